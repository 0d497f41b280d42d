//! Choosing among the results, and more of them, in place. Without code, and after a failure, the form is posted and the link
//! leads to all of them.

use innsyn_client::{ClientError, LabRows, Node};
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::Words;
use leptos::ev::{self, MouseEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::build::append;
use super::form::{self, Why};

/// Elements of the page: the sentence that says how many are shown, what was chosen, and the list.
pub const COUNT: &str = "antall";
pub const CHOSEN: &str = "valgt";
pub const LIST: &str = "liste";
/// The shell's live region.
const LIVE_REGION: &str = "melding";
const FORM: &str = "form.innsyn-lab-filter";
const PAGE: &str = "/provesvar";

/// Every word of the island, made on the server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LabResultsTexts {
    /// On the link, as long as it is one.
    pub all: Phrase,
    /// When it adds some in place instead.
    pub more: Phrase,
    /// When nothing came: form and link still work.
    pub failed: Phrase,
}

#[island]
pub fn LabResultsInPlace(
    /// Rows on the page already.
    shown: usize,
    /// Rows that fit what was chosen.
    fitting: usize,
    /// The choices, as they stand in the page's address.
    query: String,
    texts: LabResultsTexts,
) -> impl IntoView {
    let (shown, set_shown) = signal(shown);
    let (fitting, set_fitting) = signal(fitting);
    let (query, set_query) = signal(query);
    // Not before this code runs, and not after it failed.
    let (runs, set_runs) = signal(false);
    let (busy, set_busy) = signal(false);
    let (failed, set_failed) = signal(false);
    let adds = Signal::derive(move || runs.get() && !failed.get());
    let texts = StoredValue::new(texts);
    // What is asked for later is what is meant: an answer to an earlier question is dropped.
    let questions = StoredValue::new(0_u32);
    // The step before was one of typing: one more takes its place, in the address and in the session.
    let types = StoredValue::new(false);
    let address = StoredValue::new(String::new());
    let fail = move || {
        set_busy.set(false);
        set_failed.set(true);
        say(&texts.with_value(|t| t.failed.clone()), &[LIVE_REGION]);
    };
    let done = move |rows: &LabRows| {
        set_shown.set(rows.shown);
        set_fitting.set(rows.fitting);
        set_query.set(rows.query.clone());
        set_busy.set(false);
        say(&rows.said, &[LIVE_REGION, COUNT]);
    };
    let ask_more = move || async move {
        let question = next(questions);
        let got = innsyn_client::more_lab_results(&query.get_untracked(), shown.get_untracked()).await;
        if question != questions.get_value() {
            return;
        }
        match got {
            Err(ClientError::Refused(401)) => reload(),
            // An end before the count's end is a failure too: the link shows what there is now.
            Ok(more) if more.shown > shown.get_untracked() => match add(&more.rows) {
                Some(first) => {
                    done(&more);
                    // Whoever asked for more reads on where the new rows begin. What cannot take the focus leaves it.
                    let _ = first.focus();
                }
                None => fail(),
            },
            Ok(_) | Err(_) => fail(),
        }
    };
    let choose = move |fields: String, why: Why| {
        let question = next(questions);
        set_busy.set(true);
        spawn_local(async move {
            let before = query.get_untracked();
            let goes_on = why == Why::Typed && types.get_value();
            let fields = if goes_on { with_search_before(fields, &before) } else { fields };
            let got = innsyn_client::chosen_lab_results(&fields).await;
            if question != questions.get_value() {
                return;
            }
            match got {
                Ok(rows) if replace(&rows).is_some() => {
                    if rows.query != before {
                        go(&rows.query, goes_on);
                        address.set_value(search());
                        types.set_value(why == Why::Typed);
                    }
                    done(&rows);
                    if why == Why::Sent {
                        // As the address does to which the form leads without code.
                        let _ = window().location().replace(&format!("#{COUNT}"));
                    }
                }
                // The session has ended: the page leads on to signing in.
                Err(ClientError::Refused(401)) => reload(),
                Ok(_) | Err(_) => fail(),
            }
        });
    };
    Effect::new(move |_| {
        set_runs.set(true);
        address.set_value(search());
        form::watch(FORM, failed.into(), choose);
        // What was chosen before: the server draws it, the form too. A link within the page comes here as well.
        let _ = window_event_listener(ev::popstate, move |_| {
            if address.with_value(|address| *address != search()) {
                reload();
            }
        });
    });
    let on_click = move |click: MouseEvent| {
        if failed.get_untracked() || wants_elsewhere(&click) {
            return;
        }
        click.prevent_default();
        if !busy.get_untracked() {
            set_busy.set(true);
            spawn_local(ask_more());
        }
    };

    let everything = move || {
        query.with(|query| if query.is_empty() { "?vis=alle".to_owned() } else { format!("?{query}&vis=alle") })
    };
    let link = move || {
        (shown.get() < fitting.get()).then(|| {
            let words = move || texts.with_value(|t| if adds.get() { t.more.clone() } else { t.all.clone() });
            view! {
                <a
                    class="innsyn-button"
                    data-kind="other"
                    href=move || format!("{PAGE}{}", everything())
                    aria-busy=move || busy.get().then_some("true")
                    on:click=on_click
                >
                    {move || view! { <Words phrase=words() /> }}
                </a>
            }
        })
    };
    let why_not = move || {
        failed.get().then(|| {
            let words = texts.with_value(|t| t.failed.clone());
            view! { <p><Words phrase=words /></p> }
        })
    };
    view! { <div class="innsyn-more">{why_not} {link}</div> }
}

fn next(questions: StoredValue<u32>) -> u32 {
    questions.update_value(|n| *n = n.wrapping_add(1));
    questions.get_value()
}

/// While somebody types, the words that were on the way to these are not worth remembering.
fn with_search_before(fields: String, query: &str) -> String {
    match query.split('&').find_map(|pair| pair.strip_prefix("sok=")) {
        Some(handle) => format!("{fields}&istedenfor={handle}"),
        None => fields,
    }
}

/// A step back leads to what was chosen before, not to each letter.
fn go(query: &str, goes_on: bool) {
    let address = if query.is_empty() { PAGE.to_owned() } else { format!("{PAGE}?{query}") };
    let Ok(history) = window().history() else { return };
    // A browser that refuses (too often in a short time) shows the older address a little longer.
    let _ = if goes_on {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// What is chosen by the address, as it stands there.
fn search() -> String {
    window().location().search().unwrap_or_default()
}

fn reload() {
    // Where it is refused the page stays as it is, with links and forms that work.
    let _ = window().location().reload();
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

/// The rows, each batch in an element of its own. Gives the first of their links.
fn add(rows: &[Node]) -> Option<HtmlElement> {
    let batch = document().create_element("div").ok()?;
    append(&batch, rows)?;
    let first = batch.query_selector("a.innsyn-lab-link").ok()??.dyn_into().ok()?;
    let list = document().get_element_by_id(LIST)?;
    // Where nothing goes on, nothing is to be done.
    let _ = go_on_with(&list, &batch);
    list.append_child(&batch).ok()?;
    Some(first)
}

/// What belongs under the heading that the list ends with (a day, a name) stands there, and not under the same once more.
fn go_on_with(list: &Element, batch: &Element) -> Option<()> {
    let last = list.query_selector(":scope > :last-child .innsyn-lab-day:last-child").ok()??;
    let first = batch.query_selector(".innsyn-lab-day").ok()??;
    let part = |day: &Element, class: &str| day.query_selector(class).ok().flatten();
    let heading = |day: &Element| part(day, ".innsyn-lab-date").and_then(|it| it.text_content());
    let (to, from) = (part(&last, CARDS)?, part(&first, CARDS)?);
    if heading(&last) == heading(&first) {
        while let Some(card) = from.first_element_child() {
            to.append_child(&card).ok()?;
        }
        first.remove();
    }
    Some(())
}

const CARDS: &str = ".innsyn-lab-cards";

/// What was chosen instead of what is there. Nothing is taken away before all of it could be built.
fn replace(rows: &LabRows) -> Option<()> {
    let places = [(CHOSEN, &rows.chosen), (LIST, &rows.rows)];
    let mut built = Vec::new();
    for (id, nodes) in places {
        let new = document().create_element("div").ok()?;
        append(&new, nodes)?;
        new.set_id(id);
        built.push((document().get_element_by_id(id)?, new));
    }
    built.iter().try_for_each(|(old, new)| old.replace_with_with_node_1(new)).ok()
}
