//! A foreign FHIR base: one that cannot store safely is not asked to, and one that fails costs nobody their words.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use innsyn_server::audit::Audit;
use innsyn_server::fhir::source::Source;

use super::*;

/// Somebody else's base. `once`: whether it says that it creates on conditions; `lost`: it stores, and its answer is lost.
async fn base(theirs: &Setup, once: bool, lost: Arc<AtomicBool>) -> http::Uri {
    let router = service(theirs.store.clone()).layer(from_fn(move |request: Request, next: Next| {
        let lost = lost.clone();
        async move {
            let (is_statement, is_transaction) =
                (request.uri().path() == "/metadata", request.uri().path() == "/" && request.method() == "POST");
            let answer = next.run(request).await;
            match () {
                () if is_transaction && lost.load(Ordering::SeqCst) => StatusCode::GATEWAY_TIMEOUT.into_response(),
                () if is_statement && !once => without_condition(answer).await,
                () => answer,
            }
        }
    }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
    tokio::spawn(innsyn_server::serve::run(listener, Router::new().merge(router), std::future::pending()));
    address
}

async fn without_condition(answer: Response) -> Response {
    let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    let said = String::from_utf8(bytes.to_vec()).unwrap();
    let said = said.replace("\"conditionalCreate\":true", "\"conditionalCreate\":false");
    ([("content-type", "application/fhir+json")], said).into_response()
}

fn at(base: &http::Uri) -> Server {
    let mut setup = Setup::new();
    setup.source = Source::foreign(base);
    setup.audit = Audit::new(service(setup.store.clone()), Some(base));
    setup.start()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_base_that_cannot_store_once_is_not_asked_to_and_that_is_said() {
    let theirs = with_demo();
    let server = at(&base(&theirs, false, Arc::default()).await);
    let mut rolig = signed_in(&server, ROLIG).await;
    assert_eq!(rolig.get(&format!("{LIST}/ny/vekt")).await.location(), LIST);
    let list = main_of(&rolig.get(LIST).await);
    assert!(list.contains("Du kan ikke skrive her nå") && !list.contains("Skriv inn en måling"), "{list}");
    // A form that was open when the base changed: what was typed stands on the page that says so.
    let form = encoded(&[("nokkel", "a"), ("verdi", "81,2"), ("tekst", "Etter frokost")]);
    let late = rolig.post(&format!("{LIST}/ny/vekt"), &form).await;
    assert_eq!(late.status, StatusCode::BAD_GATEWAY, "{}", main_of(&late));
    assert!(main_of(&late).contains("Du kan ikke skrive her nå"), "{}", main_of(&late));
    assert_eq!((field(&late, "verdi").trim(), field(&late, "tekst").trim()), ("81,2", "Etter frokost"));
    assert!(!links(&late, "tel:55500123").is_empty(), "whom the plan says that one can call");
    assert!(measured(&theirs.store).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weight_is_stored_at_a_foreign_base_and_written_down_there_and_here() {
    let theirs = with_demo();
    let address = base(&theirs, true, Arc::default()).await;
    let server = at(&address);
    let mut rolig = signed_in(&server, ROLIG).await;
    let sent = write(&mut rolig, "vekt", &[("verdi", "81,2")]).await;
    assert_eq!(sent.location(), "/egenbehandling/eget?gjort=lagret", "{}", main_of(&sent));
    let [stored] = <[Value; 1]>::try_from(measured(&theirs.store).await).unwrap();
    let id = stored["id"].as_str().unwrap();
    let of = |events: Vec<Value>| {
        events.into_iter().find(|it| it["subtype"][0]["code"] == "egenbehandling-skrevet").unwrap()
    };
    let there = of(all(&theirs.store, "AuditEvent").await);
    assert_eq!(there["entity"][1]["what"]["reference"], format!("Observation/{id}"));
    let here = of(all(&server.store, "AuditEvent").await);
    let root = address.to_string();
    assert_eq!(here["entity"][1]["what"]["reference"], format!("{}/Observation/{id}", root.trim_end_matches('/')));
    assert!(main_of(&rolig.get(LIST).await).contains("81,2 kg"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_lost_loses_no_word_and_sending_again_makes_one() {
    let theirs = with_demo();
    let lost = Arc::new(AtomicBool::new(true));
    let server = at(&base(&theirs, true, lost.clone()).await);
    let mut rolig = signed_in(&server, ROLIG).await;
    let unsure = write(&mut rolig, "dagbok", &[("tekst", "En lang dag")]).await;
    assert_eq!(unsure.status, StatusCode::BAD_GATEWAY);
    assert!(main_of(&unsure).contains("Vi vet ikke om det ble lagret"), "{}", main_of(&unsure));
    assert_eq!(field(&unsure, "tekst").trim(), "En lang dag");
    lost.store(false, Ordering::SeqCst);
    let (key, day) = (field(&unsure, "nokkel"), field(&unsure, "dag"));
    let again = encoded(&[("nokkel", &key), ("tekst", "En lang dag"), ("dag", &day)]);
    let stored = rolig.post(&format!("{LIST}/ny/dagbok"), &again).await;
    assert_eq!(stored.location(), "/egenbehandling/eget?gjort=lagret", "{}", main_of(&stored));
    assert_eq!(all(&theirs.store, "QuestionnaireResponse").await.len(), 1);
}
