//! Resources as a Bundle that leaves the house: each as it came.
//!
//! Digits, order and texts are those that were received; spaces between tokens, escapes in strings, and how an exponent is
//! written (`1E3`, `1e+3`) are JSON's and may differ.

use std::collections::BTreeSet;

use innsyn_domain::lab_results::Entry;
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};
use jiff::Timestamp;
use serde_json::{Value, json};

/// What the file says of itself, in an OperationOutcome of ours.
#[derive(Debug)]
pub(crate) struct Said {
    /// Why it may not hold all there is.
    pub(crate) cautions: Vec<Phrase>,
    /// How many of the page's resources stay behind.
    pub(crate) left_out: usize,
}

/// The entries at these indices as a Bundle of type `collection`.
pub(crate) fn write(
    locale: Locale,
    entries: Vec<Entry>,
    leaving: &BTreeSet<usize>,
    said: Said,
    at: Timestamp,
) -> serde_json::Result<String> {
    let leaving = entries.into_iter().enumerate().filter(|(at, _)| leaving.contains(at)).map(|(_, entry)| entry);
    let all: Vec<Value> = outcome(locale, said).into_iter().chain(leaving.map(bundled)).collect();
    let mut bundle = json!({ "resourceType": "Bundle", "type": "collection", "timestamp": at.to_string() });
    // An empty array is not FHIR.
    if !all.is_empty() {
        bundle["entry"] = Value::from(all);
    }
    serde_json::to_string(&bundle)
}

fn bundled(entry: Entry) -> Value {
    match entry.full_url {
        Some(url) => json!({ "fullUrl": url, "resource": entry.resource }),
        None => json!({ "resource": entry.resource }),
    }
}

fn outcome(locale: Locale, said: Said) -> Option<Value> {
    let issue = |severity: &str, code: &str, text: String| json!({ "severity": severity, "code": code, "details": { "text": text } });
    let mut issues: Vec<Value> =
        said.cautions.into_iter().map(|caution| issue("warning", "incomplete", caution.text)).collect();
    if said.left_out > 0 {
        let text = Words::of(locale).phrase_with("download-left-out", &[("count", said.left_out.into())]).text;
        issues.push(issue("information", "suppressed", text));
    }
    (!issues.is_empty()).then(
        || json!({ "resource": { "resourceType": "OperationOutcome", "language": locale.tag(), "issue": issues } }),
    )
}
