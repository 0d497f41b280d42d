//! Points in time as words: as precise as the source, never more.

use innsyn_domain::when::{Hidden, When};
use innsyn_i18n::{Locale, Phrase, format};
use jiff::civil::Date;

use super::LabTexts;

/// «19. november 2026 kl. 08.15», «november 2026», «2026» or «ukjent».
pub fn when_words(when: When, texts: &LabTexts) -> Phrase {
    match date_words(when, texts.locale) {
        Some(text) => Phrase { text, lang: None },
        None => hidden(when, texts),
    }
}

/// The same where it is known; `None` where it is not.
pub fn date_words(when: When, locale: Locale) -> Option<String> {
    Some(match when {
        When::Year(year) => year.to_string(),
        When::Month { year, month } => format::month(locale, year, month),
        When::Day(day) => format::date(locale, day),
        When::Moment(moment) => format::date_time(locale, moment),
        When::Unknown(_) => return None,
    })
}

/// The same without its clock time.
pub fn day_words(when: When, locale: Locale) -> Option<String> {
    date_words(without_clock(when), locale)
}

fn hidden(when: When, texts: &LabTexts) -> Phrase {
    match when {
        When::Unknown(Hidden::Masked) => texts.when.masked.clone(),
        When::Unknown(Hidden::NotKnown) => texts.when.not_known.clone(),
        When::Unknown(Hidden::NotGiven) | When::Year(_) | When::Month { .. } | When::Day(_) | When::Moment(_) => {
            texts.when.not_given.clone()
        }
    }
}

/// What a list is grouped by: the day without its clock time, or the month or year where no more is known.
pub(super) fn without_clock(when: When) -> When {
    match when {
        When::Moment(moment) => When::Day(moment.date()),
        other => other,
    }
}

/// The day, where it is known to the day.
pub(super) fn day(when: When) -> Option<Date> {
    match when {
        When::Moment(moment) => Some(moment.date()),
        When::Day(day) => Some(day),
        When::Year(_) | When::Month { .. } | When::Unknown(_) => None,
    }
}
