//! Where everything stands in a drawing: from the left and from the top, both from 0 to 1.

use jiff::civil::DateTime;

use super::scale::{Scale, Tick, Times};
use super::{Bound, Break, Entry, Series, safe};
use crate::order;
use crate::quantity::Quantity;
use crate::when::When;

/// Numbers of one unit over time. What has another unit has another chart, with the same time.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// For people. `None`: the numbers have none.
    pub unit: Option<String>,
    /// From the lowest to the highest.
    pub ticks: Vec<Tick>,
    /// The earliest first.
    pub times: Vec<TimeTick>,
    /// One for each series that has a point here.
    pub lines: Vec<Line>,
    /// Reference ranges that read safely. With several series there are none: whose they are could not be seen.
    pub bands: Vec<Band>,
    pub divides: Vec<Divide>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    pub x: f64,
    pub y: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Which of the series that were given.
    pub series: usize,
    pub points: Vec<Point>,
    /// From one point to the next. There is none over a break, nor to or from a bound.
    pub strokes: Vec<(Spot, Spot)>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Which of the series' entries.
    pub entry: usize,
    pub at: Spot,
    /// `Some`: the value lies on that side of the spot, nobody knows how far.
    pub bound: Option<Bound>,
}

/// A reference range, as long as it was given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// The range has an end there. Without one it goes on beyond the drawing.
    pub has_top: bool,
    pub has_bottom: bool,
}

/// What cannot be compared stands on different sides of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Divide {
    pub x: f64,
    /// Which of the first series' breaks.
    pub number: usize,
}

/// A day, a month or a year under the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeTick {
    pub at: f64,
    pub when: When,
}

/// An entry that is drawn.
struct Drawn<'s> {
    series: usize,
    entry: usize,
    moment: DateTime,
    number: f64,
    quantity: Quantity,
    of: &'s Entry,
}

/// One for each unit; that of the newest result of the first series comes first.
pub fn charts(series: &[Series]) -> Vec<Chart> {
    let drawn: Vec<Drawn<'_>> = series.iter().enumerate().flat_map(|(at, one)| drawn(at, one)).collect();
    let Some(times) = Times::of(drawn.iter().map(|d| d.moment)) else { return Vec::new() };
    let breaks: Vec<Vec<Break>> = series.iter().map(Series::breaks).collect();
    let mut units: Vec<&Quantity> = Vec::new();
    for (at, _) in series.iter().enumerate() {
        for one in drawn.iter().filter(|d| d.series == at).rev() {
            if !units.iter().any(|unit| unit.is_in_unit_of(&one.quantity)) {
                units.push(&one.quantity);
            }
        }
    }
    units.iter().map(|unit| chart(&drawn, &breaks, unit, &units, times)).collect()
}

fn drawn(series: usize, of: &Series) -> Vec<Drawn<'_>> {
    let one = |entry: usize| {
        let of = of.entries.get(entry)?;
        let quantity = of.quantity()?;
        let number = quantity.value.approximate();
        Some(Drawn { series, entry, moment: of.sampled.earliest(), number, quantity, of })
    };
    of.drawn().into_iter().filter_map(one).collect()
}

fn chart(drawn: &[Drawn<'_>], breaks: &[Vec<Break>], unit: &Quantity, units: &[&Quantity], times: Times) -> Chart {
    // The first that fits: one that gives no code can fit two that give different ones.
    let is_here = |d: &Drawn<'_>| units.iter().find(|u| u.is_in_unit_of(&d.quantity)).is_some_and(|u| *u == unit);
    let here: Vec<&Drawn<'_>> = drawn.iter().filter(|d| is_here(d)).collect();
    let alone = breaks.len() == 1;
    let parts = if alone { parts(drawn, breaks.first().map_or(&[], Vec::as_slice), times) } else { Vec::new() };
    let parts: Vec<&Part<'_>> = parts.iter().filter(|part| is_here(part.first)).collect();
    let ends = parts.iter().filter_map(|part| part.range).flat_map(|(low, high)| [low, high]).flatten();
    let numbers: Vec<f64> = here.iter().map(|d| d.number).chain(ends).collect();
    let scale = Scale::of(numbers.iter().copied().chain(room_for_bounds(&here, &numbers)));
    let spot = |d: &Drawn<'_>| Spot { x: times.at(d.moment), y: scale.at(d.number) };
    let bands = parts.iter().filter_map(|part| {
        let (low, high) = part.range?;
        Some(Band {
            left: part.left,
            right: part.right,
            top: high.map_or(0.0, |high| scale.at(high)),
            bottom: low.map_or(1.0, |low| scale.at(low)),
            has_top: high.is_some(),
            has_bottom: low.is_some(),
        })
    });
    let lines = breaks.iter().enumerate().filter_map(|(series, breaks)| {
        let own: Vec<&&Drawn<'_>> = here.iter().filter(|d| d.series == series).collect();
        let points: Vec<Point> =
            own.iter().map(|d| Point { entry: d.entry, at: spot(d), bound: d.of.bound() }).collect();
        let is_whole = |from: &Point, to: &Point| {
            let is_number = from.bound.is_none() && to.bound.is_none();
            let next = breaks.partition_point(|b| b.after <= from.entry);
            is_number && breaks.get(next).is_none_or(|b| b.before >= to.entry)
        };
        let pairs = points.iter().zip(points.iter().skip(1));
        let strokes = pairs.filter(|(from, to)| is_whole(from, to)).map(|(from, to)| (from.at, to.at)).collect();
        (!points.is_empty()).then_some(Line { series, points, strokes })
    });
    let divides = match breaks {
        [only] => divides(drawn, only, times, &is_here),
        _ => Vec::new(),
    };
    Chart {
        unit: unit.unit.clone(),
        ticks: scale.ticks(),
        times: times.ticks(),
        lines: lines.collect(),
        bands: bands.collect(),
        divides,
    }
}

/// So far below or above its number an arrow reaches, as a part of the drawing.
const ARROW: f64 = 0.1;

/// Numbers that arrows reach to. Nothing is drawn below nothing.
fn room_for_bounds(here: &[&Drawn<'_>], numbers: &[f64]) -> Vec<f64> {
    let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let reach = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max).max(low) - low;
    let end = |d: &&Drawn<'_>| {
        Some(match d.of.bound()? {
            Bound::Below if d.number >= 0.0 => (d.number - reach * ARROW).max(0.0),
            Bound::Below => d.number - reach * ARROW,
            Bound::Above => d.number + reach * ARROW,
        })
    };
    here.iter().filter_map(end).collect()
}

/// Results between two breaks, with the time that is theirs.
struct Part<'s> {
    first: &'s Drawn<'s>,
    left: f64,
    right: f64,
    range: Option<(Option<f64>, Option<f64>)>,
}

fn parts<'s>(drawn: &'s [Drawn<'s>], breaks: &[Break], times: Times) -> Vec<Part<'s>> {
    let mut parts: Vec<Part<'s>> = Vec::new();
    for one in drawn {
        let begins = breaks.binary_search_by_key(&one.entry, |b| b.after).ok().and_then(|at| breaks.get(at));
        if !parts.is_empty() && begins.is_none() {
            continue;
        }
        let left = begins.map_or(0.0, |b| between(drawn, b, times));
        if let Some(before) = parts.last_mut() {
            before.right = left;
        }
        parts.push(Part { first: one, left, right: 1.0, range: safe(&one.of.result.ranges) });
    }
    parts
}

fn divides(drawn: &[Drawn<'_>], breaks: &[Break], times: Times, is_here: &dyn Fn(&Drawn<'_>) -> bool) -> Vec<Divide> {
    let here = order::set(drawn.iter().filter(|d| is_here(d)).map(|d| d.entry));
    let touches = |b: &Break| here.contains(&b.before) || here.contains(&b.after);
    let all = breaks.iter().enumerate().filter(|(_, b)| touches(b));
    all.map(|(number, b)| Divide { x: between(drawn, b, times), number }).collect()
}

/// Halfway between the results on both sides: when it happened nobody says.
fn between(drawn: &[Drawn<'_>], at: &Break, times: Times) -> f64 {
    // Of one series: its entries are in order.
    let found = |entry: usize| drawn.binary_search_by_key(&entry, |d| d.entry).ok().and_then(|at| drawn.get(at));
    let x = |entry: usize| found(entry).map_or(0.0, |d| times.at(d.moment));
    f64::midpoint(x(at.before), x(at.after))
}
