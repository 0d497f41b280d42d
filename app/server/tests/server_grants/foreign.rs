//! A foreign FHIR base: refused up front where it cannot store one safely, and used in one transaction where it can.

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use innsyn_server::audit::Audit;
use innsyn_server::fhir::source::Source;
use innsyn_server::store::service;
use serde_json::Value;

use super::support::Setup;
use super::{FATHER, MOTHER, all, give, main_of, signed_in, with_demo};

/// Changes what a base says of itself.
type Says = fn(&mut Value);

/// Somebody else's base, whose CapabilityStatement is as `says` makes it.
async fn base(theirs: &Setup, says: Says) -> http::Uri {
    let router = service(theirs.store.clone()).layer(from_fn(move |request: Request, next: Next| async move {
        let is_statement = request.uri().path() == "/metadata";
        let answer = next.run(request).await;
        if is_statement { restated(answer, says).await } else { answer }
    }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
    tokio::spawn(innsyn_server::serve::run(listener, Router::new().merge(router), std::future::pending()));
    address
}

async fn restated(answer: Response, says: Says) -> Response {
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    let mut statement: Value = serde_json::from_slice(&bytes).unwrap();
    says(&mut statement);
    ([("content-type", "application/fhir+json")], statement.to_string()).into_response()
}

async fn at(base: &http::Uri) -> super::Server {
    let mut setup = Setup::new();
    setup.source = Source::foreign(base);
    setup.audit = Audit::new(service(setup.store.clone()), Some(base));
    setup.start()
}

fn consent_of(statement: &mut Value) -> &mut Value {
    let resources = statement["rest"][0]["resource"].as_array_mut().unwrap();
    resources.iter_mut().find(|resource| resource["type"] == "Consent").unwrap()
}

fn takes_no(statement: &mut Value, kind: &str) {
    statement["rest"][0]["resource"].as_array_mut().unwrap().retain(|resource| resource["type"] != kind);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_base_that_cannot_store_one_safely_is_not_asked_to_and_that_is_said_first() {
    let without: [(&str, Says); 7] = [
        ("transactions", |s| s["rest"][0]["interaction"] = serde_json::json!([{ "code": "batch" }])),
        ("versions", |s| consent_of(s)["versioning"] = "versioned".into()),
        ("creating", |s| consent_of(s)["interaction"] = serde_json::json!([{ "code": "read" }])),
        ("ending", |s| consent_of(s)["interaction"] = serde_json::json!([{ "code": "read" }, { "code": "create" }])),
        ("provenance", |s| takes_no(s, "Provenance")),
        ("audit", |s| takes_no(s, "AuditEvent")),
        ("a word of what it can", |s| *s = serde_json::json!({ "resourceType": "CapabilityStatement" })),
    ];
    for (what, says) in without {
        let theirs = with_demo();
        let server = at(&base(&theirs, says).await).await;
        let mut father = signed_in(&server, FATHER).await;
        let refused = father.get("/fullmakter/gi").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{what}");
        assert!(main_of(&refused).contains("kan ikke ta imot fullmakter fra innsyn"), "{what}: {}", main_of(&refused));
        assert!(main_of(&father.get("/fullmakter").await).contains("Varm Bjørkekløft"), "what there is, is seen");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_is_given_and_ended_at_a_foreign_base_and_written_down_there_and_here() {
    let theirs = with_demo();
    let address = base(&theirs, |_| ()).await;
    let server = at(&address).await;
    let mut father = signed_in(&server, FATHER).await;
    let given = give(&mut father, MOTHER, "Liđđi").await;
    assert_eq!(given.location(), "/fullmakter?gjort=gitt", "{}", main_of(&given));
    let consents = all(&theirs.store, "Consent").await;
    let new = consents.iter().find(|consent| consent.to_string().contains("Munter")).unwrap();
    assert!(!new.to_string().contains("urn:uuid"), "{new}");
    assert_eq!(all(&theirs.store, "Provenance").await.len(), 1);
    let of =
        |events: Vec<Value>| events.into_iter().find(|event| event["subtype"][0]["code"] == "fullmakt-gitt").unwrap();
    let there = of(all(&theirs.store, "AuditEvent").await);
    assert_eq!(there["entity"][0]["what"]["reference"], format!("Patient/{FATHER}"));
    let here = of(all(&server.store, "AuditEvent").await);
    let root = address.to_string();
    let root = root.trim_end_matches('/');
    assert_eq!(here["entity"][0]["what"]["reference"], format!("{root}/Patient/{FATHER}"));
    assert_eq!(here["entity"][1]["what"]["reference"], format!("{root}/Consent/{}", new["id"].as_str().unwrap()));
    let ended = super::end(&mut father, "").await;
    assert_eq!(ended.location(), "/fullmakter?gjort=avsluttet", "{}", main_of(&ended));
}
