//! Ids, and how a stored body is shown.

use std::borrow::Cow;
use std::marker::PhantomData;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};
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
/// was received; it is copied, and not read.
pub(super) fn present(body: &str, id: &str, version: i64, updated: i64) -> Result<Box<RawValue>, serde_json::Error> {
    let mut members: Members<'_> = serde_json::from_str(body)?;
    members.put_after("resourceType", "id", to_raw_value(id)?);
    let mut meta: Map<String, Value> =
        members.get("meta").and_then(|meta| serde_json::from_str(meta.get()).ok()).unwrap_or_default();
    meta.insert("versionId".to_owned(), Value::from(version.to_string()));
    meta.insert("lastUpdated".to_owned(), Value::from(instant(updated)));
    members.put_after("id", "meta", to_raw_value(&meta)?);
    to_raw_value(&members)
}

/// The members of a JSON object in their order, each as it is written. Of a name that stands twice the last counts.
struct Members<'b>(Vec<(String, Cow<'b, RawValue>)>);

impl Members<'_> {
    fn get(&self, name: &str) -> Option<&RawValue> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_ref())
    }

    /// In its own place, where it has one.
    fn put_after(&mut self, before: &str, name: &str, value: Box<RawValue>) {
        let value = Cow::Owned(value);
        match self.0.iter().position(|(known, _)| known == name) {
            Some(at) => self.0[at].1 = value,
            None => {
                let at = self.0.iter().position(|(known, _)| known == before).map_or(0, |at| at + 1);
                self.0.insert(at, (name.to_owned(), value));
            }
        }
    }
}

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value.as_ref())))
    }
}

impl<'de: 'b, 'b> Deserialize<'de> for Members<'b> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<'b>(PhantomData<&'b ()>);

        impl<'de: 'b, 'b> Visitor<'de> for InOrder<'b> {
            type Value = Members<'b>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members: Vec<(String, Cow<'b, RawValue>)> = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, &'de RawValue>()? {
                    match members.iter_mut().find(|(known, _)| *known == name) {
                        Some(known) => known.1 = Cow::Borrowed(value),
                        None => members.push((name, Cow::Borrowed(value))),
                    }
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(InOrder(PhantomData))
    }
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
