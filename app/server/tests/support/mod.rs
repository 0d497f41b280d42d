//! A server without a network, and a browser that has its cookies.
#![allow(dead_code, unreachable_pub, reason = "each test crate uses its part")]

pub mod again;
pub mod demo;

use std::collections::BTreeMap;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE};
use http::{HeaderMap, Method, Request, StatusCode};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use innsyn_server::address::Key;
use innsyn_server::app::{Parts, router};
use innsyn_server::assets::Assets;
use innsyn_server::audit::Audit;
use innsyn_server::config::Config;
use innsyn_server::fhir::source::Source;
use innsyn_server::marks::MarksDb;
use innsyn_server::session::step_up::{Asks, StepUp};
use innsyn_server::session::{SessionDb, cookie_name};
use innsyn_server::store::{Store, service};
use serde_json::{Value, json};
use tempfile::TempDir;
use tower::ServiceExt;

pub const FNR: &str = "urn:oid:2.16.578.1.12.4.1.4.1";
/// Synthetic numbers (month + 80) with right control digits.
pub const AILE: &str = "17912099997";
pub const ORIGIN: &str = "http://127.0.0.1:8080";

/// A server to be: change what the test is about, then [`Setup::start`] it.
pub struct Setup {
    pub folder: TempDir,
    pub store: Store,
    pub source: Source,
    pub audit: Audit,
    pub settings: Vec<(&'static str, String)>,
    pub step_up: Asks,
}

pub struct Server {
    pub router: Router,
    pub store: Store,
    pub key: Key,
    pub folder: TempDir,
    pub origin: String,
}

impl Setup {
    pub fn new() -> Self {
        Self::of(tempfile::tempdir().unwrap())
    }

    fn of(folder: TempDir) -> Self {
        let store = Store::open(&folder.path().join("store.db")).unwrap();
        store.mark_synthetic().unwrap();
        let base = service(store.clone());
        Self {
            source: Source::in_process(base.clone()),
            audit: Audit::new(base, None),
            store,
            folder,
            settings: vec![("INNSYN_MODE", "demo".to_owned()), ("INNSYN_CLOCK", "2026-11-25T12:00:00Z".to_owned())],
            step_up: || StepUp::Passed,
        }
    }

    /// With two grown-ups, a child, and a result for each grown-up.
    pub fn with_persons() -> Self {
        let setup = Self::new();
        setup.store.import(&persons().to_string()).unwrap();
        setup
    }

    pub fn start(self) -> Server {
        self.start_with(Key::random().unwrap())
    }

    fn start_with(self, key: Key) -> Server {
        let lookup = |name: &str| self.settings.iter().rev().find(|(n, _)| *n == name).map(|(_, v)| v.clone());
        let config = Config::from_lookup(lookup).unwrap();
        let origin = config.origin.as_str().to_owned();
        let sessions = SessionDb::open(&self.folder.path().join("sessions.db")).unwrap();
        let marks = MarksDb::open(&self.folder.path().join("marks.db")).unwrap();
        let assets = Assets::read(&self.folder.path().join("site")).unwrap();
        let (source, audit, step_up) = (self.source, self.audit, self.step_up);
        let parts = Parts { config, source, audit, sessions, marks, key: key.clone(), assets, step_up };
        Server { router: router(parts), store: self.store, key, folder: self.folder, origin }
    }

    /// The same, listening at a port of its own: what a browser asks for goes there, and comes back, over TCP.
    pub fn listen(mut self) -> Server {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        self.settings.push(("INNSYN_ORIGIN", format!("http://{}", listener.local_addr().unwrap())));
        let mut server = self.start();
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        tokio::spawn(innsyn_server::serve::run(listener, server.router, std::future::pending()));
        server.router = over_tcp(server.origin.clone());
        server
    }
}

/// Sends on what it is asked to who listens at `origin`.
fn over_tcp(origin: String) -> Router {
    // Let go long before the server does, or a request meets a connection that it is just closing.
    let client = Client::builder(TokioExecutor::new()).pool_idle_timeout(Duration::from_secs(1)).build_http::<Body>();
    Router::new().fallback(move |mut request: Request<Body>| {
        *request.uri_mut() = format!("{origin}{}", request.uri()).parse().unwrap();
        let answer = client.request(request);
        async move { answer.await.unwrap().map(Body::new) }
    })
}

impl Server {
    pub fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            origin: self.origin.clone(),
            cookies: BTreeMap::new(),
            mark: String::new(),
        }
    }

    /// A browser in which Áile is signed in.
    pub async fn aile(&self) -> Browser {
        let mut browser = self.browser();
        let answer = browser.post("/logg-inn", &format!("person={}", self.handle_of_aile())).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        browser
    }

    /// The address of one of Áile's reports or results: `Observation/<id>`.
    pub fn address(&self, kind_and_id: &str) -> String {
        self.key.address(&format!("{FNR}|{AILE}"), kind_and_id)
    }

    pub fn handle_of_aile(&self) -> String {
        self.key.handle(&format!("{FNR}|{AILE}"))
    }
}

#[derive(Clone)]
pub struct Browser {
    pub router: Router,
    pub origin: String,
    pub cookies: BTreeMap<String, String>,
    pub mark: String,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

/// The addresses of the results that a page, or a part of one, leads to.
pub fn links(html: &str) -> Vec<String> {
    let selector = scraper::Selector::parse("a.innsyn-lab-link").unwrap();
    let html = scraper::Html::parse_fragment(html);
    let hrefs = html.select(&selector).map(|link| link.attr("href").unwrap());
    hrefs.map(|href| href.strip_prefix("/provesvar/").unwrap().to_owned()).collect()
}

/// What a browser builds of such a node.
fn html(node: &Value, forms: &Value) -> String {
    fn escaped(text: &Value) -> String {
        text.as_str().unwrap().replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
    }
    /// `words`: the next of a form's gaps, and what is put there.
    fn built(node: &Value, at: &mut u64, words: &BTreeMap<u64, &Value>, forms: &Value) -> String {
        let mut next = |own: &Value| {
            *at += 1;
            escaped(words.get(&(*at - 1)).unwrap_or(&own))
        };
        let Some(told) = node.as_array() else { return next(node) };
        match &told[0] {
            Value::Null => html(&told[2], forms),
            Value::Number(form) => {
                let form = &forms[form.as_u64().unwrap() as usize];
                let gaps = form[1].as_array().unwrap().iter().map(|gap| gap.as_u64().unwrap());
                assert_eq!(form[1].as_array().unwrap().len(), told.len() - 1, "a word for each gap");
                built(&form[0], &mut 0, &gaps.zip(&told[1..]).collect(), forms)
            }
            name => {
                let name = name.as_str().unwrap();
                let attributes = told[1].as_array().unwrap().chunks(2);
                let attributes: String =
                    attributes.map(|pair| format!(" {}=\"{}\"", pair[0].as_str().unwrap(), next(&pair[1]))).collect();
                let content: String = told[2..].iter().map(|node| built(node, at, words, forms)).collect();
                format!("<{name}{attributes}>{content}</{name}>")
            }
        }
    }
    built(node, &mut 0, &BTreeMap::new(), forms)
}

impl Answer {
    /// The text without what is drawn by lot in it: a few digits that must not be there could stand in a handle.
    pub fn without_handles(&self) -> String {
        let is_drawn = |word: &&str| word.len() >= 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.text
            .split_inclusive(|c: char| !c.is_ascii_hexdigit())
            .filter(|word| !is_drawn(&word.trim_end_matches(|c: char| !c.is_ascii_hexdigit())))
            .collect()
    }

    /// What a browser has when it has built the rows of this answer.
    pub fn drawn(&self) -> String {
        let json = self.json();
        json["rows"].as_array().unwrap().iter().map(|row| html(row, &json["forms"])).collect()
    }

    pub fn location(&self) -> &str {
        self.headers.get(LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }
}

impl Browser {
    /// Rows are asked for as the code of a page does that is drawn for who is signed in now.
    pub async fn get(&mut self, path: &str) -> Answer {
        if path.starts_with("/api/provesvar?") && !path.contains("hvem=") {
            let mark = self.mark().await;
            return self.get_as_it_is(&format!("{path}&hvem={mark}")).await;
        }
        self.get_as_it_is(path).await
    }

    pub async fn get_as_it_is(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], "").await
    }

    /// A form of our own page, as it is drawn for who is signed in now.
    pub async fn post(&mut self, path: &str, form: &str) -> Answer {
        let mark = if path == "/logg-inn" || form.contains("hvem=") { String::new() } else { self.mark().await };
        let form = if mark.is_empty() { form.to_owned() } else { format!("{form}&hvem={mark}") };
        self.post_as_it_is(path, &form).await
    }

    /// A form with nothing in it but what is given.
    pub async fn post_as_it_is(&mut self, path: &str, form: &str) -> Answer {
        self.send(Method::POST, path, &[("sec-fetch-site", "same-origin".to_owned())], form).await
    }

    /// What the pages that are drawn now say that they are of. Nobody is signed in (any more): what they said before.
    pub async fn mark(&mut self) -> String {
        let page = self.get_as_it_is("/hjelp").await.text;
        let says = page.split("data-standing=\"hvem=").nth(1).and_then(|rest| rest.split(['"', '&']).next());
        self.mark = says.map_or_else(|| self.mark.clone(), str::to_owned);
        self.mark.clone()
    }

    pub async fn send(&mut self, method: Method, path: &str, headers: &[(&str, String)], body: &str) -> Answer {
        let host = self.origin.split_once("://").unwrap().1;
        let is_form = method == Method::POST;
        let mut request = Request::builder().method(method).uri(path).header(HOST, host);
        if is_form {
            request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies.join("; "));
        }
        self.send_request(request.body(Body::from(body.to_owned())).unwrap()).await
    }

    pub async fn send_request(&mut self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if value.is_empty() || cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    pub fn session(&self) -> Option<String> {
        let origin = innsyn_server::config::Origin::parse(&self.origin).unwrap();
        self.cookies.get(cookie_name(&origin)).cloned()
    }

    /// Ids of all results that the JSON route gives.
    pub async fn result_addresses(&mut self) -> Vec<String> {
        let answer = self.get("/api/provesvar?fra=0").await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        links(&answer.drawn())
    }
}

/// Two grown-ups with a result each, and a child of nine.
pub fn persons() -> Value {
    let patient = |id: &str, number: &str, name: &str, born: &str| {
        json!({
            "resourceType": "Patient", "id": id, "birthDate": born,
            "identifier": [{ "system": FNR, "value": number }], "name": [{ "text": name }]
        })
    };
    let entries = [
        patient("aile", AILE, "Áile Kanarinavn", "1980-11-17"),
        patient("bjorn", "02013299997", "Bjørn Annenperson", "1975-01-02"),
        patient("barn", "30108299920", "Lita Barneperson", "2017-05-01"),
        result("svar-aile", json!({ "identifier": { "system": FNR, "value": AILE } }), "5.60"),
        result("svar-bjorn", json!({ "reference": "Patient/bjorn" }), "777.7"),
    ];
    bundle("collection", &entries)
}

pub fn bundle(kind: &str, resources: &[Value]) -> Value {
    let entries: Vec<Value> = resources.iter().map(|resource| json!({ "resource": resource })).collect();
    json!({ "resourceType": "Bundle", "type": kind, "entry": entries })
}

/// An Observation. `value` is its digits.
pub fn result(id: &str, subject: Value, value: &str) -> Value {
    let value: Value = serde_json::from_str(value).unwrap();
    json!({
        "resourceType": "Observation", "id": id, "status": "final", "subject": subject,
        "code": { "text": format!("Analyse {id}") }, "effectiveDateTime": "2026-11-20T08:00:00+01:00",
        "valueQuantity": { "value": value, "unit": "mmol/L" }
    })
}

/// Every page, and what is none.
pub const PATHS: [&str; 50] = [
    "/",
    "/provesvar",
    "/provesvar?vis=alle",
    "/provesvar/0123456789abcdef0123456789abcdef",
    "/provesvar/0123456789abcdef0123456789abcdef/utvikling",
    "/se-eller-vent",
    "/merker",
    "/provesvar/0123456789abcdef0123456789abcdef/vedlegg/1",
    "/provesvar/last-ned/csv",
    "/provesvar/last-ned/fhir",
    "/egenbehandling",
    "/egenbehandling/nodhjelp",
    "/egenbehandling/historikk",
    "/egenbehandling/eget",
    "/egenbehandling/eget/ny/vekt",
    "/egenbehandling/eget/bekreft",
    "/egenbehandling/eget/over-tid/vekt",
    "/egenbehandling/eget/0123456789abcdef0123456789abcdef",
    "/egenbehandling/eget/0123456789abcdef0123456789abcdef/slett",
    "/egenbehandling/eget/0123456789abcdef0123456789abcdef/versjoner",
    "/egenbehandling/uten-nett",
    "/egenbehandling/uten-nett/slett",
    "/egenbehandling/plan/0123456789abcdef0123456789abcdef",
    "/egenbehandling/plan/0123456789abcdef0123456789abcdef/ark",
    "/egenbehandling/plan/0123456789abcdef0123456789abcdef/kort",
    "/logg-inn",
    "/hjelp",
    "/tilgjengelighet",
    "/personvern",
    "/logg-ut",
    "/bytt-person",
    "/logg",
    "/fullmakter",
    "/fullmakter/gi",
    "/fullmakter/skjema",
    "/fullmakter/gi/0123456789abcdef0123456789abcdef/hvem",
    "/fullmakter/gi/0123456789abcdef0123456789abcdef/slett",
    "/fullmakter/0123456789abcdef0123456789abcdef/avslutt",
    "/fullmakter/0123456789abcdef0123456789abcdef/endre",
    "/varsler",
    "/logg/last-ned/csv",
    "/hvem-ser",
    "/dette-ser",
    "/tilgang",
    "/api/tilgang",
    "/api/uten-nett",
    "/api/provesvar?fra=0",
    "/finnes-ikke",
    "/helse",
    "/s/0000/pkg/innsyn.css",
];
