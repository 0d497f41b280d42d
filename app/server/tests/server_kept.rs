//! Results that were read a moment ago: quick for who has many, and never older than the base.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use http::StatusCode;
use innsyn_server::fhir::source::Source;
use innsyn_server::store::service;
use serde_json::{Value, json};
use support::{Browser, Server, Setup, bundle, result};

const MANY: usize = 450;

/// How often the base was asked for results themselves, and what is done to its answers.
#[derive(Default)]
struct Watched {
    asked: AtomicUsize,
    spoil: Mutex<Option<fn(&mut Value)>>,
}

fn many() -> (Server, Arc<Watched>) {
    let mut setup = Setup::with_persons();
    let one = |n: usize| result(&format!("m{n:03}"), json!({ "reference": "Patient/aile" }), "5.60");
    let results: Vec<Value> = (0..MANY).map(one).collect();
    setup.store.import(&bundle("collection", &results).to_string()).unwrap();
    let watched = Arc::new(Watched::default());
    let watching = watched.clone();
    setup.source =
        Source::in_process(service(setup.store.clone()).layer(from_fn(move |request: Request, next: Next| {
            let watched = watching.clone();
            async move { watch(&watched, request, next).await }
        })));
    (setup.start(), watched)
}

async fn watch(watched: &Watched, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let counts = body.windows(14).any(|part| part == b"_summary=count");
    if parts.uri.path().starts_with("/Observation/_search") && !counts {
        watched.asked.fetch_add(1, Ordering::SeqCst);
    }
    let answer = next.run(Request::from_parts(parts, Body::from(body))).await;
    let Some(spoil) = *watched.spoil.lock().unwrap() else { return answer };
    let (mut parts, body) = answer.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let Ok(mut value) = serde_json::from_slice::<Value>(&body) else { return Response::from_parts(parts, body.into()) };
    spoil(&mut value);
    parts.headers.remove("content-length");
    Response::from_parts(parts, value.to_string().into())
}

async fn list(browser: &mut Browser) -> String {
    let answer = browser.get("/provesvar?vis=alle").await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.text
}

#[tokio::test]
async fn who_has_many_results_is_not_made_to_wait_for_all_of_them_again() {
    let (server, watched) = many();
    let mut aile = server.aile().await;
    let first = list(&mut aile).await;
    for path in ["/provesvar", "/provesvar?sorter=navn", "/", "/api/provesvar?fra=200"] {
        assert_eq!(aile.get(path).await.status, StatusCode::OK);
    }
    assert_eq!(list(&mut aile).await, first);
    assert_eq!(watched.asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn what_is_new_changed_or_gone_at_the_base_is_so_on_the_next_page() {
    let (server, _) = many();
    let mut aile = server.aile().await;
    assert!(list(&mut aile).await.contains("Analyse m007"));
    let mut changed = result("m007", json!({ "reference": "Patient/aile" }), "9.99");
    server.store.import(&changed.to_string()).unwrap();
    assert!(list(&mut aile).await.contains("9,99"), "a changed value");
    changed["id"] = json!("ny");
    changed["code"]["text"] = json!("Helt ny");
    server.store.import(&changed.to_string()).unwrap();
    assert!(list(&mut aile).await.contains("Helt ny"));
    let base = service(server.store.clone());
    let delete = Request::delete("http://store.invalid/Observation/ny").body(Body::empty()).unwrap();
    let gone = tower::ServiceExt::oneshot(base, delete).await.unwrap();
    assert!(gone.status().is_success(), "{}", gone.status());
    assert!(!list(&mut aile).await.contains("Helt ny"));
}

#[tokio::test]
async fn each_page_is_written_down_and_what_is_kept_is_of_one_session() {
    let (server, watched) = many();
    let (mut here, mut there) = (server.aile().await, server.aile().await);
    list(&mut here).await;
    list(&mut there).await;
    assert_eq!(watched.asked.load(Ordering::SeqCst), 2, "another session reads for itself");
    list(&mut here).await;
    here.post("/logg-ut", "").await;
    assert_eq!(here.get("/provesvar").await.status, StatusCode::SEE_OTHER);
    let base = service(server.store.clone());
    let events = Request::get("http://store.invalid/AuditEvent?_summary=count&action=R").body(Body::empty()).unwrap();
    let events = tower::ServiceExt::oneshot(base, events).await.unwrap();
    let events = to_bytes(events.into_body(), usize::MAX).await.unwrap();
    let events: Value = serde_json::from_slice(&events).unwrap();
    assert_eq!(events["total"], 3, "{events}");
}

#[tokio::test]
async fn another_person_in_the_same_browser_gets_their_own() {
    let (server, _) = many();
    let mut browser = server.aile().await;
    assert!(list(&mut browser).await.contains("Analyse m007"));
    let bjorn = server.key.handle(&format!("{}|02013299997", support::FNR));
    assert_eq!(browser.post("/logg-inn", &format!("person={bjorn}")).await.status, StatusCode::SEE_OTHER);
    let list = list(&mut browser).await;
    assert!(list.contains("777,7") && !list.contains("Analyse m007"));
}

#[tokio::test]
async fn a_base_that_cannot_say_how_many_it_has_is_asked_for_everything_each_time() {
    let spoils: [fn(&mut Value); 2] = [
        |bundle| _ = bundle.as_object_mut().map(|bundle| bundle.remove("total")),
        |bundle| {
            for entry in bundle["entry"].as_array_mut().into_iter().flatten() {
                entry["resource"].as_object_mut().unwrap().remove("meta");
            }
        },
    ];
    for spoil in spoils {
        let (server, watched) = many();
        *watched.spoil.lock().unwrap() = Some(spoil);
        let mut aile = server.aile().await;
        list(&mut aile).await;
        list(&mut aile).await;
        assert_eq!(watched.asked.load(Ordering::SeqCst), 2);
    }
}
