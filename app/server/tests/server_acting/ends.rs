//! When access ends, when it cannot be told, and that two browsers are two.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use http::StatusCode;
use innsyn_server::fhir::source::Source;
use innsyn_server::store::service;
use serde_json::json;

use super::{BANNER, DAUGHTER, FATHER, NAME, acting, change, events, key_of, mark, signed_in, switch, with_demo};

const CONSENT: &str = "/Consent/demo-eldre-fullmakt";

#[tokio::test]
async fn after_it_is_ended_the_next_request_of_any_kind_gives_nothing() {
    let paths = ["/provesvar", "/", "/provesvar?vis=alle", "A", "A/utvikling", "A/vedlegg/1", "CSV", "FHIR", "JSON"];
    for kind in paths {
        let server = with_demo().start();
        let mut browser = acting(&server, DAUGHTER, FATHER).await;
        let page = browser.get("/provesvar").await.text;
        let (address, mark) = (super::support::links(&page).remove(0), mark(&page));
        let path = match kind {
            "CSV" => format!("/provesvar/last-ned/csv?hvem={mark}"),
            "FHIR" => format!("/provesvar/last-ned/fhir?hvem={mark}"),
            "JSON" => format!("/api/provesvar?fra=0&hvem={mark}"),
            _ => kind.replace('A', &format!("/provesvar/{address}")),
        };
        change(&server.store, CONSENT, |consent| consent["status"] = json!("inactive")).await;
        let answer = browser.get(&path).await;
        let expected = if kind == "JSON" { StatusCode::UNAUTHORIZED } else { StatusCode::FORBIDDEN };
        assert_eq!(answer.status, expected, "{path}");
        for word in ["INR", "Kreatinin", "2,4", "2.4", NAME, "Vennlig", BANNER] {
            assert!(!answer.text.contains(word), "{path}: {word}");
        }
        if kind != "JSON" {
            for said in ["Tilgangen er avsluttet", "Tilbake til dine egne", "value=\"meg\""] {
                assert!(answer.text.contains(said), "{path}: {said}");
            }
        }
        let denied = events(&server.store).await.pop().unwrap();
        assert_eq!(
            (&denied["outcome"], &denied["agent"][0]["who"]["reference"]),
            (&json!("4"), &json!("Patient/demo-datter"))
        );
        assert_eq!(denied["entity"][0]["what"]["reference"], "Patient/demo-eldre");
        // It stays so, though it be given again; and one's own is one button away.
        change(&server.store, CONSENT, |consent| consent["status"] = json!("active")).await;
        assert_eq!(browser.get("/provesvar").await.status, StatusCode::FORBIDDEN);
        assert!(!browser.get("/hjelp").await.text.contains(NAME));
        browser.post("/bytt-person", "person=meg").await;
        assert!(browser.get("/provesvar").await.text.contains("13,6"));
        assert_eq!(switch(&server, &mut browser, DAUGHTER, FATHER).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_narrower_fullmakt_closes_results_and_so_does_keeping_her_out() {
    let server = with_demo().start();
    let mut browser = acting(&server, DAUGHTER, FATHER).await;
    change(&server.store, CONSENT, |consent| {
        consent["provision"]["provision"][0]["class"][0]["code"] = json!("3");
    })
    .await;
    let page = browser.get("/provesvar").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(page.text.contains("Fullmakten du har, gjelder ikke prøvesvar.") && !page.text.contains("INR"));
    change(&server.store, CONSENT, |consent| {
        consent["provision"]["provision"][0]["class"][0]["code"] = json!("1");
    })
    .await;
    assert_eq!(browser.get("/provesvar").await.status, StatusCode::OK);
    let block = json!({
        "resourceType": "Consent", "id": "sperre", "status": "active",
        "scope": { "text": "sperre" }, "category": [{ "text": "sperre" }], "patient": { "reference": "Patient/demo-eldre" },
        "provision": { "type": "deny", "actor": [{ "role": { "text": "alle" }, "reference": { "reference": "Patient/demo-datter" } }] },
    });
    server.store.import(&super::support::bundle("collection", &[block]).to_string()).unwrap();
    let page = browser.get("/provesvar").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(!page.text.contains("INR"));
}

#[tokio::test]
async fn the_old_session_id_is_nobodys_after_each_change_of_person() {
    let server = with_demo().start();
    let mut browser = signed_in(&server, DAUGHTER).await;
    let mut stale = browser.clone();
    switch(&server, &mut browser, DAUGHTER, FATHER).await;
    assert_eq!(stale.get("/api/provesvar?fra=0").await.status, StatusCode::UNAUTHORIZED);
    let mut stale = browser.clone();
    browser.post("/bytt-person", "person=meg").await;
    assert_eq!(stale.get("/provesvar").await.location(), "/logg-inn");
    browser.post("/logg-ut", "").await;
    assert_eq!(browser.get("/provesvar").await.location(), "/logg-inn");
}

#[tokio::test]
async fn two_browsers_of_one_person_never_show_a_mixed_page() {
    let server = with_demo().start();
    let mut browsers = [signed_in(&server, DAUGHTER).await, signed_in(&server, DAUGHTER).await];
    let mut is_acting = [false; 2];
    // The same order each time: a small generator instead of chance.
    let mut state: u32 = 7;
    for step in 0..120 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (which, what) = ((state >> 16) as usize % 2, (state >> 20) % 4);
        let browser = &mut browsers[which];
        match what {
            0 => {
                assert_eq!(switch(&server, browser, DAUGHTER, FATHER).await.status, StatusCode::SEE_OTHER, "{step}");
                is_acting[which] = true;
            }
            1 => {
                browser.post("/bytt-person", "person=meg").await;
                is_acting[which] = false;
            }
            _ => {
                let page = browser.get(if what == 2 { "/provesvar" } else { "/" }).await.text;
                let seen = [page.contains(BANNER), page.contains("INR"), !page.contains("13,6")];
                assert_eq!(seen, [is_acting[which]; 3], "{step}");
            }
        }
    }
}

#[tokio::test]
async fn a_slow_change_of_person_does_not_undo_a_sign_out() {
    let mut setup = with_demo();
    let slow = Arc::new(AtomicBool::new(true));
    let held = slow.clone();
    setup.source =
        Source::in_process(service(setup.store.clone()).layer(from_fn(move |request: Request, next: Next| {
            let (held, waits) = (held.clone(), request.uri().path().starts_with("/Consent"));
            async move {
                while waits && held.load(Ordering::SeqCst) {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
                next.run(request).await
            }
        })));
    let server = setup.start();
    let mut browser = signed_in(&server, DAUGHTER).await;
    let mut tab = browser.clone();
    let leaves = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let out = tab.post("/logg-ut", "").await;
        slow.store(false, Ordering::SeqCst);
        out.status
    };
    let (switched, out) = tokio::join!(switch(&server, &mut browser, DAUGHTER, FATHER), leaves);
    assert_eq!((switched.status, out), (StatusCode::UNAUTHORIZED, StatusCode::SEE_OTHER));
    assert!(!switched.text.contains(NAME));
    assert_eq!(browser.get("/provesvar").await.location(), "/logg-inn");
}

/// Fails where the file is there, for one type.
fn failing(kind: &'static str) -> (super::Server, std::path::PathBuf) {
    let mut setup = with_demo();
    let mark = setup.folder.path().join("fails");
    let fails = mark.clone();
    setup.source =
        Source::in_process(service(setup.store.clone()).layer(from_fn(move |request: Request, next: Next| {
            let fails = fails.exists() && request.uri().path().starts_with(kind);
            async move { if fails { StatusCode::SERVICE_UNAVAILABLE.into_response() } else { next.run(request).await } }
        })));
    (setup.start(), mark)
}

#[tokio::test]
async fn where_it_cannot_be_found_out_nothing_is_shown_and_nothing_has_ended() {
    for kind in ["/Consent", "/RelatedPerson"] {
        let (server, mark) = failing(kind);
        let mut browser = acting(&server, DAUGHTER, FATHER).await;
        std::fs::write(&mark, "").unwrap();
        for path in ["/provesvar", "/"] {
            let page = browser.get(path).await;
            assert_eq!(page.status, StatusCode::BAD_GATEWAY, "{kind} {path}");
            assert!(!page.text.contains("INR") && page.text.contains(BANNER), "{kind} {path}");
        }
        let list = browser.get("/bytt-person").await;
        assert!(!list.text.contains("Se opplysningene til"), "{kind}");
        std::fs::remove_file(&mark).unwrap();
        assert!(browser.get("/provesvar").await.text.contains("INR"), "{kind}");
        std::fs::write(&mark, "").unwrap();
        let back = browser.post("/bytt-person", "person=meg").await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "the way back is always open");
    }
}

#[tokio::test]
async fn the_first_time_that_one_writes_as_another_one_is_asked_and_then_no_more() {
    let server = with_demo().start();
    let mut browser = acting(&server, DAUGHTER, FATHER).await;
    let page = browser.get("/provesvar").await.text;
    let mark = mark(&page);
    assert!(page.contains("Merk alle som lest"), "some are new to her");
    let form = format!("gjor=lest-alle&tilbake=/provesvar&hvem={mark}");
    let asked = browser.post("/merker", &form).await;
    assert_eq!(asked.status, StatusCode::OK);
    for said in
        ["Vil du gjøre dette mens du ser på Vennlig Bjørkekløft?", "Ja, merk alle som lest", "Nei, gå tilbake", BANNER]
    {
        assert!(asked.text.contains(said), "{said}");
    }
    assert!(browser.get("/provesvar").await.text.contains("Merk alle som lest"), "nothing is done yet");
    let done = browser.post("/merker", &format!("{form}&bekreft=ja")).await;
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/provesvar"));
    assert!(!browser.get("/provesvar").await.text.contains("Merk alle som lest"));
    assert_eq!(browser.post("/merker", &form).await.status, StatusCode::SEE_OTHER, "asked once");
    // For another change of person it is asked anew, and of one's own never.
    browser.post("/bytt-person", "person=meg").await;
    assert_eq!(browser.post("/merker", "gjor=lest-alle").await.status, StatusCode::SEE_OTHER);
    switch(&server, &mut browser, DAUGHTER, FATHER).await;
    let mark = super::mark(&browser.get("/provesvar").await.text);
    assert_eq!(browser.post("/merker", &format!("gjor=lest-alle&hvem={mark}")).await.status, StatusCode::OK);
}

/// Everything in the file of marks, and in what SQLite keeps beside it.
fn kept_marks(server: &super::Server) -> Vec<u8> {
    let files = std::fs::read_dir(server.folder.path()).unwrap().map(|file| file.unwrap().path());
    let marks = files.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("marks.db"));
    marks.flat_map(|path| std::fs::read(path).unwrap()).collect()
}

#[tokio::test]
async fn who_deletes_all_ones_marks_deletes_those_about_others_too_though_access_has_ended() {
    let server = with_demo().start();
    let owner = server.key.mark_owner(&key_of(DAUGHTER), &key_of(FATHER));
    let is_kept = || kept_marks(&server).windows(owner.len()).any(|part| part == owner.as_bytes());
    let mut browser = acting(&server, DAUGHTER, FATHER).await;
    let mark = mark(&browser.get("/provesvar").await.text);
    let read = format!("gjor=lest-alle&hvem={mark}&bekreft=ja");
    assert_eq!(browser.post("/merker", &read).await.status, StatusCode::SEE_OTHER);
    assert!(!browser.get("/provesvar").await.text.contains("Merk alle som lest") && is_kept());
    browser.post("/bytt-person", "person=meg").await;
    // Somebody else's marks about the same person are theirs.
    assert_eq!(signed_in(&server, FATHER).await.post("/merker", "gjor=slett").await.status, StatusCode::SEE_OTHER);
    assert!(is_kept());
    let choices = browser.get("/se-eller-vent").await.text;
    assert!(choices.contains("Det gjelder også svar som du har lest for andre."), "{choices}");
    change(&server.store, CONSENT, |consent| consent["status"] = json!("inactive")).await;
    assert_eq!(browser.post("/merker", "gjor=slett").await.location(), "/se-eller-vent?gjort=slettet");
    assert!(!is_kept(), "nothing of them is in the file");
    change(&server.store, CONSENT, |consent| consent["status"] = json!("active")).await;
    switch(&server, &mut browser, DAUGHTER, FATHER).await;
    assert!(browser.get("/provesvar").await.text.contains("Merk alle som lest"), "they are new again");
}

#[tokio::test]
async fn an_open_page_can_ask_whether_it_may_still_be_seen_and_is_told_nothing_else() {
    let server = with_demo().start();
    let mut browser = acting(&server, DAUGHTER, FATHER).await;
    let page = browser.get("/provesvar").await.text;
    let mark = mark(&page);
    assert!(page.contains(&format!("data-standing=\"hvem={mark}&amp;viser=svar\"")), "{page}");
    let plan = browser.get("/egenbehandling").await.text;
    assert!(plan.contains("Fullmakten du har, gjelder ikke egenbehandlingsplanen."), "{plan}");
    let [shows, plan, other] = ["&viser=svar", "&viser=plan", ""].map(|what| format!("/api/tilgang?hvem={mark}{what}"));
    let written = events(&server.store).await.len();
    let area = |code: &'static str| {
        move |consent: &mut serde_json::Value| consent["provision"]["provision"][0]["class"][0]["code"] = json!(code)
    };
    let mut holds = async |on_results: StatusCode, on_plan: StatusCode, elsewhere: StatusCode| {
        for (path, expected) in [(&shows, on_results), (&plan, on_plan), (&other, elsewhere)] {
            let answer = browser.get(path).await;
            assert_eq!(answer.status, expected, "{path}");
            assert!(answer.status != StatusCode::NO_CONTENT || answer.text.is_empty(), "{}", answer.text);
            assert!(!answer.text.contains("Vennlig") && !answer.text.contains("demo-"), "{}", answer.text);
        }
        for path in ["/api/tilgang", "/api/tilgang?hvem=0123456789abcdef"] {
            assert_eq!(browser.get(path).await.status, StatusCode::UNAUTHORIZED, "another person's page: {path}");
        }
    };
    let (yes, no) = (StatusCode::NO_CONTENT, StatusCode::UNAUTHORIZED);
    holds(yes, no, yes).await;
    change(&server.store, "/Consent/demo-eldre-samtykke", |level| {
        level["category"][0]["coding"][0]["code"] = json!("basis")
    })
    .await;
    change(&server.store, CONSENT, area("3")).await;
    holds(no, no, yes).await;
    change(&server.store, "/Consent/demo-eldre-samtykke", |level| {
        level["category"][0]["coding"][0]["code"] = json!("full")
    })
    .await;
    holds(no, yes, yes).await;
    change(&server.store, CONSENT, area("1")).await;
    holds(yes, no, yes).await;
    change(&server.store, CONSENT, |consent| consent["status"] = json!("inactive")).await;
    holds(no, no, no).await;
    assert_eq!(events(&server.store).await.len(), written, "nobody tried anything");
    browser.post("/bytt-person", "person=meg").await;
    let own = format!("/api/tilgang?hvem={}", browser.mark().await);
    assert_eq!(browser.get(&own).await.status, StatusCode::NO_CONTENT);
    browser.post("/logg-ut", "").await;
    assert_eq!(browser.get(&own).await.status, StatusCode::UNAUTHORIZED);
}
