#![allow(clippy::unwrap_used)]

use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::lab_results::{AttachmentContent, Choices, Filter, Period, StatusGroup, Viewer, parse};
use crate::when::Hidden;

const TODAY: Date = date(2026, 11, 25);
/// In everything that a report of tissue says.
const SECRET: &str = "Hemmelig";

fn results(entries: &[Value]) -> LabResults {
    parse(entries, &Viewer::oneself(TODAY.at(12, 0, 0, 0), Some(50))).value
}

fn category(code: &str) -> Value {
    json!([{ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8202", "code": code }] }])
}

fn report(id: &str, kind: &str, results: &[&str]) -> Value {
    let results: Vec<_> = results.iter().map(|id| json!({ "reference": format!("Observation/{id}") })).collect();
    json!({
        "resourceType": "DiagnosticReport", "id": id, "status": "final", "effectiveDateTime": "2026-11-10T09:30:00+01:00",
        "issued": "2026-11-20T10:00:00+01:00", "code": { "text": format!("{SECRET} biopsi") }, "category": category(kind),
        "performer": [{ "display": format!("{SECRET} avdeling") }], "conclusion": format!("{SECRET} konklusjon"),
        "presentedForm": [{ "title": format!("{SECRET} brev"), "data": "JVBERi0x" }],
        "result": results,
    })
}

fn observation(id: &str) -> Value {
    json!({
        "resourceType": "Observation", "id": id, "status": "final", "code": { "text": format!("{SECRET} {id}") },
        "effectiveDateTime": "2026-11-10T09:30:00+01:00", "valueString": format!("{SECRET} svar"),
    })
}

fn waits(report: &LabReport) -> bool {
    report.kind == Kind::Pathology
}

#[test]
fn nothing_of_a_waiting_report_is_left_but_its_kind_and_its_day() {
    let mut all = results(&[report("r", "PAT", &["o", "p"]), observation("o"), observation("p")]);
    let before = all.reports[0].clone();
    let hidden = all.hide_waiting(&waits);
    assert_eq!(hidden.len(), 3, "{hidden:?}");
    let told = serde_json::to_string(&all).unwrap();
    assert!(!told.contains(SECRET), "{told}");
    assert!(!told.contains("Observation/"), "{told}");
    assert!(!told.contains("2026-11-20"), "when it came is a part of it: {told}");
    let row = &all.reports[0];
    assert_eq!((row.withheld, row.kind, row.sampled), (Some(Withheld::OwnChoice), Kind::Pathology, before.sampled));
    assert_eq!((row.row_count(), row.ids_in_sight().len()), (1, 0));
}

#[test]
fn a_document_of_another_report_that_holds_a_waiting_result_is_held_back() {
    let mut all =
        results(&[report("r", "PAT", &["o"]), report("s", "LAB", &["o", "p"]), observation("o"), observation("p")]);
    all.hide_waiting(&waits);
    let other = all.reports.iter().find(|report| report.kind == Kind::Laboratory).unwrap();
    let held: Vec<_> = other.attachments.iter().map(|a| (a.title.as_deref(), a.content)).collect();
    assert_eq!(held, [(None, AttachmentContent::HeldBack)]);
    let mut none_waits = results(&[report("s", "LAB", &["p"]), observation("p")]);
    none_waits.hide_waiting(&waits);
    assert_eq!(none_waits.reports[0].attachments[0].content, AttachmentContent::Here { bytes: 6 });
}

#[test]
fn no_question_but_of_its_day_is_answered_and_no_choice_is_offered() {
    let mut all = results(&[report("r", "PAT", &["o"]), observation("o")]);
    all.hide_waiting(&waits);
    let shown = |filter: Filter| all.filtered(&filter, TODAY).shown;
    assert_eq!(shown(Filter { period: Some(Period::OneYear), ..Filter::default() }), 1);
    for filter in [
        Filter { words: Some(SECRET.into()), ..Filter::default() },
        Filter { kind: Some(Kind::Pathology), ..Filter::default() },
        Filter { status: Some(StatusGroup::Final), ..Filter::default() },
        Filter { status: Some(StatusGroup::NotReady), ..Filter::default() },
        Filter { place: Some(format!("{SECRET} avdeling")), ..Filter::default() },
        Filter { marked: true, ..Filter::default() },
    ] {
        let filtered = all.filtered(&filter, TODAY);
        assert_eq!((filtered.shown, filtered.unmarked), (0, 0), "{filter:?}");
    }
    assert_eq!(all.choices(str::to_owned), Choices::default());
}

#[test]
fn a_result_that_another_report_holds_too_is_gone_there_as_well() {
    let mut panel = observation("panel");
    panel["hasMember"] = json!([{ "reference": "Observation/o" }]);
    let entries = [report("r", "PAT", &["o"]), report("s", "CLIN", &["o", "q"]), report("t", "CLIN", &["panel"])];
    let mut all = results(&[entries.as_slice(), &[observation("o"), observation("q"), panel]].concat());
    all.hide_waiting(&waits);
    let of = |id: &str| all.reports.iter().find(|r| r.id.0 == format!("DiagnosticReport/{id}")).unwrap();
    assert_eq!((of("s").results.len(), of("s").missing), (1, 1));
    assert_eq!((of("t").results[0].members.len(), of("t").results[0].missing_members), (0, 1));
    assert!(!serde_json::to_string(&all).unwrap().contains("Observation/o"));
}

#[test]
fn a_restriction_in_the_data_is_neither_a_choice_nor_changed_by_one() {
    let mut restricted = report("r", "PAT", &["o"]);
    restricted["meta"] = json!({ "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORU" }] });
    let all = results(&[restricted, observation("o")]);
    let mut asked = all.clone();
    assert!(asked.hide_waiting(&|_| true).is_empty());
    assert_eq!(asked, all);
    assert!(matches!(all.reports[0].withheld, Some(Withheld::Until(_))));
    assert!(!all.reports[0].is_recent(TODAY), "that it came lately would tell when it came");
}

#[test]
fn results_without_a_report_wait_by_their_own_kind() {
    let of = |id: &str, kind: &str| {
        let mut one = observation(id);
        one["category"] = category(kind);
        one
    };
    let mut all = results(&[of("blod", "CLIN"), of("vev", "PAT"), observation("annet")]);
    all.hide_waiting(&waits);
    let shown: Vec<_> = all.reports.iter().flat_map(|r| &r.results).map(|r| r.id.0.as_str()).collect();
    assert_eq!(shown, ["Observation/blod", "Observation/annet"]);
}

#[test]
fn what_came_or_was_changed_in_the_last_days_is_recent() {
    let recent = |change: &dyn Fn(&mut LabReport)| {
        let mut all = results(&[report("r", "CLIN", &["o"]), observation("o")]);
        change(&mut all.reports[0]);
        all.reports[0].is_recent(TODAY)
    };
    let came = |report: &mut LabReport, when| (report.issued, report.reported) = (when, when);
    let day = |month, day| When::Day(date(2026, month, day));
    assert!(recent(&|_| ()));
    assert!(recent(&|r| came(r, day(10, 26))));
    assert!(!recent(&|r| came(r, day(10, 25))));
    assert!(recent(&|r| (r.issued, r.reported) = (day(11, 24), day(1, 1))), "a new version of an old answer");
    assert!(!recent(&|r| came(r, day(11, 26))), "a day that has not been");
    assert!(!recent(&|r| came(r, When::Month { year: 2026, month: 11 })));
    assert!(!recent(&|r| came(r, When::Unknown(Hidden::NotGiven))), "nobody knows, so it is not called new");
    assert!(recent(&|r| {
        came(r, day(1, 1));
        r.results[0].changed = Some(day(11, 20));
    }));
    assert!(!recent(&|r| r.results[0].repeated = true));
    assert!(!recent(&|r| r.results[0].value = LabValue::NotReady));
    assert!(!recent(&|r| {
        r.results.clear();
        r.conclusion = None;
        r.attachments.clear();
        r.status = ReportStatus::Registered;
    }));
    assert!(recent(&|r| {
        r.results.clear();
        r.conclusion = None;
        r.status = ReportStatus::Registered;
    }));
    assert!(recent(&|r| r.status = ReportStatus::EnteredInError));
}

#[test]
fn another_version_has_another_name_and_the_same_has_the_same() {
    let all = || results(&[report("r", "CLIN", &["o"]), observation("o")]).reports.remove(0);
    assert_eq!(all().version(), all().version());
    for change in [
        (|r| r.status = ReportStatus::Corrected) as fn(&mut LabReport),
        |r| r.issued = When::Day(date(2026, 11, 25)),
        |r| r.results[0].status = ReportStatus::Corrected,
        |r| r.results.clear(),
        |r| r.id.0.push('x'),
    ] {
        let mut changed = all();
        change(&mut changed);
        assert_ne!(changed.version(), all().version());
    }
}

#[test]
fn the_list_of_kinds_can_be_read_and_each_has_a_reason() {
    let all = waitable();
    assert!(!all.version.is_empty() && !all.kinds.is_empty());
    for WaitableKind { kind, reason } in &all.kinds {
        assert!(reason.len() > 20, "{kind:?}");
        assert!(!matches!(kind, Kind::Other | Kind::Laboratory), "{kind:?} is not told safely");
    }
    assert!(all.holds(Kind::Pathology) && !all.holds(Kind::Other));
}

fn loose(id: &str, category: Value) -> Value {
    let mut one = observation(id);
    one["category"] = category;
    one
}

#[test]
fn a_general_category_beside_a_kind_does_not_hide_the_kind() {
    let general = "http://terminology.hl7.org/CodeSystem/observation-category";
    let general = json!({ "coding": [{ "system": general, "code": "laboratory" }] });
    let kinds = json!([general, category("PAT")[0]]);
    assert_eq!(results(&[loose("vev", kinds)]).reports[0].kind, Kind::Pathology);
    let mut one = report("r", "PAT", &["o"]);
    one["category"] = json!([category("LAB")[0], category("PAT")[0]]);
    assert_eq!(results(&[one, observation("o")]).reports[0].kind, Kind::Pathology);
}

#[test]
fn the_order_of_an_answer_makes_no_other_version() {
    let (a, b) = (loose("a", category("PAT")), loose("b", category("PAT")));
    let version = |all: &[Value]| results(all).reports[0].version();
    assert_eq!(version(&[a.clone(), b.clone()]), version(&[b, a]));
}
