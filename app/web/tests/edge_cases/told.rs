//! What an island builds from is what the page draws.

use std::collections::HashSet;

use innsyn_client::{Form, Node};
use innsyn_domain::lab_results::{ParsedLabResults, Sort};
use innsyn_i18n::Locale;
use innsyn_web::pages::{self, LabResultsData, LabResultsPage, Load, PageContext, Wanted};
use scraper::ElementRef;

use super::every_edge::everything;
use super::page::{Page, context, provenance};

fn data(results: ParsedLabResults, sort: Sort) -> LabResultsData {
    let wanted = Wanted { sort, ..Wanted::default() };
    LabResultsData { wanted, ..LabResultsData::everything(results, provenance()) }
}

fn page(locale: Locale, data: LabResultsData) -> (Page, String) {
    let cx = PageContext { has_wasm: true, ..context(locale, true) };
    let mark = cx.signed_in.as_ref().map(|who| who.mark.clone()).unwrap_or_default();
    let page = LabResultsPage { results: Load::Ready(data), show_all: false, search_forgotten: false };
    (Page::new(pages::lab_results(&cx, &page)), mark)
}

/// As a browser reads it.
fn read(parent: ElementRef<'_>) -> Vec<Node> {
    let read = parent.children().filter_map(|child| match ElementRef::wrap(child) {
        Some(element) => {
            let attributes = element.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned()));
            let mut attributes: Vec<_> = attributes.collect();
            attributes.sort();
            Some(Node::Element(element.value().name().to_owned(), attributes, read(element)))
        }
        None => child.value().as_text().map(|text| Node::Text(text.to_string())),
    });
    read.collect()
}

/// With its form filled with its words.
fn whole(node: &Node, forms: &[Form]) -> Node {
    match node {
        Node::Part(_, node) => whole(node, forms),
        Node::Like(form, words) => {
            let Form(form, gaps) = &forms[*form];
            let mut filled = form.clone();
            let (mut at, mut words) = (0, gaps.iter().zip(words).peekable());
            each_word(&mut filled, &mut |word| {
                if let Some((_, said)) = words.next_if(|(gap, _)| **gap == at) {
                    word.clone_from(said);
                }
                at += 1;
            });
            filled
        }
        Node::Element(name, attributes, content) => {
            let content = content.iter().map(|node| whole(node, forms)).collect();
            Node::Element(name.clone(), attributes.clone(), content)
        }
        Node::Text(_) | Node::Kept(_) => node.clone(),
    }
}

fn each_word(node: &mut Node, does: &mut impl FnMut(&mut String)) {
    match node {
        Node::Text(text) => does(text),
        Node::Element(_, attributes, content) => {
            attributes.iter_mut().for_each(|(_, value)| does(value));
            content.iter_mut().for_each(|node| each_word(node, does));
        }
        Node::Part(..) | Node::Kept(_) | Node::Like(..) => {}
    }
}

#[test]
fn every_edge_is_told_as_it_is_drawn_and_not_at_all_to_a_page_that_has_it() {
    let results = everything();
    for (locale, sort) in Locale::ALL.into_iter().flat_map(|locale| [(locale, Sort::NewestFirst), (locale, Sort::Name)])
    {
        let data = || data(results.clone(), sort);
        let (page, mark) = page(locale, data());
        let rows = |has: &HashSet<&str>| {
            let data = data();
            pages::lab_rows((locale, &mark), &data, &data.results.value, 0, has).expect("every row can be told")
        };
        let list = page.select("#liste > div").remove(0);
        let told = rows(&HashSet::new());
        let told: Vec<Node> = told.rows.iter().map(|node| whole(node, &told.forms)).collect();
        assert_eq!(told, read(list), "{locale:?}, {sort:?}");
        if sort == Sort::NewestFirst {
            let names = page.select("[data-parts]").remove(0).attr("data-parts").unwrap_or_default();
            let told = rows(&names.split(['.', ' ']).collect()).rows;
            assert_eq!(told.len(), page.select(".innsyn-lab-day").len());
            assert!(told.iter().all(|day| matches!(day, Node::Kept(_))), "{told:?}");
        }
    }
}
