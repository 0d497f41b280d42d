use innsyn_i18n::Locale;
use leptos::prelude::*;
use scraper::Selector;

use super::{DefinitionList, EXAMPLES, Layout};
use crate::example::{html, text};

#[test]
fn each_fact_has_its_label() {
    let page = html(&EXAMPLES[0], Locale::Nb);
    let row = Selector::parse("dl > div").unwrap();
    let rows: Vec<String> = page.select(&row).map(text).collect();
    assert_eq!(rows, ["Lånt 3. juni 2031", "Leveres 1. juli 2031"]);
}

#[test]
fn what_only_paper_shows_is_marked_and_nothing_else_is() {
    let example = EXAMPLES.iter().find(|example| example.name == "inline, one for paper alone").unwrap();
    let page = html(example, Locale::Nb);
    let on_paper = Selector::parse("dl > div[data-paper]").unwrap();
    assert_eq!(page.select(&on_paper).map(text).collect::<Vec<_>>(), ["Lånt 3. juni 2031"]);
}

#[test]
fn no_facts_give_no_list() {
    let html = Owner::new().with(|| view! { <DefinitionList items=vec![] layout=Layout::Stacked /> }.to_html());
    assert!(!html.contains("<dl"));
}
