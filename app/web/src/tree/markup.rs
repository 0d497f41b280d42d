//! Markup of our own, read as elements. Only what our views write is understood: each element is closed, each value stands in double
//! quotes, and four characters are escaped. A reader of any page whatever takes some twenty times as long.

use std::borrow::Cow;

use innsyn_client::Node;

/// Elements without an end.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "input", "wbr"];
/// Their content is no markup, or begins otherwise than elsewhere; none is in what is read here.
const OTHERWISE: [&str; 6] = ["pre", "script", "style", "template", "textarea", "title"];

/// A text or an element, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Read<'h> {
    Text(Cow<'h, str>),
    Element(Element<'h>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element<'h> {
    name: &'h str,
    attributes: Vec<(&'h str, Cow<'h, str>)>,
    pub(crate) content: Vec<Read<'h>>,
    /// All of it, as it was written.
    pub(crate) html: &'h str,
}

/// All of it; comments are left out. `None`: it is not as our views write, and nothing is guessed.
pub(crate) fn read(html: &str) -> Option<Vec<Read<'_>>> {
    let mut reader = Reader { rest: html };
    let content = reader.content()?;
    reader.rest.is_empty().then_some(content)
}

/// The element that `html` begins with.
pub(crate) fn first_element(html: &str) -> Option<Element<'_>> {
    Reader { rest: html }.element()
}

impl<'h> Element<'h> {
    pub(crate) fn is_of(&self, classes: &[&str]) -> bool {
        let class = self.attributes.iter().find(|(name, _)| *name == "class");
        class.is_some_and(|(_, value)| value.split(' ').any(|class| classes.contains(&class)))
    }

    /// As data, with what becomes of its content.
    pub(crate) fn told(self, content: impl FnMut(Read<'h>) -> Node) -> Node {
        let owned = |(name, value): (&str, Cow<'_, str>)| (name.to_owned(), value.into_owned());
        let mut attributes: Vec<_> = self.attributes.into_iter().map(owned).collect();
        attributes.sort_unstable();
        Node::Element(self.name.to_owned(), attributes, self.content.into_iter().map(content).collect())
    }
}

impl From<Read<'_>> for Node {
    fn from(read: Read<'_>) -> Self {
        match read {
            Read::Text(text) => Self::Text(text.into_owned()),
            Read::Element(element) => element.told(Self::from),
        }
    }
}

struct Reader<'h> {
    rest: &'h str,
}

impl<'h> Reader<'h> {
    /// Up to an end tag, or to the end.
    fn content(&mut self) -> Option<Vec<Read<'h>>> {
        let mut content = Vec::new();
        loop {
            let text = self.until(b'<');
            if !text.is_empty() {
                content.push(Read::Text(plain(text)?));
            }
            if self.rest.is_empty() || self.rest.starts_with("</") {
                return Some(content);
            }
            if let Some(comment) = self.rest.strip_prefix("<!--") {
                self.rest = &comment[comment.find("-->")? + "-->".len()..];
            } else {
                content.push(Read::Element(self.element()?));
            }
        }
    }

    fn element(&mut self) -> Option<Element<'h>> {
        let html = self.rest;
        self.skip("<")?;
        let name = self.name()?;
        let mut attributes = Vec::new();
        while self.skip(" ").is_some() {
            attributes.push(self.attribute()?);
        }
        let is_void = VOID.contains(&name);
        if is_void {
            let _ = self.skip("/");
        }
        self.skip(">")?;
        if OTHERWISE.contains(&name) {
            return None;
        }
        let mut content = Vec::new();
        if !is_void {
            content = self.content()?;
            self.skip("</")?;
            self.skip(name)?;
            self.skip(">")?;
        }
        Some(Element { name, attributes, content, html: &html[..html.len() - self.rest.len()] })
    }

    fn attribute(&mut self) -> Option<(&'h str, Cow<'h, str>)> {
        let name = self.name()?;
        if self.skip("=").is_none() {
            return Some((name, Cow::Borrowed("")));
        }
        self.skip("\"")?;
        let value = plain(self.until(b'"'))?;
        self.skip("\"")?;
        Some((name, value))
    }

    fn name(&mut self) -> Option<&'h str> {
        let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':');
        let length = self.rest.bytes().position(|byte| !is_of_name(byte)).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(length);
        self.rest = rest;
        (!name.is_empty()).then_some(name)
    }

    fn until(&mut self, end: u8) -> &'h str {
        let length = memchr::memchr(end, self.rest.as_bytes()).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        text
    }

    fn skip(&mut self, expected: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(expected)?;
        Some(())
    }
}

/// What a browser reads where this is written.
fn plain(written: &str) -> Option<Cow<'_, str>> {
    let next = |text: &str| memchr::memchr2(b'&', b'\r', text.as_bytes());
    if next(written).is_none() {
        return Some(Cow::Borrowed(written));
    }
    let (mut text, mut rest) = (String::with_capacity(written.len()), written);
    while let Some(at) = next(rest) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        // A line ends in one way, whatever way it was written in.
        let known = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("\r\n", '\n'), ("\r", '\n')];
        let (said, means) = known.into_iter().find(|(said, _)| rest.starts_with(said))?;
        text.push(means);
        rest = &rest[said.len()..];
    }
    text.push_str(rest);
    Some(Cow::Owned(text))
}

#[cfg(test)]
mod tests {
    use scraper::{ElementRef, Html};

    use super::*;

    /// As a browser reads it.
    fn read_as_any(html: &str) -> Vec<Node> {
        fn content(parent: ElementRef<'_>) -> Vec<Node> {
            let told = parent.children().filter_map(|child| match ElementRef::wrap(child) {
                Some(element) => {
                    let of = element.value();
                    let attributes = of.attrs().map(|(name, value)| (name.to_owned(), value.to_owned()));
                    let mut attributes: Vec<_> = attributes.collect();
                    attributes.sort();
                    Some(Node::Element(of.name().to_owned(), attributes, content(element)))
                }
                None => child.value().as_text().map(|text| Node::Text(text.to_string())),
            });
            told.collect()
        }
        content(Html::parse_fragment(html).root_element())
    }

    fn told(html: &str) -> Option<Vec<Node>> {
        read(html).map(|read| read.into_iter().map(Node::from).collect())
    }

    #[test]
    fn what_our_views_write_is_read_as_any_page_is() {
        let all = [
            r#"<li class="a"><!----><svg viewBox="0 0 24 24"><path d="M1 1"></path></svg>5,60 &lt; 7<br></li> x"#,
            r#"<a href="/?a=1&amp;b=&quot;2&quot;" hidden>&amp;lt; &gt; "<span></span></a>a<!-- b > c -->d"#,
            "<p title=\"a\r\nb > c\">a\r\nb\rc\n</p>\n<input value=\"\"/>",
            "",
            "æøå &amp;",
        ];
        for html in all {
            assert_eq!(told(html), Some(read_as_any(html)), "{html}");
        }
    }

    #[test]
    fn what_they_do_not_write_is_not_guessed_at() {
        let all = [
            "<p>a",
            "a</p>",
            "<p>a</b>",
            "<p a=1></p>",
            "<p a='1'></p>",
            "<p",
            "<p a=\"b></p>",
            "<",
            "< p></p>",
            "<p>&nbsp;</p>",
            "<p>&#60;</p>",
            "a & b",
            "<title>a</title>",
            "<pre>\na</pre>",
            "<!-- a",
            "<p/>",
            "<!DOCTYPE html>",
            "<p\na></p>",
        ];
        for html in all {
            assert_eq!(read(html), None, "{html}");
        }
    }

    #[test]
    fn one_element_is_read_out_of_more_and_knows_how_it_was_written() {
        let element = first_element("<p>a<b>c&amp;</b></p>d<").unwrap();
        assert_eq!(element.html, "<p>a<b>c&amp;</b></p>");
        let [_, Read::Element(inner)] = &element.content[..] else { panic!("a text and an element: {element:?}") };
        assert_eq!(inner.html, "<b>c&amp;</b>");
        assert_eq!(first_element("d<p></p>"), None);
    }
}
