//! Choosing among results. A choice is about rows (top-level results, and reports without any): the report around a row
//! keeps its head. Whatever is left out is counted, never hidden silently.

mod param;
mod search;
mod sort;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use param::{MOST_WORDS, Param, fields};
pub use sort::Sort;

use super::{Judgement, Kind, LabReport, LabResult, LabResults, LabValue, Party, ReportStatus};
use crate::when::{When, months_before};
use search::Words;

/// What a citizen wants to see. The default is everything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Words that must all be there, in the name, the answer, the comments or who asked and analysed. A search word can
    /// be a diagnosis: it never stands in an address or a log.
    pub words: Option<String>,
    pub kind: Option<Kind>,
    pub period: Option<Period>,
    /// A laboratory's or requester's name, exactly as among [`Choices::places`].
    pub place: Option<String>,
    pub status: Option<StatusGroup>,
    /// Only what the laboratory has marked as outside its reference range.
    pub marked: bool,
}

/// Sampled within so long before today, today included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Period {
    ThreeMonths,
    OneYear,
    FiveYears,
}

impl Period {
    pub const ALL: [Self; 3] = [Self::ThreeMonths, Self::OneYear, Self::FiveYears];

    /// The first day that is within.
    pub fn since(self, today: Date) -> Date {
        let months = match self {
            Self::ThreeMonths => 3,
            Self::OneYear => 12,
            Self::FiveYears => 60,
        };
        months_before(today, months).unwrap_or(Date::MIN)
    }
}

/// Statuses as they are told to people: two that are called the same are one choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StatusGroup {
    Final,
    NotReady,
    Preliminary,
    /// Amended, corrected or added to.
    Changed,
    Cancelled,
    EnteredInError,
    Unknown,
}

impl StatusGroup {
    pub const ALL: [Self; 7] = [
        Self::Final,
        Self::NotReady,
        Self::Preliminary,
        Self::Changed,
        Self::Cancelled,
        Self::EnteredInError,
        Self::Unknown,
    ];

    pub fn of(status: ReportStatus) -> Self {
        match status {
            ReportStatus::Final => Self::Final,
            ReportStatus::Registered => Self::NotReady,
            ReportStatus::Partial | ReportStatus::Preliminary => Self::Preliminary,
            ReportStatus::Amended | ReportStatus::Corrected | ReportStatus::Appended => Self::Changed,
            ReportStatus::Cancelled => Self::Cancelled,
            ReportStatus::EnteredInError => Self::EnteredInError,
            ReportStatus::Unknown => Self::Unknown,
        }
    }
}

/// What there is to choose from in some results.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    pub kinds: Vec<Kind>,
    pub statuses: Vec<StatusGroup>,
    /// As they first occur.
    pub places: Vec<Place>,
}

/// A laboratory or a requester.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Stands for the name in an address, which never holds the name itself: it can tell too much.
    pub handle: String,
    pub name: String,
}

/// What a filter lets through, and what it says of the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct Filtered {
    pub results: LabResults,
    /// Rows before and after.
    pub total: usize,
    pub shown: usize,
    /// With [`Filter::marked`]: rows that fit otherwise and that the laboratory has not marked at all. They may be
    /// outside or inside; nobody has said.
    pub unmarked: usize,
    /// With a period: rows that fit otherwise and whose sampling time is not known.
    pub undated: usize,
}

impl Filter {
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }
}

impl LabResults {
    /// `today` ends the periods.
    #[must_use]
    pub fn filtered(&self, filter: &Filter, today: Date) -> Filtered {
        let chosen = Chosen {
            filter,
            words: filter.words.as_deref().map(Words::of).unwrap_or_default(),
            since: filter.period.map(|period| period.since(today)),
        };
        let (mut unmarked, mut undated) = (0, 0);
        let mut keep = |fits: Fit| {
            unmarked += usize::from(fits == Fit::NotMarked);
            undated += usize::from(fits == Fit::NotDated);
            fits == Fit::Yes
        };
        let reports = self.reports.iter().filter_map(|report| {
            if report.results.is_empty() {
                return keep(chosen.fits(report, None)).then(|| report.clone());
            }
            let rows: Vec<LabResult> =
                report.results.iter().filter(|row| keep(chosen.fits(report, Some(row)))).cloned().collect();
            (!rows.is_empty()).then(|| LabReport { results: rows, ..report.without_results() })
        });
        let reports = reports.collect();
        let results = self.with(reports);
        Filtered { total: self.row_count(), shown: results.row_count(), results, unmarked, undated }
    }

    /// What there is to choose from: only what occurs. `handle` stands for a place's name in an address.
    pub fn choices(&self, handle: impl Fn(&str) -> String) -> Choices {
        let kinds = [Kind::Laboratory, Kind::Microbiology, Kind::Pathology, Kind::Imaging, Kind::Other];
        let kinds = kinds.into_iter().filter(|kind| self.told().any(|report| report.kind == *kind)).collect();
        let has = |report: &LabReport, group: StatusGroup| {
            has_status(report, None, group) || report.results.iter().any(|row| has_status(report, Some(row), group))
        };
        let statuses =
            StatusGroup::ALL.into_iter().filter(|group| self.told().any(|report| has(report, *group))).collect();
        let mut places: Vec<Place> = Vec::new();
        for name in self.told().flat_map(|report| places_of(report, &report.results)) {
            if !places.iter().any(|place| place.name == name) {
                places.push(Place { handle: handle(name), name: name.to_owned() });
            }
        }
        Choices { kinds, statuses, places }
    }

    /// Reports whose content may be told. A withheld one offers no choice, lest the choices tell what it is.
    fn told(&self) -> impl Iterator<Item = &LabReport> {
        self.reports.iter().filter(|report| report.withheld.is_none())
    }
}

/// A filter made ready for many rows.
struct Chosen<'f> {
    filter: &'f Filter,
    words: Words,
    since: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    Yes,
    No,
    /// Everything else fits.
    NotMarked,
    NotDated,
}

impl Chosen<'_> {
    /// `row`: `None` for a report without results.
    fn fits(&self, report: &LabReport, row: Option<&LabResult>) -> Fit {
        let filter = self.filter;
        // Of a withheld report only its day is told: any other question would tell more.
        let asks_content = filter.words.is_some()
            || filter.kind.is_some()
            || filter.place.is_some()
            || filter.status.is_some()
            || filter.marked;
        if report.withheld.is_some() && asks_content {
            return Fit::No;
        }
        let is_kind = filter.kind.is_none_or(|kind| kind == report.kind);
        let is_place = filter.place.as_ref().is_none_or(|place| {
            // Of a row that names nobody, nobody can say which of the report's laboratories it is of.
            let rows = match row {
                Some(row) if is_named(row) || matches!(report.laboratory, Party::Named(_)) => std::slice::from_ref(row),
                Some(_) | None => &report.results,
            };
            places_of(report, rows).any(|name| name == place)
        });
        let is_status = filter.status.is_none_or(|group| has_status(report, row, group));
        if !(is_kind && is_place && is_status && self.words.are_in(report, row)) {
            return Fit::No;
        }
        let dated = match self.since {
            None => Fit::Yes,
            Some(since) => within(row.and_then(|row| row.sampled).unwrap_or(report.sampled), since),
        };
        match (dated, filter.marked, row) {
            (Fit::Yes, true, None) => Fit::No,
            (Fit::Yes, true, Some(row)) => marked(row),
            (fit, ..) => fit,
        }
    }
}

/// Who analysed, as the report says and as these rows of it and those in them say; and who asked.
fn places_of<'r>(report: &'r LabReport, rows: &'r [LabResult]) -> impl Iterator<Item = &'r str> {
    fn named<'r>(rows: &'r [LabResult], names: &mut Vec<&'r str>) {
        for row in rows {
            names.extend(row.analysed_by.iter().map(String::as_str));
            named(&row.members, names);
        }
    }
    let of_report = [&report.laboratory, &report.requester].into_iter().filter_map(|party| match party {
        Party::Named(name) => Some(name.as_str()),
        Party::Unnamed | Party::NotGiven => None,
    });
    let mut of_rows = Vec::new();
    named(rows, &mut of_rows);
    of_report.chain(of_rows)
}

fn is_named(row: &LabResult) -> bool {
    any(row, &|result| !result.analysed_by.is_empty())
}

/// A row has its own status and its report's: both are told, so both are found. A final report with a corrected row is
/// both.
fn has_status(report: &LabReport, row: Option<&LabResult>, group: StatusGroup) -> bool {
    match row {
        None => StatusGroup::of(report.status) == group,
        Some(row) if group == StatusGroup::Final => {
            StatusGroup::of(report.status) == group && StatusGroup::of(row.status) == group
        }
        Some(row) => StatusGroup::of(report.status) == group || any(row, &|r| StatusGroup::of(r.status) == group),
    }
}

/// A month or a year counts when a day of it can be within.
fn within(sampled: When, since: Date) -> Fit {
    if !sampled.is_known() {
        return Fit::NotDated;
    }
    if sampled.last_day().is_some_and(|last| last >= since) { Fit::Yes } else { Fit::No }
}

/// Only the laboratory's own marks count, anywhere in a panel.
fn marked(row: &LabResult) -> Fit {
    if any(row, &|r| judgements(r).any(is_outside)) {
        return Fit::Yes;
    }
    let is_left_open = any(row, &|r| is_for_marking(&r.value) && judgements(r).all(|j| j == Judgement::NotJudged));
    if is_left_open { Fit::NotMarked } else { Fit::No }
}

fn is_outside(judgement: Judgement) -> bool {
    match judgement {
        Judgement::Over | Judgement::Under | Judgement::Outside => true,
        Judgement::Within
        | Judgement::Susceptibility(_)
        | Judgement::Unsuitable
        | Judgement::InWords
        | Judgement::NotJudged => false,
    }
}

/// What a laboratory could have marked: an answer, and not a heading or the lack of one.
fn is_for_marking(value: &LabValue) -> bool {
    match value {
        LabValue::Measured(_)
        | LabValue::Span { .. }
        | LabValue::Ratio { .. }
        | LabValue::Coded(_)
        | LabValue::Text(_)
        | LabValue::Truth(_)
        | LabValue::Integer(_)
        | LabValue::Components(_) => true,
        LabValue::Time(_)
        | LabValue::ClockTime(_)
        | LabValue::Period { .. }
        | LabValue::NotReadableHere
        | LabValue::DescribedTogether
        | LabValue::Group
        | LabValue::NotReady
        | LabValue::Absent(_)
        | LabValue::Cancelled
        | LabValue::Missing
        | LabValue::Withdrawn
        | LabValue::NotSafeToShow
        | LabValue::HeldBack => false,
    }
}

fn judgements(result: &LabResult) -> impl Iterator<Item = Judgement> {
    let parts = match &result.value {
        LabValue::Components(parts) => parts.as_slice(),
        _ => &[],
    };
    std::iter::once(result.judgement).chain(parts.iter().map(|part| part.judgement))
}

/// Whether it holds for a result or for something inside it.
fn any(result: &LabResult, holds: &dyn Fn(&LabResult) -> bool) -> bool {
    holds(result) || result.members.iter().any(|member| any(member, holds))
}
