//! The log holds nothing personal, whatever is asked for.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::io::Write;
use std::sync::{Arc, Mutex};

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use http::Method;
use innsyn_server::fhir::source::Source;
use innsyn_server::store::service;
use serde_json::{Value, json};
use support::{AILE, FNR, Setup, result};
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Lines {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

/// What a page of ours that could not be shown, or not whole, asks to be told.
fn reference_on(page: &str) -> Option<String> {
    let (_, after) = page.split_once("Feilkode: ")?;
    Some(after.chars().take_while(char::is_ascii_alphanumeric).collect())
}

/// A base that gives more than it was asked for.
async fn with_another_persons(request: Request, next: Next) -> Response {
    let is_of_results = request.uri().path().starts_with("/Observation");
    let answer = next.run(request).await;
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    let mut body: Value = serde_json::from_slice(&bytes).unwrap();
    if let Some(entries) = body.get_mut("entry").and_then(Value::as_array_mut).filter(|_| is_of_results) {
        entries.push(json!({ "resource": result("canaryother", json!({ "reference": "Patient/bjorn" }), "77.77") }));
    }
    (status, [("content-type", "application/fhir+json")], body.to_string()).into_response()
}

#[tokio::test]
async fn e39_no_number_name_id_or_address_reaches_the_log_and_a_fault_is_found_by_its_reference() {
    let lines = Lines::default();
    // Everything that anybody would log at all, not only what the server shows.
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(lines.clone()).with_ansi(false).init();

    let mut setup = Setup::with_persons();
    setup.source = Source::in_process(service(setup.store.clone()).layer(from_fn(with_another_persons)));
    let server = setup.start();
    let mut aile = server.aile().await;
    assert!(!aile.get("/provesvar?vis=alle").await.text.contains("77,77"));
    let address = aile.result_addresses().await.remove(0);
    let cookie = aile.session().unwrap();
    let handle = server.handle_of_aile();
    let mut references = Vec::new();
    for path in [
        "/".to_owned(),
        "/provesvar?vis=alle&q=canaryquery".to_owned(),
        format!("/provesvar/{address}"),
        format!("/provesvar/{AILE}"),
        format!("/canarypath/{AILE}?navn=Kanarinavn"),
        "/api/provesvar?fra=canaryquery".to_owned(),
        "/api/canarypath".to_owned(),
        "/provesvar?sprak=canaryquery".to_owned(),
    ] {
        let answer = aile.get(&path).await;
        references.extend(match path.starts_with("/api/") {
            true => Some(answer.json()["reference"].as_str().unwrap().to_owned()),
            false => reference_on(&answer.text),
        });
    }
    let cross_site =
        [("sec-fetch-site", "cross-site".to_owned()), ("referer", "https://canaryquery.example".to_owned())];
    aile.send(Method::POST, "/logg-inn", &cross_site, "person=canarybody").await;
    aile.post("/logg-inn", "person=canarybody").await;
    aile.post("/logg-ut", "").await;

    // A source that cannot be asked.
    let mut setup = Setup::with_persons();
    setup.source = Source::foreign(&"http://127.0.0.1:1/canarypath".parse().unwrap());
    let broken = setup.start();
    let form = format!("person={}", broken.handle_of_aile());
    let failed = broken.browser().post("/logg-inn", &form).await;
    references.push(reference_on(&failed.text).unwrap());
    references.push(reference_on(&broken.browser().get("/logg-inn").await.text).unwrap());
    assert!(references.len() >= 6, "pages and answers of both kinds gave theirs: {references:?}");

    let log = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    // Without the time of each line: 5.60 is also a part of 12:00:05.601234Z.
    let log: String = log.lines().map(|line| format!("{}\n", line.split_once("Z ").map_or(line, |it| it.1))).collect();
    let innsyn = log.lines().filter(|line| line.contains("innsyn_server"));
    let ours: String = innsyn.map(|line| format!("{line}\n")).collect();
    assert!(ours.contains("/provesvar/{address}"), "routes are told as templates: {ours}");
    let dropped = ours.lines().filter(|line| line.contains("of others, or of nobody: dropped"));
    assert!(dropped.clone().count() > 0 && dropped.clone().all(|line| line.contains("dropped=1")), "{ours}");
    for reference in &references {
        assert_eq!(ours.matches(reference.as_str()).count(), 1, "{reference} in {ours}");
    }
    for canary in [
        AILE,
        "Kanarinavn",
        "Áile",
        "svar-aile",
        "Patient/aile",
        "1980-11-17",
        "canaryquery",
        "canarypath",
        "canarybody",
        "canaryother",
        "77.77",
        "5.60",
        FNR,
        &address,
        &cookie,
        &handle,
    ] {
        assert!(!ours.contains(canary), "{canary}: {:?}", ours.lines().find(|line| line.contains(canary)));
        // Others' lines as far as the server shows them.
        let shown = |line: &&str| line.contains(canary) && (line.contains("WARN ") || line.contains("ERROR "));
        assert_eq!(log.lines().find(shown), None, "{canary}");
    }
}
