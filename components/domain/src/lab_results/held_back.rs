//! What tells of something that may not be shown is not shown either: documents, conclusions, comments and a panel's own
//! words. Nothing can be cut out of them.

use std::collections::BTreeSet;

use super::handed_out::{IsOpen, is_fit, leaving};
use super::restriction::{Access, access};
use super::{
    Attachment, AttachmentContent, Comment, Entry, Judgement, LabReport, LabResult, LabResults, LabValue, Viewer,
};
use crate::fhir::read::own_name;
use crate::order;

impl LabResults {
    /// Holds back the words and documents of each report and panel that holds, or refers to, what may not be shown. Done
    /// before ids are exchanged. `others`: see [`handed_out`](super::handed_out()).
    pub fn hold_back(&mut self, entries: &[Entry], viewer: &Viewer, others: &BTreeSet<String>) {
        let Some(open) = self.open(entries, others, &|part| access(part, viewer) == Access::Open) else {
            self.settle(&|_| Telling::Nothing);
            return;
        };
        // To others than the person, that a restriction keeps something back is not told: as were there none.
        let openable = if viewer.is_oneself() { None } else { self.open(entries, others, &|_| true) };
        let is_in = |open: &BTreeSet<String>, id: &str| open.contains(holder(id));
        self.settle(&|id| match (is_in(&open, id), &openable) {
            (true, _) => Telling::Nothing,
            (false, _) if viewer.is_oneself() => Telling::OfSomething,
            (false, Some(openable)) if !is_in(openable, id) => Telling::OfSomething,
            (false, _) => Telling::OfSomethingUntold,
        });
    }

    fn settle(&mut self, tells: &dyn Fn(&str) -> Telling) {
        for report in &mut self.reports {
            // A restriction on one version holds for all.
            let worst = versions(report).filter(|v| v.says_more()).map(|v| tells(&v.id.0)).max();
            let settle = |version: &mut LabReport| {
                version.results.iter_mut().for_each(|result| result.settle(tells));
                if version.results.iter().any(LabResult::hides_something) {
                    version.hold_back(true);
                } else if let Some(is_told) = worst.and_then(Telling::is_told) {
                    version.hold_back(is_told);
                }
            };
            settle(report);
            report.earlier.iter_mut().for_each(settle);
        }
    }

    /// The names of the reports and panels that tell of nothing hidden. `None`: nothing is hidden anywhere.
    fn open(&self, entries: &[Entry], others: &BTreeSet<String>, is_open: IsOpen<'_>) -> Option<BTreeSet<String>> {
        if others.is_empty() && entries.iter().all(|entry| is_fit(&entry.resource, is_open)) {
            return None;
        }
        let all = self.reports.iter().flat_map(LabReport::ids);
        let wanted = order::set(all.map(|id| id.0.as_str()));
        let leaving = leaving(entries, is_open, &wanted, others, &BTreeSet::new());
        Some(order::set(leaving.iter().filter_map(|at| entries.get(*at)).filter_map(|e| own_name(&e.resource))))
    }
}

/// What the words of a report or panel may tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Telling {
    Nothing,
    /// Of which nothing may be said.
    OfSomethingUntold,
    OfSomething,
}

impl Telling {
    /// `None`: its words stand. Else whether it may be said that they are held back.
    fn is_told(self) -> Option<bool> {
        match self {
            Self::Nothing => None,
            Self::OfSomethingUntold => Some(false),
            Self::OfSomething => Some(true),
        }
    }
}

/// What is contained is in its container.
fn holder(id: &str) -> &str {
    id.split_once('#').map_or(id, |(holder, _)| holder)
}

fn versions(report: &LabReport) -> impl Iterator<Item = &LabReport> {
    std::iter::once(report).chain(&report.earlier)
}

impl LabReport {
    /// Of this version. `is_told`: that there is something may be said.
    pub(super) fn hold_back(&mut self, is_told: bool) {
        if !is_told {
            self.attachments.clear();
            self.conclusion = None;
            self.comments.clear();
            self.request_notes.clear();
            self.clinical.clear();
        }
        for attachment in &mut self.attachments {
            *attachment = Attachment { title: None, content: AttachmentContent::HeldBack, kind: attachment.kind };
        }
        let is_told_more = self.conclusion.is_some() || !self.request_notes.is_empty() || !self.clinical.is_empty();
        if is_told_more || !self.comments.is_empty() {
            self.comments = vec![Comment::HeldBack];
        }
        self.conclusion = None;
        self.request_notes.clear();
        self.clinical.clear();
    }

    /// There is more in it than results.
    pub(super) fn says_more(&self) -> bool {
        let is_written = !self.comments.is_empty() || !self.request_notes.is_empty() || !self.clinical.is_empty();
        self.conclusion.is_some() || is_written || !self.attachments.is_empty()
    }

    /// Something that was sent in this version, beside its results, is not shown.
    pub(super) fn is_held_back(&self) -> bool {
        self.comments.contains(&Comment::HeldBack)
            || self.attachments.iter().any(|a| a.content == AttachmentContent::HeldBack)
    }
}

impl LabResult {
    /// Its own words, which may repeat what a member says. What it has measured itself stands. `is_told`: that there is
    /// something may be said.
    pub(super) fn hold_back(&mut self, is_told: bool) {
        if matches!(self.value, LabValue::Text(_) | LabValue::Coded(_)) {
            self.value = if is_told { LabValue::HeldBack } else { LabValue::Group };
            self.judgement = Judgement::NotJudged;
            self.mark_words.clear();
        }
        if !self.comments.is_empty() {
            self.comments = if is_told { vec![Comment::HeldBack] } else { Vec::new() };
        }
    }

    /// Nothing is in it, and it says nothing itself.
    pub(super) fn is_empty_panel(&self) -> bool {
        self.members.is_empty()
            && self.missing_members == 0
            && matches!(self.value, LabValue::Group | LabValue::Missing | LabValue::NotReady)
    }

    fn settle(&mut self, tells: &dyn Fn(&str) -> Telling) {
        self.members.iter_mut().for_each(|member| member.settle(tells));
        if self.members.is_empty() && self.missing_members == 0 {
            return;
        }
        if self.members.iter().any(Self::hides_something) {
            self.hold_back(true);
        } else if let Some(is_told) = tells(&self.id.0).is_told() {
            self.hold_back(is_told);
        }
    }

    fn hides_something(&self) -> bool {
        matches!(self.value, LabValue::Withdrawn | LabValue::NotSafeToShow)
            || self.members.iter().any(Self::hides_something)
    }

    pub(super) fn is_held_back(&self) -> bool {
        self.value == LabValue::HeldBack || self.comments.contains(&Comment::HeldBack)
    }
}
