//! The embedded FHIR R4 store: SQLite, in process, spoken to as FHIR over an in-process HTTP service.
//!
//! - A body is kept as received: `5.60` stays `5.60`. Only `id`, `meta.versionId` and `meta.lastUpdated` are the
//!   store's own, and are put in when a resource is read.
//! - Every version is kept; what was acknowledged has reached the disk.
//! - A parameter that the store does not know is refused, never ignored: an ignored `patient` is another's data.
//! - Persons are known by identifier (`person`): a resource that names a number and one that names a Patient with
//!   that number are the same person's, in search and when a write would hand a resource to somebody else.

mod backup;
mod bundle;
mod capability;
mod checkpoint;
mod content;
mod cursor;
mod db;
mod error;
mod http;
mod include;
mod index;
mod interaction;
mod moment;
mod person;
mod query;
mod read;
mod references;
mod schema;
mod search;
mod sql;
mod types;
mod write;

pub use backup::restore;
pub(crate) use backup::{back_up_file, check_file, restore_file};
pub use db::{READERS, Store};
pub use error::StoreError;
pub use http::service;
pub use write::Change;

pub(crate) use bundle::resolve;
pub(crate) use content::is_id;
pub(crate) use error::Refused;
pub(crate) use references::rewrite;
pub(crate) use types::TypeDef;
pub(crate) use write::{Condition, ONCE, Writer};

/// The largest request or file that is read, in bytes.
pub(crate) const MAX_BODY: usize = 64 * 1024 * 1024;
/// The most entries of one page.
pub(crate) const MAX_COUNT: usize = 1000;
