//! The plan on the person's own device: who may have it there, what it holds, and what ends it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use http::StatusCode;
use http::header::SET_COOKIE;
use jiff::Timestamp;
use support::demo::{key_of, open_the_plan, with_demo};
use support::{Answer, Browser, Server};

const PAGE: &str = "/egenbehandling/uten-nett";
const COPY: &str = "/api/uten-nett";
const STILL: &str = "/api/tilgang?viser=uten-nett";
const CLEAR: &str = "\"cache\", \"storage\"";

async fn sign_in(server: &Server, browser: &mut Browser, id: &str) -> Answer {
    browser.post("/logg-inn", &format!("person={}", server.key.handle(&key_of(id)))).await
}

async fn signed_in(server: &Server, id: &str) -> Browser {
    let mut browser = server.browser();
    sign_in(server, &mut browser, id).await;
    browser
}

async fn with_a_plan_along(server: &Server, id: &str) -> Browser {
    let mut browser = signed_in(server, id).await;
    let chosen = browser.post(PAGE, "").await;
    assert_eq!((chosen.status, chosen.location()), (StatusCode::SEE_OTHER, PAGE));
    browser
}

/// What the page says to the worker. `None`: nothing.
fn said(page: &Answer) -> Option<&str> {
    Some(page.text.split("data-device=\"").nth(1)?.split('"').next().unwrap())
}

#[tokio::test]
async fn where_it_is_chosen_the_copy_is_the_plan_in_three_languages_and_is_written_down() {
    let server = with_demo().start();
    let mut rolig = with_a_plan_along(&server, "demo-rolig").await;
    let before = Timestamp::now();
    let copy = rolig.get(COPY).await;
    assert_eq!(copy.status, StatusCode::OK, "{}", copy.text);
    let again = copy.header("set-cookie");
    assert!(
        again.starts_with("innsyn-enhet=") && again.contains("Max-Age=2592000"),
        "the choice lasts as long: {again}"
    );
    assert_eq!(copy.header("cache-control"), "no-store");
    let copy = copy.json();
    let until = Timestamp::from_millisecond(copy["until"].as_i64().unwrap()).unwrap();
    let left = until.as_second() - before.as_second();
    let month = 30 * 24 * 3600;
    assert!((month - 1..month + 60).contains(&left), "thirty days from now: {left} seconds");
    let pages = copy["pages"].as_array().unwrap();
    assert_eq!(pages.iter().map(|page| page["locale"].as_str().unwrap()).collect::<Vec<_>>(), ["nb", "nn", "se"]);
    for page in pages {
        assert_eq!(page["path"], "/egenbehandling");
        let html = page["html"].as_str().unwrap();
        for said in
            ["Ring kolssykepleieren i dag", "tel:113", "tel:116117", "Heggblom", "/egenbehandling/uten-nett/slett"]
        {
            assert!(html.contains(said), "{said}");
        }
        for not in ["Rolig Havskjell", "data-standing", "data-device", "/logg-ut", "demo-rolig", "CarePlan"] {
            assert!(!html.contains(not), "{not}");
        }
    }
    let html = pages[0]["html"].as_str().unwrap().replace('\u{a0}', " ");
    assert!(html.contains("Slik var planen 25. november 2026"), "{html}");
    assert!(rolig.get("/logg").await.text.contains("Tok egenbehandlingsplanen med på en enhet"));
}

#[tokio::test]
async fn the_choice_is_a_code_in_a_cookie_that_scripts_do_not_see_and_pages_act_on() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, "demo-rolig").await;
    for (path, says) in [("/egenbehandling", "delete"), ("/provesvar", "delete"), (PAGE, "delete")] {
        assert_eq!(said(&rolig.get(path).await), Some(says), "{path}");
    }
    assert_eq!(rolig.get(COPY).await.status, StatusCode::NOT_FOUND, "not chosen");
    assert_eq!(rolig.get(STILL).await.status, StatusCode::NOT_FOUND, "not chosen");
    let chosen = rolig.post(PAGE, "").await;
    let cookie = chosen.header("set-cookie");
    assert!(cookie.starts_with("innsyn-enhet=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    assert!(!cookie.contains("rolig"), "{cookie}");
    for (path, says) in [("/egenbehandling", "renew"), ("/provesvar", "keep"), (PAGE, "keep")] {
        assert_eq!(said(&rolig.get(path).await), Some(says), "{path}");
    }
    assert_eq!(rolig.get(STILL).await.status, StatusCode::NO_CONTENT);
    for path in ["/egenbehandling/nodhjelp", "/finnes-ikke"] {
        assert_eq!(said(&rolig.get(path).await), None, "{path} says nothing of anybody");
    }
    assert_eq!(said(&server.browser().get("/logg-inn").await), Some("delete"), "nobody is signed in");
}

#[tokio::test]
async fn for_somebody_else_it_is_neither_offered_nor_handed_out() {
    let server = with_demo().start();
    open_the_plan(&server.store).await;
    let mut datter = with_a_plan_along(&server, "demo-datter").await;
    let handle = server.key.act_for(&key_of("demo-datter"), &key_of("demo-eldre"));
    let switched = datter.post("/bytt-person", &format!("person={handle}")).await;
    assert_eq!(switched.header("clear-site-data"), CLEAR, "what lay there is gone");
    let theirs = datter.get("/egenbehandling").await;
    assert!(theirs.text.contains("Hvordan har personen det nå?") && !theirs.text.contains(PAGE), "not offered");
    assert_eq!(said(&theirs), Some("delete"));
    let mut eldre = with_a_plan_along(&server, "demo-eldre").await;
    eldre.post("/dette-ser", &format!("til={handle}")).await;
    let previewed = eldre.get("/egenbehandling").await;
    assert!(previewed.text.contains("Hvordan har personen det nå?") && !previewed.text.contains(PAGE));
    assert_eq!(said(&previewed), Some("delete"));
    for browser in [&mut datter, &mut eldre] {
        assert_eq!(browser.get(PAGE).await.status, StatusCode::FORBIDDEN);
        assert_eq!(browser.post(PAGE, "").await.status, StatusCode::FORBIDDEN);
        let copy = browser.get(COPY).await;
        assert_eq!(copy.status, StatusCode::UNAUTHORIZED);
        assert!(!copy.without_handles().contains("113"), "{}", copy.text);
        assert_ne!(browser.get(STILL).await.status, StatusCode::NO_CONTENT);
    }
}

#[tokio::test]
async fn it_ends_with_a_sign_out_with_another_person_and_with_the_off_switch() {
    let server = with_demo().start();
    let is_gone = |answer: &Answer| {
        let cookies = answer.headers.get_all(SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap());
        let gone =
            cookies.filter(|cookie| cookie.starts_with("innsyn-enhet=;") && cookie.contains("Max-Age=0")).count();
        gone == 1 && answer.header("clear-site-data") == CLEAR
    };
    let mut rolig = with_a_plan_along(&server, "demo-rolig").await;
    assert!(is_gone(&rolig.post("/logg-ut", "").await));

    let mut rolig = with_a_plan_along(&server, "demo-rolig").await;
    // The session has ended; the choice has not.
    let cookie = rolig.cookies["innsyn-enhet"].clone();
    rolig.cookies.retain(|name, _| name == "innsyn-enhet");
    let sent_on = rolig.get("/egenbehandling").await;
    assert_eq!(sent_on.location(), "/logg-inn");
    assert_eq!(said(&rolig.get("/logg-inn").await), None, "a session that ends by itself takes nothing along");
    assert!(!is_gone(&sign_in(&server, &mut rolig, "demo-rolig").await), "the same person goes on");
    assert_eq!(rolig.get(STILL).await.status, StatusCode::NO_CONTENT);
    assert!(is_gone(&sign_in(&server, &mut rolig, "demo-fallu").await), "another one finds nothing");
    rolig.cookies.insert("innsyn-enhet".to_owned(), cookie);
    assert_eq!(rolig.get(COPY).await.status, StatusCode::NOT_FOUND, "another one's choice opens nothing");

    let mut fallu = with_a_plan_along(&server, "demo-fallu").await;
    let off = fallu.post("/egenbehandling/uten-nett/slett", "").await;
    assert!(is_gone(&off));
    assert_eq!(off.location(), "/egenbehandling/uten-nett?gjort=slettet");
    assert!(fallu.get(off.location()).await.text.contains("Planen er slettet fra denne enheten"));
    let nobody = server.browser().post("/egenbehandling/uten-nett/slett", "").await;
    assert!(is_gone(&nobody), "nobody is kept from it");
    assert_eq!(nobody.location(), "/egenbehandling/nodhjelp");
}

#[tokio::test]
async fn without_a_plan_in_use_there_is_nothing_to_take_along() {
    let server = with_demo().start();
    let mut stille = with_a_plan_along(&server, "demo-stille").await;
    assert_eq!(stille.get(COPY).await.status, StatusCode::NOT_FOUND);
    assert_eq!(server.browser().get(COPY).await.status, StatusCode::UNAUTHORIZED);
}
