//! A card for the pocket of somebody who helps, and who has never seen the plan.

use innsyn_domain::treatment_plan::Plan;
use innsyn_ui::Words;
use leptos::prelude::*;

use super::emergency::emergency;
use super::look::PlanLook;
use super::{contacts, sheet};

/// `name`: whose plan it is.
pub fn card(plan: &Plan, name: &str, look: &PlanLook<'_>) -> AnyView {
    let pen = look.pen(plan);
    let c = &pen.t.card;
    let heading = c.heading.fill(&[name]);
    let diagnoses =
        plan.diagnoses.iter().map(|it| view! { <li>{super::goals::diagnosis(it, &pen)}</li> }).collect_view();
    let diagnoses =
        (!plan.diagnoses.is_empty()).then(|| view! { <ul class="innsyn-plan-card-diagnoses">{diagnoses}</ul> });
    let rows = plan.zones.iter().map(|zone| sheet::row(zone, &pen)).collect_view();
    let contacts = plan.contacts.iter().map(|it| view! { <li>{contacts::contact(it, &pen)}</li> }).collect_view();
    view! {
        <div class="innsyn-plan-card">
            {pen.heading(&heading)}
            <p><Words phrase=c.lede.clone() /></p>
            {emergency(pen.t)}
            {diagnoses}
            {rows}
            <ul class="innsyn-plan-card-contacts">{contacts}</ul>
        </div>
    }
    .into_any()
}
