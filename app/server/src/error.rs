//! A request that does not end with the page it asked for.

use std::fmt;

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use innsyn_web::pages::FaultKind;

/// What went wrong with one request. Carried to [`crate::guard::faults`], which logs it once and shows a page.
///
/// `why` is English for developers and holds nothing personal: no path, no query, no id, no name.
#[derive(Debug, Clone)]
pub struct Problem {
    pub(crate) kind: FaultKind,
    pub(crate) status: StatusCode,
    pub(crate) reference: Reference,
    pub(crate) why: String,
    /// What somebody typed, for the page alone: it is written down nowhere.
    pub(crate) typed: String,
}

impl Problem {
    pub(crate) fn new(kind: FaultKind, why: impl Into<String>) -> Self {
        let status = match kind {
            FaultKind::NotFound => StatusCode::NOT_FOUND,
            FaultKind::BadRequest => StatusCode::BAD_REQUEST,
            FaultKind::CrossSite => StatusCode::FORBIDDEN,
            FaultKind::SignedOut => StatusCode::UNAUTHORIZED,
            FaultKind::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            FaultKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            FaultKind::AccessEnded | FaultKind::Closed(..) => StatusCode::FORBIDDEN,
            FaultKind::Switched { .. } => StatusCode::CONFLICT,
            FaultKind::Server => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Self { kind, status, reference: Reference::new(), why: why.into(), typed: String::new() }
    }

    pub(crate) fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// The page shows it, since it could be stored nowhere.
    pub(crate) fn with_typed(self, typed: String) -> Self {
        Self { typed, ..self }
    }

    /// What a status alone says: errors that the router answers by itself.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let (kind, why) = match status {
            StatusCode::NOT_FOUND => (FaultKind::NotFound, "no such page"),
            StatusCode::METHOD_NOT_ALLOWED => (FaultKind::WrongMethod, "the page has no such method"),
            StatusCode::PAYLOAD_TOO_LARGE => (FaultKind::TooLarge, "the body is too large"),
            StatusCode::UNAUTHORIZED => (FaultKind::SignedOut, "nobody is signed in"),
            status if status.is_client_error() => (FaultKind::BadRequest, "the request could not be read"),
            _ => (FaultKind::Server, "a layer failed; it wrote its own line"),
        };
        Self::new(kind, why).with_status(status)
    }

    /// Something of ours failed.
    pub(crate) fn server(why: impl fmt::Display) -> Self {
        Self::new(FaultKind::Server, why.to_string())
    }

    /// The FHIR base failed.
    pub(crate) fn source(why: impl fmt::Display) -> Self {
        Self::server(why).with_status(StatusCode::BAD_GATEWAY)
    }

    pub(crate) fn not_found(why: &'static str) -> Self {
        Self::new(FaultKind::NotFound, why)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Eight letters and digits that a citizen can read out on the telephone: nothing that looks like something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference(String);

impl Reference {
    pub(crate) fn new() -> Self {
        const LETTERS: &[u8; 32] = b"23456789abcdefghijkmnpqrstuvwxyz";
        let mut bytes = [0; 8];
        // Without randomness the reference does not find its line alone; the time of the line still does.
        let _ = getrandom::fill(&mut bytes);
        Self(bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
