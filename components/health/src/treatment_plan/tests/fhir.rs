//! Plans as they are read from FHIR, for what is seen of them.

use innsyn_domain::lab_results::{Entry, Viewer};
use innsyn_domain::person::Person;
use innsyn_domain::treatment_plan::{Plan, parse_plans};
use jiff::civil::date;
use serde_json::{Value, json};

pub(super) fn with(kind: &str, id: &str, more: Value) -> Value {
    let mut resource = json!({ "resourceType": kind, "id": id, "subject": { "reference": "Patient/p" } });
    resource.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    resource
}

/// The only plan in use, with what is delivered beside it.
pub(super) fn plan(more: Value, beside: Vec<Value>) -> Plan {
    let mut main = with("CarePlan", "main", json!({ "status": "active", "intent": "plan" }));
    main.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let person = Person::from_patient(&json!({ "resourceType": "Patient", "id": "p" })).unwrap();
    let entry = |resource: Value| Entry { full_url: None, resource, included: false };
    let entries: Vec<Entry> = std::iter::once(main).chain(beside).map(entry).collect();
    let viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), Some(60));
    parse_plans(&entries, &viewer, &person).value.current.remove(0)
}
