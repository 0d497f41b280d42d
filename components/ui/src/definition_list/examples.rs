use leptos::prelude::*;

use super::{Definition, DefinitionList, Layout};
use crate::example::{Example, phrase};

pub const EXAMPLES: &[Example] = &[
    Example {
        component: "definition_list",
        name: "stacked",
        view: |l| {
            let items = vec![
                Definition::new(phrase(l, "Lånt"), "3. juni 2031"),
                Definition::new(phrase(l, "Leveres"), "1. juli 2031"),
            ];
            view! { <DefinitionList items=items layout=Layout::Stacked /> }.into_any()
        },
    },
    Example {
        component: "definition_list",
        name: "inline, a long word",
        view: |l| {
            let items = vec![Definition::new(phrase(l, "Avdeling"), "Lokalhistorieogslektsgranskningsavdelingen")];
            view! { <DefinitionList items=items layout=Layout::Inline /> }.into_any()
        },
    },
    Example {
        component: "definition_list",
        name: "inline, one for paper alone",
        view: |l| {
            let items = vec![
                Definition::new(phrase(l, "Lånt"), "3. juni 2031").on_paper(),
                Definition::new(phrase(l, "Leveres"), "1. juli 2031"),
            ];
            view! { <DefinitionList items=items layout=Layout::Inline /> }.into_any()
        },
    },
];
