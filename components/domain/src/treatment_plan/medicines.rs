//! Medicines, in the words in which they are prescribed.

use serde_json::Value;

use super::goals::limit;
use super::measures::{is_not, standing_of_request};
use super::parse::{Led, Reading};
use super::statements::{id_of, notes};
use super::{Limit, Note, Schedule, Standing, schedule};
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
    /// As it is written. It alone stands for how much, by which way, and when.
    pub text: Option<String>,
    /// What is said beside it to whoever takes it: «Tas med mat» says nothing of how much.
    pub besides: Vec<String>,
    /// Each that is given: one for the morning, and one for the evening.
    pub doses: Vec<Dose>,
    /// By which way, how, and where on the body.
    pub ways: Vec<String>,
    pub schedule: Option<Schedule>,
    pub as_needed: AsNeeded,
    pub most: Vec<Most>,
    /// `false`: more is said of it than can be shown here.
    pub is_whole: bool,
}

/// How much, or how fast.
#[derive(Debug, Clone, PartialEq)]
pub struct Dose {
    /// What tells it from the others.
    pub kind: Option<String>,
    /// [`Limit::NotSaid`]: only how fast. Never words, and never one that cannot be read.
    pub amount: Limit,
    pub flow: Option<Flow>,
}

/// How fast.
#[derive(Debug, Clone, PartialEq)]
pub enum Flow {
    Of(Limit),
    In { amount: Quantity, period: Quantity },
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

const PATH: &str = "MedicationRequest.dosageInstruction";

/// In the order of their sequence, where they have one.
fn dosages(resource: &Value, faults: &mut Faults) -> Vec<Dosage> {
    let mut all: Vec<&Value> = each(resource, "dosageInstruction").collect();
    order::sort_by_key(&mut all, |dosage| dosage.get("sequence").and_then(Value::as_i64).unwrap_or(i64::MAX));
    all.into_iter().map(|it| dosage(it, faults)).collect()
}

fn dosage(dosage: &Value, faults: &mut Faults) -> Dosage {
    let mut read = Dosage {
        text: None,
        besides: Vec::new(),
        doses: Vec::new(),
        ways: Vec::new(),
        schedule: None,
        as_needed: AsNeeded::No,
        most: Vec::new(),
        is_whole: false,
    };
    // What is said of it may mean something else, or the opposite.
    if each(dosage, "modifierExtension").next().is_some() {
        faults.element(PATH, FaultKind::UnknownModifier);
        return read;
    }
    if !dosage.is_object() {
        faults.element(PATH, FaultKind::Shape);
        return read;
    }
    read.text = faults.text(dosage, "text", &format!("{PATH}.text")).and_then(|_| long_text(dosage, "text"));
    let mut is_whole = read.text.is_some() || dosage.get("text").is_none_or(|it| it.is_string() || it.is_null());
    for key in ["route", "method", "site"] {
        match dosage.get(key).map(name) {
            Some(Name::Known(words)) => read.ways.push(words),
            Some(Name::CodeOnly(_) | Name::Nameless) => is_whole &= read.text.is_some(),
            None => {}
        }
    }
    for given in each(dosage, "doseAndRate") {
        match dose(given) {
            Ok(dose) => read.doses.extend(dose),
            Err(()) => {
                faults.element(&format!("{PATH}.doseAndRate"), FaultKind::Shape);
                is_whole &= read.text.is_some();
            }
        }
    }
    read.besides.extend(long_text(dosage, "patientInstruction"));
    for more in each(dosage, "additionalInstruction").map(name) {
        match more {
            Name::Known(words) => read.besides.push(words),
            // It can be a warning, for which no text stands.
            Name::CodeOnly(_) | Name::Nameless => is_whole = false,
        }
    }
    let mut said: Vec<String> = read.text.iter().cloned().collect();
    read.besides.retain(|words| {
        let is_new = !said.contains(words);
        said.push(words.clone());
        is_new
    });
    read.schedule =
        dosage.get("timing").and_then(|timing| schedule::timing_of(timing, &format!("{PATH}.timing"), faults));
    Dosage { as_needed: as_needed(dosage), most: most(dosage, faults), is_whole, ..read }
}

/// `Ok(None)`: it says nothing. `Err`: something of it has no reading.
fn dose(given: &Value) -> Result<Option<Dose>, ()> {
    if !given.is_object() || each(given, "modifierExtension").next().is_some() {
        return Err(());
    }
    let limit = |stem: &str| match limit(given, stem) {
        Limit::NotReadable | Limit::Words(_) => Err(()),
        limit => Ok(limit),
    };
    let amount = limit("dose")?;
    let flow = match given.get("rateRatio") {
        Some(ratio) => {
            let part = |key: &str| ratio.get(key).and_then(|it| Quantity::parse(it).ok()).ok_or(());
            Some(Flow::In { amount: part("numerator")?, period: part("denominator")? })
        }
        None => Some(limit("rate")?).filter(|it| *it != Limit::NotSaid).map(Flow::Of),
    };
    let kind = given.get("type").map(name).and_then(|kind| match kind {
        Name::Known(words) => Some(words),
        Name::CodeOnly(_) | Name::Nameless => None,
    });
    let says_something = amount != Limit::NotSaid || flow.is_some();
    Ok(says_something.then_some(Dose { kind, amount, flow }))
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
        faults.element(&format!("{PATH}.maxDose"), FaultKind::Shape);
    }
    found
}
