//! Words, numbers and dates in bokmål, nynorsk and Northern Sámi. Pure: no clock, no DOM, no Leptos.
//!
//! Two halves: [`mod@format`] (numbers, dates, plural choice: small, for everyone) and `words`
//! (i18n-embed and Fluent: for the server and the elements, feature `words`).

use serde::{Deserialize, Serialize};

pub mod collation;
pub mod format;
#[cfg(feature = "words")]
pub mod words;

/// The three languages. Bokmål is what the others fall back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Locale {
    Nb,
    Nn,
    Se,
}

impl Locale {
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::Se];

    /// BCP 47, for `lang` attributes and cookies.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::Se => "se",
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nb => "Bokmål",
            Self::Nn => "Nynorsk",
            Self::Se => "Davvisámegiella",
        }
    }

    /// `nb`, `nn`, `se` and what browsers send for them (`no`, `nb-NO`, `se-NO`). `None`: another language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "se" | "sme" => Some(Self::Se),
            _ => None,
        }
    }
}

/// A text in the page's language, or one that fell back to bokmål and says so. Views render it with `ui`'s `Words`,
/// which sets `lang="nb"` where it fell back, lest a speech synthesizer read it as Sámi.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Phrase {
    pub text: String,
    /// `Some`: the text is in this language, not the page's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Locale>,
}

/// A text with a hole, for views that fill in what they know: the place is marked `{0}`, a second one `{1}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Template(pub Phrase);

/// A text for each plural category of its language, each with `{0}` for the number. nb and nn have no `two`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plural {
    pub one: Phrase,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two: Option<Phrase>,
    pub other: Phrase,
}

/// Where texts come from. A view's struct of texts is made from one of these, so that its keys stand beside the view
/// and the view knows nothing of Fluent. `words::Words` is the one in use; a test or another portal may bring its own.
pub trait Texts {
    fn locale(&self) -> Locale;
    fn phrase(&self, key: &str) -> Phrase;
    /// `args`: the message's variables, in the order of the holes `{0}`, `{1}`.
    fn template(&self, key: &str, args: &[&'static str]) -> Template;
    /// `count`: the message's variable that chooses the form.
    fn plural(&self, key: &str, count: &'static str) -> Plural;
}

impl<T: Texts + ?Sized> Texts for &T {
    fn locale(&self) -> Locale {
        (**self).locale()
    }

    fn phrase(&self, key: &str) -> Phrase {
        (**self).phrase(key)
    }

    fn template(&self, key: &str, args: &[&'static str]) -> Template {
        (**self).template(key, args)
    }

    fn plural(&self, key: &str, count: &'static str) -> Plural {
        (**self).plural(key, count)
    }
}

impl Phrase {
    /// A text that needs no translation (a name, a number), or that is in the page's language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: None }
    }
}

impl Template {
    /// Fills the holes in order. A value is put in as it is; braces in it are not holes.
    pub fn fill(&self, values: &[&str]) -> Phrase {
        let part = |part| match part {
            Part::Words(words) => words,
            Part::Hole(hole) => values.get(hole).copied().unwrap_or_default(),
        };
        Phrase { text: self.parts().into_iter().map(part).collect(), lang: self.0.lang }
    }

    /// The words and the holes in order, for a view that fills in more than text: a link, or words of another language.
    pub fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = Vec::new();
        let mut rest = self.0.text.as_str();
        while let Some((before, hole, after)) = next_hole(rest) {
            parts.extend([Part::Words(before), Part::Hole(hole)]);
            rest = after;
        }
        parts.push(Part::Words(rest));
        parts.retain(|part| *part != Part::Words(""));
        parts
    }
}

/// What a template is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    Words(&'a str),
    /// The place of the value with this number.
    Hole(usize),
}

impl Plural {
    /// The form for `n`, with `n` written in.
    pub fn of(&self, locale: Locale, n: u64) -> Phrase {
        let form = match format::plural_category(locale, n) {
            format::PluralCategory::One => &self.one,
            format::PluralCategory::Two => self.two.as_ref().unwrap_or(&self.other),
            format::PluralCategory::Other => &self.other,
        };
        Template(form.clone()).fill(&[&format::number(locale, n)])
    }
}

/// The next `{n}`: what stands before it, n, and what follows.
fn next_hole(text: &str) -> Option<(&str, usize, &str)> {
    text.match_indices('{').find_map(|(start, _)| {
        let (inside, after) = text.get(start + 1..)?.split_once('}')?;
        Some((text.get(..start)?, inside.parse().ok()?, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_with_braces_is_not_a_hole() {
        let template = Template(Phrase::plain("fra {0} til {1}"));
        assert_eq!(template.fill(&["{1}", "b"]).text, "fra {1} til b");
        assert_eq!(template.fill(&["a"]).text, "fra a til ");
        assert_eq!(Template(Phrase::plain("{x} {0")).fill(&["a"]).text, "{x} {0");
    }

    #[test]
    fn a_template_is_its_words_and_holes_in_order() {
        let template = Template(Phrase::plain("{1} ble {0}."));
        assert_eq!(template.parts(), [Part::Hole(1), Part::Words(" ble "), Part::Hole(0), Part::Words(".")]);
    }

    #[test]
    fn a_plural_writes_its_number() {
        let plural = Plural { one: Phrase::plain("Ett svar"), two: None, other: Phrase::plain("{0} svar") };
        assert_eq!(plural.of(Locale::Nb, 1).text, "Ett svar");
        assert_eq!(plural.of(Locale::Se, 2).text, "2 svar");
        assert_eq!(plural.of(Locale::Nb, 12_345).text, "12\u{a0}345 svar");
    }

    #[test]
    fn browsers_tags_are_understood() {
        for (tag, locale) in [
            ("nb-NO", Some(Locale::Nb)),
            ("no", Some(Locale::Nb)),
            ("nn", Some(Locale::Nn)),
            ("se-NO", Some(Locale::Se)),
            ("sv", None),
            ("", None),
        ] {
            assert_eq!(Locale::from_tag(tag), locale);
        }
    }
}
