//! When a plan is gone through, who made and changed it, and what else stands in it.

use innsyn_domain::treatment_plan::{Approval, Author, Plan};
use innsyn_domain::when::When;
use innsyn_i18n::Phrase;
use innsyn_ui::Words;
use leptos::prelude::*;

use super::look::{Pen, list};
use super::when::date_words;

/// The next time that the plan is gone through.
pub(super) fn review(plan: &Plan, pen: &Pen<'_>) -> AnyView {
    let a = &pen.t.about;
    let lines = review_lines(plan, pen).into_iter().map(|phrase| view! { <p><Words phrase=phrase /></p> });
    view! {
        <section class="innsyn-plan-part">
            {pen.heading(&a.review)}
            {lines.collect_view()}
        </section>
    }
    .into_any()
}

pub(super) fn review_lines(plan: &Plan, pen: &Pen<'_>) -> Vec<Phrase> {
    let a = &pen.t.about;
    let is_over = |when: When| when.last_day().is_some_and(|day| day < pen.today);
    let mut lines = Vec::new();
    match date_words(plan.review, pen.t.locale) {
        Some(date) => lines.push(Phrase::plain(date)),
        None => lines.push(a.no_review.clone()),
    }
    if is_over(plan.review) {
        lines.push(a.review_over.clone());
    }
    if let Some(date) = date_words(plan.ends, pen.t.locale) {
        lines.push(if is_over(plan.ends) { &a.ended } else { &a.ends }.fill(&[&date]));
    }
    lines
}

/// Notes, and what else belongs to the plan.
pub(super) fn notes(plan: &Plan, pen: &Pen<'_>) -> AnyView {
    let a = &pen.t.about;
    let notes = pen.notes(&plan.notes).map(|notes| {
        view! {
            <section class="innsyn-plan-part">
                {pen.heading(&a.notes)}
                {notes}
            </section>
        }
    });
    let has_more = !plan.besides.is_empty() || plan.lost.besides > 0;
    let more = has_more.then(|| {
        let items = list("innsyn-plan-besides", plan.besides.iter().map(|words| pen.theirs(words)));
        view! {
            <section class="innsyn-plan-part">
                {pen.heading(&a.besides)}
                {items}
                {super::goals::lost(&pen.t.lost.besides, plan.lost.besides, pen)}
            </section>
        }
    });
    view! { {notes}{more} }.into_any()
}

/// Who made it, who changed it last and when, which version it is, and whether anybody is said to have approved it.
pub(super) fn about(plan: &Plan, pen: &Pen<'_>) -> AnyView {
    let a = &pen.t.about;
    let lines = about_lines(plan, pen).into_iter().map(|phrase| view! { <p><Words phrase=phrase /></p> });
    let comment = plan.changed.comment.as_ref();
    let comment = comment.map(|words| view! { <p><Words phrase=a.comment.clone() /> " " {pen.theirs(words)}</p> });
    view! {
        <section class="innsyn-plan-part">
            {pen.heading(&a.heading)}
            {lines.collect_view()}
            {comment}
        </section>
    }
    .into_any()
}

/// The same without who changed it, for where there is little room.
pub(super) fn changed_when(plan: &Plan, pen: &Pen<'_>) -> Phrase {
    let a = &pen.t.about;
    date_words(plan.changed.at, pen.t.locale).map_or(a.changed_unknown.clone(), |date| a.changed.fill(&[&date]))
}

pub(super) fn about_lines(plan: &Plan, pen: &Pen<'_>) -> Vec<Phrase> {
    let a = &pen.t.about;
    let mut lines = vec![changed(plan, pen)];
    lines.extend(plan.author.as_ref().map(|name| a.author.fill(&[name])));
    match (&plan.changed.version, &plan.changed.content_version) {
        (Some(plan), Some(content)) if plan != content => lines.push(a.versions.fill(&[plan, content])),
        (Some(version), _) | (None, Some(version)) => lines.push(a.version.fill(&[version])),
        (None, None) => {}
    }
    lines.push(plan.approval.as_ref().map_or_else(|| a.not_approved.clone(), |approval| approved(approval, pen)));
    lines
}

pub(super) fn approved(approval: &Approval, pen: &Pen<'_>) -> Phrase {
    let a = &pen.t.about;
    match date_words(approval.at, pen.t.locale) {
        Some(date) => a.approved_at.fill(&[&approval.by, &date]),
        None => a.approved.fill(&[&approval.by]),
    }
}

pub(super) fn changed(plan: &Plan, pen: &Pen<'_>) -> Phrase {
    let a = &pen.t.about;
    let by = match &plan.changed.by {
        Author::Named(name) => Some(name.clone()),
        Author::Citizen | Author::NotSaid => None,
    };
    match (date_words(plan.changed.at, pen.t.locale), by) {
        (Some(date), Some(name)) => a.changed_by.fill(&[&date, &name]),
        (Some(date), None) if plan.changed.by == Author::Citizen && pen.is_own => a.changed_by_you.fill(&[&date]),
        (Some(date), None) if plan.changed.by == Author::Citizen => a.changed_by_person.fill(&[&date]),
        (Some(date), None) => a.changed.fill(&[&date]),
        (None, Some(name)) => a.changed_by_undated.fill(&[&name]),
        (None, None) => a.changed_unknown.clone(),
    }
}
