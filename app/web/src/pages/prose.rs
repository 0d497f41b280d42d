//! Pages of words: headings, paragraphs and lists.

use innsyn_i18n::words::Words;
use innsyn_ui::Words as Say;
use leptos::prelude::*;

/// A part of a page of prose: its heading, and what stands below.
pub(super) fn section(w: &Words, heading: &str, content: impl IntoView) -> AnyView {
    view! {
        <section class="innsyn-section">
            <h2><Say phrase=w.phrase(heading) /></h2>
            {content}
        </section>
    }
    .into_any()
}

pub(super) fn paragraphs(w: &Words, keys: &[&str]) -> AnyView {
    keys.iter().map(|key| view! { <p><Say phrase=w.phrase(key) /></p> }).collect_view().into_any()
}

/// Sentences that stand side by side.
pub(super) fn list(w: &Words, keys: &[&str]) -> AnyView {
    let items = keys.iter().map(|key| view! { <li><Say phrase=w.phrase(key) /></li> }).collect_view();
    view! { <ul>{items}</ul> }.into_any()
}
