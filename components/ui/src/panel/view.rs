use innsyn_i18n::Phrase;
use leptos::prelude::*;

use crate::{Icon, Shape, Words};

/// A white surface.
#[component]
pub fn Panel(children: Children) -> impl IntoView {
    view! { <div class="innsyn-panel">{children()}</div> }.into_any()
}

/// Something that opens: native `details`, so it works before and without any script, and is found by a page search. On paper
/// it is open, unless it says otherwise.
#[component]
pub fn Expander(
    /// What one finds inside.
    summary: Phrase,
    #[prop(optional)] open: bool,
    /// For links to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What paper says where it is shut on screen: then its content is not printed.
    #[prop(optional)]
    shut_on_paper: Option<Phrase>,
    /// The picture before the summary.
    #[prop(default = Shape::Info)]
    shape: Shape,
    children: Children,
) -> impl IntoView {
    let stays_shut = shut_on_paper.as_ref().map(|_| "");
    let on_paper = shut_on_paper.map(|words| {
        view! { <span class="innsyn-expander-paper"><Words phrase=words /></span> }
    });
    view! {
        <details class="innsyn-expander" open=open id=id data-stays-shut=stays_shut>
            <summary class="innsyn-expander-summary">
                <Icon shape=shape />
                <span class="innsyn-expander-title">
                    <Words phrase=summary />
                </span>
                {on_paper}
                <span class="innsyn-expander-turn">
                    <Icon shape=Shape::ChevronRight />
                </span>
            </summary>
            <div class="innsyn-expander-body">{children()}</div>
        </details>
    }
    .into_any()
}
