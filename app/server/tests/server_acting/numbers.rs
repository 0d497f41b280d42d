//! One person, first with a D-number and later with a fødselsnummer: addresses, marks and the log are still theirs.

use http::StatusCode;
use serde_json::{Value, json};

use super::support::{Browser, FNR, Server, Setup, bundle, links};

const DNR: &str = "urn:oid:2.16.578.1.12.4.1.4.2";
const OLD: &str = "70898841071";
const NEW: &str = "30898832070";
const SECRET: &str = "Hemmelig vev";

fn patient(numbers: &[(&str, &str)]) -> Value {
    let numbers = numbers.iter().map(|(system, value)| json!({ "system": system, "value": value }));
    json!({
        "resourceType": "Patient", "id": "ny", "birthDate": "1988-09-30",
        "identifier": numbers.collect::<Vec<_>>(), "name": [{ "text": "Ny Oppdiktet" }]
    })
}

fn report(id: &str, kind: &str, title: &str) -> Value {
    json!({
        "resourceType": "DiagnosticReport", "id": id, "status": "final", "subject": { "reference": "Patient/ny" },
        "issued": "2026-11-20T10:00:00+01:00", "effectiveDateTime": "2026-11-10", "code": { "text": title },
        "conclusion": format!("{title} svar"),
        "category": [{ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8202", "code": kind }] }],
    })
}

fn server(numbers: &[(&str, &str)]) -> Server {
    let setup = Setup::new();
    let all = [patient(numbers), report("vev", "PAT", SECRET), report("blod", "CLIN", "Blodprøve")];
    setup.store.import(&bundle("collection", &all).to_string()).unwrap();
    setup.start()
}

/// Corrected at the source: an import would take a Patient without any of its numbers for another one.
async fn gets(server: &Server, numbers: &[(&str, &str)]) {
    super::change(&server.store, "/Patient/ny", |it| it["identifier"] = patient(numbers)["identifier"].clone()).await;
}

async fn signed_in(server: &Server) -> Browser {
    let mut browser = server.browser();
    let page = browser.get("/logg-inn").await.text;
    let handle = page.split("name=\"person\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(browser.post("/logg-inn", &format!("person={handle}")).await.status, StatusCode::SEE_OTHER);
    browser
}

/// In no form is there anything of what waits.
async fn waits(browser: &mut Browser, cell: &str) {
    for path in ["/", "/provesvar", "/provesvar/last-ned/csv", "/provesvar/last-ned/fhir", "/api/provesvar?fra=0"] {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{cell} {path}");
        assert!(!answer.text.contains(SECRET), "{cell} {path}");
    }
    assert!(browser.get("/provesvar").await.text.contains("Blodprøve"), "{cell}");
}

type Numbers = &'static [(&'static str, &'static str)];

/// What one had, and what one has then: the usual way, one that a source finds late, one that it forgets, and the first at all.
const WAYS: [(&str, Numbers, Numbers); 4] = [
    ("D-number first", &[(DNR, OLD)], &[(FNR, NEW), (DNR, OLD)]),
    ("D-number found later", &[(FNR, NEW)], &[(FNR, NEW), (DNR, OLD)]),
    ("D-number gone", &[(DNR, OLD)], &[(FNR, NEW)]),
    ("no number first", &[], &[(FNR, NEW)]),
];

#[tokio::test]
async fn a_kind_that_waits_waits_under_every_number() {
    for (cell, before, after) in WAYS {
        let server = server(before);
        let mut browser = signed_in(&server).await;
        browser.post("/se-eller-vent", "vev-og-celler=vent").await;
        waits(&mut browser, cell).await;
        gets(&server, after).await;
        waits(&mut browser, cell).await;
        waits(&mut signed_in(&server).await, cell).await;
        assert!(browser.get("/se-eller-vent").await.text.contains("value=\"vent\" checked"), "{cell}");
        // What is chosen then counts, and what is deleted is gone under each.
        browser.post("/se-eller-vent", "vev-og-celler=na").await;
        assert!(browser.get("/provesvar").await.text.contains(SECRET), "{cell}");
    }
}

#[tokio::test]
async fn one_result_that_waits_waits_under_every_number() {
    for (cell, before, after) in WAYS {
        let server = server(before);
        let mut browser = signed_in(&server).await;
        let list = browser.get("/provesvar").await.text;
        for address in links(&list) {
            // What is of a kind that may not wait is left as it is.
            browser.post("/merker", &format!("gjor=vent&svar={address}")).await;
        }
        waits(&mut browser, cell).await;
        gets(&server, after).await;
        waits(&mut browser, cell).await;
        browser.post("/merker", "gjor=slett").await;
        assert!(browser.get("/provesvar").await.text.contains(SECRET), "{cell}");
    }
}

#[tokio::test]
async fn an_address_and_its_log_hold_when_a_fodselsnummer_comes() {
    let server = server(&[(DNR, OLD)]);
    let mut browser = signed_in(&server).await;
    let address = links(&browser.get("/provesvar").await.text).remove(0);
    assert_eq!(browser.get(&format!("/provesvar/{address}")).await.status, StatusCode::OK);
    let file = format!("/logg/last-ned/csv?svar={address}");
    let before = browser.get(&file).await.text.lines().count();
    gets(&server, &[(FNR, NEW), (DNR, OLD)]).await;
    assert!(links(&browser.get("/provesvar").await.text).contains(&address), "the same address");
    assert_eq!(browser.get(&format!("/provesvar/{address}")).await.status, StatusCode::OK);
    let log = browser.get(&format!("/logg?svar={address}")).await;
    assert_eq!(log.status, StatusCode::OK);
    let after = browser.get(&file).await.text;
    assert!(before > 1 && after.lines().count() > before, "what was opened before is there: {after}");
}

#[tokio::test]
async fn an_old_address_leads_to_the_result_whichever_number_it_was_made_of() {
    let server = server(&[(FNR, NEW)]);
    let mut browser = signed_in(&server).await;
    let old = links(&browser.get("/provesvar").await.text);
    gets(&server, &[(FNR, NEW), (DNR, OLD)]).await;
    let new = links(&browser.get("/provesvar").await.text);
    assert!(old.iter().all(|address| !new.contains(address)), "made of the other number now");
    for address in &old {
        for path in [format!("/provesvar/{address}"), format!("/provesvar/last-ned/fhir?svar={address}")] {
            assert_eq!(browser.get(&path).await.status, StatusCode::OK, "{path}");
        }
    }
}
