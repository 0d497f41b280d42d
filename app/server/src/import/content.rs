//! What in the content a view would not be able to show. It is stored all the same.

use std::collections::BTreeSet;

use innsyn_domain::lab_results::{self, Viewer};
use innsyn_domain::parsed::{Fault, FaultKind};
use innsyn_domain::person::{Person, PersonIdentifier, PersonName};
use innsyn_domain::proxy_access;
use innsyn_domain::treatment_plan::parse_plans;
use jiff::civil::DateTime;
use serde_json::Value;

use super::entries::{Candidate, lend, refused};
use super::report::Remark;
use super::shape;

/// What the readers of results, plans and representation state, and elements that are not as FHIR R4 has them.
pub(super) fn faults(found: &mut [Candidate]) -> Vec<Remark> {
    let stated = lend(found, |entries| {
        // Nobody looks: restrictions that end one day are taken as ended.
        let viewer = Viewer::oneself(DateTime::MAX, None);
        let mut stated = lab_results::parse_entries(entries, &viewer).faults;
        stated.extend(parse_plans(entries, &viewer, &nobody()).faults);
        let named: Vec<_> = entries.iter().map(|entry| (entry.full_url.as_deref(), &entry.resource)).collect();
        stated.extend(proxy_access::parse(&named).faults);
        stated
    });
    let mut remarks: Vec<Remark> = stated.into_iter().filter_map(|fault| remark(fault, found)).collect();
    for candidate in found.iter() {
        let wrong = shape::wrong(candidate.def.name, &candidate.value).into_iter();
        let said = wrong.filter_map(|(element, kind)| Some(refused(candidate.entry, &element, why(kind)?)));
        remarks.extend(said);
    }
    remarks
}

fn remark(fault: Fault, found: &[Candidate]) -> Option<Remark> {
    let candidate = found.get(fault.entry?)?;
    // Each reader knows some types, and an id is given where there is none.
    if fault.element == "Bundle.entry.resource" || (fault.why == FaultKind::Missing && fault.element.ends_with(".id")) {
        return None;
    }
    let has_type = fault.element.starts_with(|first: char| first.is_ascii_uppercase());
    let element = if has_type { fault.element } else { format!("{}.{}", candidate.def.name, fault.element) };
    Some(refused(candidate.entry, &element, why(fault.why)?))
}

/// Whose plan it is decides who wrote what in it, and nothing of what can be read.
fn nobody() -> Person {
    Person {
        patient_ids: BTreeSet::new(),
        identifiers: BTreeSet::new(),
        name: PersonName::default(),
        birth_date: None,
        born_by: None,
        protected: false,
        deceased: false,
    }
}

/// A number that nothing tells from a real person's: said, so that whoever loads real data into a demo learns of it. It can stand
/// where a Patient has it, and wherever somebody is referred to by it.
pub(super) fn perhaps_real(candidate: &Candidate) -> Vec<Remark> {
    let elements = candidate.value.as_object().into_iter().flatten();
    let real = elements.filter(|(key, element)| match (key.as_str(), element) {
        ("identifier", own) => list(own).any(is_perhaps_real),
        (_, inner) => holds_perhaps_real(inner),
    });
    let why = "not marked as a test number, and this store is for synthetic persons";
    let named = |key: &str| match ELEMENTS.contains(&key) {
        true => format!("{}.{key}", candidate.def.name),
        false => candidate.def.name.to_owned(),
    };
    real.map(|(key, _)| refused(candidate.entry, &named(key), why)).collect()
}

/// Elements that name persons in what the store keeps. Another name is the file's own, and could itself be somebody's.
const ELEMENTS: &[&str] = &[
    "actor",
    "agent",
    "asserter",
    "author",
    "careTeam",
    "contained",
    "contributor",
    "entity",
    "entry",
    "expressedBy",
    "extension",
    "identifier",
    "managingOrganization",
    "participant",
    "patient",
    "performer",
    "practitioner",
    "provision",
    "recipient",
    "recorder",
    "requester",
    "resultsInterpreter",
    "sender",
    "source",
    "subject",
    "target",
    "verification",
];

fn holds_perhaps_real(element: &Value) -> bool {
    match element {
        Value::Array(all) => all.iter().any(holds_perhaps_real),
        Value::Object(object) => object
            .iter()
            .any(|(key, inner)| (key == "identifier" && list(inner).any(is_perhaps_real)) || holds_perhaps_real(inner)),
        _ => false,
    }
}

fn is_perhaps_real(identifier: &Value) -> bool {
    let number = PersonIdentifier::from_fhir(identifier);
    number.is_some_and(|it| it.names_one_person() && it.is_valid() && !it.is_synthetic())
}

/// One, or each of several.
fn list(element: &Value) -> impl Iterator<Item = &Value> {
    element.as_array().map_or(std::slice::from_ref(element), Vec::as_slice).iter()
}

/// `None`: what it leads to may be in the store, and is looked for there.
fn why(kind: FaultKind) -> Option<&'static str> {
    match kind {
        FaultKind::Unresolved => None,
        FaultKind::Shape => Some("not of the shape that FHIR R4 gives it"),
        FaultKind::UnknownType => Some("a type that no view reads"),
        FaultKind::UnknownCode => Some("a code that FHIR R4 does not know here"),
        FaultKind::Missing => Some("missing"),
        FaultKind::Cycle => Some("leads back to itself"),
        FaultKind::UnknownModifier => Some("a modifierExtension that innsyn does not know"),
    }
}
