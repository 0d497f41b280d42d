//! The texts: every language says what bokmål says, in its own forms, and nothing that nobody asks for.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use innsyn_contract::texts;

#[derive(Debug, Default, PartialEq)]
struct Message {
    variables: BTreeSet<String>,
    attributes: BTreeSet<String>,
    /// The plural categories of each choice by a number.
    choices: Vec<BTreeSet<String>>,
    comment: String,
    is_empty: bool,
}

/// Key → (file, message) of one language.
fn messages(language: &str) -> BTreeMap<String, (String, Message)> {
    let mut all = BTreeMap::new();
    for (file, text) in texts(&[&format!("locales/{language}")], &["ftl"]) {
        let resource =
            fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        let stem = file.rsplit('/').next().unwrap_or_default().trim_end_matches(".ftl").to_owned();
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name.to_owned();
            assert!(key.starts_with(&stem), "{file}: {key} does not start with its file's name");
            let mut read = Message {
                comment: message.comment.map(|c| c.content.join(" ")).unwrap_or_default(),
                attributes: message.attributes.iter().map(|a| a.id.name.to_owned()).collect(),
                is_empty: message.value.is_none(),
                ..Message::default()
            };
            message.value.iter().chain(message.attributes.iter().map(|a| &a.value)).for_each(|p| pattern(p, &mut read));
            assert!(all.insert(key.clone(), (file.clone(), read)).is_none(), "{file}: {key} stands twice");
        }
    }
    all
}

fn pattern(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => variable(inline, message),
            Expression::Select { selector, variants } => {
                variable(selector, message);
                let keys = variants.iter().map(|v| match &v.key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                });
                message.choices.push(keys.collect());
                variants.iter().for_each(|v| self::pattern(&v.value, message));
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inner) => variable(inner, message),
            Expression::Select { .. } => panic!("a choice inside a placeable: write it plainly"),
        },
        _ => {}
    }
}

fn code() -> String {
    let all = texts(&["app", "components"], &["rs"]);
    all.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}

#[test]
fn nynorsk_says_everything_that_bokmal_says() {
    let (nb, nn) = (messages("nb"), messages("nn"));
    assert!(nb.len() > 100, "bokmål has its texts");
    let keys = |all: &BTreeMap<String, (String, Message)>| all.keys().cloned().collect::<BTreeSet<_>>();
    let missing: Vec<_> = keys(&nb).symmetric_difference(&keys(&nn)).cloned().collect();
    assert!(missing.is_empty(), "only in one of nb and nn: {missing:#?}");
}

#[test]
fn every_language_uses_the_same_variables_and_attributes() {
    let nb = messages("nb");
    for language in ["nn", "se"] {
        for (key, (file, message)) in messages(language) {
            let Some((_, master)) = nb.get(&key) else { panic!("{file}: {key} is not in bokmål") };
            assert_eq!(message.variables, master.variables, "{file}: variables of {key}");
            assert_eq!(message.attributes, master.attributes, "{file}: attributes of {key}");
            assert!(!message.is_empty || master.is_empty, "{file}: {key} has no text");
        }
    }
}

#[test]
fn each_choice_by_a_number_has_its_languages_plural_forms() {
    for (language, forms) in
        [("nb", &["one", "other"][..]), ("nn", &["one", "other"]), ("se", &["one", "other", "two"])]
    {
        for (key, (file, message)) in messages(language) {
            for choice in message.choices {
                // A literal number («[0]») may stand beside the categories.
                let categories: Vec<_> =
                    choice.iter().filter(|k| k.parse::<u64>().is_err()).map(String::as_str).collect();
                assert_eq!(categories, forms, "{file}: {key}");
            }
        }
    }
}

#[test]
fn every_sami_text_says_whether_its_words_have_a_source() {
    for (key, (file, message)) in messages("se") {
        let comment = message.comment.to_lowercase();
        assert!(comment.starts_with("sourced") || comment.starts_with("draft"), "{file}: {key} has no review status");
    }
}

/// What can hurt is sourced or missing, never a draft: statuses, marks, comparators, emergency, faults.
#[test]
fn no_sami_text_that_can_hurt_is_a_draft() {
    const HURTS: [&str; 6] =
        ["lab-results-status", "lab-results-mark", "lab-results-value", "shell-foot-11", "faults-", "lab-results-next"];
    for (key, (file, message)) in messages("se") {
        let hurts = HURTS.iter().any(|prefix| key.starts_with(prefix));
        assert!(!hurts || message.comment.to_lowercase().starts_with("sourced"), "{file}: {key} is a draft");
    }
}

#[test]
fn every_text_is_used_and_every_used_text_exists() {
    let nb = messages("nb");
    let code = code();
    let unused: Vec<_> = nb.keys().filter(|key| !code.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "nobody asks for these: {unused:#?}");
    let files: BTreeSet<&str> =
        nb.values().filter_map(|(file, _)| file.rsplit('/').next()?.strip_suffix(".ftl")).collect();
    let asked = code.split('"').filter(|word| {
        let is_key =
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        is_key
            && files
                .iter()
                .any(|file| word.strip_prefix(file).is_some_and(|rest| rest.len() > 1 && rest.starts_with('-')))
    });
    let unknown: BTreeSet<_> = asked.filter(|word| !nb.contains_key(*word)).collect();
    assert!(unknown.is_empty(), "no language has these: {unknown:#?}");
}
