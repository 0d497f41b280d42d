//! What comes of reading a result, and what restrictions hide on the way.

use super::versions::Identity;
use super::{LabResult, ResultId};
use crate::when::When;

/// What came of reading a result.
pub(super) enum Reading {
    Shown(Box<LabResult>),
    /// It is not shown, and that is said: a restriction hides it, or there is too much.
    Missing,
    /// Somebody else looks, and is not told that there is anything.
    Untold,
}

impl Reading {
    pub(super) fn shown(self) -> Option<LabResult> {
        match self {
            Self::Shown(result) => Some(*result),
            Self::Missing | Self::Untold => None,
        }
    }
}

/// What restrictions hid.
#[derive(Default)]
pub(super) struct Barred {
    pub(super) identities: Vec<Identity>,
    pub(super) waiting: Vec<Waiting>,
}

/// A result that is shown from a day on.
pub(super) struct Waiting {
    pub(super) id: ResultId,
    pub(super) sampled: When,
    pub(super) until: When,
}
