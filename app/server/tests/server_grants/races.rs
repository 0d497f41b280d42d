//! Somebody changes person and reads, in tabs that share their cookies, while the giver ends what lets them in: nobody is answered by
//! what has ended, and no page is of two persons.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::{Body, to_bytes};
use http::{Method, Request, StatusCode};
use innsyn_server::demo::persons::bundles;
use innsyn_server::store::{Store, service};
use serde_json::{Value, json};
use tower::ServiceExt;

use super::support::{Answer, Browser, Setup};
use super::{DAUGHTER, FATHER, ask, key_of, signed_in};

/// In each two pages are asked for while she changes person and he ends it, and a third one afterwards.
const ROUNDS: u64 = 1_000;
/// Servers that are raced at the same time, each with its part of the rounds.
const SERVERS: u64 = 4;
/// Pages of results and plans.
const PATHS: [&str; 4] = ["/", "/provesvar", "/egenbehandling", "/egenbehandling/historikk"];
const FULLMAKT: &str = "demo-eldre-fullmakt";
/// In a result of the one and in a plan of the one; of the other.
const HIS: [&str; 2] = ["INR", "kanari-hans-plan"];
const HERS: [&str; 2] = ["13,6", "kanari-hennes-plan"];

/// A number after another, the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one_of<T: Copy, const N: usize>(&mut self, of: [T; N]) -> T {
        of[usize::try_from(self.roll(N as u64)).unwrap()]
    }
}

/// A browser of several tabs: each sends the cookies that are there then, and what comes back is there for all.
#[derive(Clone)]
struct Tabs {
    browser: Browser,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Tabs {
    fn of(browser: Browser) -> Self {
        let cookies = Arc::new(Mutex::new(browser.cookies.clone()));
        Self { browser, cookies }
    }

    async fn send(&self, method: Method, path: &str, form: &str) -> Answer {
        let sent = self.cookies.lock().unwrap().clone();
        let mut tab = Browser { cookies: sent.clone(), ..self.browser.clone() };
        let answer = if method == Method::POST { tab.post(path, form).await } else { tab.get(path).await };
        if tab.cookies != sent {
            *self.cookies.lock().unwrap() = tab.cookies;
        }
        answer
    }

    async fn switch(&self, handle: &str) -> Answer {
        self.send(Method::POST, "/bytt-person", &format!("person={handle}")).await
    }
}

/// Puts something into the source, behind the pages. Gives its version.
async fn put(store: &Store, resource: &Value) -> String {
    let to = format!("/{}/{}", resource["resourceType"].as_str().unwrap(), resource["id"].as_str().unwrap());
    let request =
        Request::put(to).header("content-type", "application/fhir+json").body(Body::from(resource.to_string()));
    let answer = service(store.clone()).oneshot(request.unwrap()).await.unwrap();
    assert!(answer.status().is_success(), "{}", answer.status());
    let stored = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    serde_json::from_slice::<Value>(&stored).unwrap()["meta"]["versionId"].as_str().unwrap().to_owned()
}

/// The two of the demo, who have consented to as much as a plan asks for: he lets her into results and plan, and she has a plan too.
async fn both() -> (Setup, Value) {
    let setup = Setup::new();
    for bundle in bundles().iter().filter(|bundle| [FATHER, DAUGHTER].contains(&bundle.name)) {
        setup.store.import(&bundle.json).unwrap();
    }
    let mut level = ask(&setup.store, &format!("/Consent/{FATHER}-samtykke")).await;
    level["category"][0]["coding"][0]["code"] = "full".into();
    for (whose, title) in [(FATHER, HIS[1]), (DAUGHTER, HERS[1])] {
        let subject = json!({ "reference": format!("Patient/{whose}") });
        let plan = json!({
            "resourceType": "CarePlan", "id": format!("{whose}-kanari"), "status": "active", "intent": "plan",
            "subject": subject, "title": title
        });
        put(&setup.store, &plan).await;
        level["id"] = format!("{whose}-samtykke").into();
        level["patient"] = json!({ "reference": format!("Patient/{whose}") });
        put(&setup.store, &level).await;
    }
    let mut grant = ask(&setup.store, &format!("/Consent/{FULLMAKT}")).await;
    let areas = grant["provision"]["provision"][0]["class"].as_array_mut().unwrap();
    let mut plans = areas[0].clone();
    plans["code"] = "3".into();
    areas.push(plans);
    grant["status"] = "active".into();
    (setup, grant)
}

/// What a page was answered with, and whether it was asked for after the end had been answered.
struct Read {
    path: &'static str,
    is_late: bool,
    answer: Answer,
}

#[derive(Debug, Default)]
struct Seen {
    rounds: usize,
    his: usize,
    hers: usize,
    neither: usize,
    late: usize,
    /// Rounds in which a page of his, and one that was none of his, came while the change of person was on its way.
    raced: usize,
}

/// A thousand times pages of results or a plan are read while she changes person, to him or back, and he ends it: all begun at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_served_after_an_end_that_was_answered_and_no_page_is_mixed() {
    const EACH: u64 = ROUNDS / SERVERS;
    let raced: Vec<_> = (0..SERVERS).map(|part| tokio::spawn(race(part * EACH..(part + 1) * EACH))).collect();
    let mut all = Seen::default();
    for seen in raced {
        let Seen { rounds, his, hers, neither, late, raced } = seen.await.unwrap();
        all = Seen {
            rounds: all.rounds + rounds,
            his: all.his + his,
            hers: all.hers + hers,
            neither: all.neither + neither,
            late: all.late + late,
            raced: all.raced + raced,
        };
    }
    let Seen { rounds, his, hers, neither, late, raced } = all;
    assert_eq!(rounds, 1_000);
    assert!([his, hers, neither, late, raced].iter().all(|times| *times > 25), "all of it happens: {all:?}");
}

async fn race(rounds: Range<u64>) -> Seen {
    let (setup, grant) = both().await;
    let server = setup.start();
    let father = Tabs::of(signed_in(&server, FATHER).await);
    let mut daughter = Tabs::of(signed_in(&server, DAUGHTER).await);
    let handle = server.key.act_for(&key_of(DAUGHTER), &key_of(FATHER));
    let way = format!("/fullmakter/{}/avslutt", server.key.grant(&key_of(FATHER), FULLMAKT));
    let mut seen = Seen::default();
    for round in rounds {
        let mut dice = Dice(round);
        let version = put(&server.store, &grant).await;
        let (before, meanwhile) = if dice.roll(2) == 0 { (&*handle, "meg") } else { ("meg", &*handle) };
        let mut first = daughter.switch(before).await;
        if first.location() == "/logg-inn" {
            // A tab that asked under the id before a change was led there, and its cookie came last.
            daughter = Tabs::of(signed_in(&server, DAUGHTER).await);
            first = daughter.switch(before).await;
        }
        assert_eq!(first.location(), if before == "meg" { "/" } else { "/provesvar" }, "round {round}");
        let ended = Arc::new(AtomicBool::new(false));
        let mut wait = || Duration::from_micros(dice.roll(20_000));
        let (switching, ending, reading) = (wait(), wait(), [wait(), wait()]);
        let switch = tokio::spawn({
            let (tabs, to) = (daughter.clone(), meanwhile.to_owned());
            async move {
                tokio::time::sleep(switching).await;
                tabs.switch(&to).await
            }
        });
        let end = tokio::spawn({
            let (tabs, ended, way) = (father.clone(), ended.clone(), way.clone());
            let form = format!("sett={}", server.key.grant_seen(FULLMAKT, &version));
            async move {
                tokio::time::sleep(ending).await;
                let answer = tabs.send(Method::POST, &way, &form).await;
                ended.store(true, Ordering::SeqCst);
                answer
            }
        });
        let paths = [dice.one_of(PATHS), dice.one_of(PATHS)];
        let read = |path: &'static str, wait: Duration| {
            let (tabs, ended) = (daughter.clone(), ended.clone());
            tokio::spawn(async move {
                tokio::time::sleep(wait).await;
                let is_late = ended.load(Ordering::SeqCst);
                Read { path, is_late, answer: tabs.send(Method::GET, path, "").await }
            })
        };
        let reads: Vec<_> = paths.into_iter().zip(reading).map(|(path, wait)| read(path, wait)).collect();
        assert_eq!(end.await.unwrap().status, StatusCode::SEE_OTHER, "round {round}");
        let last = read(dice.one_of(PATHS), Duration::ZERO);
        let switched = switch.await.unwrap();
        assert!(switched.status.is_redirection() || switched.status.is_client_error(), "{}", switched.status);
        let mut shown = Vec::new();
        for one in reads.into_iter().chain([last]) {
            let Read { path, is_late, answer } = one.await.unwrap();
            let holds = |words: [&str; 2]| words.iter().any(|word| answer.text.contains(word));
            let (his, hers) = (holds(HIS), holds(HERS));
            assert!(!(his && hers), "{path}: a page of two persons, round {round}");
            assert!(!(his && is_late), "{path}: served after the end, round {round}");
            assert!(!answer.status.is_server_error(), "{path}: {}, round {round}", answer.status);
            seen.his += usize::from(his);
            seen.hers += usize::from(hers);
            seen.neither += usize::from(!his && !hers);
            seen.late += usize::from(is_late);
            shown.push(his);
        }
        seen.rounds += 1;
        seen.raced += usize::from(shown.contains(&true) && shown[..paths.len()].contains(&false));
    }
    seen
}
