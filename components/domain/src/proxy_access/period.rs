//! From and until, in Norwegian days. The last day counts.

use jiff::civil::Date;
use serde_json::Value;

use crate::fhir::read::Faults;
use crate::parsed::FaultKind;
use crate::when::When;

/// One end of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// None was set.
    Open,
    /// The first or the last day.
    Day(Date),
    /// One was set, and it cannot be read: nobody knows, so nothing may rest on it.
    Unreadable,
}

/// A FHIR Period as days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub start: Edge,
    /// Inclusive.
    pub end: Edge,
}

/// Where a day lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// It begins on this day.
    Before(Date),
    Inside,
    /// This was its last day.
    After(Date),
    /// An end of it cannot be read.
    Unknown,
}

impl Period {
    pub const ALWAYS: Self = Self { start: Edge::Open, end: Edge::Open };

    pub fn at(&self, today: Date) -> Within {
        match (self.start, self.end) {
            (_, Edge::Day(end)) if today > end => Within::After(end),
            (Edge::Day(start), _) if today < start => Within::Before(start),
            (Edge::Unreadable, _) | (_, Edge::Unreadable) => Within::Unknown,
            _ => Within::Inside,
        }
    }

    /// The days that are in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let pick = |a: Edge, b: Edge, latest: bool| match (a, b) {
            (Edge::Unreadable, _) | (_, Edge::Unreadable) => Edge::Unreadable,
            (Edge::Open, edge) | (edge, Edge::Open) => edge,
            (Edge::Day(a), Edge::Day(b)) => Edge::Day(if latest { a.max(b) } else { a.min(b) }),
        };
        Self { start: pick(self.start, other.start, true), end: pick(self.end, other.end, false) }
    }

    /// The days on which something begins or has ended because of it.
    pub fn turns(&self) -> impl Iterator<Item = Date> + use<> {
        let start = if let Edge::Day(start) = self.start { Some(start) } else { None };
        let after = if let Edge::Day(end) = self.end { end.tomorrow().ok() } else { None };
        start.into_iter().chain(after)
    }

    /// The last day, where one is set and can be read.
    pub fn last_day(&self) -> Option<Date> {
        if let Edge::Day(end) = self.end { Some(end) } else { None }
    }

    /// The period that stands in `parent.period`; none is always. What cannot be read is a fault and not an open end.
    pub(super) fn read(parent: &Value, path: &str, faults: &mut Faults) -> Self {
        let Some(period) = parent.get("period").filter(|p| !p.is_null()) else { return Self::ALWAYS };
        if !period.is_object() {
            faults.element(&format!("{path}.period"), FaultKind::Shape);
            return Self { start: Edge::Unreadable, end: Edge::Unreadable };
        }
        let mut edge = |key: &str, day: fn(&str) -> Option<Date>| {
            let hidden = period.get(format!("_{key}")).is_some();
            match period.get(key) {
                None | Some(Value::Null) if !hidden => Edge::Open,
                found => match found.and_then(Value::as_str).and_then(day) {
                    Some(day) => Edge::Day(day),
                    None => {
                        faults.element(&format!("{path}.period.{key}"), FaultKind::Shape);
                        Edge::Unreadable
                    }
                },
            }
        };
        Self { start: edge("start", first_day), end: edge("end", last_day) }
    }
}

/// Source: FHIR R4 Period; «2025-03» begins with the month.
fn first_day(written: &str) -> Option<Date> {
    When::parse(written).filter(|when| when.is_known()).map(|when| when.earliest().date())
}

/// Source: FHIR R4 Period; «2025-03» ends with the month. What ends at midnight has the day before as its last: the day
/// that begins then is not in it.
fn last_day(written: &str) -> Option<Date> {
    match When::parse(written)? {
        When::Day(day) if written.contains('T') => day.yesterday().ok(),
        when => when.last_day(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use serde_json::json;

    fn read(start: &str, end: &str) -> Period {
        Period::read(&json!({ "period": { "start": start, "end": end } }), "x", &mut Faults::default())
    }

    #[test]
    fn f04_the_last_day_counts_and_days_are_norwegian() {
        let last = |end| read("2025-01-01", end).end;
        for (written, day) in [
            ("2026-11-25", date(2026, 11, 25)),
            ("2026-11", date(2026, 11, 30)),
            ("2026", date(2026, 12, 31)),
            ("2026-11-25T10:00:00+01:00", date(2026, 11, 25)),
            // Half past midnight in Norway, of the day after.
            ("2026-11-25T23:30:00Z", date(2026, 11, 26)),
            ("2026-11-26T00:00:00+01:00", date(2026, 11, 25)),
            ("2026-06-30T22:00:00Z", date(2026, 6, 30)),
        ] {
            assert_eq!(last(written), Edge::Day(day), "{written}");
        }
        assert_eq!(read("2026-11", "2027").start, Edge::Day(date(2026, 11, 1)));
        assert_eq!(read("2026-11-24T23:00:00Z", "2027").start, Edge::Day(date(2026, 11, 25)));
    }

    #[test]
    fn what_cannot_be_read_is_not_an_open_end() {
        let mut faults = Faults::default();
        let period = Period::read(&json!({ "period": { "start": "i går", "end": 5 } }), "Consent", &mut faults);
        assert_eq!(period, Period { start: Edge::Unreadable, end: Edge::Unreadable });
        assert_eq!(faults.list.len(), 2);
        assert_eq!(period.at(date(2026, 1, 1)), Within::Unknown);
        let masked = json!({ "period": { "_end": { "extension": [] } } });
        assert_eq!(Period::read(&masked, "x", &mut faults).end, Edge::Unreadable);
        assert_eq!(read("x", "2025-12-31").at(date(2026, 1, 1)), Within::After(date(2025, 12, 31)));
        assert_eq!(Period::read(&json!({}), "x", &mut faults), Period::ALWAYS);
        assert_eq!(Period::read(&json!({ "period": "2026" }), "x", &mut faults).start, Edge::Unreadable);
    }

    #[test]
    fn days_in_both() {
        let both = read("2026-01-01", "2026-12-31").and(read("2025-01-01", "2026-06-30"));
        assert_eq!(both, read("2026-01-01", "2026-06-30"));
        assert_eq!(Period::ALWAYS.and(both), both);
        assert_eq!(both.and(read("x", "2026")).start, Edge::Unreadable);
        assert_eq!(both.turns().collect::<Vec<_>>(), [date(2026, 1, 1), date(2026, 7, 1)]);
    }
}
