//! What of the base's answers is let in. Asks `domain::access` about each resource; what is another person's, or
//! names nobody though it must, is dropped and counted.
//!
//! A resource of a kind that names nobody (a laboratory) is let in only when one that was let in refers to it.

use std::collections::BTreeSet;

use innsyn_domain::access::{self, Acting, may_see};
use innsyn_domain::fhir::read::{each, own_name};
use innsyn_domain::fhir::subject::{self, Subject};
use innsyn_domain::lab_results::Entry;
use serde_json::Value;

use super::source::{Budget, Source};

/// How far references are followed: to a role, and from it to a person or an organisation (and one above it).
const HOPS: usize = 3;
/// Ids in one question.
pub(crate) const IDS: usize = 100;
/// Kinds that name nobody and that a page may need.
const UNNAMED: [&str; 3] = ["PractitionerRole", "Organization", "Practitioner"];

/// The entries of a page on their way in.
#[derive(Debug, Default)]
pub(crate) struct Gate {
    pub(crate) admitted: Vec<Entry>,
    /// Name nobody, and nobody has referred to them yet.
    waiting: Vec<Entry>,
    /// What was taken: the same resource in two answers is one. One that was dropped hides none that comes after it.
    taken: BTreeSet<(String, String)>,
    /// Were another person's, or named nobody though they must.
    pub(crate) dropped: usize,
    /// What those are called by references to them.
    pub(crate) dropped_names: BTreeSet<String>,
}

impl Gate {
    /// Takes what may be seen; keeps what names nobody waiting.
    pub(crate) fn take(&mut self, acting: &Acting, entries: Vec<Entry>, source: &Source) {
        for entry in entries {
            let kind = kind(&entry.resource);
            let subject = subject::of(&entry.resource);
            let waits = matches!(subject, Subject::Nobody) && UNNAMED.contains(&kind);
            if !waits
                && (may_see(acting, access::kind(&entry.resource), &subject).is_err()
                    || names_someone_elsewhere(&entry.resource, source))
            {
                self.dropped += 1;
                self.dropped_names.extend(own_name(&entry.resource).into_iter().chain(entry.full_url));
            } else if address(&entry.resource).is_none_or(|address| self.taken.insert(address)) {
                if waits { &mut self.waiting } else { &mut self.admitted }.push(entry);
            }
        }
    }

    /// Fetches by id what admitted resources refer to and what names nobody, and lets it in. `false`: some of it could not be had.
    pub(crate) async fn let_in_all_referred(&mut self, source: &Source, acting: &Acting, budget: &Budget) -> bool {
        let mut asked = BTreeSet::new();
        let mut is_whole = true;
        for _ in 0..HOPS {
            let mut wanted = self.let_in_referred(source);
            wanted.retain(|address| asked.insert(address.clone()));
            if wanted.is_empty() {
                return is_whole;
            }
            for kind in UNNAMED {
                let ids: Vec<&str> = wanted.iter().filter(|(of, _)| of == kind).map(|(_, id)| id.as_str()).collect();
                for ids in ids.chunks(IDS) {
                    match source.search(kind, &[("_id", &ids.join(","))], budget).await {
                        Ok(answer) => self.take(acting, answer.entries, source),
                        Err(fault) => {
                            tracing::warn!(kind, %fault, "what admitted resources refer to could not be had");
                            is_whole = false;
                        }
                    }
                }
            }
        }
        self.let_in_referred(source);
        is_whole
    }

    /// Ids of what those of one kind refer to among another, and that has not been taken.
    pub(crate) fn referred(&self, from: &str, to: &str, source: &Source) -> Vec<String> {
        let mut ids = BTreeSet::new();
        for entry in self.admitted.iter().filter(|entry| kind(&entry.resource) == from) {
            walk(&entry.resource, &mut |reference| {
                let address = source.local(reference).map(|(kind, id)| (kind.to_owned(), id.to_owned()));
                ids.extend(address.filter(|it| it.0 == to && !self.taken.contains(it)).map(|(_, id)| id));
            });
        }
        ids.into_iter().collect()
    }

    /// Lets in those that are waited for, and gives the addresses of those that have not come.
    fn let_in_referred(&mut self, source: &Source) -> Vec<(String, String)> {
        // Each one let in may refer to others that wait: a role to its organisation.
        loop {
            let wanted = References::of(&self.admitted, source);
            let (come, waiting): (Vec<_>, Vec<_>) =
                std::mem::take(&mut self.waiting).into_iter().partition(|entry| wanted.lead_to(entry));
            self.waiting = waiting;
            if come.is_empty() {
                let here: BTreeSet<_> = self.admitted.iter().filter_map(|entry| address(&entry.resource)).collect();
                return wanted.local.into_iter().filter(|address| !here.contains(address)).collect();
            }
            self.admitted.extend(come);
        }
    }
}

/// Whether it, or something contained in it, names its person by an address that is not below the base: the same id
/// there is somebody else.
fn names_someone_elsewhere(resource: &Value, source: &Source) -> bool {
    let holders = std::iter::once(resource).chain(each(resource, "contained"));
    let persons = holders.flat_map(|holder| each(holder, "subject").chain(each(holder, "patient")));
    persons
        .filter_map(|person| person.get("reference").and_then(Value::as_str))
        .any(|reference| !reference.starts_with('#') && source.local(reference).is_none())
}

/// Where the references of some resources lead, to kinds that name nobody.
struct References {
    local: BTreeSet<(String, String)>,
    /// As written: `urn:uuid:…` and absolute ones, which are compared with `fullUrl`.
    written: BTreeSet<String>,
}

impl References {
    fn of(entries: &[Entry], source: &Source) -> Self {
        let mut found = Self { local: BTreeSet::new(), written: BTreeSet::new() };
        for entry in entries {
            walk(&entry.resource, &mut |reference| {
                if let Some((kind, id)) = source.local(reference).filter(|(kind, _)| UNNAMED.contains(kind)) {
                    found.local.insert((kind.to_owned(), id.to_owned()));
                } else if reference.contains(':') {
                    found.written.insert(reference.to_owned());
                }
            });
        }
        found
    }

    fn lead_to(&self, entry: &Entry) -> bool {
        address(&entry.resource).is_some_and(|address| self.local.contains(&address))
            || entry.full_url.as_ref().is_some_and(|url| self.written.contains(url))
    }
}

fn walk(value: &Value, found: &mut impl FnMut(&str)) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                match value {
                    Value::String(reference) if key == "reference" => found(reference),
                    other => walk(other, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| walk(value, found)),
        _ => {}
    }
}

fn kind(resource: &Value) -> &str {
    resource.get("resourceType").and_then(Value::as_str).unwrap_or_default()
}

fn address(resource: &Value) -> Option<(String, String)> {
    let id = resource.get("id")?.as_str()?;
    Some((kind(resource).to_owned(), id.to_owned()))
}
