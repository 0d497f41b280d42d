//! innsyn's views as custom elements. The classes are JavaScript (`npm/index.js`); here is what each mounts.
#![warn(missing_docs)]
// `#[component]` and `wasm_bindgen` leave copies of functions that nobody outside can reach.
#![allow(unreachable_pub)]

mod status;

#[cfg(target_arch = "wasm32")]
mod mount;

pub use status::Tone;

/// What a shadow root needs to look as innsyn does, as one style sheet.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn stylesheet() -> String {
    [innsyn_ui::BASE_CSS, innsyn_ui::COMPONENTS_CSS].concat()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_shadow_root_gets_the_tokens_on_its_host() {
        let css = super::stylesheet();
        assert!(css.contains(":root, :host {"));
    }
}
