use innsyn_i18n::Phrase;
use leptos::prelude::*;

use crate::Words;

/// A line of text.
#[component]
pub fn TextField(
    /// Unique on the page; ties the label to the field.
    #[prop(into)]
    id: String,
    /// Posted as `name=value`.
    #[prop(into)]
    name: String,
    label: Phrase,
    #[prop(optional, into)] value: String,
    /// Said before the field, and read with it.
    #[prop(optional, into)]
    hint: Option<Phrase>,
    /// What is typed is a search: browsers show a way to empty it.
    #[prop(optional)]
    search: bool,
    /// Characters at most. A browser stops there, so say it in the hint where it can matter.
    #[prop(optional)]
    most: Option<usize>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = hint.is_some().then(|| hint_id.clone());
    view! {
        <div class="innsyn-field">
            <label class="innsyn-field-label" for=id.clone()>
                <Words phrase=label />
            </label>
            {hint.map(|hint| view! { <p class="innsyn-field-hint" id=hint_id><Words phrase=hint /></p> })}
            <input
                class="innsyn-field-input"
                type=if search { "search" } else { "text" }
                id=id
                name=name
                value=value
                maxlength=most
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described
            />
        </div>
    }
    .into_any()
}

/// One of the choices of a [`SelectField`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Posted. Empty: no choice made.
    pub value: String,
    pub words: Phrase,
}

/// One of several.
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    label: Phrase,
    choices: Vec<Choice>,
    /// The value that is chosen now. One that is not among the choices leaves the first.
    #[prop(optional, into)]
    chosen: String,
) -> impl IntoView {
    let options = choices
        .into_iter()
        .map(|choice| {
            let lang = choice.words.lang.map(|lang| lang.tag());
            let selected = choice.value == chosen;
            view! { <option value=choice.value selected=selected lang=lang>{choice.words.text}</option> }
        })
        .collect_view();
    view! {
        <div class="innsyn-field">
            <label class="innsyn-field-label" for=id.clone()>
                <Words phrase=label />
            </label>
            <select class="innsyn-field-input" id=id name=name>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// Yes or no. The label is a part of the target.
#[component]
pub fn CheckField(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    label: Phrase,
    #[prop(optional)] checked: bool,
) -> impl IntoView {
    let for_id = id.clone();
    view! {
        <label class="innsyn-check" for=for_id>
            <input class="innsyn-check-box" type="checkbox" id=id name=name value=value checked=checked />
            <span>
                <Words phrase=label />
            </span>
        </label>
    }
    .into_any()
}
