//! What is known of who represents whom.

use std::collections::{BTreeSet, HashSet};

use jiff::civil::Date;

use super::period::Period;
use crate::access::{Area, ConsentLevel};
use crate::fhir::subject::SubjectRef;
use crate::person::{Person, PersonIdentifier, PersonName};
use crate::when::When;

/// Everything that Consents and RelatedPersons say of representation. Says nothing yet about what is allowed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relations {
    pub grants: Vec<Grant>,
    pub relations: Vec<Relation>,
    /// Persons whom somebody keeps out.
    pub blocks: Vec<Block>,
    pub levels: Vec<Level>,
    /// Consents and RelatedPersons that are about something else: research, reservations, sharing with professionals, a
    /// spouse.
    pub others: usize,
}

/// Somebody named by a reference, with the name that stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// All of these must be the person: a contained Patient with several numbers is whoever bears all of them.
    pub refs: Vec<SubjectRef>,
    pub name: PersonName,
}

impl Party {
    pub fn is(&self, person: &Person) -> bool {
        !self.refs.is_empty() && self.refs.iter().all(|r| person.is(r))
    }

    /// Whether anything in it names the person. What is to be kept out is asked so: a name that contradicts itself still
    /// keeps out.
    pub fn may_be(&self, person: &Person) -> bool {
        self.refs.iter().any(|r| match r {
            SubjectRef::Both(id, number) => {
                person.is(&SubjectRef::Patient(id.clone())) || person.is(&SubjectRef::Identifier(number.clone()))
            }
            one => person.is(one),
        })
    }

    /// Whether the two have an id or a number in common.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let (ids, numbers): (HashSet<_>, HashSet<_>) = (self.ids().collect(), self.numbers().collect());
        other.ids().any(|id| ids.contains(id)) || other.numbers().any(|number| numbers.contains(number))
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        self.refs.iter().filter_map(id_of)
    }

    fn numbers(&self) -> impl Iterator<Item = &PersonIdentifier> {
        self.refs.iter().filter_map(number_of)
    }
}

fn id_of(reference: &SubjectRef) -> Option<&str> {
    match reference {
        SubjectRef::Patient(id) | SubjectRef::Both(id, _) => Some(id),
        SubjectRef::Identifier(_) | SubjectRef::Unresolvable => None,
    }
}

fn number_of(reference: &SubjectRef) -> Option<&PersonIdentifier> {
    match reference {
        SubjectRef::Identifier(number) | SubjectRef::Both(_, number) => Some(number),
        SubjectRef::Patient(_) | SubjectRef::Unresolvable => None,
    }
}

/// A permission for one person to act for another: a fullmakt, or a decision in lasting lack of capacity. A Consent that
/// permits several is several grants with one id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The Consent's id.
    pub id: String,
    /// `meta.versionId`: what a change must name, so that two changes at once end in one of them.
    pub version: Option<String>,
    pub giver: Party,
    pub receiver: Party,
    pub basis: GrantBasis,
    pub areas: BTreeSet<Area>,
    /// Areas were named that we do not know. They give nothing.
    pub unknown_areas: bool,
    pub period: Period,
    /// When it was given (`Consent.dateTime`).
    pub given: When,
    pub status: GrantStatus,
    /// Exceptions inside it.
    pub denies: Vec<Deny>,
    pub channel: Channel,
    /// Where it was ended: by the giver, who does not want the receiver to see it.
    pub quiet: bool,
    /// Ids of Consents that this one took over from.
    pub replaces: Vec<String>,
    /// Id of the Consent that took over from this one.
    pub replaced_by: Option<String>,
}

impl Grant {
    /// The first of its days: where the period does not say it, the day it was given.
    pub fn first_day(&self) -> Option<Date> {
        match self.period.start {
            super::Edge::Day(day) => Some(day),
            super::Edge::Open => self.given.day(),
            super::Edge::Unreadable => None,
        }
    }

    /// On which side of it a person stands: either may end it at any time, and nobody else. `None`: on neither.
    ///
    /// Source: helsenorge.no/nn/fullmakt/om.
    pub fn side_of(&self, person: &Person) -> Option<Side> {
        let receives = || self.receiver.is(person).then_some(Side::Receiver);
        if self.giver.is(person) { Some(Side::Giver) } else { receives() }
    }

    /// Whether one on this side may end it: a decision about capacity is not for the one it is about to end.
    pub fn may_be_ended_by(&self, side: Side) -> bool {
        side == Side::Receiver || !matches!(self.basis, GrantBasis::Capacity { .. })
    }
}

/// Whose a grant is, seen from one of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Giver,
    Receiver,
}

/// What a grant rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantBasis {
    /// The giver's own word.
    Fullmakt,
    /// A decision for somebody who lastingly lacks capacity to consent (varig manglende samtykkekompetanse).
    Capacity { kin: Kin, evidence: Evidence },
    /// The source does not say in which role the receiver acts, or in one that we do not know.
    Unknown,
}

/// Whether the receiver is the nearest next of kin (nærmeste pårørende).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kin {
    Nearest,
    /// The source does not say so.
    NotSaid,
}

/// What a decision about capacity was made on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// A doctor's certificate (legeerklæring) on the fixed form.
    Certificate,
    /// A document of guardianship (vergemål) alone.
    Guardianship,
    NotSaid,
}

/// Source: FHIR R4 Consent.status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantStatus {
    Draft,
    Proposed,
    Active,
    Rejected,
    Inactive,
    EnteredInError,
    /// Absent, or a code outside FHIR's.
    Unknown,
}

/// How a grant came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    Portal,
    /// Registered from a paper form.
    Paper,
}

/// Something that is kept out. What in it cannot be read is kept out too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deny {
    pub whom: Whom,
    pub what: Denied,
    pub period: Period,
}

/// Whom a deny is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// Nobody was named, or one whom we cannot tell from anybody else.
    Everyone,
    These(Vec<Party>),
}

/// What a deny is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// Nothing was named, or something that we do not know.
    Everything,
    These {
        areas: BTreeSet<Area>,
        types: BTreeSet<String>,
    },
}

/// Somebody keeps others out (tilgangsbegrensning).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub person: Party,
    pub deny: Deny,
}

/// What a person has consented to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    pub person: Party,
    /// `None`: a level that we do not know, which is none.
    pub level: Option<ConsentLevel>,
    /// Whether it is withdrawn (`inactive`, `rejected`).
    pub withdrawn: bool,
    pub period: Period,
}

/// How an adult is related to a child, as far as it can lead to access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// The RelatedPerson's id.
    pub id: String,
    pub child: Party,
    pub adult: Party,
    pub kind: RelationKind,
    pub period: Period,
    /// `RelatedPerson.active` is not false.
    pub active: bool,
    pub address: SharedAddress,
}

/// What the relation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelationKind {
    /// Parental responsibility (foreldreansvar), as Folkeregisteret has it.
    Parent(Foreldreansvar),
    FosterParent,
    Guardian,
}

/// Source: no-basis-parental-responsibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreldreansvar {
    /// Theirs, alone or together.
    Theirs,
    /// Somebody else's: `andre`, or the other parent's alone.
    Others,
    /// `ukjent`, none said, or two sayings that do not go together.
    Unknown,
}

/// Whether an adult is registered at the child's address. No address is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharedAddress {
    Shared,
    Elsewhere,
    Unknown,
}
