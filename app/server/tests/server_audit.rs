//! What is shown is written down first; what cannot be written down is not shown.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::{Method, StatusCode};
use innsyn_server::audit::Audit;
use innsyn_server::store::{Store, service};
use serde_json::{Value, json};
use support::{AILE, FNR, Server, Setup, bundle};
use tower::ServiceExt;

async fn events(store: &Store) -> Vec<Value> {
    let request = http::Request::get("/AuditEvent?_count=1000&_sort=date").body(Body::empty()).unwrap();
    let answer = service(store.clone()).oneshot(request).await.unwrap();
    let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    let bundle: Value = serde_json::from_slice(&bytes).unwrap();
    bundle["entry"].as_array().into_iter().flatten().map(|entry| entry["resource"].clone()).collect()
}

/// (what, outcome) of each event, in order.
async fn told(store: &Store) -> Vec<(String, String)> {
    let what = |event: &Value| match event["entity"][0]["detail"][0]["valueString"].as_str() {
        Some(view) => view.to_owned(),
        None => event["subtype"][0]["code"].as_str().unwrap().to_owned(),
    };
    events(store).await.iter().map(|e| (what(e), e["outcome"].as_str().unwrap().to_owned())).collect()
}

fn report_address(server: &Server) -> String {
    server.key.address(&format!("{FNR}|{AILE}"), "DiagnosticReport/brev")
}

#[tokio::test]
async fn each_page_with_clinical_data_has_its_event_and_no_other_page_has() {
    let setup = Setup::with_persons();
    let report = json!({
        "resourceType": "DiagnosticReport", "id": "brev", "status": "final",
        "subject": { "identifier": { "system": FNR, "value": AILE } },
        "presentedForm": [{ "contentType": "application/pdf", "data": "JVBERi0x" }]
    });
    setup.store.import(&bundle("collection", &[report]).to_string()).unwrap();
    let server = setup.start();
    let mut aile = server.aile().await;
    for path in ["/provesvar", "/", "/logg-inn", "/helse", "/finnes-ikke", "/provesvar?sprak=nn"] {
        aile.get(path).await;
    }
    let address = aile.result_addresses().await.remove(0);
    aile.get(&format!("/provesvar/{address}")).await;
    aile.get("/provesvar/0123456789abcdef0123456789abcdef").await;
    aile.get(&format!("/provesvar/{}/vedlegg/1", report_address(&server))).await;
    aile.get("/provesvar/0123456789abcdef0123456789abcdef/vedlegg/1").await;
    for kind in ["csv", "fhir"] {
        aile.get(&format!("/provesvar/last-ned/{kind}")).await;
        aile.get(&format!("/provesvar/last-ned/{kind}?svar=0123456789abcdef0123456789abcdef")).await;
    }
    aile.post("/logg-ut", "").await;
    aile.get("/provesvar").await;
    let mut told = told(&server.store).await;
    told.sort();
    let expected = [
        ("110122", "0"),
        ("110123", "0"),
        ("attachment", "0"),
        ("attachment", "4"),
        ("home", "0"),
        ("lab-result", "0"),
        ("lab-result", "4"),
        ("lab-results", "0"),
        ("lab-results-more", "0"),
        ("results-csv", "0"),
        ("results-csv", "4"),
        ("results-fhir", "0"),
        ("results-fhir", "4"),
    ];
    assert_eq!(told, expected.map(|(what, outcome)| (what.to_owned(), outcome.to_owned())));
    for event in events(&server.store).await {
        let what = event["entity"][0]["detail"][0].clone();
        let is_file =
            what["valueString"].as_str().is_some_and(|what| what.starts_with("results-") || what == "attachment");
        assert_eq!((event["type"]["code"] == "110106", what["type"] == "download"), (is_file, is_file), "{event}");
        assert_eq!(event["agent"][0]["who"]["reference"], "Patient/aile");
        assert_eq!(event["entity"][0]["what"]["reference"], "Patient/aile");
        assert!(event["recorded"].as_str().unwrap().ends_with('Z'));
    }
}

#[tokio::test]
async fn a_sign_in_that_was_refused_is_written_down_as_such() {
    let server = Setup::with_persons().start();
    let child = server.key.handle(&format!("{}|30108299920", support::FNR));
    server.browser().post("/logg-inn", &format!("person={child}")).await;
    assert_eq!(told(&server.store).await, [("110122".to_owned(), "4".to_owned())]);
}

/// A store that takes what is asked of it until the file is there.
async fn full(State((store, mark)): State<(Router, std::path::PathBuf)>, request: Request) -> Response {
    if request.method() == Method::POST && mark.exists() {
        return StatusCode::INSUFFICIENT_STORAGE.into_response();
    }
    store.oneshot(request).await.unwrap()
}

#[tokio::test]
async fn without_its_event_nothing_is_shown() {
    let mut setup = Setup::with_persons();
    let mark = setup.folder.path().join("full");
    let store = service(setup.store.clone());
    setup.audit = Audit::new(Router::new().fallback(full).with_state((store, mark.clone())), None);
    let server = setup.start();
    let mut aile = server.aile().await;
    let address = aile.result_addresses().await.remove(0);
    std::fs::write(&mark, "").unwrap();
    let mut paths = vec!["/", "/provesvar", "/provesvar?vis=alle", "/api/provesvar?fra=0"].into_iter();
    let below = ["", "/utvikling", "/vedlegg/1"].map(|part| format!("/provesvar/{address}{part}"));
    let files = ["/provesvar/last-ned/csv", "/provesvar/last-ned/fhir"];
    for path in paths.by_ref().chain(below.iter().map(String::as_str)).chain(files) {
        let answer = aile.get(path).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        for word in ["5,60", "5.60", "Analyse", "mmol"] {
            assert!(!answer.text.contains(word), "{path}: {word}");
        }
    }
    let mut other = server.browser();
    let form = format!("person={}", server.handle_of_aile());
    assert_eq!(other.post("/logg-inn", &form).await.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(other.get("/provesvar").await.status, StatusCode::SEE_OTHER, "nobody was signed in");
    // The way out is always open.
    assert_eq!(aile.post("/logg-ut", "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(aile.get("/api/provesvar?fra=0").await.status, StatusCode::UNAUTHORIZED);
}
