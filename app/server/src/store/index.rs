//! What a resource can be found by: its rows, and what in it could not be read on the way.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde_json::Value;

use super::moment;
use super::person;
use super::types::{Kind, Param, TypeDef};

/// One reference, as its parts; empty text where a part is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Target {
    /// The type of what is referred to. Empty when nobody says.
    pub(super) kind: String,
    /// The id, or the whole address of something outside this store.
    pub(super) id: String,
    pub(super) system: String,
    pub(super) value: String,
}

/// The rows of one version of a resource.
#[derive(Debug, Default)]
pub(super) struct Rows {
    tokens: BTreeSet<(&'static str, String, String)>,
    moments: BTreeSet<(&'static str, i64, i64)>,
    references: BTreeSet<(&'static str, Target)>,
    /// Of a Patient: its identifiers.
    identifiers: BTreeSet<person::Key>,
}

/// An element that is kept as it came, but by which the resource cannot be found. Holds no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ContentFault {
    /// FHIR path with the type, `Observation.effectiveDateTime`.
    pub(crate) element: String,
    pub(crate) why: &'static str,
}

impl Rows {
    pub(super) fn of(def: &TypeDef, resource: &Value) -> (Self, Vec<ContentFault>) {
        let mut rows = Self::default();
        let mut faults = Vec::new();
        for param in def.all_params() {
            for path in param.paths.split_ascii_whitespace() {
                let mut found = Vec::new();
                walk(resource, path, &mut found);
                for element in found {
                    if let Err(why) = rows.add(param, element, resource) {
                        faults.push(ContentFault { element: format!("{}.{path}", def.name), why });
                    }
                }
            }
        }
        faults.dedup();
        if def.name == "Patient" {
            rows.identifiers = person::keys_of_patient(resource);
        }
        (rows, faults)
    }

    /// Whom the resource says it is about.
    pub(super) fn persons(&self) -> Vec<&Target> {
        self.references.iter().filter(|(param, _)| *param == "patient").map(|(_, target)| target).collect()
    }

    fn add(&mut self, param: &Param, element: &Value, resource: &Value) -> Result<(), &'static str> {
        match param.kind {
            Kind::Token => self.add_token(param.name, element),
            Kind::Date => {
                let (low, high) = span_of(element)?;
                self.moments.insert((param.name, low, high));
                Ok(())
            }
            Kind::Reference => {
                if let Some(target) = target_of(element)? {
                    self.references.insert((param.name, target));
                }
                Ok(())
            }
            Kind::Person | Kind::SaidPerson => {
                for target in persons_of(element, resource)? {
                    let named = target.kind == "Patient";
                    if named || (target.kind.is_empty() && param.kind == Kind::Person) {
                        self.references.insert((param.name, Target { kind: "Patient".to_owned(), ..target }));
                    }
                }
                Ok(())
            }
        }
    }

    fn add_token(&mut self, name: &'static str, element: &Value) -> Result<(), &'static str> {
        let mut insert = |system: &str, code: &str| {
            self.tokens.insert((name, system.to_owned(), code.to_owned()));
        };
        match element {
            Value::String(code) => insert("", code),
            Value::Bool(flag) => insert("", if *flag { "true" } else { "false" }),
            Value::Object(object) => {
                if let Some(codings) = object.get("coding") {
                    let codings = codings.as_array().ok_or("coding is not an array")?;
                    return codings.iter().try_for_each(|coding| self.add_token(name, coding));
                }
                let text = |key| object.get(key).and_then(Value::as_str);
                let system = text("system").unwrap_or_default();
                if let Some(code) = text("code") {
                    insert(system, code);
                } else if let Some(value) = text("value") {
                    let (system, value) = person::normalised(system, value);
                    insert(&system, &value);
                }
            }
            _ => return Err("not of the shape that FHIR R4 gives it"),
        }
        Ok(())
    }

    /// `resource` is stored as `def/id`, and was changed at `updated`.
    pub(super) fn insert(
        &self,
        conn: &Connection,
        resource: i64,
        (def, id): (&TypeDef, &str),
        updated: i64,
    ) -> rusqlite::Result<()> {
        let mut token = conn.prepare_cached("INSERT INTO token VALUES (?1, ?2, ?3, ?4)")?;
        for (param, system, code) in &self.tokens {
            token.execute((resource, param, system, code))?;
        }
        let mut moment = conn.prepare_cached("INSERT INTO moment VALUES (?1, ?2, ?3, ?4)")?;
        for (param, low, high) in &self.moments {
            moment.execute((resource, param, low, high))?;
        }
        let mut reference = conn.prepare_cached("INSERT INTO reference VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?;
        for (param, Target { kind, id, system, value }) in &self.references {
            reference.execute((resource, param, kind, id, system, value, def.name, updated))?;
        }
        let mut person = conn.prepare_cached("INSERT INTO person VALUES (?1, ?2, ?3, ?4, ?5)")?;
        for key in &self.identifiers {
            person.execute((resource, id, &key.system, &key.value, key.strong))?;
        }
        Ok(())
    }
}

/// Takes away everything by which the resource could be found.
pub(super) fn clear(conn: &Connection, resource: i64) -> rusqlite::Result<()> {
    for sql in [
        "DELETE FROM token WHERE resource = ?1",
        "DELETE FROM moment WHERE resource = ?1",
        "DELETE FROM reference WHERE resource = ?1",
        "DELETE FROM person WHERE patient = ?1",
    ] {
        conn.prepare_cached(sql)?.execute([resource])?;
    }
    Ok(())
}

/// The elements at a path; arrays are walked through, absent ones give nothing.
fn walk<'a>(value: &'a Value, path: &str, found: &mut Vec<&'a Value>) {
    if let Value::Array(items) = value {
        for item in items {
            walk(item, path, found);
        }
        return;
    }
    if path.is_empty() {
        found.push(value);
        return;
    }
    let (head, rest) = path.split_once('.').unwrap_or((path, ""));
    if let Some(inner) = value.get(head) {
        walk(inner, rest, found);
    }
}

fn span_of(element: &Value) -> Result<moment::Span, &'static str> {
    let unreadable = "not a date of FHIR R4";
    match element {
        Value::String(text) => moment::span(text).ok_or(unreadable),
        Value::Object(period) => {
            let end = |key: &str| match period.get(key) {
                None => Ok(moment::OPEN),
                Some(value) => value.as_str().and_then(moment::span).ok_or(unreadable),
            };
            Ok((end("start")?.0, end("end")?.1))
        }
        _ => Err(unreadable),
    }
}

/// The parts of a reference. `None` for one that only says how it is displayed, or leads inside the resource.
fn target_of(element: &Value) -> Result<Option<Target>, &'static str> {
    let object = element.as_object().ok_or("not a Reference")?;
    let text = |key: &str| match object.get(key) {
        None => Ok(""),
        Some(value) => value.as_str().ok_or("not a Reference"),
    };
    let mut target = Target { kind: text("type")?.to_owned(), ..Target::default() };
    let reference = text("reference")?;
    if let Some((kind, id)) = local(reference) {
        target.kind = kind.to_owned();
        target.id = id.to_owned();
    } else if !reference.starts_with('#') {
        target.id = reference.to_owned();
    }
    if let Some(identifier) = object.get("identifier") {
        let part = |key| identifier.get(key).and_then(Value::as_str).unwrap_or_default();
        if !part("value").is_empty() {
            (target.system, target.value) = person::normalised(part("system"), part("value"));
        }
    }
    Ok((!target.id.is_empty() || !target.value.is_empty()).then_some(target))
}

/// As [`target_of`], where a contained Patient stands for its identifiers: the national ones, where it has any.
fn persons_of(element: &Value, resource: &Value) -> Result<Vec<Target>, &'static str> {
    let inside = element.get("reference").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
    let Some(inside) = inside else {
        let mut target = target_of(element)?;
        if let Some(target) = &mut target
            && !target.id.is_empty()
            && !person::is_for_everybody(&target.system, &target.value)
        {
            // A source's own number beside an id says nothing more.
            target.system.clear();
            target.value.clear();
        }
        let names = |it: &Target| !it.id.is_empty() || person::key(&it.system, &it.value).is_some();
        return Ok(target.filter(names).into_iter().collect());
    };
    let contained = resource.get("contained").and_then(Value::as_array);
    let patient = contained.into_iter().flatten().find(|it| it.get("id").and_then(Value::as_str) == Some(inside));
    let Some(patient) = patient.filter(|it| it.get("resourceType").and_then(Value::as_str) == Some("Patient")) else {
        return Ok(Vec::new());
    };
    let keys = person::keys_of_patient(patient);
    let national = keys.iter().any(|key| key.strong);
    Ok(keys
        .into_iter()
        .filter(|key| key.strong || !national)
        .map(|key| Target { kind: "Patient".to_owned(), id: String::new(), system: key.system, value: key.value })
        .collect())
}

/// `Patient/1` or `Patient/1/_history/2` as type and id; an address elsewhere is `None`.
pub(super) fn local(reference: &str) -> Option<(&str, &str)> {
    let mut parts = reference.split('/');
    let (kind, id) = (parts.next()?, parts.next()?);
    let known_end = match parts.next() {
        None => true,
        Some(history) => history == "_history",
    };
    let is_type = kind.starts_with(|c: char| c.is_ascii_uppercase()) && kind.chars().all(|c| c.is_ascii_alphabetic());
    (is_type && known_end && super::content::is_id(id)).then_some((kind, id))
}
