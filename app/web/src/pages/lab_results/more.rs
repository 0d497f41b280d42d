//! «Vis alle svar»: a link to the same page with everything on it, which needs no script. With one, more come in place.

use innsyn_i18n::words::Words;
use leptos::prelude::*;

use crate::islands::{MoreResults, MoreTexts};
use crate::pages::LabResultsData;
use crate::texts;

/// Nothing where everything is shown already.
pub(super) fn more(w: &Words, data: &LabResultsData) -> Option<AnyView> {
    (data.shown < data.total).then(|| {
        let texts = MoreTexts {
            more: w.phrase("lab-results-more"),
            some: w.template("lab-results-count-some", &["shown", "total"]),
            all: w.plural("lab-results-count-all", "count"),
            failed: w.phrase("lab-results-failed"),
            lab: texts::lab(w.locale()),
        };
        view! { <MoreResults shown=data.shown total=data.total texts=texts /> }.into_any()
    })
}
