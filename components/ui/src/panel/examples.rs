use leptos::prelude::*;

use super::{Expander, Panel};
use crate::Words;
use crate::example::{Example, phrase};

pub const EXAMPLES: &[Example] = &[
    Example {
        component: "panel",
        name: "a panel",
        view: |l| {
            view! { <Panel><p><Words phrase=phrase(l, "Åpent hver dag fra ni til fem.") /></p></Panel> }.into_any()
        },
    },
    Example {
        component: "panel",
        name: "an expander, shut",
        view: |l| {
            view! {
                <Expander summary=phrase(l, "Slik finner du fram")>
                    <p><Words phrase=phrase(l, "Inngangen er på baksiden.") /></p>
                </Expander>
            }
            .into_any()
        },
    },
    Example {
        component: "panel",
        name: "an expander, shut on paper too",
        view: |l| {
            let words = phrase(l, "Ikke åpnet, og derfor ikke skrevet ut.");
            view! {
                <Expander summary=phrase(l, "Slik fant man fram før") shut_on_paper=words>
                    <p><Words phrase=phrase(l, "Inngangen var på framsiden.") /></p>
                </Expander>
            }
            .into_any()
        },
    },
    Example {
        component: "panel",
        name: "an expander, open",
        view: |l| {
            view! {
                <Expander summary=phrase(l, "Slik finner du fram") open=true>
                    <p><Words phrase=phrase(l, "Inngangen er på baksiden.") /></p>
                </Expander>
            }
            .into_any()
        },
    },
];
