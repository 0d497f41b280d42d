//! From a view to the text of a document.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use memchr::memmem;

use crate::pages::WHOSE;

/// Renders whole, at once, as HTML that a validator accepts (the gallery too). Outside an island nothing is marked for the browser's code; inside one, its props are.
pub fn render<V: IntoView>(page: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| page().into_view().to_html());
    owner.unset_with_forced_cleanup();
    if holds_unseen(&html) {
        with_valid_comments(&html.replace(is_unseen, "\u{fffd}"))
    } else {
        with_valid_comments(&html)
    }
}

/// Whether there is a letter that [`is_unseen`], by bytes: letter for letter it was a quarter of the time that a list takes.
fn holds_unseen(html: &str) -> bool {
    let bytes = html.as_bytes();
    let is_control = |byte: u8| byte.is_ascii_control() && !matches!(byte, b'\n' | b'\r' | b'\t');
    // Not `any`: what looks at all of them looks at many at a time.
    let has_control = bytes.iter().fold(false, |has, byte| has | is_control(*byte));
    // The other controls, and what turns, begin with these two.
    let begins = |at: usize| html[at..].chars().next().is_some_and(is_unseen);
    has_control || memchr::memchr2_iter(0xc2, 0xe2, bytes).any(begins)
}

/// No text of ours holds one.
fn is_unseen(c: char) -> bool {
    turns(c) || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// Turns the reading of what comes after it without being seen: `12.6` to `6.21`.
pub(crate) fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What Leptos writes between text nodes. Browsers read it as an empty comment, the standard calls it a parse error.
/// It cannot be part of a text or an attribute: there `<` is escaped.
const MARKER: &str = "<!>";

/// Drops the markers, except where an island's code will look for them: there they become proper comments.
fn with_valid_comments(html: &str) -> String {
    let islands =
        memmem::find(html.as_bytes(), b"<leptos-island").zip(memmem::rfind(html.as_bytes(), b"</leptos-island>"));
    let (start, end) = islands.unwrap_or((html.len(), html.len()));
    let mut valid = String::with_capacity(html.len());
    let mut written = 0;
    for at in memmem::find_iter(html.as_bytes(), MARKER) {
        valid.push_str(&html[written..at]);
        if (start..end).contains(&at) {
            valid.push_str("<!---->");
        }
        written = at + MARKER.len();
    }
    valid.push_str(&html[written..]);
    valid
}

/// Says in each form that is posted which person's page it stands on: here, so that no form can be without. `mark`: the value of
/// [`WHOSE`]; `None`: nobody is signed in.
pub(crate) fn say_whose(html: &str, mark: Option<&str>) -> String {
    let Some(mark) = mark else { return html.to_owned() };
    let mut said = String::with_capacity(html.len() + 1024);
    let mut written = 0;
    for start in memmem::find_iter(html.as_bytes(), "<form") {
        // In an attribute `>` is escaped.
        let Some(end) = html[start..].find('>').map(|length| start + length + 1) else { break };
        if html[start..end].contains(r#" method="post""#) {
            said.push_str(&html[written..end]);
            said.push_str(&format!(r#"<input type="hidden" name="{WHOSE}" value="{mark}">"#));
            written = end;
        }
    }
    said.push_str(&html[written..]);
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_that_is_posted_says_whose_page_it_stands_on() {
        let page = || view! { <form title="a > b" method="post"><p>"<form"</p></form><form method="get"></form> };
        let html = render(page);
        let said = say_whose(&html, Some("k-1"));
        assert_eq!(said.matches(r#"<input type="hidden" name="hvem" value="k-1"><p>"#).count(), 1, "{said}");
        assert_eq!(said.matches("hvem").count(), 1, "{said}");
        assert_eq!(say_whose(&html, None), html);
    }

    #[test]
    fn markers_stay_for_islands_only() {
        let html = "<p>a<!>b</p><leptos-island><p>c<!>d</p></leptos-island><p>e<!></p>";
        let valid = "<p>ab</p><leptos-island><p>c<!---->d</p></leptos-island><p>e</p>";
        assert_eq!(with_valid_comments(html), valid);
        assert_eq!(with_valid_comments("<p>a<!></p>"), "<p>a</p>");
    }

    #[test]
    fn nothing_unseen_turns_what_is_read() {
        let html = render(|| view! { <p title="a\u{2066}b">{"\u{202e}12.6\0 mmol/L\nny linje".to_owned()}</p> });
        assert_eq!(html, "<p title=\"a\u{fffd}b\">\u{fffd}12.6\u{fffd} mmol/L\nny linje</p>");
    }

    #[test]
    fn what_is_unseen_is_found_by_its_bytes() {
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            assert_eq!(holds_unseen(&format!("å{letter}")), is_unseen(letter), "{letter:?}");
        }
    }

    #[test]
    fn a_text_that_looks_like_a_marker_stays() {
        let html = render(|| view! { <p title="<!>">{"<!>".to_owned()}</p> });
        assert!(html.matches("&lt;!").count() == 2 && html.contains("</p>"), "{html}");
    }
}
