//! innsyn's words, and the ones that this application says in its own way.

use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase, Plural, Template, Texts};

pub(crate) struct OwnWords(pub(crate) Locale);

impl Texts for OwnWords {
    fn locale(&self) -> Locale {
        self.0
    }

    fn phrase(&self, key: &str) -> Phrase {
        match (self.0, key) {
            (Locale::Nb, "lab-results-mark-over") => Phrase::plain("Over grensen"),
            (Locale::Nn, "lab-results-mark-over") => Phrase::plain("Over grensa"),
            _ => Words::of(self.0).phrase(key),
        }
    }

    fn template(&self, key: &str, args: &[&'static str]) -> Template {
        Words::of(self.0).template(key, args)
    }

    fn plural(&self, key: &str, count: &'static str) -> Plural {
        Words::of(self.0).plural(key, count)
    }
}
