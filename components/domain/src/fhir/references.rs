//! Finding what a reference means inside one answer.

use std::collections::HashMap;

use serde_json::Value;

use super::read::{each, own_name, text};

/// The resources of one answer by every name they go by: `Type/id`, and an entry's `fullUrl`.
#[derive(Debug)]
pub struct References<'v> {
    by_name: HashMap<String, &'v Value>,
}

impl<'v> References<'v> {
    /// Earlier resources win over later ones of the same name.
    pub fn of(resources: impl Iterator<Item = (Option<&'v str>, &'v Value)>) -> Self {
        let mut by_name = HashMap::new();
        for (full_url, resource) in resources {
            for name in own_name(resource).into_iter().chain(full_url.map(str::to_owned)) {
                by_name.entry(name).or_insert(resource);
            }
        }
        Self { by_name }
    }

    /// Resolves a Reference that stands in `holder`: contained (`#id`), `urn:uuid:`, absolute, relative, or versioned.
    pub fn resolve(&self, reference: &Value, holder: &'v Value) -> Option<&'v Value> {
        let path = text(reference, "reference")?;
        if let Some(local) = path.strip_prefix('#') {
            return each(holder, "contained").find(|c| text(c, "id") == Some(local));
        }
        let path = path.split("/_history/").next().unwrap_or(path);
        self.by_name.get(path).or_else(|| self.by_name.get(&last_two(path)?)).copied()
    }
}

/// What a reference calls its target, here or not: `Type/id`, or the whole of what is no such address.
pub fn name_of(path: &str) -> String {
    let path = path.split("/_history/").next().unwrap_or(path);
    last_two(path).unwrap_or_else(|| path.to_owned())
}

/// `Type/id` at the end of an absolute address.
fn last_two(path: &str) -> Option<String> {
    let mut parts = path.rsplit('/');
    let id = parts.next()?;
    Some(format!("{}/{id}", parts.next()?))
}
