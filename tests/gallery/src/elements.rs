//! A page for each custom element: alive, with what it takes to edit, what it tells, code to copy, and its reference. All of
//! it from `components/elements/elements.json`; the page's own script only ties the parts together.

use std::path::Path;
use std::{fs, io};

use innsyn_i18n::Locale;
use serde_json::{Map, Value};

use crate::catalogue::{Catalogue, in_leptos};
use crate::html::{self, Page, code, escaped, list, prose, put, table, word};
use crate::views;

const SCRIPT: &str = include_str!("../page/elements.js");
const CODE: &str = include_str!("../page/code.js");
/// Some years of one analysis, invented.
const OVER_TIME: &str = include_str!("../page/over-time.json");

/// Writes the pages, with the package and the Bundles that they show, and gives how many.
pub(crate) fn write(folder: &Path, all: &Catalogue, package: Option<&Path>, fixtures: &Path) -> io::Result<usize> {
    let place = folder.join("elements");
    let elements = list(&all.elements["elements"]);
    let functions: Map<String, Value> = elements
        .iter()
        .filter_map(|element| {
            let tag = word(&element["tag"]);
            Some((tag.to_owned(), in_leptos(&tag.replace('-', "_"))?.into()))
        })
        .collect();
    let in_leptos = format!("export const LEPTOS = {};\n", Value::from(functions));
    for (name, text) in
        [("elements.js", SCRIPT), ("code.js", CODE), ("leptos.js", &in_leptos), ("fixtures/over-time.json", OVER_TIME)]
    {
        put(&place.join(name), text.as_bytes())?;
    }
    if let Some(package) = package {
        copy(package, &place.join("innsyn"))?;
    }
    for element in elements {
        for example in list(&element["examples"]) {
            let name = format!("{}.json", word(&example["content"]));
            let found = ["lab", "plan", "access"]
                .map(|kind| fixtures.join(kind).join(&name))
                .into_iter()
                .find(|file| file.is_file());
            if let Some(file) = found {
                put(&place.join("fixtures").join(&name), &fs::read(file)?)?;
            }
        }
        put(&place.join(format!("{}.html", word(&element["tag"]))), page(all, element).as_bytes())?;
    }
    Ok(elements.len())
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &place)? } else { put(&place, &fs::read(entry.path())?)? }
    }
    Ok(())
}

/// What an element has itself, after what it shares.
fn members<'v>(all: &'v Value, element: &'v Value, kind: &str) -> Vec<&'v Value> {
    let shared: Vec<&Value> = match list(&element["uses"]) {
        [] => vec![&all["always"]],
        names => names.iter().map(|name| &all["shared"][word(name)]).collect(),
    };
    shared.into_iter().chain([element]).flat_map(|from| list(&from[kind])).collect()
}

fn page(catalogue: &Catalogue, element: &Value) -> String {
    let all = &catalogue.elements;
    let (tag, summary) = (word(&element["tag"]), word(&element["summary"]));
    let (properties, events) = (members(all, element, "properties"), members(all, element, "events"));
    let (slots, parts, methods) =
        (members(all, element, "slots"), members(all, element, "parts"), members(all, element, "methods"));
    let examples = list(&element["examples"]);
    let examples_json = escaped(&serde_json::to_string(examples).unwrap_or_default());
    let options: String = examples
        .iter()
        .enumerate()
        .map(|(at, e)| format!("<option value=\"{at}\">{}</option>", escaped(word(&e["name"]))))
        .collect();
    let fields: String = properties.iter().filter_map(|p| field(p)).collect();
    let attributes = table(
        &["Attribute", "Property", "Type", "Default", "Meaning"],
        properties.iter().map(|p| {
            let attribute = p["attribute"].as_str().map_or("–".to_owned(), code);
            vec![
                attribute,
                code(word(&p["name"])),
                code(p["set"].as_str().unwrap_or(word(&p["type"]))),
                code(word(&p["default"])),
                prose(word(&p["description"])),
            ]
        }),
    );
    let told = table(
        &["Event", "Detail", "Meaning"],
        events.iter().map(|e| {
            let fields: Vec<String> = list(&e["detail"])
                .iter()
                .map(|f| format!("<li><code>{}</code>: {}</li>", word(&f["name"]), prose(word(&f["description"]))))
                .collect();
            let stops = if e["cancelable"] == true { "Cancelable. " } else { "" };
            vec![
                code(word(&e["name"])),
                format!("<ul>{}</ul>", fields.concat()),
                format!("{stops}{}", prose(word(&e["description"]))),
            ]
        }),
    );
    let named = |kind: &'static str| {
        move |v: &&Value| {
            let name = word(&v["name"]);
            vec![
                kind.to_owned(),
                if name.is_empty() { "the default slot".to_owned() } else { code(name) },
                prose(word(&v["description"])),
            ]
        }
    };
    let inside = slots
        .iter()
        .map(named("slot"))
        .chain(parts.iter().map(named("part")))
        .chain(methods.iter().map(named("method")));
    let inside = table(&["What", "Name", "Meaning"], inside);
    let css = table(
        &["Custom property", "Meaning"],
        list(&all["cssProperties"]).iter().map(|p| vec![code(word(&p["name"])), prose(word(&p["description"]))]),
    );
    let (access, size) = (html::access(element, tag), html::size_table(catalogue.integrity.as_deref()));
    let size = if size.is_empty() {
        size
    } else {
        format!("<section aria-labelledby=\"size\"><h2 id=\"size\">Size</h2>{size}</section>\n")
    };
    let told_names = events.iter().map(|e| word(&e["name"])).collect::<Vec<_>>().join(" ");
    let (shown_tag, description) = (escaped(&format!("<{tag}>")), prose(word(&element["description"])));
    let (trail, around) = (trail(catalogue, tag), around(catalogue, tag));
    let main = format!(
        "{trail}<h1>{shown_tag}</h1>\n<p class=\"innsyn-lede\">{summary}</p>\n<p>{description}</p>\n\
         <section class=\"gallery-try\" aria-labelledby=\"try\">\n<h2 id=\"try\">Try it</h2>\n\
         <form class=\"gallery-choices\" autocomplete=\"off\">\n\
         <label>Example<select name=\"example\">{options}</select></label>\n\
         <fieldset><legend>Language</legend>{}</fieldset>\n<fieldset><legend>Colours</legend>{}</fieldset>\n</form>\n\
         <div class=\"gallery-stage\" lang=\"nb\"><p lang=\"en\">The element is here when the gallery is served over HTTP, with script.</p></div>\n\
         <details class=\"gallery-fields\"><summary>Attributes and properties</summary><form autocomplete=\"off\">{fields}</form></details>\n\
         <details><summary>What it told</summary><ol class=\"gallery-log\"></ol></details>\n\
         </section>\n\
         <section aria-labelledby=\"code\"><h2 id=\"code\">Code</h2>\n<div class=\"gallery-code\"></div></section>\n\
         <section aria-labelledby=\"reference\"><h2 id=\"reference\">Reference</h2>\n\
         <h3>Attributes and properties</h3>{attributes}\n<h3>Events</h3>{told}\n<h3>Slots, parts, methods</h3>{inside}\n<h3>Custom properties</h3>{css}\n</section>\n\
         {access}{size}{around}",
        choices("lang", &[("nb", "Bokmål"), ("nn", "Nynorsk"), ("se", "Davvisámegiella")]),
        choices("scheme", &[("light", "Light"), ("dark", "Dark")]),
    );
    let data =
        format!(" class=\"gallery\" data-tag=\"{tag}\" data-events=\"{told_names}\" data-examples=\"{examples_json}\"");
    Page { title: &shown_tag, up: "../", script: Some("elements.js"), here: None, main: (&data, &main) }.html()
}

/// Its group, and the same in Leptos.
fn trail(all: &Catalogue, tag: &str) -> String {
    let Some(component) = all.of_element(tag) else { return String::new() };
    let leptos = views::address(&component.name, Locale::Nb);
    let (id, group) = all.group(&component.group).map_or(("", ""), |group| (group.id.as_str(), group.title.as_str()));
    format!(
        "<p class=\"gallery-trail\"><a href=\"../index.html#{id}\">{}</a> <a href=\"../leptos/{leptos}\">The same in Leptos</a></p>\n",
        escaped(group)
    )
}

/// In the order of the front page.
fn around(all: &Catalogue, tag: &str) -> String {
    let tags: Vec<&str> = all.components.iter().filter_map(|component| component.element.as_deref()).collect();
    let at = tags.iter().position(|other| *other == tag);
    let link = |at: Option<usize>| {
        let tag = tags.get(at?)?;
        Some((escaped(&format!("<{tag}>")), format!("{tag}.html")))
    };
    html::neighbours(link(at.and_then(|at| at.checked_sub(1))), link(at.map(|at| at + 1)))
}

fn choices(name: &str, all: &[(&str, &str)]) -> String {
    let one = |(at, (value, words)): (usize, &(&str, &str))| {
        let checked = if at == 0 { " checked" } else { "" };
        let lang = if name == "lang" { format!(" lang=\"{value}\"") } else { String::new() };
        format!("<label{lang}><input type=\"radio\" name=\"{name}\" value=\"{value}\"{checked}>{words}</label>")
    };
    all.iter().enumerate().map(one).collect()
}

/// A field for an attribute; for a property that takes text, an area for as much of it as there is.
fn field(property: &Value) -> Option<String> {
    let kind = word(&property["type"]);
    let Some(name) = property["attribute"].as_str() else {
        let name = word(&property["name"]);
        let area = format!("<textarea name=\"{name}\" data-property rows=\"8\" spellcheck=\"false\"></textarea>");
        return kind
            .contains("string")
            .then(|| format!("<label class=\"gallery-wide\"><code>{name}</code>{area}</label>"));
    };
    let words: Vec<&str> = kind.split('|').filter_map(|w| w.trim().strip_prefix('\'')?.strip_suffix('\'')).collect();
    let input = if property["lines"] == true {
        format!("<textarea name=\"{name}\" rows=\"3\"></textarea>")
    } else if words.is_empty() {
        format!("<input name=\"{name}\">")
    } else {
        let options: String = words.iter().map(|w| format!("<option>{w}</option>")).collect();
        format!("<select name=\"{name}\"><option value=\"\">–</option>{options}</select>")
    };
    Some(format!("<label><code>{name}</code>{input}</label>"))
}
