//! The rules once more, as one would tell them: straight on, with the numbers in place, and nothing shared with the code that
//! decides. Days are compared as they are written.

use innsyn_domain::access::{Area, Basis, ConsentLevel, Service};
use innsyn_domain::proxy_access::{
    Denied, Deny, Evidence, Foreldreansvar, GrantBasis, GrantStatus, Kin, Period, RelationKind, SharedAddress,
};

use super::world::{ACTOR, PERSON, THIRD, World, between, deny, grant, own, period, types};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tie {
    Nothing,
    Oneself,
    Fullmakt,
    /// Through somebody in between.
    Chain,
    Parent,
    Foster,
    Guardian,
    Capacity,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Situation {
    pub tie: Tie,
    pub today: &'static str,
    /// Birth dates; empty: unknown.
    pub actor: &'static str,
    pub person: &'static str,
    /// Empty: none.
    pub start: &'static str,
    pub end: &'static str,
    pub areas: &'static [Area],
    pub active: bool,
    pub protected: (bool, bool),
    pub dead: (bool, bool),
    /// 0: unknown, 1 to 3: basis, basis-plus, full.
    pub level: u8,
    pub results_denied: bool,
    pub blocked: bool,
    pub shares_address: bool,
    pub nearest: bool,
    pub certificate: bool,
}

/// The basis on which the actor sees a service of the person's, if any.
pub(crate) fn told(s: &Situation, service: Service) -> Option<Basis> {
    if s.tie == Tie::Oneself {
        return oneself(s, service).then_some(Basis::Oneself);
    }
    if s.protected.0 || s.protected.1 || s.dead.0 || s.dead.1 || s.blocked {
        return None;
    }
    // Only the person sees who looked and who may.
    if service == Service::Eget {
        return None;
    }
    let needed_level = match service {
        Service::Provesvar | Service::Meldinger => 1,
        _ => 2,
    };
    if s.level < needed_level {
        return None;
    }
    let begun = s.start.is_empty() || s.start <= s.today;
    let over = !s.end.is_empty() && s.end < s.today;
    let now = begun && !over;
    let area = match service {
        Service::Provesvar => Area::Opplysninger,
        Service::Journal => Area::Journal,
        _ => Area::DigitaleTjenester,
    };
    let granted = s.areas.contains(&area) && !(s.results_denied && service == Service::Provesvar);
    match s.tie {
        Tie::Fullmakt if s.active && now && granted && is(16, s.person, s.today) && is(18, s.actor, s.today) => {
            Some(Basis::Fullmakt)
        }
        Tie::Capacity => {
            let has_begun = !s.start.is_empty() && s.start <= s.today;
            let five_years_are_over = later(s.start, 5).as_str() < s.today;
            let rests_well = s.nearest && s.certificate && s.active;
            let ages = is(12, s.person, s.today) && is(18, s.actor, s.today);
            let holds = has_begun && !over && !five_years_are_over && rests_well && ages && granted;
            holds.then_some(Basis::Samtykkekompetanse)
        }
        Tie::Parent => {
            let is_child = !s.person.is_empty() && s.person <= s.today && !is(16, s.person, s.today);
            let holds = s.active && now && s.shares_address && is(16, s.actor, s.today) && is_child;
            let sees = !is(12, s.person, s.today) || service == Service::Meldinger;
            (holds && sees).then_some(Basis::Foreldrerepresentasjon)
        }
        _ => None,
    }
}

fn oneself(s: &Situation, service: Service) -> bool {
    if s.dead.1 {
        return false;
    }
    if !s.person.is_empty() {
        if !is(13, s.person, s.today) {
            return false;
        }
        if !is(16, s.person, s.today) && service == Service::Journal {
            return false;
        }
    }
    // No known level does not close one's own.
    let is_record = service == Service::Journal || service == Service::Egenbehandlingsplan;
    !(s.level == 1 && is_record)
}

/// Whether somebody is so old. Unknown: no.
fn is(years: u16, birth: &str, today: &str) -> bool {
    !birth.is_empty() && later(birth, years).as_str() <= today
}

/// «2012-02-29» and 13 is «2025-02-29», which is after the 28th and before 1 March.
fn later(day: &str, years: u16) -> String {
    match day.split_once('-') {
        Some((year, rest)) => format!("{:04}-{rest}", year.parse::<u16>().unwrap() + years),
        None => String::new(),
    }
}

/// The same situation as the code that decides is given it.
pub(crate) fn world(s: &Situation) -> World {
    let levels = [None, Some(ConsentLevel::Basis), Some(ConsentLevel::BasisPlus), Some(ConsentLevel::Full)];
    let world = if s.tie == Tie::Oneself { own(s.person) } else { between(s.actor, s.person) };
    let world = tied(world.on(s.today).level(levels[usize::from(s.level)]), s);
    let world = world.persons(|actor, person| {
        (actor.protected, person.protected) = s.protected;
        (actor.deceased, person.deceased) = if s.tie == Tie::Oneself { (s.dead.1, s.dead.1) } else { s.dead };
    });
    if s.blocked { world.block(deny(Denied::Everything, Period::ALWAYS)) } else { world }
}

fn tied(world: World, s: &Situation) -> World {
    let days = period(s.start, s.end);
    let status = if s.active { GrantStatus::Active } else { GrantStatus::Inactive };
    let related = |kind| {
        let address = if s.shares_address { SharedAddress::Shared } else { SharedAddress::Elsewhere };
        world.clone().related(kind).relation(|r| (r.period, r.active, r.address) = (days, s.active, address))
    };
    let granted = |basis| {
        let world = world.clone().grant(grant("f", PERSON, ACTOR, s.areas, days));
        let world = world.with(|g| (g.basis, g.status) = (basis, status));
        if s.results_denied { world.denying(no_results()) } else { world }
    };
    match s.tie {
        Tie::Nothing | Tie::Oneself => world,
        Tie::Fullmakt => granted(GrantBasis::Fullmakt),
        Tie::Chain => {
            let first = grant("1", PERSON, THIRD, s.areas, days);
            world.grant(first).grant(grant("2", THIRD, ACTOR, s.areas, days))
        }
        Tie::Parent => related(RelationKind::Parent(Foreldreansvar::Theirs)),
        Tie::Foster => related(RelationKind::FosterParent),
        Tie::Guardian => related(RelationKind::Guardian),
        Tie::Capacity => granted(GrantBasis::Capacity {
            kin: if s.nearest { Kin::Nearest } else { Kin::NotSaid },
            evidence: if s.certificate { Evidence::Certificate } else { Evidence::NotSaid },
        }),
    }
}

fn no_results() -> Deny {
    deny(types(&["DiagnosticReport"]), Period::ALWAYS)
}
