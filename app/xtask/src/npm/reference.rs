//! The reference in the package's README.

use std::fmt::Write;

use super::definition::{Definitions, Element};

pub(super) fn markdown(all: &Definitions) -> String {
    let elements = all.elements.iter().map(element).collect::<String>();
    let css = all.css_properties.iter().map(|p| format!("| `{}` | {} |\n", p.name, cell(&p.description)));
    format!("{elements}### Custom properties of all elements\n\n| name | |\n| --- | --- |\n{}", css.collect::<String>())
}

fn element(element: &Element) -> String {
    let mut made = format!("### `<{}>`\n\n{}\n{}\n\n", element.tag, element.summary, element.description);
    made += "| attribute | property | type | default | |\n| --- | --- | --- | --- | --- |\n";
    for p in &element.properties {
        let attribute = p.attribute.as_ref().map_or("–".to_owned(), |name| format!("`{name}`"));
        let kind = p.set.as_ref().unwrap_or(&p.kind);
        let _ = writeln!(
            made,
            "| {attribute} | `{}` | `{}` | `{}` | {} |",
            p.name,
            cell(kind),
            cell(&p.default),
            cell(&p.description)
        );
    }
    made += "\n| event | detail | |\n| --- | --- | --- |\n";
    for event in &element.events {
        let fields = event.detail.iter().map(|field| format!("`{}`", field.name)).collect::<Vec<_>>().join(", ");
        let cancelable = if event.cancelable { "Cancelable. " } else { "" };
        let _ = writeln!(made, "| `{}` | {fields} | {cancelable}{} |", event.name, cell(&event.description));
    }
    made += "\n| slot or part | |\n| --- | --- |\n";
    for slot in &element.slots {
        let name = if slot.name.is_empty() { "the default slot".to_owned() } else { format!("slot `{}`", slot.name) };
        let _ = writeln!(made, "| {name} | {} |", cell(&slot.description));
    }
    for part in &element.parts {
        let _ = writeln!(made, "| part `{}` | {} |", part.name, cell(&part.description));
    }
    for method in &element.methods {
        let _ = writeln!(made, "| method `{}()` | {} |", method.name, cell(&method.description));
    }
    made + "\n"
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
