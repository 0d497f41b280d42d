//! `/provesvar/{id}/utvikling`: results of one analysis over time.

use std::sync::Arc;

use innsyn_domain::lab_results::trend::{Beside, Series};
use innsyn_domain::lab_results::{ParsedLabResults, Period, ResultId};
use innsyn_health::lab_results::{LabTrend, LabTrendChoices, Tools, TrendTexts, TrendTools, series_title};
use innsyn_i18n::words::Words;
use innsyn_island_trend::TrendInPlace;
use innsyn_ui::{HeadingLevel, Weight, Words as Say};
use leptos::prelude::*;

use super::lab_result::back_to;
use super::lab_results::{RESULT, failed, not_whole, notice};
use super::{Load, PageContext, Provenance};
use crate::shell::{Place, document, island_code};
use crate::texts;

/// `/provesvar/{id}/utvikling`
#[derive(Debug, Clone)]
pub struct LabTrendPage {
    /// The result that one came from.
    pub address: ResultId,
    pub trend: Load<TrendData>,
}

#[derive(Debug, Clone)]
pub struct TrendData {
    /// What the page is about, as far as it is in the period.
    pub series: Series,
    /// Chosen to be seen with it, as far as they are.
    pub others: Vec<Series>,
    pub period: Option<Period>,
    /// What can be chosen.
    pub beside: Vec<Beside>,
    /// Older ones in the period, too many for a page.
    pub left_off: usize,
    /// Results of the analysis in all.
    pub total: usize,
    /// Of those, left out of a period because nobody knows their day.
    pub undated: usize,
    /// What is said of the answer as a whole; no report is in it.
    pub delivered: ParsedLabResults,
    pub provenance: Provenance,
}

/// The page of a result over time.
pub(super) fn trend_address(result: &ResultId) -> String {
    format!("{RESULT}{}/utvikling", result.0)
}

pub fn lab_trend(cx: &PageContext, page: &LabTrendPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("lab-trend-title"), Place::InLabResults, || {
        let back = back_to(w, format!("{RESULT}{}", page.address.0), "lab-trend-back");
        match &page.trend {
            Load::Ready(data) => view! {
                {back}
                {ready(cx, w, &page.address, data)}
            }
            .into_any(),
            Load::Failed { reference } => view! {
                {back}
                <h1><Say phrase=w.phrase("lab-trend-title") /></h1>
                {failed(w, "lab-trend-failed", reference, &cx.here)}
            }
            .into_any(),
        }
    })
}

/// What a browser's own code makes of a drawing, and that code: where nothing is to be made of one, it is not fetched.
pub(super) fn tools(cx: &PageContext, words: TrendTexts) -> Tools {
    let cx = cx.clone();
    Arc::new(move || {
        let words = words.clone();
        view! {
            {island_code(&cx, "TrendInPlace")}
            <TrendInPlace>
                <TrendTools words=words />
            </TrendInPlace>
        }
        .into_any()
    })
}

fn ready(cx: &PageContext, w: &Words, address: &ResultId, data: &TrendData) -> AnyView {
    let (texts, words) = (texts::lab(cx.locale), texts::lab_trend(cx.locale));
    let title = series_title(&data.series, &texts);
    let (period, beside, action) = (data.period, data.beside.clone(), trend_address(address));
    let shown = data.series.entries.len();
    let count = (period.is_some() || data.left_off > 0).then(|| {
        let words = w.phrase_with("lab-trend-count", &[("shown", shown.into()), ("total", data.total.into())]);
        view! { <p class="innsyn-count"><Say phrase=words /></p> }
    });
    let undated = (period.is_some() && data.undated > 0).then(|| {
        let words = w.phrase_with("lab-filter-undated", &[("count", data.undated.into())]);
        view! { <p><Say phrase=words /></p> }
    });
    let left_off = (data.left_off > 0).then(|| {
        let words = w.phrase_with("lab-trend-left-off", &[("shown", shown.into())]);
        view! { <p><Say phrase=words /></p> }
    });
    let found = if shown == 0 {
        notice(w, Weight::Info, "lab-trend-none", "lab-trend-none-body")
    } else {
        let series = std::iter::once(&data.series).chain(&data.others).cloned().collect::<Vec<_>>();
        let (texts, words) = (texts.clone(), words.clone());
        let tools = tools(cx, words.clone());
        view! {
            <LabTrend series=series texts=texts words=words level=HeadingLevel::H2 link_base=RESULT tools=tools />
        }
        .into_any()
    };
    view! {
        <h1>{title}</h1>
        <p class="innsyn-lede"><Say phrase=w.phrase("lab-trend-lede") /></p>
        {not_whole(w, &data.delivered, &data.provenance)}
        <p><Say phrase=w.phrase("lab-trend-about") /></p>
        <LabTrendChoices period=period beside=beside action=action texts=texts words=words />
        {count}
        {undated}
        {left_off}
        {found}
    }
    .into_any()
}
