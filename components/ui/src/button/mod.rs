//! To do something: a button. To go somewhere that deserves its weight: a link drawn as one.

mod examples;
#[cfg(test)]
mod tests;
mod view;

pub use examples::EXAMPLES;
pub use view::{Button, ButtonKind, LinkButton};
