//! Bundles that somebody else has fetched. Nobody has asked for one person here, so whose they are is read from the Bundles
//! themselves, and where that is not one person, nothing of anybody is given.

mod whose;

use std::collections::BTreeSet;

use jiff::civil::DateTime;
use serde_json::Value;

use crate::access::{Basis, age};
use crate::fhir::read::{each, object, own_name, text};
use crate::json::{self, NotJson};
use crate::lab_results::{Entry, Viewer};
use crate::person::Person;
use crate::treatment_plan::read_planer;
use whose::Persons;

/// One FHIR Bundle, such as a page of a search, or an OperationOutcome that came in its place.
#[derive(Debug, Clone)]
pub struct Bundle(pub(crate) Value);

/// Why nothing of what was given is shown. Says nothing of its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleFault {
    #[error("not JSON (line {line}, column {column})")]
    NotJson { line: usize, column: usize },
    #[error("not a FHIR Bundle")]
    NotABundle,
    #[error("about several persons, and nobody said whose to show")]
    SeveralPersons,
    #[error("not about the person that was named")]
    AnotherPerson,
}

/// Who looks, and at whom.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// `Patient/<id>`, an id alone, an address, or `system|value` of a number. `None`: of the only person there is.
    pub subject: Option<&'a str>,
    /// Now, as Norwegian clocks show it.
    pub now: DateTime,
    pub basis: Basis,
}

impl Bundle {
    pub fn parse(json: &str) -> Result<Self, BundleFault> {
        Self::of(value(json)?)
    }

    /// The same, or plans of NHN's Planer API, which are plain JSON: one, or all its versions in a list.
    pub fn parse_plans(json: &str) -> Result<Self, BundleFault> {
        let value = value(json)?;
        match text(&value, "resourceType") {
            Some(_) => Self::of(value),
            None => Self::of_planer(&value).ok_or(BundleFault::NotABundle),
        }
    }

    fn of(value: Value) -> Result<Self, BundleFault> {
        match text(&value, "resourceType") {
            Some("Bundle" | "OperationOutcome") => Ok(Self(value)),
            _ => Err(BundleFault::NotABundle),
        }
    }

    /// `None`: one of them is none.
    fn of_planer(written: &Value) -> Option<Self> {
        let versions = written.as_array().map_or(std::slice::from_ref(written), Vec::as_slice);
        let mut entries = Vec::new();
        for version in versions {
            let plan = read_planer(version)?.ok()?;
            entries.push(object([("resource", plan.care_plan)]));
            // Zones that say nothing: told as what could not be read.
            entries.extend(plan.unread.iter().map(|_| object([("resource", Value::Null)])));
        }
        let bundle = |entries: Vec<Value>| {
            object([("resourceType", "Bundle".into()), ("type", "collection".into()), ("entry", entries.into())])
        };
        (!entries.is_empty()).then(|| Self(bundle(entries)))
    }

    /// The address of the next page, as the source wrote it.
    pub fn next(&self) -> Option<&str> {
        each(&self.0, "link").find(|link| text(link, "relation") == Some("next")).and_then(|link| text(link, "url"))
    }

    fn entries(&self) -> Vec<Entry> {
        if text(&self.0, "resourceType") == Some("OperationOutcome") {
            return vec![Entry { full_url: None, resource: self.0.clone(), included: false }];
        }
        each(&self.0, "entry").filter(|entry| !says_only_that_it_is_gone(entry)).map(read_entry).collect()
    }

    /// What a search found and did not give: it says of more than are here.
    fn lacks_some(&self, entries: &[Entry]) -> bool {
        let total = self.0.get("total").and_then(Value::as_u64);
        let given = entries.iter().filter(|entry| !entry.included).count();
        text(&self.0, "type") == Some("searchset") && total.is_some_and(|total| total > given as u64)
    }
}

fn value(written: &str) -> Result<Value, BundleFault> {
    json::read(written).map_err(|NotJson { line, column }| BundleFault::NotJson { line, column })
}

/// A Bundle of a history says so of what was deleted: an entry without a resource is none.
fn says_only_that_it_is_gone(entry: &Value) -> bool {
    entry.get("resource").is_none() && entry.get("request").is_some_and(|r| text(r, "method") == Some("DELETE"))
}

fn read_entry(entry: &Value) -> Entry {
    let mode = entry.get("search").and_then(|search| text(search, "mode"));
    Entry {
        full_url: text(entry, "fullUrl").map(str::to_owned),
        // An entry without one is a stated fault, like any other that cannot be read.
        resource: entry.get("resource").cloned().unwrap_or(Value::Null),
        included: mode == Some("include"),
    }
}

/// What was admitted of all that was given: what is about one person, and what is about nobody.
#[derive(Debug)]
pub struct Admitted {
    pub entries: Vec<Entry>,
    pub viewer: Viewer,
    /// By all that names the person here, which is nothing where all is about nobody.
    pub person: Person,
    /// Entries that were left out: another person's, or of a kind that must name a person and names none.
    pub dropped: usize,
    /// Names of those.
    pub others: BTreeSet<String>,
    /// There is more than was given.
    pub is_cut: bool,
}

/// All entries of all pages, Patients by a name that references can hold; and whether there is more than was given.
fn gathered(pages: &[Bundle]) -> (Vec<Entry>, bool) {
    let mut entries: Vec<Entry> = pages.iter().flat_map(Bundle::entries).collect();
    let is_cut = pages.last().is_some_and(|page| page.next().is_some())
        || (pages.len() == 1 && pages.iter().any(|page| page.lacks_some(&entries)));
    whose::name_patients(&mut entries);
    (entries, is_cut)
}

/// What is between persons, of whom one is to be shown: everything that was given, and that one by all that its own Patients
/// say of it. What others say of it makes nobody one with anybody.
pub(crate) fn between(pages: &[Bundle], asked: &Asked<'_>) -> Result<(Vec<Entry>, Person, bool), BundleFault> {
    let (entries, is_cut) = gathered(pages);
    let person = whose::one_of_two(&entries, asked.subject.map(str::trim).filter(|subject| !subject.is_empty()))?;
    Ok((entries, person, is_cut))
}

/// What is about one person, from all pages of an answer. The pages' own addresses are not followed here: `pages` are all that
/// there will be.
pub fn admitted(pages: &[Bundle], asked: &Asked<'_>) -> Result<Admitted, BundleFault> {
    let (entries, is_cut) = gathered(pages);
    let persons = Persons::of(&entries);
    let person = match asked.subject.map(str::trim).filter(|subject| !subject.is_empty()) {
        Some(subject) => persons.named(subject).ok_or(BundleFault::AnotherPerson).or_else(|fault| {
            // An answer about nobody (nothing was found, an OperationOutcome) is no answer about another.
            if persons.is_empty() { Ok(None) } else { Err(fault) }
        }),
        None if persons.are_several() => Err(BundleFault::SeveralPersons),
        None => Ok(persons.first()),
    }?;
    let (mut own, mut others, mut dropped) = (Vec::new(), BTreeSet::new(), 0);
    for entry in entries {
        if persons.admits(person, &entry) {
            own.push(entry);
        } else {
            dropped += 1;
            others.extend(own_name(&entry.resource).into_iter().chain(entry.full_url));
        }
    }
    let person = persons.person(person);
    let viewer =
        Viewer { now: asked.now, age: person.birth_date.map(|birth| age(birth, asked.now.date())), basis: asked.basis };
    Ok(Admitted { entries: own, viewer, person, dropped, others, is_cut })
}
