//! What was rendered as HTML, as the data that an island builds from: the rows are drawn once, here.

use innsyn_client::Node;
use scraper::{ElementRef, Html};

/// Of a piece of our own markup; comments are left out.
pub(crate) fn nodes(html: &str) -> Vec<Node> {
    content(Html::parse_fragment(html).root_element())
}

fn content(parent: ElementRef<'_>) -> Vec<Node> {
    let told = parent.children().filter_map(|child| match ElementRef::wrap(child) {
        Some(element) => Some(node(element)),
        None => child.value().as_text().map(|text| Node::Text(text.to_string())),
    });
    told.collect()
}

fn node(element: ElementRef<'_>) -> Node {
    let value = element.value();
    let mut attributes: Vec<_> = value.attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    attributes.sort();
    Node::Element(value.name().to_owned(), attributes, content(element))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_what_was_drawn() {
        let html =
            r#"<li class="a"><!----><svg viewBox="0 0 24 24"><path d="M1 1"></path></svg>5,60 &lt; 7<br></li> x"#;
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let element = |name: &str, attributes, content| Node::Element(name.to_owned(), attributes, content);
        let path = element("path", vec![pair("d", "M1 1")], vec![]);
        let expected = vec![
            element(
                "li",
                vec![pair("class", "a")],
                vec![
                    element("svg", vec![pair("viewBox", "0 0 24 24")], vec![path]),
                    Node::Text("5,60 < 7".to_owned()),
                    element("br", vec![], vec![]),
                ],
            ),
            Node::Text(" x".to_owned()),
        ];
        assert_eq!(nodes(html), expected);
    }
}
