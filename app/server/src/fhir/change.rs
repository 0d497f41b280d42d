//! Entries of a transaction.

use serde_json::{Value, json};

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

fn kind(resource: &Value) -> &str {
    resource["resourceType"].as_str().unwrap_or_default()
}
