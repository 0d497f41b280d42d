//! Parents, foster parents and guardians.

use innsyn_domain::access::{Basis, ConsentLevel as L, Reason as R, RuleKey as K, RuleValue, Service as S};
use innsyn_domain::proxy_access::{Foreldreansvar, Period, Relation, RelationKind, SharedAddress};

use super::super::world::{THIRD, TODAY, World, between, d, open, party, period, shut};
use super::Row;

const ADULT: &str = "1985-06-15";
/// Turns 12 tomorrow, today, and 16 tomorrow, today.
const ELEVEN: &str = "2014-11-26";
const TWELVE: &str = "2014-11-25";
const FIFTEEN: &str = "2010-11-26";
const SIXTEEN: &str = "2010-11-25";
const SMALL: &str = "2021-04-09";

fn of(birth: &str) -> World {
    between(ADULT, birth).parent()
}

fn but(change: impl FnOnce(&mut Relation)) -> World {
    of(SMALL).relation(change)
}

fn lasting(start: &str, end: &str) -> World {
    but(|r| r.period = period(start, end))
}

fn switched(key: K, on: bool) -> World {
    of(TWELVE).rule(key, RuleValue::Switch(on))
}

fn address_rule(word: &str, world: World) -> World {
    world.rule(K::ParentsAddress, RuleValue::Word(word.into()))
}

/// A second parent beside the one who acts.
fn and_other(world: World, change: impl FnOnce(&mut Relation)) -> World {
    world.parent().relation(|r| r.adult = party(THIRD)).relation(change)
}

pub(crate) fn rows() -> Vec<Row> {
    let theirs = |until| open(Basis::Foreldrerepresentasjon, until);
    let hidden = || shut(R::HiddenFromParents { since: d(TODAY) });
    let elsewhere = || but(|r| r.address = SharedAddress::Elsewhere);
    let ages = vec![
        ("a small child's results, until 12", K::ParentsFullBelowAge, of(SMALL), S::Provesvar, theirs("2033-04-08")),
        ("a small child's record, until 12", K::ParentsFullBelowAge, of(SMALL), S::Journal, theirs("2033-04-08")),
        (
            "a small child's plan, until 12",
            K::ParentsFullBelowAge,
            of(SMALL),
            S::Egenbehandlingsplan,
            theirs("2033-04-08"),
        ),
        ("a small child's messages, until 16", K::ParentsNoneFromAge, of(SMALL), S::Meldinger, theirs("2037-04-08")),
        ("on the day of birth", K::ParentsFullBelowAge, of(TODAY), S::Provesvar, theirs("2038-11-24")),
        ("results on the last day of 11", K::ParentsFullBelowAge, of(ELEVEN), S::Provesvar, theirs(TODAY)),
        ("results on the day of 12", K::ParentsProvesvar, of(TWELVE), S::Provesvar, hidden()),
        ("the record on the day of 12", K::ParentsJournal, of(TWELVE), S::Journal, hidden()),
        ("the plan on the day of 12", K::ParentsEgenbehandlingsplan, of(TWELVE), S::Egenbehandlingsplan, hidden()),
        ("messages on the day of 12", K::ParentsMeldinger, of(TWELVE), S::Meldinger, theirs("2030-11-24")),
        (
            "results where the file opens them",
            K::ParentsProvesvar,
            switched(K::ParentsProvesvar, true),
            S::Provesvar,
            theirs("2030-11-24"),
        ),
        (
            "the record where the file opens it",
            K::ParentsJournal,
            switched(K::ParentsJournal, true),
            S::Journal,
            theirs("2030-11-24"),
        ),
        (
            "the plan where the file opens it",
            K::ParentsEgenbehandlingsplan,
            switched(K::ParentsEgenbehandlingsplan, true),
            S::Egenbehandlingsplan,
            theirs("2030-11-24"),
        ),
        (
            "messages where the file closes them",
            K::ParentsMeldinger,
            switched(K::ParentsMeldinger, false),
            S::Meldinger,
            hidden(),
        ),
        ("messages on the last day of 15", K::ParentsNoneFromAge, of(FIFTEEN), S::Meldinger, theirs(TODAY)),
        (
            "results on the last day of 15",
            K::ParentsProvesvar,
            of(FIFTEEN),
            S::Provesvar,
            shut(R::HiddenFromParents { since: d("2022-11-26") }),
        ),
        (
            "messages on the day of 16",
            K::ParentsNoneFromAge,
            of(SIXTEEN),
            S::Meldinger,
            shut(R::ChildGrown { since: d(TODAY) }),
        ),
        (
            "results on the day of 16",
            K::ParentsNoneFromAge,
            of(SIXTEEN),
            S::Provesvar,
            shut(R::ChildGrown { since: d(TODAY) }),
        ),
        (
            "a grown child",
            K::ParentsNoneFromAge,
            of("1990-01-01"),
            S::Provesvar,
            shut(R::ChildGrown { since: d("2006-01-01") }),
        ),
        (
            "born on 29 February: the last day of 11",
            K::AgeLeapDay,
            of("2016-02-29").on("2028-02-28"),
            S::Provesvar,
            theirs("2028-02-28"),
        ),
        (
            "born on 29 February: 12",
            K::AgeLeapDay,
            of("2016-02-29").on("2028-02-29"),
            S::Provesvar,
            shut(R::HiddenFromParents { since: d("2028-02-29") }),
        ),
        ("a child without a birth date", K::AgeFromBirthDateOnly, of(""), S::Provesvar, shut(R::PersonAgeUnknown)),
        ("a child who is not born", K::AgeFromBirthDateOnly, of("2026-11-26"), S::Provesvar, shut(R::PersonAgeUnknown)),
        (
            "a parent without a birth date",
            K::AgeFromBirthDateOnly,
            between("", SMALL).parent(),
            S::Provesvar,
            shut(R::ActorAgeUnknown),
        ),
        (
            "a parent who turns 16 today",
            K::ParentsFromAge,
            between(SIXTEEN, "2026-08-01").parent(),
            S::Provesvar,
            theirs("2038-07-31"),
        ),
        (
            "a parent the day before 16",
            K::ParentsFromAge,
            between(FIFTEEN, "2026-08-01").parent(),
            S::Provesvar,
            shut(R::ParentTooYoung { from: d("2026-11-26") }),
        ),
        (
            "an age that the file raises in time",
            K::ParentsFullBelowAge,
            of("2015-06-01").later_rule(K::ParentsFullBelowAge, RuleValue::Number(13), "2027-01-01"),
            S::Provesvar,
            theirs("2028-05-31"),
        ),
        (
            "an age that the file raises too late: first closed, so that is the end",
            K::ParentsFullBelowAge,
            of("2015-06-01").later_rule(K::ParentsFullBelowAge, RuleValue::Number(13), "2027-07-01"),
            S::Provesvar,
            theirs("2027-05-31"),
        ),
    ];
    let conditions = vec![
        (
            "responsibility is somebody else's",
            K::ParentsNeedResponsibility,
            but(|r| r.kind = RelationKind::Parent(Foreldreansvar::Others)),
            S::Provesvar,
            shut(R::ResponsibilityOthers),
        ),
        (
            "responsibility is unknown",
            K::ParentsNeedResponsibility,
            but(|r| r.kind = RelationKind::Parent(Foreldreansvar::Unknown)),
            S::Provesvar,
            shut(R::ResponsibilityUnknown),
        ),
        (
            "responsibility ended yesterday",
            K::ParentsNeedResponsibility,
            lasting("", "2026-11-24"),
            S::Provesvar,
            shut(R::ResponsibilityEnded { on: Some(d("2026-11-24")) }),
        ),
        ("responsibility ends today", K::ParentsNeedResponsibility, lasting("", TODAY), S::Provesvar, theirs(TODAY)),
        (
            "responsibility begins tomorrow",
            K::ParentsNeedResponsibility,
            lasting("2026-11-26", ""),
            S::Provesvar,
            shut(R::ResponsibilityNotYet { from: d("2026-11-26") }),
        ),
        (
            "responsibility began today",
            K::ParentsNeedResponsibility,
            lasting(TODAY, ""),
            S::Provesvar,
            theirs("2033-04-08"),
        ),
        (
            "responsibility of which nobody knows when it ends",
            K::ParentsNeedResponsibility,
            lasting("", "?"),
            S::Provesvar,
            shut(R::ResponsibilityUnknown),
        ),
        (
            "a relation that is no longer active",
            K::ParentsNeedResponsibility,
            but(|r| r.active = false),
            S::Provesvar,
            shut(R::ResponsibilityEnded { on: None }),
        ),
        (
            "somebody else's child",
            K::ParentsNeedResponsibility,
            but(|r| r.child = party(THIRD)),
            S::Provesvar,
            shut(R::NoBasis),
        ),
        (
            "a child does not see its parent's",
            K::ParentsNeedResponsibility,
            but(|r| std::mem::swap(&mut r.child, &mut r.adult)),
            S::Provesvar,
            shut(R::NoBasis),
        ),
        ("the child's address is not shared", K::ParentsAddress, elsewhere(), S::Provesvar, shut(R::AddressNotShared)),
        (
            "the child's address is not known",
            K::ParentsAddress,
            but(|r| r.address = SharedAddress::Unknown),
            S::Provesvar,
            shut(R::AddressUnknown),
        ),
        (
            "where addresses are not asked",
            K::ParentsAddress,
            address_rule("not-asked", elsewhere()),
            S::Provesvar,
            theirs("2033-04-08"),
        ),
        (
            "one shares it, and that lets all in",
            K::ParentsAddress,
            address_rule("one-shared-lets-all", and_other(elsewhere(), |_| {})),
            S::Provesvar,
            theirs("2033-04-08"),
        ),
        (
            "one shares it, and only that one is let in",
            K::ParentsAddress,
            and_other(elsewhere(), |_| {}),
            S::Provesvar,
            shut(R::AddressNotShared),
        ),
        (
            "none shares it",
            K::ParentsAddress,
            address_rule("one-shared-lets-all", and_other(elsewhere(), |r| r.address = SharedAddress::Elsewhere)),
            S::Provesvar,
            shut(R::AddressNotShared),
        ),
        (
            "the one who shares it has no responsibility",
            K::ParentsAddress,
            address_rule("one-shared-lets-all", and_other(elsewhere(), |r| r.kind = RelationKind::FosterParent)),
            S::Provesvar,
            shut(R::AddressNotShared),
        ),
        (
            "the one who shared it had responsibility once",
            K::ParentsAddress,
            address_rule("one-shared-lets-all", and_other(elsewhere(), |r| r.period = period("", "2026-11-24"))),
            S::Provesvar,
            shut(R::AddressNotShared),
        ),
        (
            "a word that nobody knows is the stricter rule",
            K::ParentsAddress,
            address_rule("noe-annet", and_other(elsewhere(), |_| {})),
            S::Provesvar,
            shut(R::AddressNotShared),
        ),
        (
            "a foster parent",
            K::FosterParentsRepresent,
            but(|r| r.kind = RelationKind::FosterParent),
            S::Provesvar,
            shut(R::FosterParent),
        ),
        (
            "a foster parent has no messages either",
            K::FosterParentsRepresent,
            but(|r| r.kind = RelationKind::FosterParent),
            S::Meldinger,
            shut(R::FosterParent),
        ),
        (
            "a guardian",
            K::GuardiansRepresent,
            but(|r| r.kind = RelationKind::Guardian),
            S::Provesvar,
            shut(R::Guardian),
        ),
        (
            "a guardian of an adult",
            K::GuardiansRepresent,
            between(ADULT, "1950-02-03").related(RelationKind::Guardian),
            S::Provesvar,
            shut(R::Guardian),
        ),
        ("a child's consents are not the parents'", K::DecidesAlone, of(SMALL), S::Eget, shut(R::OwnOnly)),
        (
            "a child of whom no consent is known",
            K::UnknownConsentLevel,
            of(SMALL).level(None),
            S::Provesvar,
            shut(R::ConsentUnknown),
        ),
        (
            "a child's level limits the parents",
            K::NeverMoreThanThePerson,
            of(SMALL).level(Some(L::Basis)),
            S::Journal,
            shut(R::ConsentLevel { needed: L::BasisPlus }),
        ),
        (
            "a level for a time",
            K::NeverMoreThanThePerson,
            {
                let mut world = of(SMALL);
                world.relations.levels[0].period = Period { ..period("", "2027-01-31") };
                world
            },
            S::Provesvar,
            theirs("2027-01-31"),
        ),
        (
            "two relations, one of which holds",
            K::ParentsNeedResponsibility,
            elsewhere().parent(),
            S::Provesvar,
            theirs("2033-04-08"),
        ),
    ];
    [ages, conditions].into_iter().flatten().collect()
}
