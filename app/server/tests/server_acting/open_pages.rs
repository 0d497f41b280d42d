//! What pages that are still open ask by themselves, and are told: nobody did it, so it is written down nowhere.

use http::StatusCode;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::support::{Answer, Browser, Server};
use super::{DAUGHTER, FATHER, NAME, acting, change, events, mark, signed_in, switch, with_demo};

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

#[tokio::test]
async fn where_a_page_goes_by_itself_it_is_said_that_it_is_over_and_no_try_is_written_down() {
    let server = with_demo().start();
    let mut browser = acting(&server, DAUGHTER, FATHER).await;
    let asked = asks(&browser.get("/provesvar").await);
    let there = format!("/tilgang?{asked}");
    assert_eq!(browser.get(&there).await.location(), "/", "nothing is over");
    let written = events(&server.store).await.len();
    open_the_plan_alone(&server).await;
    let closed = browser.get(&there).await;
    assert_eq!(closed.status, StatusCode::FORBIDDEN);
    assert!(closed.text.contains("Fullmakten du har, gjelder ikke prøvesvar."), "{}", closed.text);
    change(&server.store, CONSENT, ended).await;
    for again in ["", " again"] {
        let over = browser.get(&there).await;
        assert_eq!(over.status, StatusCode::FORBIDDEN);
        for said in ["Tilgangen er avsluttet", "Tilbake til dine egne"] {
            assert!(over.text.contains(said), "{said}{again}: {}", over.text);
        }
        assert!(!over.text.contains(NAME) && !over.text.contains("INR"), "nothing of his{again}");
    }
    assert_eq!(events(&server.store).await.len(), written, "nobody tried anything");
    let mut tries = acting_and_ended(&server).await;
    assert_eq!(tries.get("/provesvar").await.status, StatusCode::FORBIDDEN);
    let last = events(&server.store).await.pop().unwrap();
    assert_eq!((&last["outcome"], &last["agent"][0]["who"]["reference"]), (&json!("4"), &json!("Patient/demo-datter")));
}

/// She acts for him in another browser, and it has ended.
async fn acting_and_ended(server: &Server) -> Browser {
    change(&server.store, CONSENT, |consent| consent["status"] = json!("active")).await;
    let mut browser = signed_in(server, DAUGHTER).await;
    assert!(switch(server, &mut browser, DAUGHTER, FATHER).await.status.is_redirection());
    change(&server.store, CONSENT, ended).await;
    browser
}

#[tokio::test]
async fn what_is_shown_when_nobody_answers_is_on_pages_of_others_alone() {
    let server = with_demo().start();
    let mut browser = acting(&server, DAUGHTER, FATHER).await;
    let has = |page: &Answer| page.text.contains("<template id=\"uten-svar\"");
    for path in ["/", "/provesvar", "/hjelp"] {
        let page = browser.get(path).await;
        assert!(has(&page) && page.text.contains("Se om du er på nett."), "{path}");
        assert!(!mark(&page.text).is_empty());
    }
    browser.post("/bytt-person", "person=meg").await;
    for path in ["/", "/provesvar", "/hjelp"] {
        assert!(!has(&browser.get(path).await), "{path}: one's own");
    }
    assert!(!has(&server.browser().get("/hjelp").await), "nobody's");
}
