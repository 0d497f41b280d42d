//! A card for the pocket of somebody who helps, and who has never seen the plan.

use innsyn_domain::treatment_plan::{Plan, Zone};
use innsyn_i18n::Phrase;
use innsyn_ui::Words;
use leptos::prelude::*;

use super::emergency::emergency;
use super::look::{PlanLook, list};
use super::{about, contacts, fit, sheet, zones};

/// `name`: whose plan it is.
pub fn card(plan: &Plan, name: &str, look: &PlanLook<'_>) -> AnyView {
    let pen = look.pen(plan);
    let c = &pen.t.card;
    let (fit, above, has_important) = fit::card(plan);
    let more = match (fit.panels, fit.is_more) {
        (Some(_), _) => None,
        (None, false) => Some(&c.no_card),
        (None, true) => Some(&c.more_pages),
    };
    let heading = c.heading.fill(&[name]);
    let diagnoses =
        list("innsyn-plan-card-diagnoses", plan.diagnoses.iter().map(|it| super::goals::diagnosis(it, &pen)));
    let label = diagnoses.is_some().then(|| {
        let Phrase { text, lang } = pen.t.goal.diagnoses.clone();
        view! { <p class="innsyn-plan-card-label"><Words phrase=Phrase { text: format!("{text}:"), lang } /></p> }
    });
    // A zone is not read across a fold.
    let (first, second) = plan.zones.split_at(above.unwrap_or(plan.zones.len()).min(plan.zones.len()));
    let rows = |zones: &[Zone]| zones.iter().map(|zone| sheet::row(zone, &pen)).collect_view();
    let half = above.map(|_| "innsyn-plan-card-half");
    // How somebody wants to be met, where that takes no larger type from what to do.
    let important = has_important.then_some(&plan.important).into_iter().flatten();
    let important = important.map(|note| view! { <p>{pen.theirs(&note.text)}</p> }).collect_view();
    // What stands around the card is cut off.
    let title = plan.title.as_ref().map(|title| view! { {pen.theirs(title)} " " });
    let description = plan.description.as_ref().map(|words| view! { <p>{pen.theirs(words)}</p> });
    let which = view! { {description}<p>{title}<Words phrase=about::changed_when(plan, &pen) /></p> };
    view! {
        <div class="innsyn-plan-card" data-points=fit.points data-panels=fit.panels>
            <div class=half>
                {pen.heading(&heading)}
                <p><Words phrase=c.lede.clone() /></p>
                {emergency(pen.t)}
                {important}
                {label}
                {diagnoses}
                {super::goals::lost(&pen.t.lost.diagnoses, plan.lost.diagnoses, &pen)}
                {rows(first)}
            </div>
            <div class=half>
                {rows(second)}
                {zones::lost(plan, &pen)}
                {contacts::on_paper("innsyn-plan-card-contacts", plan, &pen)}
                {super::goals::lost(&pen.t.lost.contacts, plan.lost.contacts, &pen)}
                {which}
                {sheet::left_off(if has_important { &c.not_on_card } else { &c.nor_important }, more)}
            </div>
        </div>
    }
    .into_any()
}
