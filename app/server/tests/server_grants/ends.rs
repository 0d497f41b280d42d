//! Ending, leaving and changing: at once, from either side, and what each of the two then sees.

use http::StatusCode;

use super::support::{Browser, Server};
use super::{DAUGHTER, FATHER, MOTHER, cards, confirm, end, give, leads, main_of, signed_in, switch, with_demo};

async fn reading(server: &Server) -> Browser {
    let mut daughter = signed_in(server, DAUGHTER).await;
    switch(server, &mut daughter, DAUGHTER, FATHER).await;
    let page = daughter.get("/provesvar").await;
    assert!(page.text.contains("INR"), "{}", main_of(&page));
    daughter
}

#[tokio::test]
async fn last_used_is_the_day_of_the_last_page_and_the_next_page_after_an_end_says_so() {
    let server = with_demo().start();
    let mut daughter = reading(&server).await;
    let mut father = signed_in(&server, FATHER).await;
    let list = father.get("/fullmakter").await;
    let today = jiff::tz::get!("Europe/Oslo").to_datetime(jiff::Timestamp::now()).date();
    let used = innsyn_i18n::format::date(innsyn_i18n::Locale::Nb, today).replace('\u{a0}', " ");
    let card = &cards(&list)[0].1;
    assert!(card.contains(&format!("Sist brukt i innsyn {used}")), "{card}");
    let way = leads(&list, "/avslutt").remove(0);
    let before = main_of(&father.get(&way).await);
    for words in ["Vil du avslutte fullmakten til Varm Bjørkekløft?", "Tilgangen slutter med en gang.", "Kan se"] {
        assert!(before.contains(words), "{words}: {before}");
    }
    assert_eq!(end(&mut father, "").await.location(), "/fullmakter?gjort=avsluttet");
    for path in ["/provesvar", "/", "/api/provesvar?fra=0", "/provesvar/last-ned/csv"] {
        let page = daughter.get(path).await;
        let expected = if path.starts_with("/api/") { StatusCode::UNAUTHORIZED } else { StatusCode::FORBIDDEN };
        assert_eq!(page.status, expected, "{path}");
        assert!(!page.text.contains("INR") && !page.text.contains("Vennlig"), "{path}");
    }
    assert!(main_of(&daughter.get("/provesvar").await).contains("Tilgangen er avsluttet"));
    let list = cards(&father.get("/fullmakter").await);
    let (section, card) = &list[0];
    assert_eq!(section, "Tidligere fullmakter");
    assert!(card.contains("Avsluttet") && !card.contains("Forny"), "{card}");
    daughter.post("/bytt-person", "person=meg").await;
    let hers = cards(&daughter.get("/fullmakter").await);
    assert!(hers[0].0 == "Tidligere fullmakter" && hers[0].1.contains("Avsluttet"), "{hers:?}");
}

/// ADR 19: what the receiver sees is what anything else that closes looks like.
#[tokio::test]
async fn a_quiet_end_looks_to_the_receiver_like_any_other_closing_and_to_the_giver_like_an_end() {
    let quiet = with_demo().start();
    let mut father = signed_in(&quiet, FATHER).await;
    assert_eq!(end(&mut father, "&stille=ja").await.location(), "/fullmakter?gjort=avsluttet");
    let his = cards(&father.get("/fullmakter").await);
    assert!(his[0].1.contains("Avsluttet") && his[0].1.contains("uten at den andre fikk vite det"), "{his:?}");
    let mut daughter = signed_in(&quiet, DAUGHTER).await;
    let hers = daughter.get("/fullmakter").await;

    // The same persons, where the father has blocked her instead.
    let setup = with_demo();
    let block = serde_json::json!({
        "resourceType": "Consent", "id": "sperre", "status": "active", "patient": { "reference": "Patient/demo-eldre" },
        "scope": { "coding": [{ "code": "patient-privacy" }] }, "category": [{ "text": "Sperring" }],
        "policyRule": { "text": "Tilgangsbegrensning" },
        "provision": { "type": "deny", "actor": [{
            "role": { "coding": [{ "code": "DELEGATEE" }] }, "reference": { "reference": "Patient/demo-datter" },
        }] },
    });
    setup.store.import(&super::support::bundle("collection", &[block]).to_string()).unwrap();
    let blocked = setup.start();
    let mut other = signed_in(&blocked, DAUGHTER).await;
    let theirs = other.get("/fullmakter").await;
    // Addresses and whatever else is made with the server's own key differ; nothing that is read does.
    assert_eq!(main_of(&hers), main_of(&theirs));
    assert!(main_of(&hers).contains("Gjelder ikke nå") && !main_of(&hers).contains("vsluttet"), "{}", main_of(&hers));
    let tags = |page: &super::support::Answer| page.text.matches("data-state=\"closed\"").count();
    assert_eq!((tags(&hers), tags(&theirs)), (1, 1));
    // Whom she can change to, what comes of trying, and the page where she can leave it.
    let way = |page: &super::support::Answer| leads(page, "/avslutt").remove(0);
    for (path, theirs) in [("/bytt-person".to_owned(), "/bytt-person".to_owned()), (way(&hers), way(&theirs))] {
        let (ended, blocked) = (daughter.get(&path).await, other.get(&theirs).await);
        assert_eq!((ended.status, main_of(&ended)), (blocked.status, main_of(&blocked)), "{path}");
        assert!(!main_of(&ended).contains("avsluttet") && ended.status == StatusCode::OK, "{}", main_of(&ended));
    }
    let tried = switch(&quiet, &mut daughter, DAUGHTER, FATHER).await;
    let there = switch(&blocked, &mut other, DAUGHTER, FATHER).await;
    assert_eq!((tried.status, main_of(&tried)), (StatusCode::UNPROCESSABLE_ENTITY, main_of(&there)));
}

#[tokio::test]
async fn whoever_leaves_what_was_ended_quietly_leaves_it_in_the_open() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    end(&mut father, "&stille=ja").await;
    let mut daughter = signed_in(&server, DAUGHTER).await;
    assert_eq!(end(&mut daughter, "").await.location(), "/fullmakter?gjort=avsluttet");
    let hers = cards(&daughter.get("/fullmakter").await);
    assert_eq!(hers[0].0, "Tidligere fullmakter");
}

#[tokio::test]
async fn the_receiver_says_no_before_it_is_used_and_leaves_it_after() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    give(&mut father, MOTHER, "Liđđi").await;
    let mut mother = signed_in(&server, MOTHER).await;
    let list = mother.get("/fullmakter").await;
    assert!(main_of(&list).contains("Si nei til fullmakten fra Vennlig Bjørkekløft"), "{}", main_of(&list));
    let way = leads(&list, "/avslutt").remove(0);
    assert!(main_of(&mother.get(&way).await).contains("Vil du si nei til fullmakten fra Vennlig Bjørkekløft?"));
    assert_eq!(end(&mut mother, "").await.location(), "/fullmakter?gjort=avsluttet");
    let his = cards(&father.get("/fullmakter").await);
    assert!(his.iter().any(|(_, card)| card.contains("Den som fikk den, sa nei")), "{his:?}");

    let mut daughter = reading(&server).await;
    daughter.post("/bytt-person", "person=meg").await;
    let way = leads(&daughter.get("/fullmakter").await, "/avslutt").remove(0);
    let page = daughter.get(&way).await;
    assert!(main_of(&page).contains("Vil du gå ut av fullmakten fra Vennlig Bjørkekløft?"));
    assert!(!page.text.contains("stille"), "quiet ends are the giver's");
    assert_eq!(end(&mut daughter, "").await.location(), "/fullmakter?gjort=avsluttet");
    assert!(!switch(&server, &mut daughter, DAUGHTER, FATHER).await.status.is_redirection());
}

#[tokio::test]
async fn what_is_about_to_end_is_renewed_from_its_card_and_she_goes_on_reading() {
    let setup = with_demo();
    let mut grant = super::ask(&setup.store, "/Consent/demo-eldre-fullmakt").await;
    grant["provision"]["provision"][0]["period"]["end"] = "2026-12-01".into();
    setup.store.import(&super::support::bundle("collection", &[grant]).to_string()).unwrap();
    let server = setup.start();
    let mut daughter = reading(&server).await;
    let mut father = signed_in(&server, FATHER).await;
    let list = father.get("/fullmakter").await;
    let card = &cards(&list)[0].1;
    assert!(card.contains("Utløper 01.12.2026") && card.contains("Forny"), "{card}");
    let html = scraper::Html::parse_document(&list.text);
    let first = scraper::Selector::parse(".innsyn-grant[data-state=soon] form button").unwrap();
    let button = html.select(&first).next().unwrap();
    assert_eq!((button.attr("name"), button.attr("value")), (Some("steg"), Some("hvor-lenge")), "renewing comes first");
    let how_long = father.post(&leads(&list, "/endre")[0], "steg=hvor-lenge").await.location().to_owned();
    assert!(how_long.ends_with("/hvor-lenge"), "what it shows need not be said anew: {how_long}");
    let check = father.post(&how_long, "periode=ar&fra=&til-og-med=&til=neste").await.location().to_owned();
    let said = main_of(&father.get(&check).await);
    assert!(said.contains("Opplysninger registrert om deg") && said.contains("til og med 25.11.2027"), "{said}");
    assert_eq!(confirm(&mut father, &check).await.location(), "/fullmakter?gjort=endret");
    let all = cards(&father.get("/fullmakter").await);
    assert!(all[0].1.contains("Gjelder nå") && !all[0].1.contains("Forny"), "{all:?}");
    assert!(all[1].0 == "Tidligere fullmakter" && all[1].1.contains("Erstattet av en ny"), "{all:?}");
    assert!(daughter.get("/provesvar").await.text.contains("INR"), "nothing was shut in between");
}

#[tokio::test]
async fn a_change_ends_the_old_and_makes_a_new_one_and_what_is_taken_away_is_closed_at_once() {
    let server = with_demo().start();
    let mut daughter = reading(&server).await;
    let mut father = signed_in(&server, FATHER).await;
    let list = father.get("/fullmakter").await;
    let change = leads(&list, "/endre").remove(0);
    let what = father.post(&change, "steg=hva").await.location().to_owned();
    let page = father.get(&what).await;
    assert!(main_of(&page).contains("Steg 1 av 3") && main_of(&page).contains("Hva skal Varm Bjørkekløft kunne se?"));
    assert!(page.text.contains("id=\"omrade-opplysninger\""));
    let how_long = father.post(&what, "omrade=digitale-tjenester&til=neste").await.location().to_owned();
    let check = father.post(&how_long, "periode=avsluttes&fra=&til-og-med=&til=neste").await.location().to_owned();
    let said = main_of(&father.get(&check).await);
    assert!(said.contains("Den gamle fullmakten slutter samtidig") && said.contains("Til den avsluttes"), "{said}");
    assert_eq!(confirm(&mut father, &check).await.location(), "/fullmakter?gjort=endret");
    let all = cards(&father.get("/fullmakter").await);
    assert!(
        all.iter()
            .any(|(section, card)| section == "Fullmakter du har gitt" && card.contains("Digitale helsetjenester"))
    );
    assert!(all.iter().any(|(section, card)| section == "Tidligere fullmakter" && card.contains("Erstattet av en ny")));
    let closed = daughter.get("/provesvar").await;
    assert_eq!(closed.status, StatusCode::FORBIDDEN);
    assert!(!closed.text.contains("INR"));
}
