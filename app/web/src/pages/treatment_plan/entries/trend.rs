//! `/egenbehandling/eget/over-tid/{what}`: measurements in the drawing and the table that results have. No ranges, no
//! marks: the plan's limits stand in the plan, as text.

use innsyn_domain::lab_results::trend::Series;
use innsyn_domain::treatment_plan::entries::{
    EntryAuthor, MeasuredBy, OwnEntry, series_of_entries, series_of_measurements,
};
use innsyn_health::lab_results::{LabTrend, TrendOf, TrendTexts};
use innsyn_i18n::words::Words;
use innsyn_ui::{HeadingLevel, Words as Say};
use leptos::prelude::*;

use super::super::{PLAN, PlansData, back_from, said};
use super::{EntryTrendPage, OWN_ENTRIES, entry_address, shown};
use crate::pages::lab_trend::tools;
use crate::pages::prose::section;
use crate::pages::{Load, PageContext};
use crate::shell::{Place, document};
use crate::texts;

pub fn entry_trend(cx: &PageContext, page: &EntryTrendPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("plan-entries-title"), Place::InTreatmentPlan, || {
        let content = match &page.plans {
            Load::Ready(data) => ready(cx, w, page, data),
            Load::Failed { reference } => said::failed(cx, w, &texts::plan(cx.locale), reference),
        };
        view! {
            {back_from(w, OWN_ENTRIES, "plan-entries-back")}
            <h1 class="innsyn-plan-h1"><Say phrase=shown::measured(w, &page.measurand.key) /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("plan-entries-trend-lede") /></p>
            {content}
        }
        .into_any()
    })
}

/// Those of each who measured have a drawing and a table for themselves: nobody's stand among another's.
fn ready(cx: &PageContext, w: &Words, page: &EntryTrendPage, data: &PlansData) -> AnyView {
    let measurand = page.measurand;
    let names: Vec<String> = measurand.parts.iter().map(|part| shown::measured(w, &part.key).text).collect();
    // Of what nobody can write there is nothing to be missing.
    let own = (!measurand.others_only).then(|| written(cx, w, page, data, &names));
    let others = MeasuredBy::ALL.into_iter().filter_map(|by| {
        let series = series_of_measurements(&data.measurements, by, measurand, &names);
        let is_there = series.iter().any(|one| !one.entries.is_empty());
        is_there.then(|| section(w, who(cx, by), trend(cx, w, series, None)))
    });
    let others: Vec<_> = others.collect();
    let lost = (data.measurements_lost > 0).then(|| {
        let words = w.phrase_with("plan-entries-elsewhere-lost", &[("count", data.measurements_lost.into())]);
        view! { <p><Say phrase=words /></p> }
    });
    view! {
        {said::not_whole(w, data)}
        <p><Say phrase=w.phrase("plan-entries-trend-about") /></p>
        <p class="innsyn-alone"><a href=PLAN><Say phrase=w.phrase("plan-entries-trend-limits") /></a></p>
        {own}
        {others}
        {lost}
        {said::help(cx, &data.plans.value.current)}
    }
    .into_any()
}

/// What the person wrote; what the reader wrote for the person; what others did.
fn written(cx: &PageContext, w: &Words, page: &EntryTrendPage, data: &PlansData, names: &[String]) -> AnyView {
    let is_own = !cx.is_for_another();
    let of = |is_it: fn(&EntryAuthor) -> bool| {
        let entries: Vec<OwnEntry> = data.entries.iter().filter(|entry| is_it(&entry.by)).cloned().collect();
        series_of_entries(&entries, page.measurand, names)
    };
    let is_there = |series: &[Series]| series.iter().any(|one| !one.entries.is_empty());
    let by_person = of(|by| *by == EntryAuthor::Person);
    let by_reader = of(|by| *by == EntryAuthor::Reader);
    let by_others = of(|by| matches!(by, EntryAuthor::Another { .. }));
    let has_others = is_there(&by_reader) || is_there(&by_others);
    // One's own can be corrected from there; another's is only read.
    let base = |may_correct: bool| (may_correct && data.may_write).then(|| entry_address(""));
    let person = if is_own { "plan-entries-by-you" } else { "plan-entries-by-person" };
    let others = if is_own { "plan-entries-by-another-for-you" } else { "plan-entries-by-another-for-person" };
    let by_person =
        (is_there(&by_person) || !has_others).then(|| section(w, person, trend(cx, w, by_person, base(is_own))));
    let by_reader = is_there(&by_reader).then(|| {
        let heading = shown::by(cx, w, &EntryAuthor::Reader);
        view! { <section class="innsyn-section"><h2><Say phrase=heading /></h2>{trend(cx, w, by_reader, base(true))}</section> }
    });
    let by_others = is_there(&by_others).then(|| section(w, others, trend(cx, w, by_others, None)));
    view! { {by_person}{by_reader}{by_others} }.into_any()
}

fn who(cx: &PageContext, by: MeasuredBy) -> &'static str {
    match by {
        MeasuredBy::Oneself if cx.is_for_another() => "plan-entries-elsewhere-person",
        MeasuredBy::Oneself => "plan-entries-elsewhere-you",
        MeasuredBy::HealthService => "plan-entries-elsewhere-service",
        MeasuredBy::NotSaid => "plan-entries-elsewhere-unknown",
    }
}

fn trend(cx: &PageContext, w: &Words, series: Vec<Series>, link_base: Option<String>) -> AnyView {
    let (texts, mut words) = (texts::lab(cx.locale), words(cx, w));
    // Where there are some, and none is a number, nothing is missing: the table has them.
    if series.iter().any(|one| !one.entries.is_empty()) {
        words.summary_none = w.phrase("plan-entries-trend-words");
    }
    let tools = tools(cx, words.clone());
    match link_base {
        Some(base) => view! {
            <LabTrend series=series texts=texts words=words level=HeadingLevel::H3 link_base=base tools=tools of=TrendOf::Oneself />
        }
        .into_any(),
        None => view! { <LabTrend series=series texts=texts words=words level=HeadingLevel::H3 tools=tools of=TrendOf::Oneself /> }
            .into_any(),
    }
}

/// The words of results, but where they speak of a laboratory.
fn words(cx: &PageContext, w: &Words) -> TrendTexts {
    let values = ["count", "from", "to", "first", "last"];
    let mut words = texts::lab_trend(cx.locale);
    words.summary =
        w.template("plan-entries-trend-summary", &["count", "from", "to", "first", "last", "lowest", "highest"]);
    words.summary_plain = w.template("plan-entries-trend-summary-plain", &values);
    words.summary_one = w.template("plan-entries-trend-summary-one", &["day", "value"]);
    words.summary_none = w.phrase("plan-entries-trend-none");
    words.chart = w.phrase("plan-entries-trend-chart");
    words.legend.unmarked = w.phrase("plan-entries-trend-own");
    words.legend.changed = w.phrase("plan-entries-corrected");
    words.table.heading = w.phrase("plan-entries-trend-table");
    words.table.day = w.phrase("plan-entries-day");
    words.table.value = w.phrase("plan-entries-measurement");
    words.tools.walk = w.phrase("plan-entries-trend-walk");
    words.tools.sound = w.phrase("plan-entries-trend-sound");
    words
}
