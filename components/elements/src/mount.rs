//! The door from JavaScript: mount, tell what is given, draw, let go.

use std::cell::RefCell;
use std::rc::Rc;

use innsyn_domain::bundle::{Bundle, BundleFault};
use innsyn_nodes::Node;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::drawn::{Drawn, Kind, element};
use crate::given::Given;
use crate::language::Language;
use crate::plan;
use crate::shown::{Fault, Read, Shown, read};

/// What of the given decides what is read; the rest only decides how it is shown.
const DATA: [&str; 8] = ["bundle", "src", "subject", "today", "basis", "fhir-version", "credentials", "headers"];

/// One mounted element.
#[wasm_bindgen]
pub struct Mounted {
    /// Told with what the shadow root is to hold.
    show: Function,
    /// Told with the name of an event and its detail.
    tell: Function,
    /// Told with what is to be fetched; with nothing, that it no longer is.
    ask: Function,
    drawn: RefCell<Drawn>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    given: Given,
    /// What decides on the data has changed since it was read.
    is_stale: bool,
    /// What has come of what was asked for.
    answer: Answer,
}

/// All pages, and the FHIR version that the server says they are of.
#[derive(Default)]
struct Answer {
    pages: Vec<Bundle>,
    version: Option<String>,
    /// Why there is none.
    fault: Option<Fault>,
}

#[wasm_bindgen]
impl Mounted {
    /// Mounts `kind` (a name without `innsyn-`). `show(nodes)` hears what is to be in the shadow root: texts, and elements as
    /// `[name, [attribute, value, …], nodes]`; `tell(name, detail)` of what happens; `ask(src)` of what is to be
    /// fetched, and is to answer by `page` and `loaded`.
    #[wasm_bindgen(constructor)]
    pub fn new(kind: &str, show: Function, tell: Function, ask: Function) -> Self {
        let drawn = Drawn {
            kind: Kind::named(kind),
            given: Given::default(),
            shown: Shown::Nothing,
            texts: None,
            lang: String::new(),
        };
        let mounted = Self { show, tell, ask, drawn: drawn.into(), state: RefCell::default() };
        // A status must be there before its words: only what changes in it is read out.
        mounted.show();
        mounted
    }

    /// A page of what was asked for. Gives the address of the next, as it is written there; nothing where there is none, or where
    /// this one cannot be read.
    pub fn page(&self, text: &str, status: u16, version: Option<String>) -> Option<String> {
        let is_ok = matches!(status, 200..300);
        let kind = self.drawn.borrow().kind;
        if !kind.reads() {
            return None;
        }
        let read = (kind.parse())(text);
        let mut state = self.state.borrow_mut();
        let answer = &mut state.answer;
        answer.version = answer.version.take().or(version);
        let fault = match (read, is_ok) {
            (Ok(page), true) => {
                let next = page.next().map(str::to_owned);
                answer.pages.push(page);
                return next;
            }
            // What is no FHIR is no answer to what was asked; an error page, mostly.
            (Ok(_) | Err(BundleFault::NotJson { .. }), false) => Fault::Refused(status),
            (Err(fault), _) => Fault::Bundle(fault),
        };
        answer.fault = Some(fault);
        None
    }

    /// No more comes of what was asked for. `has_come`: it was answered.
    pub fn loaded(&self, has_come: bool) {
        let (answer, mut given) = {
            let mut state = self.state.borrow_mut();
            (std::mem::take(&mut state.answer), state.given.clone())
        };
        let kind = self.drawn.borrow().kind;
        if given.text("fhir-version").is_none() {
            given.set("fhir-version", answer.version);
        }
        self.take(match answer.fault {
            _ if !has_come => Shown::Failed(Fault::Unreachable),
            Some(fault) => Shown::Failed(fault),
            None => read(kind, &given, &answer.pages),
        });
    }

    /// An attribute or a text. Nothing is drawn before `draw`.
    pub fn set(&self, name: &str, value: Option<String>) {
        let mut state = self.state.borrow_mut();
        let is_changed = state.given.set(name, value);
        state.is_stale |= is_changed && DATA.contains(&name);
    }

    /// Asks for the data anew.
    pub fn reload(&self) {
        self.state.borrow_mut().is_stale = true;
    }

    /// Draws what was given, with the words of a language whose tag is `lang`. `clock`: what time it is, as an instant,
    /// where the host does not say what day it is.
    pub fn draw(&self, language: &Language, lang: &str, clock: &str) {
        let (given, is_stale) = {
            let mut state = self.state.borrow_mut();
            let is_stale = std::mem::take(&mut state.is_stale);
            if is_stale {
                state.given.set("clock", Some(clock.to_owned()));
            }
            (state.given.clone(), is_stale)
        };
        let reads = {
            let mut drawn = self.drawn.borrow_mut();
            let is_spoken = drawn.texts.as_ref().is_some_and(|texts| Rc::ptr_eq(texts, &language.texts));
            // Moved to another place on the page, it stays as it is.
            if is_spoken && drawn.given == given && drawn.lang == lang && !is_stale {
                return;
            }
            drawn.given = given.clone();
            drawn.texts = Some(Rc::clone(&language.texts));
            lang.clone_into(&mut drawn.lang);
            drawn.kind.reads()
        };
        if reads && is_stale {
            self.read(&given);
        } else if self.redraw() {
            self.fault(Fault::NotFound);
        }
    }
}

impl Mounted {
    fn read(&self, given: &Given) {
        let kind = self.drawn.borrow().kind;
        self.state.borrow_mut().answer = Answer::default();
        let src = given.text("src").filter(|_| given.text("bundle").is_none());
        // It fetches, and lets go of what it fetched before; it runs nothing of the host's.
        let _ = self.ask.call1(&JsValue::NULL, &src.map_or(JsValue::UNDEFINED, JsValue::from_str));
        self.take(match given.text("bundle") {
            Some(json) => match (kind.parse())(json) {
                Ok(page) => read(kind, given, &[page]),
                Err(fault) => Shown::Failed(Fault::Bundle(fault)),
            },
            None if src.is_some() => Shown::Waiting,
            None => Shown::Nothing,
        });
    }

    /// Has something else to show from now on: shows it, and then says so.
    fn take(&self, shown: Shown) {
        self.drawn.borrow_mut().shown = shown.clone();
        let is_missing = self.redraw();
        match shown {
            Shown::Ready(read) => self.tell("innsyn-ready", &told(&read)),
            Shown::Failed(fault) => self.fault(fault),
            Shown::Nothing | Shown::Waiting => {}
        }
        if is_missing {
            self.fault(Fault::NotFound);
        }
    }

    /// Shows what there is. Whether what was chosen of it is missing.
    fn redraw(&self) -> bool {
        self.show();
        let Drawn { kind, given, shown, .. } = &*self.drawn.borrow();
        match (kind, shown) {
            (kind, _) if !kind.is_built() => false,
            (Kind::Result | Kind::Trend, Shown::Ready(Read::Results(ready))) => {
                given.result().is_none_or(|id| ready.of_one.results.value.by_address(&id).is_none())
            }
            (Kind::Plan, Shown::Ready(Read::Plans(read))) => plan::is_missing(read, given),
            _ => false,
        }
    }

    fn show(&self) {
        let nodes = element(&self.drawn.borrow()).0;
        // It builds elements, and runs nothing of the host's.
        let _ = self.show.call1(&JsValue::NULL, &plain(&nodes));
    }

    fn fault(&self, fault: Fault) {
        let status = match fault {
            Fault::Refused(status) => JsValue::from(status),
            _ => JsValue::UNDEFINED,
        };
        self.tell("innsyn-fault", &[("code", JsValue::from_str(fault.code())), ("status", status)]);
    }

    fn tell(&self, name: &str, detail: &[(&str, JsValue)]) {
        let object = Object::new();
        for (key, value) in detail {
            // Cannot fail: it is an object of our own.
            let _ = Reflect::set(&object, &JsValue::from_str(key), value);
        }
        // A listener that throws is the host's to hear of.
        let _ = self.tell.call2(&JsValue::NULL, &JsValue::from_str(name), &object);
    }
}

fn told(read: &Read) -> [(&'static str, JsValue); 5] {
    let (shown, faults, dropped, notices) = match read {
        Read::Results(read) => {
            let results = &read.of_one.results;
            (results.value.row_count(), &results.faults, read.of_one.dropped, results.value.notices.len())
        }
        Read::Plans(read) => {
            let plans = &read.of_one.plans;
            let shown = plans.value.current.len() + plans.value.earlier.len();
            (shown, &plans.faults, read.of_one.dropped, plans.value.notices.len())
        }
        Read::Grants(read) => {
            let found = &read.of_one;
            (found.grants.len(), &found.faults, found.dropped, usize::from(found.not_whole))
        }
        Read::Log(read) => {
            let found = &read.of_one;
            (found.log.value.len(), &found.log.faults, found.dropped, usize::from(found.not_whole))
        }
    };
    let lost = faults.iter().filter(|fault| fault.entry_lost).count();
    let count = |n: usize| JsValue::from(u32::try_from(n).unwrap_or(u32::MAX));
    [
        ("results", count(shown)),
        ("unreadable", count(lost)),
        ("partlyReadable", count(faults.len() - lost)),
        ("leftOut", count(dropped)),
        ("notices", count(notices)),
    ]
}

fn plain(nodes: &[Node]) -> Array {
    let plain = |node: &Node| match node {
        Node::Text(text) => JsValue::from_str(text),
        Node::Element(element) => {
            let attributes = Array::new();
            for (name, value) in element.attributes() {
                attributes.push(&JsValue::from_str(name));
                attributes.push(&JsValue::from_str(value));
            }
            Array::of3(&JsValue::from_str(element.tag()), &attributes, &plain(element.content())).into()
        }
    };
    nodes.iter().map(plain).collect()
}
