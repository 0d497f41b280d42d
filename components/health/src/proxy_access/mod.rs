//! Persons one may act for; fullmakter: one of them as a card, what giving one does, and the fields of the form that gives one;
//! and the log of who has seen what.
//!
//! Whether somebody is let in is not decided here, and no number of anybody's is shown except in the field it was typed in.

mod card;
mod effect;
mod examples;
mod fields;
mod log;
mod person;
#[cfg(test)]
mod tests;
mod texts;
mod typing;
mod why;

pub use card::{GrantCard, GrantEntry, MayEnd, end_words, grant_actions, grant_section, with};
pub use effect::{GrantEffect, lasts};
pub use examples::{EXAMPLES, GrantExample};
pub use fields::{AreaFields, PERIODS, PeriodFields, WhomFields, errors, names};
pub use log::{LogDay, LogDays, LogRow, act, basis_words, log_days, log_shapes, outcome_words, who, who_kind};
pub use person::{Choosing, PersonChoice, PersonTexts, basis_lines, until_line};
pub use texts::{AreaTexts, CardTexts, EffectTexts, FieldTexts, GrantCardTexts, GrantTexts, StandingTexts, WhyTexts};
pub use typing::{WhileTyping, why_name};
