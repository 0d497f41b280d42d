//! One card a report, whatever was sent twice.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::report::{Draft, withdraw};
use super::{Code, LabReport, LabResult, LabValue, Name, ReportStatus, ResultId};
use crate::fhir::coding::{codes, name};

/// Gathers versions: reports with the same number from the same laboratory. The newest issued stands, the others are
/// `earlier`; the same content sent again is dropped. A restriction on any version withholds them all, and one that closes
/// a version closes them all; one on a result holds for it in all of them. What a newer version calls a mistake is one in
/// the older versions too.
///
/// Source: NILAR `ServReportId`, unique only inside a laboratory.
pub(super) fn gather(drafts: Vec<Draft>) -> Vec<LabReport> {
    let mut alone = Vec::new();
    let mut by_number: BTreeMap<(String, String), Vec<Version>> = BTreeMap::new();
    let mut closed = BTreeSet::new();
    for draft in drafts {
        let number = draft.number.map(|number| (number, draft.performer));
        match (number, draft.closed) {
            (Some(number), true) => _ = closed.insert(number),
            (Some(number), false) => by_number.entry(number).or_default().push((draft.report, draft.barred)),
            (None, true) => {}
            (None, false) => alone.push(draft.report),
        }
    }
    by_number.retain(|number, _| !closed.contains(number));
    alone.extend(by_number.into_values().map(without_barred).filter_map(newest_with_earlier));
    alone
}

/// A report, and what a restriction hides of it.
type Version = (LabReport, Vec<Identity>);

/// Leaves out of each version what is hidden in another.
fn without_barred(versions: Vec<Version>) -> Vec<LabReport> {
    let (mut reports, barred): (Vec<_>, Vec<_>) = versions.into_iter().unzip();
    for (at, barred) in barred.iter().enumerate().filter(|(_, barred)| !barred.is_empty()) {
        for (_, other) in reports.iter_mut().enumerate().filter(|(i, _)| *i != at) {
            other.missing += leave_out(&mut other.results, barred);
        }
    }
    reports
}

/// By what a result may be known again in another version, rather once too often: here a false match hides too much, and
/// a missed one shows what it must not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) name: Name,
    pub(super) codes: Vec<Code>,
}

impl Identity {
    pub(super) fn of_resource(observation: &Value) -> Self {
        let code = observation.get("code");
        Self { name: code.map_or(Name::Nameless, name), codes: code.map_or_else(Vec::new, codes) }
    }

    fn of(result: &LabResult) -> Self {
        Self { name: result.name.clone(), codes: result.codes.clone() }
    }

    fn may_be(&self, result: &LabResult) -> bool {
        self.name == result.name || self.codes.iter().any(|code| result.codes.contains(code))
    }
}

/// How many are left out; a result takes those in it along.
fn leave_out(results: &mut Vec<LabResult>, barred: &[Identity]) -> usize {
    let before = results.len();
    results.retain(|result| !barred.iter().any(|b| b.may_be(result)));
    for result in results.iter_mut() {
        result.missing_members += leave_out(&mut result.members, barred);
    }
    before - results.len()
}

fn newest_with_earlier(mut versions: Vec<LabReport>) -> Option<LabReport> {
    // Stable: of two issued at the same time, the one delivered first stands.
    versions.sort_by_key(|v| std::cmp::Reverse(v.issued.earliest()));
    if let Some(withheld) = versions.iter().position(|v| v.withheld.is_some()) {
        return Some(versions.swap_remove(withheld));
    }
    let mut versions = versions.into_iter();
    let mut newest = versions.next()?;
    // Published when the first version was.
    for version in versions {
        let is_repeated = same_content(&newest, &version) || newest.earlier.iter().any(|e| same_content(e, &version));
        if version.reported.is_known() && version.reported.earliest() < newest.reported.earliest() {
            newest.reported = version.reported;
        }
        if !is_repeated {
            newest.earlier.push(version);
        }
    }
    hide_mistakes(&mut newest);
    Some(newest)
}

fn hide_mistakes(newest: &mut LabReport) {
    let mut mistakes = Vec::new();
    let mut all_wrong = newest.status == ReportStatus::EnteredInError;
    let mut right = newest.results.clone();
    mistakes_in(&newest.results, &mut mistakes);
    for version in &mut newest.earlier {
        if all_wrong {
            withdraw_all(version);
            continue;
        }
        hide(&mut version.results, &mistakes, &right);
        all_wrong = version.status == ReportStatus::EnteredInError;
        mistakes_in(&version.results, &mut mistakes);
        right.extend(version.results.iter().cloned());
    }
}

fn mistakes_in(results: &[LabResult], found: &mut Vec<Identity>) {
    for result in results {
        if result.value == LabValue::Withdrawn {
            found.push(Identity::of(result));
        }
        mistakes_in(&result.members, found);
    }
}

/// A result that a newer version has unchanged is not the one that was a mistake, whatever it is called.
fn hide(results: &mut [LabResult], mistakes: &[Identity], right: &[LabResult]) {
    for result in results {
        let is_kept = || right.iter().any(|r| is_among(r, result));
        if mistakes.iter().any(|m| m.may_be(result)) && !is_kept() {
            // Its status then stays: that it became a mistake is what the newer version changed.
            let status = result.status;
            withdraw_quietly(result);
            result.status = status;
        } else {
            hide(&mut result.members, mistakes, right);
        }
    }
}

fn is_among(place: &LabResult, wanted: &LabResult) -> bool {
    (place.name == wanted.name && place.value == wanted.value && place.value != LabValue::Withdrawn)
        || place.members.iter().any(|m| is_among(m, wanted))
}

fn withdraw_all(version: &mut LabReport) {
    version.status = ReportStatus::EnteredInError;
    version.conclusion = None;
    version.attachments.clear();
    version.comments.clear();
    version.results.iter_mut().for_each(withdraw_quietly);
}

/// With what was said about it: that was not about this person, or not about this value.
fn withdraw_quietly(result: &mut LabResult) {
    withdraw(result);
    silence(result);
}

fn silence(result: &mut LabResult) {
    result.comments.clear();
    result.members.iter_mut().for_each(silence);
}

/// Equal but for ids and for when it was sent.
fn same_content(a: &LabReport, b: &LabReport) -> bool {
    let bare = |report: &LabReport| {
        let mut bare =
            LabReport { earlier: Vec::new(), issued: report.sampled, reported: report.sampled, ..report.clone() };
        bare.map_ids(&mut |_| ResultId(String::new()));
        bare
    };
    bare(a) == bare(b)
}
