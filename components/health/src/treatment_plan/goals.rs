//! What matters, diagnoses, goals, and how the person manages.

use innsyn_domain::lab_results::Name;
use innsyn_domain::treatment_plan::{
    Achievement, Author, Diagnosis, DiagnosisStanding, Goal, GoalStanding, Plan, Reason, Said, Statement, Target,
};
use innsyn_i18n::Phrase;
use innsyn_ui::{StatusTag, TagShape, Words};
use leptos::prelude::*;

use super::amount::{amount, limit};
use super::look::{Pen, list};
use super::when::date_words;

/// «Hva er viktig for deg?»
pub(super) fn important(plan: &Plan, pen: &Pen<'_>) -> AnyView {
    let t = pen.t;
    let heading = if pen.is_own { &t.goal.important } else { &t.goal.important_theirs };
    let none = plan.important.is_empty().then(|| view! { <p><Words phrase=t.goal.important_none.clone() /></p> });
    view! {
        <section class="innsyn-plan-important">
            {pen.heading(heading)}
            {pen.notes(&plan.important)}
            {none}
        </section>
    }
    .into_any()
}

/// Diagnoses, goals and function.
pub(super) fn about_health(plan: &Plan, pen: &Pen<'_>) -> AnyView {
    let t = pen.t;
    let diagnoses = list("innsyn-plan-list", plan.diagnoses.iter().map(|it| diagnosis(it, pen)));
    let no_diagnosis = plan.diagnoses.is_empty().then(|| view! { <p><Words phrase=t.goal.no_diagnosis.clone() /></p> });
    let goals = list("innsyn-plan-list", plan.goals.iter().map(|it| goal(it, Some(plan), pen)));
    let no_goal = plan.goals.is_empty().then(|| view! { <p><Words phrase=t.goal.no_goal.clone() /></p> });
    let function = (!plan.function.is_empty()).then(|| {
        let items = list("innsyn-plan-list", plan.function.iter().map(|it| function(it, pen)));
        view! {
            {pen.below().heading(&t.goal.function)}
            {items}
        }
    });
    view! {
        <section class="innsyn-plan-part">
            {pen.heading(&t.goal.heading)}
            {pen.below().heading(&t.goal.diagnoses)}
            {diagnoses}
            {no_diagnosis}
            {lost(&t.lost.diagnoses, plan.lost.diagnoses, pen)}
            {pen.below().heading(&t.goal.goals)}
            {goals}
            {no_goal}
            {lost(&t.lost.goals, plan.lost.goals, pen)}
            {function}
        </section>
    }
    .into_any()
}

/// How many of something could not be shown.
pub(super) fn lost(words: &innsyn_i18n::Plural, count: usize, pen: &Pen<'_>) -> Option<AnyView> {
    let phrase = (count > 0).then(|| words.of(pen.t.locale, count as u64))?;
    Some(view! { <p><Words phrase=phrase /></p> }.into_any())
}

pub(super) fn diagnosis(diagnosis: &Diagnosis, pen: &Pen<'_>) -> AnyView {
    let g = &pen.t.goal;
    let since = date_words(diagnosis.since, pen.t.locale).map(|date| g.since.fill(&[&date]));
    let since = since.map(|phrase| view! { " " <span class="innsyn-plan-soft"><Words phrase=phrase /></span> });
    let standing = match diagnosis.standing {
        DiagnosisStanding::Active | DiagnosisStanding::NotSaid => None,
        DiagnosisStanding::NotActive => Some((&g.not_active, TagShape::Cancelled)),
    };
    let uncertain = diagnosis.uncertain.then_some((&g.uncertain, TagShape::Unknown));
    let tags = standing.into_iter().chain(uncertain);
    let tags = tags.map(|(text, shape)| view! { " " <StatusTag text=text.clone() shape=shape /> }).collect_view();
    view! { {diagnosis_name(&diagnosis.name, pen)}{since}{tags} }.into_any()
}

pub(super) fn diagnosis_name(name: &Name, pen: &Pen<'_>) -> AnyView {
    named(name, &pen.t.goal.diagnosis_code, &pen.t.goal.diagnosis_nameless, pen)
}

/// The words of a name; else what says that there is a code only, or nothing.
pub(super) fn named(name: &Name, code_only: &innsyn_i18n::Template, nameless: &Phrase, pen: &Pen<'_>) -> AnyView {
    match name {
        Name::Known(words) => pen.theirs(words),
        Name::CodeOnly(code) => view! { <Words phrase=code_only.fill(&[code]) /> }.into_any(),
        Name::Nameless => view! { <Words phrase=nameless.clone() /> }.into_any(),
    }
}

/// `plan`: whose diagnoses it can be for.
pub(super) fn goal(goal: &Goal, plan: Option<&Plan>, pen: &Pen<'_>) -> AnyView {
    let g = &pen.t.goal;
    let name = match &goal.text {
        Name::Known(words) => pen.theirs(words),
        Name::CodeOnly(_) | Name::Nameless => view! { <Words phrase=g.nameless.clone() /> }.into_any(),
    };
    let own = (goal.by == Author::Citizen).then_some(if pen.is_own { &g.own } else { &g.persons_own });
    let own = own.map(|phrase| view! { " " <span class="innsyn-plan-soft"><Words phrase=phrase.clone() /></span> });
    let targets = goal.targets.iter().map(|it| target(it, pen)).collect_view();
    view! {
        <p>{name}{own}{standing(goal, pen)}</p>
        {of(&goal.of, plan, pen)}
        {targets}
        {pen.notes(&goal.notes)}
    }
    .into_any()
}

/// In neutral words: a goal that was not reached is nobody's fault.
fn standing(goal: &Goal, pen: &Pen<'_>) -> AnyView {
    let g = &pen.t.goal;
    let standing = match goal.standing {
        GoalStanding::Current => None,
        GoalStanding::Suggested => Some((&g.suggested, TagShape::Provisional)),
        GoalStanding::OnHold => Some((&pen.t.status.on_hold, TagShape::Waiting)),
        GoalStanding::Completed | GoalStanding::Cancelled => Some((&g.ended, TagShape::Cancelled)),
        GoalStanding::Rejected => Some((&g.rejected, TagShape::Cancelled)),
        GoalStanding::Unknown => Some((&pen.t.status.unknown, TagShape::Unknown)),
    };
    let achievement = match goal.achievement {
        Achievement::NotSaid => None,
        Achievement::UnderWay => Some((&g.under_way, TagShape::Provisional)),
        Achievement::Achieved => Some((&g.achieved, TagShape::Changed)),
        Achievement::NotAchieved => Some((&g.not_achieved, TagShape::Waiting)),
        Achievement::Unknown => Some((&g.achievement_unknown, TagShape::Unknown)),
    };
    let tags = standing.into_iter().chain(achievement);
    tags.map(|(text, shape)| view! { " " <StatusTag text=text.clone() shape=shape /> }).collect_view().into_any()
}

/// Which diagnoses something is for, where there is more than one to mix it up with: that can be one that is not shown.
pub(super) fn of(reasons: &[Reason], plan: Option<&Plan>, pen: &Pen<'_>) -> Option<AnyView> {
    let g = &pen.t.goal;
    let plan = plan?;
    let is_known = |reason: &Reason| matches!(reason, Reason::Diagnosis(_));
    if plan.diagnoses.len() + plan.lost.diagnoses < 2 && reasons.iter().all(is_known) {
        return None;
    }
    let name = |reason: &Reason| match reason {
        Reason::Diagnosis(id) => plan.diagnosis(id).map(|it| diagnosis_name(&it.name, pen)),
        Reason::Named(name) => Some(diagnosis_name(name, pen)),
        Reason::NotShown => None,
    };
    let names: Vec<AnyView> = reasons.iter().filter_map(name).collect();
    let count = names.len();
    let names = names.into_iter().enumerate().map(|(at, name)| {
        let joint = (at + 1 < count).then_some(", ");
        view! { {name}{joint} }
    });
    let names = names.collect_view();
    let named =
        (count > 0).then(|| view! { <p class="innsyn-plan-soft"><Words phrase=g.of.clone() /> " " {names}</p> });
    let not_shown = reasons
        .contains(&Reason::NotShown)
        .then(|| view! { <p class="innsyn-plan-soft"><Words phrase=g.of_not_shown.clone() /></p> });
    Some(view! { {named}{not_shown} }.into_any())
}

/// A limit as text. Nothing is held against it.
fn target(target: &Target, pen: &Pen<'_>) -> AnyView {
    let measure = match &target.measure {
        Name::Known(words) => Some(view! { {pen.theirs(words)} ": " }),
        Name::CodeOnly(_) | Name::Nameless => None,
    };
    let limit = limit(&target.limit, pen);
    let by = date_words(target.by, pen.t.locale).map(|date| pen.t.goal.by.fill(&[&date]));
    let by = by.map(|phrase| view! { " " <Words phrase=phrase /> });
    (limit.is_some() || by.is_some()).then(|| view! { <p>{measure}{limit}{by}</p> }).into_any()
}

pub(super) fn function(statement: &Statement, pen: &Pen<'_>) -> AnyView {
    let g = &pen.t.goal;
    let name = match &statement.name {
        Name::Known(words) => Some(view! { {pen.theirs(words)} ": " }),
        Name::CodeOnly(_) | Name::Nameless => None,
    };
    let value = match &statement.value {
        Said::Words(Name::Known(words)) => pen.theirs(words),
        Said::Amount(quantity) => view! { <Words phrase=amount(quantity, pen.t) /> }.into_any(),
        Said::Number(digits) => digits.clone().into_any(),
        Said::Words(Name::CodeOnly(_) | Name::Nameless) | Said::NotReadable => {
            view! { <Words phrase=g.function_unreadable.clone() /> }.into_any()
        }
    };
    let at = date_words(statement.at, pen.t.locale);
    let at = at.map(|date| view! { " " <span class="innsyn-plan-soft">"(" {date} ")"</span> });
    view! { {name}{value}{at} }.into_any()
}
