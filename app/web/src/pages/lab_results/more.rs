//! «Vis alle svar»: a link to the same page with everything on it, which needs no script. With one, more come in place.

use innsyn_i18n::words::Words;
use leptos::prelude::*;

use crate::islands::{MoreResults, MoreTexts};
use crate::pages::LabResultsData;

/// Nothing where everything that fits is shown already.
pub(super) fn more(w: &Words, data: &LabResultsData) -> Option<AnyView> {
    (data.shown < data.fitting).then(|| {
        let texts = MoreTexts {
            all: w.phrase("lab-results-more"),
            more: w.phrase("lab-results-show-more"),
            failed: w.phrase("lab-results-failed"),
        };
        let query = data.wanted.query.clone();
        view! {
            <MoreResults shown=data.shown fitting=data.fitting query=query texts=texts />
        }
        .into_any()
    })
}
