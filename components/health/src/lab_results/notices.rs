//! What the source said about the answer as a whole. An empty list with a notice is not "no results".

use innsyn_domain::lab_results::SourceNotice;
use innsyn_ui::{HeadingLevel, Notice, Weight, Words};
use leptos::prelude::*;

use super::LabTexts;

/// One notice for each statement.
pub fn notices(notices: &[SourceNotice], level: HeadingLevel, texts: &LabTexts) -> AnyView {
    let t = &texts.notice;
    notices
        .iter()
        .map(|notice| {
            let (weight, (heading, body)) = match notice {
                SourceNotice::Reservation => (Weight::Info, &t.reservation),
                SourceNotice::BlockedHere => (Weight::Info, &t.blocked_here),
                SourceNotice::BlockedEverywhere => (Weight::Info, &t.blocked_everywhere),
                SourceNotice::NothingFound => (Weight::Info, &t.nothing_found),
                SourceNotice::Incomplete => (Weight::Caution, &t.incomplete),
            };
            let body = body.clone();
            view! {
                <Notice weight=weight level=level heading=heading.clone()>
                    <p><Words phrase=body.clone() /></p>
                </Notice>
            }
        })
        .collect_view()
        .into_any()
}
