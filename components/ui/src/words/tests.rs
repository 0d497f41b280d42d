use innsyn_i18n::Locale;
use scraper::Selector;

use super::EXAMPLES;
use crate::example::{html, text};

#[test]
fn a_text_that_fell_back_says_its_language_and_one_that_did_not_says_none() {
    let marked = Selector::parse("[lang]").unwrap();
    assert_eq!(html(&EXAMPLES[0], Locale::Nn).select(&marked).count(), 0);
    let page = html(&EXAMPLES[1], Locale::Se);
    let span = page.select(&marked).next().unwrap();
    assert_eq!(span.attr("lang"), Some("nb"));
    assert_eq!(text(span), "Dette er ikke oversatt");
}
