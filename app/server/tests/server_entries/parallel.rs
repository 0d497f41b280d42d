//! 200 who write at once: every text is stored, or stands on the page that its writer is shown.

use http::StatusCode;

use super::*;

const WRITERS: usize = 200;

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_who_write_at_once_lose_no_text() {
    let server = with_demo().start();
    let mut rolig = signed_in(&server, ROLIG).await;
    write(&mut rolig, "dagbok", &[("tekst", "Begynnelsen")]).await;
    let address = newest(&mut rolig).await;
    let open = rolig.get(&address).await;
    let seen = field(&open, "sett");
    let writers = (0..WRITERS).map(|at| {
        let (mut browser, address, seen) = (tab(&rolig), address.clone(), seen.clone());
        tokio::spawn(async move {
            let words = format!("Tekst nummer {at} av mange");
            // Half of them write a new one, twice each as a finger does; half correct the same one.
            let (path, form) = match at % 2 {
                0 => {
                    let key = format!("{at:032x}");
                    (
                        format!("{LIST}/ny/dagbok"),
                        encoded(&[("nokkel", &key), ("tekst", &words), ("dag", "25.11.2026")]),
                    )
                }
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
    let (mut corrected, mut conflicts) = (0, 0);
    for answer in answered {
        let (words, answers) = answer.unwrap();
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
    for at in (0..WRITERS).step_by(2) {
        let words = format!("\"Tekst nummer {at} av mange\"");
        let times = stored.iter().filter(|one| one.to_string().contains(&words)).count();
        assert!(times <= 1, "{words} stands {times} times");
    }
}
