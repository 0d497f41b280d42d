//! The portal's pages, rendered by the server. What a browser downloads as wasm is in `app/islands`.
//!
//! The server calls the functions of [`pages`]; each gives one whole HTML document.

// `#[component]` leaves a copy of each function that nobody outside can reach.
#![allow(unreachable_pub)]

pub mod download;
pub mod pages;
pub mod render;
mod sheet;
mod shell;
pub mod texts;
mod tree;

pub use sheet::{screen_stylesheets, stylesheet};
pub use shell::{mark, ridge};
