//! The person alone writes. Who may see the plan reads it, labelled; nobody else knows that it is there.

use http::StatusCode;

use super::*;

pub(super) async fn opened(server: &Server) -> Browser {
    support::demo::open_the_plan(&server.store).await;
    let mut daughter = signed_in(server, "demo-datter").await;
    let handle = server.key.act_for(&key_of("demo-datter"), &key_of("demo-eldre"));
    assert_eq!(daughter.post("/bytt-person", &format!("person={handle}")).await.status, StatusCode::SEE_OTHER);
    daughter
}

#[tokio::test]
async fn a_representative_reads_what_is_labelled_as_the_persons_and_writes_nothing() {
    let server = with_demo().start();
    let mut eldre = signed_in(&server, "demo-eldre").await;
    write(&mut eldre, "vekt", &[("verdi", "77,3")]).await;
    let address = newest(&mut eldre).await;
    let mut daughter = opened(&server).await;
    for path in ["/egenbehandling", LIST, "/egenbehandling/eget/over-tid/vekt"] {
        let page = daughter.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", main_of(&page));
        assert!(main_of(&page).contains("77,3 kg"), "{path}");
        assert!(links(&page, "/ny/").is_empty() && links(&page, "/slett").is_empty(), "{path}: nothing to write with");
        assert!(!page.text.contains("method=\"post\" action=\"/egenbehandling"), "{path}");
    }
    assert!(main_of(&daughter.get(LIST).await).contains("Skrevet av personen selv"));
    for path in [format!("{LIST}/ny/vekt"), address.clone(), format!("{address}/slett")] {
        assert_eq!(daughter.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
        let sent = daughter.post(&path, "nokkel=a&verdi=70&hva=vekt&sett=0").await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
        assert!(!sent.text.contains("77,3"));
    }
    assert_eq!(measured(&server.store).await.len(), 1);
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
