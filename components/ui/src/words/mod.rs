//! A text in the page's language, or marked as being in another.

mod examples;
#[cfg(test)]
mod tests;
mod view;

pub use examples::EXAMPLES;
pub use view::{Hidden, Words};
