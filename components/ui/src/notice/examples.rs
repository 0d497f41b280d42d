use innsyn_i18n::Locale;
use leptos::prelude::*;

use super::{Notice, Weight};
use crate::example::{Example, phrase};
use crate::{HeadingLevel, Words};

fn notice(locale: Locale, weight: Weight, heading: &'static str, body: &'static str) -> AnyView {
    view! {
        <Notice weight=weight level=HeadingLevel::H3 heading=phrase(locale, heading)>
            <p><Words phrase=phrase(locale, body) /></p>
        </Notice>
    }
    .into_any()
}

pub const EXAMPLES: &[Example] = &[
    Example {
        component: "notice",
        name: "good to know",
        view: |l| notice(l, Weight::Info, "Nye åpningstider", "Fra mandag åpner vi klokka ti."),
    },
    Example {
        component: "notice",
        name: "changes how the rest is read",
        view: |l| notice(l, Weight::Caution, "Lista er ikke hel", "To bøker kunne ikke telles."),
    },
    Example {
        component: "notice",
        name: "something went wrong",
        view: |l| notice(l, Weight::Fault, "Katalogen svarer ikke", "Prøv igjen om litt."),
    },
];
