//! Storing what is written beside a plan, by the person or for the person.

use innsyn_domain::access::Acting;
use innsyn_domain::fhir::provenance::{Activity, provenance};
use innsyn_domain::lab_results::Entry;
use innsyn_domain::treatment_plan::entries::KEYS;
use jiff::Timestamp;
use serde_json::Value;

use super::access::Gate;
use super::change::{self, NEW, address, created_once, kind, updated};
use super::grants::reference;
use super::source::{Budget, Source, SourceFault, WriteFault};
use crate::audit::{Audit, EntryAct};

/// Whether it was written here, beside a plan.
pub(crate) fn is_own(resource: &Value) -> bool {
    let mut identifiers = resource["identifier"].as_array().into_iter().flatten();
    identifiers.any(|identifier| identifier["system"] == KEYS)
}

/// What is to be stored.
#[derive(Debug)]
pub(crate) enum EntryChange<'a> {
    /// `key`: its identifier, which no other has.
    New { resource: &'a Value, key: &'a str },
    /// As long as the old one is as it was.
    Put { old: &'a Value, new: &'a Value, act: EntryAct },
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stored {
    Done,
    /// One with the same key was there already; nothing was changed.
    WasThere,
}

pub(crate) async fn store(
    (source, audit): (&Source, &Audit),
    acting: &Acting,
    change: EntryChange<'_>,
    budget: &Budget,
) -> Result<Stored, WriteFault> {
    let now = Timestamp::now();
    let (first, act, doing, kind, at) = match change {
        EntryChange::New { resource, key } => {
            let entry = created_once(NEW, resource, (KEYS, key));
            (entry, EntryAct::Written, Activity::Create, kind(resource), NEW.to_owned())
        }
        EntryChange::Put { old, new, act } => (updated(old, new), act, Activity::Update, kind(old), address(old)),
    };
    let whom = (!acting.is_oneself()).then(|| reference(&acting.person));
    let told = provenance(doing, &[&at], (&reference(&acting.actor), whom.as_ref()), &now.to_string(), None);
    let event = |audit: &Audit, at: &str| audit.entry_event(acting, act, (kind, at), now);
    let response = change::store((source, audit), vec![first], &told, (&at, event), budget).await?;
    let is_created = response["status"].as_str().is_some_and(|status| status.starts_with("201"));
    Ok(if at == NEW && !is_created { Stored::WasThere } else { Stored::Done })
}

/// All versions of a resource, the newest first, as far as `acting` may see them. `None`: the base does not
/// give them. `false`: not all of them came.
pub(crate) async fn versions(
    source: &Source,
    acting: &Acting,
    resource: &Value,
    budget: &Budget,
) -> Result<Option<(Vec<Entry>, bool)>, SourceFault> {
    let id = resource["id"].as_str().unwrap_or_default();
    let answer = match source.history(kind(resource), id, budget).await {
        Ok(answer) => answer,
        Err(SourceFault::Status(400..=499 | 501)) => return Ok(None),
        Err(fault) => return Err(fault),
    };
    let is_it = |entry: &Entry| address(&entry.resource) == address(resource);
    let let_in = answer.entries.into_iter().filter(is_it).flat_map(|version| {
        // Each for itself: a gate takes one of each resource.
        let mut gate = Gate::default();
        gate.take(acting, vec![version], source);
        gate.admitted
    });
    Ok(Some((let_in.collect(), !answer.cut_off)))
}

/// What has been stored with this key.
pub(crate) async fn with_key(
    source: &Source,
    acting: &Acting,
    (kind, key): (&str, &str),
    budget: &Budget,
) -> Result<Vec<Entry>, SourceFault> {
    let answer = source.search(kind, &[("identifier", &format!("{KEYS}|{key}"))], budget).await?;
    let mut gate = Gate::default();
    gate.take(acting, answer.entries, source);
    Ok(gate.admitted)
}
