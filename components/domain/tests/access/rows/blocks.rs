//! What closes every basis: protected address, death, and persons who are kept out.

use innsyn_domain::access::{Area, Basis, Reason as R, RuleKey as K, RuleValue, Service as S};
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{Denied, Deny, Period, Whom};

use super::super::world::{
    ACTOR, THIRD, TODAY, World, adults, areas, between, d, deny, open, party, period, shut, types,
};
use super::Row;

fn fullmakt() -> World {
    adults().fullmakt(&Area::ALL, "", "")
}

fn parent() -> World {
    between("1985-06-15", "2021-04-09").parent()
}

fn capacity() -> World {
    adults().capacity("2024-06-01", "2027-06-01")
}

fn actor(world: World, change: impl FnOnce(&mut Person)) -> World {
    world.persons(|actor, _| change(actor))
}

fn person(world: World, change: impl FnOnce(&mut Person)) -> World {
    world.persons(|_, person| change(person))
}

fn keeping_out(ids: &[&str], what: Denied, days: Period) -> World {
    fullmakt().block(Deny { whom: Whom::These(ids.iter().map(|id| party(id)).collect()), what, period: days })
}

pub(crate) fn rows() -> Vec<Row> {
    let protect = |p: &mut Person| p.protected = true;
    let die = |p: &mut Person| p.deceased = true;
    let hers = |until| open(Basis::Fullmakt, until);
    let (protected, dead, blocked) = (|| shut(R::AddressProtected), || shut(R::Deceased), || shut(R::Blocked));
    let all = || Denied::Everything;
    let (always, off) = (Period::ALWAYS, || RuleValue::Switch(false));
    vec![
        ("a protected giver", K::ProtectedAddressBlocks, person(fullmakt(), protect), S::Provesvar, protected()),
        ("a protected receiver", K::ProtectedAddressBlocks, actor(fullmakt(), protect), S::Provesvar, protected()),
        ("a protected child", K::ProtectedAddressBlocks, person(parent(), protect), S::Meldinger, protected()),
        ("a protected parent", K::ProtectedAddressBlocks, actor(parent(), protect), S::Provesvar, protected()),
        (
            "a protected person without capacity",
            K::ProtectedAddressBlocks,
            person(capacity(), protect),
            S::Journal,
            protected(),
        ),
        ("a protected next of kin", K::ProtectedAddressBlocks, actor(capacity(), protect), S::Provesvar, protected()),
        (
            "of a stranger it is not told that the address is protected",
            K::ProtectedAddressBlocks,
            person(adults(), protect),
            S::Provesvar,
            shut(R::NoBasis),
        ),
        (
            "where the file lets protected persons be represented",
            K::ProtectedAddressBlocks,
            person(fullmakt(), protect).rule(K::ProtectedAddressBlocks, off()),
            S::Provesvar,
            hers(""),
        ),
        (
            "before there were rules nobody is represented",
            K::ProtectedAddressBlocks,
            person(fullmakt(), protect).on("2023-12-31"),
            S::Provesvar,
            shut(R::NoRule),
        ),
        ("a dead giver", K::DeceasedBlocks, person(fullmakt(), die), S::Provesvar, dead()),
        ("a dead receiver", K::DeceasedBlocks, actor(fullmakt(), die), S::Provesvar, dead()),
        ("a dead child", K::DeceasedBlocks, person(parent(), die), S::Provesvar, dead()),
        ("a dead parent", K::DeceasedBlocks, actor(parent(), die), S::Meldinger, dead()),
        ("a dead person without capacity", K::DeceasedBlocks, person(capacity(), die), S::Provesvar, dead()),
        (
            "of a stranger it is not told that they are dead",
            K::DeceasedBlocks,
            person(adults(), die),
            S::Provesvar,
            shut(R::NoBasis),
        ),
        (
            "whose fullmakt is over is not told of an address",
            K::ProtectedAddressBlocks,
            person(adults().fullmakt(&Area::ALL, "", "2026-11-24"), protect),
            S::Provesvar,
            shut(R::Expired { on: d("2026-11-24") }),
        ),
        (
            "whose fullmakt is over is not told of a death",
            K::DeceasedBlocks,
            person(adults().fullmakt(&Area::ALL, "", "2026-11-24"), die),
            S::Provesvar,
            shut(R::Expired { on: d("2026-11-24") }),
        ),
        (
            "protected and dead: protected is said",
            K::ProtectedAddressBlocks,
            person(person(fullmakt(), die), protect),
            S::Provesvar,
            protected(),
        ),
        ("kept out by name", K::BlockedPersons, keeping_out(&[ACTOR], all(), always), S::Provesvar, blocked()),
        (
            "kept out by name among others",
            K::BlockedPersons,
            keeping_out(&[THIRD, ACTOR], all(), always),
            S::Meldinger,
            blocked(),
        ),
        ("somebody else is kept out", K::BlockedPersons, keeping_out(&[THIRD], all(), always), S::Provesvar, hers("")),
        ("everyone is kept out", K::BlockedPersons, fullmakt().block(deny(all(), always)), S::Provesvar, blocked()),
        (
            "kept out from today",
            K::BlockedPersons,
            keeping_out(&[ACTOR], all(), period(TODAY, "")),
            S::Provesvar,
            blocked(),
        ),
        (
            "kept out until today",
            K::BlockedPersons,
            keeping_out(&[ACTOR], all(), period("", TODAY)),
            S::Provesvar,
            blocked(),
        ),
        (
            "kept out until yesterday",
            K::BlockedPersons,
            keeping_out(&[ACTOR], all(), period("", "2026-11-24")),
            S::Provesvar,
            hers(""),
        ),
        (
            "kept out from tomorrow",
            K::BlockedPersons,
            keeping_out(&[ACTOR], all(), period("2026-11-26", "")),
            S::Provesvar,
            hers(TODAY),
        ),
        (
            "kept out until nobody knows when",
            K::BlockedPersons,
            keeping_out(&[ACTOR], all(), period("", "?")),
            S::Provesvar,
            blocked(),
        ),
        (
            "kept out of results",
            K::BlockedPersons,
            keeping_out(&[ACTOR], types(&["DiagnosticReport"]), always),
            S::Provesvar,
            blocked(),
        ),
        (
            "kept out of results, not of messages",
            K::BlockedPersons,
            keeping_out(&[ACTOR], types(&["DiagnosticReport"]), always),
            S::Meldinger,
            hers(""),
        ),
        (
            "kept out of an area",
            K::BlockedPersons,
            keeping_out(&[ACTOR], areas(&[Area::Journal]), always),
            S::Journal,
            blocked(),
        ),
        ("a parent can be kept out", K::BlockedPersons, parent().block(deny(all(), always)), S::Provesvar, blocked()),
        (
            "next of kin can be kept out",
            K::BlockedPersons,
            capacity().block(deny(all(), always)),
            S::Provesvar,
            blocked(),
        ),
        (
            "what others keep out is their business",
            K::BlockedPersons,
            {
                let mut world = keeping_out(&[ACTOR], all(), always);
                world.relations.blocks[0].person = party(THIRD);
                world
            },
            S::Provesvar,
            hers(""),
        ),
        (
            "a stranger is not told of being kept out",
            K::BlockedPersons,
            adults().block(deny(all(), always)),
            S::Provesvar,
            shut(R::NoBasis),
        ),
        (
            "where the file does not honour it",
            K::BlockedPersons,
            keeping_out(&[ACTOR], all(), always).rule(K::BlockedPersons, off()),
            S::Provesvar,
            hers(""),
        ),
    ]
}
