//! Every fixture in one store: what the person whom they are of gets, and what of others she does not.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::path::Path;

use http::StatusCode;
use support::{Browser, FNR, Server, Setup};

const WHOSE: &str = "14857712030";

fn with_every_fixture() -> Server {
    let setup = Setup::with_persons();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/lab");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 25, "the fixtures are there");
    for file in files {
        setup.store.import(&std::fs::read_to_string(file).unwrap()).unwrap();
    }
    setup.start()
}

async fn signed_in(server: &Server) -> Browser {
    let mut browser = server.browser();
    let handle = server.key.handle(&format!("{FNR}|{WHOSE}"));
    browser.post("/logg-inn", &format!("person={handle}")).await;
    browser
}

/// The addresses that a page leads to.
fn links(page: &str) -> Vec<String> {
    let hrefs = page.split("href=\"/provesvar/").skip(1).filter_map(|rest| rest.split(['"', '#', '?']).next());
    let mut found: Vec<String> = hrefs.filter(|a| a.len() == 32).map(|a| format!("/provesvar/{a}")).collect();
    found.sort();
    found.dedup();
    found
}

#[tokio::test]
async fn e36_e39_nothing_of_another_person_nor_of_nobody_is_in_any_page() {
    let server = with_every_fixture();
    let mut browser = signed_in(&server).await;
    let list = browser.get("/provesvar?vis=alle").await;
    assert_eq!(list.status, StatusCode::OK);
    let links = links(&list.text);
    assert!(links.len() > 60, "{}", links.len());
    for path in links {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for foreign in ["Fremmed", "fremmed", "03859023079", "Uten person", "Kom bare med"] {
            assert!(!page.text.contains(foreign) && !list.text.contains(foreign), "{foreign}: {path}");
        }
    }
}

#[tokio::test]
async fn e10_an_older_version_has_an_address_that_leads_to_the_newest() {
    let server = with_every_fixture();
    let mut browser = signed_in(&server).await;
    let list = browser.get("/provesvar?vis=alle").await.text;
    let changed = list.split("#endringer\"").next().and_then(|before| before.rsplit("href=\"").next()).unwrap();
    let newest = browser.get(changed).await.text;
    let older = newest.split("class=\"innsyn-lab-earlier\"").nth(1).map(links).unwrap();
    assert!(!older.is_empty(), "an older version can be opened");
    for path in older {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("Dette er en tidligere versjon"), "{path}");
        assert!(page.text.contains(&format!("href=\"{changed}\"")), "and leads back: {path}");
    }
}

/// The fixture's persons, as pages name them.
const I01_I02: [&str; 7] = [
    "Rolig Anna Myr Fjellrev",
    "Šiela Bálggis",
    "Mánnu",
    "Ŋáisi Ŧeŋe",
    "Feil Kontrollsiffer",
    "Ny Nummerserie",
    "Vernet Person",
];

#[tokio::test]
async fn i01_i02_i03_whoever_the_number_names_is_met_by_the_current_name_and_no_page_has_more_of_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/lab");
    let setup = Setup::new();
    let refused = setup.store.import(&std::fs::read_to_string(folder.join("I01-I03-patients.json")).unwrap()).unwrap();
    assert_eq!((refused.stored.len(), refused.refused.len()), (7, 0), "a number that is wrong refuses nobody");
    let server = setup.start();
    let list = server.browser().get("/logg-inn").await.text;
    let html = scraper::Html::parse_document(&list);
    let button = scraper::Selector::parse("button[name=person]").unwrap();
    let handles: Vec<String> = html.select(&button).map(|it| it.attr("value").unwrap().to_owned()).collect();
    let mut met = Vec::new();
    for handle in handles {
        let mut browser = server.browser();
        browser.post("/logg-inn", &format!("person={handle}")).await;
        for path in ["/", "/provesvar", "/fullmakter"] {
            let page = browser.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            let names: Vec<&str> = I01_I02.into_iter().filter(|name| page.text.contains(name)).collect();
            assert_eq!(names.len(), 1, "{path}: the current name, whole, and nobody else's: {names:?}");
            met.push(names[0]);
            // A former name, an address that is protected, what a number would say of somebody, and the number.
            for hidden in ["Gammelnavn", "Hemmeligveien", "Utstad", "kvinne", "14857712030", "12345678901"] {
                assert!(!page.text.contains(hidden) && !list.contains(hidden), "{path}: {hidden}");
            }
        }
    }
    for name in I01_I02 {
        assert!(list.contains(name), "{name} is on the list");
        assert!(name == "Ny Nummerserie" || met.contains(&name), "{name} can sign in");
    }
}
