//! innsyn's accessible primitives. A component is a folder: view, style, examples, tests. None knows a health word.
//!
//! Texts come in as [`innsyn_i18n::Phrase`]s: a page is made for one language, and a language switch makes a new one.

// `#[component]` leaves a copy of each function that nobody outside can reach.
#![allow(unreachable_pub)]

// The same macros and names; see there.
#[cfg(feature = "nodes")]
extern crate innsyn_nodes as leptos;

pub mod button;
pub mod definition_list;
pub mod error_summary;
pub mod example;
pub mod field;
pub mod heading;
pub mod icon;
pub mod language_switch;
pub mod link_card;
pub mod notice;
pub mod panel;
pub mod person_avatar;
pub mod skip_link;
pub mod status_tag;
pub mod words;

pub use button::{Button, ButtonKind, LinkButton};
pub use definition_list::{Definition, DefinitionList, Layout};
pub use error_summary::{ErrorSummary, FieldError};
pub use example::Example;
pub use field::{CheckField, Choice, Keys, LongTextField, SelectField, TextField, field_error};
pub use heading::{Heading, HeadingLevel};
pub use icon::{Icon, Shape};
pub use language_switch::{LanguageLink, LanguageSwitch};
pub use link_card::LinkCard;
pub use notice::{Notice, Weight};
pub use panel::{Expander, Panel};
pub use person_avatar::{PersonAvatar, Relation};
pub use skip_link::SkipLink;
pub use status_tag::{StatusTag, TagShape};
pub use words::{Hidden, Words};

/// The order of the layers, the tokens, and the typography that everything stands on.
pub const BASE_CSS: &str = concat!(
    include_str!("../css/index.css"),
    include_str!("../css/reset.css"),
    include_str!("../css/tokens.css"),
    include_str!("../css/base.css"),
);

/// The primitives' rules, without the base: what a shadow root adds to [`BASE_CSS`].
pub const COMPONENTS_CSS: &str = concat!(
    include_str!("button/button.css"),
    include_str!("definition_list/definition_list.css"),
    include_str!("error_summary/error_summary.css"),
    include_str!("field/field.css"),
    include_str!("icon/icon.css"),
    include_str!("language_switch/language_switch.css"),
    include_str!("link_card/link_card.css"),
    include_str!("notice/notice.css"),
    include_str!("panel/panel.css"),
    include_str!("person_avatar/person_avatar.css"),
    include_str!("skip_link/skip_link.css"),
    include_str!("status_tag/status_tag.css"),
    include_str!("words/words.css"),
);

/// Everything of this crate, in order.
pub const CSS: &[&str] = &[BASE_CSS, COMPONENTS_CSS];

/// Every component's examples, for the gallery, the accessibility walk and the render tests.
pub fn examples() -> Vec<Example> {
    [
        button::EXAMPLES,
        definition_list::EXAMPLES,
        error_summary::EXAMPLES,
        field::EXAMPLES,
        icon::EXAMPLES,
        language_switch::EXAMPLES,
        link_card::EXAMPLES,
        notice::EXAMPLES,
        panel::EXAMPLES,
        person_avatar::EXAMPLES,
        skip_link::EXAMPLES,
        status_tag::EXAMPLES,
        words::EXAMPLES,
    ]
    .concat()
}
