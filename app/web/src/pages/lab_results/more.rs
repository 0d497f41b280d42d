//! «Vis alle svar»: a link to the same page with everything on it, which needs no script.

use innsyn_i18n::words::Words;
use innsyn_ui::{ButtonKind, LinkButton, Words as Say};
use leptos::prelude::*;

use crate::pages::LabResultsData;

/// Nothing where everything is shown already.
pub(super) fn more(w: &Words, data: &LabResultsData) -> Option<AnyView> {
    (data.shown < data.total).then(|| {
        let words = w.phrase("lab-results-more");
        view! {
            <div class="innsyn-more">
                <LinkButton kind=ButtonKind::Other href="/provesvar?vis=alle"><Say phrase=words /></LinkButton>
            </div>
        }
        .into_any()
    })
}
