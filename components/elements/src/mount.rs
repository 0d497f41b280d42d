//! The door from JavaScript: mount, tell what is given, draw, let go.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use innsyn_domain::lab_results::bundle::Bundle;
use innsyn_health::lab_results::Explanation;
use js_sys::{Function, Object, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, HtmlElement, RequestCredentials, ShadowRoot};

use crate::given::Given;
use crate::language::{HostWords, Language};
use crate::load::{Question, load};
use crate::shown::{Fault, Ready, Shown, read};
use crate::texts::ElementTexts;
use crate::{around, lab, number, status};

/// What of the given decides what is read; the rest only decides how it is shown.
const DATA: [&str; 8] = ["bundle", "src", "subject", "today", "basis", "fhir-version", "credentials", "headers"];

/// One mounted element. `free()` takes it down.
#[wasm_bindgen]
pub struct Mounted {
    inside: Rc<Inside>,
    _mounted: Box<dyn std::any::Any>,
}

/// What is drawn.
#[derive(Clone)]
struct Drawn {
    kind: Kind,
    given: Arc<Given>,
    shown: Shown,
    explanation: Option<Explanation>,
    /// `None`: nothing has been drawn yet.
    texts: Option<Arc<ElementTexts>>,
    /// The tag of the words' language.
    lang: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Results,
    Result,
    Trend,
    NumberLine,
    Status,
}

struct Inside {
    drawn: ArcRwSignal<Drawn>,
    /// Told with the name of an event and its detail.
    tell: Function,
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
    /// Mounts `kind` (a name without `innsyn-`) into a shadow root. `tell(name, detail)` hears of what happens.
    #[wasm_bindgen(constructor)]
    pub fn new(kind: &str, root: ShadowRoot, tell: Function) -> Self {
        let kind = match kind {
            "lab-result" => Kind::Result,
            "trend" => Kind::Trend,
            "number-line" => Kind::NumberLine,
            "status" => Kind::Status,
            _ => Kind::Results,
        };
        let (given, lang) = (Arc::new(Given::default()), String::new());
        let drawn =
            ArcRwSignal::new(Drawn { kind, given, shown: Shown::Nothing, explanation: None, texts: None, lang });
        let inside = Rc::new(Inside { drawn: drawn.clone(), tell, state: RefCell::default() });
        // Leptos only appends to it, which a shadow root can do as well.
        let mounted = mount_to(root.unchecked_into::<HtmlElement>(), move || element(drawn));
        Self { inside, _mounted: Box::new(mounted) }
    }

    /// An attribute or a text. Nothing is drawn before `draw`.
    pub fn set(&self, name: &str, value: Option<String>) {
        let mut state = self.inside.state.borrow_mut();
        let is_changed = state.given.set(name, value);
        state.is_stale |= is_changed && DATA.contains(&name);
    }

    /// Asks for the data anew.
    pub fn reload(&self) {
        self.inside.state.borrow_mut().is_stale = true;
    }

    /// Draws what was given, with the words of a language whose tag is `lang`. `clock`: what time it is, as an instant,
    /// where the host does not say what day it is.
    pub fn draw(&self, language: &Language, lang: &str, clock: &str) {
        let inside = &self.inside;
        let (given, is_stale) = {
            let mut state = inside.state.borrow_mut();
            let is_stale = std::mem::take(&mut state.is_stale);
            if is_stale {
                state.given.set("clock", Some(clock.to_owned()));
            }
            (state.given.clone(), is_stale)
        };
        inside.state.borrow_mut().words = Some(language.words.clone());
        let texts = Some(Arc::clone(&language.texts));
        let is_same = inside.drawn.with_untracked(|drawn| {
            let is_spoken = drawn.texts.as_ref().is_some_and(|texts| Arc::ptr_eq(texts, &language.texts));
            is_spoken && *drawn.given == given && drawn.lang == lang
        });
        // Moved to another place on the page, it stays as it is.
        if is_same && !is_stale {
            return;
        }
        inside.drawn.update(|drawn| {
            drawn.given = Arc::new(given.clone());
            drawn.texts = texts;
            lang.clone_into(&mut drawn.lang);
        });
        let reads =
            matches!(inside.drawn.with_untracked(|drawn| drawn.kind), Kind::Results | Kind::Result | Kind::Trend);
        if reads && is_stale {
            self.read(&given);
        }
        inside.settle();
    }
}

impl Mounted {
    fn read(&self, given: &Given) {
        let inside = &self.inside;
        if let Some(asking) = inside.state.borrow_mut().asking.take() {
            asking.abort();
        }
        match (given.text("bundle"), given.text("src")) {
            (Some(json), _) => {
                let shown = match Bundle::parse(json) {
                    Ok(page) => read(given, &[page]),
                    Err(fault) => Shown::Failed(Fault::Bundle(fault)),
                };
                inside.show(shown);
            }
            (None, Some(src)) => {
                let question = question(given, src);
                let Ok(asking) = AbortController::new() else { return inside.show(Shown::Failed(Fault::Unreachable)) };
                let signal = asking.signal();
                inside.state.borrow_mut().asking = Some(asking);
                inside.drawn.update(|drawn| drawn.shown = Shown::Waiting);
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
                            read(&given, &answer.pages)
                        }
                        Err(fault) => Shown::Failed(fault),
                    };
                    inside.show(shown);
                    inside.settle();
                });
            }
            (None, None) => inside.show(Shown::Nothing),
        }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(asking) = self.inside.state.borrow_mut().asking.take() {
            asking.abort();
        }
    }
}

impl Inside {
    fn show(&self, shown: Shown) {
        self.drawn.update(|drawn| drawn.shown = shown.clone());
        match shown {
            Shown::Ready(ready) => self.tell("innsyn-ready", &told(&ready)),
            Shown::Failed(fault) => {
                let status = match fault {
                    Fault::Refused(status) => JsValue::from(status),
                    _ => JsValue::UNDEFINED,
                };
                self.tell("innsyn-fault", &[("code", JsValue::from_str(fault.code())), ("status", status)]);
            }
            Shown::Nothing | Shown::Waiting => {}
        }
    }

    /// What hangs on the data and on what is chosen of them: the explanation, in this language's words, and whether the
    /// chosen one is there at all.
    fn settle(&self) {
        let drawn = self.drawn.get_untracked();
        let Shown::Ready(ready) = &drawn.shown else { return };
        if !matches!(drawn.kind, Kind::Result | Kind::Trend) {
            return;
        }
        let id = drawn.given.result();
        if id.is_none_or(|id| ready.of_one.results.value.by_address(&id).is_none()) {
            self.tell("innsyn-fault", &[("code", JsValue::from_str(Fault::NotFound.code()))]);
        }
        let state = self.state.borrow();
        let explanation = state.words.as_ref().and_then(|words| lab::explanation(ready, &drawn.given, words));
        drop(state);
        if drawn.kind == Kind::Result && explanation != drawn.explanation {
            self.drawn.update(|drawn| drawn.explanation = explanation);
        }
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

fn told(ready: &Ready) -> [(&'static str, JsValue); 5] {
    let (results, faults) = (&ready.of_one.results.value, &ready.of_one.results.faults);
    let lost = faults.iter().filter(|fault| fault.entry_lost).count();
    let count = |n: usize| JsValue::from(u32::try_from(n).unwrap_or(u32::MAX));
    [
        ("results", count(results.row_count())),
        ("unreadable", count(lost)),
        ("partlyReadable", count(faults.len() - lost)),
        ("leftOut", count(ready.of_one.dropped)),
        ("notices", count(results.notices.len())),
    ]
}

fn question(given: &Given, src: &str) -> Question {
    let credentials = match given.text("credentials").map(str::trim) {
        Some("omit") => RequestCredentials::Omit,
        Some("include") => RequestCredentials::Include,
        _ => RequestCredentials::SameOrigin,
    };
    // One line each, as they travel: neither a name nor a value can hold a line's end.
    let headers = given.text("headers").unwrap_or_default().lines();
    let headers = headers.filter_map(|line| line.split_once(": ")).map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
    Question { src: src.to_owned(), credentials, headers }
}

/// The element's inside. Drawn anew when something that it shows changes.
fn element(drawn: ArcRwSignal<Drawn>) -> AnyView {
    let said = {
        let drawn = drawn.clone();
        move || drawn.with(said)
    };
    let inner = {
        let drawn = drawn.clone();
        move || drawn.with(content)
    };
    if drawn.with_untracked(|drawn| drawn.kind == Kind::Status) {
        return view! { <span class="innsyn-element-inline">{inner}</span> }.into_any();
    }
    let (lang, busy) = (drawn.clone(), drawn);
    view! {
        <div
            class="innsyn-element"
            lang=move || lang.with(|drawn| drawn.lang.clone())
            aria-busy=move || busy.with(|drawn| matches!(drawn.shown, Shown::Waiting)).then_some("true")
        >
            <p class="innsyn-hidden" role="status">{said}</p>
            {inner}
        </div>
    }
    .into_any()
}

/// For those who listen: that one waits, and that it has come.
fn said(drawn: &Drawn) -> Option<AnyView> {
    let texts =
        drawn.texts.as_ref().filter(|_| drawn.given.text("src").is_some() && drawn.given.text("bundle").is_none())?;
    let words = match &drawn.shown {
        Shown::Waiting => texts.own.waiting.clone(),
        Shown::Ready(ready) if drawn.kind == Kind::Results => {
            let count = ready.of_one.results.value.row_count();
            texts.around.count_all.of(texts.lab.locale, count as u64)
        }
        Shown::Failed(_) => texts.own.failed.0.clone(),
        Shown::Ready(_) | Shown::Nothing => return None,
    };
    Some(view! { <innsyn_ui::Words phrase=words /> }.into_any())
}

/// The host's own words, which are there before ours.
fn slot() -> AnyView {
    leptos::html::slot().into_any()
}

fn content(drawn: &Drawn) -> AnyView {
    let Some(texts) = drawn.texts.as_deref() else { return slot() };
    let given = &*drawn.given;
    let view = match (drawn.kind, &drawn.shown) {
        (Kind::Status, _) => return status::view(given),
        (Kind::NumberLine, _) => number::line(given, texts),
        (_, Shown::Nothing) => return slot(),
        (_, Shown::Waiting) => {
            let words = texts.own.waiting.clone();
            return view! { <p><innsyn_ui::Words phrase=words /></p> {slot()} }.into_any();
        }
        (_, Shown::Failed(fault)) => Err(*fault),
        (Kind::Results, Shown::Ready(ready)) => Ok(lab::results(ready, given, texts)),
        (Kind::Result, Shown::Ready(ready)) => lab::result(ready, given, drawn.explanation.clone(), texts),
        (Kind::Trend, Shown::Ready(ready)) => lab::trend(ready, given, texts),
    };
    view.unwrap_or_else(|fault| {
        let failed = around::failed(fault, given.level(), texts);
        view! { {failed} {slot()} }.into_any()
    })
}
