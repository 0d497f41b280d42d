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
mod shell;
#[cfg(not(target_arch = "wasm32"))]
pub mod texts;
#[cfg(not(target_arch = "wasm32"))]
mod tree;

/// The portal's own rules; they stand on `innsyn_ui::CSS` and `innsyn_health::CSS`.
pub const CSS: &str = concat!(include_str!("shell/shell.css"), include_str!("pages/pages.css"));

/// The one style sheet of the portal: every crate's rules in the order of the layers.
pub fn stylesheet() -> String {
    [innsyn_ui::CSS.concat(), innsyn_health::CSS.to_owned(), CSS.to_owned()].concat()
}
