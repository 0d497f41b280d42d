//! Days on which access turns: birthdays of children, and the end of a decision.

use http::StatusCode;
use serde_json::json;

use super::support::{Server, bundle};
use super::{change, key_of, mark, signed_in, switch, with_demo};

/// A server on whose day it is that moment.
fn on(moment: &str) -> Server {
    let mut setup = with_demo();
    setup.settings.push(("INNSYN_CLOCK", moment.to_owned()));
    setup.start()
}

const CHILD: &str = "demo-barn9";

#[tokio::test]
async fn a_mother_sees_results_until_the_night_before_twelve_and_nothing_from_sixteen_on() {
    // To the second, in Norway: winter time in March.
    for (moment, may_act, sees) in [
        ("2029-03-13T22:59:59Z", true, true),
        ("2029-03-13T23:00:00Z", true, false),
        ("2033-03-13T22:59:59Z", true, false),
        ("2033-03-13T23:00:00Z", false, false),
    ] {
        let server = on(moment);
        let mut mother = signed_in(&server, "demo-mor").await;
        let list = mother.get("/bytt-person").await.text;
        assert_eq!(list.contains("Se opplysningene til Liten Liđđi"), sees, "{moment}: a button leads to something");
        assert_eq!(list.contains("<strong>Liten Liđđi</strong>"), !may_act, "{moment}: with why");
        let answer = switch(&server, &mut mother, "demo-mor", CHILD).await;
        let expected = if may_act { StatusCode::SEE_OTHER } else { StatusCode::UNPROCESSABLE_ENTITY };
        assert_eq!(answer.status, expected, "{moment}");
        let page = mother.get("/provesvar").await;
        assert_eq!(page.text.contains("12,2"), sees, "{moment}");
        assert_eq!(page.text.contains("Foreldre ser ikke prøvesvar"), may_act && !sees, "{moment}");
        let file = mother.get(&format!("/provesvar/last-ned/csv?svar={}", result_of(&server))).await;
        assert_eq!(file.status == StatusCode::OK, sees, "{moment}: {}", file.status);
        assert_eq!(file.text.contains("12,2"), sees, "{moment}");
    }
}

fn result_of(server: &Server) -> String {
    server.key.address(&key_of(CHILD), "Observation/demo-barn9-hb")
}

#[tokio::test]
async fn a_mother_is_told_beforehand_what_she_will_no_longer_see_and_when() {
    let server = on("2029-03-13T12:00:00Z");
    let mut mother = signed_in(&server, "demo-mor").await;
    let list = mother.get("/bytt-person").await.text;
    for told in [
        "Fra 14.03.2029 ser du ikke lenger prøvesvar og egenbehandlingsplan.",
        "Fra 14.03.2033 bestemmer barnet selv. Da ser foreldre ingenting her.",
        "Prøvesvar er åpne for deg.",
        "Egenbehandlingsplanen er åpen for deg.",
    ] {
        assert!(list.contains(told), "{told}: {list}");
    }
    let server = on("2029-03-14T12:00:00Z");
    let mut mother = signed_in(&server, "demo-mor").await;
    let list = mother.get("/bytt-person").await.text;
    assert!(list.contains("Fra 14.03.2033") && !list.contains("14.03.2029"), "{list}");
    assert!(list.contains("Foreldre ser ikke prøvesvar for barn som har fylt 12 år."), "with why: {list}");
}

#[tokio::test]
async fn an_open_page_gives_nothing_more_once_the_child_has_had_the_birthday() {
    let server = with_demo().start();
    let mut mother = super::acting(&server, "demo-mor", CHILD).await;
    let page = mother.get("/provesvar").await.text;
    let mark = mark(&page);
    assert!(page.contains("12,2"));
    for (born, why) in [("2014-11-25", "Foreldre ser ikke prøvesvar"), ("2010-11-25", "Tilgangen er avsluttet")] {
        change(&server.store, "/Patient/demo-barn9", |patient| patient["birthDate"] = json!(born)).await;
        let address = result_of(&server);
        for path in [
            "/provesvar".to_owned(),
            "/".to_owned(),
            format!("/provesvar/{address}"),
            format!("/provesvar/last-ned/fhir?svar={address}"),
        ] {
            let page = mother.get(&path).await;
            let is_home_of_what_is_open = path == "/" && why != "Tilgangen er avsluttet";
            let expected = if is_home_of_what_is_open { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(page.status, expected, "{path}");
            assert!(page.text.contains(why) && !page.text.contains("12,2") && !page.text.contains("12.2"), "{path}");
        }
        let rows = mother.get(&format!("/api/provesvar?fra=0&hvem={mark}")).await;
        assert_eq!(rows.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn a_child_sees_who_sees_what_and_until_when_and_is_told_before_it_changes() {
    let told_on = "Snart endrer det seg hvem som ser hva";
    for (moment, listed, told) in [
        ("2026-11-25T12:00:00Z", true, false),
        ("2029-03-09T12:00:00Z", true, false),
        ("2029-03-10T12:00:00Z", true, true),
        ("2029-05-08T21:59:59Z", true, true),
        ("2029-05-08T22:00:00Z", false, false),
    ] {
        let server = on(moment);
        let mut child = signed_in(&server, "demo-barn13").await;
        let page = child.get("/hvem-ser").await;
        assert_eq!(page.status, StatusCode::OK, "{moment}");
        for said in [
            "Munter Liđđi",
            "Guovža Liđđi",
            "Har foreldreansvar for deg.",
            "Kan ikke se prøvesvar og egenbehandlingsplan.",
            "Fra 09.05.2029 bestemmer du selv. Da ser foreldre ingenting her.",
        ] {
            assert_eq!(page.text.contains(said), listed, "{moment} {said}: {}", page.text);
        }
        assert_eq!(page.text.contains("ingen andre som kan se"), !listed, "{moment}");
        let home = child.get("/").await.text;
        assert_eq!(home.contains(told_on), told, "{moment}");
        let words = "Munter Liđđi: Fra 09.05.2029 bestemmer du selv. Da ser foreldre ingenting her.";
        let plain = scraper::Html::parse_document(&home).root_element().text().collect::<String>();
        assert_eq!(plain.contains(words), told, "{moment}: {plain}");
    }
}

#[tokio::test]
async fn who_sees_is_for_the_person_alone() {
    let server = with_demo().start();
    let mut mother = super::acting(&server, "demo-mor", CHILD).await;
    let page = mother.get("/hvem-ser").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(!page.text.contains("Guovža"));
    let mut father = signed_in(&server, "demo-eldre").await;
    let page = father.get("/hvem-ser").await.text;
    for said in ["Varm Bjørkekløft", "Har fullmakt fra deg.", "Kan se prøvesvar.", "Gjelder til og med 31.12.2027"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(server.browser().get("/hvem-ser").await.location(), "/logg-inn");
}

/// Summer time at both ends: the night begins at ten in the evening by UTC.
#[tokio::test]
async fn a_fullmakt_opens_with_the_first_second_of_its_first_day_and_closes_with_the_last_of_its_last() {
    for (moment, sees) in [
        ("2027-03-31T21:59:59Z", false),
        ("2027-03-31T22:00:00Z", true),
        ("2027-09-30T21:59:59Z", true),
        ("2027-09-30T22:00:00Z", false),
    ] {
        let server = on(moment);
        change(&server.store, "/Consent/demo-eldre-fullmakt", |consent| {
            consent["provision"]["provision"][0]["period"] = json!({ "start": "2027-04-01", "end": "2027-09-30" });
        })
        .await;
        let mut daughter = signed_in(&server, "demo-datter").await;
        let list = daughter.get("/bytt-person").await.text;
        assert_eq!(list.contains("Se opplysningene til Vennlig"), sees, "{moment}: {list}");
        let why = ["Tilgangen gjelder fra 01.04.2027.", "Tilgangen utløp 30.09.2027."];
        assert_eq!(why.iter().any(|why| list.contains(why)), !sees, "{moment}: with why: {list}");
        let answer = switch(&server, &mut daughter, "demo-datter", "demo-eldre").await;
        let expected = if sees { StatusCode::SEE_OTHER } else { StatusCode::UNPROCESSABLE_ENTITY };
        assert_eq!(answer.status, expected, "{moment}");
        assert_eq!(daughter.get("/provesvar").await.text.contains("INR"), sees, "{moment}");
    }
}

#[tokio::test]
async fn a_decision_about_capacity_ends_on_its_day_and_is_told_of_until_it_is_deleted() {
    let decision = json!({
        "resourceType": "Consent", "id": "vedtak", "status": "active", "dateTime": "2021-11-25",
        "scope": { "text": "representasjon" }, "category": [{ "text": "vedtak" }],
        "patient": { "reference": "Patient/demo-stille" }, "sourceReference": { "display": "Legeerklæring" },
        "policyRule": { "coding": [{
            "system": "https://innsyn.example/fhir/CodeSystem/representasjon", "code": "manglende-samtykkekompetanse"
        }] },
        "provision": { "provision": [{
            "type": "permit", "period": { "start": "2021-11-25", "end": "2026-11-25" },
            "actor": [{
                "role": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "NOK" }] },
                "reference": { "reference": "Patient/demo-datter" }
            }],
            "class": [{ "system": "https://innsyn.example/fhir/CodeSystem/fullmakt-omrade", "code": "1" }]
        }] }
    });
    let level = json!({
        "resourceType": "Consent", "id": "niva-stille", "status": "active", "scope": { "text": "samtykke" },
        "category": [{ "coding": [{ "system": "https://innsyn.example/fhir/CodeSystem/samtykkeniva", "code": "basis" }] }],
        "patient": { "reference": "Patient/demo-stille" }, "policyRule": { "text": "Samtykke" }
    });
    for (moment, may_act, told) in [
        ("2026-11-25T22:59:59Z", true, false),
        ("2026-11-25T23:00:00Z", false, true),
        ("2026-12-24T22:59:59Z", false, true),
        ("2026-12-24T23:00:00Z", false, false),
    ] {
        let server = on(moment);
        server.store.import(&bundle("collection", &[decision.clone(), level.clone()]).to_string()).unwrap();
        let mut kin = signed_in(&server, "demo-datter").await;
        let list = kin.get("/bytt-person").await.text;
        assert_eq!(list.contains("Se opplysningene til Stille Tåkebanke"), may_act, "{moment}: {list}");
        assert_eq!(list.contains("Tilgangen utløp 25.11.2026. Den kan fornyes til 25.12.2026."), told, "{moment}");
        assert_eq!(list.contains("Stille"), may_act || told, "{moment}");
        let answer = switch(&server, &mut kin, "demo-datter", "demo-stille").await;
        let expected = if may_act { StatusCode::SEE_OTHER } else { StatusCode::UNPROCESSABLE_ENTITY };
        assert_eq!(answer.status, expected, "{moment}");
    }
}
