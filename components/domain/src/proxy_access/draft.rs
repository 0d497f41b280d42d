//! Giving a fullmakt: what was typed, and one check of it for the form that checks while typing and for the server.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::access::Area;
use crate::person::{IdentifierKind, PersonIdentifier};

/// Longer than any name in Folkeregisteret; what is longer is not a surname.
const LONGEST_SURNAME: usize = 200;

/// What stands in the form, as typed. `Debug` shows nothing of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct GrantDraft {
    /// Fødselsnummer or D-number; space in it does not count.
    pub number: String,
    pub surname: String,
    /// Names of areas, as [`Area::as_str`] writes them.
    pub areas: Vec<String>,
    pub period: DraftPeriod,
    /// First day; empty is today.
    pub from: String,
    /// Last day, where one was chosen.
    pub until: String,
}

/// How long.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DraftPeriod {
    /// Nothing is chosen for anybody.
    #[default]
    NotChosen,
    UntilEnded,
    UntilDay,
}

/// A draft without faults. Says nothing yet about whether such a person exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedGrant {
    pub receiver: PersonIdentifier,
    /// Lower case and single spaces, for comparing.
    pub surname: Surname,
    pub areas: BTreeSet<Area>,
    pub from: Date,
    /// Inclusive. `None`: until it is ended.
    pub until: Option<Date>,
}

/// A surname for comparing. `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Surname(String);

impl Surname {
    /// Whether this is the last name, or the last names, of a full name: «Ŋeŧ» and «Myr Ŋeŧ» of «Áile Myr Ŋeŧ», and never all of it.
    pub fn ends(&self, full_name: &str) -> bool {
        let full = comparable(full_name);
        full.strip_suffix(&self.0).is_some_and(|rest| rest.ends_with(' '))
    }
}

impl std::fmt::Debug for Surname {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Surname(***)")
    }
}

impl std::fmt::Debug for GrantDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("GrantDraft(***)")
    }
}

/// Where a fault stands, and what its link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    Number,
    Surname,
    Areas,
    Period,
    From,
    Until,
}

/// The pages of the form, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Whom,
    What,
    HowLong,
}

impl Field {
    pub fn step(self) -> Step {
        match self {
            Self::Number | Self::Surname => Step::Whom,
            Self::Areas => Step::What,
            Self::Period | Self::From | Self::Until => Step::HowLong,
        }
    }
}

/// One thing to mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftFault {
    pub field: Field,
    pub why: DraftWhy,
}

/// What is wrong with it. None of these tells whether somebody exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DraftWhy {
    /// Nothing is typed or chosen.
    Missing,
    /// Something else than digits.
    NotDigits,
    /// A number has eleven digits.
    NotEleven {
        digits: usize,
    },
    /// The digits do not check.
    WrongDigits,
    /// It is one's own number.
    Oneself,
    TooLong,
    /// Not an area.
    UnknownArea,
    /// Not a date: «31.12.2027».
    NotADate,
    /// Before today.
    Past,
    /// The last day is before the first.
    BeforeFrom,
}

impl GrantDraft {
    /// Checks all of it. `own`: the giver's numbers, where they are at hand; the server has them, a browser does not.
    pub fn check(&self, today: Date, own: &BTreeSet<PersonIdentifier>) -> Result<CheckedGrant, Vec<DraftFault>> {
        let mut faults = Vec::new();
        let mut take = |field, why| faults.push(DraftFault { field, why });
        let receiver = number(&self.number).and_then(|n| if own.contains(&n) { Err(DraftWhy::Oneself) } else { Ok(n) });
        let receiver = receiver.map_err(|why| take(Field::Number, why)).ok();
        let surname = surname(&self.surname).map_err(|why| take(Field::Surname, why)).ok();
        let areas = areas(&self.areas).map_err(|why| take(Field::Areas, why)).ok();
        let from = first_day(&self.from, today).map_err(|why| take(Field::From, why)).ok();
        let until = match self.period {
            DraftPeriod::NotChosen => Err((Field::Period, DraftWhy::Missing)),
            DraftPeriod::UntilEnded => Ok(None),
            DraftPeriod::UntilDay => last_day(&self.until, from, today).map(Some).map_err(|why| (Field::Until, why)),
        };
        let until = until.map_err(|(field, why)| take(field, why)).ok();
        match (receiver, surname, areas, from, until) {
            (Some(receiver), Some(surname), Some(areas), Some(from), Some(until)) => {
                Ok(CheckedGrant { receiver, surname, areas, from, until })
            }
            _ => Err(faults),
        }
    }

    /// Whether the surname that was typed is that of this full name.
    pub fn is_surname_of(&self, full_name: &str) -> bool {
        surname(&self.surname).is_ok_and(|surname| surname.ends(full_name))
    }

    /// The faults of one page of the form: those that its answer shows.
    pub fn faults_at(&self, step: Step, today: Date, own: &BTreeSet<PersonIdentifier>) -> Vec<DraftFault> {
        let all = self.check(today, own).err().unwrap_or_default();
        all.into_iter().filter(|fault| fault.field.step() == step).collect()
    }
}

/// A fødselsnummer, or where the day is shifted by 40 a D-number; both kinds of control digits (2032).
fn number(typed: &str) -> Result<PersonIdentifier, DraftWhy> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
    if digits.is_empty() {
        return Err(DraftWhy::Missing);
    }
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DraftWhy::NotDigits);
    }
    if digits.len() != 11 {
        return Err(DraftWhy::NotEleven { digits: digits.len() });
    }
    let number = PersonIdentifier::national(&digits);
    let is_of_a_person = matches!(number.kind(), IdentifierKind::Fodselsnummer | IdentifierKind::DNummer);
    if number.is_valid() && is_of_a_person { Ok(number) } else { Err(DraftWhy::WrongDigits) }
}

fn surname(typed: &str) -> Result<Surname, DraftWhy> {
    let surname = comparable(typed);
    match surname.chars().count() {
        0 => Err(DraftWhy::Missing),
        n if n > LONGEST_SURNAME => Err(DraftWhy::TooLong),
        _ => Ok(Surname(surname)),
    }
}

fn comparable(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn areas(chosen: &[String]) -> Result<BTreeSet<Area>, DraftWhy> {
    if chosen.is_empty() {
        return Err(DraftWhy::Missing);
    }
    chosen.iter().map(|name| Area::parse(name).ok_or(DraftWhy::UnknownArea)).collect()
}

fn first_day(typed: &str, today: Date) -> Result<Date, DraftWhy> {
    if typed.trim().is_empty() {
        return Ok(today);
    }
    let from = typed_day(typed).ok_or(DraftWhy::NotADate)?;
    if from < today { Err(DraftWhy::Past) } else { Ok(from) }
}

fn last_day(typed: &str, from: Option<Date>, today: Date) -> Result<Date, DraftWhy> {
    if typed.trim().is_empty() {
        return Err(DraftWhy::Missing);
    }
    let until = typed_day(typed).ok_or(DraftWhy::NotADate)?;
    match from {
        _ if until < today => Err(DraftWhy::Past),
        Some(from) if until < from => Err(DraftWhy::BeforeFrom),
        _ => Ok(until),
    }
}

/// As people write it («1.2.2027», «01. 02. 2027»), or as a browser's date field sends it («2027-02-01»).
pub fn typed_day(typed: &str) -> Option<Date> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let split = |by: char| typed.split(by).map(|part| part.parse::<u16>().ok()).collect::<Option<Vec<_>>>();
    let (year, month, day) = match (split('.').as_deref(), split('-').as_deref()) {
        (Some([day, month, year]), _) | (_, Some([year, month, day])) => (*year, *month, *day),
        _ => return None,
    };
    if !(1000..=9999).contains(&year) {
        return None;
    }
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}
