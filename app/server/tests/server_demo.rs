//! Demo mode is refused where it must be.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use axum::Router;
use axum::extract::State;
use axum::response::IntoResponse;
use innsyn_server::config::Config;
use innsyn_server::start::{StartError, greeting, parts};
use innsyn_server::store::Store;
use serde_json::{Value, json};

fn config(folder: &std::path::Path, more: &[(&str, &str)]) -> Config {
    let data = folder.display().to_string();
    let lookup = |name: &str| match name {
        "INNSYN_MODE" => Some("demo".to_owned()),
        "INNSYN_DATA" => Some(data.clone()),
        _ => more.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()),
    };
    Config::from_lookup(lookup).unwrap()
}

#[tokio::test]
async fn an_empty_store_becomes_the_demos_and_stays_it() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        assert!(parts(config(folder.path(), &[])).await.is_ok());
    }
    assert!(Store::open(&folder.path().join("store.db")).unwrap().is_synthetic().unwrap());
}

#[tokio::test]
async fn a_store_with_persons_that_nobody_calls_synthetic_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("store.db")).unwrap();
    store.import(&support::persons().to_string()).unwrap();
    let refused = parts(config(folder.path(), &[])).await.unwrap_err();
    assert!(matches!(refused, StartError::NotSynthetic { .. }), "{refused}");
    assert!(refused.to_string().contains("INNSYN_DATA"), "says what to do: {refused}");
    assert!(!store.is_synthetic().unwrap());
}

/// A result of somebody whom only a number names; `name` stands beside it.
fn result_of(id: &str, number: &str, name: Option<&str>) -> Value {
    let mut subject = json!({ "identifier": { "system": support::FNR, "value": number } });
    if let Some(name) = name {
        subject["display"] = json!(name);
    }
    support::result(id, subject, "5.60")
}

/// Of three persons no Patient is in the file: one has two results, one has one, one has a name beside one of two.
fn known_by_number_alone() -> Value {
    let named = [
        result_of("a", support::AILE, None),
        result_of("b", support::AILE, None),
        result_of("c", "29822449938", Some("29822449938 Nordmann")),
        result_of("d", "15868999850", None),
        result_of("e", "15868999850", Some(" Prøve Testperson ")),
    ];
    support::bundle("collection", &named)
}

#[tokio::test]
async fn persons_known_by_a_number_alone_are_told_apart_where_one_signs_in() {
    let setup = support::Setup::new();
    let report = setup.store.import(&known_by_number_alone().to_string()).unwrap();
    assert_eq!(report.patients_made, 3);
    let server = setup.start();
    let page = scraper::Html::parse_document(&server.browser().get("/logg-inn").await.text);
    let texts = |selector: &str| -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        page.select(&selector).map(|it| it.text().collect::<String>().trim().to_owned()).collect()
    };
    let buttons = texts("button[name=person]");
    assert_eq!(buttons, ["Prøve Testperson", "Uten navn 1", "Uten navn 2"].map(|name| format!("Logg inn som {name}")));
    let mut counts: Vec<_> = texts(".innsyn-person-body p").into_iter().filter(|it| it.contains("målinger")).collect();
    counts.sort();
    assert_eq!(counts, ["1", "2", "2"].map(|many| format!("Prøvesvar og målinger: {many}")));
    assert!(!page.html().contains("29822449938"), "a number is never shown, not as a name either");
    // Whoever signs in is called what the button said.
    let selector = scraper::Selector::parse("button[name=person]").unwrap();
    let last = page.select(&selector).next_back().and_then(|it| it.attr("value")).unwrap();
    let mut browser = server.browser();
    browser.post("/logg-inn", &format!("person={last}")).await;
    assert!(browser.get("/").await.text.contains("Uten navn 2"));
}

#[tokio::test]
async fn the_list_at_the_start_leaves_out_nobody() {
    let folder = tempfile::tempdir().unwrap();
    drop(parts(config(folder.path(), &[])).await.unwrap());
    let store = Store::open(&folder.path().join("store.db")).unwrap();
    store.import(&known_by_number_alone().to_string()).unwrap();
    let said = greeting(&parts(config(folder.path(), &[])).await.unwrap()).await;
    let line = |part: &str| said.lines().filter(|line| line.contains(part)).count();
    assert_eq!(
        (line("  Prøve Testperson"), line("  without a name 1, "), line("  without a name 2, ")),
        (1, 1, 1),
        "{said}"
    );
    assert_eq!((line(", one result or measurement"), line(", 2 results and measurements")), (1, 1), "{said}");
    assert!(!said.contains("29822449938"), "{said}");
}

async fn upstream(statement: Value) -> String {
    let metadata = async |State(statement): State<Value>| statement.to_string().into_response();
    let service = Router::new().route("/fhir/metadata", axum::routing::get(metadata)).with_state(statement);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}/fhir", listener.local_addr().unwrap());
    tokio::spawn(innsyn_server::serve::run(listener, service, std::future::pending()));
    base
}

#[tokio::test]
async fn an_upstream_that_does_not_call_itself_synthetic_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let tag = |system: &str, code: &str| json!({ "tag": [{ "system": system, "code": code }] });
    let act_reason = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    for (meta, taken) in [
        (Value::Null, false),
        (tag(act_reason, "TREAT"), false),
        (tag("http://example.org", "HTEST"), false),
        (tag(act_reason, "HTEST"), true),
    ] {
        let base = upstream(json!({ "resourceType": "CapabilityStatement", "meta": meta })).await;
        let started = parts(config(folder.path(), &[("INNSYN_FHIR_URL", &base)])).await;
        assert_eq!(started.is_ok(), taken, "{meta}");
        if let Err(refused) = started {
            assert!(refused.to_string().contains("HTEST"), "says what to do: {refused}");
        }
    }
}

#[tokio::test]
async fn an_upstream_that_says_nothing_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let not_fhir = upstream(json!({ "resourceType": "Patient" })).await;
    for base in [not_fhir.as_str(), "http://127.0.0.1:1/fhir"] {
        let refused = parts(config(folder.path(), &[("INNSYN_FHIR_URL", base)])).await.unwrap_err();
        assert!(matches!(refused, StartError::Silent { .. }), "{refused}");
    }
}

#[tokio::test]
async fn a_taken_port_is_said_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let addr = taken.local_addr().unwrap().to_string();
    let refused = innsyn_server::start::serve(config(folder.path(), &[("INNSYN_ADDR", &addr)])).await.unwrap_err();
    assert!(refused.is_about_settings());
    assert!(refused.to_string().contains("INNSYN_ADDR="), "{refused}");
}
