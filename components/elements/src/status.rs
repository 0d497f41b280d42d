//! `<innsyn-status tone="provisional">Foreløpig</innsyn-status>`: a short status in words, with its shape.

use innsyn_i18n::Phrase;
use innsyn_ui::{StatusTag, TagShape};
use leptos::prelude::*;

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

/// The element's inside, drawn anew when its attribute or its text changes. Without words there is nothing to draw.
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "mounted in browsers only"))]
pub(crate) fn view(tone: ArcRwSignal<Tone>, text: ArcRwSignal<String>) -> impl IntoView {
    move || {
        let words = text.get().trim().to_owned();
        (!words.is_empty()).then(|| view! { <StatusTag text=Phrase::plain(words) shape=tone.get().0 /> })
    }
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
