//! Facts with their labels.

mod examples;
#[cfg(test)]
mod tests;
mod view;

pub use examples::EXAMPLES;
pub use view::{Definition, DefinitionList, Layout};
