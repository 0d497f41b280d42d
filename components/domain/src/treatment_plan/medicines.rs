//! Medicines, in the words in which they are prescribed.

use serde_json::Value;

use super::measures::{is_not, standing_of_request};
use super::parse::{Led, Reading};
use super::statements::{id_of, notes};
use super::{Note, Schedule, Standing, schedule};
use crate::fhir::coding::name;
use crate::fhir::read::{Faults, each, long_text, text};
use crate::lab_results::Name;
use crate::order;
use crate::parsed::FaultKind;
use crate::quantity::Quantity;

#[derive(Debug, Clone, PartialEq)]
pub struct Medicine {
    pub id: String,
    pub name: Name,
    pub dosages: Vec<Dosage>,
    pub reasons: Vec<String>,
    pub standing: Standing,
    /// It says what not to take.
    pub is_not: bool,
    pub notes: Vec<Note>,
}

/// How a medicine is taken: word for word as it is prescribed.
#[derive(Debug, Clone, PartialEq)]
pub struct Dosage {
    /// Everything written about it: the instruction, and the instruction to the patient.
    pub texts: Vec<String>,
    /// Where there is no text: how much, and when.
    pub dose: Option<Quantity>,
    pub schedule: Option<Schedule>,
    pub as_needed: AsNeeded,
    pub most: Vec<Most>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AsNeeded {
    No,
    Yes,
    For(String),
}

/// More than this is not to be taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Most {
    InPeriod {
        amount: Quantity,
        period: Quantity,
    },
    AtOnce(Quantity),
    InLife(Quantity),
    /// A limit is set, and cannot be read here.
    NotReadable,
}

/// `None`: a draft, a proposal, or entered in error.
pub(super) fn medicine<'v>(resource: &'v Value, reading: &Reading<'v>, faults: &mut Faults) -> Option<Medicine> {
    let standing = standing_of_request(resource, "MedicationRequest", faults)?;
    let coded = each(resource, "reasonCode").map(name);
    let referred = each(resource, "reasonReference").filter_map(|reason| referred(reason, resource, reading));
    let reasons = coded.chain(referred).filter_map(|reason| reason.words().map(str::to_owned));
    Some(Medicine {
        id: id_of(resource),
        name: called(resource, reading, faults),
        dosages: dosages(resource, faults),
        reasons: reasons.collect(),
        standing,
        is_not: is_not(resource),
        notes: notes(resource, resource, "note", reading, faults),
    })
}

/// What that is called to which a reference leads. `None`: it may not be told of, or nothing says it.
fn referred<'v>(reference: &Value, holder: &'v Value, reading: &Reading<'v>) -> Option<Name> {
    let own = match reading.follow(reference, holder) {
        Led::Here(resource) => resource.get("code").map(name).filter(|name| *name != Name::Nameless),
        Led::Nowhere => None,
        Led::Shut => return None,
    };
    own.or_else(|| text(reference, "display").map(|display| Name::Known(display.to_owned())))
}

fn called<'v>(resource: &'v Value, reading: &Reading<'v>, faults: &mut Faults) -> Name {
    let coded = resource.get("medicationCodeableConcept").map(name).filter(|name| *name != Name::Nameless);
    let referred = || referred(resource.get("medicationReference")?, resource, reading);
    coded.or_else(referred).unwrap_or_else(|| {
        faults.element("MedicationRequest.medication", FaultKind::Missing);
        Name::Nameless
    })
}

/// In the order of their sequence, where they have one.
fn dosages(resource: &Value, faults: &mut Faults) -> Vec<Dosage> {
    let mut all: Vec<&Value> = each(resource, "dosageInstruction").collect();
    order::sort_by_key(&mut all, |dosage| dosage.get("sequence").and_then(Value::as_i64).unwrap_or(i64::MAX));
    let mut read = Vec::new();
    for dosage in all {
        if each(dosage, "modifierExtension").next().is_some() {
            faults.element("MedicationRequest.dosageInstruction", FaultKind::UnknownModifier);
        } else {
            read.push(self::dosage(dosage, faults));
        }
    }
    read
}

fn dosage(dosage: &Value, faults: &mut Faults) -> Dosage {
    let more = each(dosage, "additionalInstruction").map(name).filter_map(|it| match it {
        Name::Known(words) => Some(words),
        Name::CodeOnly(_) | Name::Nameless => None,
    });
    let mut texts: Vec<String> = Vec::new();
    for words in ["text", "patientInstruction"].into_iter().filter_map(|key| long_text(dosage, key)).chain(more) {
        if !texts.contains(&words) {
            texts.push(words);
        }
    }
    let path = "MedicationRequest.dosageInstruction";
    let amount = each(dosage, "doseAndRate").find_map(|it| it.get("doseQuantity"));
    let dose = amount.and_then(|amount| match Quantity::parse(amount) {
        Ok(amount) => Some(amount),
        Err(_) => {
            faults.element(&format!("{path}.doseAndRate.doseQuantity"), FaultKind::Shape);
            None
        }
    });
    let schedule =
        dosage.get("timing").and_then(|timing| schedule::timing_of(timing, &format!("{path}.timing"), faults));
    Dosage { texts, dose, schedule, as_needed: as_needed(dosage), most: most(dosage, faults) }
}

fn as_needed(dosage: &Value) -> AsNeeded {
    match (dosage.get("asNeededBoolean"), dosage.get("asNeededCodeableConcept").map(name)) {
        (_, Some(Name::Known(reason))) => AsNeeded::For(reason),
        (_, Some(Name::CodeOnly(_) | Name::Nameless)) | (Some(Value::Bool(true)), None) => AsNeeded::Yes,
        (_, None) => AsNeeded::No,
    }
}

fn most(dosage: &Value, faults: &mut Faults) -> Vec<Most> {
    let mut found = Vec::new();
    for ratio in each(dosage, "maxDosePerPeriod") {
        let part = |key: &str| ratio.get(key).and_then(|it| Quantity::parse(it).ok());
        found.push(match (part("numerator"), part("denominator")) {
            (Some(amount), Some(period)) => Most::InPeriod { amount, period },
            _ => Most::NotReadable,
        });
    }
    let whole = |key: &str, kind: fn(Quantity) -> Most| {
        dosage.get(key).map(|it| Quantity::parse(it).map_or(Most::NotReadable, kind))
    };
    found.extend(whole("maxDosePerAdministration", Most::AtOnce));
    found.extend(whole("maxDosePerLifetime", Most::InLife));
    if found.contains(&Most::NotReadable) {
        faults.element("MedicationRequest.dosageInstruction.maxDose", FaultKind::Shape);
    }
    found
}
