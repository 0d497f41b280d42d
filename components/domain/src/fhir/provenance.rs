//! Who did what with a resource, and when.

use serde_json::{Value, json};

/// What was done: codes of `v3-DataOperation`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Activity {
    Create,
    Update,
}

/// A FHIR R4 Provenance. `targets`: as references lead to them; `agent`: a Reference to who did it, and, where it was for
/// somebody else, for whom; `recorded`: a FHIR instant. `from`: what a new one came from.
pub fn provenance(
    activity: Activity,
    targets: &[&str],
    (agent, on_behalf_of): (&Value, Option<&Value>),
    recorded: &str,
    from: Option<&str>,
) -> Value {
    let coded = |system: &str, code: &str| json!({ "coding": [{ "system": system, "code": code }] });
    let activity = match activity {
        Activity::Create => "CREATE",
        Activity::Update => "UPDATE",
    };
    let targets: Vec<Value> = targets.iter().map(|target| json!({ "reference": target })).collect();
    let mut provenance = json!({
        "resourceType": "Provenance",
        "target": targets,
        "recorded": recorded,
        "activity": coded("http://terminology.hl7.org/CodeSystem/v3-DataOperation", activity),
        "agent": [{
            "type": coded("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "author"),
            "who": agent,
        }],
    });
    match on_behalf_of {
        Some(person) => provenance["agent"][0]["onBehalfOf"] = person.clone(),
        None => provenance["reason"] = json!([coded("http://terminology.hl7.org/CodeSystem/v3-ActReason", "PATRQT")]),
    }
    if let Some(from) = from {
        provenance["entity"] = json!([{ "role": "revision", "what": { "reference": from } }]);
    }
    provenance
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provenance_says_who_did_it_and_where_a_change_came_from() {
        let who = json!({ "reference": "Patient/a" });
        let told =
            provenance(Activity::Create, &["urn:uuid:1"], (&who, None), "2026-11-25T12:00:00Z", Some("Consent/c"));
        assert_eq!(told["agent"][0]["who"], who);
        assert!(told["agent"][0]["onBehalfOf"].is_null());
        assert_eq!(told["entity"][0]["what"]["reference"], "Consent/c");
        assert_eq!(told["activity"]["coding"][0]["code"], "CREATE");
        let ended =
            provenance(Activity::Update, &["Consent/c"], (&who, Some(&json!({ "reference": "Patient/b" }))), "x", None);
        assert_eq!(ended["agent"][0]["onBehalfOf"]["reference"], "Patient/b");
        assert_eq!(ended["activity"]["coding"][0]["code"], "UPDATE");
        assert!(ended["entity"].is_null());
    }
}
