//! What an import tells the operator. Entries are known by their place in the file, elements by their FHIR path.

use std::collections::HashSet;

use http::StatusCode;
use innsyn_domain::treatment_plan::PlanerFault;

pub use crate::store::Change;
use crate::store::{ONCE, Refused, StoreError};

/// What became of a file that was taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// In the order of the file.
    pub stored: Vec<StoredEntry>,
    /// What was not stored, and why.
    pub refused: Vec<Remark>,
    /// What was stored as it came, although something in it is wrong.
    pub faults: Vec<Remark>,
    /// Minimal Patients made for subjects that nobody had heard of.
    pub patients_made: usize,
}

/// One entry that is in the store now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Place in the Bundle or the list, from 0. `None`: the file is a single resource.
    pub entry: Option<usize>,
    pub resource_type: &'static str,
    pub change: Change,
}

/// Something about one entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Remark {
    /// Place in the Bundle or the list, from 0. `None`: the file is a single resource.
    pub entry: Option<usize>,
    /// FHIR path, `Observation.effectiveDateTime`.
    pub element: String,
    /// English, for the operator. Never a value.
    pub why: String,
}

/// Why a file was refused. Nothing of it is in the store.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("not readable as JSON at line {line}, column {column}")]
    Unreadable { line: usize, column: usize },
    #[error("too large: at most {most} MiB are read; split the file")]
    TooLarge { most: usize },
    #[error("not a FHIR resource of a type that innsyn keeps")]
    UnknownType,
    #[error("no entry of the Bundle is a FHIR resource of a type that innsyn keeps")]
    NoKnownType,
    #[error("a Bundle of this type is not imported; transaction, batch, collection and searchset are")]
    UnknownBundleType,
    #[error("{}not taken as a plan of the Planer API: {fault}", place(*entry))]
    Planer { entry: Option<usize>, fault: PlanerFault },
    #[error("entry {entry}: not a plan of the Planer API, and a list is taken of such plans alone")]
    NoPlan { entry: usize },
    #[error("409: {}another text is known under this version of the plan; both are kept where they are", place(*entry))]
    VersionConflict { entry: Option<usize> },
    #[error("{}would overwrite another person's resource, or make two persons one", place(*entry))]
    AnotherPersons { entry: Option<usize> },
    #[error("{}{why}", place(*entry))]
    NotTaken { entry: Option<usize>, why: String },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ImportReport {
    pub(super) fn sort(&mut self) {
        self.stored.sort_by_key(|stored| stored.entry);
        self.refused.sort_by_key(|remark| remark.entry);
        self.faults.sort_by_key(|remark| remark.entry);
        // Several readers can state the same, and one reader can meet a result in two reports.
        let mut said = HashSet::new();
        self.faults.retain(|remark| said.insert(remark.clone()));
    }
}

impl ImportError {
    pub(super) fn of(entry: Option<usize>, refused: Refused) -> Self {
        match refused.status {
            StatusCode::CONFLICT if refused.code == ONCE => Self::VersionConflict { entry },
            StatusCode::CONFLICT => Self::AnotherPersons { entry },
            _ => Self::NotTaken { entry, why: refused.diagnostics },
        }
    }
}

impl From<rusqlite::Error> for ImportError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(StoreError::Database(error))
    }
}

fn place(entry: Option<usize>) -> String {
    entry.map_or_else(String::new, |entry| format!("entry {entry}: "))
}
