//! Transactions are all or nothing, references inside them hold, and a batch takes each entry for itself.

mod store_support;

use serde_json::{Value, json};
use store_support::{ANE, Base, FNR, patient};

fn bundle(kind: &str, entries: Vec<Value>) -> Value {
    json!({"resourceType": "Bundle", "type": kind, "entry": entries})
}

fn entry(full_url: &str, method: &str, url: &str, resource: Value) -> Value {
    json!({"fullUrl": full_url, "resource": resource, "request": {"method": method, "url": url}})
}

#[tokio::test]
async fn references_between_new_entries_hold() {
    let base = Base::new();
    let report = json!({"resourceType": "DiagnosticReport", "status": "final",
        "subject": {"reference": "urn:uuid:11111111-1111-4111-8111-111111111111"},
        "result": [{"reference": "urn:uuid:22222222-2222-4222-8222-222222222222"}]});
    let observation = json!({"resourceType": "Observation", "status": "final", "code": {"text": "x"},
        "subject": {"reference": "urn:uuid:11111111-1111-4111-8111-111111111111"},
        "valueQuantity": {"value": "DIGITS"}});
    let text = bundle(
        "transaction",
        vec![
            entry("urn:uuid:33333333-3333-4333-8333-333333333333", "POST", "DiagnosticReport", report),
            entry("urn:uuid:22222222-2222-4222-8222-222222222222", "POST", "Observation", observation),
            entry(
                "urn:uuid:11111111-1111-4111-8111-111111111111",
                "POST",
                "Patient",
                json!({"resourceType": "Patient", "identifier": [{"system": FNR, "value": ANE}]}),
            ),
            entry(
                "urn:uuid:44444444-4444-4444-8444-444444444444",
                "POST",
                "AuditEvent",
                json!({"resourceType": "AuditEvent", "recorded": "2026-11-25T10:00:00Z",
                "entity": [{"what": {"reference": "urn:uuid:11111111-1111-4111-8111-111111111111"}}]}),
            ),
        ],
    )
    .to_string()
    .replace("\"DIGITS\"", "5.60");
    let answer = base.send_text("POST", "/", &text).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(answer.json["type"], "transaction-response");
    let statuses: Vec<_> = (0..4).map(|n| answer.json["entry"][n]["response"]["status"].clone()).collect();
    assert_eq!(statuses, ["201", "201", "201", "201"]);
    let location = answer.json["entry"][2]["response"]["location"].as_str().unwrap();
    let patient = location.split('/').nth(1).unwrap();
    let found = base.search("DiagnosticReport", &format!("patient={patient}&_include=DiagnosticReport:result")).await;
    assert_eq!((found.ids("match").len(), found.ids("include").len()), (1, 1));
    assert!(found.text.contains("\"value\":5.60"));
    assert_eq!(base.search("AuditEvent", &format!("patient={patient}")).await.json["total"], 1);
}

#[tokio::test]
async fn one_bad_entry_and_nothing_is_written() {
    let base = Base::new();
    base.have(patient("p", Some(ANE))).await;
    let good = || entry("urn:x", "PUT", "Organization/lab", json!({"resourceType": "Organization", "id": "lab"}));
    let bad = [
        entry("urn:y", "PUT", "Encounter/1", json!({"resourceType": "Encounter", "id": "1"})),
        entry("urn:y", "PUT", "Patient/q", json!({"resourceType": "Patient", "id": "r"})),
        entry("urn:y", "POST", "Patient", json!({"resourceType": "Observation"})),
        entry("urn:y", "PUT", "Organization/lab", json!({"resourceType": "Organization", "id": "lab"})),
        entry("urn:x", "POST", "Organization", json!({"resourceType": "Organization"})),
        entry(
            "urn:y",
            "POST",
            "Observation",
            json!({"resourceType": "Observation", "subject": {"reference": "urn:uuid:nowhere"}}),
        ),
        entry(
            "urn:y",
            "POST",
            "Observation",
            json!({"resourceType": "Observation", "subject": {"reference": "Patient?identifier=unheard"}}),
        ),
        entry("urn:y", "PATCH", "Patient/p", json!({})),
        entry("urn:y", "GET", "Patient/nobody", Value::Null),
        json!({"request": {"method": "PUT", "url": "Patient/p", "ifMatch": "W/\"7\""}, "resource": patient("p", None)}),
        json!({"request": {"method": "POST", "url": "Patient", "ifNoneExist": ""}, "resource": {"resourceType": "Patient"}}),
        json!({"request": {"method": "POST", "url": "Patient", "ifNoneExist": "colour=red"}, "resource": {"resourceType": "Patient"}}),
        json!({"request": {"method": "PUT", "url": "Patient/p", "ifNoneExist": "identifier=1"}, "resource": patient("p", None)}),
        json!({"request": {"method": "PUT", "url": "Patient/p", "ifMatch": 1}, "resource": patient("p", None)}),
        json!({"request": {"method": "PUT", "url": "Patient/p", "ifNoneMatch": "*"}, "resource": patient("p", None)}),
        json!({"request": {"method": "PUT", "url": "Patient/p"}}),
        json!({"resource": {"resourceType": "Patient"}}),
        json!("entry"),
    ];
    for bad in bad {
        let answer = base.post("/", &bundle("transaction", vec![good(), bad.clone()])).await;
        assert!((400..500).contains(&answer.status), "{bad}: {}", answer.status);
        assert_eq!(answer.json["resourceType"], "OperationOutcome");
        assert!(answer.json["issue"][0]["diagnostics"].as_str().unwrap().starts_with("entry 1: "), "{}", answer.text);
        assert_eq!(base.get("/Organization/lab").await.status, 404, "{bad}");
    }
    assert_eq!(base.get("/Patient/p").await.json["meta"]["versionId"], "1");
}

#[tokio::test]
async fn a_transaction_reads_what_it_wrote_and_deletes_first() {
    let base = Base::new();
    base.have(json!({"resourceType": "Organization", "id": "old"})).await;
    let entries = vec![
        json!({"request": {"method": "GET", "url": "Organization?_summary=count"}}),
        json!({"request": {"method": "GET", "url": "Organization/new"}}),
        entry("urn:n", "PUT", "Organization/new", json!({"resourceType": "Organization", "id": "new"})),
        json!({"request": {"method": "DELETE", "url": "Organization/old"}}),
    ];
    let answer = base.post("/", &bundle("transaction", entries)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(answer.json["entry"][0]["resource"]["total"], 1);
    assert_eq!(answer.json["entry"][1]["resource"]["id"], "new");
    assert_eq!(answer.json["entry"][3]["response"]["status"], "204");
}

#[tokio::test]
async fn a_conditional_reference_leads_to_the_one_that_matches() {
    let base = Base::new();
    base.have(patient("ane", Some(ANE))).await;
    let reference = format!("Patient?identifier={FNR}%7C{ANE}");
    let observation = json!({"resourceType": "Observation", "id": "o", "subject": {"reference": reference}});
    let answer =
        base.post("/", &bundle("transaction", vec![entry("urn:o", "PUT", "Observation/o", observation)])).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(base.get("/Observation/o").await.json["subject"]["reference"], "Patient/ane");
}

#[tokio::test]
async fn a_batch_takes_each_entry_for_itself() {
    let base = Base::new();
    let entries = vec![
        entry("urn:a", "PUT", "Organization/a", json!({"resourceType": "Organization", "id": "a"})),
        entry("urn:b", "PUT", "Encounter/b", json!({"resourceType": "Encounter", "id": "b"})),
        json!({"request": {"method": "GET", "url": "Organization/a"}}),
    ];
    let answer = base.post("/", &bundle("batch", entries)).await;
    assert_eq!(answer.json["type"], "batch-response");
    assert_eq!(answer.json["entry"][0]["response"]["status"], "201");
    assert_eq!(answer.json["entry"][1]["response"]["status"], "404");
    assert_eq!(answer.json["entry"][1]["response"]["outcome"]["resourceType"], "OperationOutcome");
    assert_eq!(answer.json["entry"][2]["resource"]["id"], "a");
}

#[tokio::test]
async fn what_is_there_already_is_not_created_again_and_stands_for_itself() {
    let base = Base::new();
    base.have(patient("p", None)).await;
    let told = |key: &str| {
        let observation = json!({"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/p"},
            "identifier": [{"system": "urn:key", "value": key}]});
        let request =
            json!({"method": "POST", "url": "Observation", "ifNoneExist": format!("identifier=urn:key|{key}")});
        let provenance = json!({"resourceType": "Provenance", "target": [{"reference": "urn:o"}]});
        let entries = vec![
            json!({"fullUrl": "urn:o", "request": request, "resource": observation}),
            entry("urn:t", "POST", "Provenance", provenance),
        ];
        bundle("transaction", entries)
    };
    let first = base.post("/", &told("a")).await;
    assert_eq!(first.json["entry"][0]["response"]["status"], "201", "{}", first.text);
    let again = base.post("/", &told("a")).await;
    assert_eq!(again.json["entry"][0]["response"]["status"], "200", "{}", again.text);
    let at = |answer: &Value| answer["entry"][0]["response"]["location"].as_str().unwrap().to_owned();
    assert_eq!(at(&first.json).split("/_history").next().unwrap(), at(&again.json));
    let provenances = base.get("/Provenance").await.json;
    for told in provenances["entry"].as_array().unwrap() {
        assert_eq!(told["resource"]["target"][0]["reference"], at(&again.json), "both tell of the one there is");
    }
    base.post("/", &told("b")).await;
    assert_eq!(base.get("/Observation?_summary=count").await.json["total"], 2);
}
