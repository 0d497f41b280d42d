//! What many parts of a list have in common, told once: a row says what it does not share with others that are made like it.

use std::collections::BTreeMap;

use innsyn_client::{Form, Node};

/// The same nodes, with what is common to many parts taken out of them.
pub(crate) fn with_forms(nodes: Vec<Node>) -> (Vec<Form>, Vec<Node>) {
    let mut alike = BTreeMap::<String, Vec<&Node>>::new();
    for node in &nodes {
        each_part(node, &mut |part| alike.entry(shape(part)).or_default().push(part));
    }
    alike.retain(|_, parts| parts.len() > 1);
    let forms: Vec<Form> = alike.values().map(|parts| form(parts)).collect();
    let numbers: BTreeMap<String, usize> = alike.into_keys().zip(0..).collect();
    let told = nodes.into_iter().map(|node| like(node, &numbers, &forms)).collect();
    (forms, told)
}

/// Those that hold no other part.
fn each_part<'a>(node: &'a Node, does: &mut impl FnMut(&'a Node)) {
    match node {
        Node::Part(_, part) if is_whole(part) => does(part),
        Node::Part(_, part) => each_part(part, does),
        Node::Element(_, _, content) => content.iter().for_each(|node| each_part(node, does)),
        Node::Text(_) | Node::Kept(_) | Node::Like(..) => {}
    }
}

fn is_whole(node: &Node) -> bool {
    match node {
        Node::Text(_) => true,
        Node::Element(_, _, content) => content.iter().all(is_whole),
        Node::Part(..) | Node::Kept(_) | Node::Like(..) => false,
    }
}

fn form(parts: &[&Node]) -> Form {
    let all: Vec<Vec<&str>> = parts.iter().map(|part| words(part)).collect();
    let differs = |at: &usize| all.iter().any(|words| words[*at] != all[0][*at]);
    Form(parts[0].clone(), (0..all[0].len()).filter(differs).collect())
}

fn like(node: Node, numbers: &BTreeMap<String, usize>, forms: &[Form]) -> Node {
    let all = |nodes: Vec<Node>| nodes.into_iter().map(|node| like(node, numbers, forms)).collect();
    match node {
        Node::Part(name, part) if is_whole(&part) => match numbers.get(&shape(&part)) {
            None => Node::Part(name, part),
            Some(number) => {
                let words = words(&part);
                let gaps = forms[*number].1.iter().map(|gap| words[*gap].to_owned()).collect();
                Node::Part(name, Box::new(Node::Like(*number, gaps)))
            }
        },
        Node::Part(name, part) => Node::Part(name, Box::new(like(*part, numbers, forms))),
        Node::Element(name, attributes, content) => Node::Element(name, attributes, all(content)),
        Node::Text(_) | Node::Kept(_) | Node::Like(..) => node,
    }
}

/// All of it but its words: the values of its attributes, and its texts.
fn shape(node: &Node) -> String {
    match node {
        Node::Element(name, attributes, content) => {
            let names: String = attributes.iter().flat_map(|(name, _)| [" ", name]).collect();
            let content: String = content.iter().map(shape).collect();
            format!("<{name}{names}>{content}</>")
        }
        Node::Text(_) | Node::Part(..) | Node::Kept(_) | Node::Like(..) => "-".to_owned(),
    }
}

/// In the order of the document.
fn words(node: &Node) -> Vec<&str> {
    match node {
        Node::Text(text) => vec![text],
        Node::Element(_, attributes, content) => {
            let values = attributes.iter().map(|(_, value)| value.as_str());
            values.chain(content.iter().flat_map(words)).collect()
        }
        Node::Part(..) | Node::Kept(_) | Node::Like(..) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(href: &str, value: &str) -> Node {
        let link = Node::Element("a".into(), vec![("href".into(), href.into())], vec![Node::Text("P-Kalium".into())]);
        Node::Element("li".into(), vec![("class".into(), "row".into())], vec![link, Node::Text(value.into())])
    }

    fn part(name: &str, node: Node) -> Node {
        Node::Part(name.into(), Box::new(node))
    }

    #[test]
    fn rows_that_are_made_alike_say_what_they_do_not_share() {
        let other = Node::Element("li".into(), vec![], vec![Node::Text("?".into())]);
        let rows = vec![part("a", row("/1", "4,1")), part("b", row("/2", "4,2")), part("c", other.clone())];
        let (forms, told) = with_forms(rows);
        // Words of a row: its class, the link's address, the name, the value.
        assert_eq!(forms, [Form(row("/1", "4,1"), vec![1, 3])]);
        let like = |address: &str, value: &str| Node::Like(0, vec![address.into(), value.into()]);
        assert_eq!(told, [part("a", like("/1", "4,1")), part("b", like("/2", "4,2")), part("c", other)]);
        let json = serde_json::to_string(&told[..1]).unwrap();
        assert_eq!(json, r#"[[null,"a",[0,"/1","4,1"]]]"#);
    }

    #[test]
    fn a_part_that_holds_another_is_told_as_it_is() {
        let day = |name: &str, value: &str| {
            part(name, Node::Element("div".into(), vec![], vec![part(value, row("/1", value)), Node::Kept("k".into())]))
        };
        let (forms, told) = with_forms(vec![day("a", "4,1"), day("b", "4,2")]);
        assert_eq!(forms.len(), 1);
        let [Node::Part(_, day), _] = &told[..] else { panic!("two days") };
        let Node::Element(_, _, content) = &**day else { panic!("a day") };
        assert_eq!(content[..], [part("4,1", Node::Like(0, vec!["4,1".into()])), Node::Kept("k".into())]);
    }
}
