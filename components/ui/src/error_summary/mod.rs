//! What is wrong with a form that was sent, with a way to each field.

mod examples;
#[cfg(test)]
mod tests;
mod view;

pub use examples::EXAMPLES;
pub use view::{ErrorSummary, FieldError};
