//! Parents and children.

use http::StatusCode;
use serde_json::{Value, json};

use super::support::{bundle, result};
use super::{DAUGHTER, FATHER, acting, change, key_of, signed_in, switch, with_demo};

#[tokio::test]
async fn a_mother_sees_the_results_of_a_child_of_nine_and_is_told_when_that_changes() {
    let server = with_demo().start();
    let mut mother = signed_in(&server, "demo-mor").await;
    let list = mother.get("/bytt-person").await.text;
    let closed = "Foreldre ser ikke egenbehandlingsplanen til barn som har fylt 12 år.";
    for said in ["Liten Liđđi", "Kvikk Liđđi", "Du har foreldreansvar.", "Fra 14.03.2029 ser du ikke lenger", closed]
    {
        assert!(list.contains(said), "{said}: {list}");
    }
    assert!(!list.contains("Se opplysningene til Ŋalvi"), "of 16 they decide for themselves");
    let mut mother = acting(&server, "demo-mor", "demo-barn9").await;
    let page = mother.get("/provesvar").await;
    assert!(page.text.contains("12,2") && page.text.contains("Du ser på helseopplysningene til Liten Liđđi"));
    assert!(!page.text.contains("12,9"), "not her own");
    let mut father = acting(&server, "demo-far", "demo-barn9").await;
    assert!(father.get("/provesvar").await.text.contains("12,2"));
    let plan = father.get("/egenbehandling").await.text;
    assert!(plan.contains("Plan for astma") && plan.contains("Du ser på helseopplysningene til Liten Liđđi"), "{plan}");
}

#[tokio::test]
async fn the_plan_of_a_child_for_whom_no_more_is_consented_to_than_what_is_least_is_closed() {
    let server = with_demo().start();
    change(&server.store, "/Consent/demo-barn9-samtykke", |consent| {
        consent["category"][0]["coding"][0]["code"] = json!("basis");
    })
    .await;
    let mut mother = acting(&server, "demo-mor", "demo-barn9").await;
    assert!(mother.get("/bytt-person").await.text.contains("Egenbehandlingsplanen er ikke åpen for deg."));
    assert!(!mother.get("/egenbehandling").await.text.contains("Plan for astma"));
}

#[tokio::test]
async fn the_results_of_a_child_of_thirteen_are_closed_to_the_parents_with_why_and_open_to_the_child() {
    let server = with_demo().start();
    // No button leads here any more; a page that was drawn before the birthday does.
    let mut mother = signed_in(&server, "demo-mor").await;
    assert_eq!(switch(&server, &mut mother, "demo-mor", "demo-barn13").await.location(), "/");
    let why = "Foreldre ser ikke prøvesvar for barn som har fylt 12 år.";
    assert!(mother.get("/bytt-person").await.text.contains(why));
    let mut child = signed_in(&server, "demo-barn13").await;
    let who = child.get("/hvem-ser").await.text;
    assert!(who.contains("Journal og meldinger er ikke i innsyn ennå"), "what is named and not here: {who}");
    let own = child.get("/provesvar").await.text;
    assert!(own.contains("13,0"));
    let address = super::support::links(&own).remove(0);
    let below = ["", "/utvikling", "/vedlegg/1"].map(|part| format!("/provesvar/{address}{part}"));
    for path in ["/", "/provesvar", "/provesvar?vis=alle"].into_iter().chain(below.iter().map(String::as_str)) {
        let page = mother.get(path).await;
        let expected = if path == "/" { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!(page.status, expected, "{path}");
        let page = page.without_handles();
        assert!(page.contains(why) && !page.contains("13,0") && !page.contains("2025"), "{path}");
        assert!(page.contains("Du ser på helseopplysningene til Kvikk Liđđi"), "{path}");
    }
    let rows = mother.get("/api/provesvar?fra=0").await;
    assert_eq!(rows.status, StatusCode::UNAUTHORIZED);
    for kind in ["csv", "fhir"] {
        let file = mother.get(&format!("/provesvar/last-ned/{kind}?svar={address}")).await;
        assert_eq!(file.status, StatusCode::FORBIDDEN);
        assert!(!file.text.contains("Hemoglobin") && !file.text.contains("g/dL"));
    }
}

#[tokio::test]
async fn a_young_person_of_sixteen_is_nobodys_to_act_for() {
    let server = with_demo().start();
    let mut mother = signed_in(&server, "demo-mor").await;
    let answer = switch(&server, &mut mother, "demo-mor", "demo-ung16").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    // And a child acts for nobody.
    let mut child = signed_in(&server, "demo-barn13").await;
    for other in ["demo-mor", "demo-barn9", "demo-ung16"] {
        let answer = switch(&server, &mut child, "demo-barn13", other).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{other}");
    }
}

/// A result that waits by itself, one in a report that waits, and one beside an open one; each of the year 2098 until 2099.
fn waiting(subject: &Value) -> Vec<Value> {
    let noru = json!([{ "url": "x/nilar-restriction", "extension": [
        { "url": "x/nilar-restrict-until", "valueDateTime": "2099-01-15" },
        { "url": "x/nilar-restriction-code", "valueCodeableConcept": {
            "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORU" }] } }] }]);
    let waits = |mut resource: Value| {
        resource["extension"] = noru.clone();
        resource
    };
    let report = |id: &str, results: &[&str]| {
        let results: Vec<_> = results.iter().map(|r| json!({ "reference": format!("Observation/{r}") })).collect();
        json!({ "resourceType": "DiagnosticReport", "id": id, "status": "final", "subject": subject, "result": results,
            "code": { "text": "Hemmelig rapport" }, "effectiveDateTime": "2026-10-01", "issued": "2026-10-02" })
    };
    let mut open = report("blandet", &["apent", "del"]);
    open["code"]["text"] = "Blod".into();
    open["conclusion"] = "Hemmelig konklusjon".into();
    vec![
        waits(result("alene", subject.clone(), "88.8")),
        waits(report("venter", &["i-rapport"])),
        result("i-rapport", subject.clone(), "88.8"),
        report("bare", &["bare-denne"]),
        waits(result("bare-denne", subject.clone(), "88.8")),
        open,
        result("apent", subject.clone(), "77.7"),
        waits(result("del", subject.clone(), "88.8")),
    ]
}

#[tokio::test]
async fn of_what_waits_for_the_person_a_representative_sees_nothing_anywhere() {
    for (who, person) in [("demo-mor", "demo-barn9"), (DAUGHTER, FATHER)] {
        let setup = with_demo();
        let subject = json!({ "reference": format!("Patient/{person}") });
        setup.store.import(&bundle("collection", &waiting(&subject)).to_string()).unwrap();
        let server = setup.start();
        let mut other = acting(&server, who, person).await;
        let list = other.get("/provesvar").await.text;
        assert!(list.contains("77,7"), "{who}");
        let mark = super::mark(&list);
        let files = ["/provesvar/last-ned/csv?", "/provesvar/last-ned/fhir?", "/api/provesvar?fra=0&"];
        let paths = ["/", "/provesvar", "/provesvar?vis=alle"].map(str::to_owned).into_iter();
        for path in paths.chain(files.map(|file| format!("{file}hvem={mark}"))) {
            let answer = other.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{who} {path}");
            let text = answer.without_handles();
            for told in [
                "88,8",
                "88.8",
                "Hemmelig",
                "2099",
                "ikke vises ennå",
                "Vises ikke ennå",
                "kunne ikke vises",
                "er ikke med i fila",
                "svar som holdes tilbake en tid",
                "holdt tilbake",
            ] {
                assert!(!text.contains(told), "{who} {path}: {told}: {text}");
            }
        }
        for id in ["Observation/alene", "DiagnosticReport/venter", "Observation/i-rapport", "Observation/del"] {
            let address = server.key.address(&key_of(person), id);
            assert_eq!(other.get(&format!("/provesvar/{address}")).await.status, StatusCode::NOT_FOUND, "{id}");
        }
        if person == FATHER {
            let mut own = signed_in(&server, person).await;
            let list = own.get("/provesvar").await.text.replace('\u{a0}', " ");
            assert!(list.contains("vises fra 15. januar 2099") && !list.contains("88,8"), "{list}");
        }
    }
}

#[tokio::test]
async fn what_a_professional_hides_from_parents_is_hidden_from_them_in_every_form() {
    let setup = with_demo();
    let subject = json!({ "reference": "Patient/demo-barn9" });
    let mut hidden = result("skjult", subject.clone(), "88.8");
    hidden["meta"] = json!({ "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORN_FORANS" }] });
    let open = result("apent", subject, "77.7");
    setup.store.import(&bundle("collection", &[hidden, open]).to_string()).unwrap();
    let server = setup.start();
    let mut mother = acting(&server, "demo-mor", "demo-barn9").await;
    let page = mother.get("/provesvar").await.text;
    assert!(page.contains("77,7") && !page.contains("88,8") && !page.contains("skjult"));
    let mark = super::mark(&page);
    for path in ["/provesvar/last-ned/csv?", "/provesvar/last-ned/fhir?", "/api/provesvar?fra=0&"] {
        let answer = mother.get(&format!("{path}hvem={mark}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(!answer.text.contains("88,8") && !answer.text.contains("88.8"), "{path}");
    }
    let address = server.key.address(&key_of("demo-barn9"), "Observation/skjult");
    assert_eq!(mother.get(&format!("/provesvar/{address}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_parent_who_is_not_registered_where_the_child_is_does_not_see() {
    let server = with_demo().start();
    change(&server.store, "/RelatedPerson/demo-barn9-far", |related| {
        related["address"][0]["line"] = json!(["Et annet sted 1"]);
    })
    .await;
    let mut father = signed_in(&server, "demo-far").await;
    let list = father.get("/bytt-person").await.text;
    assert!(!list.contains("Se opplysningene til Liten") && !list.contains("14.03.2017"), "{list}");
    assert!(list.contains("Foreldre må være registrert på samme adresse som barnet."), "{list}");
    assert_eq!(switch(&server, &mut father, "demo-far", "demo-barn9").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
