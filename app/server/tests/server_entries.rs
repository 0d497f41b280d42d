//! What a person writes beside the plan, over the wire: stored once, as the person's own, corrected and deleted as versions,
//! and never lost.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

#[path = "server_entries/conflicts.rs"]
mod conflicts;
#[path = "server_entries/elsewhere.rs"]
mod elsewhere;
#[path = "server_entries/foreign.rs"]
mod foreign;
#[path = "server_entries/parallel.rs"]
mod parallel;
#[path = "server_entries/versions.rs"]
mod versions;
#[path = "server_entries/who.rs"]
mod who;
#[path = "server_entries/whom_to_call.rs"]
mod whom_to_call;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use http::StatusCode;
use innsyn_server::demo::persons::bundles;
use innsyn_server::store::{Store, service};
use serde_json::Value;
use support::{Answer, Browser, FNR, Server, Setup};
use tower::ServiceExt;

const LIST: &str = "/egenbehandling/eget";
const ROLIG: &str = "demo-rolig";

fn with_demo() -> Setup {
    let setup = Setup::new();
    for bundle in bundles() {
        setup.store.import(&bundle.json).unwrap();
    }
    setup
}

fn key_of(id: &str) -> String {
    let bundle = bundles().into_iter().find(|bundle| bundle.name == id).unwrap();
    let bundle: Value = serde_json::from_str(&bundle.json).unwrap();
    format!("{FNR}|{}", bundle["entry"][0]["resource"]["identifier"][0]["value"].as_str().unwrap())
}

async fn signed_in(server: &Server, id: &str) -> Browser {
    let mut browser = server.browser();
    browser.post("/logg-inn", &format!("person={}", server.key.handle(&key_of(id)))).await;
    browser
}

fn tab(of: &Browser) -> Browser {
    of.clone()
}

async fn ask(store: &Store, path: &str) -> Value {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let bytes = to_bytes(service(store.clone()).oneshot(request).await.unwrap().into_body(), usize::MAX).await.unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

async fn put(store: &Store, resource: &Value) {
    let path = format!("/{}/{}", resource["resourceType"].as_str().unwrap(), resource["id"].as_str().unwrap());
    let put = Request::put(path).header("content-type", "application/fhir+json");
    let put = put.body(Body::from(resource.to_string())).unwrap();
    assert!(service(store.clone()).oneshot(put).await.unwrap().status().is_success());
}

/// All of a type, the newest last.
async fn all(store: &Store, kind: &str) -> Vec<Value> {
    let found = ask(store, &format!("/{kind}?_count=1000&_sort=_lastUpdated")).await;
    found["entry"].as_array().into_iter().flatten().map(|entry| entry["resource"].clone()).collect()
}

/// Own measurements: the demo has results too.
async fn measured(store: &Store) -> Vec<Value> {
    all(store, "Observation").await.into_iter().filter(|it| it.to_string().contains("CodeSystem/eget")).collect()
}

/// What a person reads in the page's main part.
fn main_of(page: &Answer) -> String {
    let html = scraper::Html::parse_document(&page.text);
    let main = html.select(&scraper::Selector::parse("main").unwrap()).next().unwrap();
    main.text().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn links(page: &Answer, with: &str) -> Vec<String> {
    let html = scraper::Html::parse_document(&page.text);
    let selector = scraper::Selector::parse("main a").unwrap();
    let hrefs = html.select(&selector).filter_map(|link| link.attr("href"));
    hrefs.filter(|href| href.contains(with)).map(str::to_owned).collect()
}

/// What stands in a field of the page's form.
fn field(page: &Answer, name: &str) -> String {
    let html = scraper::Html::parse_document(&page.text);
    let input = scraper::Selector::parse(&format!("#skjema input[name='{name}'], form input[name='{name}']")).unwrap();
    let area = scraper::Selector::parse(&format!("textarea[name='{name}']")).unwrap();
    let typed = html.select(&input).next().and_then(|input| input.attr("value")).map(str::to_owned);
    typed.or_else(|| Some(html.select(&area).next()?.text().collect::<String>())).unwrap_or_default()
}

fn encoded(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// What the button sends that the plan of this page is read.
fn as_read(page: &Answer) -> String {
    encoded(&[("plan", &field(page, "plan")), ("lest", &field(page, "lest"))])
}

/// Opens the form for one kind, and sends it with these fields.
async fn write(browser: &mut Browser, kind: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("{LIST}/ny/{kind}");
    let form = browser.get(&path).await;
    assert_eq!(form.status, StatusCode::OK, "{}", main_of(&form));
    let (key, plan) = (field(&form, "nokkel"), field(&form, "plan"));
    assert_eq!(key.len(), 32, "{}", form.text);
    let more = [("nokkel", key.as_str()), ("plan", plan.as_str())];
    browser.post(&path, &encoded(&[&more, fields].concat())).await
}

/// The address of the newest that was written.
async fn newest(browser: &mut Browser) -> String {
    let links = links(&browser.get(LIST).await, "/slett");
    links[0].trim_end_matches("/slett").to_owned()
}

#[tokio::test]
async fn a_weight_is_stored_as_the_persons_own_with_its_digits_and_shown_as_such() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let plan = rolig.get("/egenbehandling").await;
    assert!(main_of(&plan).contains("Skriv inn måling: Vekt"), "the plan asks for it: {}", main_of(&plan));
    assert!(!main_of(&plan).contains("Skriv inn måling: Puls"));
    let sent = write(&mut rolig, "vekt", &[("verdi", "81,20 kg"), ("dag", "24.11.2026"), ("klokka", "8.05")]).await;
    assert_eq!(sent.location(), "/egenbehandling/eget?gjort=lagret", "{}", main_of(&sent));
    let [stored] = <[Value; 1]>::try_from(measured(&server.store).await).unwrap();
    assert_eq!(
        stored["valueQuantity"].to_string(),
        r#"{"value":81.20,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}"#
    );
    assert_eq!(stored["code"]["coding"][0]["code"], "29463-7");
    assert_eq!(stored["effectiveDateTime"], "2026-11-24T08:05:00+01:00");
    assert_eq!((&stored["performer"][0], &stored["status"]), (&stored["subject"], &Value::from("final")));
    assert_eq!(stored["subject"]["reference"], "Patient/demo-rolig");
    let told = all(&server.store, "Provenance").await;
    assert_eq!(told[0]["target"][0]["reference"], format!("Observation/{}", stored["id"].as_str().unwrap()));
    let list = main_of(&rolig.get(LIST).await);
    for said in ["Vekt 24. november 2026 kl. 08.05", "81,20 kg", "Skrevet av deg"] {
        assert!(list.contains(said), "{said}: {list}");
    }
    assert!(main_of(&rolig.get("/egenbehandling").await).contains("81,20 kg"));
    // It is no result, and no verdict stands anywhere.
    assert!(!rolig.get("/provesvar?vis=alle").await.text.contains("81,20"));
    let log = main_of(&rolig.get("/logg").await);
    assert!(log.contains("Skrev noe ved siden av egenbehandlingsplanen"), "{log}");
    assert!(!list.contains("demo-rolig") && !rolig.get(LIST).await.text.contains("Observation"));
}

#[tokio::test]
async fn every_kind_is_written_and_labelled() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    for (kind, fields) in [
        ("blodtrykk", vec![("verdi", "128"), ("verdi", "82")]),
        ("pef", vec![("verdi", "310")]),
        ("kommentar", vec![("tekst", "Hva betyr «ved behov»?")]),
        ("dagbok", vec![("tekst", "<b>Čáppa beaivi</b>\r\n& god søvn")]),
        ("mal", vec![("tekst", "Synge hele konserten")]),
    ] {
        let sent = write(&mut rolig, kind, &fields).await;
        assert_eq!(sent.location(), "/egenbehandling/eget?gjort=lagret", "{kind}: {}", main_of(&sent));
    }
    let form = rolig.get("/egenbehandling/eget/ny/gjort").await;
    assert!(main_of(&form).contains("Gåtur"), "{}", main_of(&form));
    let html = scraper::Html::parse_document(&form.text);
    let first = html.select(&scraper::Selector::parse("input[name='gjort']").unwrap()).next().unwrap();
    let handle = first.attr("value").unwrap().to_owned();
    drop(html);
    let sent = write(&mut rolig, "gjort", &[("gjort", &handle)]).await;
    assert_eq!(sent.location(), "/egenbehandling/eget?gjort=lagret", "{}", main_of(&sent));
    let page = rolig.get(LIST).await;
    let list = main_of(&page);
    for said in [
        "128/82 mmHg",
        "310 L/min",
        "Hva betyr «ved behov»?",
        "<b>Čáppa beaivi</b>",
        "Synge hele konserten",
        "Tiltak som er gjort",
    ] {
        assert!(list.contains(said), "{said}: {list}");
    }
    assert_eq!(list.matches("Skrevet av deg").count(), 6);
    assert!(!page.text.contains("<b>Čáppa"), "what is typed is text");
    // The plan itself has not got a goal that nobody agreed on.
    let plan = rolig.get("/egenbehandling").await.text;
    let goals = plan.split("innsyn-entry-beside").next().unwrap();
    assert!(!goals.contains("Synge hele konserten"));
}

#[tokio::test]
async fn that_the_plan_is_read_is_said_once_for_each_state_of_it() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let plan = rolig.get("/egenbehandling").await;
    assert!(main_of(&plan).contains("Jeg har lest den nye planen"));
    let form = as_read(&plan);
    for _ in 0..2 {
        assert_eq!(rolig.post("/egenbehandling/eget/ny/lest", &form).await.location(), "/egenbehandling");
    }
    let plan = main_of(&rolig.get("/egenbehandling").await);
    assert!(plan.contains("Du har lest planen slik den er nå: 25. november 2026"), "{plan}");
    let read = all(&server.store, "QuestionnaireResponse").await;
    assert_eq!((read.len(), &read[0]["basedOn"][0]["reference"]), (1, &Value::from("CarePlan/demo-rolig-plan")));
    // Another state of it: said at the top, with the way to what changed, until that is read too.
    assert!(!plan.contains("Planen er endret siden du sist leste den"), "{plan}");
    let mut changed = ask(&server.store, "/CarePlan/demo-rolig-plan").await;
    let said = changed["extension"].to_string();
    changed["extension"] = serde_json::from_str(&said.replace("2026-11-02", "2026-11-24")).unwrap();
    put(&server.store, &changed).await;
    let page = rolig.get("/egenbehandling").await;
    let said = main_of(&page);
    assert!(said.contains("Planen er endret siden du sist leste den Se hva som er endret"), "{said}");
    assert!(said.find("Planen er endret") < said.find("Hvordan har du det nå?"), "first of all: {said}");
    rolig.post("/egenbehandling/eget/ny/lest", &as_read(&page)).await;
    assert!(!main_of(&rolig.get("/egenbehandling").await).contains("Planen er endret"));
}

#[tokio::test]
async fn that_one_plan_is_read_is_not_said_of_another_that_was_changed_at_the_same_time() {
    let server = with_demo().start();
    let mut other = ask(&server.store, "/CarePlan/demo-rolig-plan").await;
    other["id"] = "demo-rolig-annen".into();
    other["title"] = "Plan for hofta (eksempel)".into();
    other.as_object_mut().unwrap().retain(|element, _| !["meta", "replaces"].contains(&element.as_str()));
    put(&server.store, &other).await;
    let mut rolig = signed_in(&server, ROLIG).await;
    let first = rolig.get("/egenbehandling").await;
    rolig.post("/egenbehandling/eget/ny/lest", &as_read(&first)).await;
    let read = "Du har lest planen slik den er nå";
    let first = rolig.get("/egenbehandling").await;
    assert!(main_of(&first).contains(read));
    let mut others = links(&first, "/egenbehandling/plan/").into_iter();
    let second = loop {
        let page = main_of(&rolig.get(&others.next().expect("a way to the other plan")).await);
        if !page.contains("Plan for hofta (eksempel) Eksempeltekst") {
            break page;
        }
    };
    assert!(!second.contains(read) && second.contains("Jeg har lest den nye planen"), "{second}");
    assert!(!second.contains("Planen er endret siden"), "{second}");
}

#[tokio::test]
async fn what_was_written_last_of_one_day_is_the_newest_also_where_the_clock_stands() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    for kilos in ["81", "84", "82", "83"] {
        let sent = write(&mut rolig, "vekt", &[("verdi", kilos)]).await;
        assert_eq!(sent.location(), "/egenbehandling/eget?gjort=lagret");
    }
    let list = main_of(&rolig.get("/egenbehandling/eget?gjort=lagret").await);
    let order: Vec<_> = ["83 kg", "82 kg", "84 kg", "81 kg"].map(|kilos| list.find(kilos)).into();
    assert!(order.is_sorted() && order[0].is_some(), "{list}");
    assert!(
        list.find("83 kg") < list.find("Skriv inn en måling"),
        "what was stored is seen before the ways to more: {list}"
    );
    let over_time = main_of(&rolig.get("/egenbehandling/eget/over-tid/vekt").await);
    assert!(over_time.contains("først 81 kg, sist 83 kg"), "{over_time}");
    assert!(!links(&rolig.get("/egenbehandling").await, "/over-tid/vekt").is_empty(), "and the plan leads there");
}

#[tokio::test]
async fn a_blood_pressure_that_is_turned_round_is_asked_about() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let path = "/egenbehandling/eget/ny/blodtrykk";
    let key = field(&rolig.get(path).await, "nokkel");
    let led = rolig.post(path, &encoded(&[("nokkel", &key), ("verdi", "80"), ("verdi", "120")])).await;
    let asked = main_of(&rolig.get(led.location()).await);
    assert!(asked.contains("Du skrev overtrykk 80 og undertrykk 120."), "{asked}");
    assert!(measured(&server.store).await.is_empty());
}

#[tokio::test]
async fn an_odd_number_is_asked_about_and_never_refused() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let led = write(&mut rolig, "vekt", &[("verdi", "812"), ("tekst", "Ny vekt")]).await;
    assert_eq!((led.status, led.location()), (StatusCode::SEE_OTHER, "/egenbehandling/eget/ny/vekt?spor"));
    // It can be asked for again, in another language too.
    rolig.get(led.location()).await;
    let asked = rolig.get(led.location()).await;
    assert_eq!(asked.status, StatusCode::OK);
    let said = main_of(&asked);
    assert!(
        said.contains("Vekt: du skrev 812 kg. Det er et uvanlig tall.") && said.contains("vurderer ikke"),
        "{said}"
    );
    assert!(measured(&server.store).await.is_empty());
    let fields = |answer| {
        encoded(&[
            ("nokkel", &field(&asked, "nokkel")),
            ("verdi", &field(&asked, "verdi")),
            ("tekst", "Ny vekt"),
            ("svar", answer),
        ])
    };
    let back = rolig.post("/egenbehandling/eget/ny/vekt", &fields("nei")).await;
    assert_eq!((back.status, back.location()), (StatusCode::SEE_OTHER, "/egenbehandling/eget/ny/vekt"));
    let back = rolig.get(back.location()).await;
    assert_eq!((field(&back, "verdi"), field(&back, "tekst").trim()), ("812".into(), "Ny vekt"));
    assert_eq!(field(&back, "nokkel"), field(&asked, "nokkel"), "it is still the same one");
    assert!(!main_of(&back).contains("tatt vare på"), "nothing was lost that had to be kept");
    let yes = rolig.post("/egenbehandling/eget/ny/vekt", &fields("ja")).await;
    assert_eq!(yes.location(), "/egenbehandling/eget?gjort=lagret");
    let list = main_of(&rolig.get(LIST).await);
    assert!(list.contains("812 kg") && !list.contains("uvanlig"), "{list}");
}

#[tokio::test]
async fn going_back_after_an_answer_sends_nothing_again_and_shows_an_empty_form() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let led = write(&mut rolig, "vekt", &[("verdi", "812")]).await;
    let asked = rolig.get(led.location()).await;
    let answer = encoded(&[("nokkel", &field(&asked, "nokkel")), ("verdi", "812"), ("svar", "ja")]);
    assert_eq!(
        rolig.post("/egenbehandling/eget/ny/vekt", &answer).await.location(),
        "/egenbehandling/eget?gjort=lagret"
    );
    let back = rolig.get(led.location()).await;
    assert_eq!((back.status, back.location()), (StatusCode::SEE_OTHER, "/egenbehandling/eget/ny/vekt"));
    let form = rolig.get(back.location()).await;
    assert_eq!(field(&form, "verdi"), "");
    assert_ne!(field(&form, "nokkel"), field(&asked, "nokkel"));
    assert_eq!(measured(&server.store).await.len(), 1);

    // A correction in the same way.
    let path = newest(&mut rolig).await;
    let form = rolig.get(&path).await;
    let odd = encoded(&[("sett", &field(&form, "sett")), ("hva", "vekt"), ("verdi", "813")]);
    let led = rolig.post(&path, &odd).await;
    assert_eq!(led.location(), format!("{path}?spor"));
    let asked = rolig.get(led.location()).await;
    assert!(main_of(&asked).contains("du skrev 813 kg"), "{}", main_of(&asked));
    let yes = encoded(&[("sett", &field(&asked, "sett")), ("hva", "vekt"), ("verdi", "813"), ("svar", "ja")]);
    assert_eq!(rolig.post(&path, &yes).await.location(), "/egenbehandling/eget?gjort=rettet");
    assert_eq!(rolig.get(led.location()).await.location(), path, "nothing is asked any more");
}

#[tokio::test]
async fn what_must_be_mended_is_said_and_all_that_was_typed_stays() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let wrong = write(&mut rolig, "vekt", &[("verdi", "åtti"), ("dag", "31.2.2026"), ("tekst", "Etter frokost")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = main_of(&wrong);
    assert!(
        said.contains("Vekt: skriv bare tallet, for eksempel 81,2.") && said.contains("Vi forstår ikke dagen."),
        "{said}"
    );
    assert_eq!(["verdi", "dag"].map(|name| field(&wrong, name)), ["åtti", "31.2.2026"]);
    assert_eq!(field(&wrong, "tekst").trim(), "Etter frokost");
    let pressure = main_of(&write(&mut rolig, "blodtrykk", &[("verdi", ""), ("verdi", "åtti")]).await);
    for which in ["Overtrykk: skriv et tall.", "Undertrykk: skriv bare tallet, for eksempel 82."] {
        assert_eq!(pressure.matches(which).count(), 2, "above the form, and at its field: {pressure}");
    }
    let long = "å".repeat(2001);
    let too_long = write(&mut rolig, "dagbok", &[("tekst", &long)]).await;
    assert_eq!((too_long.status, field(&too_long, "tekst").trim()), (StatusCode::UNPROCESSABLE_ENTITY, long.as_str()));
}

#[tokio::test]
async fn what_was_typed_outlives_the_session_and_a_change_of_language() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let long = "Søvnig ".repeat(280);
    let path = "/egenbehandling/eget/ny/dagbok";
    let key = field(&rolig.get(path).await, "nokkel");
    let typed = encoded(&[("nokkel", &key), ("tekst", &long), ("dag", "25.11.2026")]);
    let other = rolig.post(path, &format!("{typed}&sprak=nn")).await;
    assert_eq!(other.location(), path);
    let form = rolig.get(path).await;
    assert!(main_of(&form).contains("Skriv korleis dagen har vore.") && !main_of(&form).contains("teke vare på"));
    assert_eq!((field(&form, "tekst").trim(), field(&form, "nokkel")), (long.trim(), key.clone()));
    rolig.post("/logg-ut", "").await;
    assert_eq!(rolig.post(path, &typed).await.location(), "/logg-inn");
    let back = rolig.post("/logg-inn", &format!("person={}", server.key.handle(&key_of(ROLIG)))).await;
    let form = rolig.get(back.location()).await;
    assert!(main_of(&form).contains("Vi har teke vare på det du skreiv"), "{}", main_of(&form));
    assert_eq!(field(&form, "tekst").trim(), long.trim());
    assert_eq!(rolig.post(path, &typed).await.location(), "/egenbehandling/eget?gjort=lagret");
}
