//! Files: what the page shows, as it came, and nothing else.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use innsyn_server::fhir::source::Source;
use serde_json::Value;
use support::{AILE, Answer, FNR, Server, Setup};

const CSV: &str = "/provesvar/last-ned/csv";
const FHIR: &str = "/provesvar/last-ned/fhir";

/// A base that answers each search with its resources of that type, as text: what is written here is what is received.
async fn base(State(has): State<Arc<Mutex<Vec<String>>>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let kind = path.trim_start_matches('/').split('/').next().unwrap_or_default().to_owned();
    let wanted = format!("{{\"resourceType\":\"{kind}\"");
    let has = has.lock().unwrap();
    let all: Vec<String> = has
        .iter()
        .filter(|text| text.starts_with(&wanted))
        .map(|text| format!("{{\"fullUrl\":\"https://kilde.example/fhir/{}\",\"resource\":{text}}}", name(text)))
        .collect();
    format!(r#"{{"resourceType":"Bundle","type":"searchset","total":{},"entry":[{}]}}"#, all.len(), all.join(","))
        .into_response()
}

fn name(text: &str) -> String {
    let resource: Value = serde_json::from_str(text).unwrap();
    format!("{}/{}", resource["resourceType"].as_str().unwrap(), resource["id"].as_str().unwrap())
}

/// A resource about Áile; `rest` is what follows.
fn hers(kind: &str, id: &str, rest: &str) -> String {
    format!(r#"{{"resourceType":"{kind}","id":"{id}","subject":{{"reference":"Patient/aile"}},{rest}}}"#)
}

fn result(id: &str, rest: &str) -> String {
    hers("Observation", id, &format!(r#""code":{{"text":"Analyse {id}"}},"effectiveDateTime":"2026-11-20",{rest}"#))
}

const WITHHELD: &str = r#""meta":{"security":[{"system":"urn:oid:2.16.578.1.12.4.1.1.9603","code":"NORU"}]},"#;

fn resources() -> Vec<String> {
    let patient = format!(
        r#"{{"resourceType":"Patient","id":"aile","birthDate":"1980-11-17","identifier":[{{"system":"{FNR}","value":"{AILE}"}}],"name":[{{"text":"Áile Kanarinavn"}}]}}"#
    );
    let report = |id: &str, more: &str, results: &str| {
        hers(
            "DiagnosticReport",
            id,
            &format!(
                r#"{more}"status":"final","code":{{"text":"Blodprøve"}},"effectiveDateTime":"2026-11-20","result":[{results}]"#
            ),
        )
    };
    vec![
        patient,
        report(
            "r",
            r#""performer":[{"reference":"Organization/lab"}],"#,
            r#"{"reference":"Observation/a"},{"reference":"Observation/wrong"}"#,
        ),
        result(
            "a",
            r#""z":{"b":1,"a":[-0.0,1.000000000000000000001,12345678901234567890123]},"status":"final","valueQuantity":{"value":5.60,"unit":"mmol/L"},"note":[{"text":"Linje\n\"to\" <b>æøå</b> čđŋ"}]"#,
        ),
        result("wrong", r#""status":"entered-in-error","valueQuantity":{"value":666,"unit":"mmol/L"}"#),
        result("b", r#""status":"final","valueString":"=1+1""#),
        report("closed", WITHHELD, r#"{"reference":"Observation/secret"}"#),
        result("secret", r#""status":"final","valueString":"Hemmelig""#),
        result("svar-bjorn", r#""status":"final","valueString":"777.7""#).replace("Patient/aile", "Patient/bjorn"),
        r#"{"resourceType":"Organization","id":"lab","name":"Laboratoriet på Sjøbris"}"#.to_owned(),
        r#"{"resourceType":"Organization","id":"other","name":"Hemmelig klinikk"}"#.to_owned(),
    ]
}

fn server(resources: Vec<String>) -> Server {
    let mut setup = Setup::new();
    setup.source = Source::in_process(Router::new().fallback(base).with_state(Arc::new(Mutex::new(resources))));
    setup.start()
}

fn names(bundle: &Answer) -> Vec<String> {
    let bundle = bundle.json();
    assert_eq!((bundle["resourceType"].as_str(), bundle["type"].as_str()), (Some("Bundle"), Some("collection")));
    let entries = bundle["entry"].as_array().unwrap().iter();
    entries
        .filter_map(|e| Some(format!("{}/{}", e["resource"]["resourceType"].as_str()?, e["resource"]["id"].as_str()?)))
        .collect()
}

#[tokio::test]
async fn each_resource_leaves_as_it_was_received() {
    let server = server(resources());
    let answer = server.aile().await.get(FHIR).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(names(&answer), ["DiagnosticReport/r", "Observation/a", "Observation/b", "Organization/lab"]);
    for leaves in ["r", "a", "b", "lab"] {
        let text = resources().into_iter().find(|text| name(text).ends_with(&format!("/{leaves}"))).unwrap();
        let entry = format!(r#"{{"fullUrl":"https://kilde.example/fhir/{}","resource":{text}}}"#, name(&text));
        assert!(answer.text.contains(&entry), "{entry} in {}", answer.text);
    }
    assert_eq!(answer.json()["timestamp"], "2026-11-25T12:00:00Z");
}

#[tokio::test]
async fn what_is_held_back_or_wrong_or_others_is_in_no_file() {
    let server = server(resources());
    let mut aile = server.aile().await;
    let [csv, fhir] = [aile.get(CSV).await.without_handles(), aile.get(FHIR).await.without_handles()];
    for file in [&csv, &fhir] {
        for hidden in ["Hemmelig", "secret", "666", "777", "bjorn", "klinikk", "Kanarinavn"] {
            assert!(!file.contains(hidden), "{hidden} in {file}");
        }
    }
    // The table says it as the page does; the other file counts it.
    for said in [
        "Feilregistrert. Verdien vises ikke.",
        "Innholdet vises ikke ennå.",
        "'=1+1",
        ";5,60;",
        "1 oppføring er lagt bort",
    ] {
        assert!(csv.contains(said), "{said} in {csv}");
    }
    for said in ["2 svar og rapporter er ikke med i fila.", "1 oppføring er lagt bort"] {
        assert!(fhir.contains(said), "{said} in {fhir}");
    }
}

#[tokio::test]
async fn a_file_is_an_attachment_that_nothing_keeps_and_its_name_says_nothing() {
    let server = server(resources());
    let mut aile = server.aile().await;
    for (path, name, kind) in [
        (CSV, "innsyn-2026-11-25.csv", "text/csv; charset=utf-8"),
        (FHIR, "innsyn-2026-11-25.json", "application/fhir+json"),
    ] {
        let answer = aile.get(path).await;
        assert_eq!(answer.header("content-disposition"), format!("attachment; filename=\"{name}\""));
        assert_eq!((answer.header("cache-control"), answer.header("content-type")), ("no-store", kind));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn a_file_is_in_the_language_of_the_page() {
    let server = server(resources());
    let mut aile = server.aile().await;
    aile.get("/?sprak=nn").await;
    assert!(aile.get(CSV).await.text.contains(";Eining;"));
    assert!(aile.get(FHIR).await.text.contains("2 svar og rapportar er ikkje med i fila."));
}

#[tokio::test]
async fn one_result_leaves_with_its_report_and_an_unknown_one_not_at_all() {
    let server = server(resources());
    let mut aile = server.aile().await;
    let a = server.address("Observation/a");
    let csv = aile.get(&format!("{CSV}?svar={a}")).await.text;
    assert!(csv.contains("Analyse a") && !csv.contains("Analyse b") && !csv.contains("Analyse wrong"), "{csv}");
    let fhir = aile.get(&format!("{FHIR}?svar={a}")).await;
    assert_eq!(names(&fhir), ["DiagnosticReport/r", "Observation/a", "Organization/lab"]);
    // Came without a report.
    assert_eq!(names(&aile.get(&format!("{FHIR}?svar={}", server.address("Observation/b"))).await), ["Observation/b"]);
    // Nothing of it may leave: the file says so, and is not empty.
    let withheld = server.address("DiagnosticReport/closed");
    let fhir = aile.get(&format!("{FHIR}?svar={withheld}")).await;
    assert!(names(&fhir).is_empty() && fhir.text.contains("1 svar eller rapport er ikke med i fila."), "{}", fhir.text);
    for unknown in ["0123456789abcdef0123456789abcdef", "Observation/a", ""] {
        for path in [CSV, FHIR] {
            let answer = aile.get(&format!("{path}?svar={unknown}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{unknown}");
            assert_eq!(answer.header("content-disposition"), "");
        }
    }
    assert_eq!(aile.get(&format!("{CSV}?svar={a}&svar={a}")).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_source_that_fails_gives_a_fault_and_one_with_nothing_says_what_that_means() {
    let mut only_her = resources();
    only_her.truncate(1);
    let empty = server(only_her);
    let mut aile = empty.aile().await;
    for path in [CSV, FHIR] {
        let answer = aile.get(path).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text.contains("Det betyr ikke at det ikke finnes prøvesvar"), "{}", answer.text);
    }
    let failing = Arc::new(Mutex::new(false));
    let broken = async |State(failing): State<Arc<Mutex<bool>>>, request: Request| {
        if *failing.lock().unwrap() {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
        base(State(Arc::new(Mutex::new(resources()))), request).await
    };
    let mut setup = Setup::new();
    setup.source = Source::in_process(Router::new().fallback(broken).with_state(failing.clone()));
    let server = setup.start();
    let mut aile = server.aile().await;
    *failing.lock().unwrap() = true;
    for path in [CSV, FHIR] {
        let answer = aile.get(path).await;
        assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("content-disposition"), "");
        assert!(answer.text.contains("Feilkode:"), "{}", answer.text);
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_to_the_page_afterwards_and_not_to_a_file() {
    let server = server(resources());
    for path in [CSV.to_owned(), FHIR.to_owned(), format!("{CSV}?svar=0123456789abcdef0123456789abcdef")] {
        let mut browser = server.browser();
        let answer = browser.get(&path).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/logg-inn"));
        let back = browser.post("/logg-inn", &format!("person={}", server.handle_of_aile())).await;
        assert_eq!(back.location(), "/provesvar", "{path}");
    }
}

#[tokio::test]
async fn the_page_leads_to_its_files() {
    let server = server(resources());
    let mut aile = server.aile().await;
    let list = aile.get("/provesvar").await.text;
    let address = aile.result_addresses().await.remove(0);
    let one = aile.get(&format!("/provesvar/{address}")).await.text;
    let links = |page: &str| -> BTreeSet<String> {
        let parts = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        parts.filter(|href| href.contains("/last-ned/")).map(str::to_owned).collect()
    };
    // Everything of whom: a page of somebody else gives nobody's.
    for (page, query) in [(&list, format!("?hvem={}", aile.mark().await)), (&one, format!("?svar={address}"))] {
        let expected = [CSV, FHIR].map(|path| format!("{path}{query}"));
        assert_eq!(links(page), BTreeSet::from(expected.clone()));
        for path in expected {
            assert_eq!(aile.get(&path).await.status, StatusCode::OK, "{path}");
        }
    }
}
