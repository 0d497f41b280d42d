use leptos::prelude::*;

use super::{Button, ButtonKind, LinkButton};
use crate::Words;
use crate::example::{Example, phrase};

pub const EXAMPLES: &[Example] = &[
    Example {
        component: "button",
        name: "main",
        view: |l| view! { <Button kind=ButtonKind::Main><Words phrase=phrase(l, "Lån boka") /></Button> }.into_any(),
    },
    Example {
        component: "button",
        name: "other",
        view: |l| {
            view! { <Button kind=ButtonKind::Other><Words phrase=phrase(l, "Sett på venteliste") /></Button> }
                .into_any()
        },
    },
    Example {
        component: "button",
        name: "plain",
        view: |l| view! { <Button kind=ButtonKind::Plain><Words phrase=phrase(l, "Avbryt") /></Button> }.into_any(),
    },
    Example {
        component: "button",
        name: "a link drawn as a button",
        view: |l| {
            view! {
            <LinkButton kind=ButtonKind::Other href="#hyller"><Words phrase=phrase(l, "Se alle hyllene") /></LinkButton>
        }
        .into_any()
        },
    },
];
