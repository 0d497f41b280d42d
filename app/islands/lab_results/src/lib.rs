//! Choosing among the results, and more of them, in place. Without code, and after a failure, the form is posted and the link
//! leads to all of them. Everything that is seen was drawn by the server: here it is shown, hidden and filled.

// `#[island]` leaves a copy of each function that nobody outside can reach.
#![allow(unreachable_pub)]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use innsyn_client::{ClientError, ToldRows};
use innsyn_i18n::{Locale, Phrase};
use innsyn_island::{LIVE_REGION, listen};
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DocumentFragment, Element, Event, HtmlElement, MouseEvent};

mod build;
mod form;

use build::Parts;
use form::Why;

/// Elements of the page: the sentence that says how many are shown, what was chosen, and the list.
pub const COUNT: &str = "antall";
pub const CHOSEN: &str = "valgt";
pub const LIST: &str = "liste";
const FORM: &str = "form.innsyn-lab-filter";
const PAGE: &str = "/provesvar";

/// Everything that fits, on one page. `query`: the choices, as they stand in the page's address.
pub fn address_of_all(query: &str) -> String {
    if query.is_empty() { format!("{PAGE}?vis=alle") } else { format!("{PAGE}?{query}&vis=alle") }
}

/// `children`: an element with `data-shown` (rows on the page), `data-fitting` (rows that fit what was chosen) and `data-query`
/// (the choices, as they stand in the page's address) and `data-whose` (what it asks with, as being of that person). In it the link to all of them, with its words as long as it is one
/// (`data-part=all`) and when it adds some instead (`more`), and what is said when nothing came (`failed`).
#[island]
pub fn LabResultsInPlace(children: Children) -> impl IntoView {
    if cfg!(target_arch = "wasm32") {
        // Of a page that is not as it should be nothing is taken over: it works without.
        let _ = document().query_selector("[data-shown]").ok().flatten().and_then(|root| InPlace::begin(&root));
    }
    children()
}

struct InPlace {
    link: HtmlElement,
    all: HtmlElement,
    more: HtmlElement,
    failure: HtmlElement,
    shown: Cell<usize>,
    fitting: Cell<usize>,
    query: RefCell<String>,
    whose: String,
    busy: Cell<bool>,
    failed: Cell<bool>,
    /// What is asked for later is what is meant: an answer to an earlier question is dropped.
    question: Cell<u32>,
    /// The step before was one of typing: one more takes its place, in the address and in the session.
    types: Cell<bool>,
    address: RefCell<String>,
    parts: Parts,
    /// What the list was drawn with, until it is taken over.
    drawn: RefCell<String>,
}

impl InPlace {
    fn begin(root: &Element) -> Option<()> {
        let part = |selector: &str| root.query_selector(selector).ok()??.dyn_into::<HtmlElement>().ok();
        let count = |name: &str| root.get_attribute(name)?.parse().ok();
        let page = Rc::new(Self {
            link: part("a")?,
            all: part("[data-part=all]")?,
            more: part("[data-part=more]")?,
            failure: part("[data-part=failed]")?,
            shown: Cell::new(count("data-shown")?),
            fitting: Cell::new(count("data-fitting")?),
            query: RefCell::new(root.get_attribute("data-query")?),
            whose: root.get_attribute("data-whose")?,
            busy: Cell::new(false),
            failed: Cell::new(false),
            question: Cell::new(0),
            types: Cell::new(false),
            address: RefCell::new(search()),
            parts: Parts::default(),
            drawn: RefCell::new(root.get_attribute("data-parts").unwrap_or_default()),
        });
        page.show();
        let (chooser, rests) = (Rc::clone(&page), Rc::clone(&page));
        form::watch(FORM, move || rests.failed.get(), move |fields, why| chooser.choose(fields, why));
        let clicked = Rc::clone(&page);
        listen(&page.link, "click", move |event| clicked.on_click(event.unchecked_ref()));
        // What was chosen before: the server draws it, the form too. A link within the page comes here as well.
        listen(&window(), "popstate", move |_: &Event| {
            if *page.address.borrow() != search() {
                reload();
            }
        });
        Some(())
    }

    /// The link as it is now: away when there is no more, and called what it does.
    fn show(&self) {
        let adds = !self.failed.get();
        self.all.set_hidden(adds);
        self.more.set_hidden(!adds);
        self.failure.set_hidden(adds);
        self.link.set_hidden(self.shown.get() >= self.fitting.get());
        let all = address_of_all(&self.query.borrow());
        // Setting and removing attributes fails for impossible names only.
        let _ = self.link.set_attribute("href", &all);
        let _ = match self.busy.get() {
            true => self.link.set_attribute("aria-busy", "true"),
            false => self.link.remove_attribute("aria-busy"),
        };
    }

    fn ask(&self) -> u32 {
        // The first time: nothing has changed the list yet.
        let drawn = self.drawn.take();
        if let Some(list) = days().filter(|_| !drawn.is_empty()) {
            self.parts.adopt(&list, &drawn);
        }
        self.question.set(self.question.get().wrapping_add(1));
        self.busy.set(true);
        self.show();
        self.question.get()
    }

    fn fail(&self) {
        self.busy.set(false);
        self.failed.set(true);
        self.show();
        let said = Phrase { text: self.failure.text_content().unwrap_or_default(), lang: None };
        say(&said, &[LIVE_REGION]);
    }

    fn done(&self, rows: &ToldRows) {
        self.shown.set(rows.shown);
        self.fitting.set(rows.fitting);
        self.query.replace(rows.query.clone());
        self.busy.set(false);
        self.show();
        say(&rows.said, &[LIVE_REGION, COUNT]);
    }

    fn on_click(self: &Rc<Self>, click: &MouseEvent) {
        if self.failed.get() || wants_elsewhere(click) {
            return;
        }
        click.prevent_default();
        if !self.busy.get() {
            let page = Rc::clone(self);
            spawn_local(async move { page.ask_more().await });
        }
    }

    async fn ask_more(&self) {
        let question = self.ask();
        let (query, shown) = (format!("{}&{}", self.whose, self.query.borrow()), self.shown.get());
        let got = innsyn_client::more_lab_results(&query, shown).await;
        if question != self.question.get() {
            return;
        }
        match got {
            Err(ClientError::Refused(401)) => reload(),
            // An end before the count's end is a failure too: the link shows what there is now.
            Ok(more) if more.shown > shown => match add(&self.parts, &more) {
                Some(first) => {
                    self.done(&more);
                    // Whoever asked for more reads on where the new rows begin. What cannot take the focus leaves it.
                    let _ = first.focus();
                }
                None => self.fail(),
            },
            Ok(_) | Err(_) => self.fail(),
        }
    }

    fn choose(self: &Rc<Self>, fields: String, why: Why) {
        let question = self.ask();
        let page = Rc::clone(self);
        spawn_local(async move {
            let before = page.query.borrow().clone();
            let goes_on = why == Why::Typed && page.types.get();
            let fields = if goes_on { with_search_before(fields, &before) } else { fields };
            let got = innsyn_client::chosen_lab_results(&fields, &page.parts.names()).await;
            if question != page.question.get() {
                return;
            }
            match got {
                Ok(rows) if replace(&page.parts, &rows).is_some() => {
                    if rows.query != before {
                        go(&rows.query, goes_on);
                        page.address.replace(search());
                        page.types.set(why == Why::Typed);
                    }
                    page.done(&rows);
                    if why == Why::Sent {
                        // As the address does to which the form leads without code.
                        let _ = window().location().replace(&format!("#{COUNT}"));
                    }
                }
                // The session has ended: the page leads on to signing in.
                Err(ClientError::Refused(401)) => reload(),
                Ok(_) | Err(_) => page.fail(),
            }
        });
    }
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

/// The rows after those that are there. Gives the first of their links.
fn add(parts: &Parts, rows: &ToldRows) -> Option<HtmlElement> {
    let list = days()?;
    let more = Parts::more(rows)?;
    let first = more.query_selector("a.innsyn-lab-link").ok()??.dyn_into().ok()?;
    // Where nothing goes on, nothing is to be done.
    let _ = go_on_with(parts, &list, &more);
    list.append_child(&more).ok()?;
    Some(first)
}

/// What belongs under the heading that the list ends with (a day, a name) stands there, and not under the same once more.
fn go_on_with(parts: &Parts, list: &Element, more: &DocumentFragment) -> Option<()> {
    let (last, first) = (list.last_element_child()?, more.first_element_child()?);
    let part = |day: &Element, class: &str| day.query_selector(class).ok().flatten();
    let heading = |day: &Element| part(day, ".innsyn-lab-date").and_then(|it| it.text_content());
    let (to, from) = (part(&last, CARDS)?, part(&first, CARDS)?);
    if heading(&last) == heading(&first) {
        while let Some(card) = from.first_element_child() {
            to.append_child(&card).ok()?;
        }
        first.remove();
        parts.forget(&last);
    }
    Some(())
}

const CARDS: &str = ".innsyn-lab-cards";

/// What holds the days of the list, or its names.
fn days() -> Option<Element> {
    document().get_element_by_id(LIST)?.first_element_child()
}

/// What was chosen instead of what is there. Nothing is taken away before it is known that all of it can be built.
fn replace(parts: &Parts, rows: &ToldRows) -> Option<()> {
    let (place, list) = (document().get_element_by_id(CHOSEN)?, days()?);
    let chosen = parts.build(&rows.chosen, &Array::new())?;
    parts.put(&list, rows)?;
    place.replace_children_with_node_1(&chosen);
    Some(())
}
