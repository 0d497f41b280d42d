//! Days, clock times and instants as FHIR writes them. jiff reads more forms, and brings along every word that it has for what
//! it cannot read: a tenth of a wasm.
//!
//! Source: FHIR R4 datatypes: date, dateTime, instant, time.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

/// `2026-11-25`
pub fn date(written: &str) -> Option<Date> {
    let mut parts = written.split('-');
    let (year, month, day) = (number(parts.next()?, 4)?, number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let date = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    date.filter(|_| parts.next().is_none())
}

/// `08:30:00`, `08:30:00.125`; also `08:30`, as people's systems write it. A leap second is the one before it.
pub fn time(written: &str) -> Option<Time> {
    let (clock, fraction) = written.split_once('.').unwrap_or((written, "0"));
    let mut parts = clock.split(':').map(|part| i8::try_from(number(part, 2)?).ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    let nanosecond = number(format!("{fraction:0<9}").get(..9)?, 9).filter(|_| is_digits(fraction))?;
    let time = Time::new(hour, minute, if second == 60 { 59 } else { second }, i32::try_from(nanosecond).ok()?).ok();
    time.filter(|_| parts.next().is_none())
}

/// `2026-11-25T08:30:00`, without an offset.
pub fn date_time(written: &str) -> Option<DateTime> {
    let (day, clock) = written.split_once('T')?;
    Some(date(day)?.to_datetime(time(clock)?))
}

/// `2026-11-25T08:30:00+01:00`, `2026-11-25T07:30:00Z`. An offset may lack its colon, or its minutes.
pub fn instant(written: &str) -> Option<Timestamp> {
    let (local, offset) = match written.strip_suffix('Z') {
        Some(local) => (local, Offset::UTC),
        None => {
            let clock = written.find('T')?;
            let sign = clock + written.get(clock..)?.find(['+', '-'])?;
            (written.get(..sign)?, offset(written.get(sign..)?)?)
        }
    };
    offset.to_timestamp(date_time(local)?).ok()
}

fn offset(written: &str) -> Option<Offset> {
    let (sign, digits) = written.split_at_checked(1)?;
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
    let minutes = if minutes.is_empty() { 0 } else { number(minutes, 2).filter(|minutes| *minutes < 60)? };
    let seconds = i32::try_from(number(hours, 2)? * 3600 + minutes * 60).ok()?;
    Offset::from_seconds(if sign == "-" { -seconds } else { seconds }).ok()
}

fn number(digits: &str, length: usize) -> Option<u32> {
    digits.parse().ok().filter(|_| digits.len() == length && is_digits(digits))
}

/// At least one, and nothing else.
fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let time = |written| time(written).map(|time| time.to_string());
        assert_eq!(time("08:30").as_deref(), Some("08:30:00"));
        assert_eq!(time("23:59:60.1234567899").as_deref(), Some("23:59:59.123456789"));
        for wrong in
            ["", "8:30", "08", "08:30:00:00", "24:00", "08:60", "08:30.", "08:30:00.1x", "+8:30", "08:30:00+01"]
        {
            assert_eq!(time(wrong), None, "{wrong}");
        }
        for wrong in ["", "2026", "2026-1-01", "2026-02-29", "2026-11-25-", "+026-11-25", "２026-11-25"] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
        for wrong in
            ["2026-11-25T08:30", "2026-11-25T08:30+1", "2026-11-25T08:30+01:60", "2026-11-25T08:30+aa", "T+", "+T"]
        {
            assert_eq!(instant(wrong), None, "{wrong}");
        }
        let at = instant("2026-11-25T08:30:00+01:00");
        assert!(at.is_some());
        for same in
            ["2026-11-25T07:30:00Z", "2026-11-25T08:30+01", "2026-11-25T08:30:00.000+0100", "2026-11-25T04:00-03:30"]
        {
            assert_eq!(instant(same), at, "{same}");
        }
    }

    proptest! {
        #[test]
        fn it_is_what_jiff_reads(seconds in -60_000_000_000_i64..250_000_000_000, nanoseconds in 0..1_000_000_000, offset in -840..=840) {
            let offset = Offset::from_seconds(offset * 60).unwrap();
            let at = Timestamp::new(seconds, nanoseconds).unwrap();
            prop_assert_eq!(instant(&at.to_string()), Some(at));
            prop_assert_eq!(instant(&at.display_with_offset(offset).to_string()), Some(at));
            let local = offset.to_datetime(at);
            prop_assert_eq!(date_time(&local.to_string()), Some(local));
            prop_assert_eq!(date(&local.date().to_string()), Some(local.date()));
        }

        #[test]
        fn whatever_is_written_is_no_panic(text: String, like in "[0-9T:.Z+-]{0,30}") {
            for text in [&text, &like] {
                let _ = (date(text), time(text), date_time(text), instant(text));
            }
        }
    }
}
