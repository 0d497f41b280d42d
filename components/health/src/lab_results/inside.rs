//! What a result is part of: its report, and the results around it.

use innsyn_domain::lab_results::{Kind, LabReport, LabResult, LabValue};
use innsyn_ui::{StatusTag, Words};
use leptos::prelude::*;

use super::{LabTexts, facts, reading, status};
use crate::sentence::sentence;

/// Before the answer: what the result is part of, and a status that is the report's and not its own.
pub(super) fn inside(
    report: &LabReport,
    result: &LabResult,
    link_base: Option<&str>,
    texts: &LabTexts,
) -> Option<AnyView> {
    let (path, tag) = (path(report, result, link_base, texts), report_tag(report, result, texts));
    (path.is_some() || tag.is_some()).then(|| {
        view! {
            <div class="innsyn-lab-inside">
                {path}
                {tag}
            </div>
        }
        .into_any()
    })
}

/// «Del av: Dyrkning: Vekst, Identifikasjon: Escherichia coli».
fn path(report: &LabReport, result: &LabResult, link_base: Option<&str>, texts: &LabTexts) -> Option<AnyView> {
    let around = report.around(&result.id);
    if around.is_empty() {
        return None;
    }
    let steps = around.iter().enumerate().map(|(i, step)| {
        let comma = (i > 0).then_some(", ");
        let words = named(step, texts);
        let step = match link_base {
            Some(base) => view! { <a href=format!("{base}{}", step.id.0)>{words}</a> }.into_any(),
            None => words,
        };
        view! {
            {comma}
            {step}
        }
    });
    let steps = steps.collect_view().into_any();
    Some(view! { <p>{sentence(&texts.list.part_of, vec![steps])}</p> }.into_any())
}

fn named(step: &LabResult, texts: &LabTexts) -> AnyView {
    let name = facts::name(&step.name, texts);
    let is_short = !reading::is_long(&step.value) && matches!(step.value, LabValue::Text(_) | LabValue::Coded(_));
    let value = is_short.then(|| {
        view! {
            ": "
            {reading::show(reading::pieces(&step.value, texts), texts)}
        }
    });
    view! {
        {name}
        {value}
    }
    .into_any()
}

fn report_tag(report: &LabReport, result: &LabResult, texts: &LabTexts) -> Option<AnyView> {
    let (words, shape) = status::words(report.status, report.kind, &texts.status)?;
    let own = status::words(result.status, report.kind, &texts.status);
    if own.is_some_and(|(own, _)| own == words) {
        return None;
    }
    Some(
        view! {
            <p class="innsyn-lab-title">
                <span><Words phrase=texts.changes.whole.clone() />": "</span>
                <StatusTag text=words shape=shape />
            </p>
        }
        .into_any(),
    )
}

/// Whether a result is read with all of its report: a diagnosis, and what it rests on, say little apart.
pub fn is_read_whole(report: &LabReport, result: &LabResult) -> bool {
    report.kind == Kind::Pathology && report.results.len() > 1 && report.results.iter().any(|r| r.id == result.id)
}
