//! Ending a Consent.

use serde_json::{Value, json};

use super::consent::{ENDINGS, QUIETLY};
use crate::fhir::read::{each, text};

/// How a grant ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    ByGiver,
    /// By the giver, and the receiver is not to see that it was ended.
    Quietly,
    ByReceiver,
    /// By the receiver, before it was ever used.
    Declined,
    /// By a change; the new Consent, as a reference leads to it.
    Replaced(String),
}

/// The Consent as it is to be stored then: word for word as it came, except for what an end changes. A narrative is left
/// out, for nobody has written it anew.
///
/// Source: FHIR R4 Consent.status.
pub fn ended(consent: &Value, how: &Ending) -> Value {
    let mut ended = consent.clone();
    let Some(object) = ended.as_object_mut() else { return ended };
    object.remove("text");
    object.insert("status".into(), if *how == Ending::Declined { "rejected" } else { "inactive" }.into());
    let meta = object.entry("meta").or_insert_with(|| json!({}));
    // The base's own, and not ours to say.
    for own in ["versionId", "lastUpdated"] {
        meta.as_object_mut().map(|meta| meta.remove(own));
    }
    let is_quiet = |tag: &Value| text(tag, "system") == Some(ENDINGS);
    let mut tags: Vec<Value> = each(meta, "tag").filter(|tag| !is_quiet(tag)).cloned().collect();
    if *how == Ending::Quietly {
        tags.push(json!({ "system": ENDINGS, "code": QUIETLY }));
    }
    if let Some(meta) = meta.as_object_mut() {
        meta.remove("tag");
        if !tags.is_empty() {
            meta.insert("tag".into(), tags.into());
        }
    }
    if meta.as_object().is_some_and(|meta| meta.is_empty()) {
        object.remove("meta");
    }
    if let Ending::Replaced(by) = how {
        let link = json!({
            "url": "https://innsyn.example/fhir/StructureDefinition/erstattet-av",
            "valueReference": { "reference": by },
        });
        match object.get_mut("extension").and_then(Value::as_array_mut) {
            Some(extensions) => extensions.push(link),
            None => _ = object.insert("extension".into(), json!([link])),
        }
    }
    ended
}

#[cfg(test)]
mod tests {
    use super::super::{GrantStatus, parse};
    use super::*;

    fn consent() -> Value {
        let policy = json!({ "coding": [{ "system": super::super::POLICIES, "code": super::super::FULLMAKT }] });
        let role = json!({ "coding": [{ "code": "DELEGATEE" }] });
        let actor = json!([{ "role": role, "reference": { "reference": "Patient/b" } }]);
        json!({
            "resourceType": "Consent", "id": "c", "status": "active", "meta": { "versionId": "4", "tag": [{ "system": "x", "code": "y" }] },
            "text": { "status": "generated", "div": "gyldig" }, "patient": { "reference": "Patient/a" }, "policyRule": policy,
            "provision": { "provision": [{ "type": "permit", "actor": actor }] },
        })
    }

    fn read(how: &Ending) -> (Value, GrantStatus, bool, Option<String>) {
        let after = ended(&consent(), how);
        let parsed = parse(&[(None, &after)]);
        assert_eq!(parsed.faults, []);
        let grant = parsed.value.grants.into_iter().next().unwrap();
        (after, grant.status, grant.quiet, grant.replaced_by)
    }

    #[test]
    fn each_end_is_read_as_what_it_was() {
        assert_eq!(read(&Ending::ByGiver).1, GrantStatus::Inactive);
        assert_eq!(read(&Ending::Declined).1, GrantStatus::Rejected);
        let (after, status, quiet, _) = read(&Ending::Quietly);
        assert_eq!((status, quiet), (GrantStatus::Inactive, true));
        assert!(after["text"].is_null() && after["meta"]["versionId"].is_null());
        assert_eq!(after["meta"]["tag"][0]["code"], "y", "what others have said stays");
        assert_eq!(read(&Ending::Replaced("Consent/ny".into())).3.as_deref(), Some("ny"));
        // Whoever ends what was ended quietly ends it in the open.
        let parsed = ended(&after, &Ending::ByReceiver);
        assert_eq!(parsed["meta"]["tag"].as_array().map(Vec::len), Some(1));
    }
}
