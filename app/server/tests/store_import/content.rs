//! What an import says of content that a view cannot show: of the entry that it is in, whatever type it is of.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use serde_json::{Value, json};

use crate::bundle;
use crate::store_support::{ANE, Base, FNR, by_number, observation, patient};

/// Each remark on content: its entry and element, in their order.
fn said(resources: Vec<Value>) -> Vec<(usize, String)> {
    let report = Base::new().store.import(&bundle("collection", resources)).unwrap();
    assert!(report.refused.is_empty(), "faults are stored");
    let mut said: Vec<_> = report.faults.into_iter().map(|it| (it.entry.unwrap(), it.element)).collect();
    said.sort();
    said
}

fn of(entry: usize, elements: &[&str]) -> Vec<(usize, String)> {
    elements.iter().map(|element| (entry, (*element).to_owned())).collect()
}

#[test]
fn a_fault_is_reported_of_the_entry_it_is_in_and_not_of_the_report_that_holds_it() {
    let result = |id: &str, value: Value| {
        let mut result = observation(id, by_number(FNR, ANE));
        result["valueQuantity"] = value;
        result
    };
    let mut marked = result("marked", json!({ "value": 1, "unit": "mmol/L" }));
    marked["interpretation"] = json!([{ "coding": [{ "code": 7 }] }]);
    marked["status"] = json!("odd");
    let held = ["a", "b", "marked"].map(|id| json!({ "reference": format!("Observation/{id}") }));
    let report = json!({ "resourceType": "DiagnosticReport", "id": "r", "status": "final", "subject": by_number(FNR, ANE),
        "code": { "text": "Blodprøve" }, "result": held });
    let told = said(vec![report, result("a", json!({ "value": "x" })), result("b", json!({ "value": "y" })), marked]);
    let quantity = "Observation.valueQuantity";
    assert_eq!(
        told,
        [of(1, &[quantity]), of(2, &[quantity]), of(3, &["Observation.interpretation", "Observation.status"])].concat()
    );
}

#[test]
fn faults_in_plans_consents_and_persons_are_reported_as_those_in_results_are() {
    let whose = || by_number(FNR, ANE);
    let told = said(vec![
        json!({ "resourceType": "CarePlan", "id": "plan", "status": "banana", "intent": "plan", "title": 5,
            "subject": whose(), "note": "x", "activity": [{ "detail": { "status": "soon" } }] }),
        json!({ "resourceType": "Patient", "id": "p", "name": "Ola", "gender": "m" }),
        json!({ "resourceType": "Consent", "id": "consent", "status": "weird", "patient": whose(), "provision": "x" }),
        json!({ "resourceType": "MedicationRequest", "id": "medicine", "status": "qq", "subject": whose() }),
        json!({ "resourceType": "Condition", "id": "condition", "subject": whose(), "verificationStatus":
            { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": "surely" }] } }),
        json!({ "resourceType": "Goal", "id": "goal", "lifecycleStatus": 1, "subject": whose(), "description": "ned" }),
        json!({ "resourceType": "RelatedPerson", "id": "related", "patient": whose(), "active": "yes" }),
    ]);
    let plan = ["CarePlan.activity.detail.status", "CarePlan.note", "CarePlan.note.text"];
    let expected = [
        of(0, &plan),
        of(0, &["CarePlan.status", "CarePlan.title"]),
        of(1, &["Patient.gender", "Patient.name"]),
        of(2, &["Consent.provision", "Consent.status"]),
        of(3, &["MedicationRequest.status"]),
        of(4, &["Condition.verificationStatus"]),
        of(5, &["Goal.description", "Goal.lifecycleStatus"]),
        of(6, &["RelatedPerson.active"]),
    ];
    assert_eq!(told, expected.concat());
}

#[test]
fn what_is_as_fhir_has_it_is_not_remarked_on() {
    let whose = || by_number(FNR, ANE);
    let told = said(vec![
        json!({ "resourceType": "CarePlan", "status": "active", "intent": "plan", "title": "Plan", "subject": whose(),
            "note": [{ "text": "x" }], "activity": [{ "detail": { "status": "in-progress" } }] }),
        // One that stands without its array is read as the one that it is.
        json!({ "resourceType": "Patient", "id": "p", "name": { "text": "Ola" }, "deceasedBoolean": false }),
        json!({ "resourceType": "Consent", "status": "active", "patient": whose(),
            "provision": { "provision": [{ "type": "deny" }] } }),
        json!({ "resourceType": "Condition", "subject": whose(), "clinicalStatus":
            { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active" },
                         { "system": "urn:oid:1", "code": "x" }] } }),
    ]);
    assert_eq!(told, []);
}

#[test]
fn a_name_that_fhir_does_not_have_is_not_told() {
    for name in ["01010112345 Ola Kanari", "KariKanari", "\u{1b}[31mKanari"] {
        let base = Base::new();
        base.store.mark_synthetic().unwrap();
        let mut hostile = observation("o", by_number(FNR, ANE));
        hostile[name] = json!({ "identifier": { "system": FNR, "value": "02013299997" } });
        hostile[format!("value{name}")] = json!("x");
        let report = base.store.import(&hostile.to_string()).unwrap();
        let told: Vec<_> = report.faults.iter().map(|it| it.element.as_str()).collect();
        assert_eq!(told, ["Observation.value[x]", "Observation"], "{report:?}");
    }
}

#[test]
fn a_number_that_may_be_a_real_persons_is_remarked_on_wherever_it_stands_in_a_store_for_synthetic_ones() {
    // Of a year long after anybody who reads this.
    for (number, is_remarked) in [("02013299997", true), (ANE, false)] {
        let consent = json!({ "resourceType": "Consent", "id": "c", "status": "active", "patient": by_number(FNR, ANE),
            "provision": { "provision": [{ "actor": [{ "reference": by_number(FNR, number) }] }] } });
        let files = [
            (patient("p", Some(number)), "Patient.identifier"),
            (observation("o", by_number(FNR, number)), "Observation.subject"),
            (consent, "Consent.provision"),
        ];
        for (file, element) in files {
            let base = Base::new();
            base.store.mark_synthetic().unwrap();
            let report = base.store.import(&file.to_string()).unwrap();
            let found = report.faults.iter().filter(|it| it.why.contains("not marked as a test number"));
            let found: Vec<_> = found.map(|it| it.element.as_str()).collect();
            assert_eq!(found, if is_remarked { vec![element] } else { vec![] }, "{number}");
            assert_eq!(report.stored.len(), 1);
            assert!(!format!("{report:?}").contains(number));
        }
    }
}
