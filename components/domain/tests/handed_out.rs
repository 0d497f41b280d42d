//! What leaves in a file is what the page shows, as it came.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::collections::BTreeSet;

use innsyn_domain::lab_results::{Entry, Viewer, handed_out, parse_entries};
use jiff::civil::date;
use serde_json::{Value, json};

const VIEWER: Viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), Some(40));

/// Everything that is shown of these, as it may leave: the names, in the order of the answer.
fn leaving(resources: &[Value]) -> Vec<String> {
    leaving_beside(resources, &[])
}

/// The same where these came too, and were not let in.
fn leaving_beside(resources: &[Value], others: &[&str]) -> Vec<String> {
    let entries: Vec<Entry> =
        resources.iter().map(|r| Entry { full_url: None, resource: r.clone(), included: false }).collect();
    let parsed = parse_entries(&entries, &VIEWER);
    let wanted: BTreeSet<&str> =
        parsed.value.reports.iter().flat_map(|r| r.ids_in_sight()).map(|id| id.0.as_str()).collect();
    let name = |at: usize| format!("{}", resources[at]["id"]).replace('"', "");
    let others = others.iter().map(|name| (*name).to_owned()).collect();
    handed_out(&entries, &VIEWER, &wanted, &others, &BTreeSet::new()).into_iter().map(name).collect()
}

fn result(id: &str, members: &[&str]) -> Value {
    json!({
        "resourceType": "Observation", "id": id, "status": "final", "code": { "text": id }, "valueString": id,
        "hasMember": to(members)
    })
}

fn report(id: &str, results: &[&str]) -> Value {
    json!({
        "resourceType": "DiagnosticReport", "id": id, "status": "final", "code": { "text": id },
        "identifier": [{ "system": "ServReportId", "value": id }], "result": to(results)
    })
}

fn to(ids: &[&str]) -> Vec<Value> {
    ids.iter().map(|id| json!({ "reference": format!("Observation/{id}") })).collect()
}

fn with(mut resource: Value, key: &str, value: Value) -> Value {
    resource[key] = value;
    resource
}

fn restricted(resource: Value, code: &str) -> Value {
    let label = json!({ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": code });
    with(resource, "meta", json!({ "security": [label] }))
}

#[test]
fn what_is_shown_leaves_with_what_it_refers_to_and_nothing_else_does() {
    let all = [
        with(report("r", &["a", "b"]), "specimen", json!([{ "reference": "Specimen/s" }])),
        result("a", &[]),
        with(result("b", &[]), "performer", json!([{ "reference": "PractitionerRole/p" }])),
        result("alone", &[]),
        json!({ "resourceType": "PractitionerRole", "id": "p", "organization": { "reference": "Organization/o" } }),
        json!({ "resourceType": "Organization", "id": "o", "name": "Laboratoriet" }),
        json!({ "resourceType": "Organization", "id": "o2", "name": "Ingen viser hit" }),
        json!({ "resourceType": "Specimen", "id": "s" }),
        json!({ "resourceType": "Specimen", "id": "s2" }),
        json!({ "resourceType": "Patient", "id": "me" }),
        json!({ "resourceType": "Consent", "id": "c", "status": "active" }),
        json!({ "resourceType": "OperationOutcome", "id": "oo", "issue": [] }),
        with(result("weight", &[]), "category", json!([{ "coding": [{ "code": "vital-signs" }] }])),
    ];
    assert_eq!(leaving(&all), ["r", "a", "b", "alone", "p", "o", "s"]);
}

#[test]
fn what_is_held_back_does_not_leave_and_nothing_that_tells_of_it_does() {
    for code in ["NORU", "NORS", "NORN_ALL", "???"] {
        let all = [
            restricted(report("closed", &["a"]), code),
            result("a", &["a1"]),
            result("a1", &[]),
            // Names a result of the closed report.
            report("open", &["a1", "b"]),
            result("b", &[]),
            // Repeats, two levels up, what a closed member has.
            report("panels", &["top", "d"]),
            result("top", &["middle"]),
            result("middle", &["low", "c"]),
            restricted(result("low", &[]), code),
            result("c", &[]),
            result("d", &[]),
            // A request that names what it led to.
            with(result("e", &[]), "basedOn", json!([{ "reference": "ServiceRequest/sr" }])),
            json!({ "resourceType": "ServiceRequest", "id": "sr", "supportingInfo": [{ "reference": "Observation/low" }] }),
        ];
        assert_eq!(leaving(&all), ["b", "c", "d", "e"], "{code}");
    }
}

#[test]
fn what_tells_of_something_that_was_not_let_in_stays() {
    let all = [
        result("a", &["theirs"]),
        result("b", &[]),
        with(
            result("c", &[]),
            "performer",
            json!([{ "reference": "https://x.example/fhir/Patient/theirs/_history/2" }]),
        ),
        with(result("d", &[]), "derivedFrom", json!([{ "reference": "urn:uuid:0" }])),
        report("r", &["b"]),
    ];
    let others = ["Observation/theirs", "Patient/theirs", "urn:uuid:0", "Observation/b"];
    // An own one of the same name is the own one.
    assert_eq!(leaving_beside(&all, &others), ["b", "r"]);
    assert_eq!(leaving(&all), ["a", "b", "c", "d", "r"]);
}

#[test]
fn a_restriction_on_one_version_holds_for_its_other_versions() {
    let number = json!([{ "system": "ServReportId", "value": "1" }]);
    let old = with(report("old", &["a"]), "identifier", number.clone());
    let new = restricted(with(report("new", &["b"]), "identifier", number), "NORU");
    assert_eq!(leaving(&[old, new, result("a", &[]), result("b", &[]), result("c", &[])]), ["c"]);
}

#[test]
fn a_mistake_and_what_must_not_be_read_as_ordinary_stay() {
    let wrong = |id: &str| with(result(id, &[]), "status", json!("entered-in-error"));
    let modified = |resource: Value| with(resource, "modifierExtension", json!([{ "url": "x" }]));
    let all = [
        report("r", &["a", "wrong", "modified", "b"]),
        result("a", &[]),
        wrong("wrong"),
        modified(result("modified", &[])),
        result("b", &[]),
        with(report("mistake", &["c"]), "status", json!("entered-in-error")),
        result("c", &[]),
        modified(report("other", &["d"])),
        result("d", &[]),
        // It cannot be cut out of what contains it.
        with(
            with(report("box", &["e"]), "result", json!([{ "reference": "#w" }, { "reference": "Observation/e" }])),
            "contained",
            json!([wrong("w")]),
        ),
        result("e", &[]),
    ];
    assert_eq!(leaving(&all), ["r", "a", "b", "e"]);
}

#[test]
fn what_is_contained_leaves_in_its_container_and_earlier_versions_leave_too() {
    let number = json!([{ "system": "ServReportId", "value": "1" }]);
    let issued = |resource: Value, day: &str| with(resource, "issued", json!(format!("{day}T10:00:00+01:00")));
    let version =
        |id: &str, result: &str, day: &str| issued(with(report(id, &[result]), "identifier", number.clone()), day);
    let inside = with(report("box", &[]), "result", json!([{ "reference": "#x" }]));
    let all = [
        with(inside, "contained", json!([result("x", &[])])),
        version("old", "a", "2026-10-01"),
        version("new", "b", "2026-10-02"),
        result("a", &[]),
        result("b", &[]),
    ];
    assert_eq!(leaving(&all), ["box", "old", "new", "a", "b"]);
}

#[test]
fn circles_end() {
    let all =
        [report("r", &["a"]), result("a", &["b"]), result("b", &["a"]), with(result("c", &["c"]), "subject", json!(1))];
    assert_eq!(leaving(&all), ["r", "a", "b", "c"]);
}

#[test]
fn what_the_reader_waits_with_stays_with_everything_that_tells_of_it() {
    let all = [
        report("vev", &["biopsi"]),
        result("biopsi", &[]),
        with(result("viser", &[]), "derivedFrom", json!(to(&["biopsi"]))),
        report("blod", &["hb"]),
        result("hb", &[]),
    ];
    let entries: Vec<Entry> =
        all.iter().map(|r| Entry { full_url: None, resource: r.clone(), included: false }).collect();
    let mut shown = parse_entries(&entries, &VIEWER).value;
    let hidden = shown.hide_waiting(&|report| report.id.0 == "DiagnosticReport/vev");
    let wanted: BTreeSet<&str> = shown.reports.iter().flat_map(|r| r.ids_in_sight()).map(|id| id.0.as_str()).collect();
    let hidden: BTreeSet<&str> = hidden.iter().map(|id| id.0.as_str()).collect();
    let leaving = handed_out(&entries, &VIEWER, &wanted, &BTreeSet::new(), &hidden);
    assert_eq!(leaving.into_iter().collect::<Vec<_>>(), [3, 4]);
}
