use innsyn_i18n::Phrase;
use leptos::prelude::*;

use crate::{HeadingLevel, Notice, Weight, Words};

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field, or of the first one of a group.
    pub field: String,
    pub words: Phrase,
}

/// All that is to be mended, before the form. It has focus when the page comes, so that it is read first. Nothing where there
/// is nothing to mend.
#[component]
pub fn ErrorSummary(heading: Phrase, errors: Vec<FieldError>, level: HeadingLevel) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let items = errors
            .into_iter()
            .map(|FieldError { field, words }| {
                view! { <li><a href=format!("#{field}")><Words phrase=words /></a></li> }
            })
            .collect_view();
        view! {
            <div class="innsyn-error-summary" tabindex="-1" autofocus=true>
                <Notice weight=Weight::Fault level=level heading=heading>
                    <ul>{items}</ul>
                </Notice>
            </div>
        }
        .into_any()
    })
}
