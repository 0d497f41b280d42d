//! Who may see the plan reads what stands beside it, and writes there as themselves for the person; nobody else knows that it is
//! there.

use http::StatusCode;
use serde_json::json;

use super::*;

pub(super) async fn opened(server: &Server) -> Browser {
    support::demo::open_the_plan(&server.store).await;
    let mut daughter = signed_in(server, "demo-datter").await;
    let handle = server.key.act_for(&key_of("demo-datter"), &key_of("demo-eldre"));
    assert_eq!(daughter.post("/bytt-person", &format!("person={handle}")).await.status, StatusCode::SEE_OTHER);
    daughter
}

fn daughters_name() -> String {
    let bundle = bundles().into_iter().find(|bundle| bundle.name == "demo-datter").unwrap();
    let bundle: Value = serde_json::from_str(&bundle.json).unwrap();
    let name = &bundle["entry"][0]["resource"]["name"][0];
    format!("{} {}", name["given"][0].as_str().unwrap(), name["family"].as_str().unwrap())
}

/// Says yes to what is asked the first time.
pub(super) async fn say_yes(browser: &mut Browser, form: &str) {
    let asked = browser.get(form).await;
    assert!(main_of(&asked).contains("Vil du skrive for Vennlig Bjørkekløft?"), "{}", main_of(&asked));
    let back = field(&asked, "tilbake");
    assert_eq!(back, form);
    let yes = browser.post("/egenbehandling/eget/bekreft", &encoded(&[("tilbake", &back)])).await;
    assert_eq!(yes.location(), form, "{}", main_of(&yes));
}

#[tokio::test]
async fn a_representative_writes_after_having_been_asked_once_and_it_says_who_wrote_for_whom() {
    let server = with_demo().start();
    let mut daughter = opened(&server).await;
    let plan = daughter.get("/egenbehandling").await;
    assert_eq!(links(&plan, "/ny/vekt"), ["/egenbehandling/eget/ny/vekt"], "the plan asks for it");
    say_yes(&mut daughter, "/egenbehandling/eget/ny/vekt").await;
    let form = main_of(&daughter.get("/egenbehandling/eget/ny/vekt").await);
    assert!(form.contains("Vennlig Bjørkekløft kan få se at det er du som har skrevet det. Bare du og Vennlig Bjørkekløft kan slette det."), "{form}");
    for (kind, fields) in [
        ("vekt", vec![("verdi", "77,30"), ("tekst", "Målt før frokost")]),
        ("dagbok", vec![("tekst", "Sov godt")]),
        ("kommentar", vec![("tekst", "Hva er «ved behov»?")]),
    ] {
        let sent = write(&mut daughter, kind, &fields).await;
        assert_eq!(sent.location(), "/egenbehandling/eget?gjort=lagret", "{kind}: {}", main_of(&sent));
    }
    let [weight] = <[Value; 1]>::try_from(measured(&server.store).await).unwrap();
    assert_eq!(weight["subject"]["reference"], "Patient/demo-eldre");
    assert_eq!(weight["performer"][0]["reference"], "Patient/demo-datter");
    assert_eq!(weight["note"][0]["authorReference"]["reference"], "Patient/demo-datter");
    assert_eq!(weight["valueQuantity"]["value"].to_string(), "77.30");
    let id = format!("Observation/{}", weight["id"].as_str().unwrap());
    let told = all(&server.store, "Provenance").await;
    let agent = &told.iter().find(|told| told["target"][0]["reference"] == id.as_str()).unwrap()["agent"][0];
    assert_eq!(agent["who"]["reference"], "Patient/demo-datter");
    assert_eq!(agent["onBehalfOf"]["reference"], "Patient/demo-eldre");
    // To the one who wrote it.
    let list = daughter.get(LIST).await;
    assert!(main_of(&list).contains("Skrevet av deg for Vennlig Bjørkekløft"), "{}", main_of(&list));
    assert_eq!(links(&list, "/slett").len(), 3);
    assert!(main_of(&daughter.get("/egenbehandling/eget/over-tid/vekt").await).contains("77,30 kg"));
    // To the one whom it is about, by name, under no heading that calls it one's own; and in the log.
    let mut eldre = signed_in(&server, "demo-eldre").await;
    for path in ["/egenbehandling", LIST] {
        let page = main_of(&eldre.get(path).await);
        let said =
            [&format!("Skrevet av {} for deg", daughters_name()), "77,30 kg", "Det som er skrevet ved siden av planen"];
        assert!(said.iter().all(|said| page.contains(*said)), "{path}: {page}");
        assert!(!page.contains("Det du skriver selv"), "{path}: {page}");
    }
    assert!(!main_of(&eldre.get(LIST).await).contains("Skrevet av deg"));
    let trend = eldre.get("/egenbehandling/eget/over-tid/vekt").await;
    assert!(
        main_of(&trend).contains(&format!("Skrevet av {} for deg", daughters_name()))
            && links(&trend, &format!("{LIST}/0")).is_empty()
    );
    let log = main_of(&eldre.get("/logg").await);
    assert!(log.contains("Skrev noe ved siden av egenbehandlingsplanen") && log.contains(&daughters_name()), "{log}");
    // It is nobody's result, and no word of hers is on her own pages.
    let mut herself = signed_in(&server, "demo-datter").await;
    for path in ["/provesvar?vis=alle", LIST] {
        assert!(!herself.get(path).await.text.contains("77,30"), "{path}");
    }
}

/// The plan of a child, who has as much open as a plan asks for.
fn plan_of_child() -> String {
    let subject = json!({ "reference": "Patient/demo-barn9" });
    let level =
        json!([{ "coding": [{ "system": "https://innsyn.example/fhir/CodeSystem/samtykkeniva", "code": "full" }] }]);
    let weigh = json!({ "detail": { "status": "in-progress", "code": { "text": "Temperatur ved feber" } } });
    let all = [
        json!({ "resourceType": "CarePlan", "id": "barn9-plan", "status": "active", "intent": "plan", "title": "Astmaplan (eksempel)", "subject": subject, "activity": [weigh] }),
        json!({
            "resourceType": "Consent", "id": "demo-barn9-samtykke", "status": "active", "scope": { "text": "niva" }, "patient": subject,
            "category": level, "policyRule": { "text": "Samtykke" }
        }),
    ];
    support::bundle("collection", &all).to_string()
}

#[tokio::test]
async fn a_mother_notes_a_small_childs_fever_and_the_father_reads_that_another_wrote_it() {
    let setup = with_demo();
    setup.store.import(&plan_of_child()).unwrap();
    let server = setup.start();
    let acting = async |who: &str| {
        let mut parent = signed_in(&server, who).await;
        let handle = server.key.act_for(&key_of(who), &key_of("demo-barn9"));
        assert_eq!(parent.post("/bytt-person", &format!("person={handle}")).await.status, StatusCode::SEE_OTHER);
        parent
    };
    let mut mother = acting("demo-mor").await;
    let form = "/egenbehandling/eget/ny/temperatur";
    let asked = mother.get(form).await;
    assert!(main_of(&asked).contains("Vil du skrive for Liten Liđđi?"), "{}", main_of(&asked));
    mother.post("/egenbehandling/eget/bekreft", &encoded(&[("tilbake", form)])).await;
    let sent = write(&mut mother, "temperatur", &[("verdi", "39,2")]).await;
    assert_eq!(sent.location(), "/egenbehandling/eget?gjort=lagret", "{}", main_of(&sent));
    assert!(main_of(&mother.get(LIST).await).contains("Skrevet av deg for Liten Liđđi"));
    let page = acting("demo-far").await.get(LIST).await;
    assert!(main_of(&page).contains("39,2 °C Skrevet av en annen for personen"), "{}", main_of(&page));
    assert!(links(&page, "/slett").is_empty() && !main_of(&page).contains("demo-mor"));
    let events = all(&server.store, "AuditEvent").await;
    let written: Vec<_> = events.iter().filter(|it| it["subtype"][0]["code"] == "egenbehandling-skrevet").collect();
    assert_eq!(written.len(), 1);
    assert_eq!(written[0]["agent"][0]["role"][0]["coding"][0]["code"], "foreldrerepresentasjon");
    assert_eq!(written[0]["entity"][0]["what"]["reference"], "Patient/demo-barn9");
}

#[tokio::test]
async fn each_corrects_their_own_words_and_the_person_deletes_what_was_written_for_them() {
    let server = with_demo().start();
    let mut eldre = signed_in(&server, "demo-eldre").await;
    write(&mut eldre, "vekt", &[("verdi", "77,3")]).await;
    let his = newest(&mut eldre).await;
    let mut daughter = opened(&server).await;
    let list = daughter.get(LIST).await;
    assert!(main_of(&list).contains("77,3 kg") && main_of(&list).contains("Skrevet av personen selv"));
    assert!(links(&list, &his).is_empty(), "nothing to change it with");
    say_yes(&mut daughter, "/egenbehandling/eget/ny/dagbok").await;
    for path in [his.clone(), format!("{his}/slett")] {
        assert_eq!(daughter.get(&path).await.location(), LIST, "{path}");
        let sent = daughter.post(&path, "verdi=70&hva=vekt&sett=0").await;
        assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, LIST), "{path}");
    }
    assert_eq!(daughter.get(&format!("{his}/versjoner")).await.status, StatusCode::FORBIDDEN);
    write(&mut daughter, "dagbok", &[("tekst", "Sov dårlig")]).await;
    let hers = newest(&mut daughter).await;
    let form = daughter.get(&hers).await;
    let (seen, kind) = (field(&form, "sett"), field(&form, "hva"));
    let fields = [("sett", seen.as_str()), ("hva", kind.as_str()), ("tekst", "Sov godt")];
    assert_eq!(daughter.post(&hers, &encoded(&fields)).await.location(), "/egenbehandling/eget?gjort=rettet");
    // A form from before that: both texts, and whose the one is that stands there.
    let late = [("sett", seen.as_str()), ("hva", kind.as_str()), ("tekst", "Sov sånn passe")];
    let conflict = daughter.post(&hers, &encoded(&late)).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert_eq!(field(&conflict, "tekst").trim(), "Sov sånn passe");
    let said = main_of(&conflict);
    assert!(said.contains("Sov godt") && said.contains("Skrevet av deg for Vennlig Bjørkekløft"), "{said}");
    assert!(said.contains("Mild Pulsåre"), "whom one can call: {said}");
    let corrected = daughter.get(LIST).await;
    assert!(main_of(&corrected).contains("Sov godt") && links(&corrected, "/versjoner").is_empty());
    // He reads what it said before, writes none of it anew, and takes it away.
    let list = eldre.get(LIST).await;
    let of_hers = links(&list, &hers);
    assert_eq!(of_hers, [format!("{hers}/slett"), format!("{hers}/versjoner")], "{of_hers:?}");
    assert_eq!(eldre.get(&hers).await.location(), LIST);
    let before = main_of(&eldre.get(&format!("{hers}/versjoner")).await);
    assert!(before.contains("Sov dårlig") && before.contains(&format!("Skrevet av {} for deg", daughters_name())));
    let page = eldre.get(&format!("{hers}/slett")).await;
    let sent = eldre.post(&format!("{hers}/slett"), &encoded(&[("sett", &field(&page, "sett"))])).await;
    assert_eq!(sent.location(), "/egenbehandling/eget?gjort=slettet");
    for path in [LIST, "/egenbehandling"] {
        assert!(!daughter.get(path).await.text.contains("Sov godt"), "{path}");
    }
    assert_eq!(links(&eldre.get(LIST).await, &hers), [format!("{hers}/versjoner")], "he can still read what it said");
    assert_eq!(measured(&server.store).await.len(), 1, "his weight is as it was");
    // Who did what with it stands in the log, to which the page of its versions leads.
    assert_eq!(links(&eldre.get(&format!("{hers}/versjoner")).await, "/logg"), ["/logg"]);
    let log = main_of(&eldre.get("/logg").await);
    for did in ["Rettet noe ved siden av egenbehandlingsplanen", "Slettet noe ved siden av egenbehandlingsplanen"] {
        assert!(log.contains(did), "«{did}» in {log}");
    }
}

#[tokio::test]
async fn what_is_sent_before_one_was_asked_is_kept_and_nothing_is_stored_until_yes() {
    let server = with_demo().start();
    let mut daughter = opened(&server).await;
    let path = "/egenbehandling/eget/ny/dagbok";
    let sent = daughter.post(path, &encoded(&[("nokkel", "a"), ("tekst", "Skrevet i full fart")])).await;
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, path));
    assert!(all(&server.store, "QuestionnaireResponse").await.is_empty());
    say_yes(&mut daughter, path).await;
    let form = daughter.get(path).await;
    assert_eq!(field(&form, "tekst"), "Skrevet i full fart");
    assert!(!main_of(&form).contains("logget ut"), "nobody was signed out");
    // Back as oneself, and there again: it is asked anew.
    daughter.post("/bytt-person", "person=meg").await;
    let handle = server.key.act_for(&key_of("demo-datter"), &key_of("demo-eldre"));
    daughter.post("/bytt-person", &format!("person={handle}")).await;
    assert!(main_of(&daughter.get(path).await).contains("Vil du skrive for Vennlig Bjørkekløft?"));
}

#[tokio::test]
async fn what_one_wants_and_has_read_nobody_says_for_another() {
    let server = with_demo().start();
    let mut daughter = opened(&server).await;
    say_yes(&mut daughter, "/egenbehandling/eget/ny/vekt").await;
    for path in ["/egenbehandling", LIST] {
        let page = daughter.get(path).await;
        assert!(links(&page, "/ny/mal").is_empty() && !page.text.contains("/ny/lest"), "{path}");
    }
    assert_eq!(daughter.get("/egenbehandling/eget/ny/mal").await.status, StatusCode::FORBIDDEN);
    for (kind, body) in [("mal", "nokkel=a&tekst=Gå+tur"), ("lest", "plan=x")] {
        let sent = daughter.post(&format!("{LIST}/ny/{kind}"), body).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{kind}");
    }
    assert!(all(&server.store, "QuestionnaireResponse").await.is_empty());
}

#[tokio::test]
async fn when_access_has_ended_nothing_more_is_written_and_when_looking_as_another_neither() {
    let server = with_demo().start();
    let mut daughter = opened(&server).await;
    let path = "/egenbehandling/eget/ny/vekt";
    say_yes(&mut daughter, path).await;
    let form = daughter.get(path).await;
    let typed = [("verdi", "70"), ("tekst", "Hun <fryser>\nog er trøtt"), ("dag", "25.11.2026")];
    let sent = encoded(&[[("nokkel", field(&form, "nokkel").as_str())].as_slice(), &typed].concat());
    let mut ended = ask(&server.store, "/Consent/demo-eldre-fullmakt").await;
    ended["status"] = Value::from("inactive");
    let put = Request::put("/Consent/demo-eldre-fullmakt").header("content-type", "application/fhir+json");
    let put = put.body(Body::from(ended.to_string())).unwrap();
    assert!(service(server.store.clone()).oneshot(put).await.unwrap().status().is_success());
    let late = daughter.post(path, &sent).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN, "{}", main_of(&late));
    for said in ["Dette skrev du", "Det ble ikke lagret.", "70 Hun <fryser> og er trøtt 25.11.2026"] {
        assert!(main_of(&late).contains(said), "«{said}» in {}", main_of(&late));
    }
    assert!(!main_of(&late).contains("Vennlig"), "nothing of whom it was about");
    assert!(measured(&server.store).await.is_empty());
    assert!(!main_of(&daughter.get(path).await).contains("Hun"), "it is shown once, and kept nowhere");
    // One's own as somebody else sees it: nothing to write with.
    let mut eldre = signed_in(&server, "demo-eldre").await;
    assert_eq!(eldre.post("/dette-ser", "omrade=digitale-tjenester").await.status, StatusCode::SEE_OTHER);
    let page = eldre.get("/egenbehandling").await;
    assert_eq!(page.status, StatusCode::OK, "{}", main_of(&page));
    assert!(links(&page, "/ny/").is_empty());
    assert_eq!(eldre.get(path).await.status, StatusCode::FORBIDDEN);
    assert_eq!(eldre.post(path, "nokkel=b&verdi=70").await.status, StatusCode::FORBIDDEN);
    assert!(measured(&server.store).await.is_empty());
}

#[tokio::test]
async fn one_who_looks_as_a_representative_sees_whose_words_are_theirs_and_that_they_may_write() {
    let server = with_demo().start();
    let mut daughter = opened(&server).await;
    say_yes(&mut daughter, "/egenbehandling/eget/ny/dagbok").await;
    write(&mut daughter, "dagbok", &[("tekst", "Sov godt")]).await;
    let mut eldre = signed_in(&server, "demo-eldre").await;
    let handle = server.key.act_for(&key_of("demo-datter"), &key_of("demo-eldre"));
    assert_eq!(eldre.post("/dette-ser", &format!("til={handle}")).await.location(), "/");
    for path in ["/egenbehandling", LIST] {
        let page = eldre.get(path).await;
        let text = main_of(&page);
        assert!(text.contains(&format!("Skrevet av {} for deg", daughters_name())), "{path}: {text}");
        assert!(text.contains("Den du ser dette som, kan også skrive her."), "{path}: {text}");
        assert!(links(&page, "/ny/").is_empty() && links(&page, "/slett").is_empty(), "{path}: nothing to write with");
    }
}

#[tokio::test]
async fn what_another_wrote_is_answered_like_what_never_was() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    write(&mut rolig, "dagbok", &[("tekst", "Hemmelig tanke")]).await;
    let address = newest(&mut rolig).await;
    let mut stranger = signed_in(&server, "demo-taalmodig").await;
    let never = format!("{LIST}/0123456789abcdef0123456789abcdef");
    for path in [&address, &never, &format!("{LIST}/x")] {
        for path in [path.clone(), format!("{path}/slett")] {
            let page = stranger.get(&path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            assert!(!page.text.contains("Hemmelig"));
            let sent = stranger.post(&path, "hva=dagbok&tekst=x&sett=0").await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path}: {}", main_of(&sent));
        }
    }
    assert!(!stranger.get(LIST).await.text.contains("Hemmelig"));
    let mut nobody = server.browser();
    assert_eq!(nobody.get(&address).await.location(), "/logg-inn");
}

#[tokio::test]
async fn what_was_typed_for_another_waits_for_that_person_and_is_stored_for_nobody_else() {
    let server = with_demo().start();
    let mut daughter = opened(&server).await;
    let path = "/egenbehandling/eget/ny/dagbok";
    say_yes(&mut daughter, path).await;
    let form = daughter.get(path).await;
    let (mark, key) = (field(&form, "hvem"), field(&form, "nokkel"));
    let typed = encoded(&[("hvem", &mark), ("nokkel", &key), ("tekst", "Sov nesten ikke")]);
    let handle = format!("person={}", server.key.act_for(&key_of("demo-datter"), &key_of("demo-eldre")));
    // In another tab she has gone back to herself.
    daughter.post("/bytt-person", "person=meg").await;
    let sent = daughter.post(path, &typed).await;
    assert_eq!(sent.status, StatusCode::CONFLICT);
    assert!(main_of(&sent).contains("Vi har tatt vare på det du skrev. Bytt person"), "{}", main_of(&sent));
    let own = daughter.get(path).await;
    assert_eq!(field(&own, "tekst"), "", "on her own form there is nothing of his");
    assert!(main_of(&own).contains("Det gjaldt en annen enn den du ser nå."), "{}", main_of(&own));
    assert_eq!(daughter.post("/bytt-person", &handle).await.status, StatusCode::SEE_OTHER);
    say_yes(&mut daughter, path).await;
    let again = daughter.get(path).await;
    assert_eq!(field(&again, "tekst"), "Sov nesten ikke");
    // Signed out before it was stored: the same.
    let mut out = daughter.clone();
    out.post("/logg-ut", "").await;
    let sent = daughter.post(path, &typed).await;
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, "/logg-inn"));
    daughter.post("/logg-inn", &format!("person={}", server.key.handle(&key_of("demo-datter")))).await;
    let own = daughter.get(path).await;
    assert_eq!(field(&own, "tekst"), "");
    assert!(main_of(&own).contains("Det gjaldt en annen enn den du ser nå."), "{}", main_of(&own));
    assert_eq!(daughter.post("/bytt-person", &handle).await.status, StatusCode::SEE_OTHER);
    say_yes(&mut daughter, path).await;
    assert_eq!(field(&daughter.get(path).await, "tekst"), "Sov nesten ikke");
    assert!(all(&server.store, "QuestionnaireResponse").await.is_empty());
    // A mark that is none of hers keeps nothing.
    let strange = encoded(&[("hvem", "0123"), ("nokkel", &key), ("tekst", "Fremmed")]);
    let refused = daughter.post(path, &strange).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(!main_of(&refused).contains("tatt vare på"), "{}", main_of(&refused));
}

#[tokio::test]
async fn who_tries_to_write_what_they_may_not_is_in_the_log() {
    let server = with_demo().start();
    let mut eldre = signed_in(&server, "demo-eldre").await;
    write(&mut eldre, "vekt", &[("verdi", "77,3")]).await;
    let his = newest(&mut eldre).await;
    let mut daughter = opened(&server).await;
    say_yes(&mut daughter, "/egenbehandling/eget/ny/vekt").await;
    daughter.post(&his, "verdi=70&hva=vekt&sett=0").await;
    daughter.post(&format!("{his}/slett"), "sett=0").await;
    daughter.post(&format!("{LIST}/ny/mal"), "nokkel=a&tekst=x").await;
    let events = all(&server.store, "AuditEvent").await;
    let denied =
        events.iter().filter(|event| event["outcome"] == "4" && event["entity"].to_string().contains("demo-eldre"));
    let mut codes: Vec<_> = denied.filter_map(|event| event["subtype"][0]["code"].as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["egenbehandling-rettet", "egenbehandling-skrevet", "egenbehandling-slettet"]);
    let log = main_of(&eldre.get("/logg").await);
    assert!(log.contains("Prøvde å skrive eller endre opplysninger"), "{log}");
}

#[tokio::test]
async fn two_who_send_the_same_form_for_one_person_have_written_it_twice() {
    let setup = with_demo();
    setup.store.import(&plan_of_child()).unwrap();
    let server = setup.start();
    for who in ["demo-mor", "demo-far"] {
        let mut parent = signed_in(&server, who).await;
        let handle = server.key.act_for(&key_of(who), &key_of("demo-barn9"));
        parent.post("/bytt-person", &format!("person={handle}")).await;
        parent.post("/egenbehandling/eget/bekreft", "tilbake=x").await;
        for _ in 0..2 {
            let sent = parent.post("/egenbehandling/eget/ny/temperatur", "nokkel=samme&verdi=39,2").await;
            assert_eq!(sent.location(), "/egenbehandling/eget?gjort=lagret", "{}", main_of(&sent));
        }
    }
    assert_eq!(measured(&server.store).await.len(), 2, "one by each, however often it is sent");
}
