//! The person sees who saw, and nobody else does.

use http::StatusCode;

use super::{DAUGHTER, FATHER, acting, change, signed_in, with_demo};

#[tokio::test]
async fn he_sees_in_the_log_that_she_looked_and_on_which_basis_and_that_she_tried_afterwards() {
    let server = with_demo().start();
    let mut daughter = acting(&server, DAUGHTER, FATHER).await;
    daughter.get("/provesvar").await;
    assert_eq!(daughter.get("/logg").await.status, StatusCode::FORBIDDEN, "the log is his");
    change(&server.store, "/Consent/demo-eldre-fullmakt", |consent| consent["status"] = "inactive".into()).await;
    daughter.get("/provesvar").await;
    let mut father = signed_in(&server, FATHER).await;
    let log = father.get("/logg").await;
    assert_eq!(log.status, StatusCode::OK);
    for said in ["Varm Bjørkekløft", "Så lista over prøvesvar", "Grunnlag: fullmakt fra deg", "Ingenting ble vist."]
    {
        assert!(log.text.contains(said), "{said}: {}", log.text);
    }
    assert_eq!(log.text.matches("Varm Bjørkekløft").count(), 3, "switched, looked, tried: one line each");
    let tried = log.text.find("Ingenting ble vist.").unwrap();
    assert!(tried < log.text.find("Grunnlag: fullmakt").unwrap(), "newest first");
    // Hers tells nothing of him.
    daughter.post("/bytt-person", "person=meg").await;
    let own = daughter.get("/logg").await.text;
    assert!(!own.contains("Vennlig") && !own.contains("Så lista") && own.contains("Logget inn"), "{own}");
}
