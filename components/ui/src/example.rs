//! Examples are data, and everything reads them: gallery, accessibility walk, screenshots, render tests.

use innsyn_i18n::{Locale, Phrase};
use leptos::prelude::AnyView;

/// One named state of one component.
#[derive(Clone, Copy)]
pub struct Example {
    /// The component's folder.
    pub component: &'static str,
    /// What this example shows, in a few English words; unique within the component.
    pub name: &'static str,
    /// `Locale`: the language of the page that shows it.
    pub view: fn(Locale) -> AnyView,
}

/// An invented phrase for examples: Norwegian, and marked so where the page is Sámi, as a fallback would be.
pub(crate) fn phrase(locale: Locale, text: &str) -> Phrase {
    Phrase { text: text.into(), lang: (locale == Locale::Se).then_some(Locale::Nb) }
}

#[cfg(test)]
pub(crate) fn html(example: &Example, locale: Locale) -> scraper::Html {
    use leptos::prelude::{Owner, RenderHtml};
    let html = Owner::new().with(|| (example.view)(locale).to_html());
    scraper::Html::parse_fragment(&html)
}

#[cfg(test)]
pub(crate) fn text(element: scraper::ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}
