//! The words of the views, made on the server: islands and examples get them as data.
//!
//! They are hundreds, and the same on every page: each language's are put together once.

use std::sync::OnceLock;

use innsyn_health::lab_results::{FilterTexts, LabTexts, TrendTexts};
use innsyn_health::proxy_access::GrantTexts;
use innsyn_health::treatment_plan::PlanTexts;
use innsyn_i18n::Locale;
use innsyn_i18n::words::Words;

/// The words of laboratory results.
pub fn lab(locale: Locale) -> LabTexts {
    static KEPT: Kept<LabTexts> = Kept::new();
    KEPT.of(locale, LabTexts::new)
}

/// The words of searching and choosing among them.
pub fn lab_filter(locale: Locale) -> FilterTexts {
    static KEPT: Kept<FilterTexts> = Kept::new();
    KEPT.of(locale, FilterTexts::new)
}

/// The words of results over time.
pub fn lab_trend(locale: Locale) -> TrendTexts {
    static KEPT: Kept<TrendTexts> = Kept::new();
    KEPT.of(locale, TrendTexts::new)
}

/// The words of fullmakter, and of giving one.
pub fn grants(locale: Locale) -> GrantTexts {
    static KEPT: Kept<GrantTexts> = Kept::new();
    KEPT.of(locale, GrantTexts::new)
}

/// The words of a treatment plan.
pub fn plan(locale: Locale) -> PlanTexts {
    static KEPT: Kept<PlanTexts> = Kept::new();
    KEPT.of(locale, PlanTexts::new)
}

/// One for each language, made when it is first asked for.
struct Kept<T>([OnceLock<T>; Locale::ALL.len()]);

impl<T: Clone> Kept<T> {
    const fn new() -> Self {
        Self([const { OnceLock::new() }; Locale::ALL.len()])
    }

    fn of(&self, locale: Locale, make: impl FnOnce(&Words) -> T) -> T {
        self.0[locale as usize].get_or_init(|| make(Words::of(locale))).clone()
    }
}
