//! Results of one analysis over time, or of several in one unit: a sentence, a drawing, and a table with the same numbers.
//! Nothing here judges: a point has the shape of the laboratory's own mark.

mod breaks;
mod chart;
mod choices;
pub mod examples;
pub(super) mod marker;
mod table;
#[cfg(test)]
mod tests;
mod texts;
mod tools;

use std::sync::Arc;

use innsyn_domain::lab_results::trend::{Entry, Series, charts};
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{HeadingLevel, Panel, Words};
use leptos::prelude::*;

use super::result::heading;
use super::{LabTexts, facts, reading, when};

pub use choices::LabTrendChoices;
pub use texts::TrendTexts;
pub use tools::TrendTools;

/// What a host puts under each drawing. It finds the drawing in the `figure` around it: a point has `data-at`, the same as
/// its row in the table.
pub type Tools = Arc<dyn Fn() -> AnyView + Send + Sync>;

/// Who measured: what nobody but a laboratory can say has no place in somebody's own measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TrendOf {
    #[default]
    Laboratory,
    /// No reference ranges and no marks.
    Oneself,
}

/// The first of the series is what the page is about.
#[component]
pub fn LabTrend(
    series: Vec<Series>,
    texts: LabTexts,
    words: TrendTexts,
    /// The level of the headings.
    level: HeadingLevel,
    /// What comes before a result's id in its address. Without it the days lead nowhere.
    #[prop(optional, into)]
    link_base: Option<String>,
    /// What stands under each drawing.
    #[prop(optional)]
    tools: Option<Tools>,
    #[prop(optional)] of: TrendOf,
) -> impl IntoView {
    let several = series.len() > 1;
    let all = charts(&series);
    let figures = all.iter().map(|chart| chart::figure(chart, &series, tools.as_ref(), &texts, &words)).collect_view();
    let sentences = series.iter().map(|one| said(one, several, &texts, &words)).collect_view();
    let without_ranges =
        (several && of == TrendOf::Laboratory).then(|| view! { <p><Words phrase=words.together_ranges.clone() /></p> });
    let breaks = breaks::list(&series, level, &texts, &words);
    let tables = series
        .iter()
        .enumerate()
        .map(|(at, one)| table::table(one, (several, at, of), link_base.as_deref(), &texts, &words))
        .collect_view();
    let has_rows = series.iter().any(|one| !one.entries.is_empty());
    let tables = has_rows.then(|| {
        view! {
            <section class="innsyn-trend-tables">
                {heading(level, None, &words.table.heading)}
                {tables}
            </section>
        }
    });
    view! {
        <div class="innsyn-trend">
            <div class="innsyn-trend-said">{sentences}</div>
            {(!all.is_empty()).then(|| view! { <Panel>{figures} {without_ranges} {breaks}</Panel> })}
            {tables}
        </div>
    }
    .into_any()
}

/// What an analysis is called.
pub fn series_title(series: &Series, texts: &LabTexts) -> AnyView {
    facts::name(&series.name, texts)
}

/// The sentence. With several analyses each is named.
fn said(series: &Series, several: bool, texts: &LabTexts, words: &TrendTexts) -> AnyView {
    let sentence = summary(series, texts, words);
    let name = several.then(|| view! { <strong>{series_title(series, texts)} ": "</strong> });
    view! { <p>{name} <Words phrase=sentence /></p> }.into_any()
}

fn summary(series: &Series, texts: &LabTexts, words: &TrendTexts) -> Phrase {
    let Some(summary) = series.summary() else { return words.summary_none.clone() };
    let (first, last) = (value(summary.first, texts), value(summary.last, texts));
    let is_one_day = summary.first.sampled.day() == summary.last.sampled.day();
    let day = |entry: &Entry| {
        let day = if is_one_day { when::date_words } else { when::day_words };
        day(entry.sampled, texts.locale).unwrap_or_default()
    };
    let (from, to) = (day(summary.first), day(summary.last));
    if summary.count == 1 {
        return words.summary_one.fill(&[&from, &first]);
    }
    let count = format::number(texts.locale, summary.count as u64);
    match summary.extremes {
        Some((lowest, highest)) => {
            let (lowest, highest) = (value(lowest, texts), value(highest, texts));
            words.summary.fill(&[&count, &from, &to, &first, &last, &lowest, &highest])
        }
        None => words.summary_plain.fill(&[&count, &from, &to, &first, &last]),
    }
}

/// As written, with its unit.
fn value(entry: &Entry, texts: &LabTexts) -> String {
    reading::text(&reading::pieces(&entry.result.value, texts))
}

/// The letter of a line among several.
fn letter(series: usize) -> &'static str {
    ["A", "B", "C", "D"].get(series).copied().unwrap_or_default()
}
