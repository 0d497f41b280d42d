//! What is confirmed is what was shown: by one who is asked again, in one tab of several, on the day that stands there.

use http::StatusCode;
use innsyn_server::session::step_up::StepUp;

use super::support::{Answer, Browser, Server};
use super::{
    FATHER, MOTHER, all, cards, confirm, confirming, fill_in, leads, main_of, number_of, signed_in, with_demo,
};

const OTHER: &str = "demo-far";
const CHANGED: &str = "Noe er endret. Se over på nytt";

/// Everything that is stored of fullmakter.
async fn stored(server: &Server) -> usize {
    all(&server.store, "Consent").await.len() + all(&server.store, "Provenance").await.len()
}

async fn begun(server: &Server) -> (Browser, String) {
    let mut father = signed_in(server, FATHER).await;
    let check = fill_in(&mut father, &number_of(MOTHER), "Liđđi", "omrade=opplysninger", "periode=ar").await;
    (father, check)
}

/// Nothing was stored, and the page is the last one, as it is now.
async fn is_shown_anew(server: &Server, before: usize, answer: &Answer) {
    let said = main_of(answer);
    assert_eq!(answer.status, StatusCode::CONFLICT, "{said}");
    for words in [CHANGED, "Ingenting er gitt eller endret.", "Se over og gi fullmakt"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(stored(server).await, before, "nothing is stored");
}

#[tokio::test]
async fn what_another_tab_has_changed_is_shown_before_it_is_given() {
    type Change = (&'static str, String, &'static str);
    let to = format!("nummer={}&etternavn=Li%C4%91%C4%91i", number_of(OTHER));
    let changes: [Change; 4] = [
        ("hvem", to, "Guovža Liđđi"),
        ("hva", "omrade=opplysninger&omrade=digitale-tjenester".to_owned(), "Digitale helsetjenester"),
        ("hvor-lenge", "periode=avsluttes&fra=&til-og-med=".to_owned(), "den avsluttes"),
        ("hvor-lenge", "periode=ar&fra=01.12.2026&til-og-med=".to_owned(), "Fra 01.12.2026"),
    ];
    for (step, form, now) in changes {
        let server = with_demo().start();
        let (mut father, check) = begun(&server).await;
        let seen = confirming(&father.get(&check).await);
        let before = stored(&server).await;
        let mut tab = father.clone();
        tab.post(&check.replace("bekreft", step), &format!("{form}&til=neste")).await;
        let late = father.post(&check, &seen).await;
        is_shown_anew(&server, before, &late).await;
        assert!(main_of(&late).contains(now), "{now}: {}", main_of(&late));
        // Looked over, it is given as it stands there.
        let given = father.post(&check, &confirming(&late)).await;
        assert_eq!(given.location(), "/fullmakter?gjort=gitt", "{step}");
        let list = cards(&father.get("/fullmakter").await);
        assert!(list.iter().any(|(_, card)| card.contains(now)), "{now}: {list:#?}");
    }
}

#[tokio::test]
async fn whoever_has_seen_nothing_gives_nothing() {
    let server = with_demo().start();
    let (mut father, check) = begun(&server).await;
    let before = stored(&server).await;
    for nothing in ["til=bekreft", "til=bekreft&sett=", "til=bekreft&sett=0123456789abcdef0123456789abcdef"] {
        let answer = father.post(&check, nothing).await;
        is_shown_anew(&server, before, &answer).await;
    }
    assert_eq!(confirm(&mut father, &check).await.location(), "/fullmakter?gjort=gitt");
}

#[tokio::test]
async fn after_midnight_the_first_day_is_not_another_one_than_stands_there() {
    let server = with_demo().start();
    let (mut father, check) = begun(&server).await;
    let page = father.get(&check).await;
    assert!(main_of(&page).contains("Fra 25.11.2026 til og med 25.11.2027"), "{}", main_of(&page));
    let server = server.on("2026-11-26T00:10:00Z");
    father.router = server.router.clone();
    let before = stored(&server).await;
    let late = father.post(&check, &confirming(&page)).await;
    is_shown_anew(&server, before, &late).await;
    assert!(main_of(&late).contains("Fra 26.11.2026 til og med 25.11.2027"), "{}", main_of(&late));
    assert_eq!(father.post(&check, &confirming(&late)).await.location(), "/fullmakter?gjort=gitt");
}

#[tokio::test]
async fn who_is_not_confirmed_to_be_who_they_are_gives_nothing_and_loses_nothing() {
    let mut setup = with_demo();
    setup.step_up = || StepUp::Refused;
    let server = setup.start();
    let (mut father, check) = begun(&server).await;
    let before = stored(&server).await;
    let refused = confirm(&mut father, &check).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    for words in ["Vi fikk ikke bekreftet at det er deg", "Ingen fullmakt er gitt eller endret.", "Se over på nytt"] {
        assert!(main_of(&refused).contains(words), "{words}: {}", main_of(&refused));
    }
    assert_eq!(leads(&refused, "/bekreft"), std::slice::from_ref(&check), "the way back to what was typed");
    assert_eq!(stored(&server).await, before, "nothing is stored");
    let kept = main_of(&father.get(&check).await);
    assert!(kept.contains("Munter Liđđi") && kept.contains("til og med 25.11.2027"), "{kept}");
}
