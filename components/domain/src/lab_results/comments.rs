//! What the laboratory adds to a report or a result.

use serde_json::Value;

use super::Comment;
use crate::fhir::coding::{name, national};
use crate::fhir::read::{each, extensions, long_text};
use crate::lab_results::Name;
use crate::letters::lower;

/// FHIR `note`s.
pub(super) fn notes(holder: &Value) -> impl Iterator<Item = Comment> + use<'_> {
    each(holder, "note").filter_map(|note| long_text(note, "text")).flat_map(from_text)
}

/// NILAR's `nilar-comment`: text, or a code of 8269, 8272 or 8273. What is advised (8272) and when (8273) may come in two comments.
pub(super) fn of_report(report: &Value) -> Vec<Comment> {
    let mut comments: Vec<Comment> = Vec::new();
    for extension in extensions(report, "nilar-comment") {
        if let Some(written) = extension.get("valueAnnotation").and_then(|a| long_text(a, "text")) {
            comments.extend(from_text(written));
            continue;
        }
        let Some(next) = extension.get("valueCodeableConcept").and_then(coded) else { continue };
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

/// The laboratory's text, always; and where it says that a document was left out, our words beside it, which tell where the
/// document is.
fn from_text(text: String) -> impl Iterator<Item = Comment> {
    let ours = text.split(['.', ';', '\n']).any(tells_of_removed_document).then_some(Comment::DocumentElsewhere);
    [Comment::Text(text)].into_iter().chain(ours)
}

/// In one sentence first a document and then that it is gone: «Polypp fjernet, se vedlegg» tells of no such thing.
fn tells_of_removed_document(sentence: &str) -> bool {
    let lower = lower(sentence);
    let document = ["dokument", "vedlegg", "document"].iter().filter_map(|word| lower.find(word)).min();
    let after = document.and_then(|at| lower.get(at..));
    let gone = ["ikke tatt med", "ikkje teke med", "fjernet", "fjerna", "removed"];
    after.is_some_and(|after| gone.iter().any(|word| after.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(text: &str) -> Vec<Comment> {
        notes(&json!({ "note": [{ "text": text }] })).collect()
    }

    #[test]
    fn e27_what_the_laboratory_wrote_stands_whatever_it_says_of_documents() {
        for finding in ["Polypp fjernet, se vedlegg.", "Føflekk fjerna. Dokumentert med bilde.", "Se vedlegg."] {
            assert_eq!(read(finding), [Comment::Text(finding.into())]);
        }
        for told in ["Referert dokument er fjernet.", "Svar. Vedlegg ikke tatt med", "Referenced document was removed"]
        {
            assert_eq!(read(told), [Comment::Text(told.into()), Comment::DocumentElsewhere]);
        }
        let coded = json!({ "extension": [{ "url": "x/nilar-comment",
            "valueAnnotation": { "text": "Dokumentet ble fjernet: mistanke om kreft." } }] });
        assert!(of_report(&coded).contains(&Comment::Text("Dokumentet ble fjernet: mistanke om kreft.".into())));
    }

    #[test]
    fn e26_a_document_that_is_offered_is_not_said_to_be_elsewhere() {
        assert_eq!(of_report(&json!({ "presentedForm": [{ "title": "Brev", "data": "JVBERi0x" }] })), []);
    }
}
