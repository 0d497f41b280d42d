//! Exceptions inside a fullmakt.

use innsyn_domain::access::{Area, Basis, Reason as R, RuleKey as K, Service as S};
use innsyn_domain::proxy_access::{Denied, Deny, Period, Whom};

use super::super::world::{
    ACTOR, PERSON, THIRD, TODAY, World, adults, areas, d, deny, grant, open, party, period, shut, types,
};
use super::Row;

fn given() -> World {
    adults().fullmakt(&Area::ALL, "", "")
}

pub(crate) fn rows() -> Vec<Row> {
    let hers = |until| open(Basis::Fullmakt, until);
    let but = |what: Denied, days: Period| given().denying(deny(what, days));
    let reports = || types(&["DiagnosticReport"]);
    let always = Period::ALWAYS;
    vec![
        (
            "an exception for reports closes results",
            K::DenyNested,
            but(reports(), always),
            S::Provesvar,
            shut(R::Excepted { until: None }),
        ),
        (
            "an exception for specimens closes results",
            K::DenyNested,
            but(types(&["Specimen"]), always),
            S::Provesvar,
            shut(R::Excepted { until: None }),
        ),
        ("an exception for reports leaves messages", K::DenyNested, but(reports(), always), S::Meldinger, hers("")),
        (
            "an exception for an area closes it",
            K::DenyNested,
            but(areas(&[Area::Journal]), always),
            S::Journal,
            shut(R::Excepted { until: None }),
        ),
        (
            "an exception for an area leaves the others",
            K::DenyNested,
            but(areas(&[Area::Journal]), always),
            S::Provesvar,
            hers(""),
        ),
        (
            "an exception from everything",
            K::DenyNested,
            but(Denied::Everything, always),
            S::Meldinger,
            shut(R::Excepted { until: None }),
        ),
        (
            "an exception for a time, in it",
            K::DenyNested,
            but(reports(), period("2026-11-01", TODAY)),
            S::Provesvar,
            shut(R::Excepted { until: Some(d(TODAY)) }),
        ),
        (
            "an exception for a time, before it",
            K::DenyNested,
            but(reports(), period("2026-12-24", "2026-12-31")),
            S::Provesvar,
            hers("2026-12-23"),
        ),
        (
            "an exception for a time, after it",
            K::DenyNested,
            but(reports(), period("2026-11-01", "2026-11-24")),
            S::Provesvar,
            hers(""),
        ),
        (
            "an exception whose end cannot be read holds",
            K::DenyNested,
            but(reports(), period("2026-11-01", "?")),
            S::Provesvar,
            shut(R::Excepted { until: None }),
        ),
        (
            "an exception whose end cannot be read has not begun",
            K::DenyNested,
            but(reports(), period("2026-12-01", "?")),
            S::Provesvar,
            hers("2026-11-30"),
        ),
        (
            "an exception for somebody else",
            K::DenyNested,
            given().denying(Deny { whom: Whom::These(vec![party(THIRD)]), what: reports(), period: always }),
            S::Provesvar,
            hers(""),
        ),
        (
            "an exception in one does not reach another",
            K::DenyNested,
            but(reports(), always).grant(grant("g", PERSON, ACTOR, &[Area::Opplysninger], period("", ""))),
            S::Provesvar,
            hers(""),
        ),
    ]
}
