//! `/provesvar`: every result, newest sampling first; and what is not here.

mod filter;
mod not_shown;

pub(crate) use not_shown::{fetched, source_words};

use std::collections::HashSet;

use innsyn_client::{LabRows, Node};
use innsyn_domain::lab_results::{Elsewhere, LabResults, ParsedLabResults, Sort};
use innsyn_health::lab_results::{LabDays, LabNames, LabTexts, notices};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};
use innsyn_island_lab_results::{CHOSEN, LIST, LabResultsInPlace, address_of_all};
use innsyn_ui::{ButtonKind, HeadingLevel, LinkButton, Notice, Weight, Words as Say};
use leptos::prelude::*;

use super::{LabResultsData, LabResultsPage, Load, PageContext, Provenance, WHOSE, own, prose, take_along};
use crate::render::{render, say_whose};
use crate::shell::{Place, document, island_code};
use crate::texts;
use crate::tree::{content_of, first_element, in_parts, names, read, with_forms};

/// What comes before a result's address.
pub(super) const RESULT: &str = "/provesvar/";

/// An empty attribute, for the names of what the list is made of.
const PARTS: &str = r#" data-parts="""#;

pub fn lab_results(cx: &PageContext, page: &LabResultsPage) -> String {
    let w = Words::of(cx.locale);
    let html = document(cx, &w.phrase("lab-results-title"), Place::LabResults, || {
        let found = match &page.results {
            Load::Ready(data) => ready(cx, w, data, page.search_forgotten),
            Load::Failed { reference } => failed(w, "lab-results-failed", reference, &cx.here),
        };
        view! {
            <h1><Say phrase=w.phrase("lab-results-heading") /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("lab-results-lede") /></p>
            {found}
        }
        .into_any()
    });
    // Of all there ever was the names would be as long as a list, and the island keeps some hundred.
    if cx.has_wasm && !page.show_all { with_names(html) } else { html }
}

/// Says after the list what it is made of, read from it as it stands in the page: it is not drawn again for that. What cannot be
/// read is not named, and is drawn anew by the first answer.
fn with_names(mut html: String) -> String {
    let Some(start) = html.find(&format!(r#"<div id="{LIST}">"#)) else { return html };
    let Some(list) = first_element(&html[start..]) else { return html };
    let end = start + list.html.len();
    let Some(at) = html[end..].find(PARTS).map(|at| end + at + PARTS.len() - 1) else { return html };
    let names = names(&content_of(list.content));
    html.insert_str(at, &names);
    html
}

fn ready(cx: &PageContext, w: &Words, data: &LabResultsData, search_forgotten: bool) -> AnyView {
    let texts = texts::lab(cx.locale);
    let results = &data.results.value;
    let said_by_source = notices(&results.notices, HeadingLevel::H2, &texts);
    // What was entered in error is not counted, and is there.
    let list = if data.total == 0 && data.not_shown.mistakes == 0 {
        empty(w, results.notices.is_empty())
    } else {
        let list = list(results, data.wanted.sort, texts);
        view! {
            {island_code(cx, "LabResultsInPlace")}
            {filter::form(w, data)}
            <div class="innsyn-over-list">
                {filter::counted(w, data)}
                {take_along::link(w)}
                {(!cx.is_for_another()).then(|| own::link(w))}
            </div>
            <div id=CHOSEN>
                {search_forgotten.then(|| filter::forgotten(w))}
                {filter::chosen(w, data)}
            </div>
            {own::new(cx, w, data.new)}
            <div id=LIST>{list}</div>
            {in_place(cx, w, data)}
            {take_along::take_along(cx, w, None)}
        }
        .into_any()
    };
    view! {
        {not_whole(w, &data.results, &data.provenance)}
        {said_by_source}
        {not_shown::not_shown(cx, w, data)}
        {list}
    }
    .into_any()
}

/// What a browser's own code makes quicker: choosing, and «Vis alle svar», which adds some in place then.
fn in_place(cx: &PageContext, w: &Words, data: &LabResultsData) -> AnyView {
    let whose = cx.mark().map(|mark| format!("{WHOSE}={mark}"));
    let (query, shown, fitting) = (data.wanted.query.clone(), data.shown, data.fitting);
    let all = address_of_all(&query);
    let words = ["lab-results-failed", "lab-results-more", "lab-results-show-more"];
    let is_whole = shown >= fitting;
    let [failed, to_all, to_more] = words.map(|key| w.phrase(key));
    view! {
        <LabResultsInPlace>
            <div class="innsyn-more" data-shown=shown.to_string() data-fitting=fitting.to_string() data-query=query data-whose=whose data-parts="">
                <p data-part="failed" hidden=true><Say phrase=failed /></p>
                <a class="innsyn-button" data-kind="other" href=all hidden=is_whole>
                    <span data-part="all"><Say phrase=to_all /></span>
                    <span data-part="more" hidden=true><Say phrase=to_more /></span>
                </a>
            </div>
        </LabResultsInPlace>
    }
    .into_any()
}

fn list(results: &LabResults, sort: Sort, texts: LabTexts) -> AnyView {
    let reports = results.reports.clone();
    match sort {
        Sort::NewestFirst | Sort::OldestFirst => {
            view! { <LabDays reports=reports texts=texts level=HeadingLevel::H2 link_base=RESULT marks_at=own::MARKS /> }
                .into_any()
        }
        Sort::Name => {
            view! { <LabNames reports=reports texts=texts level=HeadingLevel::H2 link_base=RESULT marks_at=own::MARKS /> }
                .into_any()
        }
    }
}

/// What stands after the first `from` rows of `data`, and over all of them, for the island that puts it in place. `None`: what was
/// drawn cannot be told.
pub fn lab_rows(
    (locale, mark): (Locale, &str),
    data: &LabResultsData,
    rows: &LabResults,
    from: usize,
    has: &HashSet<&str>,
) -> Option<LabRows> {
    let w = Words::of(locale);
    let shown = from + rows.row_count();
    let drawn = say_whose(&render(|| list(rows, data.wanted.sort, texts::lab(locale))), Some(mark));
    let (forms, rows) = with_forms(in_parts(content_of(read(&drawn)?), has));
    Some(LabRows {
        query: data.wanted.query.clone(),
        shown,
        fitting: data.fitting,
        said: filter::count(w, shown, data),
        chosen: read(&render(|| filter::chosen(w, data)))?.into_iter().map(Node::from).collect(),
        forms,
        rows,
    })
}

/// One thing that stands out, by the keys of its heading and its sentence.
pub(super) fn notice(w: &Words, weight: Weight, heading: &str, body: &str) -> AnyView {
    prose::notice(weight, w.phrase(heading), vec![w.phrase(body)])
}

/// Nothing to show is not "no results": it says what it does not mean, and where to ask.
fn empty(w: &Words, nobody_said_why: bool) -> AnyView {
    let way = w.phrase("lab-results-empty-way");
    if !nobody_said_why {
        return view! { <p><Say phrase=way /></p> }.into_any();
    }
    let (heading, body) = (w.phrase("lab-results-empty"), w.phrase("lab-results-empty-body"));
    view! {
        <Notice weight=Weight::Info level=HeadingLevel::H2 heading=heading>
            <p><Say phrase=body /></p>
            <p><Say phrase=way /></p>
        </Notice>
    }
    .into_any()
}

/// What was delivered and could not be read, and what the source has and did not deliver: in sight, not folded away.
pub(super) fn not_whole(w: &Words, results: &ParsedLabResults, provenance: &Provenance) -> Option<AnyView> {
    did_not_come(w, not_all(w, results, provenance))
}

/// What of this could not be had, on a page that shows one result: what is not said there may only be missing here.
pub(super) fn not_whole_one(w: &Words, provenance: &Provenance) -> Option<AnyView> {
    did_not_come(w, not_shown::failed_parts(w, &provenance.failed))
}

fn did_not_come(w: &Words, lines: Vec<Phrase>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let heading = w.phrase("lab-results-partial-heading");
    let lines = lines.into_iter().map(|line| view! { <p><Say phrase=line /></p> }).collect_view();
    Some(view! { <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading>{lines}</Notice> }.into_any())
}

/// The same as sentences. Empty: everything that the source has came and could be read.
pub(crate) fn not_all(w: &Words, results: &ParsedLabResults, provenance: &Provenance) -> Vec<Phrase> {
    let lost = results.faults.iter().filter(|f| f.entry_lost).count();
    let partly = results.faults.len() - lost;
    let mut lines = Vec::new();
    if let Some(Elsewhere { delivered, total }) = results.value.total_elsewhere {
        lines.push(w.phrase_with("lab-results-partial", &[("delivered", delivered.into()), ("total", total.into())]));
    }
    if lost > 0 {
        lines.push(w.phrase_with("lab-results-unreadable", &[("count", lost.into())]));
    }
    if partly > 0 {
        lines.push(w.phrase_with("lab-results-partly-readable", &[("count", partly.into())]));
    }
    lines.extend(not_shown::failed_parts(w, &provenance.failed));
    lines
}

/// It could not be fetched: said as our fault, with what it does not mean, a way on and the reference.
pub(super) fn failed(w: &Words, heading: &str, reference: &str, here: &str) -> AnyView {
    let (retry, here) = (w.phrase("lab-results-retry"), here.to_owned());
    view! {
        {prose::not_fetched(w, heading, "lab-results-failed-body", reference)}
        <p class="innsyn-actions">
            <LinkButton kind=ButtonKind::Main href=here><Say phrase=retry /></LinkButton>
        </p>
    }
    .into_any()
}
