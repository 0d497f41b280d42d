use innsyn_i18n::Phrase;
use leptos::prelude::*;

use crate::{Icon, Shape, Words};

/// A white surface.
#[component]
pub fn Panel(children: Children) -> impl IntoView {
    view! { <div class="innsyn-panel">{children()}</div> }.into_any()
}

/// Something that opens: native `details`, so it works before and without any script, and is found by a page search.
#[component]
pub fn Expander(
    /// What one finds inside.
    summary: Phrase,
    #[prop(optional)] open: bool,
    /// For links to it.
    #[prop(optional, into)]
    id: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="innsyn-expander" open=open id=id>
            <summary class="innsyn-expander-summary">
                <Icon shape=Shape::Info />
                <span class="innsyn-expander-title">
                    <Words phrase=summary />
                </span>
                <span class="innsyn-expander-turn">
                    <Icon shape=Shape::ChevronRight />
                </span>
            </summary>
            <div class="innsyn-expander-body">{children()}</div>
        </details>
    }
    .into_any()
}
