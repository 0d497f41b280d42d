//! What is shown of the log: lines that fit a choice, and what belongs together as one line.

use jiff::civil::Date;

use super::log::{LogEntry, LoggedBy, Showed};
use crate::when::{When, days_after, months_before};

/// What kinds of acts can be told apart in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogKind {
    Looked,
    TookOut,
    Changed,
    /// Signing in and out, changing person, and what we have no word for.
    Session,
    /// Denied, or failed.
    NotDone,
}

impl LogKind {
    pub const ALL: [Self; 5] = [Self::Looked, Self::TookOut, Self::Changed, Self::Session, Self::NotDone];

    /// As in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Looked => "sett",
            Self::TookOut => "lastet-ned",
            Self::Changed => "endret",
            Self::Session => "innlogging",
            Self::NotDone => "avvist",
        }
    }

    pub fn parse(written: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == written)
    }
}

/// So long back, today included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogPeriod {
    Week,
    Month,
    Year,
}

impl LogPeriod {
    pub const ALL: [Self; 3] = [Self::Week, Self::Month, Self::Year];

    /// As in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Week => "uke",
            Self::Month => "maaned",
            Self::Year => "aar",
        }
    }

    pub fn parse(written: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.as_str() == written)
    }

    /// The first day that is within.
    pub fn since(self, today: Date) -> Date {
        let first = match self {
            Self::Week => days_after(today, -6),
            Self::Month => months_before(today, 1),
            Self::Year => months_before(today, 12),
        };
        first.unwrap_or(Date::MIN)
    }
}

/// Whose acts are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogWho {
    /// Everybody but the person.
    Others,
    One(LoggedBy),
}

/// What was chosen of the log. `None`: everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFilter {
    pub who: Option<LogWho>,
    pub period: Option<LogPeriod>,
    pub kind: Option<LogKind>,
}

impl LogFilter {
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }

    /// What happened at a time that nobody knows is in every period: more is shown then, never less.
    pub fn fits(&self, entry: &LogEntry, today: Date) -> bool {
        let is_by = match &self.who {
            None => true,
            Some(LogWho::Others) => entry.who != LoggedBy::Oneself,
            Some(LogWho::One(one)) => entry.who.is_same(one),
        };
        let first = self.period.map(|period| period.since(today));
        let is_within = first.is_none_or(|first| entry.at.last_day().is_none_or(|day| day >= first));
        is_by && is_within && self.kind.is_none_or(|kind| entry.kind() == kind)
    }
}

impl LoggedBy {
    /// Whether it is the same one, as far as the log can tell. Two whom nobody knows are not told apart.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Representative(one), Self::Representative(other)) => one == other || one.meets(other),
            _ => self == other,
        }
    }
}

/// Everybody in the log, each once, in the order in which they come.
pub fn everybody_in(log: &[LogEntry]) -> Vec<LoggedBy> {
    let mut all: Vec<LoggedBy> = Vec::new();
    for entry in log {
        if !all.iter().any(|known| known.is_same(&entry.who)) {
            all.push(entry.who.clone());
        }
    }
    all
}

/// What is shown as one line: the same one did the same thing, with little time in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// The newest.
    pub entry: LogEntry,
    pub times: usize,
    /// When it began.
    pub first: When,
    /// Whether the one result that is asked about was shown; see [`LogEntry::showed`].
    pub showed: Showed,
}

/// Minutes between two acts that are told as one.
const APART: i64 = 30;

/// Newest first, as they come in. `address`: the one result that is asked about; what surely did not show it is left out.
pub fn fold(log: impl IntoIterator<Item = LogEntry>, address: Option<&str>) -> Vec<LogLine> {
    let mut lines: Vec<LogLine> = Vec::new();
    for entry in log {
        let showed = address.map_or(Showed::Opened, |address| entry.showed(address));
        if showed == Showed::Not {
            continue;
        }
        match lines.last_mut() {
            Some(line) if line.goes_on(&entry, showed) => {
                line.times += 1;
                line.first = entry.at;
            }
            Some(_) | None => lines.push(LogLine { first: entry.at, times: 1, showed, entry }),
        }
    }
    lines
}

impl LogLine {
    fn goes_on(&self, earlier: &LogEntry, showed: Showed) -> bool {
        let LogEntry { id: _, at: _, who, basis, grant, act, what, opened, is_preview, outcome } = &self.entry;
        let is_same_view = match self.entry.view() {
            Some(view) => earlier.view() == Some(view),
            None => earlier.view().is_none() && what == &earlier.what,
        };
        let is_soon = match (self.first, earlier.at) {
            (When::Moment(later), When::Moment(earlier)) => {
                earlier.date() == later.date() && later.duration_since(earlier).as_mins() <= APART
            }
            _ => false,
        };
        who.is_same(&earlier.who)
            && (basis, grant, act, opened, is_preview, outcome)
                == (
                    &earlier.basis,
                    &earlier.grant,
                    &earlier.act,
                    &earlier.opened,
                    &earlier.is_preview,
                    &earlier.outcome,
                )
            && is_same_view
            && self.showed == showed
            && is_soon
    }
}

#[cfg(test)]
mod tests {
    use super::super::log::{LoggedAct, LoggedOutcome, LoggedView};
    use super::*;
    use jiff::civil::date;

    fn entry(who: LoggedBy, what: &str, hour: i8, minute: i8) -> LogEntry {
        LogEntry {
            id: "1".into(),
            at: When::Moment(date(2026, 11, 25).at(hour, minute, 0, 0)),
            who,
            basis: None,
            grant: None,
            act: LoggedAct::Looked,
            what: vec![what.into()],
            opened: Vec::new(),
            is_preview: false,
            outcome: LoggedOutcome::Done,
        }
    }

    #[test]
    fn what_one_did_again_and_again_is_one_line_and_what_somebody_else_did_in_between_is_not_hidden() {
        let oneself = || LoggedBy::Oneself;
        let log = vec![
            entry(oneself(), "lab-results-more", 13, 40),
            entry(oneself(), "lab-results-more", 13, 20),
            entry(oneself(), "lab-results", 13, 0),
            entry(LoggedBy::Unknown, "lab-results", 12, 50),
            entry(oneself(), "lab-results", 12, 45),
            entry(oneself(), "lab-results", 12, 0),
            entry(oneself(), "home", 11, 59),
        ];
        let lines = fold(log, None);
        let told: Vec<_> = lines.iter().map(|line| (line.times, line.first.earliest().hour())).collect();
        assert_eq!(told, [(3, 13), (1, 12), (1, 12), (1, 12), (1, 11)]);
    }

    #[test]
    fn of_one_result_what_surely_did_not_show_it_is_left_out() {
        let opened = |address: &str, what: &str| LogEntry {
            opened: vec![address.into()],
            ..entry(LoggedBy::Oneself, what, 9, 0)
        };
        let sign_in = LogEntry { act: LoggedAct::SignedIn, what: vec![], ..entry(LoggedBy::Oneself, "", 8, 0) };
        let log = vec![
            opened("a", "lab-result"),
            opened("b", "lab-result"),
            opened("b", "lab-trend"),
            entry(LoggedBy::Oneself, "lab-results", 9, 0),
            entry(LoggedBy::Unknown, "Observation", 9, 0),
            entry(LoggedBy::Oneself, "own-marks", 9, 0),
            sign_in,
        ];
        let told: Vec<_> = fold(log, Some("a")).iter().map(|line| line.showed).collect();
        assert_eq!(told, [Showed::Opened, Showed::Maybe, Showed::Maybe, Showed::Maybe]);
    }

    #[test]
    fn a_choice_leaves_out_what_does_not_fit_and_nothing_that_cannot_be_told() {
        let today = date(2026, 11, 25);
        let at = |at| LogEntry { at, ..entry(LoggedBy::Unknown, "home", 9, 0) };
        let week = LogFilter { period: Some(LogPeriod::Week), ..LogFilter::default() };
        assert!(week.fits(&at(When::Day(date(2026, 11, 19))), today));
        assert!(!week.fits(&at(When::Day(date(2026, 11, 18))), today));
        assert!(week.fits(&at(When::Unknown(crate::when::Hidden::NotKnown)), today));
        let others = LogFilter { who: Some(LogWho::Others), ..LogFilter::default() };
        assert!(others.fits(&entry(LoggedBy::Unknown, "home", 9, 0), today));
        assert!(!others.fits(&entry(LoggedBy::Oneself, "home", 9, 0), today));
        let denied = LogEntry { outcome: LoggedOutcome::Denied, ..entry(LoggedBy::Unknown, "home", 9, 0) };
        let kind = |kind| LogFilter { kind: Some(kind), ..LogFilter::default() };
        assert!(kind(LogKind::NotDone).fits(&denied, today) && !kind(LogKind::Looked).fits(&denied, today));
        assert_eq!(entry(LoggedBy::Unknown, "own-marks", 9, 0).view(), Some(LoggedView::Marks));
        assert!(kind(LogKind::Changed).fits(&entry(LoggedBy::Oneself, "own-marks", 9, 0), today));
        for kind in LogKind::ALL {
            assert_eq!(LogKind::parse(kind.as_str()), Some(kind));
        }
        for period in LogPeriod::ALL {
            assert_eq!(LogPeriod::parse(period.as_str()), Some(period));
        }
    }
}
