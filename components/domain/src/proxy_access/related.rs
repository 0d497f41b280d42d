//! One RelatedPerson: who has parental responsibility for whom, or is a foster parent or a guardian.

use serde_json::Value;

use super::address::shared;
use super::model::{Foreldreansvar, Party, Relation, RelationKind, Relations, SharedAddress};
use super::parse::{Named, Who, numbers};
use super::period::Period;
use crate::fhir::read::{Faults, each, text};
use crate::fhir::subject::SubjectRef;
use crate::parsed::FaultKind;
use crate::person::PersonName;

pub(super) fn read<'v>(related: &'v Value, who: &Who<'v>, found: &mut Relations, faults: &mut Faults) {
    let Some(id) = text(related, "id") else {
        return faults.lost("RelatedPerson.id", FaultKind::Missing);
    };
    if each(related, "modifierExtension").next().is_some() {
        return faults.lost("RelatedPerson.modifierExtension", FaultKind::UnknownModifier);
    }
    let Some(kind) = kind(related) else {
        found.others += 1;
        return;
    };
    let child = match related.get("patient").map(|reference| who.is_named(reference, related)) {
        Some(Named::Person(child)) => child,
        Some(Named::Professional | Named::Nobody) => {
            return faults.lost("RelatedPerson.patient", FaultKind::Unresolved);
        }
        None => return faults.lost("RelatedPerson.patient", FaultKind::Missing),
    };
    let refs: Vec<SubjectRef> = numbers(related).map(SubjectRef::Identifier).collect();
    if refs.is_empty() {
        return faults.lost("RelatedPerson.identifier", FaultKind::Missing);
    }
    let adult = Party { refs, name: PersonName::from_fhir(related.get("name")) };
    // The register of persons knows the adult's address where the relation does not say it.
    let home = who.patient_of(&child);
    let address = match (shared(home, related), who.patient_of(&adult)) {
        (SharedAddress::Unknown, Some(patient)) => shared(home, patient),
        (said, _) => said,
    };
    let active = related.get("active").is_none_or(|active| active.as_bool() == Some(true));
    let period = Period::read(related, "RelatedPerson", faults);
    found.relations.push(Relation { id: id.to_owned(), child, adult, kind, period, active, address });
}

/// `None`: a relation that never leads to access (a sibling, a spouse).
fn kind(related: &Value) -> Option<RelationKind> {
    let codes = |system: &'static str| {
        let codings = each(related, "relationship").flat_map(|r| each(r, "coding"));
        let of = codings.filter(move |c| text(c, "system").is_some_and(|s| s.rsplit('/').next() == Some(system)));
        of.filter_map(|c| text(c, "code")).collect::<Vec<_>>()
    };
    let roles = codes("v3-RoleCode");
    if roles.iter().any(|r| matches!(*r, "GUARD" | "GUADLTM" | "POWATT")) {
        return Some(RelationKind::Guardian);
    }
    if roles.iter().any(|r| matches!(*r, "PRNFOST" | "MTHFOST" | "FTHFOST")) {
        return Some(RelationKind::FosterParent);
    }
    let (family, responsibility) = (codes("no-basis-family-relation"), codes("no-basis-parental-responsibility"));
    let is_parent = family.iter().any(|f| matches!(*f, "mor" | "far" | "medmor"));
    match responsibility.as_slice() {
        [] if is_parent => Some(RelationKind::Parent(Foreldreansvar::Unknown)),
        [] => None,
        [one] => Some(RelationKind::Parent(responsibility_of(one, &family, is_parent))),
        _ => Some(RelationKind::Parent(Foreldreansvar::Unknown)),
    }
}

/// The code says who has the responsibility for the child: `mor` is the mother alone. Where the adult is said to be the
/// father, it is not his.
fn responsibility_of(code: &str, family: &[&str], is_parent: bool) -> Foreldreansvar {
    let is_other_relation = !family.is_empty() && !is_parent;
    match code {
        _ if is_other_relation || family.len() > 1 => Foreldreansvar::Unknown,
        "felles" => Foreldreansvar::Theirs,
        "mor" | "far" | "medmor" if family.is_empty() || family == [code] => Foreldreansvar::Theirs,
        "mor" | "far" | "medmor" | "andre" => Foreldreansvar::Others,
        _ => Foreldreansvar::Unknown,
    }
}
