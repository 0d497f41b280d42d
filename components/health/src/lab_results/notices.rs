//! What the source said about the answer as a whole. An empty list with a notice is not "no results".

use innsyn_domain::lab_results::SourceNotice;
use innsyn_i18n::{Phrase, Texts};
use innsyn_ui::{HeadingLevel, Notice, Weight, Words};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::LabTexts;

/// What the source said about the answer as a whole: a heading, and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeTexts {
    pub reservation: (Phrase, Phrase),
    pub blocked_here: (Phrase, Phrase),
    pub blocked_everywhere: (Phrase, Phrase),
    pub nothing_found: (Phrase, Phrase),
    pub suppressed: (Phrase, Phrase),
    pub incomplete: (Phrase, Phrase),
}

impl NoticeTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            reservation: (t.phrase("lab-results-notice-reservation"), t.phrase("lab-results-notice-reservation-body")),
            blocked_here: (
                t.phrase("lab-results-notice-blocked-here"),
                t.phrase("lab-results-notice-blocked-here-body"),
            ),
            blocked_everywhere: (
                t.phrase("lab-results-notice-blocked-everywhere"),
                t.phrase("lab-results-notice-blocked-everywhere-body"),
            ),
            nothing_found: (t.phrase("lab-results-notice-not-found"), t.phrase("lab-results-notice-not-found-body")),
            suppressed: (t.phrase("lab-results-notice-suppressed"), t.phrase("lab-results-notice-suppressed-body")),
            incomplete: (t.phrase("lab-results-notice-incomplete"), t.phrase("lab-results-notice-incomplete-body")),
        }
    }
}

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
        SourceNotice::Suppressed => &t.suppressed,
        SourceNotice::Incomplete => &t.incomplete,
    }
}

const fn weight(notice: &SourceNotice) -> Weight {
    match notice {
        SourceNotice::Reservation
        | SourceNotice::BlockedHere
        | SourceNotice::BlockedEverywhere
        | SourceNotice::NothingFound => Weight::Info,
        SourceNotice::Suppressed | SourceNotice::Incomplete => Weight::Caution,
    }
}
