//! The same numbers as in the drawing, and those that cannot be drawn; the newest first.

use innsyn_domain::lab_results::trend::{Entry, NotDrawn, Series};
use innsyn_domain::when::When;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{StatusTag, Words};
use leptos::prelude::*;

use super::chart::place;
use super::{TrendOf, TrendTexts, breaks, series_title};
use crate::lab_results::mark::mark;
use crate::lab_results::row::{is_judgeable, is_said_by_mark};
use crate::lab_results::{LabTexts, comments, ranges, reading, status, when};

/// `several`: there are other tables, and each says of what it is. `number`: which of them this is.
pub(super) fn table(
    series: &Series,
    (several, number, of): (bool, usize, TrendOf),
    link_base: Option<&str>,
    texts: &LabTexts,
    words: &TrendTexts,
) -> AnyView {
    let name = series_title(series, texts);
    let t = &words.table;
    let has_notes = series.entries.iter().any(|entry| note(entry, texts, words).is_some());
    let is_laboratorys = of == TrendOf::Laboratory;
    let ranges = is_laboratorys && series.entries.iter().any(|entry| !entry.result.ranges.is_empty());
    // Where none has a range, that is said once, of all of them.
    let no_ranges = is_laboratorys && !ranges;
    let none = no_ranges.then(|| {
        view! { <span class="innsyn-trend-no-range"><Words phrase=t.no_ranges.clone() /></span> }
    });
    let columns = [
        Some(&t.day),
        Some(&t.value),
        ranges.then_some(&t.range),
        is_laboratorys.then_some(&t.mark),
        has_notes.then_some(&t.note),
    ];
    let columns: Vec<&Phrase> = columns.into_iter().flatten().collect();
    let across = columns.len();
    let head = columns.into_iter().map(|words| view! { <th scope="col"><Words phrase=words.clone() /></th> });
    let broken = series.breaks();
    let rows = series.entries.iter().enumerate().rev().map(|(at, entry)| {
        let broken = broken.binary_search_by_key(&at, |b| b.after).ok().and_then(|at| broken.get(at));
        let broken = broken.and_then(|b| breaks::said(series, b, texts, words));
        let broken = broken.map(|said| {
            view! { <tr class="innsyn-trend-break"><td colspan=across.to_string()>{said}</td></tr> }
        });
        let note = has_notes.then(|| view! { <td class="innsyn-trend-note">{note(entry, texts, words)}</td> });
        // They are in order: another of the day stands beside it.
        let beside = [at.checked_sub(1), at.checked_add(1)].map(|at| series.entries.get(at?)?.sampled.day());
        let is_one_of_day = entry.sampled.day().is_some_and(|day| beside.contains(&Some(day)));
        view! {
            <tr data-at=place(number, at)>
                <th scope="row">{day(entry, is_one_of_day, link_base, texts)}</th>
                <td class="innsyn-trend-value">{value(entry, texts)}</td>
                {ranges.then(|| view! { <td class="innsyn-trend-range">{range(entry, texts, words)}</td> })}
                {is_laboratorys.then(|| view! { <td class="innsyn-trend-mark">{judgement(entry, texts, words)}</td> })}
                {note}
            </tr>
            {broken}
        }
    });
    view! {
        <table class="innsyn-trend-table">
            <caption class=(!several && !no_ranges).then_some("innsyn-hidden")>
                <span class=(!several).then_some("innsyn-hidden")>{name} " "</span>
                {none}
            </caption>
            <thead>
                <tr>{head.collect_view()}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The day, which leads to the result; with its clock time where another has the same day.
fn day(entry: &Entry, with_clock: bool, link_base: Option<&str>, texts: &LabTexts) -> AnyView {
    let text = match entry.sampled {
        When::Moment(moment) if with_clock => {
            let (date, time) = (moment.date(), format::time(texts.locale, moment.time()));
            Phrase::plain(format!("{} {time}", format::date_short(texts.locale, date)))
        }
        When::Day(day) => Phrase::plain(format::date_short(texts.locale, day)),
        When::Moment(moment) => Phrase::plain(format::date_short(texts.locale, moment.date())),
        other => when::when_words(other, texts),
    };
    match link_base {
        Some(base) => {
            let href = format!("{base}{}", entry.result.id.0);
            view! { <a href=href><Words phrase=text /></a> }.into_any()
        }
        None => view! { <Words phrase=text /> }.into_any(),
    }
}

fn value(entry: &Entry, texts: &LabTexts) -> AnyView {
    reading::show(reading::short(&entry.result.value, texts), texts)
}

fn range(entry: &Entry, texts: &LabTexts, words: &TrendTexts) -> AnyView {
    let ranges = &entry.result.ranges;
    let shown = ranges.iter().map(|range| view! { <p>{ranges::show(range, texts)}</p> });
    let Phrase { text, lang } = words.table.range.clone();
    let label = Phrase { text: format!("{text}: "), lang };
    let none = ranges.is_empty().then(|| view! { <p><Words phrase=words.table.no_range.clone() /></p> });
    view! {
        <span class="innsyn-trend-small-label" aria-hidden="true"><Words phrase=label /></span>
        {shown.collect_view()}
        {none}
    }
    .into_any()
}

fn judgement(entry: &Entry, texts: &LabTexts, words: &TrendTexts) -> AnyView {
    let result = &entry.result;
    match mark(result, texts).filter(|_| is_judgeable(&result.value) && !is_said_by_mark(result)) {
        Some(mark) => mark,
        None => view! { <Words phrase=words.table.unmarked.clone() /> }.into_any(),
    }
}

/// A status that is not the usual one, what the laboratory said of a change, and why it is not in the drawing.
fn note(entry: &Entry, texts: &LabTexts, words: &TrendTexts) -> Option<AnyView> {
    let result = &entry.result;
    let status = status::words(result.status, entry.kind, &texts.status);
    let not_drawn = entry.not_drawn().map(|why| match why {
        NotDrawn::NoNumber => words.table.no_number.clone(),
        NotDrawn::NoDay => words.table.no_day.clone(),
    });
    if status.is_none() && not_drawn.is_none() {
        return None;
    }
    let said = status.is_some().then(|| comments::comments(&result.comments, texts)).flatten();
    Some(
        view! {
            {status.map(|(text, shape)| view! { <StatusTag text=text shape=shape /> })}
            {said}
            {not_drawn.map(|why| view! { <p><Words phrase=why /></p> })}
        }
        .into_any(),
    )
}
