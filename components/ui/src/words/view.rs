use innsyn_i18n::Phrase;
use leptos::prelude::*;

/// A phrase. One that fell back to another language carries its `lang`, lest a speech synthesizer read it as Sámi,
/// and a dashed line under it for those who see.
#[component]
pub fn Words(#[prop(into)] phrase: Phrase) -> impl IntoView {
    match phrase.lang {
        None => phrase.text.into_any(),
        Some(lang) => view! {
            <span class="innsyn-words" lang=lang.tag()>
                {phrase.text}
            </span>
        }
        .into_any(),
    }
}

/// A phrase for those who listen; it takes no room on screen and on paper.
#[component]
pub fn Hidden(#[prop(into)] phrase: Phrase) -> impl IntoView {
    view! {
        <span class="innsyn-hidden" lang=phrase.lang.map(|l| l.tag())>
            {phrase.text}
        </span>
    }
    .into_any()
}
