//! A status in words and shape.

use innsyn_domain::lab_results::{Kind, LabResult, ReportStatus};
use innsyn_i18n::Phrase;
use innsyn_ui::{StatusTag, TagShape};
use leptos::prelude::*;

use super::{LabTexts, StatusTexts};

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

/// The tag of a row, left out where `said` holds its words already.
pub(super) fn row_tag(result: &LabResult, kind: Kind, said: Option<&Phrase>, texts: &LabTexts) -> Option<AnyView> {
    let (text, shape) = words(result.status, kind, &texts.status)?;
    (said != Some(&text)).then(|| view! { <StatusTag text=text shape=shape /> }.into_any())
}

/// The words of a status that all the rows beneath it share: said once, above them. Where one row differs, each says
/// its own, lest the status above be read as that row's.
pub(super) fn said_for_all(status: ReportStatus, kind: Kind, rows: &[LabResult], texts: &LabTexts) -> Option<Phrase> {
    let (text, _) = words(status, kind, &texts.status)?;
    shared(&text, kind, rows, texts).then_some(text)
}

fn shared(text: &Phrase, kind: Kind, rows: &[LabResult], texts: &LabTexts) -> bool {
    rows.iter().all(|row| {
        words(row.status, kind, &texts.status).is_some_and(|(own, _)| own == *text)
            && shared(text, kind, &row.members, texts)
    })
}
