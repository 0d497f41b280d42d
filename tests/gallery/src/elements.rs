//! A page for each custom element: alive, with what it takes to edit, what it tells, code to copy, and its reference. All of
//! it from `components/elements/elements.json`; the page's own script only ties the parts together.

use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

use serde_json::{Map, Value};

const DEFINITIONS: &str = include_str!("../../../components/elements/elements.json");
const SCRIPT: &str = include_str!("../page/elements.js");
const CODE: &str = include_str!("../page/code.js");
const STYLE: &str = include_str!("../page/elements.css");
/// A function for each element, compiled and drawn where it stands.
const IN_LEPTOS: &str = include_str!("../../embedding/leptos/src/each.rs");
/// Some years of one analysis, invented.
const OVER_TIME: &str = include_str!("../page/over-time.json");

/// Writes the pages, with the package and the Bundles that they show. `package`: as `cargo xtask npm` built it; without it the
/// pages say so. Gives how many, and their links.
pub(crate) fn write(folder: &Path, package: Option<&Path>, fixtures: &Path) -> io::Result<(usize, String)> {
    let all: Value = serde_json::from_str(DEFINITIONS).map_err(io::Error::other)?;
    let sizes = package.and_then(|package| fs::read_to_string(package.join("integrity.json")).ok());
    let place = folder.join("elements");
    let in_leptos = format!("export const LEPTOS = {};\n", Value::from(in_leptos()));
    for (name, text) in [
        ("elements.js", SCRIPT),
        ("code.js", CODE),
        ("leptos.js", &in_leptos),
        ("elements.css", STYLE),
        ("fixtures/over-time.json", OVER_TIME),
    ] {
        put(&place.join(name), text.as_bytes())?;
    }
    if let Some(package) = package {
        copy(package, &place.join("innsyn"))?;
    }
    let mut links = String::new();
    let elements = list(&all["elements"]);
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
        let (tag, html) = (word(&element["tag"]), page(&all, element, sizes.as_deref()));
        put(&place.join(format!("{tag}.html")), html.as_bytes())?;
        let summary = word(&element["summary"]);
        let _ = writeln!(links, "<li><a href=\"elements/{tag}.html\">&lt;{tag}&gt;</a>: {summary}</li>");
    }
    Ok((elements.len(), links))
}

/// By the names of the elements: the function that draws the same in Leptos, with what it needs above it.
fn in_leptos() -> Map<String, Value> {
    let uses: String =
        IN_LEPTOS.lines().filter(|line| line.starts_with("use ")).map(|line| format!("{line}\n")).collect();
    let functions = IN_LEPTOS.split("\npub(crate) fn ").skip(1);
    let named = functions.filter_map(|rest| {
        let (name, _) = rest.split_once('(')?;
        let (body, _) = rest.split_once("\n}\n")?;
        Some((name.replace('_', "-"), format!("{uses}\nfn {body}\n}}").into()))
    });
    named.collect()
}

fn put(path: &Path, body: &[u8]) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, body)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &place)? } else { put(&place, &fs::read(entry.path())?)? }
    }
    Ok(())
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// With what is between back ticks as code.
fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts
        .map(|(at, part)| if at % 2 == 1 { format!("<code>{}</code>", escaped(part)) } else { escaped(part) })
        .collect()
}

/// What an element has itself, after what it shares.
fn members<'v>(all: &'v Value, element: &'v Value, kind: &str) -> Vec<&'v Value> {
    let shared: Vec<&Value> = match list(&element["uses"]) {
        [] => vec![&all["always"]],
        names => names.iter().map(|name| &all["shared"][word(name)]).collect(),
    };
    shared.into_iter().chain([element]).flat_map(|from| list(&from[kind])).collect()
}

fn page(all: &Value, element: &Value, sizes: Option<&str>) -> String {
    let (tag, summary) = (word(&element["tag"]), word(&element["summary"]));
    let (properties, events) = (members(all, element, "properties"), members(all, element, "events"));
    let (slots, parts, methods) =
        (members(all, element, "slots"), members(all, element, "parts"), members(all, element, "methods"));
    let tags = list(&all["elements"]).iter().map(|other| word(&other["tag"]));
    let others = tags.map(|other| {
        let here = if other == tag { " aria-current=\"page\"" } else { "" };
        format!("<li><a href=\"{other}.html\"{here}>&lt;{other}&gt;</a></li>")
    });
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
    let pairs = |key: &str, heads: [&str; 2]| {
        table(&heads, list(&element[key]).iter().map(|pair| vec![escaped(word(&pair[0])), escaped(word(&pair[1]))]))
    };
    let (keys, criteria) = (pairs("keyboard", ["Key", "Does"]), pairs("criteria", ["WCAG 2.2, EN 301 549", "How"]));
    let (size, tree) = (size(sizes), tree(tag));
    let others: String = others.collect();
    let told_names = events.iter().map(|e| word(&e["name"])).collect::<Vec<_>>().join(" ");
    let (shown_tag, description) = (escaped(&format!("<{tag}>")), prose(word(&element["description"])));
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{shown_tag}: innsyn</title>\n\
         <link rel=\"stylesheet\" href=\"../innsyn.css\">\n<link rel=\"stylesheet\" href=\"elements.css\">\n\
         <script type=\"module\" src=\"elements.js\"></script>\n</head>\n<body>\n\
         <header class=\"gallery-head\">\n<nav aria-label=\"Elements\"><ul><li><a href=\"../index.html\">Components</a></li>{others}</ul></nav>\n</header>\n\
         <main class=\"gallery\" data-tag=\"{tag}\" data-events=\"{told_names}\" data-examples=\"{examples_json}\">\n\
         <h1>{shown_tag}</h1>\n<p class=\"innsyn-lede\">{summary}</p>\n<p>{description}</p>\n\
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
         <section aria-labelledby=\"access\"><h2 id=\"access\">Accessibility</h2>\n<h3>Keyboard</h3>{keys}\n<h3>Criteria</h3>{criteria}\n{tree}\
         <h3>Screen readers</h3>\n{}\n</section>\n{size}</main>\n</body>\n</html>\n",
        choices("lang", &[("nb", "Bokmål"), ("nn", "Nynorsk"), ("se", "Davvisámegiella")]),
        choices("scheme", &[("light", "Light"), ("dark", "Dark")]),
        table(
            &["With", "Tried"],
            ["NVDA and Firefox", "JAWS and Chrome", "VoiceOver and Safari", "TalkBack and Chrome"]
                .iter()
                .map(|with| vec![(*with).to_owned(), "<span lang=\"nb\">ikke prøvd</span>".to_owned()])
        ),
    )
}

fn code(text: &str) -> String {
    format!("<code>{}</code>", escaped(text))
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

/// It scrolls by itself where it is wider than the screen, and is reached by key then.
fn table(heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let heads: String = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    let rows: String = rows
        .map(|cells| {
            let mut row = String::new();
            for (at, cell) in cells.iter().enumerate() {
                let _ =
                    if at == 0 { write!(row, "<th scope=\"row\">{cell}</th>") } else { write!(row, "<td>{cell}</td>") };
            }
            format!("<tr>{row}</tr>")
        })
        .collect();
    format!("<div class=\"gallery-table\"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>")
}

/// What stands in `page/trees/`, where a test finds it.
fn tree(tag: &str) -> String {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("page/trees").join(format!("{tag}.yml"));
    let Ok(tree) = fs::read_to_string(place) else { return String::new() };
    format!(
        "<h3>Accessibility tree</h3>\n<p>Of the first example in bokmål. A test asserts it in Chromium.</p>\n\
         <details><summary>The tree</summary><pre class=\"gallery-tree\" tabindex=\"0\" role=\"region\" aria-label=\"Accessibility tree\" lang=\"nb\">{}</pre></details>\n",
        escaped(&tree)
    )
}

fn size(sizes: Option<&str>) -> String {
    let Some(all) = sizes.and_then(|text| serde_json::from_str::<Value>(text).ok()) else { return String::new() };
    let of = |counts: &dyn Fn(&str) -> bool| -> f64 {
        let files = all.as_object().into_iter().flatten().filter(|(name, _)| counts(name));
        files.filter_map(|(_, file)| file["brotli"].as_f64()).sum::<f64>() / 1024.0
    };
    let rows = [
        ("wasm, for all elements together", of(&|name| name.ends_with(".wasm"))),
        ("JavaScript", of(&|name| name.ends_with(".js") && !name.starts_with("words/"))),
        ("texts of one language", of(&|name| name == "words/nb.js")),
    ];
    let rows = rows.into_iter().map(|(what, size)| vec![what.to_owned(), format!("{size:.1} KiB")]);
    let table = table(&["What", "In Brotli"], rows);
    format!("<section aria-labelledby=\"size\"><h2 id=\"size\">Size</h2>{table}</section>\n")
}
