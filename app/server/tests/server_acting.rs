//! Acting for a child, and for somebody who gave fullmakt: what opens it, what closes it, and that nothing is mixed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "server_acting/counts.rs"]
mod counts;
#[path = "server_acting/ends.rs"]
mod ends;
#[path = "server_acting/family.rs"]
mod family;
#[path = "server_acting/fixtures.rs"]
mod fixtures;
#[path = "server_acting/log.rs"]
mod log;
#[path = "server_acting/numbers.rs"]
mod numbers;
#[path = "server_acting/open_pages.rs"]
mod open_pages;
#[path = "server_acting/own.rs"]
mod own;
#[path = "server_acting/preview.rs"]
mod preview;
mod support;
#[path = "server_acting/turns.rs"]
mod turns;

use axum::Router;
use axum::body::{Body, to_bytes};
use http::{Method, Request, StatusCode};
use innsyn_server::store::{Store, service};
use serde_json::Value;
pub(crate) use support::demo::{key_of, with_demo};
use support::{Answer, Browser, Server};
use tower::ServiceExt;

pub(crate) const DAUGHTER: &str = "demo-datter";
pub(crate) const FATHER: &str = "demo-eldre";
pub(crate) const NAME: &str = "Vennlig Bjørkekløft";
pub(crate) const BANNER: &str = "Du ser på helseopplysningene til Vennlig Bjørkekløft";

pub(crate) async fn signed_in(server: &Server, id: &str) -> Browser {
    let mut browser = server.browser();
    let answer = browser.post("/logg-inn", &format!("person={}", server.key.handle(&key_of(id)))).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    browser
}

pub(crate) async fn switch(server: &Server, browser: &mut Browser, from: &str, to: &str) -> Answer {
    let handle = server.key.act_for(&key_of(from), &key_of(to));
    browser.post("/bytt-person", &format!("person={handle}")).await
}

pub(crate) async fn acting(server: &Server, from: &str, to: &str) -> Browser {
    let mut browser = signed_in(server, from).await;
    let answer = switch(server, &mut browser, from, to).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/provesvar"), "{}", answer.text);
    browser
}

pub(crate) async fn events(store: &Store) -> Vec<Value> {
    let answer = ask(store, Request::get("/AuditEvent?_count=1000&_sort=date").body(Body::empty()).unwrap()).await;
    answer["entry"].as_array().into_iter().flatten().map(|entry| entry["resource"].clone()).collect()
}

pub(crate) async fn ask(store: &Store, request: Request<Body>) -> Value {
    let base: Router = service(store.clone());
    let bytes = to_bytes(base.oneshot(request).await.unwrap().into_body(), usize::MAX).await.unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

/// Changes a resource in the source.
pub(crate) async fn change(store: &Store, path: &str, change: impl FnOnce(&mut Value)) {
    let mut resource = ask(store, Request::get(path).body(Body::empty()).unwrap()).await;
    change(&mut resource);
    let request = Request::put(path).header("content-type", "application/fhir+json");
    let answer = ask(store, request.body(Body::from(resource.to_string())).unwrap()).await;
    assert_ne!(answer["resourceType"], "OperationOutcome", "{answer}");
}

/// The mark that pages of this choice carry.
pub(crate) fn mark(page: &str) -> String {
    let after = page.split("name=\"hvem\" value=\"").nth(1).unwrap();
    after.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_daughter_with_fullmakt_reads_her_fathers_results_and_every_page_says_whose_they_are() {
    let server = with_demo().start();
    let mut browser = signed_in(&server, DAUGHTER).await;
    let list = browser.get("/bytt-person").await;
    assert_eq!(list.status, StatusCode::OK);
    for said in
        [NAME, "Varm Bjørkekløft", "Du har fullmakt.", "Gjelder til og med 31.12.2027", "Prøvesvar er åpne for deg."]
    {
        assert!(list.text.contains(said), "{said}: {}", list.text);
    }
    assert!(!list.text.contains("Du ser på helseopplysningene"), "not yet");
    let before = browser.session();
    let answer = switch(&server, &mut browser, DAUGHTER, FATHER).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/provesvar"));
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    assert_ne!(before, browser.session(), "a new session id");

    let page = browser.get("/provesvar").await;
    assert_eq!(page.status, StatusCode::OK);
    for said in [BANNER, "Tilbake til dine egne", "INR", "2,70"] {
        assert!(page.text.contains(said), "{said}");
    }
    assert!(!page.text.contains("13,6") && !page.text.contains("/se-eller-vent"), "not her own, and not his to decide");
    let title = page.text.split("</title>").next().unwrap();
    assert!(!title.contains("Vennlig"), "{title}");
    let address = support::links(&page.text).remove(0);
    for path in ["/", "/hjelp", "/personvern", "/bytt-person", "/finnes-ikke", "/se-eller-vent"] {
        let page = browser.get(path).await;
        assert!(page.text.contains(BANNER), "{path}");
    }
    assert!(!browser.get("/finnes-ikke").await.text.contains("INR"));
    for path in [format!("/provesvar/{address}"), format!("/provesvar/{address}/utvikling")] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.text.contains(BANNER) && !page.text.contains("Vent på legen"), "{path}");
    }
    let mark = mark(&page.text);
    for kind in ["csv", "fhir"] {
        let file = browser.get(&format!("/provesvar/last-ned/{kind}?hvem={mark}")).await;
        assert_eq!(file.status, StatusCode::OK, "{kind}");
        assert!(file.text.contains("INR") && !file.text.contains("Hemoglobin"), "{kind}");
        assert!(!file.text.contains("\"Consent\""), "what he decides is his");
    }
    let rows = browser.get(&format!("/api/provesvar?fra=0&hvem={mark}")).await;
    assert_eq!(rows.status, StatusCode::OK);
    assert!(rows.text.contains("INR"));

    let back = browser.post("/bytt-person", "person=meg").await;
    assert_eq!((back.status, back.location()), (StatusCode::SEE_OTHER, "/"));
    assert_eq!(back.header("clear-site-data"), "\"cache\", \"storage\"");
    let own = browser.get("/provesvar").await.text;
    assert!(own.contains("13,6") && !own.contains("INR") && !own.contains(NAME), "nothing of his is left");
    assert_eq!(browser.get(&format!("/provesvar/{address}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn it_is_written_down_who_saw_what_of_whom_and_on_which_basis() {
    let server = with_demo().start();
    let mut browser = acting(&server, DAUGHTER, FATHER).await;
    browser.get("/provesvar").await;
    browser.post("/bytt-person", "person=meg").await;
    let events = events(&server.store).await;
    let [_, switched, read, back] = events.as_slice() else { panic!("{} events", events.len()) };
    assert_eq!(
        (&switched["subtype"][0]["code"], &back["subtype"][0]["code"]),
        (&"bytt-person".into(), &"bytt-person".into())
    );
    for event in [switched, read] {
        assert_eq!(event["agent"][0]["who"]["reference"], "Patient/demo-datter");
        assert_eq!(event["entity"][0]["what"]["reference"], "Patient/demo-eldre");
        assert_eq!(event["agent"][0]["role"][0]["coding"][0]["code"], "fullmakt");
        assert_eq!(event["agent"][0]["policy"][0], "urn:consent:demo-eldre-fullmakt");
        assert_eq!(event["outcome"], "0");
    }
    assert_eq!(read["entity"][0]["detail"][0]["valueString"], "lab-results");
    assert_eq!(back["entity"][0]["what"]["reference"], "Patient/demo-datter");
}

#[tokio::test]
async fn what_only_the_person_decides_is_refused() {
    let server = with_demo().start();
    let mut browser = acting(&server, DAUGHTER, FATHER).await;
    let address = support::links(&browser.get("/provesvar").await.text).remove(0);
    for (path, form) in [
        ("/se-eller-vent", "bilder=vent".to_owned()),
        ("/merker", "gjor=slett".to_owned()),
        ("/merker", format!("gjor=vent&svar={address}")),
        ("/merker", format!("gjor=se&svar={address}")),
    ] {
        let answer = browser.post(path, &form).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {form}");
        assert!(answer.text.contains("Bare personen selv"), "{path} {form}");
    }
    // Her own choices are as they were.
    browser.post("/bytt-person", "person=meg").await;
    assert!(!browser.get("/se-eller-vent").await.text.contains("value=\"vent\" checked"));
}

#[tokio::test]
async fn another_ones_handle_a_forged_one_and_one_from_elsewhere_change_nothing() {
    let server = with_demo().start();
    let of_daughter = server.key.act_for(&key_of(DAUGHTER), &key_of(FATHER));
    let sign_in = server.key.handle(&key_of(FATHER));
    let mut browser = signed_in(&server, "demo-mor").await;
    let nobody = server.key.act_for(&key_of("demo-mor"), &key_of(FATHER));
    for handle in [of_daughter.as_str(), &sign_in, &nobody, "0123456789abcdef0123456789abcdef", "demo-eldre", ""] {
        let answer = browser.post("/bytt-person", &format!("person={handle}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{handle}");
        assert!(!answer.text.contains(NAME) && answer.text.contains("Vi byttet ikke person"), "{handle}");
    }
    assert_eq!(events(&server.store).await.iter().filter(|event| event["outcome"] == "4").count(), 6);
    let page = browser.get("/provesvar").await;
    assert!(page.text.contains("12,9") && !page.text.contains("Du ser på helseopplysningene"));

    let mut daughter = signed_in(&server, DAUGHTER).await;
    let from = [("sec-fetch-site", "cross-site".to_owned())];
    let form = format!("person={of_daughter}");
    let answer = daughter.send(Method::POST, "/bytt-person", &from, &form).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(!daughter.get("/provesvar").await.text.contains(NAME));
    let answer = daughter.send(Method::GET, &format!("/bytt-person?{form}"), &[], "").await;
    assert!(answer.status == StatusCode::OK && !answer.text.contains(BANNER), "asking changes nothing");
    assert_eq!(server.browser().post("/bytt-person", &form).await.location(), "/logg-inn");
}

#[tokio::test]
async fn a_page_from_before_the_change_of_person_is_not_filled_with_another_ones_results() {
    let server = with_demo().start();
    let mut browser = acting(&server, DAUGHTER, FATHER).await;
    let mark = mark(&browser.get("/provesvar").await.text);
    let asked = [String::new(), "&hvem=0123456789abcdef".to_owned(), format!("&hvem={mark}")];
    // Her own page, still open in another tab, is hers.
    for (asked, is_open) in asked.iter().zip([false, false, true]) {
        let rows = browser.get_as_it_is(&format!("/api/provesvar?fra=0{asked}")).await;
        let posted = browser.post_as_it_is("/api/provesvar", asked.trim_start_matches('&')).await;
        let read = browser.post_as_it_is("/merker", &format!("gjor=lest-alle{asked}")).await;
        let expected = if is_open { StatusCode::OK } else { StatusCode::UNAUTHORIZED };
        assert_eq!((rows.status, posted.status), (expected, expected), "{asked}");
        assert_eq!(rows.text.contains("INR"), is_open, "{asked}");
        // The first time it is asked whether one means it.
        let expected = if is_open { StatusCode::OK } else { StatusCode::CONFLICT };
        assert_eq!(read.status, expected, "{asked}");
        for kind in ["csv", "fhir"] {
            let file = browser.get(&format!("/provesvar/last-ned/{kind}?{}", asked.trim_start_matches('&'))).await;
            assert_eq!(file.status, if is_open { StatusCode::OK } else { StatusCode::CONFLICT }, "{asked}");
        }
    }
    browser.post("/bytt-person", "person=meg").await;
    let rows = browser.get(&format!("/api/provesvar?fra=0&hvem={mark}")).await;
    assert_eq!(rows.status, StatusCode::UNAUTHORIZED, "his page is not filled with hers");
    assert_eq!(browser.get("/api/provesvar?fra=0").await.status, StatusCode::OK);
}
