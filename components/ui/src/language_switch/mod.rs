//! The same page in another language.

mod examples;
#[cfg(test)]
mod tests;
mod view;

pub use examples::EXAMPLES;
pub use view::{LanguageLink, LanguageSwitch};
