use innsyn_i18n::Locale;
use leptos::prelude::*;

use super::{StatusTag, TagShape};
use crate::example::{Example, phrase};

fn tag(locale: Locale, text: &str, shape: TagShape) -> AnyView {
    view! { <p><StatusTag text=phrase(locale, text) shape=shape /></p> }.into_any()
}

pub const EXAMPLES: &[Example] = &[
    Example { component: "status_tag", name: "provisional", view: |l| tag(l, "Utkast", TagShape::Provisional) },
    Example { component: "status_tag", name: "waiting", view: |l| tag(l, "På vei", TagShape::Waiting) },
    Example { component: "status_tag", name: "changed", view: |l| tag(l, "Ny utgave", TagShape::Changed) },
    Example { component: "status_tag", name: "added", view: |l| tag(l, "Vedlagt", TagShape::Added) },
    Example { component: "status_tag", name: "cancelled", view: |l| tag(l, "Avlyst", TagShape::Cancelled) },
    Example { component: "status_tag", name: "mistaken", view: |l| tag(l, "Trykkfeil", TagShape::Mistaken) },
    Example { component: "status_tag", name: "unknown", view: |l| tag(l, "Ikke oppgitt", TagShape::Unknown) },
    Example { component: "status_tag", name: "new", view: |l| tag(l, "Nylig", TagShape::New) },
    Example {
        component: "status_tag",
        name: "long words on a narrow page",
        view: |l| tag(l, "Avlyst på grunn av ekstraordinært minneoppgavesammenfall", TagShape::Cancelled),
    },
];
