use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::access::Basis;

const FNR: &str = "urn:oid:2.16.578.1.12.4.1.4.1";
const ONE: &str = "17912099997";
const OTHER: &str = "15507600333";

fn asked(subject: Option<&str>) -> Asked<'_> {
    Asked { subject, now: date(2026, 11, 25).at(12, 0, 0, 0), basis: Basis::Oneself }
}

fn bundle(resources: &[Value]) -> Bundle {
    let entries: Vec<Value> = resources.iter().map(|r| json!({ "resource": r })).collect();
    Bundle(json!({ "resourceType": "Bundle", "type": "collection", "entry": entries }))
}

fn result(words: &str, subject: Value) -> Value {
    json!({
        "resourceType": "Observation", "id": words, "status": "final", "code": { "text": words },
        "valueString": words, "subject": subject,
    })
}

fn patient(id: &str, number: &str) -> Value {
    json!({ "resourceType": "Patient", "id": id, "identifier": [{ "system": FNR, "value": number }] })
}

fn by_id(id: &str) -> Value {
    json!({ "reference": format!("Patient/{id}") })
}

fn by_number(number: &str) -> Value {
    json!({ "identifier": { "system": FNR, "value": number } })
}

fn both(id: &str, number: &str) -> Value {
    json!({ "reference": format!("Patient/{id}"), "identifier": { "system": FNR, "value": number } })
}

/// The names of what is shown, and how many entries were left out; or why nothing is.
fn shown(resources: &[Value], subject: Option<&str>) -> Result<(Vec<String>, usize), BundleFault> {
    shown_of(&[bundle(resources)], subject)
}

fn shown_of(pages: &[Bundle], subject: Option<&str>) -> Result<(Vec<String>, usize), BundleFault> {
    let found = of_one(pages, &asked(subject))?;
    let results = found.results.value.reports.into_iter().flat_map(|report| report.results);
    let mut names: Vec<String> = results.filter_map(|r| r.name.words().map(str::to_owned)).collect();
    names.sort();
    Ok((names, found.dropped))
}

fn names(words: &[&str], dropped: usize) -> Result<(Vec<String>, usize), BundleFault> {
    Ok((words.iter().map(|w| (*w).to_owned()).collect(), dropped))
}

#[test]
fn two_persons_in_one_bundle_show_nothing_until_one_is_named() {
    for two in [
        [result("A", by_id("a")), result("B", by_id("b"))],
        [result("A", by_number(ONE)), result("B", by_number(OTHER))],
        [result("A", both("a", ONE)), result("B", both("a", OTHER))],
        [result("A", both("a", ONE)), result("B", both("b", ONE))],
        [patient("a", ONE), patient("b", OTHER)],
    ] {
        assert_eq!(shown(&two, None), Err(BundleFault::SeveralPersons), "{two:?}");
    }
    let all = [patient("a", ONE), patient("b", OTHER), result("A", by_id("a")), result("B", by_number(OTHER))];
    for (subject, words) in [
        ("Patient/a", "A"),
        ("a", "A"),
        ("https://fhir.example.invalid/Patient/a", "A"),
        (&*format!("{FNR}|{OTHER}"), "B"),
        ("Patient/b", "B"),
    ] {
        assert_eq!(shown(&all, Some(subject)), names(&[words], 2), "{subject}");
    }
    assert_eq!(shown(&all, Some("Patient/c")), Err(BundleFault::AnotherPerson));
    assert_eq!(shown(&all, Some(" ")), Err(BundleFault::SeveralPersons), "an empty name names nobody");
}

#[test]
fn one_person_by_several_names_is_one() {
    for one in [
        vec![patient("a", ONE), result("A", by_id("a")), result("B", by_number(ONE)), result("C", both("a", ONE))],
        vec![result("A", by_id("a")), result("B", by_number(ONE)), result("C", both("a", ONE))],
        vec![result("A", both("a", ONE)), result("B", by_number(ONE)), result("C", by_id("a"))],
        vec![
            patient("a", ONE),
            patient("x", ONE),
            result("A", by_id("a")),
            result("B", by_id("x")),
            result("C", by_id("a")),
        ],
    ] {
        assert_eq!(shown(&one, None), names(&["A", "B", "C"], 0), "{one:?}");
    }
}

#[test]
fn a_patient_that_goes_by_a_uuid_is_the_one_that_is_referred_to() {
    let url = "urn:uuid:5f1a7c1e-0000-4000-8000-000000000001";
    let entry = |url: &str, resource: Value| json!({ "fullUrl": url, "resource": resource });
    let patient = json!({ "resourceType": "Patient", "identifier": [{ "system": FNR, "value": ONE }] });
    let entries = [
        entry(url, patient),
        entry("urn:uuid:5f1a7c1e-0000-4000-8000-000000000002", result("A", json!({ "reference": url }))),
    ];
    let page = Bundle(json!({ "resourceType": "Bundle", "type": "document", "entry": entries }));
    assert_eq!(shown_of(&[page], None), names(&["A"], 0));
}

#[test]
fn the_same_id_at_two_places_is_two_persons() {
    let at = |host: &str, words: &str| result(words, json!({ "reference": format!("https://{host}/fhir/Patient/1") }));
    let two = [at("a.invalid", "A"), at("b.invalid", "B")];
    assert_eq!(shown(&two, None), Err(BundleFault::SeveralPersons));
    assert_eq!(shown(&two, Some("1")), Err(BundleFault::AnotherPerson), "an id alone says not at which place");
    assert_eq!(shown(&two, Some("https://b.invalid/fhir/Patient/1")), names(&["B"], 1));
    assert_eq!(shown(&[at("a.invalid", "A"), at("a.invalid", "B")], Some("1")), names(&["A", "B"], 0));
}

#[test]
fn what_names_nobody_is_left_out_and_counted() {
    let all = [result("A", by_id("a")), result("B", Value::Null), result("C", json!({ "reference": "Group/g" }))];
    assert_eq!(shown(&all, None), names(&["A"], 2));
    assert_eq!(shown(&all[1..], None), names(&[], 2));
}

#[test]
fn an_answer_about_nobody_is_an_answer() {
    let outcome =
        json!({ "resourceType": "OperationOutcome", "issue": [{ "severity": "information", "code": "not-found" }] });
    for page in [bundle(&[]), bundle(std::slice::from_ref(&outcome)), Bundle(outcome)] {
        for subject in [None, Some("Patient/a")] {
            assert_eq!(shown_of(std::slice::from_ref(&page), subject), names(&[], 0));
        }
    }
}

#[test]
fn what_is_no_bundle_is_said_to_be_none() {
    assert_eq!(Bundle::parse("{").err(), Some(BundleFault::NotJson { line: 1, column: 2 }));
    for json in ["null", "[]", "3", "{}", r#"{"resourceType":"Patient"}"#, r#"{"resourceType":["Bundle"]}"#] {
        assert_eq!(Bundle::parse(json).err(), Some(BundleFault::NotABundle), "{json}");
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(Bundle::parse(&deep).err(), Some(BundleFault::NotJson { .. })), "no depth ends the page");
}

#[test]
fn a_page_that_is_not_the_last_is_said_to_be_a_part() {
    let page = |next: bool, total: Option<u64>| {
        let mut page = bundle(&[result("A", by_id("a"))]).0;
        page["type"] = "searchset".into();
        if let Some(total) = total {
            page["total"] = total.into();
        }
        if next {
            page["link"] = json!([{ "relation": "next", "url": "https://x.invalid/?page=2" }]);
        }
        Bundle(page)
    };
    let is_part = |pages: &[Bundle]| {
        let found = of_one(pages, &asked(None)).unwrap();
        found.results.value.notices == [SourceNotice::Incomplete]
    };
    assert!(!is_part(&[page(false, None)]) && !is_part(&[page(false, Some(1))]));
    assert!(is_part(&[page(true, None)]) && is_part(&[page(false, Some(2))]));
    assert!(!is_part(&[page(true, Some(2)), page(false, Some(2))]), "all pages came");
    assert_eq!(page(true, None).next(), Some("https://x.invalid/?page=2"));
}
