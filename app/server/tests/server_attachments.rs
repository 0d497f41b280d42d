//! Documents that came with a report leave as they are, to whom they are about, and as nothing that a browser runs.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use innsyn_server::fhir::source::Source;
use serde_json::{Value, json};
use support::{AILE, Browser, FNR, Server, Setup, bundle, persons};

const BJORN: &str = "02013299997";
/// «%PDF-1 oppdiktet».
const DATA: &str = "JVBERi0xIG9wcGRpa3RldA==";

fn report(id: &str, number: &str, forms: &Value, more: &Value) -> Value {
    let mut report = json!({
        "resourceType": "DiagnosticReport", "id": id, "status": "final", "code": { "text": format!("Rapport {id}") },
        "subject": { "identifier": { "system": FNR, "value": number } }, "effectiveDateTime": "2026-11-20",
        "presentedForm": forms
    });
    report.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    report
}

fn server(reports: &[Value]) -> Server {
    let setup = Setup::with_persons();
    setup.store.import(&bundle("collection", reports).to_string()).unwrap();
    setup.start()
}

fn path(server: &Server, number: &str, id: &str) -> String {
    let address = server.key.address(&format!("{FNR}|{number}"), &format!("DiagnosticReport/{id}"));
    format!("/provesvar/{address}")
}

fn pdf() -> Value {
    json!([{ "title": "Brev", "contentType": "application/pdf", "data": DATA }])
}

async fn is_refused(browser: &mut Browser, path: &str) {
    let answer = browser.get(path).await;
    assert_eq!((answer.status, answer.header("content-disposition")), (StatusCode::NOT_FOUND, ""), "{path}");
    assert!(!answer.text.contains("%PDF"), "{path}");
}

#[tokio::test]
async fn a_document_leaves_as_an_attachment_that_nothing_keeps_and_its_name_says_nothing() {
    let server = server(&[report("r", AILE, &pdf(), &json!({}))]);
    let mut aile = server.aile().await;
    let page = aile.get(&path(&server, AILE, "r")).await.text;
    let link = format!("{}/vedlegg/1", path(&server, AILE, "r"));
    assert!(page.contains(&format!("href=\"{link}\"")), "{page}");
    let answer = aile.get(&link).await;
    assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, "%PDF-1 oppdiktet"));
    for (header, value) in [
        ("content-type", "application/pdf"),
        ("content-disposition", "attachment; filename=\"innsyn-2026-11-25.pdf\""),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(answer.header(header), value);
    }
}

#[tokio::test]
async fn only_kinds_that_a_browser_does_not_run_are_called_what_they_are() {
    let kinds = [
        ("application/pdf", "application/pdf", "pdf"),
        ("IMAGE/PNG", "image/png", "png"),
        ("image/jpeg", "image/jpeg", "jpg"),
        ("text/plain; charset=utf-8", "text/plain", "txt"),
        ("text/html", "application/octet-stream", "bin"),
        ("image/svg+xml", "application/octet-stream", "bin"),
        ("application/pdf\r\nX-Other: 1", "application/octet-stream", "bin"),
        ("", "application/octet-stream", "bin"),
    ];
    let forms: Vec<_> = kinds.iter().map(|(said, ..)| json!({ "contentType": said, "data": DATA })).collect();
    let server = server(&[report("r", AILE, &json!(forms), &json!({}))]);
    let mut aile = server.aile().await;
    for ((said, sent, ending), number) in kinds.into_iter().zip(1..) {
        let answer = aile.get(&format!("{}/vedlegg/{number}", path(&server, AILE, "r"))).await;
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, sent), "{said}");
        assert!(answer.header("content-disposition").ends_with(&format!(".{ending}\"")), "{said}");
    }
}

#[tokio::test]
async fn another_persons_document_is_not_there() {
    let server = server(&[report("r", BJORN, &pdf(), &json!({}))]);
    let theirs = format!("{}/vedlegg/1", path(&server, BJORN, "r"));
    let mut bjorn = server.browser();
    bjorn.post("/logg-inn", &format!("person={}", server.key.handle(&format!("{FNR}|{BJORN}")))).await;
    assert_eq!(bjorn.get(&theirs).await.status, StatusCode::OK);
    let mut aile = server.aile().await;
    is_refused(&mut aile, &theirs).await;
    is_refused(&mut aile, &format!("{}/vedlegg/1", path(&server, AILE, "r"))).await;
}

#[tokio::test]
async fn what_the_page_does_not_offer_is_not_there() {
    let noru = json!({ "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORU" }] });
    let forms = json!([
        { "contentType": "application/pdf", "url": "https://dokumenter.example/1" },
        { "contentType": "application/pdf", "data": "%%%" },
        { "contentType": "application/pdf" }
    ]);
    let server = server(&[
        report("held", AILE, &pdf(), &json!({ "meta": noru })),
        report("wrong", AILE, &pdf(), &json!({ "status": "entered-in-error" })),
        report("bare", AILE, &forms, &json!({})),
    ]);
    let mut aile = server.aile().await;
    for id in ["held", "wrong", "bare"] {
        let page = aile.get(&path(&server, AILE, id)).await;
        assert_eq!(page.status, StatusCode::OK, "{id}");
        assert!(!page.text.contains("/vedlegg/"), "{id}");
        for number in ["1", "2", "3"] {
            is_refused(&mut aile, &format!("{}/vedlegg/{number}", path(&server, AILE, id))).await;
        }
    }
}

/// A base that answers each search with all that it has of the type, whoever it is about.
async fn base(State(has): State<Vec<Value>>, request: Request) -> Response {
    let kind = request.uri().path().trim_start_matches('/').split('/').next().unwrap_or_default().to_owned();
    let of_kind: Vec<_> = has.into_iter().filter(|resource| resource["resourceType"] == kind).collect();
    let mut answer = bundle("searchset", &of_kind);
    answer["total"] = json!(of_kind.len());
    answer.to_string().into_response()
}

#[tokio::test]
async fn a_document_of_a_report_that_tells_of_somebody_else_is_not_there() {
    let report = |more| report("r", AILE, &pdf(), &more);
    for (more, offered) in [
        (json!({ "result": [{ "reference": "Observation/svar-aile" }] }), true),
        (json!({ "result": [{ "reference": "Observation/svar-bjorn" }] }), false),
    ] {
        let mut has: Vec<Value> =
            persons()["entry"].as_array().unwrap().iter().map(|e| e["resource"].clone()).collect();
        has.retain(|resource| resource["resourceType"] != "Patient" || resource["id"] == "aile");
        has.push(report(more));
        let mut setup = Setup::new();
        setup.source = Source::in_process(Router::new().fallback(base).with_state(has));
        let server = setup.start();
        let mut aile = server.aile().await;
        let page = aile.get(&path(&server, AILE, "r")).await;
        assert_eq!((page.status, page.text.contains("/vedlegg/1")), (StatusCode::OK, offered));
        let link = format!("{}/vedlegg/1", path(&server, AILE, "r"));
        if offered {
            assert_eq!(aile.get(&link).await.status, StatusCode::OK);
        } else {
            assert!(page.text.contains("Vedlegget vises ikke.") && !page.text.contains("Brev"), "{}", page.text);
            is_refused(&mut aile, &link).await;
        }
    }
}

#[tokio::test]
async fn a_document_waits_with_its_report() {
    let tissue = json!([{ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8202", "code": "PAT" }] }]);
    let server = server(&[report("r", AILE, &pdf(), &json!({ "category": tissue }))]);
    let link = format!("{}/vedlegg/1", path(&server, AILE, "r"));
    let mut aile = server.aile().await;
    assert_eq!(aile.get(&link).await.status, StatusCode::OK);
    aile.post("/se-eller-vent", "vev-og-celler=vent&bilder=na").await;
    is_refused(&mut aile, &link).await;
    let page = aile.get(&path(&server, AILE, "r")).await;
    assert!(page.status == StatusCode::OK && !page.text.contains("/vedlegg/") && !page.text.contains("Brev"));
}

#[tokio::test]
async fn an_address_that_is_none_is_refused() {
    let server = server(&[report("r", AILE, &pdf(), &json!({}))]);
    let mut aile = server.aile().await;
    let path = path(&server, AILE, "r");
    for number in ["0", "2", "-1", "x", "1.0", "99999999999999999999"] {
        is_refused(&mut aile, &format!("{path}/vedlegg/{number}")).await;
    }
    let result = aile.result_addresses().await.remove(0);
    is_refused(&mut aile, &format!("/provesvar/{result}/vedlegg/1")).await;
    is_refused(&mut aile, "/provesvar/r/vedlegg/1").await;
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_to_the_list_afterwards_and_not_to_a_file() {
    let server = server(&[report("r", AILE, &pdf(), &json!({}))]);
    let mut browser = server.browser();
    let answer = browser.get(&format!("{}/vedlegg/1", path(&server, AILE, "r"))).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/logg-inn"));
    let back = browser.post("/logg-inn", &format!("person={}", server.handle_of_aile())).await;
    assert_eq!(back.location(), "/provesvar");
}

#[tokio::test]
async fn the_resources_leave_with_their_documents_as_received() {
    let server = server(&[report("r", AILE, &pdf(), &json!({}))]);
    let fhir = server.aile().await.get("/provesvar/last-ned/fhir").await.json();
    let entries = fhir["entry"].as_array().unwrap();
    let report = entries.iter().find(|e| e["resource"]["id"] == "r").unwrap();
    assert_eq!(report["resource"]["presentedForm"], pdf());
}
