//! «Vis alle svar»: a link to the same page with everything on it, which needs no script. With one, more come in place.

use innsyn_domain::lab_results::Sort;
use innsyn_i18n::words::Words;
use leptos::prelude::*;

use crate::islands::{MoreResults, MoreTexts};
use crate::pages::LabResultsData;
use crate::texts;

/// Nothing where everything that fits is shown already.
pub(super) fn more(w: &Words, data: &LabResultsData) -> Option<AnyView> {
    (data.shown < data.fitting).then(|| {
        let is_filtered = data.fitting < data.total;
        let some = if is_filtered { "lab-filter-count" } else { "lab-results-count-some" };
        let texts = MoreTexts {
            more: w.phrase("lab-results-more"),
            some: w.template(some, &["shown", "total"]),
            all: w.plural("lab-results-count-all", "count"),
            failed: w.phrase("lab-results-failed"),
            lab: texts::lab(w.locale()),
        };
        let by_name = data.wanted.sort == Sort::Name;
        let query = data.wanted.query.clone();
        view! {
            <MoreResults shown=data.shown fitting=data.fitting total=data.total by_name=by_name query=query texts=texts />
        }
        .into_any()
    })
}
