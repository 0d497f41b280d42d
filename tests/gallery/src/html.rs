//! What every page of the gallery is made of.

use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

use innsyn_web::render::render;
use serde_json::Value;

/// One page: what differs from the others.
pub(crate) struct Page<'p> {
    /// As HTML.
    pub(crate) title: &'p str,
    /// What leads from it to the gallery's folder: nothing, or `../`.
    pub(crate) up: &'static str,
    /// Of its own, a module. The others' code has buttons to copy by.
    pub(crate) script: Option<&'static str>,
    /// Where it is in the menu.
    pub(crate) here: Option<Here>,
    /// With the attributes of `main`, if any, and what stands in it.
    pub(crate) main: (&'p str, &'p str),
}

/// What the menu leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Here {
    Components,
    Guide,
}

impl Page<'_> {
    pub(crate) fn html(&self) -> String {
        let Self { title, up, main: (attributes, main), .. } = self;
        let script = self.script.map_or_else(
            || format!("<script defer src=\"{up}copy.js\"></script>"),
            |own| format!("<script type=\"module\" src=\"{own}\"></script>"),
        );
        let item = |here, href: &str, words: &str| {
            let current = if self.here == Some(here) { " aria-current=\"page\"" } else { "" };
            format!("<li><a href=\"{up}{href}\"{current}>{words}</a></li>")
        };
        let menu = [
            item(Here::Components, "index.html", "Components"),
            item(Here::Guide, "guide.html", "Guide to the npm package"),
        ]
        .concat();
        let (mark, ridge) = (render(innsyn_web::mark), render(innsyn_web::ridge));
        let (version, licence) = (env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_LICENSE"));
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}: innsyn</title>\n\
             <link rel=\"stylesheet\" href=\"{up}innsyn.css\">\n<link rel=\"stylesheet\" href=\"{up}gallery.css\">\n\
             {script}\n</head>\n<body>\n\
             <a class=\"innsyn-skip\" href=\"#content\">Skip to the content</a>\n\
             <header class=\"innsyn-header\">\n<div class=\"innsyn-header-row\"><a class=\"innsyn-logo\" href=\"{up}index.html\">{mark}<span>innsyn components</span></a></div>\n\
             <div class=\"innsyn-menu-bar\"><nav class=\"innsyn-menu\" aria-label=\"Gallery\"><ul>{menu}</ul></nav></div>\n</header>\n\
             <main id=\"content\" tabindex=\"-1\"{attributes}>\n{main}</main>\n\
             <footer class=\"innsyn-footer\">{ridge}\n<div class=\"innsyn-foot\"><div class=\"innsyn-foot-row\">\n\
             <p>innsyn {version}. Licence: {licence}.</p>\n\
             <p>Nobody in the examples is a real person, and no plan in them has been reviewed by a clinician.</p>\n\
             </div></div>\n</footer>\n</body>\n</html>\n"
        )
    }
}

/// Writes a file, and the folders that it stands in.
pub(crate) fn put(path: &Path, body: &[u8]) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, body)
}

pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

pub(crate) fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// With what is between back ticks as code.
pub(crate) fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 1 { code(part) } else { escaped(part) }).collect()
}

pub(crate) fn code(text: &str) -> String {
    format!("<code>{}</code>", escaped(text))
}

/// Code to copy. It is reached by key, for it may be wider than the screen.
pub(crate) fn block(name: &str, text: &str) -> String {
    let (name, text) = (escaped(name), escaped(text));
    format!(
        "<pre class=\"gallery-copy\" tabindex=\"0\" role=\"region\" aria-label=\"{name}: code\"><code>{text}</code></pre>\n"
    )
}

/// On a narrow screen each cell says its column's name itself.
pub(crate) fn table(heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let columns: String = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    let rows: String = rows
        .map(|cells| {
            let mut row = String::new();
            for (at, (cell, head)) in cells.iter().zip(heads).enumerate() {
                let _ = if at == 0 {
                    write!(row, "<th scope=\"row\">{cell}</th>")
                } else {
                    write!(row, "<td data-head=\"{head}\">{cell}</td>")
                };
            }
            format!("<tr>{row}</tr>")
        })
        .collect();
    format!("<div class=\"gallery-table\"><table><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table></div>")
}

/// What is promised of keys and criteria, the tree that a test asserts, and with what it was tried. `pairs`: `keyboard` and
/// `criteria` of it. `tree`: its file in `page/trees`, without its ending.
pub(crate) fn access(pairs: &Value, tree: &str) -> String {
    let pairs = |key: &str, heads: [&str; 2]| {
        table(&heads, list(&pairs[key]).iter().map(|pair| vec![escaped(word(&pair[0])), escaped(word(&pair[1]))]))
    };
    let (keys, criteria) = (pairs("keyboard", ["Key", "Does"]), pairs("criteria", ["WCAG 2.2, EN 301 549", "How"]));
    let tree = self::tree(tree);
    let tried = table(
        &["With", "Tried"],
        ["NVDA and Firefox", "JAWS and Chrome", "VoiceOver and Safari", "TalkBack and Chrome"]
            .iter()
            .map(|with| vec![(*with).to_owned(), "<span lang=\"nb\">ikke prøvd</span>".to_owned()]),
    );
    format!(
        "<section aria-labelledby=\"access\"><h2 id=\"access\">Accessibility</h2>\n<h3>Keyboard</h3>{keys}\n\
         <h3>Criteria</h3>{criteria}\n{tree}<h3>Screen readers</h3>\n{tried}\n</section>\n"
    )
}

/// What stands in `page/trees/`, where a test finds it.
fn tree(name: &str) -> String {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("page/trees").join(format!("{name}.yml"));
    let Ok(tree) = fs::read_to_string(place) else { return String::new() };
    format!(
        "<h3>Accessibility tree</h3>\n<p>Of the first example in bokmål. A test asserts it in Chromium.</p>\n\
         <details><summary>The tree</summary><pre class=\"gallery-tree\" tabindex=\"0\" role=\"region\" aria-label=\"Accessibility tree\" lang=\"nb\">{}</pre></details>\n",
        escaped(&tree)
    )
}

/// What a page fetches of the package for all elements, by kind in KiB, as `integrity.json` has it.
fn sizes(integrity: Option<&str>) -> Option<[(&'static str, f64); 3]> {
    let all: Value = serde_json::from_str(integrity?).ok()?;
    let of = |counts: &dyn Fn(&str) -> bool| -> f64 {
        let files = all.as_object().into_iter().flatten().filter(|(name, _)| counts(name));
        files.filter_map(|(_, file)| file["brotli"].as_f64()).sum::<f64>() / 1024.0
    };
    Some([
        ("wasm, for all elements together", of(&|name| name.ends_with(".wasm"))),
        ("JavaScript", of(&|name| name.ends_with(".js") && !name.starts_with("words/"))),
        ("texts of one language", of(&|name| name == "words/nb.js")),
    ])
}

/// All of it.
pub(crate) fn whole_size(integrity: Option<&str>) -> Option<String> {
    sizes(integrity).map(|sizes| format!("{:.0} KiB", sizes.iter().map(|(_, size)| size).sum::<f64>()))
}

/// Nothing where the package is not built.
pub(crate) fn size_table(integrity: Option<&str>) -> String {
    sizes(integrity).map_or(String::new(), |sizes| {
        let rows = sizes.into_iter().map(|(what, size)| vec![what.to_owned(), format!("{size:.1} KiB")]);
        table(&["What", "In Brotli"], rows)
    })
}

/// What comes before and after a page among its like, by name and address.
pub(crate) fn neighbours(before: Option<(String, String)>, after: Option<(String, String)>) -> String {
    let link = |way: &str, class: &str, to: Option<(String, String)>| {
        to.map_or(String::new(), |(name, href)| {
            format!("<li class=\"gallery-{class}\"><a href=\"{href}\"><span>{way}</span> {name}</a></li>")
        })
    };
    let links = [link("Before:", "before", before), link("Next:", "next", after)].concat();
    format!("<nav class=\"gallery-around\" aria-label=\"Before and next\"><ul>{links}</ul></nav>\n")
}
