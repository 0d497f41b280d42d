//! One value on a line with its reference range. The line shows a place; the mark is the laboratory's.
//!
//! Across, everything is in hundredths, and down in the reader's own text size, so that the words never shrink with the
//! drawing.

use innsyn_domain::lab_results::LabResult;
use innsyn_domain::lab_results::trend::{NumberLine, Zone, ZoneKind};
use innsyn_domain::quantity::Decimal;
use innsyn_i18n::{Phrase, Template, Texts, format};
use innsyn_ui::Words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::mark::mark;
use super::trend::marker::{marker, percent};
use super::{LabTexts, ranges, reading};

/// `locales/*/lab-trend.ftl`, what stands on a result's own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineTexts {
    /// `{0}`: the value, `{1}`: the reference range as written.
    pub label: Template,
    pub under: Phrase,
    pub within: Phrase,
    pub over: Phrase,
    pub beyond: Phrase,
    /// Link to all results of the analysis.
    pub see_trend: Phrase,
}

impl LineTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            label: t.template("lab-trend-line", &["value", "range"]),
            under: t.phrase("lab-trend-line-under"),
            within: t.phrase("lab-trend-line-within"),
            over: t.phrase("lab-trend-line-over"),
            beyond: t.phrase("lab-trend-line-beyond"),
            see_trend: t.phrase("lab-trend-see"),
        }
    }
}

/// One value alone: in words with its mark and its range, and on a line where its place is sure.
#[component]
pub fn LabOneValue(result: LabResult, texts: LabTexts) -> impl IntoView {
    let value = reading::show(reading::pieces(&result.value, &texts), &texts);
    let mark = mark(&result, &texts).map(|mark| view! { <p class="innsyn-lab-mark-cell">{mark}</p> });
    let ranges = ranges::ranges(&result.ranges, &texts).map(|r| view! { <div class="innsyn-lab-ranges">{r}</div> });
    view! {
        <p class="innsyn-lab-value">{value}</p>
        {mark}
        {number_line(&result, &texts)}
        {ranges}
    }
    .into_any()
}

/// Nothing where there is any doubt of where the value stands.
pub(super) fn number_line(result: &LabResult, texts: &LabTexts) -> Option<AnyView> {
    let line = result.number_line()?;
    let range = result.ranges.first().map(|range| ranges::text(range, texts)).unwrap_or_default();
    let pieces = reading::pieces(&result.value, texts);
    let label = texts.line.label.fill(&[&reading::text(&pieces), &range]);
    let figure = pieces.first().map(|piece| piece.text().to_owned()).unwrap_or_default();
    let zones = line.zones.iter().map(|zone| zone_view(zone, &texts.line)).collect_view();
    let limits = [&line.low, &line.high].into_iter().flatten().map(|limit| limit_view(limit, texts)).collect_view();
    let beyond =
        line.is_beyond.then(|| view! { <p class="innsyn-line-note"><Words phrase=texts.line.beyond.clone() /></p> });
    let lang = label.lang.map(|lang| lang.tag());
    Some(
        view! {
            <div class="innsyn-line">
                <svg class="innsyn-line-drawing" role="img" aria-label=label.text lang=lang width="100%" height="7rem">
                    {zones}
                    {limits}
                    {value_view(&line, result, figure)}
                </svg>
                {beyond}
            </div>
        }
        .into_any(),
    )
}

fn zone_view(zone: &Zone, texts: &LineTexts) -> AnyView {
    let (words, kind) = match zone.kind {
        ZoneKind::Under => (&texts.under, "under"),
        ZoneKind::Within => (&texts.within, "within"),
        ZoneKind::Over => (&texts.over, "over"),
    };
    let lang = words.lang.map(|lang| lang.tag());
    let middle = percent(f64::midpoint(zone.left, zone.right));
    let (left, width) = (percent(zone.left), percent(zone.right - zone.left));
    let hatching = match zone.kind {
        ZoneKind::Under => Some(hatching(false)),
        ZoneKind::Within => None,
        ZoneKind::Over => Some(hatching(true)),
    };
    view! {
        <svg x=left.clone() y="2.5rem" width=width.clone() height="1.25rem">
            <rect class="innsyn-line-zone" data-zone=kind width="100%" height="100%" />
            {hatching.map(|d| view! { <path class="innsyn-line-hatching" d=d /> })}
        </svg>
        <rect class="innsyn-line-edge" x=left y="2.5rem" width=width height="1.25rem" />
        <text class="innsyn-line-word" data-zone=kind x=middle y="6.5rem" text-anchor="middle" lang=lang>
            {words.text.clone()}
        </text>
    }
    .into_any()
}

/// Slanting lines over more than the widest screen; what is outside its zone is cut off.
fn hatching(rises: bool) -> String {
    (0..160)
        .map(|n| {
            let x = n * 9 - 40;
            if rises { format!("M{x} 40l40 -40") } else { format!("M{x} 0l40 40") }
        })
        .collect()
}

fn limit_view((at, digits): &(f64, Decimal), texts: &LabTexts) -> AnyView {
    let (x, text) = (percent(*at), format::decimal(texts.locale, digits.as_str()));
    view! {
        <line class="innsyn-line-limit" x1=x.clone() x2=x.clone() y1="2.25rem" y2="4rem" />
        <text class="innsyn-line-number" x=x y="5.125rem" text-anchor="middle">{text}</text>
    }
    .into_any()
}

fn value_view(line: &NumberLine, result: &LabResult, figure: String) -> AnyView {
    let x = percent(line.value);
    let anchor = anchor(line.value);
    view! {
        <line class="innsyn-line-stem" x1=x.clone() x2=x.clone() y1="1.5rem" y2="3.125rem" />
        <text class="innsyn-line-value" x=x.clone() y="1.125rem" text-anchor=anchor>{figure}</text>
        <svg x=x y="3.125rem" overflow="visible">{marker(result.judgement, line.bound, true)}</svg>
    }
    .into_any()
}

/// Words near an end do not run out of the drawing.
pub(super) fn anchor(at: f64) -> &'static str {
    match at {
        _ if at < 0.2 => "start",
        _ if at > 0.8 => "end",
        _ => "middle",
    }
}
