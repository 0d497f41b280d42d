//! «Vis flere»: the rest of the results, in place. Without code, and after a failure, the link leads to all of them.

use innsyn_client::Node;
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::Words;
use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::build::append;

/// The shell's live region.
const LIVE_REGION: &str = "melding";
/// The sentence over the list that says how many are shown.
const COUNT: &str = "antall";

/// Every word of the island, made on the server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MoreTexts {
    /// On the link, as long as it is one.
    pub all: Phrase,
    /// When it adds some in place instead.
    pub more: Phrase,
    /// When the rest did not come: the link still works.
    pub failed: Phrase,
}

#[island]
pub fn MoreResults(
    /// Rows on the page already.
    shown: usize,
    /// Rows that fit what was chosen.
    fitting: usize,
    /// The choices, as they stand in the page's address.
    query: String,
    texts: MoreTexts,
) -> impl IntoView {
    let (shown, set_shown) = signal(shown);
    // Not before this code runs, and not after it failed.
    let (runs, set_runs) = signal(false);
    Effect::new(move |_| set_runs.set(true));
    let (busy, set_busy) = signal(false);
    let (failed, set_failed) = signal(false);
    let adds = Signal::derive(move || runs.get() && !failed.get());
    let texts = StoredValue::new(texts);
    let everything =
        if query.is_empty() { "/provesvar?vis=alle".to_owned() } else { format!("/provesvar?{query}&vis=alle") };
    let query = StoredValue::new(query);
    let place = NodeRef::<Div>::new();

    let fetch = move || async move {
        let got = innsyn_client::more_lab_results(&query.get_value(), shown.get_untracked()).await;
        set_busy.set(false);
        // An end before the count's end is a failure too: the link shows what there is now.
        let more = got.ok().filter(|more| more.shown > shown.get_untracked());
        let added = more.as_ref().and_then(|more| add(place, &more.nodes));
        match more.zip(added) {
            Some((more, batch)) => {
                set_shown.set(more.shown);
                say(&more.said, &[LIVE_REGION, COUNT]);
                focus_first(&batch);
            }
            None => {
                set_failed.set(true);
                say(&texts.with_value(|t| t.failed.clone()), &[LIVE_REGION]);
            }
        }
    };
    let on_click = move |click: MouseEvent| {
        if failed.get_untracked() || wants_elsewhere(&click) {
            return;
        }
        click.prevent_default();
        if !busy.get_untracked() {
            set_busy.set(true);
            spawn_local(fetch());
        }
    };

    let link = move || {
        let everything = everything.clone();
        (shown.get() < fitting).then(|| {
            let words = move || texts.with_value(|t| if adds.get() { t.more.clone() } else { t.all.clone() });
            view! {
                <div class="innsyn-more">
                    {move || failed.get().then(|| {
                        let words = texts.with_value(|t| t.failed.clone());
                        view! { <p><Words phrase=words /></p> }
                    })}
                    <a
                        class="innsyn-button"
                        data-kind="other"
                        href=everything
                        aria-busy=move || busy.get().then_some("true")
                        on:click=on_click
                    >
                        {move || view! { <Words phrase=words() /> }}
                    </a>
                </div>
            }
        })
    };
    view! {
        <div class="innsyn-lab-more" node_ref=place></div>
        {link}
    }
}

/// A new tab or window was asked for, or a download: that is the browser's.
fn wants_elsewhere(click: &MouseEvent) -> bool {
    click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key()
}

/// Puts a sentence where it is read aloud, and where it is seen. What is not on the page is left out.
fn say(words: &Phrase, ids: &[&str]) {
    for place in ids.iter().filter_map(|id| document().get_element_by_id(id)) {
        place.set_text_content(Some(&words.text));
        // Setting or removing an attribute of an element fails for impossible names only.
        let _ = match words.lang.map(Locale::tag) {
            Some(lang) => place.set_attribute("lang", lang),
            None => place.remove_attribute("lang"),
        };
    }
}

/// The rows, each batch in an element of its own.
fn add(place: NodeRef<Div>, nodes: &[Node]) -> Option<Element> {
    let batch = document().create_element("div").ok()?;
    append(&batch, nodes)?;
    place.get_untracked()?.append_child(&batch).ok()?;
    Some(batch)
}

/// Whoever asked for more reads on where the new rows begin.
fn focus_first(batch: &Element) {
    let first = batch.query_selector("a.innsyn-lab-link").ok().flatten();
    if let Some(link) = first.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = link.focus();
    }
}
