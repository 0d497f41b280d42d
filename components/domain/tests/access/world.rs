//! Two invented persons, and what is known of them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use innsyn_domain::access::{
    Area, Basis, ConsentLevel, EffectiveAccess, Reason, RuleBook, RuleKey, RuleValue, Ruling, Service,
    effective_access, rule_book,
};
use innsyn_domain::fhir::subject::SubjectRef;
use innsyn_domain::person::{Person, PersonName};
use innsyn_domain::proxy_access::{
    Block, Channel, Denied, Deny, Edge, Evidence, Foreldreansvar, Grant, GrantBasis, GrantStatus, Kin, Level, Party,
    Period, Relation, RelationKind, Relations, SharedAddress, Whom,
};
use innsyn_domain::when::{Hidden, When};
use jiff::civil::Date;

/// The day of most rows.
pub(crate) const TODAY: &str = "2026-11-25";
pub(crate) const ACTOR: &str = "aktør";
pub(crate) const PERSON: &str = "person";
pub(crate) const THIRD: &str = "tredje";

pub(crate) fn d(written: &str) -> Date {
    written.parse().unwrap()
}

pub(crate) fn someone(id: &str, birth: &str) -> Person {
    Person {
        patient_ids: BTreeSet::from([id.to_owned()]),
        identifiers: BTreeSet::new(),
        name: PersonName::from("Ŋárga Šiŧŧá Čáhcežžán"),
        birth_date: (!birth.is_empty()).then(|| d(birth)),
        born_by: (!birth.is_empty()).then(|| d(birth)),
        protected: false,
        deceased: false,
    }
}

pub(crate) fn party(id: &str) -> Party {
    Party { refs: vec![SubjectRef::Patient(id.into())], name: PersonName::default() }
}

/// Empty: open. «?»: unreadable.
pub(crate) fn period(start: &str, end: &str) -> Period {
    let edge = |written: &str| match written {
        "" => Edge::Open,
        "?" => Edge::Unreadable,
        day => Edge::Day(d(day)),
    };
    Period { start: edge(start), end: edge(end) }
}

pub(crate) fn deny(what: Denied, days: Period) -> Deny {
    Deny { whom: Whom::Everyone, what, period: days }
}

pub(crate) fn types(types: &[&str]) -> Denied {
    Denied::These { areas: BTreeSet::new(), types: types.iter().map(|t| (*t).to_owned()).collect() }
}

pub(crate) fn areas(areas: &[Area]) -> Denied {
    Denied::These { areas: areas.iter().copied().collect(), types: BTreeSet::new() }
}

pub(crate) fn grant(id: &str, giver: &str, receiver: &str, areas: &[Area], days: Period) -> Grant {
    Grant {
        id: id.into(),
        version: None,
        giver: party(giver),
        receiver: party(receiver),
        basis: GrantBasis::Fullmakt,
        areas: areas.iter().copied().collect(),
        unknown_areas: false,
        period: days,
        given: When::Unknown(Hidden::NotGiven),
        status: GrantStatus::Active,
        denies: Vec::new(),
        channel: Channel::Portal,
        quiet: false,
        replaces: Vec::new(),
        replaced_by: None,
    }
}

#[derive(Clone)]
pub(crate) struct World {
    pub(crate) actor: Person,
    pub(crate) person: Person,
    pub(crate) relations: Relations,
    pub(crate) today: Date,
    /// Borrowed until a row changes a rule.
    pub(crate) book: Cow<'static, RuleBook>,
}

/// What a failed property is read by: the persons do not print themselves.
impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { actor, person, relations, today, .. } = self;
        write!(f, "on {today}: {:?} for {:?}: {relations:#?}", actor.birth_date, person.birth_date)
    }
}

/// Who acts and for whom, by birth dates; the person has consented to everything.
pub(crate) fn between(actor: &str, person: &str) -> World {
    World {
        actor: someone(ACTOR, actor),
        person: someone(PERSON, person),
        relations: Relations::default(),
        today: d(TODAY),
        book: Cow::Borrowed(rule_book()),
    }
    .level(Some(ConsentLevel::Full))
}

/// Somebody who looks at their own.
pub(crate) fn own(birth: &str) -> World {
    let world = between(birth, birth);
    World { actor: world.person.clone(), ..world }
}

pub(crate) fn adults() -> World {
    between("1980-05-17", "1950-02-03")
}

impl World {
    pub(crate) fn on(mut self, day: &str) -> Self {
        self.today = d(day);
        self
    }

    /// In place of the levels so far. `None`: none is known.
    pub(crate) fn level(mut self, level: Option<ConsentLevel>) -> Self {
        let known = Level { person: party(PERSON), level, withdrawn: false, period: Period::ALWAYS };
        self.relations.levels = level.map(|_| known).into_iter().collect();
        self
    }

    /// One is known, and nobody knows what it means.
    pub(crate) fn unknown_level(mut self) -> Self {
        self.relations.levels.iter_mut().for_each(|l| l.level = None);
        self
    }

    pub(crate) fn withdrawn(mut self) -> Self {
        self.relations.levels.iter_mut().for_each(|l| l.withdrawn = true);
        self
    }

    pub(crate) fn fullmakt(self, areas: &[Area], start: &str, end: &str) -> Self {
        self.grant(grant("f", PERSON, ACTOR, areas, period(start, end)))
    }

    pub(crate) fn capacity(self, start: &str, end: &str) -> Self {
        let basis = GrantBasis::Capacity { kin: Kin::Nearest, evidence: Evidence::Certificate };
        self.grant(Grant { basis, ..grant("k", PERSON, ACTOR, &Area::ALL, period(start, end)) })
    }

    pub(crate) fn grant(mut self, grant: Grant) -> Self {
        self.relations.grants.push(grant);
        self
    }

    /// Changes the last grant.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Grant)) -> Self {
        change(self.relations.grants.last_mut().unwrap());
        self
    }

    pub(crate) fn denying(self, deny: Deny) -> Self {
        self.with(|g| g.denies.push(deny))
    }

    pub(crate) fn parent(self) -> Self {
        self.related(RelationKind::Parent(Foreldreansvar::Theirs))
    }

    pub(crate) fn related(mut self, kind: RelationKind) -> Self {
        self.relations.relations.push(Relation {
            id: "r".into(),
            child: party(PERSON),
            adult: party(ACTOR),
            kind,
            period: Period::ALWAYS,
            active: true,
            address: SharedAddress::Shared,
        });
        self
    }

    /// Changes the last relation.
    pub(crate) fn relation(mut self, change: impl FnOnce(&mut Relation)) -> Self {
        change(self.relations.relations.last_mut().unwrap());
        self
    }

    pub(crate) fn block(mut self, deny: Deny) -> Self {
        self.relations.blocks.push(Block { person: party(PERSON), deny });
        self
    }

    pub(crate) fn persons(mut self, change: impl FnOnce(&mut Person, &mut Person)) -> Self {
        change(&mut self.actor, &mut self.person);
        self
    }

    pub(crate) fn rule(mut self, key: RuleKey, value: RuleValue) -> Self {
        self.book.to_mut().rules.iter_mut().filter(|r| r.rule == key).for_each(|r| r.value = value.clone());
        self
    }

    pub(crate) fn later_rule(mut self, key: RuleKey, value: RuleValue, from: &str) -> Self {
        let mut line = self.book.rules.iter().find(|r| r.rule == key).unwrap().clone();
        (line.value, line.from) = (value, d(from));
        self.book.to_mut().rules.push(line);
        self
    }

    pub(crate) fn access(&self) -> EffectiveAccess {
        effective_access(&self.actor, &self.person, self.today, &self.relations, &self.book)
    }

    pub(crate) fn open(&self) -> BTreeSet<Service> {
        let access = self.access();
        Service::ALL.into_iter().filter(|s| access.allows(*s)).collect()
    }
}

/// What a row expects.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    Open(Basis, Option<Date>),
    Shut(Reason),
}

pub(crate) fn open(basis: Basis, until: &str) -> Expected {
    Expected::Open(basis, (!until.is_empty()).then(|| d(until)))
}

pub(crate) fn shut(reason: Reason) -> Expected {
    Expected::Shut(reason)
}

pub(crate) fn found(ruling: &Ruling) -> Expected {
    match ruling {
        Ruling::Allowed(allowed) => Expected::Open(allowed.basis, allowed.until),
        Ruling::Refused(reasons) => Expected::Shut(*reasons.first().unwrap()),
    }
}
