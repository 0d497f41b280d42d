//! What walks, plays and enlarges a drawing, where a host has code that does it. Each part is found by its `data-part`.

use innsyn_ui::Words;
use leptos::prelude::*;

use super::TrendTexts;

/// Of no use without such code, and kept out of sight until the outermost element has `data-runs`.
#[component]
pub fn TrendTools(words: TrendTexts) -> impl IntoView {
    let button = |part: &'static str, words: innsyn_i18n::Phrase, hidden: bool| {
        view! {
            <button type="button" class="innsyn-button" data-kind="other" data-part=part hidden=hidden>
                <Words phrase=words />
            </button>
        }
    };
    let t = words.tools;
    // As values, so that nothing is a wholly static subtree: those are markup.
    let (walk, reading) = ("walk", "reading");
    view! {
        <div class="innsyn-trend-tools">
            <label>
                <span class="innsyn-trend-walk"><Words phrase=t.walk /></span>
                <span class="innsyn-trend-hint"><Words phrase=t.hint /></span>
                <input type="range" min="0" max="0" value="0" data-part=walk />
            </label>
            <p class="innsyn-trend-reading" data-part=reading></p>
            <div class="innsyn-trend-buttons">
                {button("hear", t.hear, false)} {button("stop", t.stop, true)} {button("larger", t.larger, false)}
                {button("smaller", t.smaller, false)}
            </div>
            <p class="innsyn-trend-hint"><Words phrase=t.sound /></p>
        </div>
    }
}
