//! Medicines: everything that is said of how they are taken, and never that nothing is where something is.

use serde_json::{Value, json};

use super::fhir::{plan, with};
use super::*;

/// What stands of a medicine with this dosage, on the page and on the sheet.
fn said(dosages: Value) -> String {
    let medicine = json!({ "status": "active", "intent": "order", "medicationCodeableConcept": { "text": "X" },
        "basedOn": [{ "reference": "CarePlan/main" }], "dosageInstruction": dosages });
    let plan = plan(json!({}), vec![with("MedicationRequest", "m", medicine)]);
    let heading = "Ordene er de samme som i planen. ";
    let page = all(&html(|| whole(&plan, &look(texts(Locale::Nb)))));
    let (_, rest) = page.split_once(heading).unwrap();
    let rest = rest.split_once(" Kontakter").unwrap().0.to_owned();
    let paper = all(&html(|| sheet(&plan, &look(texts(Locale::Nb)))));
    assert!(paper.contains(&rest), "as on the page: {rest}: {paper}");
    rest
}

const NOTHING: &str = "Planen sier ikke hvordan det skal tas.";
const MORE: &str = "Planen sier mer om hvordan det skal tas, enn det som kan vises her.";

fn quantity(value: u32, unit: &str) -> Value {
    json!({ "value": value, "unit": unit })
}

#[test]
fn p08_only_the_text_of_a_dosage_stands_for_how_much_and_when() {
    let timing = json!({ "repeat": { "frequency": 2, "period": 1, "periodUnit": "d" } });
    let dosage = |more: Value| {
        let mut dosage = json!({ "timing": timing, "doseAndRate": [{ "doseQuantity": quantity(1, "tablett") }] });
        dosage.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        said(json!([dosage]))
    };
    assert_eq!(dosage(json!({})), "X Dose: 1 tablett 2 ganger om dagen");
    assert_eq!(
        dosage(json!({ "patientInstruction": "Tas med mat", "additionalInstruction": [{ "text": "Ikke kjør bil" }] })),
        "X Dose: 1 tablett 2 ganger om dagen Tas med mat Ikke kjør bil"
    );
    assert_eq!(dosage(json!({ "text": "Som avtalt", "patientInstruction": "Med mat" })), "X Som avtalt Med mat");
}

#[test]
fn p08_ranges_rates_and_every_dose_are_shown() {
    let doses = |given: Value| said(json!([{ "doseAndRate": given }]));
    let range = json!({ "low": quantity(1, "tablett"), "high": quantity(2, "tabletter") });
    assert_eq!(doses(json!([{ "doseRange": range }])), "X Dose: 1 tablett til 2 tabletter");
    assert_eq!(doses(json!([{ "rateQuantity": quantity(2, "L/min") }])), "X Hastighet: 2 L/min");
    let ratio = json!({ "numerator": quantity(100, "mL"), "denominator": quantity(1, "time") });
    assert_eq!(doses(json!([{ "rateRatio": ratio }])), "X Hastighet: 100 mL på 1 time");
    let both = json!([
        { "type": { "text": "morgen" }, "doseQuantity": quantity(1, "tablett") },
        { "type": { "text": "kveld" }, "doseQuantity": quantity(2, "tabletter") },
    ]);
    assert_eq!(doses(both), "X Dose: 1 tablett ( morgen ) Dose: 2 tabletter ( kveld )");
    let ways = json!([{ "route": { "text": "inhalasjon" }, "method": { "text": "pust inn" } }]);
    assert_eq!(said(ways), "X inhalasjon pust inn");
}

#[test]
fn p08_what_cannot_be_read_of_a_dosage_is_never_said_not_to_be_there() {
    let modifier = json!([{ "url": "https://example.invalid/ikke", "valueBoolean": true }]);
    for unreadable in [
        json!([{ "text": "HEMMELIG", "modifierExtension": modifier }]),
        json!([{ "doseAndRate": [{ "doseQuantity": { "unit": "tablett" } }] }]),
        json!([{ "doseAndRate": [{ "doseRatio": {} }] }]),
        json!([{ "route": { "coding": [{ "code": "26643006" }] } }]),
        json!([{ "text": "Ved behov", "additionalInstruction": [{ "coding": [{ "code": "417929005" }] }] }]),
        json!([5]),
    ] {
        let words = said(unreadable);
        assert!(words.contains(MORE) && !words.contains(NOTHING) && !words.contains("HEMMELIG"), "{words}");
    }
    let coded = said(json!([{ "timing": { "code": { "coding": [{ "code": "BID" }] } } }]));
    assert_eq!(coded, "X Planen sier mer om når enn det som kan vises her.");
    for silent in [json!([]), json!([{}]), json!([{ "doseAndRate": [{}] }])] {
        assert_eq!(said(silent), format!("X {NOTHING}"));
    }
}
