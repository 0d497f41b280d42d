mod authors;

use jiff::civil::{DateTime, date};
use serde_json::{Value, json};

use super::*;
use crate::lab_results::{Entry, LabValue, Viewer};
use crate::parsed::Parsed;
use crate::person::Person;

fn now() -> DateTime {
    date(2026, 11, 25).at(13, 0, 0, 0)
}

fn person() -> Person {
    Person::from_patient(&json!({ "resourceType": "Patient", "id": "p" })).unwrap()
}

fn draft(kind: &str, parts: &[&str], words: &str) -> EntryDraft {
    let parts = parts.iter().map(|part| (*part).to_owned()).collect();
    EntryDraft { parts, words: words.to_owned(), ..EntryDraft::new(EntryKind::parse(kind).unwrap()) }
}

fn stored(checked: &CheckedEntry) -> Value {
    stored_by(checked, &json!({ "type": "Patient", "reference": "Patient/p" }))
}

fn stored_by(checked: &CheckedEntry, author: &Value) -> Value {
    let subject = json!({ "type": "Patient", "reference": "Patient/p" });
    let now = "2026-11-25T12:00:00Z";
    let written = Written { person: &subject, author, key: "k", plan: Some("CarePlan/c"), now };
    let mut resource = checked.resource(written);
    resource["id"] = json!("x");
    resource["meta"] = json!({ "versionId": "1" });
    resource
}

fn read(resources: Vec<Value>) -> Vec<OwnEntry> {
    let all: Vec<_> =
        resources.into_iter().map(|resource| Entry { full_url: None, resource, included: false }).collect();
    let parsed = own_entries(&all, &Viewer::oneself(now(), None), (&person(), &person()));
    assert_eq!(parsed.faults, []);
    parsed.value
}

#[test]
fn the_list_can_be_read_and_every_address_is_one_kind() {
    let all: Measurands = serde_json::from_str(include_str!("measurands.json")).unwrap();
    assert!(all.measurands.iter().all(|it| !it.codes.is_empty() && !it.parts.is_empty()));
    for part in own_measurands().flat_map(|it| &it.parts) {
        let [low, example, high] = [&part.low, &part.example, &part.high].map(|it| it.parse::<f64>().unwrap());
        assert!(low < example && example < high, "{}", part.key);
    }
    for kind in ["vekt", "pef", "blodtrykk", "blodsukker", "kommentar", "dagbok", "mal", "gjort", "lest"] {
        assert_eq!(EntryKind::parse(kind).unwrap().as_str(), kind);
    }
    // What only others find has an address over time, and no form.
    for kind in ["hoyde", "news2", "bevissthet"] {
        assert_eq!(EntryKind::parse(kind), None, "{kind}");
    }
}

#[test]
fn every_digit_that_was_typed_is_kept() {
    for (typed, digits) in
        [("81,20", "81.20"), (" 81.2 kg", "81.2"), ("081", "81"), (",5", "0.5"), ("0", "0"), ("8 1", "81")]
    {
        let checked = draft("vekt", &[typed], "").check(now()).unwrap();
        assert_eq!(checked.content.values[0].value.as_str(), digits, "{typed}");
        let written = stored(&checked);
        assert_eq!(written["valueQuantity"]["value"].to_string(), digits);
        assert_eq!(read(vec![written])[0].content, checked.content);
    }
}

#[test]
fn what_is_stored_is_known_again_at_every_hour() {
    // Midnight, the hour after the one that summer time leaves out, and the one that happens twice.
    for (day, clock) in [("25.11.2026", "0.00"), ("29.3.2026", "3.00"), ("25.10.2026", "2.30"), ("25.11.2026", "")] {
        let draft = EntryDraft { day: day.to_owned(), clock: clock.to_owned(), ..draft("vekt", &["81,2"], "") };
        let checked = draft.check(now()).unwrap();
        assert!(checked.is_in(&read(vec![stored(&checked)])[0]), "{day} {clock}");
    }
}

#[test]
fn what_is_no_number_is_to_be_mended_and_what_is_hardly_one_is_asked_about() {
    let why = |typed: &str| draft("vekt", &[typed], "").check(now()).unwrap_err()[0].why;
    assert_eq!(why(""), EntryWhy::Missing);
    assert_eq!(why("åtti"), EntryWhy::NotANumber);
    assert_eq!(why("1e9"), EntryWhy::NotANumber);
    assert_eq!(why("8.1.2"), EntryWhy::NotANumber);
    let asked = |typed: &str| draft("vekt", &[typed], "").check(now()).unwrap().questions(now());
    assert_eq!(asked("81,2"), []);
    for odd in ["812", "8", "-3"] {
        assert_eq!(asked(odd), [EntryQuestion::Unlikely(0)], "{odd}");
    }
    let pressure = draft("blodtrykk", &["128", "820"], "").check(now()).unwrap();
    assert_eq!(pressure.questions(now()), [EntryQuestion::Unlikely(1), EntryQuestion::TurnedRound]);
    for (upper, lower, asked) in [("80", "120", true), ("80", "80", true), ("120", "80", false)] {
        let pressure = draft("blodtrykk", &[upper, lower], "").check(now()).unwrap();
        assert_eq!(pressure.questions(now()).contains(&EntryQuestion::TurnedRound), asked, "{upper}/{lower}");
    }
    let tomorrow = EntryDraft { day: "26.11.2026".into(), ..draft("dagbok", &[], "Fin dag") };
    assert_eq!(tomorrow.check(now()).unwrap().questions(now()), [EntryQuestion::Future]);
}

#[test]
fn a_day_and_a_time_are_as_people_write_them() {
    let at = |day: &str, clock: &str| {
        let draft = EntryDraft { day: day.into(), clock: clock.into(), ..draft("vekt", &["80"], "") };
        draft.check(now()).map(|checked| checked.at.unwrap())
    };
    assert_eq!(at("", ""), Ok(When::Day(date(2026, 11, 25))));
    assert_eq!(at("1.7.2026", "8.30"), Ok(When::Moment(date(2026, 7, 1).at(8, 30, 0, 0))));
    assert_eq!(at("31.2.2026", "").unwrap_err()[0].why, EntryWhy::NotADate);
    assert_eq!(at("29.3.2026", "02.30").unwrap_err()[0].why, EntryWhy::NoSuchTime, "summer time begins");
    assert!(at("25.10.2026", "02.30").is_ok(), "an hour that there is twice is there");
    assert_eq!(at("", "25:00").unwrap_err()[0].field, EntryField::Clock);
    let summer = EntryDraft { day: "1.7.2026".into(), clock: "8".into(), ..draft("vekt", &["80"], "") };
    assert_eq!(stored(&summer.check(now()).unwrap())["effectiveDateTime"], "2026-07-01T08:00:00+02:00");
}

#[test]
fn what_is_written_is_read_as_it_was_meant() {
    let measure = |of: Option<&str>, title: &str| DoneMeasure { of: of.map(str::to_owned), title: title.into() };
    let ticked = EntryDraft {
        done: vec![measure(Some("ServiceRequest/a"), "Gåtur"), measure(None, "Hvile")],
        ..draft("gjort", &[], "Gikk langt")
    };
    let all = [
        draft("blodtrykk", &["128", "82"], "Etter kaffe\r\nog trapper").check(now()).unwrap(),
        draft("kommentar", &[], "Hva betyr «ved behov»?").check(now()).unwrap(),
        draft("dagbok", &[], "<b>Čáppa beaivi</b> & søvn").check(now()).unwrap(),
        draft("mal", &[], "Gå til naustet").check(now()).unwrap(),
        ticked.check(now()).unwrap(),
        CheckedEntry::read("3|2026-11-02T09:10:00".into()),
    ];
    for checked in all {
        let found = read(vec![stored(&checked)]);
        let [entry] = found.as_slice() else { panic!("{checked:?}") };
        assert!(checked.is_in(entry), "{checked:?} {entry:?}");
        assert_eq!((entry.key.as_deref(), entry.version.as_deref()), (Some("k"), Some("1")));
    }
}

#[test]
fn a_correction_replaces_what_it_said_and_a_deletion_is_shown_to_nobody() {
    let subject = json!({ "reference": "Patient/p" });
    let written =
        Written { person: &subject, author: &subject, key: "another", plan: None, now: "2026-11-26T12:00:00Z" };
    for (kind, parts, old, new) in
        [("vekt", vec!["81,2"], "Før", ""), ("dagbok", vec![], "Før", "Etter"), ("mal", vec![], "Før", "Etter")]
    {
        let first = stored(&draft(kind, &parts, old).check(now()).unwrap());
        let after = draft(kind, &parts, new).check(now()).unwrap();
        let changed = corrected(&first, &after, written);
        let entry = &read(vec![changed.clone()])[0];
        assert!(after.is_in(entry) && entry.is_corrected, "{kind}: {entry:?}");
        assert_eq!(entry.key.as_deref(), Some("k"), "what makes one of two sendings stays");
        assert!(!changed.to_string().contains("Før"), "{kind}");
        assert_eq!(read(vec![deleted(&changed)]), [], "{kind}");
    }
}

#[test]
fn of_one_day_what_was_written_last_is_the_newest() {
    let at = |id: &str, value: &str, issued: &str| {
        let mut one =
            stored(&EntryDraft { day: "25.11.2026".into(), ..draft("vekt", &[value], "") }.check(now()).unwrap());
        (one["id"], one["issued"]) = (json!(id), json!(issued));
        one
    };
    let all = [
        at("c", "61", "2026-11-25T08:00:00Z"),
        at("a", "63", "2026-11-25T12:00:00Z"),
        at("b", "62", "2026-11-25T10:00:00Z"),
    ];
    let read = read(all.to_vec());
    let digits: Vec<_> = read.iter().map(|entry| entry.content.values[0].value.as_str().to_owned()).collect();
    assert_eq!(digits, ["63", "62", "61"]);
    let weight = measurands().iter().find(|it| it.key == "vekt").unwrap();
    let series = series_of_entries(&read, weight, &["Vekt".into()]);
    let order: Vec<_> = series[0].entries.iter().map(|entry| entry.result.id.0.clone()).collect();
    assert_eq!(order, ["Observation/c", "Observation/b", "Observation/a"], "the first first");
}

#[test]
fn p11_what_others_wrote_is_not_the_citizens() {
    let mut of_another = stored(&draft("dagbok", &[], "Hei").check(now()).unwrap());
    of_another["author"] = json!({ "reference": "Practitioner/x" });
    let mut nobodys = stored(&draft("vekt", &["80"], "").check(now()).unwrap());
    nobodys.as_object_mut().unwrap().remove("performer");
    for resource in [of_another, nobodys] {
        let all = [Entry { full_url: None, resource, included: false }];
        let parsed = own_entries(&all, &Viewer::oneself(now(), None), (&person(), &person()));
        assert_eq!((parsed.value, parsed.faults.len()), (vec![], 1));
    }
    let mut professional = stored(&draft("vekt", &["80"], "").check(now()).unwrap());
    professional["category"] = json!([]);
    assert_eq!(read(vec![professional]), []);
}

#[test]
fn a_series_has_each_number_and_no_judgement() {
    let EntryKind::Measured(pressure) = EntryKind::parse("blodtrykk").unwrap() else { panic!() };
    let entries = read(vec![stored(&draft("blodtrykk", &["128", "82"], "").check(now()).unwrap())]);
    let series = series_of_entries(&entries, pressure, &["Over".into(), "Under".into()]);
    let digits: Vec<_> = series.iter().map(|it| it.newest().unwrap().value.as_str().to_owned()).collect();
    assert_eq!(digits, ["128", "82"]);
    assert!(series.iter().flat_map(|it| &it.entries).all(|it| it.result.ranges.is_empty()));
}

/// A weight that came from elsewhere.
fn weighed(id: &str, more: &Value) -> Value {
    let mut weight = json!({
        "resourceType": "Observation", "id": id, "status": "final",
        "code": { "coding": [{ "system": "http://loinc.org", "code": "29463-7" }] },
        "subject": { "reference": "Patient/p" }, "effectiveDateTime": "2026-11-20T07:00:00+01:00",
        "valueQuantity": { "value": 81.5, "unit": "kg" }
    });
    for (key, value) in more.as_object().unwrap() {
        weight[key] = value.clone();
    }
    weight
}

fn elsewhere(resources: &[Value]) -> Parsed<Vec<Measurement>> {
    let all: Vec<_> = resources
        .iter()
        .map(|resource| Entry { full_url: None, resource: resource.clone(), included: false })
        .collect();
    measurements(&all, &Viewer::oneself(now(), None), &person())
}

#[test]
fn who_measured_is_what_the_data_say_and_nobody_is_taken_for_anybody() {
    let me = json!({ "reference": "Patient/p" });
    let other = json!({ "reference": "Patient/somebody-else" });
    let nurse = json!({ "reference": "Practitioner/n" });
    let by_type = json!({ "type": "PractitionerRole", "identifier": { "value": "1" } });
    let clinic = json!({ "reference": "Organization/o" });
    let relative = json!({ "reference": "RelatedPerson/r" });
    for (performer, device, by) in [
        (json!([me]), false, MeasuredBy::Oneself),
        (json!([me, clinic]), true, MeasuredBy::Oneself),
        (json!([]), true, MeasuredBy::Oneself),
        (json!([nurse]), true, MeasuredBy::HealthService),
        (json!([by_type]), false, MeasuredBy::HealthService),
        (json!([clinic]), false, MeasuredBy::HealthService),
        (json!([me, nurse]), false, MeasuredBy::HealthService),
        (json!([relative]), true, MeasuredBy::NotSaid),
        (json!([me, relative]), false, MeasuredBy::NotSaid),
        (json!([other]), false, MeasuredBy::NotSaid),
        (json!([{ "display": "Meg selv" }]), false, MeasuredBy::NotSaid),
        (json!([]), false, MeasuredBy::NotSaid),
    ] {
        let mut weight = weighed("w", &json!({ "performer": performer }));
        if device {
            weight["device"] = json!({ "display": "Badevekt" });
        }
        let read = elsewhere(&[weight]);
        assert_eq!((read.value[0].by, read.faults.len()), (by, 0), "{performer} {device}");
        let LabValue::Measured(weight) = &read.value[0].values[0] else { panic!("a number") };
        assert_eq!(weight.value.as_str(), "81.5");
    }
}

#[test]
fn ones_own_entries_a_laboratorys_results_and_what_is_not_in_force_are_no_measurements_from_elsewhere() {
    let own = stored(&draft("vekt", &["80"], "").check(now()).unwrap());
    let of_blood = weighed("b", &json!({ "specimen": { "reference": "Specimen/s" } }));
    let error = weighed("e", &json!({ "status": "entered-in-error" }));
    let height = weighed("h", &json!({ "code": { "coding": [{ "system": "http://loinc.org", "code": "8302-2" }] } }));
    // NILAR gives a glucose without a specimen too: it may be one that the person waits with.
    let report = json!({ "url": "http://nhn.no/fhir/nilar/StructureDefinition/nilar-diagnostic-report-ref",
        "valueReference": { "reference": "DiagnosticReport/r" } });
    let nilar = weighed("n", &json!({ "extension": [report] }));
    let read = elsewhere(&[own, of_blood, error, height, nilar]);
    assert_eq!((read.value.len(), read.faults.len()), (0, 0));
    // What cannot be read is counted, never left out in silence.
    let half = json!({ "code": { "coding": [{ "system": "http://loinc.org", "code": "85354-9" }] } });
    let unsettled = weighed("u", &json!({ "status": "preliminary" }));
    let modified = weighed("m", &json!({ "modifierExtension": [{ "url": "x" }] }));
    let read = elsewhere(&[weighed("p", &half), unsettled, modified]);
    assert_eq!((read.value.len(), read.faults.len()), (0, 3));
}

/// Source: HL7 Norway's VkpObservation; the national code of glucose in each of its addresses.
#[test]
fn p11_every_code_of_pmd_is_read_as_what_it_measures() {
    let (loinc, snomed) = ("http://loinc.org", "http://snomed.info/sct");
    let (oid, ehelse) = ("urn:oid:2.16.578.1.12.4.1.1.7280", "http://ehelse.no/fhir/CodeSystem/no-kodeverk-7280-nlk");
    for (system, code, unit, key) in [
        (loinc, "8867-4", "/min", "puls"),
        (snomed, "364075005", "/min", "puls"),
        (loinc, "2708-6", "%", "oksygenmetning"),
        (loinc, "59408-5", "%", "oksygenmetning"),
        (snomed, "431314004", "%", "oksygenmetning"),
        (loinc, "15074-8", "mmol/L", "blodsukker"),
        (snomed, "434912009", "mmol/L", "blodsukker"),
        (oid, "NPU02187", "mmol/L", "blodsukker"),
        (ehelse, "NPU02187", "mmol/L", "blodsukker"),
        (loinc, "8310-5", "Cel", "temperatur"),
        (snomed, "276885007", "Cel", "temperatur"),
        (loinc, "29463-7", "kg", "vekt"),
        (loinc, "29563-7", "kg", "vekt"),
        (snomed, "27113001", "kg", "vekt"),
        (loinc, "9279-1", "/min", "pust"),
        (snomed, "86290005", "/min", "pust"),
        (snomed, "1104051000000101", "{score}", "news2"),
    ] {
        let value = json!({ "value": 12.50, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit });
        let coded = json!({ "coding": [{ "system": system, "code": code }] });
        let read = elsewhere(&[weighed("x", &json!({ "code": coded, "valueQuantity": value }))]);
        let [one] = read.value.as_slice() else { panic!("{code}: {read:?}") };
        assert_eq!((one.measurand.key.as_str(), read.faults.len()), (key, 0), "{code}");
    }
    for (panel, systolic, diastolic) in [("85354-9", "8480-6", "8462-4"), ("75367002", "8480-6", "8462-4")] {
        let system = if panel.contains('-') { loinc } else { snomed };
        let part = |code: &str, value: u8| json!({ "code": { "coding": [{ "system": loinc, "code": code }] }, "valueQuantity": { "value": value } });
        let pressure = json!({ "code": { "coding": [{ "system": system, "code": panel }] }, "valueQuantity": null,
            "component": [part(diastolic, 82), part(systolic, 128)] });
        let read = elsewhere(&[weighed("p", &pressure)]).value;
        assert_eq!((read[0].measurand.key.as_str(), read[0].values.len()), ("blodtrykk", 2), "{panel}");
    }
    // VkpObservation's weight has the number of another thing in LOINC: only kilograms are a weight.
    let other = json!({ "code": { "coding": [{ "system": loinc, "code": "29563-7" }] },
        "valueQuantity": { "value": 81.5, "unit": "mg/L", "code": "mg/L" } });
    assert_eq!(elsewhere(&[weighed("x", &other)]).value.len(), 0);
}

#[test]
fn p11_a_score_is_a_whole_number_and_how_awake_somebody_is_stands_in_words() {
    let coded = |code: &str| json!({ "coding": [{ "system": "http://snomed.info/sct", "code": code }] });
    let mut score = weighed("s", &json!({ "code": coded("1104051000000101"), "valueInteger": 3 }));
    let mut awake =
        weighed("a", &json!({ "code": coded("1104441000000107"), "valueCodeableConcept": { "text": "Våken (A)" } }));
    for one in [&mut score, &mut awake] {
        one.as_object_mut().unwrap().remove("valueQuantity");
    }
    let read = elsewhere(&[score, awake]);
    let said: Vec<_> = read.value.iter().map(|it| (it.measurand.key.as_str(), &it.values[0])).collect();
    let [("bevissthet", LabValue::Coded(awake)), ("news2", LabValue::Measured(score))] = said.as_slice() else {
        panic!("{said:?}")
    };
    assert_eq!((awake.text.words(), score.value.as_str(), read.faults.len()), (Some("Våken (A)"), "3", 0));
}

#[test]
fn those_of_each_who_measured_are_a_series_of_their_own() {
    let nurse =
        json!({ "performer": [{ "reference": "Practitioner/n" }], "valueQuantity": { "value": 82, "unit": "kg" } });
    let me = json!({ "performer": [{ "reference": "Patient/p" }] });
    let read = elsewhere(&[weighed("1", &me), weighed("2", &nurse), weighed("3", &me)]).value;
    let EntryKind::Measured(weight) = EntryKind::parse("vekt").unwrap() else { panic!("a measurand") };
    let names = ["Vekt".to_owned()];
    let count = |by| series_of_measurements(&read, by, weight, &names)[0].entries.len();
    assert_eq!(MeasuredBy::ALL.map(count), [2, 1, 0]);
    assert!(series_of_entries(&[], weight, &names)[0].entries.is_empty());
}
