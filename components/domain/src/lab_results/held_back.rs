//! What tells of something that may not be shown is not shown either: documents, conclusions, comments and a panel's own
//! words. Nothing can be cut out of them.

use std::collections::BTreeSet;

use super::handed_out::is_fit;
use super::{
    Attachment, AttachmentContent, Comment, Entry, Judgement, LabReport, LabResult, LabResults, LabValue, Viewer,
    handed_out,
};
use crate::fhir::read::own_name;

impl LabResults {
    /// Holds back the words and documents of each report and panel that holds, or refers to, what may not be shown. Done
    /// before ids are exchanged. `others`: see [`handed_out`].
    pub fn hold_back(&mut self, entries: &[Entry], viewer: &Viewer, others: &BTreeSet<String>) {
        let open = self.open(entries, viewer, others);
        let is_open = |id: &str| open.as_ref().is_none_or(|open| open.contains(holder(id)));
        for report in &mut self.reports {
            // A restriction on one version holds for all.
            let is_barred = versions(report).any(|v| v.says_more() && !is_open(&v.id.0));
            let settle = |version: &mut LabReport| {
                version.results.iter_mut().for_each(|result| result.settle(&is_open));
                if is_barred || version.results.iter().any(LabResult::hides_something) {
                    version.hold_back();
                }
            };
            settle(report);
            report.earlier.iter_mut().for_each(settle);
        }
    }

    /// The names of the reports and panels that tell of nothing hidden. `None`: nothing is hidden anywhere.
    fn open(&self, entries: &[Entry], viewer: &Viewer, others: &BTreeSet<String>) -> Option<BTreeSet<String>> {
        if others.is_empty() && entries.iter().all(|entry| is_fit(&entry.resource, viewer)) {
            return None;
        }
        let all = self.reports.iter().flat_map(LabReport::ids);
        let wanted: BTreeSet<&str> = all.map(|id| id.0.as_str()).collect();
        let leaving = handed_out(entries, viewer, &wanted, others, &BTreeSet::new());
        Some(leaving.iter().filter_map(|at| entries.get(*at)).filter_map(|e| own_name(&e.resource)).collect())
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
    /// Of this version.
    pub(super) fn hold_back(&mut self) {
        for attachment in &mut self.attachments {
            *attachment = Attachment { title: None, content: AttachmentContent::HeldBack, kind: attachment.kind };
        }
        if self.conclusion.take().is_some() || !self.comments.is_empty() {
            self.comments = vec![Comment::HeldBack];
        }
    }

    /// There is more in it than results.
    fn says_more(&self) -> bool {
        self.conclusion.is_some() || !self.comments.is_empty() || !self.attachments.is_empty()
    }

    /// Something that was sent in this version, beside its results, is not shown.
    pub(super) fn is_held_back(&self) -> bool {
        self.comments.contains(&Comment::HeldBack)
            || self.attachments.iter().any(|a| a.content == AttachmentContent::HeldBack)
    }
}

impl LabResult {
    /// Its own words, which may repeat what a member says. What it has measured itself stands.
    pub(super) fn hold_back(&mut self) {
        if matches!(self.value, LabValue::Text(_) | LabValue::Coded(_)) {
            self.value = LabValue::HeldBack;
            self.judgement = Judgement::NotJudged;
            self.mark_words = None;
        }
        if !self.comments.is_empty() {
            self.comments = vec![Comment::HeldBack];
        }
    }

    fn settle(&mut self, is_open: &dyn Fn(&str) -> bool) {
        self.members.iter_mut().for_each(|member| member.settle(is_open));
        let is_panel = !self.members.is_empty() || self.missing_members > 0;
        if is_panel && (self.members.iter().any(Self::hides_something) || !is_open(&self.id.0)) {
            self.hold_back();
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
