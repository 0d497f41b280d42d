//! Searching and choosing among results, without script: what is found, what is counted, and what no address tells.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use http::StatusCode;
use scraper::{Html, Selector};
use serde_json::json;
use support::{AILE, Answer, Browser, FNR, Server, Setup, bundle, links, result};

fn server() -> Server {
    let setup = Setup::with_persons();
    let subject = || json!({ "identifier": { "system": FNR, "value": AILE } });
    let mut marked = result("k", subject(), "5.9");
    marked["code"] = json!({ "text": "P-Kalium" });
    marked["performer"] = json!([{ "display": "Laboratoriet ved Sjøbris" }]);
    marked["interpretation"] = json!([{ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8244", "code": "1" }] }]);
    let mut old = result("z", subject(), "1.0");
    old["code"] = json!({ "text": "Ærlig prøve" });
    old["effectiveDateTime"] = json!("2012-03-01");
    old["status"] = json!("preliminary");
    let mut undated = result("u", subject(), "2.0");
    undated["code"] = json!({ "text": "Čohkken" });
    undated.as_object_mut().unwrap().remove("effectiveDateTime");
    setup.store.import(&bundle("collection", &[marked, old, undated]).to_string()).unwrap();
    setup.start()
}

fn texts(answer: &Answer, selector: &str) -> Vec<String> {
    let (page, selector) = (Html::parse_document(&answer.text), Selector::parse(selector).unwrap());
    let words = |element: scraper::ElementRef<'_>| element.text().collect::<String>();
    let found = page.select(&selector).map(words);
    found.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn names(answer: &Answer) -> Vec<String> {
    let dated = texts(answer, "main a.innsyn-lab-link");
    dated.into_iter().map(|name| name.split(',').next().unwrap().to_owned()).collect()
}

async fn choose(browser: &mut Browser, form: &str) -> (String, Answer) {
    let answer = browser.post("/provesvar", form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let to = answer.location().to_owned();
    let path = to.split('#').next().unwrap().to_owned();
    let answer = browser.get(&path).await;
    assert_eq!(answer.status, StatusCode::OK);
    (to, answer)
}

#[tokio::test]
async fn each_choice_shows_what_fits_and_says_of_how_many() {
    let server = server();
    let mut aile = server.aile().await;
    for (form, expected) in [
        ("sok=kalium", vec!["P-Kalium"]),
        ("sok=SJØBRIS", vec!["P-Kalium"]),
        ("sok=cohkken", vec!["Čohkken"]),
        ("periode=1-ar", vec!["P-Kalium", "Analyse svar-aile"]),
        ("status=forelopig", vec!["Ærlig prøve"]),
        ("merket=ja", vec!["P-Kalium"]),
        ("type=bilder", vec![]),
        ("sok=kalium&periode=3-maneder&merket=ja&type=laboratorium", vec!["P-Kalium"]),
    ] {
        let (_, answer) = choose(&mut aile, form).await;
        assert_eq!(names(&answer), expected, "{form}");
        let count = format!("Viser {} av 4 svar.", expected.len());
        assert_eq!(texts(&answer, "#antall"), [count], "{form}");
        assert!(texts(&answer, "main a").contains(&"Ta bort alle valg".to_owned()), "a way back to everything: {form}");
    }
}

#[tokio::test]
async fn what_nobody_can_place_is_counted_beside_what_is_shown() {
    let server = server();
    let mut aile = server.aile().await;
    let (_, marked) = choose(&mut aile, "merket=ja").await;
    let said = texts(&marked, ".innsyn-chosen p").join(" ");
    assert!(said.contains("3 svar til er ikke merket av laboratoriet."), "{said}");
    let (_, recent) = choose(&mut aile, "periode=1-ar").await;
    let said = texts(&recent, ".innsyn-chosen p").join(" ");
    assert!(said.contains("1 svar til har ingen kjent dato"), "{said}");
    let (_, none) = choose(&mut aile, "type=bilder").await;
    assert!(none.text.contains("Det betyr ikke at det ikke finnes slike svar."), "{}", none.text);
}

#[tokio::test]
async fn the_order_is_by_date_or_by_the_alphabet_of_the_page() {
    let server = server();
    let mut aile = server.aile().await;
    let (to, by_name) = choose(&mut aile, "sorter=navn").await;
    assert_eq!(to, "/provesvar?sorter=navn#antall");
    assert_eq!(names(&by_name), ["Analyse svar-aile", "Čohkken", "P-Kalium", "Ærlig prøve"]);
    let (_, oldest) = choose(&mut aile, "sorter=eldste").await;
    assert_eq!(names(&oldest)[0], "Ærlig prøve");
    assert_eq!(names(&oldest)[3], "Čohkken", "what has no date stands last");
    let (to, newest) = choose(&mut aile, "sorter=nyeste&sok=&type=&periode=&sted=&status=").await;
    assert_eq!(to, "/provesvar#antall", "the same page has one address");
    assert_eq!(names(&newest)[2], "Ærlig prøve");
}

#[tokio::test]
async fn no_address_tells_what_was_searched_for_or_where_a_sample_was_taken() {
    let server = server();
    let mut aile = server.aile().await;
    let (_, all) = choose(&mut aile, "").await;
    let page = Html::parse_document(&all.text);
    let place = Selector::parse("select[name=sted] option:nth-child(2)").unwrap();
    let place = page.select(&place).next().unwrap().attr("value").unwrap().to_owned();
    let (to, found) = choose(&mut aile, &format!("sok=Kalium&sted={place}")).await;
    assert_eq!(names(&found), ["P-Kalium"]);
    for personal in ["kalium", "Kalium", "sjøbris", "Sj%C3%B8bris", "bris"] {
        assert!(!to.contains(personal), "{personal} in {to}");
        let links = Html::parse_document(&found.text);
        for link in links.select(&Selector::parse("[href], [action]").unwrap()) {
            let href = link.attr("href").or(link.attr("action")).unwrap();
            assert!(!href.contains(personal), "{personal} in {href}");
        }
        assert!(!texts(&found, "title").join("").contains(personal));
    }
    // What was typed is there again, to be changed.
    assert!(found.text.contains("value=\"Kalium\""));
    // In another language the choice is kept.
    let path = to.split('#').next().unwrap();
    let nynorsk = aile.get(&format!("{path}&sprak=nn")).await;
    assert!(nynorsk.location().starts_with(path), "{}", nynorsk.location());
}

#[tokio::test]
async fn a_search_is_of_its_own_session_and_is_said_to_be_forgotten() {
    let server = server();
    let mut aile = server.aile().await;
    let (to, _) = choose(&mut aile, "sok=kalium").await;
    let path = to.split('#').next().unwrap();
    aile.post("/logg-ut", "").await;
    let mut again = server.aile().await;
    let answer = again.get(path).await;
    assert_eq!(names(&answer).len(), 4, "everything is shown");
    assert!(answer.text.contains("Søkeordene er glemt"));
    assert!(!answer.text.contains("kalium\""));
    // Nor does who signs in next in the same browser get it.
    let (to, _) = choose(&mut again, "sok=kalium").await;
    again.post("/logg-inn", &format!("person={}", server.handle_of_aile())).await;
    let answer = again.get(to.split('#').next().unwrap()).await;
    assert!(answer.text.contains("Søkeordene er glemt"));
}

#[tokio::test]
async fn what_is_no_choice_of_ours_chooses_nothing() {
    let server = server();
    let mut aile = server.aile().await;
    for query in
        ["type=x", "periode=1", "sok=zz", "sted=../..", "merket=nei", "sorter=%00", "type=%FF", "status=%3Cb%3E"]
    {
        let answer = aile.get(&format!("/provesvar?{query}")).await;
        assert_eq!((answer.status, names(&answer).len()), (StatusCode::OK, 4), "{query}");
        assert!(!answer.text.contains("<b>"));
        let (to, _) = choose(&mut aile, query.replace("sok=zz", "sok=").as_str()).await;
        assert_eq!(to, "/provesvar#antall", "{query}");
    }
    let long = "x".repeat(5000);
    let (_, answer) = choose(&mut aile, &format!("sok={long}")).await;
    assert_eq!(names(&answer).len(), 0);
    assert!(!answer.text.contains(&"x".repeat(201)), "cut to what a search can be");
    let twice = aile.get("/provesvar?type=bilder&type=bilder").await;
    assert_eq!(twice.status, StatusCode::OK);
}

#[tokio::test]
async fn the_rest_of_the_list_is_of_what_was_chosen() {
    let server = server();
    let mut aile = server.aile().await;
    let (to, _) = choose(&mut aile, "sok=kalium").await;
    let query = to.split_once('?').unwrap().1.split('#').next().unwrap();
    let rows = |answer: &Answer| links(&answer.drawn()).len();
    let mark = aile.mark().await;
    for (asked, count) in [(format!("0&{query}"), 1), ("0".to_owned(), 4), (format!("1&{query}"), 0)] {
        assert_eq!(rows(&aile.get(&format!("/api/provesvar?hvem={mark}&fra={asked}")).await), count, "{asked}");
    }
}

#[tokio::test]
async fn a_form_is_answered_in_place_with_what_its_page_shows() {
    let server = server();
    assert_eq!(server.browser().post("/api/provesvar", "sok=kalium").await.status, StatusCode::UNAUTHORIZED);
    let mut aile = server.aile().await;
    let answer = aile.post("/api/provesvar", "sok=kalium&type=&merket=").await;
    assert_eq!(answer.status, StatusCode::OK);
    let json = answer.json();
    assert_eq!((json["shown"].as_u64(), json["fitting"].as_u64()), (Some(1), Some(1)));
    let query = json["query"].as_str().unwrap();
    assert!(query.starts_with("sok=") && !query.contains("kalium"), "{query}");
    let page = aile.get(&format!("/provesvar?{query}")).await.text;
    assert!(page.contains(json["said"]["text"].as_str().unwrap()), "{json}");
    assert_eq!(links(&page), links(&answer.drawn()));
    assert!(json["chosen"].to_string().contains("kalium"), "what was chosen is said in words");

    // What stood for the words on the way to others stands for these; a search that ended has its own.
    let handle = query.trim_start_matches("sok=");
    let further = aile.post("/api/provesvar", &format!("sok=kaliu&istedenfor={handle}")).await.json();
    assert_eq!(further["query"].as_str(), Some(query));
    let page = aile.get(&format!("/provesvar?{query}")).await.text;
    assert!(page.contains("kaliu") && !page.contains("kalium\""), "the words are the last ones");
    assert_ne!(aile.post("/api/provesvar", "sok=natrium").await.json()["query"].as_str(), Some(query));
    let none = aile.post("/api/provesvar", "sok=finnes-ikke").await;
    assert_eq!((none.json()["fitting"].as_u64(), links(&none.drawn()).len()), (Some(0), 0));
    assert!(none.json()["chosen"].to_string().contains("Ingen"), "{}", none.text);
    assert_eq!(aile.post("/api/provesvar", "sok=%FF%FE&type=x").await.status, StatusCode::OK, "shows more, never less");
}

#[tokio::test]
async fn a_search_leaves_no_word_in_files_but_the_session() {
    let server = server();
    let mut aile = server.aile().await;
    choose(&mut aile, "sok=sjeldenord").await;
    for file in std::fs::read_dir(server.folder.path()).unwrap() {
        let path = file.unwrap().path();
        let holds = std::fs::read(&path).unwrap_or_default().windows(10).any(|bytes| bytes == b"sjeldenord");
        let is_session = path.file_name().unwrap().to_string_lossy().starts_with("sessions");
        assert!(!holds || is_session, "{}", path.display());
    }
}
