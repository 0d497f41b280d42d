//! The words of one language, as the page's own Fluent gives them (`npm/words.js`).

use std::rc::Rc;

use innsyn_i18n::{Locale, Phrase, Plural, Template, Texts};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::texts::ElementTexts;

#[wasm_bindgen]
extern "C" {
    /// `Words` of `npm/words.js`.
    pub type HostWords;
    /// `nb`, `nn` or `se`: whose dates, numbers and plural forms the language has.
    #[wasm_bindgen(method)]
    fn like(this: &HostWords) -> String;
    /// The language lacks the message: it is given in bokmål.
    #[wasm_bindgen(method, js_name = fellBack)]
    fn fell_back(this: &HostWords, key: &str) -> bool;
    /// With `{0}`, `{1}` in the place of its variables.
    #[wasm_bindgen(method)]
    fn template(this: &HostWords, key: &str, variables: Vec<String>) -> String;
    /// The form for a number, with `{0}` in the number's place.
    #[wasm_bindgen(method)]
    fn plural(this: &HostWords, key: &str, variable: &str, n: f64) -> String;
}

/// All words of one language. Made once, and shared by all elements on the page that speak it.
#[wasm_bindgen]
pub struct Language {
    pub(crate) texts: Rc<ElementTexts>,
}

#[wasm_bindgen]
impl Language {
    /// Nothing is read of it before an element needs it.
    #[wasm_bindgen(constructor)]
    pub fn new(words: HostWords) -> Self {
        Self { texts: Rc::new(ElementTexts::new(words)) }
    }
}

impl HostWords {
    fn marked(&self, key: &str, text: String) -> Phrase {
        Phrase { text, lang: self.fell_back(key).then_some(Locale::Nb) }
    }
}

impl Texts for HostWords {
    fn locale(&self) -> Locale {
        Locale::from_tag(&self.like()).unwrap_or(Locale::Nb)
    }

    fn phrase(&self, key: &str) -> Phrase {
        self.marked(key, HostWords::template(self, key, Vec::new()))
    }

    fn template(&self, key: &str, args: &[&'static str]) -> Template {
        let variables = args.iter().map(|name| (*name).to_owned()).collect();
        Template(self.marked(key, HostWords::template(self, key, variables)))
    }

    fn plural(&self, key: &str, count: &'static str) -> Plural {
        let form = |n| self.marked(key, HostWords::plural(self, key, count, n));
        let other = form(100.0);
        let two = (self.locale() == Locale::Se && other.lang.is_none()).then(|| form(2.0));
        Plural { one: form(1.0), two, other }
    }
}
