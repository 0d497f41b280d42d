//! Versions of a plan: those of one plan only, also those that the base has kept of it.

use super::*;

/// Plans of Áile in the store, one import after the other.
fn with_plans(imports: &[Value]) -> Setup {
    let setup = Setup::with_persons();
    for plan in imports {
        // Each at a moment of its own.
        std::thread::sleep(std::time::Duration::from_millis(2));
        assert_eq!(setup.store.import(&plan.to_string()).unwrap().refused.len(), 0);
    }
    setup
}

fn with_action(id: &str, title: &str, action: &str) -> Value {
    let mut plan = plan(id, json!({ "identifier": { "system": FNR, "value": AILE } }), title);
    plan["activity"] = json!([{ "detail": { "status": "in-progress", "description": action } }]);
    plan
}

fn all_of(html: &str, css: &str) -> Vec<String> {
    let html = scraper::Html::parse_document(html);
    html.select(&scraper::Selector::parse(css).unwrap()).map(|it| it.text().collect()).collect()
}

const HISTORY: &str = "/egenbehandling/historikk";

#[tokio::test]
async fn two_plans_are_never_held_against_each_other_as_versions_of_one() {
    let server =
        with_plans(&[with_action("kols", "Plan for kols", "Gå tur"), with_action("krise", "Kriseplan", "Ring Liv")])
            .start();
    let mut aile = server.aile().await;
    let history = aile.get(HISTORY).await.text;
    assert_eq!(all_of(&history, "main form.innsyn-plan-compare").len(), 0, "there is nothing to compare");
    assert_eq!(history.matches("Vi har bare én versjon.").count(), 2, "each is alone");
    let mut titles = all_of(&history, "main h2");
    titles.sort();
    assert_eq!(titles, ["Kontakter", "Kriseplan", "Plan for kols"]);
    let addresses: Vec<String> =
        plan_links(&history).iter().map(|link| link.rsplit('/').next().unwrap().to_owned()).collect();
    for (from, to) in [(0, 1), (1, 0)] {
        let asked = format!("{HISTORY}?fra={}&til={}", addresses[from], addresses[to]);
        let page = aile.get(&asked).await.text;
        assert!(!page.contains("tatt bort") && !page.contains("Ring Liv"), "nobody has taken any help away");
    }
}

#[tokio::test]
async fn a_plan_that_was_changed_in_place_is_compared_with_what_it_said_before() {
    let server =
        with_plans(&[with_action("x", "Plan", "Ring i morgen"), with_action("x", "Plan", "Ring i dag")]).start();
    let mut aile = server.aile().await;
    let history = aile.get(HISTORY).await.text;
    assert!(!history.contains("Vi har bare én versjon."), "{history}");
    assert!(history.contains("Det som er slettet etterpå, kan mangle i de eldre versjonene."));
    let options = all_of(&history, "#eldre-0 option");
    assert!(options.len() == 2 && options[0] != options[1], "they are told apart: {options:?}");
    let html = scraper::Html::parse_document(&history);
    let values: Vec<String> = html
        .select(&scraper::Selector::parse("#eldre-0 option").unwrap())
        .map(|it| it.attr("value").unwrap().to_owned())
        .collect();
    assert!(values.iter().all(|value| !value.contains("_history") && value.len() == 32), "{values:?}");
    let compared = aile.get(&format!("{HISTORY}?fra={}&til={}", values[1], values[0])).await.text;
    let changes = all_of(&compared, ".innsyn-plan-change").concat();
    assert!(changes.contains("Ring i morgen") && changes.contains("Ring i dag"), "{changes}");
    assert_eq!(views(&server.store).await.iter().filter(|(view, _)| view == "treatment-plan-history").count(), 2);
}

#[tokio::test]
async fn a_goal_that_was_changed_by_itself_is_compared_with_what_it_said_before() {
    let mut main = with_action("x", "Plan", "Gå tur");
    main["goal"] = json!([{ "reference": "Goal/g" }]);
    let goal = |words: &str| {
        json!({ "resourceType": "Goal", "id": "g", "lifecycleStatus": "active", "description": { "text": words },
            "subject": { "identifier": { "system": FNR, "value": AILE } } })
    };
    let server = with_plans(&[goal("Gå en mil"), main, goal("Gå to mil")]).start();
    let mut aile = server.aile().await;
    let html = scraper::Html::parse_document(&aile.get(HISTORY).await.text);
    let option = scraper::Selector::parse("#eldre-0 option").unwrap();
    let values: Vec<String> = html.select(&option).map(|it| it.attr("value").unwrap().to_owned()).collect();
    assert_eq!(values.len(), 2);
    let compared = aile.get(&format!("{HISTORY}?fra={}&til={}", values[1], values[0])).await.text;
    let changes = all_of(&compared, ".innsyn-plan-change").concat();
    assert!(changes.contains("Gå en mil") && changes.contains("Gå to mil"), "{changes}");
}

#[tokio::test]
async fn versions_that_read_alike_are_counted() {
    let after = |id: &str, before: Option<&str>| {
        let mut plan = with_action(id, "Plan", id);
        if let Some(before) = before {
            plan["replaces"] = json!([{ "reference": format!("CarePlan/{before}") }]);
        }
        json!({ "resource": plan })
    };
    let entries = [after("c", Some("b")), after("a", None), after("b", Some("a"))];
    let together = json!({ "resourceType": "Bundle", "type": "collection", "entry": entries });
    let server = with_plans(&[together]).start();
    let history = server.aile().await.get(HISTORY).await.text;
    let options = all_of(&history, "#nyere-0 option");
    let numbers: Vec<&str> = options.iter().filter_map(|it| it.split("Nummer ").nth(1)).collect();
    let counted = |number| format!("{number} av 3, regnet fra den eldste.");
    assert_eq!(numbers, [counted(3), counted(2), counted(1)]);
}

#[tokio::test]
async fn a_base_without_versions_is_said_to_give_none() {
    let aile = support::persons()["entry"][0]["resource"].clone();
    let base =
        Base { has: vec![aile, with_action("x", "Plan", "Ring")], refuses: ("Nothing", StatusCode::OK, json!({})) };
    let without = move |State(base): State<Base>, request: Request| async move {
        match request.uri().path().ends_with("/_history") {
            true => StatusCode::NOT_FOUND.into_response(),
            false => answer(State(base), request).await,
        }
    };
    let mut setup = Setup::new();
    setup.source = Source::in_process(Router::new().fallback(without).with_state(base));
    let history = setup.start().aile().await.get(HISTORY).await;
    assert_eq!(history.status, StatusCode::OK);
    assert!(history.text.contains("Vi får ikke vite hva en plan har sagt før den ble endret."), "{}", history.text);
}

#[tokio::test]
async fn what_a_plan_said_before_is_for_the_person_alone() {
    let server = with_demo().start();
    support::demo::open_the_plan(&server.store).await;
    for action in ["Skriv til meg", "Ring meg"] {
        let mut own = with_action("endret", "Plan", action);
        own["subject"] = json!({ "reference": "Patient/demo-eldre" });
        let put = Request::put("/CarePlan/endret").header("content-type", "application/fhir+json");
        ask(&server.store, put.body(Body::from(own.to_string())).unwrap()).await;
    }
    let said = "Hva en plan har sagt før den ble endret, kan bare personen selv se.";
    let own = signed_in(&server, "demo-eldre").await.get(HISTORY).await.text;
    assert!(!all_of(&own, ".innsyn-plan-compare").is_empty() && !own.contains(said), "{own}");
    let theirs = acting(&server, "demo-datter", "demo-eldre").await.get(HISTORY).await.text;
    assert!(all_of(&theirs, ".innsyn-plan-compare").is_empty() && theirs.contains(said), "{theirs}");
}
