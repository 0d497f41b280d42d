//! What parsing gives: the good entries, and a stated fault for each entry that could not be read.

use serde::{Deserialize, Serialize};

/// A value together with what was wrong on the way to it. One bad entry neither hides the good ones nor vanishes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Parsed<T> {
    pub value: T,
    pub faults: Vec<Fault>,
}

/// One entry (or one element of it) that could not be read. Holds no personal data: `element` is a FHIR path,
/// `why` is English for developers. The citizen is told how many, and where to turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Index in the Bundle, where the entry came from one.
    pub entry: Option<usize>,
    /// FHIR path, `Observation.valueQuantity.value`. Never a value.
    pub element: String,
    pub why: FaultKind,
    /// `true`: the entry is not shown at all. `false`: it is shown without this element.
    pub entry_lost: bool,
}

/// Why an element could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FaultKind {
    /// Not of the JSON shape that FHIR R4 gives the element.
    Shape,
    /// Not of a resource type that this view reads.
    UnknownType,
    /// A code outside the value set that FHIR R4 requires.
    UnknownCode,
    /// A required element is absent.
    Missing,
    /// A reference that leads nowhere in what was delivered.
    Unresolved,
    /// A reference that leads back to itself.
    Cycle,
    /// A modifierExtension that we do not know: the content must not be read as ordinary.
    UnknownModifier,
}
