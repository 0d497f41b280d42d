//! What the parts of pages that a browser's own code makes quicker have in common. Each stands on a link or form that works
//! without it, and is a wasm of its own, so that a page waits for its own island and no other.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, NodeList};

/// The shell's live region.
pub const LIVE_REGION: &str = "melding";

pub fn each(found: NodeList) -> impl Iterator<Item = Element> {
    (0..found.length()).filter_map(move |at| found.item(at)?.dyn_into().ok())
}

/// Calls `does` at each event of that name, as long as the page lasts.
pub fn listen(target: &EventTarget, name: &str, does: impl Fn(&Event) + 'static) {
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
