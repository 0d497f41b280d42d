//! Who it is about, by shape: a filled square is me, a circle is another private person, a dashed open square the health service.

mod examples;
mod view;

pub use examples::EXAMPLES;
pub use view::{PersonAvatar, Relation};
