//! «Det som ikke vises her»: what a list of results cannot say by itself.

use innsyn_health::lab_results::day_words;
use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{Expander, Words as Say};
use leptos::prelude::*;

use crate::pages::{LabResultsData, PageContext, Part, Provenance, SourceName};

pub(super) fn not_shown(cx: &PageContext, w: &Words, data: &LabResultsData) -> AnyView {
    let from = &data.provenance;
    let mut items = vec![w.phrase("lab-results-not-shown-sharing")];
    if let Some(oldest) = day_words(from.oldest, cx.locale) {
        items.push(w.phrase_with("lab-results-not-shown-before", &[("date", (&oldest).into())]));
    }
    items.push(w.phrase("lab-results-not-shown-images"));
    if data.not_shown.withheld {
        items.push(w.phrase("lab-results-not-shown-withheld"));
    }
    if data.not_shown.waiting {
        items.push(w.phrase("marks-not-shown"));
    }
    let counted = [
        ("lab-results-not-shown-mistakes", data.not_shown.mistakes),
        ("lab-results-not-shown-others", data.not_shown.not_results),
        ("lab-results-dropped", from.dropped),
    ];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    items.extend(counted.map(|(key, count)| w.phrase_with(key, &[("count", count.into())])));
    let items = items.into_iter().map(|item| view! { <li><Say phrase=item /></li> }).collect_view();
    let (title, fetched, not_normal) =
        (w.phrase("lab-results-not-shown"), fetched(w, from), w.phrase("lab-results-not-normal"));
    view! {
        <Expander summary=title>
            <ul>{items}</ul>
            <p><Say phrase=fetched /></p>
            <p><strong><Say phrase=not_normal /></strong></p>
        </Expander>
    }
    .into_any()
}

/// From where, and when.
pub(crate) fn fetched(w: &Words, provenance: &Provenance) -> Phrase {
    let time = format::date_time(w.locale(), provenance.fetched);
    let source = source_words(w, &provenance.source);
    let words = w.phrase_with("lab-results-fetched", &[("source", (&source.text).into()), ("time", (&time).into())]);
    Phrase { lang: words.lang.or(source.lang), ..words }
}

/// What citizens know a source by.
pub(crate) fn source_words(w: &Words, source: &SourceName) -> Phrase {
    match source {
        SourceName::Demo => w.phrase("lab-results-source-demo"),
        SourceName::Named(name) => Phrase::plain(name),
        SourceName::Unnamed => w.phrase("lab-results-source-unnamed"),
    }
}

/// What could not be had, each in words.
pub(super) fn failed_parts(w: &Words, failed: &[Part]) -> Vec<Phrase> {
    let key = |part: &Part| match part {
        Part::Reports => "lab-results-part-reports",
        Part::Results => "lab-results-part-results",
        Part::Older => "lab-results-part-older",
        Part::Specimens => "lab-results-part-specimens",
        Part::Requests => "lab-results-part-requests",
        Part::Choices => "lab-results-part-choices",
        Part::Names => "lab-results-part-names",
    };
    failed.iter().map(|part| w.phrase(key(part))).collect()
}
