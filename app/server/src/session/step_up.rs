//! Before something that cannot be taken lightly, whoever signs people in asks again that it is they.

use crate::config::Mode;

/// What comes of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StepUp {
    Passed,
}

/// The one place to ask. A provider sends the person away and back, with what is to be confirmed kept as a draft, and the
/// session takes a new id; the demo has nobody to ask, and passes.
pub(crate) const fn step_up(mode: Mode) -> StepUp {
    match mode {
        Mode::Demo => StepUp::Passed,
    }
}
