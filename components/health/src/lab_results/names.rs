//! The list by name: all results of one name together, each under its report and date.

use innsyn_domain::lab_results::{LabReport, Name};
use innsyn_ui::{Heading, HeadingLevel};
use leptos::prelude::*;

use super::facts::{Over, name};
use super::report;
use super::row::Anchors;
use super::{LabTexts, report_title};

/// Reports of one row each, in the order of [`LabResults::by_name`](innsyn_domain::lab_results::LabResults::by_name).
#[component]
pub fn LabNames(
    reports: Vec<LabReport>,
    texts: LabTexts,
    /// The level of the names' headings; reports come one below.
    level: HeadingLevel,
    /// What comes before a result's id in its address. Without it the rows lead nowhere.
    #[prop(optional, into)]
    link_base: Option<String>,
    /// Where the forms of the reader's own marks are posted to. Without it there are none.
    #[prop(optional, into)]
    marks_at: Option<String>,
) -> impl IntoView {
    let ways = (link_base.as_deref(), marks_at.as_deref());
    let anchors = Anchors::default();
    let groups = reports
        .chunk_by(|a, b| {
            a.withheld == b.withheld && (a.withheld.is_none() || a.kind == b.kind) && folded(a) == folded(b)
        })
        .map(|group| {
            let title = group.first().map(|first| match first.row_name() {
                Some(words) if first.withheld.is_none() => name(words, &texts),
                _ => report_title(first, &texts),
            });
            let cards = group
                .iter()
                .map(|r| report::card(r, (level.below(), Over::Another), ways, &anchors, &texts))
                .collect_view();
            view! {
                <div class="innsyn-lab-day">
                    <div class="innsyn-lab-date">
                        <Heading level=level>{title}</Heading>
                    </div>
                    <div class="innsyn-lab-cards">{cards}</div>
                </div>
            }
        })
        .collect_view();
    view! { <div class="innsyn-lab-days">{groups}</div> }.into_any()
}

/// As [`by_name`](innsyn_domain::lab_results::LabResults::by_name) tells names apart.
fn folded(row: &LabReport) -> Option<String> {
    row.row_name().and_then(Name::words).map(str::to_lowercase)
}
