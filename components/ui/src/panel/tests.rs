use innsyn_i18n::Locale;
use scraper::Selector;

use super::EXAMPLES;
use crate::example::{html, text};

#[test]
fn an_expander_is_a_native_one_and_is_named_by_its_summary() {
    let summary = Selector::parse("details > summary").unwrap();
    let open = Selector::parse("details[open]").unwrap();
    for (example, opened) in [(&EXAMPLES[1], 0), (&EXAMPLES[3], 1)] {
        let page = html(example, Locale::Nb);
        assert_eq!(text(page.select(&summary).next().unwrap()), "Slik finner du fram");
        assert_eq!(page.select(&open).count(), opened);
    }
}

#[test]
fn an_expander_that_stays_shut_on_paper_says_so_there() {
    let said = Selector::parse("details[data-stays-shut] > summary > .innsyn-expander-paper").unwrap();
    let page = html(&EXAMPLES[2], Locale::Nb);
    assert_eq!(page.select(&said).map(text).collect::<Vec<_>>(), ["Ikke åpnet, og derfor ikke skrevet ut."]);
    assert_eq!(html(&EXAMPLES[1], Locale::Nb).select(&said).count(), 0);
}
