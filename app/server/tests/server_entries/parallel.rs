//! 200 who write at once: every text is stored, or stands on the page that its writer is shown; and what was not stored is, once, when
//! that page is sent again.

use http::StatusCode;

use super::who::{opened, say_yes};
use super::*;

const WRITERS: usize = 200;

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_who_write_at_once_lose_no_text() {
    let server = with_demo().start();
    let mut eldre = signed_in(&server, "demo-eldre").await;
    write(&mut eldre, "dagbok", &[("tekst", "Begynnelsen")]).await;
    let address = newest(&mut eldre).await;
    let open = eldre.get(&address).await;
    let seen = field(&open, "sett");
    // Whoever acts for him writes too.
    let mut daughter = opened(&server).await;
    say_yes(&mut daughter, &new()).await;
    let writer = |at: usize| if at.is_multiple_of(4) { tab(&daughter) } else { tab(&eldre) };
    let writers = (0..WRITERS).map(|at| {
        let (mut browser, address, seen) = (writer(at), address.clone(), seen.clone());
        tokio::spawn(async move {
            let words = words(at);
            // Half of them write a new one, twice each as a finger does; half correct the same one.
            let (path, form) = match at % 2 {
                0 => (new(), a_new_one(at)),
                _ => {
                    (address, encoded(&[("sett", &seen), ("hva", "dagbok"), ("tekst", &words), ("dag", "25.11.2026")]))
                }
            };
            let mut other = tab(&browser);
            let answers = match at % 2 {
                0 => {
                    let (one, two) = tokio::join!(browser.post(&path, &form), other.post(&path, &form));
                    vec![one, two]
                }
                _ => vec![browser.post(&path, &form).await],
            };
            (words, answers)
        })
    });
    let answered = futures_util::future::join_all(writers).await;
    let mut history = String::new();
    let stored = all(&server.store, "QuestionnaireResponse").await;
    for one in &stored {
        let id = one["id"].as_str().unwrap();
        history += &ask(&server.store, &format!("/QuestionnaireResponse/{id}/_history?_count=1000")).await.to_string();
    }
    let (mut corrected, mut conflicts, mut added, mut again) = (0, 0, 0, Vec::new());
    for (at, answer) in answered.into_iter().enumerate() {
        let (words, answers) = answer.unwrap();
        let is_stored = answers.iter().any(|answer| answer.status == StatusCode::SEE_OTHER);
        match (at % 2, is_stored) {
            (0, true) => added += 1,
            (0, false) => again.push(at),
            _ => {}
        }
        for answer in answers {
            match answer.status {
                StatusCode::SEE_OTHER => {
                    corrected += usize::from(answer.location().ends_with("rettet"));
                    assert!(history.contains(&format!("\"{words}\"")), "said to be stored, and is not: {words}");
                }
                StatusCode::CONFLICT | StatusCode::BAD_GATEWAY => {
                    conflicts += usize::from(answer.status == StatusCode::CONFLICT);
                    assert_eq!(field(&answer, "tekst").trim(), words, "{}", main_of(&answer));
                }
                other => panic!("{other}: {}", main_of(&answer)),
            }
        }
    }
    assert_eq!(corrected, 1, "of those who correct one version, one does");
    assert!(conflicts > 0, "the others are told");
    assert!(added > 0, "new ones are stored while so many write");
    for at in again {
        let answer = writer(at).post(&new(), &a_new_one(at)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "sent again: {}", main_of(&answer));
    }
    let stored = all(&server.store, "QuestionnaireResponse").await;
    for at in (0..WRITERS).step_by(2) {
        let words = format!("\"{}\"", words(at));
        let times = stored.iter().filter(|one| one.to_string().contains(&words)).count();
        assert_eq!(times, 1, "{words}");
        let author = if at.is_multiple_of(4) { "Patient/demo-datter" } else { "Patient/demo-eldre" };
        let one = stored.iter().find(|one| one.to_string().contains(&words)).unwrap();
        assert_eq!(one["author"]["reference"], author, "{words}");
        assert_eq!(one["subject"]["reference"], "Patient/demo-eldre", "{words}");
    }
}

fn words(at: usize) -> String {
    format!("Tekst nummer {at} av mange")
}

fn new() -> String {
    format!("{LIST}/ny/dagbok")
}

/// Sent again it is the same one: it has the same key.
fn a_new_one(at: usize) -> String {
    encoded(&[("nokkel", &format!("{at:032x}")), ("tekst", &words(at)), ("dag", "25.11.2026")])
}
