//! What stands in a form that was begun: as typed, with what has been found out about it.

use std::collections::BTreeSet;

use innsyn_domain::person::{Person, PersonIdentifier};
use innsyn_domain::proxy_access::{DraftPeriod, GrantDraft, Step};
use innsyn_i18n::{Locale, format};
use innsyn_web::pages::{FIELD, GiveStep, NotLetIn, PERIODS};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::super::posted::Posted;

/// Characters of a field that are kept: no name, number or day is longer.
const MOST: usize = 200;

/// A draft as it is kept.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Kept {
    number: String,
    surname: String,
    areas: Vec<String>,
    /// As [`PERIODS`] has it; empty: not chosen.
    period: String,
    from: String,
    until: String,
    /// The steps that were sent: what is wrong in them is said.
    sent: BTreeSet<String>,
    /// Number and name that somebody was found by. Others have not been looked for.
    found: Option<(String, String)>,
    not_found: bool,
    too_often: bool,
    already: bool,
    /// The Consent that this takes over from, and its version.
    pub(super) replaces: Option<Replaces>,
    /// Whom it is for was not typed, and is not shown to be: it began with a fullmakt that there was.
    pub(super) is_fixed: bool,
}

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Replaces {
    pub(super) consent: String,
    pub(super) version: String,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kept(***)")
    }
}

/// The day that a year from today is.
pub(super) fn a_year_on(today: Date) -> Date {
    today.checked_add(1.year()).unwrap_or(Date::MAX)
}

impl Kept {
    pub(super) fn read(kept: &str) -> Option<Self> {
        serde_json::from_str(kept).ok()
    }

    pub(super) fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// In place of one that there is.
    pub(super) fn of(number: &PersonIdentifier, surname: &str, draft: GrantDraft, replaces: Replaces) -> Self {
        let number = number.expose().to_owned();
        let period = match draft.period {
            DraftPeriod::NotChosen => "",
            DraftPeriod::UntilDay => PERIODS[1],
            DraftPeriod::UntilEnded => PERIODS[2],
        };
        Self {
            found: Some((number.clone(), surname.to_owned())),
            number,
            surname: surname.to_owned(),
            areas: draft.areas,
            period: period.to_owned(),
            from: draft.from,
            until: draft.until,
            replaces: Some(replaces),
            is_fixed: true,
            ..Self::default()
        }
    }

    pub(super) fn is_begun(&self) -> bool {
        *self != Self::default()
    }

    pub(super) fn draft(&self) -> GrantDraft {
        let period = match self.period.as_str() {
            period if period == PERIODS[2] => DraftPeriod::UntilEnded,
            "" => DraftPeriod::NotChosen,
            _ => DraftPeriod::UntilDay,
        };
        GrantDraft {
            number: self.number.clone(),
            surname: self.surname.clone(),
            areas: self.areas.clone(),
            period,
            from: self.from.clone(),
            until: self.until.clone(),
        }
    }

    /// Takes what stands in the form of one step, whatever it is.
    pub(super) fn take(&mut self, step: GiveStep, posted: &Posted, today: Date, locale: Locale) {
        let all = |name: &str| {
            let values = posted.all(name).map(|value| value.chars().take(MOST).collect::<String>());
            values.take(MOST).collect::<Vec<_>>()
        };
        let one = |name: &str| all(name).into_iter().next().unwrap_or_default();
        match step {
            GiveStep::Whom if self.is_fixed => {}
            GiveStep::Whom => {
                let (number, surname) = (one(FIELD::NUMBER), one(FIELD::SURNAME));
                if (&number, &surname) != (&self.number, &self.surname) {
                    (self.number, self.surname) = (number, surname);
                    (self.not_found, self.too_often, self.already) = (false, false, false);
                }
            }
            GiveStep::What => self.areas = all(FIELD::AREAS),
            GiveStep::HowLong => {
                (self.period, self.from, self.until) = (one(FIELD::PERIOD), one(FIELD::FROM), one(FIELD::UNTIL));
                let [year, day, _] = PERIODS;
                if self.period == year {
                    self.until = format::date_short(locale, a_year_on(today));
                    self.period = day.to_owned();
                } else if self.period.is_empty() && !self.until.trim().is_empty() {
                    self.period = day.to_owned();
                }
            }
            GiveStep::Check => {}
        }
    }

    pub(super) fn send(&mut self, step: GiveStep) {
        self.sent.insert(step.as_str().to_owned());
    }

    pub(super) fn was_sent(&self, step: GiveStep) -> bool {
        self.sent.contains(step.as_str())
    }

    /// Whether the one who is named was looked for and found.
    pub(super) fn is_found(&self) -> bool {
        self.found.as_ref().is_some_and(|(number, surname)| (number, surname) == (&self.number, &self.surname))
    }

    /// What came of looking for whoever is named.
    pub(super) fn looked(&mut self, found: Result<(), NotLetIn>) {
        (self.not_found, self.too_often, self.already) = (false, false, false);
        match found {
            Ok(()) => self.found = Some((self.number.clone(), self.surname.clone())),
            Err(NotLetIn::NotFound) => self.not_found = true,
            Err(NotLetIn::TooOften) => self.too_often = true,
            Err(NotLetIn::Already) => self.already = true,
        }
    }

    pub(super) fn not_let_in(&self) -> Option<NotLetIn> {
        let all = [
            (self.not_found, NotLetIn::NotFound),
            (self.too_often, NotLetIn::TooOften),
            (self.already, NotLetIn::Already),
        ];
        all.into_iter().find(|(is_so, _)| *is_so).map(|(_, why)| why)
    }

    /// The first step that is not done: where one who asks for a later one is led.
    pub(super) fn first_open(&self, today: Date, me: &Person) -> GiveStep {
        let draft = self.draft();
        let has_faults = |step| !draft.faults_at(step, today, &me.identifiers).is_empty();
        if !self.is_found() || has_faults(Step::Whom) {
            GiveStep::Whom
        } else if has_faults(Step::What) {
            GiveStep::What
        } else if has_faults(Step::HowLong) {
            GiveStep::HowLong
        } else {
            GiveStep::Check
        }
    }
}

/// The step as the rules of a draft call it. `None`: nothing is typed there.
pub(super) fn step_of(step: GiveStep) -> Option<Step> {
    match step {
        GiveStep::Whom => Some(Step::Whom),
        GiveStep::What => Some(Step::What),
        GiveStep::HowLong => Some(Step::HowLong),
        GiveStep::Check => None,
    }
}
