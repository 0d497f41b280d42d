//! What was rendered as HTML, as the data that an island builds from: the rows are drawn once, here.

mod forms;
mod markup;

use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use innsyn_client::Node;
use sha2::{Digest, Sha256};

pub(crate) use forms::with_forms;
pub(crate) use markup::{Element, Read, first_element, read};

/// Classes of what stays the same while one chooses: a day, and in it a row, the head of a report, and its own.
const DAY: [&str; 1] = ["innsyn-lab-day"];
const PARTS: [&str; 3] = [LINE, "innsyn-lab-report-head", "innsyn-lab-date"];
const LINE: &str = "innsyn-lab-line";
/// Of the hash that is a part's name. Another row must never be shown in its place.
const NAME_BYTES: usize = 12;

/// What is in each of these, one level down: of a list its days, or its names.
pub(crate) fn content_of(read: Vec<Read<'_>>) -> Vec<Read<'_>> {
    let content = read.into_iter().map(|read| match read {
        Read::Element(element) => element.content,
        Read::Text(_) => Vec::new(),
    });
    content.flatten().collect()
}

/// The days of a list, with their parts named, and those left out that the browser has. A day of one row is one part: what
/// is in it is named only where the browser has it already.
pub(crate) fn in_parts(days: Vec<Read<'_>>, has: &HashSet<&str>) -> Vec<Node> {
    days.into_iter().map(|day| part(day, &DAY, has, true)).collect()
}

/// The names that the parts of a list have, as a page with that list tells them: a day's own, and those of what is in it after
/// it, with dots between them; a space between days.
pub(crate) fn names(days: &[Read<'_>]) -> String {
    let of_day = |day| {
        let mut names = Vec::new();
        each_name(day, &DAY, true, &mut names);
        names.join(".")
    };
    days.iter().map(of_day).collect::<Vec<_>>().join(" ")
}

/// The names that [`part`] gives where the browser has nothing.
fn each_name(read: &Read<'_>, classes: &[&str], is_new: bool, names: &mut Vec<String>) {
    let Read::Element(element) = read else { return };
    let mut is_new = is_new;
    if element.is_of(classes) {
        if is_new {
            names.push(name(element));
        }
        if classes != DAY {
            return;
        }
        is_new = has_several_lines(element);
    }
    element.content.iter().for_each(|read| each_name(read, &PARTS, is_new, names));
}

fn part<'h>(read: Read<'h>, classes: &[&str], has: &HashSet<&str>, is_new: bool) -> Node {
    let Read::Element(element) = read else { return Node::from(read) };
    let inside = |is_new| move |read: Read<'h>| part(read, &PARTS, has, is_new);
    if !element.is_of(classes) {
        return element.told(inside(is_new));
    }
    let named = name(&element);
    if has.contains(named.as_str()) {
        return Node::Kept(named);
    }
    if classes == DAY {
        let are_new = has_several_lines(&element);
        return Node::Part(named, Box::new(element.told(inside(are_new))));
    }
    let node = element.told(Node::from);
    if is_new { Node::Part(named, Box::new(node)) } else { node }
}

/// Of all that is written in it.
fn name(element: &Element<'_>) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(element.html)[..NAME_BYTES])
}

fn has_several_lines(day: &Element<'_>) -> bool {
    fn lines(element: &Element<'_>) -> usize {
        let inside = element.content.iter().map(|read| match read {
            Read::Element(element) => lines(element),
            Read::Text(_) => 0,
        });
        usize::from(element.is_of(&[LINE])) + inside.sum::<usize>()
    }
    lines(day) > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(rows: &[&str], has: &[&str]) -> Node {
        let rows: String = rows.iter().map(|row| format!(r#"<p class="innsyn-lab-line x">{row}</p>"#)).collect();
        let day = format!(r#"<div class="innsyn-lab-day">{rows}</div>"#);
        in_parts(read(&day).unwrap(), &has.iter().copied().collect()).remove(0)
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
        let days = format!(r#"<div class="innsyn-lab-day">{two}</div><div class="innsyn-lab-day">{one}</div>"#);
        let days = read(&days).unwrap();
        let told = names(&days);
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
