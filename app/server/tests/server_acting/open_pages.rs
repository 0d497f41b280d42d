//! What pages that are still open ask by themselves, and are told: nobody did it, so it is written down nowhere.

use http::StatusCode;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::support::{Answer, Browser, Server};
use super::{DAUGHTER, FATHER, acting, change, with_demo};

const CONSENT: &str = "/Consent/demo-eldre-fullmakt";

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
