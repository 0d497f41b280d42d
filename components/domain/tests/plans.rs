//! Whatever comes, in whatever order: no panic, no zone lost, none made up, and the same answer for the same plan.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::collections::BTreeMap;

use innsyn_domain::lab_results::{Entry, Viewer};
use innsyn_domain::person::Person;
use innsyn_domain::treatment_plan::{Level, ParsedPlans, Plan, parse_plans, read_planer};
use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

const ZONES: &str = "http://hl7.no/fhir/ig/planer-hacking/CodeSystem/planer-hacking-observation-severity-zone-cs";

fn parsed(resources: &[Value]) -> ParsedPlans {
    let person = Person::from_patient(&json!({ "resourceType": "Patient", "id": "p" })).unwrap();
    let entry = |resource: &Value| Entry { full_url: None, resource: resource.clone(), included: false };
    let entries: Vec<Entry> = resources.iter().map(entry).collect();
    parse_plans(&entries, &Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), None), &person)
}

fn subject() -> Value {
    json!({ "reference": "Patient/p" })
}

/// A zone in either of the two shapes: with a plan of its own, or as a Condition that the main plan names.
fn zone(at: usize, (level, of_its_own, has_action, has_condition, beside): Zone) -> Vec<Value> {
    let (id, own) = (format!("c{at}"), format!("z{at}"));
    let mut condition = json!({ "resourceType": "Condition", "id": id, "subject": subject(),
        "severity": { "coding": [{ "system": ZONES, "code": level }] }, "code": { "text": format!("Tegn {at}") } });
    if !of_its_own {
        if has_action {
            condition["note"] = json!([{ "text": format!("Tiltak {at}") }]);
        }
        return vec![condition];
    }
    let mut part = json!({ "resourceType": "CarePlan", "id": own, "status": "active", "intent": "plan", "subject": subject(),
        "partOf": [{ "reference": "CarePlan/main" }], "addresses": [{ "reference": format!("Condition/{id}") }] });
    if has_action {
        part["activity"] = json!([{ "detail": { "status": "not-started", "description": format!("Tiltak {at}") } }]);
    }
    // A zone can name diagnoses too, before or after what it is known by.
    let diagnosis = |name: String| json!({ "resourceType": "Condition", "id": name, "subject": subject(), "code": { "text": name } });
    let named = |name: &str| json!({ "reference": format!("Condition/{name}") });
    let mut all = Vec::new();
    if let (Some(is_first), true) = (beside, has_condition) {
        let own = named(&id);
        let two = [named(&format!("d{at}")), named("shared")];
        part["addresses"] = match is_first {
            true => json!([two[0], two[1], own]),
            false => json!([own, two[0], two[1]]),
        };
        all.extend([diagnosis(format!("d{at}")), diagnosis("shared".to_owned())]);
    }
    all.extend(has_condition.then_some(condition));
    all.push(part);
    all
}

/// Its level, whether it has a plan of its own, an action and its Condition, and whether its plan names diagnoses too, and first.
type Zone = (&'static str, bool, bool, bool, Option<bool>);

#[derive(Debug, Clone)]
struct Case {
    zones: Vec<Zone>,
    order: Vec<Index>,
    twice: Vec<Index>,
}

fn cases() -> impl Strategy<Value = Case> {
    let level = select(vec!["green", "yellow", "red", "orange"]);
    let zones = vec((level, any::<bool>(), any::<bool>(), any::<bool>(), any::<Option<bool>>()), 0..9);
    (zones, vec(any::<Index>(), 30), vec(any::<Index>(), 0..6)).prop_map(|(zones, order, twice)| Case {
        zones,
        order,
        twice,
    })
}

impl Case {
    fn resources(&self) -> Vec<Value> {
        let alone = self.zones.iter().enumerate().filter(|(_, (_, own, ..))| !own);
        let addresses: Vec<Value> = alone.map(|(at, _)| json!({ "reference": format!("Condition/c{at}") })).collect();
        let main = json!({ "resourceType": "CarePlan", "id": "main", "status": "active", "intent": "plan", "subject": subject(),
            "addresses": addresses });
        let zones = self.zones.iter().enumerate().flat_map(|(at, it)| zone(at, *it));
        std::iter::once(main).chain(zones).collect()
    }

    /// In another order, and with some of them twice.
    fn shuffled(&self) -> Vec<Value> {
        let mut left = self.resources();
        let again: Vec<Value> = self.twice.iter().map(|at| at.get(&left).clone()).collect();
        left.extend(again);
        let mut order = self.order.iter().cycle();
        let mut out = Vec::new();
        while !left.is_empty() {
            let at = order.next().unwrap().index(left.len());
            out.push(left.swap_remove(at));
        }
        out
    }
}

fn rank(level: &Level) -> u8 {
    match level {
        Level::Green => 0,
        Level::Yellow => 1,
        Level::Red => 2,
        Level::Other(_) => 3,
        Level::NotSaid => 4,
    }
}

proptest! {
    #[test]
    fn zones_do_not_depend_on_the_order_of_the_feed_nor_on_what_comes_twice(case in cases()) {
        let (one, other) = (parsed(&case.resources()), parsed(&case.shuffled()));
        let sorted = |mut plans: Vec<Plan>| {
            plans.iter_mut().for_each(|plan| plan.diagnoses.sort_by(|a, b| a.id.cmp(&b.id)));
            plans
        };
        prop_assert_eq!(one.value.current[0].stamp(), other.value.current[0].stamp());
        prop_assert_eq!(sorted(one.value.current), sorted(other.value.current));
        prop_assert_eq!(one.faults.len(), other.faults.len());
    }

    #[test]
    fn every_zone_is_there_once_with_its_own_level_and_action_and_none_is_made_up(case in cases()) {
        let found = parsed(&case.shuffled()).value.current.remove(0);
        prop_assert_eq!(found.zones.len(), case.zones.len());
        prop_assert!(found.zones.windows(2).all(|pair| rank(&pair[0].level) <= rank(&pair[1].level)));
        let mut expected: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, (level, own, action, condition, _)) in case.zones.iter().enumerate() {
            let is_known = !own || *condition;
            *expected.entry(if is_known { level } else { "none" }).or_default() += 1;
            let said = format!("Tiltak {at}");
            let holders = found.zones.iter().filter(|zone| zone.actions.iter().any(|it| it.text == said));
            prop_assert_eq!(holders.count(), usize::from(*action));
        }
        let mut levels: BTreeMap<&str, usize> = BTreeMap::new();
        for zone in &found.zones {
            let level = match &zone.level {
                Level::Green => "green",
                Level::Yellow => "yellow",
                Level::Red => "red",
                Level::Other(_) => "orange",
                Level::NotSaid => "none",
            };
            *levels.entry(level).or_default() += 1;
        }
        prop_assert_eq!(levels, expected);
        prop_assert_eq!(found.lost.zones, case.zones.iter().filter(|(_, own, _, condition, _)| *own && !condition).count());
        let named = case.zones.iter().filter(|(_, own, _, condition, beside)| *own && *condition && beside.is_some()).count();
        // Each its own, and one that all share.
        prop_assert_eq!(found.diagnoses.len(), named + usize::from(named > 0));
    }

    #[test]
    fn any_json_is_read_without_a_panic(resources in vec(json_value(), 0..6)) {
        let kinds = ["CarePlan", "Condition", "Goal", "ServiceRequest", "MedicationRequest", "CareTeam", "OperationOutcome"];
        let mut all = resources.clone();
        for (at, resource) in all.iter_mut().enumerate() {
            if let Some(object) = resource.as_object_mut() {
                object.insert("resourceType".into(), json!(kinds[at % kinds.len()]));
                object.insert("id".into(), json!(format!("r{at}")));
                object.insert("subject".into(), subject());
            }
        }
        let parsed = parsed(&all);
        prop_assert!(parsed.faults.iter().all(|fault| !fault.element.is_empty()));
        for resource in &resources {
            let _ = read_planer(resource);
        }
    }
}

/// JSON in which the elements of plans stand where they may, with whatever in them.
fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        select(vec!["active", "plan", "CarePlan/r0", "#x", "red", "", "2026-13-40", "not-started"])
            .prop_map(Value::from),
    ];
    let names = vec![
        "status",
        "intent",
        "partOf",
        "addresses",
        "goal",
        "activity",
        "reference",
        "detail",
        "description",
        "note",
        "text",
        "code",
        "coding",
        "severity",
        "system",
        "dosageInstruction",
        "timing",
        "repeat",
        "frequency",
        "period",
        "periodUnit",
        "participant",
        "member",
        "careTeam",
        "target",
        "detailQuantity",
        "value",
        "supportingInfo",
        "replaces",
        "contained",
        "clinical_content",
        "zones",
        "version",
        "subject",
        "extension",
        "url",
        "telecom",
        "availableTime",
    ];
    leaf.prop_recursive(5, 60, 5, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((select(names.clone()), inner), 0..6).prop_map(|pairs| {
                Value::Object(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
            }),
        ]
    })
}

#[test]
fn what_is_wrong_in_what_a_plan_refers_to_is_stated_of_its_own_entry() {
    let plan = json!({ "resourceType": "CarePlan", "id": "main", "status": "odd", "intent": "plan", "subject": subject(),
        "goal": [{ "reference": "Goal/g" }], "note": [{}],
        "activity": [{ "reference": { "reference": "MedicationRequest/m" } }, { "detail": { "status": "odd" } }] });
    let goal = json!({ "resourceType": "Goal", "id": "g", "lifecycleStatus": "odd", "subject": subject() });
    let medicine = json!({ "resourceType": "MedicationRequest", "id": "m", "status": "active", "subject": subject() });
    let faults = parsed(&[plan, medicine, goal]).faults;
    let mut stated: Vec<_> = faults.iter().map(|fault| (fault.entry.unwrap(), fault.element.as_str())).collect();
    stated.sort_unstable();
    let expected = [
        (0, "CarePlan.activity.detail.status"),
        (0, "CarePlan.status"),
        (0, "note.text"),
        (1, "MedicationRequest.medication"),
        (2, "Goal.lifecycleStatus"),
    ];
    assert_eq!(stated, expected);
}
