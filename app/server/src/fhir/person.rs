//! Persons as the base knows them. One person may have several Patients; the number that is the same everywhere
//! tells that they are one.

use std::collections::{BTreeMap, BTreeSet};

use innsyn_domain::person::{IdentifierKind, Person, PersonIdentifier};
use serde_json::Value;

use super::source::{Answer, Budget, Source, SourceFault};

/// The numbers that mean the same person wherever they stand: national ones, with right control digits. A mistyped or
/// made-up number may stand at several persons and makes nobody one with another.
pub(crate) fn national(person: &Person) -> impl Iterator<Item = &PersonIdentifier> {
    person.identifiers.iter().filter(|number| number.is_valid())
}

/// The person of a Patient, with all the Patients that are the same person. `None`: there is no such Patient (any more).
pub(crate) async fn find(source: &Source, patient: &str, budget: &Budget) -> Result<Option<Person>, SourceFault> {
    let answer = source.search("Patient", &[("_id", &escaped(patient))], budget).await?;
    // The base's filter is not trusted: only the one that was asked for.
    let Some(mut person) = patients(&answer).find(|found| found.patient_ids.contains(patient)) else {
        return Ok(None);
    };
    let mut asked = BTreeSet::new();
    loop {
        let unasked = national(&person).find(|number| !asked.contains(*number)).cloned();
        let Some(number) = unasked else { break };
        for other in bearers(source, &number, budget).await? {
            person = person.merge(other);
        }
        asked.insert(number);
    }
    // A number that says little leads to this person only while nobody else has it.
    let weak: Vec<_> = person.identifiers.iter().filter(|number| !number.is_valid()).cloned().collect();
    for number in weak {
        let shared = bearers(source, &number, budget).await?;
        if !shared.iter().all(|bearer| bearer.patient_ids.is_subset(&person.patient_ids)) {
            person.identifiers.remove(&number);
        }
    }
    Ok(Some(person))
}

/// The same of a number that is the same everywhere. `None`: nobody has it.
pub(crate) async fn find_by_number(
    source: &Source,
    number: &PersonIdentifier,
    budget: &Budget,
) -> Result<Option<Person>, SourceFault> {
    let bearer = bearers(source, number, budget).await?.into_iter().next();
    match bearer.as_ref().and_then(|bearer| bearer.patient_ids.first()) {
        Some(patient) => find(source, patient, budget).await,
        None => Ok(None),
    }
}

/// Those who really have the number, whatever the base found.
async fn bearers(source: &Source, number: &PersonIdentifier, budget: &Budget) -> Result<Vec<Person>, SourceFault> {
    let wanted = format!("{}|{}", escaped(number.system()), escaped(number.expose()));
    let answer = source.search("Patient", &[("identifier", &wanted)], budget).await?;
    Ok(patients(&answer).filter(|person| person.identifiers.contains(number)).collect())
}

/// A value in a search parameter, with FHIR's own separators made plain text.
pub(crate) fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for c in value.chars() {
        if matches!(c, '\\' | ',' | '|' | '$') {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

/// For the demo's sign-in only.
pub(crate) struct Everybody {
    /// Each once.
    pub(crate) persons: Vec<Person>,
    /// The base knows more than these.
    pub(crate) cut_off: bool,
}

/// Everybody whom the base knows.
pub(crate) async fn everybody(source: &Source, budget: &Budget) -> Result<Everybody, SourceFault> {
    let answer = source.search("Patient", &[], budget).await?;
    let mut persons: Vec<Option<Person>> = Vec::new();
    let mut by_number: BTreeMap<PersonIdentifier, usize> = BTreeMap::new();
    for mut person in patients(&answer) {
        let known: BTreeSet<usize> = national(&person).filter_map(|number| by_number.get(number).copied()).collect();
        for at in known {
            if let Some(same) = persons[at].take() {
                person = same.merge(person);
            }
        }
        let at = persons.len();
        for number in national(&person) {
            by_number.insert(number.clone(), at);
        }
        persons.push(Some(person));
    }
    Ok(Everybody { persons: persons.into_iter().flatten().collect(), cut_off: answer.cut_off })
}

/// What tells those apart of whom no name is known, where all are listed: a number each, in the order of their Patients' ids. One
/// alone needs none.
pub(crate) fn numbers_of_nameless(persons: &[Person]) -> Vec<Option<usize>> {
    let mut nameless: Vec<usize> = (0..persons.len()).filter(|at| persons[*at].name.display().is_none()).collect();
    nameless.sort_by_key(|at| persons[*at].patient_ids.first());
    let mut numbers = vec![None; persons.len()];
    if nameless.len() > 1 {
        for (number, at) in (1..).zip(nameless) {
            numbers[at] = Some(number);
        }
    }
    numbers
}

/// How many results and measurements our own store has of a person: what little is known of somebody whom a file only referred to.
/// `None`: another base, in which nobody is imported, or one that does not say.
pub(crate) async fn observations(source: &Source, person: &Person, budget: &Budget) -> Option<u64> {
    if source.is_foreign() {
        return None;
    }
    let patients: Vec<String> = person.patient_ids.iter().map(|id| format!("Patient/{id}")).collect();
    source.count("Observation", &[("patient", &patients.join(","))], budget).await
}

/// What a person is known by in addresses: the first of [`keys_of`].
pub(crate) fn key_of(person: &Person) -> String {
    keys_of(person).into_iter().next().unwrap_or_default()
}

/// All that a person is known by, what is least likely to change first: numbers that are the same everywhere, then Patient ids.
/// A D-number comes before the fødselsnummer that takes its place, as it did in life: what was named by it stays so. They go into
/// HMACs only.
pub(crate) fn keys_of(person: &Person) -> Vec<String> {
    let mut numbers: Vec<_> = national(person).collect();
    numbers.sort_by_key(|number| number.kind() != IdentifierKind::DNummer);
    let numbers = numbers.into_iter().map(|number| format!("{}|{}", number.system(), number.expose()));
    numbers.chain(person.patient_ids.iter().cloned()).collect()
}

fn patients(answer: &Answer) -> impl Iterator<Item = Person> {
    let resources = answer.entries.iter().map(|entry| &entry.resource);
    resources
        .filter(|resource| resource.get("resourceType").and_then(Value::as_str) == Some("Patient"))
        .filter_map(Person::from_patient)
}
