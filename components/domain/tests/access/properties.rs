//! What holds whatever is known.

use std::collections::BTreeSet;

use innsyn_domain::access::{Area, Reason, Ruling, Service, changes, effective_access, may_give, may_receive};
use innsyn_domain::parsed::Parsed;
use innsyn_domain::proxy_access::{Denied, Deny, Period, Relations, Whom, parse};
use jiff::ToSpan;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::grid::{ACTORS, AREAS, PERIODS, PERSONS, PLAIN, TIES};
use super::naive::{Situation, Tie, world};
use super::world::{ACTOR, THIRD, World, areas, d, party, period, types};

fn situation() -> impl Strategy<Value = Situation> {
    let ties = (prop::sample::select(&TIES), prop::sample::select(&PERIODS), prop::sample::select(&AREAS));
    let persons = (prop::sample::select(&PERSONS), prop::sample::select(&ACTORS), 0..4_u8);
    let rare = prop::bool::weighted(0.1);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), rare, rare);
    (ties, persons, flags).prop_map(|((tie, (start, end), areas), (person, actor, level), flags)| {
        let (active, shares_address, results_denied, protected, dead) = flags;
        let s = Situation { tie, start, end, areas, person, actor, level, results_denied, shares_address, ..PLAIN };
        Situation { active, protected: (protected, false), dead: (false, dead), ..s }
    })
}

/// Several ties at once, of the same two persons.
fn tangle() -> impl Strategy<Value = World> {
    prop::collection::vec(situation(), 1..4).prop_map(|situations| {
        let others = situations.iter().filter(|s| s.tie != Tie::Oneself).collect::<Vec<_>>();
        let first = others.first().map_or(PLAIN, |s| **s);
        let mut tangled = world(&first);
        for s in others.iter().skip(1) {
            let Relations { grants, relations, .. } = world(s).relations;
            tangled.relations.grants.extend(grants);
            tangled.relations.relations.extend(relations);
        }
        tangled
    })
}

fn a_deny() -> impl Strategy<Value = Deny> {
    let whats = vec![
        Denied::Everything,
        types(&["DiagnosticReport"]),
        types(&["Communication", "Nonsense"]),
        areas(&[Area::Journal]),
        areas(&Area::ALL),
    ];
    let whoms = vec![Whom::Everyone, Whom::These(vec![party(ACTOR)]), Whom::These(vec![party(THIRD)])];
    let days = prop::sample::select(&PERIODS).prop_map(|(start, end)| period(start, end));
    (prop::sample::select(whats), prop::sample::select(whoms), prop_oneof![days, Just(period("?", "?"))])
        .prop_map(|(what, whom, period)| Deny { whom, what, period })
}

/// What the person has consented to, whether old enough to use it alone or not.
fn has(world: &World) -> BTreeSet<Service> {
    let level = world.relations.levels.iter().map(|l| l.level).min().flatten();
    let services = world.book.services.iter().filter(|s| s.level <= level && s.area.is_some());
    services.filter(|_| level.is_some()).map(|s| s.service).collect()
}

/// JSON that a Consent or a RelatedPerson is not, and that may come all the same.
fn junk() -> impl Strategy<Value = Value> {
    let leaves = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        prop::sample::select(&["", "permit", "deny", "active", "2026-02-30", "Patient/a", "#x", "DELEGATEE", "NOK"])
            .prop_map(Value::from),
    ];
    leaves.prop_recursive(3, 24, 4, |inner| {
        let keys = prop::sample::select(&[
            "type",
            "provision",
            "actor",
            "reference",
            "role",
            "coding",
            "code",
            "class",
            "period",
            "start",
            "end",
            "identifier",
            "system",
            "value",
        ]);
        let map = prop::collection::btree_map(keys.prop_map(str::to_owned), inner.clone(), 0..4);
        let map = map.prop_map(|m| Value::Object(m.into_iter().collect()));
        prop_oneof![prop::collection::vec(inner, 0..4).prop_map(Value::from), map]
    })
}

/// A right resource of which one or two elements are junk.
fn damaged() -> impl Strategy<Value = Value> {
    let elements = prop::sample::select(&[
        "id",
        "meta",
        "status",
        "category",
        "patient",
        "policyRule",
        "provision",
        "extension",
        "modifierExtension",
        "relationship",
        "identifier",
        "period",
        "address",
        "dateTime",
        "contained",
        "resourceType",
    ]);
    let kind = prop::sample::select(&["Consent", "RelatedPerson"]);
    (kind, prop::collection::vec((elements, junk()), 1..3)).prop_map(|(kind, changes)| {
        let mut resource = json!({
            "resourceType": kind, "id": "x", "status": "active", "patient": { "reference": "Patient/person" },
            "identifier": [{ "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "17912099997" }],
            "relationship": [{ "coding": [{ "system": "x/no-basis-parental-responsibility", "code": "felles" }] }],
            "provision": { "provision": [{
                "type": "permit",
                "actor": [{ "role": { "coding": [{ "code": "DELEGATEE" }] }, "reference": { "reference": "Patient/aktør" } }],
                "class": [{ "system": "https://innsyn.example/fhir/CodeSystem/fullmakt-omrade", "code": "1" }],
            }] },
        });
        for (element, value) in changes {
            resource[element] = value;
        }
        resource
    })
}

proptest! {
    #[test]
    fn whatever_comes_ends_as_something_or_as_a_fault(resource in damaged()) {
        let Parsed { value, faults } = parse(&[(None, &resource)]);
        let ended = value.grants.len() + value.relations.len() + value.blocks.len() + value.levels.len() + value.others;
        let is_ours = matches!(resource["resourceType"].as_str(), Some("Consent" | "RelatedPerson"));
        prop_assert!(!is_ours || ended > 0 || faults.iter().any(|f| f.entry_lost), "{resource}");
    }

    #[test]
    fn a_damaged_entry_beside_a_good_one_never_adds(s in situation(), resource in damaged()) {
        // The damaged one may itself be a right fullmakt for results: no more than that may come of it.
        let mut before = world(&Situation { tie: Tie::Fullmakt, ..s });
        let Parsed { value, .. } = parse(&[(None, &resource)]);
        let open = before.open();
        before.relations.blocks.extend(value.blocks);
        prop_assert!(before.open().is_subset(&open));
        before.relations.grants = value.grants;
        let only_results = before.open().into_iter().all(|service| service == Service::Provesvar);
        prop_assert!(only_results);
    }

    #[test]
    fn nobody_else_sees_more_than_the_person_has(world in tangle()) {
        prop_assert!(world.open().is_subset(&has(&world)));
    }

    #[test]
    fn by_fullmakt_nobody_sees_more_than_the_person_sees(s in situation()) {
        let theirs = world(&Situation { tie: Tie::Fullmakt, ..s });
        let own = effective_access(&theirs.person, &theirs.person, theirs.today, &theirs.relations, &theirs.book);
        prop_assert!(theirs.open().iter().all(|service| own.allows(*service)));
    }

    #[test]
    fn a_deny_never_adds(world in tangle(), deny in a_deny()) {
        let before = world.open();
        prop_assert!(world.clone().block(deny.clone()).open().is_subset(&before));
        let mut denied = world;
        denied.relations.grants.iter_mut().for_each(|g| g.denies.push(deny.clone()));
        prop_assert!(denied.open().is_subset(&before));
    }

    #[test]
    fn knowing_less_of_two_persons_never_adds(world in tangle()) {
        let before = world.open();
        for change in [0, 1, 2, 3, 4] {
            let less = world.clone().persons(|actor, person| match change {
                0 => actor.birth_date = None,
                1 => person.birth_date = None,
                2 => actor.protected = true,
                3 => person.deceased = true,
                _ => actor.patient_ids.clear(),
            });
            prop_assert!(less.open().is_subset(&before));
        }
        let mut unread = world.clone();
        unread.relations.grants.iter_mut().for_each(|g| g.period = period("?", "?"));
        prop_assert!(unread.open().is_subset(&before));
        prop_assert!(world.level(None).open().is_empty());
    }

    #[test]
    fn a_service_is_open_through_its_last_day_and_not_the_day_after(mut world in tangle()) {
        let access = world.access();
        for (service, ruling) in &access.services {
            let Ruling::Allowed(allowed) = ruling else { continue };
            world.today = allowed.until.unwrap_or(d("2200-01-01"));
            prop_assert!(world.access().allows(*service));
            if let Some(until) = allowed.until {
                world.today = until.tomorrow().unwrap();
                prop_assert!(!world.access().allows(*service));
            }
        }
    }

    #[test]
    fn between_two_changes_nothing_changes(mut world in tangle(), ahead in 0..9_000_i64) {
        let mut open = world.open();
        let all = changes(&world.actor, &world.person, world.today, &world.relations, &world.book);
        let day = world.today + ahead.days();
        for change in all.iter().filter(|change| change.on <= day) {
            prop_assert!(change.opens.iter().all(|s| open.insert(*s)));
            prop_assert!(change.closes.iter().all(|(s, _)| open.remove(s)));
        }
        world.today = day;
        prop_assert_eq!(world.open(), open);
    }

    #[test]
    fn only_the_person_decides(world in tangle()) {
        let access = world.access();
        prop_assert!(access.decides.is_err() && !access.allows(Service::Eget));
    }

    #[test]
    fn who_may_not_give_or_receive_does_not(s in situation()) {
        let world = world(&Situation { tie: Tie::Fullmakt, ..s });
        let (relations, book) = (&world.relations, &world.book);
        let may = may_give(&world.person, world.today, relations, book).is_ok()
            && may_receive(&world.actor, world.today, book).is_ok();
        prop_assert!(may || world.open().is_empty());
    }
}

#[test]
fn nothing_is_said_of_strangers() {
    for (protected, deceased) in [(false, false), (true, false), (false, true), (true, true)] {
        let world = world(&PLAIN).persons(|_, person| (person.protected, person.deceased) = (protected, deceased));
        let rulings = world.access().services;
        assert!(rulings.values().all(|r| *r == Ruling::Refused(vec![Reason::NoBasis])));
    }
    let unknown = Deny { whom: Whom::Everyone, what: Denied::Everything, period: Period::ALWAYS };
    assert_eq!(world(&PLAIN).block(unknown).access().services[&Service::Provesvar].why_not(), Some(Reason::NoBasis));
}
