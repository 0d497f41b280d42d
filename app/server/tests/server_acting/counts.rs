//! What a source counts and does not give is for the person to know.

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use innsyn_server::fhir::source::Source;
use innsyn_server::store::service;
use serde_json::{Value, json};

use super::{DAUGHTER, FATHER, acting, mark, signed_in, with_demo};

/// Counts one report more than it gives: one that the person must wait for, say.
async fn one_more(request: Request, next: Next) -> Response {
    let is_of_reports = request.uri().path().starts_with("/DiagnosticReport");
    let answer = next.run(request).await;
    if !is_of_reports {
        return answer;
    }
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    let mut bundle: Value = serde_json::from_slice(&bytes).unwrap();
    if let Some(total) = bundle["total"].as_u64() {
        bundle["total"] = json!(total + 1);
    }
    (status, [("content-type", "application/fhir+json")], bundle.to_string()).into_response()
}

#[tokio::test]
async fn e28_e36_that_a_source_counts_more_reports_than_it_gives_is_told_to_the_person_alone() {
    const TOLD: &str = "Kilden har ";
    let mut setup = with_demo();
    setup.source = Source::in_process(service(setup.store.clone()).layer(from_fn(one_more)));
    let server = setup.start();
    let mut own = signed_in(&server, FATHER).await;
    assert!(own.get("/provesvar").await.text.contains(TOLD));
    assert!(own.get("/provesvar/last-ned/fhir").await.text.contains(TOLD));
    let mut other = acting(&server, DAUGHTER, FATHER).await;
    let list = other.get("/provesvar").await.text;
    let mark = mark(&list);
    assert!(list.contains("INR") && !list.contains(TOLD));
    for path in ["/", "/provesvar?sorter=navn"] {
        assert!(!other.get(path).await.text.contains(TOLD), "{path}");
    }
    for kind in ["csv", "fhir"] {
        let file = other.get(&format!("/provesvar/last-ned/{kind}?hvem={mark}")).await.text;
        assert!(file.contains("INR") && !file.contains(TOLD), "{kind}");
    }
}
