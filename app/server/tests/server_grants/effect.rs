//! What a fullmakt will show, and what a change takes away, is said before it is done, by what the giver has consented to.

use innsyn_server::store::{Store, service};
use serde_json::{Value, json};
use tower::ServiceExt;

use super::{FATHER, MOTHER, cards, confirm, fill_in, leads, main_of, number_of, signed_in, switch, with_demo};

const NOTHING: &str = "I innsyn i dag: ingenting. Tjenesten krever at du samtykker til mer.";

async fn consents_to(store: &Store, level: &str) {
    let mut consent: Value = super::ask(store, "/Consent/demo-eldre-samtykke").await;
    consent["category"][0]["coding"][0]["code"] = json!(level);
    let put = http::Request::put("/Consent/demo-eldre-samtykke").header("content-type", "application/fhir+json");
    let put = put.body(axum::body::Body::from(consent.to_string())).unwrap();
    assert!(service(store.clone()).oneshot(put).await.unwrap().status().is_success());
}

#[tokio::test]
async fn what_one_has_not_consented_to_is_not_said_to_be_shown() {
    let server = with_demo().start();
    consents_to(&server.store, "basis").await;
    let mut father = signed_in(&server, FATHER).await;
    let areas = "omrade=digitale-tjenester";
    let check = fill_in(&mut father, &number_of(MOTHER), "Liđđi", areas, "periode=ar").await;
    let what = main_of(&father.get(&check.replace("bekreft", "hva")).await);
    assert!(what.contains(NOTHING) && !what.contains("egenbehandlingsplanen din"), "{what}");
    assert!(what.contains("I innsyn i dag: prøvesvar"), "what he has consented to is said as before: {what}");
    let last = father.get(&check).await;
    let said = main_of(&last);
    assert!(said.contains(NOTHING) && said.contains("Munter Liđđi ser ingenting i innsyn ennå."), "{said}");
    assert!(!said.contains("kan åpne opplysningene dine") && !said.contains("Se hvordan det blir"), "{said}");
    assert_eq!(confirm(&mut father, &check).await.location(), "/fullmakter?gjort=gitt");
    let list = father.get("/fullmakter").await;
    let card = cards(&list).into_iter().find(|(_, card)| card.contains("Munter")).unwrap().1;
    assert!(card.contains("Gjelder nå") && card.contains("Tjenesten krever at du samtykker til mer."), "{card}");
    // The one it was given to is not told what he has consented to; and that there is nothing is true.
    let mut mother = signed_in(&server, MOTHER).await;
    let received = main_of(&mother.get("/fullmakter").await);
    assert!(received.contains("Vennlig") && !received.contains("samtykker"), "{received}");
    assert!(main_of(&mother.get("/bytt-person").await).contains("Egenbehandlingsplanen er ikke åpen for deg."));
    switch(&server, &mut mother, MOTHER, FATHER).await;
    assert!(!mother.get("/egenbehandling").await.text.contains("hjertesvikt"));
    // As soon as he consents, it is as it is said.
    consents_to(&server.store, "basis-plus").await;
    assert!(!main_of(&father.get("/fullmakter").await).contains("samtykker til mer"));
    assert!(mother.get("/egenbehandling").await.text.contains("hjertesvikt"));
}

#[tokio::test]
async fn before_a_change_it_is_said_what_is_lost_and_gained_and_both_are_told_afterwards() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let areas = "omrade=digitale-tjenester&omrade=journal";
    let check = fill_in(&mut father, &number_of(MOTHER), "Liđđi", areas, "periode=ar").await;
    let first = main_of(&father.get(&check).await);
    assert!(!first.contains("mister") && !first.contains("i tillegg"), "nothing was there before: {first}");
    confirm(&mut father, &check).await;
    let list = father.get("/fullmakter").await;
    let at =
        cards(&list).iter().filter(|(_, card)| card.contains("Gjelder nå")).position(|(_, c)| c.contains("Munter"));
    let what = father.post(&leads(&list, "/endre")[at.unwrap()], "steg=hva").await.location().to_owned();
    let how_long = father.post(&what, "omrade=opplysninger&omrade=journal&til=neste").await.location().to_owned();
    let check = father.post(&how_long, "periode=avsluttes&fra=&til-og-med=&til=neste").await.location().to_owned();
    let said = main_of(&father.get(&check).await);
    let lost = "Digitale helsetjenester";
    assert!(said.contains(&format!("Munter Liđđi mister: {lost}")), "{said}");
    assert!(said.contains("Munter Liđđi får i tillegg: ") && !said.contains("mister: Pasientjournalen"), "{said}");
    assert_eq!(confirm(&mut father, &check).await.location(), "/fullmakter?gjort=endret");
    for who in [MOTHER, FATHER] {
        let told = main_of(&signed_in(&server, who).await.get("/varsler").await);
        assert!(told.contains(&format!("Mistet: {lost}")) && told.contains("I tillegg: "), "{who}: {told}");
    }
}
