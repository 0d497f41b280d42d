use innsyn_i18n::Locale;
use scraper::Selector;

use super::EXAMPLES;
use crate::example::{html, text};

#[test]
fn each_language_is_named_by_itself_in_itself() {
    let page = html(&EXAMPLES[0], Locale::Nn);
    let links: Vec<_> = page.select(&Selector::parse("a").unwrap()).collect();
    for (link, locale) in links.iter().zip(Locale::ALL) {
        assert_eq!(link.attr("lang"), Some(locale.tag()));
        assert_eq!(link.attr("hreflang"), Some(locale.tag()));
        assert_eq!(text(*link), locale.own_name());
        assert_eq!(link.attr("aria-current"), (locale == Locale::Nn).then_some("true"));
    }
    assert_eq!(links.len(), 3);
}
