//! Prøvesvar: what laboratories and other examinations reported about one person.

mod model;

pub use model::*;
