//! One page of A4: what is needed when it matters, in large type, readable without colours.

use innsyn_domain::treatment_plan::{Plan, Zone};
use innsyn_i18n::Phrase;
use innsyn_ui::{Heading, Icon, Words};
use leptos::prelude::*;

use super::emergency::emergency;
use super::look::{Pen, PlanLook, list};
use super::{about, contacts, fit, goals, measures, medicines, zones};

pub fn sheet(plan: &Plan, look: &PlanLook<'_>) -> AnyView {
    let pen = look.pen(plan);
    let t = pen.t;
    let (fit, is_whole) = fit::sheet(plan);
    let important = plan.important.iter().map(|note| view! { <p>{pen.theirs(&note.text)}</p> }).collect_view();
    let important = (!plan.important.is_empty()).then(|| {
        let heading = if pen.is_own { &t.goal.important } else { &t.goal.important_theirs };
        view! {
            <section>{pen.heading(heading)}{important}</section>
        }
    });
    let rows = plan.zones.iter().map(|zone| row(zone, &pen)).collect_view();
    let no_zones = plan.zones.is_empty().then(|| view! { <p><Words phrase=t.zone.none.clone() /></p> });
    let diagnoses = plan.diagnoses.iter().map(|it| goals::diagnosis(it, &pen));
    let diagnoses = part(&t.goal.diagnoses, list("innsyn-plan-sheet-list", diagnoses), &pen);
    let (measures, _) = plan.measures_by_standing();
    let measures = measures.into_iter().map(|it| measures::measure(it, Some(plan), &pen));
    let measures = part(&t.measure.heading, list("innsyn-plan-sheet-list", measures), &pen);
    // One that is on hold, or unknown, says so.
    let (medicines, _) = plan.medicines_by_standing();
    let medicines = medicines.into_iter().map(|it| medicines::medicine(it, &pen));
    let medicines = part(&t.medicine.heading, list("innsyn-plan-sheet-list", medicines), &pen);
    let lines = about::review_lines(plan, &pen).into_iter().chain([about::changed(plan, &pen)]);
    let lines = lines.map(|phrase| view! { <p><Words phrase=phrase /></p> }).collect_view();
    view! {
        <div class="innsyn-plan-sheet" data-points=fit.points>
            {emergency(t)}
            {important}
            <section>
                {pen.heading(&t.zone.heading)}
                {no_zones}
                {rows}
                {zones::lost(plan, &pen)}
            </section>
            <div class="innsyn-plan-sheet-columns" data-whole=is_whole.then_some("")>
                {diagnoses}
                {goals::lost(&t.lost.diagnoses, plan.lost.diagnoses, &pen)}
                {medicines}
                {measures}
                {goals::lost(&t.lost.activities, plan.lost.activities, &pen)}
                <section>
                    {pen.heading(&t.contact.heading)}
                    {contacts::on_paper("innsyn-plan-sheet-list", plan, &pen)}
                    {goals::lost(&t.lost.contacts, plan.lost.contacts, &pen)}
                </section>
                <section>
                    {pen.heading(&t.about.review)}
                    {lines}
                </section>
            </div>
            {left_off(&t.card.not_on_sheet, fit.is_more.then_some(&t.card.more_pages))}
        </div>
    }
    .into_any()
}

/// What is not there, and what takes more room than it should.
pub(super) fn left_off(not_there: &Phrase, more: Option<&Phrase>) -> AnyView {
    let lines = std::iter::once(not_there).chain(more);
    let lines = lines.map(|phrase| view! { <p><Words phrase=phrase.clone() /></p> }).collect_view();
    view! { <div class="innsyn-plan-left-off innsyn-plan-soft">{lines}</div> }.into_any()
}

fn part(heading: &Phrase, items: Option<AnyView>, pen: &Pen<'_>) -> Option<AnyView> {
    let items = items?;
    Some(view! { <section>{pen.heading(heading)}{items}</section> }.into_any())
}

/// A zone in a row: its name and shape, how it can be told, what to do.
pub(super) fn row(zone: &Zone, pen: &Pen<'_>) -> AnyView {
    let z = &pen.t.zone;
    let below = pen.below();
    let signs = zone.signs.iter().map(|sign| view! { <li>{pen.theirs(sign)}</li> }).collect_view();
    let actions = zone.actions.iter().map(|action| zones::action(action, pen)).collect_view();
    let (level, shape, inner) = (below.level, zones::shape(&zone.level), zones::name(zone, pen));
    let name = view! { <Heading level=level class="innsyn-plan-row-name"><Icon shape=shape />{inner}</Heading> };
    let (no_signs, no_action) = (zone.signs.is_empty(), zone.actions.is_empty());
    view! {
        <div class="innsyn-plan-row" data-level=zones::level_key(&zone.level)>
            {name}
            <div>
                {zones::title(zone, pen)}
                <p class="innsyn-plan-soft"><Words phrase=z.signs.clone() /></p>
                {no_signs.then(|| view! { <p><Words phrase=z.no_signs.clone() /></p> })}
                {(!no_signs).then(|| view! { <ul>{signs}</ul> })}
            </div>
            <div>
                <p class="innsyn-plan-soft"><Words phrase=z.actions.clone() /></p>
                {no_action.then(|| view! { <p><Words phrase=z.no_action.clone() /></p> })}
                {(!no_action).then(|| view! { <ul>{actions}</ul> })}
                {pen.standing(zone.standing)}
                {goals::lost(&pen.t.lost.activities, zone.lost, pen)}
            </div>
        </div>
    }
    .into_any()
}
