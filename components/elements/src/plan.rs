//! `<innsyn-treatment-plan>`: how one is now, and the whole plan, as on the portal's page.

use innsyn_domain::treatment_plan::{Plan, PlanId, PlanStanding, Plans};
use innsyn_health::treatment_plan::{
    PlanLook, emergency, head, no_plan, not_whole, now, others, standing_notice, whole,
};
use leptos::prelude::*;

use crate::around;
use crate::given::{Given, in_address};
use crate::shown::{Fault, PlansRead};
use crate::texts::ElementTexts;

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
    let address = |id: &PlanId| Some(format!("{}{}", base.as_ref()?, in_address(&id.0)));
    Ok(view! {
        {before}
        {standing_notice(plan, t, level)}
        {others(&plans.value, plan, address, t, level)}
        {head(plan, &look)}
        {first}
        {whole(plan, &look)}
    }
    .into_any())
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
