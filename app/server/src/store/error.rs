//! What can go wrong: with the store itself, and with one request to it.

use std::path::PathBuf;

use ::http::StatusCode;
use serde_json::{Value, json};

/// The store cannot be opened, copied or put back. `Display` is for the operator and names files, never persons.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{}: not a store of innsyn", path.display())]
    NotAStore { path: PathBuf },
    #[error("{}: made by a newer innsyn (schema {found}; this one knows up to {known})", path.display())]
    NewerSchema { path: PathBuf, found: i64, known: i64 },
    #[error("{}: damaged; restore it from a back-up", path.display())]
    Damaged { path: PathBuf },
    #[error("{}: in use by another process; stop it first", path.display())]
    InUse { path: PathBuf },
    #[error(
        "{}: a restore was stopped half-way, and no store stands there. Run the restore again; \
         what was there before lies beside it, its name ending in .before-restore",
        path.display()
    )]
    RestoreCutOff { path: PathBuf },
    #[error("{}: already there; choose another file", path.display())]
    AlreadyThere { path: PathBuf },
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("the database failed: {0}")]
    Database(#[from] rusqlite::Error),
}

/// One request is refused. Becomes an OperationOutcome; `diagnostics` is English and holds nothing personal: no
/// value from the request, only names of types, elements and parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) status: StatusCode,
    /// A code of <http://hl7.org/fhir/issue-type>.
    pub(crate) code: &'static str,
    pub(crate) diagnostics: String,
}

impl Refused {
    pub(crate) fn new(status: StatusCode, code: &'static str, diagnostics: impl Into<String>) -> Self {
        Self { status, code, diagnostics: diagnostics.into() }
    }

    pub(crate) fn invalid(diagnostics: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid", diagnostics)
    }

    pub(crate) fn unsupported(diagnostics: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "not-supported", diagnostics)
    }

    pub(crate) fn not_found(diagnostics: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", diagnostics)
    }

    pub(crate) fn not_json(error: &serde_json::Error) -> Self {
        // serde_json's own text can quote the input.
        Self::new(
            StatusCode::BAD_REQUEST,
            "structure",
            format!("not readable as JSON at line {}, column {}", error.line(), error.column()),
        )
    }

    pub(crate) fn outcome(&self) -> Value {
        json!({
            "resourceType": "OperationOutcome",
            "issue": [{ "severity": "error", "code": self.code, "diagnostics": self.diagnostics }]
        })
    }
}

impl From<rusqlite::Error> for Refused {
    fn from(error: rusqlite::Error) -> Self {
        // SQLite's text names tables and columns, not what was to be put in them.
        tracing::error!(%error, "the store's database failed");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "exception", "the store failed; the request changed nothing")
    }
}

/// A name from a request, for an error text: only where it cannot be anything but a name.
pub(crate) fn harmless_name(name: &str) -> &str {
    let plain = |c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '-' | '.' | ':');
    if name.len() <= 64 && name.chars().all(plain) { name } else { "(not shown)" }
}
