//! On a bad night one may be on any page of a plan: on each stand the numbers, and whom the plan says that one can call.

use super::*;

#[tokio::test]
async fn the_numbers_and_the_plans_contacts_are_on_every_page_of_a_plan() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    write(&mut rolig, "dagbok", &[("tekst", "Sov lite")]).await;
    let address = newest(&mut rolig).await;
    let plan = links(&rolig.get("/egenbehandling").await, "/ark")[0].trim_end_matches("/ark").to_owned();
    let pages = [
        "/egenbehandling".to_owned(),
        "/egenbehandling/historikk".to_owned(),
        plan.clone(),
        format!("{plan}/ark"),
        format!("{plan}/kort"),
        LIST.to_owned(),
        format!("{LIST}/ny/vekt"),
        format!("{LIST}/ny/dagbok"),
        format!("{LIST}/over-tid/vekt"),
        address.clone(),
        format!("{address}/slett"),
        format!("{address}/versjoner"),
        "/egenbehandling/uten-nett".to_owned(),
    ];
    for path in pages {
        let page = rolig.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for number in ["tel:113", "tel:116117", "tel:55500123"] {
            assert!(!links(&page, number).is_empty(), "{path}: {number}");
        }
        assert!(main_of(&page).contains("Inga Heggblom"), "{path}");
    }
    let asked = write(&mut rolig, "vekt", &[("verdi", "812")]).await;
    let question = rolig.get(asked.location()).await;
    assert!(!links(&question, "tel:55500123").is_empty(), "{}", main_of(&question));
    // What is sent back to be mended, and what was sent before.
    let wrong = write(&mut rolig, "vekt", &[("verdi", "åtti")]).await;
    let key = field(&rolig.get(&format!("{LIST}/ny/vekt")).await, "nokkel");
    let mut twice = Vec::new();
    for kilos in ["80", "81"] {
        twice.push(rolig.post(&format!("{LIST}/ny/vekt"), &encoded(&[("nokkel", &key), ("verdi", kilos)])).await);
    }
    let conflict = twice.pop().unwrap();
    for (page, status) in [(&wrong, StatusCode::UNPROCESSABLE_ENTITY), (&conflict, StatusCode::CONFLICT)] {
        assert_eq!(page.status, status);
        assert!(!links(page, "tel:55500123").is_empty(), "{}", main_of(page));
    }
}
