//! What people have written, who wrote it, and what is said in a few words of how somebody manages.

use serde_json::Value;

use super::parse::Reading;
use super::{Author, Changed, Note, Said, Statement};
use crate::fhir::coding::{concept, name};
use crate::fhir::read::{Faults, each, extensions, long_text, own_name, text};
use crate::lab_results::Name;
use crate::parsed::FaultKind;
use crate::person::PersonName;
use crate::quantity::{Decimal, Quantity};
use crate::when::When;

/// The notes of an element that holds Annotations. One without a text is a stated fault.
pub(super) fn notes<'v>(
    holder: &'v Value,
    parent: &'v Value,
    key: &str,
    reading: &Reading<'v>,
    faults: &mut Faults,
) -> Vec<Note> {
    let mut found = Vec::new();
    for note in each(parent, key) {
        match long_text(note, "text") {
            Some(text) => found.push(Note { text, by: author(note, holder, reading), at: When::at(note, "time") }),
            None => faults.element(&format!("{key}.text"), FaultKind::Missing),
        }
    }
    found
}

fn author<'v>(note: &'v Value, holder: &'v Value, reading: &Reading<'v>) -> Author {
    match (note.get("authorReference"), text(note, "authorString")) {
        (Some(reference), _) => author_of(reference, holder, reading),
        (None, Some(written)) => Author::Named(written.to_owned()),
        (None, None) => Author::NotSaid,
    }
}

pub(super) fn author_of<'v>(reference: &'v Value, holder: &'v Value, reading: &Reading<'v>) -> Author {
    if reading.is_person(reference, holder) {
        return Author::Citizen;
    }
    named(reference, holder, reading).map_or(Author::NotSaid, Author::Named)
}

/// What a reference to somebody calls them: the resource's name, else its own display. A number is no name.
pub(super) fn named<'v>(reference: &'v Value, holder: &'v Value, reading: &Reading<'v>) -> Option<String> {
    let display = || text(reference, "display").map(str::to_owned);
    let Some(target) = reading.resolve(reference, holder) else { return display() };
    match text(target, "resourceType") {
        Some("PractitionerRole") => {
            let part = |key: &str| target.get(key).and_then(|inner| named_once(inner, target, reading));
            match (part("practitioner"), part("organization")) {
                (Some(person), Some(place)) => Some(format!("{person}, {place}")),
                (person, place) => person.or(place).or_else(display),
            }
        }
        _ => own_words(target).or_else(display),
    }
}

/// The same of what stands in a role.
pub(super) fn named_once<'v>(reference: &'v Value, holder: &'v Value, reading: &Reading<'v>) -> Option<String> {
    let own = reading.resolve(reference, holder).and_then(own_words);
    own.or_else(|| text(reference, "display").map(str::to_owned))
}

fn own_words(resource: &Value) -> Option<String> {
    match text(resource, "resourceType") {
        Some("Organization" | "CareTeam") => text(resource, "name").map(str::to_owned),
        Some("Practitioner" | "RelatedPerson" | "Patient") => {
            PersonName::from_fhir(resource.get("name")).display().map(str::to_owned)
        }
        _ => None,
    }
}

/// Who last changed a resource, when, and in which version: by what the plan itself says, else by its tag and its time.
///
/// Source: NHN's care plan API tells who in `meta.tag`; what came from its Planer API stands in an extension of ours.
pub(super) fn changed(resource: &Value) -> Changed {
    let said = extensions(resource, "plan-endret").next();
    let part = |name: &'static str| said.and_then(|said| extensions(said, name).next());
    let words = |name: &'static str| part(name).and_then(|it| text(it, "valueString")).map(str::to_owned);
    let meta = resource.get("meta").unwrap_or(&Value::Null);
    let by = words("by").map_or_else(|| tagged(meta), Author::Named);
    Changed {
        is_said: said.is_some(),
        at: part("at").map_or_else(|| stored(meta, resource), |at| When::at(at, "valueDateTime")),
        by,
        comment: words("comment"),
        version: words("version"),
        content_version: words("content-version"),
    }
}

/// When it was stored, else when it is said to have been written down.
fn stored(meta: &Value, resource: &Value) -> When {
    When::at(meta, "lastUpdated").or(When::first(resource, &["recordedDate", "authoredOn"]))
}

/// The tag has no public name. It is known by its code, or by a system that says what it is for.
fn tagged(meta: &Value) -> Author {
    let is_of_change = |tag: &&Value| {
        let system = text(tag, "system").unwrap_or_default().to_ascii_lowercase();
        let code = text(tag, "code").unwrap_or_default();
        ["endret", "updated"].iter().any(|word| system.contains(word))
            || matches!(code, "HEALTH_CARE_PROFESSIONAL" | "PATIENT")
    };
    let Some(tag) = each(meta, "tag").find(is_of_change) else { return Author::NotSaid };
    match (text(tag, "code"), text(tag, "display")) {
        (Some("PATIENT"), _) => Author::Citizen,
        (_, Some(name)) => Author::Named(name.to_owned()),
        (_, None) => Author::NotSaid,
    }
}

/// Clinical Frailty Scale, SNOMED CT.
const FRAILTY: &str = "763264000";

/// Whether an Observation tells how the person manages, also where no plan refers to it.
pub(super) fn is_of_function(observation: &Value) -> bool {
    let codings = observation.get("code").into_iter().flat_map(|code| each(code, "coding"));
    codings.into_iter().any(|coding| text(coding, "code") == Some(FRAILTY))
}

/// `None`: a mistake, or cancelled.
pub(super) fn statement(observation: &Value) -> Option<Statement> {
    if matches!(text(observation, "status"), Some("entered-in-error" | "cancelled")) {
        return None;
    }
    let value = if let Some(quantity) = observation.get("valueQuantity") {
        Quantity::parse(quantity).map_or(Said::NotReadable, Said::Amount)
    } else if let Some(coded) = observation.get("valueCodeableConcept") {
        concept(coded).map_or(Said::NotReadable, |concept| Said::Words(concept.text))
    } else if let Some(words) = long_text(observation, "valueString") {
        Said::Words(Name::Known(words))
    } else {
        let number = observation.get("valueInteger").and_then(Decimal::from_json);
        number.map_or(Said::NotReadable, |number| Said::Number(number.as_str().to_owned()))
    };
    let at = When::first(observation, &["effectiveDateTime", "effectiveInstant"]);
    Some(Statement { name: observation.get("code").map_or(Name::Nameless, name), value, at })
}

/// What a resource is called by what refers to it, for telling diagnoses apart.
pub(super) fn id_of(resource: &Value) -> String {
    own_name(resource).unwrap_or_default()
}
