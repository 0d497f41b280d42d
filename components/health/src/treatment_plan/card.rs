//! A card for the pocket of somebody who helps, and who has never seen the plan.

use innsyn_domain::treatment_plan::Plan;
use innsyn_ui::Words;
use leptos::prelude::*;

use super::emergency::emergency;
use super::look::{PlanLook, list};
use super::{contacts, fit, sheet, zones};

/// `name`: whose plan it is.
pub fn card(plan: &Plan, name: &str, look: &PlanLook<'_>) -> AnyView {
    let pen = look.pen(plan);
    let c = &pen.t.card;
    let fit = fit::card(plan);
    let more = match (fit.panels, fit.is_more) {
        (Some(_), _) => None,
        (None, false) => Some(&c.no_card),
        (None, true) => Some(&c.more_pages),
    };
    let heading = c.heading.fill(&[name]);
    let diagnoses =
        list("innsyn-plan-card-diagnoses", plan.diagnoses.iter().map(|it| super::goals::diagnosis(it, &pen)));
    let rows = plan.zones.iter().map(|zone| sheet::row(zone, &pen)).collect_view();
    let contacts = list("innsyn-plan-card-contacts", plan.contacts.iter().map(|it| contacts::contact(it, &pen)));
    view! {
        <div class="innsyn-plan-card" data-points=fit.points data-panels=fit.panels>
            {pen.heading(&heading)}
            <p><Words phrase=c.lede.clone() /></p>
            {emergency(pen.t)}
            {diagnoses}
            {rows}
            {zones::lost(plan, &pen)}
            {contacts}
            {super::goals::lost(&pen.t.lost.contacts, plan.lost.contacts, &pen)}
            {sheet::left_off(&c.not_on_card, more)}
        </div>
    }
    .into_any()
}
