//! What something has said before: for the person who wrote it, from every base that has it.

use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use innsyn_server::fhir::source::Source;

use super::who::opened;
use super::*;

async fn correct(browser: &mut Browser, address: &str, words: &str) {
    let form = browser.get(address).await;
    let fields = [("sett", field(&form, "sett")), ("hva", "dagbok".to_owned()), ("tekst", words.to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let stored = browser.post(address, &encoded(&fields)).await;
    assert_eq!(stored.location(), "/egenbehandling/eget?gjort=rettet", "{}", main_of(&stored));
}

async fn delete(browser: &mut Browser, address: &str) {
    let page = browser.get(&format!("{address}/slett")).await;
    browser.post(&format!("{address}/slett"), &encoded(&[("sett", &field(&page, "sett"))])).await;
}

/// Each of the parts after the one before it.
fn order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let (_, after) = rest.split_once(part).unwrap_or_else(|| panic!("«{part}» in «{rest}» of {text}"));
        rest = after;
    }
}

#[tokio::test]
async fn each_version_says_what_it_said_and_when_and_that_it_was_deleted() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    write(&mut rolig, "dagbok", &[("tekst", "Sov lite")]).await;
    let address = newest(&mut rolig).await;
    let versions = format!("{address}/versjoner");
    assert!(links(&rolig.get(LIST).await, "/versjoner").is_empty(), "it has said nothing else");
    correct(&mut rolig, &address, "Sov godt").await;
    assert_eq!(links(&rolig.get(LIST).await, "/versjoner"), std::slice::from_ref(&versions));
    let page = main_of(&rolig.get(&versions).await);
    order(&page, &["Dagbok", "Lagret ", "Slik er det nå", "Sov godt", "Lagret ", "Sov lite"]);
    delete(&mut rolig, &address).await;
    let list = rolig.get(LIST).await;
    assert!(main_of(&list).contains("Det som er slettet") && !main_of(&list).contains("Sov"), "{}", main_of(&list));
    assert_eq!(links(&list, "/versjoner"), std::slice::from_ref(&versions));
    let page = rolig.get(&versions).await;
    order(&main_of(&page), &["Slettet ", "Sov godt", "Lagret ", "Sov godt", "Lagret ", "Sov lite"]);
    assert!(!main_of(&page).contains("Slik er det nå") && !page.text.contains("QuestionnaireResponse"));
}

#[tokio::test]
async fn nobody_else_reads_what_was_corrected_or_taken_away() {
    let server = with_demo().start();
    let mut eldre = signed_in(&server, "demo-eldre").await;
    write(&mut eldre, "dagbok", &[("tekst", "Hemmelig tanke")]).await;
    let address = newest(&mut eldre).await;
    correct(&mut eldre, &address, "Fin dag").await;
    let versions = format!("{address}/versjoner");
    let mut daughter = opened(&server).await;
    assert!(main_of(&daughter.get(LIST).await).contains("Fin dag"));
    for _ in 0..2 {
        let list = daughter.get(LIST).await;
        assert!(links(&list, "/versjoner").is_empty() && !main_of(&list).contains("Det som er slettet"));
        assert_eq!(daughter.get(&versions).await.status, StatusCode::FORBIDDEN);
        let mut stranger = signed_in(&server, "demo-taalmodig").await;
        for path in [&versions, &format!("{LIST}/x/versjoner")] {
            let page = stranger.get(path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            assert!(!page.text.contains("Hemmelig"));
        }
        delete(&mut eldre, &address).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_base_without_versions_is_said_to_give_none() {
    let mut theirs = with_demo();
    let base = service(theirs.store.clone()).layer(from_fn(async |request: Request, next: Next| -> Response {
        match request.uri().path().ends_with("/_history") {
            true => StatusCode::METHOD_NOT_ALLOWED.into_response(),
            false => next.run(request).await,
        }
    }));
    theirs.source = Source::in_process(base);
    let server = theirs.start();
    let mut rolig = signed_in(&server, ROLIG).await;
    write(&mut rolig, "dagbok", &[("tekst", "Sov lite")]).await;
    let address = newest(&mut rolig).await;
    correct(&mut rolig, &address, "Sov godt").await;
    let page = main_of(&rolig.get(&format!("{address}/versjoner")).await);
    assert!(page.contains("Vi får ikke tidligere versjoner") && !page.contains("Sov"), "{page}");
}

/// Plans are in Norwegian: nobody hears one read as Sámi, on the form and where it is told afterwards.
#[tokio::test]
async fn a_measure_that_is_ticked_off_is_not_taken_for_sami() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    rolig.get("/?sprak=se").await;
    let form = rolig.get(&format!("{LIST}/ny/gjort")).await;
    let spoken = |page: &Answer, within: &str| {
        let html = scraper::Html::parse_document(&page.text);
        let named = scraper::Selector::parse(within).unwrap();
        let of = html.select(&named).rfind(|it| it.text().collect::<String>().contains("Gåtur")).unwrap();
        let langs = of.ancestors().filter_map(scraper::ElementRef::wrap).chain([of]).filter_map(|it| it.attr("lang"));
        langs.map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(spoken(&form, ".innsyn-check span").contains(&"nb".to_owned()), "{}", form.text);
    let handle = field(&form, "gjort");
    write(&mut rolig, "gjort", &[("gjort", &handle)]).await;
    assert!(spoken(&rolig.get(LIST).await, "main li").contains(&"no".to_owned()));
}

#[tokio::test]
async fn what_was_read_is_what_the_page_showed_and_a_sign_of_another_form_says_of_no_change() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let form = as_read(&rolig.get("/egenbehandling").await);
    let mut zone = ask(&server.store, "/CarePlan/demo-rolig-plan-red").await;
    let said = zone["activity"].to_string();
    zone["activity"] = serde_json::from_str(&said.replace("Ring 113", "Ring 113 straks")).unwrap();
    assert_ne!(zone["activity"].to_string(), said);
    put(&server.store, &zone).await;
    rolig.post("/egenbehandling/eget/ny/lest", &form).await;
    let plan = main_of(&rolig.get("/egenbehandling").await);
    assert!(
        plan.contains("Planen er endret siden du sist leste den") && !plan.contains("Du har lest planen"),
        "{plan}"
    );
    let mut read = all(&server.store, "QuestionnaireResponse").await.remove(0);
    let stamp = read["item"][0]["answer"][0]["valueString"].take();
    assert!(stamp.as_str().unwrap().starts_with("2:"), "{stamp}");
    read["item"][0]["answer"][0]["valueString"] = "|2026-11-02T09:10:00".into();
    put(&server.store, &read).await;
    let plan = main_of(&rolig.get("/egenbehandling").await);
    assert!(!plan.contains("Planen er endret") && plan.contains("Jeg har lest den nye planen"), "{plan}");
    for nothing in ["", "plan=CarePlan/demo-rolig-plan", "plan=CarePlan/demo-rolig-plan&lest=x"] {
        rolig.post("/egenbehandling/eget/ny/lest", nothing).await;
    }
    assert_eq!(all(&server.store, "QuestionnaireResponse").await.len(), 1);
}
