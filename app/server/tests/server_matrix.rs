//! Who × whom × resource type × operation × route: what each request is answered with, and that nothing of a stranger is in it.
//!
//! What must come is told by two tables that somebody wrote by hand: [`rules::RELATIONS`] says who may act for whom, and
//! [`rules::ROUTES`] what each request then gives. Nothing of either is taken from the code that is tried.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "server_matrix/rules.rs"]
mod rules;
mod support;
#[path = "server_matrix/world.rs"]
mod world;

use std::collections::BTreeSet;
use std::sync::Arc;

use http::{Method, StatusCode};
use rules::{Between, RELATIONS, ROUTES, Route, Shows, between, connected, persons, whoever};
use support::{Browser, Server};
use world::{NEVER_SHOWN, TYPES, address, canary, key_of, name_of, server};

/// What one request was answered with, held against what it must be.
struct Tried {
    requests: usize,
    cells: usize,
    wrong: Vec<String>,
}

impl Tried {
    fn new() -> Self {
        Self { requests: 0, cells: 0, wrong: Vec::new() }
    }

    fn add(&mut self, other: Self) {
        self.requests += other.requests;
        self.cells += other.cells;
        self.wrong.extend(other.wrong);
    }

    fn holds(&mut self, is_so: bool, said: impl FnOnce() -> String) {
        self.cells += 1;
        if !is_so {
            self.wrong.push(said());
        }
    }
}

/// A browser in which somebody is signed in, as what it is seen from outside.
struct Session {
    browser: Browser,
    /// `""`: nobody is signed in.
    who: &'static str,
    /// Whose pages it shows: `who`'s own, where nobody is acted for.
    whose: &'static str,
    /// Of the pages of whom one acts for. Empty: one's own.
    mark: String,
}

async fn signed_in(server: &Server, who: &'static str) -> Session {
    let mut browser = server.browser();
    let answer = browser.post("/logg-inn", &format!("person={}", server.key.handle(&key_of(who)))).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{who}: {}", answer.text);
    Session { browser, who, whose: who, mark: String::new() }
}

/// Asks for one route with what is `whom`'s in it, and holds the answer against what it must be.
async fn tries(server: &Server, session: &mut Session, whom: &'static str, route: &Route, between: Between) -> Tried {
    let mut tried = Tried::new();
    tried.requests = 1;
    let (path, form) = (filled(server, session, whom, route.path), filled(server, session, whom, route.form));
    let headers = [("sec-fetch-site", "same-origin".to_owned())];
    let answer = session.browser.send(route.method.clone(), &path, &headers, &form).await;
    let (status, shows) = route.answers(between);
    let Session { who, whose, .. } = *session;
    let cell = || format!("{who} as {whose}, {whom}'s: {} {} {}", route.method, route.path, route.form);
    tried.holds(answer.status.as_u16() == status, || format!("{}: {} and not {status}", cell(), answer.status));
    if between == Between::Nobody && !route.is_for_everybody() {
        let is_led = route.path.starts_with("/api/") || answer.location() == "/logg-inn";
        tried.holds(is_led, || format!("{}: led to {}", cell(), answer.location()));
    }
    let shown = match shows {
        Shows::Nothing => "",
        Shows::Whom | Shows::MaybeWhom => whom,
        Shows::Own => who,
    };
    let everything = format!("{}{:?}", answer.text, answer.headers);
    let words = words_in(&everything);
    for person in persons() {
        let may = person == shown && !shown.is_empty();
        for kind in TYPES {
            let there = words.contains(canary(person, kind).as_str());
            let is_never = NEVER_SHOWN.contains(&kind) && !(kind == "auditevent" && route.is_log());
            tried.holds(!there || (may && !is_never), || format!("{}: {kind} of {person} is in it", cell()));
        }
        let is_listed = route.lists_persons() || (route.lists_the_connected() && connected(who, person));
        let is_known = [who, whose].contains(&person) || is_listed;
        tried.holds(is_known || !words.contains(name_of(person).as_str()), || {
            format!("{}: the name of {person}", cell())
        });
    }
    if matches!(shows, Shows::Whom | Shows::Own) {
        for kind in route.must_show {
            tried.holds(words.contains(canary(shown, kind).as_str()), || format!("{}: no {kind} of {shown}", cell()));
        }
    }
    tried
}

/// The invented words in an answer, in one walk through it.
fn words_in(everything: &str) -> BTreeSet<&str> {
    let words = everything.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| word.starts_with("kanari") || word.starts_with("Oppdiktet")).collect()
}

/// What stands for things in a route: addresses of whom, or what one who knows the source would try.
fn filled(server: &Server, session: &Session, whom: &str, template: &str) -> String {
    template
        .replace("{report}", &address(server, whom, "DiagnosticReport/svar"))
        .replace("{result}", &address(server, whom, "Observation/verdi"))
        .replace("{member}", &address(server, whom, "Observation/del"))
        .replace("{raw}", &format!("verdi-{whom}"))
        .replace("{patient}", whom)
        .replace("{mark}", &session.mark)
        .replace("{word}", &format!("kanari{whom}i"))
}

/// Everything that one who is signed in can try.
async fn all_of(server: Arc<Server>, who: &'static str) -> Tried {
    let mut all = Tried::new();
    let mut own = signed_in(&server, who).await;
    for whom in persons() {
        let between = between(who, whom);
        if !connected(who, whom) {
            all.add(switches(&server, &mut own, whom, between).await);
            for route in ROUTES.iter().filter(|route| route.hands_out()) {
                all.add(tries(&server, &mut own, whom, route, between).await);
            }
            continue;
        }
        let mut session = signed_in(&server, who).await;
        if between != Between::Oneself {
            all.add(switches(&server, &mut session, whom, between).await);
        }
        for route in ROUTES {
            all.add(tries(&server, &mut session, whom, route, between).await);
        }
        // Whosever pages one sees: what is anybody else's is not to be had by its address.
        for third in persons().filter(|third| *third != whom && between != Between::Stranger) {
            let as_what = if between == Between::Closed { Between::Closed } else { Between::Stranger };
            for route in ROUTES.iter().filter(|route| route.hands_out()) {
                all.add(tries(&server, &mut session, third, route, as_what).await);
            }
        }
    }
    all
}

async fn switches(server: &Server, session: &mut Session, whom: &'static str, between: Between) -> Tried {
    let mut tried = Tried::new();
    let handle = server.key.act_for(&key_of(session.who), &key_of(whom));
    let answer = session.browser.post("/bytt-person", &format!("person={handle}")).await;
    let status = if between == Between::Stranger { 422 } else { 303 };
    tried.holds(answer.status.as_u16() == status, || {
        format!("{} switches to {whom}: {} and not {status}", session.who, answer.status)
    });
    if answer.status == StatusCode::SEE_OTHER {
        session.whose = whom;
        let page = session.browser.get("/provesvar").await.text;
        let mark = page.split("name=\"hvem\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        session.mark = mark.unwrap_or_default().to_owned();
    }
    tried
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_request_is_answered_as_the_tables_say() {
    let server = Arc::new(server());
    let mut all = Tried::new();
    let asked: Vec<_> = whoever().map(|who| tokio::spawn(all_of(server.clone(), who))).collect();
    for asked in asked {
        all.add(asked.await.unwrap());
    }
    for whom in persons() {
        for route in ROUTES {
            let browser = server.browser();
            let mut session = Session { browser, who: "", whose: "", mark: String::new() };
            all.add(tries(&server, &mut session, whom, route, Between::Nobody).await);
        }
    }
    assert!(all.wrong.is_empty(), "{} of {} cells: {:#?}", all.wrong.len(), all.cells, all.wrong);
    assert!(all.requests >= 2_500 && all.cells >= 50_000, "{} requests, {} cells", all.requests, all.cells);
}

/// What one no longer consents to is closed to oneself too: in no answer is there anything of one's own.
#[tokio::test]
async fn whoever_has_withdrawn_consent_gets_nothing_clinical_of_their_own() {
    let server = server();
    let mut session = signed_in(&server, "withdrawn").await;
    let mut closed = 0;
    for route in ROUTES {
        let (path, form) =
            (filled(&server, &session, "withdrawn", route.path), filled(&server, &session, "withdrawn", route.form));
        let headers = [("sec-fetch-site", "same-origin".to_owned())];
        let answer = session.browser.send(route.method.clone(), &path, &headers, &form).await;
        let cell = format!("{} {} {}: {}", route.method, route.path, route.form, answer.status);
        assert!(!answer.status.is_server_error(), "{cell}");
        closed += usize::from(answer.status == StatusCode::FORBIDDEN);
        let everything = format!("{}{:?}", answer.text, answer.headers);
        let words = words_in(&everything);
        for kind in TYPES.iter().filter(|kind| **kind != "auditevent" || !route.is_log()) {
            assert!(!words.contains(canary("withdrawn", kind).as_str()), "{cell}: {kind}");
        }
    }
    assert!(closed >= 10, "{closed}");
}

/// The tables are whole: who is in the one is in the other, and each relation is tried.
#[test]
fn the_tables_hold_each_other() {
    let all: Vec<Between> = whoever().flat_map(|who| persons().map(move |whom| between(who, whom))).collect();
    for kind in [Between::Oneself, Between::Open, Between::Closed, Between::Stranger] {
        assert!(all.contains(&kind), "{kind:?}");
    }
    for who in whoever().chain(persons()) {
        assert!(world::born(who).is_some(), "{who} is in the world");
    }
    for who in whoever() {
        let own = persons().filter(|whom| between(who, whom) == Between::Oneself);
        assert!(own.eq(persons().filter(|whom| *whom == who)), "{who}: oneself is oneself: {RELATIONS}");
    }
    for method in [Method::GET, Method::HEAD, Method::POST] {
        assert!(ROUTES.iter().any(|route| route.method == method));
    }
}
