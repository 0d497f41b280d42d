//! Past the header, for those who tab.

mod examples;
mod view;

pub use examples::EXAMPLES;
pub use view::SkipLink;
