//! Whether two persons are registered at one address. Addresses are compared here and go no further.

use serde_json::Value;

use super::model::SharedAddress;
use crate::fhir::read::{each, extensions, text};

/// Compares the registered addresses of two resources (Patient or RelatedPerson). A missing one is not known to be shared.
pub(super) fn shared(child: Option<&Value>, adult: &Value) -> SharedAddress {
    match (child.and_then(registered), registered(adult)) {
        (Some(Registered::Norway(a)), Some(Registered::Norway(b))) if a == b => SharedAddress::Shared,
        (Some(_), Some(_)) => SharedAddress::Elsewhere,
        _ => SharedAddress::Unknown,
    }
}

#[derive(PartialEq)]
enum Registered {
    /// Street, postal code and place in one spelling.
    Norway(String),
    /// Outside Norway nobody shares a Norwegian address.
    Abroad,
}

/// The official address (no-basis), else the only home address there is. Old ones and several are no answer.
fn registered(resource: &Value) -> Option<Registered> {
    let current =
        || each(resource, "address").filter(|a| text(a, "use") != Some("old") && text(a, "use") != Some("temp"));
    let is_official = |a: &&Value| {
        extensions(a, "no-basis-address-official").any(|e| e.get("valueBoolean").and_then(Value::as_bool) == Some(true))
    };
    let official: Vec<&Value> = current().filter(is_official).collect();
    let address = if official.is_empty() { the_only(current()) } else { the_only(official.into_iter()) }?;
    if text(address, "country").is_some_and(|c| !matches!(c.to_lowercase().as_str(), "no" | "nor" | "norge" | "norway"))
    {
        return Some(Registered::Abroad);
    }
    let line: Vec<&str> = each(address, "line").filter_map(Value::as_str).collect();
    let (line, postal, city) =
        (line.join(" "), text(address, "postalCode")?, text(address, "city").unwrap_or_default());
    let spelled = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let line = Some(spelled(&line)).filter(|l| !l.is_empty())?;
    Some(Registered::Norway(format!("{line}|{}|{}", spelled(postal), spelled(city))))
}

fn the_only<'v>(mut found: impl Iterator<Item = &'v Value>) -> Option<&'v Value> {
    found.next().filter(|_| found.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn at(line: &str) -> Value {
        json!({ "address": [{ "use": "home", "line": [line], "postalCode": "9730", "city": "Kárášjohka" }] })
    }

    #[test]
    fn an_address_is_shared_only_where_both_are_known_and_the_same() {
        let child = at("Geaidnu 1");
        assert_eq!(shared(Some(&child), &at("geaidnu  1")), SharedAddress::Shared);
        assert_eq!(shared(Some(&child), &at("Geaidnu 2")), SharedAddress::Elsewhere);
        assert_eq!(shared(Some(&child), &json!({})), SharedAddress::Unknown);
        assert_eq!(shared(None, &child), SharedAddress::Unknown);
        let abroad = json!({ "address": { "line": ["Geaidnu 1"], "postalCode": "9730", "country": "SE" } });
        assert_eq!(shared(Some(&abroad), &abroad), SharedAddress::Elsewhere);
        let two = json!({ "address": [at("Geaidnu 1")["address"][0], at("Geaidnu 2")["address"][0]] });
        assert_eq!(shared(Some(&two), &child), SharedAddress::Unknown);
        let mut official = two;
        official["address"][0]["extension"] = json!([{ "url": "http://hl7.no/fhir/StructureDefinition/no-basis-address-official", "valueBoolean": true }]);
        assert_eq!(shared(Some(&official), &child), SharedAddress::Shared);
        let old = json!({ "address": [{ "use": "old", "line": ["Geaidnu 1"], "postalCode": "9730" }] });
        assert_eq!(shared(Some(&child), &old), SharedAddress::Unknown);
    }
}
