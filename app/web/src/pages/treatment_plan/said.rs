//! What is said where there is no plan, or not all of one. That nothing came is not that there is nothing.

use innsyn_domain::treatment_plan::Plan;
use innsyn_health::treatment_plan::{PlanTexts, contact_list, emergency, no_plan, plan_name};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{ButtonKind, HeadingLevel, Icon, LinkButton, Shape, Words as Say};
use leptos::prelude::*;

use super::{PLAN, PlansData, look};
use crate::pages::PageContext;
use crate::pages::lab_results::source_words;
use crate::pages::prose::not_fetched;
use crate::texts;

pub(super) fn nothing(cx: &PageContext, w: &Words, t: &PlanTexts, data: &PlansData) -> AnyView {
    let plans = &data.plans.value;
    let why = no_plan(plans, !cx.is_for_another(), t, HeadingLevel::H2);
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
        <p class="innsyn-plan-fetched"><Say phrase=from_source(w, data, "treatment-plan-asked") /></p>
    }
    .into_any()
}

/// What did not come or could not be read: before what did.
pub(super) fn not_whole(w: &Words, data: &PlansData) -> Option<AnyView> {
    let texts = texts::plan(w.locale());
    innsyn_health::treatment_plan::not_whole(&data.plans, data.is_whole, None, &texts, HeadingLevel::H2)
}

pub(super) fn fetched(w: &Words, data: &PlansData) -> Phrase {
    from_source(w, data, "treatment-plan-fetched")
}

/// The sentence of `key`: from where, and when.
fn from_source(w: &Words, data: &PlansData, key: &str) -> Phrase {
    let time = format::date_time(w.locale(), data.fetched);
    let source = source_words(w, &data.source);
    let words = w.phrase_with(key, &[("source", (&source.text).into()), ("time", (&time).into())]);
    Phrase { lang: words.lang.or(source.lang), ..words }
}

/// Whom to call: the two numbers, and the contacts of the plans in use. Where those are not at hand, the way to them.
pub(super) fn help(cx: &PageContext, plans: &[Plan]) -> AnyView {
    let t = texts::plan(cx.locale);
    let look = look(cx, &t, HeadingLevel::H2);
    let several = plans.len() > 1;
    let all = plans.iter().map(|plan| {
        let name = several.then(|| view! { <h3>{plan_name(plan, &t)}</h3> });
        view! { {name}{contact_list(plan, &look)} }
    });
    let contacts = if plans.is_empty() {
        let words = t.now.contacts.clone();
        view! { <p class="innsyn-alone"><a href=format!("{PLAN}#kontakter")><Say phrase=words /></a></p> }.into_any()
    } else {
        let heading = t.contact.heading.clone();
        view! {
            <section class="innsyn-plan-part">
                <h2><Say phrase=heading /></h2>
                {all.collect_view()}
            </section>
        }
        .into_any()
    };
    view! { {emergency(&t)} {contacts} }.into_any()
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
