//! What pages that are still open ask by themselves, and are told: nobody did it, so it is written down nowhere.

use http::StatusCode;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::support::{Answer, Browser, Server};
use super::{DAUGHTER, FATHER, acting, change, signed_in, switch, with_demo};

const CONSENT: &str = "/Consent/demo-eldre-fullmakt";

fn ended(consent: &mut Value) {
    consent["status"] = json!("inactive");
}

/// For digital services alone: the plan, and no results.
async fn open_the_plan_alone(server: &Server) {
    change(&server.store, "/Consent/demo-eldre-samtykke", |level| {
        level["category"][0]["coding"][0]["code"] = json!("full");
    })
    .await;
    change(&server.store, CONSENT, |consent| {
        consent["provision"]["provision"][0]["class"][0]["code"] = json!("3");
    })
    .await;
}

/// What the page asks with.
fn asks(page: &Answer) -> String {
    let main = Selector::parse("main").unwrap();
    let html = Html::parse_document(&page.text);
    html.select(&main).next().unwrap().attr("data-standing").unwrap().to_owned()
}

async fn stands(browser: &mut Browser, asks: &str) -> StatusCode {
    browser.get(&format!("/api/tilgang?{asks}")).await.status
}

#[tokio::test]
async fn when_one_tab_has_been_told_that_it_is_over_every_other_of_his_is_told_too_and_ones_own_is_not() {
    let server = with_demo().start();
    let mut own = signed_in(&server, DAUGHTER).await;
    let hers = asks(&own.get("/provesvar").await);
    switch(&server, &mut own, DAUGHTER, FATHER).await;
    let mut browser = own;
    let his: Vec<_> = [browser.get("/provesvar").await, browser.get("/hjelp").await].iter().map(asks).collect();
    change(&server.store, CONSENT, ended).await;
    assert_eq!(browser.get("/provesvar").await.status, StatusCode::FORBIDDEN, "the first tab");
    for asked in his.iter().map(String::as_str).chain(["", "hvem=0123456789abcdef", "viser=svar"]) {
        assert_eq!(stands(&mut browser, asked).await, StatusCode::UNAUTHORIZED, "the second one: {asked}");
    }
    let says_so = asks(&browser.get("/provesvar").await);
    assert_eq!(
        stands(&mut browser, &says_so).await,
        StatusCode::NO_CONTENT,
        "the page that says that it is over stays"
    );
    assert_eq!(stands(&mut browser, &hers).await, StatusCode::NO_CONTENT, "one's own stays");
}

#[tokio::test]
async fn a_home_without_results_asks_for_none_and_stays() {
    let server = with_demo().start();
    let mut browser = acting(&server, DAUGHTER, FATHER).await;
    let with = browser.get("/").await;
    assert!(with.text.contains("INR") && asks(&with).ends_with("&viser=svar"), "{}", asks(&with));
    open_the_plan_alone(&server).await;
    assert_eq!(stands(&mut browser, &asks(&with)).await, StatusCode::UNAUTHORIZED, "the results on it are closed");
    let without = browser.get("/").await;
    assert_eq!(without.status, StatusCode::OK);
    assert!(!without.text.contains("INR") && without.text.contains("Fullmakten du har, gjelder ikke prøvesvar."));
    assert!(!asks(&without).contains("viser"), "{}", asks(&without));
    assert_eq!(stands(&mut browser, &asks(&without)).await, StatusCode::NO_CONTENT);
    let plan = browser.get("/egenbehandling").await;
    assert!(asks(&plan).ends_with("&viser=plan"), "{}", asks(&plan));
    assert_eq!(stands(&mut browser, &asks(&plan)).await, StatusCode::NO_CONTENT);
}
