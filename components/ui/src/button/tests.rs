use innsyn_i18n::Locale;
use scraper::Selector;

use super::EXAMPLES;
use crate::example::{html, text};

#[test]
fn a_button_submits_and_a_link_goes_somewhere() {
    let button = Selector::parse("button[type=submit]").unwrap();
    let link = Selector::parse("a[href]").unwrap();
    for example in &EXAMPLES[..3] {
        let page = html(example, Locale::Se);
        assert!(!text(page.select(&button).next().unwrap()).is_empty());
    }
    assert_eq!(text(html(&EXAMPLES[3], Locale::Nb).select(&link).next().unwrap()), "Se alle hyllene");
}
