//! The words of the views, made on the server: islands and examples get them as data.

use innsyn_health::lab_results::{FilterTexts, LabTexts, TrendTexts};
use innsyn_health::proxy_access::GrantTexts;
use innsyn_health::treatment_plan::PlanTexts;
use innsyn_i18n::Locale;
use innsyn_i18n::words::Words;

/// The words of laboratory results.
pub fn lab(locale: Locale) -> LabTexts {
    LabTexts::new(Words::of(locale))
}

/// The words of searching and choosing among them.
pub fn lab_filter(locale: Locale) -> FilterTexts {
    FilterTexts::new(Words::of(locale))
}

/// The words of results over time.
pub fn lab_trend(locale: Locale) -> TrendTexts {
    TrendTexts::new(Words::of(locale))
}

/// The words of fullmakter, and of giving one.
pub fn grants(locale: Locale) -> GrantTexts {
    GrantTexts::new(Words::of(locale))
}

/// The words of a treatment plan.
pub fn plan(locale: Locale) -> PlanTexts {
    PlanTexts::new(Words::of(locale))
}
