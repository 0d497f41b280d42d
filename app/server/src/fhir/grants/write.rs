//! One transaction: the Consents, the Provenance, and the AuditEvent.

use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{Doing, Ending, ended, provenance};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::change::{address, created, updated};
use crate::audit::{Audit, GrantAct};
use crate::fhir::person::national;
use crate::fhir::source::{Budget, Source, WriteFault};

/// What the entries are called inside the transaction; each base gives them ids of its own.
const CONSENT: &str = "urn:uuid:6f1d1ad2-3c43-4b1e-9a52-0d6f0f6a7a01";
const PROVENANCE: &str = "urn:uuid:6f1d1ad2-3c43-4b1e-9a52-0d6f0f6a7a02";
const EVENT: &str = "urn:uuid:6f1d1ad2-3c43-4b1e-9a52-0d6f0f6a7a03";

/// What is to be stored.
#[derive(Debug)]
pub(crate) enum Change {
    /// A new Consent.
    Give(Value),
    /// A new one in place of the one that lies there.
    Replace {
        old: Value,
        new: Value,
    },
    End {
        old: Value,
        how: Ending,
    },
}

/// Stores it as done by `actor` with the data of `giver`. The AuditEvent is part of the transaction; what a foreign base has
/// is written down in our own store too, for citizens read it there.
pub(crate) async fn store(
    (source, audit): (&Source, &Audit),
    (actor, giver): (&Person, &Person),
    change: Change,
    budget: &Budget,
) -> Result<(), WriteFault> {
    let now = Timestamp::now();
    // `on`: the one that a receiver who ends it acts on.
    let (mut entries, act, doing, consent, from, on) = match &change {
        Change::Give(new) => {
            (vec![created(CONSENT, new)], GrantAct::Given, Doing::Given, CONSENT.to_owned(), None, None)
        }
        Change::Replace { old, new } => {
            let ended = ended(old, &Ending::Replaced(CONSENT.to_owned()));
            let entries = vec![created(CONSENT, new), updated(old, &ended)];
            (entries, GrantAct::Changed, Doing::Changed, CONSENT.to_owned(), Some(address(old)), None)
        }
        Change::End { old, how } => {
            let entries = vec![updated(old, &ended(old, how))];
            (entries, GrantAct::Ended, Doing::Ended, address(old), None, old["id"].as_str())
        }
    };
    let targets: Vec<&str> = std::iter::once(consent.as_str()).chain(from.as_deref()).collect();
    let told = provenance(doing, &targets, &reference(actor), &now.to_string(), from.as_deref());
    let event = audit.at_the_base().grant_event((actor, giver), act, &consent, on, now);
    entries.extend([created(PROVENANCE, &told), created(EVENT, &event)]);
    let bundle = json!({ "resourceType": "Bundle", "type": "transaction", "entry": entries });
    let responses = source.transact(&bundle, budget).await?;
    if source.is_foreign() {
        let stored = responses.first().and_then(|first| first["location"].as_str());
        let stored = stored.and_then(|at| source.local(at)).map(|(kind, id)| format!("{kind}/{id}"));
        let event = audit.grant_event((actor, giver), act, &stored.unwrap_or(consent), on, now);
        if let Err(fault) = audit.write_event(&event).await {
            // It is done, and the base has an AuditEvent of it; ours is missing.
            tracing::error!(%fault, "a change of a fullmakt is written down at the FHIR base only");
        }
    }
    Ok(())
}

/// Somebody as a Consent names them: by what the base knows them by, and by number where one is the same everywhere.
pub(crate) fn reference(person: &Person) -> Value {
    let mut reference = json!({ "type": "Patient" });
    if let Some(id) = person.patient_ids.first() {
        reference["reference"] = format!("Patient/{id}").into();
    }
    if let Some(number) = national(person).next() {
        reference["identifier"] = json!({ "system": number.system(), "value": number.expose() });
    }
    if let Some(name) = person.name.display() {
        reference["display"] = name.into();
    }
    reference
}
