//! What one fills in or chooses: each with its label, and room to touch.

mod examples;
#[cfg(test)]
mod tests;
mod view;

pub use examples::EXAMPLES;
pub use view::{CheckField, Choice, Keys, LongTextField, SelectField, TextField, field_error};
