//! What pages are made of that have no view of their own: headings, paragraphs and lists, and what stands out.

use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::{HeadingLevel, Notice, Weight, Words as Say};
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

/// What stands out on a page: its heading, and a paragraph for each line.
pub(super) fn notice(weight: Weight, heading: Phrase, lines: Vec<Phrase>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <p><Say phrase=line /></p> }).collect_view();
    view! { <Notice weight=weight level=HeadingLevel::H2 heading=heading>{lines}</Notice> }.into_any()
}

/// Something could not be fetched: said as a fault, with the reference that finds it in the log.
pub(super) fn not_fetched(w: &Words, heading: &str, body: &str, reference: &str) -> AnyView {
    let reference = w.phrase_with("faults-reference", &[("reference", reference.into())]);
    notice(Weight::Fault, w.phrase(heading), vec![w.phrase(body), reference])
}
