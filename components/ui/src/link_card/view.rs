use innsyn_i18n::Phrase;
use leptos::prelude::*;

use crate::{Icon, Shape, Words};

/// A row with one link. Its words name the link; what stands beneath is read after it, outside the link.
#[component]
pub fn LinkCard(
    #[prop(into)] href: String,
    title: Phrase,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="innsyn-link-card">
            <div class="innsyn-link-card-body">
                <a class="innsyn-link-card-link" href=href>
                    <Words phrase=title />
                </a>
                {children.map(|c| c())}
            </div>
            <Icon shape=Shape::ChevronRight />
        </div>
    }
    .into_any()
}
