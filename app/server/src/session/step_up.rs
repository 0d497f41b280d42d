//! Before something that cannot be taken lightly, whoever signs people in asks again that it is they.

/// What comes of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepUp {
    Passed,
    /// It was not they, they broke it off, or nobody could be asked: nothing is done.
    Refused,
}

/// The one place to ask. A provider sends the person away and back, with what is to be confirmed kept as a draft, and the
/// session takes a new id; the demo has nobody to ask, and passes.
pub type Asks = fn() -> StepUp;
