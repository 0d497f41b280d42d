//! One person, first with a D-number and later with a fødselsnummer: what was given and received, and all that was done with it,
//! is still theirs.

use http::StatusCode;
use serde_json::{Value, json};

use super::support::{Answer, Browser, FNR, Server, Setup, bundle, result};
use super::{FATHER, ask, cards, confirm, fill_in, leads, main_of, number_of, sign_in, signed_in, with_demo};

const DNR: &str = "urn:oid:2.16.578.1.12.4.1.4.2";
const OLD: &str = "70898841071";
const NEW: &str = "30898832070";
const NAME: &str = "Ny Tåkelund";
const FATHERS: &str = "Vennlig Bjørkekløft";

type Numbers = &'static [(&'static str, &'static str)];

/// What the source then has of them: both numbers, at the Patient that was there or at a second one beside it. (Where it has
/// forgotten the D-number, a Consent that names both the Patient and that number agrees with nobody, and gives nothing.)
const WAYS: [(&str, Numbers); 2] = [("ny", &[(FNR, NEW), (DNR, OLD)]), ("ny-igjen", &[(FNR, NEW), (DNR, OLD)])];

fn patient(id: &str, numbers: &[(&str, &str)]) -> Value {
    let numbers = numbers.iter().map(|(system, value)| json!({ "system": system, "value": value }));
    json!({
        "resourceType": "Patient", "id": id, "birthDate": "1988-09-30", "identifier": numbers.collect::<Vec<_>>(),
        "name": [{ "use": "official", "given": ["Ny"], "family": "Tåkelund" }]
    })
}

/// The demo, and somebody with a D-number who has consented and has a result.
fn with_newcomer() -> Setup {
    let setup = with_demo();
    let subject = json!({ "reference": "Patient/ny" });
    let level = json!({
        "resourceType": "Consent", "id": "ny-niva", "status": "active", "patient": subject, "scope": { "text": "samtykke" },
        "category": [{ "coding": [{ "system": "https://innsyn.example/fhir/CodeSystem/samtykkeniva", "code": "basis" }] }],
        "policyRule": { "text": "Samtykke" }
    });
    let all = [patient("ny", &[(DNR, OLD)]), level, result("ny-svar", subject, "77.7")];
    setup.store.import(&bundle("collection", &all).to_string()).unwrap();
    setup
}

/// Corrected at the source, as the national register does.
async fn gets(server: &Server, id: &str, numbers: &[(&str, &str)]) {
    let put = http::Request::put(format!("/Patient/{id}")).header("content-type", "application/fhir+json");
    let put = put.body(axum::body::Body::from(patient(id, numbers).to_string())).unwrap();
    let base = innsyn_server::store::service(server.store.clone());
    let answer = tower::ServiceExt::oneshot(base, put).await.unwrap();
    assert!(answer.status().is_success(), "{}", answer.status());
    assert_eq!(ask(&server.store, &format!("/Patient/{id}")).await["identifier"][0]["value"], NEW);
}

async fn acts_for(browser: &mut Browser, name: &str) -> Answer {
    let page = browser.get("/bytt-person").await;
    let html = scraper::Html::parse_document(&page.text);
    let buttons = scraper::Selector::parse("button[name=person]").unwrap();
    let words = format!("Se opplysningene til {name}");
    let button = html.select(&buttons).find(|button| button.text().collect::<String>().trim() == words);
    let handle = button.unwrap_or_else(|| panic!("{words}: {}", main_of(&page))).attr("value").unwrap().to_owned();
    browser.post("/bytt-person", &format!("person={handle}")).await
}

async fn gives(browser: &mut Browser, number: &str, surname: &str) {
    let check = fill_in(browser, number, surname, "omrade=opplysninger", "periode=ar").await;
    assert_eq!(confirm(browser, &check).await.location(), "/fullmakter?gjort=gitt");
}

/// Both have used what they were given.
async fn each_has_seen_the_others(server: &Server, newcomers: &mut Browser) {
    let mut father = signed_in(server, FATHER).await;
    gives(&mut father, OLD, "Tåkelund").await;
    gives(newcomers, &number_of(FATHER), "Bjørkekløft").await;
    assert_eq!(acts_for(newcomers, FATHERS).await.status, StatusCode::SEE_OTHER);
    assert!(newcomers.get("/provesvar").await.text.contains("INR"));
    newcomers.post("/bytt-person", "person=meg").await;
    acts_for(&mut father, NAME).await;
    assert!(father.get("/provesvar").await.text.contains("77,7"));
}

#[tokio::test]
async fn a_d_number_first_and_a_fodselsnummer_later_keep_what_was_given_and_received_and_what_was_done_with_it() {
    for (id, numbers) in WAYS {
        let server = with_newcomer().start();
        let mut newcomer = server.browser();
        sign_in(&server, &mut newcomer, &format!("{DNR}|{OLD}")).await;
        each_has_seen_the_others(&server, &mut newcomer).await;
        gets(&server, id, numbers).await;

        // In the session that was there, and in a new one.
        let mut anew = server.browser();
        sign_in(&server, &mut anew, &format!("{DNR}|{OLD}")).await;
        for (which, browser) in [("the session that was there", &mut newcomer), ("a new one", &mut anew)] {
            let list = browser.get("/fullmakter").await;
            let cards = cards(&list);
            assert_eq!(cards.len(), 2, "{id}, {numbers:?}, {which}: given and received: {}", main_of(&list));
            for (heading, card) in &cards {
                assert!(card.contains(FATHERS) && card.contains("Gjelder nå"), "{heading}: {card}");
                assert!(card.contains("Sist brukt i innsyn") && !card.contains("Ikke brukt ennå"), "{heading}: {card}");
            }
            let told = main_of(&browser.get("/varsler").await);
            assert_eq!(told.matches("for første gang").count(), 2, "once each: {told}");
            let log = main_of(&browser.get("/logg").await);
            assert!(log.contains(FATHERS) && log.contains("Ga en fullmakt"), "what was done before is there: {log}");
        }

        // To the other one they are the one they were: who looked before and who looks now is one to choose in the log.
        assert_eq!(acts_for(&mut anew, FATHERS).await.status, StatusCode::SEE_OTHER);
        assert!(anew.get("/provesvar").await.text.contains("INR"));
        anew.post("/bytt-person", "person=meg").await;
        let mut father = signed_in(&server, FATHER).await;
        let log = father.get("/logg").await;
        let html = scraper::Html::parse_document(&log.text);
        let options = scraper::Selector::parse("select[name=av] option").unwrap();
        let named = html.select(&options).filter(|option| option.text().collect::<String>() == NAME).count();
        assert_eq!(named, 1, "{}", main_of(&log));
        let told = main_of(&father.get("/varsler").await);
        assert_eq!(told.matches("brukte fullmakten fra deg for første gang").count(), 1, "{told}");

        // And each can end it.
        acts_for(&mut father, NAME).await;
        assert!(father.get("/provesvar").await.text.contains("77,7"));
        let ways = leads(&anew.get("/fullmakter").await, "/avslutt");
        assert_eq!(ways.len(), 2);
        for way in ways {
            let page = anew.get(&way).await;
            let seen = super::field(&page, "sett");
            assert_eq!(anew.post(&way, &format!("sett={seen}")).await.location(), "/fullmakter?gjort=avsluttet");
        }
        let after = father.get("/provesvar").await;
        assert!(after.status == StatusCode::FORBIDDEN && !after.text.contains("77,7"), "{}", main_of(&after));
        let list = cards(&anew.get("/fullmakter").await);
        assert!(list.len() == 2 && list.iter().all(|(heading, _)| heading == "Tidligere fullmakter"), "{list:?}");
    }
}
