//! Which persons a Bundle is about, and which of its entries are one of them's.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::Value;

use super::BundleFault;
use crate::fhir::read::{each, text};
use crate::fhir::references::name_of;
use crate::fhir::subject::{self, Subject, SubjectRef};
use crate::lab_results::Entry;
use crate::order;
use crate::person::{Person, PersonIdentifier, PersonName};

/// A person by all that names them here.
#[derive(Debug, Default)]
struct Known {
    /// With the base of their address, where several bases are met: the same id elsewhere is somebody else.
    ids: BTreeSet<String>,
    numbers: BTreeSet<PersonIdentifier>,
    birth_date: Option<Date>,
}

/// The persons that the entries of an answer are about.
#[derive(Debug)]
pub(super) struct Persons {
    all: Vec<Known>,
    /// A reference names two persons at once.
    is_torn: bool,
    has_many_bases: bool,
}

/// Whose side of what is between two is shown. It must be said: each of the two is as good an answer as the other. Without a
/// Patient the person goes by what is said alone.
pub(super) fn one_of_two(entries: &[Entry], subject: Option<&str>) -> Result<Person, BundleFault> {
    let patients = Persons::of_patients(entries);
    let Some(subject) = subject else {
        let is_of_two = |entry: &Entry| text(&entry.resource, "resourceType") == Some("Consent");
        let is_shared = entries.iter().any(is_of_two);
        return if is_shared { Err(BundleFault::SeveralPersons) } else { Ok(patients.person(None)) };
    };
    // The same id at two bases is two persons, and who is meant inside a Consent nobody can tell.
    let own_base = base_of(subject).into_iter().map(str::to_owned);
    if patients.has_many_bases || order::set(own_base.chain(entries.iter().flat_map(bases))).len() > 1 {
        return Err(BundleFault::SeveralPersons);
    }
    let mut person = patients.person(patients.named(subject).flatten());
    match subject.split_once('|') {
        Some((system, value)) => person
            .identifiers
            .extend(Some(PersonIdentifier::parse(system, value)).filter(PersonIdentifier::names_one_person)),
        None => person.patient_ids.extend(Some(subject::patient_id(subject).unwrap_or(subject).to_owned())),
    }
    Ok(person)
}

impl Persons {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut persons = Self::of_patients(entries);
        for entry in entries {
            if let Subject::Persons(refs) = subject::of(&entry.resource) {
                for one in &refs {
                    persons.take(entry, one);
                }
            }
        }
        persons
    }

    /// Patients say themselves by what they are named.
    fn of_patients(entries: &[Entry]) -> Self {
        let bases = order::set(entries.iter().flat_map(bases));
        let mut persons = Self { all: Vec::new(), is_torn: false, has_many_bases: bases.len() > 1 };
        for entry in entries {
            if let Some(patient) = Person::from_patient(&entry.resource) {
                let numbers = patient.identifiers.iter().filter(|n| n.is_valid()).cloned().collect();
                let ids = patient.patient_ids.iter().map(|id| persons.qualified(entry, id)).collect();
                persons.take_patient(Known { ids, numbers, birth_date: patient.birth_date });
            }
        }
        persons
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty() && !self.is_torn
    }

    pub(super) fn are_several(&self) -> bool {
        self.all.len() > 1 || self.is_torn
    }

    pub(super) fn first(&self) -> Option<usize> {
        (!self.all.is_empty()).then_some(0)
    }

    /// The one that a host names. `Some(None)` is never given.
    pub(super) fn named(&self, subject: &str) -> Option<Option<usize>> {
        let at = match subject.split_once('|') {
            Some((system, value)) => {
                let number = PersonIdentifier::parse(system, value);
                self.all.iter().position(|known| known.numbers.contains(&number))
            }
            None => {
                let id = subject::patient_id(subject).unwrap_or(subject);
                let is_address = subject.contains("://");
                let fits = |known: &String| {
                    if self.has_many_bases && is_address { known == subject } else { tail(known) == id }
                };
                let mut found =
                    (0..self.all.len()).filter(|at| self.all.get(*at).is_some_and(|k| k.ids.iter().any(fits)));
                // The same id at two bases: which is meant, only an address says.
                found.next().filter(|_| found.next().is_none())
            }
        };
        at.map(Some)
    }

    /// By all that identifies them here, without a name. Where several bases are met an id alone names nobody.
    pub(super) fn person(&self, at: Option<usize>) -> Person {
        let known = at.and_then(|at| self.all.get(at));
        let ids = known.filter(|_| !self.has_many_bases).map(|known| known.ids.clone());
        Person {
            patient_ids: ids.unwrap_or_default(),
            identifiers: known.map(|known| known.numbers.clone()).unwrap_or_default(),
            name: PersonName::default(),
            birth_date: known.and_then(|known| known.birth_date),
            born_by: None,
            protected: false,
            deceased: false,
        }
    }

    /// Whether an entry is this person's, or of nobody and passed along.
    pub(super) fn admits(&self, person: Option<usize>, entry: &Entry) -> bool {
        match subject::of(&entry.resource) {
            Subject::Nobody => true,
            Subject::Missing => !must_name_a_person(&entry.resource),
            Subject::Persons(refs) => person
                .and_then(|at| self.all.get(at))
                .is_some_and(|known| refs.iter().all(|one| self.means(known, entry, one))),
        }
    }

    fn means(&self, known: &Known, entry: &Entry, one: &SubjectRef) -> bool {
        let (id, number) = self.parts(entry, one);
        (id.is_some() || number.is_some())
            && id.is_none_or(|id| known.ids.contains(&id))
            && number.is_none_or(|number| known.numbers.contains(number))
    }

    /// Patients that share an id or a number are one person.
    fn take_patient(&mut self, mut patient: Known) {
        let mut at = 0;
        while let Some(known) = self.all.get(at) {
            if known.ids.is_disjoint(&patient.ids) && known.numbers.is_disjoint(&patient.numbers) {
                at += 1;
                continue;
            }
            let other = self.all.remove(at);
            // Two birth dates make none: an age that is not sure opens nothing.
            patient.birth_date = match (patient.birth_date, other.birth_date) {
                (Some(one), Some(another)) if one != another => None,
                (one, another) => one.or(another),
            };
            patient.ids.extend(other.ids);
            patient.numbers.extend(other.numbers);
        }
        self.all.push(patient);
    }

    fn take(&mut self, entry: &Entry, one: &SubjectRef) {
        let (id, number) = self.parts(entry, one);
        let (id, number) = (id, number.cloned());
        let by_id = id.as_ref().and_then(|id| self.all.iter().position(|known| known.ids.contains(id)));
        let by_number = number.as_ref().and_then(|n| self.all.iter().position(|known| known.numbers.contains(n)));
        match (by_id, by_number) {
            (None, None) if id.is_none() && number.is_none() => {}
            (None, None) => {
                let known =
                    Known { ids: id.into_iter().collect(), numbers: number.into_iter().collect(), birth_date: None };
                self.all.push(known);
            }
            (Some(one), Some(other)) if one == other => {}
            // Two halves of one person, each known by one name until now.
            (Some(one), Some(other))
                if self.is_half(one, |k| k.numbers.is_empty()) && self.is_half(other, |k| k.ids.is_empty()) =>
            {
                let rest = self.all.remove(other);
                let one = if other < one { one - 1 } else { one };
                if let Some(known) = self.all.get_mut(one) {
                    known.numbers.extend(rest.numbers);
                }
            }
            (Some(at), None) if number.is_none() || self.is_half(at, |known| known.numbers.is_empty()) => {
                if let Some(known) = self.all.get_mut(at) {
                    known.numbers.extend(number);
                }
            }
            (None, Some(at)) if id.is_none() || self.is_half(at, |known| known.ids.is_empty()) => {
                if let Some(known) = self.all.get_mut(at) {
                    known.ids.extend(id);
                }
            }
            // One's id and another's number.
            _ => self.is_torn = true,
        }
    }

    fn is_half(&self, at: usize, lacks: impl Fn(&Known) -> bool) -> bool {
        self.all.get(at).is_some_and(lacks)
    }

    fn parts<'r>(&self, entry: &Entry, one: &'r SubjectRef) -> (Option<String>, Option<&'r PersonIdentifier>) {
        match one {
            SubjectRef::Patient(id) => (Some(self.qualified(entry, id)), None),
            SubjectRef::Identifier(number) => (None, Some(number)),
            SubjectRef::Both(id, number) => (Some(self.qualified(entry, id)), Some(number)),
            SubjectRef::Unresolvable => (None, None),
        }
    }

    fn qualified(&self, entry: &Entry, id: &str) -> String {
        if !self.has_many_bases {
            return id.to_owned();
        }
        let mut own = bases(entry);
        match (own.pop(), own.is_empty()) {
            (Some(base), true) => format!("{base}Patient/{id}"),
            (None, _) => id.to_owned(),
            // It names persons at two places: nobody that is known.
            (Some(_), false) => format!("? {id}"),
        }
    }
}

fn tail(known: &str) -> &str {
    known.rsplit('/').next().unwrap_or(known)
}

/// What is of a kind that carries something about a person, and says not whom.
fn must_name_a_person(resource: &Value) -> bool {
    let kind = text(resource, "resourceType").unwrap_or_default();
    let names_one = ["subject", "patient"].iter().any(|key| resource.get(*key).is_some());
    match kind {
        // What the source says of its own answer; and what cannot be read, which is told as that.
        "OperationOutcome" | "" => false,
        "Provenance" | "AuditEvent" => true,
        _ => names_one || subject::names_a_person(kind),
    }
}

/// The bases of the addresses by which an entry names persons, its own where it names them without one. Each once.
fn bases(entry: &Entry) -> Vec<String> {
    let kind = text(&entry.resource, "resourceType").unwrap_or_default();
    let mut references = Vec::new();
    if matches!(kind, "AuditEvent" | "Consent" | "Provenance" | "RelatedPerson") {
        // They name persons in many places.
        persons_in(&entry.resource, &mut references);
    } else {
        let holders = std::iter::once(&entry.resource).chain(each(&entry.resource, "contained"));
        let persons = holders.flat_map(|holder| each(holder, "subject").chain(each(holder, "patient")));
        references.extend(persons.filter_map(|person| text(person, "reference")).filter(|path| !path.starts_with('#')));
    }
    let own = || entry.full_url.as_deref().and_then(|url| base_of(url));
    let mut found: Vec<String> =
        references.into_iter().filter_map(|path| base_of(path).or_else(own)).map(str::to_owned).collect();
    if matches!(kind, "Patient" | "RelatedPerson") {
        found.extend(own().map(str::to_owned));
    }
    order::sort(&mut found);
    found.dedup();
    found
}

fn persons_in<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                match value {
                    Value::String(path) if key == "reference" => {
                        let is_person = |name: &str| name.starts_with("Patient/") || name.starts_with("RelatedPerson/");
                        found.extend(Some(path.as_str()).filter(|path| is_person(&name_of(path))));
                    }
                    other => persons_in(other, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| persons_in(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// `https://x.example/fhir/` of `https://x.example/fhir/Patient/1`.
fn base_of(address: &str) -> Option<&str> {
    if !address.starts_with("http://") && !address.starts_with("https://") {
        return None;
    }
    let address = address.split("/_history/").next()?;
    let kind_and_id = address.rsplit('/').take(2).map(str::len).sum::<usize>() + 1;
    address.get(..address.len().checked_sub(kind_and_id)?)
}

/// Patients that go by another name than `Patient/<id>` (`urn:uuid:…`) get one, here and where they are referred to.
pub(super) fn name_patients(entries: &mut [Entry]) {
    let mut names = Vec::new();
    for entry in entries.iter_mut().filter(|entry| text(&entry.resource, "resourceType") == Some("Patient")) {
        let Some(url) = entry.full_url.clone().filter(|url| url.starts_with("urn:")) else { continue };
        let id = text(&entry.resource, "id").map_or_else(|| url.replace(':', "-"), str::to_owned);
        entry.resource["id"] = Value::String(id.clone());
        names.push((url, format!("Patient/{id}")));
    }
    if !names.is_empty() {
        entries.iter_mut().for_each(|entry| rename(&mut entry.resource, &names));
    }
}

fn rename(value: &mut Value, names: &[(String, String)]) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                match value {
                    Value::String(to) if key == "reference" => {
                        if let Some((_, name)) = names.iter().find(|(url, _)| url == to) {
                            to.clone_from(name);
                        }
                    }
                    other => rename(other, names),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| rename(value, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
