//! What is different between two versions: each part as it was, and as it is.

use innsyn_domain::treatment_plan::{Change, Item, Lost, Occurrence, Plan, changes};
use innsyn_i18n::Phrase;
use innsyn_ui::Words;
use leptos::prelude::*;

use super::look::{Pen, PlanLook};
use super::schedule::occurrence;
use super::whole::standing_words;
use super::{about, contacts, goals, measures, medicines, when, zones};

/// `before` is the older one.
pub fn changes_view(before: &Plan, after: &Plan, look: &PlanLook<'_>) -> AnyView {
    let (old, new) = (look.pen(before), look.pen(after));
    let c = &new.t.changes;
    let found = changes(before, after);
    // What could not be shown of either is held against nothing.
    let is_cut = [before, after].iter().any(|plan| plan.lost != Lost::default());
    let cut = is_cut.then(|| view! { <p><Words phrase=c.cut.clone() /></p> });
    if found.is_empty() {
        return view! { {cut}<p><Words phrase=c.none.clone() /></p> }.into_any();
    }
    let items = found.iter().map(|change| one(change, (before, &old), (after, &new))).collect_view();
    view! { {cut}<div class="innsyn-plan-changes">{items}</div> }.into_any()
}

/// What a version is called in a list: when it was changed, and by whom.
pub fn version_name(plan: &Plan, look: &PlanLook<'_>) -> Phrase {
    about::changed(plan, &look.pen(plan))
}

/// When a version was changed, in words. `None`: it does not say.
pub fn version_date(plan: &Plan, look: &PlanLook<'_>) -> Option<String> {
    when::date_words(plan.changed.at, look.texts.locale)
}

fn one(change: &Change<'_>, (before, old): (&Plan, &Pen<'_>), (after, new): (&Plan, &Pen<'_>)) -> AnyView {
    let c = &new.t.changes;
    let what = match (&change.before, &change.after) {
        (Some(_), Some(_)) => &c.changed,
        (None, _) => &c.added,
        (_, None) => &c.gone,
    };
    let part = change.after.as_ref().or(change.before.as_ref()).map(|item| part(item, new));
    let was = change.before.as_ref().map(|item| {
        view! { <div class="innsyn-plan-was"><p class="innsyn-plan-soft"><Words phrase=c.was.clone() /></p>{draw(item, before, old)}</div> }
    });
    let is = change.after.as_ref().map(|item| {
        view! { <div class="innsyn-plan-is"><p class="innsyn-plan-soft"><Words phrase=c.is.clone() /></p>{draw(item, after, new)}</div> }
    });
    let what = what.clone();
    let heading = new
        .heading_of(view! { {part.map(|part| view! { <Words phrase=part /> ": " })}<Words phrase=what /> }.into_any());
    view! {
        <section class="innsyn-plan-change">
            {heading}
            {was}
            {is}
        </section>
    }
    .into_any()
}

fn part(item: &Item<'_>, pen: &Pen<'_>) -> Phrase {
    let t = pen.t;
    match item {
        Item::Standing(_)
        | Item::Title(_)
        | Item::Description(_)
        | Item::Period(..)
        | Item::Author(_)
        | Item::Approval(_) => t.about.heading.clone(),
        Item::Important(_) if pen.is_own => t.goal.important.clone(),
        Item::Important(_) => t.goal.important_theirs.clone(),
        Item::Diagnosis(_) => t.goal.diagnoses.clone(),
        Item::Goal(_) => t.goal.goals.clone(),
        Item::Function(_) => t.goal.function.clone(),
        Item::Zone(_) => t.zone.heading.clone(),
        Item::Measure(_) => t.measure.heading.clone(),
        Item::Medicine(_) => t.medicine.heading.clone(),
        Item::Contact(_) => t.contact.heading.clone(),
        Item::Note(_) => t.about.notes.clone(),
        Item::Besides(_) => t.about.besides.clone(),
        Item::Review(_) => t.about.review.clone(),
    }
}

fn draw(item: &Item<'_>, plan: &Plan, pen: &Pen<'_>) -> AnyView {
    match item {
        Item::Title(words) | Item::Description(words) | Item::Besides(words) => {
            view! { <p>{pen.theirs(words)}</p> }.into_any()
        }
        Item::Important(note) | Item::Note(note) => pen.note(note),
        Item::Diagnosis(it) => view! { <p>{goals::diagnosis(it, pen)}</p> }.into_any(),
        Item::Goal(it) => goals::goal(it, Some(plan), pen),
        Item::Function(it) => view! { <p>{goals::function(it, pen)}</p> }.into_any(),
        Item::Zone(it) => zones::bare(it, &pen.below()),
        Item::Measure(it) => view! {
            <p class="innsyn-plan-soft">{measures::category(&it.category, pen)}</p>
            {measures::measure(it, Some(plan), pen)}
        }
        .into_any(),
        Item::Medicine(it) => medicines::medicine(it, pen),
        Item::Contact(it) => contacts::contact(it, pen),
        Item::Standing(standing) => line(standing_words(*standing, pen.t)),
        Item::Author(name) => line(pen.t.about.author.fill(&[name])),
        Item::Approval(approval) => line(about::approved(approval, pen)),
        Item::Period(from, until) => {
            let when = occurrence(&Occurrence::Between(*from, *until), pen.t);
            let when = when.map(|when| view! { " " <Words phrase=when /> });
            view! { <p><Words phrase=pen.t.about.period.clone() />{when}</p> }.into_any()
        }
        Item::Review(at) => when::date_words(*at, pen.t.locale).map(|date| view! { <p>{date}</p> }).into_any(),
    }
}

fn line(words: Phrase) -> AnyView {
    view! { <p><Words phrase=words /></p> }.into_any()
}
