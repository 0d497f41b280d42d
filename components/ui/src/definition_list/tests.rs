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
fn no_facts_give_no_list() {
    let html = Owner::new().with(|| view! { <DefinitionList items=vec![] layout=Layout::Stacked /> }.to_html());
    assert!(!html.contains("<dl"));
}
