//! `locales/*/lab-filter.ftl`. Kinds and statuses are called what they are called on the results.

use innsyn_domain::lab_results::{Kind, Period, Sort, StatusGroup};
use innsyn_i18n::{Phrase, Template, Texts};

use super::super::StatusTexts;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterTexts {
    pub words: Phrase,
    pub words_hint: Phrase,
    /// `{0}`: what was searched for.
    pub searched: Template,
    pub kind_label: Phrase,
    pub all_kinds: Phrase,
    pub laboratory: Phrase,
    pub microbiology: Phrase,
    pub pathology: Phrase,
    pub imaging: Phrase,
    pub other: Phrase,
    pub period_label: Phrase,
    pub all_periods: Phrase,
    pub three_months: Phrase,
    pub one_year: Phrase,
    pub five_years: Phrase,
    pub place_label: Phrase,
    pub all_places: Phrase,
    pub status_label: Phrase,
    pub all_statuses: Phrase,
    pub finished: Phrase,
    /// `{0}`: a status.
    pub with_status: Template,
    pub statuses: StatusTexts,
    pub sort_label: Phrase,
    pub newest_first: Phrase,
    pub oldest_first: Phrase,
    pub by_name: Phrase,
    pub marked: Phrase,
    pub show: Phrase,
}

impl FilterTexts {
    pub fn new(t: &impl Texts) -> Self {
        Self {
            words: t.phrase("lab-filter-words"),
            words_hint: t.phrase("lab-filter-words-hint"),
            searched: t.template("lab-filter-searched", &["words"]),
            kind_label: t.phrase("lab-filter-kind"),
            all_kinds: t.phrase("lab-filter-kind-all"),
            laboratory: t.phrase("lab-filter-kind-laboratory"),
            microbiology: t.phrase("lab-filter-kind-microbiology"),
            pathology: t.phrase("lab-filter-kind-pathology"),
            imaging: t.phrase("lab-filter-kind-imaging"),
            other: t.phrase("lab-filter-kind-other"),
            period_label: t.phrase("lab-filter-period"),
            all_periods: t.phrase("lab-filter-period-all"),
            three_months: t.phrase("lab-filter-period-3-months"),
            one_year: t.phrase("lab-filter-period-1-year"),
            five_years: t.phrase("lab-filter-period-5-years"),
            place_label: t.phrase("lab-filter-place"),
            all_places: t.phrase("lab-filter-place-all"),
            status_label: t.phrase("lab-filter-status"),
            all_statuses: t.phrase("lab-filter-status-all"),
            finished: t.phrase("lab-filter-status-final"),
            with_status: t.template("lab-filter-with-status", &["status"]),
            statuses: StatusTexts::new(t),
            sort_label: t.phrase("lab-filter-sort"),
            newest_first: t.phrase("lab-filter-sort-newest"),
            oldest_first: t.phrase("lab-filter-sort-oldest"),
            by_name: t.phrase("lab-filter-sort-name"),
            marked: t.phrase("lab-filter-marked"),
            show: t.phrase("lab-filter-show"),
        }
    }

    pub fn kind(&self, kind: Kind) -> &Phrase {
        match kind {
            Kind::Laboratory => &self.laboratory,
            Kind::Microbiology => &self.microbiology,
            Kind::Pathology => &self.pathology,
            Kind::Imaging => &self.imaging,
            Kind::Other => &self.other,
        }
    }

    pub fn period(&self, period: Period) -> &Phrase {
        match period {
            Period::ThreeMonths => &self.three_months,
            Period::OneYear => &self.one_year,
            Period::FiveYears => &self.five_years,
        }
    }

    pub fn status(&self, status: StatusGroup) -> &Phrase {
        match status {
            StatusGroup::Final => &self.finished,
            StatusGroup::NotReady => &self.statuses.registered,
            StatusGroup::Preliminary => &self.statuses.preliminary,
            StatusGroup::Changed => &self.statuses.changed,
            StatusGroup::Cancelled => &self.statuses.cancelled,
            StatusGroup::EnteredInError => &self.statuses.entered_in_error,
            StatusGroup::Unknown => &self.statuses.unknown,
        }
    }

    pub(super) fn status_chosen(&self, status: StatusGroup) -> Phrase {
        let words = self.status(status);
        let filled = self.with_status.fill(&[&words.text]);
        // One language a phrase: where either fell back, the whole is read as Norwegian.
        Phrase { lang: filled.lang.or(words.lang), ..filled }
    }

    pub fn sort(&self, sort: Sort) -> &Phrase {
        match sort {
            Sort::NewestFirst => &self.newest_first,
            Sort::OldestFirst => &self.oldest_first,
            Sort::Name => &self.by_name,
        }
    }
}
