//! Results over time: whose they are, what is not shown, what an address chooses, and what it does not tell.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use axum::body::{Body, to_bytes};
use http::StatusCode;
use innsyn_server::store::service;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use support::{AILE, Answer, Browser, FNR, Server, Setup, bundle, result};
use tower::ServiceExt;

const NLK: &str = "urn:oid:2.16.578.1.12.4.1.1.7280";

fn subject() -> Value {
    json!({ "identifier": { "system": FNR, "value": AILE } })
}

fn coded(id: &str, day: &str, value: &str, (name, code): (&str, &str)) -> Value {
    let mut result = result(id, subject(), value);
    result["code"] = json!({ "text": name, "coding": [{ "system": NLK, "code": code }] });
    result["effectiveDateTime"] = json!(day);
    result
}

const POTASSIUM: (&str, &str) = ("P-Kalium", "NPU03230");
const SODIUM: (&str, &str) = ("P-Natrium", "NPU03429");

fn with(mut result: Value, key: &str, value: Value) -> Value {
    result[key] = value;
    result
}

/// Potassium on three days and twice not to be seen, sodium on one, and another person's potassium.
fn server() -> Server {
    let setup = Setup::with_persons();
    let until = json!([{ "url": "http://nhn.no/fhir/nilar/StructureDefinition/nilar-restriction", "extension": [
        { "url": "nilar-restrict-until", "valueDateTime": "2030-01-01T00:00:00Z" },
        { "url": "nilar-restriction-code", "valueCodeableConcept": { "coding": [
            { "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORU" }] } }] }]);
    let mut tissue = coded("vev", "2026-11-10", "9.99", POTASSIUM);
    tissue["effectiveDateTime"] = json!("2026-11-10T08:00:00+01:00");
    let report = json!({ "resourceType": "DiagnosticReport", "id": "vev-rapport", "status": "final", "subject": subject(),
        "category": [{ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8202", "code": "PAT" }] }],
        "code": { "text": "Vev" }, "effectiveDateTime": "2026-11-10T08:00:00+01:00",
        "result": [{ "reference": "Observation/vev" }] });
    let mut other = coded("andres", "2026-10-01", "7.77", POTASSIUM);
    other["subject"] = json!({ "reference": "Patient/bjorn" });
    let all = [
        coded("k1", "2012-03-01", "4.10", POTASSIUM),
        coded("k2", "2024-03-01", "4.20", POTASSIUM),
        coded("k3", "2026-11-01", "4.30", POTASSIUM),
        with(coded("feil", "2026-10-02", "8.88", POTASSIUM), "status", json!("entered-in-error")),
        with(coded("sperret", "2026-10-03", "6.66", POTASSIUM), "extension", until),
        coded("na", "2026-11-01", "140", SODIUM),
        coded("alene", "2026-11-01", "1.5", ("S-Sjelden", "NPU00001")),
        tissue,
        report,
        other,
    ];
    setup.store.import(&bundle("collection", &all).to_string()).unwrap();
    setup.start()
}

fn trend(server: &Server, id: &str) -> String {
    format!("/provesvar/{}/utvikling", server.key.address(&format!("{FNR}|{AILE}"), &format!("Observation/{id}")))
}

fn texts(answer: &Answer, selector: &str) -> Vec<String> {
    let (page, selector) = (Html::parse_document(&answer.text), Selector::parse(selector).unwrap());
    let words = |element: ElementRef<'_>| element.text().collect::<String>();
    let found = page.select(&selector).map(words);
    found.map(|text| text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn hrefs(answer: &Answer, selector: &str) -> Vec<String> {
    let (page, selector) = (Html::parse_document(&answer.text), Selector::parse(selector).unwrap());
    page.select(&selector).filter_map(|element| element.attr("href").map(str::to_owned)).collect()
}

async fn get(browser: &mut Browser, path: &str) -> Answer {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text);
    answer
}

fn days(answer: &Answer) -> Vec<String> {
    texts(answer, ".innsyn-trend-table:first-of-type tbody th")
}

#[tokio::test]
async fn a_result_leads_to_all_of_its_analysis_and_each_of_them_back() {
    let server = server();
    let mut aile = server.aile().await;
    let path = trend(&server, "k2");
    let one = get(&mut aile, path.trim_end_matches("/utvikling")).await;
    assert_eq!(hrefs(&one, ".innsyn-lab-see-trend a"), std::slice::from_ref(&path));
    let page = get(&mut aile, &path).await;
    assert_eq!(texts(&page, "h1"), ["P-Kalium"]);
    assert_eq!(texts(&page, "title"), ["Svar over tid – innsyn"], "a title ends up in a history");
    let linked = hrefs(&page, ".innsyn-trend-table tbody th a");
    assert_eq!(linked.len(), 4);
    for href in linked {
        get(&mut aile, &href).await;
    }
}

#[tokio::test]
async fn nothing_is_compared_that_no_code_names_or_that_stands_alone() {
    let server = server();
    let mut aile = server.aile().await;
    for (id, is_there) in [("alene", true), ("svar-aile", false)] {
        let path = trend(&server, id);
        let one = get(&mut aile, path.trim_end_matches("/utvikling")).await;
        assert!(hrefs(&one, ".innsyn-lab-see-trend a").is_empty(), "{id}");
        let status = aile.get(&path).await.status;
        assert_eq!(status, if is_there { StatusCode::OK } else { StatusCode::NOT_FOUND }, "{id}");
    }
}

#[tokio::test]
async fn another_persons_results_are_not_there() {
    let server = server();
    let mut aile = server.aile().await;
    let theirs = server.key.address(&format!("{FNR}|02013299997"), "Observation/andres");
    for path in [
        format!("/provesvar/{theirs}/utvikling"),
        "/provesvar/0123456789abcdef0123456789abcdef/utvikling".to_owned(),
        "/provesvar/x/utvikling".to_owned(),
        trend(&server, "andres"),
    ] {
        let answer = aile.get(&path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.text.contains("7,77"));
    }
    let page = get(&mut aile, &trend(&server, "k1")).await;
    assert!(!page.text.contains("7,77"));
    let nobody = server.browser().get(&trend(&server, "k1")).await;
    assert_ne!(nobody.status, StatusCode::OK);
    assert!(!nobody.text.contains("4,10"));
}

#[tokio::test]
async fn what_is_withheld_wrong_or_waited_with_is_neither_shown_nor_counted() {
    let server = server();
    let mut aile = server.aile().await;
    let page = get(&mut aile, &trend(&server, "k1")).await;
    for hidden in ["6,66", "8,88"] {
        assert!(!page.text.contains(hidden), "{hidden}");
    }
    assert_eq!(days(&page), ["10.11.2026", "01.11.2026", "01.03.2024", "01.03.2012"]);
    assert!(texts(&page, ".innsyn-trend-said")[0].starts_with("4 svar"));
    for id in ["feil", "sperret"] {
        assert_eq!(aile.get(&trend(&server, id)).await.status, StatusCode::NOT_FOUND, "{id}");
    }
    // The reader chooses to wait with tissue.
    let saved = aile.post("/se-eller-vent", "vev-og-celler=vent&bilder=na").await;
    assert!(saved.status.is_success() || saved.status.is_redirection(), "{}", saved.text);
    let page = get(&mut aile, &trend(&server, "k1")).await;
    assert!(!page.text.contains("9,99"));
    assert_eq!(days(&page), ["01.11.2026", "01.03.2024", "01.03.2012"]);
    assert!(texts(&page, ".innsyn-trend-said")[0].starts_with("3 svar"));
    assert_eq!(aile.get(&trend(&server, "vev")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_address_chooses_the_period_and_what_is_seen_together() {
    let server = server();
    let mut aile = server.aile().await;
    let path = trend(&server, "k1");
    for (period, shown) in [("3-maneder", 2), ("1-ar", 2), ("5-ar", 3)] {
        let page = get(&mut aile, &format!("{path}?periode={period}")).await;
        assert_eq!(days(&page).len(), shown, "{period}");
        assert_eq!(texts(&page, ".innsyn-count"), [format!("Viser {shown} av 4 svar.")]);
        assert_eq!(texts(&page, ".innsyn-trend-periods [aria-current]").len(), 1);
    }
    for nothing in ["?periode=", "?periode=2-ar", "?sammen=0000", "?x=%FF&sammen"] {
        assert_eq!(days(&get(&mut aile, &format!("{path}{nothing}")).await).len(), 4, "{nothing}");
    }
    let page = get(&mut aile, &path).await;
    let (html, field) = (Html::parse_document(&page.text), Selector::parse("input[name=sammen]").unwrap());
    let handles: Vec<_> = html.select(&field).map(|input| input.attr("value").unwrap().to_owned()).collect();
    assert_eq!(texts(&page, ".innsyn-trend-together label"), ["P-Natrium", "S-Sjelden"]);
    assert!(handles.iter().all(|handle| handle.len() == 32 && !handle.contains("NPU")), "{handles:?}");
    let both = get(&mut aile, &format!("{path}?sammen={}&sammen={}", handles[0], handles[1])).await;
    let no_range = "Laboratoriet har ikke oppgitt noen referanse.";
    assert_eq!(
        texts(&both, "caption"),
        ["P-Kalium", "P-Natrium", "S-Sjelden"].map(|name| format!("{name} {no_range}"))
    );
    // The period keeps what was chosen.
    let next = hrefs(&both, ".innsyn-trend-periods a");
    assert!(next.iter().all(|href| handles.iter().all(|handle| href.contains(handle))), "{next:?}");
    let none = get(&mut aile, &format!("{}?periode=3-maneder", trend(&server, "k1"))).await;
    assert!(!none.text.contains("4,10"));
}

/// A value a day for four years: what a browser could not draw in time is not on one page, and it is said where the rest is.
#[tokio::test]
async fn of_very_many_a_page_shows_a_period_and_never_more_than_it_says() {
    let setup = Setup::with_persons();
    let first: jiff::civil::Date = "2022-11-26".parse().unwrap();
    let day = |n: i32| first.checked_add(jiff::Span::new().days(n)).unwrap().to_string();
    let all: Vec<_> = (0..1460).map(|n| coded(&format!("k{n}"), &day(n), &format!("{}.5", n + 1), POTASSIUM)).collect();
    setup.store.import(&bundle("collection", &all).to_string()).unwrap();
    let server = setup.start();
    let mut aile = server.aile().await;
    let path = trend(&server, "k0");
    let page = get(&mut aile, &path).await;
    assert_eq!(texts(&page, ".innsyn-trend-periods [aria-current]"), ["1 år"]);
    assert_eq!(texts(&page, ".innsyn-count"), ["Viser 365 av 1460 svar."]);
    let whole = hrefs(&page, ".innsyn-trend-periods li:last-child a");
    let whole = get(&mut aile, &whole[0]).await;
    assert_eq!(texts(&whole, ".innsyn-trend-periods [aria-current]"), ["Alle"]);
    assert_eq!(texts(&whole, ".innsyn-count"), ["Viser 1000 av 1460 svar."]);
    assert!(texts(&whole, "main p").iter().any(|said| said.starts_with("En side tar 1000 svar. Her er de nyeste.")));
    let days = days(&whole);
    assert_eq!((days.len(), &*days[0]), (1000, "24.11.2026"));
}

#[tokio::test]
async fn that_they_were_read_is_written_down() {
    let server = server();
    let mut aile = server.aile().await;
    get(&mut aile, &trend(&server, "k1")).await;
    aile.get(&trend(&server, "borte")).await;
    let request = http::Request::get("/AuditEvent?_count=1000&_sort=date").body(Body::empty()).unwrap();
    let answer = service(server.store.clone()).oneshot(request).await.unwrap();
    let events: Value = serde_json::from_slice(&to_bytes(answer.into_body(), usize::MAX).await.unwrap()).unwrap();
    let all = events["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"]);
    let of_trend: Vec<_> = all
        .filter(|event| event.to_string().contains("lab-trend"))
        .map(|event| event["outcome"].as_str().unwrap())
        .collect();
    assert_eq!(of_trend, ["0", "4"], "shown, and refused");
}
