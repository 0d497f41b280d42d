use leptos::prelude::*;

use super::LinkCard;
use crate::Words;
use crate::example::{Example, phrase};

pub const EXAMPLES: &[Example] = &[
    Example {
        component: "link_card",
        name: "a title alone",
        view: |l| view! { <LinkCard href="#boka" title=phrase(l, "Fjellvandring for late") /> }.into_any(),
    },
    Example {
        component: "link_card",
        name: "a title and a line beneath",
        view: |l| {
            view! {
                <LinkCard href="#boka" title=phrase(l, "Fjellvandring for late")>
                    <p><Words phrase=phrase(l, "Lånt 3. juni") /></p>
                </LinkCard>
            }
            .into_any()
        },
    },
];
