//! A FHIR base over the network gives the same pages, page by page, and its failures are told.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use http::{Request, StatusCode};
use innsyn_server::audit::Audit;
use innsyn_server::fhir::source::Source;
use innsyn_server::store::service;
use serde_json::{Value, json};
use support::{AILE, FNR, Server, Setup, bundle, links, result};

async fn listening(router: Router) -> http::Uri {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}/fhir", listener.local_addr().unwrap());
    tokio::spawn(innsyn_server::serve::run(listener, router, std::future::pending()));
    base.parse().unwrap()
}

async fn at(base: &http::Uri) -> Server {
    let mut setup = Setup::new();
    setup.source = Source::foreign(base);
    setup.audit = Audit::new(service(setup.store.clone()), Some(base));
    setup.start()
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_a_page_of_results_comes_over_the_network() {
    let theirs = Setup::with_persons();
    let one = |n: usize| result(&format!("m{n}"), json!({ "reference": "Patient/aile" }), "5.60");
    let results: Vec<Value> = (1..1050).map(one).collect();
    theirs.store.import(&bundle("collection", &results).to_string()).unwrap();
    // The store knows no path; a base has one.
    let store = service(theirs.store.clone());
    let base = listening(Router::new().nest_service("/fhir", store)).await;
    // Its links then lead past the base, to where it believes itself to be.
    let server = at(&base).await;
    let mut aile = server.aile().await;
    let list = aile.get("/provesvar").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(
        list.text.contains("Lista kan være ufullstendig"),
        "a next outside the base is not followed, and that is said"
    );

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base: http::Uri = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
    tokio::spawn(innsyn_server::serve::run(listener, service(theirs.store), std::future::pending()));
    let server = at(&base).await;
    let mut aile = server.aile().await;
    let last = aile.get("/api/provesvar?fra=1000").await;
    assert_eq!(links(&last.drawn()).len(), 50);
    assert_eq!(last.json()["shown"], 1050);
    // Written down in our own store, with the address that the foreign Patient has there.
    let request = http::Request::get("/AuditEvent?action=R").body(axum::body::Body::empty()).unwrap();
    let answer = tower::ServiceExt::oneshot(service(server.store.clone()), request).await.unwrap();
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    let event: Value = serde_json::from_slice(&bytes).unwrap();
    let who = event["entry"][0]["resource"]["agent"][0]["who"]["reference"].as_str().unwrap().to_owned();
    assert_eq!(who, format!("{}/Patient/aile", base.to_string().trim_end_matches('/')));
}

/// The base gives a page and no more.
#[tokio::test(flavor = "multi_thread")]
async fn of_more_than_can_be_had_the_newest_are_shown_and_it_is_said_that_older_ones_are_missing() {
    let theirs = Setup::with_persons();
    let one = |n: u16| {
        let mut one = result(&format!("m{n}"), json!({ "reference": "Patient/aile" }), "5.60");
        one["effectiveDateTime"] = json!(format!("{}-{:02}-15", 1930 + n / 12, n % 12 + 1));
        one
    };
    let results: Vec<Value> = (0..1100).map(one).collect();
    theirs.store.import(&bundle("collection", &results).to_string()).unwrap();
    let refuses_order = |request: Request<Body>, next: Next| async {
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        if body.windows(5).any(|part| part == b"_sort") {
            return StatusCode::BAD_REQUEST.into_response();
        }
        next.run(Request::from_parts(parts, body.into())).await
    };
    let store = service(theirs.store.clone());
    let ordered = Router::new().nest_service("/fhir", store.clone());
    let unordered = Router::new().nest_service("/fhir", store).layer(from_fn(refuses_order));
    for (base, said, not) in [
        (
            ordered,
            "Vi fikk bare hentet de nyeste svarene. Eldre svar mangler.",
            "Vi fikk ikke hentet alle enkeltsvarene",
        ),
        (unordered, "Vi fikk ikke hentet alle enkeltsvarene", "de nyeste svarene"),
    ] {
        let server = at(&listening(base).await).await;
        let list = server.aile().await.get("/provesvar").await;
        assert!(list.text.contains(said) && !list.text.contains(not), "{said}");
        let text = list.text.replace('\u{a0}', " ");
        assert_eq!(text.contains("15. august 2021"), said.contains("nyeste"), "the last of them, stored last");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_base_that_never_answers_ends_in_a_clear_page() {
    let silent = listening(Router::new().fallback(async || std::future::pending::<StatusCode>().await)).await;
    let mut browser = at(&silent).await.browser();
    // Far above what the server allows the base, so that only an endless wait fails here.
    let answer = tokio::time::timeout(Duration::from_secs(60), browser.get("/logg-inn")).await.expect("an end");
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redirect_is_not_followed() {
    let elsewhere = listening(Router::new().fallback(async || r#"{"resourceType":"Bundle","type":"searchset"}"#)).await;
    let to = elsewhere.to_string();
    let redirecting = Router::new().fallback(async move || (StatusCode::TEMPORARY_REDIRECT, [("location", to)]));
    let answer = at(&listening(redirecting).await).await.browser().get("/logg-inn").await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
}

/// A base that finds a reference only by what it is written as: a Patient's address, or a number.
async fn literal(State(knows_numbers): State<bool>, request: Request<Body>) -> Response {
    let kind = request.uri().path().trim_start_matches('/').split('/').next().unwrap().to_owned();
    let body = axum::body::to_bytes(request.into_body(), usize::MAX).await.unwrap();
    let asked: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
    let has = |name: &str, value: &str| asked.iter().any(|(n, v)| n == name && v.contains(value));
    let mut by_number = result("tall", json!({ "identifier": { "system": FNR, "value": AILE } }), "6.70");
    by_number["meta"] = json!({ "lastUpdated": "2026-11-20T08:00:00Z" });
    let persons = support::persons();
    let aile = persons["entry"][0]["resource"].clone();
    let found = match kind.as_str() {
        "Patient" => vec![aile],
        "Observation" if has("patient", "Patient/aile") => {
            vec![result("adresse", json!({ "reference": "Patient/aile" }), "5.60")]
        }
        "Observation" if knows_numbers && has("subject:identifier", &format!("{FNR}|{AILE}")) => vec![by_number],
        _ => Vec::new(),
    };
    if !knows_numbers && asked.iter().any(|(name, _)| name.contains(":identifier")) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let mut answer = bundle("searchset", &found);
    answer["total"] = json!(found.len());
    ([("content-type", "application/fhir+json")], answer.to_string()).into_response()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subject_that_is_a_number_alone_is_found_at_a_base_that_can_find_it() {
    for (knows_numbers, expected) in [(true, vec!["5,60", "6,70"]), (false, vec!["5,60"])] {
        let base = Router::new().fallback(literal).with_state(knows_numbers);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address: http::Uri = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
        tokio::spawn(innsyn_server::serve::run(listener, base, std::future::pending()));
        let server = at(&address).await;
        let mut aile = server.aile().await;
        let list = aile.get("/provesvar").await;
        assert_eq!(list.status, StatusCode::OK);
        let shown: Vec<_> = ["5,60", "6,70"].into_iter().filter(|value| list.text.contains(value)).collect();
        assert_eq!(shown, expected);
        assert!(!list.text.contains("Ikke alt kom med"), "what a base cannot be asked is not a failure");
    }
}
