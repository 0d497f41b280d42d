//! One result in a list: name, value, reference, mark, status; a panel holds its members.

use std::cell::RefCell;
use std::collections::BTreeSet;

use innsyn_domain::lab_results::{
    Concept, Judgement, Kind, LabResult, LabValue, Name, Party, ReportStatus, Susceptibility,
};
use innsyn_domain::when::When;
use innsyn_i18n::Phrase;
use innsyn_ui::{Heading, HeadingLevel, Hidden, Words};
use leptos::prelude::*;

use super::facts::{clock, link_date, name, of_row, own_laboratory, sampled_term, when_fact};
use super::mark::mark;
use super::ranges::ranges;
use super::when::without_clock;
use super::{LabTexts, comments, microbe, parts, reading, status};

/// The anchors of one page. A result that two reports hold stands twice, and the way back leads to the first.
#[derive(Default)]
pub(super) struct Anchors(RefCell<BTreeSet<String>>);

impl Anchors {
    /// The `id` for an address; `None`: something on the page has it already.
    pub(super) fn take(&self, address: &str) -> Option<String> {
        self.0.borrow_mut().insert(address.to_owned()).then(|| format!("r-{address}"))
    }
}

/// What a row inherits from the report around it.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) texts: &'a LabTexts,
    /// What comes before a result's id in its address. `None`: the rows lead nowhere, and have no anchors.
    pub(super) link_base: Option<&'a str>,
    pub(super) anchors: &'a Anchors,
    pub(super) kind: Kind,
    pub(super) sampled: When,
    pub(super) analysed_by: &'a Party,
    /// The day, month or year that the heading above says.
    pub(super) day: Option<When>,
    /// The words of a status that stands above all the rows and is each one's.
    pub(super) said: Option<&'a Phrase>,
    /// The level of a panel's heading.
    pub(super) level: HeadingLevel,
    /// Long texts and comments are shown whole: for members on a result's own page.
    pub(super) whole: bool,
}

/// Rows as a list.
pub(super) fn rows(results: &[LabResult], around: Around<'_>) -> Option<AnyView> {
    if results.is_empty() {
        return None;
    }
    let items = results.iter().map(|r| row(r, around)).collect_view();
    Some(view! { <ul class="innsyn-lab-rows">{items}</ul> }.into_any())
}

fn row(result: &LabResult, around: Around<'_>) -> AnyView {
    let texts = around.texts;
    let sampled = result.sampled.unwrap_or(around.sampled);
    let is_panel = !result.members.is_empty() || result.missing_members > 0 || result.value == LabValue::Group;
    let tag = status::row_tag(result, around.kind, around.said, texts);
    let linked = linked_name(result, sampled, around);
    let is_text = is_text(result, around);
    let title = if is_panel || is_text {
        view! { <Heading level=around.level class="innsyn-lab-name">{linked}</Heading> }.into_any()
    } else {
        view! { <p class="innsyn-lab-name">{linked}</p> }.into_any()
    };
    let anchor = around.link_base.and_then(|_| around.anchors.take(&result.id.0));
    let is_all = around.whole && around.link_base.is_none();
    view! {
        <li class="innsyn-lab-row" data-panel=is_panel.then_some("") data-on=on_screen_alone(result.status) id=anchor>
            <div class="innsyn-lab-line" data-linked=around.link_base.map(|_| "") data-text=is_text.then_some("")>
                <div class="innsyn-lab-head">
                    {title}
                    {tag}
                    {own_date(result, around)}
                    {own_place(result, around)}
                </div>
                {value(result, around)}
                {is_judgeable(&result.value).then(|| ranges(&result.ranges, texts)).flatten().map(|r| view! { <div class="innsyn-lab-ranges">{r}</div> })}
                {is_judgeable(&result.value)
                    .then(|| mark(result, texts))
                    .flatten()
                    .map(|m| view! { <p class="innsyn-lab-mark-cell">{m}</p> })}
                {parts::marks(&result.value, texts)}
                {microbe::unnamed(result, texts)}
            </div>
            {around.whole.then(|| comments::comments(&result.comments, texts)).flatten()}
            {is_all.then(|| of_row(result, around)).flatten()}
            {members(result, around)}
        </li>
    }
    .into_any()
}

/// The members of a panel, nested, and how many of them are not here.
pub(super) fn members(result: &LabResult, around: Around<'_>) -> AnyView {
    let own = result.analysed_elsewhere(around.analysed_by).map(Party::Named);
    let inner = Around {
        sampled: result.sampled.unwrap_or(around.sampled),
        analysed_by: own.as_ref().unwrap_or(around.analysed_by),
        level: around.level.below(),
        ..around
    };
    let missing = missing_words(result, around.texts).map(|words| {
        view! { <p class="innsyn-lab-missing"><Words phrase=words /></p> }
    });
    // In the laboratory's order: what was tried against a microbe is a table, and the rest are rows. One that has no
    // answer yet is of them too.
    let is_microbe = result.members.iter().any(LabResult::is_of_a_microbe);
    let is_tried =
        |m: &LabResult| m.is_of_a_microbe() || (is_microbe && m.members.is_empty() && !is_judgeable(&m.value));
    let parts = result.members.chunk_by(|a, b| is_tried(a) == is_tried(b)).map(|run| match run.first() {
        Some(first) if is_tried(first) => Some(microbe::table(result, run, inner)),
        _ => rows(run, inner),
    });
    view! {
        {parts.collect_view()}
        {missing}
    }
    .into_any()
}

pub(super) fn missing_words(result: &LabResult, texts: &LabTexts) -> Option<Phrase> {
    (result.missing_members > 0).then(|| texts.list.missing_members.of(texts.locale, result.missing_members as u64))
}

fn linked_name(result: &LabResult, sampled: When, around: Around<'_>) -> AnyView {
    let words = name(&result.name, around.texts);
    match around.link_base {
        None => words,
        Some(base) => {
            let date = link_date(sampled, around.texts).map(|d| view! { <Hidden phrase=d /> });
            view! { <a class="innsyn-lab-link" href=format!("{base}{}", result.id.0)>{words}{date}</a> }.into_any()
        }
    }
}

/// Read as prose, under a heading of its own: what a pathologist or radiologist wrote, and any other text too long for a row.
fn is_text(result: &LabResult, around: Around<'_>) -> bool {
    let is_prose = matches!(around.kind, Kind::Pathology | Kind::Imaging)
        && matches!(result.value, LabValue::Text(_) | LabValue::Coded(_));
    around.whole && (is_prose || reading::is_long(&result.value))
}

/// Nothing for a heading, and nothing where the status tag has said it already.
fn value(result: &LabResult, around: Around<'_>) -> Option<AnyView> {
    let said_by_tag = result.value == LabValue::NotReady && result.status == ReportStatus::Registered;
    if said_by_tag || result.value == LabValue::Group || is_said_by_mark(result) {
        return None;
    }
    let said = |pieces: Vec<reading::Piece>, on: Option<&'static str>| {
        let shape = reading::shape(&pieces);
        view! { <p class="innsyn-lab-value" data-shape=shape data-on=on>{reading::show(pieces, around.texts)}</p> }
    };
    let whole = reading::pieces(&result.value, around.texts);
    if around.whole || !reading::is_long(&result.value) {
        return Some(said(whole, None).into_any());
    }
    // On screen one opens the result to read it. Paper has no way to open anything.
    let short = reading::short(&result.value, around.texts);
    Some(view! { {said(short, Some("screen"))} {said(whole, Some("paper"))} }.into_any())
}

/// «R» beside «Resistent (R)».
pub(super) fn is_said_by_mark(result: &LabResult) -> bool {
    let Judgement::Susceptibility(letter) = result.judgement else { return false };
    let value = match &result.value {
        LabValue::Text(text) => text.trim(),
        LabValue::Coded(Concept { text: Name::Known(text) | Name::CodeOnly(text), .. }) => text.trim(),
        _ => return false,
    };
    value
        == match letter {
            Susceptibility::S => "S",
            Susceptibility::I | Susceptibility::Intermediate | Susceptibility::UncertainI => "I",
            Susceptibility::R => "R",
            Susceptibility::K => "K",
        }
}

/// What was entered in error is told on screen, and is not printed.
pub(super) fn on_screen_alone(status: ReportStatus) -> Option<&'static str> {
    (status == ReportStatus::EnteredInError).then_some("screen")
}

/// Only where the result has a time of its own.
pub(super) fn own_date(result: &LabResult, around: Around<'_>) -> Option<AnyView> {
    let sampled = result.sampled.filter(|s| *s != around.sampled)?;
    let fact = when_fact(sampled_term(around.kind, around.texts), sampled, around.texts);
    let value = match sampled {
        When::Moment(moment) if around.day == Some(without_clock(sampled)) => clock(moment, around.texts),
        _ => fact.value,
    };
    Some(own(fact.term, value))
}

/// On the page of a panel. In a list it stands on the result's page, and where there is none with all that is known.
fn own_place(result: &LabResult, around: Around<'_>) -> Option<AnyView> {
    let is_beside = around.whole && around.link_base.is_some();
    own_laboratory(result, around.analysed_by, around.texts)
        .filter(|_| is_beside)
        .map(|fact| own(fact.term, fact.value))
}

fn own(term: Phrase, value: AnyView) -> AnyView {
    view! {
        <p class="innsyn-lab-own-date">
            <span class="innsyn-lab-label"><Words phrase=term />": "</span>
            {value}
        </p>
    }
    .into_any()
}

/// There is a value here that a laboratory can have marked. A mark or a range beside anything else would be read as
/// a statement about what is not there.
pub(super) const fn is_judgeable(value: &LabValue) -> bool {
    match value {
        LabValue::Measured(_)
        | LabValue::Span { .. }
        | LabValue::Ratio { .. }
        | LabValue::Coded(_)
        | LabValue::Text(_)
        | LabValue::Truth(_)
        | LabValue::Integer(_)
        | LabValue::Time(_)
        | LabValue::ClockTime(_)
        | LabValue::Period { .. }
        | LabValue::Components(_)
        | LabValue::Group => true,
        LabValue::NotReadableHere
        | LabValue::DescribedTogether
        | LabValue::NotReady
        | LabValue::Absent(_)
        | LabValue::Cancelled
        | LabValue::Missing
        | LabValue::Withdrawn
        | LabValue::NotSafeToShow
        | LabValue::HeldBack => false,
    }
}
