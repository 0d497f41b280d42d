//! Who is the same person. Sources name a person by a Patient's id, by a number, or by both; here the two meet.

use std::collections::{BTreeSet, HashMap};

use innsyn_domain::person::{IdentifierKind, PersonIdentifier};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use super::index::Target;

/// An identifier of a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) system: String,
    pub(super) value: String,
    /// A valid national number, which nobody shares. Others (a hospital's own, a mistyped one) may have several
    /// bearers: they lead to a person only while exactly one has them, and never make two Patients one.
    pub(super) strong: bool,
}

/// Every way in which one person is referred to.
#[derive(Debug, Default)]
pub(super) struct PersonKeys {
    pub(super) patients: BTreeSet<String>,
    /// System and value.
    pub(super) identifiers: BTreeSet<(String, String)>,
}

impl PersonKeys {
    pub(super) fn add(&mut self, more: Self) {
        self.patients.extend(more.patients);
        self.identifiers.extend(more.identifiers);
    }

    /// Whether a reference names this person. One that gives both id and identifier must be right in both.
    pub(super) fn are_of(&self, target: &Target) -> bool {
        let id = target.id.is_empty() || self.patients.contains(&target.id);
        let identifier =
            target.value.is_empty() || self.identifiers.contains(&(target.system.clone(), target.value.clone()));
        id && identifier && !(target.id.is_empty() && target.value.is_empty())
    }
}

/// System and value in the one spelling that is indexed and searched by.
pub(super) fn normalised(system: &str, value: &str) -> (String, String) {
    let identifier = PersonIdentifier::parse(system, value);
    (identifier.system().to_owned(), identifier.expose().to_owned())
}

/// Whether an identifier names a person for everybody, not just within the source that gave it.
pub(super) fn is_for_everybody(system: &str, value: &str) -> bool {
    PersonIdentifier::parse(system, value).names_one_person()
}

/// The identifiers by which a Patient may be referred to.
pub(super) fn keys_of_patient(patient: &Value) -> BTreeSet<Key> {
    let identifiers = patient.get("identifier").and_then(Value::as_array);
    identifiers.into_iter().flatten().filter_map(key_of).collect()
}

fn key_of(identifier: &Value) -> Option<Key> {
    let part = |key| identifier.get(key).and_then(Value::as_str).unwrap_or_default();
    // An identifier marked "old" was the person's all the same (a D-number before the fødselsnummer).
    key(part("system"), part("value"))
}

/// `None` for what cannot name a person outside its own source: no system, no value, an H-number, which each
/// organisation hands out anew, or what stands where a national number is not known.
pub(super) fn key(system: &str, value: &str) -> Option<Key> {
    if system.is_empty() || value.is_empty() {
        return None;
    }
    let identifier = PersonIdentifier::parse(system, value);
    (identifier.kind() != IdentifierKind::HNummer && !identifier.is_placeholder()).then(|| Key {
        system: identifier.system().to_owned(),
        value: identifier.expose().to_owned(),
        strong: identifier.names_one_person() && identifier.is_valid(),
    })
}

/// The person that a reference names: everything by which that person is known here. What it says itself is always
/// part of it, so that a person without a Patient is found too.
pub(super) fn expand(conn: &Connection, target: &Target) -> rusqlite::Result<PersonKeys> {
    let mut seeds = Vec::new();
    let mut keys = PersonKeys::default();
    if !target.id.is_empty() {
        seeds.push(target.id.clone());
    }
    if let Some(key) = key(&target.system, &target.value) {
        let bearers = bearers(conn, &key)?;
        if key.strong || groups(conn, &bearers)? <= 1 {
            seeds.extend(bearers);
            keys.identifiers.insert((key.system, key.value));
        }
    }
    let (patients, held) = component(conn, seeds)?;
    for key in held {
        // A weak identifier that somebody outside has as well names nobody.
        if key.strong || bearers(conn, &key)?.iter().all(|id| patients.contains(id)) {
            keys.identifiers.insert((key.system, key.value));
        }
    }
    keys.patients = patients;
    Ok(keys)
}

/// The Patients that are one person with those given, and all their identifiers.
fn component(conn: &Connection, seeds: Vec<String>) -> rusqlite::Result<(BTreeSet<String>, BTreeSet<Key>)> {
    let mut patients = BTreeSet::new();
    let mut held = BTreeSet::new();
    let mut open = seeds;
    let mut of_patient = conn.prepare_cached("SELECT system, value, strong FROM person WHERE patient_id = ?1")?;
    while let Some(id) = open.pop() {
        if !patients.insert(id.clone()) {
            continue;
        }
        let keys =
            of_patient.query_map([&id], |row| Ok(Key { system: row.get(0)?, value: row.get(1)?, strong: row.get(2)? }));
        for key in keys?.collect::<Result<Vec<_>, _>>()? {
            if key.strong && !held.contains(&key) {
                open.extend(bearers(conn, &key)?);
            }
            held.insert(key);
        }
    }
    Ok((patients, held))
}

pub(super) fn bearers(conn: &Connection, key: &Key) -> rusqlite::Result<Vec<String>> {
    let mut statement = conn.prepare_cached("SELECT patient_id FROM person WHERE value = ?1 AND system = ?2")?;
    statement.query_map((&key.value, &key.system), |row| row.get(0))?.collect()
}

/// How many persons these Patients are.
fn groups(conn: &Connection, patients: &[String]) -> rusqlite::Result<usize> {
    let mut person_of: HashMap<String, usize> = HashMap::new();
    let mut many = 0;
    for id in patients {
        if !person_of.contains_key(id) {
            let (same, _) = component(conn, vec![id.clone()])?;
            person_of.extend(same.into_iter().map(|id| (id, many)));
            many += 1;
        }
    }
    Ok(many)
}

/// Whether several persons have this identifier, so that by it alone nobody is named.
pub(super) fn is_shared(conn: &Connection, key: &Key) -> rusqlite::Result<bool> {
    Ok(!key.strong && groups(conn, &bearers(conn, key)?)? > 1)
}

/// Whether the bearers of these numbers are several persons now, and not born on one day. Where a number follows
/// another (a fødselsnummer a D-number) they are; a file that mixes up two persons would show each the other's results.
/// Of whom no day of birth is known, the national numbers tell it.
pub(super) fn differ_in_birth(conn: &Connection, id: &str, numbers: &[Key]) -> Result<bool, rusqlite::Error> {
    let mut found = vec![id.to_owned()];
    for key in numbers {
        found.extend(bearers(conn, key)?);
    }
    if groups(conn, &found)? <= 1 {
        return Ok(false);
    }
    let (all, _) = component(conn, found)?;
    let sql = "SELECT v.body FROM version v JOIN resource r ON r.pk = v.resource AND r.version = v.version
               WHERE r.type = 'Patient' AND r.id = ?1 AND v.body IS NOT NULL";
    let mut statement = conn.prepare_cached(sql)?;
    let (mut dates, mut days) = (BTreeSet::new(), BTreeSet::new());
    for id in all {
        let body: Option<String> = statement.query_row([&id], |row| row.get(0)).optional()?;
        let Some(patient) = body.and_then(|body| serde_json::from_str::<Value>(&body).ok()) else { continue };
        match patient.get("birthDate").and_then(Value::as_str) {
            Some(date) => {
                days.extend(date.get(2..).map(|day| day.replace('-', "")));
                dates.insert(date.to_owned());
            }
            None => days.extend(days_by_number(&patient)),
        }
    }
    // A year alone does not contradict a day of it that a number tells.
    let contradicts =
        |one: &String, other: &String| !one.starts_with(other.as_str()) && !other.starts_with(one.as_str());
    Ok(dates.len() > 1 || days.iter().any(|one| days.iter().any(|other| contradicts(one, other))))
}

/// Year without century, month, day.
fn days_by_number(patient: &Value) -> impl Iterator<Item = String> {
    let identifiers = patient.get("identifier").and_then(Value::as_array).into_iter().flatten();
    let numbers = identifiers.filter_map(PersonIdentifier::from_fhir).filter(PersonIdentifier::is_valid);
    numbers.filter_map(|number| number.born())
}

/// Whether two Patients that no national number names can be the same person: nothing that both say contradicts it.
pub(super) fn can_be_one(one: &Value, other: &Value) -> bool {
    let born = |patient: &Value| patient.get("birthDate").and_then(Value::as_str).map(str::to_owned);
    let numbers = |patient: &Value| -> BTreeSet<(String, String)> {
        let all = patient.get("identifier").and_then(Value::as_array);
        let part = |identifier: &Value, key| identifier.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        all.into_iter().flatten().map(|it| normalised(&part(it, "system"), &part(it, "value"))).collect()
    };
    let (birth, numbers) = ((born(one), born(other)), (numbers(one), numbers(other)));
    let is_born_otherwise = matches!(&birth, (Some(one), Some(other)) if one != other);
    let has_other_numbers = !numbers.0.is_empty() && !numbers.1.is_empty() && numbers.0.is_disjoint(&numbers.1);
    !is_born_otherwise && !has_other_numbers
}

/// The id of a Patient of the person that has this identifier, where there is one.
pub(super) fn patient_with(conn: &Connection, key: &Key) -> rusqlite::Result<Option<String>> {
    let bearers = bearers(conn, key)?;
    Ok(if key.strong || bearers.len() == 1 { bearers.into_iter().min() } else { None })
}

/// The Patient that must be made so that a subject nobody has heard of becomes somebody: `None` when the person is
/// known, or cannot be named from outside its source. `targets` are what one resource says of its one subject.
pub(super) fn unheard_of(conn: &Connection, targets: &[Target]) -> rusqlite::Result<Option<NewPatient>> {
    let mut new = NewPatient::default();
    for target in targets {
        let identifier = key(&target.system, &target.value);
        if super::content::is_id(&target.id) {
            let known: Option<i64> = conn
                .prepare_cached("SELECT pk FROM resource WHERE type = 'Patient' AND id = ?1")?
                .query_row([&target.id], |row| row.get(0))
                .optional()?;
            if known.is_some() {
                return Ok(None);
            }
            new.id = Some(target.id.clone());
        } else if !target.id.is_empty() {
            // An address elsewhere.
            continue;
        } else if let Some(key) = &identifier
            && !bearers(conn, key)?.is_empty()
        {
            return Ok(None);
        }
        // Of a source's own number alone nobody could say whose it is: no Patient is made for it.
        new.identifiers.extend(identifier.filter(|key| new.id.is_some() || is_for_everybody(&key.system, &key.value)));
    }
    Ok((new.id.is_some() || !new.identifiers.is_empty()).then_some(new))
}

/// What a reference calls the person. Digits are in no name: some write the number there, which is never shown.
pub(super) fn named(reference: Option<&Value>) -> Option<String> {
    let name = reference?.get("display")?.as_str()?.trim();
    (!name.is_empty() && !name.chars().any(char::is_numeric)).then(|| name.to_owned())
}

/// A Patient of which only this is known.
#[derive(Debug, Default)]
pub(super) struct NewPatient {
    /// `None`: the store chooses. It is random, for a number that can be guessed from an id is a number shown.
    pub(super) id: Option<String>,
    pub(super) identifiers: Vec<Key>,
}
