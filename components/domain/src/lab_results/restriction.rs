//! Restrictions that stand in the data. They are absolute: what may not be shown is not kept.

use serde_json::Value;

use super::Viewer;
use crate::access::{label_closes, rule_book};
use crate::fhir::coding::{national, normal_system};
use crate::fhir::read::{each, extensions, text};
use crate::when::{Hidden, When};

/// Whether the person may see a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Open,
    /// Not before this; that it exists may be said.
    Until(When),
    /// Not at all; that it exists is not said either.
    Closed,
}

/// Source: NILAR's `nilar-restriction` (withdrawn in 2024, honoured where present) and `meta.security`, Volven 9603.
pub(crate) fn access(resource: &Value, viewer: &Viewer) -> Access {
    let unknown = When::Unknown(Hidden::NotGiven);
    let restrictions = extensions(resource, "nilar-restriction").map(|restriction| {
        let until = part(restriction, "nilar-restrict-until").map_or(unknown, |u| When::at(u, "valueDateTime"));
        of_code(code_of(restriction).unwrap_or_default(), until, viewer)
    });
    // A label repeats an extension's code without its date: the extension says it, and when it is over.
    let is_said = |label: &str| extensions(resource, "nilar-restriction").any(|r| code_of(r) == Some(label));
    let labels = resource.get("meta").into_iter().flat_map(|m| each(m, "security")).filter_map(|label| {
        let national = text(label, "system").map(normal_system).as_deref() == Some("no-kodeverk-9603");
        let code = text(label, "code").unwrap_or_default();
        (national && !is_said(code)).then(|| of_code(code, unknown, viewer))
    });
    restrictions.chain(labels).fold(Access::Open, |so_far, next| match (so_far, next) {
        (Access::Closed, _) | (_, Access::Closed) => Access::Closed,
        (Access::Until(a), Access::Until(b)) => Access::Until(later(a, b)),
        (Access::Open, other) | (other, Access::Open) => other,
    })
}

fn part<'v>(restriction: &'v Value, name: &'static str) -> Option<&'v Value> {
    extensions(restriction, name).next()
}

fn code_of(restriction: &Value) -> Option<&str> {
    national(part(restriction, "nilar-restriction-code")?.get("valueCodeableConcept")?, "9603")
}

/// The stricter of two dates until which something is withheld: one that nobody knows, or that has no day to come, is never over.
pub(super) fn later(a: When, b: When) -> When {
    let strictness = |when: When| (!when.is_known(), when.day().is_none(), when.earliest());
    if strictness(b) > strictness(a) { b } else { a }
}

fn of_code(code: &str, until: When, viewer: &Viewer) -> Access {
    // A month or a year has no moment at which it begins to be over, so it stays closed.
    let over = until.day().is_some() && until.earliest() <= viewer.now;
    match code {
        _ if over => Access::Open,
        // Utsatt innsyn: that something waits is for the person to know, and for nobody else.
        "NORU" if viewer.is_oneself() => Access::Until(until),
        "NORU" => Access::Closed,
        _ if label_closes(code, viewer.basis, viewer.age, rule_book().on(viewer.now.date())) => Access::Closed,
        _ => Access::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Basis;
    use jiff::civil::date;
    use serde_json::json;

    const NOON: Viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), None);

    fn seen(code: &str, until: Option<&str>, age: Option<i16>) -> Access {
        seen_by(&Viewer { age, ..NOON }, code, until)
    }

    fn seen_by(viewer: &Viewer, code: &str, until: Option<&str>) -> Access {
        let until = until.map(|u| json!({ "url": "x/nilar-restrict-until", "valueDateTime": u }));
        let concept = json!({ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": code }] });
        let code = json!({ "url": "x/nilar-restriction-code", "valueCodeableConcept": concept });
        let parts: Vec<_> = until.into_iter().chain([code]).collect();
        let resource = json!({ "extension": [{ "url": "x/nilar-restriction", "extension": parts }] });
        access(&resource, viewer)
    }

    #[test]
    fn e28_a_restriction_holds_until_its_day_and_unknown_codes_close() {
        assert_eq!(seen("NORU", Some("2026-11-26"), None), Access::Until(When::Day(date(2026, 11, 26))));
        assert_eq!(seen("NORU", Some("2026-11-25"), None), Access::Open);
        assert_eq!(seen("NORU", None, None), Access::Until(When::Unknown(Hidden::NotGiven)));
        assert_eq!(seen("N", None, None), Access::Open);
        assert_eq!(seen("", None, None), Access::Closed);
        assert_eq!(seen("NORS", None, None), Access::Closed);
        assert_eq!(seen("NORN_ALL", None, None), Access::Closed);
        assert_eq!(seen("XYZ", None, None), Access::Closed);
        assert_eq!(seen("NORN_FORANS", None, Some(13)), Access::Open);
        assert_eq!(seen("NORN_UNGDOM", None, Some(15)), Access::Closed);
        assert_eq!(seen("NORN_UNGDOM", None, Some(16)), Access::Open);
        assert_eq!(seen("NORN_UNGDOM", None, None), Access::Closed);
    }

    #[test]
    fn e28_what_is_hidden_from_parents_is_not_theirs_and_what_is_hidden_from_the_young_is() {
        let label = |code| json!({ "meta": { "security": [{ "system": "x/no-kodeverk-9603", "code": code }] } });
        let seen = |code, basis| {
            access(&label(code), &Viewer { basis, ..Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), Some(14)) })
        };
        assert_eq!(seen("NORN_FORANS", Basis::Oneself), Access::Open);
        assert_eq!(seen("NORN_FORANS", Basis::Foreldrerepresentasjon), Access::Closed);
        assert_eq!(seen("NORN_UNGDOM", Basis::Oneself), Access::Closed);
        assert_eq!(seen("NORN_UNGDOM", Basis::Foreldrerepresentasjon), Access::Open);
    }

    #[test]
    fn e28_a_representative_is_not_told_that_something_waits() {
        for basis in [Basis::Foreldrerepresentasjon, Basis::Fullmakt] {
            let viewer = Viewer { basis, ..NOON };
            assert_eq!(seen_by(&viewer, "NORU", Some("2026-11-26")), Access::Closed);
            assert_eq!(seen_by(&viewer, "NORU", None), Access::Closed);
            assert_eq!(seen_by(&viewer, "NORU", Some("2026-11-25")), Access::Open);
        }
    }

    /// Restrictions by date, and a label of the same code beside them.
    fn twice(dates: &[Option<&str>], label: bool) -> Access {
        let concept = json!({ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORU" }] });
        let one = |until: &Option<&str>| {
            let code = json!({ "url": "x/nilar-restriction-code", "valueCodeableConcept": concept });
            let until = until.map(|u| json!({ "url": "x/nilar-restrict-until", "valueDateTime": u }));
            json!({ "url": "x/nilar-restriction", "extension": until.into_iter().chain([code]).collect::<Vec<_>>() })
        };
        let labels = label.then(|| json!({ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORU" }));
        let labels: Vec<_> = labels.into_iter().collect();
        let extensions: Vec<_> = dates.iter().map(one).collect();
        access(&json!({ "extension": extensions, "meta": { "security": labels } }), &NOON)
    }

    #[test]
    fn e28_the_label_that_repeats_a_restriction_is_over_when_that_is() {
        assert_eq!(twice(&[Some("2026-11-20")], true), Access::Open);
        assert_eq!(twice(&[Some("2026-12-20")], true), Access::Until(When::Day(date(2026, 12, 20))));
        assert_eq!(twice(&[], true), Access::Until(When::Unknown(Hidden::NotGiven)));
    }

    #[test]
    fn e28_of_several_dates_the_last_holds_and_none_is_the_strictest() {
        let last = Access::Until(When::Day(date(2099, 1, 1)));
        for dates in [["2027-01-01", "2099-01-01"], ["2099-01-01", "2027-01-01"], ["2026-01-01", "2099-01-01"]] {
            assert_eq!(twice(&dates.map(Some), false), last);
        }
        assert_eq!(twice(&[Some("2027-01-01"), None], false), Access::Until(When::Unknown(Hidden::NotGiven)));
        assert_eq!(
            twice(&[Some("2027-01"), Some("2099-01-01")], false),
            Access::Until(When::Month { year: 2027, month: 1 })
        );
    }

    #[test]
    fn e28_a_restriction_opens_at_its_moment_and_not_a_second_before() {
        // 14.00 in Norway.
        let until = Some("2026-11-25T13:00:00Z");
        let at = |hour, minute, second| Viewer::oneself(date(2026, 11, 25).at(hour, minute, second, 0), None);
        let closed = Access::Until(When::Moment(date(2026, 11, 25).at(14, 0, 0, 0)));
        assert_eq!(seen_by(&at(13, 59, 59), "NORU", until), closed);
        assert_eq!(seen_by(&at(14, 0, 0), "NORU", until), Access::Open);
        assert_eq!(seen_by(&at(14, 0, 1), "NORU", until), Access::Open);
        // A day opens as it begins; a month, which nobody can tell the end of, does not.
        let midnight =
            |day, hour, second| Viewer::oneself(date(2026, 11, day).at(hour, 59 * i8::from(hour > 0), second, 0), None);
        assert_ne!(seen_by(&midnight(24, 23, 59), "NORU", Some("2026-11-25")), Access::Open);
        assert_eq!(seen_by(&midnight(25, 0, 0), "NORU", Some("2026-11-25")), Access::Open);
        assert_ne!(seen("NORU", Some("2026-11"), None), Access::Open);
    }

    #[test]
    fn e28_a_label_alone_is_enough() {
        let label = json!({ "system": "http://helsedir.no/fhir/CodeSystem/no-kodeverk-9603", "code": "NORU" });
        let resource = json!({ "meta": { "security": [label] } });
        assert_eq!(access(&resource, &NOON), Access::Until(When::Unknown(Hidden::NotGiven)));
        assert_eq!(access(&json!({}), &NOON), Access::Open);
    }
}
