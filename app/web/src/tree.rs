//! What was rendered as HTML, as the data that an island builds from: the rows are drawn once, here.

mod forms;

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use innsyn_client::Node;
use scraper::{ElementRef, Html};
use sha2::{Digest, Sha256};

pub(crate) use forms::with_forms;

/// Classes of what stays the same while one chooses: a day, and in it a row, the head of a report, and its own.
const DAY: [&str; 1] = ["innsyn-lab-day"];
const PARTS: [&str; 3] = [LINE, "innsyn-lab-report-head", "innsyn-lab-date"];
const LINE: &str = "innsyn-lab-line";
/// Of the hash that is a part's name. Another row must never be shown in its place.
const NAME_BYTES: usize = 12;

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

pub(crate) fn content_of(node: Node) -> Vec<Node> {
    match node {
        Node::Element(_, _, content) => content,
        Node::Text(_) | Node::Part(..) | Node::Kept(_) | Node::Like(..) => Vec::new(),
    }
}

/// The days of a list, with their parts named, and those left out that the browser has. A day of one row is one part: what
/// is in it is named only where the browser has it already.
pub(crate) fn in_parts(days: Vec<Node>, has: &HashSet<&str>) -> Vec<Node> {
    days.into_iter().map(|day| part(day, &DAY, has, true)).collect()
}

/// The names that the parts of a list have, as a page with that list tells them: a day's own, and those of what is in it after
/// it, with dots between them; a space between days.
pub(crate) fn names(days: Vec<Node>) -> String {
    let of_day = |day: &Node| {
        let mut names = Vec::new();
        each_name(day, &mut names);
        names.join(".")
    };
    in_parts(days, &HashSet::new()).iter().map(of_day).collect::<Vec<_>>().join(" ")
}

fn each_name<'a>(node: &'a Node, names: &mut Vec<&'a str>) {
    match node {
        Node::Part(name, part) => {
            names.push(name);
            each_name(part, names);
        }
        Node::Element(_, _, content) => content.iter().for_each(|node| each_name(node, names)),
        Node::Text(_) | Node::Kept(_) | Node::Like(..) => {}
    }
}

fn part(node: Node, classes: &[&str], has: &HashSet<&str>, is_new: bool) -> Node {
    let inside = |content: Vec<Node>, is_new| content.into_iter().map(|node| part(node, &PARTS, has, is_new)).collect();
    if !is_of(&node, classes) {
        let Node::Element(name, attributes, content) = node else { return node };
        return Node::Element(name, attributes, inside(content, is_new));
    }
    // What cannot be named is told whole.
    let Ok(told) = serde_json::to_vec(&node) else { return node };
    let named = URL_SAFE_NO_PAD.encode(&Sha256::digest(&told)[..NAME_BYTES]);
    if has.contains(named.as_str()) {
        return Node::Kept(named);
    }
    if classes != DAY {
        return if is_new { Node::Part(named, Box::new(node)) } else { node };
    }
    let is_new = lines(&node) > 1;
    let Node::Element(name, attributes, content) = node else { return node };
    Node::Part(named, Box::new(Node::Element(name, attributes, inside(content, is_new))))
}

fn is_of(node: &Node, classes: &[&str]) -> bool {
    let Node::Element(_, attributes, _) = node else { return false };
    attributes.iter().any(|(name, value)| name == "class" && value.split(' ').any(|class| classes.contains(&class)))
}

fn lines(node: &Node) -> usize {
    let Node::Element(_, _, content) = node else { return 0 };
    usize::from(is_of(node, &[LINE])) + content.iter().map(lines).sum::<usize>()
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

    fn told(rows: &[&str], has: &[&str]) -> Node {
        let rows: String = rows.iter().map(|row| format!(r#"<p class="innsyn-lab-line x">{row}</p>"#)).collect();
        let day = nodes(&format!(r#"<div class="innsyn-lab-day">{rows}</div>"#));
        in_parts(day, &has.iter().copied().collect()).remove(0)
    }

    fn name(part: &Node) -> &str {
        let Node::Part(name, _) = part else { panic!("a part: {part:?}") };
        name
    }

    fn inside(day: &Node) -> &[Node] {
        let Node::Part(_, day) = day else { panic!("a part: {day:?}") };
        let Node::Element(_, _, content) = &**day else { panic!("an element: {day:?}") };
        content
    }

    #[test]
    fn a_day_that_the_browser_has_is_not_told_again_and_one_that_differs_is() {
        let day = told(&["5,60"], &[]);
        assert!(matches!(inside(&day), [Node::Element(..)]), "its one row needs no name: {day:?}");
        assert_eq!(told(&["5,60"], &[name(&day)]), Node::Kept(name(&day).to_owned()));
        assert_ne!(name(&told(&["5,61"], &[name(&day)])), name(&day));
    }

    #[test]
    fn a_page_tells_the_names_by_which_its_parts_are_told_later() {
        let row = |value: &str| format!(r#"<p class="innsyn-lab-line">{value}</p>"#);
        let (two, one) = (row("5,60") + &row("5,61"), row("4,0"));
        let days = nodes(&format!(r#"<div class="innsyn-lab-day">{two}</div><div class="innsyn-lab-day">{one}</div>"#));
        let told = names(days.clone());
        let by_day: Vec<Vec<&str>> = told.split(' ').map(|day| day.split('.').collect()).collect();
        assert_eq!(by_day.iter().map(Vec::len).collect::<Vec<_>>(), [3, 1]);
        let has: HashSet<&str> = by_day.iter().flatten().copied().collect();
        assert_eq!(in_parts(days, &has), [by_day[0][0], by_day[1][0]].map(|name| Node::Kept(name.to_owned())));
    }

    #[test]
    fn of_a_day_with_other_rows_than_before_the_browser_is_told_those_that_it_has_not() {
        let day = told(&["5,60", "5,61"], &[]);
        let [first, second] = inside(&day) else { panic!("two rows: {day:?}") };
        let has = [name(first), name(second)];
        assert_eq!(inside(&told(&["5,61"], &has)), [Node::Kept(name(second).to_owned())]);
        let more = told(&["5,60", "5,62"], &has);
        assert!(matches!(inside(&more), [Node::Kept(first), Node::Part(..)] if first == has[0]), "{more:?}");
    }
}
