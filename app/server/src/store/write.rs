//! Every change of the store. A change is part of a transaction that the caller opened, and is finished by
//! [`Writer::finish`].

use ::http::StatusCode;
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};

use super::content::{is_id, new_id};
use super::error::Refused;
use super::index::{self, ContentFault, Rows, Target};
use super::person::{self, Key, PersonKeys};
use super::types::TypeDef;

/// Writes within one transaction, all at the same moment.
pub(crate) struct Writer<'a> {
    conn: &'a Connection,
    now: i64,
    /// Whom each resource written so far is about.
    subjects: Vec<Subject>,
}

/// Whom one resource says that it is about.
struct Subject {
    targets: Vec<Target>,
    /// What the source calls the person beside the number.
    name: Option<String>,
}

/// What became of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) change: Change,
    pub(crate) version: i64,
    pub(crate) updated: i64,
}

/// How a resource was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It was not there, or had been deleted.
    Created,
    Updated,
    /// It was there in exactly these words: no new version.
    Unchanged,
    Deleted,
}

/// Which version a change is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Condition {
    Any,
    /// `If-Match`: only while this is the current version.
    Version(i64),
    /// It is not there yet, or in exactly these words.
    Once,
}

/// The code of the refusal to change what is stored once.
pub(crate) const ONCE: &str = "duplicate";

/// The resource as it lies in the store.
struct Existing {
    pk: i64,
    version: i64,
    updated: i64,
    deleted: bool,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Self {
        Self { conn, now: jiff::Timestamp::now().as_millisecond(), subjects: Vec::new() }
    }

    /// Creates or updates `def/id`. `body` is kept word for word; `value` is the same, parsed. The faults are what
    /// the resource cannot be found by; it is stored all the same.
    pub(crate) fn put(
        &mut self,
        def: &'static TypeDef,
        id: &str,
        body: &str,
        value: &Value,
        condition: Condition,
    ) -> Result<(Outcome, Vec<ContentFault>), Refused> {
        check_is(def, value)?;
        if !is_id(id) {
            return Err(Refused::invalid(format!("{}.id: not an id of FHIR R4", def.name)));
        }
        let existing = self.existing(def, id)?;
        check_condition(condition, existing.as_ref())?;
        let (rows, mut faults) = Rows::of(def, value);
        if let Some(element) = def.subject
            && rows.persons().is_empty()
        {
            faults.push(ContentFault {
                element: format!("{}.{element}", def.name),
                why: "names nobody: shown to nobody",
            });
        }
        if let Some(existing) = &existing {
            let last = self.last_body(existing)?;
            if !existing.deleted && last.as_deref() == Some(body) {
                let outcome =
                    Outcome { change: Change::Unchanged, version: existing.version, updated: existing.updated };
                return Ok((outcome, faults));
            }
            if def.name == "AuditEvent" {
                return Err(never_changed());
            }
            if condition == Condition::Once {
                return Err(Refused::new(StatusCode::CONFLICT, ONCE, "this version is in the store in other words"));
            }
            self.check_same_person(def, last.as_deref(), &rows)?;
        }
        let change = match &existing {
            Some(existing) if !existing.deleted => Change::Updated,
            _ => Change::Created,
        };
        let outcome = self.write(def, id, existing, Some((body, &rows)), change)?;
        if def.name == "Patient" {
            faults.extend(self.settle_numbers(def, id, value)?);
        }
        if let Some(element) = def.subject {
            let keys = rows.persons().into_iter().filter_map(|it| person::key(&it.system, &it.value));
            for key in keys.filter(|key| person::is_for_everybody(&key.system, &key.value)) {
                if person::is_shared(self.conn, &key)? {
                    let why = "a number that is not valid, and that several have: shown to nobody";
                    faults.push(ContentFault { element: format!("{}.{element}", def.name), why });
                }
            }
            let targets = rows.persons().into_iter().cloned().collect();
            self.subjects.push(Subject { targets, name: person::named(value.get(element)) });
        }
        Ok((outcome, faults))
    }

    /// Numbers that are not valid lead to a person only while one has them. A Patient that was made for such a number alone gives
    /// way to the one that comes with it; where another one stays, that is told.
    fn settle_numbers(&mut self, def: &'static TypeDef, id: &str, value: &Value) -> Result<Vec<ContentFault>, Refused> {
        let mut faults = Vec::new();
        let is_mistyped = |key: &Key| !key.strong && person::is_for_everybody(&key.system, &key.value);
        for key in person::keys_of_patient(value).into_iter().filter(is_mistyped) {
            for other in person::bearers(self.conn, &key)? {
                if other != id && self.is_for_a_number_alone(def, &other)? {
                    self.delete(def, &other, Condition::Any)?;
                }
            }
            if person::is_shared(self.conn, &key)? {
                let why =
                    "a number that is not valid, and that another has too: what names it alone is shown to neither";
                faults.push(ContentFault { element: "Patient.identifier".to_owned(), why });
            }
        }
        Ok(faults)
    }

    /// Whether this Patient was made for a number that something named, and nothing refers to it by its id.
    fn is_for_a_number_alone(&self, def: &TypeDef, id: &str) -> Result<bool, Refused> {
        let Some(existing) = self.existing(def, id)? else { return Ok(false) };
        let body = self.last_body(&existing)?.and_then(|body| serde_json::from_str::<Value>(&body).ok());
        let tags = body.as_ref().and_then(|body| body.pointer("/meta/tag")?.as_array());
        let is_made = tags.is_some_and(|tags| tags.contains(&for_a_number()));
        let sql = "SELECT EXISTS (SELECT 1 FROM reference WHERE type = 'Patient' AND id = ?1)";
        Ok(is_made && !self.conn.prepare_cached(sql)?.query_row([id], |row| row.get::<_, bool>(0))?)
    }

    /// Deletes `def/id`: its versions stay, reads answer 410. `None`: there was nothing to delete.
    pub(crate) fn delete(
        &mut self,
        def: &'static TypeDef,
        id: &str,
        condition: Condition,
    ) -> Result<Option<Outcome>, Refused> {
        let existing = self.existing(def, id)?;
        check_condition(condition, existing.as_ref())?;
        let Some(existing) = existing.filter(|existing| !existing.deleted) else { return Ok(None) };
        if def.name == "AuditEvent" {
            return Err(never_changed());
        }
        Ok(Some(self.write(def, id, Some(existing), None, Change::Deleted)?))
    }

    /// Ends the transaction's writing: makes a minimal Patient for each subject that nobody has heard of. Gives how
    /// many. It comes last, so that a Patient later in the same file is not forestalled. The person has the name that the first
    /// resource to name them gives.
    pub(crate) fn finish(mut self) -> Result<usize, Refused> {
        let mut made = 0;
        let patient = TypeDef::named("Patient").ok_or_else(|| Refused::invalid("no type Patient"))?;
        let (named, nameless): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.subjects).into_iter().partition(|subject| subject.name.is_some());
        for Subject { targets, name } in named.into_iter().chain(nameless) {
            let Some(new) = person::unheard_of(self.conn, &targets)? else { continue };
            let (id, meta) = match new.id {
                Some(id) => (id, None),
                None => (random_id()?, Some(json!({ "tag": [for_a_number()] }))),
            };
            let mut value = json!({ "resourceType": "Patient", "id": id });
            if let Some(meta) = meta {
                value["meta"] = meta;
            }
            if !new.identifiers.is_empty() {
                let known = new.identifiers.iter().map(|key| json!({ "system": key.system, "value": key.value }));
                value["identifier"] = known.collect();
            }
            if let Some(name) = name {
                value["name"] = json!([{ "text": name }]);
            }
            self.put(patient, &id, &value.to_string(), &value, Condition::Any)?;
            made += 1;
        }
        Ok(made)
    }

    fn existing(&self, def: &TypeDef, id: &str) -> rusqlite::Result<Option<Existing>> {
        self.conn
            .prepare_cached("SELECT pk, version, updated, deleted FROM resource WHERE type = ?1 AND id = ?2")?
            .query_row((def.name, id), |row| {
                Ok(Existing { pk: row.get(0)?, version: row.get(1)?, updated: row.get(2)?, deleted: row.get(3)? })
            })
            .optional()
    }

    /// The newest version that is not a deletion.
    fn last_body(&self, existing: &Existing) -> rusqlite::Result<Option<String>> {
        let sql = "SELECT body FROM version WHERE resource = ?1 AND body IS NOT NULL ORDER BY version DESC LIMIT 1";
        self.conn.prepare_cached(sql)?.query_row([existing.pk], |row| row.get(0)).optional()
    }

    /// A resource about one person never becomes one about another: neither by a slip of ids between two sources,
    /// nor on purpose.
    fn check_same_person(&self, def: &'static TypeDef, last: Option<&str>, rows: &Rows) -> Result<(), Refused> {
        let (Some(last), Some(_)) = (last, def.subject) else { return Ok(()) };
        let last: Value = serde_json::from_str(last).map_err(|error| Refused::not_json(&error))?;
        let (before, _) = Rows::of(def, &last);
        let (before, now) = (before.persons(), rows.persons());
        if before.is_empty() {
            return Ok(());
        }
        let mut known = PersonKeys::default();
        for target in &before {
            known.add(person::expand(self.conn, target)?);
        }
        let same = !now.is_empty() && now.iter().all(|target| before.contains(target) || known.are_of(target));
        if same { Ok(()) } else { Err(another_persons(def)) }
    }

    /// Refuses to make the Patient at `id` somebody else: one with national numbers of which none is the old ones', one
    /// that would join persons of different birth dates, or, where no national number tells, one with another birth
    /// date or with none of the old identifiers. An import asks this. An update through FHIR may correct a
    /// number, and the person is joined anew.
    pub(crate) fn check_same_patient(&self, id: &str, value: &Value) -> Result<(), Refused> {
        let Some(def) = TypeDef::named("Patient") else { return Ok(()) };
        let numbers: Vec<_> = person::keys_of_patient(value).into_iter().filter(|key| key.strong).collect();
        if person::differ_in_birth(self.conn, id, &numbers)? {
            return Err(another_persons(def));
        }
        let Some(existing) = self.existing(def, id)? else { return Ok(()) };
        let Some(last) = self.last_body(&existing)? else { return Ok(()) };
        let last: Value = serde_json::from_str(&last).map_err(|error| Refused::not_json(&error))?;
        let strong = |patient: &Value| {
            let keys = person::keys_of_patient(patient);
            keys.into_iter().filter(|key| key.strong).collect::<std::collections::BTreeSet<_>>()
        };
        let (before, now) = (strong(&last), strong(value));
        let same = match before.is_empty() {
            true => person::can_be_one(&last, value),
            false => !before.is_disjoint(&now),
        };
        if same { Ok(()) } else { Err(another_persons(def)) }
    }

    /// The Patient that already is the person of this one, by a national number.
    pub(crate) fn patient_like(&self, value: &Value) -> Result<Option<String>, Refused> {
        for key in person::keys_of_patient(value).iter().filter(|key| key.strong) {
            if let Some(id) = person::patient_with(self.conn, key)? {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    fn write(
        &self,
        def: &TypeDef,
        id: &str,
        existing: Option<Existing>,
        content: Option<(&str, &Rows)>,
        change: Change,
    ) -> rusqlite::Result<Outcome> {
        let deleted = content.is_none();
        let (pk, version, updated) = match existing {
            Some(existing) => {
                // A clock that was set back does not make a newer version look older.
                let (version, updated) = (existing.version + 1, self.now.max(existing.updated));
                self.conn
                    .prepare_cached("UPDATE resource SET version = ?2, updated = ?3, deleted = ?4 WHERE pk = ?1")?
                    .execute((existing.pk, version, updated, deleted))?;
                index::clear(self.conn, existing.pk)?;
                (existing.pk, version, updated)
            }
            None => {
                self.conn
                    .prepare_cached(
                        "INSERT INTO resource (type, id, version, updated, deleted) VALUES (?1, ?2, 1, ?3, 0)",
                    )?
                    .execute((def.name, id, self.now))?;
                (self.conn.last_insert_rowid(), 1, self.now)
            }
        };
        self.conn
            .prepare_cached("INSERT INTO version (resource, version, updated, body) VALUES (?1, ?2, ?3, ?4)")?
            .execute((pk, version, updated, content.map(|(body, _)| body)))?;
        if let Some((_, rows)) = content {
            rows.insert(self.conn, pk, (def, id), updated)?;
        }
        Ok(Outcome { change, version, updated })
    }
}

pub(super) fn random_id() -> Result<String, Refused> {
    new_id().map_err(|_| Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "exception", "no randomness to be had"))
}

/// On a Patient that was made because a number was named.
fn for_a_number() -> Value {
    json!({ "system": "https://innsyn.example/fhir/CodeSystem/patient", "code": "bare-nummer" })
}

/// Whether the body is a resource of the type that the address says.
fn check_is(def: &TypeDef, value: &Value) -> Result<(), Refused> {
    match value.get("resourceType").and_then(Value::as_str) {
        Some(name) if name == def.name => Ok(()),
        _ => Err(Refused::invalid(format!("the body is not of the type {}", def.name))),
    }
}

fn check_condition(condition: Condition, existing: Option<&Existing>) -> Result<(), Refused> {
    match (condition, existing) {
        (Condition::Any | Condition::Once, _) => Ok(()),
        (Condition::Version(wanted), Some(existing)) if existing.version == wanted => Ok(()),
        (Condition::Version(_), _) => {
            Err(Refused::new(StatusCode::PRECONDITION_FAILED, "conflict", "If-Match: this is not the current version"))
        }
    }
}

fn another_persons(def: &TypeDef) -> Refused {
    let text = format!("{}: this would overwrite another person's resource", def.name);
    Refused::new(StatusCode::CONFLICT, "conflict", text)
}

fn never_changed() -> Refused {
    Refused::new(StatusCode::METHOD_NOT_ALLOWED, "not-supported", "an AuditEvent is neither changed nor deleted")
}
