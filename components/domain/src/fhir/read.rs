//! Taking elements out of a resource, and stating what could not be taken.

use serde_json::Value;

use crate::parsed::{Fault, FaultKind};

/// The elements of an array. A single object where FHIR has an array counts as an array of one.
pub fn each<'v>(parent: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> + use<'v> {
    each_of(parent.get(key))
}

/// The same, of an element that is at hand.
pub fn each_of(element: Option<&Value>) -> std::slice::Iter<'_, Value> {
    match element {
        Some(Value::Array(items)) => items.as_slice(),
        Some(Value::Null) | None => &[],
        Some(one) => std::slice::from_ref(one),
    }
    .iter()
}

/// An object of these fields. `json!` would do, but through a serializer, which nothing else here needs.
pub fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    fields.into_iter().collect()
}

/// A text with something in it. Outer space is no content.
pub fn text<'v>(parent: &'v Value, key: &str) -> Option<&'v str> {
    parent.get(key).and_then(Value::as_str).map(str::trim).filter(|t| !t.is_empty())
}

/// The texts of an array, whatever else is in it.
pub fn texts(parent: &Value, key: &str) -> Vec<String> {
    each(parent, key).filter_map(Value::as_str).map(str::to_owned).collect()
}

/// A text whose line breaks and inner space matter: only line ends are brought to one form, and empty ends cut.
pub fn long_text(parent: &Value, key: &str) -> Option<String> {
    let text = parent.get(key)?.as_str()?.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    let text = text.trim_matches('\n').trim_end();
    (!text.trim().is_empty()).then(|| text.to_owned())
}

/// The extensions with this name: the last part of the URL, for one extension is published under several roots.
pub fn extensions<'v>(parent: &'v Value, name: &'static str) -> impl Iterator<Item = &'v Value> + use<'v> {
    each(parent, "extension").filter(move |e| text(e, "url").is_some_and(|url| url.rsplit('/').next() == Some(name)))
}

/// `resourceType/id`, how we name a resource inside one answer.
pub fn own_name(resource: &Value) -> Option<String> {
    Some(format!("{}/{}", text(resource, "resourceType")?, text(resource, "id")?))
}

/// Collects faults while one entry is read.
#[derive(Debug, Default)]
pub struct Faults {
    /// Index of the entry being read.
    pub entry: Option<usize>,
    pub list: Vec<Fault>,
}

impl Faults {
    /// The entry is shown without `element`.
    pub fn element(&mut self, element: &str, why: FaultKind) {
        self.push(element, why, false);
    }

    /// The entry cannot be shown at all.
    pub fn lost(&mut self, element: &str, why: FaultKind) {
        self.push(element, why, true);
    }

    fn push(&mut self, element: &str, why: FaultKind, entry_lost: bool) {
        self.list.push(Fault { entry: self.entry, element: element.to_owned(), why, entry_lost });
    }

    /// The text of an element that must be a string where it is present.
    pub fn text<'v>(&mut self, parent: &'v Value, key: &str, element: &str) -> Option<&'v str> {
        if parent.get(key).is_some_and(|v| !v.is_string() && !v.is_null()) {
            self.element(element, FaultKind::Shape);
        }
        text(parent, key)
    }
}
