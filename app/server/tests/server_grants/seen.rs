//! F07, F09–F12 and F16 on the pages where somebody reads of them, in three languages.

use http::StatusCode;

use super::fixtures::{as_in_sami, number_in, open_as};
use super::{cards, leads, main_of};

const TODAY: &str = "2026-11-25";

/// In bokmål, and in nynorsk. Sámi pages say these in bokmål.
type Said<'a> = &'a [(&'a str, &'a str)];

/// A page of somebody's, at noon of a day.
#[derive(Clone, Copy)]
struct Read<'a> {
    fixture: &'a str,
    who: &'a str,
    day: &'a str,
    path: &'a str,
    status: StatusCode,
    never: &'a [&'a str],
}

fn read<'a>(fixture: &'a str, who: &'a str, day: &'a str, path: &'a str) -> Read<'a> {
    Read { fixture, who, day, path, status: StatusCode::OK, never: &[] }
}

impl<'a> Read<'a> {
    fn refused(self) -> Self {
        Self { status: StatusCode::FORBIDDEN, ..self }
    }

    fn never(self, never: &'a [&'a str]) -> Self {
        Self { never, ..self }
    }

    /// In each language all of it is said, and nothing of what is never said.
    async fn says(self, said: Said<'_>) {
        let Self { fixture, who, day, path, status, never } = self;
        for locale in ["nb", "nn", "se"] {
            let (_server, mut browser) = open_as(fixture, &number_in(fixture, who), day).await;
            browser.cookies.insert("innsyn-sprak".into(), locale.into());
            let page = browser.get(path).await;
            let (cell, main) = (format!("{fixture} {who} {day} {path} {locale}"), main_of(&page));
            assert_eq!(page.status, status, "{cell}: {main}");
            for (nb, nn) in said {
                let words = match locale {
                    "nn" => (*nn).to_owned(),
                    "se" => as_in_sami(nb),
                    _ => (*nb).to_owned(),
                };
                assert!(main.contains(&words), "{cell}: «{words}» in {main}");
            }
            for word in never {
                assert!(!main.contains(word), "{cell}: «{word}» in {main}");
            }
        }
    }
}

/// The child turns 12 on 26 November 2026, and 16 four years later.
#[tokio::test]
async fn f07_each_grown_up_is_told_why_the_child_is_not_theirs_to_see_and_the_mother_when_it_changes() {
    let list = |who, day| read("F07-children", who, day, "/bytt-person");
    let child = ("Mánnu Đivttasvuotna", "Mánnu Đivttasvuotna");
    let open = ("Prøvesvar er åpne for deg.", "Prøvesvar er opne for deg.");
    let closes = ("Fra 26.11.2026 ser du ikke lenger prøvesvar", "Frå 26.11.2026 ser du ikkje lenger prøvesvar");
    let decides = ("Fra 26.11.2030 bestemmer barnet selv.", "Frå 26.11.2030 bestemmer barnet sjølv.");
    let hidden = (
        "Foreldre ser ikke prøvesvar for barn som har fylt 12 år.",
        "Foreldre ser ikkje prøvesvar for barn som har fylt 12 år.",
    );
    list("mother", TODAY).never(&["Foreldre ser ikk"]).says(&[child, open, closes, decides]).await;
    for day in ["2026-11-26", "2030-11-25"] {
        list("mother", day).never(&[open.0, open.1]).says(&[child, hidden, decides]).await;
    }
    list("mother", "2030-11-26").never(&[hidden.0, hidden.1, open.0, open.1]).says(&[child, decides]).await;
    let elsewhere = ("registrert på samme adresse som barnet", "registrerte på same adresse som barnet");
    let foster = (
        "Fosterforeldre kan ikke se opplysningene til barnet her.",
        "Fosterforeldre kan ikkje sjå opplysningane til barnet her.",
    );
    let without = (
        "Bare foreldre som har foreldreansvar i Folkeregisteret, ser opplysningene til barnet her.",
        "Berre foreldre som har foreldreansvar i Folkeregisteret, ser opplysningane til barnet her.",
    );
    // Neither when the child was born nor when it was over.
    let never = ["Se opplysningene til", "Sjå opplysningane til", "26.11.2014", "24.11.2026"];
    for (who, why) in [("father", elsewhere), ("foster", foster)] {
        list(who, TODAY).never(&never).says(&[child, why]).await;
    }
    // The child may have other parents now, and another name.
    for who in ["stray", "once"] {
        list(who, TODAY).never(&[&never[..], &["Mánnu"]].concat()).says(&[without]).await;
    }
    list("mother", TODAY).never(&[without.0, without.1]).says(&[]).await;
    // Of one who has grown up nothing is said, whosever child that was.
    list("once", "2030-11-26").never(&[child.0, without.0, without.1]).says(&[]).await;
}

#[tokio::test]
async fn f09_whoever_has_a_protected_address_is_told_so_and_the_other_one_is_told_nothing() {
    let list = |who| read("F09-protected", who, TODAY, "/fullmakter");
    let closed = ("Gjelder ikke nå", "Gjeld ikkje no");
    let own = (
        "Du har beskyttet adresse. Da kan du ikke gi eller få fullmakt.",
        "Du har verna adresse. Då kan du ikkje gi eller få fullmakt.",
    );
    let giving = (
        "Med beskyttet adresse kan du ikke gi eller få fullmakt.",
        "Med verna adresse kan du ikkje gi eller få fullmakt.",
    );
    list("hidden").never(&["HEMMELIG", "Gjelder nå", "Gjeld no"]).says(&[closed, own, giving]).await;
    let untold = ("Det kan ha flere grunner.", "Det kan ha fleire grunnar.");
    for who in ["giver", "taker"] {
        list(who).never(&["adresse", "HEMMELIG", "Gjelder nå", "Gjeld no"]).says(&[closed, untold]).await;
    }
}

#[tokio::test]
async fn f10_what_the_level_does_not_reach_is_absent_with_its_reason_to_the_giver_and_without_it_to_the_other() {
    let on = |who, path| read("F10-consent-level", who, TODAY, path);
    let needs = ("Tjenesten krever at du samtykker til mer.", "Tenesta krev at du samtykkjer til meir.");
    on("giver", "/fullmakter").says(&[("Pasientjournalen", "Pasientjournalen"), needs]).await;
    let plan = (
        "Egenbehandlingsplanen krever at du samtykker til mer.",
        "Eigenbehandlingsplanen krev at du samtykkjer til meir.",
    );
    on("giver", "/egenbehandling").refused().says(&[plan]).await;
    on("giver", "/hvem-ser").says(&[("Kan se prøvesvar.", "Kan sjå prøvesvar.")]).await;
    let open = ("Prøvesvar er åpne for deg.", "Prøvesvar er opne for deg.");
    let closed = (
        "Fullmakten du har, gjelder ikke egenbehandlingsplanen.",
        "Fullmakta du har, gjeld ikkje eigenbehandlingsplanen.",
    );
    on("taker", "/bytt-person").never(&["samtykk"]).says(&[open, closed]).await;
    on("taker", "/fullmakter")
        .never(&["samtykker til mer", "samtykkjer til meir"])
        .says(&[("Gjelder nå", "Gjeld no")])
        .await;
}

#[tokio::test]
async fn f11_an_exception_is_told_to_the_giver_and_closes_without_a_word_of_it_to_the_other() {
    let on = |who, day, path| read("F11-exceptions", who, day, path);
    let excepted = (
        "Kan ikke se prøvesvar. Det er unntatt i fullmakten.",
        "Kan ikkje sjå prøvesvar. Det er unnateke i fullmakta.",
    );
    on("giver", TODAY, "/hvem-ser").says(&[excepted]).await;
    let open = ("Prøvesvar er åpne for deg.", "Prøvesvar er opne for deg.");
    let closed = ("Prøvesvar er ikke åpne for deg.", "Prøvesvar er ikkje opne for deg.");
    on("taker", TODAY, "/bytt-person").never(&[open.0, open.1, "unntatt", "unnateke"]).says(&[closed]).await;
    // The other one's exception holds from 20 December through 5 January.
    on("other", "2026-12-19", "/bytt-person").says(&[open, ("19.12.2026", "19.12.2026")]).await;
    for day in ["2026-12-20", "2027-01-05"] {
        on("other", day, "/bytt-person").never(&[open.0, open.1]).says(&[]).await;
    }
    on("other", "2027-01-06", "/bytt-person").says(&[open]).await;
}

#[tokio::test]
async fn f12_the_log_says_who_looked_for_whom_and_whether_anything_was_shown() {
    let said = [
        ("Jođáš Šiellačohkka", "Jođáš Šiellačohkka"),
        ("Handlet for deg", "Handla for deg"),
        ("Grunnen er ikke skrevet ned.", "Grunnen er ikkje skriven ned."),
        ("Kvikk Legesen", "Kvikk Legesen"),
        ("Testsykehuset", "Testsykehuset"),
        ("En virksomhet", "Ei verksemd"),
        ("Det er ikke skrevet ned hvem dette var.", "Det er ikkje skrive ned kven dette var."),
        ("Avvist. Ingenting ble vist.", "Avvist. Ingenting vart vist."),
        ("Noe gikk galt. Ingenting ble vist.", "Noko gjekk gale. Ingenting vart vist."),
    ];
    read("F12-log", "giver", TODAY, "/logg").says(&said).await;
    read("F12-log", "taker", TODAY, "/logg").never(&["Áhkku", "Legesen", "Testsykehuset"]).says(&[]).await;
}

#[tokio::test]
async fn f16_with_own_sign_in_before_16_one_sees_who_sees_and_may_not_give_yet() {
    let on = |day, path| read("F16-youth", "youth", day, path);
    let from = ("Du kan gi fullmakt fra 25.11.2029.", "Du kan gi fullmakt frå 25.11.2029.");
    for day in [TODAY, "2029-11-24"] {
        on(day, "/fullmakter").says(&[from]).await;
    }
    on(TODAY, "/fullmakter/gi").refused().says(&[from]).await;
    let nobody = (
        "Akkurat nå er det ingen andre som kan se opplysningene dine i innsyn.",
        "Akkurat no er det ingen andre som kan sjå opplysningane dine i innsyn.",
    );
    on(TODAY, "/hvem-ser").says(&[nobody]).await;
    on("2029-11-25", "/fullmakter").never(&["25.11.2029", "Du kan ikke gi", "Du kan ikkje gi"]).says(&[]).await;
    // What one may not do yet is no way that is offered.
    for (day, ways) in [(TODAY, 0), ("2029-11-25", 1)] {
        let (_server, mut browser) = open_as("F16-youth", &number_in("F16-youth", "youth"), day).await;
        let list = browser.get("/fullmakter").await;
        assert_eq!(leads(&list, "/fullmakter/gi").len(), ways, "{day}: {}", main_of(&list));
        assert!(cards(&list).is_empty(), "{day}");
    }
}
