//! Who asked, who analysed, and what was sampled.

use serde_json::Value;

use super::value::said_when;
use super::{ClinicalInformation, Fasting, Party, SpecimenFacts};
use crate::fhir::coding::name;
use crate::fhir::read::{each, extensions, long_text, text};
use crate::fhir::references::References;
use crate::lab_results::Name;
use crate::person::PersonName;
use crate::quantity::Quantity;
use crate::when::When;

/// Who analysed: the organisations among `performer` (and `resultsInterpreter`'s role says nothing of it).
pub(super) fn laboratory<'v>(holder: &'v Value, references: &References<'v>) -> Party {
    party(performers(holder, references), holder, "performer")
}

/// The same of a result, each name for itself.
pub(super) fn performers<'v>(holder: &'v Value, references: &References<'v>) -> Vec<String> {
    chosen(each(holder, "performer"), holder, references, |names| names.organisation.or(names.person))
}

/// Who asked: person and organisation, as far as known.
pub(super) fn requester<'v>(request: &'v Value, references: &References<'v>) -> Party {
    let names =
        chosen(each(request, "requester"), request, references, |names| match (names.person, names.organisation) {
            (Some(person), Some(organisation)) => Some(format!("{person}, {organisation}")),
            (person, organisation) => person.or(organisation),
        });
    party(names, request, "requester")
}

#[derive(Default)]
pub(super) struct Names {
    pub(super) person: Option<String>,
    pub(super) organisation: Option<String>,
}

fn party(names: Vec<String>, holder: &Value, element: &str) -> Party {
    match each(holder, element).next() {
        _ if !names.is_empty() => Party::Named(names.join(", ")),
        Some(_) => Party::Unnamed,
        None => Party::NotGiven,
    }
}

/// Each name once.
fn chosen<'v>(
    given: impl Iterator<Item = &'v Value>,
    holder: &'v Value,
    references: &References<'v>,
    choose: impl Fn(Names) -> Option<String>,
) -> Vec<String> {
    let mut shown = Vec::new();
    for name in given.filter_map(|reference| choose(names(reference, holder, references))) {
        if !shown.contains(&name) {
            shown.push(name);
        }
    }
    shown
}

/// The names behind a reference: its resource's, else its own display. Numbers are never names.
pub(super) fn names<'v>(reference: &'v Value, holder: &'v Value, references: &References<'v>) -> Names {
    let display = || text(reference, "display").map(str::to_owned);
    let Some(target) = references.resolve(reference, holder) else {
        return match text(reference, "type") {
            Some("Practitioner") => Names { person: display(), organisation: None },
            _ => Names { person: None, organisation: display() },
        };
    };
    match text(target, "resourceType") {
        Some("PractitionerRole") => {
            let part = |key: &str| {
                let inner = target.get(key)?;
                let resource = references.resolve(inner, target).and_then(own_name);
                resource.or_else(|| text(inner, "display").map(str::to_owned))
            };
            Names { person: part("practitioner"), organisation: part("organization").or_else(display) }
        }
        Some("Organization") => Names { person: None, organisation: own_name(target).or_else(display) },
        _ => Names { person: own_name(target).or_else(display), organisation: None },
    }
}

fn own_name(resource: &Value) -> Option<String> {
    match text(resource, "resourceType") {
        Some("Organization") => text(resource, "name").map(str::to_owned),
        Some("Practitioner") => PersonName::from_fhir(resource.get("name")).display().map(str::to_owned),
        _ => None,
    }
}

/// What it was measured with. A number is no name.
pub(super) fn device<'v>(observation: &'v Value, references: &References<'v>) -> Option<String> {
    let reference = observation.get("device")?;
    let display = text(reference, "display");
    let named = |device: &'v Value| {
        each(device, "deviceName").find_map(|named| text(named, "name")).or_else(|| text(device.get("type")?, "text"))
    };
    display.or_else(|| named(references.resolve(reference, observation)?)).map(str::to_owned)
}

/// Source: NILAR `nilar-inf-item`.
pub(super) fn clinical(report: &Value) -> Vec<ClinicalInformation> {
    let mut all: Vec<ClinicalInformation> = Vec::new();
    for item in extensions(report, "nilar-inf-item") {
        let coded = |key: &'static str| {
            extensions(item, key).filter_map(|e| e.get("valueCodeableConcept").and_then(said)).collect::<Vec<_>>()
        };
        let described = extensions(item, "nilar-inf-item-descr").filter_map(|e| long_text(e, "valueString"));
        let remarked = extensions(item, "nilar-comment").filter_map(|e| match e.get("valueAnnotation") {
            Some(annotation) => long_text(annotation, "text").map(Name::Known),
            None => e.get("valueCodeableConcept").and_then(said),
        });
        let information = ClinicalInformation {
            kind: coded("nilar-inf-item-type").into_iter().next(),
            said: described.map(Name::Known).chain(coded("nilar-inf-item-coded-descr")).chain(remarked).collect(),
            start: said_when(item, "nilar-inf-item-start"),
            end: said_when(item, "nilar-inf-item-end"),
            recorded: said_when(item, "nilar-inf-item-org-time"),
        };
        let says_something = information.kind.is_some() || !information.said.is_empty();
        if says_something && !all.contains(&information) {
            all.push(information);
        }
    }
    all
}

fn said(concept: &Value) -> Option<Name> {
    Some(name(concept)).filter(|name| *name != Name::Nameless)
}

/// Facts about specimens, each once.
pub(super) fn specimens<'v>(specimens: impl Iterator<Item = &'v Value>) -> Vec<SpecimenFacts> {
    let mut all: Vec<SpecimenFacts> = Vec::new();
    for specimen in specimens {
        let facts = specimen_facts(specimen);
        if !all.contains(&facts) {
            all.push(facts);
        }
    }
    all
}

fn specimen_facts(specimen: &Value) -> SpecimenFacts {
    let nothing = Value::Null;
    let collection = specimen.get("collection").unwrap_or(&nothing);
    let collected = When::at(collection, "collectedDateTime");
    let period = collection.get("collectedPeriod").map_or(collected, |p| When::at(p, "start"));
    let words = |concept: &Value| match name(concept) {
        Name::Known(words) => Some(words),
        Name::CodeOnly(_) | Name::Nameless => None,
    };
    let handling = extensions(specimen, "nilar-sample-handling").filter_map(|e| long_text(e, "valueString"));
    let notes = each(specimen, "note").filter_map(|n| long_text(n, "text"));
    let mut additives: Vec<Name> = Vec::new();
    for additive in each(specimen, "container").filter_map(additive) {
        if !additives.contains(&additive) {
            additives.push(additive);
        }
    }
    SpecimenFacts {
        material: specimen.get("type").and_then(said),
        method: collection.get("method").and_then(said),
        fasting: fasting(collection),
        additives,
        body_site: collection.get("bodySite").and_then(words),
        collected: collected.or(period),
        received: When::at(specimen, "receivedTime"),
        remarks: handling.chain(notes).collect(),
    }
}

/// Source: FHIR R4 Specimen.collection.fastingStatus[x].
fn fasting(collection: &Value) -> Option<Fasting> {
    if let Some(said) = collection.get("fastingStatusCodeableConcept").and_then(said) {
        return Some(Fasting::Said(said));
    }
    Quantity::parse(collection.get("fastingStatusDuration")?).ok().map(Fasting::For)
}

/// Source: FHIR R4 Specimen.container.additive[x].
fn additive(container: &Value) -> Option<Name> {
    let by_reference = || text(container.get("additiveReference")?, "display").map(|name| Name::Known(name.to_owned()));
    container.get("additiveCodeableConcept").and_then(said).or_else(by_reference)
}
