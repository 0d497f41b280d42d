use innsyn_i18n::Phrase;
use leptos::prelude::*;

use crate::{Icon, Shape, Words};

/// What is typed in a line of text, for a telephone's keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keys {
    #[default]
    Letters,
    Digits,
    /// Digits with a comma.
    Decimal,
}

impl Keys {
    const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::Letters => None,
            Self::Digits => Some("numeric"),
            Self::Decimal => Some("decimal"),
        }
    }
}

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
    /// Which keys a telephone shows.
    #[prop(optional)]
    keys: Keys,
    /// What is wrong with what stands in it; it is read with the field.
    #[prop(optional_no_strip, into)]
    error: Option<Phrase>,
) -> impl IntoView {
    let around = Around { id: id.clone(), label, hint, error };
    let (invalid, described) = (around.invalid(), around.described());
    around.view(view! {
        <input
            class="innsyn-field-input"
            inputmode=keys.as_str()
            aria-invalid=invalid
            type=if search { "search" } else { "text" }
            id=id
            name=name
            value=value
            maxlength=most
            autocomplete="off"
            spellcheck="false"
            aria-describedby=described
        />
    })
}

/// Several lines of text. What is typed is never cut off: there is no length at which the browser stops.
#[component]
pub fn LongTextField(
    /// Unique on the page; ties the label to the field.
    #[prop(into)]
    id: String,
    /// Posted as `name=value`.
    #[prop(into)]
    name: String,
    label: Phrase,
    #[prop(optional, into)] value: String,
    /// Said before the field, and read with it.
    #[prop(optional_no_strip, into)]
    hint: Option<Phrase>,
    /// What is wrong with what stands in it; it is read with the field.
    #[prop(optional_no_strip, into)]
    error: Option<Phrase>,
) -> impl IntoView {
    let around = Around { id: id.clone(), label, hint, error };
    let (invalid, described) = (around.invalid(), around.described());
    // A parser takes away the first line break after the tag.
    let value = format!("\n{value}");
    around.view(view! {
        <textarea
            class="innsyn-field-input innsyn-field-long"
            id=id
            name=name
            rows="6"
            aria-invalid=invalid
            aria-describedby=described
        >
            {value}
        </textarea>
    })
}

/// The words around what is typed: its label, what is said before it, and what is wrong with it.
struct Around {
    id: String,
    label: Phrase,
    hint: Option<Phrase>,
    error: Option<Phrase>,
}

impl Around {
    fn ids(&self) -> [String; 2] {
        ["hint", "feil"].map(|part| format!("{}-{part}", self.id))
    }

    fn described(&self) -> Option<String> {
        let [hint, error] = self.ids();
        let ids = [self.hint.is_some().then_some(hint), self.error.is_some().then_some(error)];
        Some(ids.into_iter().flatten().collect::<Vec<_>>().join(" ")).filter(|ids| !ids.is_empty())
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    fn view(self, typed: impl IntoView + 'static) -> AnyView {
        let [hint_id, error_id] = self.ids();
        view! {
            <div class="innsyn-field">
                <label class="innsyn-field-label" for=self.id>
                    <Words phrase=self.label />
                </label>
                {self.hint.map(|hint| view! { <p class="innsyn-field-hint" id=hint_id><Words phrase=hint /></p> })}
                {self.error.map(|words| field_error(error_id, words))}
                {typed.into_any()}
            </div>
        }
        .into_any()
    }
}

/// What is wrong with a field or a group, beside it: by a sign too, never by colour alone.
pub fn field_error(id: String, words: Phrase) -> AnyView {
    view! {
        <p class="innsyn-field-error" id=id>
            <Icon shape=Shape::Warning />
            <span><Words phrase=words /></span>
        </p>
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
