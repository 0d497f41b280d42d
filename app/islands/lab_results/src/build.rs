//! From what the server told to elements. No markup is read, so nothing that a record holds can become any.

use innsyn_client::{Told, ToldRows};
use innsyn_island::each;
use js_sys::{Array, Map, Set, WeakMap};
use leptos::prelude::document;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DocumentFragment, Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";
/// A form that names them is some kilobytes.
const MOST_NAMES: u32 = 400;
const DAY: &str = ".innsyn-lab-day";
/// As the server names them.
const PARTS: &str = ".innsyn-lab-line, .innsyn-lab-report-head, .innsyn-lab-date";
const LINE: &str = ".innsyn-lab-line";

/// What a list of results is drawn with. Of anything else nothing is built.
const ELEMENTS: &[&str] = &[
    "a", "article", "b", "bdi", "br", "button", "caption", "circle", "dd", "details", "div", "dl", "dt", "em", "form",
    "g", "h2", "h3", "h4", "h5", "h6", "header", "input", "li", "line", "ol", "p", "path", "section", "small", "span",
    "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "th", "thead", "time", "tr", "ul",
];

#[wasm_bindgen]
extern "C" {
    /// A text whose words go from the answer to the page without passing through here.
    type Words;
    #[wasm_bindgen(method, setter, js_name = data)]
    fn set_data(this: &Words, data: &JsValue);
}

/// The parts of lists that were built in this page, by name; the oldest first. What is the same as before is not built anew,
/// and what stands where it is to stand is not touched: while somebody types, most of a list is.
pub(super) struct Parts {
    named: Map,
    /// Names of the days among them, by element. A part of a day that is taken from it takes away its name: it is no longer
    /// what that stands for.
    days: WeakMap,
}

impl Default for Parts {
    fn default() -> Self {
        Self { named: Map::new(), days: WeakMap::new() }
    }
}

impl Parts {
    /// The names, with dots between them.
    pub(super) fn names(&self) -> String {
        String::from(Array::from(&self.named.keys()).join("."))
    }

    /// Takes over what the page was drawn with. `names`: of each day its own, and those of the parts in it after it. A day that
    /// is not as its names say is none.
    pub(super) fn adopt(&self, list: &Element, names: &str) {
        let Ok(days) = list.query_selector_all(":scope > *") else { return };
        for (day, names) in each(days).zip(names.split(' ')) {
            let mut names = names.split('.').map(JsValue::from);
            let Some(own) = names.next().filter(|_| day.matches(DAY).unwrap_or(false)) else { continue };
            let names: Vec<JsValue> = names.collect();
            let parts: Vec<Element> = match day.query_selector_all(PARTS) {
                Ok(parts) => each(parts).collect(),
                Err(_) => continue,
            };
            let lines = parts.iter().filter(|part| part.matches(LINE).unwrap_or(false)).count();
            // One row is not named apart from its day.
            let are_all_named = if lines > 1 { names.len() == parts.len() } else { names.is_empty() };
            if !are_all_named {
                continue;
            }
            self.name(&own, &day);
            for (name, part) in names.iter().zip(&parts) {
                self.name(name, part);
            }
        }
    }

    /// The rows, for a list that goes on; they are no parts. `None`: one of them is not to be built.
    pub(super) fn more(rows: &ToldRows) -> Option<DocumentFragment> {
        Self::default().build(&rows.rows, &rows.forms)
    }

    /// All of `nodes`, or nothing when one of them is not to be built.
    pub(super) fn build(&self, nodes: &Array, forms: &Array) -> Option<DocumentFragment> {
        if !self.know(nodes, forms) {
            return None;
        }
        let building = Building::new(self, forms)?;
        let all = building.document.create_document_fragment();
        for node in nodes.iter() {
            all.append_child(&building.build(&node)?).ok()?;
        }
        Some(all)
    }

    /// Makes the rows the content of `list`. `None`: one of them is not to be built, and the list is as it was.
    pub(super) fn put(&self, list: &Element, rows: &ToldRows) -> Option<()> {
        if !self.know(&rows.rows, &rows.forms) {
            return None;
        }
        let building = Building::new(self, &rows.forms)?;
        for row in rows.rows.iter() {
            if let Told::Kept(name) = Told::read(&row)? {
                building.staying.add(&self.named.get(&name));
            }
        }
        let nodes: Option<Vec<Node>> = rows.rows.iter().map(|row| building.build(&row)).collect();
        let nodes = nodes?;
        let stands_there = |node: &Node| node.parent_node().is_some_and(|parent| parent.is_same_node(Some(list)));
        if nodes.iter().any(stands_there) {
            arrange(list, &nodes)?;
        } else {
            // At once: out of the page and into it, one by one, is dear.
            let all = building.document.create_document_fragment();
            for node in &nodes {
                all.append_child(node).ok()?;
            }
            list.replace_children_with_node_1(&all);
        }
        self.forget_the_oldest();
        Some(())
    }

    /// It is not what its name stands for any more.
    pub(super) fn forget(&self, day: &Element) {
        let name = self.days.get(day);
        self.named.delete(&name);
    }

    fn forget_the_oldest(&self) {
        let keys = self.named.keys();
        for _ in MOST_NAMES..self.named.size() {
            if let Ok(oldest) = keys.next() {
                self.named.delete(&oldest.value());
            }
        }
    }

    fn name(&self, name: &JsValue, element: &Element) {
        self.named.delete(name);
        self.named.set(name, element);
        if element.matches(DAY).unwrap_or(false) {
            self.days.set(element, name);
        }
    }

    /// Whether all of it can be built.
    fn know(&self, nodes: &Array, forms: &Array) -> bool {
        let gaps = forms.iter().map(|form| {
            let form: Array = form.dyn_into().ok()?;
            let gaps: Array = form.get(1).dyn_into().ok()?;
            self.know_node(&form.get(0), &[]).then(|| gaps.length())
        });
        let gaps: Option<Vec<u32>> = gaps.collect();
        gaps.is_some_and(|gaps| nodes.iter().all(|node| self.know_node(&node, &gaps)))
    }

    /// `gaps`: how many each form has.
    fn know_node(&self, told: &JsValue, gaps: &[u32]) -> bool {
        match Told::read(told) {
            None => false,
            Some(Told::Text(_)) => true,
            Some(Told::Element(name, _, told)) => {
                ELEMENTS.contains(&name.as_str()) && (2..told.length()).all(|at| self.know_node(&told.get(at), gaps))
            }
            Some(Told::Part(_, node)) => self.know_node(&node, gaps),
            Some(Told::Kept(name)) => self.named.has(&name),
            Some(Told::Like(form, words)) => gaps.get(form as usize) == Some(&(words.length() - 1)),
        }
    }
}

/// Puts `nodes` in their order into `list`, and takes everything else out of it. What stands right stays.
fn arrange(list: &Element, nodes: &[Node]) -> Option<()> {
    let mut place = list.first_child();
    for node in nodes {
        if node.parent_node().is_some_and(|parent| parent.is_same_node(Some(list))) {
            while let Some(before) = place.take().filter(|before| !before.is_same_node(Some(node))) {
                place = before.next_sibling();
                list.remove_child(&before).ok()?;
            }
            place = node.next_sibling();
        } else {
            list.insert_before(node, place.as_ref()).ok()?;
        }
    }
    while let Some(rest) = place {
        place = rest.next_sibling();
        list.remove_child(&rest).ok()?;
    }
    Some(())
}

/// One that is copied, and what each copy says for itself.
struct Form {
    node: Node,
    gaps: Vec<Gap>,
}

/// The way to it from the form, as the number of a child at each step. There it is a text, or an attribute of that name.
struct Gap {
    steps: Vec<u32>,
    attribute: Option<String>,
}

/// While a form is built.
#[derive(Default)]
struct Gaps {
    /// Which of the words.
    wanted: Vec<u32>,
    words: u32,
    steps: Vec<u32>,
    found: Vec<Gap>,
}

impl Gaps {
    /// Whether the next word is one.
    fn take(&mut self, attribute: Option<&str>) -> bool {
        let is_gap = self.wanted.get(self.found.len()) == Some(&self.words);
        self.words += 1;
        if is_gap {
            self.found.push(Gap { steps: self.steps.clone(), attribute: attribute.map(str::to_owned) });
        }
        is_gap
    }
}

struct Building<'a> {
    document: Document,
    parts: &'a Parts,
    forms: Vec<Form>,
    /// Days that are in the list whole: no part is taken from them.
    staying: Set,
    /// Names of the parts that have their place already: a second one is a copy.
    placed: Set,
}

impl<'a> Building<'a> {
    fn new(parts: &'a Parts, forms: &Array) -> Option<Self> {
        let (staying, placed) = (Set::default(), Set::default());
        let mut building = Self { document: document(), parts, forms: Vec::new(), staying, placed };
        let forms: Option<Vec<Form>> = forms.iter().map(|form| building.form(&form)).collect();
        building.forms = forms?;
        Some(building)
    }

    fn form(&self, told: &JsValue) -> Option<Form> {
        let told: &Array = told.dyn_ref()?;
        let gaps: Array = told.get(1).dyn_into().ok()?;
        let wanted = gaps.iter().filter_map(|gap| innsyn_client::whole(&gap)).collect();
        let mut gaps = Gaps { wanted, ..Gaps::default() };
        let node = self.node(&told.get(0), false, &mut gaps)?;
        Some(Form { node, gaps: gaps.found })
    }

    fn build(&self, told: &JsValue) -> Option<Node> {
        self.node(told, false, &mut Gaps::default())
    }

    fn node(&self, told: &JsValue, in_svg: bool, gaps: &mut Gaps) -> Option<Node> {
        match Told::read(told)? {
            Told::Text(words) => {
                let text = self.document.create_text_node("");
                if !gaps.take(None) {
                    text.unchecked_ref::<Words>().set_data(&words);
                }
                Some(text.into())
            }
            Told::Element(name, attributes, told) => self.element(&name, &attributes, &told, in_svg, gaps),
            Told::Part(name, node) => {
                let built: Element = self.node(&node, in_svg, gaps)?.dyn_into().ok()?;
                self.parts.name(&name, &built);
                self.placed.add(&name);
                Some(built.into())
            }
            Told::Kept(name) => self.kept(&name),
            Told::Like(form, words) => self.like(self.forms.get(form as usize)?, &words),
        }
    }

    fn kept(&self, name: &JsValue) -> Option<Node> {
        let kept: Element = self.parts.named.get(name).dyn_into().ok()?;
        let day = kept.closest(DAY).ok().flatten();
        let is_part_of = |day: &Element| !day.is_same_node(Some(&kept));
        let stays = day.as_ref().is_some_and(|day| is_part_of(day) && self.staying.has(day));
        if stays || self.placed.has(name) {
            return kept.clone_node_with_deep(true).ok();
        }
        if let Some(day) = day.filter(is_part_of) {
            self.parts.forget(&day);
        }
        self.placed.add(name);
        self.parts.name(name, &kept);
        Some(kept.into())
    }

    fn like(&self, form: &Form, words: &Array) -> Option<Node> {
        let copy = form.node.clone_node_with_deep(true).ok()?;
        for (gap, at) in form.gaps.iter().zip(1..) {
            let mut place = copy.clone();
            for step in &gap.steps {
                place = place.first_child()?;
                for _ in 0..*step {
                    place = place.next_sibling()?;
                }
            }
            let word = words.get(at);
            match &gap.attribute {
                None => place.unchecked_ref::<Words>().set_data(&word),
                Some(name) => set(place.unchecked_ref(), name, &word.as_string()?)?,
            }
        }
        Some(copy)
    }

    fn element(&self, name: &str, attributes: &Array, told: &Array, in_svg: bool, gaps: &mut Gaps) -> Option<Node> {
        let in_svg = in_svg || name == "svg";
        let document = &self.document;
        let element = if in_svg { document.create_element_ns(Some(SVG), name) } else { document.create_element(name) };
        let element = element.ok()?;
        for at in (0..attributes.length()).step_by(2) {
            let (name, value) = (attributes.get(at).as_string()?, attributes.get(at + 1).as_string()?);
            if !gaps.take(Some(&name)) {
                set(&element, &name, &value)?;
            }
        }
        for at in 2..told.length() {
            gaps.steps.push(at - 2);
            element.append_child(&self.node(&told.get(at), in_svg, gaps)?).ok()?;
            gaps.steps.pop();
        }
        Some(element.into())
    }
}

fn set(element: &Element, name: &str, value: &str) -> Option<()> {
    if is_harmless(name, value) { element.set_attribute(name, value).ok() } else { Some(()) }
}

/// Nothing that runs, and no way out of the portal.
fn is_harmless(name: &str, value: &str) -> bool {
    match name {
        "href" | "action" => value.starts_with(['/', '#']) && !value.starts_with("//"),
        "style" | "src" | "srcdoc" | "formaction" | "target" => false,
        _ => !name.starts_with("on"),
    }
}
