#![allow(clippy::unwrap_used)]

use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::lab_results::{Name, Viewer, parse};

const TODAY: Date = date(2026, 11, 25);

fn results(entries: Vec<Value>) -> LabResults {
    parse(&entries, &Viewer::oneself(TODAY.at(12, 0, 0, 0), Some(50))).value
}

fn observation(id: &str, name: &str, when: &str, more: Value) -> Value {
    let mut all = json!({
        "resourceType": "Observation", "id": id, "status": "final", "code": { "text": name },
        "effectiveDateTime": when, "valueQuantity": { "value": 4, "unit": "mmol/L" },
    });
    if when.is_empty() {
        all.as_object_mut().unwrap().remove("effectiveDateTime");
    }
    for (key, value) in more.as_object().unwrap() {
        all[key] = value.clone();
    }
    all
}

fn mark(code: &str) -> Value {
    json!({ "interpretation": [{ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8244", "code": code }] }] })
}

fn names(filtered: &LabResults) -> Vec<String> {
    let rows = filtered.reports.iter().flat_map(|report| &report.results);
    rows.map(|row| match &row.name {
        Name::Known(name) => name.clone(),
        other => format!("{other:?}"),
    })
    .collect()
}

fn several() -> LabResults {
    results(vec![
        observation("a", "P-Kalium", "2026-11-20", mark("1")),
        observation("b", "Čohkken", "2026-01-02", json!({ "note": [{ "text": "Prøven var hemolysert." }] })),
        observation("c", "P-Natrium", "2021-11-25", json!({})),
        observation("d", "S-Ferritin", "2021-11-24", json!({ "status": "preliminary" })),
        observation("e", "B-Hemoglobin", "", json!({})),
    ])
}

fn shown(filter: Filter) -> (Vec<String>, Filtered) {
    let filtered = several().filtered(&filter, TODAY);
    (names(&filtered.results), filtered)
}

#[test]
fn the_default_shows_everything_and_says_so() {
    let (names, filtered) = shown(Filter::default());
    assert_eq!(names.len(), 5);
    assert_eq!((filtered.shown, filtered.total, filtered.unmarked, filtered.undated), (5, 5, 0, 0));
    assert!(Filter::default().is_everything());
}

#[test]
fn words_are_found_whatever_the_case_and_the_marks_on_letters() {
    for (words, expected) in [
        ("kalium", vec!["P-Kalium"]),
        ("cohkken", vec!["Čohkken"]),
        ("ČOHKKEN hemolysert", vec!["Čohkken"]),
        ("hemolysert kalium", vec![]),
        ("  ", vec!["P-Kalium", "Čohkken", "P-Natrium", "S-Ferritin", "B-Hemoglobin"]),
        // Numbers are not words: a part of one would find another.
        ("4", vec![]),
    ] {
        assert_eq!(shown(Filter { words: Some(words.into()), ..Filter::default() }).0, expected, "{words}");
    }
}

#[test]
fn a_period_counts_back_from_today_and_says_what_has_no_date() {
    for (period, expected) in [
        (Period::ThreeMonths, vec!["P-Kalium"]),
        (Period::OneYear, vec!["P-Kalium", "Čohkken"]),
        (Period::FiveYears, vec!["P-Kalium", "Čohkken", "P-Natrium"]),
    ] {
        let (names, filtered) = shown(Filter { period: Some(period), ..Filter::default() });
        assert_eq!(names, expected, "{period:?}");
        assert_eq!((filtered.shown, filtered.total, filtered.undated), (expected.len(), 5, 1));
    }
    // A month of which a day can be within is within.
    assert_eq!(within(When::Month { year: 2026, month: 8 }, date(2026, 8, 25)), Fit::Yes);
    assert_eq!(within(When::Month { year: 2026, month: 7 }, date(2026, 8, 25)), Fit::No);
    assert_eq!(within(When::Year(2026), date(2026, 8, 25)), Fit::Yes);
}

#[test]
fn only_the_laboratorys_own_mark_counts_as_outside_and_what_carries_none_is_counted() {
    let (names, filtered) = shown(Filter { marked: true, ..Filter::default() });
    assert_eq!(names, ["P-Kalium"]);
    assert_eq!(filtered.unmarked, 4);
    // Far outside its range, and not marked: never called outside, never dropped from the count.
    let range = json!({ "referenceRange": [{ "text": "1,0 - 2,0" }] });
    let unmarked = results(vec![observation("a", "P-Kalium", "2026-11-20", range)]);
    let filtered = unmarked.filtered(&Filter { marked: true, ..Filter::default() }, TODAY);
    assert_eq!((filtered.shown, filtered.unmarked), (0, 1));
    // Said to be inside: neither.
    let within = json!({ "interpretation": [{ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "code": "N" }] }] });
    let within = results(vec![observation("a", "P-Kalium", "2026-11-20", within)]);
    let filtered = within.filtered(&Filter { marked: true, ..Filter::default() }, TODAY);
    assert_eq!((filtered.shown, filtered.unmarked), (0, 0));
}

#[test]
fn a_mark_inside_a_panel_is_found() {
    let mut all =
        vec![observation("p", "Panel", "2026-11-20", json!({ "hasMember": [{ "reference": "Observation/m" }] }))];
    all[0].as_object_mut().unwrap().remove("valueQuantity");
    all.push(observation("m", "P-Natrium", "2026-11-20", mark("2")));
    let filtered = results(all).filtered(&Filter { marked: true, ..Filter::default() }, TODAY);
    assert_eq!(names(&filtered.results), ["Panel"]);
}

#[test]
fn a_status_is_found_as_people_are_told_it() {
    let of = |group| shown(Filter { status: Some(group), ..Filter::default() }).0;
    assert_eq!(of(StatusGroup::Preliminary), ["S-Ferritin"]);
    assert_eq!(of(StatusGroup::Final).len(), 4);
    assert!(of(StatusGroup::Cancelled).is_empty());
    assert_eq!(several().choices(str::to_owned).statuses, [StatusGroup::Final, StatusGroup::Preliminary]);
}

#[test]
fn of_a_withheld_report_nothing_but_its_day_can_be_asked() {
    let report = json!({
        "resourceType": "DiagnosticReport", "id": "r", "status": "final", "effectiveDateTime": "2026-11-20",
        "code": { "text": "Biopsi" },
        "category": [{ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8202", "code": "PAT" }] }],
        "performer": [{ "display": "Laboratoriet ved Sjøbris" }],
        "meta": { "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORU" }] },
    });
    let all = results(vec![report]);
    assert!(all.reports[0].withheld.is_some());
    let shown = |filter: Filter| all.filtered(&filter, TODAY).shown;
    assert_eq!(shown(Filter { period: Some(Period::OneYear), ..Filter::default() }), 1);
    for filter in [
        Filter { words: Some("biopsi".into()), ..Filter::default() },
        Filter { words: Some("i".into()), ..Filter::default() },
        Filter { kind: Some(Kind::Pathology), ..Filter::default() },
        Filter { kind: Some(Kind::Other), ..Filter::default() },
        Filter { place: Some("Laboratoriet ved Sjøbris".into()), ..Filter::default() },
        Filter { status: Some(StatusGroup::NotReady), ..Filter::default() },
        Filter { marked: true, ..Filter::default() },
    ] {
        assert_eq!(shown(filter.clone()), 0, "{filter:?}");
    }
    assert_eq!(all.choices(str::to_owned), Choices::default());
}

#[test]
fn an_analysis_is_found_by_what_people_call_it() {
    let all = results(vec![
        observation("a", "B-Trombocytter", "2026-11-20", json!({})),
        observation("b", "B-Hemoglobin", "2026-11-20", json!({})),
        observation(
            "c",
            "Tall på plater",
            "2026-11-20",
            json!({ "code": {
            "text": "Tall på plater", "coding": [{ "system": "http://loinc.org", "code": "777-3" }],
        } }),
        ),
        // Its code says something else than its name: nobody knows which it is.
        observation(
            "d",
            "B-Trombocytter",
            "2026-11-20",
            json!({ "code": {
            "text": "B-Trombocytter", "coding": [{ "system": "http://loinc.org", "code": "718-7" }],
        } }),
        ),
    ]);
    let found =
        |words: &str| names(&all.filtered(&Filter { words: Some(words.into()), ..Filter::default() }, TODAY).results);
    assert_eq!(found("Blodplater"), ["B-Trombocytter", "Tall på plater"]);
    assert_eq!(found("blodpl"), ["B-Trombocytter", "Tall på plater"], "while it is being typed");
    assert_eq!(found("blodplater tall"), ["Tall på plater"]);
    assert_eq!(found("blodprosent"), ["B-Hemoglobin"]);
    assert_eq!(found("blodplater blodprosent"), [""; 0]);
}

#[test]
fn oldest_first_leaves_what_has_no_date_at_the_end() {
    assert_eq!(names(&several().oldest_first()), ["S-Ferritin", "P-Natrium", "Čohkken", "P-Kalium", "B-Hemoglobin"]);
}

#[test]
fn by_name_gathers_the_rows_of_one_name_newest_first() {
    let all = results(vec![
        observation("a", "P-Kalium", "2026-11-20", json!({})),
        observation("b", "B-Hemoglobin", "2026-11-20", json!({})),
        observation("c", "p-kalium ", "2020-11-20", json!({})),
        json!({ "resourceType": "Observation", "id": "d", "status": "final", "code": {}, "valueString": "x" }),
    ]);
    let sorted = all.by_name(|name| name.to_owned());
    let told: Vec<_> = sorted.reports.iter().map(|row| row.row_name().and_then(Name::words)).collect();
    assert_eq!(told, [Some("B-Hemoglobin"), Some("P-Kalium"), Some("p-kalium"), None]);
    assert_eq!(sorted.row_count(), all.row_count());
}
