//! The parts of pages that a browser's own code makes quicker. Each stands on a link or form that works without it.

// A build may leave islands out; what is of no use at all is found where the server is built.
#![cfg_attr(target_arch = "wasm32", allow(dead_code, unused_imports))]

#[cfg(any(feature = "results-in-place", not(target_arch = "wasm32")))]
mod build;
#[cfg(any(feature = "results-in-place", not(target_arch = "wasm32")))]
mod form;
#[cfg(any(feature = "grant-in-place", not(target_arch = "wasm32")))]
mod grant;
#[cfg(any(feature = "results-in-place", not(target_arch = "wasm32")))]
mod lab_results;
#[cfg(any(feature = "trend-in-place", not(target_arch = "wasm32")))]
mod trend;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, NodeList};

#[cfg(any(feature = "grant-in-place", not(target_arch = "wasm32")))]
pub use grant::GrantInPlace;
#[cfg(any(feature = "results-in-place", not(target_arch = "wasm32")))]
pub use lab_results::{CHOSEN, COUNT, LIST, LabResultsInPlace, address_of_all};
#[cfg(any(feature = "trend-in-place", not(target_arch = "wasm32")))]
pub use trend::TrendInPlace;

/// The shell's live region.
const LIVE_REGION: &str = "melding";

fn each(found: NodeList) -> impl Iterator<Item = Element> {
    (0..found.length()).filter_map(move |at| found.item(at)?.dyn_into().ok())
}

/// Calls `does` at each event of that name, as long as the page lasts.
fn listen(target: &EventTarget, name: &str, does: impl Fn(&Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| does(&event));
    // Fails for no target that is there.
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Finds the islands on the page; the script then starts each.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
