//! What may leave in a file: of what was delivered, no more than the page shows.
//!
//! A resource leaves as it came or not at all, for nothing can be cut out of it without changing what was sent. So it stays
//! behind where a part of it may not be shown, and where it tells of something that may not.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::restriction::{Access, access};
use super::{Entry, LabReport, LabResult, LabValue, ReportStatus, ResultId, Viewer};
use crate::fhir::read::{each, own_name, text};
use crate::fhir::references::{References, name_of};
use crate::order;

/// Kinds that carry the results. Others leave only when one that leaves refers to them.
const RESULTS: [&str; 2] = ["DiagnosticReport", "Observation"];
const AROUND: [&str; 5] = ["Specimen", "ServiceRequest", "PractitionerRole", "Practitioner", "Organization"];

impl LabReport {
    /// The ids of everything in it, earlier versions too.
    pub fn ids(&self) -> Vec<&ResultId> {
        let own = std::iter::once(&self.id).chain(self.results.iter().flat_map(LabResult::ids));
        own.chain(self.earlier.iter().flat_map(Self::ids)).collect()
    }

    /// Of those, what is shown with its content: not what is withheld, was entered in error, must not be read as ordinary, or
    /// has words or documents that are held back.
    pub fn ids_in_sight(&self) -> Vec<&ResultId> {
        let mut ids = Vec::new();
        if self.withheld.is_none() && self.status != ReportStatus::EnteredInError {
            ids.extend((!self.is_held_back()).then_some(&self.id));
            ids.extend(self.results.iter().flat_map(LabResult::ids_in_sight));
        }
        ids.extend(self.earlier.iter().flat_map(Self::ids_in_sight));
        ids
    }
}

impl LabResult {
    /// The ids of a result and its members.
    pub fn ids(&self) -> Vec<&ResultId> {
        std::iter::once(&self.id).chain(self.members.iter().flat_map(Self::ids)).collect()
    }

    /// Of those, what is shown with its content.
    pub fn ids_in_sight(&self) -> Vec<&ResultId> {
        let is_hidden = matches!(self.value, LabValue::Withdrawn | LabValue::NotSafeToShow) || self.is_held_back();
        let own = (!is_hidden).then_some(&self.id);
        own.into_iter().chain(self.members.iter().flat_map(Self::ids_in_sight)).collect()
    }
}

/// Of `wanted` (ids that the source gave, from [`LabReport::ids_in_sight`]) those that may leave, and what they refer to: the
/// entries' indices, in the order of the answer. `others`: names of what came and was not let in, and `hidden`: ids of what the
/// reader waits with. Nothing that leaves may tell of either.
pub fn handed_out(
    entries: &[Entry],
    viewer: &Viewer,
    wanted: &BTreeSet<&str>,
    others: &BTreeSet<String>,
    hidden: &BTreeSet<&str>,
) -> BTreeSet<usize> {
    leaving(entries, &|part| access(part, viewer) == Access::Open, wanted, others, hidden)
}

/// How many of `shown` (names that the source gave) stay behind, as far as that may be said: to others than the person, not
/// because of a restriction, for that would tell that there is something. The rest as in [`handed_out`].
pub fn left_out(
    entries: &[Entry],
    viewer: &Viewer,
    (shown, wanted): (&BTreeSet<&str>, &BTreeSet<&str>),
    others: &BTreeSet<String>,
    hidden: &BTreeSet<&str>,
) -> usize {
    let is_open = |part: &Value| !viewer.is_oneself() || access(part, viewer) == Access::Open;
    let leaving = leaving(entries, &is_open, wanted, others, hidden);
    let names =
        order::set(leaving.iter().filter_map(|at| entries.get(*at)).filter_map(|entry| own_name(&entry.resource)));
    shown.iter().filter(|name| !names.contains(**name)).count()
}

/// Whether no restriction hides a resource.
pub(super) type IsOpen<'f> = &'f dyn Fn(&Value) -> bool;

pub(super) fn leaving(
    entries: &[Entry],
    is_open: IsOpen<'_>,
    wanted: &BTreeSet<&str>,
    others: &BTreeSet<String>,
    hidden: &BTreeSet<&str>,
) -> BTreeSet<usize> {
    let answer = Answer::new(entries, is_open, others, hidden);
    // What is contained is in its container.
    let names = wanted.iter().map(|name| name.split_once('#').map_or(*name, |(holder, _)| holder));
    let mut leaving = order::set(names.filter_map(|name| answer.open_of(name, &RESULTS)));
    let mut next: Vec<usize> = leaving.iter().copied().collect();
    while let Some(at) = next.pop() {
        for name in answer.targets.get(at).into_iter().flatten() {
            next.extend(answer.open_of(name, &AROUND).filter(|found| leaving.insert(*found)));
        }
    }
    leaving
}

/// The entries with where they lead, by index.
struct Answer<'v> {
    entries: &'v [Entry],
    by_name: HashMap<String, usize>,
    /// Everything that an entry refers to.
    targets: Vec<BTreeSet<String>>,
    /// May not leave.
    barred: BTreeSet<usize>,
}

impl<'v> Answer<'v> {
    fn new(entries: &'v [Entry], is_open: IsOpen<'_>, others: &BTreeSet<String>, hidden: &BTreeSet<&str>) -> Self {
        let references = References::of(entries.iter().map(|e| (e.full_url.as_deref(), &e.resource)));
        let mut by_name = HashMap::new();
        for (at, entry) in entries.iter().enumerate() {
            if let Some(name) = own_name(&entry.resource) {
                by_name.entry(name).or_insert(at);
            }
        }
        let targets: Vec<_> = entries.iter().map(|e| targets(&e.resource, &references)).collect();
        let results: Vec<_> = entries.iter().map(|e| results_of(&e.resource, &references)).collect();
        let mut held = held(entries, is_open, hidden, &by_name, &results);
        held.extend(others.iter().filter(|name| !by_name.contains_key(*name)).cloned());
        let mut above: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, below) in results.iter().enumerate() {
            below.iter().for_each(|name| above.entry(name).or_default().push(at));
        }
        // A panel repeats what stands in its members, and a report names its results: over any number of steps.
        let mut next: Vec<usize> = (0..entries.len())
            .filter(|at| targets.get(*at).is_some_and(|all| all.iter().any(|name| held.contains(name))))
            .collect();
        let mut tell = order::set(next.iter().copied());
        while let Some(at) = next.pop() {
            let Some(name) = entries.get(at).and_then(|e| own_name(&e.resource)) else { continue };
            next.extend(above.get(name.as_str()).into_iter().flatten().filter(|at| tell.insert(**at)));
        }
        let unfit = (0..entries.len()).filter(|at| entries.get(*at).is_some_and(|e| !is_fit(&e.resource, is_open)));
        let own = held.iter().filter_map(|name| by_name.get(name).copied());
        let barred = order::set(tell.into_iter().chain(unfit).chain(own));
        Self { entries, by_name, targets, barred }
    }

    fn open_of(&self, name: &str, kinds: &[&str]) -> Option<usize> {
        let at = *self.by_name.get(name)?;
        let kind = text(&self.entries.get(at)?.resource, "resourceType")?;
        (kinds.contains(&kind) && !self.barred.contains(&at)).then_some(at)
    }
}

/// Whether all of a resource may be shown as it stands, what it contains included.
pub(super) fn is_fit(resource: &Value, is_open: IsOpen<'_>) -> bool {
    std::iter::once(resource).chain(each(resource, "contained")).all(|part| {
        is_open(part)
            && text(part, "status") != Some("entered-in-error")
            && each(part, "modifierExtension").next().is_none()
    })
}

/// What a restriction hides, or the reader's own choice: the resources that bear one, and all results below them.
fn held(
    entries: &[Entry],
    is_open: IsOpen<'_>,
    hidden: &BTreeSet<&str>,
    by_name: &HashMap<String, usize>,
    results: &[BTreeSet<String>],
) -> BTreeSet<String> {
    let restricted = entries.iter().filter(|e| !is_open(&e.resource));
    // What is contained stays with its container.
    let hidden = hidden.iter().filter_map(|name| name.split('#').next()).map(str::to_owned);
    let mut next: Vec<String> = restricted.filter_map(|e| own_name(&e.resource)).chain(hidden).collect();
    let mut held = BTreeSet::new();
    while let Some(name) = next.pop() {
        let below = by_name.get(&name).and_then(|at| results.get(*at));
        if held.insert(name) {
            next.extend(below.into_iter().flatten().cloned());
        }
    }
    held
}

/// The results that a report or a panel gathers, or something that it contains does.
fn results_of<'v>(resource: &'v Value, references: &References<'v>) -> BTreeSet<String> {
    let holders = std::iter::once(resource).chain(each(resource, "contained"));
    let all = holders.flat_map(|holder| each(holder, "result").chain(each(holder, "hasMember")));
    order::set(all.filter_map(|reference| target(reference, resource, references)))
}

fn targets<'v>(resource: &'v Value, references: &References<'v>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![resource];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(object) => {
                found.extend(target(value, resource, references));
                open.extend(object.values());
            }
            Value::Array(values) => open.extend(values),
            _ => {}
        }
    }
    found
}

/// The name of what a reference leads to outside its holder.
fn target<'v>(reference: &Value, holder: &'v Value, references: &References<'v>) -> Option<String> {
    let path = text(reference, "reference").filter(|path| !path.starts_with('#'))?;
    Some(references.resolve(reference, holder).and_then(own_name).unwrap_or_else(|| name_of(path)))
}
