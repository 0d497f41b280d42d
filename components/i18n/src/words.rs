//! The texts of `locales/`, through i18n-embed.
//!
//! One loader for each language, so that it is known which language a text came from: a text that nn or se lacks is given in
//! bokmål and says so. Compiled in; nothing is read from disk.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent::{FluentArgs, FluentValue};
use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::{I18nAssets, LanguageLoader};
use rust_embed::RustEmbed;
use unic_langid::{LanguageIdentifier, langid};

use crate::{Locale, Phrase, Plural, Template, Texts};

#[derive(RustEmbed)]
#[folder = "locales/"]
#[include = "*.ftl"]
struct Files;

/// All files of one language as one, so that terms defined in one file serve in all.
struct OneFileEach;

impl I18nAssets for OneFileEach {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        let folder = path.split('/').next().unwrap_or_default();
        let mut names: Vec<_> = Files::iter().filter(|name| name.split('/').next() == Some(folder)).collect();
        names.sort();
        let parts = names.iter().filter_map(|name| Files::get(name)).map(|file| file.data);
        vec![Cow::Owned(parts.collect::<Vec<_>>().join(&b"\n"[..]))]
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(Files::iter().map(|name| name.to_string()))
    }
}

/// The texts of one language.
pub struct Words {
    locale: Locale,
    own: FluentLanguageLoader,
}

static ALL: LazyLock<[Words; 3]> = LazyLock::new(|| Locale::ALL.map(Words::load));

/// A variable of a message.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// Chooses plural forms; write large numbers with [`crate::format::number`] and pass them as text beside it.
    Number(u64),
    Text(&'a str),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(n: u64) -> Self {
        Self::Number(n)
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Number(u64::try_from(n).unwrap_or(u64::MAX))
    }
}

impl Words {
    /// Loaded once, on first use.
    pub fn of(locale: Locale) -> &'static Self {
        let [nb, nn, se] = &*ALL;
        match locale {
            Locale::Nb => nb,
            Locale::Nn => nn,
            Locale::Se => se,
        }
    }

    pub fn locale(&self) -> Locale {
        self.locale
    }

    fn load(locale: Locale) -> Self {
        let language: LanguageIdentifier = match locale {
            Locale::Nb => langid!("nb"),
            Locale::Nn => langid!("nn"),
            Locale::Se => langid!("se"),
        };
        let own = FluentLanguageLoader::new("innsyn", language.clone());
        // Cannot fail: the assets are compiled in, and a language without a file is an empty one.
        // The contract tests parse every file.
        let loaded = own.load_languages(&OneFileEach, &[language]);
        debug_assert!(loaded.is_ok(), "{loaded:?}");
        own.set_use_isolating(false);
        Self { locale, own }
    }

    /// Whether this language has the message itself.
    pub fn has(&self, key: &str) -> bool {
        self.own.has(key)
    }

    /// A message without variables. A key that no language has gives itself: the contract tests find it.
    pub fn phrase(&self, key: &str) -> Phrase {
        self.phrase_with(key, &[])
    }

    /// A message with variables.
    pub fn phrase_with(&self, key: &str, args: &[(&'static str, Arg<'_>)]) -> Phrase {
        let source = self.source(|words| words.own.has(key));
        Phrase { text: source.own.get_args_fluent(key, Some(&fluent_args(args))), lang: self.other_than_own(source) }
    }

    /// An attribute of a message, such as `.aria-label`.
    pub fn attr(&self, key: &str, attribute: &str) -> Phrase {
        self.attr_with(key, attribute, &[])
    }

    /// An attribute with variables.
    pub fn attr_with(&self, key: &str, attribute: &str, args: &[(&'static str, Arg<'_>)]) -> Phrase {
        let source = self.source(|words| words.own.has_attr(key, attribute));
        Phrase {
            text: source.own.get_attr_args_fluent(key, attribute, Some(&fluent_args(args))),
            lang: self.other_than_own(source),
        }
    }

    /// A message whose variables are filled in later, by a view: `holes` in the order in which [`Template::fill`] takes them.
    pub fn template(&self, key: &str, holes: &[&'static str]) -> Template {
        let marks: Vec<String> = (0..holes.len()).map(|i| format!("{{{i}}}")).collect();
        let args: Vec<_> = holes.iter().zip(&marks).map(|(hole, mark)| (*hole, Arg::Text(mark))).collect();
        Template(self.phrase_with(key, &args))
    }

    /// A message that chooses by the number `count`, in all the forms its language has.
    pub fn plural(&self, key: &str, count: &'static str) -> Plural {
        /// Of the category "other" in all three languages, and in no text by chance.
        const MANY: u64 = 7_654_321;
        let with = |n: u64| self.phrase_with(key, &[(count, Arg::Number(n))]);
        let many = with(MANY);
        Plural {
            one: with(1),
            two: (self.locale == Locale::Se && many.lang.is_none()).then(|| with(2)),
            other: Phrase { text: many.text.replace(&MANY.to_string(), "{0}"), lang: many.lang },
        }
    }

    fn source(&self, has: impl Fn(&Self) -> bool) -> &Self {
        if has(self) { self } else { Self::of(Locale::Nb) }
    }

    fn other_than_own(&self, source: &Self) -> Option<Locale> {
        (source.locale != self.locale).then_some(source.locale)
    }
}

impl Texts for Words {
    fn locale(&self) -> Locale {
        self.locale
    }

    fn phrase(&self, key: &str) -> Phrase {
        self.phrase(key)
    }

    fn template(&self, key: &str, holes: &[&'static str]) -> Template {
        self.template(key, holes)
    }

    fn plural(&self, key: &str, count: &'static str) -> Plural {
        self.plural(key, count)
    }
}

fn fluent_args<'a>(args: &[(&'static str, Arg<'a>)]) -> FluentArgs<'a> {
    args.iter()
        .map(|(name, arg)| {
            let value = match arg {
                // Fluent counts in f64; no count here comes near 2^53.
                #[allow(clippy::cast_precision_loss)]
                Arg::Number(n) => FluentValue::from(*n as f64),
                Arg::Text(text) => FluentValue::from(*text),
            };
            (*name, value)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_text_falls_back_and_says_so() {
        // No Sámi word for this has a source.
        let phrase = Words::of(Locale::Se).phrase("lab-results-mark-over");
        assert_eq!((phrase.text.as_str(), phrase.lang), ("Over referanseområdet", Some(Locale::Nb)));
        let phrase = Words::of(Locale::Nb).phrase("lab-results-mark-over");
        assert_eq!(phrase.lang, None);
    }

    #[test]
    fn a_template_keeps_its_holes_in_order() {
        let period = Words::of(Locale::Nb).template("lab-results-value-period", &["start", "end"]);
        assert_eq!(period.fill(&["1.", "2."]).text, "fra 1. til 2.");
    }
}
