//! The messages in `locales/`.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use crate::{line_of, texts};

/// What a message asks of its callers and its translators.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// `locales/nb/home.ftl:12`
    pub place: String,
    pub variables: BTreeSet<String>,
    pub attributes: BTreeSet<String>,
    /// The keys of each choice, with the variable that chooses; literal numbers (`[0]`) are left out.
    pub choices: Vec<(String, BTreeSet<String>)>,
    /// The comment above it.
    pub comment: String,
    pub has_text: bool,
    /// What a citizen may read: each form of the text and of its attributes, with [`HOLE`] for what is filled in.
    pub forms: Vec<String>,
}

/// Stands for a number, a name or a date in [`Message::forms`]: one word without letters.
pub const HOLE: &str = "0";

impl Message {
    /// The name of its file, without `.ftl`: the page that it is for.
    pub fn file(&self) -> &str {
        let name = self.place.rsplit('/').next().unwrap_or_default();
        name.split_once(".ftl").map_or(name, |(stem, _)| stem)
    }

    /// Whether one of its choices is by number: by a plural category.
    pub fn counts_by(&self, variable: &str) -> bool {
        self.choices.iter().any(|(by, keys)| by == variable && is_by_number(keys))
    }
}

/// Whether a choice's keys are plural categories. `other` alone is the default of any choice.
pub fn is_by_number(keys: &BTreeSet<String>) -> bool {
    keys.iter().any(|key| ["zero", "one", "two", "few", "many"].contains(&key.as_str()))
}

/// The messages of one language by key. The second: what is wrong with the files themselves.
pub fn of(language: &str) -> (BTreeMap<String, Message>, Vec<String>) {
    let (mut all, mut wrong) = (BTreeMap::new(), Vec::new());
    for (file, text) in texts(&[&format!("locales/{language}")], &["ftl"]) {
        read(&file, &text, &mut all, &mut wrong);
    }
    (all, wrong)
}

/// Reads one file into `all`.
pub fn read(file: &str, text: &str, all: &mut BTreeMap<String, Message>, wrong: &mut Vec<String>) {
    let stem = file.rsplit('/').next().unwrap_or_default().trim_end_matches(".ftl");
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            wrong.extend(errors.iter().map(|e| format!("{file}:{}: {}", line_of(text, e.pos.start), e.kind)));
            resource
        }
    };
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        // The parser gives slices of the text, so a key tells where it stands.
        let offset = key.as_ptr().addr().saturating_sub(text.as_ptr().addr());
        let mut found = Message {
            place: format!("{file}:{}", line_of(text, offset)),
            comment: message.comment.map(|c| c.content.join(" ")).unwrap_or_default(),
            attributes: message.attributes.iter().map(|a| a.id.name.to_owned()).collect(),
            has_text: message.value.is_some(),
            ..Message::default()
        };
        for written in message.value.iter().chain(message.attributes.iter().map(|a| &a.value)) {
            pattern(written, &mut found);
            found.forms.extend(forms(written));
        }
        if !key.strip_prefix(stem).is_some_and(|rest| rest.starts_with('-')) {
            wrong.push(format!("{}: {key} does not begin with its file's name", found.place));
        }
        if let Some(twin) = all.get(key) {
            wrong.push(format!("{}: {key} stands at {} too", found.place, twin.place));
        } else {
            all.insert(key.to_owned(), found);
        }
    }
}

fn pattern(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression: inside } = element {
            expression(inside, message);
        }
    }
}

/// A text that chooses is as many texts as it has choices.
fn forms(pattern: &Pattern<&str>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let next = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Inline(_) } => vec![HOLE.to_owned()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| forms(&variant.value)).collect()
            }
        };
        all = all.iter().flat_map(|before| next.iter().map(move |after| format!("{before}{after}"))).collect();
    }
    all
}

fn expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => variables(inline, message),
        Expression::Select { selector, variants } => {
            variables(selector, message);
            let by = match selector {
                InlineExpression::VariableReference { id } => id.name,
                _ => "",
            };
            let keys = variants.iter().filter_map(|variant| match &variant.key {
                VariantKey::Identifier { name } => Some((*name).to_owned()),
                VariantKey::NumberLiteral { .. } => None,
            });
            message.choices.push((by.to_owned(), keys.collect()));
            variants.iter().for_each(|variant| pattern(&variant.value, message));
        }
    }
}

fn variables(inline: &InlineExpression<&str>, message: &mut Message) {
    let arguments = |arguments: &CallArguments<&str>, message: &mut Message| {
        arguments.positional.iter().for_each(|argument| variables(argument, message));
        arguments.named.iter().for_each(|argument| variables(&argument.value, message));
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression: inside } => expression(inside, message),
        InlineExpression::FunctionReference { arguments: given, .. }
        | InlineExpression::TermReference { arguments: Some(given), .. } => arguments(given, message),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_read_with_its_place_variables_and_choices() {
        let text = "# Seen on the front page.\nhome-new = { $count ->\n    [0] Ingen\n    [one] Ett av { NUMBER($total) }\n   *[other] { $count }\n}\n    .title = { $name }\nhome-x = a\n";
        let (mut all, mut wrong) = (BTreeMap::new(), Vec::new());
        read("locales/nb/home.ftl", text, &mut all, &mut wrong);
        assert!(wrong.is_empty(), "{wrong:?}");
        let new = &all["home-new"];
        assert_eq!((new.place.as_str(), new.comment.as_str()), ("locales/nb/home.ftl:2", "Seen on the front page."));
        assert_eq!(new.variables.iter().map(String::as_str).collect::<Vec<_>>(), ["count", "name", "total"]);
        assert!(new.counts_by("count") && !new.counts_by("total"));
        assert_eq!(new.forms, ["Ingen", "Ett av 0", "0", "0"]);
        assert_eq!(all["home-x"].place, "locales/nb/home.ftl:8");
    }

    #[test]
    fn faults_of_a_file_are_said_with_their_line() {
        let text = "home-a = x\nhome-a = y\nother-b = z\nhome-c = { $\n";
        let (mut all, mut wrong) = (BTreeMap::new(), Vec::new());
        read("locales/nb/home.ftl", text, &mut all, &mut wrong);
        let lines: Vec<_> = wrong.iter().filter_map(|w| w.split(':').nth(1)).collect();
        assert_eq!(lines.len(), 3, "{wrong:?}");
        assert!(lines.contains(&"2") && lines.contains(&"3"), "{wrong:?}");
    }
}
