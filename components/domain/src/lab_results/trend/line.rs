//! One value on a line with its reference range: where it stands, for the eye. The mark remains the laboratory's.

use super::{Bound, LARGEST, bound_of, safe};
use crate::lab_results::{Judgement, LabResult, LabValue};
use crate::quantity::{Decimal, Quantity};

/// From the left, 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberLine {
    /// Two or three, from the left.
    pub zones: Vec<Zone>,
    pub low: Option<(f64, Decimal)>,
    pub high: Option<(f64, Decimal)>,
    pub value: f64,
    /// `Some`: the value lies on that side, nobody knows how far.
    pub bound: Option<Bound>,
    /// The value lies so far out that it stands at the end of the line.
    pub is_beyond: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Zone {
    pub kind: ZoneKind,
    pub left: f64,
    pub right: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneKind {
    Under,
    Within,
    Over,
}

/// Room outside the range, and how much further a value may lie before the line ends; in widths of the range.
const ROOM: f64 = 0.75;
const FAR: f64 = 1.0;
/// What lies outside the range has at least so much of the line: else its name would have no room.
const LEAST: f64 = 0.18;
/// Where a value stands that lies beyond the line.
const END: f64 = 0.96;

impl LabResult {
    /// `None`: the value is no number, its range does not read safely, or the laboratory's mark and the place of the number
    /// would say two things.
    pub fn number_line(&self) -> Option<NumberLine> {
        let LabValue::Measured(quantity) = &self.value else { return None };
        let number = quantity.value.approximate();
        if !(number.is_finite() && number.abs() <= LARGEST) {
            return None;
        }
        let ends = safe(&self.ranges)?;
        agrees(self.judgement, quantity, number, ends).then_some(())?;
        let bounds = self.ranges.first()?.bounds.as_ref()?;
        let (mut from, mut to, width) = match ends {
            (Some(low), Some(high)) => {
                let width = high - low;
                (low - ROOM * width, high + ROOM * width, width)
            }
            (Some(one), None) | (None, Some(one)) => {
                let width = if one == 0.0 { 1.0 } else { one.abs() };
                (one - width, one + width, width)
            }
            (None, None) => return None,
        };
        if number >= 0.0 && from < 0.0 {
            from = ends.0.map_or(0.0, |low| match low {
                0.0 => 0.0,
                low => f64::min(0.0, low - LEAST / (1.0 - LEAST) * (to - low)),
            });
        }
        let is_beyond = number < from - FAR * width || number > to + FAR * width;
        if !is_beyond {
            from = if number < from { number - 0.3 * width } else { from };
            to = if number > to { number + 0.3 * width } else { to };
        }
        if !(to - from).is_normal() {
            return None;
        }
        let at = |number: f64| ((number - from) / (to - from)).clamp(0.0, 1.0);
        let value = match is_beyond {
            true if number < from => 1.0 - END,
            true => END,
            false => at(number),
        };
        let (low, high) = (ends.0.map(at), ends.1.map(at));
        let zones = [
            Zone { kind: ZoneKind::Under, left: 0.0, right: low.unwrap_or(0.0) },
            Zone { kind: ZoneKind::Within, left: low.unwrap_or(0.0), right: high.unwrap_or(1.0) },
            Zone { kind: ZoneKind::Over, left: high.unwrap_or(1.0), right: 1.0 },
        ];
        Some(NumberLine {
            zones: zones.into_iter().filter(|zone| zone.right > zone.left).collect(),
            low: low.zip(bounds.low.clone()),
            high: high.zip(bounds.high.clone()),
            value,
            bound: bound_of(quantity),
            is_beyond,
        })
    }
}

/// A drawing that contradicts the laboratory's mark would judge. On a limit it can be read both ways.
fn agrees(judgement: Judgement, quantity: &Quantity, number: f64, (low, high): (Option<f64>, Option<f64>)) -> bool {
    let (least, most) = match bound_of(quantity) {
        None => (number, number),
        Some(Bound::Below) => (f64::NEG_INFINITY, number),
        Some(Bound::Above) => (number, f64::INFINITY),
    };
    let can_be_over = high.is_some_and(|high| most >= high);
    let can_be_under = low.is_some_and(|low| least <= low);
    match judgement {
        Judgement::NotJudged => true,
        Judgement::Over => can_be_over,
        Judgement::Under => can_be_under,
        Judgement::Outside => can_be_over || can_be_under,
        Judgement::Within => high.is_none_or(|high| least <= high) && low.is_none_or(|low| most >= low),
        Judgement::Unsuitable | Judgement::Susceptibility(_) | Judgement::InWords => false,
    }
}
