//! Ids, and how a stored body is shown.

use serde_json::{Map, Value};

/// FHIR's rule for an id.
pub(crate) fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
}

/// A new random id: it says nothing about what it stands for.
pub(crate) fn new_id() -> Result<String, getrandom::Error> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The body with what the store decides put in: id, version and time. Everything else, each digit included, is as it
/// was received.
pub(super) fn present(body: &str, id: &str, version: i64, updated: i64) -> Result<Value, serde_json::Error> {
    let mut resource: Value = serde_json::from_str(body)?;
    if let Some(object) = resource.as_object_mut() {
        if object.get("id").and_then(Value::as_str) != Some(id) {
            put_after(object, "resourceType", "id", Value::from(id));
        }
        if !object.get("meta").is_some_and(Value::is_object) {
            put_after(object, "id", "meta", Value::Object(Map::new()));
        }
        if let Some(meta) = object.get_mut("meta").and_then(Value::as_object_mut) {
            meta.insert("versionId".to_owned(), Value::from(version.to_string()));
            meta.insert("lastUpdated".to_owned(), Value::from(instant(updated)));
        }
    }
    Ok(resource)
}

fn put_after(object: &mut Map<String, Value>, before: &str, key: &str, value: Value) {
    object.shift_remove(key);
    let at = object.keys().position(|k| k == before).map_or(0, |at| at + 1);
    object.shift_insert(at, key.to_owned(), value);
}

/// Milliseconds since 1970 as a FHIR instant in UTC.
pub(super) fn instant(milliseconds: i64) -> String {
    stamp(milliseconds).strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// Milliseconds since 1970 as an HTTP date.
pub(super) fn http_date(milliseconds: i64) -> String {
    stamp(milliseconds).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn stamp(milliseconds: i64) -> jiff::Timestamp {
    // Only times that the store itself took are kept, so the bound is never met.
    jiff::Timestamp::from_millisecond(milliseconds).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::{instant, present};

    #[test]
    fn every_digit_is_kept_and_the_rest_stays_in_place() {
        let body = r#"{"resourceType":"Observation","valueQuantity":{"value":5.60,"x":1.000000000000000000001},"meta":{"versionId":"7","tag":[]},"z":-0.0}"#;
        let shown = present(body, "a", 2, 0).unwrap().to_string();
        assert_eq!(
            shown,
            r#"{"resourceType":"Observation","id":"a","valueQuantity":{"value":5.60,"x":1.000000000000000000001},"meta":{"versionId":"2","tag":[],"lastUpdated":"1970-01-01T00:00:00.000Z"},"z":-0.0}"#
        );
    }

    #[test]
    fn an_instant_has_milliseconds() {
        assert_eq!(instant(1_764_000_000_007), "2025-11-24T16:00:00.007Z");
    }
}
