//! The house kept in order.

use std::collections::BTreeSet;

use innsyn_contract::{root, texts};

/// Lines of code that say something they must not.
fn lines<'t>(all: &'t [(String, String)], wrong: impl Fn(&str, &str) -> bool + 't) -> Vec<String> {
    let each = all.iter().flat_map(|(file, text)| text.lines().enumerate().map(move |(at, line)| (file, at, line)));
    each.filter(|(file, _, line)| wrong(file, line))
        .map(|(file, at, line)| format!("{file}:{}: {}", at + 1, line.trim()))
        .collect()
}

#[test]
fn no_file_holds_two_things() {
    let all = texts(&["app", "components", "tests"], &["rs", "css", "mjs", "js"]);
    let long: Vec<_> =
        all.iter().map(|(file, text)| (text.lines().count(), file)).filter(|(lines, _)| *lines > 400).collect();
    assert!(long.is_empty(), "over 400 lines: {long:#?}");
}

#[test]
fn every_custom_property_that_is_used_is_defined() {
    let css = texts(&["app", "components"], &["css"]);
    let all: String = css.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n");
    let names = |prefix: &str, ends: &[char]| -> BTreeSet<String> {
        all.split(prefix)
            .skip(1)
            .filter_map(|rest| rest.split(ends).next())
            .map(|name| name.trim().to_owned())
            .collect()
    };
    let used = names("var(--innsyn-", &[')', ',']);
    let defined: BTreeSet<String> = all
        .split("--innsyn-")
        .skip(1)
        .filter_map(|rest| rest.split_once(':'))
        .filter(|(name, _)| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
        .map(|(name, _)| name.to_owned())
        .collect();
    let missing: Vec<_> = used.difference(&defined).collect();
    assert!(used.len() > 10 && missing.is_empty(), "{missing:#?}");
}

#[test]
fn directions_are_logical_and_colours_are_tokens() {
    let css = texts(&["app", "components"], &["css"]);
    const PHYSICAL: [&str; 10] = [
        "margin-left",
        "margin-right",
        "margin-top",
        "margin-bottom",
        "padding-left",
        "padding-right",
        "padding-top",
        "padding-bottom",
        "text-align: left",
        "text-align: right",
    ];
    let wrong = lines(&css, |_, line| PHYSICAL.iter().any(|word| line.contains(word)));
    assert!(wrong.is_empty(), "{wrong:#?}");
    // Ink on paper and the system's own colours are no tokens.
    let coloured = lines(&css, |file, line| {
        let literal = line.split('#').skip(1).any(|rest| {
            let hex: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
            matches!(hex.len(), 3 | 6) && !matches!(hex.as_str(), "000" | "fff" | "333" | "bbb")
        });
        // The mark, and the sun of it in the ridge, are the same in every scheme, as the icon in the browser's tab is.
        let is_mark = [".innsyn-mark-", ".innsyn-ridge-sun"].iter().any(|class| line.trim_start().starts_with(class));
        literal && !is_mark && !file.ends_with("tokens.css")
    });
    assert!(coloured.is_empty(), "{coloured:#?}");
}

#[test]
fn no_view_styles_itself_or_writes_markup() {
    let views =
        texts(&["app/web/src", "components/ui/src", "components/health/src", "components/elements/src"], &["rs"]);
    let wrong = lines(&views, |file, line| {
        let code = line.split("//").next().unwrap_or_default();
        [" style=", "inner_html", "set_inner_html", "<style", "<script>"].iter().any(|word| code.contains(word))
            && !file.ends_with("tests.rs")
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_papers_are_here() {
    for paper in
        ["LICENSE", "README.md", "app/docs/ARCHITECTURE.md", "app/docs/INTENDED-PURPOSE.md", "components/CHANGELOG.md"]
    {
        assert!(root().join(paper).is_file(), "{paper}");
    }
}

#[test]
fn every_fixture_is_listed_with_what_must_be_seen() {
    let readme = std::fs::read_to_string(root().join("tests/fixtures/README.md")).unwrap_or_default();
    for (file, _) in texts(&["tests/fixtures/lab"], &["json"]) {
        let name = file.trim_start_matches("tests/fixtures/").trim_end_matches(".json").to_owned();
        let group = name.split('-').next().unwrap_or_default().to_owned() + "-*";
        assert!(readme.contains(&name) || readme.contains(&group), "{name}");
    }
}
