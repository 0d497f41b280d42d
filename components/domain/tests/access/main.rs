//! Who may see what of whom: hand-written rows, a second statement of the rules, properties, and FHIR as it comes.

#![allow(clippy::unwrap_used)]

mod draft;
mod fixtures;
mod grid;
mod listed;
mod naive;
mod properties;
mod reading;
mod rows;
mod world;
