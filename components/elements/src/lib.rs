//! innsyn's views as custom elements. The classes are JavaScript (`npm/`); here is what each mounts into its shadow root.
//!
//! What an element takes, tells and lets be styled is said once, in `elements.json`: the npm package's types, manifests and
//! reference are made from it, and the classes take their attributes and properties from it.
#![warn(missing_docs)]
// `#[component]` and `wasm_bindgen` leave copies of functions that nobody outside can reach.
#![allow(unreachable_pub)]
// Views are mounted in browsers only; natively they are built for the tests.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]

// In the browser the views are drawn as data; the native tests draw them as the portal does.
#[cfg(target_arch = "wasm32")]
extern crate innsyn_nodes as leptos;

mod around;
mod drawn;
mod given;
mod grants;
mod lab;
mod log;
mod number;
mod offered;
mod persons;
mod plan;
mod sheet;
mod shown;
mod status;
#[cfg(test)]
mod tests;
mod texts;
mod zone;

#[cfg(target_arch = "wasm32")]
mod language;
#[cfg(target_arch = "wasm32")]
mod mount;

pub use sheet::stylesheet;
pub use status::Tone;
