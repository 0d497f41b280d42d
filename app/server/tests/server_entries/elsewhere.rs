//! Measurements that were not written here: read, and never among somebody else's.

use http::StatusCode;
use serde_json::json;

use super::who::opened;
use super::*;

fn weight(of: &str, id: &str, value: f64, performer: &Value) -> Value {
    json!({
        "resourceType": "Observation", "id": id, "status": "final",
        "category": [{ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs" }] }],
        "code": { "coding": [{ "system": "http://loinc.org", "code": "29463-7" }] },
        "subject": { "reference": format!("Patient/{of}") }, "performer": [performer],
        "effectiveDateTime": "2026-11-20T07:00:00+01:00", "valueQuantity": { "value": value, "unit": "kg" }
    })
}

/// Each heading of the page with what stands below it.
fn sections(page: &Answer) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&page.text);
    let selector = |css| scraper::Selector::parse(css).unwrap();
    let text = |element: scraper::ElementRef<'_>| element.text().collect::<String>().replace('\u{a0}', " ");
    let (section, heading) = (selector("main section.innsyn-section"), selector("h2"));
    let all = html.select(&section);
    all.map(|it| (it.select(&heading).next().map(text).unwrap_or_default(), text(it))).collect()
}

#[tokio::test]
async fn each_who_measured_has_a_drawing_and_a_table_under_their_own_heading() {
    let setup = with_demo();
    let (me, nurse) = (json!({ "reference": "Patient/demo-rolig" }), json!({ "type": "Practitioner", "display": "N" }));
    let stranger = weight("demo-fallu", "annens-vekt", 66.6, &json!({ "reference": "Patient/demo-fallu" }));
    let theirs = [weight(ROLIG, "app-vekt", 82.4, &me), weight(ROLIG, "pleier-vekt", 83.1, &nurse), stranger];
    setup.store.import(&support::bundle("collection", &theirs).to_string()).unwrap();
    let server = setup.start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let path = "/egenbehandling/eget/over-tid/vekt";
    assert_eq!(links(&rolig.get(LIST).await, "/over-tid/"), [path], "also where one has written nothing oneself");
    write(&mut rolig, "vekt", &[("verdi", "81,2")]).await;
    let page = rolig.get(path).await;
    let all = sections(&page);
    let headings: Vec<&str> = all.iter().map(|(heading, _)| heading.as_str()).collect();
    assert_eq!(headings, ["Skrevet av deg", "Målt av deg, og sendt fra noe annet enn innsyn", "Målt i helsetjenesten"]);
    for ((heading, text), own) in all.iter().zip(["81,2 kg", "82,4 kg", "83,1 kg"]) {
        for value in ["81,2 kg", "82,4 kg", "83,1 kg"] {
            assert_eq!(text.contains(value), value == own, "{heading}: {value} in {text}");
        }
    }
    assert!(!page.text.contains("66,6") && !page.text.contains("pleier-vekt"));
    assert!(!main_of(&rolig.get(LIST).await).contains("82,4"), "the list holds what one has written");
}

#[tokio::test]
async fn who_may_see_somebodys_plan_and_results_reads_that_it_is_the_persons() {
    let setup = with_demo();
    let theirs = [weight("demo-eldre", "app-vekt", 77.7, &json!({ "reference": "Patient/demo-eldre" }))];
    setup.store.import(&support::bundle("collection", &theirs).to_string()).unwrap();
    let server = setup.start();
    let mut daughter = opened(&server).await;
    let page = daughter.get("/egenbehandling/eget/over-tid/vekt").await;
    assert_eq!(page.status, StatusCode::OK);
    let all = sections(&page);
    assert!(all.iter().any(|(heading, text)| heading.starts_with("Målt av personen selv") && text.contains("77,7 kg")));
}
