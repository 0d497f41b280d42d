//! Rows by hand: for each a rule, two persons, a service, and what must come of it.

mod blocks;
mod capacity;
mod exceptions;
mod fullmakt;
mod own;
mod parents;

use std::collections::BTreeSet;

use innsyn_domain::access::{Acting, Area, Basis, Reason, RuleKey, RuleValue, Service, may_write_beside_plan};

use super::world::{Expected, World, adults, between, d, found, own};

/// (what it says, the rule it rests on, the world, the service, what must come of it)
pub(crate) type Row = (&'static str, RuleKey, World, Service, Expected);

pub(crate) fn all() -> Vec<Row> {
    let each = [own::rows(), fullmakt::rows(), exceptions::rows(), parents::rows(), capacity::rows(), blocks::rows()];
    each.into_iter().flatten().collect()
}

#[test]
fn every_row_comes_out_as_written() {
    let wrong: Vec<String> = all()
        .iter()
        .filter_map(|(name, rule, world, service, expected)| {
            let found = found(&world.access().services[service]);
            (found != *expected).then(|| format!("{name} ({rule:?}): {found:?}, expected {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_row_names_a_rule_with_a_source_and_every_rule_has_a_row() {
    let rows = all();
    assert!(rows.len() >= 120, "{} rows", rows.len());
    let names: BTreeSet<_> = rows.iter().map(|row| row.0).collect();
    assert_eq!(names.len(), rows.len(), "each row says something of its own");
    for (name, rule, world, ..) in &rows {
        let line = world.book.rules.iter().find(|line| line.rule == *rule);
        assert!(line.is_some_and(|line| !line.source.page.is_empty()), "{name}: {rule:?} has no source");
    }
    let named: BTreeSet<RuleKey> = rows.iter().map(|row| row.1).chain(BESIDE_ACCESS).collect();
    let silent: Vec<_> = rows[0].2.book.rules.iter().map(|line| line.rule).filter(|r| !named.contains(r)).collect();
    assert!(silent.is_empty(), "no row names {silent:?}");
}

/// Rules about what stands beside the services, with rows of their own: labels of single resources (`label_closes`), when
/// renewing is offered (F01–F05), when a change is told of without asking (F07), and who sets consents and who writes beside a
/// plan (below, and F16).
const BESIDE_ACCESS: [RuleKey; 9] = [
    RuleKey::LabelsNone,
    RuleKey::LabelsParents,
    RuleKey::LabelsYouth,
    RuleKey::RenewalOfferedDays,
    RuleKey::ChangeToldDays,
    RuleKey::DecidesFromAge,
    RuleKey::ParentsWriteBesidePlan,
    RuleKey::FullmaktWriteBesidePlan,
    RuleKey::CapacityWriteBesidePlan,
];

#[test]
fn beside_a_plan_writes_whoever_it_is_open_to_as_the_rule_of_their_basis_says() {
    let write = |world: &World| {
        let World { actor, person, relations, today, book } = world;
        let acting = Acting::on(*today, actor.clone(), person.clone(), relations, book)?;
        may_write_beside_plan(&acting, book.on(*today))
    };
    let parent = |born| between("1985-06-15", born).parent();
    let fullmakt = |areas: &[Area]| adults().fullmakt(areas, "", "");
    let capacity = || adults().capacity("2024-06-01", "2027-06-01");
    for (world, expected) in [
        (own("1980-05-17"), Ok(Basis::Oneself)),
        (own("2012-11-25"), Ok(Basis::Oneself)),
        (parent("2021-04-09"), Ok(Basis::Foreldrerepresentasjon)),
        (parent("2014-11-26"), Ok(Basis::Foreldrerepresentasjon)),
        (fullmakt(&[Area::DigitaleTjenester]), Ok(Basis::Fullmakt)),
        (capacity(), Ok(Basis::Samtykkekompetanse)),
        (adults(), Err(Reason::NoBasis)),
    ] {
        assert_eq!(write(&world), expected, "{world:?}");
    }
    // From 12 a parent does not see the plan, and without the area nobody does.
    assert!(write(&parent("2014-11-25")).is_err());
    assert!(write(&fullmakt(&[Area::Opplysninger])).is_err());
    for (world, key) in [
        (parent("2021-04-09"), RuleKey::ParentsWriteBesidePlan),
        (fullmakt(&Area::ALL), RuleKey::FullmaktWriteBesidePlan),
        (capacity(), RuleKey::CapacityWriteBesidePlan),
    ] {
        assert!(write(&world).is_ok());
        let closed = world.clone().rule(key, RuleValue::Switch(false));
        assert_eq!(write(&closed), Err(Reason::OwnOnly), "{key:?}");
        assert!(closed.access().allows(Service::Egenbehandlingsplan), "it is still read");
        let later = world.later_rule(key, RuleValue::Switch(false), "2027-01-01");
        assert!(write(&later).is_ok(), "{key:?}: a rule that has not come");
    }
}

#[test]
fn consents_are_set_by_the_person_from_16_and_by_nobody_else() {
    let too_young = Reason::TooYoungToDecide { from: d("2026-11-26") };
    for (world, decides) in [
        (own("1980-05-17"), Ok(())),
        (own(""), Ok(())),
        (own("2010-11-25"), Ok(())),
        (own("2010-11-26"), Err(too_young)),
        (own("1980-05-17").persons(|a, _| a.deceased = true), Err(Reason::Deceased)),
        (between("1985-06-15", "2021-04-09").parent(), Err(Reason::OwnOnly)),
        (adults().capacity("2024-06-01", "2027-06-01"), Err(Reason::OwnOnly)),
        (adults().fullmakt(&Area::ALL, "", ""), Err(Reason::OwnOnly)),
        (adults(), Err(Reason::NoBasis)),
    ] {
        assert_eq!(world.access().decides, decides, "{world:?}");
    }
}
