//! What a reader's own marks do to results: which are new to the reader, and which the reader has chosen to wait with.
//!
//! Neither is in the data, and neither opens what a restriction in the data closes.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;

use super::{Kind, LabReport, LabResult, LabResults, LabValue, Param, ReportStatus, ResultId, Withheld};
use crate::when::{When, days_after};

/// Days after which nothing is new any more.
pub const NEW_DAYS: i64 = 30;

/// Names of the fields of the forms that make and take away marks.
pub mod own_fields {
    pub const ACTION: &str = "gjor";
    /// The address of a report, or of a result in it.
    pub const REPORT: &str = "svar";
    /// The page to come back to.
    pub const BACK: &str = "tilbake";
}

/// What a reader can do with marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnAction {
    /// Nothing is new any more.
    ReadAll,
    /// Shows what waits.
    See,
    Wait,
    /// Deletes all the reader's marks.
    Forget,
}

impl Param for OwnAction {
    const TABLE: &'static [(Self, &'static str)] =
        &[(Self::ReadAll, "lest-alle"), (Self::See, "se"), (Self::Wait, "vent"), (Self::Forget, "slett")];
}

/// The kinds that a reader may choose to wait with: `waitable.json`.
#[derive(Debug, Default, Deserialize)]
pub struct Waitable {
    /// Of the list as a whole; changes with its content.
    pub version: String,
    pub kinds: Vec<WaitableKind>,
}

/// A kind that can be told safely from what the source says, and why one may want to wait with it.
#[derive(Debug, Deserialize)]
pub struct WaitableKind {
    pub kind: Kind,
    pub reason: String,
}

/// The list, read once. A test holds that it can be read.
pub fn waitable() -> &'static Waitable {
    static ALL: LazyLock<Waitable> =
        LazyLock::new(|| serde_json::from_str(include_str!("waitable.json")).unwrap_or_default());
    &ALL
}

impl Waitable {
    pub fn holds(&self, kind: Kind) -> bool {
        self.kinds.iter().any(|waitable| waitable.kind == kind)
    }
}

impl LabResults {
    /// Takes away everything of the reports that `waits` names but their kind and their day, here and wherever else their
    /// results stand, and gives the ids of what is gone. The one place where it is done, so no view can forget it.
    pub fn hide_waiting(&mut self, waits: &dyn Fn(&LabReport) -> bool) -> BTreeSet<ResultId> {
        let mut hidden = BTreeSet::new();
        for report in &mut self.reports {
            if report.withheld.is_none() && waits(report) {
                hidden.extend(report.ids().into_iter().cloned());
                *report = waiting(report);
            }
        }
        if !hidden.is_empty() {
            self.reports.iter_mut().for_each(|report| report.leave_out(&hidden));
        }
        hidden
    }
}

fn waiting(report: &LabReport) -> LabReport {
    LabReport {
        id: report.id.clone(),
        kind: report.kind,
        sampled: report.sampled,
        withheld: Some(Withheld::OwnChoice),
        ..LabReport::empty()
    }
}

impl LabReport {
    /// Names this version of the report: another when it is corrected, added to, finished or withdrawn. Holds ids, so it is
    /// kept only under a key.
    pub fn version(&self) -> String {
        fn parts<'r>(result: &'r LabResult, all: &mut Vec<(&'r ResultId, String)>) {
            all.push((&result.id, json!([result.status, result.changed]).to_string()));
            result.members.iter().for_each(|member| parts(member, all));
        }
        let mut results = Vec::new();
        self.results.iter().for_each(|result| parts(result, &mut results));
        // A source may answer in another order, and then results without a report are named by another of them.
        results.sort_unstable();
        let own = Some(&self.id).filter(|id| results.iter().all(|(result, _)| result != id));
        json!([own, self.issued, self.status, self.missing, results]).to_string()
    }

    /// The ids of the report through its versions: each may have had its own.
    pub fn version_ids(&self) -> impl Iterator<Item = &ResultId> {
        std::iter::once(&self.id).chain(self.earlier.iter().map(|version| &version.id))
    }

    /// Whether it came, or was changed, so lately that it is new to who has not read it. A restriction tells nothing.
    pub fn is_recent(&self, today: Date) -> bool {
        if self.withheld.is_some() || !self.says_something() {
            return false;
        }
        let since = days_after(today, -NEW_DAYS).unwrap_or(Date::MIN);
        let mut days = vec![self.issued, self.reported];
        self.results.iter().for_each(|result| result.changes(&mut days));
        days.into_iter().filter_map(When::day).any(|day| (since..=today).contains(&day))
    }

    /// There is more than that a sample has come in, and more than an answer that was sent before.
    fn says_something(&self) -> bool {
        match self.results.as_slice() {
            [] => self.status != ReportStatus::Registered || self.conclusion.is_some() || !self.attachments.is_empty(),
            results => results.iter().any(LabResult::says_something),
        }
    }

    fn leave_out(&mut self, hidden: &BTreeSet<ResultId>) {
        // What one version tells of it, the others may tell too.
        let tells = std::iter::once(&*self).chain(&self.earlier).flat_map(|version| &version.results);
        let tells = tells.flat_map(LabResult::ids).any(|id| hidden.contains(id));
        let leave_out = |version: &mut Self| {
            if tells {
                version.hold_back(true);
            }
            version.missing += leave_out_of(&mut version.results, hidden);
        };
        leave_out(self);
        self.earlier.iter_mut().for_each(leave_out);
    }
}

/// How many are left out. A panel around one may tell of it.
fn leave_out_of(results: &mut Vec<LabResult>, hidden: &BTreeSet<ResultId>) -> usize {
    let before = results.len();
    results.retain(|result| !hidden.contains(&result.id));
    for result in results.iter_mut() {
        let tells = result.members.iter().flat_map(LabResult::ids).any(|id| hidden.contains(id));
        result.missing_members += leave_out_of(&mut result.members, hidden);
        if tells {
            result.hold_back(true);
        }
    }
    before - results.len()
}

impl LabResult {
    fn says_something(&self) -> bool {
        match self.value {
            _ if self.repeated => false,
            LabValue::NotReady => false,
            LabValue::Group => self.members.iter().any(Self::says_something),
            _ => true,
        }
    }

    fn changes(&self, days: &mut Vec<When>) {
        days.extend(self.changed);
        self.members.iter().for_each(|member| member.changes(days));
    }
}

#[cfg(test)]
mod tests;
