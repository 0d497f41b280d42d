//! Counting, cutting and naming the rows of a list.

use super::{LabReport, LabResult, LabResults, ResultId};

impl LabResults {
    /// Rows in a list: top-level results, and one for each report without any.
    pub fn row_count(&self) -> usize {
        self.reports.iter().map(LabReport::row_count).sum()
    }

    /// At most `count` rows from row `from` on, with the reports around them. A report that is cut keeps its head on both sides.
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
            report.results = report.results.into_iter().skip(skip).take(left).collect();
            left -= (rows - skip).min(left);
            skip = 0;
            reports.push(report);
        }
        Self { reports, notices: self.notices.clone(), total_elsewhere: self.total_elsewhere }
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

    /// This result or a member of it.
    pub fn find(&self, id: &ResultId) -> Option<&Self> {
        if self.id == *id { Some(self) } else { self.members.iter().find_map(|m| m.find(id)) }
    }
}
