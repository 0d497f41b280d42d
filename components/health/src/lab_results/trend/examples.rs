//! Results over time as they are met: few and many, marked, bounded, changed, and not to be compared. Invented.

use innsyn_domain::lab_results::trend::{AnalysisCode, Beside, CodeSystem, Entry, Series};
use innsyn_domain::lab_results::{
    Bounds, Code, Comment, Judgement, Kind, LabResult, Name, Period, ReferenceRange, ReportStatus, ResultId,
};
use innsyn_domain::quantity::{Comparator, Decimal};
use innsyn_domain::when::When;
use innsyn_ui::HeadingLevel;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use leptos::prelude::*;

use super::{LabTrend, LabTrendChoices, TrendTexts};
use crate::lab_results::LabTexts;
use crate::lab_results::examples::data;

/// What it shows, and the view of it.
pub type TrendExample = (&'static str, fn(&LabTexts, &TrendTexts) -> AnyView);

pub const EXAMPLES: &[TrendExample] = &[
    ("one result", |t, w| trend(vec![series("Urat", vec![urate(date(2026, 11, 19), "412", Judgement::Over)])], t, w)),
    ("two in one day, alike", |t, w| {
        let at = |hour| Entry {
            sampled: When::Moment(date(2026, 11, 19).at(hour, 15, 0, 0)),
            ..urate(date(2026, 11, 19), "412", Judgement::Over)
        };
        trend(vec![series("Urat", vec![at(8), at(14)])], t, w)
    }),
    ("every mark, a bound, a correction and breaks", |t, w| trend(vec![broken()], t, w)),
    ("five hundred", |t, w| trend(vec![many(500)], t, w)),
    ("three together", |t, w| {
        let other = |name, offset: i64| {
            let entries = (0..6).map(|i| urate(day(i * 97), &(offset + i * 13).to_string(), Judgement::NotJudged));
            series(name, entries.collect())
        };
        trend(vec![other("Urat", 210), other("Kreatinin", 80), other("Bilirubin", 12)], t, w)
    }),
    ("no range", |t, w| {
        let bare = |i: i64| LabResult { ranges: Vec::new(), ..result(&(210 + i).to_string()) };
        trend(vec![series("Urat", (0..3).map(|i| entry(day(i * 97), bare(i))).collect())], t, w)
    }),
    ("words alone", |t, w| {
        let words = LabResult { value: innsyn_domain::lab_results::LabValue::Text("Hemolysert".into()), ..result("1") };
        trend(vec![series("Urat", vec![entry(day(0), words)])], t, w)
    }),
    ("choices", |t, w| {
        let one = |handle: &str, name: &str, chosen| Beside { handle: handle.into(), name: known(name), chosen };
        let beside = vec![one("a1", "Kreatinin", true), one("b2", "Bilirubin", false)];
        let (texts, words, period) = (t.clone(), w.clone(), Some(Period::OneYear));
        view! { <LabTrendChoices period=period beside=beside action="#" texts=texts words=words /> }.into_any()
    }),
];

fn trend(series: Vec<Series>, texts: &LabTexts, words: &TrendTexts) -> AnyView {
    let (texts, words) = (texts.clone(), words.clone());
    view! { <LabTrend series=series texts=texts words=words level=HeadingLevel::H3 link_base="#" /> }.into_any()
}

fn known(name: &str) -> Name {
    Name::Known(name.into())
}

pub(crate) fn series(name: &str, entries: Vec<Entry>) -> Series {
    let entries = entries
        .into_iter()
        .map(|entry| Entry { result: LabResult { name: known(name), ..entry.result }, ..entry })
        .collect();
    Series { name: known(name), code: AnalysisCode { system: CodeSystem::Nlk, code: name.into() }, entries }
}

fn day(after: i64) -> Date {
    date(2023, 10, 11).checked_add(after.days()).unwrap_or(Date::MAX)
}

/// A range that reads safely.
pub(crate) fn between(low: &str, high: &str) -> ReferenceRange {
    let text = format!("{}–{}", low.replace('.', ","), high.replace('.', ","));
    let bounds = Bounds { low: Decimal::parse(low), high: Decimal::parse(high) };
    ReferenceRange { text, applies_to: None, age: None, bounds: Some(bounds) }
}

fn result(digits: &str) -> LabResult {
    LabResult {
        ranges: vec![between("155", "350")],
        codes: vec![Code { system: Some("no-kodeverk-7280".into()), code: "NPU09356".into() }],
        ..data::result("Urat", data::quantity(digits, Some("µmol/L"), None))
    }
}

pub(crate) fn entry(day: Date, result: LabResult) -> Entry {
    let result = LabResult { id: ResultId(format!("{}-{day}", result.id.0)), ..result };
    Entry { sampled: When::Day(day), kind: Kind::Laboratory, result }
}

pub(crate) fn urate(day: Date, digits: &str, judgement: Judgement) -> Entry {
    entry(day, LabResult { judgement, ..result(digits) })
}

/// Three years: another unit at first, then another range, a method, bounds and a correction.
pub(crate) fn broken() -> Series {
    let old = |judgement, digits| LabResult { judgement, ranges: vec![between("140", "340")], ..result(digits) };
    let bound = data::quantity("100", Some("µmol/L"), Some(Comparator::Less));
    let grams = data::quantity("5.40", Some("mg/dL"), None);
    let method = Some(data::concept("Enzymatisk metode"));
    let with_method = |judgement, digits| LabResult { judgement, method: method.clone(), ..result(digits) };
    let corrected = LabResult {
        status: ReportStatus::Corrected,
        comments: vec![Comment::Text("Prøven er målt på nytt.".into())],
        ..with_method(Judgement::Over, "388")
    };
    let entries = [
        (0, LabResult { value: grams, ranges: vec![between("2.6", "6.0")], ..result("1") }),
        (186, old(Judgement::Within, "318")),
        (320, LabResult { value: bound, ..old(Judgement::Under, "1") }),
        (394, old(Judgement::NotJudged, "329")),
        (582, result("341")),
        (785, with_method(Judgement::Over, "362")),
        (959, corrected),
        (1135, with_method(Judgement::Outside, "412")),
    ];
    series("Urat", entries.into_iter().map(|(after, result)| entry(day(after), result)).collect())
}

pub(crate) fn many(count: i64) -> Series {
    let digits = |i: i64| (240 + (i * 37) % 90 + i / 5).to_string();
    let judged = |i: i64| if (i * 37) % 90 + i / 5 > 110 { Judgement::Over } else { Judgement::NotJudged };
    series("Urat", (0..count).map(|i| urate(day(i * 5), &digits(i), judged(i))).collect())
}
