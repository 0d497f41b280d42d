//! A heading whose level the page decides.

use leptos::prelude::*;

/// The level of a heading. A reusable view never picks its own: it is told where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingLevel {
    H2,
    H3,
    H4,
    H5,
    H6,
}

impl HeadingLevel {
    /// One step further in. There is nothing below `h6`: deeper ones stay there.
    #[must_use]
    pub const fn below(self) -> Self {
        match self {
            Self::H2 => Self::H3,
            Self::H3 => Self::H4,
            Self::H4 => Self::H5,
            Self::H5 | Self::H6 => Self::H6,
        }
    }
}

/// A heading. `size` picks its look by class; the level says only where it stands.
#[component]
pub fn Heading(
    level: HeadingLevel,
    /// For `aria-labelledby` and links.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(optional, into)] class: Option<String>,
    children: Children,
) -> impl IntoView {
    let inner = children();
    let class = class.filter(|class| !class.is_empty());
    match level {
        HeadingLevel::H2 => view! { <h2 id=id class=class>{inner}</h2> }.into_any(),
        HeadingLevel::H3 => view! { <h3 id=id class=class>{inner}</h3> }.into_any(),
        HeadingLevel::H4 => view! { <h4 id=id class=class>{inner}</h4> }.into_any(),
        HeadingLevel::H5 => view! { <h5 id=id class=class>{inner}</h5> }.into_any(),
        HeadingLevel::H6 => view! { <h6 id=id class=class>{inner}</h6> }.into_any(),
    }
}
