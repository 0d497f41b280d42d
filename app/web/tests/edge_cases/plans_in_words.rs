//! The words for what a plan says in codes.

use innsyn_domain::lab_results::Entry;
use innsyn_i18n::Locale;
use serde_json::{Value, json};

use super::plans::{data_of, main, page, shown, texts};
use super::{has, has_not};

fn of(resources: &[Value]) -> super::page::Page {
    shown(Locale::Nb, data_of(&delivered(resources)))
}

fn delivered(resources: &[Value]) -> Vec<Entry> {
    let subject = json!({ "identifier": { "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14857712030" } });
    let entry = |resource: &Value| {
        let mut resource = resource.clone();
        resource["subject"] = subject.clone();
        Entry { full_url: None, resource, included: false }
    };
    resources.iter().map(entry).collect()
}

#[test]
fn p07_each_of_the_six_categories_is_a_heading_and_a_title_where_there_is_none() {
    let request = |code: &str, status: &str| {
        json!({ "resourceType": "ServiceRequest", "id": format!("s{code}{status}"), "status": status, "intent": "plan",
            "category": [{ "coding": [{ "system": "http://snomed.info/sct", "code": code }] }],
            "orderDetail": [{ "text": format!("Detalj {code} {status}") }, { "text": "HEMMELIG (intern)" }] })
    };
    // In the order in which they are shown; they come in another.
    let all = [
        ("182832007", "Medisiner", "Medisinar"),
        ("122869004", "Målinger", "Målingar"),
        ("229064008", "Fysisk aktivitet", "Fysisk aktivitet"),
        ("384760004", "Kosthold", "Kosthald"),
        ("390808007", "Psykisk helse", "Psykisk helse"),
        ("313204009", "Livsstil", "Livsstil"),
    ];
    let mut resources: Vec<Value> = all.iter().rev().map(|(code, ..)| request(code, "active")).collect();
    resources.extend(["entered-in-error", "draft"].map(|status| request("384760004", status)));
    resources.push(request("384760004", "completed"));
    let activity: Vec<Value> = resources
        .iter()
        .map(|it| json!({ "reference": { "reference": format!("ServiceRequest/{}", it["id"].as_str().expect("an id")) } }))
        .collect();
    resources.push(
        json!({ "resourceType": "CarePlan", "id": "p", "status": "active", "intent": "plan", "activity": activity }),
    );
    for (locale, names) in [(Locale::Nb, all.map(|(_, nb, _)| nb)), (Locale::Nn, all.map(|(.., nn)| nn))] {
        let page = shown(locale, data_of(&delivered(&resources)));
        let said = main(&page);
        let places = all.map(|(code, ..)| said.find(&format!("Detalj {code} active")).expect("the first detail"));
        // What is measured has a part of its own.
        let grouped: Vec<usize> = [0, 2, 3, 4, 5].map(|at: usize| places[at]).to_vec();
        assert!(grouped.is_sorted(), "{said}");
        for ((code, ..), name) in all.iter().zip(names) {
            has(&said, &format!("{name} "));
            assert_eq!(said.matches(&format!("Detalj {code} active")).count(), 1, "{code}");
        }
        for never in ["HEMMELIG", "Detalj 384760004 entered-in-error", "Detalj 384760004 draft"] {
            has_not(&page.source, never);
        }
        has(&texts(&page, "details").concat(), "Detalj 384760004 completed");
    }
}

#[test]
fn p08_the_most_is_shown_for_a_day_at_once_and_for_a_life_or_said_to_be_unreadable() {
    let most = |value: f64, unit: &str| json!({ "value": value, "unit": unit });
    let medicine = |id: &str, dosage: Value| {
        json!({ "resourceType": "MedicationRequest", "id": id, "status": "active", "intent": "order",
            "medicationCodeableConcept": { "text": format!("Legemiddel {id}") },
            "basedOn": [{ "reference": "CarePlan/p" }], "dosageInstruction": [dosage] })
    };
    let page = of(&[
        json!({ "resourceType": "CarePlan", "id": "p", "status": "active", "intent": "plan" }),
        medicine(
            "en",
            json!({ "text": "2 puff ved  behov\ninntil bedring", "asNeededBoolean": true, "maxDosePerPeriod":
            { "numerator": most(8.0, "puff"), "denominator": most(1.0, "døgn") } }),
        ),
        medicine("to", json!({ "text": "Som avtalt", "maxDosePerAdministration": most(2.50, "mg") })),
        medicine("tre", json!({ "text": "Som avtalt", "maxDosePerLifetime": most(400.0, "mg") })),
        medicine("fire", json!({ "text": "Som avtalt", "maxDosePerAdministration": { "unit": "mg" } })),
    ]);
    let said = main(&page);
    for words in [
        "Legemiddel en 2 puff ved behov inntil bedring Ved behov Høyst 8",
        "puff på 1",
        "Legemiddel to Som avtalt Høyst 2,5 mg om gangen",
        "Legemiddel tre Som avtalt Høyst 400",
        "mg i alt",
        "Legemiddel fire Som avtalt Det er satt en høyeste dose som ikke kan vises her.",
    ] {
        has(&said, words);
    }
    // Word for word: also how it is spaced, and its lines.
    assert!(page.source.contains("2 puff ved  behov\ninntil bedring"), "{}", page.source);
}

#[test]
fn p08_a_medicine_says_what_it_is_for_also_where_that_is_a_diagnosis_of_the_plan() {
    let reasons = json!([{ "reference": "Condition/d" }, { "reference": "Condition/borte", "display": "Kols" }]);
    let said = main(&of(&[
        json!({ "resourceType": "CarePlan", "id": "p", "status": "active", "intent": "plan" }),
        json!({ "resourceType": "Condition", "id": "d", "code": { "text": "Diabetes type 2" } }),
        json!({ "resourceType": "MedicationRequest", "id": "m", "status": "active", "intent": "order",
            "medicationCodeableConcept": { "text": "Tablett" }, "basedOn": [{ "reference": "CarePlan/p" }],
            "reasonCode": [{ "text": "Høyt blodsukker" }], "reasonReference": reasons }),
    ]));
    for reason in ["Høyt blodsukker", "Diabetes type 2", "Kols"] {
        has(&said, &format!("Brukes mot: {reason}"));
    }
}

#[test]
fn who_has_approved_a_plan_is_told_where_the_plan_says_it() {
    let by = json!({ "url": "by", "valueString": "Áile Rimpi" });
    let at = json!({ "url": "at", "valueDateTime": "2026-11-02" });
    let plan = |parts: Value| {
        json!({ "resourceType": "CarePlan", "id": "p", "status": "active", "intent": "plan",
            "extension": [{ "url": "http://example.org/plan-godkjent", "extension": parts }] })
    };
    has(&main(&of(&[plan(json!([by, at]))])), "Godkjent av Áile Rimpi 2. november 2026.");
    has(&main(&of(&[plan(json!([by]))])), "Godkjent av Áile Rimpi.");
    has(&main(&of(&[plan(json!([at]))])), "Planen sier ikke hvem som har godkjent den.");
}

#[test]
fn p13_one_measure_that_did_not_come_is_told_of_in_both_languages() {
    let activity = json!([{ "reference": { "reference": "ServiceRequest/borte" } }]);
    let plan =
        json!({ "resourceType": "CarePlan", "id": "p", "status": "active", "intent": "plan", "activity": activity });
    let entries = delivered(&[plan]);
    for (locale, words) in
        [(Locale::Nb, "Ett tiltak kunne ikke vises."), (Locale::Nn, "Eitt tiltak kunne ikkje visast.")]
    {
        has(&main(&shown(locale, data_of(&entries))), words);
    }
}

#[test]
fn p15_what_is_deleted_is_nowhere_and_another_refusal_with_an_object_is_no_crash() {
    let page = page("P15-deleted");
    let said = main(&page);
    has(&said, "Vi fikk ingen plan å vise");
    has(&said, "Det betyr ikke at det ikke finnes en.");
    has_not(&said, "ikke sagt ja");
    has_not(&page.source, "CPLS");
    assert_eq!(page.select("main a[href='tel:113']").len(), 1);
}
