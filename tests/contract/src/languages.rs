//! What a language's texts must be beside bokmål's: as many, with the same variables and their own plural forms.

use std::collections::{BTreeMap, BTreeSet};

use crate::messages::{Message, is_by_number};

pub type Messages = BTreeMap<String, Message>;

/// Each language with its plural forms, in order. Bokmål, the master, comes first.
pub const LANGUAGES: [(&str, &[&str]); 3] =
    [("nb", &["one", "other"]), ("nn", &["one", "other"]), ("se", &["one", "other", "two"])];

/// What a Sámi text says of its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// Each word has a source: `# sourced: lab.svar`.
    Sourced,
    /// Waiting for a fluent reader: `# draft`.
    Draft,
    Unsaid,
}

impl Review {
    pub fn of(message: &Message) -> Self {
        if message.comment.strip_prefix("sourced:").is_some_and(|terms| terms.contains('.')) {
            Self::Sourced
        } else if message.comment.starts_with("draft") {
            Self::Draft
        } else {
            Self::Unsaid
        }
    }
}

/// What bokmål says and `other` does not.
pub fn lacking<'m>(nb: &'m Messages, other: &Messages) -> Vec<(&'m str, &'m Message)> {
    nb.iter().filter(|(key, _)| !other.contains_key(*key)).map(|(key, message)| (key.as_str(), message)).collect()
}

/// Each text of `other` that asks for something else than bokmål's: `locales/se/home.ftl:4: …`.
pub fn differences(nb: &Messages, other: &Messages) -> Vec<String> {
    let mut wrong = Vec::new();
    for (key, message) in other {
        let Some(master) = nb.get(key) else { continue };
        let mut differs = |what: &str, is: String, should: String| {
            if is != should {
                wrong.push(format!("{}: {key} has {what} {is}, bokmål has {should}", message.place));
            }
        };
        differs("the variables", format!("{:?}", message.variables), format!("{:?}", master.variables));
        differs("the attributes", format!("{:?}", message.attributes), format!("{:?}", master.attributes));
        differs("a text", message.has_text.to_string(), master.has_text.to_string());
        let counted = |m: &Message| {
            let by = m.choices.iter().filter(|(_, keys)| is_by_number(keys)).map(|(by, _)| by.clone());
            format!("{:?}", by.collect::<BTreeSet<_>>())
        };
        differs("choices by", counted(message), counted(master));
    }
    wrong
}

/// Each choice by a number that has other forms than its language.
pub fn wrong_plurals(language: &str, messages: &Messages) -> Vec<String> {
    let forms = LANGUAGES.iter().find(|(tag, _)| *tag == language).map_or(&[][..], |(_, forms)| forms);
    let mut wrong = Vec::new();
    for (key, message) in messages {
        for (_, keys) in message.choices.iter().filter(|(_, keys)| is_by_number(keys)) {
            if !keys.iter().eq(forms) {
                wrong.push(format!("{}: {key} has {keys:?}, {language} needs {forms:?}", message.place));
            }
        }
    }
    wrong
}
