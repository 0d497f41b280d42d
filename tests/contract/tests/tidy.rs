//! The house kept in order.

use std::collections::BTreeSet;

use innsyn_contract::css::{asked_for, colour_literal, declarations, is_physical};
use innsyn_contract::{folders, none, offences, root, texts};

#[test]
fn no_file_holds_two_things() {
    let all = texts(&["app", "components", "tests"], &["rs", "css", "mjs", "js"]);
    let long = all.iter().map(|(file, text)| (file, text.lines().count())).filter(|(_, lines)| *lines > 400);
    none(&long.map(|(file, lines)| format!("{file}:{lines}: over 400 lines")).collect::<Vec<_>>());
}

/// `cargo xtask test` looks for none in comments: what shows how something is used stands in the gallery or in a test.
#[test]
fn no_example_hides_in_a_comment() {
    let all = texts(&["app", "components", "tests"], &["rs"]);
    none(&offences(&all, |line| {
        let comment = line.trim_start();
        let is_doc = comment.starts_with("///") || comment.starts_with("//!");
        (is_doc && comment.contains("```")).then(|| "an example that nobody runs".to_owned())
    }));
}

fn sheets() -> Vec<(String, String)> {
    texts(&["app", "components"], &["css"])
}

#[test]
fn every_token_that_is_used_is_defined() {
    let sheets = sheets();
    let all: Vec<_> = sheets.iter().map(|(file, text)| (file, declarations(text))).collect();
    let defined: BTreeSet<&str> = all
        .iter()
        .flat_map(|(_, found)| found)
        .map(|d| d.property.as_str())
        .filter(|name| name.starts_with("--"))
        .collect();
    let mut used = 0;
    let mut wrong = Vec::new();
    for (file, found) in &all {
        for d in found {
            for name in asked_for(&d.value) {
                used += 1;
                if !defined.contains(name) {
                    wrong.push(format!("{file}:{}: {name} is not defined", d.line));
                }
            }
        }
    }
    assert!(used > 100, "tokens are used: {used}");
    none(&wrong);
}

#[test]
fn directions_are_the_writings_own() {
    let mut wrong = Vec::new();
    for (file, text) in sheets() {
        let physical = declarations(&text).into_iter().filter(is_physical);
        wrong.extend(physical.map(|d| format!("{file}:{}: {}: {}", d.line, d.property, d.value)));
    }
    none(&wrong);
}

/// Colours are tokens, but for two: ink on paper, and the mark with the sun in the ridge, which are the same in every scheme as
/// the icon in the browser's tab is.
#[test]
fn colours_are_tokens() {
    const PAPER: [&str; 4] = ["#000", "#333", "#bbb", "#fff"];
    let mut wrong = Vec::new();
    for (file, text) in sheets().into_iter().filter(|(file, _)| !file.ends_with("/tokens.css")) {
        for d in declarations(&text) {
            let is_mark = [".innsyn-mark-", ".innsyn-ridge-sun"].iter().any(|class| d.of.starts_with(class));
            if let Some(colour) = colour_literal(&d.value).filter(|c| !is_mark && !PAPER.contains(c)) {
                wrong.push(format!("{file}:{}: {colour}", d.line));
            }
        }
    }
    none(&wrong);
}

/// But for the one sheet, which a page may bring.
#[test]
fn no_view_styles_itself_or_writes_markup() {
    const UNSAID: [&str; 6] = [" style=", "style:", "inner_html", "set_inner_html", "<style", "<script>"];
    let views =
        texts(&["app/web/src", "components/ui/src", "components/health/src", "components/elements/src"], &["rs"]);
    let views: Vec<_> =
        views.into_iter().filter(|(file, _)| !file.ends_with("tests.rs") && file != "app/web/src/sheet.rs").collect();
    none(&offences(&views, |line| {
        let code = line.split(" // ").next().unwrap_or_default();
        UNSAID.iter().find(|word| code.contains(**word)).map(|word| (*word).trim().to_owned())
    }));
}

/// A component is a folder: view, style, examples.
#[test]
fn every_component_is_whole() {
    let mut wrong = Vec::new();
    for name in folders("components/ui/src") {
        let folder = format!("components/ui/src/{name}");
        for file in ["mod.rs", "view.rs", "examples.rs", &format!("{name}.css")] {
            if !root().join(&folder).join(file).is_file() {
                wrong.push(format!("{folder}/{file} is missing"));
            }
        }
        // What stands in no list is seen by nobody: not in the gallery, not by axe.
        let lib = std::fs::read_to_string(root().join("components/ui/src/lib.rs")).unwrap_or_default();
        for listed in [format!("{name}::EXAMPLES"), format!("\"{name}/{name}.css\"")] {
            if !lib.contains(&listed) {
                wrong.push(format!("components/ui/src/lib.rs does not list {listed}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn the_papers_are_here() {
    const PAPERS: [&str; 6] = [
        "LICENSE",
        "README.md",
        "app/docs/ARCHITECTURE.md",
        "app/docs/INTENDED-PURPOSE.md",
        "components/CHANGELOG.md",
        "locales/README.md",
    ];
    let missing = PAPERS.iter().filter(|paper| !root().join(paper).is_file());
    none(&missing.map(|paper| format!("{paper} is missing")).collect::<Vec<_>>());
}

#[test]
fn every_fixture_is_listed_with_what_must_be_seen() {
    let readme = std::fs::read_to_string(root().join("tests/fixtures/README.md")).unwrap_or_default();
    let mut wrong = Vec::new();
    for (file, _) in texts(&["tests/fixtures/lab", "tests/fixtures/access", "tests/fixtures/plan"], &["json"]) {
        let name = file.trim_start_matches("tests/fixtures/").trim_end_matches(".json");
        let group = name.split('-').next().unwrap_or_default().to_owned() + "-*";
        if !readme.contains(name) && !readme.contains(&group) {
            wrong.push(format!("{file} is not in tests/fixtures/README.md"));
        }
    }
    none(&wrong);
}
