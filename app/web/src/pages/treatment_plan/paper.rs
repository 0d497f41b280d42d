//! The plan on one page of A4, and on a card for a helper.

use innsyn_domain::treatment_plan::{Plan, PlanStanding};
use innsyn_health::treatment_plan::{PlanLook, card, head, sheet, standing_notice};
use innsyn_i18n::words::Words;
use innsyn_ui::{HeadingLevel, Words as Say};
use leptos::prelude::*;

use super::{PlansData, TreatmentPlanPage, address, back, look, said};
use crate::pages::take_along::print;
use crate::pages::{ActsFor, Load, PageContext};
use crate::shell::{Place, document};
use crate::texts;

/// `/egenbehandling/plan/{address}/ark`
pub fn plan_sheet(cx: &PageContext, page: &TreatmentPlanPage) -> String {
    paper(cx, page, "treatment-plan-sheet", |plan, look| (sheet(plan, look), false))
}

/// `/egenbehandling/plan/{address}/kort`
pub fn plan_card(cx: &PageContext, page: &TreatmentPlanPage) -> String {
    let name = match cx.signed_in.as_ref() {
        Some(who) => match &who.acts_for {
            Some(ActsFor::Person { name, .. }) => name.clone(),
            Some(ActsFor::Preview { .. } | ActsFor::Ended) | None => who.name.clone(),
        },
        None => String::new(),
    };
    paper(cx, page, "treatment-plan-card", |plan, look| (card(plan, &name, look), true))
}

fn paper(
    cx: &PageContext,
    page: &TreatmentPlanPage,
    key: &str,
    draw: impl FnOnce(&Plan, &PlanLook<'_>) -> (AnyView, bool),
) -> String {
    let w = Words::of(cx.locale);
    let title = w.phrase(key);
    document(cx, &title, Place::InTreatmentPlan, || {
        let t = texts::plan(cx.locale);
        let content = match &page.plans {
            Load::Ready(data) => match data.plan(page.which.as_ref()) {
                Some(plan) => drawn(cx, w, data, plan, draw(plan, &look(cx, &t, HeadingLevel::H2))),
                None => said::nothing(cx, w, &t, data),
            },
            Load::Failed { reference } => said::failed(cx, w, &t, reference),
        };
        let back = page.which.as_ref().map(|id| back(w, address(id)));
        view! {
            {back}
            <h1 class="innsyn-plan-h1"><Say phrase=title.clone() /></h1>
            {content}
        }
        .into_any()
    })
}

fn drawn(cx: &PageContext, w: &Words, data: &PlansData, plan: &Plan, (paper, is_card): (AnyView, bool)) -> AnyView {
    let t = texts::plan(cx.locale);
    let more = is_card.then(|| view! { <p><Say phrase=w.phrase("treatment-plan-card-cut") /></p> });
    // A card has its own: what is around it is cut off.
    let head = (!is_card).then(|| head(plan, &look(cx, &t, HeadingLevel::H2)));
    let not_in_use = (plan.standing != PlanStanding::Current).then(|| standing_notice(plan, &t, HeadingLevel::H2));
    view! {
        <div class="innsyn-plan-paper-about">
            <p><Say phrase=w.phrase("treatment-plan-print-about") /></p>
            {more}
            <p><Say phrase=w.phrase("treatment-plan-print-keep") /></p>
            {print(w)}
        </div>
        {said::not_whole(w, data)}
        {not_in_use}
        <div class="innsyn-plan-paper">
            {head}
            {paper}
        </div>
    }
    .into_any()
}
