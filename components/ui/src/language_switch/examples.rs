use innsyn_i18n::{Locale, Phrase};
use leptos::prelude::*;

use super::{LanguageLink, LanguageSwitch};
use crate::example::Example;

fn switch(l: Locale, carried_by: Option<(&'static str, &'static str)>) -> AnyView {
    let links = Locale::ALL.map(|locale| LanguageLink { locale, href: format!("?sprak={}", locale.tag()) }).to_vec();
    let label = Phrase { text: if l == Locale::Se { "Giella" } else { "Språk" }.into(), lang: None };
    view! { <LanguageSwitch label=label current=l links=links carried_by=carried_by /> }.into_any()
}

pub const EXAMPLES: &[Example] = &[
    Example { component: "language_switch", name: "three languages", view: |l| switch(l, None) },
    // On a page of its own in the gallery: two landmarks of one name are none.
    Example {
        component: "language_switch_in_a_form",
        name: "what is typed goes along",
        view: |l| {
            let form = view! { <form id="bok" method="post" action="#"></form> };
            (form, switch(l, Some(("bok", "sprak")))).into_any()
        },
    },
];
