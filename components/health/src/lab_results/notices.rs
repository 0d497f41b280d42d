//! What the source said about the answer as a whole. An empty list with a notice is not "no results".

use innsyn_domain::lab_results::SourceNotice;
use innsyn_i18n::Phrase;
use innsyn_ui::{HeadingLevel, Notice, Weight, Words};
use leptos::prelude::*;

use super::{LabTexts, NoticeTexts};

/// One notice for each statement.
pub fn notices(notices: &[SourceNotice], level: HeadingLevel, texts: &LabTexts) -> AnyView {
    notices
        .iter()
        .map(|notice| {
            let (heading, body) = words(notice, &texts.notice).clone();
            view! {
                <Notice weight=weight(notice) level=level heading=heading>
                    <p><Words phrase=body.clone() /></p>
                </Notice>
            }
        })
        .collect_view()
        .into_any()
}

/// A heading, and what it means.
pub(super) const fn words<'t>(notice: &SourceNotice, t: &'t NoticeTexts) -> &'t (Phrase, Phrase) {
    match notice {
        SourceNotice::Reservation => &t.reservation,
        SourceNotice::BlockedHere => &t.blocked_here,
        SourceNotice::BlockedEverywhere => &t.blocked_everywhere,
        SourceNotice::NothingFound => &t.nothing_found,
        SourceNotice::Incomplete => &t.incomplete,
    }
}

const fn weight(notice: &SourceNotice) -> Weight {
    match notice {
        SourceNotice::Reservation
        | SourceNotice::BlockedHere
        | SourceNotice::BlockedEverywhere
        | SourceNotice::NothingFound => Weight::Info,
        SourceNotice::Incomplete => Weight::Caution,
    }
}
