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
