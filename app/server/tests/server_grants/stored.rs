//! What lies in the store afterwards: a Consent as FHIR R4 has it, its Provenance, its AuditEvent, all or none.

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use http::{Method, StatusCode};
use innsyn_server::fhir::source::Source;
use innsyn_server::store::service;
use serde_json::Value;

use super::{DAUGHTER, FATHER, MOTHER, all, end, give, main_of, number_of, signed_in, with_demo};

fn coded(value: &Value) -> Vec<&str> {
    value["coding"].as_array().into_iter().flatten().filter_map(|coding| coding["code"].as_str()).collect()
}

#[tokio::test]
async fn what_is_given_lies_there_with_who_did_it_and_its_line_in_the_log() {
    let server = with_demo().start();
    let before = (all(&server.store, "AuditEvent").await.len(), all(&server.store, "Consent").await.len());
    let mut father = signed_in(&server, FATHER).await;
    give(&mut father, MOTHER, "Liđđi").await;
    let consents = all(&server.store, "Consent").await;
    assert_eq!(consents.len(), before.1 + 1);
    let new = consents.iter().find(|consent| consent.to_string().contains("Munter")).unwrap();
    assert_eq!((&new["status"], &new["dateTime"]), (&"active".into(), &"2026-11-25".into()));
    assert_eq!(coded(&new["scope"]), ["patient-privacy"]);
    assert!(new["provision"]["type"].is_null(), "the root has no type: what is not permitted is denied");
    let permit = &new["provision"]["provision"][0];
    assert_eq!(permit["type"], "permit");
    assert_eq!(coded(&permit["actor"][0]["role"]), ["DELEGATEE"]);
    assert_eq!(permit["actor"][0]["reference"]["identifier"]["value"], number_of(MOTHER).as_str());
    assert_eq!(permit["period"]["end"], "2027-11-25");
    assert_eq!(permit["class"].as_array().unwrap().len(), 1);
    let here = format!("Consent/{}", new["id"].as_str().unwrap());
    let provenances = all(&server.store, "Provenance").await;
    assert_eq!(provenances.len(), 1);
    assert_eq!(provenances[0]["target"][0]["reference"], here.as_str());
    assert_eq!(provenances[0]["agent"][0]["who"]["reference"], format!("Patient/{FATHER}"));
    let events = all(&server.store, "AuditEvent").await;
    let given: Vec<_> = events.iter().filter(|event| event["subtype"][0]["code"] == "fullmakt-gitt").collect();
    assert_eq!(given.len(), 1);
    assert_eq!((&given[0]["action"], &given[0]["outcome"]), (&"C".into(), &"0".into()));
    assert_eq!(given[0]["entity"][1]["what"]["reference"], here.as_str());
    let log = main_of(&father.get("/logg").await);
    assert!(!log.contains("Noe kunne ikke leses"), "the giver can read all of it: {log}");
}

#[tokio::test]
async fn an_end_is_a_new_version_that_says_who_ended_it() {
    let server = with_demo().start();
    let mut daughter = signed_in(&server, DAUGHTER).await;
    end(&mut daughter, "").await;
    let consent = super::ask(&server.store, "/Consent/demo-eldre-fullmakt").await;
    assert_eq!((&consent["status"], &consent["meta"]["versionId"]), (&"rejected".into(), &"2".into()));
    let old = super::ask(&server.store, "/Consent/demo-eldre-fullmakt/_history/1").await;
    assert_eq!(old["provision"], consent["provision"], "all else is as it was");
    let events = all(&server.store, "AuditEvent").await;
    let ended = events.iter().find(|event| event["subtype"][0]["code"] == "fullmakt-avsluttet").unwrap();
    assert_eq!(ended["agent"][0]["policy"][0], "urn:consent:demo-eldre-fullmakt");
    assert_eq!(ended["entity"][0]["what"]["reference"], format!("Patient/{FATHER}"), "it stands in the giver's log");
    let mut father = signed_in(&server, FATHER).await;
    assert!(main_of(&father.get("/logg").await).contains("Varm Bjørkekløft"));
}

/// The store refuses the third of the entries: nothing of the four is there.
#[tokio::test]
async fn where_one_part_cannot_be_stored_nothing_is() {
    let mut setup = with_demo();
    let store = setup.store.clone();
    setup.source = Source::in_process(service(store).layer(from_fn(|request: Request, next: Next| async move {
        if request.method() != Method::POST || request.uri().path() != "/" {
            return next.run(request).await;
        }
        let (parts, body) = request.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let mut bundle: Value = serde_json::from_slice(&bytes).unwrap();
        let last = bundle["entry"].as_array_mut().unwrap().last_mut().unwrap();
        last["request"]["url"] = "Nonsense".into();
        next.run(Request::from_parts(parts, bundle.to_string().into())).await
    })));
    let server = setup.start();
    let mut father = signed_in(&server, FATHER).await;
    let answer = give(&mut father, MOTHER, "Liđđi").await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert!(all(&server.store, "Provenance").await.is_empty());
    let left = all(&server.store, "Consent").await;
    assert!(!left.iter().any(|consent| consent.to_string().contains("Munter")));
    // What was typed is still there.
    assert!(main_of(&father.get("/fullmakter").await).contains("Du har begynt på en fullmakt"));
}

#[tokio::test]
async fn where_no_answer_comes_it_is_said_that_nobody_knows() {
    let mut setup = with_demo();
    let store = setup.store.clone();
    setup.source = Source::in_process(service(store).layer(from_fn(|request: Request, next: Next| async move {
        let is_change = request.method() == Method::POST && request.uri().path() == "/";
        let answer = next.run(request).await;
        if is_change { StatusCode::GATEWAY_TIMEOUT.into_response() } else { answer }
    })));
    let server = setup.start();
    let mut father = signed_in(&server, FATHER).await;
    let answer = give(&mut father, MOTHER, "Liđđi").await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert!(main_of(&answer).contains("Vi vet ikke om det ble lagret"), "{}", main_of(&answer));
    assert!(main_of(&father.get("/fullmakter").await).contains("Munter"), "the list says that it was");
}
