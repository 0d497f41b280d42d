//! Documents that come with a report (`presentedForm`): what they are. What is in them stays in the resource.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::fhir::read::{each, text};

/// A document beside the results of a report.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Attachment {
    /// As the sender called it.
    pub title: Option<String>,
    pub kind: FileKind,
    pub content: AttachmentContent,
}

/// The sorts of file that are handed on as what they say they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FileKind {
    Pdf,
    Png,
    Jpeg,
    Text,
    /// Another, or not said: bytes, and nothing that a browser would open or run.
    Other,
}

/// Whether a document can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AttachmentContent {
    Here {
        bytes: u64,
    },
    /// Only its address came. It is not fetched.
    Elsewhere,
    /// Nothing came, or what came is not readable.
    Unreadable,
    /// It may hold what must not be shown. Its title is not kept either.
    HeldBack,
}

pub(super) fn parse(report: &Value) -> Vec<Attachment> {
    let attachment = |form: &Value| Attachment {
        title: text(form, "title").map(str::to_owned),
        kind: kind(text(form, "contentType").unwrap_or_default()),
        content: match (text(form, "data"), text(form, "url")) {
            (Some(data), _) => decoded(data)
                .map_or(AttachmentContent::Unreadable, |data| AttachmentContent::Here { bytes: data.len() as u64 }),
            (None, Some(_)) => AttachmentContent::Elsewhere,
            (None, None) => AttachmentContent::Unreadable,
        },
    };
    each(report, "presentedForm").map(attachment).collect()
}

/// What is in the document at this place among [`LabReport::attachments`](super::LabReport::attachments), from the report's resource.
pub fn attached(report: &Value, place: usize) -> Option<Vec<u8>> {
    decoded(text(each(report, "presentedForm").nth(place)?, "data")?)
}

/// FHIR lets white space stand between the letters.
fn decoded(data: &str) -> Option<Vec<u8>> {
    let letters: Vec<u8> = data.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    STANDARD.decode(letters).ok().filter(|bytes| !bytes.is_empty())
}

fn kind(content_type: &str) -> FileKind {
    let bare = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match bare.as_str() {
        "application/pdf" => FileKind::Pdf,
        "image/png" => FileKind::Png,
        "image/jpeg" => FileKind::Jpeg,
        "text/plain" => FileKind::Text,
        _ => FileKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;
    use serde_json::json;

    use super::*;
    use crate::lab_results::{Entry, Viewer, parse as read};

    const VIEWER: Viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), None);

    fn report(forms: Value, more: Value) -> Value {
        let mut report =
            json!({ "resourceType": "DiagnosticReport", "id": "r", "status": "final", "presentedForm": forms });
        report.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        report
    }

    fn of(resources: &[Value]) -> Vec<Attachment> {
        read(resources, &VIEWER).value.reports.remove(0).attachments
    }

    #[test]
    fn e26_an_attachment_is_what_it_is_and_not_what_is_in_it() {
        let forms = json!([
            { "title": "Brev", "contentType": "Application/PDF; version=1.7", "data": "JVBE\nRi0x" },
            { "contentType": "text/html", "data": "PGI+" },
            { "url": "https://kilde.example.invalid/1" },
            { "title": "Uleselig", "contentType": "application/pdf", "data": "ikke base64!" },
            { "contentType": "image/png" }
        ]);
        use AttachmentContent::{Elsewhere, Here, Unreadable};
        let found = of(&[report(forms.clone(), json!({}))]);
        let kinds: Vec<_> = found.iter().map(|a| (a.title.as_deref(), a.kind, a.content)).collect();
        let expected = [
            (Some("Brev"), FileKind::Pdf, Here { bytes: 6 }),
            (None, FileKind::Other, Here { bytes: 3 }),
            (None, FileKind::Other, Elsewhere),
            (Some("Uleselig"), FileKind::Pdf, Unreadable),
            (None, FileKind::Png, Unreadable),
        ];
        assert_eq!(kinds, expected);
        let resource = report(forms, json!({}));
        assert_eq!(attached(&resource, 0).as_deref(), Some(b"%PDF-1".as_slice()));
        for place in 2..6 {
            assert_eq!(attached(&resource, place), None, "{place}");
        }
    }

    #[test]
    fn e26_nothing_is_attached_to_what_is_withheld_or_was_a_mistake() {
        let forms = json!([{ "title": "Hemmelig", "data": "JVBERi0x" }]);
        let noru = json!({ "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORU" }] });
        for more in [json!({ "meta": noru }), json!({ "status": "entered-in-error" })] {
            assert_eq!(of(&[report(forms.clone(), more)]), []);
        }
        let modified = json!({ "modifierExtension": [{ "url": "https://example.invalid/x" }] });
        assert_eq!(of(&[report(forms, modified)]), []);
    }

    #[test]
    fn e26_an_attachment_of_a_report_that_tells_of_what_is_hidden_is_held_back() {
        let held = [Attachment { title: None, kind: FileKind::Other, content: AttachmentContent::HeldBack }];
        let forms = json!([{ "title": "Hemmelig", "data": "JVBERi0x" }]);
        let with = report(forms, json!({ "result": [{ "reference": "Observation/a" }] }));
        let result = |more: Value| {
            let mut result = json!({ "resourceType": "Observation", "id": "a", "status": "final", "valueInteger": 1 });
            result.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            result
        };
        let label = |code: &str| json!({ "meta": { "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": code }] } });
        let modified = json!({ "modifierExtension": [{ "url": "https://example.invalid/x" }] });
        for more in [label("NORU"), label("NORS"), json!({ "status": "entered-in-error" }), modified] {
            assert_eq!(of(&[with.clone(), result(more.clone())]), held, "{more}");
        }
        assert_ne!(of(&[with.clone(), result(json!({}))]), held);
        // Another person's: the server knows of it, and this crate only what it is told.
        let entries = [Entry { full_url: None, resource: with.clone(), included: false }];
        let mut results = read(&[with], &VIEWER).value;
        results.hold_back(&entries, &VIEWER, &BTreeSet::from(["Observation/a".to_owned()]));
        assert_eq!(results.reports[0].attachments, held);
    }
}
