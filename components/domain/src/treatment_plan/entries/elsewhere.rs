//! Measurements of the same things that were not written here: by other apps and devices (PMD), and by health personnel. Each
//! says who measured, as far as the data do.

use serde_json::Value;

use super::Measurand;
use super::read::{is_own_measurement, measured, values};
use crate::fhir::coding::concept;
use crate::fhir::read::{Faults, each, extensions, long_text, own_name, text};
use crate::fhir::references::References;
use crate::fhir::subject;
use crate::lab_results::{Entry, LabValue, Restriction, Viewer, restriction};
use crate::parsed::{FaultKind, Parsed};
use crate::person::Person;
use crate::quantity::{Decimal, Quantity};
use crate::when::When;

/// A measurement that came from elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Measurement {
    /// The source's own name; it is shown nowhere.
    pub id: String,
    pub measurand: &'static Measurand,
    pub at: When,
    /// One for each part of what is measured: a number, or what is said in words.
    pub values: Vec<LabValue>,
    pub by: MeasuredBy,
    pub is_corrected: bool,
}

/// Who measured. Nobody is taken for anybody because nothing else is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasuredBy {
    /// The person, with something else than innsyn; or a device of which nobody else is named.
    Oneself,
    HealthService,
    /// Somebody else, or it is not said.
    NotSaid,
}

impl MeasuredBy {
    pub const ALL: [Self; 3] = [Self::Oneself, Self::HealthService, Self::NotSaid];
}

/// What among the admitted resources of one person is such a measurement, the newest first. A laboratory's (it has a
/// specimen, or says which report it is of) is a result, and not among them.
pub fn measurements(entries: &[Entry], viewer: &Viewer, person: &Person) -> Parsed<Vec<Measurement>> {
    let references = References::of(entries.iter().map(|entry| (entry.full_url.as_deref(), &entry.resource)));
    let (mut found, mut faults) = (Vec::<Measurement>::new(), Faults::default());
    for (index, Entry { resource, .. }) in entries.iter().enumerate() {
        faults.entry = Some(index);
        if text(resource, "resourceType") != Some("Observation") || is_own_measurement(resource) {
            continue;
        }
        let Some(measurand) = measured(resource).filter(|_| !is_of_laboratory(resource)) else { continue };
        let status = text(resource, "status");
        if matches!(status, Some("entered-in-error" | "cancelled" | "registered"))
            || restriction(resource, viewer) != Restriction::Open
        {
            continue;
        }
        if each(resource, "modifierExtension").next().is_some() {
            faults.lost("modifierExtension", FaultKind::UnknownModifier);
            continue;
        }
        let is_settled = matches!(status, Some("final" | "amended" | "corrected"));
        let read = said(resource, measurand).zip(own_name(resource)).filter(|_| is_settled);
        let Some((values, id)) = read else {
            faults.lost("Observation.value", FaultKind::Shape);
            continue;
        };
        if found.iter().any(|known| known.id == id) {
            continue;
        }
        let at = When::first(resource, &["effectiveDateTime", "effectivePeriod", "effectiveInstant"]);
        let is_corrected = status != Some("final");
        found.push(Measurement { id, measurand, at, values, by: by(resource, person, &references), is_corrected });
    }
    found.sort_by(|a, b| b.at.earliest().cmp(&a.at.earliest()).then_with(|| a.id.cmp(&b.id)));
    Parsed { value: found, faults: faults.list }
}

/// Source: NILAR's `nilar-diagnostic-report-ref`, which each of its results has.
fn is_of_laboratory(observation: &Value) -> bool {
    observation.get("specimen").is_some() || extensions(observation, "nilar-diagnostic-report-ref").next().is_some()
}

/// As others say it: a score is a whole number, and how awake somebody is stands in words.
fn said(observation: &Value, measurand: &Measurand) -> Option<Vec<LabValue>> {
    if let Some(values) = values(observation, measurand) {
        return Some(values.into_iter().map(LabValue::Measured).collect());
    }
    let [_] = measurand.parts.as_slice() else { return None };
    let number = || observation.get("valueInteger").and_then(Decimal::from_json);
    let number = number().map(|value| Quantity { comparator: None, value, unit: None, ucum: None });
    let coded = || observation.get("valueCodeableConcept").and_then(concept).map(LabValue::Coded);
    let words = || long_text(observation, "valueString").map(LabValue::Text);
    let value = number.map(LabValue::Measured).or_else(coded).or_else(words)?;
    Some(vec![value])
}

/// Who is named as having measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Performer {
    Oneself,
    Staff,
    Organisation,
    Other,
}

/// Source: FHIR R4 Observation.performer and device; HL7 Norway's VkpObservation names an author, and beside the author an
/// organisation.
fn by(observation: &Value, person: &Person, references: &References<'_>) -> MeasuredBy {
    let all: Vec<Performer> =
        each(observation, "performer").map(|one| performer(one, observation, person, references)).collect();
    match () {
        // A device of which nobody is named is the person's own.
        () if all.is_empty() && observation.get("device").is_some() => MeasuredBy::Oneself,
        () if all.contains(&Performer::Staff) => MeasuredBy::HealthService,
        () if all.is_empty() || all.contains(&Performer::Other) => MeasuredBy::NotSaid,
        () if all.contains(&Performer::Oneself) => MeasuredBy::Oneself,
        () => MeasuredBy::HealthService,
    }
}

fn performer(one: &Value, holder: &Value, person: &Person, references: &References<'_>) -> Performer {
    let named = subject::reference(one, holder);
    if !named.is_empty() && named.iter().all(|one| person.is(one)) {
        return Performer::Oneself;
    }
    let of_target = references.resolve(one, holder).and_then(|target| text(target, "resourceType"));
    let of_address = text(one, "reference").and_then(|path| path.rsplit('/').nth(1));
    match of_target.or(of_address).or_else(|| text(one, "type")) {
        Some("Practitioner" | "PractitionerRole" | "CareTeam") => Performer::Staff,
        Some("Organization") => Performer::Organisation,
        _ => Performer::Other,
    }
}
