//! The door from JavaScript: mount, tell what changed, let go.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{HtmlElement, ShadowRoot};

use crate::status::{self, Tone};

/// One mounted `<innsyn-status>`. `free()` takes it down.
#[wasm_bindgen]
pub struct StatusHandle {
    tone: ArcRwSignal<Tone>,
    text: ArcRwSignal<String>,
    _mounted: Box<dyn std::any::Any>,
}

#[wasm_bindgen]
impl StatusHandle {
    /// Mounts into a shadow root.
    #[wasm_bindgen(constructor)]
    pub fn new(root: ShadowRoot, tone: Option<String>, text: String) -> Self {
        let tone = ArcRwSignal::new(Tone::from_attribute(tone.as_deref()));
        let text = ArcRwSignal::new(text);
        let inside = {
            let (tone, text) = (tone.clone(), text.clone());
            move || status::view(tone, text)
        };
        // Leptos only appends to it, which a shadow root can do as well.
        let mounted = mount_to(root.unchecked_into::<HtmlElement>(), inside);
        Self { tone, text, _mounted: Box::new(mounted) }
    }

    /// The attribute `tone` changed.
    #[wasm_bindgen(js_name = setTone)]
    pub fn set_tone(&self, tone: Option<String>) {
        self.tone.set(Tone::from_attribute(tone.as_deref()));
    }

    /// The element's own text changed.
    #[wasm_bindgen(js_name = setText)]
    pub fn set_text(&self, text: String) {
        self.text.set(text);
    }
}
