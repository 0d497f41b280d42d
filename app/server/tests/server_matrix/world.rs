//! Invented persons, each with something of every type, and a word in each that stands nowhere else.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::rules::persons;
use super::support::{FNR, Server, Setup, bundle};

/// Types in which a word of the person's stands. `attachment` and `title` are parts of the report; `entry` is what the person wrote
/// beside the plan.
pub(crate) const TYPES: [&str; 14] = [
    "diagnosticreport",
    "observation",
    "member",
    "specimen",
    "servicerequest",
    "practitionerrole",
    "attachment",
    "title",
    "consent",
    "auditevent",
    "communication",
    "careplan",
    "condition",
    "entry",
];

const BORN: [(&str, &str); 24] = [
    ("giver", "1950-04-12"),
    ("full", "1975-01-02"),
    ("services", "1976-01-02"),
    ("ended", "1977-01-02"),
    ("expired", "1978-01-02"),
    ("later", "1979-01-02"),
    ("lastday", "1979-03-02"),
    ("draft", "1980-01-02"),
    ("excepted", "1981-01-02"),
    ("blocked", "1982-01-02"),
    ("teen", "2009-01-02"),
    ("mother", "1985-06-03"),
    ("father", "1984-06-03"),
    ("foster", "1970-06-03"),
    ("kin", "1968-02-03"),
    ("formerkin", "1969-02-03"),
    ("chained", "1990-02-03"),
    ("stranger", "1991-02-03"),
    ("child9", "2017-03-14"),
    ("child13", "2013-05-09"),
    ("youth16", "2010-08-27"),
    ("patient", "1945-08-27"),
    ("dead", "1940-08-27"),
    ("hidden", "1987-08-27"),
];
const WITHDRAWN: (&str, &str) = ("withdrawn", "1960-08-27");

pub(crate) fn born(id: &str) -> Option<&'static str> {
    BORN.iter().chain([&WITHDRAWN]).find(|(known, _)| *known == id).map(|(_, born)| *born)
}

pub(crate) fn canary(person: &str, kind: &str) -> String {
    format!("kanari{person}i{kind}")
}

pub(crate) fn name_of(person: &str) -> String {
    format!("Oppdiktet{person}navn")
}

/// A synthetic fødselsnummer: month + 80, right control digits.
fn number(id: &str) -> String {
    let date = born(id).unwrap();
    let (year, month, day) = (&date[2..4], date[5..7].parse::<u32>().unwrap() + 80, &date[8..10]);
    let start = if date < "2000" { 100 } else { 600 };
    (start..999)
        .find_map(|individual| {
            let mut digits: Vec<u32> =
                format!("{day}{month}{year}{individual}").chars().map(|c| c.to_digit(10).unwrap()).collect();
            for weights in [vec![3, 7, 6, 1, 8, 9, 4, 5, 2], vec![5, 4, 3, 2, 7, 6, 5, 4, 3, 2]] {
                let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
                digits.push(Some(11 - sum % 11).filter(|control| *control != 10)? % 11);
            }
            Some(digits.iter().map(u32::to_string).collect())
        })
        .unwrap()
}

pub(crate) fn key_of(id: &str) -> String {
    format!("{FNR}|{}", number(id))
}

/// `thing`: `Observation/verdi`, which is `Observation/verdi-<person>` in the source.
pub(crate) fn address(server: &Server, person: &str, thing: &str) -> String {
    server.key.address(&key_of(person), &format!("{thing}-{person}"))
}

pub(crate) fn server() -> Server {
    let setup = Setup::new();
    let everybody = BORN.iter().chain([&WITHDRAWN]).map(|(id, _)| *id);
    let mut all: Vec<Value> = everybody.flat_map(belongings).collect();
    all.extend(grants());
    all.extend(relatives());
    let report = setup.store.import(&bundle("collection", &all).to_string()).unwrap();
    assert_eq!(report.refused, vec![], "the store takes everything");
    setup.listen()
}

fn patient(id: &str) -> Value {
    let mut patient = json!({
        "resourceType": "Patient", "id": id, "birthDate": born(id),
        "identifier": [{ "system": FNR, "value": number(id) }], "name": [{ "text": name_of(id) }]
    });
    let lives = |line: &str| json!([{ "use": "home", "line": [line], "postalCode": "9999", "city": "Lyngheia" }]);
    match id {
        "child9" | "child13" | "youth16" | "mother" | "foster" => patient["address"] = lives("Blåbærlia 4"),
        "father" => patient["address"] = lives("Multemyra 1"),
        "dead" => patient["deceasedDateTime"] = json!("2026-01-01"),
        "hidden" => {
            let system = "https://innsyn.example/fhir/CodeSystem/adressebeskyttelse";
            patient["meta"] = json!({ "security": [{ "system": system, "code": "kode6" }] });
        }
        _ => {}
    }
    patient
}

/// Each person's own, and a second report that points at the next person's.
fn belongings(id: &'static str) -> Vec<Value> {
    let subject = json!({ "reference": format!("Patient/{id}") });
    let word = |kind: &str| canary(id, kind);
    let to = |kind: &str, thing: &str| json!({ "reference": format!("{kind}/{thing}-{id}") });
    let next = persons().skip_while(|person| *person != id).nth(1).unwrap_or("giver");
    let nlk = "http://ehelse.no/fhir/CodeSystem/no-kodeverk-7280-nlk";
    let value = |thing: &str, kind: &str, day: &str| {
        json!({
            "resourceType": "Observation", "id": format!("{thing}-{id}"), "status": "final", "subject": subject,
            "code": { "coding": [{ "system": nlk, "code": "NPU01685" }], "text": word(kind) },
            "effectiveDateTime": day, "valueQuantity": { "value": 5, "unit": "mmol/L" },
            "specimen": to("Specimen", "glass")
        })
    };
    let mut parent = value("verdi", "observation", "2026-11-20");
    parent["hasMember"] = json!([to("Observation", "del")]);
    let mut member = value("del", "member", "2026-11-20");
    member["code"] = json!({ "text": word("member") });
    let attachment = BASE64_STANDARD.encode(word("attachment"));
    let mut all = vec![
        patient(id),
        json!({
            "resourceType": "DiagnosticReport", "id": format!("svar-{id}"), "status": "final", "subject": subject,
            "code": { "text": word("diagnosticreport") }, "effectiveDateTime": "2026-11-20", "issued": "2026-11-21T07:00:00Z",
            "result": [to("Observation", "verdi")], "specimen": [to("Specimen", "glass")],
            "basedOn": [to("ServiceRequest", "rekvisisjon")], "performer": [to("PractitionerRole", "rolle")],
            "presentedForm": [{ "title": word("title"), "contentType": "text/plain", "data": attachment }]
        }),
        parent,
        member,
        value("for", "observation", "2026-10-20"),
        json!({
            "resourceType": "DiagnosticReport", "id": format!("peker-{id}"), "status": "final", "subject": subject,
            "code": { "text": "Peker på en annens" }, "effectiveDateTime": "2026-09-20",
            "result": [to("Observation", "for"), { "reference": format!("Observation/verdi-{next}") }],
            "specimen": [{ "reference": format!("Specimen/glass-{next}") }],
            "basedOn": [{ "reference": format!("ServiceRequest/rekvisisjon-{next}") }]
        }),
        json!({
            "resourceType": "Specimen", "id": format!("glass-{id}"), "subject": subject,
            "type": { "text": word("specimen") }, "collection": { "collectedDateTime": "2026-11-20" }
        }),
        json!({
            "resourceType": "ServiceRequest", "id": format!("rekvisisjon-{id}"), "status": "completed", "intent": "order",
            "subject": subject, "reasonCode": [{ "text": word("servicerequest") }]
        }),
        json!({
            "resourceType": "PractitionerRole", "id": format!("rolle-{id}"),
            "organization": { "display": word("practitionerrole") }
        }),
        json!({
            "resourceType": "AuditEvent", "id": format!("hendelse-{id}"), "action": "R", "outcome": "0",
            "type": { "system": "http://terminology.hl7.org/CodeSystem/audit-event-type", "code": "rest" },
            "recorded": "2026-11-22T08:00:00Z",
            "agent": [{ "requestor": true, "who": { "type": "Organization", "display": word("auditevent") } }],
            "source": { "observer": { "display": "et annet system" } },
            "entity": [{ "what": { "reference": format!("Patient/{id}") } }, { "what": { "type": "DiagnosticReport" } }]
        }),
        json!({
            "resourceType": "Communication", "id": format!("melding-{id}"), "status": "completed", "subject": subject,
            "payload": [{ "contentString": word("communication") }]
        }),
        json!({
            "resourceType": "CarePlan", "id": format!("plan-{id}"), "status": "active", "intent": "plan",
            "subject": subject, "title": word("careplan"),
            "addresses": [to("Condition", "tilstand"), { "reference": format!("Condition/tilstand-{next}") }]
        }),
        json!({
            "resourceType": "Condition", "id": format!("tilstand-{id}"), "subject": subject,
            "code": { "text": word("condition") }
        }),
        json!({
            "resourceType": "QuestionnaireResponse", "id": format!("dagbok-{id}"), "status": "completed", "subject": subject,
            "questionnaire": "https://innsyn.example/fhir/Questionnaire/eget-dagbok", "authored": "2026-11-20T08:00:00Z",
            "author": subject, "source": subject, "basedOn": [to("CarePlan", "plan")],
            "item": [{ "linkId": "tekst", "answer": [{ "valueString": word("entry") }] }]
        }),
    ];
    all.push(level(id));
    all
}

fn level(id: &str) -> Value {
    let (level, status) = match id {
        "giver" => ("full", "active"),
        "withdrawn" => ("full", "inactive"),
        // What a plan of one's own needs.
        _ => ("basis-plus", "active"),
    };
    json!({
        "resourceType": "Consent", "id": format!("niva-{id}"), "status": status,
        "scope": { "text": canary(id, "consent") }, "patient": { "reference": format!("Patient/{id}") },
        "category": [{ "coding": [{ "system": "https://innsyn.example/fhir/CodeSystem/samtykkeniva", "code": level }] }],
        "policyRule": { "text": "Samtykke" }
    })
}

/// From, to, areas, status, first and last day.
const GRANTS: [(&str, &str, &str, &str, &str, &str); 17] = [
    ("giver", "full", "123", "active", "2026-01-01", "2027-12-31"),
    ("giver", "services", "3", "active", "2026-01-01", "2027-12-31"),
    ("giver", "ended", "123", "inactive", "2026-01-01", "2027-12-31"),
    ("giver", "expired", "123", "active", "2026-01-01", "2026-11-24"),
    ("giver", "later", "123", "active", "2026-11-26", "2027-12-31"),
    ("giver", "lastday", "123", "active", "2026-01-01", "2026-11-25"),
    ("giver", "draft", "123", "draft", "2026-01-01", "2027-12-31"),
    ("giver", "excepted", "13", "active", "2026-01-01", "2027-12-31"),
    ("giver", "blocked", "123", "active", "2026-01-01", "2027-12-31"),
    ("giver", "teen", "123", "active", "2026-01-01", "2027-12-31"),
    ("giver", "hidden", "123", "active", "2026-01-01", "2027-12-31"),
    ("dead", "full", "123", "active", "2020-01-01", "2027-12-31"),
    ("hidden", "full", "123", "active", "2026-01-01", "2027-12-31"),
    ("withdrawn", "full", "123", "active", "2026-01-01", "2027-12-31"),
    ("full", "chained", "123", "active", "2026-01-01", "2027-12-31"),
    ("patient", "kin", "123", "active", "2025-01-01", "2029-12-31"),
    ("patient", "formerkin", "123", "active", "2021-11-01", "2026-11-01"),
];

fn grants() -> Vec<Value> {
    let mut all: Vec<Value> = GRANTS.iter().map(grant).collect();
    all.push(json!({
        "resourceType": "Consent", "id": "sperre", "status": "active", "scope": { "text": "sperre" },
        "category": [{ "text": "sperre" }], "patient": { "reference": "Patient/giver" },
        "provision": { "type": "deny", "actor": [{ "role": { "text": "sperret" }, "reference": { "reference": "Patient/blocked" } }] }
    }));
    let mut document = grant(&("patient", "foster", "123", "active", "2025-01-01", "2029-12-31"));
    document["sourceReference"] = json!({ "display": "Vergefullmakt" });
    document["policyRule"] = json!({ "text": "Vergemål" });
    all.push(document);
    all
}

fn grant((from, to, areas, status, start, end): &(&str, &str, &str, &str, &str, &str)) -> Value {
    let system = "https://innsyn.example/fhir/CodeSystem/fullmakt-omrade";
    let is_decision = *from == "patient";
    let (role, policy) = if is_decision { ("NOK", "manglende-samtykkekompetanse") } else { ("DELEGATEE", "fullmakt") };
    let mut permit = json!({
        "type": "permit", "period": { "start": start, "end": end },
        "actor": [{
            "role": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": role }] },
            "reference": { "reference": format!("Patient/{to}") }
        }],
        "class": areas.chars().map(|code| json!({ "system": system, "code": code.to_string() })).collect::<Vec<_>>()
    });
    if *to == "excepted" {
        let reports = json!({ "system": "http://hl7.org/fhir/resource-types", "code": "DiagnosticReport" });
        permit["provision"] = json!([{ "type": "deny", "class": [reports] }]);
    }
    json!({
        "resourceType": "Consent", "id": format!("fullmakt-{from}-{to}"), "status": status, "dateTime": start,
        "scope": { "text": canary(from, "consent") }, "category": [{ "text": "Fullmakt" }],
        "patient": { "reference": format!("Patient/{from}") },
        "policyRule": { "coding": [{ "system": "https://innsyn.example/fhir/CodeSystem/representasjon", "code": policy }] },
        "sourceReference": { "display": if is_decision { "Legeerklæring" } else { "Skjema" } },
        "provision": { "provision": [permit] }
    })
}

fn relatives() -> Vec<Value> {
    let families = ["child9", "child13", "youth16"].into_iter().flat_map(|child| {
        [("mother", "mor", "felles"), ("father", "far", "felles"), ("foster", "fosterforelder", "andre")]
            .map(|(adult, role, responsibility)| (child, adult, role, responsibility))
    });
    let related = families.map(|(child, adult, role, responsibility)| {
        let line = if adult == "father" { "Multemyra 1" } else { "Blåbærlia 4" };
        json!({
            "resourceType": "RelatedPerson", "id": format!("{child}-{adult}"), "active": true,
            "identifier": [{ "system": FNR, "value": number(adult) }], "name": [{ "text": name_of(adult) }],
            "patient": { "reference": format!("Patient/{child}") },
            "address": [{ "use": "home", "line": [line], "postalCode": "9999", "city": "Lyngheia" }],
            "relationship": [
                { "coding": [{ "system": "http://hl7.no/fhir/CodeSystem/no-basis-family-relation", "code": role }] },
                { "coding": [{
                    "system": "http://hl7.no/fhir/CodeSystem/no-basis-parental-responsibility", "code": responsibility
                }] }
            ]
        })
    });
    related.collect()
}
