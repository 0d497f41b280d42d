//! `/varsler`: what each of the two is told, what the receiver is never told, and what is kept of it.

use http::StatusCode;

use super::support::{Answer, Browser, FNR, Setup, bundle};
use super::{DAUGHTER, FATHER, MOTHER, confirm, end, give, leads, main_of, sign_in, signed_in, switch, with_demo};

const GIVER: &str = "12845531054";
const TAKER: &str = "30898832070";

async fn page(browser: &mut Browser) -> Answer {
    let page = browser.get("/varsler").await;
    assert_eq!(page.status, StatusCode::OK, "{}", main_of(&page));
    page
}

/// The sentences, newest first, each with whether it is new.
async fn told(browser: &mut Browser) -> Vec<(String, bool)> {
    let html = scraper::Html::parse_document(&page(browser).await.text);
    let selector = |css: &str| scraper::Selector::parse(css).unwrap();
    let (item, who, new) = (selector("main ol > li"), selector(".innsyn-usage-log-who"), selector("[data-shape=new]"));
    let items = html.select(&item).map(|item| {
        let words = item.select(&who).flat_map(|said| said.text()).collect::<String>();
        (words, item.select(&new).next().is_some())
    });
    items.collect()
}

async fn sentences(browser: &mut Browser) -> Vec<String> {
    told(browser).await.into_iter().map(|(words, _)| words).collect()
}

#[tokio::test]
async fn each_of_the_two_is_told_of_what_was_given_used_changed_and_ended_from_their_own_side() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    give(&mut father, MOTHER, "Liđđi").await;
    let mut mother = signed_in(&server, MOTHER).await;
    assert_eq!(sentences(&mut mother).await, ["Vennlig Bjørkekløft ga deg fullmakt."]);
    switch(&server, &mut mother, MOTHER, FATHER).await;
    assert!(mother.get("/provesvar").await.text.contains("INR"));
    assert!(mother.get("/provesvar").await.text.contains("INR"));
    mother.post("/bytt-person", "person=meg").await;
    let ways = leads(&father.get("/fullmakter").await, "/endre");
    let what = father.post(&ways[0], "steg=hva").await.location().to_owned();
    let how_long = father.post(&what, "omrade=opplysninger&til=neste").await.location().to_owned();
    let check = father.post(&how_long, "periode=avsluttes&fra=&til-og-med=&til=neste").await.location().to_owned();
    assert_eq!(confirm(&mut father, &check).await.location(), "/fullmakter?gjort=endret");
    // With the new one too: it is not the first time any more.
    switch(&server, &mut mother, MOTHER, FATHER).await;
    assert!(mother.get("/provesvar").await.text.contains("INR"));
    mother.post("/bytt-person", "person=meg").await;
    end(&mut father, "").await;
    let his = [
        "Du avsluttet fullmakten til Munter Liđđi.",
        "Du endret fullmakten til Munter Liđđi.",
        "Munter Liđđi brukte fullmakten fra deg for første gang.",
        "Du ga Munter Liđđi fullmakt.",
        "Du ga Varm Bjørkekløft fullmakt.",
    ];
    assert_eq!(sentences(&mut father).await, his);
    let hers = [
        "Vennlig Bjørkekløft avsluttet fullmakten til deg.",
        "Vennlig Bjørkekløft endret fullmakten til deg.",
        "Du brukte fullmakten fra Vennlig Bjørkekløft for første gang.",
        "Vennlig Bjørkekløft ga deg fullmakt.",
    ];
    assert_eq!(sentences(&mut mother).await, hers);
    // Another one who has a fullmakt from the same is told of their own alone.
    let mut daughter = signed_in(&server, DAUGHTER).await;
    assert_eq!(sentences(&mut daughter).await, ["Vennlig Bjørkekløft ga deg fullmakt."]);
    assert!(!main_of(&page(&mut daughter).await).contains("Munter"));
}

#[tokio::test]
async fn who_left_and_who_said_no_is_told_to_both() {
    let server = with_demo().start();
    let (mut father, mut daughter) = (signed_in(&server, FATHER).await, signed_in(&server, DAUGHTER).await);
    switch(&server, &mut daughter, DAUGHTER, FATHER).await;
    assert!(daughter.get("/provesvar").await.text.contains("INR"));
    daughter.post("/bytt-person", "person=meg").await;
    end(&mut daughter, "").await;
    give(&mut father, MOTHER, "Liđđi").await;
    let mut mother = signed_in(&server, MOTHER).await;
    end(&mut mother, "").await;
    let his = sentences(&mut father).await;
    assert_eq!(his[0], "Munter Liđđi sa nei til fullmakten fra deg.");
    assert!(his.contains(&"Varm Bjørkekløft gikk ut av fullmakten fra deg.".to_owned()), "{his:?}");
    assert_eq!(sentences(&mut mother).await[0], "Du sa nei til fullmakten fra Vennlig Bjørkekløft.");
    assert_eq!(sentences(&mut daughter).await[0], "Du gikk ut av fullmakten fra Vennlig Bjørkekløft.");
}

/// ADR 19: neither words nor anything else on the page tells a quiet end from a block.
#[tokio::test]
async fn a_quiet_end_is_never_told_to_the_one_it_was_ended_for() {
    let quiet = with_demo().start();
    let mut father = signed_in(&quiet, FATHER).await;
    end(&mut father, "&stille=ja").await;
    assert_eq!(sentences(&mut father).await[0], "Du avsluttet fullmakten til Varm Bjørkekløft.");
    assert!(main_of(&page(&mut father).await).contains("uten at den andre fikk vite det"));
    let mut daughter = signed_in(&quiet, DAUGHTER).await;
    let hers = page(&mut daughter).await;

    let setup = with_demo();
    let deny = serde_json::json!({ "type": "deny", "actor": [{
        "role": { "coding": [{ "code": "DELEGATEE" }] }, "reference": { "reference": "Patient/demo-datter" },
    }] });
    let block = serde_json::json!({
        "resourceType": "Consent", "id": "sperre", "status": "active", "patient": { "reference": "Patient/demo-eldre" },
        "scope": { "coding": [{ "code": "patient-privacy" }] }, "category": [{ "text": "Sperring" }],
        "policyRule": { "text": "Tilgangsbegrensning" }, "provision": deny,
    });
    setup.store.import(&bundle("collection", &[block]).to_string()).unwrap();
    let blocked = setup.start();
    let theirs = page(&mut signed_in(&blocked, DAUGHTER).await).await;
    assert_eq!(main_of(&hers), main_of(&theirs));
    assert!(!main_of(&hers).contains("avsluttet fullmakten"), "{}", main_of(&hers));
    let drawn = |page: &Answer| page.text.matches("data-shape").count();
    assert_eq!(drawn(&hers), drawn(&theirs));

    // Whoever then leaves it is told that they did, and not that it was ended before.
    end(&mut daughter, "").await;
    let after = sentences(&mut daughter).await;
    assert_eq!(after.iter().filter(|said| said.contains("avsluttet")).count(), 0, "{after:?}");
    assert!(after[0].contains("Vennlig Bjørkekløft"), "{after:?}");
}

async fn fixture(number: &str) -> Vec<String> {
    let setup = Setup::new();
    let path = format!("{}/../../tests/fixtures/access/F01-F05-listing.json", env!("CARGO_MANIFEST_DIR"));
    setup.store.import(&std::fs::read_to_string(path).unwrap()).unwrap();
    let server = setup.start();
    let mut browser = server.browser();
    sign_in(&server, &mut browser, &format!("{FNR}|{number}")).await;
    sentences(&mut browser).await
}

#[tokio::test]
async fn what_is_about_to_end_and_what_has_run_out_is_told_and_what_is_over_a_year_old_is_not() {
    let his = fixture(GIVER).await;
    for said in [
        "Fullmakten til Jođáš Šiellačohkka utløper 31.12.2026.",
        "Fullmakten til Jođáš Šiellačohkka utløper 25.11.2026.",
        "Fullmakten til Jođáš Šiellačohkka utløp 24.11.2026.",
        "Jođáš Šiellačohkka sa nei til fullmakten fra deg.",
        "Fullmakten til Jođáš Šiellačohkka ble avsluttet.",
    ] {
        assert!(his.iter().any(|told| told == said), "{said}: {his:#?}");
    }
    assert!(!his.iter().any(|told| told.contains("Du ga")), "given in January 2025: {his:#?}");
    let hers = fixture(TAKER).await;
    assert!(hers.contains(&"Fullmakten fra Áhkku Ŋuvččenjárga utløper 31.12.2026.".to_owned()), "{hers:#?}");
}

#[tokio::test]
async fn what_was_read_is_new_no_more_for_this_reader_and_can_be_forgotten() {
    let server = with_demo().start();
    let (mut father, mut mother) = (signed_in(&server, FATHER).await, signed_in(&server, MOTHER).await);
    give(&mut father, MOTHER, "Liđđi").await;
    let before = page(&mut father).await;
    assert!(main_of(&before).contains("Ett nytt varsel."), "{}", main_of(&before));
    assert_eq!(told(&mut father).await[0], ("Du ga Munter Liđđi fullmakt.".to_owned(), true));
    assert_eq!(father.post("/varsler", "gjor=lest-alle").await.location(), "/varsler");
    assert!(told(&mut father).await.iter().all(|(_, is_new)| !is_new));
    assert!(leads(&page(&mut father).await, "/varsler").is_empty(), "nothing is left to mark");
    assert!(told(&mut mother).await[0].1, "the other one's are the other one's");
    // What happens later is new.
    end(&mut father, "").await;
    assert_eq!(told(&mut father).await.iter().filter(|(_, is_new)| *is_new).count(), 1);
    assert_eq!(father.post("/merker", "gjor=slett").await.status, StatusCode::SEE_OTHER);
    assert_eq!(told(&mut father).await.iter().filter(|(_, is_new)| *is_new).count(), 2);
    assert_eq!(father.post("/varsler", "gjor=noe").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn home_and_the_list_lead_to_it_and_nobody_reads_it_for_somebody_else() {
    let server = with_demo().start();
    let mut daughter = signed_in(&server, DAUGHTER).await;
    for path in ["/", "/fullmakter"] {
        assert_eq!(leads(&daughter.get(path).await, "/varsler").len(), 1, "{path}");
    }
    switch(&server, &mut daughter, DAUGHTER, FATHER).await;
    assert!(leads(&daughter.get("/").await, "/varsler").is_empty());
    assert_eq!(daughter.get("/varsler").await.status, StatusCode::FORBIDDEN);
    assert_eq!(daughter.post("/varsler", "gjor=lest-alle").await.status, StatusCode::FORBIDDEN);
    let mut nobody = server.browser();
    assert_eq!(nobody.get("/varsler").await.location(), "/logg-inn");
}
