//! Fullmakt.

use innsyn_domain::access::{Area, Basis, ConsentLevel as L, Reason as R, RuleKey as K, RuleValue, Service as S};
use innsyn_domain::proxy_access::{GrantBasis, GrantStatus};

use super::super::world::{ACTOR, PERSON, THIRD, TODAY, World, adults, between, d, grant, open, period, shut};
use super::Row;

const ONE: [Area; 1] = [Area::Opplysninger];

fn given(start: &str, end: &str) -> World {
    adults().fullmakt(&Area::ALL, start, end)
}

fn status(status: GrantStatus) -> World {
    given("", "").with(|g| g.status = status)
}

pub(crate) fn rows() -> Vec<Row> {
    let hers = |until| open(Basis::Fullmakt, until);
    let forever = || given("", "");
    let periods_and_areas = vec![
        ("a fullmakt without an end", K::FullmaktAreas, forever(), S::Provesvar, hers("")),
        (
            "a fullmakt with an end",
            K::PeriodEndDayCounts,
            given("2026-01-01", "2027-03-31"),
            S::Provesvar,
            hers("2027-03-31"),
        ),
        ("its last day counts", K::PeriodEndDayCounts, given("", TODAY), S::Provesvar, hers(TODAY)),
        (
            "the day after it is over",
            K::PeriodEndDayCounts,
            given("", "2026-11-24"),
            S::Provesvar,
            shut(R::Expired { on: d("2026-11-24") }),
        ),
        ("its first day counts", K::PeriodEndDayCounts, given(TODAY, ""), S::Provesvar, hers("")),
        (
            "the day before it has not begun",
            K::PeriodEndDayCounts,
            given("2026-11-26", ""),
            S::Provesvar,
            shut(R::NotYet { from: d("2026-11-26") }),
        ),
        ("one day only", K::PeriodEndDayCounts, given(TODAY, TODAY), S::Meldinger, hers(TODAY)),
        (
            "an end before its beginning is never",
            K::PeriodEndDayCounts,
            given("2026-12-01", "2026-11-01"),
            S::Provesvar,
            shut(R::Expired { on: d("2026-11-01") }),
        ),
        ("a beginning that cannot be read", K::PeriodEndDayCounts, given("?", ""), S::Provesvar, shut(R::Unclear)),
        (
            "an end that cannot be read is not open",
            K::PeriodEndDayCounts,
            given("", "?"),
            S::Provesvar,
            shut(R::Unclear),
        ),
        ("ended", K::FullmaktNeedsStatusActive, status(GrantStatus::Inactive), S::Provesvar, shut(R::Ended)),
        ("declined", K::FullmaktNeedsStatusActive, status(GrantStatus::Rejected), S::Provesvar, shut(R::NotGiven)),
        ("proposed", K::FullmaktNeedsStatusActive, status(GrantStatus::Proposed), S::Provesvar, shut(R::NotGiven)),
        (
            "a draft connects nobody",
            K::FullmaktNeedsStatusActive,
            status(GrantStatus::Draft),
            S::Provesvar,
            shut(R::NoBasis),
        ),
        (
            "an error connects nobody",
            K::FullmaktNeedsStatusActive,
            status(GrantStatus::EnteredInError),
            S::Provesvar,
            shut(R::NoBasis),
        ),
        (
            "a status that cannot be read",
            K::FullmaktNeedsStatusActive,
            status(GrantStatus::Unknown),
            S::Provesvar,
            shut(R::Unclear),
        ),
        (
            "a role that nobody knows",
            K::FullmaktNeedsStatusActive,
            forever().with(|g| g.basis = GrantBasis::Unknown),
            S::Provesvar,
            shut(R::Unclear),
        ),
        (
            "the old one is over once a new one is made",
            K::FullmaktChangeMakesNew,
            forever().with(|g| g.replaced_by = Some("ny".into())),
            S::Provesvar,
            shut(R::Replaced),
        ),
        (
            "the new one holds in its place",
            K::FullmaktChangeMakesNew,
            forever().with(|g| g.replaced_by = Some("ny".into())).grant(grant(
                "ny",
                PERSON,
                ACTOR,
                &ONE,
                period("", "2027-01-01"),
            )),
            S::Provesvar,
            hers("2027-01-01"),
        ),
        (
            "and gives no more than it says",
            K::FullmaktChangeMakesNew,
            forever().with(|g| g.replaced_by = Some("ny".into())).grant(grant(
                "ny",
                PERSON,
                ACTOR,
                &ONE,
                period("", ""),
            )),
            S::Meldinger,
            shut(R::AreaNotGranted { area: Area::DigitaleTjenester }),
        ),
        ("one area opens its services", K::FullmaktAreas, adults().fullmakt(&ONE, "", ""), S::Provesvar, hers("")),
        (
            "one area does not open the record",
            K::FullmaktAreas,
            adults().fullmakt(&ONE, "", ""),
            S::Journal,
            shut(R::AreaNotGranted { area: Area::Journal }),
        ),
        (
            "one area does not open messages",
            K::FullmaktAreas,
            adults().fullmakt(&ONE, "", ""),
            S::Meldinger,
            shut(R::AreaNotGranted { area: Area::DigitaleTjenester }),
        ),
        (
            "an area opens each of its services",
            K::FullmaktAreas,
            adults().fullmakt(&[Area::DigitaleTjenester], "", ""),
            S::Egenbehandlingsplan,
            hers(""),
        ),
        (
            "digital services do not open results",
            K::FullmaktAreas,
            adults().fullmakt(&[Area::DigitaleTjenester], "", ""),
            S::Provesvar,
            shut(R::AreaNotGranted { area: Area::Opplysninger }),
        ),
        ("all areas open the record", K::FullmaktAreas, forever(), S::Journal, hers("")),
        (
            "no area is nothing",
            K::FullmaktAreas,
            adults().fullmakt(&[], "", ""),
            S::Provesvar,
            shut(R::AreaNotGranted { area: Area::Opplysninger }),
        ),
        (
            "an area that nobody knows is nothing",
            K::FullmaktAreas,
            adults().fullmakt(&[], "", "").with(|g| g.unknown_areas = true),
            S::Provesvar,
            shut(R::AreaUnknown),
        ),
        (
            "an unknown area beside a known one takes nothing away",
            K::FullmaktAreas,
            adults().fullmakt(&ONE, "", "").with(|g| g.unknown_areas = true),
            S::Provesvar,
            hers(""),
        ),
        (
            "an unknown area beside a known one adds nothing",
            K::FullmaktAreas,
            adults().fullmakt(&ONE, "", "").with(|g| g.unknown_areas = true),
            S::Journal,
            shut(R::AreaNotGranted { area: Area::Journal }),
        ),
        (
            "two fullmakter: the later end",
            K::FullmaktAreas,
            given("", "2027-01-01").grant(grant("g", PERSON, ACTOR, &ONE, period("", "2027-06-01"))),
            S::Provesvar,
            hers("2027-06-01"),
        ),
        (
            "two with a day between: the first end",
            K::FullmaktAreas,
            given("", "2027-01-01").grant(grant("g", PERSON, ACTOR, &ONE, period("2027-01-03", ""))),
            S::Provesvar,
            hers("2027-01-01"),
        ),
        (
            "two that meet: no end",
            K::FullmaktAreas,
            given("", "2027-01-01").grant(grant("g", PERSON, ACTOR, &ONE, period("2027-01-02", ""))),
            S::Provesvar,
            hers(""),
        ),
        (
            "one that is over does not take away another",
            K::FullmaktAreas,
            given("", "2026-01-01").grant(grant("g", PERSON, ACTOR, &ONE, period("", ""))),
            S::Provesvar,
            hers(""),
        ),
        ("consents and the log are for the person alone", K::DecidesAlone, forever(), S::Eget, shut(R::OwnOnly)),
        (
            "it does not go the other way",
            K::FullmaktChains,
            adults().grant(grant("f", ACTOR, PERSON, &Area::ALL, period("", ""))),
            S::Provesvar,
            shut(R::NoBasis),
        ),
        (
            "the representative of a representative has nothing",
            K::FullmaktChains,
            adults().grant(grant("1", PERSON, THIRD, &Area::ALL, period("", ""))).grant(grant(
                "2",
                THIRD,
                ACTOR,
                &Area::ALL,
                period("", ""),
            )),
            S::Provesvar,
            shut(R::NoBasis),
        ),
        (
            "somebody else's fullmakt is not one's own",
            K::FullmaktChains,
            adults().grant(grant("f", PERSON, THIRD, &Area::ALL, period("", ""))),
            S::Provesvar,
            shut(R::NoBasis),
        ),
        (
            "no known consent is none",
            K::UnknownConsentLevel,
            forever().level(None),
            S::Provesvar,
            shut(R::ConsentUnknown),
        ),
        (
            "a source without levels takes one for granted",
            K::UnknownConsentLevel,
            forever().level(None).rule(K::UnknownConsentLevel, RuleValue::Word("full".into())),
            S::Journal,
            hers(""),
        ),
        (
            "and no more than that",
            K::UnknownConsentLevel,
            forever().level(None).rule(K::UnknownConsentLevel, RuleValue::Word("basis".into())),
            S::Journal,
            shut(R::ConsentLevel { needed: L::BasisPlus }),
        ),
        (
            "a level that nobody knows is none, whatever is taken for granted",
            K::UnknownConsentLevel,
            forever().rule(K::UnknownConsentLevel, RuleValue::Word("full".into())).unknown_level(),
            S::Provesvar,
            shut(R::ConsentUnknown),
        ),
        (
            "the person's level limits the representative",
            K::NeverMoreThanThePerson,
            forever().level(Some(L::Basis)),
            S::Journal,
            shut(R::ConsentLevel { needed: L::BasisPlus }),
        ),
        (
            "what the person has is open",
            K::NeverMoreThanThePerson,
            forever().level(Some(L::Basis)),
            S::Provesvar,
            hers(""),
        ),
        (
            "a withdrawn consent closes",
            K::NeverMoreThanThePerson,
            forever().withdrawn(),
            S::Provesvar,
            shut(R::ConsentWithdrawn),
        ),
        (
            "before there were rules nobody gives",
            K::FullmaktGiverFromAge,
            forever().on("2023-12-31"),
            S::Provesvar,
            shut(R::NoRule),
        ),
    ];
    [ages(), periods_and_areas].into_iter().flatten().collect()
}

fn ages() -> Vec<Row> {
    let hers = |until| open(Basis::Fullmakt, until);
    let at = |actor: &str, person: &str| between(actor, person).fullmakt(&Area::ALL, "", "");
    vec![
        ("who turns 16 today gives", K::FullmaktGiverFromAge, at("1980-05-17", "2010-11-25"), S::Provesvar, hers("")),
        (
            "the day before 16 nobody gives",
            K::FullmaktGiverFromAge,
            at("1980-05-17", "2010-11-26"),
            S::Provesvar,
            shut(R::GiverTooYoung { from: d("2026-11-26") }),
        ),
        (
            "who turns 18 today receives",
            K::FullmaktReceiverFromAge,
            at("2008-11-25", "1950-02-03"),
            S::Provesvar,
            hers(""),
        ),
        (
            "the day before 18 nobody receives",
            K::FullmaktReceiverFromAge,
            at("2008-11-26", "1950-02-03"),
            S::Provesvar,
            shut(R::ReceiverTooYoung { from: d("2026-11-26") }),
        ),
        (
            "a giver of unknown age",
            K::AgeFromBirthDateOnly,
            at("1980-05-17", ""),
            S::Provesvar,
            shut(R::PersonAgeUnknown),
        ),
        (
            "a receiver of unknown age",
            K::AgeFromBirthDateOnly,
            at("", "1950-02-03"),
            S::Provesvar,
            shut(R::ActorAgeUnknown),
        ),
        (
            "a giver who is not born",
            K::AgeFromBirthDateOnly,
            at("1980-05-17", "2027-01-01"),
            S::Provesvar,
            shut(R::PersonAgeUnknown),
        ),
        (
            "born on 29 February: not 18 on 28 February",
            K::AgeLeapDay,
            at("2008-02-29", "1950-02-03").on("2026-02-28"),
            S::Provesvar,
            shut(R::ReceiverTooYoung { from: d("2026-03-01") }),
        ),
        (
            "born on 29 February: 18 on 1 March",
            K::AgeLeapDay,
            at("2008-02-29", "1950-02-03").on("2026-03-01"),
            S::Provesvar,
            hers(""),
        ),
        (
            "who is 16 can let a parent in again",
            K::FullmaktGiverFromAge,
            at("1980-05-17", "2010-11-25").parent(),
            S::Provesvar,
            hers(""),
        ),
        (
            "an age that the file raises later closes on its day",
            K::FullmaktGiverFromAge,
            at("1980-05-17", "2010-11-25").later_rule(K::FullmaktGiverFromAge, RuleValue::Number(18), "2027-01-01"),
            S::Provesvar,
            hers("2026-12-31"),
        ),
    ]
}
