//! The keys that code asks for, and what it gives with them.

use crate::line_of;

/// A string in code that looks like a message's key.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked<'t> {
    pub key: &'t str,
    pub line: usize,
    /// What is called with it, if the key stands in the call itself.
    pub call: Option<Call<'t>>,
}

/// A call that asks for a message.
#[derive(Debug, PartialEq, Eq)]
pub enum Call<'t> {
    /// Without variables.
    Phrase,
    /// With these variables, in this order.
    Given(Vec<&'t str>),
    /// By this number.
    Plural(&'t str),
    /// This attribute.
    Attribute(&'t str),
}

/// All keys that begin with one of `files` and a dash, in a source file.
pub fn keys<'t>(source: &'t str, files: &[&str]) -> Vec<Asked<'t>> {
    let mut found = Vec::new();
    let mut at = 0;
    for (i, piece) in source.split('"').enumerate() {
        // Every second piece is inside quotes; a quote in a string or a comment shifts that, so both are looked at: what counts
        // is the form of a key.
        let before = source.get(..at).unwrap_or_default();
        if i > 0 && is_key(piece, files) {
            let call = call(before.trim_end_matches('"'), source.get(at + piece.len() + 1..).unwrap_or_default());
            found.push(Asked { key: piece, line: line_of(source, at), call });
        }
        at += piece.len() + 1;
    }
    found
}

fn is_key(word: &str, files: &[&str]) -> bool {
    let of_a_file = |file: &&str| word.strip_prefix(*file).is_some_and(|rest| rest.len() > 1 && rest.starts_with('-'));
    word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') && files.iter().any(of_a_file)
}

fn call<'t>(before: &str, after: &'t str) -> Option<Call<'t>> {
    let name = before.trim_end().strip_suffix('(')?.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_').next()?;
    let list = || after.split_once("&[").filter(|(comma, _)| comma.trim() == ",").map(|(_, rest)| rest);
    let next = || after.split('"').nth(1);
    match name {
        "phrase" => Some(Call::Phrase),
        "template" => {
            let inside = list()?.split(']').next()?;
            Some(Call::Given(inside.split('"').skip(1).step_by(2).collect()))
        }
        "phrase_with" => {
            // `("name", value), …`: a variable stands right after its parenthesis.
            let inside = list()?.split("])").next()?;
            Some(Call::Given(inside.split("(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()))
        }
        "plural" => next().map(Call::Plural),
        "attr" | "attr_with" => next().map(Call::Attribute),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_with_their_calls() {
        let source = r#"
            w.phrase("home-a");
            t.template("home-b", &["x", "y"]);
            w.phrase_with("home-c", &[("n", (&f(1, "z")).into()), ("m", 2.into())]);
            w.plural("home-d", "count"); w.attr("home-e", "aria-label");
            let key = "home-f"; let no = "homely"; w.phrase_with("home-g", &args);
        "#;
        let found: Vec<_> = keys(source, &["home"]).into_iter().map(|a| (a.key, a.line, a.call)).collect();
        let expected = [
            ("home-a", 2, Some(Call::Phrase)),
            ("home-b", 3, Some(Call::Given(vec!["x", "y"]))),
            ("home-c", 4, Some(Call::Given(vec!["n", "m"]))),
            ("home-d", 5, Some(Call::Plural("count"))),
            ("home-e", 5, Some(Call::Attribute("aria-label"))),
            ("home-f", 6, None),
            ("home-g", 6, None),
        ];
        assert_eq!(found, expected);
    }
}
