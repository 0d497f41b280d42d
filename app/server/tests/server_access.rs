//! Nothing of another person ever shows.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use innsyn_server::fhir::source::Source;
use serde_json::{Value, json};
use support::{AILE, FNR, Server, Setup, bundle, result};

const OTHERS: [&str; 6] = ["Annenperson", "777.7", "svar-bjorn", "02013299997", "Barneperson", "Hemmelig"];

fn assert_nothing_of_others(text: &str) {
    for word in OTHERS {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

async fn addresses_of(server: &Server, number: &str) -> Vec<String> {
    let mut browser = server.browser();
    let handle = server.key.handle(&format!("{FNR}|{number}"));
    browser.post("/logg-inn", &format!("person={handle}")).await;
    browser.result_addresses().await
}

#[tokio::test]
async fn another_persons_address_is_answered_like_one_that_never_was() {
    let server = Setup::with_persons().start();
    let of_bjorn = addresses_of(&server, "02013299997").await;
    let mut aile = server.aile().await;
    let own = aile.result_addresses().await;
    assert_eq!((own.len(), of_bjorn.len()), (1, 1));
    assert_eq!(aile.get(&format!("/provesvar/{}", own[0])).await.status, StatusCode::OK);
    let never = aile.get("/provesvar/0123456789abcdef0123456789abcdef").await;
    let theirs = aile.get(&format!("/provesvar/{}", of_bjorn[0])).await;
    assert_eq!((never.status, theirs.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    assert_nothing_of_others(&theirs.text);
    // All but the address of the page and the reference of the fault is the same.
    assert_eq!(without_hex(&never.text).len(), without_hex(&theirs.text).len());
    assert_eq!(never.headers, theirs.headers);
    for raw in ["svar-aile", "Observation%2Fsvar-aile", "..%2f..%2fsecret.key", "%00", "0123"] {
        assert_eq!(aile.get(&format!("/provesvar/{raw}")).await.status, StatusCode::NOT_FOUND, "{raw}");
    }
}

fn without_hex(text: &str) -> String {
    text.split("/provesvar/").map(|part| part.trim_start_matches(|c: char| c.is_ascii_hexdigit())).collect()
}

#[tokio::test]
async fn ones_own_result_shows_with_every_digit_and_no_id_of_the_source() {
    let server = Setup::with_persons().start();
    let answer = server.aile().await.get("/api/provesvar?fra=0").await;
    assert!(answer.text.contains("5,60"), "{}", answer.text);
    for hidden in ["Observation/", "Patient/", AILE] {
        assert!(!answer.text.contains(hidden), "{hidden} in {}", answer.text);
    }
    assert_nothing_of_others(&answer.text);
}

/// A base that answers every search with everything it has, whatever it was asked for.
#[derive(Clone, Default)]
struct Hostile {
    has: Arc<Mutex<Vec<Value>>>,
    next: Option<&'static str>,
    asked: Arc<Mutex<Vec<String>>>,
}

async fn hostile(State(base): State<Hostile>, request: Request) -> Response {
    let path = request.uri().to_string();
    base.asked.lock().unwrap().push(path.clone());
    if path.ends_with("/metadata") {
        return json!({ "resourceType": "CapabilityStatement" }).to_string().into_response();
    }
    let mut bundle = bundle("searchset", &base.has.lock().unwrap());
    if let Some(next) = base.next {
        bundle["link"] = json!([{ "relation": "next", "url": next }]);
    }
    bundle.to_string().into_response()
}

fn mixed() -> Vec<Value> {
    let aile = json!({ "reference": "Patient/aile" });
    let patients = support::persons()["entry"].as_array().unwrap().clone();
    let patients = patients.iter().map(|entry| entry["resource"].clone());
    let mut all: Vec<Value> = patients.filter(|resource| resource["resourceType"] == "Patient").collect();
    let with = |mut resource: Value, key: &str, value: Value| {
        resource[key] = value;
        resource
    };
    all.extend([
        result("a1", aile.clone(), "5.60"),
        result("svar-bjorn", json!({ "reference": "Patient/bjorn" }), "777.7"),
        result("svar-bjorn-2", json!({ "identifier": { "system": FNR, "value": "02013299997" } }), "777.7"),
        // Contradicts itself.
        result(
            "svar-bjorn-3",
            json!({
                "reference": "Patient/aile", "identifier": { "system": FNR, "value": "02013299997" }
            }),
            "777.7",
        ),
        // The same id on another server is somebody else.
        result("svar-bjorn-4", json!({ "reference": "https://evil.example/fhir/Patient/aile" }), "777.7"),
        result("svar-bjorn-9", json!({ "reference": "//evil.example/fhir/Patient/aile" }), "777.7"),
        result("svar-bjorn-10", json!({ "reference": "../annen/Patient/aile" }), "777.7"),
        with(
            result("svar-bjorn-11", aile.clone(), "777.7"),
            "contained",
            json!([result("x", json!({ "reference": "https://evil.example/fhir/Patient/aile" }), "777.7")]),
        ),
        // A contained Patient with two persons' numbers is neither's.
        with(
            result("svar-bjorn-12", json!({ "reference": "#p" }), "777.7"),
            "contained",
            json!([{ "resourceType": "Patient", "id": "p", "identifier": [
                { "system": FNR, "value": AILE }, { "system": FNR, "value": "02013299997" }
            ] }]),
        ),
        with(result("svar-bjorn-5", aile.clone(), "777.7"), "subject", Value::Null),
        with(result("svar-bjorn-6", aile.clone(), "777.7"), "subject", json!([aile, { "reference": "Patient/bjorn" }])),
        with(result("svar-bjorn-7", aile.clone(), "777.7"), "subject", json!({ "reference": "Group/alle" })),
        with(result("svar-bjorn-8", aile.clone(), "777.7"), "resourceType", json!("Hemmelig")),
        // A panel of one's own that points to another's result.
        with(result("a2", aile.clone(), "1.20"), "hasMember", json!([{ "reference": "Observation/svar-bjorn" }])),
        with(result("a3", aile, "1.30"), "performer", json!([{ "reference": "Organization/lab" }])),
        json!({ "resourceType": "Organization", "id": "lab", "name": "Laboratoriet på Sjøbris" }),
        json!({ "resourceType": "Organization", "id": "annen", "name": "Hemmelig klinikk" }),
        json!({ "resourceType": "Practitioner", "id": "p", "name": [{ "text": "Hemmelig lege" }] }),
    ]);
    all
}

fn against(base: &Hostile) -> Server {
    let mut setup = Setup::new();
    setup.source = Source::in_process(Router::new().fallback(hostile).with_state(base.clone()));
    setup.start()
}

#[tokio::test]
async fn a_base_that_ignores_every_filter_shows_nothing_of_others() {
    let base = Hostile { has: Arc::new(Mutex::new(mixed())), ..Hostile::default() };
    let server = against(&base);
    let mut aile = server.aile().await;
    let rows = aile.get("/api/provesvar?fra=0").await;
    assert_nothing_of_others(&rows.text);
    for own in ["5,60", "1,20", "1,30", "Sjøbris"] {
        assert!(rows.text.contains(own), "{own} in {}", rows.text);
    }
    let own = aile.result_addresses().await;
    assert_eq!(own.len(), 3, "each once, although four searches gave them");
    let files = ["/provesvar/last-ned/csv", "/provesvar/last-ned/fhir"];
    for path in ["/", "/provesvar", "/provesvar?vis=alle", &format!("/provesvar/{}", own[0])].into_iter().chain(files) {
        let page = aile.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_nothing_of_others(&page.text);
    }
}

#[tokio::test]
async fn a_base_that_gives_another_person_signs_nobody_in_as_them() {
    let base = Hostile { has: Arc::new(Mutex::new(mixed())), ..Hostile::default() };
    let server = against(&base);
    let mut aile = server.aile().await;
    base.has.lock().unwrap().retain(|resource| resource["id"] != "aile");
    let answer = aile.get("/provesvar").await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_nothing_of_others(&answer.text);
}

#[tokio::test]
async fn a_next_link_out_of_the_base_is_never_followed() {
    for next in [
        "https://evil.example/fhir/Observation?page=2",
        "http://store.invalid.evil.example/Observation",
        "http://store.invalid@evil.example/Observation",
        "https://store.invalid/Observation",
        "//evil.example/Observation",
        "file:///etc/passwd",
    ] {
        let base = Hostile { has: Arc::new(Mutex::new(mixed())), next: Some(next), ..Hostile::default() };
        let server = against(&base);
        let mut aile = server.aile().await;
        let list = aile.get("/provesvar").await;
        assert_eq!(list.status, StatusCode::OK, "{next}");
        assert!(list.text.contains("Lista kan være ufullstendig"), "what could not be had is said: {next}");
        let asked = base.asked.lock().unwrap();
        assert!(asked.iter().all(|url| url.ends_with("/_search")), "{next}: {asked:?}");
    }
}

#[tokio::test]
async fn pages_without_an_end_end() {
    let next = Some("http://store.invalid/Observation?page=again");
    let base = Hostile { has: Arc::new(Mutex::new(mixed())), next, ..Hostile::default() };
    let server = against(&base);
    let list = server.aile().await.get("/provesvar").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.text.contains("Lista kan være ufullstendig"));
}

/// Answers some types as told, and the rest from the store.
async fn broken(
    State((store, faults)): State<(Router, &'static [(&'static str, &'static str)])>,
    request: Request,
) -> Response {
    let path = request.uri().path().to_owned();
    match faults.iter().find(|(kind, _)| path.contains(&format!("/{kind}/"))) {
        Some((_, "400")) => StatusCode::BAD_REQUEST.into_response(),
        Some((_, "302")) => (StatusCode::FOUND, [("location", "https://evil.example/")]).into_response(),
        Some((_, body)) => (*body).into_response(),
        None => tower::ServiceExt::oneshot(store, request).await.unwrap(),
    }
}

/// The status of the rows for the island, and the page with its status.
async fn with_faults(faults: &'static [(&'static str, &'static str)]) -> (StatusCode, String, StatusCode) {
    let mut setup = Setup::with_persons();
    let store = innsyn_server::store::service(setup.store.clone());
    setup.source = Source::in_process(Router::new().fallback(broken).with_state((store, faults)));
    let server = setup.start();
    let mut aile = server.aile().await;
    let rows = aile.get("/api/provesvar?fra=0").await;
    let page = aile.get("/provesvar").await;
    (rows.status, page.text, page.status)
}

#[tokio::test]
async fn a_type_that_the_base_cannot_give_is_said_and_hides_nothing_else() {
    for faults in [
        &[("DiagnosticReport", "400")],
        &[("Specimen", "302")],
        &[("ServiceRequest", "<html>")],
        &[("Specimen", r#"{"resourceType":"Bundle"}"#)],
    ] {
        let (status, list, page) = with_faults(faults).await;
        assert_eq!((status, page), (StatusCode::OK, StatusCode::OK), "{faults:?}");
        assert!(list.contains("5,60") && list.contains("Lista kan være ufullstendig"), "{faults:?}: {list}");
    }
}

#[tokio::test]
async fn a_base_that_gives_no_results_at_all_is_not_an_empty_list() {
    let (status, list, page) = with_faults(&[("DiagnosticReport", "400"), ("Observation", "")]).await;
    assert_eq!((status, page), (StatusCode::BAD_GATEWAY, StatusCode::BAD_GATEWAY));
    assert!(list.contains("Feilkode"), "{list}");
}

#[tokio::test]
async fn an_answer_too_deep_or_too_large_ends_as_a_fault() {
    let deep: &'static str = "[".repeat(200_000).leak();
    let large: &'static str =
        format!(r#"{{"resourceType":"Bundle","type":"searchset","x":"{}"}}"#, "x".repeat(30_000_000)).leak();
    for body in [deep, large] {
        let faults: &'static [(&str, &str)] = vec![("DiagnosticReport", body), ("Observation", body)].leak();
        let (status, _, page) = with_faults(faults).await;
        assert_eq!((status, page), (StatusCode::BAD_GATEWAY, StatusCode::BAD_GATEWAY));
    }
}
