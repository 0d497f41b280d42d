//! Storing what a person writes beside a plan: one transaction, with its Provenance and its AuditEvent.

use innsyn_domain::access::Acting;
use innsyn_domain::lab_results::Entry;
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{Doing, provenance};
use innsyn_domain::treatment_plan::entries::KEYS;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::access::Gate;
use super::change::{address, created, created_once, updated};
use super::grants::reference;
use super::source::{Budget, Source, SourceFault, WriteFault};
use crate::audit::{Audit, EntryAct};

/// What the entries are called inside the transaction.
const ENTRY: &str = "urn:uuid:6f1d1ad2-3c43-4b1e-9a52-0d6f0f6a7a11";
const PROVENANCE: &str = "urn:uuid:6f1d1ad2-3c43-4b1e-9a52-0d6f0f6a7a12";
const EVENT: &str = "urn:uuid:6f1d1ad2-3c43-4b1e-9a52-0d6f0f6a7a13";

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
    person: &Person,
    change: EntryChange<'_>,
    budget: &Budget,
) -> Result<Stored, WriteFault> {
    let now = Timestamp::now();
    let (first, act, doing, kind, at) = match change {
        EntryChange::New { resource, key } => {
            let entry = created_once(ENTRY, resource, (KEYS, key));
            (entry, EntryAct::Written, Doing::Given, &resource["resourceType"], ENTRY.to_owned())
        }
        EntryChange::Put { old, new, act } => {
            (updated(old, new), act, Doing::Ended, &old["resourceType"], address(old))
        }
    };
    let kind = kind.as_str().unwrap_or_default();
    let told = provenance(doing, &[&at], &reference(person), &now.to_string(), None);
    let event = audit.at_the_base().entry_event(person, act, (kind, &at), now);
    let entries = json!([first, created(PROVENANCE, &told), created(EVENT, &event)]);
    let bundle = json!({ "resourceType": "Bundle", "type": "transaction", "entry": entries });
    let responses = source.transact(&bundle, budget).await?;
    let status = responses.first().and_then(|first| first["status"].as_str()).unwrap_or_default();
    let was_there = at == ENTRY && !status.starts_with("201");
    if source.is_foreign() {
        let stored = responses.first().and_then(|first| first["location"].as_str());
        let stored = stored.and_then(|at| source.local(at)).map(|(kind, id)| format!("{kind}/{id}"));
        let event = audit.entry_event(person, act, (kind, &stored.unwrap_or(at)), now);
        if let Err(fault) = audit.write_event(&event).await {
            // It is done, and the base has an AuditEvent of it; ours is missing.
            tracing::error!(%fault, "what a person wrote is written down at the FHIR base only");
        }
    }
    Ok(if was_there { Stored::WasThere } else { Stored::Done })
}

/// What the person has stored with this key.
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
