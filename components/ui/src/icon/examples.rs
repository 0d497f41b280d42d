use leptos::prelude::*;

use super::{Icon, Shape};
use crate::example::Example;

pub const EXAMPLES: &[Example] = &[Example {
    component: "icon",
    name: "every shape, each beside its English name",
    view: |_| {
        let items =
            Shape::ALL.iter().map(|&s| view! { <li lang="en"><Icon shape=s />" "{s.as_str()}</li> }).collect_view();
        view! { <ul>{items}</ul> }.into_any()
    },
}];
