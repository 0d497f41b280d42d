//! The marks and the references of the parts of one measurement.

use innsyn_domain::lab_results::{Component, Judgement, LabValue};
use leptos::prelude::*;

use super::row::is_judgeable;
use super::{LabTexts, facts, mark, ranges, reading};

/// What the laboratory said of each part, by the part's name. Nothing where it said nothing of any.
pub(super) fn marks(value: &LabValue, texts: &LabTexts) -> Option<AnyView> {
    let said: Vec<AnyView> = parts(value).iter().filter_map(|part| marked(part, texts)).collect();
    (!said.is_empty()).then(|| view! { <ul class="innsyn-lab-parts">{said}</ul> }.into_any())
}

pub(super) fn is_any_marked(value: &LabValue) -> bool {
    parts(value).iter().any(|part| is_judgeable(&part.value) && part.judgement != Judgement::NotJudged)
}

fn parts(value: &LabValue) -> &[Component] {
    match value {
        LabValue::Components(parts) => parts,
        _ => &[],
    }
}

fn marked(part: &Component, texts: &LabTexts) -> Option<AnyView> {
    if !is_judgeable(&part.value) {
        return None;
    }
    let mark = mark::of(part.judgement, &part.mark_words, texts);
    let ranges = ranges::ranges(&part.ranges, texts);
    if mark.is_none() && ranges.is_none() {
        return None;
    }
    // What was written beside a mark that says something itself.
    let is_beside = part.judgement != Judgement::InWords && !part.mark_words.is_empty();
    let beside = is_beside.then(|| reading::show(mark::pieces(&part.mark_words, texts), texts));
    Some(
        view! {
            <li>
                <span class="innsyn-lab-label">{facts::name(&part.name, texts)}": "</span>
                {mark}
                {beside.map(|words| view! { " "{words} })}
                {ranges}
            </li>
        }
        .into_any(),
    )
}
