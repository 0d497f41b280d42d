//! Persons are known by identifier: whoever names a number and whoever names a Patient with it mean the same person.

mod store_support;

use serde_json::json;
use store_support::{ANE, BIRE, Base, DNR, FNR, by_number, observation, patient};

const D_NUMBER: &str = "52829400197";

async fn found(base: &Base, form: &str) -> Vec<String> {
    let answer = base.search("Observation", form).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let mut ids = answer.ids("match");
    ids.sort();
    ids
}

#[tokio::test]
async fn a_number_and_a_patient_are_one_person_both_ways() {
    let base = Base::new();
    base.have(patient("ane", Some(ANE))).await;
    base.have(patient("bire", Some(BIRE))).await;
    base.have(observation("by-id", json!({"reference": "Patient/ane"}))).await;
    base.have(observation("by-number", by_number(FNR, ANE))).await;
    base.have(observation("other-spelling", by_number("http://hl7.no/fhir/NamingSystem/FNR", ANE))).await;
    base.have(observation("another", by_number(FNR, BIRE))).await;
    let all = ["by-id", "by-number", "other-spelling"];
    assert_eq!(found(&base, "patient=Patient/ane").await, all);
    assert_eq!(found(&base, &format!("patient:identifier={FNR}|{ANE}")).await, all);
    assert_eq!(found(&base, "patient=Patient/bire").await, ["another"]);
}

#[tokio::test]
async fn two_patients_with_one_number_are_one_person() {
    let base = Base::new();
    base.have(patient("here", Some(ANE))).await;
    let mut there = patient("there", Some(ANE));
    there["identifier"].as_array_mut().unwrap().push(json!({"system": DNR, "value": D_NUMBER}));
    base.have(there).await;
    base.have(observation("a", json!({"reference": "Patient/here"}))).await;
    base.have(observation("b", json!({"reference": "Patient/there"}))).await;
    base.have(observation("c", by_number(DNR, D_NUMBER))).await;
    for who in ["here", "there"] {
        assert_eq!(found(&base, &format!("patient={who}")).await, ["a", "b", "c"], "{who}");
    }
}

#[tokio::test]
async fn changing_a_patients_number_joins_anew() {
    let base = Base::new();
    base.have(patient("p", Some(ANE))).await;
    base.have(patient("q", Some(BIRE))).await;
    base.have(observation("of-ane", by_number(FNR, ANE))).await;
    base.have(observation("of-bire", by_number(FNR, BIRE))).await;
    base.have(patient("p", Some(BIRE))).await;
    assert_eq!(found(&base, "patient=p").await, ["of-bire"]);
    assert_eq!(found(&base, "patient=q").await, ["of-bire"]);
    base.have(patient("p", None)).await;
    assert_eq!(found(&base, "patient=p").await, Vec::<String>::new());
    assert_eq!(found(&base, "patient=q").await, ["of-bire"]);
}

#[tokio::test]
async fn an_identifier_that_several_may_have_joins_nobody() {
    let base = Base::new();
    let local = |id: &str, system: &str, value: &str| json!({"resourceType": "Patient", "id": id, "identifier": [{"system": system, "value": value}]});
    // A hospital's own number, an H-number, and a placeholder in a national number's place.
    for (n, (system, value)) in [("urn:hospital", "1"), ("HNR", "01410012345"), (FNR, "00000000000")].iter().enumerate()
    {
        let (a, b) = (format!("a{n}"), format!("b{n}"));
        base.have(local(&a, system, value)).await;
        base.have(observation(&format!("n{n}"), by_number(system, value))).await;
        base.have(local(&b, system, value)).await;
        base.have(observation(&format!("o{n}"), json!({"reference": format!("Patient/{a}")}))).await;
        assert_eq!(found(&base, &format!("patient={a}")).await, [format!("o{n}")], "{system}");
        assert_eq!(found(&base, &format!("patient={b}")).await, Vec::<String>::new(), "{system}");
    }
    base.have(local("only", "urn:hospital", "2")).await;
    base.have(observation("mine", by_number("urn:hospital", "2"))).await;
    assert_eq!(found(&base, "patient=only").await, ["mine"], "while one has it, it leads to that one");
}

#[tokio::test]
async fn a_reference_that_contradicts_itself_is_nobodys() {
    let base = Base::new();
    base.have(patient("ane", Some(ANE))).await;
    base.have(patient("bire", Some(BIRE))).await;
    let mut both = by_number(FNR, BIRE);
    both["reference"] = json!("Patient/ane");
    base.have(observation("o", both)).await;
    assert_eq!(found(&base, "patient=ane").await, Vec::<String>::new());
    assert_eq!(found(&base, "patient=bire").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_sources_own_number_beside_an_id_takes_nothing_away() {
    let base = Base::new();
    base.have(patient("ane", Some(ANE))).await;
    let mut both = by_number("urn:hospital", "7");
    both["reference"] = json!("Patient/ane");
    base.have(observation("o", both)).await;
    base.have(observation("nobodys", by_number("urn:hospital", "8"))).await;
    assert_eq!(found(&base, "patient=ane").await, ["o"]);
    assert_eq!(base.search("Patient", "").await.json["total"], 1, "no Patient is made for a source's own number");
}

#[tokio::test]
async fn a_contained_patient_counts_by_its_number() {
    let base = Base::new();
    base.have(patient("ane", Some(ANE))).await;
    let mut inside = observation("o", json!({"reference": "#p"}));
    inside["contained"] = json!([patient("p", Some(ANE))]);
    base.have(inside).await;
    assert_eq!(found(&base, "patient=ane").await, ["o"]);
}

#[tokio::test]
async fn a_subject_nobody_has_heard_of_becomes_a_patient() {
    let base = Base::new();
    base.have(observation("a", by_number(FNR, ANE))).await;
    base.have(observation("b", by_number(FNR, ANE))).await;
    let made = base.search("Patient", &format!("identifier={FNR}|{ANE}")).await;
    let ids = made.ids("match");
    assert_eq!(ids.len(), 1);
    assert!(!ids[0].contains(ANE), "the id does not tell the number");
    assert_eq!(found(&base, &format!("patient={}", ids[0])).await, ["a", "b"]);
    base.have(observation("c", json!({"reference": "Patient/unheard"}))).await;
    assert_eq!(base.get("/Patient/unheard").await.status, 200);
}

#[tokio::test]
async fn a_contained_patient_nobody_has_heard_of_becomes_one_patient() {
    let base = Base::new();
    let mut inside = observation("o", json!({"reference": "#p"}));
    let numbers = [(FNR, ANE), (DNR, D_NUMBER), ("urn:hospital", "1")];
    let identifiers = numbers.map(|(system, value)| json!({"system": system, "value": value}));
    inside["contained"] = json!([{"resourceType": "Patient", "id": "p", "identifier": identifiers}]);
    base.have(inside.clone()).await;
    assert_eq!(base.search("Patient", "").await.json["total"], 1);
    for number in [ANE, D_NUMBER] {
        assert_eq!(found(&base, &format!("patient:identifier={number}")).await, ["o"]);
    }
    inside["status"] = json!("amended");
    base.have(inside).await;
}

#[tokio::test]
async fn a_resource_never_changes_hands() {
    let base = Base::new();
    base.have(patient("ane", Some(ANE))).await;
    base.have(patient("bire", Some(BIRE))).await;
    base.have(observation("o", json!({"reference": "Patient/ane"}))).await;
    for subject in [json!({"reference": "Patient/bire"}), by_number(FNR, BIRE), json!({"display": "Ane"})] {
        let answer = base.put("/Observation/o", &observation("o", subject)).await;
        assert_eq!(answer.status, 409, "{}", answer.text);
        assert!(!answer.text.contains(BIRE));
    }
    base.send("DELETE", "/Observation/o").await;
    assert_eq!(base.put("/Observation/o", &observation("o", by_number(FNR, BIRE))).await.status, 409);
    assert_eq!(base.put("/Observation/o", &observation("o", by_number(FNR, ANE))).await.status, 201, "the same person");
}

#[tokio::test]
async fn an_audit_is_found_by_the_patient_it_names() {
    let base = Base::new();
    base.have(patient("ane", Some(ANE))).await;
    let audit = json!({"resourceType": "AuditEvent", "recorded": "2026-11-25T10:00:00Z",
        "agent": [{"who": {"identifier": {"system": "urn:oid:2.16.578.1.12.4.1.4.4", "value": "9144889"}}}],
        "entity": [{"what": {"reference": "Patient/ane"}}]});
    assert_eq!(base.post("/AuditEvent", &audit).await.status, 201);
    assert_eq!(base.search("AuditEvent", "patient=ane").await.json["total"], 1);
    assert_eq!(base.search("Patient", "").await.json["total"], 1, "no Patient is made of health personnel");
}

/// 17912099997 with one digit wrong: somebody's, and nothing that others are known by.
const MISTYPED: &str = "17912099998";

#[tokio::test]
async fn i01_a_result_under_a_number_that_is_not_valid_is_that_persons_whichever_came_first() {
    let (person, result) = (patient("p", Some(MISTYPED)), observation("o", by_number(FNR, MISTYPED)));
    for order in [[&person, &result], [&result, &person]] {
        let base = Base::new();
        for file in order {
            let report = base.store.import(&file.to_string()).unwrap();
            assert!(report.refused.is_empty() && !format!("{:?}", report.faults).contains("number"), "{report:?}");
        }
        assert_eq!(found(&base, "patient=p").await, ["o"]);
        assert_eq!(base.search("Patient", "").await.json["total"], 1, "nobody else stands for the number");
    }
}

#[tokio::test]
async fn i01_what_a_number_that_is_not_valid_names_is_shown_to_neither_of_two_and_the_import_says_so() {
    let why = |report: &innsyn_server::import::ImportReport| {
        report.faults.iter().map(|fault| format!("{}: {}", fault.element, fault.why)).collect::<Vec<_>>()
    };
    let base = Base::new();
    base.store.import(&patient("p", Some(MISTYPED)).to_string()).unwrap();
    let told = why(&base.store.import(&patient("q", Some(MISTYPED)).to_string()).unwrap());
    assert_eq!(told.len(), 1);
    assert!(
        told[0].starts_with("Patient.identifier: a number that is not valid, and that another has too"),
        "{told:?}"
    );
    let told = why(&base.store.import(&observation("o", by_number(FNR, MISTYPED)).to_string()).unwrap());
    assert_eq!(told, ["Observation.subject: a number that is not valid, and that several have: shown to nobody"]);
    for id in ["p", "q"] {
        assert_eq!(found(&base, &format!("patient={id}")).await, Vec::<String>::new(), "{id}");
    }
}

#[tokio::test]
async fn what_stands_where_a_number_is_not_known_names_nobody_not_even_while_one_has_it() {
    for unknown in ["00000000000", "99999999999", "ukjent"] {
        let base = Base::new();
        base.have(patient("p", Some(unknown))).await;
        let report = base.store.import(&observation("o", by_number(FNR, unknown)).to_string()).unwrap();
        assert!(report.faults.iter().any(|fault| fault.why.contains("names nobody")), "{unknown}: {report:?}");
        let mut both = by_number(FNR, unknown);
        both["reference"] = json!("Patient/p");
        base.have(observation("by-id", both)).await;
        assert_eq!(found(&base, "patient=p").await, ["by-id"], "{unknown}");
        assert_eq!(base.search("Patient", "").await.json["total"], 1);
    }
}
