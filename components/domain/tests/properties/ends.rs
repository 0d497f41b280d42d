//! How an entry of an answer may end.

use innsyn_domain::fhir::read::{each, extensions, text};
use innsyn_domain::lab_results::{Entry, LabReport, LabResult, LabResults, ParsedLabResults, ResultId, parse_entries};
use innsyn_domain::when::{Hidden, When};
use serde_json::Value;

use super::VIEWER;

const UNKNOWN: When = When::Unknown(Hidden::NotGiven);

/// Whether an entry ends in a way that a citizen is told of: shown, stated as a fault, said to be missing where it belongs, kept
/// back, counted as no result, or the same as another that is shown.
pub(super) fn ends(all: &[Entry], parsed: &ParsedLabResults, at: usize) -> bool {
    let (entry, name) = (&all[at], name_of(&all[at]));
    let shown = ids(&parsed.value);
    // One without an id is named by its place.
    let is_shown = shown.contains(&name) || (name.ends_with('/') && shown.iter().any(|id| id.starts_with(&name)));
    let is_stated = parsed.faults.iter().any(|fault| fault.entry == Some(at));
    let is_counted = parsed.value.not_results > 0 && is_no_laboratorys(&entry.resource);
    let is_twin = all[..at].iter().any(|other| name_of(other) == name);
    is_shown
        || is_stated
        || is_counted
        || is_twin
        || is_kept_back(all, at)
        || is_said_to_be_missing(all, &parsed.value, at)
        || is_repeated(all, &shown, at)
        || is_only_included(all, at)
}

fn codes<'v>(resource: &'v Value, element: &'v str) -> impl Iterator<Item = &'v str> {
    each(resource, element).flat_map(|concept| each(concept, "coding")).filter_map(|coding| text(coding, "code"))
}

fn is_no_laboratorys(resource: &Value) -> bool {
    let others = ["vital-signs", "social-history", "survey", "activity", "therapy", "exam"];
    codes(resource, "category").any(|code| others.contains(&code))
        && !codes(resource, "category").any(|code| matches!(code, "laboratory" | "imaging"))
}

/// The entries that gather this one.
fn holders(all: &[Entry], at: usize) -> Vec<usize> {
    let names = [Some(name_of(&all[at])), all[at].full_url.clone()];
    let leads = |reference: &Value| {
        let path = text(reference, "reference").unwrap_or_default();
        names.iter().flatten().any(|name| path == name || path.ends_with(&format!("/{name}")))
    };
    let holds = |entry: &Entry| each(&entry.resource, "result").chain(each(&entry.resource, "hasMember")).any(leads);
    (0..all.len()).filter(|holder| holds(&all[*holder])).collect()
}

/// By a restriction on itself or on something around it, or on a report of the same number.
fn is_kept_back(all: &[Entry], at: usize) -> bool {
    let is_restricted = |at: &usize| {
        let resource = &all[*at].resource;
        let labels = resource.get("meta").into_iter().flat_map(|meta| each(meta, "security"));
        extensions(resource, "nilar-restriction").next().is_some()
            || labels.into_iter().any(|label| text(label, "system").is_some_and(|s| s.contains("9603")))
    };
    let of_number = |at: &usize| -> Vec<usize> {
        let own = numbers(&all[*at]);
        (0..all.len()).filter(|other| numbers(&all[*other]).iter().any(|n| own.contains(n))).collect()
    };
    let (mut seen, mut next) = (Vec::new(), vec![at]);
    while let Some(at) = next.pop() {
        if !seen.contains(&at) {
            seen.push(at);
            next.extend(holders(all, at));
            next.extend(of_number(&at));
        }
    }
    seen.iter().any(is_restricted)
}

fn numbers(entry: &Entry) -> Vec<&str> {
    let own = each(&entry.resource, "identifier").filter(|i| text(i, "system") == Some("ServReportId"));
    own.filter_map(|identifier| text(identifier, "value")).collect()
}

/// What gathers it is shown, and says that something is not here.
fn is_said_to_be_missing(all: &[Entry], results: &LabResults, at: usize) -> bool {
    fn misses(result: &LabResult, name: &str) -> bool {
        (result.id.0 == name && result.missing_members > 0) || result.members.iter().any(|m| misses(m, name))
    }
    fn says(report: &LabReport, name: &str) -> bool {
        (report.id.0 == name && report.missing > 0)
            || report.results.iter().any(|r| misses(r, name))
            || report.earlier.iter().any(|r| says(r, name))
    }
    holders(all, at).into_iter().any(|holder| results.reports.iter().any(|r| says(r, &name_of(&all[holder]))))
}

/// A report of the same number, or without one that reads the same, is shown; or this stands in such a report alone.
fn is_repeated(all: &[Entry], shown: &[String], at: usize) -> bool {
    let own = numbers(&all[at]);
    let says_the_same = |other: usize| match own.as_slice() {
        [] => is_report(&all[at]) && numbers(&all[other]).is_empty() && alone(all, at) == alone(all, other),
        own => numbers(&all[other]).iter().any(|n| own.contains(n)),
    };
    let has_twin =
        (0..all.len()).any(|other| other != at && shown.contains(&name_of(&all[other])) && says_the_same(other));
    let holders = holders(all, at);
    has_twin || (!holders.is_empty() && holders.iter().all(|h| is_report(&all[*h]) && is_repeated(all, shown, *h)))
}

fn is_report(entry: &Entry) -> bool {
    text(&entry.resource, "resourceType") == Some("DiagnosticReport")
}

/// What a report and its results read as where there is nothing else, but for what they are called and when they were sent.
fn alone(all: &[Entry], at: usize) -> Vec<LabReport> {
    let held = (0..all.len()).filter(|other| holders(all, *other).contains(&at));
    let entries: Vec<Entry> = std::iter::once(at).chain(held).map(|at| all[at].clone()).collect();
    let mut read = parse_entries(&entries, &VIEWER).value;
    read.map_ids(&mut |_| ResultId(String::new()));
    let undated = |report| LabReport { issued: UNKNOWN, reported: UNKNOWN, ..report };
    read.reports.into_iter().map(undated).collect()
}

fn is_only_included(all: &[Entry], at: usize) -> bool {
    all.iter().filter(|other| name_of(other) == name_of(&all[at])).all(|other| other.included)
}

/// Every report and result that is shown, also members and earlier versions.
pub(super) fn ids(results: &LabResults) -> Vec<String> {
    fn of_result(result: &LabResult, ids: &mut Vec<String>) {
        ids.push(result.id.0.clone());
        result.members.iter().for_each(|m| of_result(m, ids));
    }
    fn of_report(report: &LabReport, ids: &mut Vec<String>) {
        ids.push(report.id.0.clone());
        report.results.iter().for_each(|r| of_result(r, ids));
        report.earlier.iter().for_each(|r| of_report(r, ids));
    }
    let mut ids = Vec::new();
    results.reports.iter().for_each(|r| of_report(r, &mut ids));
    ids
}

pub(super) fn name_of(entry: &Entry) -> String {
    // As it is read: outer space is no content.
    let part = |key| text(&entry.resource, key).unwrap_or_default();
    format!("{}/{}", part("resourceType"), part("id"))
}
