//! One card a report, and no value that was taken back: whatever the laboratory is called, and however often it is sent.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use innsyn_domain::lab_results::{LabReport, LabResults, ReportStatus, Viewer, parse};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};

const VIEWER: Viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), Some(40));

/// One report with one result of its own, both of one status.
struct Sent<'s> {
    id: &'s str,
    number: Option<&'s str>,
    performer: Value,
    status: &'s str,
    day: u8,
    name: &'s str,
    value: f64,
}

impl Sent<'_> {
    fn resources(&self) -> [Value; 2] {
        let mut identifiers = vec![json!({ "system": "MsgId", "value": self.id })];
        identifiers.extend(self.number.map(|n| json!({ "system": "ServReportId", "value": n })));
        let report = json!({ "resourceType": "DiagnosticReport", "id": self.id, "identifier": identifiers,
            "status": self.status, "code": { "text": "Blod" }, "performer": self.performer,
            "effectiveDateTime": "2026-11-01", "issued": format!("2026-11-{:02}T08:00:00+01:00", self.day),
            "result": [{ "reference": format!("Observation/{}", self.id) }] });
        let result = json!({ "resourceType": "Observation", "id": self.id, "status": self.status,
            "code": { "text": self.name }, "effectiveDateTime": "2026-11-01T08:00:00+01:00",
            "valueQuantity": { "value": self.value, "unit": "mmol/L" } });
        [report, result]
    }
}

fn read(sent: &[Sent<'_>]) -> LabResults {
    let resources: Vec<Value> = sent.iter().flat_map(Sent::resources).collect();
    parse(&resources, &VIEWER).value
}

fn laboratory(her: Option<&str>, name: Option<&str>) -> Value {
    let identifier = her.map(|value| json!({ "system": "urn:oid:2.16.578.1.12.4.1.2", "value": value }));
    json!([{ "identifier": identifier, "display": name }])
}

/// The values of the newest versions: what stands as valid.
fn valid(results: &LabResults) -> String {
    let of = |report: &LabReport| serde_json::to_string(&report.results).unwrap();
    results.reports.iter().map(of).collect()
}

/// A finished report, and one of the same number a day later, in either order. The values are 4.125 and 4.625.
fn two(status: &'static str, first: &Value, second: &Value) -> [LabResults; 2] {
    let one = |id, status, performer: &Value, day, value| Sent {
        id,
        number: Some("7"),
        performer: performer.clone(),
        status,
        day,
        name: "Kalium",
        value,
    };
    let (old, new) = (|| one("v1", "final", first, 2, 4.125), || one("v2", status, second, 3, 4.625));
    [read(&[old(), new()]), read(&[new(), old()])]
}

fn spellings() -> Vec<(Value, Value)> {
    let her = |name| laboratory(Some("900001"), Some(name));
    let named = |name| laboratory(None, Some(name));
    vec![
        (her("Fjordheim sykehus, Medisinsk biokjemi"), her("Fjordheim sykehus, Med. biokjemi")),
        (her("Fjordheim sykehus, Medisinsk biokjemi"), laboratory(Some("900001"), None)),
        (named("Fjordheim sykehus, Medisinsk biokjemi"), named("Fjordheim sykehus,Medisinsk  biokjemi")),
        (named("Fjordheim sykehus"), her("Fjordheim sykehus")),
        // Nothing tells that it is another, and what they say tells that it is the same.
        (named("Medisinsk biokjemi"), named("Med. biokjemi")),
        (json!([]), her("Fjordheim sykehus")),
        (her("Fjordheim sykehus"), json!([])),
    ]
}

#[test]
fn e11_e14_what_was_corrected_or_taken_back_stands_nowhere_as_valid_however_the_laboratory_is_spelt() {
    for (first, second) in spellings() {
        for status in ["corrected", "amended", "cancelled", "entered-in-error"] {
            for found in two(status, &first, &second) {
                assert_eq!(found.reports.len(), 1, "{status} {first} {second}");
                assert!(!valid(&found).contains("4.125"), "{status} {first} {second}: {}", valid(&found));
                let older = serde_json::to_string(&found.reports[0].earlier).unwrap();
                assert_eq!(older.contains("4.125"), status != "entered-in-error", "{status} {first} {second}");
            }
        }
    }
}

#[test]
fn e10_the_finished_report_takes_the_place_of_one_that_named_no_laboratory() {
    let preliminary = |day, status, performer| Sent {
        id: status,
        number: Some("7"),
        performer,
        status,
        day,
        name: "Kalium",
        value: f64::from(day) + 0.125,
    };
    let found =
        read(&[preliminary(2, "preliminary", json!([])), preliminary(3, "final", laboratory(Some("900001"), None))]);
    assert_eq!(found.reports.len(), 1);
    assert!(!valid(&found).contains("2.125") && valid(&found).contains("3.125"));
}

#[test]
fn e11_two_laboratories_that_use_one_number_are_two_reports_and_both_stand() {
    let her = |number, name| laboratory(Some(number), Some(name));
    for (first, second) in [
        (her("900001", "Fjordheim sykehus"), her("900002", "Nesodden sykehus")),
        (her("900001", "Fjordheim sykehus"), laboratory(Some("900002"), None)),
    ] {
        for status in ["final", "corrected", "entered-in-error"] {
            for found in two(status, &first, &second) {
                assert_eq!(found.reports.len(), 2, "{status}");
                assert!(valid(&found).contains("4.125"), "{status}");
            }
        }
    }
    // Two names and no number, and none says that it replaces another.
    let named = |name| laboratory(None, Some(name));
    for found in two("final", &named("Medisinsk biokjemi"), &named("Med. biokjemi")) {
        assert_eq!(found.reports.len(), 2);
    }
}

#[test]
fn e11_what_was_examined_another_day_or_is_something_else_is_not_what_was_corrected() {
    let named = |name| laboratory(None, Some(name));
    let one =
        |id, status, performer, day, name| Sent { id, number: Some("7"), performer, status, day, name, value: 4.5 };
    let found =
        read(&[one("a", "final", named("Lab A"), 2, "Kalium"), one("b", "corrected", named("Lab B"), 3, "Natrium")]);
    assert_eq!(found.reports.len(), 2);
    let mut resources: Vec<Value> = one("a", "final", named("Lab A"), 2, "Kalium").resources().to_vec();
    resources[0]["effectiveDateTime"] = "2026-10-30".into();
    resources.extend(one("b", "corrected", named("Lab B"), 3, "Kalium").resources());
    assert_eq!(parse(&resources, &VIEWER).value.reports.len(), 2);
}

#[test]
fn e14_a_mistake_that_could_be_of_either_of_two_laboratories_leaves_neither_value_standing() {
    let her = |number, name| laboratory(Some(number), Some(name));
    let one = |id, status, performer, day, value| Sent {
        id,
        number: Some("7"),
        performer,
        status,
        day,
        name: "Kalium",
        value,
    };
    let found = read(&[
        one("a", "final", her("900001", "Fjordheim sykehus"), 2, 4.125),
        one("b", "final", her("900002", "Nesodden sykehus"), 2, 5.125),
        one("c", "entered-in-error", json!([]), 3, 4.125),
    ]);
    assert_eq!(found.reports.len(), 3);
    assert!(!valid(&found).contains("4.125") && !valid(&found).contains("5.125"), "{}", valid(&found));
    assert_eq!(found.reports.iter().filter(|r| r.status == ReportStatus::EnteredInError).count(), 1);
}

#[test]
fn e40_the_same_report_in_another_envelope_is_one_though_it_has_no_number() {
    let one = |id, day, value| Sent {
        id,
        number: None,
        performer: laboratory(None, Some("Lab")),
        status: "final",
        day,
        name: "Kalium",
        value,
    };
    assert_eq!(read(&[one("a", 2, 4.5), one("b", 2, 4.5)]).reports.len(), 1);
    assert_eq!(read(&[one("a", 2, 4.5), one("b", 2, 4.625)]).reports.len(), 2, "another value");
    // Two samples of one day, with the same answer.
    assert_eq!(read(&[one("a", 2, 4.5), one("b", 3, 4.5)]).reports.len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whoever sent them, and in whatever order: each value is in what is shown, or a later version of the same
    /// examination took its place; and reports of laboratories with numbers of their own never join.
    #[test]
    fn e10_e11_no_value_is_lost_and_no_two_laboratories_are_joined(
        sent in prop::collection::vec((0usize..6, 0usize..4, 2u8..6), 1..6),
    ) {
        let performers = [json!([]), laboratory(None, Some("A")), laboratory(None, Some("B")),
            laboratory(Some("1"), Some("A")), laboratory(Some("2"), Some("B")), laboratory(Some("1"), None)];
        let statuses = ["preliminary", "final", "corrected", "amended"];
        let ids: Vec<String> = (0..sent.len()).map(|at| format!("v{at}")).collect();
        let all: Vec<Sent<'_>> = sent.iter().zip(&ids).enumerate().map(|(at, ((who, status, day), id))| Sent {
            id,
            number: Some("7"),
            performer: performers[*who].clone(),
            status: statuses[*status],
            day: *day,
            name: "Kalium",
            value: 100.5 + f64::from(u8::try_from(at).unwrap()),
        }).collect();
        let found = read(&all);
        let whole = serde_json::to_string(&found).unwrap();
        for (at, one) in all.iter().enumerate() {
            let value = format!("{}.5", 100 + at);
            let is_replaceable = sent.iter().any(|(_, status, _)| *status >= 2);
            prop_assert!(whole.contains(&value) || is_replaceable, "{} of {} in {whole}", value, one.id);
        }
        for report in &found.reports {
            let versions = std::iter::once(report).chain(&report.earlier);
            let names: Vec<usize> = versions
                .filter_map(|v| ids.iter().position(|id| v.id.0.ends_with(id.as_str())))
                .map(|at| sent[at].0)
                .collect();
            let has = |who: &[usize]| names.iter().any(|n| who.contains(n));
            prop_assert!(!(has(&[3, 5]) && has(&[4])), "{names:?}");
        }
    }
}
