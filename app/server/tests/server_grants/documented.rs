//! The examples of `FHIR.md` are what is written: each transaction as it reaches the base, held against the page.

use std::sync::{Arc, Mutex};

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use http::{Method, StatusCode};
use innsyn_server::fhir::source::Source;
use innsyn_server::store::service;
use serde_json::{Value, json};

use super::support::{Browser, FNR, Server, Setup, bundle};
use super::{confirm, field, fill_in, leads, main_of, sign_in};

const PAGE: &str = include_str!("../../../docs/FHIR.md");
const GIVER: &str = "12845531054";
const TAKER: &str = "30898832070";

/// The first example below a heading.
fn example(heading: &str) -> Value {
    let (_, section) = PAGE.split_once(&format!("### {heading}\n")).unwrap();
    let (_, fenced) = section.split_once("```json\n").unwrap();
    let (json, _) = fenced.split_once("```").unwrap();
    serde_json::from_str(json).unwrap()
}

/// The transactions that were sent.
type Sent = Arc<Mutex<Vec<Value>>>;

/// A base with the two persons of the examples, and what is sent to it.
fn base() -> (Server, Sent) {
    let mut setup = Setup::new();
    let patient = |id: &str, number: &str, given: &str, born: &str| {
        json!({
            "resourceType": "Patient", "id": id, "birthDate": born, "identifier": [{ "system": FNR, "value": number }],
            "name": [{ "use": "official", "given": [given], "family": "Eksempel" }]
        })
    };
    let level = json!({
        "resourceType": "Consent", "id": "niva", "status": "active", "patient": { "reference": "Patient/farmor" },
        "scope": { "text": "Samtykke" }, "policyRule": { "text": "Samtykke" },
        "category": [{ "coding": [{ "system": "https://innsyn.example/fhir/CodeSystem/samtykkeniva", "code": "basis" }] }]
    });
    let persons =
        [patient("farmor", GIVER, "Áhkku", "1955-04-12"), patient("barnebarn", TAKER, "Bárdni", "1988-09-30"), level];
    setup.store.import(&bundle("collection", &persons).to_string()).unwrap();
    let (sent, store) = (Sent::default(), setup.store.clone());
    let keep = sent.clone();
    setup.source = Source::in_process(service(store).layer(from_fn(move |request: Request, next: Next| {
        let keep = keep.clone();
        async move {
            if request.method() != Method::POST || request.uri().path() != "/" {
                return next.run(request).await;
            }
            let (parts, body) = request.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
            keep.lock().unwrap().push(serde_json::from_slice(&bytes).unwrap());
            next.run(Request::from_parts(parts, bytes.into())).await
        }
    })));
    (setup.start(), sent)
}

/// What the page says once for all: a reference to a person has their number too.
fn without_numbers(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(without_numbers),
        Value::Object(all) => {
            if all.contains_key("reference") {
                all.remove("identifier");
            }
            all.values_mut().for_each(without_numbers);
        }
        _ => {}
    }
}

/// `…` in an example stands for any text there, and when it was done for any time.
fn is_as(said: &Value, written: &Value) -> bool {
    match (said, written) {
        (Value::Object(said), Value::Object(written)) => {
            said.len() == written.len()
                && said.iter().all(|(key, said)| match written.get(key) {
                    Some(written) => (key == "recorded" && written.is_string()) || is_as(said, written),
                    None => false,
                })
        }
        (Value::Array(said), Value::Array(written)) => {
            said.len() == written.len() && said.iter().zip(written).all(|(said, written)| is_as(said, written))
        }
        (Value::String(said), Value::String(written)) => match said.split_once('…') {
            Some((start, end)) => written.starts_with(start) && written[start.len()..].ends_with(end),
            None => said == written,
        },
        (said, written) => said == written,
    }
}

fn holds(heading: &str, sent: &Sent) {
    let mut written = sent.lock().unwrap().pop().unwrap();
    without_numbers(&mut written);
    let said = example(heading);
    assert!(
        is_as(&said, &written),
        "«{heading}» is not what is written:\n{}",
        serde_json::to_string_pretty(&written).unwrap()
    );
}

/// She gives him insight for a year, and it is held against the page.
async fn given(server: &Server, sent: &Sent) -> Browser {
    let mut giver = server.browser();
    sign_in(server, &mut giver, &format!("{FNR}|{GIVER}")).await;
    let check = fill_in(&mut giver, TAKER, "Eksempel", "omrade=opplysninger", "periode=ar").await;
    assert_eq!(confirm(&mut giver, &check).await.location(), "/fullmakter?gjort=gitt");
    holds("Given", sent);
    giver
}

#[tokio::test]
async fn what_is_given_and_changed_is_written_as_the_page_says() {
    let (server, sent) = base();
    let mut giver = given(&server, &sent).await;
    let change = leads(&giver.get("/fullmakter").await, "/endre").remove(0);
    let how_long = giver.post(&change, "steg=hvor-lenge").await.location().to_owned();
    let check = giver.post(&how_long, "periode=avsluttes&fra=&til-og-med=&til=neste").await.location().to_owned();
    assert_eq!(confirm(&mut giver, &check).await.location(), "/fullmakter?gjort=endret");
    holds("Changed", &sent);
}

#[tokio::test]
async fn what_is_ended_is_written_as_the_page_says() {
    let (server, sent) = base();
    given(&server, &sent).await;
    let mut taker = server.browser();
    sign_in(&server, &mut taker, &format!("{FNR}|{TAKER}")).await;
    let way = leads(&taker.get("/fullmakter").await, "/avslutt").remove(0);
    let seen = field(&taker.get(&way).await, "sett");
    let answer = taker.post(&way, &format!("sett={seen}")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", main_of(&answer));
    holds("Ended", &sent);
}
