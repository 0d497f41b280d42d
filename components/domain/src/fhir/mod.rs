//! Reading FHIR R4 as it comes: everything optional, unknown kept apart, numbers keep their digits.

pub mod subject;
