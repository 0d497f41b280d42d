//! What is to be done, by its kind, with when in words; and what is to be measured.

use innsyn_domain::order;
use innsyn_domain::treatment_plan::entries::doable;
use innsyn_domain::treatment_plan::{Category, Doer, Measure, Plan};
use innsyn_ui::{Expander, Shape, Words};
use leptos::prelude::*;

use super::goals::{lost, named, of};
use super::look::Pen;
use super::schedule::schedule;
use super::whole::MeasureActions;

/// All but what is measured, which has a section of its own.
pub(super) fn measures(plan: &Plan, pen: &Pen<'_>, actions: MeasureActions<'_>) -> AnyView {
    let t = pen.t;
    let (now, over) = plan.measures_by_standing();
    let now: Vec<&Measure> = now.into_iter().filter(|it| it.category != Category::Measuring).collect();
    let mut kinds: Vec<&Category> = now.iter().map(|it| &it.category).collect();
    order::sort(&mut kinds);
    kinds.dedup();
    let groups = kinds.into_iter().map(|kind| {
        let items = now.iter().filter(|it| it.category == *kind).map(|it| item(it, plan, pen, actions));
        view! {
            <div class="innsyn-plan-group">
                {pen.below().heading_of(category(kind, pen))}
                <ul class="innsyn-plan-list">{items.collect_view()}</ul>
            </div>
        }
    });
    let none = (now.is_empty() && over.is_empty()).then(|| view! { <p><Words phrase=t.measure.none.clone() /></p> });
    let over = (!over.is_empty()).then(|| {
        let items = over.into_iter().map(|it| view! { <li>{measure(it, Some(plan), pen)}</li> }).collect_view();
        let (summary, unprinted) = (t.measure.over.clone(), t.measure.over_unprinted.clone());
        view! { <Expander summary=summary shape=Shape::StruckRing shut_on_paper=unprinted><ul>{items}</ul></Expander> }
    });
    view! {
        <section class="innsyn-plan-part">
            {pen.heading(&t.measure.heading)}
            {none}
            {groups.collect_view()}
            {lost(&t.lost.activities, plan.lost.activities, pen)}
            {over}
        </section>
    }
    .into_any()
}

/// What is to be measured, with its limits as text. Nothing where the plan has no such measure.
pub(super) fn measurements(plan: &Plan, pen: &Pen<'_>, actions: MeasureActions<'_>) -> Option<AnyView> {
    let t = pen.t;
    let (now, _) = plan.measures_by_standing();
    let now: Vec<&Measure> = now.into_iter().filter(|it| it.category == Category::Measuring).collect();
    let items = now.iter().map(|it| item(it, plan, pen, actions)).collect_view();
    (!now.is_empty()).then(|| {
        view! {
            <section class="innsyn-plan-part">
                {pen.heading(&t.measure.measuring)}
                <p><Words phrase=t.measure.limits.clone() /></p>
                <ul class="innsyn-plan-list">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// A measure with what can be done with it.
fn item(it: &Measure, plan: &Plan, pen: &Pen<'_>, actions: MeasureActions<'_>) -> AnyView {
    let actions = doable(it).and_then(|name| actions(it, pen.theirs(name)));
    let actions = actions.map(|actions| view! { <p class="innsyn-plan-actions">{actions}</p> });
    view! { <li>{measure(it, Some(plan), pen)}{actions}</li> }.into_any()
}

/// `plan`: whose diagnoses it can be for.
pub(super) fn measure(measure: &Measure, plan: Option<&Plan>, pen: &Pen<'_>) -> AnyView {
    let m = &pen.t.measure;
    let title = match (&measure.title, &measure.detail) {
        (Some(title), _) => Some(named(title, &m.code, &m.nameless, pen)),
        // Its category is its title, and stands above it.
        (None, Some(_)) => None,
        (None, None) => Some(view! { <Words phrase=m.nameless.clone() /> }.into_any()),
    };
    let title = title.map(|title| view! { <strong>{title}</strong> });
    let not = pen.not(measure.is_not, &pen.t.status.not).map(|tag| view! { " " {tag} });
    let standing = pen.standing(measure.standing).map(|tag| view! { " " {tag} });
    let has_head = title.is_some() || not.is_some() || standing.is_some();
    let head = has_head.then(|| view! { <p>{title}{not}{standing}</p> });
    let detail = measure.detail.as_ref().map(|detail| view! { <p>{pen.theirs(detail)}</p> });
    let when = measure.schedule.as_ref().map(|it| schedule(it, pen));
    let who = match &measure.who {
        Doer::Named(name) => Some(m.by.fill(&[name])),
        Doer::Citizen | Doer::NotSaid => None,
    };
    let who = who.map(|phrase| view! { <p class="innsyn-plan-soft"><Words phrase=phrase /></p> });
    view! { {head}{detail}{when}{who}{of(&measure.of, plan, pen)}{pen.notes(&measure.notes)} }.into_any()
}

pub(super) fn category(category: &Category, pen: &Pen<'_>) -> AnyView {
    let m = &pen.t.measure;
    let phrase = match category {
        Category::Medicine => &m.medicine,
        Category::Measuring => &m.measuring,
        Category::Activity => &m.activity,
        Category::Diet => &m.diet,
        Category::MentalHealth => &m.mental_health,
        Category::Lifestyle => &m.habits,
        Category::Other(words) => return pen.theirs(words),
        Category::NotSaid => &m.others,
    };
    view! { <Words phrase=phrase.clone() /> }.into_any()
}
