//! Small pieces of FHIR R4 in the shape that Norway's national services give it, for invented persons.

use innsyn_domain::proxy_access::LEVELS;
use jiff::civil::Date;
use serde_json::{Value, json};

pub(super) const FNR: &str = "urn:oid:2.16.578.1.12.4.1.4.1";
const VOLVEN: &str = "http://ehelse.no/fhir/CodeSystem/no-kodeverk-";
const NILAR: &str = "http://nhn.no/fhir/nilar/StructureDefinition/";

/// A home address, as Folkeregisteret has it.
pub(super) fn home(line: &str) -> Value {
    json!([{ "use": "home", "line": [line], "postalCode": "9999", "city": "Lyngheia", "country": "NO" }])
}

/// One invented person and everything about them.
pub(super) struct Story {
    pub(super) id: &'static str,
    number: String,
    entries: Vec<Value>,
    /// Results refer to the person by number alone, as NILAR does, or to the Patient.
    by_number: bool,
}

/// What one measurement is: name, national code, unit, UCUM, range as the laboratory writes it.
#[derive(Clone, Copy)]
pub(super) struct Analyte(
    pub(super) &'static str,
    pub(super) &'static str,
    pub(super) &'static str,
    pub(super) &'static str,
    pub(super) &'static str,
);

impl Story {
    /// `individual` is the number's three digits before the control digits; the month is shifted by 80, as synthetic numbers are.
    pub(super) fn new(
        id: &'static str,
        given: &str,
        family: &str,
        born: Date,
        individual: u16,
        by_number: bool,
    ) -> Self {
        let number = number(born, individual);
        let patient = json!({
            "resourceType": "Patient", "id": id,
            "identifier": [{ "system": FNR, "value": number }],
            "name": [{ "use": "official", "given": [given], "family": family }],
            "birthDate": born.to_string(),
        });
        let mut story = Self { id, number, entries: Vec::new(), by_number };
        story.add(patient);
        story
    }

    pub(super) fn add(&mut self, resource: Value) {
        let name = |key: &str| resource.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let url = format!("https://demo.example.invalid/fhir/{}/{}", name("resourceType"), name("id"));
        self.entries.push(json!({ "fullUrl": url, "resource": resource }));
    }

    /// Registered at an address; the person, and whoever lives there too.
    pub(super) fn lives_at(&mut self, line: &str) {
        if let Some(patient) = self.entries.first_mut() {
            patient["resource"]["address"] = home(line);
        }
    }

    /// Has consented to this much of digital health services (`basis`, `basis-plus`, `full`).
    pub(super) fn has_level(&mut self, level: &str) {
        let consent = json!({
            "resourceType": "Consent", "id": format!("{}-samtykke", self.id), "status": "active",
            "scope": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy" }] },
            "category": [{ "coding": [{ "system": LEVELS, "code": level }] }],
            "patient": { "reference": format!("Patient/{}", self.id) }, "dateTime": "2025-01-15",
            "policyRule": { "text": "Samtykke til digitale helsetjenester" },
        });
        self.add(consent);
    }

    pub(super) fn subject(&self) -> Value {
        if self.by_number {
            json!({ "identifier": { "system": FNR, "value": self.number } })
        } else {
            json!({ "reference": format!("Patient/{}", self.id) })
        }
    }

    pub(super) fn bundle(self) -> super::DemoBundle {
        let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": self.entries });
        super::DemoBundle { name: self.id, json: bundle.to_string() }
    }

    /// A report with its results, laboratory and requester.
    pub(super) fn report(&mut self, report: Report, results: Vec<Value>) {
        let own = |kind: &str| format!("{}-{}-{kind}", self.id, report.id);
        let (lab, doctor, request) = (own("lab"), own("doctor"), own("request"));
        let result: Vec<Value> = results
            .iter()
            .filter(|r| r.get("_member").is_none())
            .map(|r| json!({ "reference": format!("Observation/{}", r["id"].as_str().unwrap_or_default()) }))
            .collect();
        let mut resource = json!({
            "resourceType": "DiagnosticReport", "id": own("report"),
            "extension": [{ "url": format!("{NILAR}nilar-report-date"), "valueDateTime": report.issued.get(..10) }],
            "identifier": [{ "system": "ServReportId", "value": own("n") }],
            "basedOn": [{ "reference": format!("ServiceRequest/{request}") }],
            "status": report.status,
            "category": [{ "coding": [{ "system": format!("{VOLVEN}8202"), "code": report.kind.0 }] }],
            "code": { "coding": [{ "system": format!("{VOLVEN}8202"), "code": report.kind.1, "display": report.kind.2 }] },
            "subject": self.subject(), "effectiveDateTime": report.sampled, "issued": report.issued,
            "performer": [{ "reference": format!("PractitionerRole/{lab}") }],
        });
        if !result.is_empty() {
            resource["result"] = Value::Array(result);
        }
        let words = report.comments.iter().map(|text| json!({ "valueAnnotation": { "text": text } }));
        let codes = report.coded_comment.iter().map(|code| {
            json!({ "valueCodeableConcept": { "coding": [{ "system": format!("{VOLVEN}8269"), "code": code }] } })
        });
        for mut comment in words.chain(codes) {
            comment["url"] = json!(format!("{NILAR}nilar-comment"));
            if let Some(extensions) = resource["extension"].as_array_mut() {
                extensions.push(comment);
            }
        }
        self.add(resource);
        for mut observation in results {
            if let Some(object) = observation.as_object_mut() {
                object.remove("_member");
            }
            observation["subject"] = self.subject();
            if observation.get("effectiveDateTime").is_none() {
                observation["effectiveDateTime"] = json!(report.sampled);
            }
            self.add(observation);
        }
        self.add(json!({ "resourceType": "ServiceRequest", "id": request, "status": "completed", "intent": "order",
            "subject": self.subject(), "requester": { "reference": format!("PractitionerRole/{doctor}") } }));
        self.add(json!({ "resourceType": "PractitionerRole", "id": lab, "organization": { "display": report.lab } }));
        self.add(json!({ "resourceType": "PractitionerRole", "id": doctor,
            "practitioner": { "display": "Áile Fjellstua" }, "organization": { "display": "Lyngheia legesenter" } }));
    }
}

/// The head of a report.
pub(super) struct Report {
    pub(super) id: String,
    pub(super) status: &'static str,
    /// 8202: category, detail, display.
    pub(super) kind: (&'static str, &'static str, &'static str),
    pub(super) sampled: String,
    pub(super) issued: String,
    pub(super) lab: &'static str,
    pub(super) comments: Vec<&'static str>,
    /// 8269, such as `VA`: differs much from earlier answers.
    pub(super) coded_comment: Option<&'static str>,
}

pub(super) const CLIN: (&str, &str, &str) = ("LAB", "CLIN", "Medisinsk biokjemi");
pub(super) const MBIO: (&str, &str, &str) = ("LAB", "MBIO", "Mikrobiologi");
pub(super) const HIST: (&str, &str, &str) = ("PAT", "HIST", "Histologi");
pub(super) const MR: (&str, &str, &str) = ("BLD", "MR", "MR");
pub(super) const RTG: (&str, &str, &str) = ("BLD", "RTG", "Røntgen");

impl Report {
    /// Final; answered the day after.
    pub(super) fn new(id: impl Into<String>, day: Date, kind: (&'static str, &'static str, &'static str)) -> Self {
        let next = day.tomorrow().unwrap_or(day);
        Self {
            id: id.into(),
            status: "final",
            kind,
            sampled: at(day, "08:15"),
            issued: at(next, "07:30"),
            lab: "Fjordheim sykehus, Medisinsk biokjemi",
            comments: Vec::new(),
            coded_comment: None,
        }
    }
}

/// Norwegian winter or summer time, as laboratories write it.
pub(super) fn at(day: Date, clock: &str) -> String {
    format!("{day}T{clock}:00{}", offset(day))
}

/// From April to October clocks show summer time.
pub(super) fn offset(day: Date) -> &'static str {
    if (4..=10).contains(&day.month()) { "+02:00" } else { "+01:00" }
}

/// A measured value; `digits` are written as they are, `mark` is 8244's code.
pub(super) fn measured(id: impl Into<String>, analyte: Analyte, digits: &str, mark: Option<&str>) -> Value {
    let Analyte(name, code, unit, ucum, range) = analyte;
    let mut observation = json!({
        "resourceType": "Observation", "id": id.into(), "status": "final",
        "code": { "coding": [{ "system": format!("{VOLVEN}7280-nlk"), "code": code }], "text": name },
    });
    let (comparator, digits) = match digits.strip_prefix(['<', '>']) {
        Some(rest) => (Some(&digits[..1]), rest),
        None => (None, digits),
    };
    let mut quantity = json!({ "value": serde_json::from_str::<Value>(digits).unwrap_or_default(), "unit": unit });
    if let Some(comparator) = comparator {
        quantity["comparator"] = json!(comparator);
    }
    if !ucum.is_empty() {
        quantity["system"] = json!("http://unitsofmeasure.org");
        quantity["code"] = json!(ucum);
    }
    observation["valueQuantity"] = quantity;
    if !range.is_empty() {
        observation["referenceRange"] = json!([{ "text": range }]);
    }
    if let Some(mark) = mark {
        observation["interpretation"] = json!([{ "coding": [{ "system": format!("{VOLVEN}8244"), "code": mark }] }]);
    }
    observation
}

/// A result in words.
pub(super) fn worded(id: &str, name: &str, words: &str) -> Value {
    json!({ "resourceType": "Observation", "id": id, "status": "final", "code": { "text": name },
        "valueCodeableConcept": { "text": words } })
}

/// What bacteria answer to a medicine (8271), inside its organism.
pub(super) fn susceptibility(id: &str, medicine: &str, code: &str) -> Value {
    json!({ "resourceType": "Observation", "id": id, "status": "final", "code": { "text": medicine }, "_member": true,
        "valueCodeableConcept": { "coding": [{ "system": format!("{VOLVEN}8271"), "code": code }] } })
}

/// Puts `members` inside `parent`.
pub(super) fn holding(mut parent: Value, members: &[&str]) -> Value {
    let references: Vec<Value> = members.iter().map(|id| json!({ "reference": format!("Observation/{id}") })).collect();
    parent["hasMember"] = Value::Array(references);
    parent
}

pub(super) fn member(mut observation: Value) -> Value {
    observation["_member"] = json!(true);
    observation
}

/// A synthetic fødselsnummer: month + 80, right control digits. Takes the next free number where a control digit would be 10.
pub(super) fn number(born: Date, individual: u16) -> String {
    const K1: [u32; 9] = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    const K2: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let control = |weights: &[u32], digits: &[u32]| {
        let sum: u32 = weights.iter().zip(digits).map(|(w, d)| w * d).sum();
        match 11 - sum % 11 {
            11 => Some(0),
            10 => None,
            k => Some(k),
        }
    };
    (individual..1000)
        .find_map(|n| {
            let start = format!("{:02}{:02}{:02}{n:03}", born.day(), born.month() + 80, born.year() % 100);
            let mut digits: Vec<u32> = start.chars().filter_map(|c| c.to_digit(10)).collect();
            digits.push(control(&K1, &digits)?);
            digits.push(control(&K2, &digits)?);
            Some(digits.iter().map(ToString::to_string).collect())
        })
        .unwrap_or_default()
}
