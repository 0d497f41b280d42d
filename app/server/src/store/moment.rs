//! FHIR's dates as spans of time: `2025-02` is all of February.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// From the first microsecond to the one after the last, since 1970 UTC.
pub(super) type Span = (i64, i64);

/// Before and after everything: the open end of a period.
pub(super) const OPEN: Span = (i64::MIN, i64::MAX);

/// The span that a FHIR date, dateTime or instant names; `None` when it is none of them. A day without a zone is a
/// Norwegian day.
pub(super) fn span(text: &str) -> Option<Span> {
    if !text.is_ascii() || !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    static OSLO: TimeZone = jiff::tz::get!("Europe/Oslo");
    let zone = &OSLO;
    match text.len() {
        4 => {
            let first = Date::new(text.parse().ok()?, 1, 1).ok()?;
            days(first, first.checked_add(1.year()).ok()?, zone)
        }
        7 => {
            let first: Date = format!("{text}-01").parse().ok()?;
            days(first, first.checked_add(1.month()).ok()?, zone)
        }
        10 => {
            let day: Date = text.parse().ok()?;
            days(day, day.tomorrow().ok()?, zone)
        }
        _ => instant(text, zone),
    }
}

fn days(first: Date, end: Date, zone: &TimeZone) -> Option<Span> {
    let low = zone.to_timestamp(first.at(0, 0, 0, 0)).ok()?;
    let high = zone.to_timestamp(end.at(0, 0, 0, 0)).ok()?;
    Some((low.as_microsecond(), high.as_microsecond()))
}

fn instant(text: &str, zone: &TimeZone) -> Option<Span> {
    if text.as_bytes().get(10) != Some(&b'T') {
        return None;
    }
    let clock = text.get(11..)?;
    let start = match text.parse::<Timestamp>() {
        Ok(stamp) => stamp,
        // Without an offset it is no FHIR dateTime, but laboratories send it.
        Err(_) => zone.to_timestamp(text.parse().ok()?).ok()?,
    };
    let low = start.as_microsecond();
    let length = match (clock.contains('.'), clock.matches(':').count() - usize::from(has_offset_colon(clock))) {
        (true, _) => 1,
        (false, 2..) => 1_000_000,
        (false, _) => 60_000_000,
    };
    Some((low, low.checked_add(length)?))
}

/// Whether one of the colons belongs to `+01:00`.
fn has_offset_colon(clock: &str) -> bool {
    clock.rfind(['+', '-']).is_some_and(|at| clock[at..].contains(':'))
}

#[cfg(test)]
mod tests {
    use super::span;

    #[test]
    fn a_date_is_as_wide_as_it_is_vague() {
        let seconds = |text: &str| span(text).map(|(low, high)| (high - low) / 1_000_000);
        assert_eq!(seconds("2025"), Some(365 * 86_400));
        assert_eq!(seconds("2025-02"), Some(28 * 86_400));
        assert_eq!(seconds("2025-02-08"), Some(86_400));
        assert_eq!(seconds("2025-03-30"), Some(23 * 3_600), "the day when summer time begins");
        assert_eq!(seconds("2025-02-08T10:30+01:00"), Some(60));
        assert_eq!(seconds("2025-02-08T10:30:00+01:00"), Some(1));
        assert_eq!(span("2025-02-08T10:30:00.1234567Z").map(|(low, high)| high - low), Some(1));
    }

    #[test]
    fn a_day_without_a_zone_is_norwegian() {
        assert_eq!(span("2025-02-08").map(|s| s.0), span("2025-02-08T00:00:00+01:00").map(|s| s.0));
        assert_eq!(span("2025-07-08T10:00:00"), span("2025-07-08T08:00:00Z"));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "i går", "2025-13", "2025-02-30", "20250208", "2025-02-08 10:30:00Z", "2025-02-08T", "-202"] {
            assert_eq!(span(text), None, "{text}");
        }
    }
}
