//! `<innsyn-treatment-plan>`: how one is now, and the whole plan, as on the portal's page.

use innsyn_domain::treatment_plan::{Category, Measure, Plan, PlanId, PlanStanding, Plans};
use innsyn_health::treatment_plan::{
    PlanLook, emergency, head, no_plan, not_whole, now, others, standing_notice, whole_with,
};
use innsyn_ui::{ButtonKind, Words};
use leptos::prelude::*;

use crate::given::{Given, in_address};
use crate::shown::{Fault, PlansRead};
use crate::texts::ElementTexts;
use crate::{around, offered};

/// The one that is asked for, or the one in use that was changed last. Where none is, it says so.
pub(crate) fn plan(read: &PlansRead, given: &Given, texts: &ElementTexts) -> Result<AnyView, Fault> {
    let (level, t) = (given.level(), texts.plan());
    let plans = &read.of_one.plans;
    let dropped = (read.of_one.dropped > 0).then(|| texts.of_plan().dropped.of(t.locale, read.of_one.dropped as u64));
    let later = around::later(read.is_of_later_version, level, texts.of_plan());
    let before = view! { {later} {not_whole(plans, true, dropped, t, level)} }.into_any();
    let Some(plan) = chosen(&plans.value, given)? else {
        return Ok(view! { {before} {no_plan(&plans.value, read.is_own, t, level)} {emergency(t)} }.into_any());
    };
    let look = PlanLook { texts: t, today: read.today, is_own: read.is_own, level };
    // Of a plan that is over nobody is to do what it says.
    let first = match plan.standing {
        PlanStanding::Current => now(plan, &look),
        _ => emergency(t),
    };
    let base = given.link_base();
    // What is written beside a plan is the person's own, of the plan that is in use.
    let offers = given.offers("register") && read.is_own && plan.standing == PlanStanding::Current;
    let actions =
        |measure: &Measure, name: AnyView| offers.then(|| register(plan, measure, name, base.as_deref(), texts));
    let address = |id: &PlanId| Some(format!("{}{}", base.as_ref()?, in_address(&id.0)));
    Ok(view! {
        {before}
        {standing_notice(plan, t, level)}
        {others(&plans.value, plan, address, t, level)}
        {head(plan, &look)}
        {first}
        {whole_with(plan, &look, &actions)}
    }
    .into_any())
}

/// Where what was measured, or that it was done, can be written down.
fn register(plan: &Plan, measure: &Measure, name: AnyView, base: Option<&str>, texts: &ElementTexts) -> AnyView {
    let (what, words) = match measure.category {
        Category::Measuring => ("measurement", texts.register().measurement.clone()),
        _ => ("done", texts.register().done.clone()),
    };
    let path = format!("{}/{what}/{}", in_address(&plan.id.0), in_address(&measure.id));
    let content = view! { <Words phrase=words /><span class="innsyn-hidden">" " {name}</span> };
    offered::way(base, ButtonKind::Other, path, content.into_any())
}

/// Whether the one that is asked for is not there.
pub(crate) fn is_missing(read: &PlansRead, given: &Given) -> bool {
    chosen(&read.of_one.plans.value, given).is_err()
}

fn chosen<'p>(plans: &'p Plans, given: &Given) -> Result<Option<&'p Plan>, Fault> {
    let Some(id) = given.plan() else { return Ok(plans.current.first()) };
    let mut all = plans.current.iter().chain(&plans.earlier);
    all.find(|plan| in_address(&plan.id.0) == id).map(Some).ok_or(Fault::NotFound)
}
