//! Whatever comes: no panic, no answer but FHIR's, and each entry of a file is either stored or refused with a reason.

mod store_support;

use serde_json::{Value, json};
use store_support::{ANE, Base, FNR, by_number, observation, patient};

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// A Bundle with a little of everything that the store looks into.
fn sample() -> Value {
    let mut full = observation("o", by_number(FNR, ANE));
    full["effectivePeriod"] = json!({"start": "2025-01-01", "end": "2025-02-01T10:00:00Z"});
    full["hasMember"] = json!([{"reference": "urn:uuid:1"}, {"reference": "Observation/x", "type": "Observation"}]);
    full["contained"] = json!([{"resourceType": "Patient", "id": "c", "identifier": [{"system": FNR, "value": ANE}]}]);
    full["category"] = json!([{"coding": [{"system": "s", "code": "c"}]}]);
    full["meta"] = json!({"tag": [{"system": "s", "code": "t"}], "versionId": "3"});
    full["valueQuantity"] = json!({"value": 5.60});
    json!({"resourceType": "Bundle", "type": "collection", "entry": [
        {"fullUrl": "urn:uuid:1", "resource": full},
        {"fullUrl": "https://lab.example/fhir/Observation/2", "resource": observation("2", json!({"reference": "#c"}))},
        {"resource": patient("p", Some(ANE)), "request": {"method": "PUT", "url": "Patient/p"}},
        {"resource": {"resourceType": "AuditEvent", "id": "a", "entity": [{"what": {"reference": "Patient/p"}}]}},
        {"resource": {"resourceType": "Consent", "id": "k", "patient": {"reference": "Patient?identifier=1"}}},
    ]})
}

/// Puts junk in the place of one node below the entries.
fn spoil(value: &mut Value, dice: &mut Dice) {
    let inner: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(object) => object.values_mut().collect(),
        _ => Vec::new(),
    };
    let many = inner.len();
    match inner.into_iter().nth(dice.roll(many + 1)) {
        Some(deeper) => spoil(deeper, dice),
        None => {
            let junk = [
                Value::Null,
                json!(true),
                json!(-1e300),
                json!([]),
                json!([[null]]),
                json!({}),
                json!({"reference": 7}),
                json!({"coding": {}}),
                json!(""),
                json!("\u{0}' OR 1=1 --"),
                json!("Patient/p"),
                json!("æøå ŋ 🌊"),
                json!("9999-12-31T23:59:59Z"),
                json!("#"),
            ];
            *value = junk[dice.roll(junk.len())].clone();
        }
    }
}

#[test]
fn each_entry_of_a_spoilt_file_is_stored_or_refused() {
    let base = Base::new();
    let mut dice = Dice(1);
    for _ in 0..400 {
        let mut file = sample();
        for _ in 0..=dice.roll(4) {
            let at = dice.roll(5);
            spoil(&mut file["entry"][at], &mut dice);
        }
        let entries = file["entry"].as_array().map_or(0, Vec::len);
        match base.store.import(&file.to_string()) {
            Ok(report) => assert_eq!(report.stored.len() + report.refused.len(), entries, "{file}"),
            Err(refused) => assert!(!refused.to_string().contains(ANE)),
        }
    }
}

#[test]
fn a_file_cut_anywhere_is_unreadable_and_changes_nothing() {
    let base = Base::new();
    let text = sample().to_string();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert!(base.store.import(&text[..end]).is_err(), "{end}");
    }
    assert!(base.store.is_empty().unwrap());
}

#[tokio::test]
async fn whatever_is_asked_is_answered_with_fhir() {
    let base = Base::new();
    base.have(patient("p", Some(ANE))).await;
    let mut dice = Dice(2);
    let parts = [
        "/",
        "Patient",
        "Observation",
        "p",
        "_history",
        "_search",
        "metadata",
        "1",
        "?",
        "&",
        "=",
        "patient",
        "date",
        "_count",
        "_cursor",
        ".",
        "%",
        "%00",
        "%ff",
        "ge2025",
        "99999999999999999999",
        "_include",
        ":",
        "identifier",
        "|",
        ",",
        "\\",
        "-",
        "_sort",
        "'",
        "%27",
    ];
    let methods = ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"];
    for _ in 0..2000 {
        let tail: String = (0..dice.roll(9)).map(|_| parts[dice.roll(parts.len())]).collect();
        let path = format!("/{tail}");
        if path.parse::<http::Uri>().is_err() {
            continue;
        }
        let method = methods[dice.roll(methods.len())];
        let answer = base.send(method, &path).await;
        assert!(answer.status < 500, "{method} {path}: {}", answer.text);
        assert!(answer.json.get("resourceType").is_some() || answer.text.is_empty(), "{method} {path}");
    }
}

#[tokio::test]
async fn a_spoilt_transaction_is_refused_whole_or_taken_whole() {
    let base = Base::new();
    let mut dice = Dice(3);
    for n in 0..300 {
        let marker = format!("m{n}");
        let mut bundle = json!({"resourceType": "Bundle", "type": "transaction", "entry": [
            {"resource": {"resourceType": "Organization", "id": marker},
             "request": {"method": "PUT", "url": format!("Organization/{marker}")}},
            {"fullUrl": "urn:uuid:1", "resource": observation("o", by_number(FNR, ANE)),
             "request": {"method": "PUT", "url": "Observation/o", "ifMatch": "W/\"1\""}},
            {"request": {"method": "GET", "url": "Observation?patient=p&_count=1"}},
        ]});
        let at = 1 + dice.roll(2);
        spoil(&mut bundle["entry"][at], &mut dice);
        let answer = base.post("/", &bundle).await;
        assert!(answer.status < 500, "{bundle}: {}", answer.text);
        let there = base.get(&format!("/Organization/{marker}")).await.status == 200;
        assert_eq!(there, answer.status == 200, "{bundle}");
    }
}

#[test]
fn members_without_end_come_to_an_end() {
    let member = |n: usize| json!({"reference": format!("urn:uuid:{n}")});
    let shapes: [&dyn Fn(usize) -> Value; 3] = [
        // Each in itself; each twice in the one before; one below the other.
        &|n| json!([member(n)]),
        &|n| json!([member(n + 1), member(n + 1)]),
        &|n| json!([member(n + 1)]),
    ];
    for (shape, members) in shapes.iter().enumerate() {
        let base = Base::new();
        let entries: Vec<Value> = (0..800)
            .map(|n| {
                json!({"fullUrl": format!("urn:uuid:{n}"), "resource": {"resourceType": "Observation",
                    "status": "final", "subject": by_number(FNR, ANE), "hasMember": members(n)}})
            })
            .collect();
        let file = json!({"resourceType": "Bundle", "type": "collection", "entry": entries});
        assert_eq!(base.store.import(&file.to_string()).unwrap().stored.len(), 800, "{shape}");
    }
}
