//! F01–F06, F08, F13–F15 and F17 as somebody sees them at `/fullmakter`, in three languages. The others: `seen.rs`.

use http::StatusCode;
use serde_json::Value;

use super::support::{Answer, Browser, FNR, Server, Setup};
use super::{cards, main_of, sign_in};

const GIVER: &str = "12845531054";
const TAKER: &str = "30898832070";

/// Somebody is signed in at noon of a day.
pub(crate) async fn open_as(fixture: &str, number: &str, day: &str) -> (Server, Browser) {
    let mut setup = Setup::new();
    setup.settings.push(("INNSYN_CLOCK", format!("{day}T12:00:00Z")));
    let path = format!("{}/../../tests/fixtures/access/{fixture}.json", env!("CARGO_MANIFEST_DIR"));
    setup.store.import(&std::fs::read_to_string(path).unwrap()).unwrap();
    let server = setup.start();
    let mut browser = server.browser();
    sign_in(&server, &mut browser, &format!("{FNR}|{number}")).await;
    (server, browser)
}

async fn list(fixture: &str, number: &str, locale: &str) -> (Server, Answer) {
    let (server, mut browser) = open_as(fixture, number, "2026-11-25").await;
    browser.cookies.insert("innsyn-sprak".into(), locale.into());
    let page = browser.get("/fullmakter").await;
    assert_eq!(page.status, StatusCode::OK, "{fixture} {locale}: {}", main_of(&page));
    assert!(!page.text.contains(number), "{fixture}: no number stands on the page");
    (server, page)
}

/// (bokmål, nynorsk): Sámi pages say these in bokmål, and say so.
async fn says(fixture: &str, number: &str, said: &[(&str, &str)], never: &[&str]) {
    for locale in ["nb", "nn", "se"] {
        let (_server, page) = list(fixture, number, locale).await;
        let main = main_of(&page);
        for (nb, nn) in said {
            let words = match locale {
                "nn" => (*nn).to_owned(),
                "se" => as_in_sami(nb),
                _ => (*nb).to_owned(),
            };
            assert!(main.contains(&words), "{fixture} {locale}: «{words}» in {main}");
            assert!(locale != "se" || page.text.contains("lang=\"nb\""), "{fixture}: what fell back says so");
        }
        for word in never {
            assert!(!main.contains(word), "{fixture} {locale}: «{word}» in {main}");
        }
    }
}

/// Days as they are written there: «1.1.2027».
pub(crate) fn as_in_sami(words: &str) -> String {
    let bare = |part: &str| if part.len() == 2 { part.trim_start_matches('0').to_owned() } else { part.to_owned() };
    let day = |word: &str| {
        let is_day = word.len() >= 10 && word.split('.').count() >= 3 && word.starts_with(|c: char| c.is_ascii_digit());
        if is_day { word.split('.').map(bare).collect::<Vec<_>>().join(".") } else { word.to_owned() }
    };
    words.split(' ').map(day).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn f01_to_f05_each_is_listed_as_what_it_is() {
    let said = [
        ("Gjelder nå", "Gjeld no"),
        ("til og med 31.03.2027", "til og med 31.03.2027"),
        ("Utløpt 24.11.2026", "Utgått 24.11.2026"),
        ("Utløper 25.11.2026", "Gjeld til og med 25.11.2026"),
        ("Gjelder fra 01.01.2099", "Gjeld frå 01.01.2099"),
        ("Til den avsluttes", "Til ho blir avslutta"),
        ("Avsluttet", "Avslutta"),
        ("Erstattet av en ny", "Erstatta av ei ny"),
        ("sa nei", "sa nei"),
        ("Foreslått, men ikke gitt", "Foreslått, men ikkje gitt"),
        ("Registrert fra papirskjema", "Registrert frå papirskjema"),
        ("Jođáš Šiellačohkka", "Jođáš Šiellačohkka"),
    ];
    says("F01-F05-listing", GIVER, &said, &["kladd", "feil"]).await;
    let (_server, page) = list("F01-F05-listing", GIVER, "nb").await;
    let all = cards(&page);
    let of = |section: &str| all.iter().filter(|(heading, _)| heading == section).count();
    // In force or to come: seven of the giver's; past or never: six. A draft and what was entered in error are in no list.
    let (given, history) = (of("Fullmakter du har gitt"), of("Tidligere fullmakter"));
    assert_eq!((given, history), (7, 5), "{all:#?}");
    let first = [&all[0].1, &all[1].1];
    assert!(
        first[0].contains("Utløper 25.11.2026") && first[1].contains("Utløper 31.12.2026"),
        "the next end: {all:#?}"
    );
    let renewed = all.iter().filter(|(_, card)| card.contains("Forny")).count();
    assert_eq!(renewed, 2, "what is about to end can be renewed: {all:#?}");
}

#[tokio::test]
async fn f01_to_f05_the_receiver_sees_the_same_from_the_other_side() {
    let said = [("Fullmakter du har fått", "Fullmakter du har fått"), ("Áhkku Ŋuvččenjárga", "Áhkku Ŋuvččenjárga")];
    says("F01-F05-listing", TAKER, &said, &["Forny fullmakten", "Endre fullmakten"]).await;
}

#[tokio::test]
async fn f06_too_young_to_give_or_to_receive_is_explained_and_no_birthday_is_told_to_the_other() {
    let why = [
        ("Den som får fullmakt, må ha fylt 18 år.", "Den som får fullmakt, må ha fylt 18 år."),
        ("Gjelder ikke nå", "Gjeld ikkje no"),
    ];
    says("F06-ages", GIVER, &why, &["26.11.2026"]).await;
    let young = number_in("F06-ages", "young");
    let own = [
        ("Det gjør du 26.11.2026", "Det gjer du 26.11.2026"),
        ("Du kan gi fullmakt fra 26.11.2026", "Du kan gi fullmakt frå 26.11.2026"),
    ];
    says("F06-ages", &young, &own, &[]).await;
    let teen = number_in("F06-ages", "teen");
    let own = [(
        "Du må ha fylt 18 år for å få fullmakt. Det gjør du 26.11.2026",
        "Du må ha fylt 18 år for å få fullmakt. Det gjer du 26.11.2026",
    )];
    says("F06-ages", &teen, &own, &[]).await;
}

fn patient(fixture: &str, id: &str) -> Value {
    let path = format!("{}/../../tests/fixtures/access/{fixture}.json", env!("CARGO_MANIFEST_DIR"));
    let bundle: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut entries = bundle["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"]);
    entries.find(|r| r["resourceType"] == "Patient" && r["id"] == id).unwrap().clone()
}

pub(crate) fn number_in(fixture: &str, id: &str) -> String {
    patient(fixture, id)["identifier"][0]["value"].as_str().unwrap().to_owned()
}

fn name_in(fixture: &str, id: &str) -> String {
    patient(fixture, id)["name"][0]["family"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn f08_a_decision_of_more_than_five_years_is_marked_and_one_that_is_over_says_how_it_is_renewed() {
    let said = [
        (
            "Vedtaket sier mer enn fem år. Det gjelder likevel bare i fem.",
            "Vedtaket seier meir enn fem år. Det gjeld likevel berre i fem.",
        ),
        ("Utløpt 01.11.2026", "Utgått 01.11.2026"),
        ("Vedtaket kan fornyes fram til 01.12.2026.", "Vedtaket kan fornyast fram til 01.12.2026."),
        ("Bare nærmeste pårørende kan få et slikt vedtak.", "Berre næraste pårørande kan få eit slikt vedtak."),
    ];
    let early = ("Vedtaket kan fornyes før det utløper.", "Vedtaket kan fornyast før det går ut.");
    says("F08-capacity", &number_in("F08-capacity", "giver"), &said, &[early.0, early.1]).await;
    // Sixty days before the last one both are told in time.
    for who in ["giver", "taker"] {
        for (day, is_told) in [("2029-04-01", false), ("2029-04-02", true), ("2029-06-01", true)] {
            let (_server, mut browser) = open_as("F08-capacity", &number_in("F08-capacity", who), day).await;
            let main = main_of(&browser.get("/fullmakter").await);
            assert_eq!(main.contains(early.0), is_told, "{who} {day}: {main}");
            assert_eq!(main.contains("Utløper 01.06.2029"), is_told, "{who} {day}: {main}");
        }
    }
}

#[tokio::test]
async fn f13_the_representative_of_a_representative_sees_nothing_of_the_first() {
    let others = [("Fullmakter du har fått", "Fullmakter du har fått")];
    let (giver, taker) = (name_in("F13-chain", "giver"), name_in("F13-chain", "taker"));
    says("F13-chain", &number_in("F13-chain", "other"), &[others[0], (&taker, &taker)], &[&giver]).await;
    says("F13-chain", &number_in("F13-chain", "taker"), &[(&giver, &giver)], &[]).await;
}

#[tokio::test]
async fn f14_of_the_dead_nothing_can_be_used_and_it_is_not_said_why() {
    let untold = [("Gjelder ikke nå", "Gjeld ikkje no"), ("Det kan ha flere grunner.", "Det kan ha fleire grunnar.")];
    says("F14-deceased", &number_in("F14-deceased", "giver"), &untold, &["død", "Gjelder nå"]).await;
    says("F14-deceased", &number_in("F14-deceased", "taker"), &untold, &["død", "Gjelder nå"]).await;
}

#[tokio::test]
async fn f15_an_area_that_nobody_knows_gives_nothing_and_that_is_said() {
    let said = [
        ("Ingen områder som vi kjenner", "Ingen område som vi kjenner"),
        ("Den sier ikke hvilke områder den gjelder", "Ho seier ikkje kva område ho gjeld"),
    ];
    says("F15-areas", &number_in("F15-areas", "giver"), &said, &["Gjelder nå", "Gjeld no "]).await;
}

#[tokio::test]
async fn f17_guardianship_alone_is_not_enough_and_that_is_said() {
    let said = [("Et vergemål er ikke nok.", "Eit verjemål er ikkje nok.")];
    says("F17-guardianship", &number_in("F17-guardianship", "giver"), &said, &["Gjelder nå"]).await;
    says("F17-guardianship", &number_in("F17-guardianship", "taker"), &said, &["Gjelder nå"]).await;
}
