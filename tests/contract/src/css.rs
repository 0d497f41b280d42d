//! Declarations of style sheets.

use crate::line_of;

/// `margin-inline: 0`, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Declaration {
    pub line: usize,
    /// In lower case.
    pub property: String,
    pub value: String,
    /// What is before the brace around it: a selector, or an at-rule.
    pub of: String,
}

/// All declarations of a sheet, in order, nested ones too. Comments are left out.
pub fn declarations(sheet: &str) -> Vec<Declaration> {
    let text = without_comments(sheet);
    let mut found = Vec::new();
    let mut around: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut in_string = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => in_string = !in_string,
            _ if in_string => {}
            '{' => {
                around.push(text.get(start..at).unwrap_or_default().trim());
                start = at + 1;
            }
            ';' | '}' => {
                found.extend(declaration(&text, start, at, around.last().copied().unwrap_or_default()));
                if c == '}' {
                    around.pop();
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn declaration(text: &str, start: usize, end: usize, of: &str) -> Option<Declaration> {
    let written = text.get(start..end)?;
    let (property, value) = written.trim().split_once(':').filter(|(name, _)| !name.starts_with('@'))?;
    let line = line_of(text, start + written.len() - written.trim_start().len());
    Some(Declaration {
        line,
        property: property.trim().to_lowercase(),
        value: value.trim().to_owned(),
        of: of.to_owned(),
    })
}

/// Comments become blanks, so that lines stay where they are.
fn without_comments(sheet: &str) -> String {
    let mut text = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        text.push_str(before);
        text.extend(comment.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    text + rest
}

/// Whether a declaration says left, right, top or bottom, where the writing's own directions have a name.
pub fn is_physical(declaration: &Declaration) -> bool {
    const SIDES: [&str; 4] = ["left", "right", "top", "bottom"];
    let property = declaration.property.as_str();
    let of_a_side = ["margin", "padding", "border", "inset", "scroll-margin", "scroll-padding"]
        .iter()
        .any(|kind| property.starts_with(kind) && property.split('-').any(|part| SIDES.contains(&part)));
    let by_value = ["text-align", "float", "clear"].contains(&property)
        && declaration.value.split_whitespace().any(|word| SIDES.contains(&word));
    of_a_side || by_value || SIDES.contains(&property)
}

/// A colour written out, where a token should stand: hex, a function, or a name. System colours (`Canvas`) and the
/// words `transparent`, `currentColor`, `none` are none.
pub fn colour_literal(value: &str) -> Option<&str> {
    const FUNCTIONS: [&str; 9] = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"];
    const NAMES: [&str; 16] = [
        "black", "white", "red", "green", "blue", "gray", "grey", "silver", "yellow", "orange", "purple", "navy",
        "maroon", "teal", "brown", "pink",
    ];
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '#' || c == '_';
    value.split(|c| !is_word(c)).find(|word| {
        let hex = word.strip_prefix('#').is_some_and(|digits| {
            matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|b| b.is_ascii_hexdigit())
        });
        hex || NAMES.contains(word) || FUNCTIONS.iter().any(|f| f == word && value.contains(&format!("{word}(")))
    })
}

/// Names of custom properties that a value asks for.
pub fn asked_for(value: &str) -> impl Iterator<Item = &str> {
    value.split("var(").skip(1).filter_map(|rest| rest.split([')', ',']).next()).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_found_with_their_lines() {
        let sheet = "/* a: b;\n */ .x { color: red; &:hover { --y: var(--z, 1px) }\n}\n@media (min-width: 1px) { .x { inset-block: 0 } }";
        let found: Vec<_> = declarations(sheet).into_iter().map(|d| (d.line, d.property, d.value, d.of)).collect();
        let declared =
            |line, property: &str, value: &str, of: &str| (line, property.to_owned(), value.to_owned(), of.to_owned());
        let expected = [
            declared(2, "color", "red", ".x"),
            declared(2, "--y", "var(--z, 1px)", "&:hover"),
            declared(4, "inset-block", "0", ".x"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn sides_and_colours_are_known_in_all_their_spellings() {
        for (wrong, is) in [
            (".x { left: 0 }", true),
            (".x { border-top-left-radius: 0 }", true),
            (".x { float: right }", true),
            (".x { margin-block-start: 0 }", false),
            (".x { text-align: end }", false),
        ] {
            assert_eq!(declarations(wrong).iter().any(is_physical), is, "{wrong}");
        }
        for literal in ["#fff", "1px solid #17202c", "rgb(0 0 0 / 5%)", "black", "var(--x, white)"] {
            assert!(colour_literal(literal).is_some(), "{literal}");
        }
        for token in ["var(--innsyn-white)", "Canvas", "url(#a)", "currentColor", "white-space", "pre-line"] {
            assert_eq!(colour_literal(token), None, "{token}");
        }
        assert_eq!(asked_for("calc(var(--a) + var(--b, 1px))").collect::<Vec<_>>(), ["--a", "--b"]);
    }
}
