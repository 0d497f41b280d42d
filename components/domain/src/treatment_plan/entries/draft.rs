//! What stands in the form as it was typed, what is wrong with it, and what is asked about it.

use jiff::civil::{DateTime, Time};

use super::{DoneMeasure, EntryContent, EntryKind, MeasurandPart, OwnEntry};
use crate::fhir::read::long_text;
use crate::proxy_access::typed_day;
use crate::quantity::{Decimal, Quantity};
use crate::when::{When, is_on_the_clock};

/// Characters of a text at most.
pub const LONGEST_ENTRY: usize = 2000;
/// Characters of a number at most: none that is measured at home is longer.
const LONGEST_NUMBER: usize = 12;

/// A form as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryDraft {
    pub kind: EntryKind,
    /// One for each part of what is measured.
    pub parts: Vec<String>,
    pub words: String,
    pub day: String,
    pub clock: String,
    /// What was ticked.
    pub done: Vec<DoneMeasure>,
}

/// Where a fault stands, and what its link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryField {
    /// Which of the parts.
    Part(usize),
    Words,
    Day,
    Clock,
    Done,
}

/// One thing to mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryFault {
    pub field: EntryField,
    pub why: EntryWhy,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryWhy {
    Missing,
    NotANumber,
    TooLong,
    NotADate,
    NotATime,
    /// In the hour that is left out where summer time begins.
    NoSuchTime,
}

/// What is asked before it is stored. The answer may be yes, and then it is stored as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryQuestion {
    /// The number of this part is hardly one that is measured.
    Unlikely(usize),
    /// Of a blood pressure the upper number is not above the lower one.
    TurnedRound,
    /// The day has not come yet.
    Future,
}

/// A draft without faults.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedEntry {
    pub kind: EntryKind,
    /// `None`: when it is written.
    pub at: Option<When>,
    pub content: EntryContent,
}

impl EntryDraft {
    /// An empty one of today.
    pub fn new(kind: EntryKind) -> Self {
        let parts = match kind {
            EntryKind::Measured(measurand) => vec![String::new(); measurand.parts.len()],
            _ => Vec::new(),
        };
        Self { kind, parts, words: String::new(), day: String::new(), clock: String::new(), done: Vec::new() }
    }

    /// As one that there is would be typed. `day` and `clock`: as the reader writes them.
    pub fn of(entry: &OwnEntry, digits: impl Fn(&str) -> String, day: String, clock: String) -> Self {
        let parts = entry.content.values.iter().map(|value| digits(value.value.as_str())).collect();
        let words = entry.content.words.clone().unwrap_or_default();
        Self { kind: entry.kind, parts, words, day, clock, done: entry.content.done.clone() }
    }

    /// Checks all of it. `now`: Norwegian local time, which counts where no day is typed.
    pub fn check(&self, now: DateTime) -> Result<CheckedEntry, Vec<EntryFault>> {
        let mut faults = Vec::new();
        let mut take = |field, why| faults.push(EntryFault { field, why });
        let mut content = EntryContent { done: self.done.clone(), ..EntryContent::default() };
        if let EntryKind::Measured(measurand) = self.kind {
            for (at, part) in measurand.parts.iter().enumerate() {
                match number(self.parts.get(at).map(String::as_str).unwrap_or_default(), part) {
                    Ok(value) => content.values.push(value),
                    Err(why) => take(EntryField::Part(at), why),
                }
            }
        }
        if self.kind == EntryKind::Done && self.done.is_empty() {
            take(EntryField::Done, EntryWhy::Missing);
        }
        let must_have_words = matches!(self.kind, EntryKind::Comment | EntryKind::Diary | EntryKind::Goal);
        content.words = tidied(&self.words);
        if content.words.is_none() && must_have_words {
            take(EntryField::Words, EntryWhy::Missing);
        }
        if content.words.as_ref().is_some_and(|words| words.chars().count() > LONGEST_ENTRY) {
            take(EntryField::Words, EntryWhy::TooLong);
        }
        let at = if self.kind.has_day() { Some(self.when(now, &mut take)) } else { None };
        if faults.is_empty() { Ok(CheckedEntry { kind: self.kind, at, content }) } else { Err(faults) }
    }

    fn when(&self, now: DateTime, take: &mut impl FnMut(EntryField, EntryWhy)) -> When {
        let day = match self.day.trim() {
            "" => Some(now.date()),
            typed => typed_day(typed),
        };
        let time = match self.clock.trim() {
            "" => Some(None),
            typed => clock(typed).map(Some),
        };
        if day.is_none() {
            take(EntryField::Day, EntryWhy::NotADate);
        }
        if time.is_none() {
            take(EntryField::Clock, EntryWhy::NotATime);
        }
        if let Some((day, time)) = day.zip(time.flatten())
            && !is_on_the_clock(day.to_datetime(time))
        {
            take(EntryField::Clock, EntryWhy::NoSuchTime);
        }
        match (day.unwrap_or(now.date()), time.flatten()) {
            (day, Some(time)) => When::Moment(day.to_datetime(time)),
            (day, None) => When::Day(day),
        }
    }
}

impl CheckedEntry {
    /// That the plan was read which has this stamp.
    pub fn read(stamp: String) -> Self {
        let content = EntryContent { stamp: Some(stamp), ..EntryContent::default() };
        Self { kind: EntryKind::Read, at: None, content }
    }

    /// What is asked about it. Nothing here says whether a number is good.
    pub fn questions(&self, now: DateTime) -> Vec<EntryQuestion> {
        let parts: &[MeasurandPart] = match self.kind {
            EntryKind::Measured(measurand) => &measurand.parts,
            _ => &[],
        };
        let unlikely = parts.iter().zip(&self.content.values).enumerate().filter(|(_, (part, value))| {
            let number = value.value.approximate();
            let limit = |written: &str| Decimal::parse(written).map(|it| it.approximate());
            limit(&part.low).is_some_and(|low| number < low) || limit(&part.high).is_some_and(|high| number > high)
        });
        let unlikely = unlikely.map(|(at, _)| EntryQuestion::Unlikely(at));
        let is_turned = match self.content.values.as_slice() {
            [upper, lower] if self.kind.as_str() == "blodtrykk" => {
                upper.value.approximate() <= lower.value.approximate()
            }
            _ => false,
        };
        let turned = is_turned.then_some(EntryQuestion::TurnedRound);
        let is_future = match self.at {
            Some(When::Moment(moment)) => moment > now,
            Some(When::Day(day)) => day > now.date(),
            _ => false,
        };
        unlikely.chain(turned).chain(is_future.then_some(EntryQuestion::Future)).collect()
    }

    /// Whether an entry says this already.
    pub fn is_in(&self, entry: &OwnEntry) -> bool {
        // As it is read again: midnight is read as a day, and an hour that summer time leaves out as another.
        let read = |at: When| at.to_fhir().and_then(|written| When::parse(&written)).unwrap_or(at);
        self.kind == entry.kind && self.content == entry.content && self.at.is_none_or(|at| read(at) == entry.at)
    }
}

/// As people write it: «81,2», «81.2», «81,2 kg». What was typed after the comma stays, also a zero.
fn number(typed: &str, part: &MeasurandPart) -> Result<Quantity, EntryWhy> {
    let compact: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
    let lower = compact.to_lowercase();
    let unit: String = part.unit.to_lowercase();
    let digits = lower.strip_suffix(&unit).unwrap_or(&lower).replace(',', ".").replace('\u{2212}', "-");
    if digits.is_empty() {
        return Err(EntryWhy::Missing);
    }
    if digits.chars().count() > LONGEST_NUMBER {
        return Err(EntryWhy::TooLong);
    }
    let is_plain = digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    let whole = digits.trim_start_matches('0');
    // «081» and «,5» are numbers to people, and none in JSON.
    let digits = match whole.chars().next() {
        None | Some('.') => format!("0{whole}"),
        Some(_) => whole.to_owned(),
    };
    let value = Decimal::parse(&digits).filter(|_| is_plain).ok_or(EntryWhy::NotANumber)?;
    Ok(Quantity { comparator: None, value, unit: Some(part.unit.clone()), ucum: Some(part.ucum.clone()) })
}

/// «8.30», «08:30», «8».
fn clock(typed: &str) -> Option<Time> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let (hour, minute) = typed.split_once([':', '.']).unwrap_or((&typed, "0"));
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// Line ends in one form, and nothing empty around it; else as it was typed.
fn tidied(words: &str) -> Option<String> {
    long_text(&serde_json::json!({ "words": words }), "words")
}
