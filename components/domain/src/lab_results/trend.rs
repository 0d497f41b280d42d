//! Results of one analysis over time: which belong together, where they cannot be compared and why, and where each stands
//! in a drawing. Nothing is converted, smoothed or judged.

mod breaks;
mod chart;
mod group;
mod line;
mod scale;
mod summary;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use super::{Kind, LabResult, LabValue, Name, Period, ReferenceRange};
use crate::quantity::{Comparator, Decimal, Quantity};
use crate::when::When;

pub use breaks::{Break, Change};
pub use chart::{Band, Chart, Divide, Line, Point, Spot, TimeTick, charts};
pub use group::{AnalysisCode, CodeSystem};
pub use line::{NumberLine, Zone, ZoneKind};
pub use scale::Tick;
pub use summary::Summary;

/// Names of the fields of the form that chooses, which are those of the address.
pub mod trend_fields {
    /// A handle of another analysis; may stand several times.
    pub const TOGETHER: &str = "sammen";
    pub const PERIOD: &str = "periode";
    /// Of [`PERIOD`]: no period, said. Without the field the page chooses one where there are very many.
    pub const ALL_TIME: &str = "alle";
}

/// Analyses in one drawing at most: more lines cannot be told apart.
pub const MOST_SERIES: usize = 4;

/// Numbers that are larger than this stand in tables only: nothing else would be seen beside them.
const LARGEST: f64 = 1e100;

/// One analysis over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What the newest of them is called.
    pub name: Name,
    /// Names the analysis.
    pub code: AnalysisCode,
    /// All that have a value, the oldest first. What is withheld, cancelled or entered in error is not among them.
    pub entries: Vec<Entry>,
}

/// Another analysis that can be drawn with one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Stands for it in an address, which never holds its name or code: they can tell too much.
    pub handle: String,
    pub name: Name,
    pub chosen: bool,
}

/// One result of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub sampled: When,
    /// Of the report around it.
    pub kind: Kind,
    /// Without its members: they are results of their own.
    pub result: LabResult,
}

/// On which side of its number a value lies, where it is not the number itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// «mindre enn 0,27»
    Below,
    /// «mer enn 90»
    Above,
}

/// Why a result stands in the table and not in the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDrawn {
    /// It is said in words, as a span, or the like.
    NoNumber,
    /// Nobody knows the day.
    NoDay,
}

impl Entry {
    /// The number, if it is one.
    pub fn quantity(&self) -> Option<Quantity> {
        quantity(&self.result.value)
    }

    /// `None`: it has its place in the drawing.
    pub fn not_drawn(&self) -> Option<NotDrawn> {
        not_drawn(&self.result.value, self.sampled)
    }

    pub fn bound(&self) -> Option<Bound> {
        bound_of(&self.quantity()?)
    }
}

impl Series {
    /// Indices of those that have a place in the drawing, the oldest first.
    pub fn drawn(&self) -> Vec<usize> {
        let drawn = |(at, entry): (usize, &Entry)| entry.not_drawn().is_none().then_some(at);
        self.entries.iter().enumerate().filter_map(drawn).collect()
    }

    /// The number of the newest one that is drawn: its unit is the one to draw others with.
    pub fn newest(&self) -> Option<Quantity> {
        self.entries.iter().rev().find(|entry| entry.not_drawn().is_none())?.quantity()
    }

    /// Only what was sampled within a period; and how many are left out because nobody knows when they were. A month or
    /// a year counts when a day of it can be within.
    #[must_use]
    pub fn within(&self, period: Period, today: Date) -> (Self, usize) {
        let since = period.since(today);
        let is_within = |entry: &&Entry| entry.sampled.last_day().is_some_and(|last| last >= since);
        let entries = self.entries.iter().filter(is_within).cloned().collect();
        let undated = self.entries.iter().filter(|entry| !entry.sampled.is_known()).count();
        (Self { name: self.name.clone(), code: self.code.clone(), entries }, undated)
    }
}

impl Series {
    /// The period that is shown where none was chosen: the longest that holds no more than `most`, and where all of them
    /// do, none.
    pub fn period_for(&self, most: usize, today: Date) -> Option<Period> {
        if self.entries.len() <= most {
            return None;
        }
        let fits = |period: &Period| self.within(*period, today).0.entries.len() <= most;
        Some(Period::ALL.into_iter().rev().find(fits).unwrap_or(Period::ThreeMonths))
    }

    /// Only the newest `most` of them.
    #[must_use]
    pub fn newest_of(mut self, most: usize) -> Self {
        self.entries.drain(..self.entries.len().saturating_sub(most));
        self
    }
}

fn quantity(value: &LabValue) -> Option<Quantity> {
    match value {
        LabValue::Measured(quantity) => Some(quantity.clone()),
        LabValue::Integer(n) => {
            let value = Decimal::parse(&n.to_string())?;
            Some(Quantity { comparator: None, value, unit: None, ucum: None })
        }
        _ => None,
    }
}

fn not_drawn(value: &LabValue, sampled: When) -> Option<NotDrawn> {
    let number = quantity(value).map(|quantity| quantity.value.approximate());
    match number.filter(|n| n.is_finite() && n.abs() <= LARGEST) {
        None => Some(NotDrawn::NoNumber),
        Some(_) if sampled.day().is_none() => Some(NotDrawn::NoDay),
        Some(_) => None,
    }
}

fn bound_of(quantity: &Quantity) -> Option<Bound> {
    quantity.comparator.map(|comparator| match comparator {
        Comparator::Less | Comparator::LessOrEqual => Bound::Below,
        Comparator::Greater | Comparator::GreaterOrEqual => Bound::Above,
    })
}

/// The bounds to draw. Of several ranges nobody here knows which is meant, so none of them is.
fn safe(ranges: &[ReferenceRange]) -> Option<(Option<f64>, Option<f64>)> {
    let [range] = ranges else { return None };
    let bounds = range.bounds.as_ref()?;
    let number = |end: &Option<Decimal>| end.as_ref().map(Decimal::approximate);
    let (low, high) = (number(&bounds.low), number(&bounds.high));
    let is_drawable = |end: Option<f64>| end.is_none_or(|n| n.is_finite() && n.abs() <= LARGEST);
    (is_drawable(low) && is_drawable(high) && (low.is_some() || high.is_some())).then_some((low, high))
}
