//! A surface for things that belong together, and one that opens.

mod examples;
#[cfg(test)]
mod tests;
mod view;

pub use examples::EXAMPLES;
pub use view::{Expander, Panel};
