use innsyn_i18n::{Locale, Phrase};
use leptos::prelude::*;

use super::{Hidden, Words};
use crate::example::{Example, phrase};

pub const EXAMPLES: &[Example] = &[
    Example {
        component: "words",
        name: "in the page's language",
        view: |_| view! { <p><Words phrase=Phrase { text: "Sist endra 3. juni".into(), lang: None } /></p> }.into_any(),
    },
    Example {
        component: "words",
        name: "fallen back to bokmål",
        view: |_| {
            let fallen = Phrase { text: "Dette er ikke oversatt".into(), lang: Some(Locale::Nb) };
            view! { <p><Words phrase=fallen /></p> }.into_any()
        },
    },
    Example {
        component: "words",
        name: "only for those who listen",
        view: |l| view! { <p>"412 "<Hidden phrase=phrase(l, "bøker lånt i år") /></p> }.into_any(),
    },
];
