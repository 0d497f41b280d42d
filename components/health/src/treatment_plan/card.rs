//! A card for the pocket of somebody who helps, and who has never seen the plan.

use innsyn_domain::treatment_plan::Plan;
use innsyn_ui::Words;
use leptos::prelude::*;

use super::emergency::emergency;
use super::look::{PlanLook, list};
use super::{contacts, sheet};

/// `name`: whose plan it is.
pub fn card(plan: &Plan, name: &str, look: &PlanLook<'_>) -> AnyView {
    let pen = look.pen(plan);
    let c = &pen.t.card;
    let heading = c.heading.fill(&[name]);
    let diagnoses =
        list("innsyn-plan-card-diagnoses", plan.diagnoses.iter().map(|it| super::goals::diagnosis(it, &pen)));
    let rows = plan.zones.iter().map(|zone| sheet::row(zone, &pen)).collect_view();
    let contacts = list("innsyn-plan-card-contacts", plan.contacts.iter().map(|it| contacts::contact(it, &pen)));
    view! {
        <div class="innsyn-plan-card">
            {pen.heading(&heading)}
            <p><Words phrase=c.lede.clone() /></p>
            {emergency(pen.t)}
            {diagnoses}
            {rows}
            {contacts}
        </div>
    }
    .into_any()
}
