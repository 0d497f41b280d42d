//! The fullmakter of one person: those given and those received, each as that person may see it; and storing a change.

mod write;

use std::collections::BTreeMap;

use innsyn_domain::access::{Area, Reason, closed_areas, may_give, rule_book};
use innsyn_domain::fhir::subject::SubjectRef;
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{Grant, GrantBasis, Listed, Party, Relations, Side, Two};
use jiff::civil::Date;
use serde_json::Value;

use super::person::{self, escaped, national};
use super::relations::{candidates, relations};
use super::source::{Budget, Source, SourceFault};

pub(crate) use write::{Change, reference, store};

/// One fullmakt, and what its reader may know of it.
#[derive(Debug)]
pub(crate) struct Held {
    pub(crate) grant: Grant,
    pub(crate) side: Side,
    /// `None`: the source knows nobody who is named so.
    pub(crate) other: Option<Person>,
    pub(crate) listed: Listed,
    /// The Consent holds others too, and is not ours to divide.
    shared: bool,
}

/// All of them.
#[derive(Debug)]
pub(crate) struct Holdings {
    pub(crate) held: Vec<Held>,
    /// Why the person may not give one.
    pub(crate) may_give: Result<(), Reason>,
    /// Areas of which a fullmakt from the person shows nothing now, with why.
    pub(crate) closed: BTreeMap<Area, Reason>,
    /// Of something it could not be found out.
    pub(crate) not_whole: bool,
}

impl Held {
    /// Whose data it is about.
    pub(crate) fn giver<'a>(&'a self, reader: &'a Person) -> Option<&'a Person> {
        if self.side == Side::Giver { Some(reader) } else { self.other.as_ref() }
    }

    /// A change makes a new one, so all of the old one must be such as we can write.
    pub(crate) fn may_change(&self) -> bool {
        let is_plain = self.grant.basis == GrantBasis::Fullmakt
            && self.grant.denies.is_empty()
            && !self.grant.unknown_areas
            && !self.shared
            && self.grant.version.is_some();
        let has_number = self.other.as_ref().is_some_and(|other| national(other).next().is_some());
        is_plain && has_number && self.side == Side::Giver && !self.listed.is_history()
    }

    pub(crate) fn may_end(&self) -> bool {
        self.grant.may_be_ended_by(self.side)
            && !self.shared
            && self.grant.version.is_some()
            && !self.listed.is_history()
    }
}

impl Holdings {
    /// The fullmakt from the person to this one that has not ended, if there is one: it is changed, never doubled.
    pub(crate) fn in_force_to(&self, receiver: &Person) -> Option<&Held> {
        let is_to = |held: &&Held| held.side == Side::Giver && held.grant.receiver.is(receiver);
        let mut to_them = self.held.iter().filter(is_to).filter(|held| !held.listed.is_history());
        to_them.find(|held| held.grant.basis == GrantBasis::Fullmakt)
    }
}

/// As of today, asked anew.
pub(crate) async fn holdings(
    source: &Source,
    me: &Person,
    today: Date,
    budget: &Budget,
) -> Result<Holdings, SourceFault> {
    let (own, others) = tokio::join!(relations(source, me, me, budget), candidates(source, me, budget));
    let (own, (givers, mut not_whole)) = (own?, others?);
    let mut held = Vec::new();
    for grant in own.grants.iter().filter(|grant| grant.giver.is(me)) {
        let receiver = find(source, &grant.receiver, budget).await?;
        let two = Two { giver: Some(me), receiver: receiver.as_ref() };
        if let Some(listed) = grant.listed(Side::Giver, two, today, &own, rule_book()) {
            held.push(Held {
                shared: is_shared(&own, grant),
                grant: grant.clone(),
                side: Side::Giver,
                other: receiver,
                listed,
            });
        }
    }
    for giver in givers {
        let theirs = match relations(source, me, &giver, budget).await {
            Ok(theirs) => theirs,
            Err(fault) => {
                tracing::warn!(%fault, "what two persons are to each other could not be found out");
                not_whole = true;
                continue;
            }
        };
        let two = Two { giver: Some(&giver), receiver: Some(me) };
        for grant in theirs.grants.iter().filter(|grant| grant.giver.is(&giver) && grant.receiver.is(me)) {
            if let Some(listed) = grant.listed(Side::Receiver, two, today, &theirs, rule_book()) {
                let (shared, other) = (is_shared(&theirs, grant), Some(giver.clone()));
                held.push(Held { shared, grant: grant.clone(), side: Side::Receiver, other, listed });
            }
        }
    }
    let closed = closed_areas(me, today, &own, rule_book());
    Ok(Holdings { held, may_give: may_give(me, today, &own, rule_book()), closed, not_whole })
}

fn is_shared(relations: &Relations, grant: &Grant) -> bool {
    relations.grants.iter().filter(|other| other.id == grant.id).count() > 1
}

/// Whoever is named so, if the source knows them.
async fn find(source: &Source, party: &Party, budget: &Budget) -> Result<Option<Person>, SourceFault> {
    let found = match party.refs.first() {
        Some(SubjectRef::Patient(id) | SubjectRef::Both(id, _)) => person::find(source, id, budget).await?,
        Some(SubjectRef::Identifier(number)) if number.is_valid() => {
            person::find_by_number(source, number, budget).await?
        }
        Some(SubjectRef::Identifier(_) | SubjectRef::Unresolvable) | None => None,
    };
    Ok(found.filter(|person| party.is(person)))
}

/// The Consent as it lies in the source, if it is still this version.
pub(crate) async fn stored(source: &Source, grant: &Grant, budget: &Budget) -> Result<Option<Value>, SourceFault> {
    let answer = source.search("Consent", &[("_id", &escaped(&grant.id))], budget).await?;
    let is_it = |consent: &Value| {
        consent["resourceType"] == "Consent"
            && consent["id"] == grant.id.as_str()
            && consent["meta"]["versionId"].as_str() == grant.version.as_deref()
    };
    Ok(answer.entries.into_iter().map(|entry| entry.resource).find(is_it))
}
