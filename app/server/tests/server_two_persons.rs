//! Two persons at one browser: a page of the one, still open in another tab, when the other has signed in there; and what the
//! one has typed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::collections::BTreeSet;

use http::StatusCode;
use scraper::{ElementRef, Html, Selector};
use support::demo::{key_of, with_demo};
use support::{Browser, Server};

const DIARY: &str = "/egenbehandling/eget/ny/dagbok";
const WEIGHT: &str = "/egenbehandling/eget/ny/vekt";
/// What the one writes, and the other must never read.
const SECRET: &str = "kanaridagbok";
const ONE: &str = "demo-eldre";
const OTHER: &str = "demo-taalmodig";
/// Whoever is at a browser signs out, and takes away what lies there.
const EVERYBODYS: [&str; 2] = ["/logg-ut", "/egenbehandling/uten-nett/slett"];

async fn sign_in(server: &Server, browser: &mut Browser, id: &str) -> String {
    let answer = browser.post("/logg-inn", &format!("person={}", server.key.handle(&key_of(id)))).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.location().to_owned()
}

fn select<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(css).unwrap()).collect()
}

/// Each form of a page that is posted: where to, and what stands in it.
fn forms(page: &str) -> Vec<(String, String)> {
    let (page, named) = (Html::parse_document(page), Selector::parse("[name]").unwrap());
    let forms = select(&page, "form[method=post]").into_iter().map(|form| {
        let fields = form
            .select(&named)
            .filter_map(|field| Some(format!("{}={}", field.attr("name")?, field.attr("value").unwrap_or_default())));
        (form.attr("action").unwrap().to_owned(), fields.collect::<Vec<_>>().join("&"))
    });
    forms.collect()
}

#[tokio::test]
async fn nothing_on_a_page_of_the_one_is_answered_with_the_others_or_written_there() {
    let server = with_demo().start();
    let mut browser = server.browser();
    sign_in(&server, &mut browser, ONE).await;
    let whom = browser.get("/fullmakter/gi").await.location().to_owned();
    let pages = [
        "/",
        "/provesvar",
        "/se-eller-vent",
        "/egenbehandling",
        "/egenbehandling/eget",
        DIARY,
        WEIGHT,
        "/egenbehandling/uten-nett",
        "/fullmakter",
        &whom,
        "/varsler",
        "/bytt-person",
        "/hvem-ser",
        "/finnes-ikke",
    ];
    let (mut all, mut standing) = (BTreeSet::new(), BTreeSet::new());
    for path in pages {
        let page = browser.get(path).await.text;
        all.extend(forms(&page));
        let page = Html::parse_document(&page);
        standing.insert(select(&page, "main")[0].attr("data-standing").unwrap().to_owned());
    }
    sign_in(&server, &mut browser, OTHER).await;
    let before = browser.get("/egenbehandling/eget").await.text;
    let mut refused = BTreeSet::new();
    for (action, form) in all.iter().filter(|(action, _)| !EVERYBODYS.contains(&action.as_str())) {
        let answer = browser.post_as_it_is(action, &form.replace("tekst=", &format!("tekst={SECRET}"))).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{action} {form}");
        assert!(answer.text.contains("Siden gjaldt en annen") && !answer.text.contains(SECRET), "{}", answer.text);
        assert!(!answer.text.contains("Feilkode"), "nothing has failed");
        refused.insert(action.as_str());
    }
    let some = ["/provesvar", "/merker", "/se-eller-vent", DIARY, WEIGHT, "/egenbehandling/uten-nett", "/bytt-person"];
    assert!(some.iter().chain([&whom.as_str()]).all(|action| refused.contains(action)), "{refused:?}");
    for asked in standing {
        let mark = asked.split('&').next().unwrap();
        assert_eq!(browser.get_as_it_is(&format!("/api/tilgang?{asked}")).await.status, StatusCode::UNAUTHORIZED);
        let rows = browser.get_as_it_is(&format!("/api/provesvar?fra=0&{mark}")).await;
        assert_eq!(rows.status, StatusCode::UNAUTHORIZED, "{}", rows.text);
        let chosen = browser.post_as_it_is("/api/provesvar", &format!("sok=kreatinin&{mark}")).await;
        assert_eq!(chosen.status, StatusCode::UNAUTHORIZED, "{}", chosen.text);
        for kind in ["csv", "fhir"] {
            let file = browser.get_as_it_is(&format!("/provesvar/last-ned/{kind}?{mark}")).await;
            assert_eq!(file.status, StatusCode::CONFLICT);
        }
    }
    let after = browser.get("/egenbehandling/eget").await.text;
    assert!(!after.contains(SECRET) && !before.contains(SECRET));
    assert_eq!(browser.get_as_it_is("/api/provesvar?fra=0").await.status, StatusCode::UNAUTHORIZED, "of nobody's page");
    assert_eq!(browser.get_as_it_is("/provesvar/last-ned/csv").await.status, StatusCode::OK, "typed by who it is for");
}

/// A form that is posted when the session has ended is kept, and is shown to who has typed it alone.
#[tokio::test]
async fn what_the_one_has_typed_is_given_back_to_nobody_else() {
    for (next, is_given_back) in [(ONE, true), (OTHER, false)] {
        let server = with_demo().start();
        let mut browser = server.browser();
        sign_in(&server, &mut browser, ONE).await;
        let (_, form) = forms(&browser.get(DIARY).await.text).into_iter().find(|(action, _)| action == DIARY).unwrap();
        let form = form.replace("tekst=", &format!("tekst={SECRET}")).replace("sprak=", "x=");
        browser.cookies.clear();
        let kept = browser.post_as_it_is(DIARY, &form).await;
        assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, "/logg-inn"));
        let led_to = sign_in(&server, &mut browser, next).await;
        assert_eq!(led_to, DIARY);
        assert_eq!(browser.get(&led_to).await.text.contains(SECRET), is_given_back, "{next}");
    }
}

/// One is asked whether a weight of 777 kg is meant, and somebody else signs in meanwhile.
#[tokio::test]
async fn what_the_one_is_asked_about_is_not_asked_of_the_other() {
    let server = with_demo().start();
    let mut browser = server.browser();
    sign_in(&server, &mut browser, ONE).await;
    let asked = browser.post(WEIGHT, "nokkel=z&verdi=777&dag=25.11.2026&klokka=").await;
    assert!(browser.get(asked.location()).await.without_handles().contains("777"));
    sign_in(&server, &mut browser, OTHER).await;
    for path in [asked.location(), WEIGHT] {
        assert!(!browser.get(path).await.without_handles().contains("777"), "{path}");
    }
}
