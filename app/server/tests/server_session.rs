//! Signing in and out, and the cookie.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use http::header::SET_COOKIE;
use http::{Method, StatusCode};
use support::{Answer, FNR, Setup};

fn session_cookie(answer: &Answer, name: &str) -> String {
    let cookies = answer.headers.get_all(SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap());
    cookies.filter(|cookie| cookie.starts_with(&format!("{name}="))).collect()
}

#[tokio::test]
async fn the_page_first_asked_for_comes_after_sign_in() {
    let server = Setup::with_persons().start();
    let mut browser = server.browser();
    let asked = browser.get("/provesvar?vis=alle").await;
    assert_eq!((asked.status, asked.location()), (StatusCode::SEE_OTHER, "/logg-inn"));
    let form = format!("person={}", server.handle_of_aile());
    let signed_in = browser.post("/logg-inn", &form).await;
    assert_eq!((signed_in.status, signed_in.location()), (StatusCode::SEE_OTHER, "/provesvar?vis=alle"));
    // Only once, and otherwise the results.
    assert_eq!(browser.post("/logg-inn", &form).await.location(), "/provesvar");
}

#[tokio::test]
async fn the_id_from_before_sign_in_opens_nothing() {
    let server = Setup::with_persons().start();
    let mut browser = server.browser();
    browser.get("/provesvar").await;
    let before = browser.cookies.clone();
    assert!(browser.session().is_some());
    browser.post("/logg-inn", &format!("person={}", server.handle_of_aile())).await;
    assert_ne!(browser.cookies, before);
    assert_eq!(browser.get("/provesvar").await.status, StatusCode::OK);
    browser.cookies = before;
    assert_eq!(browser.get("/provesvar").await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/api/provesvar?fra=0").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn an_id_that_was_made_up_is_not_taken_over() {
    let server = Setup::with_persons().start();
    let mut browser = server.browser();
    browser.cookies.insert("innsyn".to_owned(), "AAAAAAAAAAAAAAAAAAAAAA".to_owned());
    browser.post("/logg-inn", &format!("person={}", server.handle_of_aile())).await;
    assert_ne!(browser.session().unwrap(), "AAAAAAAAAAAAAAAAAAAAAA");
}

#[tokio::test]
async fn a_change_of_person_changes_the_id() {
    let server = Setup::with_persons().start();
    let mut browser = server.aile().await;
    let as_aile = browser.cookies.clone();
    let bjorn = server.key.handle(&format!("{FNR}|02013299997"));
    assert_eq!(browser.post("/logg-inn", &format!("person={bjorn}")).await.status, StatusCode::SEE_OTHER);
    browser.cookies = as_aile;
    assert_eq!(browser.get("/api/provesvar?fra=0").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn after_sign_out_the_id_is_dead_and_the_browser_told_to_forget() {
    let server = Setup::with_persons().start();
    let mut browser = server.aile().await;
    let signed_in = browser.cookies.clone();
    let answer = browser.post("/logg-ut", "").await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/"));
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(session_cookie(&answer, "innsyn").contains("Max-Age=0"));
    assert_eq!(browser.session(), None);
    browser.cookies = signed_in;
    assert_eq!(browser.get("/api/provesvar?fra=0").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(browser.post("/logg-ut", "").await.status, StatusCode::SEE_OTHER, "twice does no harm");
}

#[tokio::test]
async fn the_cookie_is_bound_to_https_and_our_host_where_there_is_https() {
    let mut setup = Setup::with_persons();
    setup.settings.push(("INNSYN_ORIGIN", "https://innsyn.example".to_owned()));
    let server = setup.start();
    let form = format!("person={}", server.handle_of_aile());
    let answer = server.browser().post("/logg-inn", &form).await;
    let cookie = session_cookie(&answer, "__Host-innsyn");
    for part in ["; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Domain") && !cookie.contains("Max-Age"), "{cookie}");

    let plain = Setup::with_persons().start();
    let form = format!("person={}", plain.handle_of_aile());
    let cookie = session_cookie(&plain.browser().post("/logg-inn", &form).await, "innsyn");
    for part in ["; HttpOnly", "; SameSite=Lax", "; Path=/"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Secure"), "{cookie}");
}

#[tokio::test]
async fn a_child_is_not_signed_in() {
    let server = Setup::with_persons().start();
    let mut browser = server.browser();
    let child = server.key.handle(&format!("{FNR}|30108299920"));
    assert_eq!(browser.post("/logg-inn", &format!("person={child}")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.get("/provesvar").await.location(), "/logg-inn");
}

#[tokio::test]
async fn whoever_may_be_a_child_by_what_a_source_says_of_the_birth_is_not_signed_in() {
    for (said, may) in [("2017", false), ("2013-11", false), ("2013-10", true), ("1980", true)] {
        let setup = Setup::with_persons();
        let mut patient = support::persons()["entry"][2]["resource"].clone();
        patient["birthDate"] = said.into();
        setup.store.import(&patient.to_string()).unwrap();
        let server = setup.start();
        let form = format!("person={}", server.key.handle(&format!("{FNR}|30108299920")));
        let answer = server.browser().post("/logg-inn", &form).await;
        assert_eq!(answer.status == StatusCode::SEE_OTHER, may, "born {said}, on 25 November 2026");
    }
}

#[tokio::test]
async fn under_https_the_cookie_is_taken_back_as_browsers_accept_it() {
    let mut setup = Setup::with_persons();
    setup.settings.push(("INNSYN_ORIGIN", "https://innsyn.example".to_owned()));
    let server = setup.start();
    let mut browser = server.aile().await;
    let answer = browser.post("/logg-ut", "").await;
    let gone: Vec<_> = answer.headers.get_all(SET_COOKIE).iter().map(|it| it.to_str().unwrap().to_owned()).collect();
    let accepted = gone.iter().find(|it| it.starts_with("__Host-innsyn=;") && it.contains("; Secure")).unwrap();
    assert!(accepted.contains("Max-Age=0") && accepted.contains("; Path=/"), "{accepted}");
}

#[tokio::test]
async fn an_address_longer_than_any_of_ours_is_not_kept_for_a_stranger() {
    let server = Setup::with_persons().start();
    let mut browser = server.browser();
    browser.get(&format!("/provesvar?q={}", "x".repeat(600))).await;
    assert_eq!(browser.session(), None, "nothing is kept, so there is no session");
}

#[cfg(unix)]
#[tokio::test]
async fn what_is_kept_is_for_the_user_who_runs_the_server_alone() {
    use std::os::unix::fs::PermissionsExt;
    let setup = Setup::new();
    let loose = setup.folder.path().join("marks.db");
    std::fs::write(&loose, "").unwrap();
    std::fs::set_permissions(&loose, std::fs::Permissions::from_mode(0o644)).unwrap();
    let copy = setup.folder.path().join("copy.db");
    setup.store.back_up(&copy).unwrap();
    let server = setup.start();
    server.browser().get("/provesvar").await;
    let mut seen = 0;
    for file in std::fs::read_dir(server.folder.path()).unwrap() {
        let file = file.unwrap();
        let name = file.file_name().into_string().unwrap();
        if name.contains(".db") && !name.ends_with(".lock") {
            seen += 1;
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0, "{name}");
        }
    }
    assert!(seen >= 4, "store, copy, sessions, marks, and what lies beside them");
}

#[tokio::test]
async fn a_person_who_is_gone_is_signed_in_no_longer() {
    let server = Setup::with_persons().start();
    let mut browser = server.aile().await;
    for path in ["Observation/svar-aile", "Patient/aile"] {
        let request = http::Request::delete(format!("/{path}")).body(axum::body::Body::empty()).unwrap();
        let deleted = tower::ServiceExt::oneshot(innsyn_server::store::service(server.store.clone()), request).await;
        assert!(deleted.unwrap().status().is_success(), "{path}");
    }
    let answer = browser.send(Method::GET, "/provesvar", &[], "").await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
}
