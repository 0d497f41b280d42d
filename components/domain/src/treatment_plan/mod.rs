//! Egenbehandlingsplan: what a person and the health service have agreed on, read from the shapes that are in use in Norway.
//!
//! Nothing here judges. A zone is what the plan says of it, a limit is a text, and who has approved a plan is said only by the data.

mod changes;
mod conditions;
mod contacts;
pub mod entries;
mod goals;
mod measures;
mod medicines;
mod model;
mod of_one;
mod parse;
mod plan;
mod planer;
mod schedule;
mod stamp;
mod statements;
#[cfg(test)]
mod tests;
mod versions;
mod zones;

pub use changes::{Change, Item, changes};
pub use contacts::{Away, Contact, Hours, Open, Reach};
pub use medicines::{AsNeeded, Dosage, Dose, Flow, Medicine, Most};
pub use model::*;
pub use of_one::{PlansOfOne, plans_of_one};
pub use parse::{parse_plans, says_no_consent};
pub use planer::{Planer, PlanerFault, read_planer};
pub use schedule::{ClockTime, Day, Event, Occurrence, Rate, Schedule, Unit};
pub use stamp::is_stamp;
pub use versions::{HAVE_VERSIONS, KeptVersion, MOST_KEPT, kept_versions};
