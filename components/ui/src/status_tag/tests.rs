use innsyn_i18n::Locale;
use scraper::Selector;

use super::EXAMPLES;
use crate::example::{html, text};

#[test]
fn a_tag_is_read_as_its_words_and_its_drawing_is_not_read() {
    let tag = Selector::parse(".innsyn-tag").unwrap();
    let svg = Selector::parse("svg").unwrap();
    for example in EXAMPLES {
        let page = html(example, Locale::Nb);
        let tag = page.select(&tag).next().unwrap();
        assert!(!text(tag).is_empty(), "{}", example.name);
        assert_eq!(tag.select(&svg).next().unwrap().attr("aria-hidden"), Some("true"));
    }
}

#[test]
fn no_two_statuses_are_drawn_alike() {
    let svg = Selector::parse("svg").unwrap();
    let mut drawn: Vec<String> =
        EXAMPLES[..8].iter().map(|e| html(e, Locale::Nb).select(&svg).next().unwrap().inner_html()).collect();
    drawn.sort();
    drawn.dedup();
    assert_eq!(drawn.len(), 8);
}
