//! A row that leads somewhere: one link, and the whole row is its target.

mod examples;
#[cfg(test)]
mod tests;
mod view;

pub use examples::EXAMPLES;
pub use view::LinkCard;
