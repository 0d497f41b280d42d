use innsyn_i18n::Phrase;
use leptos::prelude::*;

/// The first link of a page; seen when it has focus.
#[component]
pub fn SkipLink(
    text: Phrase,
    /// The id of what it leads to, without `#`.
    target: &'static str,
) -> impl IntoView {
    view! {
        <a class="innsyn-skip" href=format!("#{target}") lang=text.lang.map(|l| l.tag())>
            {text.text}
        </a>
    }
    .into_any()
}
