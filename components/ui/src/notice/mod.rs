//! Something to know before reading on.

mod examples;
mod view;

pub use examples::EXAMPLES;
pub use view::{Notice, Weight};
