//! Points in time as words.

use innsyn_domain::when::When;
use innsyn_i18n::{Locale, format};

/// «19. november 2026 kl. 08.15», «november 2026». `None`: it is not known.
pub(super) fn date_words(when: When, locale: Locale) -> Option<String> {
    Some(match when {
        When::Year(year) => year.to_string(),
        When::Month { year, month } => format::month(locale, year, month),
        When::Day(day) => format::date(locale, day),
        When::Moment(moment) => format::date_time(locale, moment),
        When::Unknown(_) => return None,
    })
}
