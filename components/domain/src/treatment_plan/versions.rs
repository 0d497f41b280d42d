//! Versions of one plan: those that say so of each other, and those that a FHIR server has kept of one that was changed in place.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::DateTime;
use serde_json::Value;

use super::statements::changed;
use super::{Plan, PlanId, PlanStanding, Plans, parse_plans};
use crate::fhir::read::{each, own_name, text};
use crate::lab_results::{Entry, Restriction, Viewer, restriction};
use crate::order;
use crate::person::Person;
use crate::when::When;

/// So many versions are looked at, from the newest.
pub const MOST_KEPT: usize = 200;

/// The types that a plan is made of, and that are changed in place.
pub const HAVE_VERSIONS: [&str; 6] =
    ["CarePlan", "Condition", "Goal", "ServiceRequest", "MedicationRequest", "CareTeam"];

/// A plan as it once was, where the same resource has said something else since.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptVersion {
    /// The plan that it was a version of.
    pub of: PlanId,
    /// Its id is its own, and its standing never [`PlanStanding::Current`].
    pub plan: Plan,
}

/// What the plans of a person were before they were changed, the newest first. `entries`: what was delivered about the person.
/// `history`: all versions of those among them that have any ([`HAVE_VERSIONS`]), the present ones too; of each the newest first.
///
/// Zones, goals, diagnoses, requests and care teams are resources of their own, so a plan is drawn up as it was at each moment that
/// one of them was changed. What was deleted since is not there. Of what nobody is to read now, nothing earlier is read either; a
/// version with nothing different in it is none.
pub fn kept_versions(entries: &[Entry], history: &[Entry], viewer: &Viewer, person: &Person) -> Vec<KeptVersion> {
    let now = parse_plans(entries, viewer, person).value;
    let mut newer: BTreeMap<PlanId, Plan> =
        now.current.into_iter().chain(now.earlier).map(|plan| (plan.id.clone(), plan)).collect();
    let readable: BTreeSet<String> =
        entries.iter().filter(|it| is_readable(&it.resource, viewer)).filter_map(name).collect();
    let history: Vec<&Entry> =
        history.iter().filter(|version| name(version).is_some_and(|name| readable.contains(&name))).collect();
    let history: Vec<(Moment, &Entry)> =
        (0..).zip(&history).filter_map(|(at, it)| Some((moment(at, &history)?, *it))).collect();
    let moments: BTreeSet<Moment> = history.iter().map(|(moment, _)| *moment).collect();
    let mut found = Vec::new();
    for moment in moments.into_iter().rev().take(MOST_KEPT) {
        let then = as_of(entries, &history, moment);
        let plans = parse_plans(&then, viewer, person).value;
        for plan in plans.current.into_iter().chain(plans.earlier) {
            let Some(after) = newer.get_mut(&plan.id) else { continue };
            if says_the_same(&plan, after) {
                continue;
            }
            found.push(KeptVersion { of: plan.id.clone(), plan: kept(&plan, moment, &then) });
            *after = plan;
        }
    }
    found
}

fn name(entry: &Entry) -> Option<String> {
    own_name(&entry.resource)
}

/// When a version was stored, and how many of the same resource were stored at that very time before it.
type Moment = (DateTime, usize);

fn stored(entry: &Entry) -> Option<DateTime> {
    let at = When::at(entry.resource.get("meta")?, "lastUpdated");
    at.is_known().then(|| at.earliest())
}

fn moment(at: usize, history: &[&Entry]) -> Option<Moment> {
    let (version, older) = history.get(at..)?.split_first()?;
    let time = stored(version)?;
    let same = older.iter().filter(|other| name(other) == name(version) && stored(other) == Some(time));
    Some((time, same.count()))
}

/// What is closed now, or was a mistake, is so in all its versions.
fn is_readable(resource: &Value, viewer: &Viewer) -> bool {
    let is_mistake = matches!(text(resource, "status"), Some("entered-in-error"));
    !is_mistake
        && restriction(resource, viewer) == Restriction::Open
        && each(resource, "modifierExtension").next().is_none()
}

/// The same with each resource that has a history as it was at that moment. What says itself that it belongs to a plan was not there
/// before it was stored; what a plan refers to was there when it did, as it was first.
fn as_of(entries: &[Entry], history: &[(Moment, &Entry)], at: Moment) -> Vec<Entry> {
    let mut of_one: BTreeMap<String, Vec<(Moment, &Entry)>> = BTreeMap::new();
    for (stored, version) in history.iter().copied() {
        if let Some(name) = name(version) {
            of_one.entry(name).or_default().push((stored, version));
        }
    }
    let of_then = |entry: &Entry| {
        let Some(versions) = name(entry).and_then(|name| of_one.get(&name)) else { return Some(entry.clone()) };
        let moment = |(stored, _): &&(Moment, &Entry)| *stored;
        let newest = versions.iter().filter(|(stored, _)| *stored <= at).max_by_key(moment);
        let first = versions.iter().min_by_key(moment).filter(|_| !says_where_it_belongs(&entry.resource));
        newest.or(first).map(|(_, version)| Entry { resource: version.resource.clone(), ..entry.clone() })
    };
    entries.iter().filter_map(of_then).collect()
}

fn says_where_it_belongs(resource: &Value) -> bool {
    text(resource, "resourceType") == Some("CarePlan") || each(resource, "basedOn").next().is_some()
}

/// Who changed it and when is another matter than what it says, and so is whether another plan took over.
fn says_the_same(before: &Plan, after: &Plan) -> bool {
    if before.standing.said() != after.standing.said() {
        return false;
    }
    let bare = Plan { standing: after.standing, changed: after.changed.clone(), ..before.clone() };
    bare == *after
}

fn kept(plan: &Plan, (at, place): Moment, then: &[Entry]) -> Plan {
    let mut kept = plan.clone();
    kept.id = PlanId(format!("{}/_history/{at}-{place}", plan.id.0));
    if kept.standing == PlanStanding::Current {
        kept.standing = PlanStanding::Replaced;
    }
    // What has no history is as it is now: when it was changed says nothing of then.
    if !kept.changed.is_said && kept.changed.at.earliest() > at {
        let own = then.iter().find(|entry| name(entry).as_ref() == Some(&plan.id.0));
        kept.changed = own.map_or(kept.changed, |entry| changed(&entry.resource));
    }
    kept
}

impl Plan {
    /// It says that it is a version of the same plan: one took over from the other, or they share an identifier.
    fn is_one_with(&self, other: &Self) -> bool {
        self.replaces.contains(&other.id) || other.replaces.contains(&self.id) || self.shares_an_identifier(other)
    }

    fn shares_an_identifier(&self, other: &Self) -> bool {
        self.identifiers.iter().any(|identifier| other.identifiers.contains(identifier))
    }

    /// Two that each took over from the other say nothing.
    pub(super) fn takes_over_from(&self, older: &Self) -> bool {
        let is_said = self.replaces.contains(&older.id) && !older.replaces.contains(&self.id);
        self.id != older.id && (is_said || (self.shares_an_identifier(older) && self.version() > older.version()))
    }

    /// By its number where it has one, then by when it was changed.
    fn version(&self) -> (u64, DateTime) {
        let number = self.changed.version.as_ref().and_then(|version| version.parse().ok()).unwrap_or(0);
        (number, self.changed.at.earliest())
    }
}

impl Plans {
    /// Each plan with its versions, the newest first; one that says of no other that it belongs together with it stands alone. Those
    /// in use come first. `kept`: what a server has of them from before.
    pub fn versions<'p>(&'p self, kept: &'p [KeptVersion]) -> Vec<Vec<&'p Plan>> {
        let mut left: Vec<&Plan> = self.current.iter().chain(&self.earlier).collect();
        let mut all = Vec::new();
        while !left.is_empty() {
            let mut one = vec![left.remove(0)];
            let mut at = 0;
            while let Some(known) = one.get(at).copied() {
                let (same, others): (Vec<&Plan>, Vec<&Plan>) = left.into_iter().partition(|it| it.is_one_with(known));
                one.extend(same);
                left = others;
                at += 1;
            }
            let before = |plan: &'p Plan| kept.iter().filter(move |it| it.of == plan.id).map(|it| &it.plan);
            let newest_first = newest_first(one).into_iter();
            all.push(newest_first.flat_map(|plan| std::iter::once(plan).chain(before(plan))).collect());
        }
        all
    }
}

/// What others took over from comes after all of them. In a circle it is as their numbers and times say.
fn newest_first(mut plans: Vec<&Plan>) -> Vec<&Plan> {
    order::sort_by_key(&mut plans, |plan| Reverse(plan.version()));
    let mut newer: Vec<usize> =
        plans.iter().map(|plan| plans.iter().filter(|other| other.takes_over_from(plan)).count()).collect();
    let mut ordered = Vec::new();
    while !plans.is_empty() {
        let at = newer.iter().position(|count| *count == 0).unwrap_or(0);
        newer.remove(at);
        let next = plans.remove(at);
        for (_, count) in plans.iter().zip(&mut newer).filter(|(plan, _)| next.takes_over_from(plan)) {
            *count = count.saturating_sub(1);
        }
        ordered.push(next);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;

    const VIEWER: Viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), Some(60));

    fn person() -> Person {
        Person::from_patient(&json!({ "resourceType": "Patient", "id": "p" })).unwrap()
    }

    fn plan(id: &str, more: Value) -> Value {
        let mut plan = json!({ "resourceType": "CarePlan", "id": id, "status": "active", "intent": "plan",
            "subject": { "reference": "Patient/p" } });
        plan.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        plan
    }

    fn stored(id: &str, at: &str, action: &str, more: Value) -> Value {
        let mut plan = plan(id, more);
        plan["meta"] = json!({ "lastUpdated": at });
        plan["activity"] = json!([{ "detail": { "status": "in-progress", "description": action } }]);
        plan
    }

    fn entries(resources: &[&Value]) -> Vec<Entry> {
        let entry = |it: &&Value| Entry { full_url: None, resource: (*it).clone(), included: false };
        resources.iter().map(entry).collect()
    }

    fn grouped(now: &[&Value], history: &[&Value]) -> Vec<Vec<String>> {
        let (now, history) = (entries(now), entries(history));
        let plans = parse_plans(&now, &VIEWER, &person()).value;
        let kept = kept_versions(&now, &history, &VIEWER, &person());
        let words = |plan: &&Plan| {
            let zones = plan.zones.iter().flat_map(|zone| zone.actions.iter().map(|it| it.text.clone()));
            let measures = plan.measures.iter().filter_map(|it| it.detail.clone());
            format!("{} {}", plan.id.0, zones.chain(measures).collect::<Vec<_>>().join("+"))
        };
        plans.versions(&kept).iter().map(|versions| versions.iter().map(words).collect()).collect()
    }

    #[test]
    fn plans_that_say_nothing_of_each_other_are_no_versions_of_one() {
        let (lungs, crisis) = (plan("kols", json!({})), plan("krise", json!({})));
        assert_eq!(grouped(&[&lungs, &crisis], &[]), [["CarePlan/kols "], ["CarePlan/krise "]]);
        let shared = json!({ "identifier": [{ "system": "s", "value": "1" }] });
        let other = json!({ "identifier": [{ "system": "s", "value": "2" }] });
        assert_eq!(grouped(&[&plan("a", shared.clone()), &plan("b", other)], &[]).len(), 2);
        assert_eq!(grouped(&[&plan("a", shared.clone()), &plan("b", shared)], &[]).len(), 1);
    }

    #[test]
    fn versions_stand_as_they_took_over_from_each_other_also_without_a_date() {
        let after = |id: &str| json!({ "replaces": [{ "reference": format!("CarePlan/{id}") }] });
        let all = [plan("b", json!({})), plan("a", after("b")), plan("c", after("a"))];
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let now = order.map(|at| &all[at]);
            assert_eq!(grouped(&now, &[]), [["CarePlan/c ", "CarePlan/a ", "CarePlan/b "]]);
        }
        let circle = [plan("a", after("b")), plan("b", after("c")), plan("c", after("a"))];
        assert_eq!(grouped(&[&circle[0], &circle[1], &circle[2]], &[])[0].len(), 3);
    }

    #[test]
    fn what_a_plan_said_before_it_was_changed_is_read_from_what_the_server_kept() {
        let one = stored("x", "2026-06-01T10:00:00Z", "Ring i morgen", json!({}));
        let same = stored("x", "2026-06-02T10:00:00Z", "Ring i morgen", json!({}));
        let two = stored("x", "2026-06-03T10:00:00Z", "Ring i dag", json!({}));
        let other = stored("y", "2026-06-04T10:00:00Z", "Gå tur", json!({}));
        let found = grouped(&[&two, &other], &[&two, &same, &one, &other]);
        let older = "CarePlan/x/_history/2026-06-02T12:00:00-0 Ring i morgen";
        assert_eq!(found, [vec!["CarePlan/y Gå tur"], vec!["CarePlan/x Ring i dag", older]]);
    }

    #[test]
    fn two_versions_of_one_moment_are_two() {
        let version = |action: &str| stored("x", "2026-06-01T10:00:00Z", action, json!({}));
        let (one, two, three) = (version("en"), version("to"), version("tre"));
        let words = |at, action: &str| format!("CarePlan/x/_history/2026-06-01T12:00:00-{at} {action}");
        let found = grouped(&[&three], &[&three, &two, &one]);
        assert_eq!(found, [["CarePlan/x tre".to_owned(), words(1, "to"), words(0, "en")]]);
    }

    #[test]
    fn a_zone_with_a_plan_of_its_own_that_was_changed_is_another_version_of_the_plan() {
        let main = stored("x", "2026-06-01T10:00:00Z", "Gå tur", json!({}));
        let part =
            |at: &str, action: &str| stored("z", at, action, json!({ "partOf": [{ "reference": "CarePlan/x" }] }));
        let (before, now) = (part("2026-06-01T10:00:00Z", "Ring 113"), part("2026-06-05T10:00:00Z", "Ring legen"));
        let found = grouped(&[&main, &now], &[&main, &now, &before]);
        let older = "CarePlan/x/_history/2026-06-01T12:00:00-0 Ring 113+Gå tur";
        assert_eq!(found, [["CarePlan/x Ring legen+Gå tur", older]]);
    }

    #[test]
    fn a_goal_that_was_changed_by_itself_is_another_version_and_one_that_was_stored_later_is_not_missing() {
        let main = stored("x", "2026-06-01T10:00:00Z", "Gå tur", json!({ "goal": [{ "reference": "Goal/g" }] }));
        let goal = |at: &str, words: &str| {
            json!({ "resourceType": "Goal", "id": "g", "lifecycleStatus": "active", "meta": { "lastUpdated": at },
                "subject": { "reference": "Patient/p" }, "description": { "text": words } })
        };
        let (first, now) = (goal("2026-06-01T10:00:01Z", "Gå en mil"), goal("2026-06-05T10:00:00Z", "Gå to mil"));
        let (entries, history) = (entries(&[&main, &now]), entries(&[&main, &now, &first]));
        let kept = kept_versions(&entries, &history, &VIEWER, &person());
        let goals: Vec<_> = kept.iter().map(|it| (&it.plan.goals[0].text, it.plan.lost.goals)).collect();
        assert_eq!(goals.len(), 1, "the same goal a second after the plan is no version of its own: {goals:?}");
        assert!(format!("{goals:?}").contains("Gå en mil"), "{goals:?}");
    }

    #[test]
    fn a_medicine_that_says_it_is_of_the_plan_is_not_in_what_was_before_it() {
        let main = stored("x", "2026-06-01T10:00:00Z", "Gå tur", json!({}));
        let medicine = json!({ "resourceType": "MedicationRequest", "id": "m", "status": "active", "intent": "plan",
            "meta": { "lastUpdated": "2026-06-03T10:00:00Z" }, "subject": { "reference": "Patient/p" },
            "basedOn": [{ "reference": "CarePlan/x" }], "medicationCodeableConcept": { "text": "Spiriva" } });
        let all = entries(&[&main, &medicine]);
        let kept = kept_versions(&all, &all, &VIEWER, &person());
        assert_eq!(kept.iter().map(|it| it.plan.medicines.len()).collect::<Vec<_>>(), [0]);
    }

    #[test]
    fn of_what_nobody_is_to_read_now_nothing_earlier_is_read() {
        let main = stored("x", "2026-06-01T10:00:00Z", "Gå tur", json!({}));
        let part = |status: &str, at: &str, action: &str| {
            stored("z", at, action, json!({ "status": status, "partOf": [{ "reference": "CarePlan/x" }] }))
        };
        let before = part("active", "2026-06-01T10:00:00Z", "Ring feil nummer");
        let now = part("entered-in-error", "2026-06-05T10:00:00Z", "Ring feil nummer");
        assert_eq!(grouped(&[&main, &now], &[&main, &now, &before]), [["CarePlan/x Gå tur"]]);
        let mistake = stored("x", "2026-06-07T10:00:00Z", "Gå tur", json!({ "status": "entered-in-error" }));
        assert!(grouped(&[&mistake], &[&mistake, &main]).is_empty());
    }
}
