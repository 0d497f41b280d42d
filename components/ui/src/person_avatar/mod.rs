//! Who it is about, by shape: a square is me, a circle is another private person.

mod examples;
mod view;

pub use examples::EXAMPLES;
pub use view::{PersonAvatar, Relation};
