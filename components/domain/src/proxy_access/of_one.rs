//! Fullmakter and the log from Bundles that somebody else has fetched.
//!
//! A fullmakt is between two, so one Bundle of them holds several persons, and of those that are not the reader's nothing may
//! show. Who reads must be said. Who somebody is, Patients alone say: what one Consent calls its two makes nobody else one of them.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use serde_json::Value;

use super::log::{LogEntry, parse_log};
use super::model::{Grant, Side};
use super::parse::parse_consents;
use super::{Listed, Party};
use crate::access::rule_book;
use crate::bundle::{Admitted, Asked, Bundle, BundleFault, admitted, between};
use crate::fhir::read::{each, text};
use crate::lab_results::Entry;
use crate::order;
use crate::parsed::{Fault, Parsed};
use crate::person::Person;
use crate::written::instant;

/// A fullmakt as one of its two may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantOfOne {
    pub grant: Grant,
    pub side: Side,
    /// By its own words: whether it opens anything is not asked.
    pub listed: Listed,
}

impl GrantOfOne {
    /// The other one's.
    pub fn other(&self) -> &Party {
        if self.side == Side::Giver { &self.grant.receiver } else { &self.grant.giver }
    }
}

/// The fullmakter of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantsOfOne {
    /// In the order of [`Grant::place`].
    pub grants: Vec<GrantOfOne>,
    pub faults: Vec<Fault>,
    /// Between others: Consents that were left out.
    pub dropped: usize,
    /// The source said that something is missing, or there are pages that did not come.
    pub not_whole: bool,
}

/// The log of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct LogOfOne {
    pub log: Parsed<Vec<LogEntry>>,
    /// Events that were left out: about others, or about nobody.
    pub dropped: usize,
    pub not_whole: bool,
}

/// What one person has given and received, from all pages of an answer. Without a `subject` there is none: either of the two is
/// as good an answer as the other.
pub fn grants_of_one(pages: &[Bundle], asked: &Asked<'_>) -> Result<GrantsOfOne, BundleFault> {
    let (mut entries, person, is_cut) = between(pages, asked)?;
    let not_whole = is_cut | keep_newest(&mut entries) | entries.iter().any(says_that_some_is_missing);
    // Told of whole answers, not read as a resource.
    entries.retain(|entry| text(&entry.resource, "resourceType") != Some("OperationOutcome"));
    let parsed = parse_consents(&read(&entries));
    let (own, others): (Vec<Grant>, Vec<Grant>) =
        parsed.value.grants.into_iter().partition(|grant| grant.side_of(&person).is_some());
    let ids = order::set(own.iter().map(|grant| grant.id.as_str()));
    let dropped = order::set(others.iter().map(|g| g.id.as_str()).filter(|id| !ids.contains(id)));
    if own.is_empty() && !dropped.is_empty() {
        return Err(BundleFault::AnotherPerson);
    }
    let dropped = dropped.len();
    let today = asked.now.date();
    let mut grants: Vec<GrantOfOne> = own.into_iter().filter_map(|grant| of_one(grant, &person, today)).collect();
    order::sort_by_key(&mut grants, |one| one.grant.place(one.listed));
    Ok(GrantsOfOne { grants, faults: parsed.faults, dropped, not_whole })
}

fn of_one(grant: Grant, person: &Person, today: Date) -> Option<GrantOfOne> {
    let side = grant.side_of(person)?;
    let listed = grant.said(side, today, rule_book())?;
    Some(GrantOfOne { grant, side, listed })
}

/// Who saw what of one person, from all pages of an answer.
pub fn log_of_one(pages: &[Bundle], asked: &Asked<'_>) -> Result<LogOfOne, BundleFault> {
    let is_event = |resource: &Value| text(resource, "resourceType") == Some("AuditEvent");
    let given = pages.iter().flat_map(|page| each(&page.0, "entry")).filter_map(|entry| entry.get("resource"));
    let given = given.filter(|resource| is_event(resource)).count();
    let Admitted { entries, person, is_cut, .. } = admitted(pages, asked)?;
    let dropped = given - entries.iter().filter(|entry| is_event(&entry.resource)).count();
    let not_whole = is_cut || entries.iter().any(says_that_some_is_missing);
    Ok(LogOfOne { log: parse_log(&read(&entries), &person), dropped, not_whole })
}

fn read(entries: &[Entry]) -> Vec<(Option<&str>, &Value)> {
    entries.iter().map(|entry| (entry.full_url.as_deref(), &entry.resource)).collect()
}

fn says_that_some_is_missing(entry: &Entry) -> bool {
    let is_problem = |issue: &Value| text(issue, "severity") != Some("information");
    text(&entry.resource, "resourceType") == Some("OperationOutcome") && each(&entry.resource, "issue").any(is_problem)
}

/// Of a Consent that comes in several versions the newest alone: what was ended must not stand beside what is in force. Where
/// nobody can tell which is the newest none is kept; whether that was so.
fn keep_newest(entries: &mut Vec<Entry>) -> bool {
    let mut versions: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if let (Some("Consent"), Some(id)) = (text(&entry.resource, "resourceType"), text(&entry.resource, "id")) {
            versions.entry(id).or_default().push(at);
        }
    }
    let consent = |at: &usize| entries.get(*at).map(|entry| &entry.resource);
    let (mut gone, mut is_unsure) = (BTreeSet::new(), false);
    for all in versions.into_values().filter(|all| all.len() > 1) {
        let newest =
            all.iter().copied().reduce(|one, other| if is_later(consent(&other), consent(&one)) { other } else { one });
        let is_newest =
            |at: &usize| all.iter().all(|other| consent(at) == consent(other) || is_later(consent(at), consent(other)));
        let newest = newest.filter(is_newest);
        is_unsure |= newest.is_none();
        gone.extend(all.into_iter().filter(|at| Some(*at) != newest));
    }
    let mut at = 0..;
    entries.retain(|_| at.next().is_some_and(|at| !gone.contains(&at)));
    is_unsure
}

/// By the version's number, else by when it was stored; where neither says, no.
fn is_later(one: Option<&Value>, other: Option<&Value>) -> bool {
    let meta = |consent: Option<&Value>, key| consent?.get("meta").and_then(|meta| text(meta, key)).map(str::to_owned);
    let number = |consent: Option<&Value>| meta(consent, "versionId")?.parse::<u64>().ok();
    let stored = |consent: Option<&Value>| instant(&meta(consent, "lastUpdated")?);
    match (number(one), number(other)) {
        (Some(one), Some(other)) if one != other => one > other,
        _ => stored(one).zip(stored(other)).is_some_and(|(one, other)| one > other),
    }
}

#[cfg(test)]
mod tests;
