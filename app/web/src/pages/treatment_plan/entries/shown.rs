//! One thing that was written, in words; always labelled with who wrote it, and for whom.

use innsyn_domain::treatment_plan::entries::{EntryAuthor, EntryKind, MeasurandPart, OwnEntry};
use innsyn_domain::when::When;
use innsyn_health::treatment_plan::written_in;
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase, format};
use innsyn_ui::{StatusTag, TagShape, Words as Say};
use leptos::prelude::*;

use super::super::super::PageContext;

pub(super) fn name(w: &Words, kind: EntryKind) -> Phrase {
    match kind {
        EntryKind::Measured(measurand) => measured(w, &measurand.key),
        EntryKind::Comment => w.phrase("plan-entries-comment"),
        EntryKind::Diary => w.phrase("plan-entries-diary"),
        EntryKind::Goal => w.phrase("plan-entries-goal"),
        EntryKind::Done => w.phrase("plan-entries-done"),
        EntryKind::Read => w.phrase("plan-entries-read"),
    }
}

/// A measurand, or a part of one, by its key.
pub(super) fn measured(w: &Words, key: &str) -> Phrase {
    w.phrase(match key {
        "vekt" => "plan-entries-weight",
        "pef" => "plan-entries-pef",
        "blodtrykk" => "plan-entries-pressure",
        "overtrykk" => "plan-entries-systolic",
        "undertrykk" => "plan-entries-diastolic",
        "blodsukker" => "plan-entries-glucose",
        "puls" => "plan-entries-pulse",
        "oksygenmetning" => "plan-entries-oxygen",
        "temperatur" => "plan-entries-temperature",
        "pust" => "plan-entries-breathing",
        "news2" => "plan-entries-news2",
        "bevissthet" => "plan-entries-awake",
        _ => "plan-entries-measurement",
    })
}

/// «81,2 kg», «128/82 mmHg».
pub(super) fn values(locale: Locale, entry: &OwnEntry) -> Option<String> {
    let digits: Vec<String> =
        entry.content.values.iter().map(|value| format::decimal(locale, value.value.as_str())).collect();
    let unit = entry.content.values.first()?.unit.clone().unwrap_or_default();
    Some(with_unit(&digits.join("/"), &unit))
}

pub(super) fn with_unit(digits: &str, unit: &str) -> String {
    if unit.starts_with('/') { format!("{digits}{unit}") } else { format!("{digits}\u{a0}{unit}") }
}

/// As the label of a field has it.
pub(super) fn field_label(w: &Words, part: &MeasurandPart) -> Phrase {
    let name = measured(w, &part.key);
    let words = w.phrase_with("plan-entries-number", &[("name", (&name.text).into()), ("unit", (&part.unit).into())]);
    Phrase { lang: words.lang.or(name.lang), ..words }
}

pub(super) fn when(locale: Locale, at: When) -> Option<String> {
    match at {
        When::Moment(moment) => Some(format::date_time(locale, moment)),
        other => other.day().map(|day| format::date(locale, day)),
    }
}

/// Who wrote it, and for whom.
pub(super) fn by(cx: &PageContext, w: &Words, author: &EntryAuthor) -> Phrase {
    match (author, cx.is_for_another()) {
        (EntryAuthor::Person, true) => w.phrase("plan-entries-by-person"),
        (EntryAuthor::Person, false) => w.phrase("plan-entries-by-you"),
        (EntryAuthor::Reader, _) => match (cx.acts_for(), cx.looks_as()) {
            // Oneself, as the one who wrote it would see it.
            (None, Some(name)) => w.phrase_with("plan-entries-by-name-for-you", &[("name", name.into())]),
            (name, _) => w.phrase_with("plan-entries-by-you-for", &[("name", name.unwrap_or_default().into())]),
        },
        (EntryAuthor::Another { .. }, true) => w.phrase("plan-entries-by-another-for-person"),
        (EntryAuthor::Another { name: Some(name), .. }, false) => {
            w.phrase_with("plan-entries-by-name-for-you", &[("name", name.into())])
        }
        (EntryAuthor::Another { name: None, .. }, false) => w.phrase("plan-entries-by-another-for-you"),
    }
}

/// What was written, when, by whom.
pub(super) fn entry(cx: &PageContext, w: &Words, entry: &OwnEntry) -> AnyView {
    let by = by(cx, w, &entry.by);
    let at = when(cx.locale, entry.at).map(|at| view! { <span class="innsyn-entry-when">{at}</span> });
    let corrected = entry
        .is_corrected
        .then(|| view! { " " <StatusTag text=w.phrase("plan-entries-corrected") shape=TagShape::Changed /> });
    view! {
        <p class="innsyn-entry-head"><strong><Say phrase=name(w, entry.kind) /></strong> " " {at}</p>
        {content(cx.locale, entry)}
        <p class="innsyn-plan-soft"><Say phrase=by />{corrected}</p>
    }
    .into_any()
}

pub(super) fn content(locale: Locale, entry: &OwnEntry) -> AnyView {
    let values = values(locale, entry).map(|values| view! { <p class="innsyn-entry-value">{values}</p> });
    let lang = written_in(None, locale);
    let done =
        entry.content.done.iter().map(|it| view! { <li lang=lang.clone() translate="no">{it.title.clone()}</li> });
    let done = (!entry.content.done.is_empty()).then(|| view! { <ul>{done.collect_view()}</ul> });
    let words = entry.content.words.clone();
    let words = words.map(|words| view! { <p class="innsyn-plan-written" translate="no">{words}</p> });
    view! { {values}{done}{words} }.into_any()
}
