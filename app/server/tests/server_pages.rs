//! What the pages of many results show, and what "vis flere" asks for.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use http::StatusCode;
use serde_json::{Value, json};
use support::{Browser, PATHS, Setup, bundle, links, result};

const MANY: usize = 450;

fn many() -> Setup {
    let setup = Setup::with_persons();
    let one = |n: usize| {
        let mut result = result(&format!("m{n:03}"), json!({ "reference": "Patient/aile" }), "5.60");
        result["effectiveDateTime"] = json!(format!("20{:02}-03-{:02}T08:00:00+01:00", 10 + n % 15, 1 + n % 28));
        result
    };
    let results: Vec<Value> = (1..MANY).map(one).collect();
    setup.store.import(&bundle("collection", &results).to_string()).unwrap();
    setup
}

async fn rows(browser: &mut Browser, from: usize) -> Vec<String> {
    let answer = browser.get(&format!("/api/provesvar?fra={from}")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/json");
    links(&answer.drawn())
}

#[tokio::test]
async fn two_hundred_at_a_time_give_each_result_once() {
    let server = many().start();
    let mut aile = server.aile().await;
    let mut all = Vec::new();
    for (from, expected) in [(0, 200), (200, 200), (400, 50), (450, 0), (usize::MAX, 0)] {
        let rows = rows(&mut aile, from).await;
        assert_eq!(rows.len(), expected, "from {from}");
        all.extend(rows);
    }
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), MANY);
    for wrong in ["", "?fra=", "?fra=-1", "?fra=x", "?fra=1&fra=2", "?fra=99999999999999999999999"] {
        let answer = aile.get(&format!("/api/provesvar{wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
        assert_eq!(answer.json()["problem"], "BadRequest", "{wrong}");
    }
}

#[tokio::test]
async fn the_page_of_many_results_comes_while_a_citizen_watches() {
    let server = many().start();
    let mut aile = server.aile().await;
    let one = aile.result_addresses().await.remove(0);
    for path in ["/provesvar", "/provesvar?vis=alle", &format!("/provesvar/{one}"), "/"] {
        let started = Instant::now();
        assert_eq!(aile.get(path).await.status, StatusCode::OK, "{path}");
        // A machine that builds something else at the same time, without optimisation; measured: a tenth of it.
        assert!(started.elapsed() < Duration::from_secs(4), "{path}: {:?}", started.elapsed());
    }
}

#[tokio::test]
async fn what_innsyn_says_of_itself_is_there_for_everybody_with_the_operator_of_the_settings() {
    let mut setup = Setup::with_persons();
    setup.settings.push(("INNSYN_OPERATOR", "Lyngheia kommune".to_owned()));
    setup.settings.push(("INNSYN_CONTACT_EMAIL", "innsyn@lyngheia.example".to_owned()));
    let server = setup.start();
    for mut browser in [server.browser(), server.aile().await] {
        for path in ["/hjelp", "/tilgjengelighet", "/personvern"] {
            let answer = browser.get(path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert!(answer.text.contains("Lyngheia kommune"), "{path}");
            assert!(answer.text.contains("mailto:innsyn@lyngheia.example"), "{path}");
        }
        assert!(browser.get("/personvern").await.text.contains("30 minutter"));
    }
    let mut stranger = server.browser();
    stranger.get("/personvern").await;
    assert!(stranger.cookies.is_empty(), "reading about cookies sets none");
}

#[tokio::test]
async fn from_every_page_one_touch_leads_out() {
    let server = Setup::with_persons().start();
    let mut aile = server.aile().await;
    let address = aile.result_addresses().await.remove(0);
    let trend = format!("/provesvar/{address}/utvikling");
    let one = format!("/provesvar/{address}");
    let mut pages = 0;
    for path in PATHS.into_iter().chain([one.as_str(), trend.as_str()]) {
        let answer = aile.get(path).await;
        // A file that is not there says so without a page around it.
        let is_file = path.starts_with("/s/");
        // The same for everybody, signed in or not: nothing is on it that somebody would need to leave.
        let is_for_all = path == "/egenbehandling/nodhjelp";
        if !is_file && !is_for_all && answer.header("content-type").starts_with("text/html") && !answer.text.is_empty()
        {
            pages += 1;
            let form = answer.text.matches("action=\"/logg-ut\"").count();
            assert_eq!(form, 1, "{path} ({}) offers the way out once", answer.status);
        }
    }
    assert!(pages >= 12, "{pages} pages were looked at");
}
