//! Each edge case in each language: what a citizen reads of it. Where Northern Sámi has no sourced words, it is bokmål.

use innsyn_i18n::Locale;
use scraper::Selector;

use super::page::{Page, text};
use super::table_of_statuses::STATUSES_AND_TEXTS;
use super::table_of_values::VALUES_AND_MARKS;
use super::{list_in, one_in};

/// Where something is read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum At {
    /// The whole list.
    List,
    /// The row of this name in the list.
    Row(&'static str),
    /// The value alone, in that row: words that are too short to be told from a date.
    Value(&'static str),
    /// The page of the result or report with this id.
    Page(&'static str),
}

pub(crate) type Words = &'static str;

/// The id of DOMAIN 5, the fixture, where, and what is read in bokmål, nynorsk and Northern Sámi.
pub(crate) type Edge = (Words, Words, At, Words, Words, Words);

fn shown(locale: Locale, fixture: &str, at: At) -> String {
    match at {
        At::List => list_in(locale, fixture).main(),
        At::Row(name) => row(&list_in(locale, fixture), name).unwrap_or_default(),
        At::Value(name) => value(&list_in(locale, fixture), name),
        At::Page(id) => one_in(locale, fixture, id).main(),
    }
}

fn row(page: &Page, name: &str) -> Option<String> {
    let rows = page.select("li.innsyn-lab-row, .innsyn-lab-microbe tbody tr");
    rows.into_iter().map(text).find(|row| row.starts_with(name))
}

/// Nothing but the value, between bars.
pub(crate) fn value(page: &Page, name: &str) -> String {
    let rows = page.select("li.innsyn-lab-row").into_iter().filter(|row| text(*row).starts_with(name));
    let of_value = Selector::parse(".innsyn-lab-value").expect("a selector");
    rows.flat_map(|row| row.select(&of_value).map(text).collect::<Vec<_>>()).map(|value| format!("|{value}|")).collect()
}

fn all() -> impl Iterator<Item = &'static Edge> {
    VALUES_AND_MARKS.iter().chain(STATUSES_AND_TEXTS)
}

#[test]
fn each_edge_is_read_in_each_language() {
    let mut unread = Vec::new();
    for (id, fixture, at, nb, nn, se) in all() {
        for (locale, words) in [(Locale::Nb, nb), (Locale::Nn, nn), (Locale::Se, se)] {
            let shown = shown(locale, fixture, *at);
            if !shown.contains(words) {
                unread.push(format!("{id} {locale:?} {at:?}: «{words}» is not in: {shown}"));
            }
        }
    }
    assert!(unread.is_empty(), "{}", unread.join("\n"));
}

#[test]
fn every_edge_of_the_list_is_in_the_table() {
    // What is not there cannot be read: see `e39_…` and `e40_…`.
    let known: Vec<Words> = all().map(|edge| edge.0).chain(["E39", "E40"]).collect();
    for n in 1..=45 {
        let id = format!("E{n:02}");
        assert!(known.contains(&id.as_str()), "{id}");
    }
    assert!(known.contains(&"E05b"));
}
