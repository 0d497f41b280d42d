//! FHIR R4 in, facts out. No DOM, no Leptos, no clock (the date is an argument), no network.

pub mod access;
pub mod bundle;
pub mod fhir;
pub mod json;
pub mod lab_results;
pub mod letters;
pub mod order;
pub mod parsed;
pub mod person;
pub mod proxy_access;
pub mod quantity;
pub mod treatment_plan;
pub mod when;
pub mod written;
