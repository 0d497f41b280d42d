//! Counting, cutting and naming the rows of a list.

use super::{Found, LabReport, LabResult, LabResults, Newest, ResultId};

impl LabResults {
    /// Rows in a list: top-level results, and one for each report without any.
    pub fn row_count(&self) -> usize {
        self.reports.iter().map(LabReport::row_count).sum()
    }

    /// The rows from row `from` on, with the reports around them: `count`, and what is left of the report that the last of
    /// them is in, for half a report is none.
    #[must_use]
    pub fn window(&self, from: usize, count: usize) -> Self {
        let (mut skip, mut left) = (from, count);
        let mut reports = Vec::new();
        for report in &self.reports {
            let rows = report.row_count();
            if skip >= rows {
                skip -= rows;
                continue;
            }
            if left == 0 {
                break;
            }
            let mut report = report.clone();
            report.results.drain(..skip.min(report.results.len()));
            left -= (rows - skip).min(left);
            skip = 0;
            reports.push(report);
        }
        Self { reports, notices: self.notices.clone(), total_elsewhere: self.total_elsewhere }
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

impl LabReport {
    /// Rows in a list: a report without results has one, for itself.
    pub fn row_count(&self) -> usize {
        self.results.len().max(1)
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
