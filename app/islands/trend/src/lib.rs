//! Results over time, walked point by point, heard, and made larger. Drawing, table, slider and buttons are the server's;
//! what is said of a point is what its row of the table says.

mod points;
mod sound;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use innsyn_island::listen;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, TouchEvent, WheelEvent};

use points::Drawing;
use sound::Sound;

/// `children`: [`TrendTools`](innsyn_health::lab_results::TrendTools), within the figure of their drawing. They do nothing,
/// and are not seen, before this runs.
#[island]
pub fn TrendInPlace(children: Children) -> impl IntoView {
    if cfg!(target_arch = "wasm32") {
        let tools = document().query_selector(".innsyn-trend-tools:not([data-runs])");
        // One drawing that cannot be walked is one whose table is read.
        let _ = tools.ok().flatten().and_then(|tools| Walk::begin(&tools));
    }
    children()
}

/// In hundredths of the width that the drawing has at first.
const LARGEST: i32 = 1600;
const STEP: i32 = 150;
/// Of one notch of a wheel.
const NOTCH: i32 = 110;

struct Walk {
    drawing: Drawing,
    slider: HtmlInputElement,
    reading: Element,
    hear: HtmlElement,
    stop: HtmlElement,
    size: Cell<i32>,
    sound: RefCell<Option<Sound>>,
    /// Notes of an earlier time do nothing.
    time: Cell<u32>,
    /// How far apart two fingers were, and how large the drawing was then.
    fingers: Cell<Option<(i32, i32)>>,
}

impl Walk {
    /// `None`: there are not two points to walk between.
    fn begin(tools: &Element) -> Option<()> {
        let figure = tools.closest("figure").ok()??;
        let drawing = Drawing::of(&figure)?;
        let newest = drawing.points.len().checked_sub(1)?;
        let part = |name: &str| tools.query_selector(&format!("[data-part={name}]")).ok().flatten();
        let button = |name: &str| part(name)?.dyn_into::<HtmlElement>().ok();
        let (larger, smaller) = (button("larger")?, button("smaller")?);
        let walk = Rc::new(Self {
            drawing,
            slider: part("walk")?.dyn_into().ok()?,
            reading: part("reading")?,
            hear: button("hear")?,
            stop: button("stop")?,
            size: Cell::new(100),
            sound: RefCell::new(None),
            time: Cell::new(0),
            fingers: Cell::new(None),
        });
        walk.slider.set_max(&newest.to_string());
        // The newest is what one came from.
        walk.go_to(newest);
        let on = |element: &Element, name: &str, does: fn(&Rc<Self>, &Event)| {
            let walk = Rc::clone(&walk);
            listen(element, name, move |event| does(&walk, event));
        };
        on(&walk.slider, "input", |walk, _| {
            walk.be_quiet();
            walk.go_to(to_index(walk.slider.value_as_number()));
        });
        on(&walk.hear, "click", |walk, _| walk.play());
        on(&walk.stop, "click", |walk, _| {
            walk.be_quiet();
            // The button that had it is gone.
            let _ = walk.hear.focus();
        });
        on(&larger, "click", |walk, _| walk.step(STEP, true));
        on(&smaller, "click", |walk, _| walk.step(STEP, false));
        let plot = &walk.drawing.plot;
        for name in ["touchstart", "touchmove", "touchend"] {
            on(plot, name, |walk, event| walk.touched(event.unchecked_ref()));
        }
        on(plot, "wheel", |walk, event| walk.turned(event.unchecked_ref()));
        tools.set_attribute("data-runs", "").ok()
    }

    fn go_to(&self, to: usize) {
        let Some(point) = self.drawing.points.get(to) else { return };
        self.drawing.point_at(point);
        self.slider.set_value(&to.to_string());
        let said = point.said().unwrap_or_default();
        self.reading.set_text_content(Some(&said));
        // Fails for impossible names only.
        let _ = self.slider.set_attribute("aria-valuetext", &said);
    }

    fn play(self: &Rc<Self>) {
        // A browser that has no sound stays silent.
        let Some((sound, starts)) = Sound::of(&self.drawing.points) else { return };
        self.sound.replace(Some(sound));
        self.show_sounding(true);
        let _ = self.stop.focus();
        let time = self.time.get();
        let end = starts.last().map_or(0.0, |last| last + 1.0);
        let later = |at: f64, does: Box<dyn Fn(&Self)>| {
            let walk = Rc::clone(self);
            let then = move || {
                if walk.time.get() == time {
                    does(&walk)
                }
            };
            set_timeout(then, milliseconds(at));
        };
        for (note, start) in starts.into_iter().enumerate() {
            later(start, Box::new(move |walk| walk.go_to(note)));
        }
        later(end, Box::new(|walk| walk.be_quiet()));
    }

    fn be_quiet(&self) {
        self.time.set(self.time.get().wrapping_add(1));
        if let Some(sound) = self.sound.take() {
            sound.stop();
        }
        self.show_sounding(false);
    }

    fn show_sounding(&self, sounds: bool) {
        self.hear.set_hidden(sounds);
        self.stop.set_hidden(!sounds);
    }

    /// Larger or smaller by a factor in hundredths.
    fn step(&self, by: i32, larger: bool) {
        let size = self.size.get();
        self.resize(if larger { size * by / 100 } else { size * 100 / by });
    }

    fn resize(&self, size: i32) {
        self.size.set(size.clamp(100, LARGEST));
        self.drawing.resize(self.size.get());
    }

    /// Two fingers that go apart or together.
    fn touched(&self, event: &TouchEvent) {
        let fingers = event.touches();
        let Some((one, other)) = fingers.item(0).zip(fingers.item(1)) else {
            self.fingers.set(None);
            return;
        };
        event.prevent_default();
        // As one walks along streets: it is only compared with itself.
        let apart = (one.client_x() - other.client_x()).abs() + (one.client_y() - other.client_y()).abs();
        match self.fingers.get() {
            Some((then, size)) => self.resize(size * apart / then),
            None => self.fingers.set(Some((apart.max(1), self.size.get()))),
        }
    }

    /// A wheel with the Control key, which is how browsers tell of two fingers on a pad.
    fn turned(&self, event: &WheelEvent) {
        if event.ctrl_key() {
            event.prevent_default();
            self.step(NOTCH, event.delta_y() < 0.0);
        }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a slider of whole numbers from 0 on")]
fn to_index(number: f64) -> usize {
    number as usize
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "less than a minute, and no time before now"
)]
fn milliseconds(time: f64) -> Duration {
    Duration::from_millis((time * 1000.0) as u64)
}
