//! What holds for any input.

#![allow(clippy::unwrap_used)]

#[path = "properties/ends.rs"]
mod ends;

use std::path::Path;

use ends::{ends, ids, name_of};
use innsyn_domain::fhir::subject;
use innsyn_domain::lab_results::{
    Entry, Filter, LabReport, LabResults, ResultId, Viewer, attached, parse, parse_entries,
};
use innsyn_domain::person::{Person, PersonIdentifier};
use innsyn_domain::when::When;
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};

const VIEWER: Viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), Some(49));
const FNR: &str = "urn:oid:2.16.578.1.12.4.1.4.1";

fn fixtures() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/lab");
    let mut all: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            (path.file_stem().unwrap().to_string_lossy().into_owned(), serde_json::from_str(&text).unwrap())
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(all.len() > 15, "the fixtures are there");
    all
}

fn entries(bundle: &Value) -> Vec<Entry> {
    let all = bundle.get("entry").and_then(Value::as_array).cloned().unwrap_or_default();
    all.into_iter()
        .map(|e| Entry {
            full_url: e.get("fullUrl").and_then(Value::as_str).map(str::to_owned),
            included: e.get("search").and_then(|s| s.get("mode")).and_then(Value::as_str) == Some("include"),
            resource: e.get("resource").cloned().unwrap_or(e),
        })
        .collect()
}

fn is_result(entry: &Entry) -> bool {
    ["Observation/", "DiagnosticReport/"].iter().any(|kind| name_of(entry).starts_with(kind))
}

/// What a mutation puts in the place of some element.
fn junk() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[ -~æøåčŋ\\n<>&]{0,12}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[{ "a": [null] }]])),
        Just(json!({ "reference": "Observation/a" })),
    ]
}

/// Replaces the `n`th element, counted depth first.
fn replace(value: &mut Value, n: &mut usize, with: &Value) -> bool {
    if *n == 0 {
        *value = with.clone();
        return true;
    }
    *n -= 1;
    match value {
        Value::Array(items) => items.iter_mut().any(|item| replace(item, n, with)),
        Value::Object(map) => map.values_mut().any(|item| replace(item, n, with)),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Observations alone (no reports to fold into versions, no panels): spoiling one leaves every other where it was.
    #[test]
    fn a_spoilt_result_takes_no_other_along(victim in 0usize..8, at in 0usize..60, with in junk()) {
        let result = |i: usize| Entry {
            full_url: None,
            resource: json!({ "resourceType": "Observation", "id": format!("o{i}"), "status": "final",
                "code": { "text": format!("Analyse {i}") }, "effectiveDateTime": "2026-11-19T08:15:00+01:00",
                "valueQuantity": { "value": 4, "unit": "mmol/L" }, "referenceRange": [{ "text": "3-5" }] }),
            included: false,
        };
        let mut all: Vec<Entry> = (0..8).map(result).collect();
        replace(&mut all[victim].resource, &mut { at }, &with);
        let shown = ids(&parse_entries(&all, &VIEWER).value);
        for i in (0..8).filter(|i| *i != victim) {
            prop_assert!(shown.contains(&format!("Observation/o{i}")), "o{} vanished", i);
        }
    }

    /// The victim itself ends as something shown, as a stated fault, or in one of the ways of [`ends`].
    #[test]
    fn a_spoilt_entry_of_a_fixture_is_shown_or_stated(which in 0usize..64, at in 0usize..600, with in junk()) {
        let all = fixtures();
        let (file, bundle) = &all[which % all.len()];
        let mut spoilt = entries(bundle);
        let count = spoilt.len();
        let victim = at % count;
        replace(&mut spoilt[victim].resource, &mut (at / count), &with);
        let parsed = parse_entries(&spoilt, &VIEWER);
        prop_assert!(!is_result(&spoilt[victim]) || ends(&spoilt, &parsed, victim), "{} {}", file, name_of(&spoilt[victim]));
    }

    /// As JSON, and as what stands in any place of a report and its result.
    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0usize..60) {
        if let Ok(value) = serde_json::from_slice::<Value>(&bytes) {
            let _ = parse_entries(&entries(&value), &VIEWER);
        }
        let text = Value::from(String::from_utf8_lossy(&bytes).into_owned());
        let mut all = [
            json!({ "resourceType": "DiagnosticReport", "id": "r", "status": "final", "issued": "2026-11-20",
                "identifier": [{ "system": "ServReportId", "value": "1" }], "conclusion": "Fint",
                "presentedForm": [{ "title": "Brev", "contentType": "application/pdf", "data": "JVBERi0x" }],
                "result": [{ "reference": "Observation/a" }] }),
            json!({ "resourceType": "Observation", "id": "a", "status": "final", "code": { "text": "Kalium" },
                "effectiveDateTime": "2026-11-19T08:15:00+01:00", "valueQuantity": { "value": 4, "unit": "mmol/L" },
                "note": [{ "text": "Vedlegg fjernet" }], "referenceRange": [{ "text": "3-5" }],
                "interpretation": [{ "coding": [{ "system": "x", "code": "H" }] }] }),
        ];
        for resource in &mut all {
            replace(resource, &mut { at }, &text);
        }
        let parsed = parse(&all, &VIEWER);
        let _ = attached(&all[0], 0);
        let _ = parsed.value.filtered(&Filter { words: text.as_str().map(str::to_owned), ..Filter::default() }, date(2026, 11, 25));
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,200}") {
        if let Ok(value) = serde_json::from_str::<Value>(&text) {
            let _ = parse_entries(&entries(&value), &VIEWER);
            let _ = subject::of(&value);
            let _ = Person::from_patient(&value);
        }
        let _ = When::parse(&text);
        prop_assert_eq!(format!("{:?}", PersonIdentifier::parse(FNR, &text)), "Fodselsnummer(***)");
    }

    #[test]
    fn any_json_is_read_without_panic(bundle in json_tree()) {
        let _ = parse_entries(&entries(&bundle), &VIEWER);
        let _ = subject::of(&bundle);
        let _ = Person::from_patient(&bundle);
    }

    /// The second control digit alone finds any single wrong digit; the 2032 rule loosens only the first.
    #[test]
    fn one_wrong_digit_is_always_found(at in 0usize..11, digit in 0u8..10) {
        let right = "17912099997";
        let mut wrong = right.as_bytes().to_vec();
        wrong[at] = b'0' + digit;
        let wrong = String::from_utf8(wrong).unwrap();
        prop_assert_eq!(PersonIdentifier::parse(FNR, &wrong).is_valid(), wrong == right);
    }

    #[test]
    fn windows_hold_each_row_once_and_no_half_of_a_report(size in 1usize..7) {
        let rows = |results: &LabResults| -> Vec<ResultId> {
            let of = |r: &LabReport| match r.results.as_slice() {
                [] => vec![r.id.clone()],
                results => results.iter().map(|x| x.id.clone()).collect(),
            };
            results.reports.iter().flat_map(of).collect()
        };
        for (name, bundle) in fixtures() {
            let all = parse_entries(&entries(&bundle), &VIEWER).value;
            let (mut seen, mut from) = (Vec::new(), 0);
            loop {
                let window = all.window(from, size);
                prop_assert!(window.row_count() >= size.min(all.row_count() - from), "{}", name);
                from += window.row_count();
                seen.extend(rows(&window));
                if from >= all.row_count() {
                    break;
                }
            }
            prop_assert_eq!(seen, rows(&all), "{}", name);
        }
    }
}

/// JSON that looks a little like FHIR: the right words in the wrong places.
fn json_tree() -> impl Strategy<Value = Value> {
    let word = prop::sample::select(vec![
        "Observation",
        "DiagnosticReport",
        "Patient",
        "final",
        "Observation/a",
        "#a",
        "2026-11-25",
        "8244",
        "1",
        "<",
        "",
    ]);
    let key = prop::sample::select(vec![
        "resourceType",
        "id",
        "entry",
        "resource",
        "status",
        "code",
        "coding",
        "subject",
        "reference",
        "identifier",
        "valueQuantity",
        "value",
        "hasMember",
        "result",
        "contained",
        "meta",
        "security",
        "extension",
        "url",
        "text",
    ]);
    let leaf = prop_oneof![word.prop_map(Value::from), any::<i32>().prop_map(Value::from), Just(Value::Null)];
    leaf.prop_recursive(6, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(key.clone(), inner, 0..6).prop_map(|map| map
                .into_iter()
                .map(|(k, v)| (k.to_owned(), v))
                .collect::<serde_json::Map<_, _>>()
                .into()),
        ]
    })
}

#[test]
fn each_result_and_report_ends_as_something_shown_or_as_a_stated_fault() {
    for (file, bundle) in fixtures() {
        let all = entries(&bundle);
        let parsed = parse_entries(&all, &VIEWER);
        for at in (0..all.len()).filter(|at| is_result(&all[*at])) {
            assert!(ends(&all, &parsed, at), "{file}: {} is neither shown nor stated", name_of(&all[at]));
        }
    }
}

#[test]
fn panels_that_contain_each_other_are_shown_and_stated() {
    let panel = |id: &str, member: &str| Entry {
        full_url: None,
        resource: json!({ "resourceType": "Observation", "id": id, "status": "final", "code": { "text": id },
            "hasMember": [{ "reference": format!("Observation/{member}") }] }),
        included: false,
    };
    let parsed = parse_entries(&[panel("a", "b"), panel("b", "a")], &VIEWER);
    let shown = ids(&parsed.value);
    assert!(shown.contains(&"Observation/a".to_owned()) && shown.contains(&"Observation/b".to_owned()));
    assert!(!parsed.faults.is_empty());
}

#[test]
fn members_without_an_id_that_lead_to_each_other_end() {
    let panel = |url: &str, member: &str| Entry {
        full_url: Some(format!("urn:uuid:{url}")),
        resource: json!({ "resourceType": "Observation", "status": "final", "code": { "text": url },
            "hasMember": [{ "reference": format!("urn:uuid:{member}") }] }),
        included: false,
    };
    let parsed = parse_entries(&[panel("a", "b"), panel("b", "a")], &VIEWER);
    assert!(!parsed.value.reports.is_empty());
}

#[test]
fn what_is_no_quantity_and_no_time_is_stated() {
    let spoilt = Entry {
        full_url: None,
        resource: json!({ "resourceType": "Observation", "id": "a", "status": "final", "code": { "text": "Kalium" },
            "effectiveDateTime": "i går", "valueQuantity": "ti" }),
        included: false,
    };
    let faults = parse_entries(&[spoilt], &VIEWER).faults;
    let elements: Vec<_> = faults.iter().map(|f| f.element.as_str()).collect();
    assert!(elements.contains(&"Observation.effectiveDateTime") && elements.contains(&"Observation.valueQuantity"));
}

#[test]
fn what_is_wrong_is_stated_of_the_entry_it_is_in() {
    let entry = |resource: Value| Entry { full_url: None, resource, included: false };
    let result = |id: &str, more: Value| {
        let mut result = json!({ "resourceType": "Observation", "id": id, "status": "final", "code": { "text": id } });
        result.as_object_mut().unwrap().append(&mut more.as_object().unwrap().clone());
        entry(result)
    };
    let leads = |to: &str| json!([{ "reference": to }, { "reference": "Observation/nowhere" }]);
    let report = json!({ "resourceType": "DiagnosticReport", "id": "r", "status": "odd", "code": { "text": "Blodprøve" },
        "contained": [{ "resourceType": "Observation", "id": "in", "status": "odd", "code": { "text": "Inni" } }],
        "result": [{ "reference": "Observation/a" }, { "reference": "Observation/panel" }, { "reference": "#in" },
            { "reference": "Observation/nowhere" }] });
    let parsed = parse_entries(
        &[
            entry(report),
            result("a", json!({ "valueQuantity": { "value": "x" } })),
            result("member", json!({ "valueQuantity": { "value": "y" } })),
            result("panel", json!({ "hasMember": leads("Observation/member") })),
            result("alone", json!({ "valueQuantity": { "value": "z" } })),
        ],
        &VIEWER,
    );
    let mut stated: Vec<_> = parsed.faults.iter().map(|f| (f.entry.unwrap(), f.element.as_str())).collect();
    stated.sort_unstable();
    let expected = [
        (0, "DiagnosticReport.result"),
        (0, "DiagnosticReport.status"),
        (0, "Observation.status"),
        (1, "Observation.valueQuantity"),
        (2, "Observation.valueQuantity"),
        (3, "Observation.hasMember"),
        (4, "Observation.valueQuantity"),
    ];
    assert_eq!(stated, expected);
}

#[test]
fn e29_a_reservation_in_force_is_said_and_one_that_is_over_is_not() {
    let consent = |status: &str, end: &str| Entry {
        full_url: None,
        resource: json!({ "resourceType": "Consent", "id": "c", "status": status,
            "category": [{ "coding": [{ "system": "http://nhn.no/fhir/nilar/CodeSystem/pvk-outcome-cs", "code": "Reservation" }] }],
            "provision": { "type": "deny", "period": { "end": end } } }),
        included: false,
    };
    let said = |status, end| parse_entries(&[consent(status, end)], &VIEWER).value.notices;
    assert_eq!(said("active", "2026-11-25"), [innsyn_domain::lab_results::SourceNotice::Reservation]);
    assert_eq!(said("active", "2026-11-24"), []);
    assert_eq!(said("inactive", "2026-11-25"), []);
}
