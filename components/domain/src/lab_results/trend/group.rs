//! Which results are of one analysis: those whose public codes say so. A name is never enough.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::{Entry, Series, not_drawn};
use crate::lab_results::{Code, Kind, LabReport, LabResult, LabResults, LabValue, ReportStatus, ResultId};
use crate::order;
use crate::when::When;

/// A code that means the same everywhere; a laboratory's own code does not.
///
/// Sources: Norsk laboratoriekodeverk (Volven 7280, before that 7230), NPU terminology, LOINC.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AnalysisCode {
    pub system: CodeSystem,
    pub code: String,
}

/// In the order in which they name an analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CodeSystem {
    /// NPU and the Norwegian codes beside it: one list in Norway.
    Nlk,
    Loinc,
}

impl AnalysisCode {
    fn of(code: &Code) -> Option<Self> {
        let system = match code.system.as_deref()? {
            "no-kodeverk-7280" | "no-kodeverk-7230" | "http://npu-terminology.org" => CodeSystem::Nlk,
            "http://loinc.org" => CodeSystem::Loinc,
            _ => return None,
        };
        Some(Self { system, code: code.code.clone() })
    }

    pub(super) fn all(result: &LabResult) -> Vec<Self> {
        let mut all: Vec<_> = result.codes.iter().filter_map(Self::of).collect();
        order::sort(&mut all);
        all.dedup();
        all
    }

    /// As one text, for making a handle of.
    pub fn written(&self) -> String {
        let system = match self.system {
            CodeSystem::Nlk => "nlk",
            CodeSystem::Loinc => "loinc",
        };
        format!("{system}|{}", self.code)
    }
}

/// A result where it stands.
#[derive(Debug, Clone, Copy)]
struct Seen<'r> {
    report: &'r LabReport,
    result: &'r LabResult,
    sampled: When,
}

/// Results of one analysis, the newest first.
struct Group<'r> {
    /// Of the newest.
    codes: Vec<AnalysisCode>,
    results: Vec<Seen<'r>>,
}

impl LabResults {
    /// The analysis that a result is of, over time. `None`: there is no such result, or it is of no analysis that a public
    /// code names, or it has no value.
    pub fn series_of(&self, id: &ResultId) -> Option<Series> {
        self.group_of(id)?.series().filter(|series| !series.drawn().is_empty())
    }

    /// How many results there are to draw of the analysis that a result is of, itself included.
    pub fn comparable_with(&self, id: &ResultId) -> usize {
        let is_drawn = |seen: &&Seen<'_>| not_drawn(&seen.result.value, seen.sampled).is_none();
        self.group_of(id).map_or(0, |group| group.told().filter(is_drawn).count())
    }

    /// Other analyses that can be drawn with this one: their newest result has the unit of its newest. The one with the
    /// newest result first.
    pub fn series_beside(&self, series: &Series) -> Vec<Series> {
        let Some(newest) = series.newest() else { return Vec::new() };
        let others = self.groups().into_iter().filter_map(|group| group.series());
        others
            .filter(|other| other.code != series.code && other.newest().is_some_and(|own| own.is_in_unit_of(&newest)))
            .collect()
    }

    fn group_of(&self, id: &ResultId) -> Option<Group<'_>> {
        self.groups().into_iter().find(|group| group.results.iter().any(|seen| seen.result.id == *id))
    }

    fn groups(&self) -> Vec<Group<'_>> {
        let mut all = Vec::new();
        let mut ids = HashSet::new();
        for report in self.reports.iter().filter(|report| is_told(report)) {
            for result in &report.results {
                gather(report, result, report.sampled, &mut all);
            }
        }
        all.retain(|seen| ids.insert(&seen.result.id));
        order::sort_by_key(&mut all, |seen| Reverse((seen.sampled.earliest(), seen.report.issued.earliest())));
        let mut groups: Vec<Group<'_>> = Vec::new();
        let mut by_code: HashMap<AnalysisCode, Vec<usize>> = HashMap::new();
        for seen in all {
            let codes = AnalysisCode::all(seen.result);
            let near = codes.iter().flat_map(|code| by_code.get(code).into_iter().flatten().copied());
            let home = near.filter(|at| groups.get(*at).is_some_and(|group| are_one(&group.codes, &codes))).min();
            if let Some(group) = home.and_then(|at| groups.get_mut(at)) {
                group.results.push(seen);
            } else {
                for code in &codes {
                    by_code.entry(code.clone()).or_default().push(groups.len());
                }
                groups.push(Group { codes, results: vec![seen] });
            }
        }
        groups
    }
}

impl<'r> Group<'r> {
    /// The oldest first, and what was sent twice once.
    fn told(&self) -> impl Iterator<Item = &Seen<'r>> {
        let is_told_already = |seen: &Seen<'_>| {
            let is_same = |other: &Seen<'_>| {
                !other.result.repeated && other.sampled == seen.sampled && other.result.value == seen.result.value
            };
            seen.result.repeated && self.results.iter().any(is_same)
        };
        self.results.iter().rev().filter(move |seen| !is_told_already(seen))
    }

    fn series(&self) -> Option<Series> {
        let newest = self.results.first()?;
        let entries = self.told().map(Seen::entry).collect();
        Some(Series { name: newest.result.name.clone(), code: self.codes.first()?.clone(), entries })
    }
}

impl Seen<'_> {
    fn entry(&self) -> Entry {
        let result = LabResult { members: Vec::new(), ..self.result.clone() };
        Entry { sampled: self.sampled, kind: self.report.kind, result }
    }
}

/// They share a code, and no system in which both are named names two things.
fn are_one(one: &[AnalysisCode], another: &[AnalysisCode]) -> bool {
    let shares = |code: &AnalysisCode| another.contains(code);
    let is_named = |system: CodeSystem| {
        let of = |codes: &[AnalysisCode]| codes.iter().any(|code| code.system == system);
        of(one) && of(another)
    };
    let agrees = |system: CodeSystem| !is_named(system) || one.iter().filter(|code| code.system == system).any(shares);
    one.iter().any(shares) && [CodeSystem::Nlk, CodeSystem::Loinc].into_iter().all(agrees)
}

fn is_told(report: &LabReport) -> bool {
    report.withheld.is_none() && stands(report.status)
}

fn stands(status: ReportStatus) -> bool {
    match status {
        ReportStatus::Cancelled | ReportStatus::EnteredInError => false,
        ReportStatus::Registered
        | ReportStatus::Partial
        | ReportStatus::Preliminary
        | ReportStatus::Final
        | ReportStatus::Amended
        | ReportStatus::Corrected
        | ReportStatus::Appended
        | ReportStatus::Unknown => true,
    }
}

fn gather<'r>(report: &'r LabReport, result: &'r LabResult, around: When, all: &mut Vec<Seen<'r>>) {
    if !stands(result.status) {
        return;
    }
    let sampled = result.sampled.unwrap_or(around);
    // What images show is no measurement over time.
    if report.kind != Kind::Imaging && has_value(&result.value) && !AnalysisCode::all(result).is_empty() {
        all.push(Seen { report, result, sampled });
    }
    for member in &result.members {
        gather(report, member, sampled, all);
    }
}

fn has_value(value: &LabValue) -> bool {
    match value {
        LabValue::Measured(_)
        | LabValue::Span { .. }
        | LabValue::Ratio { .. }
        | LabValue::Coded(_)
        | LabValue::Text(_)
        | LabValue::Truth(_)
        | LabValue::Integer(_)
        | LabValue::Time(_)
        | LabValue::ClockTime(_)
        | LabValue::Period { .. } => true,
        LabValue::NotReadableHere
        | LabValue::Components(_)
        | LabValue::Group
        | LabValue::NotReady
        | LabValue::Absent(_)
        | LabValue::Cancelled
        | LabValue::Missing
        | LabValue::DescribedTogether
        | LabValue::Withdrawn
        | LabValue::NotSafeToShow
        | LabValue::HeldBack => false,
    }
}
