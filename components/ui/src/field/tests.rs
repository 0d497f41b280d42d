use innsyn_i18n::Locale;
use scraper::Selector;

use super::EXAMPLES;
use crate::example::{html, text};

#[test]
fn every_field_has_a_label_that_names_it() {
    let label = Selector::parse("label[for]").unwrap();
    for example in EXAMPLES {
        for locale in Locale::ALL {
            let page = html(example, locale);
            let label = page.select(&label).next().expect("a label");
            let id = label.attr("for").unwrap();
            let field = Selector::parse(&format!("input[id='{id}'], select[id='{id}'], textarea[id='{id}']")).unwrap();
            let field = page.select(&field).next().expect("the field it names");
            assert!(field.attr("name").is_some_and(|name| !name.is_empty()));
            assert!(!text(label).is_empty(), "{}", example.name);
        }
    }
}

#[test]
fn a_hint_is_read_with_its_field_and_a_field_without_one_points_nowhere() {
    let input = Selector::parse("input").unwrap();
    let plain = html(&EXAMPLES[0], Locale::Nb);
    assert_eq!(plain.select(&input).next().unwrap().attr("aria-describedby"), None);
    let hinted = html(&EXAMPLES[1], Locale::Nb);
    let field = hinted.select(&input).next().unwrap();
    let hint = Selector::parse(&format!("#{}", field.attr("aria-describedby").unwrap())).unwrap();
    assert_eq!(text(hinted.select(&hint).next().unwrap()), "Forfatter eller tittel.");
    assert_eq!(field.attr("value"), Some("Čáhci"));
}

#[test]
fn what_was_chosen_stays_chosen() {
    let chosen = Selector::parse("option[selected]").unwrap();
    let page = html(&EXAMPLES[2], Locale::Se);
    let values: Vec<_> = page.select(&chosen).map(|option| option.attr("value")).collect();
    assert_eq!(values, [Some("reise")]);
}

#[test]
fn what_stands_in_several_lines_is_what_was_typed() {
    let page = html(EXAMPLES.last().unwrap(), Locale::Nb);
    let area = page.select(&Selector::parse("textarea").unwrap()).next().unwrap();
    assert_eq!(area.text().collect::<String>().trim_start_matches('\n'), "To reiser,\nog et hjem.");
    assert_eq!(area.attr("aria-describedby"), Some("omtale-hint omtale-feil"));
}
