//! The whole plan, in the order in which it is read.

use innsyn_domain::treatment_plan::{Measure, Plan, PlanStanding};
use innsyn_i18n::Phrase;
use innsyn_ui::{HeadingLevel, Notice, Weight, Words};
use leptos::prelude::*;

use super::look::PlanLook;
use super::{PlanTexts, about, contacts, goals, measures, medicines, zones};

/// What a page lets one do with a measure, drawn below it. Beside the measure: what it is called, in the plan's words, for those who hear a button by itself.
pub type MeasureActions<'a> = &'a dyn Fn(&Measure, AnyView) -> Option<AnyView>;

/// Everything that stands in a plan.
pub fn whole(plan: &Plan, look: &PlanLook<'_>) -> AnyView {
    whole_with(plan, look, &|_, _| None)
}

/// The same, with what can be done with each measure that is not over, and has a name.
pub fn whole_with(plan: &Plan, look: &PlanLook<'_>, actions: MeasureActions<'_>) -> AnyView {
    let pen = look.pen(plan);
    view! {
        <div class="innsyn-plan">
            <div class="innsyn-plan-main">
                {goals::important(plan, &pen)}
                {goals::about_health(plan, &pen)}
                {zones::zones(plan, &pen)}
                {measures::measures(plan, &pen, actions)}
                {measures::measurements(plan, &pen, actions)}
                {medicines::medicines(plan, &pen)}
            </div>
            <div class="innsyn-plan-side">
                {contacts::contacts(plan, &pen)}
                {about::review(plan, &pen)}
                {about::notes(plan, &pen)}
                {about::about(plan, &pen)}
            </div>
        </div>
    }
    .into_any()
}

/// Said before a plan that is not in use.
pub fn standing_notice(plan: &Plan, texts: &PlanTexts, level: HeadingLevel) -> Option<AnyView> {
    let words = standing_words(plan.standing, texts);
    let heading = texts.about.not_in_use.clone();
    (plan.standing != PlanStanding::Current).then(|| {
        view! {
            <Notice weight=Weight::Caution level=level heading=heading><p><Words phrase=words /></p></Notice>
        }
        .into_any()
    })
}

/// Whether a plan is in use, in words.
pub fn standing_words(standing: PlanStanding, texts: &PlanTexts) -> Phrase {
    let a = &texts.about;
    match standing {
        PlanStanding::Current => a.in_use.clone(),
        PlanStanding::OnHold => a.on_hold.clone(),
        PlanStanding::Completed => a.completed.clone(),
        PlanStanding::Revoked => a.revoked.clone(),
        PlanStanding::Replaced => a.replaced.clone(),
        PlanStanding::Unknown => a.unknown.clone(),
    }
}
