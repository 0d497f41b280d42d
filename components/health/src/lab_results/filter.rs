//! Choosing what the list shows: a plain form, and the sentences about what it left out.

pub mod examples;
mod texts;

use innsyn_domain::lab_results::{Choices, Filter, MOST_WORDS, Param, Period, Sort, fields};
use innsyn_i18n::Phrase;
use innsyn_ui::{Button, ButtonKind, CheckField, Choice, SelectField, TextField, Words};
use leptos::prelude::*;

pub use texts::FilterTexts;

/// The form. It is posted: a search word can be a diagnosis, and never stands in an address.
#[component]
pub fn LabFilterForm(
    filter: Filter,
    sort: Sort,
    choices: Choices,
    /// Where it is posted to.
    #[prop(into)]
    action: String,
    texts: FilterTexts,
) -> impl IntoView {
    let kinds = choices.kinds.iter().map(|kind| (kind.param(), texts.kind(*kind).clone()));
    let kinds = with_all(&texts.all_kinds, kinds);
    let periods = Period::ALL.iter().map(|period| (period.param(), texts.period(*period).clone()));
    let periods = with_all(&texts.all_periods, periods);
    let statuses = choices.statuses.iter().map(|status| (status.param(), texts.status(*status).clone()));
    let statuses = with_all(&texts.all_statuses, statuses);
    let places = choices.places.iter().map(|place| (place.handle.as_str(), Phrase::plain(&place.name)));
    let places = with_all(&texts.all_places, places);
    let sorts = [Sort::NewestFirst, Sort::OldestFirst, Sort::Name];
    let sorts =
        sorts.iter().map(|sort| Choice { value: sort.param().into(), words: texts.sort(*sort).clone() }).collect();
    let chosen_place = choices.places.iter().find(|place| filter.place.as_ref() == Some(&place.name));
    let chosen_place = chosen_place.map(|place| place.handle.clone()).unwrap_or_default();
    let chosen_kind = filter.kind.map(Param::param).unwrap_or_default();
    let chosen_period = filter.period.map(Param::param).unwrap_or_default();
    let chosen_status = filter.status.map(Param::param).unwrap_or_default();
    // What the server chose is in the form, not what the browser remembers of an earlier visit.
    view! {
        <form class="innsyn-lab-filter" method="post" action=action autocomplete="off">
            <TextField
                id="filter-sok"
                name=fields::WORDS
                label=texts.words.clone()
                hint=texts.words_hint.clone()
                value=filter.words.unwrap_or_default()
                search=true
                most=MOST_WORDS
            />
            <SelectField id="filter-type" name=fields::KIND label=texts.kind_label.clone() choices=kinds chosen=chosen_kind />
            <SelectField id="filter-periode" name=fields::PERIOD label=texts.period_label.clone() choices=periods chosen=chosen_period />
            <SelectField id="filter-sted" name=fields::PLACE label=texts.place_label.clone() choices=places chosen=chosen_place />
            <SelectField id="filter-status" name=fields::STATUS label=texts.status_label.clone() choices=statuses chosen=chosen_status />
            <SelectField id="filter-sorter" name=fields::SORT label=texts.sort_label.clone() choices=sorts chosen=sort.param() />
            <CheckField id="filter-merket" name=fields::MARKED value="ja" label=texts.marked.clone() checked=filter.marked />
            <div class="innsyn-lab-filter-end">
                <Button kind=ButtonKind::Main>
                    <Words phrase=texts.show.clone() />
                </Button>
            </div>
        </form>
    }
    .into_any()
}

fn with_all<'c>(all: &Phrase, choices: impl Iterator<Item = (&'c str, Phrase)>) -> Vec<Choice> {
    let all = Choice { value: String::new(), words: all.clone() };
    std::iter::once(all).chain(choices.map(|(value, words)| Choice { value: value.into(), words })).collect()
}

/// The choices that are made, in words, as they stand over the list: never only in a form that may be shut.
pub fn chosen_words(filter: &Filter, texts: &FilterTexts) -> Vec<Phrase> {
    let mut words = Vec::new();
    words.extend(filter.words.as_ref().map(|search| texts.searched.fill(&[search])));
    words.extend(filter.kind.map(|kind| texts.kind(kind).clone()));
    words.extend(filter.period.map(|period| texts.period(period).clone()));
    words.extend(filter.place.as_ref().map(Phrase::plain));
    words.extend(filter.status.map(|status| texts.status_chosen(status)));
    words.extend(filter.marked.then(|| texts.marked.clone()));
    words
}
