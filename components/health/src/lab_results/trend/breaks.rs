//! Why the line is broken, in words: under the drawing and in the table.

use innsyn_domain::lab_results::LabResult;
use innsyn_domain::lab_results::trend::{Break, Change, Entry, Series};
use innsyn_i18n::Phrase;
use innsyn_ui::{HeadingLevel, Words};
use leptos::prelude::*;

use super::chart::MANY_DIVIDES;
use super::{TrendTexts, series_title};
use crate::lab_results::result::heading;
use crate::lab_results::{LabTexts, plain, ranges, when};

/// Numbered as in the drawing. Where they are too many for that, how many, and that the table says which. With several
/// analyses each is named.
pub(super) fn list(all: &[Series], level: HeadingLevel, texts: &LabTexts, words: &TrendTexts) -> Option<AnyView> {
    let lists: Vec<AnyView> = all.iter().filter_map(|one| of_one(one, all.len() > 1, texts, words)).collect();
    if lists.is_empty() {
        return None;
    }
    Some(
        view! {
            {heading(level, Some("innsyn-trend-breaks-heading"), &words.breaks.heading)}
            {lists}
            <p><Words phrase=words.breaks.why.clone() /></p>
        }
        .into_any(),
    )
}

fn of_one(series: &Series, several: bool, texts: &LabTexts, words: &TrendTexts) -> Option<AnyView> {
    let breaks = series.breaks();
    if breaks.is_empty() {
        return None;
    }
    let name = several.then(|| view! { <p><strong>{series_title(series, texts)}</strong></p> });
    let reasons = if breaks.len() > MANY_DIVIDES {
        let many = words.breaks.many.of(texts.locale, breaks.len() as u64);
        view! { <p><Words phrase=many /></p> }.into_any()
    } else {
        let items = breaks.iter().filter_map(|b| Some(view! { <li>{said(series, b, texts, words)?}</li> }));
        view! { <ol class="innsyn-trend-breaks">{items.collect_view()}</ol> }.into_any()
    };
    Some(view! { {name} {reasons} }.into_any())
}

/// «Mellom 8. november 2024 og 15. mai 2025: Enheten gikk fra … til ….»
pub(super) fn said(series: &Series, at: &Break, texts: &LabTexts, words: &TrendTexts) -> Option<AnyView> {
    let (before, after) = (series.entries.get(at.before)?, series.entries.get(at.after)?);
    let day = |entry: &Entry| when::day_words(entry.sampled, texts.locale).unwrap_or_default();
    let between = words.breaks.between.fill(&[&day(before), &day(after)]);
    let reasons = at.changes.iter().map(|change| {
        let words = reason(*change, before, after, texts, words);
        view! { " " <Words phrase=words /> }
    });
    Some(view! { <Words phrase=between /> {reasons.collect_view()} }.into_any())
}

fn reason(change: Change, before: &Entry, after: &Entry, texts: &LabTexts, words: &TrendTexts) -> Phrase {
    let t = &words.breaks;
    let given = |text: Option<String>| text.unwrap_or_else(|| t.not_given.text.clone());
    let both = |of: &dyn Fn(&Entry) -> Option<String>| (given(of(before)), given(of(after)));
    let (template, (from, to)) = match change {
        Change::Unit => (&t.unit, both(&|entry| entry.quantity()?.unit)),
        Change::Method => (&t.method, both(&|entry| method(&entry.result, texts))),
        Change::Range => (&t.range, both(&|entry| ranges::plain(&entry.result.ranges, texts))),
        Change::Code => return t.code.clone(),
    };
    template.fill(&[&from, &to])
}

fn method(result: &LabResult, texts: &LabTexts) -> Option<String> {
    Some(plain::name(&result.method.as_ref()?.text, texts))
}
