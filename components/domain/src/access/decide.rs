//! The answer: every basis is tried, and each service takes the first that opens it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::bases::{Known, Offer};
use super::changes::turns;
use super::reason::{Allowed, EffectiveAccess, Reason, Ruling};
use super::rule_key::RuleKey;
use super::rules::{RuleBook, Rules};
use super::services::{Area, ConsentLevel, Service};
use super::{Basis, age, birthday};
use crate::fhir::subject::SubjectRef;
use crate::order;
use crate::person::{Person, PersonName};
use crate::proxy_access::{Block, Channel, Grant, GrantBasis, GrantStatus, Party, Period, Relations};
use crate::when::When;

/// What `actor` may see of `person` today, by everything that is known of the two. `relations` may hold what concerns others:
/// only what names both counts, so that nobody acts for somebody through a third.
pub fn effective_access(
    actor: &Person,
    person: &Person,
    today: Date,
    relations: &Relations,
    book: &RuleBook,
) -> EffectiveAccess {
    let case = Case { actor, person, relations, rules: book.on(today) };
    let mut answer = case.answer();
    let mut open: Vec<Service> = Service::ALL.into_iter().filter(|service| answer.allows(*service)).collect();
    for day in turns(&case) {
        if open.is_empty() {
            break;
        }
        let later = case.on(day).answer();
        open.retain(|service| {
            let stays = later.allows(*service);
            if let (false, Some(Ruling::Allowed(allowed))) = (stays, answer.services.get_mut(service)) {
                allowed.until = day.yesterday().ok();
            }
            stays
        });
    }
    answer
}

/// What somebody would see with a fullmakt for these areas, given today and until it is ended: before anybody is chosen, so of
/// nobody in particular.
pub fn would_see(
    person: &Person,
    areas: BTreeSet<Area>,
    today: Date,
    relations: &Relations,
    book: &RuleBook,
) -> EffectiveAccess {
    // Somebody of age, in a Patient that no base has: its id is none of FHIR's.
    let receiver = Person {
        patient_ids: BTreeSet::from([NOBODY.to_owned()]),
        identifiers: BTreeSet::new(),
        name: PersonName::default(),
        birth_date: Some(Date::MIN),
        born_by: Some(Date::MIN),
        protected: false,
        deceased: false,
    };
    let party = |refs: Vec<SubjectRef>| Party { refs, name: PersonName::default() };
    let own = person.patient_ids.iter().map(|id| SubjectRef::Patient(id.clone())).collect();
    let grant = Grant {
        id: NOBODY.to_owned(),
        version: None,
        giver: party(own),
        receiver: party(vec![SubjectRef::Patient(NOBODY.to_owned())]),
        basis: GrantBasis::Fullmakt,
        areas,
        unknown_areas: false,
        period: Period::ALWAYS,
        given: When::Day(today),
        status: GrantStatus::Active,
        denies: Vec::new(),
        channel: Channel::Portal,
        quiet: false,
        replaces: Vec::new(),
        replaced_by: None,
    };
    let mut relations = relations.clone();
    relations.grants.push(grant);
    effective_access(&receiver, person, today, &relations, book)
}

/// Areas of which a fullmakt would not show everything today, with why. For the giver alone: it tells of their consent.
pub fn closed_areas(person: &Person, today: Date, relations: &Relations, book: &RuleBook) -> BTreeMap<Area, Reason> {
    let access = would_see(person, Area::ALL.into(), today, relations, book);
    let why = |area| book.services_in(area).find_map(|service| access.services.get(&service)?.why_not());
    Area::ALL.into_iter().filter_map(|area| Some((area, why(area)?))).collect()
}

const NOBODY: &str = "(nobody)";

/// Whether a person may give a fullmakt at all.
pub fn may_give(person: &Person, today: Date, relations: &Relations, book: &RuleBook) -> Result<(), Reason> {
    let case = Case { actor: person, person, relations, rules: book.on(today) };
    case.stopped().map_or(Ok(()), Err)?;
    case.old_enough_to_give()?;
    match (case.level(), case.rules.unknown_level()) {
        (Known::Level(_), _) | (Known::Nothing, Some(_)) => Ok(()),
        (Known::Withdrawn, _) => Err(Reason::ConsentWithdrawn),
        (Known::Nothing | Known::Unreadable, _) => Err(Reason::ConsentUnknown),
    }
}

/// Whether a person may be given a fullmakt. The answer is not for the giver to see: it tells of the receiver.
pub fn may_receive(person: &Person, today: Date, book: &RuleBook) -> Result<(), Reason> {
    let relations = Relations::default();
    let case = Case { actor: person, person, relations: &relations, rules: book.on(today) };
    case.stopped().map_or(Ok(()), Err)?;
    case.old_enough_to_receive()
}

/// Why a grant gives nothing at all between these two today. `None`: it gives something, or would if the person had it.
pub fn grant_refused(
    grant: &Grant,
    receiver: &Person,
    giver: &Person,
    today: Date,
    relations: &Relations,
    book: &RuleBook,
) -> Option<Reason> {
    let case = Case { actor: receiver, person: giver, relations, rules: book.on(today) };
    case.of_grant(grant).refused.or_else(|| case.stopped())
}

/// Two persons on one day.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub actor: &'a Person,
    pub person: &'a Person,
    pub relations: &'a Relations,
    pub rules: Rules<'a>,
}

impl<'a> Case<'a> {
    pub(super) fn on(&self, day: Date) -> Self {
        Self { rules: self.rules.book.on(day), ..*self }
    }

    /// Without the last days: for those, other days must be asked.
    pub(super) fn answer(&self) -> EffectiveAccess {
        if self.actor.shares_identity_with(self.person) {
            let services = Service::ALL.map(|service| (service, self.own(service)));
            return EffectiveAccess { services: services.into(), decides: self.decides() };
        }
        let offers = self.offers();
        let services = Service::ALL.map(|service| (service, self.of_service(service, &offers)));
        let decides = Err(if offers.is_empty() { Reason::NoBasis } else { Reason::OwnOnly });
        EffectiveAccess { services: services.into(), decides }
    }

    fn own(&self, service: Service) -> Ruling {
        let young = |key, reason: fn(Date) -> Reason| {
            let (birth, from) = (self.person.birth_date?, self.rules.number(key));
            let is_old_enough = from.is_some_and(|from| age(birth, self.rules.day) >= from);
            (!is_old_enough).then(|| from.and_then(|from| birthday(birth, from)).map_or(Reason::NoRule, reason))
        };
        let closed = self
            .is_dead()
            .then_some(Reason::Deceased)
            .or_else(|| (!self.rules.opens(RuleKey::OwnAccess)).then_some(Reason::NoRule))
            .or_else(|| young(RuleKey::OwnSignInFromAge, |from| Reason::TooYoungToSignIn { from }))
            .or_else(|| {
                young(RuleKey::OwnEverythingFromAge, |from| Reason::NotForYouth { from })
                    .filter(|_| !self.is_for_youth(service))
            })
            .or_else(|| self.consented(service, true).err());
        match closed {
            Some(reason) => Ruling::Refused(vec![reason]),
            None => Ruling::Allowed(Allowed { basis: Basis::Oneself, grant: None, until: None }),
        }
    }

    /// Whether a service is open with own sign-in before 16. What is one's own to see (the log, who has access) always is.
    fn is_for_youth(&self, service: Service) -> bool {
        let key = match service {
            Service::Provesvar => RuleKey::YouthProvesvar,
            Service::Journal => RuleKey::YouthJournal,
            Service::Egenbehandlingsplan => RuleKey::YouthEgenbehandlingsplan,
            Service::Meldinger => RuleKey::YouthMeldinger,
            Service::Eget => return true,
        };
        let agreed = !self.rules.closes(RuleKey::YouthNeedsConsentLevel) || matches!(self.level(), Known::Level(_));
        self.rules.opens(key) && agreed
    }

    fn decides(&self) -> Result<(), Reason> {
        if self.is_dead() {
            return Err(Reason::Deceased);
        }
        match (self.person.birth_date, self.rules.number(RuleKey::DecidesFromAge)) {
            (None, _) => Ok(()),
            (Some(birth), Some(from)) if age(birth, self.rules.day) >= from => Ok(()),
            (Some(birth), Some(from)) => {
                Err(birthday(birth, from).map_or(Reason::NoRule, |from| Reason::TooYoungToDecide { from }))
            }
            (Some(_), None) => Err(Reason::NoRule),
        }
    }

    fn of_service(&self, service: Service, offers: &[Offer<'a>]) -> Ruling {
        if offers.is_empty() {
            return Ruling::Refused(vec![Reason::NoBasis]);
        }
        if service == Service::Eget {
            return Ruling::Refused(vec![Reason::OwnOnly]);
        }
        // Of somebody whom nothing that holds connects one with, no news is told: not that they have died, nor that their
        // address is protected.
        let something_holds = offers.iter().any(|offer| offer.refused.is_none());
        let closed = something_holds.then(|| self.stopped().or_else(|| self.blocked(service)));
        if let Some(reason) = closed.flatten() {
            return Ruling::Refused(vec![reason]);
        }
        let mut reasons = Vec::new();
        for offer in offers {
            match offer.refused.map_or_else(|| self.gives(offer, service), Err) {
                Ok(()) => {
                    if let Err(reason) = self.consented(service, false) {
                        return Ruling::Refused(vec![reason]);
                    }
                    let grant = offer.grant.map(|grant| grant.id.clone());
                    return Ruling::Allowed(Allowed { basis: offer.basis, grant, until: None });
                }
                Err(reason) => reasons.push((offer.refused.is_some(), reason)),
            }
        }
        // What holds and does not reach this far tells more than what does not hold.
        order::sort_by_key(&mut reasons, |(does_not_hold, _)| *does_not_hold);
        let mut reasons: Vec<Reason> = reasons.into_iter().map(|(_, reason)| reason).collect();
        reasons.dedup();
        Ruling::Refused(reasons)
    }

    /// What closes everything between the two.
    fn stopped(&self) -> Option<Reason> {
        let is_protected = self.actor.protected || self.person.protected;
        if is_protected && self.rules.closes(RuleKey::ProtectedAddressBlocks) {
            return Some(Reason::AddressProtected);
        }
        self.is_dead().then_some(Reason::Deceased)
    }

    fn is_dead(&self) -> bool {
        (self.actor.deceased || self.person.deceased) && self.rules.closes(RuleKey::DeceasedBlocks)
    }

    fn blocked(&self, service: Service) -> Option<Reason> {
        let keeps_out = |block: &Block| block.person.may_be(self.person) && self.is_denied(&block.deny, service);
        let is_blocked = self.rules.closes(RuleKey::BlockedPersons) && self.relations.blocks.iter().any(keeps_out);
        is_blocked.then_some(Reason::Blocked)
    }

    /// Whether the person has consented to a service. Without any known level one sees one's own, and others what the rules
    /// take for granted.
    fn consented(&self, service: Service, is_oneself: bool) -> Result<(), Reason> {
        let needed = self.rules.book.service(service).ok_or(Reason::NoRule)?.level;
        let Some(needed) = needed else { return Ok(()) };
        let enough = |has: ConsentLevel| if has >= needed { Ok(()) } else { Err(Reason::ConsentLevel { needed }) };
        match self.level() {
            Known::Level(has) => enough(has),
            Known::Withdrawn => Err(Reason::ConsentWithdrawn),
            Known::Nothing | Known::Unreadable if is_oneself => Ok(()),
            Known::Nothing => self.rules.unknown_level().map_or(Err(Reason::ConsentUnknown), enough),
            Known::Unreadable => Err(Reason::ConsentUnknown),
        }
    }
}
