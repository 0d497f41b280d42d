use innsyn_i18n::Locale;
use scraper::Selector;

use super::EXAMPLES;
use crate::example::{html, text};

#[test]
fn each_line_leads_to_a_field_that_says_the_same_of_itself() {
    for locale in Locale::ALL {
        let page = html(&EXAMPLES[0], locale);
        let links: Vec<_> = page.select(&Selector::parse(".innsyn-error-summary a").unwrap()).collect();
        assert_eq!(links.len(), 2);
        for link in links {
            let id = link.attr("href").unwrap().trim_start_matches('#');
            let field = page.select(&Selector::parse(&format!("input[id='{id}']")).unwrap()).next().expect("its field");
            assert_eq!(field.attr("aria-invalid"), Some("true"));
            let error = field.attr("aria-describedby").unwrap();
            let error = page.select(&Selector::parse(&format!("[id='{error}']")).unwrap()).next().unwrap();
            assert!(text(error).contains(&text(link)), "{}", text(error));
        }
    }
}
