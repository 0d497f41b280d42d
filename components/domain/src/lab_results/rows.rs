//! Counting, cutting and naming the rows of a list.

use serde::{Deserialize, Serialize};

use super::{Found, LabReport, LabResult, LabResults, Newest, ReportStatus, ResultId, Withheld};

/// What a list of results does not show, or does not count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotShown {
    /// There are reports whose content a restriction keeps back.
    pub withheld: bool,
    /// There are reports that the reader waits with.
    pub waiting: bool,
    /// Rows that were entered in error: shown without their values, and not counted.
    pub mistakes: usize,
    /// See [`LabResults::not_results`].
    pub not_results: usize,
}

impl LabResults {
    /// Rows in a list: top-level results, and one for each report without any. What was entered in error is in the list and
    /// is not counted.
    pub fn row_count(&self) -> usize {
        self.reports.iter().map(LabReport::row_count).sum()
    }

    /// What must be said of a list of these. Asked of all of them, before any is chosen or cut away.
    pub fn not_shown(&self) -> NotShown {
        let holds = |is: fn(Withheld) -> bool| self.reports.iter().any(|report| report.withheld.is_some_and(is));
        NotShown {
            withheld: holds(|withheld| matches!(withheld, Withheld::Until(_))),
            waiting: holds(|withheld| withheld == Withheld::OwnChoice),
            mistakes: self.reports.iter().flat_map(LabReport::rows).filter(|row| row.is_mistake()).count(),
            not_results: self.not_results,
        }
    }

    /// The rows from row `from` on, with the reports around them: `count`, and what is left of the report that the last of
    /// them is in, for half a report is none. What is not counted comes with its report, or with the one before.
    #[must_use]
    pub fn window(&self, from: usize, count: usize) -> Self {
        let end = from.saturating_add(count);
        let (mut first, mut is_within) = (0, from == 0);
        let mut reports = Vec::new();
        for report in &self.reports {
            let after = first + report.row_count();
            if after > first {
                is_within = after > from && first < end;
            }
            if is_within {
                reports.push(if first < from { report.without_first(from - first) } else { report.clone() });
            }
            first = after;
        }
        self.with(reports)
    }

    /// The same statements about other reports.
    pub(super) fn with(&self, reports: Vec<LabReport>) -> Self {
        Self {
            reports,
            notices: self.notices.clone(),
            total_elsewhere: self.total_elsewhere,
            not_results: self.not_results,
        }
    }

    /// The report or result with this address, and whether it is an older version.
    pub fn by_address(&self, id: &ResultId) -> Option<Found> {
        self.reports.iter().find_map(|report| report.by_address(id))
    }

    /// The report that has this address anywhere in it, earlier versions included.
    pub fn around_address(&self, id: &ResultId) -> Option<&LabReport> {
        self.reports.iter().find(|report| report.ids().contains(&id))
    }

    /// Exchanges every id, also those of members and of earlier versions.
    pub fn map_ids(&mut self, exchange: &mut dyn FnMut(&ResultId) -> ResultId) {
        for report in &mut self.reports {
            report.map_ids(exchange);
        }
    }
}

#[derive(Clone, Copy)]
enum Row<'r> {
    Report(&'r LabReport),
    Result(&'r LabResult),
}

impl Row<'_> {
    fn is_mistake(self) -> bool {
        let status = match self {
            Self::Report(report) => report.status,
            Self::Result(result) => result.status,
        };
        status == ReportStatus::EnteredInError
    }
}

impl LabReport {
    /// Rows in a list: a report without results has one, for itself. What was entered in error is not counted.
    pub fn row_count(&self) -> usize {
        self.rows().filter(|row| !row.is_mistake()).count()
    }

    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let own = self.results.is_empty().then_some(Row::Report(self));
        own.into_iter().chain(self.results.iter().map(Row::Result))
    }

    /// Without its first rows; those that are not counted go with the row before them.
    fn without_first(&self, from: usize) -> Self {
        let mut counted = 0;
        let is_kept: Vec<bool> = self
            .rows()
            .map(|row| {
                counted += usize::from(!row.is_mistake());
                counted > from
            })
            .collect();
        let kept = self.results.iter().zip(is_kept).filter(|(_, is_kept)| *is_kept);
        Self { results: kept.map(|(result, _)| result.clone()).collect(), ..self.without_results() }
    }

    /// The head alone; cheaper than a clone whose rows are thrown away.
    pub(super) fn without_results(&self) -> Self {
        Self {
            id: self.id.clone(),
            title: self.title.clone(),
            kind: self.kind,
            status: self.status,
            sampled: self.sampled,
            reported: self.reported,
            issued: self.issued,
            laboratory: self.laboratory.clone(),
            requester: self.requester.clone(),
            approved: self.approved,
            received: self.received,
            specimens: self.specimens.clone(),
            reasons: self.reasons.clone(),
            request_notes: self.request_notes.clone(),
            clinical: self.clinical.clone(),
            comments: self.comments.clone(),
            conclusion: self.conclusion.clone(),
            attachments: self.attachments.clone(),
            results: Vec::new(),
            missing: self.missing,
            withheld: self.withheld,
            is_new: self.is_new,
            withdrawn: self.withdrawn,
            earlier: self.earlier.clone(),
        }
    }

    pub fn map_ids(&mut self, exchange: &mut dyn FnMut(&ResultId) -> ResultId) {
        self.id = exchange(&self.id);
        for result in &mut self.results {
            result.map_ids(exchange);
        }
        for version in &mut self.earlier {
            version.map_ids(exchange);
        }
    }

    fn by_address(&self, id: &ResultId) -> Option<Found> {
        if self.id == *id || self.find(id).is_some() {
            let result = self.find(id).filter(|_| self.id != *id).cloned();
            return Some(Found { report: self.clone(), result, newest: None });
        }
        let at = self.earlier.iter().position(|e| e.id == *id || e.find(id).is_some())?;
        let mut report = self.earlier.get(at)?.clone();
        report.earlier = self.earlier.get(at + 1..)?.to_vec();
        let result = report.find(id).filter(|_| report.id != *id).cloned();
        let same = result.as_ref().and_then(|r| report.same_in(self, &r.id));
        let newest = Newest { id: same.map_or(&self.id, |r| &r.id).clone(), issued: self.issued.or(self.reported) };
        Some(Found { report, result, newest: Some(newest) })
    }

    /// The results around the one with this id, the outermost first. Empty: it is in none, or not here.
    pub fn around(&self, id: &ResultId) -> Vec<&LabResult> {
        let mut path = Vec::new();
        self.results.iter().any(|r| r.leads_to(id, &mut path));
        path
    }

    /// The result with this id, also among members.
    pub fn find(&self, id: &ResultId) -> Option<&LabResult> {
        self.results.iter().find_map(|r| r.find(id))
    }
}

impl LabResult {
    pub fn map_ids(&mut self, exchange: &mut dyn FnMut(&ResultId) -> ResultId) {
        self.id = exchange(&self.id);
        for member in &mut self.members {
            member.map_ids(exchange);
        }
    }

    fn leads_to<'r>(&'r self, id: &ResultId, path: &mut Vec<&'r Self>) -> bool {
        if self.id == *id {
            return true;
        }
        path.push(self);
        let leads = self.members.iter().any(|m| m.leads_to(id, path));
        if !leads {
            path.pop();
        }
        leads
    }

    /// This result or a member of it.
    pub fn find(&self, id: &ResultId) -> Option<&Self> {
        if self.id == *id { Some(self) } else { self.members.iter().find_map(|m| m.find(id)) }
    }
}
