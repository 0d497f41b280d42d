//! Reading FHIR R4 as it comes, and the Provenance of what is written. Everything is optional, an element of another shape than FHIR gives it is a stated fault and
//! not the loss of its resource, and numbers keep their digits (`serde_json` with `arbitrary_precision`).

pub mod coding;
pub mod provenance;
pub mod read;
pub mod references;
pub mod subject;
