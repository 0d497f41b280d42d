//! Times and values that the source hides, or that nobody knows.

use super::{has, has_not, list, one, row};

#[test]
fn e44_what_is_hidden_and_what_nobody_knows_are_said_apart() {
    const FIXTURE: &str = "E44-hidden-and-unknown";
    let page = list(FIXTURE);
    has(&page.main(), "Prøven tattskjult");
    for name in ["HIV-test", "Natrium"] {
        has(&row(&page, name), "Svaret er skjult av den som sendte det");
        has_not(&row(&page, name), "mangler");
    }
    has(&row(&page, "Kalium"), "ukjent");
    has(&one(FIXTURE, "observation-b").main(), "Prøven tattukjent");
}

#[test]
fn e28_a_date_that_is_over_opens_and_of_two_the_last_is_promised() {
    let page = list("E28-dates");
    has(&row(&page, "Over fristen"), "4,1");
    let shown = page.main();
    has(&shown, "1. januar 2099");
    has_not(&shown, "2027");
    has(&row(&page, "Åpen del"), "4,2");
    has(&shown, "20. desember 2098");
    has_not(&page.source, "98,7");
    has_not(&page.source, "Hemmelig");
}
