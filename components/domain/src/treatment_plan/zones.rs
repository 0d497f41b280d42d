//! Zones: how one can tell, and what the plan says to do then.
//!
//! Two shapes are in use: a Condition that bears the level, the sign and, as a note, the action; and a plan of its own for each
//! zone, which names the plan that it is a part of and is not named by it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::conditions::{Referred, is_denied, level, referred};
use super::measures::{action, action_of, request};
use super::parse::{Led, Reading, Roots};
use super::statements::id_of;
use super::{Action, Level, Lost, PlanStanding, Standing, Zone};
use crate::fhir::coding::name;
use crate::fhir::read::{Faults, each, long_text, text};
use crate::lab_results::Name;
use crate::order;
use crate::parsed::FaultKind;

/// The zones of a plan: green, yellow, red, then others by their names. Two of one level are both there. Beside them the
/// diagnoses that zones name.
pub(super) fn zones<'v>(
    plan: &'v Value,
    name: &str,
    standing: PlanStanding,
    (reading, roots): (&Reading<'v>, &Roots),
    lost: &mut Lost,
    faults: &mut Faults,
) -> (Vec<Zone>, Vec<&'v Value>) {
    let (mut zones, mut beside) = (Vec::new(), Vec::new());
    let mut used = BTreeSet::new();
    let Referred { found, .. } = referred(each(plan, "addresses"), plan, reading, &mut Faults::default(), "");
    let diagnoses = order::set(found.iter().filter(|it| level(it).is_none()).map(|it| id_of(it)));
    for (index, part) in roots.parts_of(name, reading) {
        faults.entry = Some(index);
        let Some(own) = standing_of(part) else { continue };
        // What is over is so for a plan in use; of a plan that is over, it is what stood in it.
        if own == Standing::Over && standing == PlanStanding::Current {
            continue;
        }
        let named = referred(each(part, "addresses"), part, reading, faults, "CarePlan.addresses");
        lost.zones += named.lost;
        let (own_conditions, others) = of_the_zone(named.found, &diagnoses);
        beside.extend(others);
        used.extend(own_conditions.iter().map(|it| id_of(it)));
        zones.extend(of_plan(part, own, &own_conditions, reading, faults));
    }
    for condition in found.into_iter().filter(|condition| !used.contains(&id_of(condition))) {
        if let Some(level) = level(condition).filter(|_| !is_denied(condition)) {
            zones.push(of_condition(condition, level));
        }
    }
    order::sort_by(&mut zones, |a, b| (&a.level, &a.signs, &a.id).cmp(&(&b.level, &b.signs, &b.id)));
    (zones, beside)
}

/// What a zone names is its own, and how it can be told; but a diagnosis is none, which is so of what has no level where another has
/// one, and of what the whole plan is for.
fn of_the_zone<'v>(found: Vec<&'v Value>, diagnoses: &BTreeSet<String>) -> (Vec<&'v Value>, Vec<&'v Value>) {
    let found: Vec<&Value> = found.into_iter().filter(|condition| !is_denied(condition)).collect();
    let has_level = found.iter().any(|condition| level(condition).is_some());
    let is_own = |it: &&Value| level(it).is_some() || !(has_level || diagnoses.contains(&id_of(it)));
    found.into_iter().partition(is_own)
}

/// Whether a part of a plan is for anybody to read.
pub(super) fn is_to_be_read(part: &Value) -> bool {
    standing_of(part).is_some_and(|standing| standing != Standing::Over)
}

fn standing_of(part: &Value) -> Option<Standing> {
    if matches!(text(part, "intent"), Some("proposal" | "option")) {
        return None;
    }
    match text(part, "status") {
        Some("draft" | "entered-in-error") => None,
        Some("active") => Some(Standing::InForce),
        Some("on-hold") => Some(Standing::OnHold),
        Some("completed" | "revoked") => Some(Standing::Over),
        Some(_) | None => Some(Standing::Unknown),
    }
}

/// A zone with a plan of its own. It is for one Condition; where it names several levels, it is each of them.
fn of_plan<'v>(
    part: &'v Value,
    standing: Standing,
    conditions: &[&Value],
    reading: &Reading<'v>,
    faults: &mut Faults,
) -> Vec<Zone> {
    let mut zone = Zone {
        id: id_of(part),
        level: Level::NotSaid,
        title: text(part, "title").map(str::to_owned),
        signs: Vec::new(),
        actions: Vec::new(),
        standing,
        lost: 0,
    };
    for activity in each(part, "activity") {
        match activity_of(activity, part, reading, faults) {
            Ok(action) => zone.actions.extend(action),
            Err(()) => {
                faults.element("CarePlan.activity", FaultKind::Unresolved);
                zone.lost += 1;
            }
        }
    }
    let mut levels: Vec<Zone> = Vec::new();
    for condition in conditions {
        let level = level(condition).unwrap_or(Level::NotSaid);
        match levels.iter_mut().find(|known| known.level == level) {
            Some(known) => known.take(condition),
            None => {
                let mut of_level = Zone { level, ..zone.clone() };
                of_level.take(condition);
                levels.push(of_level);
            }
        }
    }
    if levels.is_empty() { vec![zone] } else { levels }
}

fn activity_of<'v>(
    activity: &'v Value,
    part: &'v Value,
    reading: &Reading<'v>,
    faults: &mut Faults,
) -> Result<Option<Action>, ()> {
    let Some(reference) = activity.get("reference") else { return action(activity, faults) };
    match reading.follow(reference, part) {
        Led::Here(target) if text(target, "resourceType") == Some("ServiceRequest") => {
            match request(target, reading, faults).filter(|measure| measure.standing != Standing::Over) {
                Some(measure) => action_of(&measure).map(Some).ok_or(()),
                None => Ok(None),
            }
        }
        Led::Shut => Ok(None),
        Led::Here(_) | Led::Nowhere => Err(()),
    }
}

fn of_condition(condition: &Value, level: Level) -> Zone {
    let mut zone = Zone {
        id: id_of(condition),
        level,
        title: None,
        signs: Vec::new(),
        actions: Vec::new(),
        standing: Standing::InForce,
        lost: 0,
    };
    zone.take(condition);
    zone
}

impl Zone {
    /// What a Condition says of the zone: its sign, and in its notes what to do.
    fn take(&mut self, condition: &Value) {
        if let Some(Name::Known(sign)) = condition.get("code").map(sign) {
            self.signs.extend(lines(&sign));
        }
        let notes = each(condition, "note").filter_map(|note| long_text(note, "text"));
        self.actions.extend(notes.flat_map(|note| lines(&note)).map(|text| Action {
            text,
            standing: Standing::InForce,
            is_not: false,
        }));
    }
}

/// A text with its line breaks, else the best name.
fn sign(code: &Value) -> Name {
    long_text(code, "text").map_or_else(|| name(code), Name::Known)
}

/// Each line that says something is a sign or an action of its own; a mark of a list before it is not.
fn lines(text: &str) -> Vec<String> {
    let bare = |line: &str| line.trim().trim_start_matches(['-', '–', '•', '*']).trim().to_owned();
    text.lines().map(bare).filter(|line| !line.is_empty()).collect()
}
