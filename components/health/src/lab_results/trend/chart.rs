//! The drawing. Its words keep the reader's own text size: places are in hundredths of the drawing, so that nothing is
//! shrunk to fit a telephone.

use innsyn_domain::lab_results::trend::{Band, Bound, Chart, Divide, Entry, Line, Point, Series, TimeTick};
use innsyn_domain::lab_results::{Judgement, LabResult, ReportStatus};
use innsyn_domain::when::When;
use innsyn_i18n::{Locale, Phrase, format};
use innsyn_ui::Words;
use leptos::prelude::*;

use super::marker::{marker, percent, scale};
use super::{Tools, TrendTexts, letter, series_title};
use crate::lab_results::number_line::anchor;
use crate::lab_results::{LabTexts, mark, reading};

/// Points from which on the line is thin, lest they all become one.
const MANY: usize = 80;
/// Points before the last one that its words may lie on.
const NEAR: usize = 6;
/// Divides from which on they have no number: they would lie upon each other.
pub(super) const MANY_DIVIDES: usize = 6;

pub(super) fn figure(
    chart: &Chart,
    series: &[Series],
    tools: Option<&Tools>,
    texts: &LabTexts,
    words: &TrendTexts,
) -> AnyView {
    let unit = match &chart.unit {
        Some(unit) => words.unit.fill(&[unit]),
        None => words.no_unit.clone(),
    };
    let ticks = chart.ticks.iter().enumerate().map(|(at, tick)| {
        let is_lowest = (at == 0).then_some("");
        let (y, text) = (percent(tick.at), format::decimal(texts.locale, &tick.digits));
        view! {
            <line class="innsyn-trend-tick" data-lowest=is_lowest x1="0" x2="100%" y1=y.clone() y2=y.clone() />
            <text class="innsyn-trend-label" x="0" y=y dx="-0.5em" dy="0.35em" text-anchor="end">{text}</text>
        }
    });
    let longest = chart.ticks.iter().map(|tick| format::decimal(texts.locale, &tick.digits).chars().count()).max();
    let room = match longest.unwrap_or_default() {
        0..=3 => "narrow",
        4..=6 => "middle",
        _ => "wide",
    };
    let with_numbers = chart.divides.len() <= MANY_DIVIDES;
    let lines = chart.lines.iter().map(|line| line_view(line, series, texts)).collect_view();
    let label = words.chart.clone();
    // From one point there is nowhere to go.
    let tools = tools.filter(|_| chart.lines.iter().map(|line| line.points.len()).sum::<usize>() > 1);
    view! {
        <figure class="innsyn-trend-figure">
            <figcaption class="innsyn-trend-unit"><Words phrase=unit /></figcaption>
            <div class="innsyn-trend-plot" data-room=room>
                <svg
                    class="innsyn-trend-drawing"
                    role="img"
                    aria-label=label.text
                    lang=label.lang.map(Locale::tag)
                    width="100%"
                    height="260"
                    overflow="visible"
                >
                    {chart.bands.iter().map(band_view).collect_view()}
                    {ticks.collect_view()}
                    {chart.times.iter().map(|tick| time_view(tick, &chart.times, texts.locale)).collect_view()}
                    {chart.divides.iter().map(|divide| divide_view(divide, with_numbers)).collect_view()}
                    {lines}
                </svg>
            </div>
            {tools.map(|tools| tools())}
            {legend(chart, series, texts, words)}
        </figure>
    }
    .into_any()
}

fn band_view(band: &Band) -> AnyView {
    let (left, right, top, bottom) = (percent(band.left), percent(band.right), percent(band.top), percent(band.bottom));
    let edge = |y: String| {
        let (left, right) = (left.clone(), right.clone());
        view! { <line class="innsyn-trend-band-edge" x1=left x2=right y1=y.clone() y2=y /> }
    };
    let (width, height) = (percent(band.right - band.left), percent(band.bottom - band.top));
    view! {
        <rect class="innsyn-trend-band" x=left.clone() y=top.clone() width=width height=height />
        {band.has_top.then(|| edge(top))}
        {band.has_bottom.then(|| edge(bottom))}
    }
    .into_any()
}

fn time_view(tick: &TimeTick, all: &[TimeTick], locale: Locale) -> AnyView {
    let text = match (tick.when, locale) {
        (When::Year(year), _) => year.to_string(),
        (When::Month { year, month }, Locale::Se) => format!("{month}.{year}"),
        (When::Month { year, month }, Locale::Nb | Locale::Nn) => format!("{month:02}.{year}"),
        (other, _) => other.day().map(|day| format::date_short(locale, day)).unwrap_or_default(),
    };
    // Two days stand at the ends, and are too long to be centred there.
    let anchor = match tick.when {
        When::Day(_) if all.len() > 1 => anchor(tick.at),
        _ => "middle",
    };
    let x = percent(tick.at);
    view! {
        <svg x=x.clone() y="100%" overflow="visible"><path class="innsyn-trend-axis" d=TICK /></svg>
        <text class="innsyn-trend-label" x=x y="100%" dy="1.6em" text-anchor=anchor>{text}</text>
    }
    .into_any()
}

const TICK: &str = "M0 0v7";

fn divide_view(divide: &Divide, with_number: bool) -> AnyView {
    let (x, number) = (percent(divide.x), divide.number + 1);
    let number = with_number.then(|| {
        view! { <text class="innsyn-trend-number" x=x.clone() y="0" dy="-0.6em" text-anchor="middle">{number}</text> }
    });
    view! {
        <line class="innsyn-trend-divide" x1=x.clone() x2=x.clone() y1="0" y2="100%" />
        {number}
    }
    .into_any()
}

fn line_view(line: &Line, series: &[Series], texts: &LabTexts) -> AnyView {
    let strokes = line.strokes.iter().map(|(from, to)| {
        let (x1, y1, x2, y2) = (percent(from.x), percent(from.y), percent(to.x), percent(to.y));
        view! { <line class="innsyn-trend-line" x1=x1 y1=y1 x2=x2 y2=y2 /> }
    });
    let entry = |point: &Point| series.get(line.series).and_then(|one| one.entries.get(point.entry));
    let (scale, is_many) = (scale(line.points.len()), line.points.len() > MANY);
    let points = line
        .points
        .iter()
        .filter_map(|point| Some(point_view(point, place(line.series, point.entry), &entry(point)?.result, scale)));
    let last = line.points.last().and_then(|point| Some((point, entry(point)?)));
    let last = last.map(|(point, entry)| {
        let text = if series.len() > 1 { letter(line.series).to_owned() } else { figure_of(entry, texts) };
        // On the side where the line does not come from, if there is room.
        let before: Vec<f64> = line.points.iter().rev().skip(1).take(NEAR).map(|before| before.at.y).collect();
        let comes_from_above = before.iter().filter(|y| **y < point.at.y).count() * 2 > before.len();
        let is_below = point.bound == Some(Bound::Above) || (comes_from_above && point.at.y < 0.85);
        let dy = if is_below { "1.5em" } else { "-0.9em" };
        let (x, y, anchor) = (percent(point.at.x), percent(point.at.y), anchor(point.at.x));
        view! { <text class="innsyn-trend-last" paint-order="stroke" x=x y=y dy=dy text-anchor=anchor>{text}</text> }
    });
    view! {
        <g class="innsyn-trend-series" data-line=line.series.to_string() data-many=is_many.then_some("")>
            {strokes.collect_view()}
            {points.collect_view()}
            {last}
        </g>
    }
    .into_any()
}

fn point_view(point: &Point, place: String, result: &LabResult, scale: Option<&'static str>) -> AnyView {
    let changed = is_changed(result).then(|| view! { <path class="innsyn-trend-changed" d=RING /> });
    view! {
        <svg x=percent(point.at.x) y=percent(point.at.y) overflow="visible" data-at=place>
            <g transform=scale>{changed} {marker(result.judgement, point.bound, false)}</g>
        </svg>
    }
    .into_any()
}

/// What a point and its row in the table have in common.
pub(super) fn place(series: usize, entry: usize) -> String {
    format!("{series}-{entry}")
}

/// The laboratory's mark has a shape here.
const fn has_mark(judgement: Judgement) -> bool {
    use Judgement::{InWords, Outside, Over, Under, Within};
    matches!(judgement, Over | Under | Outside | Within | InWords)
}

const RING: &str = "M-13 0a13 13 0 1 0 26 0a13 13 0 1 0 -26 0z";

const fn is_changed(result: &LabResult) -> bool {
    matches!(result.status, ReportStatus::Amended | ReportStatus::Corrected)
}

fn figure_of(entry: &Entry, texts: &LabTexts) -> String {
    let pieces = reading::pieces(&entry.result.value, texts);
    pieces.first().map(|piece| piece.text().to_owned()).unwrap_or_default()
}

/// What the shapes mean: those that are there.
fn legend(chart: &Chart, series: &[Series], texts: &LabTexts, words: &TrendTexts) -> AnyView {
    let results: Vec<(&Point, &LabResult)> = chart
        .lines
        .iter()
        .flat_map(|line| line.points.iter().map(move |point| (line.series, point)))
        .filter_map(|(at, point)| Some((point, &series.get(at)?.entries.get(point.entry)?.result)))
        .collect();
    let mut items: Vec<AnyView> = Vec::new();
    if series.len() > 1 {
        items.extend(chart.lines.iter().filter_map(|line| {
            let name = series_title(series.get(line.series)?, texts);
            Some(line_item(line.series, name))
        }));
    }
    use Judgement::{InWords, NotJudged, Outside, Over, Under, Within};
    let marks = [Over, Under, Outside, Within, InWords, NotJudged];
    for judgement in marks {
        let has = |(point, result): &(&Point, &LabResult)| {
            let own = if has_mark(result.judgement) { result.judgement } else { Judgement::NotJudged };
            point.bound.is_none() && own == judgement
        };
        if results.iter().any(has) {
            let own = if judgement == InWords { &words.legend.in_words } else { &words.legend.unmarked };
            let said = mark::said(judgement, texts).unwrap_or_else(|| own.clone());
            items.push(item(marker(judgement, None, false), &said));
        }
    }
    if let Some(bound) = results.iter().find_map(|(point, _)| point.bound) {
        let middle = if bound == Bound::Above { "translate(0 9)" } else { "translate(0 -9)" };
        let arrow = marker(Judgement::NotJudged, Some(bound), false);
        items.push(item(view! { <g transform=middle>{arrow}</g> }.into_any(), &words.legend.bound));
    }
    if results.iter().any(|(_, result)| is_changed(result)) {
        items.push(item(view! { <path class="innsyn-trend-changed" d=RING /> }.into_any(), &words.legend.changed));
    }
    if !chart.bands.is_empty() {
        let swatch = view! { <path class="innsyn-trend-swatch" d=SWATCH /> };
        items.push(item(swatch.into_any(), &words.legend.band));
    }
    if !chart.divides.is_empty() {
        let divide = view! { <path class="innsyn-trend-divide" d=UPRIGHT /> };
        items.push(item(divide.into_any(), &words.legend.divide));
    }
    view! { <ul class="innsyn-trend-legend">{items}</ul> }.into_any()
}

const SWATCH: &str = "M-12 -8H12V8H-12Z";
const UPRIGHT: &str = "M0 -14V14";
const STROKE: &str = "M-22 0H22";

fn item(drawing: AnyView, words: &Phrase) -> AnyView {
    view! {
        <li>
            <svg class="innsyn-trend-key" viewBox="-16 -16 32 32" width="32" height="32" aria-hidden="true">{drawing}</svg>
            <span><Words phrase=words.clone() /></span>
        </li>
    }
    .into_any()
}

fn line_item(series: usize, name: AnyView) -> AnyView {
    view! {
        <li>
            <svg class="innsyn-trend-key" viewBox="-24 -16 48 32" width="48" height="32" aria-hidden="true">
                <g class="innsyn-trend-series" data-line=series.to_string()>
                    <path class="innsyn-trend-line" d=STROKE />
                </g>
            </svg>
            <span>
                <strong>{letter(series)} " "</strong>
                {name}
            </span>
        </li>
    }
    .into_any()
}
