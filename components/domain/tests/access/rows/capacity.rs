//! Lasting lack of capacity to consent.

use innsyn_domain::access::{Area, Basis, ConsentLevel as L, Reason as R, RuleKey as K, RuleValue, Service as S};
use innsyn_domain::proxy_access::{Evidence, GrantBasis, GrantStatus, Kin, Period};
use innsyn_domain::when::When;

use super::super::world::{TODAY, World, adults, between, d, deny, open, period, shut, types};
use super::Row;

fn decided(start: &str, end: &str) -> World {
    adults().capacity(start, end)
}

fn resting(kin: Kin, evidence: Evidence) -> World {
    decided("2024-06-01", "2027-06-01").with(|g| g.basis = GrantBasis::Capacity { kin, evidence })
}

fn at(kin: &str, person: &str) -> World {
    between(kin, person).capacity("2024-06-01", "2027-06-01")
}

pub(crate) fn rows() -> Vec<Row> {
    let kins = |until| open(Basis::Samtykkekompetanse, until);
    let valid = || decided("2024-06-01", "2027-06-01");
    let expired = |end| decided("2022-01-01", end);
    vec![
        ("a decision, until its end", K::CapacityYears, valid(), S::Provesvar, kins("2027-06-01")),
        ("a decision opens the record", K::CapacityYears, valid(), S::Journal, kins("2027-06-01")),
        (
            "a decision for exactly five years",
            K::CapacityYears,
            decided("2024-06-01", "2029-06-01"),
            S::Provesvar,
            kins("2029-06-01"),
        ),
        (
            "a decision for longer ends after five",
            K::CapacityYears,
            decided("2024-06-01", "2031-02-01"),
            S::Provesvar,
            kins("2029-06-01"),
        ),
        (
            "a decision without an end ends after five",
            K::CapacityYears,
            decided("2024-06-01", ""),
            S::Provesvar,
            kins("2029-06-01"),
        ),
        (
            "the last day of five years",
            K::CapacityYears,
            decided("2021-11-25", "2031-01-01"),
            S::Provesvar,
            kins(TODAY),
        ),
        (
            "the day after five years",
            K::CapacityYears,
            decided("2021-11-24", "2031-01-01"),
            S::Provesvar,
            shut(R::CapacityExpired { on: d("2026-11-24"), closes: d("2026-12-24") }),
        ),
        ("five years from 29 February", K::CapacityYears, decided("2024-02-29", ""), S::Provesvar, kins("2029-02-28")),
        (
            "where the file says three years",
            K::CapacityYears,
            decided("2024-06-01", "").rule(K::CapacityYears, RuleValue::Number(3)),
            S::Provesvar,
            kins("2027-06-01"),
        ),
        ("nobody knows when it began", K::CapacityYears, decided("", "2027-06-01"), S::Provesvar, shut(R::Unclear)),
        (
            "it began when it was given",
            K::CapacityYears,
            decided("", "").with(|g| g.given = When::Day(d("2025-01-01"))),
            S::Provesvar,
            kins("2030-01-01"),
        ),
        ("its beginning cannot be read", K::CapacityYears, decided("?", "2027-06-01"), S::Provesvar, shut(R::Unclear)),
        (
            "it begins tomorrow",
            K::PeriodEndDayCounts,
            decided("2026-11-26", "2027-06-01"),
            S::Provesvar,
            shut(R::NotYet { from: d("2026-11-26") }),
        ),
        ("it begins today", K::PeriodEndDayCounts, decided(TODAY, "2027-06-01"), S::Provesvar, kins("2027-06-01")),
        ("the last day of a decision counts", K::PeriodEndDayCounts, expired(TODAY), S::Provesvar, kins(TODAY)),
        (
            "it ended yesterday",
            K::CapacityClosedAfterDays,
            expired("2026-11-24"),
            S::Provesvar,
            shut(R::CapacityExpired { on: d("2026-11-24"), closes: d("2026-12-24") }),
        ),
        (
            "the last day before it is closed",
            K::CapacityClosedAfterDays,
            expired("2026-10-27"),
            S::Provesvar,
            shut(R::CapacityExpired { on: d("2026-10-27"), closes: d("2026-11-26") }),
        ),
        (
            "closed after thirty days",
            K::CapacityClosedAfterDays,
            expired("2026-10-26"),
            S::Provesvar,
            shut(R::CapacityClosed { since: d(TODAY) }),
        ),
        (
            "long closed",
            K::CapacityClosedAfterDays,
            expired("2023-01-01"),
            S::Journal,
            shut(R::CapacityClosed { since: d("2023-01-31") }),
        ),
        (
            "the person turns 12 today",
            K::CapacityPersonFromAge,
            at("1980-05-17", "2014-11-25"),
            S::Provesvar,
            kins("2027-06-01"),
        ),
        (
            "the day before the person is 12",
            K::CapacityPersonFromAge,
            at("1980-05-17", "2014-11-26"),
            S::Provesvar,
            shut(R::CapacityPersonTooYoung { from: d("2026-11-26") }),
        ),
        (
            "the kin turns 18 today",
            K::CapacityKinFromAge,
            at("2008-11-25", "1950-02-03"),
            S::Provesvar,
            kins("2027-06-01"),
        ),
        (
            "the day before the kin is 18",
            K::CapacityKinFromAge,
            at("2008-11-26", "1950-02-03"),
            S::Provesvar,
            shut(R::KinTooYoung { from: d("2026-11-26") }),
        ),
        (
            "a person of unknown age",
            K::AgeFromBirthDateOnly,
            at("1980-05-17", ""),
            S::Provesvar,
            shut(R::PersonAgeUnknown),
        ),
        ("a kin of unknown age", K::AgeFromBirthDateOnly, at("", "1950-02-03"), S::Provesvar, shut(R::ActorAgeUnknown)),
        (
            "not said to be the nearest",
            K::CapacityNearestKinOnly,
            resting(Kin::NotSaid, Evidence::Certificate),
            S::Provesvar,
            shut(R::NotNearestKin),
        ),
        (
            "where the file does not ask for the nearest",
            K::CapacityNearestKinOnly,
            resting(Kin::NotSaid, Evidence::Certificate).rule(K::CapacityNearestKinOnly, RuleValue::Switch(false)),
            S::Provesvar,
            kins("2027-06-01"),
        ),
        (
            "no certificate",
            K::CapacityNeedsCertificate,
            resting(Kin::Nearest, Evidence::NotSaid),
            S::Provesvar,
            shut(R::NoCertificate),
        ),
        (
            "guardianship alone",
            K::CapacityNeedsCertificate,
            resting(Kin::Nearest, Evidence::Guardianship),
            S::Provesvar,
            shut(R::GuardianshipOnly),
        ),
        (
            "guardianship alone, also where the file asks for no certificate",
            K::GuardiansRepresent,
            resting(Kin::Nearest, Evidence::Guardianship).rule(K::CapacityNeedsCertificate, RuleValue::Switch(false)),
            S::Provesvar,
            shut(R::GuardianshipOnly),
        ),
        (
            "an area that was not decided",
            K::FullmaktAreas,
            valid().with(|g| _ = g.areas.remove(&Area::Journal)),
            S::Journal,
            shut(R::AreaNotGranted { area: Area::Journal }),
        ),
        (
            "an exception holds here too",
            K::DenyNested,
            valid().denying(deny(types(&["Observation"]), Period::ALWAYS)),
            S::Provesvar,
            shut(R::Excepted { until: None }),
        ),
        (
            "an exception that begins later",
            K::DenyNested,
            valid().denying(deny(types(&["Observation"]), period("2027-01-01", ""))),
            S::Provesvar,
            kins("2026-12-31"),
        ),
        (
            "ended by the kin",
            K::FullmaktNeedsStatusActive,
            valid().with(|g| g.status = GrantStatus::Inactive),
            S::Provesvar,
            shut(R::Ended),
        ),
        ("consents are not the kin's to set", K::DecidesAlone, valid(), S::Eget, shut(R::OwnOnly)),
        (
            "never more than the person has",
            K::NeverMoreThanThePerson,
            valid().level(Some(L::Basis)),
            S::Journal,
            shut(R::ConsentLevel { needed: L::BasisPlus }),
        ),
        (
            "no known consent is none here too",
            K::UnknownConsentLevel,
            valid().level(None),
            S::Provesvar,
            shut(R::ConsentUnknown),
        ),
        (
            "what is hidden from a parent is open by decision",
            K::CapacityPersonFromAge,
            at("1980-05-17", "2012-05-05").parent(),
            S::Provesvar,
            kins("2027-06-01"),
        ),
        (
            "a parent's messages outlive the decision",
            K::ParentsNoneFromAge,
            at("1980-05-17", "2012-05-05").parent(),
            S::Meldinger,
            open(Basis::Foreldrerepresentasjon, "2028-05-04"),
        ),
    ]
}
