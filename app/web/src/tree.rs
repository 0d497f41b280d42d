//! What was rendered as HTML, as the data that an island builds from: the rows are drawn once, here.

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use innsyn_client::Node;
use scraper::{ElementRef, Html};
use sha2::{Digest, Sha256};

/// Classes of what stays the same while one chooses: a row, the head of a report, a day's.
const PARTS: [&str; 3] = ["innsyn-lab-line", "innsyn-lab-report-head", "innsyn-lab-date"];
/// Of the hash that is a part's name. Another row must never be shown in its place.
const NAME_BYTES: usize = 16;

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

/// The same, with the parts of a list named, and those left out that the browser has.
pub(crate) fn in_parts(nodes: Vec<Node>, has: &HashSet<&str>) -> Vec<Node> {
    nodes.into_iter().map(|node| part(node, has)).collect()
}

fn part(node: Node, has: &HashSet<&str>) -> Node {
    let Node::Element(name, attributes, content) = node else { return node };
    let is_part =
        attributes.iter().any(|(name, value)| name == "class" && value.split(' ').any(|class| PARTS.contains(&class)));
    if !is_part {
        return Node::Element(name, attributes, in_parts(content, has));
    }
    let node = Node::Element(name, attributes, content);
    // What cannot be named is told whole.
    let Ok(told) = serde_json::to_vec(&node) else { return node };
    let named = URL_SAFE_NO_PAD.encode(&Sha256::digest(&told)[..NAME_BYTES]);
    if has.contains(named.as_str()) { Node::Kept(named) } else { Node::Part(named, Box::new(node)) }
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

    #[test]
    fn a_part_that_the_browser_has_is_not_told_again_and_one_that_differs_is() {
        let list = |value: &str| nodes(&format!(r#"<ul><li class="innsyn-lab-line x">{value}</li></ul>"#));
        let told = |value, has: &str| in_parts(list(value), &HashSet::from([has]));
        let [Node::Element(_, _, first)] = &told("5,60", "")[..] else { panic!("a list") };
        let [Node::Part(name, row)] = &first[..] else { panic!("a part") };
        assert_eq!(
            **row,
            Node::Element(
                "li".into(),
                vec![("class".into(), "innsyn-lab-line x".into())],
                vec![Node::Text("5,60".into())]
            )
        );
        let again = told("5,60", name);
        assert_eq!(again, [Node::Element("ul".into(), vec![], vec![Node::Kept(name.clone())])]);
        let [Node::Element(_, _, other)] = &told("5,61", name)[..] else { panic!("a list") };
        assert!(matches!(&other[..], [Node::Part(..)]), "{other:?}");
    }
}
