//! Egenbehandlingsplan: how one is now, and the whole plan, in the plan's own words.
//!
//! What is written in a plan is shown as it was written and carries its own `lang`. Nothing here says which zone somebody is in.

mod about;
mod amount;
mod around;
mod card;
mod changes;
mod contacts;
mod emergency;
mod examples;
mod fit;
mod goals;
mod look;
mod measures;
mod medicines;
mod part_texts;
mod schedule;
mod sheet;
#[cfg(test)]
mod tests;
mod texts;
mod when;
mod whole;
mod written;
mod zones;

pub use around::{AroundTexts, no_plan, not_whole, others, plan_name};
pub use card::card;
pub use changes::{changes_view, version_date, version_name};
pub use contacts::contact_list;
pub use emergency::emergency;
pub use examples::{EXAMPLES, PlanExample};
pub use look::{PlanLook, head, written_in};
pub use sheet::sheet;
pub use texts::PlanTexts;
pub use whole::{MeasureActions, standing_notice, standing_words, whole, whole_with};
pub use zones::{now, zone};
