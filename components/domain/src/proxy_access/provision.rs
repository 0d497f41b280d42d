//! Consent.provision: what is permitted to whom, and what is kept out.
//!
//! FHIR R4 gives the root no type and each nested provision one. Others write `permit` at the root, and are read so. What
//! narrows a permission in a way that we do not know makes it give nothing; what narrows a deny so, is left out of account.

use std::collections::BTreeSet;

use serde_json::Value;

use super::model::{Denied, Deny, Party, Whom};
use super::parse::{Named, Who};
use super::period::Period;
use crate::access::{Area, rule_book};
use crate::fhir::read::{Faults, each, text};
use crate::parsed::FaultKind;

const RESOURCE_TYPES: &str = "http://hl7.org/fhir/resource-types";

/// Elements that say which data or purposes a provision is for. We grant by area alone.
const NARROWER: [&str; 5] = ["securityLabel", "purpose", "code", "dataPeriod", "data"];

/// What one Consent provides.
#[derive(Debug, Default)]
pub(super) struct Provided {
    pub permits: Vec<Permit>,
    /// Kept out where nothing is permitted: a Consent that only denies.
    pub denies: Vec<Deny>,
    /// Something is permitted to, or kept from, professionals or organisations.
    pub professional: bool,
}

/// One permission.
#[derive(Debug)]
pub(super) struct Permit {
    pub receiver: Party,
    /// Codes of Consent.provision.actor.role.
    pub roles: Vec<String>,
    pub areas: BTreeSet<Area>,
    pub unknown_areas: bool,
    pub period: Period,
    pub denies: Vec<Deny>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Permit,
    Deny,
    /// The root may have none.
    Untyped,
}

pub(super) fn read(consent: &Value, who: &Who<'_>, faults: &mut Faults) -> Provided {
    let mut provided = Provided::default();
    let Some(root) = consent.get("provision") else { return provided };
    let path = "Consent.provision";
    let kind = kind(root, path, Kind::Untyped, faults);
    let nested: Vec<(Kind, &Value)> = each(root, "provision")
        .map(|p| (self::kind(p, "Consent.provision.provision", Kind::Deny, faults), p))
        .collect();
    let denies_in = |parent: &Value, faults: &mut Faults, professional: &mut bool| -> Vec<Deny> {
        let inner = each(parent, "provision").filter(|p| text(p, "type") != Some("permit")).collect::<Vec<_>>();
        inner.into_iter().filter_map(|p| deny(p, consent, who, faults, professional)).collect()
    };
    let mut professional = false;
    let root_denies = denies_in(root, faults, &mut professional);
    match kind {
        Kind::Permit => permits(root, Period::ALWAYS, &root_denies, consent, who, faults, &mut provided),
        Kind::Untyped | Kind::Deny => {
            let outer = Period::read(root, path, faults);
            for (_, permit) in nested.iter().filter(|(kind, _)| *kind == Kind::Permit) {
                let inner = denies_in(permit, faults, &mut professional);
                let denies: Vec<Deny> = root_denies.iter().cloned().chain(inner).collect();
                permits(permit, outer, &denies, consent, who, faults, &mut provided);
            }
            let nothing_permitted = !nested.iter().any(|(kind, _)| *kind == Kind::Permit);
            if nothing_permitted && kind == Kind::Deny {
                provided.denies.extend(deny(root, consent, who, faults, &mut professional));
            }
            if nothing_permitted {
                provided.denies.extend(root_denies);
            }
        }
    }
    provided.professional |= professional;
    provided
}

/// A nested provision that does not say what it is keeps out what it names.
fn kind(provision: &Value, path: &str, unsaid: Kind, faults: &mut Faults) -> Kind {
    match text(provision, "type") {
        Some("permit") => Kind::Permit,
        Some("deny") => Kind::Deny,
        None if unsaid == Kind::Untyped => unsaid,
        said => {
            let why = if said.is_some() { FaultKind::UnknownCode } else { FaultKind::Missing };
            faults.element(&format!("{path}.type"), why);
            Kind::Deny
        }
    }
}

/// One permission for each person that a provision names.
fn permits(
    provision: &Value,
    outer: Period,
    denies: &[Deny],
    consent: &Value,
    who: &Who<'_>,
    faults: &mut Faults,
    provided: &mut Provided,
) {
    let period = outer.and(Period::read(provision, "Consent.provision", faults));
    let (mut areas, mut unknown_areas) = (BTreeSet::new(), false);
    for class in each(provision, "class") {
        match area(class) {
            Some(area) => _ = areas.insert(area),
            None => unknown_areas = true,
        }
    }
    let acts = |a: &Value| each(a, "coding").any(|c| text(c, "code") == Some("access"));
    let is_narrowed = NARROWER.iter().any(|key| each(provision, key).next().is_some())
        || (each(provision, "action").next().is_some() && !each(provision, "action").any(acts))
        || each(provision, "modifierExtension").next().is_some();
    if is_narrowed {
        faults.element("Consent.provision", FaultKind::UnknownModifier);
        (areas, unknown_areas) = (BTreeSet::new(), true);
    }
    let mut named_anyone = false;
    for actor in each(provision, "actor") {
        named_anyone = true;
        match who.is_named(actor.get("reference").unwrap_or(&Value::Null), consent) {
            Named::Professional => provided.professional = true,
            Named::Nobody => faults.lost("Consent.provision.actor.reference", FaultKind::Unresolved),
            Named::Person(receiver) => provided.permits.push(Permit {
                receiver,
                roles: roles(actor),
                areas: areas.clone(),
                unknown_areas,
                period,
                denies: denies.to_vec(),
            }),
        }
    }
    if !named_anyone {
        faults.lost("Consent.provision.actor", FaultKind::Missing);
    }
}

fn roles(actor: &Value) -> Vec<String> {
    let codings = actor.get("role").into_iter().flat_map(|role| each(role, "coding"));
    codings.filter_map(|c| text(c, "code")).map(str::to_owned).collect()
}

fn area(class: &Value) -> Option<Area> {
    rule_book().area_of(text(class, "system")?, text(class, "code")?)
}

/// `None`: about professionals alone.
fn deny(
    provision: &Value,
    consent: &Value,
    who: &Who<'_>,
    faults: &mut Faults,
    professional: &mut bool,
) -> Option<Deny> {
    let mut persons = Vec::new();
    let (mut others, mut unknown) = (false, false);
    for actor in each(provision, "actor") {
        match who.is_named(actor.get("reference").unwrap_or(&Value::Null), consent) {
            Named::Professional => others = true,
            Named::Nobody => unknown = true,
            Named::Person(party) => persons.push(party),
        }
    }
    *professional |= others;
    let whom = match (persons.is_empty(), unknown, others) {
        (_, true, _) | (true, _, false) => Whom::Everyone,
        (true, false, true) => return None,
        (false, false, _) => Whom::These(persons),
    };
    let period = Period::read(provision, "Consent.provision.provision", faults);
    Some(Deny { whom, what: denied(provision), period })
}

fn denied(provision: &Value) -> Denied {
    let (mut areas, mut types) = (BTreeSet::new(), BTreeSet::new());
    for class in each(provision, "class") {
        match (area(class), text(class, "system"), text(class, "code")) {
            (Some(area), ..) => _ = areas.insert(area),
            (None, Some(RESOURCE_TYPES), Some(code)) => _ = types.insert(code.to_owned()),
            _ => return Denied::Everything,
        }
    }
    if areas.is_empty() && types.is_empty() { Denied::Everything } else { Denied::These { areas, types } }
}
