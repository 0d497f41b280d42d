//! What is said where there is no plan, or not all of one. That nothing came is not that there is nothing.

use innsyn_domain::parsed::{Fault, FaultKind};
use innsyn_domain::treatment_plan::PlanNotice;
use innsyn_health::treatment_plan::{PlanTexts, emergency};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{ButtonKind, HeadingLevel, Icon, LinkButton, Notice, Shape, Weight, Words as Say};
use leptos::prelude::*;

use super::{PLAN, PlansData};
use crate::pages::lab_results::source_words;
use crate::pages::prose::not_fetched;
use crate::pages::{PageContext, lab_results::notice};

pub(super) fn nothing(cx: &PageContext, w: &Words, t: &PlanTexts, data: &PlansData) -> AnyView {
    let plans = &data.plans.value;
    let why = if plans.notices.contains(&PlanNotice::NoConsent) && !cx.is_for_another() {
        notice(w, Weight::Info, "treatment-plan-no-consent", "treatment-plan-no-consent-body")
    } else if plans.earlier.is_empty() {
        notice(w, Weight::Info, "treatment-plan-empty", "treatment-plan-empty-body")
    } else {
        notice(w, Weight::Caution, "treatment-plan-none-current", "treatment-plan-none-current-body")
    };
    let earlier = (!plans.earlier.is_empty()).then(|| {
        let words = w.phrase("treatment-plan-history");
        view! {
            <p class="innsyn-alone">
                <a href=format!("{PLAN}/historikk")><Icon shape=Shape::Clock /> " " <Say phrase=words /></a>
            </p>
        }
    });
    view! {
        {not_whole(w, data)}
        {why}
        {earlier}
        {emergency(t)}
        <p class="innsyn-plan-fetched"><Say phrase=fetched(w, data) /></p>
    }
    .into_any()
}

/// What did not come or could not be read: before what did.
pub(super) fn not_whole(w: &Words, data: &PlansData) -> Option<AnyView> {
    let lost = data.plans.faults.iter().filter(|fault| fault.entry_lost).count();
    // What a reference did not lead to is said where it would stand.
    let is_said_there = |fault: &&Fault| fault.why == FaultKind::Unresolved;
    let partly = data.plans.faults.iter().filter(|fault| !fault.entry_lost && !is_said_there(fault)).count();
    let mut lines = Vec::new();
    if !data.is_whole || data.plans.value.notices.contains(&PlanNotice::Incomplete) {
        lines.push(w.phrase("treatment-plan-partial-source"));
    }
    if lost > 0 {
        lines.push(w.phrase_with("treatment-plan-unreadable", &[("count", lost.into())]));
    }
    if partly > 0 {
        lines.push(w.phrase_with("treatment-plan-partly-readable", &[("count", partly.into())]));
    }
    if lines.is_empty() {
        return None;
    }
    let lines = lines.into_iter().map(|line| view! { <p><Say phrase=line /></p> }).collect_view();
    let heading = w.phrase("treatment-plan-partial");
    Some(view! { <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading>{lines}</Notice> }.into_any())
}

pub(super) fn fetched(w: &Words, data: &PlansData) -> Phrase {
    let time = format::date_time(w.locale(), data.fetched);
    let source = source_words(w, &data.source);
    let words = w.phrase_with("treatment-plan-fetched", &[("source", (&source.text).into()), ("time", (&time).into())]);
    Phrase { lang: words.lang.or(source.lang), ..words }
}

/// The two numbers are there also when nothing else is.
pub(super) fn failed(cx: &PageContext, w: &Words, t: &PlanTexts, reference: &str) -> AnyView {
    let (here, retry) = (cx.here.clone(), w.phrase("lab-results-retry"));
    view! {
        {not_fetched(w, "treatment-plan-failed", "treatment-plan-failed-body", reference)}
        {emergency(t)}
        <p class="innsyn-actions">
            <LinkButton kind=ButtonKind::Main href=here><Say phrase=retry /></LinkButton>
        </p>
    }
    .into_any()
}
