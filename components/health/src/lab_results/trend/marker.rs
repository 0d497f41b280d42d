//! What a value looks like in a drawing: the laboratory's mark as a shape, the same as beside its words.

use innsyn_domain::lab_results::Judgement;
use innsyn_domain::lab_results::trend::Bound;
use leptos::prelude::*;

/// The value of `data-mark`, and the path around its middle.
const fn shape(judgement: Judgement) -> (&'static str, &'static str) {
    match judgement {
        Judgement::Over => ("over", "M0 -8.5L9 6.5H-9Z"),
        Judgement::Under => ("under", "M0 8.5L9 -6.5H-9Z"),
        Judgement::Outside => ("outside", "M0 -9L9 0L0 9L-9 0Z"),
        Judgement::Within => ("within", "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z"),
        Judgement::InWords => ("in-words", "M-5.5 -5.5H5.5V5.5H-5.5Z"),
        Judgement::NotJudged | Judgement::Unsuitable | Judgement::Susceptibility(_) => {
            ("none", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z")
        }
    }
}

/// On a line a bound goes sideways, in a chart up and down.
const fn arrow(bound: Bound, sideways: bool) -> &'static str {
    match (bound, sideways) {
        (Bound::Below, false) => "M-8 0H8M0 0V17M-5 12L0 18L5 12",
        (Bound::Above, false) => "M-8 0H8M0 0V-17M-5 -12L0 -18L5 -12",
        (Bound::Below, true) => "M0 -9V9M0 0H-22M-17 -5L-23 0L-17 5",
        (Bound::Above, true) => "M0 -9V9M0 0H22M17 -5L23 0L17 5",
    }
}

/// Around the middle of what it stands in. A bound is an arrow from its number, never a point.
pub(in super::super) fn marker(judgement: Judgement, bound: Option<Bound>, sideways: bool) -> AnyView {
    let (mark, d) = shape(judgement);
    match bound {
        None => view! { <path class="innsyn-trend-point" data-mark=mark d=d /> }.into_any(),
        Some(bound) => view! { <path class="innsyn-trend-arrow" d=arrow(bound, sideways) /> }.into_any(),
    }
}

/// Among many points each has less room.
pub(super) const fn scale(points: usize) -> Option<&'static str> {
    match points {
        0..=24 => None,
        25..=80 => Some("scale(0.65)"),
        _ => Some("scale(0.45)"),
    }
}

/// `12.50%` of what is between 0 and 1.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 10 000")]
pub(in super::super) fn percent(part: f64) -> String {
    // Written from a whole number: to write any number with a point takes 10 kB of wasm.
    let hundredths = (part * 10_000.0).round() as u32;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
