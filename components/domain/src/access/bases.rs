//! The bases on which one person acts for another, each with its own conditions.

use jiff::civil::Date;

use super::decide::Case;
use super::reason::Reason;
use super::rule_key::RuleKey;
use super::rules::AddressRule;
use super::services::{ConsentLevel, Service};
use super::{Basis, age, birthday};
use crate::proxy_access::{
    Denied, Deny, Evidence, Foreldreansvar, Grant, GrantBasis, GrantStatus, Kin, Level, Period, Relation, RelationKind,
    SharedAddress, Standing, Whom, Within,
};
use crate::when::days_after;

/// Something that connects two persons, and why it gives nothing at all, if it does not.
pub(super) struct Offer<'a> {
    pub basis: Basis,
    pub grant: Option<&'a Grant>,
    pub refused: Option<Reason>,
}

/// What is known of a consent level.
pub(super) enum Known {
    Nothing,
    /// There was one, and none is in force.
    Withdrawn,
    /// One is in force that we do not know.
    Unreadable,
    Level(ConsentLevel),
}

impl<'a> Case<'a> {
    /// All that connects the two, parents first. A draft and what was entered in error connect nobody.
    pub(super) fn offers(&self) -> Vec<Offer<'a>> {
        let parents = self.relations.relations.iter().filter(|r| r.child.is(self.person) && r.adult.is(self.actor));
        let grants = self.grants().filter(|g| !matches!(g.status, GrantStatus::Draft | GrantStatus::EnteredInError));
        let of_parent = |relation: &Relation| Offer {
            basis: Basis::Foreldrerepresentasjon,
            grant: None,
            refused: self.parent(relation).err(),
        };
        parents.map(of_parent).chain(grants.map(|grant| self.of_grant(grant))).collect()
    }

    /// The grants from the one to the other.
    pub(super) fn grants(&self) -> impl Iterator<Item = &'a Grant> + use<'a> {
        let (actor, person) = (self.actor, self.person);
        self.relations.grants.iter().filter(move |g| g.giver.is(person) && g.receiver.is(actor))
    }

    pub(super) fn of_grant(&self, grant: &'a Grant) -> Offer<'a> {
        let (basis, verdict) = match grant.basis {
            GrantBasis::Fullmakt => (Basis::Fullmakt, self.fullmakt(grant)),
            GrantBasis::Capacity { kin, evidence } => (Basis::Samtykkekompetanse, self.capacity(grant, kin, evidence)),
            GrantBasis::Unknown => (Basis::Fullmakt, self.in_force(grant).and(Err(Reason::Unclear))),
        };
        Offer { basis, grant: Some(grant), refused: verdict.err() }
    }

    /// Whether an offer that holds reaches a service.
    pub(super) fn gives(&self, offer: &Offer<'_>, service: Service) -> Result<(), Reason> {
        let Some(grant) = offer.grant else { return self.parent_sees(service) };
        let area = self.rules.book.service(service).ok_or(Reason::NoRule)?.area.ok_or(Reason::OwnOnly)?;
        if !grant.areas.contains(&area) {
            let only_unknown = grant.unknown_areas && grant.areas.is_empty();
            return Err(if only_unknown { Reason::AreaUnknown } else { Reason::AreaNotGranted { area } });
        }
        match grant.denies.iter().find(|deny| self.is_denied(deny, service)) {
            Some(deny) => Err(Reason::Excepted { until: deny.period.last_day() }),
            None => Ok(()),
        }
    }

    /// Whether a deny keeps this actor from a service today. Only what is surely about somebody else, something else or
    /// another day does not. One resource type closes its whole service: a result can be read from its report as well.
    pub(super) fn is_denied(&self, deny: &Deny, service: Service) -> bool {
        let is_meant = match &deny.whom {
            Whom::Everyone => true,
            Whom::These(parties) => parties.iter().any(|party| party.may_be(self.actor)),
        };
        let reaches = match &deny.what {
            Denied::Everything => true,
            Denied::These { areas, types } => {
                let area = self.rules.book.service(service).and_then(|s| s.area);
                area.is_some_and(|area| areas.contains(&area))
                    || types.iter().any(|t| self.rules.book.service_of(t) == Some(service))
            }
        };
        let is_now = matches!(deny.period.at(self.rules.day), Within::Inside | Within::Unknown);
        is_meant && reaches && is_now
    }

    fn in_force(&self, grant: &Grant) -> Result<(), Reason> {
        Err(match grant.standing(self.rules) {
            Standing::Valid { .. } => return Ok(()),
            Standing::NotYet { from } => Reason::NotYet { from },
            Standing::Expired { on } => Reason::Expired { on },
            Standing::Ended => Reason::Ended,
            Standing::Replaced => Reason::Replaced,
            Standing::NotGiven | Standing::Never => Reason::NotGiven,
            Standing::Unclear => Reason::Unclear,
        })
    }

    fn fullmakt(&self, grant: &Grant) -> Result<(), Reason> {
        self.in_force(grant)?;
        self.old_enough_to_give()?;
        self.old_enough_to_receive()
    }

    pub(super) fn old_enough_to_give(&self) -> Result<(), Reason> {
        let young = |from| Reason::GiverTooYoung { from };
        self.old_enough(self.person.birth_date, RuleKey::FullmaktGiverFromAge, Reason::PersonAgeUnknown, young)
    }

    pub(super) fn old_enough_to_receive(&self) -> Result<(), Reason> {
        let young = |from| Reason::ReceiverTooYoung { from };
        self.old_enough(self.actor.birth_date, RuleKey::FullmaktReceiverFromAge, Reason::ActorAgeUnknown, young)
    }

    fn capacity(&self, grant: &Grant, kin: Kin, evidence: Evidence) -> Result<(), Reason> {
        self.in_force(grant).map_err(|reason| match reason {
            Reason::Expired { on } => self.after_expiry(on),
            other => other,
        })?;
        let (person, kin_age) = (RuleKey::CapacityPersonFromAge, RuleKey::CapacityKinFromAge);
        let young = |from| Reason::CapacityPersonTooYoung { from };
        self.old_enough(self.person.birth_date, person, Reason::PersonAgeUnknown, young)?;
        let young = |from| Reason::KinTooYoung { from };
        self.old_enough(self.actor.birth_date, kin_age, Reason::ActorAgeUnknown, young)?;
        match evidence {
            Evidence::Guardianship => return Err(Reason::GuardianshipOnly),
            Evidence::NotSaid if self.rules.closes(RuleKey::CapacityNeedsCertificate) => {
                return Err(Reason::NoCertificate);
            }
            Evidence::NotSaid | Evidence::Certificate => {}
        }
        let is_near = kin == Kin::Nearest || !self.rules.closes(RuleKey::CapacityNearestKinOnly);
        if is_near { Ok(()) } else { Err(Reason::NotNearestKin) }
    }

    /// Nothing is shown after the last day; until it is closed, the decision can be renewed.
    fn after_expiry(&self, on: Date) -> Reason {
        let days = self.rules.number(RuleKey::CapacityClosedAfterDays).unwrap_or_default();
        let closes = days_after(on, days).unwrap_or(Date::MAX);
        if self.rules.day < closes {
            Reason::CapacityExpired { on, closes }
        } else {
            Reason::CapacityClosed { since: closes }
        }
    }

    fn parent(&self, relation: &Relation) -> Result<(), Reason> {
        match relation.kind {
            RelationKind::FosterParent => return Err(Reason::FosterParent),
            RelationKind::Guardian => return Err(Reason::Guardian),
            RelationKind::Parent(Foreldreansvar::Others) => return Err(Reason::ResponsibilityOthers),
            RelationKind::Parent(Foreldreansvar::Unknown) => return Err(Reason::ResponsibilityUnknown),
            RelationKind::Parent(Foreldreansvar::Theirs) => {}
        }
        match relation.period.at(self.rules.day) {
            Within::Inside if relation.active => {}
            Within::Inside => return Err(Reason::ResponsibilityEnded { on: None }),
            Within::After(on) => return Err(Reason::ResponsibilityEnded { on: Some(on) }),
            Within::Before(from) => return Err(Reason::ResponsibilityNotYet { from }),
            Within::Unknown => return Err(Reason::ResponsibilityUnknown),
        }
        let young = |from| Reason::ParentTooYoung { from };
        self.old_enough(self.actor.birth_date, RuleKey::ParentsFromAge, Reason::ActorAgeUnknown, young)?;
        let birth = self.born(self.person.birth_date).ok_or(Reason::PersonAgeUnknown)?;
        let grown = self.rules.number(RuleKey::ParentsNoneFromAge).ok_or(Reason::NoRule)?;
        if age(birth, self.rules.day) >= grown {
            return Err(birthday(birth, grown).map_or(Reason::NoRule, |since| Reason::ChildGrown { since }));
        }
        self.address_lets_in(relation)
    }

    fn address_lets_in(&self, relation: &Relation) -> Result<(), Reason> {
        let one_shares = || {
            let of_child = self.relations.relations.iter().filter(|r| r.child.is(self.person) && self.is_parent_now(r));
            of_child.into_iter().any(|r| r.address == SharedAddress::Shared)
        };
        let is_let_in = match self.rules.address() {
            AddressRule::NotAsked => true,
            AddressRule::OnlyThoseWhoShare => relation.address == SharedAddress::Shared,
            AddressRule::OneSharedLetsAll => one_shares(),
        };
        match relation.address {
            _ if is_let_in => Ok(()),
            SharedAddress::Unknown => Err(Reason::AddressUnknown),
            SharedAddress::Shared | SharedAddress::Elsewhere => Err(Reason::AddressNotShared),
        }
    }

    fn is_parent_now(&self, relation: &Relation) -> bool {
        relation.kind == RelationKind::Parent(Foreldreansvar::Theirs)
            && relation.active
            && relation.period.at(self.rules.day) == Within::Inside
    }

    fn parent_sees(&self, service: Service) -> Result<(), Reason> {
        let birth = self.born(self.person.birth_date).ok_or(Reason::PersonAgeUnknown)?;
        let limited_from = self.rules.number(RuleKey::ParentsFullBelowAge).ok_or(Reason::NoRule)?;
        if age(birth, self.rules.day) < limited_from {
            return Ok(());
        }
        let key = match service {
            Service::Provesvar => RuleKey::ParentsProvesvar,
            Service::Journal => RuleKey::ParentsJournal,
            Service::Egenbehandlingsplan => RuleKey::ParentsEgenbehandlingsplan,
            Service::Meldinger => RuleKey::ParentsMeldinger,
            Service::Eget => return Err(Reason::OwnOnly),
        };
        if self.rules.opens(key) {
            return Ok(());
        }
        Err(birthday(birth, limited_from).map_or(Reason::NoRule, |since| Reason::HiddenFromParents { since }))
    }

    /// A birth that is yet to come is no birth date.
    fn born(&self, birth: Option<Date>) -> Option<Date> {
        birth.filter(|birth| *birth <= self.rules.day)
    }

    fn old_enough(
        &self,
        birth: Option<Date>,
        key: RuleKey,
        unknown: Reason,
        young: impl Fn(Date) -> Reason,
    ) -> Result<(), Reason> {
        let birth = self.born(birth).ok_or(unknown)?;
        let from = self.rules.number(key).and_then(|years| birthday(birth, years)).ok_or(Reason::NoRule)?;
        if self.rules.day >= from { Ok(()) } else { Err(young(from)) }
    }

    /// The lowest of the levels in force: where two disagree, the person has surely consented to that.
    pub(super) fn level(&self) -> Known {
        let own: Vec<&Level> = self.relations.levels.iter().filter(|l| l.person.is(self.person)).collect();
        let is_in_force = |l: &&&Level| !l.withdrawn && l.period.at(self.rules.day) == Within::Inside;
        let in_force: Vec<&&Level> = own.iter().filter(is_in_force).collect();
        match in_force.iter().map(|l| l.level).min() {
            None if own.is_empty() => Known::Nothing,
            None => Known::Withdrawn,
            Some(None) => Known::Unreadable,
            Some(Some(level)) => Known::Level(level),
        }
    }
}

impl<'a> Case<'a> {
    /// The periods that count between the two.
    pub(super) fn periods(&self) -> impl Iterator<Item = Period> + use<'a> {
        let case = *self;
        let grants = self
            .grants()
            .flat_map(move |g| std::iter::once(g.in_force(case.rules)).chain(g.denies.iter().map(|deny| deny.period)));
        let relations = case.relations.relations.iter().filter(move |r| r.child.is(case.person)).map(|r| r.period);
        let blocks = case.relations.blocks.iter().filter(move |b| b.person.may_be(case.person)).map(|b| b.deny.period);
        let levels = case.relations.levels.iter().filter(move |l| l.person.is(case.person)).map(|l| l.period);
        grants.chain(relations).chain(blocks).chain(levels)
    }
}
