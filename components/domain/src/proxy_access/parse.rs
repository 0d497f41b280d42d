//! From Consents and RelatedPersons to what is known of representation.

use serde_json::Value;

use super::model::{Grant, GrantStatus, Party, Relations};
use super::{consent, related};
use crate::fhir::read::{Faults, each, text};
use crate::fhir::references::References;
use crate::fhir::subject::{self, SubjectRef};
use crate::parsed::{FaultKind, Parsed};
use crate::person::{PersonIdentifier, PersonName};

/// Reads all that was delivered, each resource with its `fullUrl` where it had one. Every Consent and RelatedPerson ends as
/// something in [`Relations`], or as a stated fault that says that it is lost. Patients are read for the addresses that
/// parents may share with them; any other type is passed over.
pub fn parse(entries: &[(Option<&str>, &Value)]) -> Parsed<Relations> {
    read(entries, Some(related::read))
}

/// The same of Consents alone: a RelatedPerson is what their references lead to, and says nothing by itself.
pub(super) fn parse_consents(entries: &[(Option<&str>, &Value)]) -> Parsed<Relations> {
    read(entries, None)
}

type ReadOne = for<'v> fn(&'v Value, &Who<'v>, &mut Relations, &mut Faults);

fn read(entries: &[(Option<&str>, &Value)], related: Option<ReadOne>) -> Parsed<Relations> {
    let who = Who { references: References::of(entries.iter().copied()), entries };
    let mut found = Relations::default();
    let mut faults = Faults::default();
    for (index, (_, resource)) in entries.iter().enumerate() {
        faults.entry = Some(index);
        match (text(resource, "resourceType"), related) {
            (Some("Consent"), _) => consent::read(resource, &who, &mut found, &mut faults),
            (Some("RelatedPerson"), Some(read)) => read(resource, &who, &mut found, &mut faults),
            (Some(_), _) => {}
            (None, _) => faults.lost("resourceType", FaultKind::Missing),
        }
    }
    mark_replaced(&mut found.grants);
    Parsed { value: found, faults: faults.list }
}

/// A grant that says that it took over from another one of the same giver makes that one replaced, also where the other
/// does not say it. One that was never given takes over from nothing.
fn mark_replaced(grants: &mut [Grant]) {
    let given = |status| !matches!(status, GrantStatus::Draft | GrantStatus::Proposed | GrantStatus::EnteredInError);
    let newer: Vec<(String, Party, String)> = grants
        .iter()
        .filter(|g| given(g.status) && g.status != GrantStatus::Rejected)
        .flat_map(|g| g.replaces.iter().map(|old| (old.clone(), g.giver.clone(), g.id.clone())))
        .collect();
    for (old, giver, by) in newer {
        for grant in grants.iter_mut().filter(|g| g.id == old && g.giver.meets(&giver) && g.id != by) {
            grant.replaced_by.get_or_insert_with(|| by.clone());
        }
    }
}

/// Finds out whom references name.
pub(super) struct Who<'v> {
    pub(super) references: References<'v>,
    pub(super) entries: &'v [(Option<&'v str>, &'v Value)],
}

/// Whom a reference names.
pub(super) enum Named {
    Person(Party),
    /// Health personnel, an organisation, a device: nobody's representative.
    Professional,
    Nobody,
}

impl<'v> Who<'v> {
    pub(super) fn is_named(&self, reference: &Value, holder: &'v Value) -> Named {
        let path = text(reference, "reference").unwrap_or_default();
        let target = self.references.resolve(reference, holder);
        let kind = target.and_then(|t| text(t, "resourceType")).or_else(|| text(reference, "type"));
        let kind = kind.or_else(|| path.split("/_history/").next()?.rsplit('/').nth(1));
        match kind {
            Some("Practitioner" | "PractitionerRole" | "Organization" | "CareTeam" | "Device") => Named::Professional,
            Some("RelatedPerson") if !path.is_empty() => self.related(reference, target),
            _ => self.patient(reference, target, holder),
        }
    }

    fn patient(&self, reference: &Value, target: Option<&Value>, holder: &Value) -> Named {
        // `urn:uuid:` says nothing by itself; the Patient that it leads to has a name of its own.
        let own_id = target.filter(|t| text(t, "resourceType") == Some("Patient")).and_then(|t| text(t, "id"));
        let refs = match (own_id, text(reference, "reference")) {
            (Some(id), Some(path)) if path.starts_with("urn:") => vec![SubjectRef::Patient(id.to_owned())],
            _ => subject::reference(reference, holder),
        };
        named(refs, reference, target)
    }

    /// A RelatedPerson has no person's id; only its numbers, and the one that stands beside the reference, say who it is.
    fn related(&self, reference: &Value, target: Option<&Value>) -> Named {
        let beside = reference.get("identifier").and_then(PersonIdentifier::from_fhir);
        let own = target.into_iter().flat_map(numbers).chain(beside.filter(PersonIdentifier::names_one_person));
        named(own.map(SubjectRef::Identifier).collect(), reference, target)
    }

    /// The Patient that all of these mean, where it was delivered.
    pub(super) fn patient_of(&self, party: &Party) -> Option<&'v Value> {
        let is_meant = |patient: &Value| {
            let (id, numbers) = (text(patient, "id"), numbers(patient).collect::<Vec<_>>());
            party.refs.iter().all(|r| match r {
                SubjectRef::Patient(wanted) => id == Some(wanted),
                SubjectRef::Identifier(number) => numbers.contains(number),
                SubjectRef::Both(wanted, number) => id == Some(wanted) && numbers.contains(number),
                SubjectRef::Unresolvable => false,
            })
        };
        let patients = self.entries.iter().map(|(_, r)| *r).filter(|r| text(r, "resourceType") == Some("Patient"));
        patients.into_iter().find(|patient| is_meant(patient))
    }
}

/// Numbers that name one person.
pub(super) fn numbers(resource: &Value) -> impl Iterator<Item = PersonIdentifier> + use<'_> {
    each(resource, "identifier").filter_map(PersonIdentifier::from_fhir).filter(PersonIdentifier::names_one_person)
}

fn named(refs: Vec<SubjectRef>, reference: &Value, target: Option<&Value>) -> Named {
    if refs.is_empty() || refs.contains(&SubjectRef::Unresolvable) {
        return Named::Nobody;
    }
    let own = PersonName::from_fhir(target.and_then(|t| t.get("name")));
    let beside = PersonName::from(text(reference, "display").unwrap_or_default());
    Named::Person(Party { refs, name: if own.display().is_some() { own } else { beside } })
}
