//! `/egenbehandling/eget/over-tid/{what}`: measurements in the drawing and the table that results have. No ranges, no
//! marks: the plan's limits stand in the plan, as text.

use innsyn_domain::lab_results::trend::Series;
use innsyn_domain::treatment_plan::entries::{
    EntryAuthor, EntryKind, MeasuredBy, OwnEntry, series_of_entries, series_of_measurements,
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
    document(cx, &w.phrase("plan-entries-title-trend"), Place::InTreatmentPlan, || {
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

/// What the person wrote; what the reader wrote for the person; what each other did.
fn written(cx: &PageContext, w: &Words, page: &EntryTrendPage, data: &PlansData, names: &[String]) -> AnyView {
    let is_own = !cx.is_for_another();
    let measured: Vec<&OwnEntry> =
        data.entries.iter().filter(|it| it.kind == EntryKind::Measured(page.measurand)).collect();
    let of = |by: &EntryAuthor| {
        let entries: Vec<OwnEntry> =
            measured.iter().filter(|entry| same(&entry.by, by)).map(|it| (*it).clone()).collect();
        series_of_entries(&entries, page.measurand, names)
    };
    let mut others: Vec<&EntryAuthor> = Vec::new();
    for OwnEntry { by, .. } in measured.iter().rev() {
        if *by != EntryAuthor::Person && !others.iter().any(|known| same(known, by)) {
            others.push(by);
        }
    }
    // What the reader wrote stands before what others did.
    others.sort_by_key(|by| **by != EntryAuthor::Reader);
    // One's own can be corrected from there; another's is only read.
    let base = |may_correct: bool| (may_correct && data.may_write).then(|| entry_address(""));
    let person = if is_own { "plan-entries-by-you" } else { "plan-entries-by-person" };
    let has_own = measured.iter().any(|entry| entry.by == EntryAuthor::Person);
    let by_person = (has_own || others.is_empty())
        .then(|| section(w, person, trend(cx, w, of(&EntryAuthor::Person), base(is_own))));
    let mut headings = Vec::<String>::new();
    let others = others.into_iter().map(|by| {
        let mut heading = shown::by(cx, w, by);
        headings.push(heading.text.clone());
        // Two of whom no name is told are told apart all the same.
        let before = headings.iter().filter(|known| **known == heading.text).count();
        if before > 1 {
            heading.text.push_str(&format!(" ({before})"));
        }
        let content = trend(cx, w, of(by), base(*by == EntryAuthor::Reader));
        view! { <section class="innsyn-section"><h2><Say phrase=heading /></h2>{content}</section> }
    });
    view! { {by_person}{others.collect_view()} }.into_any()
}

/// Whether the same one wrote both.
fn same(one: &EntryAuthor, other: &EntryAuthor) -> bool {
    match (one, other) {
        (EntryAuthor::Another { which, .. }, EntryAuthor::Another { which: other, .. }) => which == other,
        _ => one == other,
    }
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
