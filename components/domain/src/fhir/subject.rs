//! Whom a resource is about.

use serde_json::Value;

use super::read::each;
use crate::person::PersonIdentifier;

/// What a resource says about whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// All of these. At least one.
    Persons(Vec<SubjectRef>),
    /// A type that names no citizen: a laboratory, a form. Shown only when something admitted refers to it.
    Nobody,
    /// A type that must name a person, and does not; or a type that we do not know.
    Missing,
}

/// One reference to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SubjectRef {
    /// `Patient/<id>`, relative or absolute.
    Patient(String),
    /// A logical reference: a number alone.
    Identifier(PersonIdentifier),
    /// Both; they must mean the same person.
    Both(String, PersonIdentifier),
    /// A reference that names no person that we could check: a group, a device, another type, an unknown number.
    Unresolvable,
}

/// The elements that say whom a resource is about, per type.
fn elements(resource_type: &str) -> Option<&'static [&'static str]> {
    Some(match resource_type {
        "Observation"
        | "DiagnosticReport"
        | "ServiceRequest"
        | "CarePlan"
        | "CareTeam"
        | "Goal"
        | "Condition"
        | "MedicationRequest"
        | "Communication"
        | "QuestionnaireResponse"
        | "Specimen"
        | "Media"
        | "ImagingStudy"
        | "DocumentReference" => &["subject"],
        "RelatedPerson" | "Consent" => &["patient"],
        // A Basic says what it is about by `subject`; ours always name a person.
        "Basic" => &["subject"],
        _ => return None,
    })
}

/// Whether every resource of this type says by an element of its own whom it is about.
pub(crate) fn names_a_person(resource_type: &str) -> bool {
    elements(resource_type).is_some()
}

/// Whom `resource` is about. A contained Patient is looked up.
pub fn of(resource: &Value) -> Subject {
    let Some(resource_type) = resource.get("resourceType").and_then(Value::as_str) else { return Subject::Missing };
    match resource_type {
        "Patient" => own_id(resource),
        "Organization" | "Practitioner" | "PractitionerRole" | "Questionnaire" | "Location" => Subject::Nobody,
        "AuditEvent" => audit_patients(resource),
        "Provenance" => persons(each(resource, "target").filter(|t| looks_like_person(t)), resource),
        _ => match elements(resource_type) {
            Some(names) => {
                let own: Vec<SubjectRef> = references(names, resource, resource);
                if own.is_empty() { Subject::Missing } else { Subject::Persons([own, of_contained(resource)].concat()) }
            }
            None => Subject::Missing,
        },
    }
}

/// Whom the contained resources say that they are about. One that says nothing is about whom its container is about.
fn of_contained(resource: &Value) -> Vec<SubjectRef> {
    let named = |inner: &Value| inner.get("resourceType").and_then(Value::as_str).and_then(elements);
    each(resource, "contained").filter_map(|inner| Some(references(named(inner)?, inner, resource))).flatten().collect()
}

/// The references to persons in `resource`; a `#id` means something contained in `holder`.
fn references(names: &[&str], resource: &Value, holder: &Value) -> Vec<SubjectRef> {
    names.iter().flat_map(|name| each(resource, name)).flat_map(|r| reference(r, holder)).collect()
}

fn own_id(patient: &Value) -> Subject {
    match patient.get("id").and_then(Value::as_str) {
        Some(id) => Subject::Persons(vec![SubjectRef::Patient(id.to_owned())]),
        None => Subject::Missing,
    }
}

/// Source: FHIR R4 AuditEvent.entity.what; an entity that refers to a Patient says whose data were touched.
fn audit_patients(event: &Value) -> Subject {
    persons(each(event, "entity").filter_map(|e| e.get("what")).filter(|w| looks_like_person(w)), event)
}

fn looks_like_person(reference: &Value) -> bool {
    let by_type = reference.get("type").and_then(Value::as_str) == Some("Patient");
    let by_path = reference.get("reference").and_then(Value::as_str).is_some_and(|r| patient_id(r).is_some());
    by_type || by_path
}

fn persons<'v>(references: impl Iterator<Item = &'v Value>, resource: &Value) -> Subject {
    let found: Vec<SubjectRef> = references.flat_map(|r| reference(r, resource)).collect();
    if found.is_empty() { Subject::Missing } else { Subject::Persons(found) }
}

/// Reads one FHIR Reference to a person. What it says in several ways must all be true of the person.
pub(crate) fn reference(reference: &Value, resource: &Value) -> Vec<SubjectRef> {
    let number =
        reference.get("identifier").and_then(PersonIdentifier::from_fhir).filter(PersonIdentifier::names_one_person);
    let Some(path) = reference.get("reference").and_then(Value::as_str) else {
        return vec![number.map_or(SubjectRef::Unresolvable, SubjectRef::Identifier)];
    };
    if let Some(local) = path.strip_prefix('#') {
        return contained(local, number, resource);
    }
    vec![match (patient_id(path), number) {
        (Some(id), None) => SubjectRef::Patient(id.to_owned()),
        (Some(id), Some(number)) => SubjectRef::Both(id.to_owned(), number),
        (None, _) => SubjectRef::Unresolvable,
    }]
}

/// A contained Patient has no address of its own: only its numbers can say who it is, the valid ones where it has any.
/// All must be the person's, for one that bears two persons' numbers is neither's.
fn contained(local: &str, number: Option<PersonIdentifier>, resource: &Value) -> Vec<SubjectRef> {
    let mut named = each(resource, "contained").filter(|c| c.get("id").and_then(Value::as_str) == Some(local));
    let (Some(patient), None) = (named.next(), named.next()) else { return vec![SubjectRef::Unresolvable] };
    if patient.get("resourceType").and_then(Value::as_str) != Some("Patient") {
        return vec![SubjectRef::Unresolvable];
    }
    let mut own: Vec<_> = each(patient, "identifier")
        .filter_map(PersonIdentifier::from_fhir)
        .filter(PersonIdentifier::names_one_person)
        .collect();
    if own.iter().any(PersonIdentifier::is_valid) {
        own.retain(PersonIdentifier::is_valid);
    }
    match number {
        Some(number) if own.is_empty() => vec![SubjectRef::Identifier(number)],
        Some(number) if !own.contains(&number) => vec![SubjectRef::Unresolvable],
        None if own.is_empty() => vec![SubjectRef::Unresolvable],
        _ => own.into_iter().map(SubjectRef::Identifier).collect(),
    }
}

/// The id in `Patient/<id>`, `https://…/Patient/<id>` or either with `/_history/<n>`.
pub fn patient_id(path: &str) -> Option<&str> {
    let mut parts = path.split("/_history/").next()?.rsplit('/');
    let id = parts.next().filter(|id| !id.is_empty())?;
    (parts.next() == Some("Patient")).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const FNR: &str = "urn:oid:2.16.578.1.12.4.1.4.1";

    fn observation(subject: Value) -> Value {
        json!({ "resourceType": "Observation", "subject": subject })
    }

    #[test]
    fn each_way_to_name_a_person_is_read() {
        let number = PersonIdentifier::parse(FNR, "17912099997");
        let logical = json!({ "identifier": { "system": FNR, "value": "17912099997" } });
        for (subject, expected) in [
            (json!({ "reference": "Patient/a" }), SubjectRef::Patient("a".into())),
            (json!({ "reference": "https://x.invalid/fhir/Patient/a/_history/2" }), SubjectRef::Patient("a".into())),
            (logical, SubjectRef::Identifier(number.clone())),
            (
                json!({ "reference": "Patient/a", "identifier": { "system": FNR, "value": "17912099997" } }),
                SubjectRef::Both("a".into(), number),
            ),
            (json!({ "reference": "Group/a" }), SubjectRef::Unresolvable),
            (json!({ "reference": "urn:uuid:0" }), SubjectRef::Unresolvable),
            (json!({ "display": "Noen" }), SubjectRef::Unresolvable),
            (json!({ "identifier": { "value": "17912099997" } }), SubjectRef::Unresolvable),
        ] {
            assert_eq!(of(&observation(subject)), Subject::Persons(vec![expected]));
        }
    }

    #[test]
    fn a_contained_patient_is_whoever_bears_all_its_numbers() {
        let number = |value| PersonIdentifier::parse(FNR, value);
        let subject = |contained: Value, reference: Value| {
            of(&json!({ "resourceType": "Observation", "subject": reference, "contained": contained }))
        };
        let patient = |values: &[&str]| {
            let numbers: Vec<Value> = values.iter().map(|v| json!({ "system": FNR, "value": v })).collect();
            json!({ "resourceType": "Patient", "id": "p", "identifier": numbers })
        };
        let inside = json!({ "reference": "#p" });
        let both = ["17912099997", "15507600333"];
        assert_eq!(
            subject(json!([patient(&both)]), inside.clone()),
            Subject::Persons(both.map(|v| SubjectRef::Identifier(number(v))).to_vec())
        );
        // A mistyped number beside a right one says nothing.
        assert_eq!(
            subject(json!([patient(&["17912099998", "17912099997"])]), inside.clone()),
            Subject::Persons(vec![SubjectRef::Identifier(number("17912099997"))])
        );
        let nobody = Subject::Persons(vec![SubjectRef::Unresolvable]);
        assert_eq!(subject(json!([patient(&both[..1]), patient(&both[1..])]), inside.clone()), nobody);
        assert_eq!(subject(json!([patient(&[])]), inside), nobody);
        let other = json!({ "reference": "#p", "identifier": { "system": FNR, "value": both[1] } });
        assert_eq!(subject(json!([patient(&both[..1])]), other), nobody);
    }

    #[test]
    fn what_is_contained_must_be_about_the_same_person() {
        let contained = json!({ "resourceType": "Observation", "id": "x", "subject": { "reference": "Patient/b" } });
        let report = json!({ "resourceType": "DiagnosticReport", "subject": { "reference": "Patient/a" }, "contained": [contained] });
        let both = ["a", "b"].map(|id| SubjectRef::Patient(id.into())).to_vec();
        assert_eq!(of(&report), Subject::Persons(both));
    }

    #[test]
    fn a_result_about_nobody_is_missing_its_subject() {
        assert_eq!(of(&json!({ "resourceType": "Observation" })), Subject::Missing);
        assert_eq!(of(&json!({ "resourceType": "Observation", "subject": null })), Subject::Missing);
        assert_eq!(
            of(&json!({ "resourceType": "Nonsense", "subject": { "reference": "Patient/a" } })),
            Subject::Missing
        );
        assert_eq!(of(&json!(3)), Subject::Missing);
        assert_eq!(of(&json!({ "resourceType": "Organization" })), Subject::Nobody);
    }
}
