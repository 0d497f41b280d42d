//! The door from JavaScript: mount, tell what is given, draw, let go.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use innsyn_nodes::Node;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, RequestCredentials};

use crate::drawn::{Drawn, Kind, element};
use crate::given::Given;
use crate::language::{HostWords, Language};
use crate::load::{Question, load};
use crate::log::told as told_of;
use crate::shown::{Fault, Read, Shown, read};
use crate::{lab, plan};

/// What of the given decides what is read; the rest only decides how it is shown.
const DATA: [&str; 8] = ["bundle", "src", "subject", "today", "basis", "fhir-version", "credentials", "headers"];

/// One mounted element. `free()` lets go of what it asked for.
#[wasm_bindgen]
pub struct Mounted(Rc<Inside>);

struct Inside {
    /// Told with what the shadow root is to hold.
    show: Function,
    /// Told with the name of an event and its detail.
    tell: Function,
    drawn: RefCell<Drawn>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    given: Given,
    /// What decides on the data has changed since it was read.
    is_stale: bool,
    /// The request that is under way.
    asking: Option<AbortController>,
    words: Option<HostWords>,
}

#[wasm_bindgen]
impl Mounted {
    /// Mounts `kind` (a name without `innsyn-`). `show(nodes)` hears what is to be in the shadow root: texts, and elements as
    /// `[name, [attribute, value, …], nodes]`; `tell(name, detail)` of what happens.
    #[wasm_bindgen(constructor)]
    pub fn new(kind: &str, show: Function, tell: Function) -> Self {
        let drawn = Drawn {
            kind: Kind::named(kind),
            given: Given::default(),
            shown: Shown::Nothing,
            explanation: None,
            log: None,
            texts: None,
            lang: String::new(),
        };
        let inside = Rc::new(Inside { show, tell, drawn: drawn.into(), state: RefCell::default() });
        // A status must be there before its words: only what changes in it is read out.
        inside.show();
        Self(inside)
    }

    /// An attribute or a text. Nothing is drawn before `draw`.
    pub fn set(&self, name: &str, value: Option<String>) {
        let mut state = self.0.state.borrow_mut();
        let is_changed = state.given.set(name, value);
        state.is_stale |= is_changed && DATA.contains(&name);
    }

    /// Asks for the data anew.
    pub fn reload(&self) {
        self.0.state.borrow_mut().is_stale = true;
    }

    /// Draws what was given, with the words of a language whose tag is `lang`. `clock`: what time it is, as an instant,
    /// where the host does not say what day it is.
    pub fn draw(&self, language: &Language, lang: &str, clock: &str) {
        let inside = &self.0;
        let (given, is_stale) = {
            let mut state = inside.state.borrow_mut();
            state.words = Some(language.words.clone());
            let is_stale = std::mem::take(&mut state.is_stale);
            if is_stale {
                state.given.set("clock", Some(clock.to_owned()));
            }
            (state.given.clone(), is_stale)
        };
        let reads = {
            let mut drawn = inside.drawn.borrow_mut();
            let is_spoken = drawn.texts.as_ref().is_some_and(|texts| Arc::ptr_eq(texts, &language.texts));
            // Moved to another place on the page, it stays as it is.
            if is_spoken && drawn.given == given && drawn.lang == lang && !is_stale {
                return;
            }
            drawn.given = given.clone();
            drawn.texts = Some(Arc::clone(&language.texts));
            lang.clone_into(&mut drawn.lang);
            drawn.kind.reads()
        };
        if reads && is_stale {
            self.read(&given);
        } else if inside.redraw() {
            inside.fault(Fault::NotFound);
        }
    }
}

impl Mounted {
    fn read(&self, given: &Given) {
        let inside = &self.0;
        let kind = inside.drawn.borrow().kind;
        if let Some(asking) = inside.state.borrow_mut().asking.take() {
            asking.abort();
        }
        match (given.text("bundle"), given.text("src")) {
            (Some(json), _) => {
                let shown = match (kind.parse())(json) {
                    Ok(page) => read(kind, given, &[page]),
                    Err(fault) => Shown::Failed(Fault::Bundle(fault)),
                };
                inside.take(shown);
            }
            (None, Some(src)) => {
                let question = question(given, src, kind);
                let Ok(asking) = AbortController::new() else { return inside.take(Shown::Failed(Fault::Unreachable)) };
                let signal = asking.signal();
                inside.state.borrow_mut().asking = Some(asking);
                inside.take(Shown::Waiting);
                let (inside, mut given) = (Rc::clone(inside), given.clone());
                spawn_local(async move {
                    let answer = load(&question, &signal).await;
                    // Something else is asked by now, or nobody looks any longer.
                    if signal.aborted() {
                        return;
                    }
                    inside.state.borrow_mut().asking = None;
                    let shown = match answer {
                        Ok(answer) => {
                            if given.text("fhir-version").is_none() {
                                given.set("fhir-version", answer.version);
                            }
                            read(kind, &given, &answer.pages)
                        }
                        Err(fault) => Shown::Failed(fault),
                    };
                    inside.take(shown);
                });
            }
            (None, None) => inside.take(Shown::Nothing),
        }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(asking) = self.0.state.borrow_mut().asking.take() {
            asking.abort();
        }
    }
}

impl Inside {
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

    /// Shows what there is, with what hangs on what is chosen of it. Whether the chosen one is missing.
    fn redraw(&self) -> bool {
        let is_missing = {
            let mut drawn = self.drawn.borrow_mut();
            let Drawn { kind, given, shown, explanation, log, .. } = &mut *drawn;
            match shown {
                Shown::Ready(Read::Results(ready)) if matches!(kind, Kind::Result | Kind::Trend) => {
                    let words = &self.state.borrow().words;
                    *explanation = words.as_ref().and_then(|words| lab::explanation(ready, given, words));
                    given.result().is_none_or(|id| ready.of_one.results.value.by_address(&id).is_none())
                }
                Shown::Ready(Read::Plans(read)) => plan::is_missing(read, given),
                Shown::Ready(Read::Log(read)) => {
                    let words = &self.state.borrow().words;
                    *log = words.as_ref().map(|words| told_of(read, given, words));
                    false
                }
                _ => false,
            }
        };
        self.show();
        is_missing
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

fn question(given: &Given, src: &str, kind: Kind) -> Question {
    let credentials = match given.text("credentials").map(str::trim) {
        Some("omit") => RequestCredentials::Omit,
        Some("include") => RequestCredentials::Include,
        _ => RequestCredentials::SameOrigin,
    };
    // One line each, as they travel: neither a name nor a value can hold a line's end.
    let headers = given.text("headers").unwrap_or_default().lines();
    let headers = headers.filter_map(|line| line.split_once(": ")).map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
    Question { src: src.to_owned(), credentials, headers, read: kind.parse() }
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
