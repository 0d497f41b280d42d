//! The fields of the form that gives a fullmakt. What stands in them is what was typed, also where it is wrong.

use std::collections::BTreeMap;

use innsyn_domain::access::{Area, Reason};
use innsyn_domain::proxy_access::{DraftFault, DraftPeriod, DraftWhy, Field, GrantDraft};
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{FieldError, Keys, TextField, Words, field_error};
use jiff::civil::Date;
use leptos::prelude::*;

use super::GrantTexts;

/// Names under which the fields are posted, and their ids.
pub mod names {
    pub const NUMBER: &str = "nummer";
    pub const SURNAME: &str = "etternavn";
    pub const AREAS: &str = "omrade";
    pub const PERIOD: &str = "periode";
    pub const FROM: &str = "fra";
    pub const UNTIL: &str = "til-og-med";
}

/// What a choice of period is posted as: a year from today, a day, until it is ended.
pub const PERIODS: [&str; 3] = ["ar", "dag", "avsluttes"];

/// Characters at most. A number with spaces, a name, a day.
const LONGEST: usize = 200;

/// Each fault in words, with the field that it leads to.
pub fn errors(faults: &[DraftFault], texts: &GrantTexts) -> Vec<FieldError> {
    let to_field = |fault: &DraftFault| FieldError { field: first_of(fault.field), words: texts.fault(*fault) };
    faults.iter().map(to_field).collect()
}

pub(super) fn first_of(field: Field) -> String {
    match field {
        Field::Number => names::NUMBER.into(),
        Field::Surname => names::SURNAME.into(),
        Field::Areas => format!("{}-{}", names::AREAS, Area::ALL[0].as_str()),
        Field::Period => format!("{}-{}", names::PERIOD, PERIODS[0]),
        Field::From => names::FROM.into(),
        Field::Until => names::UNTIL.into(),
    }
}

fn error(faults: &[DraftFault], field: Field, texts: &GrantTexts) -> Option<Phrase> {
    faults.iter().find(|fault| fault.field == field).map(|fault| texts.fault(*fault))
}

#[component]
pub fn WhomFields(draft: GrantDraft, faults: Vec<DraftFault>, texts: GrantTexts) -> impl IntoView {
    let t = &texts.fields;
    let (number, surname) = (error(&faults, Field::Number, &texts), error(&faults, Field::Surname, &texts));
    view! {
        <TextField
            id=names::NUMBER
            name=names::NUMBER
            label=t.number.clone()
            hint=t.number_hint.clone()
            value=draft.number
            keys=Keys::Digits
            most=LONGEST
            error=number
        />
        <TextField
            id=names::SURNAME
            name=names::SURNAME
            label=t.surname.clone()
            value=draft.surname
            most=LONGEST
            error=surname
        />
    }
    .into_any()
}

/// Each area with what it shows today. `closed`: areas of which nothing would be shown, with why.
#[component]
pub fn AreaFields(
    draft: GrantDraft,
    faults: Vec<DraftFault>,
    #[prop(optional)] closed: BTreeMap<Area, Reason>,
    texts: GrantTexts,
) -> impl IntoView {
    let error = error(&faults, Field::Areas, &texts);
    let boxes = Area::ALL.map(|area| {
        let is_chosen = draft.areas.iter().any(|name| name == area.as_str());
        let (label, shows) = (texts.area(area).clone(), texts.shows(area, closed.get(&area).copied()).clone());
        choice("checkbox", names::AREAS, area.as_str(), is_chosen, label, Some(shows))
    });
    group(names::AREAS, texts.fields.areas.clone(), error, boxes.collect_view())
}

/// How long. The day stands with the choice that it belongs to.
#[component]
pub fn PeriodFields(draft: GrantDraft, faults: Vec<DraftFault>, a_year_on: Date, texts: GrantTexts) -> impl IntoView {
    let t = &texts.fields;
    let year = format::date_short(texts.of_card.locale, a_year_on);
    let is_year = draft.period == DraftPeriod::UntilDay && draft.until == year;
    let is_day = draft.period == DraftPeriod::UntilDay && !is_year;
    let [by_year, by_day, by_end] = PERIODS;
    let choices = [
        choice("radio", names::PERIOD, by_year, is_year, t.one_year.fill(&[&year]), None),
        choice("radio", names::PERIOD, by_day, is_day, t.until_day.clone(), None),
        choice("radio", names::PERIOD, by_end, draft.period == DraftPeriod::UntilEnded, t.until_ended.clone(), None),
    ];
    let period = error(&faults, Field::Period, &texts);
    let (from, until) = (error(&faults, Field::From, &texts), error(&faults, Field::Until, &texts));
    let hint = t.day_hint.fill(&[&year]);
    let typed = if is_year { String::new() } else { draft.until };
    view! {
        {group(names::PERIOD, t.until.clone(), period, choices.collect_view())}
        <TextField id=names::UNTIL name=names::UNTIL label=t.last_day.clone() hint=hint value=typed most=LONGEST error=until />
        <TextField
            id=names::FROM
            name=names::FROM
            label=t.first_day.clone()
            hint=t.first_day_hint.clone()
            value=draft.from
            most=LONGEST
            error=from
        />
    }
    .into_any()
}

fn group(name: &'static str, legend: Phrase, error: Option<Phrase>, choices: impl IntoView) -> AnyView {
    let error_id = format!("{name}-feil");
    let described = error.is_some().then(|| error_id.clone());
    view! {
        <fieldset class="innsyn-grant-choices" aria-describedby=described>
            <legend><Words phrase=legend /></legend>
            {error.map(|words| field_error(error_id, words))}
            {choices}
        </fieldset>
    }
    .into_any()
}

fn choice(
    kind: &'static str,
    name: &'static str,
    value: &'static str,
    checked: bool,
    label: Phrase,
    says: Option<Phrase>,
) -> AnyView {
    let id = format!("{name}-{value}");
    let says_id = format!("{id}-sier");
    let described = says.is_some().then(|| says_id.clone());
    let for_id = id.clone();
    let says =
        says.map(|says| view! { <span class="innsyn-grant-choice-says" id=says_id><Words phrase=says /></span> });
    view! {
        <div class="innsyn-grant-choice">
            // The box and its words are one target; what it shows is read after its name.
            <label for=for_id>
                <input
                    class="innsyn-check-box"
                    type=kind
                    id=id
                    name=name
                    value=value
                    checked=checked
                    aria-describedby=described
                />
                <span><Words phrase=label /></span>
            </label>
            {says}
        </div>
    }
    .into_any()
}

impl GrantTexts {
    /// One fault in words, as it stands beside its field.
    pub fn fault(&self, DraftFault { field, why }: DraftFault) -> Phrase {
        let t = &self.fields.faults;
        match (field, why) {
            (Field::Number, DraftWhy::NotDigits) => t.number_not_digits.clone(),
            (Field::Number, DraftWhy::NotEleven { digits }) => t.number_not_eleven.fill(&[&digits.to_string()]),
            (Field::Number, DraftWhy::WrongDigits) => t.number_wrong.clone(),
            (Field::Number, DraftWhy::Oneself) => t.number_oneself.clone(),
            (Field::Number, _) => t.number_missing.clone(),
            (Field::Surname, DraftWhy::TooLong) => t.surname_long.clone(),
            (Field::Surname, _) => t.surname_missing.clone(),
            (Field::Areas, DraftWhy::UnknownArea) => t.areas_unknown.clone(),
            (Field::Areas, _) => t.areas_missing.clone(),
            (Field::Period, _) => t.period_missing.clone(),
            (Field::From | Field::Until, DraftWhy::Past) => t.past.clone(),
            (Field::From | Field::Until, DraftWhy::BeforeFrom) => t.before_from.clone(),
            (Field::Until, DraftWhy::Missing) => t.day_missing.clone(),
            (Field::From | Field::Until, _) => t.not_a_date.clone(),
        }
    }
}
