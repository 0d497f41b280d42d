//! `elements.json`: what each element takes, tells and lets be styled.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::process::at;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct Definitions {
    /// What several elements have alike.
    shared: BTreeMap<String, Common>,
    /// What those have that share nothing.
    always: Common,
    pub(super) elements: Vec<Element>,
    pub(super) functions: Vec<Function>,
    pub(super) css_properties: Vec<CssProperty>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Common {
    properties: Vec<Property>,
    methods: Vec<Method>,
    events: Vec<Event>,
    slots: Vec<Slot>,
    parts: Vec<Part>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Element {
    pub(super) tag: String,
    pub(super) class: String,
    pub(super) summary: String,
    pub(super) description: String,
    /// Stands in a line of text.
    #[serde(default)]
    pub(super) inline: bool,
    /// Without one of these, the element's own content stands.
    pub(super) needs: Vec<String>,
    /// Names of what it shares with others.
    #[serde(default)]
    uses: Vec<String>,
    #[serde(default)]
    pub(super) properties: Vec<Property>,
    #[serde(default)]
    pub(super) methods: Vec<Method>,
    #[serde(default)]
    pub(super) events: Vec<Event>,
    #[serde(default)]
    pub(super) slots: Vec<Slot>,
    #[serde(default)]
    pub(super) parts: Vec<Part>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Property {
    pub(super) name: String,
    /// `None`: a property alone.
    pub(super) attribute: Option<String>,
    #[serde(rename = "type")]
    pub(super) kind: String,
    /// What may be set, where it is more than what one gets.
    pub(super) set: Option<String>,
    pub(super) default: String,
    pub(super) description: String,
    /// A text of several lines. The gallery has room for it.
    #[serde(default, rename = "lines")]
    _lines: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Method {
    pub(super) name: String,
    pub(super) returns: String,
    pub(super) description: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    pub(super) name: String,
    pub(super) cancelable: bool,
    pub(super) description: String,
    pub(super) detail: Vec<Field>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Field {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) description: String,
}

/// What `index.js` exports besides the classes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Function {
    pub(super) name: String,
    pub(super) description: String,
    /// The name of one that may be left out ends in a question mark.
    pub(super) parameters: Vec<Field>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slot {
    pub(super) name: String,
    pub(super) description: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub(super) name: String,
    /// What it is inside; not for hosts.
    pub(super) selector: String,
    pub(super) description: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CssProperty {
    pub(super) name: String,
    pub(super) syntax: String,
    pub(super) description: String,
}

impl Definitions {
    /// Each element with what it shares.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(at(path))?;
        let mut all: Self = serde_json::from_str(&text).map_err(|why| format!("{}: {why}", path.display()))?;
        for element in &mut all.elements {
            let named =
                |name: &String| all.shared.get(name).ok_or(format!("elements.json: nothing is shared as {name}"));
            let mut common: Vec<&Common> = element.uses.iter().map(named).collect::<Result<_, _>>()?;
            if common.is_empty() {
                common.push(&all.always);
            }
            for common in common.into_iter().rev().cloned() {
                element.properties.splice(0..0, common.properties);
                element.methods.splice(0..0, common.methods);
                element.events.splice(0..0, common.events);
                element.slots.splice(0..0, common.slots);
                element.parts.splice(0..0, common.parts);
            }
        }
        Ok(all)
    }
}

impl Property {
    /// The words that can be set, where they are a few.
    pub(super) fn words(&self) -> Vec<&str> {
        self.kind.split('|').filter_map(|part| part.trim().strip_prefix('\'')?.strip_suffix('\'')).collect()
    }
}

impl Event {
    /// `innsyn-ready` → `InnsynReadyDetail`.
    pub(super) fn detail_type(&self) -> String {
        let parts = self.name.split('-').map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        });
        parts.collect::<String>() + "Detail"
    }
}
