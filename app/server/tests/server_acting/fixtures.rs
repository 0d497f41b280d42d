//! F01–F17 as a source brings them: what is seen of it, by signing in and trying to change person.

use http::StatusCode;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::support::{Browser, Server, Setup, bundle, result};

/// What the one sees of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Results,
    /// May act for them; of results the page says why not.
    Closed(&'static str),
    /// The same, and innsyn has nothing else of theirs: the list says why, and offers no button.
    Unseen(&'static str),
    Nothing,
}
use Seen::{Closed, Nothing, Results, Unseen};

/// Fixture, day, who, of whom, what.
const ROWS: [(&str, &str, &str, &str, Seen); 46] = [
    ("F01-F05-listing", "2026-11-25", "taker", "giver", Results),
    ("F06-ages", "2026-11-25", "taker", "young", Nothing),
    ("F06-ages", "2026-11-26", "taker", "young", Results),
    ("F06-ages", "2026-11-25", "teen", "giver", Nothing),
    ("F06-ages", "2026-11-26", "teen", "giver", Results),
    ("F07-children", "2026-11-25", "mother", "child", Results),
    ("F07-children", "2026-11-26", "mother", "child", Unseen("Foreldre ser ikke prøvesvar")),
    ("F07-children", "2030-11-25", "mother", "child", Unseen("Foreldre ser ikke prøvesvar")),
    ("F07-children", "2030-11-26", "mother", "child", Nothing),
    ("F07-children", "2026-11-25", "father", "child", Nothing),
    ("F07-children", "2026-11-25", "foster", "child", Nothing),
    ("F07-children", "2026-11-25", "stray", "child", Nothing),
    ("F07-children", "2026-11-25", "once", "child", Nothing),
    ("F07-children", "2026-11-25", "mother", "father", Nothing),
    ("F07-alone", "2026-11-25", "mother", "child", Results),
    ("F07-alone", "2026-11-25", "father", "child", Nothing),
    ("F08-capacity", "2026-11-25", "taker", "giver", Results),
    ("F08-capacity", "2029-06-01", "taker", "giver", Results),
    ("F08-capacity", "2029-06-02", "taker", "giver", Nothing),
    ("F08-capacity", "2030-01-01", "other", "giver", Results),
    ("F08-capacity", "2030-01-02", "other", "giver", Nothing),
    ("F09-protected", "2026-11-25", "hidden", "giver", Nothing),
    ("F09-protected", "2026-11-25", "taker", "hidden", Nothing),
    ("F10-consent-level", "2026-11-25", "taker", "giver", Results),
    ("F11-exceptions", "2026-11-25", "taker", "giver", Closed("Prøvesvar er ikke åpne for deg.")),
    ("F11-exceptions", "2026-12-19", "other", "giver", Results),
    ("F11-exceptions", "2026-12-20", "other", "giver", Nothing),
    ("F11-exceptions", "2027-01-05", "other", "giver", Nothing),
    ("F11-exceptions", "2027-01-06", "other", "giver", Results),
    ("F13-chain", "2026-11-25", "taker", "giver", Results),
    ("F13-chain", "2026-11-25", "other", "taker", Results),
    ("F13-chain", "2026-11-25", "other", "giver", Nothing),
    ("F13-chain", "2026-11-25", "giver", "taker", Nothing),
    ("F14-deceased", "2026-11-25", "taker", "dead", Nothing),
    ("F15-areas", "2026-11-25", "taker", "giver", Nothing),
    ("F15-areas", "2026-11-25", "other", "giver", Nothing),
    ("F17-guardianship", "2026-11-25", "taker", "giver", Nothing),
    ("F17-guardianship", "2026-11-25", "other", "giver", Nothing),
    ("blocked", "2026-11-25", "taker", "giver", Results),
    ("blocked", "2026-11-25", "other", "giver", Nothing),
    ("d-number-first", "2026-11-25", "taker", "giver", Results),
    ("one-bad-entry", "2026-11-25", "giver", "taker", Nothing),
    // Oneself is not somebody else.
    ("F10-consent-level", "2026-11-25", "giver", "giver", Nothing),
    ("F07-children", "2026-11-25", "mother", "mother", Nothing),
    ("F01-F05-listing", "2026-11-25", "giver", "taker", Nothing),
    ("F15-areas", "2026-11-25", "giver", "taker", Nothing),
];

/// What each person's one result says.
fn value(id: &str) -> String {
    format!("{}.5", 100 + id.bytes().map(usize::from).sum::<usize>())
}

struct World {
    server: Server,
    patients: Vec<Value>,
}

fn world(fixture: &str, day: &str) -> World {
    let path = format!("{}/../../tests/fixtures/access/{fixture}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut setup = Setup::new();
    setup.settings.push(("INNSYN_CLOCK", format!("{day}T12:00:00Z")));
    setup.store.import(&text).unwrap();
    let fixture: Value = serde_json::from_str(&text).unwrap();
    let resources = fixture["entry"].as_array().unwrap().iter().map(|entry| entry["resource"].clone());
    let patients: Vec<Value> = resources.filter(|resource| resource["resourceType"] == "Patient").collect();
    let results = patients.iter().map(|patient| {
        let id = patient["id"].as_str().unwrap();
        result(&format!("svar-{id}"), json!({ "reference": format!("Patient/{id}") }), &value(id))
    });
    setup.store.import(&bundle("collection", &results.collect::<Vec<_>>()).to_string()).unwrap();
    World { server: setup.start(), patients }
}

impl World {
    fn name(&self, id: &str) -> String {
        let patient = self.patients.iter().find(|patient| patient["id"] == id).unwrap();
        let name = &patient["name"][0];
        format!("{} {}", name["given"][0].as_str().unwrap(), name["family"].as_str().unwrap())
    }

    async fn signed_in(&self, id: &str) -> Browser {
        let mut browser = self.server.browser();
        let page = browser.get("/logg-inn").await.text;
        let handle = button(&page, &format!("Logg inn som {}", self.name(id))).unwrap();
        let answer = browser.post("/logg-inn", &format!("person={handle}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{id}");
        browser
    }
}

/// What a button posts as `person`.
fn button(page: &str, words: &str) -> Option<String> {
    let buttons = Selector::parse("button[name=person]").unwrap();
    let html = Html::parse_document(page);
    let found = html.select(&buttons).find(|button| button.text().collect::<String>().trim() == words)?;
    Some(found.attr("value").unwrap().to_owned())
}

#[tokio::test]
async fn each_fixture_opens_what_its_rule_says_and_nothing_else() {
    for (fixture, day, who, whom, seen) in ROWS {
        let cell = format!("{fixture} {day}: {who} of {whom}");
        let world = world(fixture, day);
        let mut browser = world.signed_in(who).await;
        let list = browser.get("/bytt-person").await.text;
        let handle = button(&list, &format!("Se opplysningene til {}", world.name(whom)));
        assert_eq!(handle.is_some(), matches!(seen, Results | Closed(_)), "{cell}: {list}");
        let theirs = value(whom).replace('.', ",");
        if let Some(handle) = handle {
            let answer = browser.post("/bytt-person", &format!("person={handle}")).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{cell}");
        }
        let page = browser.get("/provesvar").await;
        let expected = if matches!(seen, Closed(_)) { StatusCode::FORBIDDEN } else { StatusCode::OK };
        assert_eq!(page.status, expected, "{cell}");
        assert_eq!(page.text.contains(&theirs), seen == Results || who == whom, "{cell}");
        if let Unseen(why) = seen {
            assert!(list.contains(why) && list.contains("innsyn har ingenting som er åpent for deg"), "{cell}: {list}");
        }
        if let Closed(why) = seen {
            assert!(page.text.contains(why) && list.contains(why), "{cell}: {}", page.text);
        }
        // One's own is never mixed in.
        let own = value(who).replace('.', ",");
        assert_eq!(page.text.contains(&own), matches!(seen, Nothing | Unseen(_)), "{cell}");
    }
}

#[tokio::test]
async fn f09_a_protected_address_is_on_no_page() {
    let world = world("F09-protected", "2026-11-25");
    for who in ["giver", "taker", "hidden"] {
        let mut browser = world.signed_in(who).await;
        for path in ["/", "/provesvar", "/bytt-person", "/hvem-ser", "/logg", "/provesvar/last-ned/fhir"] {
            let page = browser.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{who} {path}");
            assert!(!page.text.contains("HEMMELIG"), "{who} {path}");
            assert!(who == "hidden" || path == "/logg" || !page.text.contains("Čiegus"), "{who} {path}");
        }
    }
}

#[tokio::test]
async fn f14_who_is_dead_is_nobody_to_act_for_and_it_is_not_said() {
    let world = world("F14-deceased", "2026-11-25");
    let mut browser = world.signed_in("taker").await;
    let list = browser.get("/bytt-person").await.text;
    assert!(!list.contains("Vuoras"), "{list}");
}

#[tokio::test]
async fn f16_from_the_thirteenth_birthday_one_signs_in_and_sees_ones_own() {
    let before = world("F16-youth", "2026-11-24");
    let page = before.server.browser().get("/logg-inn").await.text;
    assert_eq!(button(&page, &format!("Logg inn som {}", before.name("youth"))), None);
    let world = world("F16-youth", "2026-11-25");
    let mut browser = world.signed_in("youth").await;
    assert!(browser.get("/provesvar").await.text.contains(&value("youth").replace('.', ",")));
    assert_eq!(browser.get("/bytt-person").await.text.matches("class=\"innsyn-person\"").count(), 1, "oneself alone");
}
