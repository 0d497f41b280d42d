//! A citizen's whole way, without a byte of script: sign in, read, switch language, sign out.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use http::StatusCode;
use scraper::{ElementRef, Html, Selector};
use support::{AILE, Answer, Setup};

fn page(answer: &Answer) -> Html {
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    Html::parse_document(&answer.text)
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn only<'a>(page: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = all(page, selector);
    assert_eq!(found.len(), 1, "{selector} in {}", page.html());
    found[0]
}

/// What holds for every page, whoever reads it.
fn check(answer: &Answer, signed_in: bool) {
    let page = page(answer);
    only(&page, "h1");
    only(&page, "main");
    let title = text(only(&page, "title"));
    for personal in ["Áile", "Kanarinavn", "5,60", "Analyse"] {
        assert!(!title.contains(personal), "{personal} in the title {title}");
    }
    assert!(!answer.text.contains(AILE), "a number is never shown");
    assert!(!answer.text.contains("svar-aile\""), "nor an id of the source");
    let ways_out = all(&page, "form[method=post][action='/logg-ut'] button").len();
    assert_eq!(ways_out, usize::from(signed_in), "{}", answer.text);
    for script in all(&page, "script") {
        assert!(script.attr("src").is_some(), "no script stands in a page");
    }
    assert!(all(&page, "[style], style").is_empty());
    for link in all(&page, "a[href]") {
        let href = link.attr("href").unwrap();
        let ours = href.starts_with('/') && !href.starts_with("//");
        assert!(ours || href.starts_with('#') || href.starts_with("tel:") || href.starts_with("https://"), "{href}");
    }
}

#[tokio::test]
async fn a_citizen_signs_in_reads_a_result_and_leaves_without_script() {
    let server = Setup::with_persons().start();
    let mut browser = server.browser();
    check(&browser.get("/").await, false);

    let asked = browser.get("/logg-inn").await;
    check(&asked, false);
    let form = page(&asked);
    let buttons = all(&form, "form[method=post][action='/logg-inn'] [name=person]");
    assert_eq!(buttons.len(), 2, "two grown-ups; the child is listed without a button");
    assert!(asked.text.contains("Lita Barneperson"));
    let aile = buttons.iter().find(|button| text(**button).contains("Áile Kanarinavn")).unwrap();
    let handle = aile.attr("value").unwrap().to_owned();

    let signed_in = browser.post("/logg-inn", &format!("person={handle}")).await;
    assert_eq!((signed_in.status, signed_in.location()), (StatusCode::SEE_OTHER, "/provesvar"));

    let list = browser.get("/provesvar").await;
    check(&list, true);
    assert!(list.text.contains("5,60"), "every digit, with a comma: {}", list.text);
    assert!(!list.text.contains("777,7"));
    let to_result = page(&list);
    let links = all(&to_result, "main a[href^='/provesvar/']");
    assert!(text(links[0]).contains("Analyse svar-aile"), "{}", text(links[0]));
    let address = links[0].attr("href").unwrap().to_owned();

    let one = browser.get(&address).await;
    assert_eq!(one.status, StatusCode::OK);
    check(&one, true);
    assert!(one.text.contains("5,60"));

    let switch = page(&one);
    let nynorsk = all(&switch, &format!("a[href='{address}?sprak=nn']"));
    assert_eq!(nynorsk[0].attr("lang"), Some("nn"));
    let back = browser.get(nynorsk[0].attr("href").unwrap()).await;
    assert_eq!(back.location(), address, "the place is kept");
    let in_nynorsk = browser.get(&address).await;
    assert_eq!(only(&page(&in_nynorsk), "html").attr("lang"), Some("nn"));
    check(&in_nynorsk, true);

    check(&browser.get("/").await, true);
    assert_eq!(browser.post("/logg-ut", "").await.location(), "/");
    check(&browser.get("/").await, false);
    assert_eq!(browser.get(&address).await.location(), "/logg-inn");
}

#[tokio::test]
async fn a_fault_says_who_is_signed_in_offers_the_way_out_and_a_reference() {
    let server = Setup::with_persons().start();
    let mut aile = server.aile().await;
    for (path, status) in [("/finnes-ikke", 404), ("/provesvar/0123456789abcdef0123456789abcdef", 404)] {
        let answer = aile.get(path).await;
        assert_eq!(answer.status.as_u16(), status);
        check(&answer, true);
        assert!(answer.text.contains("Kanarinavn"));
    }
    let refused = [("sec-fetch-site", "cross-site".to_owned())];
    let answer = aile.send(http::Method::POST, "/logg-ut", &refused, "").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    only(&page(&answer), "h1");
}

#[tokio::test]
async fn every_page_says_that_it_is_a_demo_in_three_languages() {
    let server = Setup::with_persons().start();
    let mut aile = server.aile().await;
    for language in ["nb", "nn", "se"] {
        aile.get(&format!("/?sprak={language}")).await;
        for path in ["/", "/provesvar", "/logg-inn", "/finnes-ikke"] {
            let answer = aile.get(path).await;
            assert_eq!(only(&page(&answer), "html").attr("lang"), Some(language), "{path}");
            assert!(answer.text.to_lowercase().contains("demo"), "{language} {path}");
        }
    }
}
