//! Diagnoses, and what looks like one and is a zone.

use std::collections::BTreeSet;

use serde_json::Value;

use super::parse::{Led, Reading};
use super::statements::id_of;
use super::{Diagnosis, DiagnosisStanding, Level, Reason};
use crate::fhir::coding::name;
use crate::fhir::read::{Faults, each, own_name, text};
use crate::fhir::references::name_of;
use crate::lab_results::Name;
use crate::order;
use crate::parsed::FaultKind;
use crate::when::When;

/// The level that a Condition's severity says, where it is one of zones. Two different levels are none of the three.
///
/// Source: HL7 Norway's work on plans, CodeSystem `…-severity-zone-cs`.
pub(super) fn level(condition: &Value) -> Option<Level> {
    let codings = condition.get("severity").into_iter().flat_map(|severity| each(severity, "coding"));
    let of_zones = codings.filter(|coding| text(coding, "system").is_some_and(|it| it.ends_with("severity-zone-cs")));
    let mut levels: Vec<Level> = of_zones
        .map(|coding| match (text(coding, "code"), text(coding, "display")) {
            (Some("green"), _) => Level::Green,
            (Some("yellow"), _) => Level::Yellow,
            (Some("red"), _) => Level::Red,
            (Some(code), display) => Level::Other(display.unwrap_or(code).to_owned()),
            (None, Some(display)) => Level::Other(display.to_owned()),
            (None, None) => Level::NotSaid,
        })
        .collect();
    order::sort(&mut levels);
    levels.dedup();
    match levels.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(Level::Other(several.iter().map(Level::written).collect::<Vec<_>>().join(" / "))),
    }
}

impl Level {
    fn written(&self) -> &str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Red => "red",
            Self::Other(words) => words,
            Self::NotSaid => "?",
        }
    }
}

/// Whether somebody says that it does not apply: refuted, or entered in error.
pub(super) fn is_denied(condition: &Value) -> bool {
    coded(condition, "verificationStatus").any(|code| matches!(code, "refuted" | "entered-in-error"))
}

fn coded<'v>(condition: &'v Value, key: &str) -> impl Iterator<Item = &'v str> + use<'v> {
    condition.get(key).into_iter().flat_map(|concept| each(concept, "coding")).filter_map(|coding| text(coding, "code"))
}

/// `None`: it is no diagnosis to be listed.
pub(super) fn diagnosis(condition: &Value) -> Option<Diagnosis> {
    if level(condition).is_some() || is_denied(condition) {
        return None;
    }
    let standing = match coded(condition, "clinicalStatus").next() {
        Some("active" | "recurrence" | "relapse") => DiagnosisStanding::Active,
        Some("inactive" | "remission" | "resolved") => DiagnosisStanding::NotActive,
        Some(_) | None => DiagnosisStanding::NotSaid,
    };
    let uncertain = coded(condition, "verificationStatus")
        .any(|code| matches!(code, "unconfirmed" | "provisional" | "differential"));
    Some(Diagnosis {
        id: id_of(condition),
        name: condition.get("code").map_or(Name::Nameless, name),
        since: When::at(condition, "onsetDateTime"),
        standing,
        uncertain,
    })
}

/// The conditions that some references lead to, each once.
pub(super) struct Referred<'v> {
    pub(super) found: Vec<&'v Value>,
    /// Led nowhere.
    pub(super) lost: usize,
}

pub(super) fn referred<'v>(
    references: impl Iterator<Item = &'v Value>,
    holder: &'v Value,
    reading: &Reading<'v>,
    faults: &mut Faults,
    path: &str,
) -> Referred<'v> {
    let mut all = Referred { found: Vec::new(), lost: 0 };
    let mut seen = BTreeSet::new();
    for reference in references {
        match reading.follow(reference, holder) {
            Led::Here(target) if text(target, "resourceType") == Some("Condition") => {
                if seen.insert(id_of(target)) {
                    all.found.push(target);
                }
            }
            Led::Shut => {}
            Led::Here(_) | Led::Nowhere => {
                faults.element(path, FaultKind::Unresolved);
                all.lost += 1;
            }
        }
    }
    all
}

/// What something says that it is for: by reference, else in the words beside it.
pub(super) fn reasons<'v>(
    references: impl Iterator<Item = &'v Value>,
    codes: impl Iterator<Item = &'v Value>,
    holder: &'v Value,
    reading: &Reading<'v>,
) -> Vec<Reason> {
    let named: Vec<Name> = codes.map(name).filter(|name| *name != Name::Nameless).collect();
    let mut found = Vec::new();
    let mut is_missing = false;
    for reference in references {
        match reason(reference, holder, reading) {
            Some(Reason::NotShown) => is_missing = true,
            reason => found.extend(reason),
        }
    }
    is_missing &= named.is_empty();
    found.extend(named.into_iter().map(Reason::Named));
    found.extend(is_missing.then_some(Reason::NotShown));
    let mut once = Vec::new();
    for reason in found {
        if !once.contains(&reason) {
            once.push(reason);
        }
    }
    once
}

/// `None`: it is for no diagnosis, or may not be told of.
fn reason<'v>(reference: &'v Value, holder: &'v Value, reading: &Reading<'v>) -> Option<Reason> {
    let display = || text(reference, "display").map(|words| Reason::Named(Name::Known(words.to_owned())));
    match reading.follow(reference, holder) {
        Led::Shut => None,
        Led::Here(target) if text(target, "resourceType") != Some("Condition") => {
            let own = target.get("code").map(name).filter(|name| name.words().is_some());
            own.map(Reason::Named).or_else(display)
        }
        Led::Here(zone) if level(zone).is_some() => None,
        Led::Here(target) => Some(match diagnosis(target) {
            // Whoever denies it has taken back its name too.
            None => Reason::NotShown,
            Some(inside) if reading.is_contained(target) => Reason::Named(inside.name),
            Some(diagnosis) => Reason::Diagnosis(diagnosis.id),
        }),
        Led::Nowhere => {
            let path = name_of(text(reference, "reference").unwrap_or_default());
            let is_other = path.split_once('/').is_some_and(|(kind, _)| kind != "Condition");
            display().or((!is_other).then_some(Reason::NotShown))
        }
    }
}

/// A zone that no plan has: what it says is a part of something that did not come.
pub(super) fn state_orphans(reading: &Reading<'_>, faults: &mut Faults) {
    let plans = reading.of_type("CarePlan");
    let addressed = order::set(
        plans.flat_map(|(_, plan)| each(plan, "addresses")).filter_map(|it| text(it, "reference").map(name_of)),
    );
    for (index, condition) in reading.of_type("Condition") {
        let is_alone = own_name(condition).is_none_or(|name| !addressed.contains(&name));
        if is_alone && level(condition).is_some() && !is_denied(condition) {
            faults.entry = Some(index);
            faults.lost("Condition", FaultKind::Unresolved);
        }
    }
}
