//! Fullmakter: seen, given, changed and ended.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "server_grants/confirmed.rs"]
mod confirmed;
#[path = "server_grants/conflicts.rs"]
mod conflicts;
#[path = "server_grants/documented.rs"]
mod documented;
#[path = "server_grants/effect.rs"]
mod effect;
#[path = "server_grants/ends.rs"]
mod ends;
#[path = "server_grants/fixtures.rs"]
mod fixtures;
#[path = "server_grants/foreign.rs"]
mod foreign;
#[path = "server_grants/notices.rs"]
mod notices;
#[path = "server_grants/numbers.rs"]
mod numbers;
#[path = "server_grants/paper.rs"]
mod paper;
#[path = "server_grants/races.rs"]
mod races;
#[path = "server_grants/seen.rs"]
mod seen;
#[path = "server_grants/steps.rs"]
mod steps;
#[path = "server_grants/stored.rs"]
mod stored;
mod support;

use axum::Router;
use axum::body::{Body, to_bytes};
use http::{Request, StatusCode};
use innsyn_server::store::{Store, service};
use serde_json::Value;
pub(crate) use support::demo::{key_of, number_of, with_demo};
use support::{Answer, Browser, Server};
use tower::ServiceExt;

pub(crate) const FATHER: &str = "demo-eldre";
pub(crate) const DAUGHTER: &str = "demo-datter";
pub(crate) const MOTHER: &str = "demo-mor";

pub(crate) async fn signed_in(server: &Server, id: &str) -> Browser {
    let mut browser = server.browser();
    sign_in(server, &mut browser, &key_of(id)).await;
    browser
}

pub(crate) async fn sign_in(server: &Server, browser: &mut Browser, key: &str) -> String {
    let answer = browser.post("/logg-inn", &format!("person={}", server.key.handle(key))).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.location().to_owned()
}

pub(crate) async fn switch(server: &Server, browser: &mut Browser, from: &str, to: &str) -> Answer {
    let handle = server.key.act_for(&key_of(from), &key_of(to));
    browser.post("/bytt-person", &format!("person={handle}")).await
}

pub(crate) async fn ask(store: &Store, path: &str) -> Value {
    let base: Router = service(store.clone());
    let request = Request::get(path).body(Body::empty()).unwrap();
    let bytes = to_bytes(base.oneshot(request).await.unwrap().into_body(), usize::MAX).await.unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

pub(crate) async fn all(store: &Store, kind: &str) -> Vec<Value> {
    let answer = ask(store, &format!("/{kind}?_count=1000")).await;
    answer["entry"].as_array().into_iter().flatten().map(|entry| entry["resource"].clone()).collect()
}

/// What a person reads in `main`.
pub(crate) fn main_of(answer: &Answer) -> String {
    let html = scraper::Html::parse_document(&answer.text);
    let main = scraper::Selector::parse("main").unwrap();
    let text: String = html.select(&main).flat_map(|main| main.text()).collect::<Vec<_>>().join(" ");
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The cards of a list: heading of the section, then each card's text.
pub(crate) fn cards(answer: &Answer) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&answer.text);
    let selector = |css: &str| scraper::Selector::parse(css).unwrap();
    let words = |element: scraper::ElementRef<'_>| {
        let text = element.text().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut found = Vec::new();
    for section in html.select(&selector("main section")) {
        let heading = section.select(&selector("h2")).next().map(words).unwrap_or_default();
        found.extend(section.select(&selector(".innsyn-grant")).map(|card| (heading.clone(), words(card))));
    }
    found
}

/// Where forms and links whose address ends so lead.
pub(crate) fn leads(answer: &Answer, end: &str) -> Vec<String> {
    let html = scraper::Html::parse_document(&answer.text);
    let selector = scraper::Selector::parse("main a[href], main form[action]").unwrap();
    let all = html.select(&selector).map(|it| it.attr("href").or(it.attr("action")).unwrap().to_owned());
    all.filter(|address| address.ends_with(end)).collect()
}

pub(crate) fn field(answer: &Answer, name: &str) -> String {
    let html = scraper::Html::parse_document(&answer.text);
    let selector = scraper::Selector::parse(&format!("main input[name='{name}']")).unwrap();
    html.select(&selector).next().and_then(|input| input.attr("value")).unwrap_or_default().to_owned()
}

/// Goes through the form up to its last page, and gives where that is.
pub(crate) async fn fill_in(browser: &mut Browser, to: &str, surname: &str, areas: &str, period: &str) -> String {
    let begun = browser.get("/fullmakter/gi").await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text);
    let whom = begun.location().to_owned();
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("nummer", to)
        .append_pair("etternavn", surname)
        .append_pair("til", "neste")
        .finish();
    let what = browser.post(&whom, &form).await.location().to_owned();
    assert!(what.ends_with("/hva"), "{what}: {}", main_of(&browser.get(&what).await));
    let how_long = browser.post(&what, &format!("{areas}&til=neste")).await.location().to_owned();
    assert!(how_long.ends_with("/hvor-lenge"), "{how_long}");
    let check = browser.post(&how_long, &format!("{period}&til=neste")).await.location().to_owned();
    assert!(check.ends_with("/bekreft"), "{check}: {}", main_of(&browser.get(&check).await));
    check
}

pub(crate) async fn give(browser: &mut Browser, to: &str, surname: &str) -> Answer {
    let check = fill_in(browser, &number_of(to), surname, "omrade=opplysninger", "periode=ar").await;
    confirm(browser, &check).await
}

/// Confirms what the last page of the form shows now.
pub(crate) async fn confirm(browser: &mut Browser, check: &str) -> Answer {
    let form = confirming(&browser.get(check).await);
    browser.post(check, &form).await
}

/// What the button of that page posts.
pub(crate) fn confirming(page: &Answer) -> String {
    format!("til=bekreft&sett={}", field(page, "sett"))
}

/// Ends the first one that can be ended.
pub(crate) async fn end(browser: &mut Browser, more: &str) -> Answer {
    let list = browser.get("/fullmakter").await;
    let ways = leads(&list, "/avslutt");
    let way = ways.first().unwrap_or_else(|| panic!("nothing can be ended: {}", main_of(&list)));
    let page = browser.get(way).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    browser.post(way, &format!("sett={}{more}", field(&page, "sett"))).await
}
