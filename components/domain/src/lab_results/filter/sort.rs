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

/// Rows of one name, each with the head of its report.
#[derive(Debug, Clone, PartialEq)]
pub struct NameGroup {
    /// As the newest of them is called. [`Name::Nameless`]: reports without results and without a title among them.
    pub name: Name,
    pub rows: Vec<LabReport>,
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

    /// By name, in the order of `key` (the alphabet is the language's, so it is the caller's). Names that differ only
    /// in case or in spaces around them are one.
    pub fn by_name<K: Ord>(&self, key: impl Fn(&str) -> K) -> Vec<NameGroup> {
        let mut groups: Vec<(Option<K>, String, NameGroup)> = Vec::new();
        let mut places = std::collections::HashMap::new();
        for report in &self.reports {
            for (name, row) in rows(report) {
                let words = match &name {
                    Name::Known(words) | Name::CodeOnly(words) => words.trim().to_lowercase(),
                    Name::Nameless => String::new(),
                };
                let place = *places.entry(words.clone()).or_insert_with(|| {
                    // What has no name comes last.
                    let key = (!words.is_empty()).then(|| key(&words));
                    groups.push((key, words, NameGroup { name, rows: Vec::new() }));
                    groups.len() - 1
                });
                if let Some((.., group)) = groups.get_mut(place) {
                    group.rows.push(row);
                }
            }
        }
        groups.sort_by(|a, b| (a.0.is_none(), &a.0, &a.1).cmp(&(b.0.is_none(), &b.0, &b.1)));
        groups.into_iter().map(|(.., group)| group).collect()
    }
}

/// A report as one report a row, each with its name.
fn rows(report: &LabReport) -> Vec<(Name, LabReport)> {
    if report.results.is_empty() {
        let name = report.title.as_ref().map_or(Name::Nameless, |title| title.text.clone());
        return vec![(name, report.clone())];
    }
    let head = super::without_results(report);
    let row =
        |result: &super::LabResult| (result.name.clone(), LabReport { results: vec![result.clone()], ..head.clone() });
    report.results.iter().map(row).collect()
}
