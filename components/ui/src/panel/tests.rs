use innsyn_i18n::Locale;
use scraper::Selector;

use super::EXAMPLES;
use crate::example::{html, text};

#[test]
fn an_expander_is_a_native_one_and_is_named_by_its_summary() {
    let summary = Selector::parse("details > summary").unwrap();
    let open = Selector::parse("details[open]").unwrap();
    for (example, opened) in [(&EXAMPLES[1], 0), (&EXAMPLES[2], 1)] {
        let page = html(example, Locale::Nb);
        assert_eq!(text(page.select(&summary).next().unwrap()), "Slik finner du fram");
        assert_eq!(page.select(&open).count(), opened);
    }
}
