//! Transactions, all or nothing, and batches, each entry for itself.

use std::collections::{HashMap, HashSet};

use ::http::{Method, StatusCode};
use rusqlite::Connection;
use serde_json::{Value, json};

use super::content::instant;
use super::db::Store;
use super::error::Refused;
use super::http::{Answer, change, condition_of, look, not_created, raw, there_already, unless};
use super::interaction::Interaction;
use super::read::etag;
use super::references::rewrite;
use super::search;
use super::types::TypeDef;
use super::write::{Condition, Writer, random_id};

/// One entry, read.
struct Entry {
    interaction: Interaction,
    full_url: Option<String>,
    resource: Option<Value>,
    condition: Condition,
    /// The id of what the entry creates.
    new_id: Option<String>,
    /// `ifNoneExist`: nothing is created where one resource is found by this.
    unless: Option<Vec<(String, String)>>,
    /// The one that was found: the entry stands for it.
    found: Option<String>,
}

pub(super) fn run(store: &Store, bundle: &Value, base: &str) -> Result<Answer, Refused> {
    let text = |key| bundle.get(key).and_then(Value::as_str);
    if text("resourceType") != Some("Bundle") {
        return Err(Refused::invalid("only a Bundle is posted to the base"));
    }
    let none = Vec::new();
    let entries = bundle.get("entry").and_then(Value::as_array).unwrap_or(&none);
    let (kind, answers) = match text("type") {
        Some("transaction") => ("transaction-response", transaction(store, entries, base)?),
        Some("batch") => ("batch-response", entries.iter().map(|entry| batched(store, entry, base)).collect()),
        _ => return Err(Refused::unsupported("Bundle.type: only transaction and batch are posted to the base")),
    };
    let body = json!({ "resourceType": "Bundle", "type": kind, "entry": answers });
    Ok(Answer { status: StatusCode::OK, version: None, location: None, body: Some(raw(&body)?) })
}

fn transaction(store: &Store, entries: &[Value], base: &str) -> Result<Vec<Value>, Refused> {
    let mut read = Vec::with_capacity(entries.len());
    for (at, entry) in entries.iter().enumerate() {
        read.push(Entry::of(entry).map_err(|refused| in_entry(at, refused))?);
    }
    store.write(|tx| {
        for (at, entry) in read.iter_mut().enumerate() {
            entry.look_for_it(tx).map_err(|refused| in_entry(at, refused))?;
        }
        let moved = addresses(&read)?;
        for (at, entry) in read.iter_mut().enumerate() {
            if let Some(resource) = &mut entry.resource {
                rewrite(resource, &mut |reference| resolve(tx, &moved, reference))
                    .map_err(|refused| in_entry(at, refused))?;
            }
        }
        let mut writer = Writer::new(tx);
        let mut answers = vec![Value::Null; read.len()];
        // The order that FHIR gives: what is deleted makes room, what is read sees all that was written.
        for step in [Step::Delete, Step::Create, Step::Update] {
            for (at, entry) in read.iter_mut().enumerate().filter(|(_, entry)| entry.step() == step) {
                let answer = entry.write(&mut writer).map_err(|refused| in_entry(at, refused))?;
                answers[at] = described(&answer, false);
            }
        }
        writer.finish()?;
        for (at, entry) in read.iter().enumerate().filter(|(_, entry)| entry.step() == Step::Look) {
            let answer = look(store, tx, &entry.interaction, base).map_err(|refused| in_entry(at, refused))?;
            answers[at] = described(&answer, true);
        }
        Ok(answers)
    })
}

fn batched(store: &Store, entry: &Value, base: &str) -> Value {
    let run = || {
        let mut entry = Entry::of(entry)?;
        if entry.step() == Step::Look {
            let answer = store.read(|conn| look(store, conn, &entry.interaction, base))?;
            return Ok(described(&answer, true));
        }
        store.write(|tx| {
            entry.look_for_it(tx)?;
            let mut writer = Writer::new(tx);
            let answer = entry.write(&mut writer)?;
            writer.finish()?;
            Ok(described(&answer, false))
        })
    };
    run().unwrap_or_else(
        |refused: Refused| json!({ "response": { "status": refused.status.as_str(), "outcome": refused.outcome() } }),
    )
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Delete,
    Create,
    Update,
    Look,
}

impl Entry {
    fn of(entry: &Value) -> Result<Self, Refused> {
        let request = entry.get("request").ok_or_else(|| Refused::invalid("no request"))?;
        let text = |key| request.get(key).and_then(Value::as_str);
        let method = text("method").and_then(|method| Method::from_bytes(method.as_bytes()).ok());
        let method = method.ok_or_else(|| Refused::invalid("request.method is missing or not one"))?;
        let url = text("url").ok_or_else(|| Refused::invalid("request.url is missing"))?;
        // A condition that is not understood is not left out.
        for name in ["ifNoneMatch", "ifModifiedSince"] {
            if request.get(name).is_some() {
                return Err(Refused::unsupported(format!("request.{name} is not supported")));
            }
        }
        let condition = match request.get("ifMatch") {
            None => Condition::Any,
            Some(tag) => condition_of(tag.as_str().unwrap_or_default())?,
        };
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let interaction = Interaction::of(&method, path, query, &[])?;
        if matches!(interaction, Interaction::Bundle) {
            return Err(Refused::unsupported("a transaction inside another"));
        }
        let new_id = match interaction {
            Interaction::Create { .. } => Some(random_id()?),
            _ => None,
        };
        let unless = match (request.get("ifNoneExist").map(Value::as_str), &interaction) {
            (None, _) => None,
            (Some(Some(query)), Interaction::Create { .. }) => Some(unless(query)?),
            (Some(_), _) => return Err(Refused::invalid("request.ifNoneExist is not a search, or nothing is created")),
        };
        Ok(Self {
            interaction,
            full_url: entry.get("fullUrl").and_then(Value::as_str).map(str::to_owned),
            resource: entry.get("resource").cloned(),
            condition,
            new_id,
            unless,
            found: None,
        })
    }

    fn step(&self) -> Step {
        match self.interaction {
            Interaction::Delete { .. } => Step::Delete,
            Interaction::Create { .. } => Step::Create,
            Interaction::Update { .. } => Step::Update,
            _ => Step::Look,
        }
    }

    /// What the entry will be known as, when it writes a resource.
    fn address(&self) -> Option<(&'static TypeDef, &str)> {
        match &self.interaction {
            Interaction::Create { def } => self.found.as_deref().or(self.new_id.as_deref()).map(|id| (*def, id)),
            Interaction::Update { def, id } | Interaction::Delete { def, id } => Some((*def, id)),
            _ => None,
        }
    }

    /// Whether what is to be created is there already. It must be known before references are followed.
    fn look_for_it(&mut self, conn: &Connection) -> Result<(), Refused> {
        if let (Some(params), Interaction::Create { def }) = (&self.unless, &self.interaction) {
            self.found = there_already(conn, def, params)?;
        }
        Ok(())
    }

    fn write(&mut self, writer: &mut Writer<'_>) -> Result<Answer, Refused> {
        if let (Some(id), Interaction::Create { def }) = (&self.found, &self.interaction) {
            return Ok(not_created(def, id));
        }
        let text = self.resource.as_ref().map(Value::to_string);
        let content = text.as_deref().zip(self.resource.as_ref());
        change(writer, &self.interaction, content, self.new_id.take(), self.condition)
    }
}

/// What each fullUrl becomes. A resource that is written twice has no one outcome: refused.
fn addresses(entries: &[Entry]) -> Result<HashMap<String, String>, Refused> {
    let mut moved = HashMap::new();
    let mut written = HashSet::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some((def, id)) = entry.address() else { continue };
        let address = format!("{}/{id}", def.name);
        if entry.found.is_none() && !written.insert(address.clone()) {
            return Err(in_entry(at, Refused::invalid("the same resource is changed twice")));
        }
        if let Some(full_url) = &entry.full_url
            && moved.insert(full_url.clone(), address).is_some()
        {
            return Err(in_entry(at, Refused::invalid("the same fullUrl twice")));
        }
    }
    Ok(moved)
}

/// Where a reference leads in this store. `None`: it stays as it is.
pub(crate) fn resolve(
    conn: &Connection,
    moved: &HashMap<String, String>,
    reference: &str,
) -> Result<Option<String>, Refused> {
    if let Some(address) = moved.get(reference) {
        return Ok(Some(address.clone()));
    }
    if reference.starts_with("urn:uuid:") || reference.starts_with("urn:oid:") {
        return Err(Refused::invalid("a reference to an entry that is not in the Bundle"));
    }
    let Some((def, query)) = reference.split_once('?').and_then(|(name, query)| Some((TypeDef::named(name)?, query)))
    else {
        return Ok(None);
    };
    let params: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    match search::ids(conn, def, &params)?.as_slice() {
        [id] => Ok(Some(format!("{}/{id}", def.name))),
        _ => Err(Refused::new(
            StatusCode::PRECONDITION_FAILED,
            "not-found",
            "a conditional reference that does not lead to exactly one resource",
        )),
    }
}

fn described(answer: &Answer, with_body: bool) -> Value {
    let mut response = json!({ "status": answer.status.as_str() });
    if let Some(location) = &answer.location {
        response["location"] = Value::from(location.as_str());
    }
    if let Some((version, updated)) = answer.version {
        response["etag"] = Value::from(etag(version));
        response["lastModified"] = Value::from(instant(updated));
    }
    match &answer.body {
        Some(body) if with_body => json!({ "resource": body, "response": response }),
        _ => json!({ "response": response }),
    }
}

fn in_entry(at: usize, refused: Refused) -> Refused {
    Refused { diagnostics: format!("entry {at}: {}", refused.diagnostics), ..refused }
}
