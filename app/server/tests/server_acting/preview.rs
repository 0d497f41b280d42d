//! «Dette ser hun»: one's own pages as somebody sees them whom one lets in.

use http::StatusCode;
use serde_json::json;

use super::support::{Browser, Server, bundle, links, result};
use super::{DAUGHTER, FATHER, acting, change, events, key_of, mark, signed_in, with_demo};

const CONSENT: &str = "/Consent/demo-eldre-fullmakt";
const BANNER: &str = "Slik ser Varm Bjørkekløft opplysningene dine.";

fn handle(server: &Server) -> String {
    server.key.act_for(&key_of(DAUGHTER), &key_of(FATHER))
}

async fn previewing(server: &Server) -> Browser {
    let mut father = signed_in(server, FATHER).await;
    let page = father.get("/hvem-ser").await.text;
    assert!(page.contains("Se det Varm Bjørkekløft ser") && page.contains(&handle(server)), "{page}");
    let answer = father.post("/dette-ser", &format!("til={}", handle(server))).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/"), "{}", answer.text);
    father
}

#[tokio::test]
async fn he_sees_his_own_as_she_sees_it_on_every_page_and_changes_nothing() {
    let setup = with_demo();
    let mut hidden = result("skjult", json!({ "reference": "Patient/demo-eldre" }), "88.8");
    hidden["meta"] = json!({ "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORN_FORANS" }] });
    setup.store.import(&bundle("collection", &[hidden]).to_string()).unwrap();
    let server = setup.start();
    assert!(signed_in(&server, FATHER).await.get("/provesvar").await.text.contains("88,8"), "he sees it");
    let mut father = previewing(&server).await;
    for path in ["/", "/provesvar", "/hjelp", "/finnes-ikke"] {
        let page = father.get(path).await.text;
        assert!(page.contains(BANNER) && page.contains("Avslutt forhåndsvisning"), "{path}");
    }
    let list = father.get("/provesvar").await.text;
    assert!(list.contains("INR") && !list.contains("88,8") && !list.contains("/se-eller-vent"));
    let mark = mark(&list);
    let address = links(&list).remove(0);
    assert!(father.get(&format!("/provesvar/{address}")).await.text.contains(BANNER));
    for (path, form) in [
        ("/se-eller-vent", "bilder=vent".to_owned()),
        ("/merker", format!("gjor=lest-alle&hvem={mark}")),
        ("/merker", format!("gjor=vent&svar={address}")),
        ("/merker", "gjor=slett".to_owned()),
        ("/dette-ser", format!("til={}", handle(&server))),
    ] {
        assert_eq!(father.post(path, &form).await.status, StatusCode::FORBIDDEN, "{path} {form}");
    }
    for path in ["/logg", "/hvem-ser", "/se-eller-vent"] {
        assert_eq!(father.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let back = father.post("/bytt-person", "person=meg").await;
    assert_eq!(back.location(), "/hvem-ser", "where it was begun");
    let own = father.get("/provesvar").await.text;
    assert!(own.contains("88,8") && !own.contains(BANNER));
    assert!(own.contains("Merk alle som lest"), "what he looked at as she would is as new to him as before");
}

#[tokio::test]
async fn a_preview_follows_what_she_may_see_now() {
    let server = with_demo().start();
    let mut father = previewing(&server).await;
    assert!(father.get("/provesvar").await.text.contains("INR"));
    change(&server.store, CONSENT, |consent| consent["provision"]["provision"][0]["class"][0]["code"] = json!("3"))
        .await;
    let page = father.get("/provesvar").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(page.text.contains("gjelder ikke prøvesvar") && !page.text.contains("INR"));
    change(&server.store, CONSENT, |consent| consent["status"] = json!("inactive")).await;
    let page = father.get("/provesvar").await;
    assert!(page.status == StatusCode::FORBIDDEN && !page.text.contains("INR"));
    father.post("/bytt-person", "person=meg").await;
    assert!(father.get("/provesvar").await.text.contains("INR"));
}

#[tokio::test]
async fn before_it_is_given_the_areas_say_what_would_be_seen() {
    let server = with_demo().start();
    for (form, status) in [
        ("omrade=opplysninger", StatusCode::OK),
        ("omrade=opplysninger&omrade=digitale-tjenester", StatusCode::OK),
        ("omrade=digitale-tjenester", StatusCode::FORBIDDEN),
        // Nothing of it is here.
        ("omrade=journal", StatusCode::FORBIDDEN),
    ] {
        let mut father = signed_in(&server, FATHER).await;
        assert_eq!(father.post("/dette-ser", form).await.status, StatusCode::SEE_OTHER, "{form}");
        let page = father.get("/provesvar").await;
        assert_eq!(page.status, status, "{form}");
        assert_eq!(page.text.contains("INR"), status == StatusCode::OK, "{form}");
        let menu = page.text.split("class=\"innsyn-menu\"").nth(1).unwrap().split("</nav>").next().unwrap();
        assert_eq!(menu.contains("/provesvar"), form.contains("opplysninger"), "{form}: {menu}");
        assert_eq!(menu.contains("/egenbehandling"), form.contains("digitale"), "{form}: {menu}");
        assert!(page.text.contains("Slik ser den du gir fullmakt til, opplysningene dine."), "{form}");
    }
    for form in ["", "omrade=alt", "omrade="] {
        let mut father = signed_in(&server, FATHER).await;
        assert_eq!(father.post("/dette-ser", form).await.status, StatusCode::BAD_REQUEST, "{form}");
    }
}

#[tokio::test]
async fn nobody_looks_through_eyes_that_they_have_not_opened() {
    let server = with_demo().start();
    let mut mother = signed_in(&server, "demo-mor").await;
    for handle in
        [handle(&server), server.key.act_for(&key_of(DAUGHTER), &key_of("demo-mor")), "demo-datter".to_owned()]
    {
        assert_eq!(mother.post("/dette-ser", &format!("til={handle}")).await.status, StatusCode::NOT_FOUND);
    }
    assert!(mother.get("/provesvar").await.text.contains("12,9"));
    let mut daughter = acting(&server, DAUGHTER, FATHER).await;
    let answer = daughter.post("/dette-ser", &format!("til={}", handle(&server))).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "his to look at");
}

#[tokio::test]
async fn a_preview_is_written_down_as_his_own_and_never_as_hers() {
    let server = with_demo().start();
    let mut father = previewing(&server).await;
    father.get("/provesvar").await;
    let read = events(&server.store).await.pop().unwrap();
    assert_eq!(read["agent"][0]["who"]["reference"], "Patient/demo-eldre");
    assert!(read["agent"][0].get("role").is_none() && read["agent"][0].get("policy").is_none(), "{read}");
    assert_eq!(read["entity"][0]["detail"][1]["type"], "preview");
    father.post("/bytt-person", "person=meg").await;
    let log = father.get("/logg?hva=sett").await.text;
    assert!(log.contains("Forhåndsvisning: du så det slik en annen ser det.") && !log.contains("Varm"), "{log}");
}
