use leptos::prelude::*;

use super::Shape;

/// A drawing. It never stands without words beside it.
///
/// The path data is passed as a value, so that no part of it is a "wholly static subtree": those are built through
/// `innerHTML`, which an element under `trusted-types 'none'` must not need.
///
/// The line's own attributes are for browsers too old for the style sheet: without them a ring would be a black disc.
#[component]
pub fn Icon(shape: Shape) -> impl IntoView {
    let drawing = shape.drawing();
    let fill = (!drawing.fill.is_empty()).then(|| view! { <path class="innsyn-icon-fill" d=drawing.fill /> });
    let line = (!drawing.line.is_empty()).then(|| {
        view! { <path class="innsyn-icon-line" d=drawing.line fill="none" stroke="currentColor" stroke-width="2" /> }
    });
    view! {
        <svg
            class="innsyn-icon"
            data-shape=shape.as_str()
            viewBox="0 0 24 24"
            width="20"
            height="20"
            aria-hidden="true"
            focusable="false"
        >
            {fill}
            {line}
        </svg>
    }
    .into_any()
}
