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
    let mut reader = Reader { consent, who, faults, provided: Provided::default() };
    if let Some(root) = consent.get("provision") {
        reader.root(root);
    }
    reader.provided
}

struct Reader<'r, 'v> {
    consent: &'v Value,
    who: &'r Who<'v>,
    faults: &'r mut Faults,
    provided: Provided,
}

/// What the root says of every permission inside it.
struct Outer {
    period: Period,
    denies: Vec<Deny>,
    /// It is for some data only, and we do not know which.
    is_narrowed: bool,
}

impl Reader<'_, '_> {
    fn root(&mut self, root: &Value) {
        let own = kind(root, "Consent.provision", Kind::Untyped, self.faults);
        let nested = "Consent.provision.provision";
        let typed = each(root, "provision").map(|p| (kind(p, nested, Kind::Deny, self.faults), p));
        let (permits, denies): (Vec<_>, Vec<_>) = typed.partition(|(kind, _)| *kind == Kind::Permit);
        let denies: Vec<Deny> = denies.into_iter().filter_map(|(_, p)| self.deny(p)).collect();
        // What keeps somebody out by name keeps out, also where it says when it does not.
        let keeps_out = own == Kind::Deny && (permits.is_empty() || each(root, "actor").next().is_some());
        if keeps_out || (own == Kind::Untyped && permits.is_empty()) {
            if keeps_out {
                let deny = self.deny(root);
                self.provided.denies.extend(deny);
            }
            return self.provided.denies.extend(denies);
        }
        if own == Kind::Permit {
            if !permits.is_empty() {
                self.faults.element(nested, FaultKind::UnknownCode);
            }
            return self.permit(root, &Outer { period: Period::ALWAYS, denies, is_narrowed: false });
        }
        let is_narrowed = is_narrowed(root) || each(root, "class").next().is_some();
        let period = Period::read(root, "Consent.provision", self.faults);
        let mut outer = Outer { period, denies, is_narrowed };
        let common = outer.denies.len();
        for (_, permit) in permits {
            let exceptions = each(permit, "provision").filter(|p| text(p, "type") != Some("permit"));
            outer.denies.extend(exceptions.filter_map(|p| self.deny(p)));
            self.permit(permit, &outer);
            outer.denies.truncate(common);
        }
    }

    /// One permission for each person that a provision names.
    fn permit(&mut self, provision: &Value, outer: &Outer) {
        let period = outer.period.and(Period::read(provision, "Consent.provision", self.faults));
        let (mut areas, mut unknown_areas) = (BTreeSet::new(), false);
        for class in each(provision, "class") {
            match area(class) {
                Some(area) => _ = areas.insert(area),
                None => unknown_areas = true,
            }
        }
        if outer.is_narrowed || is_narrowed(provision) {
            self.faults.element("Consent.provision", FaultKind::UnknownModifier);
            (areas, unknown_areas) = (BTreeSet::new(), true);
        }
        let mut named_anyone = false;
        for actor in each(provision, "actor") {
            named_anyone = true;
            match self.who.is_named(actor.get("reference").unwrap_or(&Value::Null), self.consent) {
                // Sharing with those who treat is nobody's representation.
                Named::Professional => {}
                Named::Nobody => self.faults.lost("Consent.provision.actor.reference", FaultKind::Unresolved),
                Named::Person(receiver) => self.provided.permits.push(Permit {
                    receiver,
                    roles: roles(actor),
                    areas: areas.clone(),
                    unknown_areas,
                    period,
                    denies: outer.denies.clone(),
                }),
            }
        }
        if !named_anyone {
            self.faults.lost("Consent.provision.actor", FaultKind::Missing);
        }
    }

    /// `None`: about professionals alone.
    fn deny(&mut self, provision: &Value) -> Option<Deny> {
        let mut persons = Vec::new();
        let (mut others, mut unknown) = (false, false);
        for actor in each(provision, "actor") {
            match self.who.is_named(actor.get("reference").unwrap_or(&Value::Null), self.consent) {
                Named::Professional => others = true,
                Named::Nobody => unknown = true,
                Named::Person(party) => persons.push(party),
            }
        }
        let whom = match (persons.is_empty(), unknown, others) {
            (_, true, _) | (true, _, false) => Whom::Everyone,
            (true, false, true) => return None,
            (false, false, _) => Whom::These(persons),
        };
        let period = Period::read(provision, "Consent.provision.provision", self.faults);
        Some(Deny { whom, what: denied(provision), period })
    }
}

/// Whether it is for some data, purposes or actions only.
fn is_narrowed(provision: &Value) -> bool {
    let acts = |a: &Value| each(a, "coding").any(|c| text(c, "code") == Some("access"));
    NARROWER.iter().any(|key| each(provision, key).next().is_some())
        || (each(provision, "action").next().is_some() && !each(provision, "action").any(acts))
        || each(provision, "modifierExtension").next().is_some()
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

fn roles(actor: &Value) -> Vec<String> {
    let codings = actor.get("role").into_iter().flat_map(|role| each(role, "coding"));
    codings.filter_map(|c| text(c, "code")).map(str::to_owned).collect()
}

fn area(class: &Value) -> Option<Area> {
    rule_book().area_of(text(class, "system")?, text(class, "code")?)
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
