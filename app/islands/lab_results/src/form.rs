//! A form that the server drew, answered while it is filled in. Its fields are the browser's: nothing here changes them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use innsyn_island::listen;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Event, FormData, HtmlFormElement, HtmlInputElement, HtmlOptionElement, HtmlSelectElement, UrlSearchParams,
};

/// After the last key: whoever writes a word is not asked about its first letters.
const PAUSE: Duration = Duration::from_millis(250);

/// How something came to be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// Keys: one of many steps.
    Typed,
    /// A field that has few values.
    Chosen,
    /// The button: whoever presses it wants to see what it shows.
    Sent,
}

/// Calls `ask` with the fields as they would be posted, each time they say something else than before, and each time they are
/// sent; at once when they already do, for the page may have been filled in before this code came. `ask` is not called when
/// `rests` is true: then the form is an ordinary one.
pub(super) fn watch(selector: &'static str, rests: impl Fn() -> bool + 'static, ask: impl Fn(String, Why) + 'static) {
    let watched = Rc::new(Watched { rests, ask, last: RefCell::default(), waits: Cell::new(None) });
    let form_of = move |event: &Event| {
        let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        element.closest(selector).ok()??.dyn_into::<HtmlFormElement>().ok()
    };
    // The form is drawn anew with what was found: what is listened to is the page.
    let typed = Rc::clone(&watched);
    listen(&window(), "input", move |event| {
        let is_typed = event.target().is_some_and(|field| is_written_in(&field));
        let Some(form) = form_of(event).filter(|_| is_typed) else { return };
        typed.stop_waiting();
        let later = Rc::clone(&typed);
        typed.waits.set(set_timeout_with_handle(move || later.asked(&form, Why::Typed), PAUSE).ok());
    });
    let chosen = Rc::clone(&watched);
    listen(&window(), "change", move |event| {
        if let Some(form) = form_of(event) {
            let is_typed = event.target().is_some_and(|field| is_written_in(&field));
            chosen.asked(&form, if is_typed { Why::Typed } else { Why::Chosen });
        }
    });
    let sent = Rc::clone(&watched);
    listen(&window(), "submit", move |event| {
        if let Some(form) = form_of(event).filter(|_| !(sent.rests)()) {
            event.prevent_default();
            sent.asked(&form, Why::Sent);
        }
    });
    let form =
        document().query_selector(selector).ok().flatten().and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form else { return };
    if is_filled_in(&form) {
        watched.asked(&form, Why::Typed);
    } else {
        watched.last.replace(fields(&form));
    }
}

struct Watched<R, A> {
    rests: R,
    ask: A,
    last: RefCell<Option<String>>,
    waits: Cell<Option<TimeoutHandle>>,
}

impl<R: Fn() -> bool, A: Fn(String, Why)> Watched<R, A> {
    fn stop_waiting(&self) {
        if let Some(waiting) = self.waits.take() {
            waiting.clear();
        }
    }

    fn asked(&self, form: &HtmlFormElement, why: Why) {
        self.stop_waiting();
        let Some(fields) = fields(form) else { return };
        let is_news = why == Why::Sent || self.last.borrow().as_ref() != Some(&fields);
        if is_news && !(self.rests)() {
            self.last.replace(Some(fields.clone()));
            (self.ask)(fields, why);
        }
    }
}

/// Its fields, as they would be posted.
fn fields(form: &HtmlFormElement) -> Option<String> {
    let data = FormData::new_with_form(form).ok()?;
    let fields = UrlSearchParams::new_with_str_sequence_sequence(&JsValue::from(data)).ok()?;
    Some(String::from(fields.to_string()))
}

fn is_written_in(field: &JsValue) -> bool {
    field.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() != "checkbox")
}

/// Something else stands in it than the server wrote.
fn is_filled_in(form: &HtmlFormElement) -> bool {
    let all = form.elements();
    (0..all.length()).filter_map(|at| all.item(at)).any(|field| {
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            return input.value() != input.default_value() || input.checked() != input.default_checked();
        }
        let Some(select) = field.dyn_ref::<HtmlSelectElement>() else { return false };
        let options = select.options();
        let options = (0..options.length()).filter_map(|at| options.item(at)?.dyn_into::<HtmlOptionElement>().ok());
        options.into_iter().any(|option| option.selected() != option.default_selected())
    })
}
