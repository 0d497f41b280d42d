//! What must not be shown is told by nothing, and what is not there is not told as none.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "truth/others.rs"]
mod others;

use innsyn_domain::lab_results::{
    AbsentReason, Comment, Entry, Filter, Judgement, LabReport, LabResults, LabValue, NotShown, ReportStatus,
    SourceNotice, Viewer, Withheld, parse, parse_entries,
};
use innsyn_domain::when::When;
use jiff::civil::date;
use serde_json::{Value, json};

const VIEWER: Viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), Some(40));

fn read(resources: &[Value]) -> LabResults {
    parse(resources, &VIEWER).value
}

fn with(mut resource: Value, more: Value) -> Value {
    resource.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    resource
}

fn report(id: &str, results: &[&str], more: Value) -> Value {
    let results: Vec<_> = results.iter().map(|r| json!({ "reference": format!("Observation/{r}") })).collect();
    let report = json!({ "resourceType": "DiagnosticReport", "id": id, "status": "final", "result": results,
        "effectiveDateTime": "2026-11-19", "issued": "2026-11-20T07:30:00+01:00" });
    with(report, more)
}

fn result(id: &str, more: Value) -> Value {
    let result = json!({ "resourceType": "Observation", "id": id, "status": "final", "code": { "text": id },
        "effectiveDateTime": "2026-11-19" });
    with(result, more)
}

fn number(n: i64) -> Value {
    json!({ "valueQuantity": { "value": n, "unit": "mmol/L" } })
}

fn restricted(code: &str) -> Value {
    json!({ "meta": { "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": code }] } })
}

fn numbered(laboratory: &str) -> Value {
    json!({ "identifier": [{ "system": "ServReportId", "value": "7" }], "performer": [{ "display": laboratory }] })
}

fn telling() -> Value {
    json!({ "conclusion": "Hemmelig", "conclusionCode": [{ "text": "Hemmelig" }], "note": [{ "text": "Hemmelig" }] })
}

fn told(results: &LabResults) -> String {
    serde_json::to_string(results).unwrap()
}

#[test]
fn e28_a_conclusion_and_a_comment_do_not_tell_of_a_result_that_is_hidden() {
    let modified = json!({ "modifierExtension": [{ "url": "https://example.invalid/x" }] });
    for hidden in [restricted("NORU"), restricted("NORS"), json!({ "status": "entered-in-error" }), modified] {
        let all = read(&[
            report("r", &["a", "b"], telling()),
            with(result("a", number(4)), hidden.clone()),
            result("b", number(5)),
        ]);
        assert!(!told(&all).contains("Hemmelig"), "{hidden}: {}", told(&all));
        assert_eq!(all.reports[0].comments, [Comment::HeldBack], "{hidden}");
        assert!(told(&all).contains("\"5\""), "the others stand");
    }
    let open = read(&[report("r", &["a"], telling()), result("a", number(4))]);
    assert_eq!(open.reports[0].conclusion.as_deref(), Some("Hemmelig"));
}

#[test]
fn e28_a_panel_does_not_tell_of_a_part_that_is_hidden_and_does_not_look_whole() {
    let panel = |id: &str, member: &str| {
        result(
            id,
            json!({ "valueString": "Hemmelig", "note": [{ "text": "Hemmelig" }],
            "hasMember": [{ "reference": format!("Observation/{member}") }] }),
        )
    };
    for hidden in [restricted("NORU"), json!({ "status": "entered-in-error" })] {
        let all = [panel("top", "middle"), panel("middle", "low"), with(result("low", number(4)), hidden.clone())];
        let alone = read(&all);
        let inside = read(&[&[report("r", &["top"], json!({}))], all.as_slice()].concat());
        for found in [alone, inside] {
            assert!(!told(&found).contains("Hemmelig"), "{hidden}");
            let top = &found.reports[0].results[0];
            assert_eq!(top.value, LabValue::HeldBack);
            let middle = &top.members[0];
            assert_eq!(middle.members.len() + middle.missing_members, 1, "{hidden}");
        }
    }
}

#[test]
fn e28_what_one_version_hides_no_other_version_tells_though_the_laboratory_is_spelt_otherwise() {
    let version =
        |id: &str, laboratory: &str, result: &str| with(report(id, &[result], telling()), numbered(laboratory));
    for laboratory in ["Lab", "Lab, avdeling"] {
        let all = read(&[
            version("v1", "Lab", "a"),
            version("v2", laboratory, "b"),
            with(result("a", number(4)), json!({ "code": { "text": "Kalium" } })),
            with(with(result("b", number(4)), json!({ "code": { "text": "Kalium" } })), restricted("NORU")),
        ]);
        assert!(!told(&all).contains("Hemmelig") && !told(&all).contains("Kalium"), "{}", told(&all));

        let held = |code: &str| {
            read(&[
                version("v1", "Lab", "a"),
                with(version("v2", laboratory, "b"), restricted(code)),
                result("a", number(4)),
                result("b", number(4)),
            ])
        };
        assert_eq!(held("NORS").reports, []);
        let withheld = held("NORU");
        assert!(withheld.reports.iter().all(|r| matches!(r.withheld, Some(Withheld::Until(_)))), "{laboratory}");
        assert!(!told(&withheld).contains("Hemmelig") && !told(&withheld).contains("\"4\""), "{laboratory}");
    }
}

#[test]
fn e28_another_report_of_what_waits_tells_nothing_of_it() {
    let panel = json!({ "valueString": "Hemmelig", "hasMember": [{ "reference": "Observation/a" }] });
    let mut all = read(&[
        with(
            report("waits", &["a"], telling()),
            json!({ "category": [{ "coding": [
            { "system": "urn:oid:2.16.578.1.12.4.1.1.8202", "code": "PAT" }] }] }),
        ),
        report("open", &["p", "b"], telling()),
        result("p", panel),
        result("a", number(4)),
        result("b", number(5)),
    ]);
    all.hide_waiting(&|report| report.id.0.ends_with("/waits"));
    assert!(!told(&all).contains("Hemmelig"), "{}", told(&all));
    assert!(told(&all).contains("\"5\""));
}

#[test]
fn e28_what_is_held_back_is_not_found_by_searching() {
    let all = read(&[
        report("r", &["a", "b"], telling()),
        with(result("a", number(4)), restricted("NORU")),
        result("b", number(5)),
    ]);
    let filter = Filter { words: Some("hemmelig".into()), ..Filter::default() };
    assert_eq!(all.filtered(&filter, date(2026, 11, 25)).shown, 0);
}

#[test]
fn e14_of_a_report_that_was_a_mistake_only_that_is_told() {
    let mistake = json!({ "status": "entered-in-error", "basedOn": [{ "reference": "ServiceRequest/q" }] });
    let said = json!({ "note": [{ "text": "Hemmelig" }], "method": { "text": "Hemmelig" },
        "interpretation": [{ "text": "Hemmelig" }] });
    let all = read(&[
        with(report("r", &["a"], telling()), mistake),
        with(result("a", number(987)), said),
        json!({ "resourceType": "ServiceRequest", "id": "q", "reasonCode": [{ "text": "Hemmelig" }] }),
    ]);
    assert!(!told(&all).contains("Hemmelig") && !told(&all).contains("987"), "{}", told(&all));
    assert_eq!(all.reports[0].status, ReportStatus::EnteredInError);
}

#[test]
fn e28_what_was_sampled_and_why_is_not_told_where_that_is_restricted() {
    let request = json!({ "resourceType": "ServiceRequest", "id": "q", "reasonCode": [{ "text": "Hemmelig" }],
        "requester": { "display": "Hemmelig" } });
    let specimen = json!({ "resourceType": "Specimen", "id": "s", "type": { "text": "Hemmelig" },
        "note": [{ "text": "Hemmelig" }] });
    let around =
        json!({ "specimen": [{ "reference": "Specimen/s" }], "basedOn": [{ "reference": "ServiceRequest/q" }] });
    let of = |code: &str| {
        read(&[
            report("r", &["a"], around.clone()),
            result("a", number(4)),
            result("alone", json!({ "specimen": { "reference": "Specimen/s" }, "valueInteger": 1 })),
            with(request.clone(), restricted(code)),
            with(specimen.clone(), restricted(code)),
        ])
    };
    for code in ["NORU", "NORS"] {
        assert!(!told(&of(code)).contains("Hemmelig"), "{code}: {}", told(&of(code)));
    }
    assert!(told(&of("NORN_FORANS")).contains("Hemmelig"), "it holds for others");
}

#[test]
fn e28_results_alone_that_may_not_be_shown_yet_are_one_neutral_row_with_its_day() {
    let all = read(&[
        with(result("Hemmelig 1", number(4)), restricted("NORU")),
        with(result("Hemmelig 2", number(4)), restricted("NORU")),
        with(result("Hemmelig 3", number(4)), restricted("NORS")),
        result("b", number(5)),
    ]);
    let withheld: Vec<&LabReport> = all.reports.iter().filter(|r| r.withheld.is_some()).collect();
    assert_eq!(withheld.len(), 1);
    assert_eq!(withheld[0].sampled.day(), Some(date(2026, 11, 19)));
    assert_eq!((withheld[0].row_count(), all.row_count()), (1, 2));
    assert!(withheld[0].results.is_empty() && withheld[0].title.is_none());
}

#[test]
fn e10_of_versions_of_one_moment_the_one_that_is_furthest_stands() {
    let version = |id: &str, status: &str, more: Value| {
        with(with(report(id, &[], more), numbered("Lab")), json!({ "status": status }))
    };
    let no_date = || json!({ "issued": null });
    let order = ["registered", "preliminary", "final", "appended", "corrected", "cancelled", "entered-in-error"];
    for (at, later) in order.iter().enumerate().skip(1) {
        let earlier = order[at - 1];
        let told = |status| json!({ "conclusion": status });
        for (first, second) in [(earlier, *later), (*later, earlier)] {
            let both = [version("v1", first, told(first)), version("v2", second, told(second))];
            assert_eq!(status_word(&read(&both).reports[0]), *later, "{first} then {second}");
        }
        // One of them does not say when it was issued.
        let undated = |status| with(version("v3", status, told(status)), no_date());
        assert_eq!(status_word(&read(&[version("v1", earlier, told(earlier)), undated(later)]).reports[0]), *later);
        assert_eq!(status_word(&read(&[version("v1", later, told(later)), undated(earlier)]).reports[0]), *later);
    }
}

fn status_word(report: &LabReport) -> &'static str {
    match report.status {
        ReportStatus::Registered => "registered",
        ReportStatus::Preliminary => "preliminary",
        ReportStatus::Final => "final",
        ReportStatus::Appended => "appended",
        ReportStatus::Corrected => "corrected",
        ReportStatus::Cancelled => "cancelled",
        ReportStatus::EnteredInError => "entered-in-error",
        ReportStatus::Partial | ReportStatus::Amended | ReportStatus::Unknown => "another",
    }
}

#[test]
fn e09_a_result_that_is_not_ready_has_no_value_and_no_place_in_a_line() {
    let code = json!({ "code": { "text": "Kalium", "coding": [{ "system": "http://loinc.org", "code": "2823-3" }] } });
    let resources = [
        with(with(result("a", number(4)), code.clone()), json!({ "status": "registered" })),
        with(result("b", number(5)), code),
    ];
    let parsed = parse(&resources, &VIEWER);
    let of =
        |id: &str| parsed.value.reports.iter().find_map(|r| r.results.iter().find(|x| x.id.0.ends_with(id))).unwrap();
    assert_eq!(of("/a").value, LabValue::NotReady);
    assert_eq!(parsed.faults.len(), 1, "that something stood there is said: {:?}", parsed.faults);
    let series = parsed.value.series_of(&of("/b").id).unwrap();
    assert_eq!(series.entries.len(), 1);
}

#[test]
fn e05b_a_mark_that_cannot_be_read_is_neither_unmarked_nor_outside() {
    let all = read(&[
        result("words", with(number(4), json!({ "interpretation": [{ "text": "Positiv" }] }))),
        result("none", number(5)),
    ]);
    let marked = Filter { marked: true, ..Filter::default() };
    let found = all.filtered(&marked, date(2026, 11, 25));
    assert_eq!((found.shown, found.unmarked), (0, 1));
}

#[test]
fn e34_parts_beside_a_value_of_the_whole_are_results_inside_it() {
    let part = json!({ "code": { "text": "Del" }, "valueQuantity": { "value": 2 },
        "interpretation": [{ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8244", "code": "1" }] }],
        "referenceRange": [{ "text": "< 1" }] });
    let all = read(&[result("a", with(number(4), json!({ "component": [part] })))]);
    let whole = &all.reports[0].results[0];
    assert!(matches!(whole.value, LabValue::Measured(_)));
    let member = &whole.members[0];
    assert_eq!((member.judgement, member.ranges[0].text.as_str()), (Judgement::Over, "< 1"));
    assert_ne!(member.id, whole.id);
}

#[test]
fn what_is_no_result_is_counted_and_what_may_not_be_told_is_not() {
    let of = |category: &str| {
        result(category, json!({ "category": [{ "coding": [{ "code": category }] }], "valueInteger": 1 }))
    };
    let all =
        read(&[of("vital-signs"), of("exam"), of("therapy"), of("laboratory"), with(of("survey"), restricted("NORU"))]);
    assert_eq!((all.row_count(), all.not_results), (1, 3));
    assert_eq!(all.not_shown(), NotShown { not_results: 3, ..NotShown::default() });
}

#[test]
fn e29_what_the_source_suppresses_is_said_though_it_is_only_information() {
    let outcome = |code: &str| json!({ "resourceType": "OperationOutcome", "issue": [{ "severity": "information", "code": code }] });
    assert_eq!(read(&[outcome("suppressed")]).notices, [SourceNotice::Suppressed]);
    assert_eq!(read(&[outcome("informational")]).notices, []);
}

#[test]
fn e29_a_choice_that_has_not_begun_is_not_in_force() {
    let consent = |start: &str| {
        json!({ "resourceType": "Consent", "id": "c", "status": "active", "provision": { "period": { "start": start } },
            "category": [{ "coding": [{ "system": "http://nhn.no/fhir/nilar/CodeSystem/pvk-outcome-cs", "code": "General" }] }] })
    };
    assert_eq!(read(&[consent("2026-11-25")]).notices, [SourceNotice::BlockedEverywhere]);
    assert_eq!(read(&[consent("2026-11-26")]).notices, []);
}

#[test]
fn e36_what_only_came_along_is_shown_where_it_is_referred_to_and_nowhere_else() {
    let entry = |resource: &Value, included| Entry { full_url: None, resource: resource.clone(), included };
    let (report, inside, alone) = (report("r", &["a"], json!({})), result("a", number(4)), result("b", number(5)));
    let read = |entries: &[Entry]| parse_entries(entries, &VIEWER).value;
    let found = read(&[entry(&report, false), entry(&inside, true), entry(&alone, true)]);
    assert_eq!((found.row_count(), found.reports[0].results.len()), (1, 1));
    // Asked for too, whichever came first.
    assert_eq!(read(&[entry(&alone, true), entry(&alone, false)]).row_count(), 1);
    assert_eq!(read(&[entry(&report, true)]).reports, []);
}

#[test]
fn e14_a_mistake_is_in_the_list_and_not_in_the_count() {
    let mistake = |id: &str| with(result(id, number(4)), json!({ "status": "entered-in-error" }));
    let all = read(&[
        report("r", &["m", "a", "n", "b"], json!({})),
        mistake("m"),
        result("a", number(4)),
        mistake("n"),
        result("b", number(5)),
        report("wrong", &[], json!({ "status": "entered-in-error" })),
    ]);
    assert_eq!((all.row_count(), all.not_shown().mistakes), (2, 3));
    let rows = |from| -> Vec<String> {
        let window = all.window(from, 1);
        let of = |r: &LabReport| {
            r.results
                .iter()
                .map(|x| x.id.0.clone())
                .chain(r.results.is_empty().then(|| r.id.0.clone()))
                .collect::<Vec<_>>()
        };
        window.reports.iter().flat_map(of).collect()
    };
    assert_eq!(rows(0).len(), 5, "a report is whole, and what is not counted comes with it");
    assert_eq!(rows(1), ["Observation/b", "DiagnosticReport/wrong"], "from the middle of it, what is left");
    assert!(rows(2).is_empty());
    assert_eq!(all.filtered(&Filter::default(), date(2026, 11, 25)).total, 2);
}

#[test]
fn e28_a_result_that_waits_in_an_open_report_is_a_neutral_row_with_its_date() {
    let until = json!({ "extension": [{ "url": "x/nilar-restriction", "extension": [
        { "url": "x/nilar-restriction-code", "valueCodeableConcept":
            { "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORU" }] } },
        { "url": "x/nilar-restrict-until", "valueDateTime": "2099-01-15" }] }] });
    let all =
        read(&[report("r", &["a", "b"], json!({})), with(result("a", number(987)), until), result("b", number(5))]);
    let row = all.reports.iter().find(|r| r.withheld.is_some()).unwrap();
    assert_eq!(row.withheld, Some(Withheld::Until(When::Day(date(2099, 1, 15)))));
    assert_eq!(row.sampled.day(), Some(date(2026, 11, 19)));
    assert_eq!((all.row_count(), told(&all).contains("987")), (2, false));
}

#[test]
fn e08_a_value_beside_the_reason_why_there_is_none_is_none() {
    let reason = json!({ "dataAbsentReason": { "text": "hemolysert" } });
    let parsed = parse(&[result("a", with(number(987), reason))], &VIEWER);
    let found = &parsed.value.reports[0].results[0];
    assert_eq!(found.value, LabValue::Absent(AbsentReason::Words("hemolysert".into())));
    assert_eq!(parsed.faults.len(), 1);
}
