//! Drawings beside words. Always hidden from those who listen: the word is there for them.

mod examples;
mod shape;
mod view;

pub use examples::EXAMPLES;
pub use shape::Shape;
pub use view::Icon;
