//! What a source says of its answer, and what of it could not be had, reaches the reader on every page that shows of it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use innsyn_server::fhir::source::Source;
use serde_json::{Value, json};
use support::{Server, Setup, bundle, result};

/// A base that holds Áile, says `outcome` of each search for results, and fails where `fails` is asked for.
#[derive(Clone)]
struct Saying {
    has: Vec<Value>,
    outcome: Option<Value>,
    fails: &'static str,
}

async fn answer(State(base): State<Saying>, request: Request) -> Response {
    let asked = request.uri().path().trim_start_matches('/').split('/').next().unwrap().to_owned();
    if asked == base.fails {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let mut all: Vec<Value> = base.has.iter().filter(|it| it["resourceType"] == *asked).cloned().collect();
    if asked == "DiagnosticReport" {
        all.extend(base.outcome.clone());
    }
    bundle("searchset", &all).to_string().into_response()
}

fn against(has: &[Value], outcome: Option<Value>, fails: &'static str) -> Server {
    let persons = support::persons();
    let aile = persons["entry"][0]["resource"].clone();
    let has = [vec![aile], has.to_vec()].concat();
    let mut setup = Setup::new();
    setup.source = Source::in_process(Router::new().fallback(answer).with_state(Saying { has, outcome, fails }));
    setup.start()
}

/// As an OperationOutcome of NILAR says it.
fn outcome(code: &str, privacy: Option<&str>) -> Value {
    let system = "http://nhn.no/fhir/nilar/CodeSystem/pvk-outcome-cs";
    let details = privacy.map(|code| json!({ "coding": [{ "system": system, "code": code }] }));
    json!({ "resourceType": "OperationOutcome", "issue": [{
        "severity": "information", "code": code, "details": details.unwrap_or(Value::Null)
    }] })
}

#[tokio::test]
async fn e29_why_there_is_nothing_is_said_on_the_first_page_and_in_the_list() {
    for (outcome, said) in [
        (outcome("suppressed", Some("Reservation")), "Du har reservert deg"),
        (outcome("suppressed", Some("Specific")), "Du har sperret for dette stedet"),
        (outcome("suppressed", Some("General")), "Du har sperret for alle"),
        (outcome("not-found", None), "Kilden fant ingen svar"),
        (outcome("suppressed", Some("Unheard-of")), "Lista kan være ufullstendig"),
    ] {
        let server = against(&[], Some(outcome), "");
        let mut aile = server.aile().await;
        for path in ["/", "/provesvar"] {
            let page = aile.get(path).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.text.contains(said), "{path}: {said}");
            assert!(!page.text.to_lowercase().contains("ingen prøvesvar"), "{path}");
        }
    }
}

#[tokio::test]
async fn what_of_one_result_could_not_be_had_is_said_beside_it() {
    let one = result("a", json!({ "reference": "Patient/aile" }), "5.60");
    for (fails, said) in [
        ("ServiceRequest", "Vi fikk ikke hentet alt om hvem som bestilte prøvene."),
        ("DiagnosticReport", "Vi fikk ikke hentet alle rapportene. Svar kan mangle."),
    ] {
        let server = against(std::slice::from_ref(&one), None, fails);
        let mut aile = server.aile().await;
        let address = aile.result_addresses().await.remove(0);
        for path in ["/".to_owned(), "/provesvar".to_owned(), format!("/provesvar/{address}")] {
            let page = aile.get(&path).await;
            assert!(page.text.contains(said), "{path}: {said}");
            assert!(page.text.contains("5,60"), "{path}: the rest is shown");
        }
    }
}

#[tokio::test]
async fn a_list_of_persons_that_is_not_whole_says_so() {
    let persons = support::persons();
    let aile = persons["entry"][0]["resource"].clone();
    let short = move || {
        let mut bundle = bundle("searchset", std::slice::from_ref(&aile));
        bundle["total"] = json!(7);
        async move { bundle.to_string() }
    };
    let mut setup = Setup::new();
    setup.source = Source::in_process(Router::new().fallback(short));
    let page = setup.start().browser().get("/logg-inn").await;
    assert!(page.text.contains("Áile Kanarinavn") && page.text.contains("Lista er ikke hel"), "{}", page.text);
}

/// Kalium in its reports, an included result that belongs to nobody's report, somebody else's, and a `next` to another host.
#[tokio::test]
async fn e36_of_an_answer_that_is_one_page_of_several_what_came_is_shown_and_the_rest_is_said_to_be_missing() {
    const ANSWER: &str = include_str!("../../../tests/fixtures/lab/E36-E39-E40-answer.json");
    let patient = json!({
        "resourceType": "Patient", "id": "fjellrev", "birthDate": "1977-05-14", "name": [{ "text": "Rolig Fjellrev" }],
        "identifier": [{ "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14857712030" }]
    });
    let asked_elsewhere = |request: Request| async move {
        match request.uri().path().trim_start_matches('/').split('/').next() {
            Some("DiagnosticReport") => ANSWER.to_owned(),
            Some("Patient") => bundle("searchset", std::slice::from_ref(&patient)).to_string(),
            _ => bundle("searchset", &[]).to_string(),
        }
    };
    let mut setup = Setup::new();
    setup.source = Source::in_process(Router::new().fallback(asked_elsewhere));
    let server = setup.start();
    let mut person = server.browser();
    let handle = server.key.handle(&format!("{}|14857712030", support::FNR));
    person.post("/logg-inn", &format!("person={handle}")).await;
    let page = person.get("/provesvar").await;
    assert!(page.text.contains("Kalium") && page.text.contains("4,2"), "{}", page.text);
    assert!(page.text.contains("Svar kan mangle"), "{}", page.text);
    assert!(!page.text.contains("Kom bare med"));
    assert_eq!(page.text.matches(">Kalium<").count(), 1, "one report, though it was sent twice");
}
