//! Oneself.

use innsyn_domain::access::{Basis, ConsentLevel as L, Reason as R, RuleKey as K, RuleValue, Service as S};

use super::super::world::{d, open, own, shut};
use super::Row;

pub(crate) fn rows() -> Vec<Row> {
    let me = |until| open(Basis::Oneself, until);
    let adult = || own("1980-05-17");
    let thirteen = || own("2013-11-25");
    vec![
        ("an adult sees own results", K::OwnAccess, adult(), S::Provesvar, me("")),
        ("an adult sees own record", K::OwnAccess, adult(), S::Journal, me("")),
        ("an adult sees own plan", K::OwnAccess, adult(), S::Egenbehandlingsplan, me("")),
        ("an adult sees own messages", K::OwnAccess, adult(), S::Meldinger, me("")),
        ("an adult sees own log and fullmakter", K::DecidesAlone, adult(), S::Eget, me("")),
        ("without a birth date one sees one's own", K::AgeFromBirthDateOnly, own(""), S::Provesvar, me("")),
        ("without a birth date one sees one's own record", K::AgeFromBirthDateOnly, own(""), S::Journal, me("")),
        (
            "the day before 13 nobody signs in alone",
            K::OwnSignInFromAge,
            own("2013-11-26"),
            S::Provesvar,
            shut(R::TooYoungToSignIn { from: d("2026-11-26") }),
        ),
        (
            "nor for the log",
            K::OwnSignInFromAge,
            own("2013-11-26"),
            S::Eget,
            shut(R::TooYoungToSignIn { from: d("2026-11-26") }),
        ),
        (
            "a birth that is to come is too young",
            K::OwnSignInFromAge,
            own("2026-11-26"),
            S::Provesvar,
            shut(R::TooYoungToSignIn { from: d("2039-11-26") }),
        ),
        ("from the day of 13 own results", K::YouthProvesvar, thirteen(), S::Provesvar, me("")),
        ("from the day of 13 own plan", K::YouthEgenbehandlingsplan, thirteen(), S::Egenbehandlingsplan, me("")),
        ("from the day of 13 own messages", K::YouthMeldinger, thirteen(), S::Meldinger, me("")),
        ("from the day of 13 who looked", K::DecidesAlone, thirteen(), S::Eget, me("")),
        (
            "not the record before 16",
            K::YouthJournal,
            thirteen(),
            S::Journal,
            shut(R::NotForYouth { from: d("2029-11-25") }),
        ),
        (
            "not the record on the last day of 15",
            K::OwnEverythingFromAge,
            own("2010-11-26"),
            S::Journal,
            shut(R::NotForYouth { from: d("2026-11-26") }),
        ),
        ("the record on the day of 16", K::OwnEverythingFromAge, own("2010-11-25"), S::Journal, me("")),
        (
            "results before 16 can be closed by the file",
            K::YouthProvesvar,
            thirteen().rule(K::YouthProvesvar, RuleValue::Switch(false)),
            S::Provesvar,
            shut(R::NotForYouth { from: d("2029-11-25") }),
        ),
        (
            "where a level must be known, none is not enough before 16",
            K::YouthNeedsConsentLevel,
            thirteen().rule(K::YouthNeedsConsentLevel, RuleValue::Switch(true)).level(None),
            S::Provesvar,
            shut(R::NotForYouth { from: d("2029-11-25") }),
        ),
        (
            "where a level must be known, one is enough",
            K::YouthNeedsConsentLevel,
            thirteen().rule(K::YouthNeedsConsentLevel, RuleValue::Switch(true)),
            S::Provesvar,
            me(""),
        ),
        ("a level is not asked of the young", K::YouthNeedsConsentLevel, thirteen().level(None), S::Provesvar, me("")),
        (
            "born on 29 February: not yet 13 on 28 February",
            K::AgeLeapDay,
            own("2012-02-29").on("2025-02-28"),
            S::Provesvar,
            shut(R::TooYoungToSignIn { from: d("2025-03-01") }),
        ),
        ("born on 29 February: 13 on 1 March", K::AgeLeapDay, own("2012-02-29").on("2025-03-01"), S::Provesvar, me("")),
        (
            "born on 29 February: 16 on 29 February",
            K::AgeLeapDay,
            own("2012-02-29").on("2028-02-28"),
            S::Journal,
            shut(R::NotForYouth { from: d("2028-02-29") }),
        ),
        (
            "at the lowest level no record",
            K::NeverMoreThanThePerson,
            adult().level(Some(L::Basis)),
            S::Journal,
            shut(R::ConsentLevel { needed: L::BasisPlus }),
        ),
        ("at the lowest level results", K::NeverMoreThanThePerson, adult().level(Some(L::Basis)), S::Provesvar, me("")),
        ("one level up the record", K::NeverMoreThanThePerson, adult().level(Some(L::BasisPlus)), S::Journal, me("")),
        ("no known level does not close one's own", K::OwnAccess, adult().level(None), S::Journal, me("")),
        (
            "who withdrew consent has no services",
            K::NeverMoreThanThePerson,
            adult().withdrawn(),
            S::Provesvar,
            shut(R::ConsentWithdrawn),
        ),
        ("who withdrew consent still sees the log", K::DecidesAlone, adult().withdrawn(), S::Eget, me("")),
        (
            "a protected address does not close one's own",
            K::ProtectedAddressBlocks,
            adult().persons(|a, p| (a.protected, p.protected) = (true, true)),
            S::Provesvar,
            me(""),
        ),
        (
            "nobody is signed in who is dead",
            K::DeceasedBlocks,
            adult().persons(|a, _| a.deceased = true),
            S::Provesvar,
            shut(R::Deceased),
        ),
        (
            "before there were rules nothing opens",
            K::OwnAccess,
            adult().on("2023-12-31"),
            S::Provesvar,
            shut(R::NoRule),
        ),
    ]
}
