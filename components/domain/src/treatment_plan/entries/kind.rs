//! The kinds of things that can be written beside a plan.

use std::sync::LazyLock;

use serde::Deserialize;

use super::super::{Category, Measure, Plan, Standing};
use crate::lab_results::Name;

/// The list of what can be measured: `measurands.json`.
#[derive(Debug, Default, Deserialize)]
pub struct Measurands {
    pub version: String,
    pub measurands: Vec<Measurand>,
}

/// One thing that a person can measure alone.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Measurand {
    /// As it stands in an address.
    pub key: String,
    /// FHIR's own category of an Observation.
    pub category: String,
    /// What its first code is called where nobody translates it.
    pub display: String,
    /// Words by which the title of a plan's measure asks for it, in lower case.
    pub named: Vec<String>,
    pub codes: Vec<MeasurandCode>,
    /// By which others send it, and we do not write it.
    #[serde(default)]
    pub also: Vec<MeasurandCode>,
    /// One number, or the two of a blood pressure.
    pub parts: Vec<MeasurandPart>,
    /// Health personnel find it, and no person writes it down alone.
    #[serde(default)]
    pub others_only: bool,
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct MeasurandCode {
    /// A national code system by its number, `no-kodeverk-NNNN`: it has several addresses.
    pub system: String,
    pub code: String,
    /// Where the code can mean something else: only a number in this unit is meant.
    #[serde(default)]
    pub ucum: Option<String>,
}

/// One number of it.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct MeasurandPart {
    pub key: String,
    /// Of a component. Empty: the measurement has one number alone.
    #[serde(default)]
    pub codes: Vec<MeasurandCode>,
    /// For people.
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub ucum: String,
    /// Beyond these a number is asked about, and taken all the same. Nobody writes what has none.
    #[serde(default)]
    pub low: String,
    #[serde(default)]
    pub high: String,
    /// A number as one writes it, for whoever wrote something else.
    #[serde(default)]
    pub example: String,
}

/// The list, read once. A test holds that it can be read.
pub fn measurands() -> &'static [Measurand] {
    static ALL: LazyLock<Measurands> =
        LazyLock::new(|| serde_json::from_str(include_str!("measurands.json")).unwrap_or_default());
    &ALL.measurands
}

/// Those that a person can write down alone.
pub fn own_measurands() -> impl Iterator<Item = &'static Measurand> {
    measurands().iter().filter(|it| !it.others_only)
}

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    Measured(&'static Measurand),
    Comment,
    Diary,
    /// A goal of one's own, which is no part of the plan.
    Goal,
    /// Measures of the plan that one has done.
    Done,
    /// One has read the plan as it is now.
    Read,
}

impl EntryKind {
    /// Those of words.
    const WORDS: [Self; 5] = [Self::Comment, Self::Diary, Self::Goal, Self::Done, Self::Read];

    /// As it stands in an address, and in FHIR.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Measured(measurand) => &measurand.key,
            Self::Comment => "kommentar",
            Self::Diary => "dagbok",
            Self::Goal => "mal",
            Self::Done => "gjort",
            Self::Read => "lest",
        }
    }

    pub fn parse(written: &str) -> Option<Self> {
        let measured = own_measurands().find(|it| it.key == written).map(Self::Measured);
        measured.or_else(|| Self::WORDS.into_iter().find(|kind| kind.as_str() == written))
    }

    /// It is written by hand, and a form asks for it. What was read is told by a button.
    pub fn has_form(self) -> bool {
        self != Self::Read
    }

    /// The person alone can say it: what one wants, and what one has read, nobody says for another.
    pub fn is_of_oneself(self) -> bool {
        matches!(self, Self::Goal | Self::Read)
    }

    /// It says of which day it is.
    pub fn has_day(self) -> bool {
        matches!(self, Self::Measured(_) | Self::Diary | Self::Done)
    }

    /// It is about a plan, which must be there.
    pub fn is_of_plan(self) -> bool {
        matches!(self, Self::Comment | Self::Done | Self::Read)
    }
}

impl Plan {
    /// What its measures ask to be measured, in the order of the list.
    pub fn asks_for(&self) -> Vec<&'static Measurand> {
        let (now, _) = self.measures_by_standing();
        let titles: Vec<String> = now
            .into_iter()
            .filter(|measure| measure.category == Category::Measuring && !measure.is_not)
            .filter_map(|measure| Some(title_of(measure)?.to_lowercase()))
            .collect();
        let asks = |it: &&Measurand| titles.iter().any(|title| it.named.iter().any(|name| has_words(title, name)));
        own_measurands().filter(asks).collect()
    }
}

/// What a measure is called, in the plan's own words. `None`: it has none.
pub fn title_of(measure: &Measure) -> Option<&str> {
    measure.title.as_ref().and_then(Name::words).or(measure.detail.as_deref())
}

/// What a person can say to have done, by what it is called. `None`: it is not in force, says what not to do, or has no name.
pub fn doable(measure: &Measure) -> Option<&str> {
    title_of(measure).filter(|_| measure.standing == Standing::InForce && !measure.is_not)
}

/// Whole words: «vekt» is in «Vekt hver dag» and not in «vektløfting».
fn has_words(title: &str, words: &str) -> bool {
    title.match_indices(words).any(|(at, _)| {
        let (before, after) = (title[..at].chars().next_back(), title[at + words.len()..].chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
