//! Two who change the same one at once: one of them is done, the other is told, and nothing typed is lost. And nobody is
//! answered by what has ended.

use std::time::Duration;

use http::StatusCode;

use innsyn_server::demo::persons::bundles;
use tokio::sync::watch;

use super::support::{Browser, Server, Setup};
use super::{
    DAUGHTER, FATHER, MOTHER, all, cards, end, field, fill_in, leads, main_of, number_of, signed_in, with_demo,
};

fn tab(of: &Browser) -> Browser {
    Browser { router: of.router.clone(), origin: of.origin.clone(), cookies: of.cookies.clone() }
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
    let mut daughter = signed_in(&server, DAUGHTER).await;
    end(&mut daughter, "").await;
    let late = father.post(&check, "til=bekreft").await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", main_of(&late));
    assert!(main_of(&late).contains("Det du har skrevet, er ikke borte."));
    assert_eq!(leads(&late, "/bekreft").first(), Some(&check));
    let again = father.get(&check).await;
    assert!(
        main_of(&again).contains("Se over og gi fullmakt") && main_of(&again).contains("24.12.2028"),
        "{}",
        main_of(&again)
    );
    assert_eq!(father.post(&check, "til=bekreft").await.location(), "/fullmakter?gjort=gitt");
}

#[tokio::test]
async fn of_two_who_give_the_same_person_at_once_one_does() {
    let server = with_demo().start();
    let mut first = signed_in(&server, FATHER).await;
    let mut second = tab(&first);
    let mut forms = Vec::new();
    for browser in [&mut first, &mut second] {
        forms.push(fill_in(browser, &number_of(MOTHER), "Liđđi", "omrade=opplysninger", "periode=ar").await);
    }
    let (one, other) = tokio::join!(first.post(&forms[0], "til=bekreft"), second.post(&forms[1], "til=bekreft"));
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
        let (changed, ended) = tokio::join!(father.post(&check, "til=bekreft"), daughter.post(&way, &ending));
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

/// A number after another, the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn index(&mut self, sides: u64) -> usize {
        usize::try_from(self.roll(sides)).unwrap()
    }
}

/// Gives anew what was ended, behind the pages.
async fn given_again(server: &Server) {
    let mut consent = super::ask(&server.store, "/Consent/demo-eldre-fullmakt").await;
    consent["status"] = "active".into();
    let base: axum::Router = innsyn_server::store::service(server.store.clone());
    let request = http::Request::put("/Consent/demo-eldre-fullmakt").header("content-type", "application/fhir+json");
    let answer = tower::ServiceExt::oneshot(base, request.body(axum::body::Body::from(consent.to_string())).unwrap())
        .await
        .unwrap();
    assert!(answer.status().is_success());
}

const ROUNDS: u64 = 50;
const READERS: usize = 20;

/// A thousand times: somebody switches and reads, in two tabs of one session, while the giver ends it. Whatever was begun after
/// the end was answered shows nothing of the giver, and no page is of two persons.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_served_after_an_end_that_was_answered_and_no_page_is_mixed() {
    let setup = Setup::new();
    for bundle in bundles().iter().filter(|bundle| [FATHER, DAUGHTER].contains(&bundle.name)) {
        setup.store.import(&bundle.json).unwrap();
    }
    let server = setup.start();
    let mut father = signed_in(&server, FATHER).await;
    let mut first = signed_in(&server, DAUGHTER).await;
    let handle = server.key.act_for(&super::key_of(DAUGHTER), &super::key_of(FATHER));
    let (mut served, mut refused, mut late) = (0, 0, 0);
    for round in 0..ROUNDS {
        let way = leads(&father.get("/fullmakter").await, "/avslutt").remove(0);
        let ending = format!("sett={}", field(&father.get(&way).await, "sett"));
        let back = first.post("/bytt-person", "person=meg").await;
        let switched = first.post("/bytt-person", &format!("person={handle}")).await;
        assert_eq!((back.location(), switched.location()), ("/", "/provesvar"), "round {round}");
        let (tell, told) = watch::channel(false);
        let mut dice = Dice(round);
        let readers: Vec<_> = (0..READERS)
            .map(|_| {
                let (mut browser, mut told) = (tab(&first), told.clone());
                let path = ["/provesvar", "/", "/api/provesvar?fra=0", "/api/provesvar?fra=0"][dice.index(4)];
                let (kind, wait) = (dice.index(3), dice.roll(400));
                tokio::spawn(async move {
                    match kind {
                        0 => {}
                        1 => tokio::time::sleep(Duration::from_millis(wait)).await,
                        _ => _ = told.wait_for(|told| *told).await.unwrap(),
                    }
                    let begun_late = *told.borrow();
                    (path, begun_late, browser.get(path).await)
                })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(dice.roll(200))).await;
        assert_eq!(father.post(&way, &ending).await.status, StatusCode::SEE_OTHER, "round {round}");
        tell.send(true).unwrap();
        for reading in readers {
            let (path, begun_late, answer) = reading.await.unwrap();
            let (his, hers) = (answer.text.contains("INR"), answer.text.contains("13,6"));
            assert!(!(his && hers), "{path}: a page of two persons");
            assert!(!hers, "{path}: she acts for him, or has nobody");
            if begun_late {
                late += 1;
                assert!(!his && !answer.status.is_success(), "{path}: served after the end, round {round}");
            }
            if his { served += 1 } else { refused += 1 }
        }
        given_again(&server).await;
    }
    assert_eq!(served + refused, 1000);
    assert!(served > 50 && refused > 50 && late > 50, "both happen: {served} served, {refused} refused, {late} late");
}
