//! «Vis flere»: the rest of the results, in place. Without code, and after a failure, the link leads to all of them.

use innsyn_domain::lab_results::LabResults;
use innsyn_health::lab_results::{LabDays, LabNames, LabTexts};
use innsyn_i18n::{Locale, Phrase, Plural, Template, format};
use innsyn_ui::{HeadingLevel, Words};
use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;

/// What comes before a result's address.
const RESULT: &str = "/provesvar/";
/// Where the reader's own marks are posted to.
const MARKS: &str = "/merker";
/// The shell's live region.
const LIVE_REGION: &str = "melding";
/// The sentence over the list that says how many are shown.
const COUNT: &str = "antall";

/// Every word of the island, made on the server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MoreTexts {
    /// On the link.
    pub more: Phrase,
    /// `{0}` shown of `{1}`.
    pub some: Template,
    /// When all are shown.
    pub all: Plural,
    /// When the rest did not come: the link still works.
    pub failed: Phrase,
    pub lab: LabTexts,
}

impl MoreTexts {
    fn count(&self, shown: usize, total: usize) -> Phrase {
        let number = |n: usize| format::number(self.lab.locale, n as u64);
        if shown < total {
            self.some.fill(&[&number(shown), &number(total)])
        } else {
            self.all.of(self.lab.locale, shown as u64)
        }
    }
}

#[island]
pub fn MoreResults(
    /// Rows on the page already.
    shown: usize,
    /// Rows that fit what was chosen, and rows in all.
    fitting: usize,
    total: usize,
    /// Grouped by name and not by day.
    by_name: bool,
    /// The choices, as they stand in the page's address.
    query: String,
    texts: MoreTexts,
) -> impl IntoView {
    let (shown, set_shown) = signal(shown);
    let (busy, set_busy) = signal(false);
    let (failed, set_failed) = signal(false);
    let (batches, set_batches) = signal(Vec::<LabResults>::new());
    let texts = StoredValue::new(texts);
    let everything =
        if query.is_empty() { "/provesvar?vis=alle".to_owned() } else { format!("/provesvar?{query}&vis=alle") };
    let query = StoredValue::new(query);
    let place = NodeRef::<Div>::new();

    let fetch = move || async move {
        let got = innsyn_client::lab_results(&query.get_value(), shown.get_untracked()).await;
        set_busy.set(false);
        match got {
            Ok(results) if results.row_count() > 0 => {
                set_shown.update(|shown| *shown += results.row_count());
                set_batches.update(|batches| batches.push(results));
                say(&texts.with_value(|t| t.count(shown.get_untracked(), total)), &[LIVE_REGION, COUNT]);
                request_animation_frame(move || focus_first_of_last(place));
            }
            // An end before the count's end is a failure too: the link shows what there is now.
            Ok(_) | Err(_) => {
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

    let rows = move || {
        batches.with(|batches| batches.iter().map(|batch| list(batch, by_name, &texts.get_value().lab)).collect_view())
    };
    let link = move || {
        let everything = everything.clone();
        (shown.get() < fitting).then(|| {
            let words = texts.with_value(|t| t.more.clone());
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
                        <Words phrase=words />
                    </a>
                </div>
            }
        })
    };
    view! {
        <div class="innsyn-lab-more" node_ref=place>{rows}</div>
        {link}
    }
}

fn list(batch: &LabResults, by_name: bool, texts: &LabTexts) -> AnyView {
    let (reports, texts) = (batch.reports.clone(), texts.clone());
    if by_name {
        view! { <LabNames reports=reports texts=texts level=HeadingLevel::H2 link_base=RESULT marks_at=MARKS /> }
            .into_any()
    } else {
        view! { <LabDays reports=reports texts=texts level=HeadingLevel::H2 link_base=RESULT marks_at=MARKS /> }
            .into_any()
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

/// Whoever asked for more reads on where the new rows begin.
fn focus_first_of_last(place: NodeRef<Div>) {
    let first = place
        .get_untracked()
        .and_then(|place| place.last_element_child())
        .and_then(|batch| batch.query_selector("a.innsyn-lab-link").ok().flatten())
        .and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(link) = first {
        // An element that cannot take the focus leaves it where it is.
        let _ = link.focus();
    }
}
