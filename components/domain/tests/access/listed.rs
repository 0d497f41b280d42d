//! What a list says of a fullmakt, to each of its two.

use innsyn_domain::access::{Area, Reason};
use innsyn_domain::proxy_access::{Denied, Deny, Edge, GrantStatus, Listed, Period, Side, Two, Whom};

use super::world::{World, adults, d};

const ALL: [Area; 3] = Area::ALL;

fn listed(world: &World, side: Side) -> Option<Listed> {
    let grant = world.relations.grants.last().unwrap();
    let two = Two { giver: Some(&world.person), receiver: Some(&world.actor) };
    grant.listed(side, two, world.today, &world.relations, &world.book)
}

fn both(world: &World) -> [Option<Listed>; 2] {
    [Side::Giver, Side::Receiver].map(|side| listed(world, side))
}

fn open_ended() -> World {
    adults().fullmakt(&ALL, "2026-01-01", "")
}

fn blocked(world: World) -> World {
    world.block(Deny { whom: Whom::Everyone, what: Denied::Everything, period: Period::ALWAYS })
}

#[test]
fn what_holds_is_the_same_to_both() {
    let valid = Some(Listed::Valid { until: None, soon: false });
    assert_eq!(both(&open_ended()), [valid, valid]);
    let soon = adults().fullmakt(&ALL, "2026-01-01", "2026-12-24");
    assert_eq!(listed(&soon, Side::Giver), Some(Listed::Valid { until: Some(d("2026-12-24")), soon: true }));
}

/// What the giver wishes, and whether somebody has died or is protected, is told to nobody whose it is not.
#[test]
fn a_receiver_is_not_told_what_is_the_givers_and_all_of_it_looks_the_same() {
    let untold = Some(Listed::Closed(None));
    let worlds = [
        blocked(open_ended()),
        open_ended().withdrawn(),
        open_ended().level(None),
        open_ended().persons(|_, giver| giver.deceased = true),
        open_ended().persons(|_, giver| giver.protected = true),
        open_ended().with(|grant| (grant.status, grant.quiet) = (GrantStatus::Inactive, true)),
    ];
    for world in &worlds {
        assert_eq!(listed(world, Side::Receiver), untold, "{world:?}");
    }
    let to_giver = worlds.each_ref().map(|world| listed(world, Side::Giver));
    assert_eq!(
        to_giver,
        [
            Some(Listed::Closed(Some(Reason::Blocked))),
            Some(Listed::Closed(Some(Reason::ConsentWithdrawn))),
            Some(Listed::Closed(Some(Reason::ConsentUnknown))),
            untold,
            Some(Listed::Closed(Some(Reason::AddressProtected))),
            Some(Listed::Ended),
        ]
    );
}

#[test]
fn of_a_receiver_who_has_died_or_is_protected_the_giver_is_told_nothing() {
    for world in [
        open_ended().persons(|receiver, _| receiver.deceased = true),
        open_ended().persons(|receiver, _| receiver.protected = true),
    ] {
        assert_eq!(listed(&world, Side::Giver), Some(Listed::Closed(None)));
    }
    let nobody = open_ended();
    let two = Two { giver: Some(&nobody.person), receiver: None };
    let grant = nobody.relations.grants.last().unwrap();
    assert_eq!(
        grant.listed(Side::Giver, two, nobody.today, &nobody.relations, &nobody.book),
        Some(Listed::Closed(None))
    );
}

#[test]
fn one_that_was_ended_quietly_runs_out_on_its_day_as_it_would_have() {
    let quiet = |until| {
        adults().fullmakt(&ALL, "2026-01-01", until).with(|g| (g.status, g.quiet) = (GrantStatus::Inactive, true))
    };
    assert_eq!(listed(&quiet("2026-12-24"), Side::Receiver), Some(Listed::Closed(None)));
    let over = Some(Listed::Expired { on: d("2026-11-01"), closes: None });
    assert_eq!(listed(&quiet("2026-11-01"), Side::Receiver), over);
    assert_eq!(listed(&quiet("2026-11-01"), Side::Giver), Some(Listed::Ended));
}

#[test]
fn drafts_and_mistakes_are_in_no_list_and_what_was_never_given_is_history() {
    for (status, expected) in [
        (GrantStatus::Draft, None),
        (GrantStatus::EnteredInError, None),
        (GrantStatus::Proposed, Some(Listed::NotGiven)),
        (GrantStatus::Rejected, Some(Listed::Declined)),
        (GrantStatus::Unknown, Some(Listed::Closed(Some(Reason::Unclear)))),
    ] {
        let world = open_ended().with(|grant| grant.status = status);
        assert_eq!(both(&world), [expected, expected], "{status:?}");
    }
    assert!(Listed::Declined.is_history() && !Listed::Closed(None).is_history());
    let unreadable = open_ended().with(|grant| grant.period.end = Edge::Unreadable);
    assert_eq!(listed(&unreadable, Side::Receiver), Some(Listed::Closed(Some(Reason::Unclear))));
}

/// It is this one that is listed: what another basis opens does not make it hold.
#[test]
fn one_that_gives_nothing_is_not_made_valid_by_another() {
    let world = adults().fullmakt(&ALL, "2026-01-01", "").fullmakt(&[], "2026-01-01", "");
    assert_eq!(listed(&world, Side::Giver), Some(Listed::Closed(Some(Reason::AreaUnknown))));
}
