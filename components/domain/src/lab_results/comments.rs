//! What the laboratory adds to a report or a result.

use serde_json::Value;

use super::Comment;
use crate::fhir::coding::{name, national};
use crate::fhir::read::{each, extensions, long_text};
use crate::lab_results::Name;

/// FHIR `note`s.
pub(super) fn notes(holder: &Value) -> impl Iterator<Item = Comment> + use<'_> {
    each(holder, "note").filter_map(|note| long_text(note, "text").map(from_text))
}

/// NILAR's `nilar-comment`: text, or a code of 8269, 8272 or 8273. What is advised (8272) and when (8273) may come in two comments.
pub(super) fn of_report(report: &Value) -> Vec<Comment> {
    let mut comments: Vec<Comment> = Vec::new();
    for extension in extensions(report, "nilar-comment") {
        let written = extension.get("valueAnnotation").and_then(|a| long_text(a, "text")).map(from_text);
        let Some(next) = written.or_else(|| extension.get("valueCodeableConcept").and_then(coded)) else { continue };
        match (comments.last_mut(), next) {
            (
                Some(Comment::NewExamination { when: when @ None, .. }),
                Comment::NewExamination { what: None, when: Some(code) },
            ) => {
                *when = Some(code);
            }
            (_, next) => comments.push(next),
        }
    }
    comments.extend(notes(report));
    // A document beside the result: we do not show it, and say so.
    if each(report, "presentedForm").next().is_some() {
        comments.push(Comment::DocumentElsewhere);
    }
    comments.dedup();
    comments
}

/// Source: Volven 8269, 8272, 8273.
fn coded(concept: &Value) -> Option<Comment> {
    let (what, when) = (national(concept, "8272"), national(concept, "8273"));
    if what.is_some() || when.is_some() {
        return Some(Comment::NewExamination { what: what.map(str::to_owned), when: when.map(str::to_owned) });
    }
    match national(concept, "8269") {
        Some("TA") => Some(Comment::GivenByTelephone),
        Some("VA") => Some(Comment::DiffersFromEarlier),
        Some("MSIS-M" | "MSIS-UM" | "MSIS-N" | "MSIS-A") => Some(Comment::MsisToReport),
        Some("MSIS-AV") => Some(Comment::MsisNotToReport),
        _ => match name(concept) {
            Name::Known(words) | Name::CodeOnly(words) => Some(Comment::Other(words)),
            Name::Nameless => None,
        },
    }
}

/// A comment that says that a referenced document was removed is put in our own words: it tells where the document is.
fn from_text(text: String) -> Comment {
    let lower = text.to_lowercase();
    let about_document = ["dokument", "vedlegg"].iter().any(|w| lower.contains(w));
    let gone = ["ikke tatt med", "ikkje teke med", "fjernet", "fjerna", "removed"].iter().any(|w| lower.contains(w));
    if about_document && gone && text.len() < 160 { Comment::DocumentElsewhere } else { Comment::Text(text) }
}
