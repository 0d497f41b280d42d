//! Two who change the same one at once: one of them is done, the other is told, and nothing typed is lost.

use http::StatusCode;

use super::support::Browser;
use super::{
    DAUGHTER, FATHER, MOTHER, all, cards, confirm, confirming, end, field, fill_in, leads, main_of, number_of,
    signed_in, with_demo,
};

fn tab(of: &Browser) -> Browser {
    of.clone()
}

#[tokio::test]
async fn what_was_ended_meanwhile_is_not_ended_again_and_that_is_said() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let way = leads(&father.get("/fullmakter").await, "/avslutt").remove(0);
    let seen = field(&father.get(&way).await, "sett");
    let mut daughter = signed_in(&server, DAUGHTER).await;
    end(&mut daughter, "").await;
    let late = father.post(&way, &format!("sett={seen}")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let said = main_of(&late);
    assert!(
        said.contains("Fullmakten er endret imens") && said.contains("Det du ville gjøre, er ikke gjort."),
        "{said}"
    );
    // Without having seen anything, nobody ends anything.
    let other = with_demo().start();
    let mut father = signed_in(&other, FATHER).await;
    let way = leads(&father.get("/fullmakter").await, "/avslutt").remove(0);
    assert_eq!(father.post(&way, "sett=").await.status, StatusCode::CONFLICT);
    assert!(cards(&father.get("/fullmakter").await)[0].1.contains("Gjelder nå"));
}

#[tokio::test]
async fn a_change_of_what_was_ended_meanwhile_is_a_conflict_and_what_was_typed_goes_on_as_a_new_one() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let change = leads(&father.get("/fullmakter").await, "/endre").remove(0);
    let how_long = father.post(&change, "steg=hvor-lenge").await.location().to_owned();
    let check = father.post(&how_long, "periode=dag&til-og-med=24.12.2028&fra=&til=neste").await.location().to_owned();
    assert!(check.ends_with("/bekreft"), "{check}");
    let seen = confirming(&father.get(&check).await);
    let mut daughter = signed_in(&server, DAUGHTER).await;
    end(&mut daughter, "").await;
    let late = father.post(&check, &seen).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", main_of(&late));
    assert!(main_of(&late).contains("Det du har skrevet, er ikke borte."));
    assert_eq!(leads(&late, "/bekreft").first(), Some(&check));
    let again = father.get(&check).await;
    assert!(
        main_of(&again).contains("Se over og gi fullmakt") && main_of(&again).contains("24.12.2028"),
        "{}",
        main_of(&again)
    );
    assert_eq!(confirm(&mut father, &check).await.location(), "/fullmakter?gjort=gitt");
}

#[tokio::test]
async fn of_two_who_give_the_same_person_at_once_one_does() {
    let server = with_demo().start();
    let mut first = signed_in(&server, FATHER).await;
    let mut second = tab(&first);
    let mut forms = Vec::new();
    for browser in [&mut first, &mut second] {
        let check = fill_in(browser, &number_of(MOTHER), "Liđđi", "omrade=opplysninger", "periode=ar").await;
        let seen = confirming(&browser.get(&check).await);
        forms.push((check, seen));
    }
    let [(here, seen_here), (there, seen_there)] = forms.as_slice() else { panic!("two forms") };
    let (one, other) = tokio::join!(first.post(here, seen_here), second.post(there, seen_there));
    let mut statuses = [one.status, other.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    let late = if one.status == StatusCode::CONFLICT { one } else { other };
    assert!(main_of(&late).contains("Noe er endret imens"), "{}", main_of(&late));
    let to_mother = all(&server.store, "Consent").await.iter().filter(|it| it.to_string().contains("Munter")).count();
    assert_eq!(to_mother, 1);
}

#[tokio::test]
async fn of_an_end_and_a_change_at_once_one_is_done_whichever_comes_first() {
    for _ in 0..8 {
        let server = with_demo().start();
        let mut father = signed_in(&server, FATHER).await;
        let change = leads(&father.get("/fullmakter").await, "/endre").remove(0);
        let how_long = father.post(&change, "steg=hvor-lenge").await.location().to_owned();
        let check = father.post(&how_long, "periode=avsluttes&fra=&til-og-med=&til=neste").await.location().to_owned();
        let mut daughter = signed_in(&server, DAUGHTER).await;
        let way = leads(&daughter.get("/fullmakter").await, "/avslutt").remove(0);
        let seen = field(&daughter.get(&way).await, "sett");
        let ending = format!("sett={seen}");
        let changing = confirming(&father.get(&check).await);
        let (changed, ended) = tokio::join!(father.post(&check, &changing), daughter.post(&way, &ending));
        let mut statuses = [changed.status, ended.status];
        statuses.sort();
        assert_eq!(
            statuses,
            [StatusCode::SEE_OTHER, StatusCode::CONFLICT],
            "{} {}",
            main_of(&changed),
            main_of(&ended)
        );
    }
}
