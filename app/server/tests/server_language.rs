//! The choice of language: remembered, place kept, and never a way out of the site.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use http::StatusCode;
use http::header::SET_COOKIE;
use support::Setup;

#[tokio::test]
async fn a_choice_is_remembered_and_the_place_kept() {
    let server = Setup::with_persons().start();
    let mut aile = server.aile().await;
    for (asked, back) in [
        ("/provesvar?vis=alle&sprak=nn", "/provesvar?vis=alle"),
        ("/?sprak=se", "/"),
        ("/finnes-ikke?sprak=nb&a=b", "/finnes-ikke?a=b"),
        ("/logg-inn?sprak=nn", "/logg-inn"),
    ] {
        let answer = aile.get(asked).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, back), "{asked}");
        let cookie = answer.header(SET_COOKIE.as_str());
        assert!(cookie.starts_with("innsyn-sprak=") && cookie.contains("Max-Age=31536000"), "{cookie}");
    }
    assert_eq!(aile.cookies["innsyn-sprak"], "nn");
    aile.post("/logg-ut", "").await;
    assert_eq!(aile.cookies["innsyn-sprak"], "nn", "the language is not the session's");
}

#[tokio::test]
async fn no_choice_leads_off_the_site() {
    let server = Setup::with_persons().start();
    for asked in [
        "//evil.example/?sprak=nn",
        "//evil.example/%2e%2e?sprak=nn",
        "///evil.example?sprak=nn",
        "/%5cevil.example?sprak=nn",
        "/?sprak=nn&til=https://evil.example",
        "/?sprak=%0d%0aLocation:%20https://evil.example",
        "/?sprak=en&x=%0d%0aSet-Cookie:a=b",
    ] {
        let answer = server.browser().get(asked).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{asked}");
        let to = answer.location();
        assert!(to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\"), "{asked} led to {to}");
        assert!(answer.headers.get_all(SET_COOKIE).iter().count() <= 1, "{asked}");
    }
}

#[tokio::test]
async fn an_unknown_language_changes_nothing() {
    let server = Setup::with_persons().start();
    let mut browser = server.browser();
    let answer = browser.get("/?sprak=xx").await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/"));
    assert!(!browser.cookies.contains_key("innsyn-sprak"));
}

#[tokio::test]
async fn over_https_the_choice_travels_by_https_only() {
    let mut setup = Setup::with_persons();
    setup.settings.push(("INNSYN_ORIGIN", "https://innsyn.example".to_owned()));
    let answer = setup.start().browser().get("/?sprak=se").await;
    assert!(answer.header(SET_COOKIE.as_str()).ends_with("; Secure"));
}
