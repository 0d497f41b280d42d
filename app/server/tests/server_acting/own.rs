//! The rules for oneself: consent, age and death count for one's own too.

use http::StatusCode;
use serde_json::json;

use super::{FATHER, change, events, key_of, signed_in, with_demo};

const LEVEL: &str = "/Consent/demo-eldre-samtykke";

#[tokio::test]
async fn what_one_has_withdrawn_consent_to_is_closed_at_once_and_the_page_says_why() {
    let server = with_demo().start();
    let mut browser = signed_in(&server, FATHER).await;
    let list = browser.get("/provesvar").await.text;
    let address = super::support::links(&list).remove(0);
    let plan = browser.get("/egenbehandling").await.text;
    assert!(list.contains("INR") && plan.contains("hjertesvikt"));
    let sheet = format!("/egenbehandling/plan/{}/ark", &plan.split("/egenbehandling/plan/").nth(1).unwrap()[..32]);
    assert_eq!(browser.get(&sheet).await.status, StatusCode::OK, "{sheet}");
    change(&server.store, LEVEL, |consent| consent["status"] = json!("inactive")).await;
    for path in ["/provesvar".to_owned(), format!("/provesvar/{address}"), format!("/provesvar/{address}/utvikling")] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
        assert!(page.text.contains("Du har trukket tilbake samtykket") && !page.text.contains("INR"), "{path}");
        assert!(page.text.contains("prøvesvarene dine") && page.text.contains("be om innsyn"), "{path}");
    }
    let below = ["", "/historikk", "/eget", "/eget/ny/vekt"].map(|part| format!("/egenbehandling{part}"));
    for path in below.into_iter().chain([sheet]) {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
        assert!(page.text.contains("egenbehandlingsplanen din") && !page.text.contains("hjertesvikt"), "{path}");
    }
    for path in ["/provesvar/last-ned/csv", "/provesvar/last-ned/fhir", "/api/provesvar?fra=0"] {
        let answer = browser.get(path).await;
        assert!(answer.status.is_client_error() && !answer.text.contains("INR"), "{path}: {}", answer.status);
    }
    let refused = events(&server.store).await.iter().filter(|event| event["outcome"] == "4").count();
    assert!(refused >= 8, "{refused} are written down");
    // What is for the person alone stays.
    for path in ["/logg", "/hvem-ser", "/fullmakter", "/se-eller-vent"] {
        assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_plan_needs_the_level_of_a_patient_record_and_results_need_less() {
    let server = with_demo().start();
    let mut browser = signed_in(&server, FATHER).await;
    change(&server.store, LEVEL, |consent| consent["category"][0]["coding"][0]["code"] = json!("basis")).await;
    let plan = browser.get("/egenbehandling").await;
    assert_eq!(plan.status, StatusCode::FORBIDDEN);
    assert!(plan.text.contains("krever at du samtykker til mer") && !plan.text.contains("Bytt person</a></p>"));
    assert!(browser.get("/provesvar").await.text.contains("INR"));
}

/// Nothing is known of what she has consented to: the rules leave one's own open then.
#[tokio::test]
async fn without_any_known_level_ones_own_is_open() {
    let server = with_demo().start();
    let mut browser = signed_in(&server, "demo-rolig").await;
    for path in ["/provesvar", "/egenbehandling"] {
        assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn who_is_dead_does_not_sign_in_and_is_signed_out() {
    let server = with_demo().start();
    let mut before = signed_in(&server, FATHER).await;
    assert!(before.get("/provesvar").await.text.contains("INR"));
    change(&server.store, "/Patient/demo-eldre", |patient| patient["deceasedDateTime"] = json!("2026-11-24")).await;
    let page = before.get("/provesvar").await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    assert!(!page.text.contains("INR"));
    assert_eq!(before.get("/provesvar").await.location(), "/logg-inn");

    let mut browser = server.browser();
    let handle = server.key.handle(&key_of(FATHER));
    let list = browser.get("/logg-inn").await.text;
    assert!(list.contains("registrert som død") && !list.contains(&handle), "no button");
    let answer = browser.post("/logg-inn", &format!("person={handle}")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Personen er registrert som død."));
    assert_eq!(browser.get("/provesvar").await.location(), "/logg-inn");
}

/// What our own links lead to is nothing that anybody tried.
#[tokio::test]
async fn nobody_is_said_to_have_been_refused_where_our_own_links_led() {
    let server = with_demo().start();
    super::support::demo::open_the_plan(&server.store).await;
    change(&server.store, "/Consent/demo-eldre-fullmakt", |consent| {
        let system = consent["provision"]["provision"][0]["class"][0]["system"].clone();
        consent["provision"]["provision"][0]["class"] = json!([{ "system": system, "code": "3" }]);
    })
    .await;
    let mut daughter = signed_in(&server, "demo-datter").await;
    let answer = super::switch(&server, &mut daughter, "demo-datter", FATHER).await;
    assert_eq!(answer.location(), "/egenbehandling");
    let home = daughter.get("/").await;
    assert_eq!(home.status, StatusCode::OK);
    assert!(home.text.contains("gjelder ikke prøvesvar") && home.text.contains("Til egenbehandlingsplanen"));
    assert!(!home.text.contains("INR") && !home.text.contains("href=\"/provesvar\""), "no way to what is closed");
    assert_eq!(daughter.get("/egenbehandling").await.status, StatusCode::OK);

    let mut mother = signed_in(&server, "demo-mor").await;
    let list = mother.get("/bytt-person").await.text;
    assert!(list.contains("Se opplysningene til Liten") && !list.contains("Se opplysningene til Kvikk"));
    assert!(list.contains("Kvikk") && list.contains("innsyn har ingenting som er åpent for deg"));
    // From a page that was drawn before the birthday.
    let answer = super::switch(&server, &mut mother, "demo-mor", "demo-barn13").await;
    assert_eq!(answer.location(), "/");
    let home = mother.get("/").await;
    assert_eq!(home.status, StatusCode::OK);
    assert!(home.text.contains("Foreldre ser ikke prøvesvar"), "{}", home.text);
    for (of, page) in [(FATHER, "Avvist"), ("demo-barn13", "Avvist")] {
        let log = signed_in(&server, of).await.get("/logg").await.text;
        assert!(log.contains("innsyn-usage-log") && !log.contains(page), "{of}: {log}");
    }
    assert!(events(&server.store).await.iter().all(|event| event["outcome"] != "4"));
}

/// A second fullmakt for something else ends on its own day, and neither list says the one day of both.
#[tokio::test]
async fn two_fullmakter_say_two_ends() {
    let server = with_demo().start();
    let mut second = super::ask(
        &server.store,
        http::Request::get("/Consent/demo-eldre-fullmakt").body(axum::body::Body::empty()).unwrap(),
    )
    .await;
    second["id"] = json!("demo-eldre-fullmakt-to");
    second["provision"]["provision"][0]["period"]["end"] = json!("2026-12-05");
    second["provision"]["provision"][0]["class"][0]["code"] = json!("3");
    server.store.import(&super::support::bundle("collection", &[second]).to_string()).unwrap();
    let list = signed_in(&server, "demo-datter").await.get("/bytt-person").await.text;
    let at = |page: &str, said: [&str; 4]| {
        let at = said.map(|said| page.find(said).unwrap_or_else(|| panic!("{said}: {page}")));
        assert!(at.is_sorted(), "{said:?}: {page}");
    };
    at(&list, ["Prøvesvar er åpne", "31.12.2027", "Egenbehandlingsplanen er åpen", "05.12.2026"]);
    let seen = signed_in(&server, FATHER).await.get("/hvem-ser").await.text;
    at(&seen, ["Kan se egenbehandlingsplan.", "05.12.2026", "Kan se prøvesvar", "31.12.2027"]);
}

#[tokio::test]
async fn what_is_closed_to_whom_one_lets_in_says_why() {
    let server = with_demo().start();
    change(&server.store, LEVEL, |consent| consent["category"][0]["coding"][0]["code"] = json!("basis")).await;
    change(&server.store, "/Consent/demo-eldre-fullmakt", |consent| {
        let system = consent["provision"]["provision"][0]["class"][0]["system"].clone();
        consent["provision"]["provision"][0]["class"] =
            json!([{ "system": system, "code": "1" }, { "system": system, "code": "2" }]);
    })
    .await;
    let seen = signed_in(&server, FATHER).await.get("/hvem-ser").await.text;
    assert!(!seen.contains("Kan ikke se journal") && !seen.contains("egenbehandlingsplan og meldinger"), "{seen}");
    let not_given = "Kan ikke se egenbehandlingsplan. Det er ikke med i fullmakten.";
    assert!(seen.contains(not_given) && seen.contains("Fosterforeldre og verger kan ikke se"), "{seen}");
    let cards = signed_in(&server, FATHER).await.get("/fullmakter").await.text;
    assert!(cards.contains("Gjelder nå") && cards.contains("krever at du samtykker til mer"), "{cards}");
    let child = signed_in(&server, "demo-barn13").await.get("/hvem-ser").await.text;
    assert!(child.contains("Det er lukket for foreldre fra 09.05.2025."), "{child}");
}

/// On the birthday the child is no longer among those one can choose, and the list says why; foster parents, and who lives
/// elsewhere, are told so too.
#[tokio::test]
async fn who_is_not_in_the_list_any_more_is_not_gone_without_a_word() {
    let server = with_demo().start();
    let mut mother = signed_in(&server, "demo-mor").await;
    let list = mother.get("/bytt-person").await.text;
    assert!(!list.contains("Se opplysningene til Ŋalvi"), "she is 16");
    assert!(list.contains("Fra 27.08.2026 bestemmer barnet selv."), "{list}");
    change(&server.store, "/RelatedPerson/demo-barn9-mor", |person| {
        let role = json!({ "system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "PRNFOST" });
        person["relationship"][0]["coding"][0] = role;
    })
    .await;
    change(&server.store, "/RelatedPerson/demo-barn13-mor", |person| {
        person["address"][0]["line"] = json!(["Multemyra 1"]);
    })
    .await;
    change(&server.store, "/Patient/demo-mor", |person| person["address"][0]["line"] = json!(["Multemyra 1"])).await;
    let list = mother.get("/bytt-person").await.text;
    for said in ["Fosterforeldre kan ikke se opplysningene til barnet", "registrert på samme adresse som barnet"] {
        assert!(list.contains(said), "{said}: {list}");
    }
    assert!(!list.contains("Se opplysningene til"), "{list}");
    let hidden = |patient: &mut serde_json::Value| {
        patient["meta"]["security"] =
            json!([{ "system": "https://innsyn.example/fhir/CodeSystem/x", "code": "kode6" }]);
    };
    for id in ["demo-barn9", "demo-barn13", "demo-ung16"] {
        change(&server.store, &format!("/Patient/{id}"), hidden).await;
    }
    let list = mother.get("/bytt-person").await.text;
    for name in ["Liten", "Kvikk", "Ŋalvi"] {
        assert!(!list.contains(name), "{name}: {list}");
    }
}
