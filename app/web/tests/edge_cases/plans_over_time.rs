//! Versions of a plan, and what is measured beside it.

use innsyn_domain::lab_results::Entry;
use innsyn_domain::treatment_plan::entries::measurands;
use innsyn_domain::treatment_plan::{PlanId, read_planer};
use innsyn_i18n::Locale;
use innsyn_web::pages::{self, EntryTrendPage, Load, OwnEntriesPage, PlanHistoryPage};
use serde_json::{Value, json};

use super::page::{Page, context};
use super::plans::{data, data_of, entries, main, shown, texts, zones};
use super::{has, has_not};

/// The three versions that the Planer API gives of one plan, as they are read here.
fn planer() -> Vec<Entry> {
    let written = include_str!("../../../../tests/fixtures/plan/P05-planer.json");
    let all: Vec<Value> = serde_json::from_str(written).expect("JSON");
    let read = |version: &Value| read_planer(version).expect("of that API").expect("a plan").care_plan;
    all.iter().map(|it| Entry { full_url: None, resource: read(it), included: false }).collect()
}

#[test]
fn p05_the_newest_of_the_planer_api_is_shown_with_both_its_versions() {
    for entries in [planer(), planer().into_iter().rev().collect()] {
        let said = main(&shown(Locale::Nb, data_of(&entries)));
        for words in [
            "Sist endret 20. oktober 2026 kl. 08.00 av Kvikk Legesen.",
            "Versjon 3 av planen. Innholdet er versjon 2.",
            "Om endringen: Ny grønn sone",
            "Planen sier ikke hvem som har godkjent den.",
            "Ring i dag",
        ] {
            has(&said, words);
        }
        has_not(&said, "Ring i morgen");
        has_not(&said, "9900017");
    }
}

#[test]
fn p05_what_changed_is_told_between_any_two_versions_in_either_direction() {
    let all = data_of(&planer());
    let id = |version: usize| PlanId(format!("careplan-planer-b97ee41d-v{version}"));
    let changes = |from: usize, to: usize| {
        let page = PlanHistoryPage { plans: Load::Ready(all.clone()), compared: Some((id(from), id(to))) };
        let page = Page::new(pages::plan_history(&context(Locale::Nb, true), &page));
        (texts(&page, ".innsyn-plan-change"), main(&page))
    };
    for (from, to) in [(1, 3), (2, 3), (3, 1), (3, 2)] {
        let (found, said) = changes(from, to);
        let found = found.concat();
        let at = |words: &str| found.find(words).unwrap_or_else(|| panic!("{from} to {to}: «{words}» in {found}"));
        let (before, after) = (at("Ring i morgen"), at("Ring i dag"));
        assert_eq!(before < after, from < to, "{from} to {to}: {found}");
        has(&found, "Grønn sone");
        let dates = ["2. mars 2026", "15. juni 2026", "20. oktober 2026"];
        let between = said.split("Dette er endret").nth(1).expect("what is different");
        let place = |version: usize| between.find(dates[version - 1]).expect("which two");
        assert!(place(from) < place(to), "{between}");
    }
    // The plan was gone through, and nothing in it is different.
    for (from, to) in [(1, 2), (2, 1)] {
        let (found, said) = changes(from, to);
        assert_eq!(found, Vec::<String>::new(), "{from} to {to}");
        has(&said, "Ingenting av det vi kan lese, er endret.");
    }
}

#[test]
fn p03_a_measurement_beyond_a_limit_changes_nothing_of_the_zones() {
    let without = entries("P01-P03-zones-backwards");
    let measured = json!({
        "resourceType": "Observation", "id": "pef", "status": "final",
        "category": [{ "coding": [{ "system": "https://innsyn.example/fhir/CodeSystem/eget", "code": "maling" }] }],
        "code": { "coding": [{ "system": "http://loinc.org", "code": "19935-6" }] },
        "subject": { "identifier": { "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14857712030" } },
        "performer": [{ "identifier": { "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14857712030" } }],
        "effectiveDateTime": "2026-11-22T07:00:00+01:00", "meta": { "versionId": "1" },
        "valueQuantity": { "value": 150, "unit": "L/min", "system": "http://unitsofmeasure.org", "code": "L/min" },
    });
    let with = [without.clone(), vec![Entry { full_url: None, resource: measured, included: false }]].concat();
    let (before, after) = (shown(Locale::Nb, data_of(&without)), shown(Locale::Nb, data_of(&with)));
    has(&main(&after), "150 L/min");
    has_not(&main(&before), "150 L/min");
    assert_eq!(zones(&before), zones(&after));
    for css in [".innsyn-plan-now", ".innsyn-plan"] {
        assert_eq!(texts(&before, css), texts(&after, css), "{css}");
    }
}

#[test]
fn p11_what_a_device_or_a_nurse_sends_by_its_codes_is_shown_with_its_name_unit_and_who_measured() {
    let (you, service) = ("Målt av deg, og sendt fra noe annet enn innsyn", "Målt i helsetjenesten");
    for (key, name, value, by) in [
        ("vekt", "Vekt", "81,5 kg", you),
        ("pust", "Pustefrekvens", "22 /min", service),
        ("temperatur", "Temperatur", "37,4 °C", service),
        ("blodsukker", "Blodsukker", "6,2 mmol/L", service),
        ("news2", "NEWS2", "3", service),
        ("bevissthet", "Bevissthet (ACVPU)", "Våken (A)", service),
    ] {
        let measurand = measurands().iter().find(|it| it.key == key).expect("a measurand");
        let page = EntryTrendPage { measurand, plans: Load::Ready(data("P11-pmd")) };
        let page = Page::new(pages::entry_trend(&context(Locale::Nb, true), &page));
        assert_eq!(texts(&page, "h1"), [name]);
        let said = main(&page);
        let after = said.split(by).nth(1).unwrap_or_else(|| panic!("{key}: «{by}» in {said}"));
        has(after, value);
        // One of 17 November was cancelled.
        has_not(&said, "17.11.2026");
        // Nobody writes down alone what health personnel find: nothing is missing there.
        assert_eq!(said.contains("Ingen slike målinger er skrevet ned."), !measurand.others_only, "{key}: {said}");
    }
    let words = measurands().iter().find(|it| it.key == "bevissthet").expect("a measurand");
    let page = EntryTrendPage { measurand: words, plans: Load::Ready(data("P11-pmd")) };
    let page = Page::new(pages::entry_trend(&context(Locale::Nb, true), &page));
    has(&main(&page), "Dette er sagt med ord. Det står i tabellen.");
    let whole = shown(Locale::Nb, data("P11-pmd"));
    has(&main(&whole), "Clinical Frailty Scale: 4");
    let list = OwnEntriesPage { plans: Load::Ready(data("P11-pmd")), all: false, done: None, cannot_store: false };
    let list = Page::new(pages::own_entries(&context(Locale::Nb, true), &list));
    for key in ["pust", "news2", "bevissthet"] {
        assert_eq!(list.select(&format!("a[href='/egenbehandling/eget/over-tid/{key}']")).len(), 1, "{key}");
    }
    let forms = texts(&list, "a[href*='/eget/ny/']").concat();
    has(&forms, "Pustefrekvens");
    has_not(&forms, "NEWS2");
    has_not(&forms, "ACVPU");
}
