//! What a host offers to do with what is shown. The element does none of it.

use innsyn_ui::{Button, ButtonKind, LinkButton};
use leptos::prelude::*;

/// A link where the host has said where that leads, else a button. `path` says what is offered, and of what.
pub(crate) fn way(base: Option<&str>, kind: ButtonKind, path: String, content: AnyView) -> AnyView {
    match base {
        Some(base) => view! { <LinkButton kind=kind href=format!("{base}{path}")>{content}</LinkButton> }.into_any(),
        None => view! { <Button kind=kind name="innsyn-offer" value=path>{content}</Button> }.into_any(),
    }
}
