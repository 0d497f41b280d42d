//! The embedded store as a FHIR base: what is put in comes out, to the digit, and every version stays.

mod store_support;

use serde_json::json;
use store_support::{ANE, Base, patient};

#[tokio::test]
async fn every_digit_is_kept() {
    let base = Base::new();
    let body = r#"{"resourceType":"Observation","id":"o","status":"final","valueQuantity":{"value":5.60}}"#;
    assert_eq!(base.send_text("PUT", "/Observation/o", body).await.status, 201);
    let read = base.get("/Observation/o").await;
    assert!(read.text.contains(r#""value":5.60}"#), "{}", read.text);
    for digits in ["0.0", "4.0", "0.70", "1e-7", "123456789012345678901234567890.12345678901234567890", "-0"] {
        let body = body.replace("5.60", digits);
        assert_eq!(base.send_text("PUT", "/Observation/o", &body).await.status, 200);
        assert!(base.get("/Observation/o").await.text.contains(&format!(r#""value":{digits}}}"#)), "{digits}");
    }
}

#[tokio::test]
async fn every_version_is_kept_and_can_be_read() {
    let base = Base::new();
    for status in ["preliminary", "final", "amended"] {
        let body = json!({"resourceType": "Observation", "id": "o", "status": status});
        base.put("/Observation/o", &body).await;
    }
    let second = base.get("/Observation/o/_history/2").await;
    assert_eq!(second.json["status"], "final");
    assert_eq!(second.json["meta"]["versionId"], "2");
    let history = base.get("/Observation/o/_history").await.json;
    assert_eq!(history["type"], "history");
    assert_eq!(history["total"], 3);
    assert_eq!(history["entry"][0]["resource"]["status"], "amended");
    assert_eq!(history["entry"][2]["resource"]["status"], "preliminary");
    // Page by page all of it comes, each version once.
    let (mut path, mut seen) = ("/Observation/o/_history?_count=1".to_owned(), Vec::new());
    loop {
        let page = base.get(&path).await.json;
        assert_eq!((&page["total"], page["entry"].as_array().unwrap().len()), (&history["total"], 1));
        seen.push(page["entry"][0]["resource"]["meta"]["versionId"].clone());
        let Some(next) = page["link"][0]["url"].as_str() else { break };
        path = next[next.find("/Observation").unwrap()..].to_owned();
    }
    let each = history["entry"].as_array().unwrap().iter();
    assert_eq!(seen, each.map(|it| it["resource"]["meta"]["versionId"].clone()).collect::<Vec<_>>());
    assert_eq!(base.get("/Observation/o/_history/4").await.status, 404);
    assert_eq!(base.get("/Observation/o/_history/x").await.status, 404);
}

#[tokio::test]
async fn the_same_words_twice_are_one_version() {
    let base = Base::new();
    base.put("/Patient/p", &patient("p", None)).await;
    let again = base.put("/Patient/p", &patient("p", None)).await;
    assert_eq!((again.status, again.header("etag")), (200, "W/\"1\"".to_owned()));
}

#[tokio::test]
async fn an_update_meant_for_another_version_is_refused() {
    let base = Base::new();
    let observation = |status: &str| json!({"resourceType": "Observation", "id": "o", "status": status});
    assert_eq!(base.put_if("/Observation/o", &observation("final"), "W/\"1\"").await.status, 412);
    let first = base.put("/Observation/o", &observation("preliminary")).await;
    assert_eq!(first.status, 201);
    assert_eq!(first.header("etag"), "W/\"1\"");
    assert!(first.header("last-modified").ends_with("GMT"));
    assert!(first.header("location").ends_with("/Observation/o/_history/1"));
    assert_eq!(base.put_if("/Observation/o", &observation("final"), "W/\"1\"").await.status, 200);
    assert_eq!(base.put_if("/Observation/o", &observation("amended"), "W/\"1\"").await.status, 412);
    assert_eq!(base.put_if("/Observation/o", &observation("amended"), "nonsense").await.status, 400);
    let only_new = [("if-none-match", "*")];
    assert_eq!(base.request("PUT", "/Observation/o", &only_new, observation("amended").to_string()).await.status, 400);
    assert_eq!(base.get("/Observation/o").await.json["status"], "final");
}

#[tokio::test]
async fn what_is_deleted_is_gone_and_its_versions_stay() {
    let base = Base::new();
    base.put("/Patient/p", &patient("p", None)).await;
    assert_eq!(base.send("DELETE", "/Patient/p").await.status, 204);
    let gone = base.get("/Patient/p").await;
    assert_eq!(gone.status, 410);
    assert_eq!(gone.json["resourceType"], "OperationOutcome");
    assert_eq!(base.get("/Patient/p/_history/1").await.status, 200);
    assert_eq!(base.get("/Patient/p/_history/2").await.status, 410);
    assert_eq!(base.get("/Patient").await.json["total"], 0);
    assert_eq!(base.put("/Patient/p", &patient("p", None)).await.status, 201);
    assert_eq!(base.get("/Patient/p").await.json["meta"]["versionId"], "3");
}

#[tokio::test]
async fn a_created_resource_gets_an_id_of_the_store() {
    let base = Base::new();
    let made = base.post("/Patient", &json!({"resourceType": "Patient", "id": "mine"})).await;
    assert_eq!(made.status, 201);
    let id = made.json["id"].as_str().unwrap();
    assert_ne!(id, "mine");
    assert_eq!(base.get(&format!("/Patient/{id}")).await.status, 200);
}

#[tokio::test]
async fn a_known_version_is_not_sent_again() {
    let base = Base::new();
    base.put("/Patient/p", &patient("p", None)).await;
    let answer = base.request("GET", "/Patient/p", &[("if-none-match", "W/\"1\"")], String::new()).await;
    assert_eq!((answer.status, answer.text.as_str()), (304, ""));
}

#[tokio::test]
async fn what_cannot_be_done_is_said_as_an_operation_outcome() {
    let base = Base::new();
    let cases = [
        ("GET", "/Encounter/1", "", 404),
        ("GET", "/Encounter", "", 404),
        ("GET", "/Patient/nobody", "", 404),
        ("GET", "/Patient/a_b", "", 404),
        ("GET", "/a/b/c/d/e", "", 404),
        ("GET", "/Patient/p?_elements=id", "", 400),
        ("GET", "/", "", 405),
        ("PATCH", "/Patient/p", "{}", 405),
        ("PUT", "/Patient", "{}", 405),
        ("POST", "/metadata", "{}", 405),
        ("PUT", "/Patient/p", "{", 400),
        ("PUT", "/Patient/p", r#"{"resourceType":"Observation","id":"p"}"#, 400),
        ("PUT", "/Patient/p", r#"{"resourceType":"Patient","id":"q"}"#, 400),
        ("PUT", "/Patient/p", r#"{"resourceType":"Patient"}"#, 400),
        ("PUT", "/Patient/p", "[]", 400),
        ("PUT", "/Patient/p", "", 400),
        ("POST", "/", r#"{"resourceType":"Patient"}"#, 400),
    ];
    for (method, path, body, status) in cases {
        let answer = base.send_text(method, path, body).await;
        assert_eq!(answer.status, status, "{method} {path} {body}");
        assert_eq!(answer.json["resourceType"], "OperationOutcome", "{method} {path}");
    }
}

#[tokio::test]
async fn too_deep_and_too_large_bodies_are_refused() {
    let base = Base::new();
    let deep = format!(r#"{{"resourceType":"Patient","id":"p","x":{}1{}}}"#, "[".repeat(500), "]".repeat(500));
    assert_eq!(base.send_text("PUT", "/Patient/p", &deep).await.status, 400);
    let large = format!(r#"{{"resourceType":"Patient","id":"p","x":"{}"}}"#, "x".repeat(65 * 1024 * 1024));
    let answer = base.send_text("PUT", "/Patient/p", &large).await;
    assert_eq!((answer.status, answer.json["resourceType"].as_str()), (413, Some("OperationOutcome")));
}

#[tokio::test]
async fn an_audit_event_is_never_changed() {
    let base = Base::new();
    let audit = json!({"resourceType": "AuditEvent", "recorded": "2026-11-25T10:00:00Z"});
    let made = base.post("/AuditEvent", &audit).await;
    let path = format!("/AuditEvent/{}", made.json["id"].as_str().unwrap());
    let changed = json!({"resourceType": "AuditEvent", "id": made.json["id"], "recorded": "2020-01-01T00:00:00Z"});
    assert_eq!(base.put(&path, &changed).await.status, 405);
    assert_eq!(base.send("DELETE", &path).await.status, 405);
    let said = base.get("/metadata").await.json;
    for resource in said["rest"][0]["resource"].as_array().unwrap() {
        let can = |code: &str| resource["interaction"].as_array().unwrap().iter().any(|it| it["code"] == code);
        let may_change = resource["type"] != "AuditEvent";
        assert_eq!((can("update"), can("delete")), (may_change, may_change), "{}", resource["type"]);
        assert!(can("create") && can("read"), "{}", resource["type"]);
    }
}

#[tokio::test]
async fn the_capability_statement_says_whether_the_persons_are_synthetic() {
    let base = Base::new();
    let plain = base.get("/metadata").await.json;
    assert_eq!(plain["fhirVersion"], "4.0.1");
    assert!(plain.get("meta").is_none());
    base.store.mark_synthetic().unwrap();
    let marked = base.get("/metadata").await.json;
    assert_eq!(marked["meta"]["tag"][0]["code"], "HTEST");
    assert!(base.store.is_synthetic().unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_updates_meant_for_one_version_one_wins() {
    let base = std::sync::Arc::new(Base::new());
    base.put("/Basic/b", &json!({"resourceType": "Basic", "id": "b"})).await;
    let tries: Vec<_> = (0..16)
        .map(|n| {
            let base = std::sync::Arc::clone(&base);
            tokio::spawn(async move {
                let body = json!({"resourceType": "Basic", "id": "b", "code": {"text": n.to_string()}});
                base.put_if("/Basic/b", &body, "W/\"1\"").await.status
            })
        })
        .collect();
    let mut statuses = Vec::new();
    for one in tries {
        statuses.push(one.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!((statuses[0], statuses[1..].iter().all(|status| *status == 412)), (200, true));
    assert_eq!(base.get("/Basic/b").await.json["meta"]["versionId"], "2");
}

#[tokio::test]
async fn every_type_that_is_kept_is_written_read_and_found() {
    const KEPT: [&str; 22] = [
        "Patient",
        "RelatedPerson",
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Observation",
        "DiagnosticReport",
        "Specimen",
        "ServiceRequest",
        "CarePlan",
        "CareTeam",
        "Goal",
        "Condition",
        "MedicationRequest",
        "Consent",
        "Provenance",
        "AuditEvent",
        "Communication",
        "Questionnaire",
        "QuestionnaireResponse",
        "Bundle",
        "Basic",
    ];
    let base = Base::new();
    base.have(patient("p", Some(ANE))).await;
    for kind in KEPT {
        let mut resource = json!({"resourceType": kind, "id": "x"});
        for element in ["subject", "patient"] {
            resource[element] = json!({"reference": "Patient/p"});
        }
        let made = base.request("PUT", &format!("/{kind}/x"), &[], resource.to_string()).await;
        assert_eq!(made.status, 201, "{kind}: {}", made.text);
        assert_eq!(base.get(&format!("/{kind}/x")).await.json["resourceType"], kind);
        assert_eq!(base.search(kind, "_id=x").await.json["total"], 1, "{kind}");
    }
    let other = base.request("PUT", "/Account/x", &[], json!({"resourceType": "Account", "id": "x"}).to_string()).await;
    assert_eq!(other.status, 404, "{}", other.text);
}
