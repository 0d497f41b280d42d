//! A short status: word first, then shape, colour last.

mod examples;
#[cfg(test)]
mod tests;
mod view;

pub use examples::EXAMPLES;
pub use view::{StatusTag, TagShape};
