//! The code that decides against the rules as told, for every combination.

use innsyn_domain::access::{Area, Ruling, Service};

use super::naive::{Situation, Tie, told, world};
use super::world::TODAY;

pub(crate) const TIES: [Tie; 8] =
    [Tie::Nothing, Tie::Oneself, Tie::Fullmakt, Tie::Chain, Tie::Parent, Tie::Foster, Tie::Guardian, Tie::Capacity];

/// Around each birthday that counts, and some that do not.
pub(crate) const PERSONS: [&str; 15] = [
    "",
    "2026-11-26",
    "2026-11-25",
    "2021-04-09",
    "2014-11-26",
    "2014-11-25",
    "2014-11-24",
    "2013-11-26",
    "2013-11-25",
    "2010-11-26",
    "2010-11-25",
    "2010-11-24",
    "2008-11-26",
    "2008-11-25",
    "1950-02-03",
];

pub(crate) const ACTORS: [&str; 6] = ["", "2010-11-26", "2010-11-25", "2008-11-26", "2008-11-25", "1980-05-17"];

/// Around today, and around five years.
pub(crate) const PERIODS: [(&str, &str); 11] = [
    ("", ""),
    ("2026-01-01", "2027-01-01"),
    ("2026-11-25", "2026-11-25"),
    ("2026-11-26", ""),
    ("2020-01-01", "2026-11-24"),
    ("2022-01-01", "2026-11-24"),
    ("2022-01-01", "2026-11-25"),
    ("2021-11-24", "2031-01-01"),
    ("2021-11-25", "2031-01-01"),
    ("2024-02-29", ""),
    ("", "2026-11-25"),
];

pub(crate) const AREAS: [&[Area]; 4] =
    [&[], &[Area::Opplysninger], &[Area::Journal, Area::DigitaleTjenester], &Area::ALL];

pub(crate) const PLAIN: Situation = Situation {
    tie: Tie::Nothing,
    today: TODAY,
    actor: "1980-05-17",
    person: "1950-02-03",
    start: "2026-01-01",
    end: "",
    areas: &Area::ALL,
    active: true,
    protected: (false, false),
    dead: (false, false),
    level: 3,
    results_denied: false,
    blocked: false,
    shares_address: true,
    nearest: true,
    certificate: true,
};

fn agree(s: &Situation) {
    let access = world(s).access();
    for service in Service::ALL {
        let decided = match &access.services[&service] {
            Ruling::Allowed(allowed) => Some(allowed.basis),
            Ruling::Refused(reasons) => {
                assert!(!reasons.is_empty(), "a refusal says why: {s:?}");
                None
            }
        };
        assert_eq!(decided, told(s, service), "{service:?} in {s:?}");
    }
}

#[test]
fn basis_age_day_area_and_level_decide_as_told() {
    let mut cells = 0;
    for tie in TIES {
        for person in PERSONS {
            for actor in ACTORS {
                for (start, end) in PERIODS {
                    for (areas, level) in AREAS.into_iter().flat_map(|areas| [0, 1, 3].map(|level| (areas, level))) {
                        agree(&Situation { tie, person, actor, start, end, areas, level, ..PLAIN });
                        cells += Service::ALL.len();
                    }
                }
            }
        }
    }
    assert!(cells > 450_000, "{cells}");
}

/// Each of the six against each other: a rule that only goes wrong where two of them meet is met here.
#[test]
fn every_basis_age_day_edge_area_protection_and_capacity_together_decide_as_told() {
    let pairs = [(false, false), (true, false), (false, true), (true, true)];
    let mut cells = 0;
    for (tie, person) in TIES.into_iter().flat_map(|tie| PERSONS.map(|person| (tie, person))) {
        for (actor, (start, end)) in ["2008-11-26", "2008-11-25"].into_iter().flat_map(|a| PERIODS.map(|p| (a, p))) {
            for (areas, protected) in AREAS.into_iter().flat_map(|areas| pairs.map(|p| (areas, p))) {
                for (nearest, certificate) in pairs {
                    let s = Situation { tie, person, actor, start, end, areas, protected, ..PLAIN };
                    agree(&Situation { nearest, certificate, ..s });
                    cells += Service::ALL.len();
                }
            }
        }
    }
    assert!(cells > 840_000, "{cells}");
}

#[test]
fn protection_death_blocks_and_what_a_decision_rests_on_decide_as_told() {
    let both = [false, true];
    let pairs = [(false, false), (true, false), (false, true), (true, true)];
    for tie in TIES {
        for person in PERSONS {
            for (protected, dead) in pairs.into_iter().flat_map(|p| pairs.map(|d| (p, d))) {
                for (results_denied, blocked) in pairs {
                    agree(&Situation { tie, person, protected, dead, results_denied, blocked, ..PLAIN });
                }
            }
            for (active, shares_address) in pairs {
                for (nearest, certificate) in pairs {
                    for results_denied in both {
                        let s = Situation { tie, person, active, shares_address, nearest, results_denied, ..PLAIN };
                        agree(&Situation { certificate, ..s });
                    }
                }
            }
        }
    }
}

/// Every day around a birthday of somebody born on 29 February, and of somebody who was not.
#[test]
fn every_day_around_every_birthday_decides_as_told() {
    const DAYS: [&str; 12] = [
        "2025-02-27",
        "2025-02-28",
        "2025-03-01",
        "2025-03-02",
        "2026-02-28",
        "2026-03-01",
        "2028-02-28",
        "2028-02-29",
        "2028-03-01",
        "2030-02-28",
        "2030-03-01",
        "2029-03-01",
    ];
    const BIRTHS: [&str; 8] = [
        "2012-02-28",
        "2012-02-29",
        "2012-03-01",
        "2016-02-29",
        "2008-02-29",
        "2010-03-01",
        "2013-02-28",
        "2014-03-01",
    ];
    for (tie, today) in TIES.into_iter().flat_map(|tie| DAYS.map(|day| (tie, day))) {
        for (person, actor) in BIRTHS.into_iter().flat_map(|person| BIRTHS.map(|actor| (person, actor))) {
            agree(&Situation { tie, today, person, actor, start: "2024-02-29", ..PLAIN });
        }
    }
}
