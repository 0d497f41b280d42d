use leptos::prelude::*;

use super::SkipLink;
use crate::example::{Example, phrase};

pub const EXAMPLES: &[Example] = &[Example {
    component: "skip_link",
    name: "seen when it has focus",
    view: |l| {
        view! {
            <SkipLink text=phrase(l, "Gå til hyllene") target="skip-link-target" />
            <p id="skip-link-target" lang="nb">"Hyllene"</p>
        }
        .into_any()
    },
}];
