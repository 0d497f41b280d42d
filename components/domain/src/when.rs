//! Points in time as precisely as they were given, in Norwegian local time.

use jiff::Span;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::fhir::read::{each, text};
use crate::written;

static OSLO: TimeZone = jiff::tz::get!("Europe/Oslo");

/// When something happened, never more precise than the source.
///
/// `Moment` is Norwegian local time. A time of exactly 00:00:00 local is read as a day: laboratories' systems
/// write midnight when they only know the date, and an invented clock time is worse than none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum When {
    Year(i16),
    Month { year: i16, month: i8 },
    Day(Date),
    Moment(DateTime),
    Unknown(Hidden),
}

/// Why a point in time (or another element) is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Hidden {
    /// The source says nothing.
    NotGiven,
    /// The source says that nobody knows (`data-absent-reason` unknown, asked-unknown, …), or wrote what is no date.
    NotKnown,
    /// The source has it and hides it (`masked`).
    Masked,
}

/// Whether Norwegian clocks ever show it. They jump over an hour where summer time begins.
pub fn is_on_the_clock(moment: DateTime) -> bool {
    !matches!(OSLO.to_ambiguous_timestamp(moment).offset(), AmbiguousOffset::Gap { .. })
}

impl When {
    /// A FHIR date or dateTime, as precise as it is. `None`: it is not known to a day. A local time that summer time leaves out
    /// is the one an hour later.
    pub fn to_fhir(self) -> Option<String> {
        match self {
            Self::Day(day) => Some(day.to_string()),
            Self::Moment(moment) => {
                let instant = OSLO.to_timestamp(moment).ok()?;
                let offset = OSLO.to_offset(instant).seconds();
                Some(format!("{}{:+03}:{:02}", OSLO.to_datetime(instant), offset / 3600, offset.abs() % 3600 / 60))
            }
            Self::Year(_) | Self::Month { .. } | Self::Unknown(_) => None,
        }
    }

    /// FHIR R4 date, dateTime or instant. `None`: none of them.
    pub fn parse(written: &str) -> Option<Self> {
        let written = written.trim();
        let number = |range: std::ops::Range<usize>| written.get(range)?.parse::<i16>().ok();
        match written.len() {
            4 if written.bytes().all(|b| b.is_ascii_digit()) => Some(Self::Year(number(0..4)?)),
            7 if written.as_bytes().get(4) == Some(&b'-') => {
                let month = i8::try_from(number(5..7)?).ok().filter(|m| (1..=12).contains(m))?;
                Some(Self::Month { year: number(0..4)?, month })
            }
            10 => written::date(written).map(Self::Day),
            _ if written.contains('T') => moment(written),
            _ => None,
        }
    }

    /// The element `key` of `parent`, or why it is not there (FHIR R4 `_key` with `data-absent-reason`).
    pub fn at(parent: &Value, key: &str) -> Self {
        match parent.get(key) {
            None | Some(Value::Null) => Self::Unknown(absence(parent, key)),
            Some(value) => value.as_str().and_then(Self::parse).unwrap_or(Self::Unknown(Hidden::NotKnown)),
        }
    }

    /// The first of these elements that says when, else what the first says of its absence.
    pub fn first(parent: &Value, keys: &[&str]) -> Self {
        let mut found = keys.iter().map(|key| Self::at(parent, key));
        let first = found.next().unwrap_or(Self::Unknown(Hidden::NotGiven));
        match first {
            Self::Unknown(_) => found.find(|w| w.is_known()).unwrap_or(first),
            known => known,
        }
    }

    pub fn is_known(self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self.is_known() { self } else { other }
    }

    /// The day, where it is known.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Moment(moment) => Some(moment.date()),
            Self::Year(_) | Self::Month { .. } | Self::Unknown(_) => None,
        }
    }

    /// The last day that it can be. `None`: unknown.
    pub fn last_day(self) -> Option<Date> {
        match self {
            Self::Year(year) => Date::new(year, 12, 31).ok(),
            Self::Month { year, month } => Date::new(year, month, 1).ok().map(Date::last_of_month),
            Self::Day(_) | Self::Moment(_) => self.day(),
            Self::Unknown(_) => None,
        }
    }

    /// For sorting: the earliest moment it can mean. Unknown is earliest of all.
    pub fn earliest(self) -> DateTime {
        match self {
            Self::Year(year) => Date::new(year, 1, 1).unwrap_or(Date::MIN).to_datetime(Time::MIN),
            Self::Month { year, month } => Date::new(year, month, 1).unwrap_or(Date::MIN).to_datetime(Time::MIN),
            Self::Day(day) => day.to_datetime(Time::MIN),
            Self::Moment(moment) => moment,
            Self::Unknown(_) => DateTime::MIN,
        }
    }
}

/// An instant in Norwegian local time; without an offset it is taken as local.
fn moment(written: &str) -> Option<When> {
    let local = match written::instant(written) {
        Some(instant) => OSLO.to_datetime(instant),
        None => written::date_time(written)?,
    };
    Some(if local.time() == Time::midnight() { When::Day(local.date()) } else { When::Moment(local) })
}

/// So many days after a day, or before it. `None`: no calendar has it. (`ToSpan` may panic, and whatever jiff can say then
/// would be in the wasm.)
pub fn days_after(day: Date, days: impl Into<i64>) -> Option<Date> {
    Span::new().try_days(days).and_then(|span| day.checked_add(span)).ok()
}

/// So many months before a day: the last of a month that is shorter. `None`: no calendar has it.
pub fn months_before(day: Date, months: u16) -> Option<Date> {
    Span::new().try_months(months).and_then(|span| day.checked_sub(span)).ok()
}

/// What `_key` says about why `key` is not there.
fn absence(parent: &Value, key: &str) -> Hidden {
    let reason = parent.get(format!("_{key}")).and_then(|e| {
        each(e, "extension")
            .find(|x| text(x, "url").is_some_and(|u| u.ends_with("/data-absent-reason")))
            .map(|x| text(x, "valueCode").unwrap_or_default())
    });
    match reason {
        None => Hidden::NotGiven,
        Some("masked") => Hidden::Masked,
        Some(_) => Hidden::NotKnown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use serde_json::json;

    #[test]
    fn what_is_written_as_fhir_is_read_as_the_same() {
        let at = |month, day, hour, minute| date(2026, month, day).at(hour, minute, 0, 0);
        for (moment, written) in [
            (at(11, 25, 8, 30), "2026-11-25T08:30:00+01:00"),
            (at(7, 1, 8, 30), "2026-07-01T08:30:00+02:00"),
            (at(10, 25, 2, 30), "2026-10-25T02:30:00+02:00"),
        ] {
            assert_eq!(When::Moment(moment).to_fhir().as_deref(), Some(written));
            assert_eq!(When::parse(written), Some(When::Moment(moment)));
        }
        // There is no half past two on that night.
        assert_eq!(When::Moment(at(3, 29, 2, 30)).to_fhir().as_deref(), Some("2026-03-29T03:30:00+02:00"));
        assert_eq!(When::Day(date(2026, 11, 25)).to_fhir().as_deref(), Some("2026-11-25"));
        assert_eq!(When::Year(2026).to_fhir(), None);
    }

    #[test]
    fn e30_no_clock_time_is_invented_and_days_are_norwegian() {
        let day = |d| Some(When::Day(d));
        for (written, expected) in [
            ("2025-02-08", day(date(2025, 2, 8))),
            ("2025-02", Some(When::Month { year: 2025, month: 2 })),
            ("2025", Some(When::Year(2025))),
            // Midnight with an offset, and the same instant in UTC: the day alone.
            ("2025-02-08T00:00:00+01:00", day(date(2025, 2, 8))),
            ("2025-02-07T23:00:00Z", day(date(2025, 2, 8))),
            ("2025-11-03T23:30:00Z", Some(When::Moment(date(2025, 11, 4).at(0, 30, 0, 0)))),
            // Summer time, and the hour that happens twice.
            ("2025-07-01T10:00:00Z", Some(When::Moment(date(2025, 7, 1).at(12, 0, 0, 0)))),
            ("2025-10-26T00:30:00Z", Some(When::Moment(date(2025, 10, 26).at(2, 30, 0, 0)))),
            ("2025-10-26T01:30:00Z", Some(When::Moment(date(2025, 10, 26).at(2, 30, 0, 0)))),
            ("2025-02-08T08:15:00", Some(When::Moment(date(2025, 2, 8).at(8, 15, 0, 0)))),
            ("2025-02-08T08:15:00.1234567+01:00", Some(When::Moment(date(2025, 2, 8).at(8, 15, 0, 123_456_700)))),
            ("2025-13", None),
            ("2025-02-30", None),
            ("i går", None),
            ("", None),
        ] {
            assert_eq!(When::parse(written), expected, "{written}");
        }
    }

    #[test]
    fn e44_absent_says_why() {
        let reason = |code| json!({ "_t": { "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": code }] } });
        assert_eq!(When::at(&reason("masked"), "t"), When::Unknown(Hidden::Masked));
        assert_eq!(When::at(&reason("unknown"), "t"), When::Unknown(Hidden::NotKnown));
        assert_eq!(When::at(&json!({}), "t"), When::Unknown(Hidden::NotGiven));
        assert_eq!(When::at(&json!({ "t": 5 }), "t"), When::Unknown(Hidden::NotKnown));
    }
}
