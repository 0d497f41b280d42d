use innsyn_i18n::Phrase;
use leptos::prelude::*;

use crate::{Icon, Shape};

/// How a status is drawn: its outline and its sign. The words carry the meaning; this only repeats it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TagShape {
    /// Dashed, half a disc: there, and may change.
    Provisional,
    /// Dotted, a clock: not there yet.
    Waiting,
    /// Solid, a pencil.
    Changed,
    /// Solid, a plus.
    Added,
    /// Solid, a struck ring: there will be none.
    Cancelled,
    /// Solid, a cross: it was a mistake.
    Mistaken,
    /// Dashed, a question mark: nobody says.
    Unknown,
    /// Solid, a star: not seen before.
    New,
}

impl TagShape {
    /// The value of `data-shape`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Provisional => "provisional",
            Self::Waiting => "waiting",
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Cancelled => "cancelled",
            Self::Mistaken => "mistaken",
            Self::Unknown => "unknown",
            Self::New => "new",
        }
    }

    const fn sign(self) -> Shape {
        match self {
            Self::Provisional => Shape::HalfDisc,
            Self::Waiting => Shape::Clock,
            Self::Changed => Shape::Pencil,
            Self::Added => Shape::Plus,
            Self::Cancelled => Shape::StruckRing,
            Self::Mistaken => Shape::Cross,
            Self::Unknown => Shape::Question,
            Self::New => Shape::Star,
        }
    }
}

/// A short status in words, with its shape.
#[component]
pub fn StatusTag(
    /// Read by everyone.
    text: Phrase,
    /// Drawing only.
    shape: TagShape,
) -> impl IntoView {
    view! {
        <span class="innsyn-tag" data-shape=shape.as_str()>
            <Icon shape=shape.sign() />
            <span class="innsyn-tag-text" lang=text.lang.map(|l| l.tag())>{text.text}</span>
        </span>
    }
    .into_any()
}
