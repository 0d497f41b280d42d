use leptos::prelude::*;

use super::{PersonAvatar, Relation};
use crate::example::Example;

pub const EXAMPLES: &[Example] = &[
    Example {
        component: "person_avatar",
        name: "me",
        view: |_| {
            let name = "Åse Østby";
            view! { <p><PersonAvatar name=name.to_owned() relation=Relation::Me />" "{name}</p> }.into_any()
        },
    },
    Example {
        component: "person_avatar",
        name: "another person",
        view: |_| {
            let name = "Čuorvi Šárgon";
            view! { <p><PersonAvatar name=name.to_owned() relation=Relation::Another />" "{name}</p> }.into_any()
        },
    },
    Example {
        component: "person_avatar",
        name: "the health service",
        view: |_| {
            let name = "Fjordheim sykehus";
            view! { <p><PersonAvatar name=name.to_owned() relation=Relation::Service />" "{name}</p> }.into_any()
        },
    },
];
