//! As FHIR R4: a measurement is an Observation, a goal is a Goal, and all else is one QuestionnaireResponse each.

use serde_json::{Map, Value, json};

use super::{CheckedEntry, DoneMeasure, EntryKind, MeasurandCode};
use crate::quantity::Quantity;
use crate::when::When;

/// Code system of what a person writes alone; the codes are those of [`EntryKind::as_str`], and [`OWN_MEASUREMENTS`].
pub const OWN: &str = "https://innsyn.example/fhir/CodeSystem/eget";
/// In `Observation.category`, beside FHIR's own.
pub const OWN_MEASUREMENTS: &str = "maling";
/// System of the identifier that makes one of two sendings.
pub const KEYS: &str = "https://innsyn.example/fhir/NamingSystem/skjema";
/// `QuestionnaireResponse.questionnaire`, before the kind.
pub(super) const FORMS: &str = "https://innsyn.example/fhir/Questionnaire/eget-";

/// What a resource says beside what was typed.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// A FHIR Reference to the person, as the base names them: whose it is.
    pub person: &'a Value,
    /// The same of who writes it: the person, or somebody who acts for the person.
    pub author: &'a Value,
    pub key: &'a str,
    /// `CarePlan/<id>`, where it is about one.
    pub plan: Option<&'a str>,
    /// A FHIR instant.
    pub now: &'a str,
}

impl CheckedEntry {
    /// Without an id: the base gives it one.
    pub fn resource(&self, written: Written<'_>) -> Value {
        match self.kind {
            EntryKind::Measured(_) => self.observation(written),
            EntryKind::Goal => json!({
                "resourceType": "Goal",
                "identifier": [{ "system": KEYS, "value": written.key }],
                "lifecycleStatus": "active",
                "category": [{ "coding": [{ "system": OWN, "code": self.kind.as_str() }] }],
                "description": { "text": self.content.words },
                "subject": written.person,
                "expressedBy": written.author,
                "startDate": written.now.get(..10),
            }),
            EntryKind::Comment | EntryKind::Diary | EntryKind::Done | EntryKind::Read => self.answers(written),
        }
    }

    /// Source: FHIR R4 vital signs; HL7 Norway's VkpObservation (who measured as performer).
    fn observation(&self, written: Written<'_>) -> Value {
        let EntryKind::Measured(measurand) = self.kind else { return Value::Null };
        let mut coding = codings(&measurand.codes);
        if let Some(first) = coding.first_mut() {
            first["display"] = measurand.display.as_str().into();
        }
        let mut observation = json!({
            "resourceType": "Observation",
            "identifier": [{ "system": KEYS, "value": written.key }],
            "status": "final",
            "category": [
                { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": measurand.category }] },
                { "coding": [{ "system": OWN, "code": OWN_MEASUREMENTS }] },
            ],
            "code": { "coding": coding },
            "subject": written.person,
            "effectiveDateTime": self.at.and_then(When::to_fhir).unwrap_or_else(|| written.now.to_owned()),
            "issued": written.now,
            "performer": [written.author],
        });
        match (measurand.parts.as_slice(), self.content.values.as_slice()) {
            ([_], [value]) => observation["valueQuantity"] = quantity(value),
            (parts, values) => {
                let component = |(part, value)| {
                    let part: &super::MeasurandPart = part;
                    json!({ "code": { "coding": codings(&part.codes) }, "valueQuantity": quantity(value) })
                };
                observation["component"] = parts.iter().zip(values).map(component).collect();
            }
        }
        if let Some(words) = &self.content.words {
            observation["note"] = json!([{ "authorReference": written.author, "time": written.now, "text": words }]);
        }
        observation
    }

    fn answers(&self, written: Written<'_>) -> Value {
        let mut items = Vec::new();
        let mut item = |link: &str, answer: Value| items.push(json!({ "linkId": link, "answer": answer }));
        if let Some(at) = self.at.and_then(When::to_fhir) {
            item("dag", json!([{ "valueString": at }]));
        }
        if !self.content.done.is_empty() {
            item("tiltak", self.content.done.iter().map(done).collect());
        }
        if let Some(stamp) = &self.content.stamp {
            item("plan", json!([{ "valueString": stamp }]));
        }
        if let Some(words) = &self.content.words {
            item("tekst", json!([{ "valueString": words }]));
        }
        let mut response = json!({
            "resourceType": "QuestionnaireResponse",
            "identifier": { "system": KEYS, "value": written.key },
            "questionnaire": format!("{FORMS}{}", self.kind.as_str()),
            "status": "completed",
            "subject": written.person,
            "authored": written.now,
            "author": written.author,
            "source": written.author,
            "item": items,
        });
        if let Some(plan) = written.plan {
            response["basedOn"] = json!([{ "reference": plan }]);
        }
        response
    }
}

/// The same resource with what it says now. What it says of itself, and of when it was first written, stays.
pub fn corrected(old: &Value, new: &CheckedEntry, written: Written<'_>) -> Value {
    const STAYS: [&str; 5] = ["identifier", "basedOn", "authored", "startDate", "issued"];
    let mut all = old.clone();
    let Some(now) = all.as_object_mut() else { return all };
    for gone in ["note", "component", "valueQuantity", "text"] {
        now.remove(gone);
    }
    if let Value::Object(new) = new.resource(written) {
        now.extend(new.into_iter().filter(|(key, _)| !STAYS.contains(&key.as_str())));
    }
    set_status(now, ["corrected", "active", "amended"]);
    if old["resourceType"] == "Goal" {
        now.insert("statusDate".to_owned(), written.now.get(..10).into());
    }
    all
}

/// The same resource, entered in error. Earlier versions keep what it said.
pub fn deleted(old: &Value) -> Value {
    let mut all = old.clone();
    if let Some(now) = all.as_object_mut() {
        now.remove("text");
        set_status(now, ["entered-in-error"; 3]);
    }
    all
}

/// As each of the three types calls it.
fn set_status(resource: &mut Map<String, Value>, [observation, goal, answers]: [&str; 3]) {
    let (element, status) = match resource.get("resourceType").and_then(Value::as_str) {
        Some("Observation") => ("status", observation),
        Some("Goal") => ("lifecycleStatus", goal),
        _ => ("status", answers),
    };
    resource.insert(element.to_owned(), status.into());
}

fn codings(codes: &[MeasurandCode]) -> Vec<Value> {
    codes.iter().map(|code| json!({ "system": code.system, "code": code.code })).collect()
}

/// The digits as they were typed.
fn quantity(quantity: &Quantity) -> Value {
    let value: Value = serde_json::from_str(quantity.value.as_str()).unwrap_or_default();
    json!({ "value": value, "unit": quantity.unit, "system": "http://unitsofmeasure.org", "code": quantity.ucum })
}

fn done(measure: &DoneMeasure) -> Value {
    match &measure.of {
        Some(of) => json!({ "valueReference": { "reference": of, "display": measure.title } }),
        None => json!({ "valueReference": { "display": measure.title } }),
    }
}
