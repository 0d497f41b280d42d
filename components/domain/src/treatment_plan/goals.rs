//! What is aimed at.

use serde_json::Value;

use super::conditions;
use super::parse::Reading;
use super::statements::{author_of, id_of, notes};
use super::{Achievement, Author, Goal, GoalStanding, Limit, Target};
use crate::fhir::coding::name;
use crate::fhir::read::{Faults, each, long_text, text};
use crate::lab_results::Name;
use crate::parsed::FaultKind;
use crate::quantity::Quantity;
use crate::when::When;

/// `None`: entered in error.
pub(super) fn goal<'v>(resource: &'v Value, reading: &Reading<'v>, faults: &mut Faults) -> Option<Goal> {
    let standing = match text(resource, "lifecycleStatus") {
        Some("entered-in-error") => return None,
        Some("proposed" | "planned") => GoalStanding::Suggested,
        Some("accepted" | "active") => GoalStanding::Current,
        Some("on-hold") => GoalStanding::OnHold,
        Some("completed") => GoalStanding::Completed,
        Some("cancelled") => GoalStanding::Cancelled,
        Some("rejected") => GoalStanding::Rejected,
        Some(_) => {
            faults.element("Goal.lifecycleStatus", FaultKind::UnknownCode);
            GoalStanding::Unknown
        }
        None => {
            faults.element("Goal.lifecycleStatus", FaultKind::Missing);
            GoalStanding::Unknown
        }
    };
    let text = match resource.get("description").map(name) {
        Some(Name::Known(words)) => Name::Known(words),
        // A code tells nothing to anybody who reads a plan.
        Some(Name::CodeOnly(_) | Name::Nameless) | None => Name::Nameless,
    };
    Some(Goal {
        id: id_of(resource),
        text,
        by: resource.get("expressedBy").map_or(Author::NotSaid, |by| author_of(by, resource, reading)),
        of: conditions::reasons(each(resource, "addresses"), std::iter::empty(), resource, reading),
        standing,
        achievement: achievement(resource, faults),
        targets: each(resource, "target").map(target).collect(),
        notes: notes(resource, resource, "note", reading, faults),
    })
}

/// Source: FHIR R4 `goal-achievement`.
fn achievement(goal: &Value, faults: &mut Faults) -> Achievement {
    let Some(status) = goal.get("achievementStatus") else { return Achievement::NotSaid };
    match each(status, "coding").find_map(|coding| text(coding, "code")) {
        Some("in-progress" | "improving" | "worsening" | "no-change") => Achievement::UnderWay,
        Some("achieved" | "sustaining") => Achievement::Achieved,
        Some("not-achieved" | "no-progress" | "not-attainable") => Achievement::NotAchieved,
        Some(_) | None => {
            faults.element("Goal.achievementStatus", FaultKind::UnknownCode);
            Achievement::Unknown
        }
    }
}

fn target(target: &Value) -> Target {
    let limit = limit(target, "detail");
    Target { measure: target.get("measure").map_or(Name::Nameless, name), limit, by: When::at(target, "dueDate") }
}

/// `<stem>[x]`: an amount, a range, or words.
pub(super) fn limit(parent: &Value, stem: &str) -> Limit {
    let element = |kind: &str| parent.get(format!("{stem}{kind}"));
    let quantity = |value: &Value| Quantity::parse(value).ok();
    if let Some(amount) = element("Quantity") {
        quantity(amount).map_or(Limit::NotReadable, Limit::Amount)
    } else if let Some(range) = element("Range") {
        let end = |key: &str| range.get(key).map(|it| quantity(it).ok_or(())).transpose();
        match (end("low"), end("high")) {
            (Ok(None), Ok(None)) | (Err(()), _) | (_, Err(())) => Limit::NotReadable,
            (Ok(low), Ok(high)) => Limit::Range { low, high },
        }
    } else if let Some(words) = long_text(parent, &format!("{stem}String")) {
        Limit::Words(Name::Known(words))
    } else if let Some(coded) = element("CodeableConcept") {
        Limit::Words(name(coded))
    } else if parent.as_object().is_some_and(|all| all.keys().any(|key| key.starts_with(stem))) {
        Limit::NotReadable
    } else {
        Limit::NotSaid
    }
}
