use innsyn_i18n::Locale;
use scraper::Selector;

use super::EXAMPLES;
use crate::example::{html, text};

#[test]
fn the_link_is_named_by_the_title_alone() {
    let page = html(&EXAMPLES[1], Locale::Nb);
    let links: Vec<String> = page.select(&Selector::parse("a").unwrap()).map(text).collect();
    assert_eq!(links, ["Fjellvandring for late"]);
}
