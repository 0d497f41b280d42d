//! Medicines, in the words in which they are prescribed.

use super::*;

#[test]
fn p08_a_medicine_keeps_its_words_and_its_most() {
    let medicine = with(
        "MedicationRequest",
        "m",
        json!({
            "status": "active", "intent": "order", "medicationCodeableConcept": { "text": "Salbutamol" },
            "dosageInstruction": [{
                "text": "2 inhalasjoner ved behov", "asNeededCodeableConcept": { "text": "tung pust" },
                "maxDosePerPeriod": { "numerator": { "value": 12, "unit": "inhalasjoner" }, "denominator": { "value": 1, "unit": "døgn" } },
            }],
        }),
    );
    let plan = plan(json!({ "activity": [{ "reference": { "reference": "MedicationRequest/m" } }] }));
    let found = only(vec![plan, medicine]).medicines.remove(0);
    assert_eq!(found.name, Name::Known("Salbutamol".into()));
    let dosage = &found.dosages[0];
    assert_eq!(dosage.text.as_deref(), Some("2 inhalasjoner ved behov"));
    assert_eq!(dosage.as_needed, AsNeeded::For("tung pust".into()));
    let [Most::InPeriod { amount, period }] = dosage.most.as_slice() else { panic!("{:?}", dosage.most) };
    assert_eq!((amount.value.as_str(), period.unit.as_deref()), ("12", Some("døgn")));
}
