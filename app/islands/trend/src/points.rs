//! A drawing that the server made, read back from the page: where its points are, and what the table says of each.

use innsyn_island::each;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement};

const SVG: &str = "http://www.w3.org/2000/svg";
/// Of a row, in the order in which it is read.
const CELLS: &str = "th, td";

/// A value among others. Places are from the left and from the top, in hundredths of the drawing.
#[derive(Debug, Clone)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
    /// The same as the server wrote them: what writes numbers weighs more than all of this.
    written: [String; 2],
    /// What its row in the table is called.
    at: String,
    pub(super) place: Place,
}

#[cfg(test)]
impl Point {
    pub(super) fn new(x: f64, y: f64) -> Self {
        Self { x, y, written: Default::default(), at: String::new(), place: Place::Unknown }
    }
}

/// Where it stands to the reference range that is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Within,
    Outside,
    /// None is drawn there, or the value is a bound.
    Unknown,
}

pub(super) struct Drawing {
    /// What scrolls when the drawing is larger than it.
    pub(super) plot: Element,
    svg: SvgElement,
    cursor: [Element; 2],
    /// The earliest first.
    pub(super) points: Vec<Point>,
}

impl Drawing {
    /// `None`: there is none in it, or there are not two points to walk between.
    pub(super) fn of(figure: &Element) -> Option<Self> {
        let plot = figure.query_selector(".innsyn-trend-plot").ok()??;
        let svg: SvgElement = plot.query_selector("svg").ok()??.dyn_into().ok()?;
        let bands: Vec<[f64; 4]> = each(svg.query_selector_all(".innsyn-trend-band").ok()?)
            .map(|band| ["x", "y", "width", "height"].map(|name| number(&band, name)))
            .collect();
        let mut points: Vec<Point> = Vec::new();
        for point in each(svg.query_selector_all("[data-at]").ok()?).filter_map(|point| read(&point, &bands)) {
            // Nearly in order already; sorting weighs more than this.
            let before = points.partition_point(|other| other.x <= point.x);
            points.insert(before, point);
        }
        points.get(1)?;
        let part = |name: &str| {
            let part = document().create_element_ns(Some(SVG), name).ok()?;
            part.set_attribute("class", "innsyn-trend-cursor").ok()?;
            svg.append_child(&part).ok()?;
            Some(part)
        };
        let cursor = [part("line")?, part("circle")?];
        let [line, circle] = &cursor;
        line.set_attribute("y2", "100%").ok()?;
        circle.set_attribute("r", "15").ok()?;
        Some(Self { plot, svg, cursor, points })
    }

    /// Marks the point, and brings it into sight where the drawing is larger than its place.
    pub(super) fn point_at(&self, point: &Point) {
        let [line, circle] = &self.cursor;
        let [x, y] = &point.written;
        for (part, name, value) in [(line, "x1", x), (line, "x2", x), (circle, "cx", x), (circle, "cy", y)] {
            // Fails for impossible names only.
            let _ = part.set_attribute(name, value);
        }
        let (whole, seen) = (self.plot.scroll_width(), self.plot.client_width());
        if whole > seen {
            #[allow(clippy::cast_possible_truncation, reason = "pixels of a screen")]
            let middle = (f64::from(whole) * point.x / 100.0) as i32 - seen / 2;
            self.plot.set_scroll_left(middle);
        }
    }

    /// As wide as so many hundredths of its place.
    pub(super) fn resize(&self, size: i32) {
        let is_larger = size > 100;
        let width = if is_larger { format!("{size}%") } else { String::new() };
        // What cannot be set leaves the drawing as it is.
        let _ = self.svg.style().set_property("inline-size", &width);
        let _ = self.plot.toggle_attribute_with_force("data-large", is_larger);
        // What scrolls by itself is scrolled by keys too, and has a name.
        let name = self.svg.get_attribute("aria-label").unwrap_or_default();
        for (attribute, value) in [("tabindex", "0"), ("role", "group"), ("aria-label", &*name)] {
            let _ = match is_larger {
                true => self.plot.set_attribute(attribute, value),
                false => self.plot.remove_attribute(attribute),
            };
        }
    }
}

impl Point {
    /// What its row says: those of several series have the name of theirs before it.
    pub(super) fn said(&self) -> Option<String> {
        let row = document().query_selector(&format!("tr[data-at='{}']", self.at)).ok()??;
        let caption = row.closest("table").ok()??.query_selector("caption:not(.innsyn-hidden)").ok()?;
        let cells = each(row.query_selector_all(CELLS).ok()?);
        let said: Vec<String> = caption.into_iter().chain(cells).filter_map(|cell| words(&cell)).collect();
        Some(said.join(". "))
    }
}

fn read(point: &Element, bands: &[[f64; 4]]) -> Option<Point> {
    let (x, y) = (number(point, "x"), number(point, "y"));
    let written = ["x", "y"].map(|name| point.get_attribute(name).unwrap_or_default());
    let at = point.get_attribute("data-at")?;
    let is_bound = point.query_selector(".innsyn-trend-arrow").ok()?.is_some();
    let here = bands.iter().find(|[left, _, width, _]| (*left..=left + width).contains(&x));
    let place = match here {
        Some([_, top, _, height]) if !is_bound => match (*top..=top + height).contains(&y) {
            true => Place::Within,
            false => Place::Outside,
        },
        _ => Place::Unknown,
    };
    Some(Point { x, y, written, at, place })
}

/// Its text in one line. `None`: it has none.
fn words(cell: &Element) -> Option<String> {
    let text = cell.text_content()?;
    let text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// Of `12.5%`, read by the browser, as its own code for it is there already. What is no number is none's place.
fn number(element: &Element, name: &str) -> f64 {
    js_sys::parse_float(&element.get_attribute(name).unwrap_or_default())
}
