//! A plan and what it refers to, as the sources shape them.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::build::{Story, at};

const ZONES: &str = "http://hl7.no/fhir/ig/planer-hacking/CodeSystem/planer-hacking-observation-severity-zone-cs";
const SNOMED: &str = "http://snomed.info/sct";
const ICPC: &str = "urn:oid:2.16.578.1.12.4.1.1.7170";
const OURS: &str = "https://innsyn.example/fhir/StructureDefinition/";
/// In every plan, first.
const EXAMPLE: &str = "Eksempeltekst laget for demoen. Ikke gjennomgått av helsepersonell.";
pub(super) const EXAMPLE_NN: &str = "Eksempeltekst laga for demoen. Ikkje gjennomgått av helsepersonell.";

/// SNOMED CT codes that Kjernejournal's care plan API lists.
pub(super) const MEDICINE: &str = "182832007";
pub(super) const ACTIVITY: &str = "229064008";
pub(super) const MEASURING: &str = "122869004";
pub(super) const DIET: &str = "384760004";
pub(super) const MENTAL_HEALTH: &str = "390808007";
pub(super) const LIFESTYLE: &str = "313204009";

/// A plan and what it refers to, under ids of its own.
pub(super) struct Draft<'s> {
    story: &'s mut Story,
    id: String,
    pub(super) plan: Value,
}

impl<'s> Draft<'s> {
    pub(super) fn new(story: &'s mut Story, name: &str, title: &str, changed: Date, by: &str) -> Self {
        let id = format!("{}-{name}", story.id);
        let plan = json!({
            "resourceType": "CarePlan", "id": id, "status": "active", "intent": "plan",
            "extension": [changed_by(changed, by)],
            "title": title, "description": EXAMPLE, "subject": story.subject(),
            "author": { "display": by }, "addresses": [], "goal": [], "activity": [], "supportingInfo": [],
        });
        Self { story, id, plan }
    }

    pub(super) fn push(&mut self, key: &str, value: Value) {
        if let Some(list) = self.plan[key].as_array_mut() {
            list.push(value);
        }
    }

    /// `name`: of another plan of the same person.
    pub(super) fn replaces(&mut self, name: &str) {
        self.plan["replaces"] = json!([{ "reference": format!("CarePlan/{}-{name}", self.story.id) }]);
    }

    pub(super) fn important(&mut self, words: &str, written: Date) {
        let note = json!({ "authorReference": self.story.subject(), "time": written, "text": words });
        self.plan["note"] = json!([note]);
    }

    pub(super) fn review(&mut self, when: Date) {
        let review = json!({ "url": format!("{OURS}plan-neste-gjennomgang"), "valueDateTime": at(when, "10:00") });
        self.push("extension", review);
    }

    pub(super) fn diagnosis(&mut self, name: &str, code: &str, words: &str) {
        let id = format!("{}-{name}", self.id);
        let condition = json!({
            "resourceType": "Condition", "id": id, "subject": self.story.subject(),
            "clinicalStatus": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active" }] },
            "code": { "coding": [{ "system": ICPC, "code": code }], "text": words },
        });
        self.story.add(condition);
        self.push("addresses", json!({ "reference": format!("Condition/{id}") }));
    }

    /// `of`: the name of a diagnosis.
    pub(super) fn goal(&mut self, name: &str, words: &str, of: Option<&str>) {
        let id = format!("{}-{name}", self.id);
        let mut goal = json!({
            "resourceType": "Goal", "id": id, "lifecycleStatus": "active", "subject": self.story.subject(),
            "description": { "text": words }, "expressedBy": self.story.subject(),
        });
        if let Some(of) = of {
            goal["addresses"] = json!([{ "reference": format!("Condition/{}-{of}", self.id) }]);
        }
        self.story.add(goal);
        self.push("goal", json!({ "reference": format!("Goal/{id}") }));
    }

    /// What the person manages, beside the plan.
    pub(super) fn function(&mut self, words: &str, seen: Date, by: &str) {
        let id = format!("{}-funksjon", self.id);
        self.story.add(json!({
            "resourceType": "Observation", "id": id, "status": "final", "subject": self.story.subject(),
            "category": [{ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey" }] }],
            "code": { "text": "Hverdagen" }, "effectiveDateTime": at(seen, "10:00"), "performer": [{ "display": by }],
            "valueString": words,
        }));
        self.push("supportingInfo", json!({ "reference": format!("Observation/{id}") }));
    }

    /// As the national API shapes them: a title, a category, the first detail, when, and which diagnosis it is for.
    pub(super) fn measure(&mut self, name: &str, category: &str, (title, detail): (&str, &str), more: Value) {
        let id = format!("{}-{name}", self.id);
        let mut request = json!({
            "resourceType": "ServiceRequest", "id": id, "status": "active", "intent": "plan", "subject": self.story.subject(),
            "code": { "text": title }, "category": [{ "coding": [{ "system": SNOMED, "code": category }] }],
            "orderDetail": [{ "text": detail }], "performer": [self.story.subject()],
        });
        if let (Some(request), Some(more)) = (request.as_object_mut(), more.as_object()) {
            request.extend(more.clone());
        }
        self.story.add(request);
        self.push("activity", json!({ "reference": { "reference": format!("ServiceRequest/{id}") } }));
    }

    pub(super) fn of(&self, diagnosis: &str) -> Value {
        json!([{ "reference": format!("Condition/{}-{diagnosis}", self.id) }])
    }

    pub(super) fn medicine(&mut self, name: &str, words: &str, dosage: Value) {
        let id = format!("{}-{name}", self.id);
        let medicine = json!({
            "resourceType": "MedicationRequest", "id": id, "status": "active", "intent": "order", "subject": self.story.subject(),
            "medicationCodeableConcept": { "text": words }, "dosageInstruction": [dosage],
        });
        self.story.add(medicine);
        self.push("activity", json!({ "reference": { "reference": format!("MedicationRequest/{id}") } }));
    }

    /// A plan of its own for each zone, which names this one and is not named by it.
    pub(super) fn zone(&mut self, level: &str, signs: &[&str], actions: &[&str]) {
        let id = format!("{}-{level}", self.id);
        self.story.add(json!({
            "resourceType": "Condition", "id": format!("{id}-sone"), "subject": self.story.subject(),
            "severity": { "coding": [{ "system": ZONES, "code": level }] }, "code": { "text": signs.join("\n") },
        }));
        let actions: Vec<Value> =
            actions.iter().map(|text| json!({ "detail": { "status": "not-started", "description": text } })).collect();
        self.story.add(json!({
            "resourceType": "CarePlan", "id": id, "status": "active", "intent": "plan", "subject": self.story.subject(),
            "extension": self.plan["extension"],
            "partOf": [{ "reference": format!("CarePlan/{}", self.id) }],
            "addresses": [{ "reference": format!("Condition/{id}-sone") }], "activity": actions,
        }));
    }

    /// Name, role, place and telephone number; without a place somebody private.
    pub(super) fn team(&mut self, members: &[(&str, &str, &str, &str)]) {
        let id = format!("{}-team", self.id);
        let (mut contained, mut participants) = (Vec::new(), Vec::new());
        for (place, (name, role, organisation, phone)) in members.iter().enumerate() {
            let own = format!("m{place}");
            let telecom = json!([{ "system": "phone", "value": phone }]);
            let mut member = match organisation.is_empty() {
                true => {
                    json!({ "resourceType": "RelatedPerson", "id": own, "patient": self.story.subject(), "name": [{ "text": name }] })
                }
                false => json!({
                    "resourceType": "PractitionerRole", "id": own,
                    "practitioner": { "display": name }, "organization": { "display": organisation },
                    "availableTime": [{ "daysOfWeek": ["mon", "tue", "wed", "thu", "fri"],
                        "availableStartTime": "08:00:00", "availableEndTime": "15:30:00" }],
                }),
            };
            if !phone.is_empty() {
                member["telecom"] = telecom;
            }
            contained.push(member);
            participants.push(
                json!({ "role": [{ "text": role }], "member": { "reference": format!("#{own}"), "display": name } }),
            );
        }
        self.story.add(json!({
            "resourceType": "CareTeam", "id": id, "status": "active", "subject": self.story.subject(),
            "contained": contained, "participant": participants,
        }));
        self.plan["careTeam"] = json!([{ "reference": format!("CareTeam/{id}") }]);
    }

    pub(super) fn done(self) {
        let mut plan = self.plan;
        if let Some(plan) = plan.as_object_mut() {
            plan.retain(|_, value| value.as_array().is_none_or(|list| !list.is_empty()));
        }
        self.story.add(plan);
    }
}

fn changed_by(day: Date, by: &str) -> Value {
    let parts = [json!({ "url": "at", "valueDateTime": at(day, "09:10") }), json!({ "url": "by", "valueString": by })];
    json!({ "url": format!("{OURS}plan-endret"), "extension": parts })
}

pub(super) fn every_day(times: u8) -> Value {
    json!({ "occurrenceTiming": { "repeat": { "frequency": times, "period": 1, "periodUnit": "d" } } })
}
