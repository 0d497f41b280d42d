//! The order of the list.

use serde::{Deserialize, Serialize};

use super::super::{LabReport, LabResults, Name};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    /// By sampling. As the results come from [`parse`](crate::lab_results::parse).
    #[default]
    NewestFirst,
    OldestFirst,
    /// By the results' names, and the newest first within a name.
    Name,
}

impl LabResults {
    /// Turned around. What has no date stays where it is for the eye: after everything that has one.
    #[must_use]
    pub fn oldest_first(mut self) -> Self {
        let undated = self.reports.iter().position(|report| !report.sampled.is_known()).unwrap_or(self.reports.len());
        if let Some(dated) = self.reports.get_mut(..undated) {
            dated.reverse();
        }
        self
    }

    /// One report a row, by the rows' names in the order of `key` (the alphabet is the language's, so it is the
    /// caller's), and newest first within a name. What has no name comes last.
    #[must_use]
    pub fn by_name<K: Ord>(&self, key: impl Fn(&str) -> K) -> Self {
        let rows = self.reports.iter().flat_map(rows);
        let mut keyed: Vec<_> = rows
            .map(|row| {
                let name = row.row_name().and_then(Name::words).map(str::to_lowercase);
                ((name.is_none(), name.as_deref().map(&key), name), row)
            })
            .collect();
        keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
        let reports = keyed.into_iter().map(|(_, row)| row).collect();
        self.with(reports)
    }
}

impl LabReport {
    /// What its first row is called: the result, or the report that has none. `None`: a report without a title.
    pub fn row_name(&self) -> Option<&Name> {
        match self.results.first() {
            Some(result) => Some(&result.name),
            None => self.title.as_ref().map(|title| &title.text),
        }
    }
}

impl Name {
    /// The words or the code, without spaces around them.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Known(words) | Self::CodeOnly(words) => Some(words.trim()).filter(|words| !words.is_empty()),
            Self::Nameless => None,
        }
    }
}

/// A report as one report a row.
fn rows(report: &LabReport) -> Vec<LabReport> {
    if report.results.is_empty() {
        return vec![report.clone()];
    }
    let head = report.without_results();
    report.results.iter().map(|result| LabReport { results: vec![result.clone()], ..head.clone() }).collect()
}
