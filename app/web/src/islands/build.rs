//! From what the server told to elements. No markup is read, so nothing that a record holds can become any.

use innsyn_client::Node;
use leptos::prelude::document;
use web_sys::{Document, Element};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a list of results is drawn with. Of anything else nothing is built.
const ELEMENTS: &[&str] = &[
    "a", "article", "b", "bdi", "br", "button", "caption", "circle", "dd", "details", "div", "dl", "dt", "em", "form",
    "g", "h2", "h3", "h4", "h5", "h6", "header", "input", "li", "line", "ol", "p", "path", "section", "small", "span",
    "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "th", "thead", "time", "tr", "ul",
];

/// Adds `nodes` to `parent`, or nothing at all when one of them is not to be built.
pub(super) fn append(parent: &Element, nodes: &[Node]) -> Option<()> {
    let document = document();
    let all = document.create_document_fragment();
    for node in nodes {
        all.append_child(&build(&document, node, false)?).ok()?;
    }
    parent.append_child(&all).ok().map(drop)
}

fn build(document: &Document, node: &Node, in_svg: bool) -> Option<web_sys::Node> {
    let (name, attributes, content) = match node {
        Node::Text(text) => return Some(document.create_text_node(text).into()),
        Node::Element(name, attributes, content) => (name.as_str(), attributes, content),
    };
    if !ELEMENTS.contains(&name) {
        return None;
    }
    let in_svg = in_svg || name == "svg";
    let element = if in_svg { document.create_element_ns(Some(SVG), name) } else { document.create_element(name) };
    let element = element.ok()?;
    for (name, value) in attributes.iter().filter(|(name, value)| is_harmless(name, value)) {
        element.set_attribute(name, value).ok()?;
    }
    for node in content {
        element.append_child(&build(document, node, in_svg)?).ok()?;
    }
    Some(element.into())
}

/// Nothing that runs, and no way out of the portal.
fn is_harmless(name: &str, value: &str) -> bool {
    match name {
        "href" | "action" => value.starts_with(['/', '#']) && !value.starts_with("//"),
        "style" | "src" | "srcdoc" | "formaction" | "target" => false,
        _ => !name.starts_with("on"),
    }
}
