//! The parts of pages that a browser's own code makes quicker. Each stands on a link or form that works without it.

mod build;
mod form;
mod lab_results;

pub use lab_results::{CHOSEN, COUNT, LIST, LabResultsInPlace, LabResultsTexts};

/// Finds the islands on the page; the script then starts each.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
