//! Persons one may act for; and fullmakter: one of them as a card, what giving one does, and the fields of the form that gives one.
//!
//! Whether somebody is let in is not decided here, and no number of anybody's is shown except in the field it was typed in.

mod card;
mod effect;
mod examples;
mod fields;
mod person;
#[cfg(test)]
mod tests;
mod texts;
mod typing;
mod why;

pub use card::{GrantCard, GrantEntry, MayEnd};
pub use effect::{GrantEffect, lasts};
pub use examples::{EXAMPLES, GrantExample};
pub use fields::{AreaFields, PERIODS, PeriodFields, WhomFields, errors, names};
pub use person::{PersonChoice, PersonTexts, basis_lines, until_line};
pub use texts::{AreaTexts, CardTexts, EffectTexts, FieldTexts, GrantTexts, StandingTexts, WhyTexts};
pub use typing::{WhileTyping, why_name};
