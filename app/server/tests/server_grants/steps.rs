//! The form: four pages, nothing typed is lost, and nothing is told of strangers.

use http::StatusCode;

use super::{
    DAUGHTER, FATHER, MOTHER, cards, confirm, confirming, field, fill_in, key_of, leads, main_of, number_of, sign_in,
    signed_in, with_demo,
};

#[tokio::test]
async fn a_father_gives_the_mother_of_the_family_insight_in_four_steps_and_it_is_listed() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let check = fill_in(&mut father, &number_of(MOTHER), "liđđi", "omrade=opplysninger", "periode=ar").await;
    let page = father.get(&check).await;
    let said = main_of(&page);
    for words in [
        "Steg 4 av 4",
        "Munter Liđđi",
        "Opplysninger registrert om deg",
        "prøvesvar, alle sammen",
        "Kan ikke se",
        "Kan aldri",
        "Munter Liđđi ser det under varsler i innsyn. innsyn sender ikke beskjed.",
        "Pasientjournalen",
        "gi fullmakten videre",
        "Fra 25.11.2026 til og med 25.11.2027",
        "Dette skjer når du bekrefter",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!page.text.contains(&number_of(MOTHER)), "the number stands in the field it was typed in alone");
    let title = page.text.split("</title>").next().unwrap();
    assert!(title.ends_with("Gi fullmakt: se over – innsyn"), "each step has its own: {title}");
    assert!(!title.contains("Munter") && !check.contains(&number_of(MOTHER)));
    let given = confirm(&mut father, &check).await;
    assert_eq!((given.status, given.location()), (StatusCode::SEE_OTHER, "/fullmakter?gjort=gitt"));
    let list = father.get("/fullmakter?gjort=gitt").await;
    assert!(main_of(&list).contains("Fullmakten er gitt"));
    let all = cards(&list);
    let card = &all.iter().find(|(_, card)| card.contains("Munter Liđđi")).unwrap().1;
    for words in ["Gjelder nå", "Fra 25.11.2026 til og med 25.11.2027", "Ikke brukt ennå", "Endre", "Avslutt"] {
        assert!(card.contains(words), "{words}: {card}");
    }
    let mut mother = signed_in(&server, MOTHER).await;
    assert!(
        main_of(&mother.get("/bytt-person").await).contains("Vennlig Bjørkekløft"),
        "the next page of hers knows it"
    );
}

#[tokio::test]
async fn what_is_wrong_is_said_where_it_stands_and_what_was_typed_stays() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let whom = father.get("/fullmakter/gi").await.location().to_owned();
    let again = father.post(&whom, "nummer=1791209&etternavn=&til=neste").await;
    assert_eq!(again.location(), whom, "the same step");
    let page = father.get(&whom).await;
    let said = main_of(&page);
    assert!(
        said.contains("Dette må rettes") && said.contains("Du skrev 7.") && said.contains("Skriv etternavnet"),
        "{said}"
    );
    assert!(page.text.contains("<title>Noe må rettes: "), "heard first of all: {}", page.text);
    assert_eq!(field(&page, "nummer"), "1791209");
    // A later step is not shown before this one is done.
    assert_eq!(father.get(&whom.replace("hvem", "bekreft")).await.location(), whom);
    let own = format!("nummer={}&etternavn=x&til=neste", number_of(FATHER));
    father.post(&whom, &own).await;
    assert!(main_of(&father.get(&whom).await).contains("Det er ditt eget nummer"));
}

#[tokio::test]
async fn of_strangers_the_answer_is_the_same_whatever_they_are() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let whom = father.get("/fullmakter/gi").await.location().to_owned();
    let mut answers = Vec::new();
    // Nobody at all; somebody by another name; a child; somebody who is too young.
    let (nobody, mother) = ("17912099997".to_owned(), number_of(MOTHER));
    let (child, youth) = (number_of("demo-barn9"), number_of("demo-ung16"));
    for (number, surname) in
        [(&nobody, "Ŋeŧ"), (&mother, "Feilnavn"), (&mother, "Munter"), (&child, "Liđđi"), (&youth, "Liđđi")]
    {
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("nummer", number)
            .append_pair("etternavn", surname)
            .append_pair("til", "neste")
            .finish();
        let began = std::time::Instant::now();
        let answer = father.post(&whom, &form).await;
        assert!(began.elapsed().as_millis() >= 400, "{surname}: how long it took tells who is there");
        assert_eq!(answer.location(), whom, "{surname}");
        let said = main_of(&father.get(&whom).await);
        assert!(said.contains("Du kan ikke gi fullmakt til denne personen her."), "{said}");
        answers.push(said);
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:#?}");
}

#[tokio::test]
async fn who_looks_for_many_is_stopped_and_one_who_was_not_looked_for_is_not_shown() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let whom = father.get("/fullmakter/gi").await.location().to_owned();
    for n in 0..12 {
        father.post(&whom, &format!("nummer=17912099997&etternavn=Navn{n}&til=neste")).await;
    }
    assert!(main_of(&father.get(&whom).await).contains("Vent en time"));
    // Not by the way back either, which checks nothing.
    let right = format!("nummer={}&etternavn=Li%C4%91%C4%91i", number_of(MOTHER));
    father.post(&whom, &format!("{right}&til=forrige")).await;
    assert_eq!(father.get(&whom.replace("hvem", "hva")).await.location(), whom);
    let tried = father.post(&whom, &format!("{right}&til=neste")).await;
    assert_eq!(tried.location(), whom);
    // Another person is not stopped.
    let mut daughter = signed_in(&server, DAUGHTER).await;
    let theirs = daughter.get("/fullmakter/gi").await;
    assert_eq!(theirs.status, StatusCode::FORBIDDEN, "she has not consented to anything: {}", main_of(&theirs));
}

#[tokio::test]
async fn of_forty_who_look_at_once_ten_do() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let whom = father.get("/fullmakter/gi").await.location().to_owned();
    let mark = father.mark().await;
    let looks = (0..40).map(|n| {
        let (mut tab, whom) = (father.clone(), whom.clone());
        let form = format!("nummer=17912099997&etternavn=Navn{n}&til=neste&hvem={mark}");
        async move { tab.post(&whom, &form).await.status }
    });
    let answers = futures_util::future::join_all(looks).await;
    assert!(answers.iter().all(|status| *status == StatusCode::SEE_OTHER), "{answers:?}");
    let db = rusqlite::Connection::open(server.folder.path().join("sessions.db")).unwrap();
    let counted: i64 = db.query_row("SELECT count(*) FROM look", [], |row| row.get(0)).unwrap();
    assert_eq!(counted, 10);
}

#[tokio::test]
async fn back_and_another_language_keep_what_stands_in_the_form() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let check = fill_in(&mut father, &number_of(MOTHER), "Liđđi", "omrade=opplysninger", "periode=avsluttes").await;
    let how_long = check.replace("bekreft", "hvor-lenge");
    let typed = "periode=dag&til-og-med=1.2.20&fra=";
    let back = father.post(&how_long, &format!("{typed}&til=forrige")).await;
    assert!(back.location().ends_with("/hva"));
    assert_eq!(field(&father.get(&how_long).await, "til-og-med"), "1.2.20", "kept though it is wrong");
    let switched = father.post(&how_long, "periode=dag&til-og-med=31.12.2028&fra=&sprak=nn").await;
    assert_eq!(switched.location(), how_long);
    let page = father.get(&how_long).await;
    assert!(page.text.contains("<html lang=\"nn\"") && main_of(&page).contains("Kor lenge skal fullmakta gjelde?"));
    assert_eq!(field(&page, "til-og-med"), "31.12.2028");
    assert!(!main_of(&page).contains("Dette må rettast"), "changing the language is no sending");
    // On these pages the languages are buttons of the form; elsewhere they are links.
    let carried = page.text.matches("form=\"skjema\" name=\"sprak\"").count();
    assert_eq!(carried, 3, "{carried}");
    assert!(!father.get("/fullmakter").await.text.contains("name=\"sprak\""));
    // The way to bokmål at the foot of a Sámi page too.
    father.post(&how_long, "periode=dag&til-og-med=31.12.2028&fra=&sprak=se").await;
    let page = father.get(&how_long).await;
    assert!(!page.text.contains("sprak=nb\""), "no link that loses what is typed");
    assert_eq!(page.text.matches("name=\"sprak\" value=\"nb\"").count(), 2);
}

#[tokio::test]
async fn a_session_that_ends_in_between_loses_nothing_and_another_person_gets_nothing_of_it() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let check = fill_in(&mut father, &number_of(MOTHER), "Liđđi", "omrade=opplysninger", "periode=ar").await;
    let how_long = check.replace("bekreft", "hvor-lenge");
    // The session is gone, the page is still open.
    father.cookies.clear();
    let late = father.post(&how_long, "periode=dag&til-og-med=24.12.2027&fra=&til=neste").await;
    assert_eq!(late.location(), "/logg-inn");
    let mut other = father.clone();
    assert_eq!(sign_in(&server, &mut father, &key_of(FATHER)).await, how_long, "back to where one was");
    let page = father.get(&how_long).await;
    assert!(main_of(&page).contains("Det du skrev før du ble logget ut, er her."));
    assert_eq!(field(&page, "til-og-med"), "24.12.2027");
    assert!(main_of(&father.get(&check).await).contains("til og med 24.12.2027"));
    sign_in(&server, &mut other, &key_of(MOTHER)).await;
    let theirs = other.get(&how_long).await;
    assert_eq!(theirs.location(), "/fullmakter", "{}", theirs.text);
    assert!(!other.get("/fullmakter").await.text.contains("Du har begynt"));
}

#[tokio::test]
async fn a_draft_is_found_again_deleted_when_asked_and_gone_with_a_sign_out() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let check = fill_in(&mut father, &number_of(MOTHER), "Liđđi", "omrade=opplysninger", "periode=ar").await;
    let list = father.get("/fullmakter").await;
    assert!(main_of(&list).contains("Du har begynt på en fullmakt"));
    let delete = leads(&list, "/slett").remove(0);
    assert_eq!(father.post(&delete, "").await.location(), "/fullmakter?gjort=slettet");
    assert_eq!(father.get(&check).await.location(), "/fullmakter");
    let check = fill_in(&mut father, &number_of(MOTHER), "Liđđi", "omrade=opplysninger", "periode=ar").await;
    father.post("/logg-ut", "").await;
    sign_in(&server, &mut father, &key_of(FATHER)).await;
    assert_eq!(father.get(&check).await.location(), "/fullmakter");
}

#[tokio::test]
async fn one_who_has_a_fullmakt_already_is_not_given_a_second_one() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let whom = father.get("/fullmakter/gi").await.location().to_owned();
    let form = format!("nummer={}&etternavn=Bj%C3%B8rkekl%C3%B8ft&til=neste", number_of(DAUGHTER));
    assert_eq!(father.post(&whom, &form).await.location(), whom);
    let page = father.get(&whom).await;
    let said = main_of(&page);
    assert!(said.contains("Denne personen har alt en fullmakt fra deg") && !said.contains("Dette må rettes"), "{said}");
    assert!(page.text.contains("href=\"/fullmakter\"") && !page.text.contains("href=\"#nummer\""), "no field is wrong");
}

#[tokio::test]
async fn a_preview_of_what_is_being_given_comes_back_to_where_it_was_begun_and_so_does_the_draft() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let check = fill_in(&mut father, &number_of(MOTHER), "liđđi", "omrade=opplysninger", "periode=ar").await;
    let handle = check.split('/').nth(3).unwrap();
    let page = father.get(&check).await;
    assert!(page.text.contains(&format!("name=\"utkast\" value=\"{handle}\"")), "{}", main_of(&page));
    father.post("/dette-ser", &format!("omrade=opplysninger&utkast={handle}")).await;
    assert_eq!(father.post("/bytt-person", "person=meg").await.location(), check);
    assert!(leads(&father.get("/fullmakter").await, "/bekreft").contains(&check), "all is filled in");
    for elsewhere in ["//evil.example", "../../logg-ut", ""] {
        father.post("/dette-ser", &format!("omrade=opplysninger&utkast={elsewhere}")).await;
        assert_eq!(father.post("/bytt-person", "person=meg").await.location(), "/hvem-ser", "{elsewhere}");
    }
    let form = check.trim_end_matches("/bekreft");
    father.post(&format!("{form}/hvor-lenge"), "periode=dag&til-og-med=&til=neste").await;
    assert!(!leads(&father.get("/fullmakter").await, "/hvor-lenge").is_empty(), "the first that is not filled in");
}

#[tokio::test]
async fn for_somebody_else_nobody_sees_gives_or_ends_anything() {
    let server = with_demo().start();
    let mut daughter = signed_in(&server, DAUGHTER).await;
    let own = leads(&daughter.get("/fullmakter").await, "/avslutt").remove(0);
    super::switch(&server, &mut daughter, DAUGHTER, FATHER).await;
    for path in ["/fullmakter", "/fullmakter/gi", &own] {
        let page = daughter.get(path).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
        assert!(main_of(&page).contains("Bare personen selv kan se og velge dette."), "{path}");
    }
    assert_eq!(daughter.post(&own, "sett=x").await.status, StatusCode::FORBIDDEN);
    assert!(!daughter.get("/provesvar").await.text.contains("href=\"/fullmakter\""), "not in the menu either");
}

#[tokio::test]
async fn sent_twice_it_is_given_once() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let check = fill_in(&mut father, &number_of(MOTHER), "Liđđi", "omrade=opplysninger", "periode=ar").await;
    let seen = confirming(&father.get(&check).await);
    assert_eq!(father.post(&check, &seen).await.location(), "/fullmakter?gjort=gitt");
    assert_eq!(father.post(&check, &seen).await.location(), "/fullmakter");
    let cards = cards(&father.get("/fullmakter").await);
    assert_eq!(cards.iter().filter(|(_, card)| card.contains("Munter")).count(), 1);
}

#[tokio::test]
async fn from_a_result_of_ones_own_a_way_leads_to_the_form_and_from_somebody_elses_none() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let one = super::support::links(&father.get("/provesvar").await.text).remove(0);
    let own = father.get(&format!("/provesvar/{one}")).await;
    assert!(main_of(&own).contains("Del med en pårørende") && main_of(&own).contains("ikke bare dette"));
    assert_eq!(leads(&own, "/fullmakter/gi").len(), 1);
    let mut daughter = signed_in(&server, DAUGHTER).await;
    super::switch(&server, &mut daughter, DAUGHTER, FATHER).await;
    let his = daughter.get(&format!("/provesvar/{one}")).await;
    assert_eq!(his.status, StatusCode::OK);
    assert!(!main_of(&his).contains("Del med en pårørende"));
}

#[tokio::test]
async fn before_it_is_given_one_can_look_as_the_other_will_and_the_form_is_there_afterwards() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let areas = "omrade=journal&omrade=digitale-tjenester";
    let check = fill_in(&mut father, &number_of(MOTHER), "Liđđi", areas, "periode=ar").await;
    let page = father.get(&check).await;
    assert!(main_of(&page).contains("Se det Munter Liđđi vil se"), "{}", main_of(&page));
    let html = scraper::Html::parse_document(&page.text);
    let fields = scraper::Selector::parse("form[action='/dette-ser'] input[name=omrade]").unwrap();
    let form: Vec<_> = html.select(&fields).map(|area| format!("omrade={}", area.attr("value").unwrap())).collect();
    assert_eq!(form, ["omrade=journal", "omrade=digitale-tjenester"]);
    assert_eq!(father.post("/dette-ser", &form.join("&")).await.location(), "/");
    let closed = father.get("/provesvar").await;
    assert_eq!(closed.status, StatusCode::FORBIDDEN);
    assert!(closed.text.contains("Slik ser den du gir fullmakt til, opplysningene dine."), "{}", main_of(&closed));
    father.post("/bytt-person", "person=meg").await;
    assert!(father.get("/provesvar").await.text.contains("INR"));
    assert!(leads(&father.get("/fullmakter").await, "/bekreft").len() == 1, "the form goes on where it was");
    assert_eq!(confirm(&mut father, &check).await.location(), "/fullmakter?gjort=gitt");
}
