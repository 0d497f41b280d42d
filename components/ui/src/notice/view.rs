use innsyn_i18n::Phrase;
use leptos::prelude::*;

use crate::{Heading, HeadingLevel, Icon, Shape, Words};

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Good to know.
    Info,
    /// Changes how the rest is to be read.
    Caution,
    /// Something went wrong.
    Fault,
}

impl Weight {
    /// The value of `data-weight`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Caution => "caution",
            Self::Fault => "fault",
        }
    }
}

/// A short message with a heading. It is part of the page, not an alert: what announces itself is the live region.
#[component]
pub fn Notice(
    weight: Weight,
    level: HeadingLevel,
    heading: Phrase,
    /// For links to it.
    #[prop(optional, into)]
    id: Option<String>,
    children: Children,
) -> impl IntoView {
    let shape = match weight {
        Weight::Info => Shape::Info,
        Weight::Caution | Weight::Fault => Shape::Warning,
    };
    view! {
        <div class="innsyn-notice" data-weight=weight.as_str() id=id>
            <Icon shape=shape />
            <div class="innsyn-notice-body">
                <Heading level=level class="innsyn-notice-heading">
                    <Words phrase=heading />
                </Heading>
                {children()}
            </div>
        </div>
    }
    .into_any()
}
