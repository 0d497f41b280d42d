//! Two sendings of one form, two who correct the same, one who corrects what another deletes: nothing is doubled, and no
//! text is lost.

use http::StatusCode;

use super::*;

/// Sent as the form of this page would be, with another text.
async fn correct(browser: &mut Browser, address: &str, form: &Answer, words: &str) -> Answer {
    let (seen, kind) = (field(form, "sett"), field(form, "hva"));
    let fields = [("sett", seen.as_str()), ("hva", kind.as_str()), ("tekst", words), ("dag", "25.11.2026")];
    browser.post(address, &encoded(&fields)).await
}

#[tokio::test]
async fn what_is_wrong_is_said_where_it_stands_and_in_the_title_and_the_titles_tell_the_pages_apart() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let title = |page: &Answer| {
        let (_, rest) = page.text.split_once("<title>").unwrap();
        rest.split_once(" – innsyn</title>").unwrap().0.to_owned()
    };
    let form = rolig.get(&format!("{LIST}/ny/vekt")).await;
    assert_eq!(title(&form), "Skriv ved siden av planen");
    let wrong = write(&mut rolig, "vekt", &[("verdi", "tung")]).await;
    let (said, heard) = (main_of(&wrong), title(&wrong));
    assert!(
        said.contains("Dette må du rette") && heard == "Noe må rettes: Skriv ved siden av planen",
        "{heard} {said}"
    );
    let asked = write(&mut rolig, "vekt", &[("verdi", "777")]).await;
    assert_eq!(title(&rolig.get(asked.location()).await), "Spørsmål før det lagres");
    assert_eq!(title(&rolig.get(LIST).await), "Skrevet ved siden av planen");
    // The title has one language, and says which.
    rolig.get("/?sprak=se").await;
    let wrong = write(&mut rolig, "vekt", &[("verdi", "tung")]).await;
    assert!(wrong.text.contains("<title lang=\"nb\">Noe må rettes: Skriv ved siden av planen"), "{}", wrong.text);
}

#[tokio::test]
async fn the_same_form_sent_twice_makes_one_and_with_another_text_loses_none() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    let path = format!("{LIST}/ny/dagbok");
    let key = field(&rolig.get(&path).await, "nokkel");
    let form = |words: &str| encoded(&[("nokkel", key.as_str()), ("tekst", words), ("dag", "25.11.2026")]);
    let (one, two) = (form("Første"), form("Første"));
    let mut other = tab(&rolig);
    let (first, second) = tokio::join!(rolig.post(&path, &one), other.post(&path, &two));
    assert_eq!([first.location(), second.location()], ["/egenbehandling/eget?gjort=lagret"; 2]);
    assert_eq!(all(&server.store, "QuestionnaireResponse").await.len(), 1);
    let late = rolig.post(&path, &form("Noe helt annet")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let said = main_of(&late);
    assert!(said.contains("Skjemaet er sendt før") && said.contains("Første"), "{said}");
    assert_eq!(field(&late, "tekst").trim(), "Noe helt annet");
    let anew = encoded(&[("nokkel", &field(&late, "nokkel")), ("tekst", "Noe helt annet"), ("dag", "25.11.2026")]);
    assert_eq!(rolig.post(&path, &anew).await.location(), "/egenbehandling/eget?gjort=lagret");
    let list = main_of(&rolig.get(LIST).await);
    assert!(list.contains("Første") && list.contains("Noe helt annet"), "{list}");
    // Another person's form with the same key is another one.
    let mut stranger = signed_in(&server, "demo-taalmodig").await;
    assert_eq!(stranger.post(&path, &form("Første")).await.location(), "/egenbehandling/eget?gjort=lagret");
    assert_eq!(all(&server.store, "QuestionnaireResponse").await.len(), 3);
}

#[tokio::test]
async fn a_conflict_shows_both_texts_and_the_one_that_is_chosen_stands() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    write(&mut rolig, "dagbok", &[("tekst", "Sov dårlig")]).await;
    let address = newest(&mut rolig).await;
    let mut other = tab(&rolig);
    let (here, there) = (rolig.get(&address).await, other.get(&address).await);
    assert_eq!(field(&here, "tekst").trim(), "Sov dårlig");
    let first = correct(&mut rolig, &address, &here, "Sov godt").await;
    assert_eq!(first.location(), "/egenbehandling/eget?gjort=rettet");
    let late = correct(&mut other, &address, &there, "Sov ikke").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let said = main_of(&late);
    assert!(said.contains("Slik står det nå") && said.contains("Sov godt"), "{said}");
    assert_eq!(field(&late, "tekst").trim(), "Sov ikke");
    assert!(main_of(&rolig.get(LIST).await).contains("Sov godt"), "nothing was overwritten");
    let chosen = correct(&mut other, &address, &late, "Sov ikke").await;
    assert_eq!(chosen.location(), "/egenbehandling/eget?gjort=rettet");
    let list = main_of(&rolig.get(LIST).await);
    assert!(list.contains("Sov ikke") && list.contains("Rettet") && !list.contains("Sov godt"), "{list}");
    let [stored] = <[Value; 1]>::try_from(all(&server.store, "QuestionnaireResponse").await).unwrap();
    let id = stored["id"].as_str().unwrap();
    let history = ask(&server.store, &format!("/QuestionnaireResponse/{id}/_history")).await.to_string();
    for words in ["Sov dårlig", "Sov godt", "Sov ikke"] {
        assert!(history.contains(words), "every version is kept: {words}");
    }
    assert_eq!(stored["status"], "amended");
}

#[tokio::test]
async fn what_is_deleted_is_a_version_and_a_text_typed_meanwhile_can_be_stored_anew() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    write(&mut rolig, "vekt", &[("verdi", "80,5"), ("tekst", "Morgen")]).await;
    let address = newest(&mut rolig).await;
    let open = tab(&rolig).get(&address).await;
    let page = rolig.get(&format!("{address}/slett")).await;
    assert!(main_of(&page).contains("Vil du slette dette?") && main_of(&page).contains("80,5 kg"));
    let old = rolig.post(&format!("{address}/slett"), "sett=0").await;
    assert_eq!(old.status, StatusCode::CONFLICT, "nobody deletes what they have not seen");
    let delete = encoded(&[("sett", &field(&page, "sett"))]);
    for _ in 0..2 {
        let deleted = rolig.post(&format!("{address}/slett"), &delete).await;
        assert_eq!(deleted.location(), "/egenbehandling/eget?gjort=slettet");
    }
    assert!(!main_of(&rolig.get(LIST).await).contains("80,5"));
    let [stored] = <[Value; 1]>::try_from(measured(&server.store).await).unwrap();
    assert_eq!(
        (&stored["status"], &stored["meta"]["versionId"]),
        (&Value::from("entered-in-error"), &Value::from("2"))
    );
    let fields =
        [("sett", field(&open, "sett")), ("hva", "vekt".into()), ("verdi", "80,7".into()), ("tekst", "Kveld".into())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let late = rolig.post(&address, &encoded(&fields)).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(main_of(&late).contains("Dette er slettet imens"), "{}", main_of(&late));
    assert_eq!((field(&late, "verdi"), field(&late, "tekst").trim()), ("80,7".into(), "Kveld"));
    let anew = encoded(&[("nokkel", &field(&late, "nokkel")), ("verdi", "80,7"), ("tekst", "Kveld")]);
    assert_eq!(rolig.post("/egenbehandling/eget/ny/vekt", &anew).await.location(), "/egenbehandling/eget?gjort=lagret");
    let log = main_of(&rolig.get("/logg").await);
    assert!(log.contains("Slettet noe ved siden av egenbehandlingsplanen"), "{log}");
}

#[tokio::test]
async fn a_corrected_number_is_drawn_once_and_one_entered_in_error_not_at_all() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    for (day, value) in [("20.11.2026", "80,5"), ("22.11.2026", "81,0"), ("24.11.2026", "18,2")] {
        let asked = write(&mut rolig, "vekt", &[("verdi", value), ("dag", day), ("svar", "ja")]).await;
        assert_eq!(asked.location(), "/egenbehandling/eget?gjort=lagret");
    }
    let path = format!("{LIST}/over-tid/vekt");
    let page = rolig.get(&path).await;
    let said = main_of(&page);
    assert!(said.contains("3 målinger fra 20. november 2026 til 24. november 2026"), "{said}");
    for never in ["referanse", "Laboratoriet", "laboratoriet", "Merk"] {
        assert!(!said.contains(never), "{never}: {said}");
    }
    let html = scraper::Html::parse_document(&page.text);
    let rows = html.select(&scraper::Selector::parse(".innsyn-trend-table tbody tr").unwrap()).count();
    let points = html.select(&scraper::Selector::parse("svg[data-at]").unwrap()).count();
    drop(html);
    assert_eq!((rows, points), (3, 3), "the table has what the drawing has");
    let address = newest(&mut rolig).await;
    let seen = field(&rolig.get(&address).await, "sett");
    let fields = [("sett", seen.as_str()), ("hva", "vekt"), ("verdi", "81,2"), ("dag", "24.11.2026")];
    assert_eq!(rolig.post(&address, &encoded(&fields)).await.location(), "/egenbehandling/eget?gjort=rettet");
    let said = main_of(&rolig.get(&path).await);
    assert!(said.contains("sist 81,2 kg") && !said.contains("18,2") && said.contains("Rettet"), "{said}");
    let seen = field(&rolig.get(&format!("{address}/slett")).await, "sett");
    rolig.post(&format!("{address}/slett"), &encoded(&[("sett", &seen)])).await;
    assert!(main_of(&rolig.get(&path).await).contains("2 målinger"));
}
