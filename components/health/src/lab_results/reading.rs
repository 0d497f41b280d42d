//! A value as pieces to be read in order. Whose words a piece is decides its language and its look.

use innsyn_domain::lab_results::{AbsentReason, Component, Concept, LabValue, Name};
use innsyn_domain::quantity::{Comparator, Quantity};
use innsyn_i18n::{Part, Phrase, format};
use leptos::prelude::*;

use super::LabTexts;
use super::when::when_words;

/// Texts longer than this, or of more lines, are not cut in a list: a cut sentence can say the opposite.
const ROW_TEXT: usize = 120;
const ROW_LINES: usize = 2;

/// One piece of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Digits as reported, with the words of a comparator: «mindre enn 0,27».
    Figure(Phrase),
    Unit(String),
    /// Our words.
    Ours(Phrase),
    /// The laboratory's words.
    Theirs(String),
}

impl Piece {
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Figure(phrase) | Self::Ours(phrase) => &phrase.text,
            Self::Unit(text) | Self::Theirs(text) => text,
        }
    }

    /// No break between a number and its unit, none before a punctuation mark.
    fn gap_before(&self) -> &'static str {
        match self {
            Self::Unit(_) => "\u{a0}",
            Self::Theirs(text) | Self::Ours(Phrase { text, .. }) if text.starts_with([',', ':', ';']) => "",
            Self::Figure(_) | Self::Ours(_) | Self::Theirs(_) => " ",
        }
    }
}

/// The value in full.
pub(super) fn pieces(value: &LabValue, texts: &LabTexts) -> Vec<Piece> {
    let v = &texts.value;
    let ours = |phrase: &Phrase| vec![Piece::Ours(phrase.clone())];
    match value {
        LabValue::Measured(q) => measured(q, texts),
        LabValue::Span { low, high } => span(low.as_ref(), high.as_ref(), texts),
        LabValue::Ratio { numerator, denominator } => ratio(numerator, denominator, texts),
        LabValue::Coded(concept) => vec![concept_piece(concept, texts)],
        LabValue::Text(text) => vec![Piece::Theirs(text.clone())],
        LabValue::Truth(true) => ours(&v.yes),
        LabValue::Truth(false) => ours(&v.no),
        LabValue::Integer(n) => vec![figure(format::decimal(texts.locale, &n.to_string()))],
        LabValue::Time(when) => vec![Piece::Ours(when_words(*when, texts))],
        LabValue::ClockTime(time) => vec![Piece::Theirs(time.clone())],
        LabValue::Period { start, end } => {
            let (start, end) = (when_words(*start, texts), when_words(*end, texts));
            vec![Piece::Ours(v.period.fill(&[&start.text, &end.text]))]
        }
        LabValue::NotReadableHere => ours(&v.not_readable),
        LabValue::DescribedTogether => ours(&v.described_together),
        LabValue::Components(parts) => components(parts, texts),
        LabValue::Group => Vec::new(),
        LabValue::NotReady => ours(&v.not_ready),
        LabValue::Absent(AbsentReason::Words(words)) => absent(words, texts),
        LabValue::Absent(AbsentReason::Masked) => ours(&v.absent_masked),
        LabValue::Absent(AbsentReason::NotPerformed) => ours(&v.absent_not_performed),
        LabValue::Absent(AbsentReason::Failed) => ours(&v.absent_failed),
        LabValue::Absent(AbsentReason::NotApplicable) => ours(&v.absent_not_applicable),
        LabValue::Absent(AbsentReason::NotPermitted) => ours(&v.absent_not_permitted),
        LabValue::Absent(AbsentReason::NotYetKnown) => ours(&v.absent_not_yet_known),
        LabValue::Absent(AbsentReason::Unknown) => ours(&v.absent_unknown),
        LabValue::Cancelled => ours(&v.cancelled),
        LabValue::Missing => ours(&v.missing),
        LabValue::Withdrawn => ours(&v.withdrawn),
        LabValue::NotSafeToShow => ours(&v.not_safe),
        LabValue::HeldBack => ours(&v.held_back),
    }
}

/// The value for a row of a list: a long text is pointed to, never cut.
pub(super) fn short(value: &LabValue, texts: &LabTexts) -> Vec<Piece> {
    if is_long(value) { vec![Piece::Ours(texts.value.long_text.clone())] } else { pieces(value, texts) }
}

/// A text of the laboratory that does not fit into a row. National results carry theirs with a code.
pub(super) fn is_long(value: &LabValue) -> bool {
    match value {
        LabValue::Text(text) | LabValue::Coded(Concept { text: Name::Known(text), .. }) => {
            text.lines().count() > ROW_LINES || text.chars().count() > ROW_TEXT
        }
        _ => false,
    }
}

/// The value of `data-shape`: numbers are set in a column of their own, and large.
pub(super) fn shape(pieces: &[Piece]) -> &'static str {
    if matches!(pieces.first(), Some(Piece::Figure(_))) { "figure" } else { "words" }
}

/// The pieces as plain text.
pub(super) fn text(pieces: &[Piece]) -> String {
    let gap = |i: usize, piece: &Piece| if i == 0 { "" } else { piece.gap_before() };
    pieces.iter().enumerate().flat_map(|(i, piece)| [gap(i, piece), piece.text()]).collect()
}

/// The pieces as elements. `translate="no"`: a machine may not translate what a laboratory wrote or measured.
pub(super) fn show(pieces: Vec<Piece>, texts: &LabTexts) -> AnyView {
    let theirs = record_lang(texts);
    pieces
        .into_iter()
        .enumerate()
        .map(|(i, piece)| {
            let gap = if i == 0 { "" } else { piece.gap_before() };
            let text = format!("{gap}{}", piece.text());
            let (class, lang, translate) = match &piece {
                Piece::Figure(phrase) => ("innsyn-lab-figure", phrase.lang.map(|l| l.tag()), Some("no")),
                Piece::Unit(_) => ("innsyn-lab-unit", None, Some("no")),
                Piece::Ours(phrase) => ("innsyn-lab-ours", phrase.lang.map(|l| l.tag()), None),
                Piece::Theirs(_) => ("innsyn-lab-theirs", theirs, Some("no")),
            };
            view! { <span class=class lang=lang translate=translate>{text}</span> }
        })
        .collect_view()
        .into_any()
}

/// What the laboratory wrote, as it wrote it: lines kept, never markup, in its own language.
pub(super) fn record(text: String, texts: &LabTexts) -> AnyView {
    view! { <span class="innsyn-lab-theirs" lang=record_lang(texts) translate="no">{text}</span> }.into_any()
}

/// Norwegian, without saying which: laboratories do not say. On a page in bokmål it needs no mark.
pub(super) fn record_lang(texts: &LabTexts) -> Option<&'static str> {
    (texts.locale != innsyn_i18n::Locale::Nb).then_some("no")
}

/// In the laboratory's words, or as a code: alone it could be read as a number that was measured.
pub(super) fn said(name: &Name, texts: &LabTexts) -> Piece {
    match name {
        Name::Known(text) => Piece::Theirs(text.clone()),
        Name::CodeOnly(code) => Piece::Ours(texts.value.code_only.fill(&[code])),
        Name::Nameless => Piece::Ours(texts.value.missing.clone()),
    }
}

fn figure(text: String) -> Piece {
    Piece::Figure(Phrase { text, lang: None })
}

pub(super) fn measured(q: &Quantity, texts: &LabTexts) -> Vec<Piece> {
    let mut out = vec![Piece::Figure(amount(q, texts))];
    out.extend(q.unit.clone().map(Piece::Unit));
    out
}

/// The number with its comparator in words: a sign is skipped by some screen readers, and «mindre enn» never is.
fn amount(q: &Quantity, texts: &LabTexts) -> Phrase {
    let digits = format::decimal(texts.locale, q.value.as_str());
    match q.comparator {
        None => Phrase { text: digits, lang: None },
        Some(Comparator::Less) => texts.value.less.fill(&[&digits]),
        Some(Comparator::LessOrEqual) => texts.value.less_or_equal.fill(&[&digits]),
        Some(Comparator::Greater) => texts.value.greater.fill(&[&digits]),
        Some(Comparator::GreaterOrEqual) => texts.value.greater_or_equal.fill(&[&digits]),
    }
}

fn span(low: Option<&Quantity>, high: Option<&Quantity>, texts: &LabTexts) -> Vec<Piece> {
    let digits = |q: &Quantity| amount(q, texts).text;
    let unit = high.or(low).and_then(|q| q.unit.clone());
    let figures = match (low, high) {
        // Units that differ are each said with their number.
        (Some(l), Some(h)) if l.unit != h.unit => {
            let mut out = measured(l, texts);
            out.push(Piece::Ours(Phrase { text: "–".into(), lang: None }));
            out.extend(measured(h, texts));
            return out;
        }
        (Some(l), Some(h)) => Phrase { text: format!("{}–{}", digits(l), digits(h)), lang: None },
        (Some(l), None) => texts.value.greater_or_equal.fill(&[&digits(l)]),
        (None, Some(h)) => texts.value.less_or_equal.fill(&[&digits(h)]),
        (None, None) => return vec![Piece::Ours(texts.value.missing.clone())],
    };
    let mut out = vec![Piece::Figure(figures)];
    out.extend(unit.map(Piece::Unit));
    out
}

fn ratio(numerator: &Quantity, denominator: &Quantity, texts: &LabTexts) -> Vec<Piece> {
    if numerator.unit.is_none() && denominator.unit.is_none() {
        return vec![figure(format!("{}:{}", amount(numerator, texts).text, amount(denominator, texts).text))];
    }
    let mut out = measured(numerator, texts);
    out.push(Piece::Ours(Phrase { text: "/".into(), lang: None }));
    out.extend(measured(denominator, texts));
    out
}

/// «Kunne ikke analyseres: hemolysert»: each half in the language of whose it is.
fn absent(words: &str, texts: &LabTexts) -> Vec<Piece> {
    let template = &texts.value.absent;
    let pieces = template.parts().into_iter().map(|part| match part {
        Part::Words(ours) => Piece::Ours(Phrase { text: ours.trim().to_owned(), lang: template.0.lang }),
        Part::Hole(_) => Piece::Theirs(words.to_owned()),
    });
    pieces.filter(|piece| !piece.text().is_empty()).collect()
}

fn concept_piece(concept: &Concept, texts: &LabTexts) -> Piece {
    match &concept.text {
        // What the letter means stands beside it, as the mark.
        Name::CodeOnly(code) if is_susceptibility(concept) => Piece::Theirs(code.clone()),
        name => said(name, texts),
    }
}

/// S, I, R, K: Volven 8271.
fn is_susceptibility(concept: &Concept) -> bool {
    concept.codes.iter().any(|code| code.system.as_deref() == Some("no-kodeverk-8271"))
}

/// «128/92 mmHg» for a blood pressure, and an absent part of it is «–»; else each part with its name.
fn components(parts: &[Component], texts: &LabTexts) -> Vec<Piece> {
    if let Some(pieces) = blood_pressure(parts, texts) {
        return pieces;
    }
    let mut out = Vec::new();
    for part in parts {
        if !out.is_empty() {
            out.push(Piece::Ours(Phrase { text: ",".into(), lang: None }));
        }
        out.push(match super::plain_name(&part.name, texts) {
            Ok(known) => Piece::Theirs(format!("{known}:")),
            Err(ours) => Piece::Ours(Phrase { text: format!("{}:", ours.text), lang: ours.lang }),
        });
        out.extend(pieces(&part.value, texts));
    }
    out
}

/// Only of a blood pressure is it known, without names, which number is which. In the order in which people say it.
fn blood_pressure(parts: &[Component], texts: &LabTexts) -> Option<Vec<Piece>> {
    let [one, another] = parts else { return None };
    let pair = match (pressure(one)?, pressure(another)?) {
        (Pressure::Systolic, Pressure::Diastolic) => [one, another],
        (Pressure::Diastolic, Pressure::Systolic) => [another, one],
        (Pressure::Systolic, Pressure::Systolic) | (Pressure::Diastolic, Pressure::Diastolic) => return None,
    };
    let mut digits = Vec::new();
    let mut units = Vec::new();
    for part in pair {
        digits.push(match &part.value {
            LabValue::Measured(q) => {
                units.push(q.unit.clone());
                amount(q, texts).text
            }
            LabValue::Absent(_) => "–".to_owned(),
            _ => return None,
        });
    }
    let unit = units.first()?.clone();
    let is_one_unit = units.iter().all(|u| *u == unit);
    is_one_unit.then(|| {
        let mut out = vec![figure(digits.join("/"))];
        out.extend(unit.map(Piece::Unit));
        out
    })
}

enum Pressure {
    Systolic,
    Diastolic,
}

/// Sources: LOINC; SNOMED CT.
fn pressure(part: &Component) -> Option<Pressure> {
    part.codes.iter().find_map(|code| match (code.system.as_deref()?, code.code.as_str()) {
        ("http://loinc.org", "8480-6") | ("http://snomed.info/sct", "271649006") => Some(Pressure::Systolic),
        ("http://loinc.org", "8462-4") | ("http://snomed.info/sct", "271650006") => Some(Pressure::Diastolic),
        _ => None,
    })
}
