//! The FHIR R4 base that the data come from, and what of its answers is let in.

pub mod access;
pub(crate) mod change;
pub(crate) mod collection;
pub(crate) mod entries;
pub(crate) mod grants;
pub(crate) mod kept;
pub(crate) mod lab_results;
pub mod person;
pub(crate) mod questions;
pub(crate) mod relations;
pub mod source;
pub(crate) mod treatment_plan;
