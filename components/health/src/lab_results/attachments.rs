//! Documents that came with a report: what they are, and where they can be had.

use innsyn_domain::lab_results::{Attachment, AttachmentContent, FileKind, LabReport};
use innsyn_i18n::{Phrase, Template, Texts, format};
use innsyn_ui::{HeadingLevel, Words};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::result::heading;
use super::{LabTexts, reading};
use crate::sentence::sentence;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentTexts {
    pub heading: Phrase,
    /// `{0}`: its title; `{1}`: what sort of file; `{2}`: its size.
    pub download: Template,
    /// The same without a link.
    pub file: Template,
    /// `{0}`: its number in the report.
    pub untitled: Template,
    pub pdf: Phrase,
    pub image: Phrase,
    pub text: Phrase,
    pub other: Phrase,
    pub elsewhere: Phrase,
    pub unreadable: Phrase,
    pub held_back: Phrase,
    /// In the place of results, where a report has none.
    pub only: Phrase,
}

impl AttachmentTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        let about = ["title", "type", "size"];
        Self {
            heading: t.phrase("lab-results-attachments"),
            download: t.template("lab-results-attachment-download", &about),
            file: t.template("lab-results-attachment-file", &about),
            untitled: t.template("lab-results-attachment-untitled", &["number"]),
            pdf: t.phrase("lab-results-attachment-pdf"),
            image: t.phrase("lab-results-attachment-image"),
            text: t.phrase("lab-results-attachment-text"),
            other: t.phrase("lab-results-attachment-other"),
            elsewhere: t.phrase("lab-results-attachment-elsewhere"),
            unreadable: t.phrase("lab-results-attachment-unreadable"),
            held_back: t.phrase("lab-results-attachment-held-back"),
            only: t.phrase("lab-results-attachments-only"),
        }
    }
}

/// On the page of a report, and of each result in it.
pub(super) fn section(
    report: &LabReport,
    link_base: Option<&str>,
    level: HeadingLevel,
    texts: &LabTexts,
) -> Option<AnyView> {
    if report.attachments.is_empty() {
        return None;
    }
    let base = link_base.map(|base| format!("{base}{}/vedlegg/", report.id.0));
    let items = report.attachments.iter().zip(1..).map(|(attachment, number)| {
        let href = base.as_ref().map(|base| format!("{base}{number}"));
        view! { <li>{item(attachment, number, href, texts)}</li> }
    });
    Some(
        view! {
            <section>
                {heading(level, None, &texts.attachment.heading)}
                <ul class="innsyn-lab-attachments">{items.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

fn item(attachment: &Attachment, number: u64, href: Option<String>, texts: &LabTexts) -> AnyView {
    let t = &texts.attachment;
    let title = match &attachment.title {
        Some(theirs) => reading::record(theirs.clone(), texts),
        None => view! { <Words phrase=t.untitled.fill(&[&number.to_string()]) /> }.into_any(),
    };
    let why_not = match attachment.content {
        AttachmentContent::Here { bytes } => {
            let kind = view! { <Words phrase=kind(attachment.kind, t).clone() /> }.into_any();
            let about = vec![title, kind, format::file_size(texts.locale, bytes).into_any()];
            return match href {
                Some(href) => view! { <a href=href>{sentence(&t.download, about)}</a> }.into_any(),
                None => sentence(&t.file, about),
            };
        }
        AttachmentContent::Elsewhere => &t.elsewhere,
        AttachmentContent::Unreadable => &t.unreadable,
        AttachmentContent::HeldBack => &t.held_back,
    };
    view! {
        {title}
        ": "
        <Words phrase=why_not.clone() />
    }
    .into_any()
}

const fn kind(kind: FileKind, t: &AttachmentTexts) -> &Phrase {
    match kind {
        FileKind::Pdf => &t.pdf,
        FileKind::Png | FileKind::Jpeg => &t.image,
        FileKind::Text => &t.text,
        FileKind::Other => &t.other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::LabReportView;
    use super::super::examples::data;
    use super::super::tests::{html, select, text, texts};
    use innsyn_i18n::Locale;
    use leptos::prelude::*;

    #[test]
    fn e26_an_attachment_is_a_link_that_says_what_it_is_or_a_reason_why_there_is_none() {
        for (locale, image, elsewhere, held_back) in [
            (Locale::Nb, "bilde", "Vedlegget ligger et annet sted", "Vedlegget vises ikke"),
            (Locale::Nn, "bilete", "Vedlegget ligg ein annan stad", "Vedlegget blir ikkje vist"),
            (Locale::Se, "bilde", "Vedlegget ligger et annet sted", "Vedlegget vises ikke"),
        ] {
            let page = html(|| {
                let (report, texts) = (data::attached(), texts(locale).clone());
                view! { <LabReportView report=report texts=texts level=super::HeadingLevel::H2 link_base="/x/" /> }
                    .into_any()
            });
            let links = select(&page, ".innsyn-lab-attachments a");
            let said: Vec<_> = links.iter().map(|a| (a.attr("href").unwrap(), text(*a))).collect();
            let expected = [
                ("/x/rapport-1/vedlegg/1", "Last ned: Brev til deg (PDF, 120 kB)".to_owned()),
                ("/x/rapport-1/vedlegg/2", format!("Last ned: Vedlegg 2 ({image}, 1,2 MB)")),
                ("/x/rapport-1/vedlegg/3", "Last ned: Kurve (fil, 640 B)".to_owned()),
            ];
            assert_eq!(said, expected);
            let items: Vec<_> = select(&page, ".innsyn-lab-attachments li").into_iter().map(text).collect();
            assert!(items[3].starts_with(&format!("Notat: {elsewhere}")), "{items:?}");
            assert!(items[4].starts_with("Rapport: Inn") && items[5].contains(held_back), "{items:?}");
        }
    }

    #[test]
    fn without_addresses_an_attachment_is_named_and_leads_nowhere() {
        let page = html(|| {
            let (report, texts) = (data::attached(), texts(Locale::Nb).clone());
            view! { <LabReportView report=report texts=texts level=super::HeadingLevel::H2 /> }.into_any()
        });
        assert!(select(&page, "a").is_empty());
        assert_eq!(text(select(&page, ".innsyn-lab-attachments li")[0]), "Brev til deg (PDF, 120 kB)");
    }
}
