//! `locales/*/lab-trend.ftl`, what stands on the page of results over time. Marks and statuses are called what they are
//! called on the results, and periods what they are called in the filter.

use innsyn_domain::lab_results::Period;
use innsyn_i18n::{Phrase, Plural, Template, Texts};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendTexts {
    /// `{0}` results from `{1}` to `{2}`: `{3}` first, `{4}` last, `{5}` lowest, `{6}` highest.
    pub summary: Template,
    /// The same without lowest and highest.
    pub summary_plain: Template,
    /// `{0}`: the day, `{1}`: the value.
    pub summary_one: Template,
    /// Nothing to draw.
    pub summary_none: Phrase,
    /// For those who do not see the drawing.
    pub chart: Phrase,
    /// `{0}`: a unit.
    pub unit: Template,
    pub no_unit: Phrase,
    pub legend: LegendTexts,
    pub breaks: BreakTexts,
    pub table: TableTexts,
    pub tools: ToolTexts,
    pub period: Phrase,
    pub three_months: Phrase,
    pub one_year: Phrase,
    pub five_years: Phrase,
    pub all_time: Phrase,
    pub together: Phrase,
    pub together_hint: Phrase,
    pub together_show: Phrase,
    /// Why there are no reference ranges in a drawing of several.
    pub together_ranges: Phrase,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendTexts {
    pub band: Phrase,
    pub unmarked: Phrase,
    /// Marked, and not in a way that has a shape.
    pub in_words: Phrase,
    pub bound: Phrase,
    pub changed: Phrase,
    pub divide: Phrase,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakTexts {
    pub heading: Phrase,
    pub why: Phrase,
    /// `{0}`: how many.
    pub many: Plural,
    /// `{0}`, `{1}`: the days on both sides.
    pub between: Template,
    /// `{0}`: before, `{1}`: after.
    pub unit: Template,
    pub method: Template,
    pub range: Template,
    pub code: Phrase,
    pub not_given: Phrase,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableTexts {
    pub heading: Phrase,
    pub day: Phrase,
    pub value: Phrase,
    pub range: Phrase,
    pub mark: Phrase,
    pub note: Phrase,
    pub no_range: Phrase,
    /// None of them has one.
    pub no_ranges: Phrase,
    pub unmarked: Phrase,
    pub no_number: Phrase,
    pub no_day: Phrase,
}

/// What walks, plays and enlarges a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToolTexts {
    pub walk: Phrase,
    pub hint: Phrase,
    pub hear: Phrase,
    pub stop: Phrase,
    /// What the tones mean.
    pub sound: Phrase,
    pub larger: Phrase,
    pub smaller: Phrase,
}

impl TrendTexts {
    pub fn new(t: &impl Texts) -> Self {
        let values = ["count", "from", "to", "first", "last"];
        Self {
            summary: t.template("lab-trend-summary", &["count", "from", "to", "first", "last", "lowest", "highest"]),
            summary_plain: t.template("lab-trend-summary-plain", &values),
            summary_one: t.template("lab-trend-summary-one", &["day", "value"]),
            summary_none: t.phrase("lab-trend-summary-none"),
            chart: t.phrase("lab-trend-chart"),
            unit: t.template("lab-trend-unit", &["unit"]),
            no_unit: t.phrase("lab-trend-no-unit"),
            legend: LegendTexts {
                band: t.phrase("lab-trend-legend-band"),
                unmarked: t.phrase("lab-trend-legend-unmarked"),
                in_words: t.phrase("lab-trend-legend-in-words"),
                bound: t.phrase("lab-trend-legend-bound"),
                changed: t.phrase("lab-trend-legend-changed"),
                divide: t.phrase("lab-trend-legend-divide"),
            },
            breaks: BreakTexts {
                heading: t.phrase("lab-trend-breaks"),
                why: t.phrase("lab-trend-breaks-why"),
                many: t.plural("lab-trend-breaks-many", "count"),
                between: t.template("lab-trend-break", &["before", "after"]),
                unit: t.template("lab-trend-break-unit", &["from", "to"]),
                method: t.template("lab-trend-break-method", &["from", "to"]),
                range: t.template("lab-trend-break-range", &["from", "to"]),
                code: t.phrase("lab-trend-break-code"),
                not_given: t.phrase("lab-trend-break-not-given"),
            },
            table: TableTexts {
                heading: t.phrase("lab-trend-table"),
                day: t.phrase("lab-trend-table-day"),
                value: t.phrase("lab-trend-table-value"),
                range: t.phrase("lab-trend-table-range"),
                mark: t.phrase("lab-trend-table-mark"),
                note: t.phrase("lab-trend-table-note"),
                no_range: t.phrase("lab-trend-table-no-range"),
                no_ranges: t.phrase("lab-trend-table-no-ranges"),
                unmarked: t.phrase("lab-trend-table-unmarked"),
                no_number: t.phrase("lab-trend-table-no-number"),
                no_day: t.phrase("lab-trend-table-no-day"),
            },
            tools: ToolTexts {
                walk: t.phrase("lab-trend-walk"),
                hint: t.phrase("lab-trend-walk-hint"),
                hear: t.phrase("lab-trend-hear"),
                stop: t.phrase("lab-trend-stop"),
                sound: t.phrase("lab-trend-sound"),
                larger: t.phrase("lab-trend-larger"),
                smaller: t.phrase("lab-trend-smaller"),
            },
            period: t.phrase("lab-trend-period"),
            three_months: t.phrase("lab-trend-period-3-months"),
            one_year: t.phrase("lab-trend-period-1-year"),
            five_years: t.phrase("lab-trend-period-5-years"),
            all_time: t.phrase("lab-trend-period-all"),
            together: t.phrase("lab-trend-together"),
            together_hint: t.phrase("lab-trend-together-hint"),
            together_show: t.phrase("lab-trend-together-show"),
            together_ranges: t.phrase("lab-trend-together-ranges"),
        }
    }

    pub fn period(&self, period: Period) -> &Phrase {
        match period {
            Period::ThreeMonths => &self.three_months,
            Period::OneYear => &self.one_year,
            Period::FiveYears => &self.five_years,
        }
    }
}
