//! What only came along with what was asked for (`search.mode` include): shown where something holds it, and no result of its own.
//!
//! Source: FHIR R4 `Bundle.entry.search.mode`.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::Entry;
use crate::fhir::read::{each, own_name, text};
use crate::fhir::references::References;
use crate::order;

/// The indices of what only came along.
pub(super) fn only_included(entries: &[Entry]) -> BTreeSet<usize> {
    let asked_for =
        order::set(entries.iter().filter(|entry| !entry.included).filter_map(|entry| own_name(&entry.resource)));
    let is_asked_for = |entry: &Entry| own_name(&entry.resource).is_some_and(|name| asked_for.contains(&name));
    let along = entries.iter().enumerate().filter(|(_, entry)| entry.included && !is_asked_for(entry));
    order::set(along.map(|(index, _)| index))
}

/// The indices of reports and results that only came along, and that nothing which was asked for holds: shown nowhere. Whoever
/// keeps an answer without its search modes leaves these out, or they would become results of their own.
pub fn held_by_nothing(entries: &[Entry]) -> BTreeSet<usize> {
    let mut left = only_included(entries);
    left.retain(|at| entries.get(*at).is_some_and(|entry| holds(&entry.resource).is_some()));
    if left.is_empty() {
        return left;
    }
    let references = References::of(entries.iter().map(|entry| (entry.full_url.as_deref(), &entry.resource)));
    let places: HashMap<*const Value, usize> =
        entries.iter().enumerate().map(|(at, entry)| (std::ptr::from_ref(&entry.resource), at)).collect();
    let asked_for = entries.iter().enumerate().filter(|(at, _)| !left.contains(at));
    let mut open: Vec<&Value> = asked_for.map(|(_, entry)| &entry.resource).collect();
    while let Some(holder) = open.pop() {
        let Some(element) = holds(holder) else { continue };
        for held in each(holder, element).filter_map(|reference| references.resolve(reference, holder)) {
            if places.get(&std::ptr::from_ref(held)).is_some_and(|at| left.remove(at)) {
                open.push(held);
            }
        }
    }
    left
}

/// The element by which a report or a result holds results. `None`: it is neither.
fn holds(resource: &Value) -> Option<&'static str> {
    match text(resource, "resourceType") {
        Some("DiagnosticReport") => Some("result"),
        Some("Observation") => Some("hasMember"),
        _ => None,
    }
}
