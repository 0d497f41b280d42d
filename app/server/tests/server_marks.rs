//! The reader's own marks: what is new, what is waited with, and that they are one's own, tell nothing and can be deleted.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use http::{Method, StatusCode};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use support::{AILE, Answer, Browser, FNR, Server, Setup, bundle, result};

/// In everything that the report of tissue says.
const SECRET: &str = "Hemmelig";
const MARKS: &str = "/merker";
const CHOICES: &str = "/se-eller-vent";
const LIST: &str = "/provesvar";

fn subject() -> Value {
    json!({ "identifier": { "system": FNR, "value": AILE } })
}

fn report(id: &str, kind: &str, title: &str, issued: &str, results: &[&str]) -> Value {
    let results: Vec<_> = results.iter().map(|id| json!({ "reference": format!("Observation/{id}") })).collect();
    json!({
        "resourceType": "DiagnosticReport", "id": id, "status": "final", "subject": subject(), "issued": issued,
        "effectiveDateTime": "2026-11-10T09:30:00+01:00", "code": { "text": title }, "result": results,
        "category": [{ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8202", "code": kind }] }],
    })
}

fn tissue() -> Vec<Value> {
    let mut answer = result("biopsi", subject(), "1");
    answer["code"] = json!({ "text": format!("{SECRET} biopsi") });
    answer["effectiveDateTime"] = json!("2026-11-10T09:30:00+01:00");
    answer.as_object_mut().unwrap().remove("valueQuantity");
    answer["valueString"] = json!(format!("{SECRET} svar"));
    let mut report = report("vev", "PAT", &format!("{SECRET} vev"), "2026-11-20T10:00:00+01:00", &["biopsi"]);
    report["performer"] = json!([{ "display": format!("{SECRET} avdeling") }]);
    report["conclusion"] = json!(format!("{SECRET} konklusjon"));
    vec![report, answer]
}

/// Tissue, blood and old blood. Of the results that others of these tests have, none is new.
fn server() -> Server {
    let setup = Setup::with_persons();
    let mut all = tissue();
    all.push(report("blod", "CLIN", "Blodprøve", "2026-11-21T10:00:00+01:00", &["hb"]));
    all.push(result("hb", subject(), "13.4"));
    all.push(report("gammel", "CLIN", "Gammel blodprøve", "2020-01-21T10:00:00+01:00", &["gl"]));
    all.push(result("gl", subject(), "5.5"));
    setup.store.import(&bundle("collection", &all).to_string()).unwrap();
    setup.start()
}

fn texts(answer: &Answer, selector: &str) -> Vec<String> {
    let (page, selector) = (Html::parse_document(&answer.text), Selector::parse(selector).unwrap());
    let words = |element: scraper::ElementRef<'_>| element.text().collect::<String>();
    let found = page.select(&selector).map(words);
    found.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The headings of the cards that say «Ny».
fn new(answer: &Answer) -> Vec<String> {
    let (page, card) = (Html::parse_document(&answer.text), Selector::parse(".innsyn-lab-title").unwrap());
    let (heading, tag) = (Selector::parse("h3, h4").unwrap(), Selector::parse(".innsyn-tag[data-shape=new]").unwrap());
    let new = page.select(&card).filter(|card| card.select(&tag).next().is_some());
    let name = |card: scraper::ElementRef<'_>| card.select(&heading).next().unwrap().text().next().unwrap().to_owned();
    new.map(name).collect()
}

async fn get(browser: &mut Browser, path: &str) -> Answer {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text);
    answer
}

async fn post(browser: &mut Browser, path: &str, form: &str) -> String {
    let answer = browser.post(path, form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path} {form}: {}", answer.text);
    answer.location().to_owned()
}

/// The address of the report of tissue.
fn tissue_address(server: &Server) -> String {
    server.address("DiagnosticReport/vev")
}

/// Everything that a reader can get of the list and of one report, in each form.
async fn everything(browser: &mut Browser, address: &str) -> String {
    let mut all = String::new();
    for path in [
        "/",
        LIST,
        "/provesvar?vis=alle",
        "/provesvar?sorter=navn",
        "/provesvar?sorter=eldste",
        "/provesvar?type=vev-og-celler",
        "/api/provesvar?fra=0",
        "/provesvar/last-ned/csv",
        "/provesvar/last-ned/fhir",
        &format!("/provesvar/{address}"),
        &format!("/provesvar/last-ned/csv?svar={address}"),
        &format!("/provesvar/last-ned/fhir?svar={address}"),
    ] {
        all.push_str(&get(browser, path).await.text);
    }
    let found = post(browser, LIST, &format!("sok={SECRET}")).await;
    let found = get(browser, found.split('#').next().unwrap()).await;
    assert!(texts(&found, "#antall")[0].starts_with("Viser 0 av"), "{:?}", texts(&found, "#antall"));
    all
}

#[tokio::test]
async fn what_came_lately_is_new_until_it_is_opened_or_all_is_marked_as_read() {
    let server = server();
    let mut aile = server.aile().await;
    let list = get(&mut aile, LIST).await;
    assert_eq!(new(&list), ["Blodprøve", "Hemmelig vev"]);
    assert!(list.text.contains("Nye svar fra 2 undersøkelser."));
    assert!(get(&mut aile, "/").await.text.contains("Nye svar fra 2 undersøkelser."));
    let rows = aile.get("/api/provesvar?fra=0").await.drawn();
    assert_eq!(rows.matches(r#"data-shape="new""#).count(), 2);
    let address = tissue_address(&server);
    get(&mut aile, &format!("/provesvar/{address}")).await;
    assert_eq!(new(&get(&mut aile, LIST).await), ["Blodprøve"]);
    assert_eq!(new(&get(&mut aile, "/provesvar?sorter=navn").await), ["Blodprøve"]);
    let back = post(&mut aile, MARKS, "gjor=lest-alle&tilbake=%2Fprovesvar%3Fsorter%3Dnavn").await;
    assert_eq!(back, "/provesvar?sorter=navn");
    let list = get(&mut aile, LIST).await;
    assert!(new(&list).is_empty() && !list.text.contains("Merk alle som lest"));
    assert_eq!(post(&mut aile, MARKS, "gjor=lest-alle&tilbake=//evil.example").await, LIST);
}

#[tokio::test]
async fn a_correction_makes_it_new_again_and_waiting_takes_in_the_corrected_one_too() {
    let server = server();
    let mut aile = server.aile().await;
    post(&mut aile, MARKS, "gjor=lest-alle").await;
    let address = tissue_address(&server);
    post(&mut aile, MARKS, &format!("gjor=vent&svar={address}")).await;
    for (id, title) in [("blod", "Blodprøve"), ("vev", "Hemmelig vev")] {
        let kind = if id == "vev" { "PAT" } else { "CLIN" };
        let mut corrected = report(id, kind, title, "2026-11-24T10:00:00+01:00", &[]);
        corrected["status"] = json!("corrected");
        server.store.import(&corrected.to_string()).unwrap();
    }
    let list = get(&mut aile, LIST).await;
    assert_eq!(new(&list), ["Blodprøve"]);
    assert!(!list.text.contains(SECRET));
}

#[tokio::test]
async fn of_what_a_reader_waits_with_nothing_but_kind_and_day_is_in_any_form() {
    let server = server();
    let mut aile = server.aile().await;
    let address = tissue_address(&server);
    let inside = server.address("Observation/biopsi");
    assert_eq!(post(&mut aile, CHOICES, "vev-og-celler=vent&bilder=na").await, "/se-eller-vent?gjort=lagret");
    let page = get(&mut aile, "/se-eller-vent?gjort=lagret").await;
    assert!(page.text.contains("Valgene er lagret"));
    let told = everything(&mut aile, &address).await;
    for hidden in [SECRET, "biopsi", "2026-11-20", "20. november"] {
        let at = told.find(hidden).map(|at| &told[told.floor_char_boundary(at.saturating_sub(300))..at + 20]);
        // Of the day that it came nothing is told; the results without a report have that day of their own.
        assert!(at.is_none() || hidden.contains("20"), "{hidden}: {at:?}");
    }
    let list = get(&mut aile, LIST).await;
    assert!(list.text.contains("Du har valgt å vente med dette svaret."));
    assert_eq!(texts(&list, ".innsyn-lab-own button"), ["Se nå, Vevs- eller celleprøve, 10. november 2026"]);
    assert_eq!(new(&list), ["Blodprøve"], "what waits calls for nobody");
    // The address of the answer itself leads to what is told of it.
    for address in [&address, &inside] {
        let one = get(&mut aile, &format!("/provesvar/{address}")).await;
        assert!(one.text.contains("Du har valgt å vente med dette svaret.") && !one.text.contains(SECRET));
    }
    let fhir = get(&mut aile, "/provesvar/last-ned/fhir").await.text;
    assert!(!fhir.contains("biopsi") && fhir.contains("hb"), "{fhir}");

    // One is seen after all; and waits again.
    let to = post(&mut aile, MARKS, &format!("gjor=se&svar={address}")).await;
    assert_eq!(to, format!("/provesvar/{inside}"));
    let one = get(&mut aile, &to).await;
    assert!(one.text.contains(&format!("{SECRET} svar")) && one.text.contains("Vent likevel"));
    assert!(get(&mut aile, LIST).await.text.contains(SECRET));
    let to = post(&mut aile, MARKS, &format!("gjor=vent&svar={inside}")).await;
    assert_eq!(to, format!("/provesvar#r-{address}"));
    assert!(!get(&mut aile, LIST).await.text.contains(SECRET));
    // All at once.
    post(&mut aile, CHOICES, "vev-og-celler=na").await;
    post(&mut aile, MARKS, &format!("gjor=se&svar={address}")).await;
    assert!(get(&mut aile, LIST).await.text.contains(SECRET));
}

#[tokio::test]
async fn one_result_can_wait_and_only_one_of_a_kind_that_may() {
    let server = server();
    let mut aile = server.aile().await;
    let address = tissue_address(&server);
    assert!(get(&mut aile, &format!("/provesvar/{address}")).await.text.contains("Vent på legen"));
    post(&mut aile, MARKS, &format!("gjor=vent&svar={address}")).await;
    assert!(!everything(&mut aile, &address).await.contains(SECRET));
    post(&mut aile, MARKS, &format!("gjor=se&svar={address}")).await;
    assert!(get(&mut aile, LIST).await.text.contains(SECRET));
    for blood in aile.result_addresses().await {
        let page = get(&mut aile, &format!("/provesvar/{blood}")).await.text;
        if !page.contains(SECRET) {
            assert!(!page.contains("Vent på legen"));
            post(&mut aile, MARKS, &format!("gjor=vent&svar={blood}")).await;
        }
    }
    assert!(!get(&mut aile, LIST).await.text.contains("Du har valgt å vente"));
}

#[tokio::test]
async fn what_the_data_withhold_is_not_opened_by_any_choice() {
    let server = server();
    let mut restricted = tissue().remove(0);
    restricted["meta"] = json!({ "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORU" }] });
    server.store.import(&restricted.to_string()).unwrap();
    let mut aile = server.aile().await;
    let address = tissue_address(&server);
    let before = get(&mut aile, &format!("/provesvar/{address}")).await.text;
    assert!(before.contains("Innholdet vises ikke ennå") && !before.contains("Se nå"), "{before}");
    for form in [format!("gjor=se&svar={address}"), format!("gjor=vent&svar={address}")] {
        assert_eq!(aile.post(MARKS, &form).await.status, StatusCode::NOT_FOUND);
    }
    post(&mut aile, CHOICES, "vev-og-celler=vent").await;
    post(&mut aile, CHOICES, "vev-og-celler=na").await;
    let told = everything(&mut aile, &address).await;
    assert!(!told.contains(SECRET) && !told.contains("Du har valgt å vente"));
    assert!(!told.contains("Vevs- eller celleprøve"), "its kind is withheld too");
}

#[tokio::test]
async fn marks_follow_the_person_through_sign_ins_and_are_nobody_elses() {
    let server = server();
    let mut bjorn_has = tissue();
    for resource in &mut bjorn_has {
        resource["id"] = json!(format!("b-{}", resource["id"].as_str().unwrap()));
        resource["subject"] = json!({ "reference": "Patient/bjorn" });
    }
    bjorn_has[0]["result"] = json!([{ "reference": "Observation/b-biopsi" }]);
    server.store.import(&bundle("collection", &bjorn_has).to_string()).unwrap();
    let mut aile = server.aile().await;
    post(&mut aile, CHOICES, "vev-og-celler=vent").await;
    post(&mut aile, MARKS, "gjor=lest-alle").await;
    post(&mut aile, "/logg-ut", "").await;
    let mut again = server.aile().await;
    let list = get(&mut again, LIST).await;
    assert!(!list.text.contains(SECRET) && new(&list).is_empty());
    // Somebody else, in the same browser too.
    let bjorn = server.key.handle(&format!("{FNR}|02013299997"));
    post(&mut again, "/logg-inn", &format!("person={bjorn}")).await;
    let list = get(&mut again, LIST).await;
    assert!(list.text.contains(SECRET));
    assert_eq!(new(&list), ["Hemmelig vev"]);
    let hers = tissue_address(&server);
    for form in [format!("gjor=se&svar={hers}"), format!("gjor=vent&svar={hers}")] {
        assert_eq!(again.post(MARKS, &form).await.status, StatusCode::NOT_FOUND, "another's address is none");
    }
    post(&mut again, MARKS, "gjor=slett").await;
    assert!(!get(&mut server.aile().await, LIST).await.text.contains(SECRET), "one deletes one's own");
}

#[tokio::test]
async fn all_marks_can_be_deleted_and_the_page_says_what_follows() {
    let server = server();
    let mut aile = server.aile().await;
    post(&mut aile, CHOICES, "vev-og-celler=vent").await;
    post(&mut aile, MARKS, "gjor=lest-alle").await;
    let page = get(&mut aile, CHOICES).await;
    assert!(page.text.contains("vises alle svar som du har ventet med") && page.text.contains("30 dagene"));
    assert_eq!(texts(&page, "fieldset input[checked]").len(), 3);
    assert_eq!(post(&mut aile, MARKS, "gjor=slett").await, "/se-eller-vent?gjort=slettet");
    assert!(get(&mut aile, "/se-eller-vent?gjort=slettet").await.text.contains("Merkene er slettet"));
    let list = get(&mut aile, LIST).await;
    assert!(list.text.contains(SECRET));
    assert_eq!(new(&list), ["Blodprøve", "Hemmelig vev"]);
}

#[tokio::test]
async fn the_file_tells_nobody_whose_marks_they_are_or_of_what() {
    let server = server();
    let mut aile = server.aile().await;
    let address = tissue_address(&server);
    post(&mut aile, CHOICES, "vev-og-celler=vent&bilder=vent&mikrobiologi=vent").await;
    post(&mut aile, MARKS, "gjor=lest-alle").await;
    post(&mut aile, MARKS, &format!("gjor=se&svar={address}")).await;
    let mut kept = Vec::new();
    for file in std::fs::read_dir(server.folder.path()).unwrap() {
        let path = file.unwrap().path();
        if path.file_name().unwrap().to_string_lossy().starts_with("marks.db") {
            kept.extend(std::fs::read(path).unwrap());
        }
    }
    assert!(kept.len() > 1000, "it is there");
    let secrets = [AILE, "aile", "Kanarinavn", "vev", "biopsi", "Biopsi", "Pathology", "Hemmelig", "bilder", &address];
    for secret in secrets {
        assert!(!kept.windows(secret.len()).any(|part| part == secret.as_bytes()), "{secret}");
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_and_one_that_says_nothing_change_nothing() {
    let server = server();
    let mut aile = server.aile().await;
    let address = tissue_address(&server);
    let abroad = [("sec-fetch-site", "cross-site".to_owned())];
    for (path, form) in [
        (CHOICES, "vev-og-celler=vent".to_owned()),
        (MARKS, format!("gjor=vent&svar={address}")),
        (MARKS, "gjor=lest-alle".to_owned()),
    ] {
        let answer = aile.send(Method::POST, path, &abroad, &form).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
    for form in ["", "gjor=alt", "svar=x", "gjor=%FF"] {
        assert_eq!(aile.post(MARKS, form).await.status, StatusCode::BAD_REQUEST, "{form}");
    }
    for form in ["gjor=se", "gjor=vent&svar=..%2F..", "gjor=se&svar=0123456789abcdef0123456789abcdef"] {
        assert_eq!(aile.post(MARKS, form).await.status, StatusCode::NOT_FOUND, "{form}");
    }
    for form in ["", "vev-og-celler=kanskje", "laboratorium=vent", "annet=vent", "noe=vent", "%FF=%FF"] {
        post(&mut aile, CHOICES, form).await;
    }
    let list = get(&mut aile, LIST).await;
    assert!(list.text.contains(SECRET) && !list.text.contains("Du har valgt å vente"));
    assert_eq!(new(&list).len(), 2);
    // Nobody is signed in.
    let mut nobody = server.browser();
    for (path, back) in [(MARKS, LIST), (CHOICES, CHOICES)] {
        assert_eq!(post(&mut nobody, path, "gjor=lest-alle").await, "/logg-inn");
        let to = post(&mut nobody, "/logg-inn", &format!("person={}", server.handle_of_aile())).await;
        assert_eq!(to, back);
        post(&mut nobody, "/logg-ut", "").await;
    }
}

#[tokio::test]
async fn one_that_waits_without_a_report_waits_in_any_order_and_when_its_report_has_come() {
    let server = server();
    let loose = |id: &str| {
        let mut one = tissue().remove(1);
        one["id"] = json!(id);
        one["effectiveDateTime"] = json!("2026-11-12T09:30:00+01:00");
        one["category"] = report("r", "PAT", "", "", &[])["category"].clone();
        one
    };
    server.store.import(&loose("m").to_string()).unwrap();
    let mut aile = server.aile().await;
    let hers = tissue_address(&server);
    post(&mut aile, MARKS, &format!("gjor=vent&svar={hers}")).await;
    let loose_one = server.address("Observation/m");
    post(&mut aile, MARKS, &format!("gjor=vent&svar={loose_one}")).await;
    assert!(!get(&mut aile, LIST).await.text.contains(SECRET));
    // One more of the same day, first in the answer; then a report around them.
    server.store.import(&loose("a").to_string()).unwrap();
    assert!(!get(&mut aile, LIST).await.text.contains(SECRET));
    let mut around = report("rundt", "PAT", &format!("{SECRET} rapport"), "2026-11-24T10:00:00+01:00", &["m", "a"]);
    around["effectiveDateTime"] = json!("2026-11-12T09:30:00+01:00");
    server.store.import(&around.to_string()).unwrap();
    assert!(!get(&mut aile, LIST).await.text.contains(SECRET));
}

#[tokio::test]
async fn a_new_version_of_one_that_was_seen_after_all_waits_again() {
    let server = server();
    let mut aile = server.aile().await;
    let address = tissue_address(&server);
    for action in ["vent", "se"] {
        post(&mut aile, MARKS, &format!("gjor={action}&svar={address}")).await;
    }
    assert!(get(&mut aile, &format!("/provesvar/{address}")).await.text.contains("Vent likevel"));
    let mut corrected = tissue().remove(0);
    corrected["status"] = json!("corrected");
    server.store.import(&corrected.to_string()).unwrap();
    assert!(!get(&mut aile, LIST).await.text.contains(SECRET));
}

#[tokio::test]
async fn to_ask_whether_a_page_is_there_is_not_to_read_it() {
    let server = server();
    let mut aile = server.aile().await;
    let address = tissue_address(&server);
    assert_eq!(aile.send(Method::HEAD, &format!("/provesvar/{address}"), &[], "").await.status, StatusCode::OK);
    assert_eq!(new(&get(&mut aile, LIST).await).len(), 2);
}
