//! Persons who belong together: a family with children of 9, 13 and 16, and an older man with his daughter.

use innsyn_domain::access::{Area, rule_book};
use jiff::civil::{Date, date};
use serde_json::{Value, json};

use super::DemoBundle;
use super::build::{Analyte, CLIN, FNR, Report, Story, home, measured, number};
use super::plans;

const HB: Analyte = Analyte("Hemoglobin", "NOR05172", "g/dL", "g/dL", "11,5 - 15,0");
const INR: Analyte = Analyte("INR", "NPU01685", "0", "", "");
const CREATININE: Analyte = Analyte("Kreatinin", "NPU04998", "µmol/L", "umol/L", "60 - 105");

/// Whoever others name: id, birth, and the digits of the number that are theirs.
type Adult = (&'static str, Date, u16);
const MOTHER: Adult = ("demo-mor", date(1986, 4, 21), 276);
const FATHER: Adult = ("demo-far", date(1984, 12, 3), 167);
const DAUGHTER: Adult = ("demo-datter", date(1972, 10, 19), 214);

/// Where the family lives.
const HOME: &str = "Blåbærlia 4";

pub(super) fn all() -> Vec<DemoBundle> {
    vec![
        adult(MOTHER, "Munter", "Liđđi", date(2026, 10, 5), "12.9"),
        adult(FATHER, "Guovža", "Liđđi", date(2026, 4, 14), "15.1"),
        small_child(),
        child("demo-barn13", "Kvikk", date(2013, 5, 9), 611, "basis", date(2026, 2, 18), "13.0").bundle(),
        child("demo-ung16", "Ŋalvi", date(2010, 8, 27), 730, "basis", date(2026, 11, 2), "14.2").bundle(),
        older_man(),
        adult(DAUGHTER, "Varm", "Bjørkekløft", date(2026, 6, 9), "13.6"),
    ]
}

fn one_report(story: &mut Story, day: Date, hb: &str) {
    let id = format!("{}-hb", story.id);
    story.report(Report::new("kontroll", day, CLIN), vec![measured(id, HB, hb, None)]);
}

fn adult((id, born, individual): Adult, given: &str, family: &str, day: Date, hb: &str) -> DemoBundle {
    let mut story = Story::new(id, given, family, born, individual, false);
    if id != DAUGHTER.0 {
        story.lives_at(HOME);
    }
    one_report(&mut story, day, hb);
    story.bundle()
}

/// With both parents, who share responsibility (no-basis) and the address.
fn child(id: &'static str, given: &str, born: Date, individual: u16, level: &str, day: Date, hb: &str) -> Story {
    let mut story = Story::new(id, given, "Liđđi", born, individual, true);
    story.lives_at(HOME);
    story.has_level(level);
    one_report(&mut story, day, hb);
    for (role, parent) in [("mor", MOTHER), ("far", FATHER)] {
        story.add(parent_of(id, role, parent));
    }
    story
}

/// With a plan, which the parents read and write beside.
fn small_child() -> DemoBundle {
    let mut story = child("demo-barn9", "Liten", date(2017, 3, 14), 512, "basis-plus", date(2026, 9, 22), "12.2");
    plans::asthma(&mut story);
    story.bundle()
}

fn parent_of(child: &str, role: &str, (parent, born, individual): Adult) -> Value {
    json!({
        "resourceType": "RelatedPerson", "id": format!("{child}-{role}"), "active": true,
        "extension": [{
            "url": "http://hl7.no/fhir/StructureDefinition/no-basis-relatedperson-person-reference",
            "valueReference": { "reference": format!("Patient/{parent}") },
        }],
        "identifier": [{ "system": FNR, "value": number(born, individual) }],
        "patient": { "reference": format!("Patient/{child}") },
        "address": home(HOME),
        "relationship": [
            { "coding": [{ "system": "http://hl7.no/fhir/CodeSystem/no-basis-family-relation", "code": role }] },
            { "coding": [{ "system": "http://hl7.no/fhir/CodeSystem/no-basis-parental-responsibility", "code": "felles" }] },
        ],
    })
}

/// A man of 84 who has given his daughter a fullmakt for what is registered about him, until the end of 2027.
fn older_man() -> DemoBundle {
    let mut story = Story::new("demo-eldre", "Vennlig", "Bjørkekløft", date(1942, 3, 8), 344, true);
    for (i, (day, inr)) in
        [(date(2026, 11, 9), "2.4"), (date(2026, 10, 12), "2.70"), (date(2026, 9, 14), "3.1")].into_iter().enumerate()
    {
        let id = |name: &str| format!("demo-eldre-{i}-{name}");
        let results = vec![
            measured(id("inr"), INR, inr, None),
            measured(id("kreatinin"), CREATININE, &(98 + i * 6).to_string(), (i > 1).then_some("1")),
        ];
        story.report(Report::new(format!("inr{i}"), day, CLIN), results);
    }
    // What the plan needs.
    story.has_level("basis-plus");
    let area = rule_book().code_of(Area::Opplysninger).unwrap_or_default();
    // Root without a type: denied unless a nested provision permits (FHIR R4).
    story.add(json!({
        "resourceType": "Consent", "id": "demo-eldre-fullmakt", "status": "active",
        "scope": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy" }] },
        "category": [{ "text": "Fullmakt" }],
        "patient": { "reference": "Patient/demo-eldre" }, "dateTime": "2026-01-20",
        "policyRule": { "text": "Avslag der ikke annet er gitt" },
        "provision": { "provision": [{
            "type": "permit", "period": { "start": "2026-01-20", "end": "2027-12-31" },
            "actor": [{
                "role": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "DELEGATEE" }] },
                "reference": { "reference": "Patient/demo-datter" },
            }],
            "class": [{ "system": area.0, "code": area.1 }],
        }] },
    }));
    plans::heart_failure(&mut story);
    story.bundle()
}
