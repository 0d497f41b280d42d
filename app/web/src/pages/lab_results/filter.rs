//! Searching and choosing: the form, and over the list what was chosen and how many it left out.

use innsyn_health::lab_results::{LabFilterForm, chosen_words};
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::{ButtonKind, Expander, LinkButton, Shape, Weight, Words as Say};
use leptos::prelude::*;

use super::notice;
use crate::pages::LabResultsData;
use crate::texts;
use innsyn_island_lab_results::COUNT;

/// Without choices, where everything is shown.
const LIST: &str = "/provesvar";

pub(super) fn form(w: &Words, data: &LabResultsData) -> AnyView {
    let (filter, sort, choices) = (data.wanted.filter.clone(), data.wanted.sort, data.choices.clone());
    let (summary, texts) = (w.phrase("lab-filter-heading"), texts::lab_filter(w.locale()));
    view! {
        <div class="innsyn-lab-filter-place">
            <Expander summary=summary id="sok-og-velg" shape=Shape::Search>
                <LabFilterForm filter=filter sort=sort choices=choices action=LIST texts=texts />
            </Expander>
        </div>
    }
    .into_any()
}

/// How many are shown, of how many.
pub(super) fn counted(w: &Words, data: &LabResultsData) -> AnyView {
    view! { <p class="innsyn-count" id=COUNT><Say phrase=count(w, data.shown, data) /></p> }.into_any()
}

/// What was chosen, and the one way to take it all away.
pub(super) fn chosen(w: &Words, data: &LabResultsData) -> Option<AnyView> {
    if data.wanted.filter.is_everything() {
        return None;
    }
    let chosen = chosen_words(&data.wanted.filter, &texts::lab_filter(w.locale()));
    let chosen = chosen.into_iter().map(|words| view! { <li><Say phrase=words /></li> }).collect_view();
    let (label, clear) = (w.phrase("lab-filter-chosen"), w.phrase("lab-filter-clear"));
    let view = view! {
        <div class="innsyn-chosen">
            <p><Say phrase=label /></p>
            <ul>{chosen}</ul>
            {left_out(w, data).into_iter().map(|words| view! { <p><Say phrase=words /></p> }).collect_view()}
            <p class="innsyn-actions">
                <LinkButton kind=ButtonKind::Other href=LIST><Say phrase=clear /></LinkButton>
            </p>
        </div>
        {data.results.value.reports.is_empty().then(|| notice(w, Weight::Info, "lab-filter-none", "lab-filter-none-body"))}
    };
    Some(view.into_any())
}

pub(super) fn count(w: &Words, shown: usize, data: &LabResultsData) -> Phrase {
    let key = match (data.fitting < data.total, shown < data.total) {
        (true, _) => "lab-filter-count",
        (false, true) => "lab-results-count-some",
        (false, false) => return w.phrase_with("lab-results-count-all", &[("count", data.total.into())]),
    };
    w.phrase_with(key, &[("shown", shown.into()), ("total", data.total.into())])
}

/// What nobody can say fits or does not: it is told, not dropped in silence.
fn left_out(w: &Words, data: &LabResultsData) -> Vec<Phrase> {
    let told = |key: &str, count: usize| (count > 0).then(|| w.phrase_with(key, &[("count", count.into())]));
    [told("lab-filter-unmarked", data.unmarked), told("lab-filter-undated", data.undated)]
        .into_iter()
        .flatten()
        .collect()
}

pub(super) fn forgotten(w: &Words) -> AnyView {
    notice(w, Weight::Caution, "lab-filter-forgotten", "lab-filter-forgotten-body")
}
