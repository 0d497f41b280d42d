//! The portal's pages (rendered by the server) and islands (the only part that a browser downloads as wasm).
//!
//! The server calls the functions of [`pages`]; each gives one whole HTML document.

// `#[component]` leaves a copy of each function that nobody outside can reach.
#![allow(unreachable_pub)]

#[cfg(not(target_arch = "wasm32"))]
pub mod download;
pub mod islands;
#[cfg(not(target_arch = "wasm32"))]
pub mod pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
#[cfg(not(target_arch = "wasm32"))]
mod sheet;
#[cfg(not(target_arch = "wasm32"))]
mod shell;
#[cfg(not(target_arch = "wasm32"))]
pub mod texts;
#[cfg(not(target_arch = "wasm32"))]
mod tree;

#[cfg(not(target_arch = "wasm32"))]
pub use sheet::{screen_stylesheets, stylesheet};
