//! A status in words and shape.

use innsyn_domain::lab_results::{Kind, ReportStatus};
use innsyn_i18n::Phrase;
use innsyn_ui::{StatusTag, TagShape};
use leptos::prelude::*;

use super::StatusTexts;

/// The tag of a status. A finished one has none: it is what everybody expects.
#[component]
pub fn LabStatus(
    status: ReportStatus,
    /// An unsigned description of images says that it is not signed.
    kind: Kind,
    texts: StatusTexts,
) -> impl IntoView {
    words(status, kind, &texts).map(|(text, shape)| view! { <StatusTag text=text shape=shape /> })
}

/// `None`: finished.
pub(super) fn words(status: ReportStatus, kind: Kind, texts: &StatusTexts) -> Option<(Phrase, TagShape)> {
    let (text, shape) = match status {
        ReportStatus::Final => return None,
        ReportStatus::Registered => (&texts.registered, TagShape::Waiting),
        ReportStatus::Partial | ReportStatus::Preliminary if kind == Kind::Imaging => {
            (&texts.preliminary_imaging, TagShape::Provisional)
        }
        ReportStatus::Partial | ReportStatus::Preliminary => (&texts.preliminary, TagShape::Provisional),
        ReportStatus::Amended | ReportStatus::Corrected => (&texts.changed, TagShape::Changed),
        ReportStatus::Appended => (&texts.appended, TagShape::Added),
        ReportStatus::Cancelled => (&texts.cancelled, TagShape::Cancelled),
        ReportStatus::EnteredInError => (&texts.entered_in_error, TagShape::Mistaken),
        ReportStatus::Unknown => (&texts.unknown, TagShape::Unknown),
    };
    Some((text.clone(), shape))
}
