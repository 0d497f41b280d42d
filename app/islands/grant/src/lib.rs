//! A step of the form that gives a fullmakt, checked while it is filled in, by the check that the server asks when it is sent.
//! What is typed stays in the browser until then. The server drew what can be said: here it is shown.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::time::Duration;

use innsyn_domain::proxy_access::{DraftFault, DraftPeriod, DraftWhy, Field, GrantDraft, typed_day};
use innsyn_health::proxy_access::{PERIODS, names, why_name};
use innsyn_island::{LIVE_REGION, each, listen};
use jiff::civil::Date;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, FormData, HtmlElement, HtmlFormElement};

/// After the last key: nobody is interrupted while they write.
const PAUSE: Duration = Duration::from_millis(500);
/// A number has so many digits; who has written fewer is not done.
const DIGITS: usize = 11;

/// `children`: an element with `data-today`, and in it [`WhileTyping`](innsyn_health::proxy_access::WhileTyping), within the form.
#[island]
pub fn GrantInPlace(children: Children) -> impl IntoView {
    if cfg!(target_arch = "wasm32") {
        // A form that is not as it should be is checked when it is sent.
        let _ = document().query_selector("[data-today]").ok().flatten().and_then(|root| Checked::begin(&root));
    }
    children()
}

struct Checked {
    form: HtmlFormElement,
    today: Date,
    places: Vec<Place>,
    waits: Cell<Option<TimeoutHandle>>,
    /// Something is being pressed: what is said meanwhile moves it away from under the finger.
    presses: Cell<bool>,
    /// The field that was left by that.
    left_meanwhile: RefCell<Option<EventTarget>>,
}

/// Where the faults of one field are said: before it.
struct Place {
    field: Field,
    input: HtmlElement,
    said: HtmlElement,
    /// What the server said of it stands until something else is written.
    is_touched: Cell<bool>,
    shown: RefCell<String>,
}

impl Checked {
    fn begin(root: &Element) -> Option<()> {
        let form: HtmlFormElement = root.closest("form").ok()??.dyn_into().ok()?;
        let today = typed_day(&root.get_attribute("data-today")?)?;
        let places: Vec<_> = each(root.query_selector_all("[data-of]").ok()?).filter_map(Place::of).collect();
        let checked = Rc::new(Self {
            form,
            today,
            places,
            waits: Cell::default(),
            presses: Cell::default(),
            left_meanwhile: RefCell::default(),
        });
        let typed = Rc::clone(&checked);
        listen(&checked.form, "input", move |event| {
            typed.touch(event);
            typed.stop_waiting();
            let later = Rc::clone(&typed);
            typed.waits.set(set_timeout_with_handle(move || later.look(None), PAUSE).ok());
        });
        let left = Rc::clone(&checked);
        listen(&checked.form, "change", move |event| {
            left.touch(event);
            left.stop_waiting();
            if left.presses.get() {
                *left.left_meanwhile.borrow_mut() = event.target();
            } else {
                left.look(event.target().as_ref());
            }
        });
        let pressed = Rc::clone(&checked);
        listen(&document(), "pointerdown", move |_| pressed.presses.set(true));
        for end in ["pointerup", "pointercancel"] {
            let checked = Rc::clone(&checked);
            listen(&document(), end, move |_| Self::released(&checked));
        }
        Some(())
    }

    /// The click comes before what is said of the field that it left.
    fn released(checked: &Rc<Self>) {
        checked.presses.set(false);
        let Some(left) = checked.left_meanwhile.take() else { return };
        let later = Rc::clone(checked);
        set_timeout(move || later.look(Some(&left)), Duration::ZERO);
    }

    fn stop_waiting(&self) {
        if let Some(waiting) = self.waits.take() {
            waiting.clear();
        }
    }

    fn touch(&self, event: &Event) {
        let target = event.target();
        for place in &self.places {
            if target.as_ref() == Some(&place.input) {
                place.is_touched.set(true);
            }
        }
    }

    /// `left`: the field that somebody has just gone from.
    fn look(&self, left: Option<&EventTarget>) {
        let Some(draft) = draft(&self.form) else { return };
        let faults = draft.check(self.today, &BTreeSet::new()).err().unwrap_or_default();
        for place in self.places.iter().filter(|place| place.is_touched.get()) {
            let is_left = left == Some(&place.input) || document().active_element().as_ref() != Some(&place.input);
            let fault = faults.iter().find(|fault| fault.field == place.field && (is_left || is_whole(**fault)));
            place.say(fault.map(|fault| fault.why));
        }
    }
}

/// Cannot become right by more being written.
fn is_whole(fault: DraftFault) -> bool {
    match fault.why {
        DraftWhy::NotEleven { digits } => digits > DIGITS,
        DraftWhy::NotADate => false,
        _ => true,
    }
}

/// What stands in the fields of the page, of whichever step.
fn draft(form: &HtmlFormElement) -> Option<GrantDraft> {
    let data = FormData::new_with_form(form).ok()?;
    let one = |name| data.get(name).as_string().unwrap_or_default();
    let period = match one(names::PERIOD) == PERIODS[1] {
        true => DraftPeriod::UntilDay,
        false => DraftPeriod::NotChosen,
    };
    let (number, surname) = (one(names::NUMBER), one(names::SURNAME));
    Some(GrantDraft { number, surname, areas: Vec::new(), period, from: one(names::FROM), until: one(names::UNTIL) })
}

impl Place {
    fn of(said: Element) -> Option<Self> {
        let field = [(names::NUMBER, Field::Number), (names::UNTIL, Field::Until), (names::FROM, Field::From)];
        let of = said.get_attribute("data-of")?;
        let field = field.into_iter().find_map(|(name, field)| (name == of).then_some(field))?;
        let input: HtmlElement = document().get_element_by_id(&of)?.dyn_into().ok()?;
        input.before_with_node_1(&said).ok()?;
        let said = said.dyn_into().ok()?;
        Some(Self { field, input, said, is_touched: Cell::new(false), shown: RefCell::default() })
    }

    fn say(&self, why: Option<DraftWhy>) {
        if let Some(servers) = document().get_element_by_id(&format!("{}-feil", self.input.id())) {
            servers.remove();
        }
        let name = why.map(why_name).unwrap_or_default();
        let mut now = None;
        for words in self.said.query_selector_all("[data-why]").into_iter().flat_map(each) {
            let words: HtmlElement = words.unchecked_into();
            let is_it = words.get_attribute("data-why").as_deref() == Some(name);
            words.set_hidden(!is_it);
            if is_it {
                now = Some(words);
            }
        }
        if let (Some(words), Some(DraftWhy::NotEleven { digits })) = (&now, why) {
            let place = words.query_selector("[data-part=digits]").ok().flatten();
            place.inspect(|place| place.set_text_content(Some(&digits.to_string())));
        }
        self.said.set_hidden(now.is_none());
        self.describe(now.is_some());
        let text = now.as_ref().and_then(|words| words.text_content()).unwrap_or_default();
        if self.shown.replace(text.clone()) != text {
            aloud(now.as_ref());
        }
    }

    /// What is wrong is read with the field.
    fn describe(&self, is_wrong: bool) {
        let hint = format!("{}-hint", self.input.id());
        let hint = document().get_element_by_id(&hint).map(|it| it.id());
        let said = is_wrong.then(|| self.said.id());
        let ids: Vec<_> = hint.into_iter().chain(said).collect();
        let set = |name: &str, value: Option<&str>| {
            // Fails for impossible names only.
            let _ = match value {
                Some(value) => self.input.set_attribute(name, value),
                None => self.input.remove_attribute(name),
            };
        };
        set("aria-describedby", (!ids.is_empty()).then(|| ids.join(" ")).as_deref());
        set("aria-invalid", is_wrong.then_some("true"));
    }
}

/// The same words where they are read aloud, each in its language.
fn aloud(words: Option<&HtmlElement>) {
    let Some(region) = document().get_element_by_id(LIVE_REGION) else { return };
    region.set_text_content(None);
    let copy = words.and_then(|words| words.clone_node_with_deep(true).ok());
    if let Some(copy) = copy {
        let _ = region.append_child(&copy);
    }
}
