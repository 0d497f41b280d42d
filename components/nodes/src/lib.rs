//! What Leptos' `view!` and `#[component]` are drawn with where there is no Leptos: a tree of elements, as plain data.
//!
//! A crate whose views are functions of data and words can be built with this in Leptos' place:
//! `extern crate innsyn_nodes as leptos;`. The macros are Leptos' own. There are no signals, no events and no markup: an
//! attribute or an element that nobody has needed yet is missing, and says so when it is built.

pub mod component;
mod element;
mod value;
mod view;

pub use element::{Element, Node};
pub use {typed_builder, typed_builder_macro};

/// As in Leptos: elements by name.
pub mod html {
    pub use crate::tachys::html::element::*;
}

/// As in Leptos.
pub mod prelude {
    pub use leptos_macro::{component, view};

    pub use crate::value::{IntoAttributeValue, IntoReactiveValue};
    pub use crate::view::{AnyView, Children, CollectView, IntoAny, IntoRender, IntoView, View};
}

#[doc(hidden)]
pub mod children {
    pub use crate::view::{ChildrenOptContainer, ToChildren};
}

#[doc(hidden)]
pub mod reactive {
    pub mod graph {
        /// Nothing is tracked.
        #[inline(always)]
        pub fn untrack_with_diagnostics<T>(fun: impl FnOnce() -> T) -> T {
            fun()
        }
    }
}

#[doc(hidden)]
pub mod tachys {
    pub mod html {
        pub mod element {
            crate::element::named![
                a article b button caption dd del details div dl dt fieldset figcaption figure form h2 h3 h4 h5 h6 input ins
                label legend li nav ol option p section select slot span strong summary table tbody td textarea th thead tr
                ul
            ];
        }
    }
    pub mod svg {
        crate::element::named![circle g line path rect svg text];
    }
}
