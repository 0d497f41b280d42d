//! From what the server told to elements. No markup is read, so nothing that a record holds can become any.

use innsyn_client::Node;
use js_sys::{Array, Map, Set};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

const SVG: &str = "http://www.w3.org/2000/svg";
const MOST_NAMES: u32 = 400;

/// What a list of results is drawn with. Of anything else nothing is built.
const ELEMENTS: &[&str] = &[
    "a", "article", "b", "bdi", "br", "button", "caption", "circle", "dd", "details", "div", "dl", "dt", "em", "form",
    "g", "h2", "h3", "h4", "h5", "h6", "header", "input", "li", "line", "ol", "p", "path", "section", "small", "span",
    "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "th", "thead", "time", "tr", "ul",
];

/// The parts of lists that were built in this page, by name. What is the same as before is put in its new place and not built
/// anew: while somebody types, most of a list is.
#[derive(Default)]
pub(super) struct Parts(Map);

impl Parts {
    /// Names of those that were built last, with dots between them. A form has room for so many.
    pub(super) fn names(&self) -> String {
        let all = Array::from(&self.0.keys());
        let from = all.length().saturating_sub(MOST_NAMES);
        String::from(all.slice(from, all.length()).join("."))
    }

    /// Adds `nodes` to `parent`, or nothing at all when one of them is not to be built: what is on the page stays there then.
    pub(super) fn append(&self, parent: &Element, nodes: &[Node]) -> Option<()> {
        if !self.know(nodes) {
            return None;
        }
        let building = Building { document: document(), parts: &self.0, placed: Set::default() };
        let all = building.document.create_document_fragment();
        for node in nodes {
            all.append_child(&building.build(node, false)?).ok()?;
        }
        parent.append_child(&all).ok().map(drop)
    }

    /// Whether all of it can be built.
    pub(super) fn know(&self, nodes: &[Node]) -> bool {
        nodes.iter().all(|node| match node {
            Node::Text(_) => true,
            Node::Element(name, _, content) => ELEMENTS.contains(&name.as_str()) && self.know(content),
            Node::Part(_, node) => self.know(std::slice::from_ref(node)),
            Node::Kept(name) => self.0.has(&name.as_str().into()),
        })
    }
}

struct Building<'a> {
    document: Document,
    parts: &'a Map,
    /// Names of the parts that have their place already: a second one is a copy.
    placed: Set,
}

impl Building<'_> {
    fn build(&self, node: &Node, in_svg: bool) -> Option<web_sys::Node> {
        match node {
            Node::Text(text) => Some(self.document.create_text_node(text).into()),
            Node::Element(name, attributes, content) => self.element(name, attributes, content, in_svg),
            Node::Part(name, node) => {
                let built = self.build(node, in_svg)?;
                self.parts.set(&name.as_str().into(), &built);
                self.placed.add(&name.as_str().into());
                Some(built)
            }
            Node::Kept(name) => {
                let name = JsValue::from(name.as_str());
                let kept = self.parts.get(&name).dyn_into::<web_sys::Node>().ok()?;
                if self.placed.has(&name) {
                    return kept.clone_node_with_deep(true).ok();
                }
                self.placed.add(&name);
                Some(kept)
            }
        }
    }

    fn element(
        &self,
        name: &str,
        attributes: &[(String, String)],
        content: &[Node],
        in_svg: bool,
    ) -> Option<web_sys::Node> {
        let in_svg = in_svg || name == "svg";
        let document = &self.document;
        let element = if in_svg { document.create_element_ns(Some(SVG), name) } else { document.create_element(name) };
        let element = element.ok()?;
        for (name, value) in attributes.iter().filter(|(name, value)| is_harmless(name, value)) {
            element.set_attribute(name, value).ok()?;
        }
        for node in content {
            element.append_child(&self.build(node, in_svg)?).ok()?;
        }
        Some(element.into())
    }
}

/// Nothing that runs, and no way out of the portal.
fn is_harmless(name: &str, value: &str) -> bool {
    match name {
        "href" | "action" => value.starts_with(['/', '#']) && !value.starts_with("//"),
        "style" | "src" | "srcdoc" | "formaction" | "target" => false,
        _ => !name.starts_with("on"),
    }
}
