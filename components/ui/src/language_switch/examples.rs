use innsyn_i18n::{Locale, Phrase};
use leptos::prelude::*;

use super::{LanguageLink, LanguageSwitch};
use crate::example::Example;

pub const EXAMPLES: &[Example] = &[Example {
    component: "language_switch",
    name: "three languages",
    view: |l| {
        let links =
            Locale::ALL.map(|locale| LanguageLink { locale, href: format!("?sprak={}", locale.tag()) }).to_vec();
        let label = Phrase { text: if l == Locale::Se { "Giella" } else { "Språk" }.into(), lang: None };
        view! { <LanguageSwitch label=label current=l links=links /> }.into_any()
    },
}];
