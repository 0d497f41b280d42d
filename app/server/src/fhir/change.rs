//! Changing what a base has: one transaction, with its Provenance and its AuditEvent.

use serde_json::{Value, json};

use super::source::{Budget, Source, WriteFault};
use crate::audit::Audit;

/// What the first entry, its Provenance and its AuditEvent are called inside the transaction; each base gives them ids of its
/// own.
pub(crate) const NEW: &str = "urn:uuid:6f1d1ad2-3c43-4b1e-9a52-0d6f0f6a7a01";
const PROVENANCE: &str = "urn:uuid:6f1d1ad2-3c43-4b1e-9a52-0d6f0f6a7a02";
const EVENT: &str = "urn:uuid:6f1d1ad2-3c43-4b1e-9a52-0d6f0f6a7a03";

/// Stores them all or nothing. The AuditEvent is part of the transaction; what a foreign base has is written down in our own
/// store too, for citizens read it there. `at`: where the first entry is or will be; `event`: the AuditEvent of it when it is
/// there. Gives the base's response to the first entry.
pub(crate) async fn store(
    (source, audit): (&Source, &Audit),
    mut entries: Vec<Value>,
    provenance: &Value,
    (at, event): (&str, impl Fn(&Audit, &str) -> Value),
    budget: &Budget,
) -> Result<Value, WriteFault> {
    entries.extend([created(PROVENANCE, provenance), created(EVENT, &event(&audit.at_the_base(), at))]);
    let bundle = json!({ "resourceType": "Bundle", "type": "transaction", "entry": entries });
    let mut responses = source.transact(&bundle, budget).await?;
    let first = if responses.is_empty() { Value::Null } else { responses.swap_remove(0) };
    if source.is_foreign() {
        let stored = first["location"].as_str().and_then(|at| source.local(at));
        let stored = stored.map(|(kind, id)| format!("{kind}/{id}"));
        if let Err(fault) = audit.write_event(&event(audit, stored.as_deref().unwrap_or(at))).await {
            // It is done, and the base has an AuditEvent of it; ours is missing.
            tracing::error!(%fault, "a change is written down at the FHIR base only");
        }
    }
    Ok(first)
}

pub(crate) fn created(full_url: &str, resource: &Value) -> Value {
    let request = json!({ "method": "POST", "url": kind(resource) });
    json!({ "fullUrl": full_url, "resource": resource, "request": request })
}

/// Only while none has this identifier.
pub(crate) fn created_once(full_url: &str, resource: &Value, (system, value): (&str, &str)) -> Value {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("identifier", &format!("{system}|{value}"))
        .finish();
    let mut entry = created(full_url, resource);
    entry["request"]["ifNoneExist"] = query.into();
    entry
}

/// Only while it is the version that was read.
pub(crate) fn updated(old: &Value, new: &Value) -> Value {
    let version = old["meta"]["versionId"].as_str().unwrap_or_default();
    let request = json!({ "method": "PUT", "url": address(old), "ifMatch": format!("W/\"{version}\"") });
    json!({ "resource": new, "request": request })
}

/// `Type/<id>`
pub(crate) fn address(resource: &Value) -> String {
    format!("{}/{}", kind(resource), resource["id"].as_str().unwrap_or_default())
}

pub(crate) fn kind(resource: &Value) -> &str {
    resource["resourceType"].as_str().unwrap_or_default()
}
