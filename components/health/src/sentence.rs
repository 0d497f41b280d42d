//! Sentences with more than text in them.

use innsyn_i18n::{Part, Phrase, Template};
use innsyn_ui::Words;
use leptos::prelude::*;

/// A sentence with views in its holes. Each of its words says its language itself, for what is put in has its own.
pub(crate) fn sentence(template: &Template, fills: Vec<AnyView>) -> AnyView {
    let mut fills: Vec<Option<AnyView>> = fills.into_iter().map(Some).collect();
    let parts = template.parts().into_iter().map(|part| match part {
        Part::Words(text) => {
            let phrase = Phrase { text: text.to_owned(), lang: template.0.lang };
            view! { <Words phrase=phrase /> }.into_any()
        }
        Part::Hole(hole) => fills.get_mut(hole).and_then(Option::take).into_any(),
    });
    parts.collect_view().into_any()
}
