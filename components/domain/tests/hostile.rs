//! Answers that are built to show what they may not, or to hide what they should not.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use innsyn_domain::lab_results::{ParsedLabResults, SourceNotice, Viewer, parse};
use jiff::civil::date;
use serde_json::{Value, json};

fn read(resources: &[Value]) -> ParsedLabResults {
    parse(resources, &Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), Some(40)))
}

fn shown(parsed: &ParsedLabResults) -> String {
    serde_json::to_string(&parsed.value).unwrap()
}

fn result(id: &str, words: &str) -> Value {
    json!({ "resourceType": "Observation", "id": id, "status": "final", "code": { "text": words }, "valueString": words })
}

fn report(id: &str, results: &[&str]) -> Value {
    let results: Vec<Value> = results.iter().map(|r| json!({ "reference": r })).collect();
    json!({
        "resourceType": "DiagnosticReport", "id": id, "status": "final", "issued": "2026-10-01T10:00:00+02:00",
        "identifier": [{ "system": "ServReportId", "value": "1" }], "performer": [{ "display": "Laboratoriet" }],
        "result": results
    })
}

fn restricted(mut resource: Value, code: &str) -> Value {
    resource["meta"] = json!({ "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": code }] });
    resource
}

#[test]
fn e28_a_restriction_on_a_version_holds_for_the_others_wherever_the_laboratory_is_named() {
    for code in ["NORU", "NORN_ALL"] {
        let other = restricted(report("b", &[]), code);
        for reports in [[report("a", &["Observation/1"]), other.clone()], [other, report("a", &["Observation/1"])]] {
            let [one, two] = reports;
            let parsed = read(&[one, two, result("1", "Hemmelig")]);
            assert!(!shown(&parsed).contains("Hemmelig"), "{code}");
            assert_eq!(parsed.value.reports.len(), usize::from(code == "NORU"), "{code}");
        }
    }
}

#[test]
fn e28_what_a_closed_report_holds_is_not_shown_in_an_open_one() {
    let mut open = report("a", &["Observation/1", "Observation/2"]);
    open["identifier"] = Value::Null;
    let closed = restricted(report("b", &["Observation/0"]), "NORN_ALL");
    let mut panel = result("0", "Panel");
    panel["hasMember"] = json!([{ "reference": "Observation/1" }]);
    let parsed = read(&[open, closed, panel, result("1", "Hemmelig"), result("2", "Åpen")]);
    assert!(!shown(&parsed).contains("Hemmelig"));
    assert_eq!((parsed.value.reports[0].results.len(), parsed.value.reports[0].missing), (1, 1));
}

#[test]
fn what_two_reports_contain_under_one_number_is_two_results_and_hides_no_third() {
    let containing = |id: &str, words: &str| {
        let mut report = report(id, &["#1"]);
        report["identifier"] = Value::Null;
        report["contained"] = json!([result("1", words)]);
        report
    };
    let mut panel = result("p", "Panel");
    panel["contained"] = json!([result("1", "Tredje")]);
    panel["hasMember"] = json!([{ "reference": "#1" }]);
    let parsed = read(&[containing("a", "Første"), containing("b", "Andre"), panel, result("1", "Fjerde")]);
    let mut ids = Vec::new();
    let mut value = parsed.value.clone();
    value.map_ids(&mut |id| {
        ids.push(id.0.clone());
        id.clone()
    });
    for words in ["Første", "Andre", "Tredje", "Fjerde"] {
        assert!(shown(&parsed).contains(words), "{words}");
    }
    let of_results = |id: &&String| id.contains("Observation/1");
    let mut ids: Vec<_> = ids.iter().filter(of_results).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 4, "{ids:?}");
}

#[test]
fn e24_a_small_answer_that_asks_for_millions_of_results_ends_and_says_so() {
    let members = |from: usize| (from..2000).map(|at| json!({ "reference": format!("Observation/{at}") }));
    let mut all: Vec<Value> = (0..1000).map(|at| report(&format!("r{at}"), &["Observation/0"])).collect();
    all.extend((0..2000).map(|at| {
        let mut result = result(&at.to_string(), "x");
        result["hasMember"] = members(if at < 200 { 0 } else { at + 1 }).take(300).collect();
        result
    }));
    for (at, report) in all.iter_mut().take(1000).enumerate() {
        report["identifier"][0]["value"] = Value::from(at.to_string());
    }
    let parsed = read(&all);
    assert!(parsed.value.notices.contains(&SourceNotice::Incomplete));
    assert!(parsed.value.reports.iter().all(|r| r.results.len() + r.missing == 1));
}

/// Two versions of one report; each result belongs to one of them.
fn versions(newer: &[Value], older: &[Value]) -> Vec<Value> {
    let ids = |results: &[Value]| -> Vec<String> {
        results.iter().map(|r| format!("Observation/{}", r["id"].as_str().unwrap())).collect()
    };
    let version = |id, results: &[Value], issued: &str| {
        let ids = ids(results);
        let mut report = report(id, &ids.iter().map(String::as_str).collect::<Vec<_>>());
        report["issued"] = issued.into();
        report
    };
    let reports =
        [version("new", newer, "2026-10-02T10:00:00+02:00"), version("old", older, "2026-10-01T10:00:00+02:00")];
    reports.into_iter().chain(newer.iter().chain(older).cloned()).collect()
}

fn named(id: &str, name: &str, words: &str) -> Value {
    let mut result = result(id, name);
    result["valueString"] = words.into();
    result["note"] = json!([{ "text": format!("Om {words}") }]);
    result
}

#[test]
fn e14_what_a_newer_version_calls_a_mistake_is_seen_in_no_older_one() {
    let mistake = |mut result: Value| {
        result["status"] = "entered-in-error".into();
        result["note"] = Value::Null;
        result
    };
    let older = [named("1", "Troponin", "HEMMELIG"), named("2", "Kalium", "ÅPEN")];
    let newer = [mistake(named("3", "Troponin", "HEMMELIG")), named("4", "Kalium", "ÅPEN")];
    let parsed = read(&versions(&newer, &older));
    assert!(!shown(&parsed).contains("HEMMELIG") && shown(&parsed).contains("ÅPEN"), "{}", shown(&parsed));
    assert!(!format!("{:?}", parsed.value.reports[0].changes()).contains("HEMMELIG"));
    // Two of one name: the one that stands unchanged is not the mistake, the other is.
    let older = [named("1", "Kalium", "HEMMELIG"), named("2", "Kalium", "ÅPEN")];
    let newer = [mistake(named("3", "Kalium", "HEMMELIG")), named("4", "Kalium", "ÅPEN")];
    let parsed = read(&versions(&newer, &older));
    assert!(!shown(&parsed).contains("HEMMELIG") && shown(&parsed).contains("ÅPEN"), "{}", shown(&parsed));
}

#[test]
fn e14_a_report_that_was_a_mistake_leaves_nothing_in_its_older_versions() {
    let mut all = versions(&[named("1", "Kalium", "HEMMELIG")], &[named("2", "Natrium", "HEMMELIG")]);
    all[0]["status"] = "entered-in-error".into();
    all[2]["note"] = Value::Null;
    all[1]["conclusion"] = "HEMMELIG".into();
    assert!(!shown(&read(&all)).contains("HEMMELIG"));
}

#[test]
fn e28_a_result_that_is_restricted_in_one_version_is_seen_in_none() {
    for code in ["NORU", "NORN_ALL"] {
        let older = [named("1", "Biopsi", "HEMMELIG"), named("2", "Kalium", "ÅPEN")];
        let newer = [restricted(named("3", "Biopsi", "HEMMELIG"), code), named("4", "Kalium", "ÅPEN")];
        for (a, b) in [(&newer, &older), (&older, &newer)] {
            let parsed = read(&versions(a, b));
            assert!(!shown(&parsed).contains("HEMMELIG") && shown(&parsed).contains("ÅPEN"), "{}", shown(&parsed));
            assert!(!format!("{:?}", parsed.value.reports[0].changes()).contains("Biopsi"));
        }
    }
}
