//! What holds for every request and every answer.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "server_guard/routes.rs"]
mod routes;
mod support;

use axum::body::Body;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{CONTENT_LENGTH, HOST};
use http::{HeaderMap, Method, Request, StatusCode};
use innsyn_server::config::Origin;
use innsyn_server::guard::csrf::is_ours;
use sha2::{Digest, Sha256};
use support::{ORIGIN, PATHS, Setup};

/// Header combinations, and whether they are from our own pages.
fn combinations(origin: &str) -> Vec<(Vec<(&'static str, String)>, bool)> {
    let site = |site: &str| ("sec-fetch-site", site.to_owned());
    let from = |origin: &str| ("origin", origin.to_owned());
    vec![
        (vec![site("same-origin"), from(origin)], true),
        (vec![site("same-origin")], true),
        // An extension of the browser hides where the form came from.
        (vec![site("same-origin"), from("null")], true),
        (vec![from(origin)], true),
        (vec![], false),
        (vec![site("cross-site"), from("https://evil.example")], false),
        (vec![site("cross-site"), from(origin)], false),
        (vec![site("same-site"), from("https://annen.innsyn.example")], false),
        // Typed in, or opened from outside the browser: not for a form that changes something.
        (vec![site("none")], false),
        (vec![site("none"), from(origin)], false),
        (vec![site("")], false),
        (vec![site("Same-Origin")], false),
        (vec![site("same-origin, cross-site")], false),
        (vec![site("same-origin"), site("cross-site")], false),
        (vec![from("null")], false),
        (vec![from("https://evil.example")], false),
        (vec![from(&format!("{origin}.evil.example"))], false),
        (vec![from(&format!("{origin}/"))], false),
        (vec![from(&origin.replace("http", "ftp"))], false),
        (vec![from(origin), from("https://evil.example")], false),
        (vec![("referer", format!("{origin}/logg-inn"))], false),
    ]
}

#[test]
fn only_our_own_pages_change_anything() {
    for origin in ["https://innsyn.example", "http://127.0.0.1:8080"] {
        let ours = Origin::parse(origin).unwrap();
        for (pairs, allowed) in combinations(origin) {
            let mut headers = HeaderMap::new();
            for (name, value) in &pairs {
                headers.append(*name, value.parse().unwrap());
            }
            for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::TRACE, Method::CONNECT] {
                assert_eq!(is_ours(&method, &headers, &ours), allowed, "{method} {pairs:?}");
            }
            assert!(is_ours(&Method::GET, &headers, &ours), "a link from elsewhere is a link");
        }
    }
}

#[tokio::test]
async fn every_route_refuses_what_another_site_sent_and_nothing_happens() {
    let server = Setup::with_persons().start();
    let mut aile = server.aile().await;
    let form = format!("person=x&hvem={}", aile.mark().await);
    for (headers, allowed) in combinations(ORIGIN) {
        for path in PATHS {
            for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
                if allowed && path == "/logg-ut" {
                    continue;
                }
                let answer = aile.send(method.clone(), path, &headers, &form).await;
                assert_eq!(answer.status == StatusCode::FORBIDDEN, !allowed, "{method} {path} {headers:?}");
                // Our own forms for choosing among results, what to wait with, what lies on the device and saying yes to writing are
                // answered, and so is who is in the middle of a draft that is not there; nothing else takes these.
                let is_form = path == "/se-eller-vent"
                    || path.starts_with("/provesvar") && path.len() < 20
                    || path.starts_with("/egenbehandling/uten-nett")
                    || path == "/egenbehandling/eget/bekreft"
                    || path.starts_with("/fullmakter/gi/");
                let expected = match allowed && method == Method::POST {
                    true if is_form => answer.status == StatusCode::SEE_OTHER,
                    true if path.starts_with("/api/provesvar") => answer.status == StatusCode::OK,
                    _ => answer.status.is_client_error(),
                };
                assert!(expected, "{method} {path} {headers:?}");
            }
        }
        assert_eq!(aile.get("/api/provesvar?fra=0").await.status, StatusCode::OK, "still signed in after {headers:?}");
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers_and_is_not_kept() {
    let setup = Setup::with_persons();
    std::fs::create_dir(setup.folder.path().join("site")).unwrap();
    std::fs::write(setup.folder.path().join("site/innsyn.css"), "body{}").unwrap();
    let server = setup.start();
    let [any, list] = innsyn_web::screen_stylesheets().each_ref().map(|sheet| STANDARD.encode(Sha256::digest(sheet)));
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-{any}' 'sha256-{list}'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'"
    );
    for mut browser in [server.browser(), server.aile().await] {
        for path in PATHS {
            for method in [Method::GET, Method::HEAD, Method::POST, Method::OPTIONS] {
                if (path, &method) == ("/logg-ut", &Method::POST) {
                    continue;
                }
                let from = [("sec-fetch-site", "same-origin".to_owned())];
                let answer = browser.send(method.clone(), path, &from, "").await;
                let what = format!("{method} {path} {}", answer.status);
                assert_eq!(answer.header("content-security-policy"), policy, "{what}");
                for (name, value) in [
                    ("x-content-type-options", "nosniff"),
                    ("x-frame-options", "DENY"),
                    ("referrer-policy", "same-origin"),
                    ("cross-origin-opener-policy", "same-origin"),
                    ("cross-origin-embedder-policy", "require-corp"),
                    ("cross-origin-resource-policy", "same-origin"),
                    ("x-robots-tag", "noindex, nofollow"),
                    ("cache-control", "no-store"),
                ] {
                    assert_eq!(answer.header(name), value, "{what}: {name}");
                }
                assert!(answer.header("permissions-policy").contains("camera=()"), "{what}");
                assert!(!answer.headers.contains_key("strict-transport-security"), "{what}: over http");
            }
        }
    }
    let robots = server.browser().get("/robots.txt").await;
    assert_eq!((robots.status, robots.text.contains("Disallow: /")), (StatusCode::OK, true));
    assert!(!robots.header("cache-control").contains("no-store"));
}

#[tokio::test]
async fn over_https_browsers_are_told_to_stay_there() {
    let mut setup = Setup::with_persons();
    setup.settings.push(("INNSYN_ORIGIN", "https://innsyn.example".to_owned()));
    let answer = setup.start().browser().get("/").await;
    assert_eq!(answer.header("strict-transport-security"), "max-age=63072000; includeSubDomains");
}

#[tokio::test]
async fn what_cannot_be_read_is_answered_clearly_and_signs_nobody_in() {
    let server = Setup::with_persons().start();
    let too_much = format!("person={}", "x".repeat(70_000));
    let deep = format!("person={}", "%5B".repeat(2_000));
    for (form, expected) in [
        ("", 422),
        ("person=", 422),
        ("person", 422),
        ("noe=annet", 422),
        ("person=%ff%fe", 422),
        ("person=%00", 422),
        ("person=../../secret.key", 422),
        ("person='; DROP TABLE session; --", 422),
        ("&&&===%%%", 422),
        (&deep, 422),
        (&too_much, 413),
    ] {
        let mut browser = server.browser();
        let answer = browser.post("/logg-inn", form).await;
        let start: String = form.chars().take(30).collect();
        assert_eq!(answer.status.as_u16(), expected, "{start}");
        assert_eq!(browser.get("/provesvar").await.status, StatusCode::SEE_OTHER, "{start}");
        assert!(!answer.text.contains("DROP TABLE") && !answer.text.contains("secret.key"), "{start}");
    }
}

#[tokio::test]
async fn a_body_that_is_not_a_form_or_lies_about_its_length_is_refused() {
    let server = Setup::with_persons().start();
    let mut browser = server.browser();
    let post = || Request::post("/logg-inn").header(HOST, "127.0.0.1:8080").header("sec-fetch-site", "same-origin");
    let json = post().header("content-type", "application/json").body(Body::from(r#"{"person":"x"}"#)).unwrap();
    assert!(browser.send_request(json).await.status.is_client_error());
    let lie = post().header(CONTENT_LENGTH, "99999999999").body(Body::empty()).unwrap();
    assert_eq!(browser.send_request(lie).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn another_hosts_name_is_not_ours() {
    let server = Setup::with_persons().start();
    for host in ["evil.example", "evil.example:8080", "127.0.0.1.evil.example"] {
        let request = Request::get("/logg-inn").header(HOST, host).body(Body::empty()).unwrap();
        let answer = server.browser().send_request(request).await;
        assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
        assert!(!answer.text.contains("Kanarinavn"), "{host}");
    }
    let request = Request::get("/logg-inn").header(HOST, "localhost:8080").body(Body::empty()).unwrap();
    assert_eq!(server.browser().send_request(request).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_page_that_has_no_such_method_says_which_it_has() {
    let server = Setup::with_persons().start();
    let answer = server.browser().get("/logg-ut").await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.header("allow"), "POST");
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
}

#[tokio::test]
async fn a_panic_becomes_a_page_with_a_reference_and_the_server_goes_on() {
    let mut setup = Setup::with_persons();
    let panics = axum::Router::new().fallback(async || -> StatusCode { panic!("canary of the source") });
    setup.source = innsyn_server::fhir::source::Source::in_process(panics);
    let server = setup.start();
    for _ in 0..2 {
        let answer = server.browser().get("/logg-inn").await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
        assert!(!answer.text.contains("canary"), "{}", answer.text);
    }
    assert_eq!(server.browser().get("/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn whoever_comes_from_outside_gets_the_style_with_the_page_and_the_policy_knows_it() {
    let server = Setup::with_persons().start();
    let mut browser = server.aile().await;
    for path in ["/", "/provesvar"] {
        let page = browser.send(Method::GET, path, &[("sec-fetch-site", "none".to_owned())], "").await;
        let (style, _) = page.text.split_once("<style>").unwrap().1.split_once("</style>").unwrap();
        let hash = STANDARD.encode(Sha256::digest(style));
        assert!(page.header("content-security-policy").contains(&format!("'sha256-{hash}'")), "{path}");
        assert!(page.text.contains("<link rel=\"stylesheet\" media=\"print\""), "for the pages after it");
    }
    for site in ["same-origin", "same-site", "cross-site"] {
        let page = browser.send(Method::GET, "/", &[("sec-fetch-site", site.to_owned())], "").await;
        assert!(!page.text.contains("<style"), "{site}");
    }
}
