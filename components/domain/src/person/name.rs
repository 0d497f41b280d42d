//! What a person is called.

use serde_json::Value;

use crate::fhir::read::{each, each_of};

/// A person's current name. Source: FHIR R4 HumanName, no-basis.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PersonName(Option<String>);

impl PersonName {
    /// Picks the current name: `official`, then `usual`, then none given; never `old`, `maiden` or a period that is over
    /// by its own word. Given + middle (a no-basis extension) + family; else the text.
    pub fn from_fhir(names: Option<&Value>) -> Self {
        let rank = |name: &Value| match name.get("use").and_then(Value::as_str) {
            Some("official") => Some(0),
            Some("usual") => Some(1),
            None => Some(2),
            Some("temp" | "nickname" | "anonymous") => Some(3),
            Some(_) => None,
        };
        let best = each_of(names)
            .filter_map(|name| {
                let ended = name.get("period").is_some_and(|p| p.get("end").is_some());
                Some((u8::from(ended), rank(name)?, text_of(name)?))
            })
            .min_by_key(|(ended, rank, _)| (*ended, *rank));
        Self(best.map(|(_, _, text)| text))
    }

    /// `None`: no name is known.
    pub fn display(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl From<&str> for PersonName {
    fn from(text: &str) -> Self {
        Self(Some(text.trim().to_owned()).filter(|t| !t.is_empty()))
    }
}

impl std::fmt::Debug for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonName(***)")
    }
}

fn text_of(name: &Value) -> Option<String> {
    let given = each(name, "given").filter_map(Value::as_str);
    let middle = each(name, "extension")
        .filter(|e| e.get("url").and_then(Value::as_str).is_some_and(|u| u.ends_with("no-basis-middlename")))
        .filter_map(|e| e.get("valueString").and_then(Value::as_str));
    let family = name.get("family").and_then(Value::as_str);
    let parts: Vec<&str> = given.chain(middle).chain(family).map(str::trim).filter(|p| !p.is_empty()).collect();
    let joined = parts.join(" ");
    let written = name.get("text").and_then(Value::as_str).map(str::trim).unwrap_or_default();
    [joined.as_str(), written].into_iter().find(|t| !t.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(names: Value) -> Option<String> {
        PersonName::from_fhir(Some(&names)).display().map(str::to_owned)
    }

    #[test]
    fn i02_the_current_name_is_chosen_and_whole() {
        let middle =
            json!({ "url": "http://hl7.no/fhir/StructureDefinition/no-basis-middlename", "valueString": "Myr" });
        assert_eq!(
            shown(json!([{ "given": ["Áhkká"], "family": "Fjell", "extension": [middle] }])).as_deref(),
            Some("Áhkká Myr Fjell")
        );
        assert_eq!(shown(json!([{ "text": "Šlunda Nieida" }])).as_deref(), Some("Šlunda Nieida"));
        assert_eq!(shown(json!([{ "given": ["Mánnu"] }])).as_deref(), Some("Mánnu"));
        assert_eq!(
            shown(json!([{ "use": "old", "family": "Gammel" }, { "use": "official", "family": "Ny" }])).as_deref(),
            Some("Ny")
        );
        assert_eq!(
            shown(
                json!([{ "use": "official", "family": "Før", "period": { "end": "2020-01-01" } }, { "family": "Nå" }])
            )
            .as_deref(),
            Some("Nå")
        );
        assert_eq!(shown(json!([{ "use": "old", "family": "Gammel" }])), None);
        assert_eq!(shown(json!([])), None);
        assert_eq!(shown(json!("x")), None);
    }
}
