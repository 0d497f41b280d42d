//! The person sees who saw, and nobody else does.

use http::StatusCode;
use scraper::{Html, Selector};

use super::support::{Browser, links};
use super::{DAUGHTER, FATHER, acting, change, events, key_of, signed_in, switch, with_demo};

/// The lines of a log, each as it is read.
async fn lines(browser: &mut Browser, path: &str) -> Vec<String> {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text);
    let rows = Selector::parse("ol.innsyn-usage-log > li").unwrap();
    let text = |row: scraper::ElementRef<'_>| row.text().collect::<Vec<_>>().join(" ");
    Html::parse_document(&page.text).select(&rows).map(text).collect()
}

/// The handle that stands for somebody in the form.
fn handle(page: &str, name: &str) -> String {
    let options = Selector::parse("select[name=av] option").unwrap();
    let html = Html::parse_document(page);
    let option = html.select(&options).find(|option| option.text().collect::<String>() == name).unwrap();
    option.attr("value").unwrap().to_owned()
}

#[tokio::test]
async fn he_sees_in_the_log_that_she_looked_and_on_which_basis_and_that_she_tried_afterwards() {
    let server = with_demo().start();
    let mut daughter = acting(&server, DAUGHTER, FATHER).await;
    daughter.get("/provesvar").await;
    for path in ["/logg", "/logg?av=andre", "/logg/last-ned/csv"] {
        assert_eq!(daughter.get(path).await.status, StatusCode::FORBIDDEN, "the log is his: {path}");
    }
    change(&server.store, "/Consent/demo-eldre-fullmakt", |consent| consent["status"] = "inactive".into()).await;
    daughter.get("/provesvar").await;
    let mut father = signed_in(&server, FATHER).await;
    let log = lines(&mut father, "/logg").await;
    let expected: [&[&str]; 4] = [
        &["Du", "Logget inn"],
        &["Varm Bjørkekløft", "Hadde ikke tilgang", "Prøvde å se lista over prøvesvar", "Avvist. Ingenting ble vist."],
        &["Varm Bjørkekløft", "Handlet for deg", "Så lista over prøvesvar", "Grunn: fullmakt fra deg"],
        &["Varm Bjørkekløft", "Byttet til opplysningene dine", "Grunn: fullmakt fra deg"],
    ];
    assert_eq!(log.len(), expected.len(), "a line each: {log:?}");
    for (line, said) in log.iter().zip(expected) {
        for word in said {
            assert!(line.contains(word), "{word}: {line}");
        }
    }
    // Hers tells nothing of him.
    daughter.post("/bytt-person", "person=meg").await;
    daughter.post("/logg-ut", "").await;
    let mut daughter = signed_in(&server, DAUGHTER).await;
    let own = lines(&mut daughter, "/logg").await;
    let said = ["Logget inn", "Logget ut", "Byttet tilbake til egne opplysninger", "Logget inn"];
    assert!(own.len() == 4 && own.iter().zip(said).all(|(line, said)| line.contains(said)), "{own:?}");
    assert!(!daughter.get("/logg").await.text.contains("Vennlig"));
}

#[tokio::test]
async fn he_chooses_whose_acts_and_which_and_nothing_personal_stands_in_the_address() {
    let server = with_demo().start();
    let mut daughter = acting(&server, DAUGHTER, FATHER).await;
    daughter.get("/provesvar").await;
    let mark = super::mark(&daughter.get("/provesvar").await.text);
    daughter.get(&format!("/provesvar/last-ned/csv?hvem={mark}")).await;
    let mut father = signed_in(&server, FATHER).await;
    father.get("/provesvar").await;
    let page = father.get("/logg").await.text;
    let hers = handle(&page, "Varm Bjørkekløft");
    assert!(hers.len() == 32 && hers.bytes().all(|byte| byte.is_ascii_hexdigit()), "{hers}");
    assert_eq!(lines(&mut father, "/logg").await.len(), 5);
    for (query, count) in [
        (format!("av={hers}"), 3),
        ("av=andre".to_owned(), 3),
        (format!("av={}", handle(&page, "Du")), 2),
        ("hva=lastet-ned".to_owned(), 1),
        ("hva=innlogging".to_owned(), 2),
        (format!("av={hers}&hva=sett"), 1),
        ("hva=avvist".to_owned(), 0),
        ("periode=uke".to_owned(), 5),
        // No choice of ours shows everything.
        ("av=0123456789abcdef0123456789abcdef&hva=tull&periode=%00&til=i+dag&vis=-1".to_owned(), 5),
        ("til=2020-01-01".to_owned(), 0),
    ] {
        assert_eq!(lines(&mut father, &format!("/logg?{query}")).await.len(), count, "{query}");
    }
    // Her own handle in her own log would be another one.
    let mut own = signed_in(&server, DAUGHTER).await;
    assert_ne!(handle(&own.get("/logg").await.text, "Du"), handle(&page, "Du"));
    let file = father.get(&format!("/logg/last-ned/csv?av={hers}")).await;
    assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "text/csv; charset=utf-8"));
    assert_eq!(file.text.matches("Varm Bjørkekløft").count(), 4, "each act by itself: {}", file.text);
    assert!(
        file.header("content-disposition").starts_with("attachment") && !file.text.contains(&key_of(DAUGHTER)[28..])
    );
    assert!(
        lines(&mut father, "/logg").await[0].contains("Lastet ned denne loggen"),
        "a file that leaves is written down"
    );
}

#[tokio::test]
async fn of_one_result_he_sees_who_opened_it_and_who_may_have_seen_it() {
    let server = with_demo().start();
    let mut daughter = acting(&server, DAUGHTER, FATHER).await;
    let addresses = links(&daughter.get("/provesvar").await.text);
    let (opened, other) = (&addresses[0], &addresses[2]);
    let page = daughter.get(&format!("/provesvar/{opened}")).await.text;
    assert!(!page.contains("/logg?svar="), "the log is not hers");
    let mut father = signed_in(&server, FATHER).await;
    assert_eq!(father.get(&format!("/logg?svar={other}")).await.status, StatusCode::NOT_FOUND, "nobody has opened it");
    let page = father.get(&format!("/provesvar/{other}")).await.text;
    let link = format!("/logg?svar={other}");
    assert!(page.contains(&link));
    let told = lines(&mut father, &link).await;
    assert!(told[0].contains("Du") && told[0].contains("Åpnet ett prøvesvar"), "{told:?}");
    assert!(told[1].contains("Varm") && told[1].contains("Svaret kan ha vært med."), "{told:?}");
    assert_eq!(told.len(), 2, "not the one that she opened, nor that he signed in");
    let told = lines(&mut father, &format!("/logg?svar={opened}&av=andre")).await;
    assert!(told.len() == 2 && told[0].contains("Åpnet ett prøvesvar") && !told[0].contains("kan ha"), "{told:?}");
    // By another's address nobody is told anything.
    let mut own = signed_in(&server, DAUGHTER).await;
    for address in [opened, "0123456789abcdef0123456789abcdef", "%00"] {
        assert_eq!(own.get(&format!("/logg?svar={address}")).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn a_long_log_is_shown_bit_by_bit_to_its_end() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    // Two kinds in turn, so that each is a line.
    for _ in 0..15 {
        father.get("/").await;
        father.get("/provesvar").await;
    }
    assert_eq!(events(&server.store).await.len(), 31);
    let first = father.get("/logg").await.text;
    assert!(first.contains("Viser 20 av 31 linjer") && first.contains("/logg?vis=40#linje-21"), "{first}");
    let all = father.get("/logg?vis=40").await.text;
    assert!(all.contains("id=\"linje-31\"") && all.contains("Viser alle 31 linjer") && !all.contains("#linje-"));
}

#[tokio::test]
async fn a_try_with_somebody_elses_handle_is_in_the_log_of_whoever_tried() {
    let server = with_demo().start();
    let mut mother = signed_in(&server, "demo-mor").await;
    assert_eq!(switch(&server, &mut mother, "demo-mor", FATHER).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let log = lines(&mut mother, "/logg?hva=avvist").await;
    assert!(log.len() == 1 && log[0].contains("Prøvde å bytte person") && log[0].contains("Avvist."), "{log:?}");
}

#[tokio::test]
async fn a_try_with_the_handle_of_what_he_has_ended_is_in_his_log_and_not_in_hers() {
    let server = with_demo().start();
    let mut daughter = acting(&server, DAUGHTER, FATHER).await;
    daughter.post("/bytt-person", "person=meg").await;
    change(&server.store, "/Consent/demo-eldre-fullmakt", |consent| consent["status"] = "inactive".into()).await;
    let tried = switch(&server, &mut daughter, DAUGHTER, FATHER).await;
    assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(tried.text.contains("Vi byttet ikke person") && !tried.text.contains("INR"), "{}", tried.text);
    let mut father = signed_in(&server, FATHER).await;
    let his = lines(&mut father, "/logg?hva=avvist").await;
    assert_eq!(his.len(), 1, "{his:?}");
    for said in ["Varm Bjørkekløft", "Hadde ikke tilgang", "Prøvde å bytte til opplysningene dine", "Avvist."] {
        assert!(his[0].contains(said), "{said}: {his:?}");
    }
    assert_eq!(lines(&mut daughter, "/logg?hva=avvist").await.len(), 0, "it is not about her");
}

#[tokio::test]
async fn the_log_says_what_it_does_not_tell() {
    let server = with_demo().start();
    let page = signed_in(&server, DAUGHTER).await.get("/logg").await.text;
    for said in
        ["Det du gjør for andre, står ikke her.", "Loggen til et barn under 13 år er det ennå ingen som kan lese."]
    {
        assert!(page.contains(said), "{said}");
    }
}
