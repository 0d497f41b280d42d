//! Codes and their words.

use serde_json::Value;

use super::read::{each, text};
use crate::lab_results::{Code, Concept, Name};

/// Volven's OID arc.
const VOLVEN: &str = "2.16.578.1.12.4.1.1.";

/// A national code system's three spellings (ehelse.no, helsedir.no, `urn:oid:`) become `no-kodeverk-NNNN`; any other system
/// stands as it is. A suffix (`-nlk`) is cut: the number says it.
pub fn normal_system(system: &str) -> String {
    let system = system.trim();
    let number = system
        .strip_prefix("urn:oid:")
        .unwrap_or(system)
        .strip_prefix(VOLVEN)
        .or_else(|| system.rsplit('/').next()?.strip_prefix("no-kodeverk-"))
        .map(|rest| rest.split(['-', '.']).next().unwrap_or_default());
    match number {
        Some(number) if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) => {
            format!("no-kodeverk-{number}")
        }
        _ => system.to_owned(),
    }
}

/// The codings of a CodeableConcept, in order; one without a code is left out.
pub fn codes(concept: &Value) -> Vec<Code> {
    each(concept, "coding")
        .filter_map(|c| Some(Code { system: text(c, "system").map(normal_system), code: text(c, "code")?.to_owned() }))
        .collect()
}

/// The code a concept has in one national code system, `"8244"`.
pub fn national<'v>(concept: &'v Value, number: &str) -> Option<&'v str> {
    let wanted = format!("no-kodeverk-{number}");
    each(concept, "coding")
        .find(|c| text(c, "system").map(normal_system).as_deref() == Some(&wanted))
        .and_then(|c| text(c, "code"))
}

/// The best name of a CodeableConcept: its text, else a display, else a code (the national one first).
pub fn name(concept: &Value) -> Name {
    let display = || each(concept, "coding").find_map(|c| text(c, "display"));
    if let Some(words) = text(concept, "text").or_else(display) {
        return Name::Known(words.to_owned());
    }
    let national = |c: &&Value| text(c, "system").is_some_and(|s| normal_system(s) == "no-kodeverk-7280");
    let code = each(concept, "coding").find(national).and_then(|c| text(c, "code"));
    match code.or_else(|| each(concept, "coding").find_map(|c| text(c, "code"))) {
        Some(code) => Name::CodeOnly(code.to_owned()),
        None => Name::Nameless,
    }
}

/// `None`: neither text nor coding.
pub fn concept(value: &Value) -> Option<Concept> {
    let concept = Concept { text: name(value), codes: codes(value) };
    (concept.text != Name::Nameless || !concept.codes.is_empty()).then_some(concept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_three_spellings_of_a_national_system_are_one() {
        for system in [
            "http://ehelse.no/fhir/CodeSystem/no-kodeverk-7280-nlk",
            "http://helsedir.no/fhir/CodeSystem/no-kodeverk-7280",
            "urn:oid:2.16.578.1.12.4.1.1.7280",
        ] {
            assert_eq!(normal_system(system), "no-kodeverk-7280");
        }
        assert_eq!(normal_system("http://loinc.org"), "http://loinc.org");
        assert_eq!(normal_system("urn:oid:1.2.3"), "urn:oid:1.2.3");
    }

    #[test]
    fn e25_the_best_name_is_text_then_display_then_code() {
        let coding =
            json!({ "system": "urn:oid:2.16.578.1.12.4.1.1.7280", "code": "NPU03230", "display": "P-Kalium " });
        assert_eq!(name(&json!({ "text": "Kalium", "coding": [coding] })), Name::Known("Kalium".into()));
        assert_eq!(name(&json!({ "coding": [coding] })), Name::Known("P-Kalium".into()));
        let local = json!({ "system": "http://ehelse.no/fhir/CodeSystem/no-kodeverk-8212", "code": "K" });
        let bare = json!({ "system": "urn:oid:2.16.578.1.12.4.1.1.7280", "code": "NPU03230" });
        assert_eq!(name(&json!({ "coding": [local, bare] })), Name::CodeOnly("NPU03230".into()));
        assert_eq!(name(&json!({ "coding": [local] })), Name::CodeOnly("K".into()));
        assert_eq!(name(&json!({})), Name::Nameless);
        assert_eq!(name(&json!({ "text": "  " })), Name::Nameless);
    }
}
