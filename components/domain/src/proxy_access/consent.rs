//! One Consent: a fullmakt, a decision about capacity, a block, a consent level, or something else.

use serde_json::Value;

use super::model::{
    Block, Channel, Denied, Deny, Evidence, Grant, GrantBasis, GrantStatus, Kin, Level, Party, Relations, Whom,
};
use super::parse::{Named, Who};
use super::period::Period;
use super::provision::{self, Permit};
use crate::access::ConsentLevel;
use crate::fhir::read::{Faults, each, extensions, text};
use crate::fhir::references;
use crate::letters::lower;
use crate::parsed::FaultKind;
use crate::when::When;

/// Code system of `Consent.policyRule`: what a permission rests on.
pub const POLICIES: &str = "https://innsyn.example/fhir/CodeSystem/representasjon";
/// In [`POLICIES`]: the giver's own word.
pub const FULLMAKT: &str = "fullmakt";
/// In [`POLICIES`]: a decision in lasting lack of capacity.
pub const CAPACITY: &str = "manglende-samtykkekompetanse";
/// In [`POLICIES`]: parental responsibility. Never in a Consent; AuditEvents say it.
pub const FORELDREREPRESENTASJON: &str = "foreldrerepresentasjon";
/// Code system of `Consent.category` for levels; codes as [`ConsentLevel`] is written.
pub const LEVELS: &str = "https://innsyn.example/fhir/CodeSystem/samtykkeniva";
/// Code system of `meta.tag`: how a grant came in.
pub const CHANNELS: &str = "https://innsyn.example/fhir/CodeSystem/kanal";
/// In [`CHANNELS`]: registered from a paper form.
pub const PAPER: &str = "papirskjema";
/// Code system of `meta.tag`: how a grant was ended.
pub const ENDINGS: &str = "https://innsyn.example/fhir/CodeSystem/avslutning";
/// In [`ENDINGS`]: by the giver, and the receiver is not to see it.
pub const QUIETLY: &str = "stille";

pub(super) fn read<'v>(consent: &'v Value, who: &Who<'v>, found: &mut Relations, faults: &mut Faults) {
    let Some(id) = text(consent, "id") else {
        return faults.lost("Consent.id", FaultKind::Missing);
    };
    let person = match consent.get("patient").filter(|p| !p.is_null()) {
        None => return faults.lost("Consent.patient", FaultKind::Missing),
        Some(reference) => match who.is_named(reference, consent) {
            Named::Person(person) => person,
            Named::Professional | Named::Nobody => return faults.lost("Consent.patient", FaultKind::Unresolved),
        },
    };
    let status = status(consent, faults);
    if each(consent, "modifierExtension").next().is_some() {
        // It may turn everything around, and a deny that cannot be read must not open anything.
        if may_deny(consent) && status_counts(status) {
            let deny = Deny { whom: Whom::Everyone, what: Denied::Everything, period: Period::ALWAYS };
            found.blocks.push(Block { person, deny });
        }
        return faults.lost("Consent.modifierExtension", FaultKind::UnknownModifier);
    }
    if let Some(code) = level_code(consent) {
        if matches!(status, GrantStatus::Draft | GrantStatus::Proposed | GrantStatus::EnteredInError) {
            found.others += 1;
        } else {
            found.levels.push(level(code, person, status, consent, faults));
        }
        return;
    }
    let lost_before = faults.list.len();
    let provided = provision::read(consent, who, faults);
    let nothing_lost = !faults.list[lost_before..].iter().any(|f| f.entry_lost);
    let is_about_storage = is_reservation(consent);
    if provided.permits.is_empty() && (provided.denies.is_empty() || is_about_storage) {
        found.others += usize::from(nothing_lost);
        return;
    }
    if status_counts(status) && !is_about_storage {
        found.blocks.extend(provided.denies.into_iter().map(|deny| Block { person: person.clone(), deny }));
    } else if provided.permits.is_empty() {
        found.others += 1;
    }
    let (policy, evidence) = (policy(consent), evidence(consent));
    for permit in provided.permits {
        let basis = basis(policy, evidence, &permit.roles);
        if basis == GrantBasis::Unknown {
            faults.element("Consent.provision.actor.role", FaultKind::UnknownCode);
        }
        found.grants.push(grant(id, consent, person.clone(), status, basis, permit));
    }
}

fn grant(id: &str, consent: &Value, giver: Party, status: GrantStatus, basis: GrantBasis, permit: Permit) -> Grant {
    let meta = consent.get("meta");
    let is_tagged = |system: &str, code: &str| {
        let is_it = |t: &Value| text(t, "system") == Some(system) && text(t, "code") == Some(code);
        meta.is_some_and(|m| each(m, "tag").any(is_it))
    };
    let named = |key: &'static str| {
        let references = extensions(consent, key).filter_map(|e| e.get("valueReference"));
        references.filter_map(|r| text(r, "reference")).filter_map(consent_id).collect::<Vec<_>>()
    };
    Grant {
        id: id.to_owned(),
        version: meta.and_then(|m| text(m, "versionId")).map(str::to_owned),
        giver,
        receiver: permit.receiver,
        basis,
        areas: permit.areas,
        unknown_areas: permit.unknown_areas,
        period: permit.period,
        given: When::at(consent, "dateTime"),
        status,
        denies: permit.denies,
        channel: if is_tagged(CHANNELS, PAPER) { Channel::Paper } else { Channel::Portal },
        quiet: is_tagged(ENDINGS, QUIETLY),
        replaces: named("erstatter"),
        replaced_by: named("erstattet-av").into_iter().next(),
    }
}

fn consent_id(path: &str) -> Option<String> {
    references::name_of(path).strip_prefix("Consent/").map(str::to_owned)
}

fn status(consent: &Value, faults: &mut Faults) -> GrantStatus {
    match faults.text(consent, "status", "Consent.status") {
        Some("draft") => GrantStatus::Draft,
        Some("proposed") => GrantStatus::Proposed,
        Some("active") => GrantStatus::Active,
        Some("rejected") => GrantStatus::Rejected,
        Some("inactive") => GrantStatus::Inactive,
        Some("entered-in-error") => GrantStatus::EnteredInError,
        said => {
            let why = if said.is_some() { FaultKind::UnknownCode } else { FaultKind::Missing };
            faults.element("Consent.status", why);
            GrantStatus::Unknown
        }
    }
}

/// Whether a deny of this status keeps anybody out. One whose status cannot be read does.
fn status_counts(status: GrantStatus) -> bool {
    matches!(status, GrantStatus::Active | GrantStatus::Unknown)
}

/// Whether a Consent keeps somebody out, as far as can be told: it denies at its root, or permits nothing in what it holds.
fn may_deny(consent: &Value) -> bool {
    let Some(root) = consent.get("provision") else { return false };
    let mut nested = each(root, "provision").filter_map(|p| text(p, "type"));
    match text(root, "type") {
        Some("permit") => false,
        Some("deny") => true,
        _ => !nested.any(|kind| kind == "permit"),
    }
}

/// A reservation is against storage, and keeps out nobody: there is nothing to see. Source: NILAR, `pvk-outcome-cs`.
fn is_reservation(consent: &Value) -> bool {
    let categories = each(consent, "category").flat_map(|c| each(c, "coding"));
    categories.filter_map(|c| text(c, "code")).any(|code| code == "Reservation")
}

#[derive(Clone, Copy)]
enum Policy {
    Own,
    Capacity,
    Guardianship,
}

/// Our code, or the words of others. Words about guardianship are never read as the giver's own.
fn policy(consent: &Value) -> Policy {
    let Some(rule) = consent.get("policyRule") else { return Policy::Own };
    let ours = each(rule, "coding").filter(|c| text(c, "system") == Some(POLICIES)).find_map(|c| text(c, "code"));
    let words = lower(text(rule, "text").unwrap_or_default());
    match ours {
        Some(CAPACITY) => Policy::Capacity,
        _ if words.contains("samtykkekompetanse") => Policy::Capacity,
        _ if words.contains("vergemål") || words.contains("verge ") => Policy::Guardianship,
        _ => Policy::Own,
    }
}

/// What `sourceReference` or `sourceAttachment` calls the document.
fn evidence(consent: &Value) -> Evidence {
    let source = consent.get("sourceReference").or_else(|| consent.get("sourceAttachment"));
    let Some(source) = source else { return Evidence::NotSaid };
    let coded = source.get("identifier").and_then(|i| text(i, "value"));
    let words = coded.or_else(|| text(source, "display")).or_else(|| text(source, "title")).unwrap_or_default();
    match lower(words) {
        words if words.contains("verge") => Evidence::Guardianship,
        words if words.starts_with("legeerkl") => Evidence::Certificate,
        _ => Evidence::NotSaid,
    }
}

/// Source: HL7 v3 RoleCode.
fn basis(policy: Policy, evidence: Evidence, roles: &[String]) -> GrantBasis {
    let acts_as = |code: &str| roles.iter().any(|r| r == code);
    let kin = if acts_as("NOK") { Kin::Nearest } else { Kin::NotSaid };
    match policy {
        Policy::Capacity => GrantBasis::Capacity { kin, evidence },
        Policy::Guardianship => GrantBasis::Capacity { kin: Kin::NotSaid, evidence: Evidence::Guardianship },
        Policy::Own if acts_as("DELEGATEE") => GrantBasis::Fullmakt,
        Policy::Own => GrantBasis::Unknown,
    }
}

/// The code of a consent level, in our system or another of its name.
fn level_code(consent: &Value) -> Option<&str> {
    let codings = each(consent, "category").flat_map(|c| each(c, "coding"));
    let is_level = |c: &&Value| text(c, "system").is_some_and(|s| s.rsplit('/').next() == Some("samtykkeniva"));
    codings.filter(is_level).map(|c| text(c, "code").unwrap_or_default()).next()
}

fn level(code: &str, person: Party, status: GrantStatus, consent: &Value, faults: &mut Faults) -> Level {
    let level = match lower(code).as_str() {
        "basis" => Some(ConsentLevel::Basis),
        "basis+" | "basis-plus" => Some(ConsentLevel::BasisPlus),
        "full" => Some(ConsentLevel::Full),
        _ => {
            faults.element("Consent.category", FaultKind::UnknownCode);
            None
        }
    };
    let withdrawn = status != GrantStatus::Active;
    let period = consent.get("provision").map_or(Period::ALWAYS, |p| Period::read(p, "Consent.provision", faults));
    Level { person, level, withdrawn, period }
}
