//! Nice numbers along an axis, and days along another.

use jiff::civil::{Date, DateTime, Time};

use super::chart::TimeTick;
use crate::when::When;

/// A number beside the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// From the top, 0 to 1.
    pub at: f64,
    /// Digits with a point, as [`format::decimal`] of innsyn-i18n reads them.
    ///
    /// [`format::decimal`]: https://docs.rs/innsyn-i18n
    pub digits: String,
}

/// From one nice number to another, with some between.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    first: i64,
    last: i64,
    /// Of 1, 2 and 5.
    factor: i64,
    exponent: i32,
}

/// Steps that an axis is cut into, about.
const STEPS: f64 = 5.0;
/// Smaller than this is nothing.
const NOTHING: f64 = 1e-100;

impl Scale {
    /// Holds all of these numbers. None: 0 to 1.
    pub(super) fn of(numbers: impl Iterator<Item = f64>) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for number in numbers.filter(|n| n.is_finite()) {
            let number = if number.abs() < NOTHING { 0.0 } else { number };
            (low, high) = (low.min(number), high.max(number));
        }
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        let is_positive = low >= 0.0;
        if high - low <= high.abs().max(low.abs()) * 1e-9 {
            // All equal: some room on both sides.
            let room = if high == 0.0 { 1.0 } else { high.abs() * 0.1 };
            (low, high) = (low - room, high + room);
        }
        if is_positive {
            low = low.max(0.0);
        }
        let raw = (high - low) / STEPS;
        let mut exponent = floor(raw.log10());
        let part = raw / power(exponent);
        let factor = match part {
            _ if part <= 1.0 => 1,
            _ if part <= 2.0 => 2,
            _ if part <= 5.0 => 5,
            _ => {
                exponent += 1;
                1
            }
        };
        let step = step(factor, exponent);
        let first = whole((low / step + 1e-9).floor());
        let last = whole((high / step - 1e-9).ceil()).max(first + 1);
        Self { first, last, factor, exponent }
    }

    /// From the top, 0 to 1.
    pub(super) fn at(self, number: f64) -> f64 {
        let step = step(self.factor, self.exponent);
        let steps = real(self.last) - number / step;
        (steps / real(self.last - self.first)).clamp(0.0, 1.0)
    }

    /// From the lowest to the highest.
    pub(super) fn ticks(self) -> Vec<Tick> {
        let all = self.first..=self.last;
        all.map(|n| Tick { at: real(self.last - n) / real(self.last - self.first), digits: self.digits(n) }).collect()
    }

    fn digits(self, n: i64) -> String {
        let n = n * self.factor;
        match self.exponent {
            _ if n == 0 => "0".to_owned(),
            0 => n.to_string(),
            exponent @ 1..=6 => format!("{n}{}", "0".repeat(exponent.unsigned_abs() as usize)),
            exponent @ -6..=-1 => {
                let decimals = exponent.unsigned_abs() as usize;
                let digits = format!("{:0>width$}", n.unsigned_abs(), width = decimals + 1);
                let (before, after) = digits.split_at(digits.len() - decimals);
                format!("{}{before}.{after}", if n < 0 { "-" } else { "" })
            }
            exponent => format!("{n}E{exponent}"),
        }
    }
}

fn power(exponent: i32) -> f64 {
    10_f64.powi(exponent)
}

fn step(factor: i64, exponent: i32) -> f64 {
    real(factor) * power(exponent)
}

#[allow(clippy::cast_possible_truncation, reason = "between -101 and 101")]
fn floor(number: f64) -> i32 {
    number.floor() as i32
}

/// Numbers that are nearly equal are taken as equal, so there are few steps from nothing to them.
#[allow(clippy::cast_possible_truncation, reason = "at most some 10^10")]
fn whole(number: f64) -> i64 {
    number as i64
}

#[allow(clippy::cast_precision_loss, reason = "at most some 10^10")]
fn real(number: i64) -> f64 {
    number as f64
}

/// Time from the left to the right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Times {
    first: DateTime,
    last: DateTime,
}

/// Points do not stand on the edge.
const EDGE: f64 = 0.04;
/// Labels at most: on a telephone there is no room for more.
const MOST_YEARS: usize = 4;
const MOST_MONTHS: usize = 3;

impl Times {
    pub(super) fn of(moments: impl Iterator<Item = DateTime> + Clone) -> Option<Self> {
        Some(Self { first: moments.clone().min()?, last: moments.max()? })
    }

    /// From the left, 0 to 1.
    pub(super) fn at(self, moment: DateTime) -> f64 {
        let whole = self.last.duration_since(self.first).as_secs_f64();
        if whole <= 0.0 {
            return 0.5;
        }
        let part = moment.duration_since(self.first).as_secs_f64() / whole;
        (EDGE + part * (1.0 - 2.0 * EDGE)).clamp(0.0, 1.0)
    }

    /// Years, months or days, whichever there is room for; the earliest first.
    pub(super) fn ticks(self) -> Vec<TimeTick> {
        let years = [1_usize, 2, 5, 10, 20, 50].map(|step| self.starts_of_years(step));
        let months = [1_usize, 2, 3, 4, 6].map(|step| self.starts_of_months(step));
        let fit = |all: &[Vec<When>], most: usize| {
            all.iter().find(|ticks| ticks.len() <= most).filter(|ticks| ticks.len() > 1).cloned()
        };
        let days = || {
            let (first, last) = (self.first.date(), self.last.date());
            if first == last { vec![When::Day(first)] } else { vec![When::Day(first), When::Day(last)] }
        };
        let chosen = fit(&years, MOST_YEARS).or_else(|| fit(&months, MOST_MONTHS)).unwrap_or_else(days);
        let moment = |when: When| match when {
            // Under the points themselves, whatever the hour.
            When::Day(day) if day == self.first.date() => self.first,
            When::Day(day) if day == self.last.date() => self.last,
            other => other.earliest(),
        };
        chosen.into_iter().map(|when| TimeTick { at: self.at(moment(when)), when }).collect()
    }

    fn starts_of_years(self, step: usize) -> Vec<When> {
        let every = i16::try_from(step).unwrap_or(1);
        let years = (self.first.year()..=self.last.year()).filter(|year| year % every == 0);
        years.filter(|year| self.holds(Date::new(*year, 1, 1).ok())).map(When::Year).collect()
    }

    fn starts_of_months(self, step: usize) -> Vec<When> {
        // Months of a longer time would be too many in any case.
        if self.last.year() - self.first.year() > 3 {
            return vec![When::Year(self.first.year()); MOST_MONTHS + 1];
        }
        let years = self.first.year()..=self.last.year();
        let months = years.flat_map(|year| (1..=12_i8).step_by(step).map(move |month| (year, month)));
        let held = months.filter(|(year, month)| self.holds(Date::new(*year, *month, 1).ok()));
        held.map(|(year, month)| When::Month { year, month }).collect()
    }

    fn holds(self, day: Option<Date>) -> bool {
        day.map(|day| day.to_datetime(Time::MIN)).is_some_and(|start| self.first <= start && start <= self.last)
    }
}
