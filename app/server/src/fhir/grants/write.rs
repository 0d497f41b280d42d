//! What is stored when a fullmakt is given, changed or ended.

use innsyn_domain::fhir::provenance::{Activity, provenance};
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{Ending, ended};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::change::{self, NEW, address, created, updated};
use crate::audit::{Audit, GrantAct};
use crate::fhir::person::national;
use crate::fhir::source::{Budget, Source, WriteFault};

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

/// Stores it as done by `actor` with the data of `giver`.
pub(crate) async fn store(
    (source, audit): (&Source, &Audit),
    (actor, giver): (&Person, &Person),
    change: Change,
    budget: &Budget,
) -> Result<(), WriteFault> {
    let now = Timestamp::now();
    // `on`: the one that a receiver who ends it acts on.
    let (entries, act, doing, consent, from, on) = match &change {
        Change::Give(new) => (vec![created(NEW, new)], GrantAct::Given, Activity::Create, NEW.to_owned(), None, None),
        Change::Replace { old, new } => {
            let ended = ended(old, &Ending::Replaced(NEW.to_owned()));
            let entries = vec![created(NEW, new), updated(old, &ended)];
            (entries, GrantAct::Changed, Activity::Create, NEW.to_owned(), Some(address(old)), None)
        }
        Change::End { old, how } => {
            let entries = vec![updated(old, &ended(old, how))];
            (entries, GrantAct::Ended, Activity::Update, address(old), None, old["id"].as_str())
        }
    };
    let targets: Vec<&str> = std::iter::once(consent.as_str()).chain(from.as_deref()).collect();
    let told = provenance(doing, &targets, (&reference(actor), None), &now.to_string(), from.as_deref());
    let event = |audit: &Audit, consent: &str| audit.grant_event((actor, giver), act, consent, on, now);
    change::store((source, audit), entries, &told, (&consent, event), budget).await.map(drop)
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
