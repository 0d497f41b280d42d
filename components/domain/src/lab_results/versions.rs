//! One card a report, whatever was sent twice.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::laboratory::Laboratory;
use super::reading::Waiting;
use super::report::{Draft, withdraw, withdraw_report, withhold};
use super::restriction::later;
use super::{Code, LabReport, LabResult, LabValue, Name, ReportStatus, ResultId, Viewer, Withheld, same_report};
use crate::fhir::coding::{codes, name};
use crate::order;
use crate::when::{Hidden, When};

/// Gathers versions: reports with the same number from the same laboratory (see [`same_report`]). The newest issued stands, the others are
/// `earlier`; the same content sent again is dropped. A restriction on any version withholds them all, and one that closes
/// a version closes them all; one on a result holds for it in all of them. What a newer version calls a mistake is one in
/// the older versions too.
///
/// A laboratory may be spelt in several ways, so a restriction holds for every report of its number: a false match hides
/// too much, and a missed one shows what it must not. A report of which nothing is left for somebody else is none for them.
///
/// Also given: results in these reports that are shown from a day on.
///
/// Source: NILAR `ServReportId`, unique only inside a laboratory.
pub(super) fn gather(drafts: Vec<Draft>, viewer: &Viewer) -> (Vec<LabReport>, Vec<Waiting>) {
    let restricted = Restricted::by_number(&drafts);
    let (mut unnumbered, mut waiting) = (Vec::new(), Vec::new());
    let (mut numbered, mut places) = (Vec::<Vec<(Laboratory, LabReport)>>::new(), HashMap::new());
    for (at, mut draft) in drafts.into_iter().enumerate() {
        let of_number = draft.number.as_ref().and_then(|number| restricted.get(number));
        if draft.closed || of_number.is_some_and(|said| said.closed) {
            continue;
        }
        let is_withheld = of_number.is_some_and(|said| said.withheld.is_some());
        waiting.extend(draft.barred.waiting.into_iter().filter(|_| !is_withheld));
        if let Some(said) = of_number {
            said.hide_in(&mut draft.report, at, viewer);
        }
        let is_cut = !draft.barred.identities.is_empty() || of_number.is_some_and(|said| !said.barred.is_empty());
        if is_cut && !viewer.is_oneself() && says_nothing(&draft.report) {
            continue;
        }
        let Some(number) = draft.number else {
            unnumbered.push(draft.report);
            continue;
        };
        let place = *places.entry(number).or_insert(numbered.len());
        match numbered.get_mut(place) {
            Some(versions) => versions.push((draft.laboratory, draft.report)),
            None => numbered.push(vec![(draft.laboratory, draft.report)]),
        }
    }
    let mut alone = once(unnumbered);
    alone.extend(numbered.into_iter().flat_map(same_report::gather).filter_map(newest_with_earlier));
    (alone, waiting)
}

fn says_nothing(report: &LabReport) -> bool {
    report.results.is_empty() && report.missing == 0 && !report.says_more() && report.withheld.is_none()
}

/// What restrictions say of the reports of a number.
#[derive(Default)]
struct Restricted {
    closed: bool,
    withheld: Option<When>,
    /// With the place of the version that they are hidden in.
    barred: Vec<(usize, Vec<Identity>)>,
}

impl Restricted {
    fn by_number(drafts: &[Draft]) -> HashMap<String, Self> {
        let mut all: HashMap<String, Self> = HashMap::new();
        for (at, draft) in drafts.iter().enumerate() {
            let Some(number) = &draft.number else { continue };
            let said = all.entry(number.clone()).or_default();
            said.closed |= draft.closed;
            if let Some(Withheld::Until(until)) = draft.report.withheld {
                said.withheld = Some(said.withheld.map_or(until, |strictest| later(strictest, until)));
            }
            if !draft.barred.identities.is_empty() {
                said.barred.push((at, draft.barred.identities.clone()));
            }
        }
        all
    }

    /// Leaves out of a version what is hidden in another; and where one is withheld, everything.
    fn hide_in(&self, report: &mut LabReport, at: usize, viewer: &Viewer) {
        let is_told = viewer.is_oneself();
        if let Some(until) = self.withheld {
            withhold(report, until);
        }
        for (other, barred) in &self.barred {
            if *other != at {
                let left_out = leave_out(&mut report.results, barred, is_told);
                report.missing += if is_told { left_out } else { 0 };
            }
            report.hold_back(is_told);
        }
    }
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

    fn is_in(&self, result: &LabResult) -> bool {
        self.may_be(result) || result.members.iter().any(|member| self.is_in(member))
    }
}

/// How many are left out; a result takes those in it along, and a panel around one, at any level, can tell of it.
/// `is_told`: that something is left out may be said.
fn leave_out(results: &mut Vec<LabResult>, barred: &[Identity], is_told: bool) -> usize {
    let before = results.len();
    results.retain_mut(|result| {
        if barred.iter().any(|b| b.may_be(result)) {
            return false;
        }
        let holds = barred.iter().any(|b| result.members.iter().any(|member| b.is_in(member)));
        let left_out = leave_out(&mut result.members, barred, is_told);
        result.missing_members += if is_told { left_out } else { 0 };
        if holds {
            result.hold_back(is_told);
        }
        is_told || !holds || !result.is_empty_panel()
    });
    before - results.len()
}

fn newest_with_earlier(mut versions: Vec<LabReport>) -> Option<LabReport> {
    newest_first(&mut versions);
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

/// By when they were issued, and of two issued at the same time by how far their status is on the way: a correction comes
/// after what it corrects. One that does not say when it was issued stands before the first that it is further than. Else
/// the one delivered first stands first.
fn newest_first(versions: &mut Vec<LabReport>) {
    let (mut dated, undated): (Vec<_>, Vec<_>) =
        std::mem::take(versions).into_iter().partition(|v| v.issued.is_known());
    order::sort_by_key(&mut dated, |v| Reverse((v.issued.earliest(), stage(v.status))));
    for version in undated {
        let at = dated.iter().position(|v| stage(v.status) < stage(version.status)).unwrap_or(dated.len());
        dated.insert(at, version);
    }
    *versions = dated;
}

/// A mistake is the furthest: of two versions where nobody knows which is the newer, none may be shown as true.
const fn stage(status: ReportStatus) -> u8 {
    match status {
        ReportStatus::Registered => 0,
        ReportStatus::Partial | ReportStatus::Preliminary | ReportStatus::Unknown => 1,
        ReportStatus::Final => 2,
        ReportStatus::Appended => 3,
        ReportStatus::Amended | ReportStatus::Corrected => 4,
        ReportStatus::Cancelled => 5,
        ReportStatus::EnteredInError => 6,
    }
}

fn hide_mistakes(newest: &mut LabReport) {
    let mut mistakes = Vec::new();
    let mut all_wrong = newest.status == ReportStatus::EnteredInError;
    let mut right = newest.results.clone();
    mistakes_in(&newest.results, &mut mistakes);
    for version in &mut newest.earlier {
        if all_wrong {
            withdraw_report(version);
            version.withdrawn = true;
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
            withdraw(result);
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

/// Equal but for ids and for when it was sent.
fn same_content(a: &LabReport, b: &LabReport) -> bool {
    bare(a) == bare(b)
}

fn bare(report: &LabReport) -> LabReport {
    let mut bare = LabReport {
        earlier: Vec::new(),
        issued: report.sampled,
        reported: report.sampled,
        approved: None,
        ..report.clone()
    };
    bare.map_ids(&mut |_| ResultId(String::new()));
    bare
}

/// Reports without a number, each once though it was sent again in another envelope. Two samples of one day may have the
/// same answers, so the moment that they were sampled, or issued, must be one as well.
fn once(reports: Vec<LabReport>) -> Vec<LabReport> {
    let mut times: Vec<_> = reports.iter().map(|report| report.sampled.earliest()).collect();
    order::sort(&mut times);
    let is_alone =
        |time| times.partition_point(|other| *other <= time) - times.partition_point(|other| *other < time) == 1;
    let mut seen = HashSet::new();
    let mut is_new = |report: &LabReport| {
        is_alone(report.sampled.earliest()) || content_and_time(report).is_none_or(|content| seen.insert(content))
    };
    reports.into_iter().filter(|report| is_new(report)).collect()
}

/// What tells that a report is the same as another. `None`: nothing does.
fn content_and_time(report: &LabReport) -> Option<(When, LabReport)> {
    // Of documents no more than their size is read.
    let says_something = !report.results.is_empty() || report.conclusion.is_some();
    let can_tell = says_something && report.withheld.is_none() && report.attachments.is_empty();
    let time = match (report.sampled, report.issued) {
        (When::Moment(_), _) => When::Unknown(Hidden::NotGiven),
        (When::Day(_), When::Moment(moment)) => When::Moment(moment),
        _ => return None,
    };
    can_tell.then(|| (time, bare(report)))
}
