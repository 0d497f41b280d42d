//! The package's README as a page, and what of it stands on the front page.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};

use crate::catalogue::Catalogue;
use crate::html::{self, Here, Page, block, code, escaped, list, table, word};

pub(crate) fn page(all: &Catalogue) -> String {
    let elements = list(&all.elements["elements"]).iter().map(|element| {
        let (tag, title) = (word(&element["tag"]), word(&element["title"]));
        vec![format!("<a href=\"elements/{tag}.html\">{}</a>", code(&format!("<{tag}>"))), escaped(title)]
    });
    let reference = format!(
        "<p>Each has its own page, with all that it takes, tells and lets be styled.</p>\n{}\n",
        table(&["Element", "Is"], elements)
    );
    let text = all
        .readme
        .replace("<!-- reference -->", &format!("{reference}\n"))
        .replace("<!-- sizes -->", &html::size_table(all.integrity.as_deref()));
    let written = written(&text);
    // Its contents come after what it says first.
    let (first, rest) = written.split_once("<h2").unwrap_or((&written, ""));
    let main = format!(
        "<div class=\"gallery gallery-guide\">\n{first}<nav class=\"gallery-list\" aria-labelledby=\"contents\"><h2 id=\"contents\">In this guide</h2>{}</nav>\n<h2{rest}</div>\n",
        contents_of(&text, "")
    );
    Page { title: "Guide to the npm package", up: "", script: None, here: Some(Here::Guide), main: ("", &main) }.html()
}

/// Links to its parts.
pub(crate) fn contents(all: &Catalogue) -> String {
    contents_of(all.readme, "guide.html")
}

fn contents_of(text: &str, page: &str) -> String {
    let parts = Parser::new(text).collect::<Vec<_>>();
    let links: String = headings(&parts)
        .into_iter()
        .filter(|(level, _)| *level == HeadingLevel::H2)
        .map(|(_, words)| format!("<li><a href=\"{page}#{}\">{}</a></li>", slug(&words), escaped(&words)))
        .collect();
    format!("<ul>{links}</ul>")
}

/// What it is, and how one begins: the first paragraph, and the first code with what is said of it.
pub(crate) fn opening(text: &str) -> (String, String) {
    let before = text.split("\nWith a bundler:").next().unwrap_or_default();
    let (_, before) = before.split_once("\n\n").unwrap_or_default();
    let (what, how) = before.split_once("\n\n").unwrap_or_default();
    (written(what), written(how))
}

fn written(text: &str) -> String {
    let parts: Vec<Event<'_>> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    let (mut made, mut under) = (Vec::new(), String::new());
    let mut rest = parts.into_iter();
    while let Some(event) = rest.next() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let inside: Vec<Event<'_>> = until(&mut rest, |end| matches!(end, TagEnd::Heading(_)));
                if level != HeadingLevel::H1 {
                    under = format!("{}, ", words(&inside));
                }
                made.push(raw(format!("<{level} id=\"{}\">{}</{level}>\n", slug(&words(&inside)), drawn(inside))));
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let inside = until(&mut rest, |end| matches!(end, TagEnd::CodeBlock));
                let name = match &kind {
                    CodeBlockKind::Fenced(name) => name.to_uppercase(),
                    CodeBlockKind::Indented => String::new(),
                };
                made.push(raw(block(&format!("{under}{name}"), words(&inside).trim_end())));
            }
            Event::Start(Tag::Table(_)) => made.push(raw(tabled(&mut rest))),
            other => made.push(other),
        }
    }
    drawn(made)
}

fn tabled<'t>(rest: &mut impl Iterator<Item = Event<'t>>) -> String {
    let (mut heads, mut rows, mut row) = (Vec::new(), Vec::new(), Vec::new());
    while let Some(event) = rest.next() {
        match event {
            Event::Start(Tag::TableCell) => row.push(drawn(until(rest, |end| matches!(end, TagEnd::TableCell)))),
            Event::End(TagEnd::TableHead) => heads = std::mem::take(&mut row),
            Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
            Event::End(TagEnd::Table) => break,
            _ => {}
        }
    }
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    table(&heads, rows.into_iter())
}

fn until<'t>(rest: &mut impl Iterator<Item = Event<'t>>, is_end: impl Fn(&TagEnd) -> bool) -> Vec<Event<'t>> {
    rest.take_while(|event| !matches!(event, Event::End(end) if is_end(end))).collect()
}

fn drawn<'t>(events: Vec<Event<'t>>) -> String {
    let mut html = String::new();
    push_html(&mut html, events.into_iter());
    html
}

fn raw<'t>(html: String) -> Event<'t> {
    Event::Html(CowStr::from(html))
}

fn headings(events: &[Event<'_>]) -> Vec<(HeadingLevel, String)> {
    let starts = events.iter().enumerate().filter_map(|(at, event)| match event {
        Event::Start(Tag::Heading { level, .. }) => Some((at, *level)),
        _ => None,
    });
    starts
        .map(|(at, level)| {
            let inside = events[at..].iter().take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
            (level, words(inside))
        })
        .collect()
}

fn words<'e, 't: 'e>(events: impl IntoIterator<Item = &'e Event<'t>>) -> String {
    let text = events.into_iter().filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(&**text),
        _ => None,
    });
    text.collect()
}

fn slug(words: &str) -> String {
    let parts = words.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_front_page_begins_as_the_readme_does() {
        let (what, how) = opening(Catalogue::read(None).unwrap().readme);
        assert!(what.starts_with("<p>") && what.contains("speak bokmål, nynorsk and Northern Sámi"), "{what}");
        assert_eq!(what.matches(". ").count(), 1, "two sentences: {what}");
        assert!(how.contains("&lt;innsyn-lab-results src=") && how.contains("auto.js"), "{how}");
        assert!(how.contains("Copy the package's folder"), "{how}");
    }

    #[test]
    fn each_part_of_the_readme_can_be_led_to() {
        let all = Catalogue::read(None).unwrap();
        let (page, links) = (page(&all), contents(&all));
        let parts: Vec<&str> =
            links.split("href=\"guide.html#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(parts.len(), all.readme.matches("\n## ").count());
        for part in parts {
            assert!(page.contains(&format!("<h2 id=\"{part}\">")), "{part}");
        }
        assert!(!page.contains("<!-- ") && page.contains("elements/innsyn-trend.html"), "the reference is there");
        assert!(
            page.contains("<th scope=\"row\"><code>&lt;innsyn-zone&gt;</code></th><td data-head=\"wasm\">"),
            "{page}"
        );
    }
}
