//! `<innsyn-status tone="provisional">Foreløpig</innsyn-status>`: a short status in words, with its shape.

use innsyn_i18n::Phrase;
use innsyn_ui::{StatusTag, TagShape};
use leptos::prelude::*;

use crate::given::Given;

/// The values of the attribute `tone`. It chooses a drawing; the words carry the meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tone(TagShape);

impl Tone {
    /// A missing or unknown word is drawn as unknown, never as something better.
    pub fn from_attribute(word: Option<&str>) -> Self {
        let all = [
            TagShape::Provisional,
            TagShape::Waiting,
            TagShape::Changed,
            TagShape::Added,
            TagShape::Cancelled,
            TagShape::Mistaken,
        ];
        let named = |shape: &TagShape| word.is_some_and(|word| word.trim() == shape.as_str());
        Self(all.into_iter().find(named).unwrap_or(TagShape::Unknown))
    }
}

/// The element's own text with its shape. Without words there is nothing to draw.
pub(crate) fn view(given: &Given) -> AnyView {
    let tone = Tone::from_attribute(given.text("tone"));
    let words = given.text("text").map(|text| Phrase::plain(text.trim()));
    words.map(|words| view! { <StatusTag text=words shape=tone.0 /> }).into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_no_tone_is_drawn_as_unknown() {
        assert_eq!(Tone::from_attribute(Some("waiting")), Tone(TagShape::Waiting));
        for word in [None, Some(""), Some("normal"), Some("WAITING")] {
            assert_eq!(Tone::from_attribute(word), Tone(TagShape::Unknown), "{word:?}");
        }
    }
}
