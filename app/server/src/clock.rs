//! What time it is: for rules and views, in Norway.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// Norwegian time, compiled in: a machine without a time zone database shows the same days.
static OSLO: TimeZone = jiff::tz::get!("Europe/Oslo");

/// The time of rules and views. Sessions do not ask it: a stopped clock must not keep a session alive.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    stopped_at: Option<Timestamp>,
}

impl Clock {
    /// `None`: the real time.
    pub fn new(stopped_at: Option<Timestamp>) -> Self {
        Self { stopped_at }
    }

    pub fn instant(self) -> Timestamp {
        self.stopped_at.unwrap_or_else(Timestamp::now)
    }

    /// Now, as clocks on Norwegian walls show it.
    pub fn now(self) -> DateTime {
        local(self.instant())
    }

    pub fn today(self) -> Date {
        self.now().date()
    }
}

/// An instant, as clocks on Norwegian walls showed it.
pub(crate) fn local(instant: Timestamp) -> DateTime {
    OSLO.to_datetime(instant)
}

/// When a Norwegian day begins.
pub(crate) fn midnight(day: Date) -> Option<Timestamp> {
    OSLO.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_is_the_norwegian_day() {
        let clock = |text: &str| Clock::new(Some(text.parse().unwrap()));
        assert_eq!(clock("2026-11-24T23:30:00Z").today().to_string(), "2026-11-25");
        assert_eq!(clock("2026-06-30T21:59:59Z").today().to_string(), "2026-06-30");
        assert_eq!(clock("2026-06-30T22:00:00Z").today().to_string(), "2026-07-01");
    }
}
