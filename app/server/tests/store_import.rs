//! Import: what can be kept is kept and reported; a file that would hand a resource to another person is refused whole.

#[path = "store_import/answers.rs"]
mod answers;
#[path = "store_import/content.rs"]
mod content;
mod store_support;

use innsyn_server::import::{Change, ImportError, ImportReport};
use serde_json::{Value, json};
use store_support::{ANE, BIRE, Base, DNR, FNR, by_number, observation, patient};

fn bundle(kind: &str, resources: Vec<Value>) -> String {
    let entries: Vec<Value> = resources.into_iter().map(|resource| json!({"resource": resource})).collect();
    json!({"resourceType": "Bundle", "type": kind, "entry": entries}).to_string()
}

fn places(report: &ImportReport) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
    (report.stored.iter().map(|it| it.entry).collect(), report.refused.iter().map(|it| it.entry).collect())
}

#[tokio::test]
async fn each_kind_of_bundle_and_a_single_resource_are_taken() {
    for kind in ["transaction", "batch", "collection", "searchset"] {
        let base = Base::new();
        let report = base.store.import(&bundle(kind, vec![observation("o", by_number(FNR, ANE))])).unwrap();
        assert_eq!((report.stored.len(), report.patients_made), (1, 1), "{kind}");
        assert_eq!(base.search("Observation", &format!("patient:identifier={ANE}")).await.json["total"], 1);
    }
    let base = Base::new();
    let text = r#"{ "resourceType":"Observation", "id":"o", "valueQuantity":{"value":5.60}, "subject":{"reference":"Patient/p"}}"#;
    assert_eq!(base.store.import(text).unwrap().stored[0].entry, None);
    assert!(base.get("/Observation/o").await.text.contains("\"value\":5.60"));
}

#[test]
fn a_file_that_is_no_fhir_is_refused() {
    let base = Base::new();
    assert!(matches!(base.store.import("{\n  oops"), Err(ImportError::Unreadable { line: 2, .. })));
    assert!(matches!(base.store.import(""), Err(ImportError::Unreadable { .. })));
    assert!(matches!(base.store.import("[]"), Err(ImportError::UnknownType)));
    assert!(matches!(base.store.import(r#"{"resourceType":"Encounter"}"#), Err(ImportError::UnknownType)));
    assert!(matches!(base.store.import(&bundle("message", vec![])), Err(ImportError::UnknownBundleType)));
    let large = format!("\"{}\"", "x".repeat(65 * 1024 * 1024));
    let error = base.store.import(&large).unwrap_err();
    assert!(matches!(error, ImportError::TooLarge { .. }) && error.to_string().contains("64 MiB"), "{error}");
    assert!(base.store.is_empty().unwrap());
}

#[tokio::test]
async fn faults_are_stored_and_reported_without_a_word_of_the_content() {
    let base = Base::new();
    let mut undated = observation("o", by_number(FNR, ANE));
    undated["effectiveDateTime"] = json!("den 17. i fjor");
    undated["valueInteger"] = json!("ti");
    let resources = vec![
        undated,
        json!({"resourceType": "OperationOutcome", "issue": []}),
        json!({"resourceType": "Encounter", "id": "e"}),
        json!({"resourceType": "Observation", "id": "nobodys", "status": "final"}),
        json!(17),
        Value::Null,
    ];
    let report = base.store.import(&bundle("searchset", resources)).unwrap();
    assert_eq!(places(&report), (vec![Some(0), Some(3)], vec![Some(1), Some(2), Some(4), Some(5)]));
    assert!(report.faults.iter().any(|it| it.entry == Some(0) && it.element == "Observation.effectiveDateTime"));
    assert!(report.faults.iter().any(|it| it.entry == Some(0) && it.element == "Observation.valueInteger"));
    assert!(report.faults.iter().any(|it| it.entry == Some(3) && it.element == "Observation.subject"));
    assert_eq!(base.get("/Observation/o").await.json["effectiveDateTime"], "den 17. i fjor");
    let told = format!("{report:?}");
    assert!(!told.contains(ANE) && !told.contains("i fjor"), "{told}");
}

#[tokio::test]
async fn a_patient_with_the_numbers_of_two_persons_born_on_two_days_is_not_taken() {
    let born = |id: &str, number: &str, day: &str| {
        let mut patient = patient(id, Some(number));
        patient["birthDate"] = json!(day);
        patient
    };
    let mut both = patient("b", Some(ANE));
    both["identifier"] = json!([{"system": FNR, "value": ANE}, {"system": FNR, "value": BIRE}]);
    for (day, taken) in [("1984-06-02", true), ("1984-06-03", false), ("1884-06-02", false)] {
        let base = Base::new();
        let persons = vec![born("p", ANE, "1984-06-02"), born("q", BIRE, day)];
        base.store.import(&bundle("collection", persons.clone())).unwrap();
        assert_eq!(base.store.import(&both.to_string()).is_ok(), taken);
        // In one file, too, and under an id that is known.
        let together = [persons, vec![both.clone()]].concat();
        assert_eq!(Base::new().store.import(&bundle("collection", together)).is_ok(), taken);
        both["id"] = json!("p");
        assert_eq!(base.store.import(&both.to_string()).is_ok(), taken);
        both["id"] = json!("b");
    }
}

#[tokio::test]
async fn persons_known_by_their_numbers_alone_are_not_joined_when_the_numbers_tell_two_days_of_birth() {
    // The D-number of somebody born on the day of ANE, and one of somebody else.
    for (second, taken) in [((DNR, "57912099980"), true), ((FNR, BIRE), false)] {
        let base = Base::new();
        for (id, (system, number)) in [("a", (FNR, ANE)), ("b", second)] {
            base.store.import(&observation(id, by_number(system, number)).to_string()).unwrap();
        }
        let mut both = patient("both", Some(ANE));
        both["identifier"] = json!([{"system": FNR, "value": ANE}, {"system": second.0, "value": second.1}]);
        assert_eq!(base.store.import(&both.to_string()).is_ok(), taken, "{second:?}");
        let mut seen = base.search("Observation", &format!("patient:identifier={FNR}|{ANE}")).await.ids("match");
        seen.sort();
        assert_eq!(seen, if taken { vec!["a", "b"] } else { vec!["a"] });
    }
}

#[tokio::test]
async fn what_says_something_twice_is_refused_and_hides_nothing_else() {
    let withdrawn = observation("o", by_number(FNR, ANE)).to_string();
    let twice = withdrawn.replacen('{', r#"{"status":"entered-in-error","#, 1);
    assert_eq!(twice.matches("\"status\"").count(), 2);
    let base = Base::new();
    let error = base.store.import(&twice).unwrap_err().to_string();
    assert!(error.contains("a name stands twice in one object"), "{error}");
    let good = observation("good", by_number(FNR, ANE));
    let file = format!(
        r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"resource":{twice}}},{{"resource":{good}}}]}}"#
    );
    let report = base.store.import(&file).unwrap();
    let refused: Vec<_> = report.refused.iter().map(|it| (it.entry, it.why.contains("stands twice"))).collect();
    assert_eq!((refused, report.stored.len()), (vec![(Some(0), true)], 1));
    assert_eq!(base.get("/Observation/o").await.status, 404);
    assert_eq!(base.get("/Observation/good").await.status, 200);
    let report = base.store.import(&file.replacen("\"type\"", "\"type\":\"batch\",\"type\"", 1)).unwrap();
    assert!(report.faults.iter().any(|it| it.entry.is_none() && it.element == "Bundle"), "{report:?}");
}

#[tokio::test]
async fn a_file_that_would_overwrite_another_persons_resource_changes_nothing() {
    let base = Base::new();
    base.have(patient("p", Some(ANE))).await;
    base.have(observation("o", json!({"reference": "Patient/p"}))).await;
    let fresh = observation("new", by_number(FNR, BIRE));
    let hostile = [
        observation("o", by_number(FNR, BIRE)),
        observation("o", json!({"display": "?"})),
        patient("p", Some(BIRE)),
        patient("p", None),
    ];
    for resource in hostile {
        let error = base.store.import(&bundle("collection", vec![fresh.clone(), resource.clone()])).unwrap_err();
        assert!(matches!(error, ImportError::AnotherPersons { entry: Some(1) }), "{resource}: {error}");
        assert!(!error.to_string().contains(BIRE));
    }
    let both = bundle("collection", vec![patient("p", Some(BIRE)), observation("o", by_number(FNR, BIRE))]);
    assert!(base.store.import(&both).is_err(), "nor by changing the Patient first");
    assert_eq!(base.get("/Observation/new").await.status, 404);
    assert_eq!(base.get("/Observation/o").await.json["meta"]["versionId"], "1");
    let mut more = patient("p", Some(ANE));
    more["birthDate"] = json!("2020-11-17");
    base.store.import(&more.to_string()).unwrap();
    assert_eq!(base.get("/Patient/p").await.json["birthDate"], "2020-11-17", "more about the same person is taken");
}

#[test]
fn what_an_import_does_not_do_is_said() {
    let base = Base::new();
    let plain = |id: &str| json!({"resourceType": "Patient", "id": id});
    let file = json!({"resourceType": "Bundle", "type": "transaction", "entry": [
        {"resource": plain("a"), "request": {"method": "PUT", "url": "Patient/a", "ifMatch": "W/\"4\""}},
        {"resource": plain("b"), "request": {"method": "POST", "url": "Patient", "ifNoneExist": "identifier=x"}},
        {"request": {"method": "DELETE", "url": "Patient/c"}},
        {"resource": plain("e"), "request": {"method": "PUT", "url": "Patient/f"}},
        {"resource": {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": plain("d")}]}},
    ]});
    let report = base.store.import(&file.to_string()).unwrap();
    assert_eq!(places(&report), (vec![Some(0), Some(1), Some(3), Some(4)], vec![Some(2)]));
    let faults: Vec<_> = report.faults.iter().map(|it| (it.entry, it.element.clone())).collect();
    let request = |entry, what: &str| (Some(entry), format!("Bundle.entry.request.{what}"));
    let inside = (Some(4), "Bundle.entry.resource".to_owned());
    assert_eq!(faults, [request(0, "ifMatch"), request(1, "ifNoneExist"), request(3, "url"), inside]);
    assert!(report.refused[0].why.contains("nothing is deleted"), "{}", report.refused[0].why);
}

#[test]
fn a_patient_without_a_national_number_is_not_made_somebody_else_by_the_next_source() {
    let of = |number: Option<&str>, born: Option<&str>| {
        let mut patient = json!({"resourceType": "Patient", "id": "7"});
        if let Some(number) = number {
            patient["identifier"] = json!([{"system": "http://fjordheim.example/pasient", "value": number}]);
        }
        if let Some(born) = born {
            patient["birthDate"] = json!(born);
        }
        patient
    };
    let cases = [
        (of(Some("88"), None), false),
        (of(None, Some("1990-01-01")), false),
        (of(Some("77"), Some("1990-01-01")), false),
        (of(Some("77"), None), true),
        (of(None, Some("1984-06-02")), true),
        (of(None, None), true),
    ];
    for (next, taken) in cases {
        let base = Base::new();
        let first = vec![of(Some("77"), Some("1984-06-02")), observation("o", json!({"reference": "Patient/7"}))];
        base.store.import(&bundle("collection", first)).unwrap();
        assert_eq!(base.store.import(&next.to_string()).is_ok(), taken, "{next}");
    }
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let base = Base::new();
    let resources = vec![
        patient("p", Some(ANE)),
        json!({"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/p"},
               "identifier": [{"system": "ResultItemId", "value": "1"}], "code": {"text": "a"}}),
        json!({"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/p"},
               "identifier": [{"system": "ResultItemId", "value": "1"}], "code": {"text": "b"}}),
    ];
    let text = bundle("collection", resources);
    let first = base.store.import(&text).unwrap();
    assert!(first.stored.iter().all(|it| it.change == Change::Created));
    let again = base.store.import(&text).unwrap();
    assert!(again.stored.iter().all(|it| it.change == Change::Unchanged));
    assert_eq!(base.search("Observation", "patient=p").await.json["total"], 2, "two answers under one number stay two");
}

#[tokio::test]
async fn references_hold_however_entries_are_addressed() {
    let report = |result: &str| {
        json!({"resourceType": "DiagnosticReport", "status": "final",
        "subject": by_number(FNR, ANE), "result": [{"reference": result}]})
    };
    let plain = || json!({"resourceType": "Observation", "status": "final", "subject": by_number(FNR, ANE)});
    let with_id = |id: &str| json!({"resourceType": "Observation", "id": id, "subject": by_number(FNR, ANE)});
    let uuid = "urn:uuid:9d3a8a10-0f0c-4c5e-9a53-6c8e5a1b7d11";
    let cases = [
        (json!(uuid), plain(), uuid),
        (json!("https://lab.example/fhir/Observation/7"), plain(), "https://lab.example/fhir/Observation/7"),
        (json!("https://lab.example/fhir/Observation/7"), with_id("7"), "Observation/7"),
        (json!("https://lab.example/fhir/Observation/7"), with_id("7"), "https://lab.example/fhir/Observation/7"),
        (json!("Observation/7"), plain(), "Observation/7"),
        (Value::Null, with_id("7"), "Observation/7"),
        (Value::Null, with_id("not_an_id"), "Observation/not_an_id"),
        (json!(uuid), with_id("7"), uuid),
    ];
    for (full_url, observation, reference) in cases {
        let base = Base::new();
        let bundle = json!({"resourceType": "Bundle", "type": "collection", "entry": [
            {"fullUrl": "https://lab.example/fhir/DiagnosticReport/1", "resource": report(reference)},
            {"fullUrl": full_url, "resource": observation}]});
        base.store.import(&bundle.to_string()).unwrap();
        let form = format!("patient:identifier={ANE}&_include=DiagnosticReport:result");
        let found = base.search("DiagnosticReport", &form).await;
        assert_eq!(found.ids("include").len(), 1, "{full_url} {reference}");
    }
}

#[tokio::test]
async fn a_patient_without_id_is_the_one_with_the_same_number() {
    let base = Base::new();
    base.have(patient("p", Some(ANE))).await;
    let nameless = json!({"resourceType": "Patient", "identifier": [{"system": FNR, "value": ANE}], "active": true});
    base.store.import(&nameless.to_string()).unwrap();
    assert_eq!(base.search("Patient", "").await.ids("match"), ["p"]);
    assert_eq!(base.get("/Patient/p").await.json["active"], true);
}

#[tokio::test]
async fn a_reference_that_leads_nowhere_is_reported_and_kept() {
    let base = Base::new();
    let mut lost = observation("o", by_number(FNR, ANE));
    lost["hasMember"] = json!([{"reference": "urn:uuid:nowhere"}]);
    let report = base.store.import(&bundle("collection", vec![lost])).unwrap();
    assert_eq!((report.stored.len(), report.faults.len()), (1, 1));
    assert_eq!(base.get("/Observation/o").await.json["hasMember"][0]["reference"], "urn:uuid:nowhere");
}
