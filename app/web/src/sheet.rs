//! The one style sheet of the portal, and how a page comes by it.

use std::sync::LazyLock;

use leptos::prelude::*;

use crate::pages::PageContext;
use crate::shell::Place;

/// The portal's own rules; they stand on `innsyn_ui::CSS` and `innsyn_health::CSS`.
const OWN: [&str; 2] = [include_str!("shell/shell.css"), include_str!("pages/pages.css")];

/// Every crate's rules in the order of the layers, without what only their authors read.
pub fn stylesheet() -> &'static str {
    static SHEET: LazyLock<String> = LazyLock::new(|| with(innsyn_health::CSS));
    &SHEET
}

/// What pages bring, and nothing else: first what any page needs before it is read on a screen (all but the rules for paper),
/// then what of it the list of results needs, which is read most.
pub fn screen_stylesheets() -> &'static [String; 2] {
    static SHEETS: LazyLock<[String; 2]> =
        LazyLock::new(|| [without_paper(stylesheet()), without_paper(&with(innsyn_health::LIST_CSS))]);
    &SHEETS
}

fn with(health: &str) -> String {
    bare(&[innsyn_ui::CSS.concat(), health.to_owned(), OWN.concat()].concat())
}

const PAPER: &str = "@media print {";

fn without_paper(css: &str) -> String {
    let Some((before, rest)) = css.split_once(PAPER) else { return css.to_owned() };
    let mut depth = 1;
    let end = rest.find(|letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        depth == 0
    });
    let after = end.and_then(|end| rest.get(end + 1..)).unwrap_or_default();
    [before, &without_paper(after)].concat()
}

/// A page that somebody comes to from outside brings its style sheet: there is nothing to wait for, and nothing to share the
/// network with. Its rules for paper are in the file, which the page's own code asks for when the islands have theirs; the
/// pages after it find the file then. Without code the browser asks for it by itself.
pub(crate) fn linked(cx: &PageContext, place: Place, href: String) -> AnyView {
    if !cx.brings_sheet {
        return view! { <link rel="stylesheet" href=href /> }.into_any();
    }
    let paper = view! { <link rel="stylesheet" media="print" href=href /> };
    let paper = if cx.has_wasm { view! { <noscript>{paper}</noscript> }.into_any() } else { paper.into_any() };
    let [any, list] = screen_stylesheets();
    let own = if place == Place::LabResults { list } else { any };
    view! {
        <style>{own.as_str()}</style>
        {paper}
    }
    .into_any()
}

/// Without comments, indents and empty lines: an eighth less over the network.
fn bare(css: &str) -> String {
    let (first, rest) = css.split_once("/*").map_or((css, ""), |(first, rest)| (first, rest));
    let rest = rest.split("/*").map(|part| part.split_once("*/").map_or("", |(_, after)| after));
    let whole: String = std::iter::once(first).chain(rest).collect();
    whole.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_browsers_read_is_left() {
        let css = "/* Why. */\n@layer a, b;\n\n  p {\n    color: red; /* loud\n    on two lines */\n    margin: 0 1px;\n  }\n";
        assert_eq!(bare(css), "@layer a, b;\np {\ncolor: red;\nmargin: 0 1px;\n}");
        assert!(!stylesheet().contains("/*") && stylesheet().starts_with("@layer"));
        assert!(!stylesheet().contains("</"), "it stands inside a page");
    }

    #[test]
    fn a_screen_needs_no_rules_for_paper() {
        let css = "a {}\n@layer b {\n@media print {\nb { c: d }\ne {}\n}\nf {}\n}\n@media print { g {} }\nh {}";
        assert_eq!(without_paper(css), "a {}\n@layer b {\n\nf {}\n}\n\nh {}");
        for sheet in screen_stylesheets() {
            let count = |letter| sheet.matches(letter).count();
            assert_eq!(count('{'), count('}'));
            assert!(sheet.contains("@media (forced-colors: active)"));
        }
    }
}
