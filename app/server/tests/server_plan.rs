//! The plan over the wire: whose it is, who may see it, what is written down, and what never is.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;
#[path = "server_plan/versions.rs"]
mod versions;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use innsyn_server::fhir::source::Source;
use innsyn_server::import::{Change, ImportError};
use innsyn_server::store::{Store, service};
use serde_json::{Value, json};
use support::demo::{key_of, with_demo};
use support::{AILE, Browser, FNR, Server, Setup, bundle};
use tower::ServiceExt;

async fn signed_in(server: &Server, id: &str) -> Browser {
    let mut browser = server.browser();
    browser.post("/logg-inn", &format!("person={}", server.key.handle(&key_of(id)))).await;
    browser
}

async fn acting(server: &Server, from: &str, to: &str) -> Browser {
    let mut browser = signed_in(server, from).await;
    let handle = server.key.act_for(&key_of(from), &key_of(to));
    assert_eq!(browser.post("/bytt-person", &format!("person={handle}")).await.status, StatusCode::SEE_OTHER);
    browser
}

async fn ask(store: &Store, request: Request<Body>) -> Value {
    let base: Router = service(store.clone());
    let bytes = to_bytes(base.oneshot(request).await.unwrap().into_body(), usize::MAX).await.unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

/// Views that were written down, with their outcome, in order.
async fn views(store: &Store) -> Vec<(String, String)> {
    let answer = ask(store, Request::get("/AuditEvent?_count=1000&_sort=date").body(Body::empty()).unwrap()).await;
    let events = answer["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"]);
    let view = |event: &Value| {
        let view = event["entity"][0]["detail"][0]["valueString"].as_str()?.to_owned();
        Some((view, event["outcome"].as_str().unwrap().to_owned()))
    };
    events.filter_map(view).collect()
}

fn plan_links(html: &str) -> Vec<String> {
    let selector = scraper::Selector::parse("main a[href^='/egenbehandling/plan/']").unwrap();
    let html = scraper::Html::parse_document(html);
    html.select(&selector).map(|link| link.attr("href").unwrap().to_owned()).collect()
}

#[tokio::test]
async fn ones_own_plan_is_shown_written_down_and_without_an_id_of_the_source() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, "demo-rolig").await;
    let page = rolig.get("/egenbehandling").await;
    assert_eq!(page.status, StatusCode::OK);
    for said in ["Hvordan har du det nå?", "Ring kolssykepleieren i dag", "Eksempeltekst laget for demoen", "tel:113"]
    {
        assert!(page.text.contains(said), "{said}");
    }
    let links = plan_links(&page.text);
    assert_eq!(links.len(), 2, "{links:?}");
    for path in &links {
        let paper = rolig.get(path).await;
        assert_eq!(paper.status, StatusCode::OK, "{path}");
        assert!(paper.text.contains("Ring kolssykepleieren i dag"), "{path}");
    }
    let history = rolig.get("/egenbehandling/historikk").await;
    let said = history.text.replace('\u{a0}', " ");
    assert!(said.contains("I bruk nå") && said.contains("6. oktober 2025"), "{said}");
    for page in [&page.text, &history.text] {
        for hidden in ["demo-rolig", "CarePlan", "Condition/"] {
            assert!(!page.contains(hidden), "{hidden}");
        }
    }
    let mut seen: Vec<_> =
        views(&server.store).await.into_iter().filter(|(view, _)| view.starts_with("treatment-plan")).collect();
    seen.sort();
    let expected = ["treatment-plan", "treatment-plan-card", "treatment-plan-history", "treatment-plan-sheet"];
    assert_eq!(seen, expected.map(|view| (view.to_owned(), "0".to_owned())));
    assert!(rolig.get("/logg").await.text.contains("Så egenbehandlingsplanen på ett ark eller kort"));
}

#[tokio::test]
async fn on_every_card_of_the_demo_it_is_said_inside_what_is_cut_out_that_it_is_an_example() {
    let server = with_demo().start();
    for person in ["demo-rolig", "demo-taalmodig", "demo-fallu", "demo-eldre"] {
        let mut browser = signed_in(&server, person).await;
        let links = plan_links(&browser.get("/egenbehandling").await.text);
        let card = links.iter().find(|link| link.ends_with("/kort")).unwrap();
        let html = scraper::Html::parse_document(&browser.get(card).await.text);
        let inside = html.select(&scraper::Selector::parse(".innsyn-plan-card").unwrap()).next().unwrap();
        let said: String = inside.text().collect();
        assert!(
            said.contains("Eksempeltekst la") && said.contains("gjennomgått av helsepersonell."),
            "{person}: {said}"
        );
    }
}

#[tokio::test]
async fn two_versions_are_held_beside_each_other_by_their_addresses() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, "demo-rolig").await;
    let history = rolig.get("/egenbehandling/historikk").await.text;
    let addresses: Vec<String> =
        plan_links(&history).iter().map(|link| link.rsplit('/').next().unwrap().to_owned()).collect();
    assert_eq!(addresses.len(), 3);
    let compared =
        rolig.get(&format!("/egenbehandling/historikk?fra={}&til={}", addresses[1], addresses[0])).await.text;
    assert!(compared.contains("Dette er endret") && compared.contains("Ring fastlegen innen to dager"), "{compared}");
    let said = compared.replace('\u{a0}', " ");
    assert!(said.contains("Fra 6. oktober 2025") && said.contains(" til 2. november 2026"), "which two: {said}");
    let at = |words: &str| said.find(words).unwrap();
    assert!(
        at("Til versjon") < at("Dette er endret") && at("Dette er endret") < at("I bruk nå"),
        "what is chosen comes first"
    );
    let nothing = rolig.get("/egenbehandling/historikk?fra=0&til=%3Cscript%3E").await;
    assert_eq!(nothing.status, StatusCode::OK);
    assert!(!nothing.text.contains("Dette er endret") && !nothing.text.contains("<script>"));
}

#[tokio::test]
async fn another_persons_plan_is_answered_like_one_that_never_was() {
    let server = with_demo().start();
    let theirs = plan_links(&signed_in(&server, "demo-rolig").await.get("/egenbehandling").await.text);
    let mut stranger = signed_in(&server, "demo-taalmodig").await;
    for path in theirs
        .iter()
        .map(String::as_str)
        .chain(["/egenbehandling/plan/0123456789abcdef0123456789abcdef/ark", "/egenbehandling/plan/x/kort"])
    {
        let page = stranger.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!page.text.contains("kols") && !page.text.contains("Heggblom"), "{path}");
    }
    let own = stranger.get("/egenbehandling").await.text;
    assert!(own.contains("Plan for diabetes") && !own.contains("Heggblom"));
}

#[tokio::test]
async fn a_plan_is_seen_for_another_only_where_its_area_allows_it() {
    let server = with_demo().start();
    let mut daughter = acting(&server, "demo-datter", "demo-eldre").await;
    for path in ["/egenbehandling", "/egenbehandling/historikk"] {
        let page = daughter.get(path).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
        assert!(!page.text.contains("hjertesvikt") && !page.text.contains("Vekta"), "{path}");
    }
    // Results stay open, and nobody is told that something of a plan was laid aside.
    let results = daughter.get("/provesvar").await.text;
    assert!(results.contains("INR") && !results.contains("lagt bort") && !results.contains("Vei deg"));
    let refused: Vec<_> =
        views(&server.store).await.into_iter().filter(|(view, _)| view.starts_with("treatment")).collect();
    assert!(refused.iter().all(|(_, outcome)| outcome == "4") && refused.len() == 2, "{refused:?}");
    let mut grant = ask(&server.store, Request::get("/Consent/demo-eldre-fullmakt").body(Body::empty()).unwrap()).await;
    let system = grant["provision"]["provision"][0]["class"][0]["system"].clone();
    grant["provision"]["provision"][0]["class"] =
        json!([{ "system": system, "code": "1" }, { "system": system, "code": "3" }]);
    let mut level = ask(&server.store, Request::get("/Consent/demo-eldre-samtykke").body(Body::empty()).unwrap()).await;
    level["category"][0]["coding"][0]["code"] = json!("full");
    for (path, resource) in [("/Consent/demo-eldre-fullmakt", grant), ("/Consent/demo-eldre-samtykke", level)] {
        let put = Request::put(path).header("content-type", "application/fhir+json");
        ask(&server.store, put.body(Body::from(resource.to_string())).unwrap()).await;
    }
    let page = daughter.get("/egenbehandling").await;
    assert_eq!(page.status, StatusCode::OK);
    for said in
        ["Du ser på helseopplysningene til Vennlig Bjørkekløft", "Skrevet av personen selv", "Vei deg før frokost"]
    {
        assert!(page.text.contains(said), "{said}");
    }
}

#[tokio::test]
async fn the_emergency_page_is_the_same_for_everybody() {
    let server = with_demo().start();
    let path = "/egenbehandling/nodhjelp";
    let nobody = server.browser().get(path).await;
    let somebody = signed_in(&server, "demo-rolig").await.get(path).await;
    assert_eq!((nobody.status, &nobody.text), (StatusCode::OK, &somebody.text));
    assert!(
        nobody.text.contains("tel:113") && nobody.text.contains("tel:116117") && !nobody.text.contains("Havskjell")
    );
    let signed_out = server.browser().get("/egenbehandling").await;
    assert_eq!((signed_out.status, signed_out.location()), (StatusCode::SEE_OTHER, "/logg-inn"));
}

/// A base that holds Áile and a plan, and refuses or fails one type.
#[derive(Clone)]
struct Base {
    has: Vec<Value>,
    refuses: (&'static str, StatusCode, Value),
}

async fn answer(State(base): State<Base>, request: Request) -> Response {
    let asked = request.uri().path().trim_start_matches('/').split('/').next().unwrap().to_owned();
    let (kind, status, body) = &base.refuses;
    if asked == *kind {
        return (*status, body.to_string()).into_response();
    }
    // Everything of the type, whoever it is about.
    let all: Vec<Value> = base.has.iter().filter(|it| it["resourceType"] == *asked).cloned().collect();
    bundle("searchset", &all).to_string().into_response()
}

async fn page_of(has: &[Value], refuses: (&'static str, StatusCode, Value)) -> support::Answer {
    let aile = support::persons()["entry"][0]["resource"].clone();
    let base = Base { has: [vec![aile], has.to_vec()].concat(), refuses };
    let mut setup = Setup::new();
    setup.source = Source::in_process(Router::new().fallback(answer).with_state(base));
    setup.start().aile().await.get("/egenbehandling").await
}

fn plan(id: &str, subject: Value, title: &str) -> Value {
    json!({ "resourceType": "CarePlan", "id": id, "status": "active", "intent": "plan", "subject": subject, "title": title })
}

#[tokio::test]
async fn p15_a_refusal_for_want_of_consent_is_explained_and_any_other_is_a_fault() {
    let said = json!({ "resourceType": "OperationOutcome", "issue": [{ "severity": "fatal", "code": "exception",
        "diagnostics": { "errorCode": "CPLF-0017", "errorMessage": "Patient has not given consent" } }] });
    let page = page_of(&[], ("CarePlan", StatusCode::FORBIDDEN, said)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.text.contains("Du har ikke sagt ja til at planen deles.") && !page.text.contains("CPLF"),
        "{}",
        page.text
    );
    let page = page_of(&[], ("CarePlan", StatusCode::FORBIDDEN, json!({}))).await;
    assert_eq!(page.status, StatusCode::BAD_GATEWAY);
    assert!(page.text.contains("Vi fikk ikke hentet planen") && page.text.contains("tel:113"));
}

#[tokio::test]
async fn what_fails_beside_the_plan_is_said_and_the_plan_is_shown() {
    let aile = json!({ "identifier": { "system": FNR, "value": AILE } });
    let own = plan("egen", aile, "Egen plan");
    let page = page_of(&[own], ("Goal", StatusCode::INTERNAL_SERVER_ERROR, json!({}))).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Egen plan") && page.text.contains("Vi fikk ikke hentet alt i planen. Noe kan mangle."));
}

#[tokio::test]
async fn a_plan_does_not_wait_for_thousands_of_results_that_a_laboratory_has_under_the_code_of_a_measurement() {
    let aile = || json!({ "identifier": { "system": FNR, "value": AILE } });
    let glucose = |at: usize| {
        let mut glucose = support::result(&format!("glukose-{at}"), aile(), "5.6");
        glucose["code"]["coding"] = json!([{ "system": "urn:oid:2.16.578.1.12.4.1.1.7280", "code": "NPU02187" }]);
        glucose["specimen"] = json!({ "display": "Plasma" });
        glucose["note"] = json!([{ "text": "Tatt fastende. ".repeat(150) }]);
        glucose
    };
    let setup = Setup::with_persons();
    let all: Vec<Value> = (0..3_000).map(glucose).chain([plan("egen", aile(), "Egen plan")]).collect();
    assert_eq!(setup.store.import(&bundle("collection", &all).to_string()).unwrap().refused.len(), 0);
    let page = setup.start().aile().await.get("/egenbehandling").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Egen plan") && page.text.contains("Vi fikk ikke hentet alt i planen. Noe kan mangle."));
}

#[tokio::test]
async fn nothing_of_another_person_shows_whatever_the_base_answers() {
    let aile = || json!({ "identifier": { "system": FNR, "value": AILE } });
    let bjorn = json!({ "identifier": { "system": FNR, "value": "02013299997" } });
    let mut own = plan("egen", aile(), "Egen plan");
    own["goal"] = json!([{ "reference": "Goal/annens" }]);
    let goal = json!({ "resourceType": "Goal", "id": "annens", "lifecycleStatus": "active", "subject": bjorn,
        "description": { "text": "Hemmelig mål" } });
    let mut part = plan("del", bjorn.clone(), "Hemmelig del");
    part["partOf"] = json!([{ "reference": "CarePlan/egen" }]);
    let nobodys =
        json!({ "resourceType": "CarePlan", "id": "ingens", "status": "active", "title": "Hemmelig plan uten person" });
    let has = [own, goal, part, plan("annen", bjorn, "Hemmelig plan"), nobodys];
    let page = page_of(&has, ("Nothing", StatusCode::OK, json!({}))).await;
    assert!(page.text.contains("Egen plan") && page.text.contains("Ett mål kunne ikke vises."), "{}", page.text);
    assert!(!page.text.contains("Hemmelig"));
}

fn planer(version: u64, action: &str) -> String {
    json!({
        "id": "b97ee41d", "version": version, "status": "active", "updated_at": "2026-06-15T09:12:00Z",
        "updated_by": { "hpr": "9900017", "name": "Kvikk Legesen" }, "comment": "Justert", "subject": { "nin": AILE },
        "clinical_content": { "version": 1, "title": "Plan for Áile", "zones": [
            { "level": "yellow", "condition": "PEF 210–330 L/min", "action": action }, {},
        ] },
    })
    .to_string()
}

#[tokio::test]
async fn p05_plans_of_the_planer_api_are_taken_version_by_version_and_a_conflict_loses_nothing() {
    let setup = Setup::with_persons();
    let report = setup.store.import(&planer(1, "Ring i morgen")).unwrap();
    assert_eq!((report.stored[0].change, report.refused.len()), (Change::Created, 1));
    assert_eq!(setup.store.import(&planer(1, "Ring i morgen")).unwrap().stored[0].change, Change::Unchanged);
    let conflict = setup.store.import(&planer(1, "Noe annet")).unwrap_err();
    assert!(
        matches!(conflict, ImportError::VersionConflict { .. }) && conflict.to_string().starts_with("409"),
        "{conflict}"
    );
    setup.store.import(&planer(2, "Ring i dag")).unwrap();
    let without = planer(3, "").replace("\"version\":3,", "");
    assert!(matches!(setup.store.import(&without), Err(ImportError::Planer { .. })));
    let server = setup.start();
    let mut aile = server.aile().await;
    let page = aile.get("/egenbehandling").await.text;
    assert!(page.contains("Ring i dag") && !page.contains("Ring i morgen") && !page.contains("Noe annet"), "{page}");
    assert!(page.contains("av Kvikk Legesen.") && !page.contains("9900017"));
    let history = aile.get("/egenbehandling/historikk").await.text;
    assert_eq!(plan_links(&history).len(), 2);
}

#[tokio::test]
async fn p05_a_list_of_versions_is_taken_and_nothing_of_one_that_holds_a_conflict_or_anything_else() {
    let setup = Setup::with_persons();
    let list = |all: &[String]| format!("[{}]", all.join(","));
    let report = setup.store.import(&list(&[planer(2, "Ring i dag"), planer(1, "Ring i morgen")])).unwrap();
    let stored: Vec<_> = report.stored.iter().map(|it| (it.entry, it.change)).collect();
    assert_eq!(stored, [(Some(0), Change::Created), (Some(1), Change::Created)]);
    assert_eq!(
        report.refused.iter().map(|it| it.entry).collect::<Vec<_>>(),
        [Some(0), Some(1)],
        "a zone that says nothing"
    );
    for (refused, words) in [
        (
            list(&[planer(3, "Ring nå"), planer(2, "Noe annet")]),
            "409: entry 1: another text is known under this version",
        ),
        (
            list(&[planer(3, "Ring nå"), planer(3, "Noe annet")]),
            "409: entry 1: another text is known under this version",
        ),
        (list(&[planer(3, "Ring nå"), "{}".to_owned()]), "entry 1: not a plan of the Planer API"),
        (list(&[planer(3, "Ring nå"), planer(4, "").replace("\"nin\"", "\"x\"")]), "entry 1: not taken as a plan"),
        ("[]".to_owned(), "not a FHIR resource"),
    ] {
        let why = setup.store.import(&refused).unwrap_err().to_string();
        assert!(why.starts_with(words), "{why}");
    }
    let server = setup.start();
    let mut aile = server.aile().await;
    let page = aile.get("/egenbehandling").await.text;
    assert!(page.contains("Ring i dag") && !page.contains("Ring nå") && !page.contains("Noe annet"), "{page}");
    assert_eq!(plan_links(&aile.get("/egenbehandling/historikk").await.text).len(), 2);
}

/// A base has more Observations of a person than a plan is made of, and a plan may refer to any.
#[tokio::test]
async fn how_a_person_manages_is_in_the_plan_that_refers_to_it_and_of_nobody_else() {
    let server = with_demo().start();
    let ours = "Jeg klarer meg selv inne.";
    let mut eldre = signed_in(&server, "demo-eldre").await;
    let plan = eldre.get("/egenbehandling").await.text;
    assert!(plan.contains("Hverdagen") && plan.contains(ours) && !plan.contains("kunne ikke vises"), "{plan}");
    assert!(!eldre.get("/provesvar").await.text.contains("Hverdagen"), "no result");
    let get = async |path: &str| ask(&server.store, Request::get(path).body(Body::empty()).unwrap()).await;
    let put = async |path: &str, resource: &Value| {
        let put = Request::put(path).header("content-type", "application/fhir+json");
        ask(&server.store, put.body(Body::from(resource.to_string())).unwrap()).await
    };
    let mut others = get("/Observation/demo-eldre-plan-funksjon").await;
    others["subject"] = get("/Observation/demo-rolig-hb").await["subject"].clone();
    others["id"] = "en-annens".into();
    let stored = put("/Observation/en-annens", &others).await;
    assert!(stored["id"] == "en-annens" && stored["subject"]["identifier"]["value"].is_string(), "{stored}");
    // Nor is a result a part of a plan: what is held back is known where results are.
    let result = "demo-eldre-0-inr";
    assert!(get(&format!("/Observation/{result}")).await["valueQuantity"].is_object());
    let mut care = get("/CarePlan/demo-eldre-plan").await;
    for id in ["en-annens", result] {
        care["supportingInfo"] = serde_json::json!([{ "reference": format!("Observation/{id}") }]);
        assert_eq!(put("/CarePlan/demo-eldre-plan", &care).await["supportingInfo"], care["supportingInfo"]);
        let plan = eldre.get("/egenbehandling").await.text;
        assert!(plan.contains("Plan for hjertesvikt") && plan.contains("Én opplysning kunne ikke vises"), "{plan}");
        for hidden in ["Hverdagen", ours, "INR", "Funksjon</h"] {
            assert!(!plan.contains(hidden), "{id}: {hidden}: {plan}");
        }
    }
}
