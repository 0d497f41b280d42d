//! Giving a fullmakt: what is typed, and what is said of it.

use std::collections::BTreeSet;

use innsyn_domain::access::Area;
use innsyn_domain::person::{IdentifierKind, PersonIdentifier};
use innsyn_domain::proxy_access::{DraftFault, DraftPeriod, DraftWhy, Field, GrantDraft, Step};

use super::world::{TODAY, d};

fn draft() -> GrantDraft {
    GrantDraft {
        number: "179120 99997".into(),
        surname: "Ŋeŧ".into(),
        areas: vec!["opplysninger".into(), "digitale-tjenester".into()],
        period: DraftPeriod::UntilDay,
        from: String::new(),
        until: "31.12.2027".into(),
    }
}

fn faults(draft: &GrantDraft) -> Vec<(Field, DraftWhy)> {
    let faults = draft.check(d(TODAY), &BTreeSet::new()).err().unwrap_or_default();
    faults.into_iter().map(|DraftFault { field, why }| (field, why)).collect()
}

#[test]
fn a_draft_without_faults_is_values() {
    let checked = draft().check(d(TODAY), &BTreeSet::new()).unwrap();
    assert_eq!(checked.receiver.kind(), IdentifierKind::Fodselsnummer);
    assert_eq!(checked.areas, BTreeSet::from([Area::Opplysninger, Area::DigitaleTjenester]));
    assert_eq!((checked.from, checked.until), (d(TODAY), Some(d("2027-12-31"))));
    let forever = GrantDraft { period: DraftPeriod::UntilEnded, until: "tull".into(), ..draft() };
    assert_eq!(forever.check(d(TODAY), &BTreeSet::new()).unwrap().until, None);
}

#[test]
fn an_empty_draft_lacks_everything_in_the_order_of_the_form() {
    use DraftWhy::Missing;
    let empty =
        [(Field::Number, Missing), (Field::Surname, Missing), (Field::Areas, Missing), (Field::Period, Missing)];
    assert_eq!(faults(&GrantDraft::default()), empty);
    let at = |step| GrantDraft::default().faults_at(step, d(TODAY), &BTreeSet::new()).len();
    assert_eq!((at(Step::Whom), at(Step::What), at(Step::HowLong)), (2, 1, 1));
}

#[test]
fn numbers_are_checked_and_both_registers_and_both_kinds_of_control_digits_are_right() {
    for (typed, why) in [
        ("17912099997", None),
        (" 179120 99997 ", None),
        ("179120\u{a0}99997", None),
        // A D-number, and numbers of the 2032 kind.
        ("52829400197", None),
        ("02013299997", None),
        ("30108299920", None),
        ("", Some(DraftWhy::Missing)),
        ("   ", Some(DraftWhy::Missing)),
        ("1791209999a", Some(DraftWhy::NotDigits)),
        ("179120-99997", Some(DraftWhy::NotDigits)),
        ("1791209999７", Some(DraftWhy::NotDigits)),
        ("1791209999", Some(DraftWhy::NotEleven { digits: 10 })),
        ("179120999970", Some(DraftWhy::NotEleven { digits: 12 })),
        ("17912099998", Some(DraftWhy::WrongDigits)),
        ("00000000000", Some(DraftWhy::WrongDigits)),
        ("99999999999", Some(DraftWhy::WrongDigits)),
    ] {
        let found = faults(&GrantDraft { number: typed.into(), ..draft() });
        assert_eq!(found, why.map(|why| (Field::Number, why)).into_iter().collect::<Vec<_>>(), "{typed}");
    }
    let d_number = GrantDraft { number: "52829400197".into(), ..draft() }.check(d(TODAY), &BTreeSet::new()).unwrap();
    assert_eq!(d_number.receiver.kind(), IdentifierKind::DNummer);
    assert_eq!(d_number.receiver, PersonIdentifier::parse("urn:oid:2.16.578.1.12.4.1.4.2", "52829400197"));
}

#[test]
fn nobody_gives_to_oneself() {
    let own = BTreeSet::from([PersonIdentifier::national("17912099997")]);
    let found = draft().check(d(TODAY), &own).unwrap_err();
    assert_eq!(found, [DraftFault { field: Field::Number, why: DraftWhy::Oneself }]);
}

#[test]
fn days_are_read_as_people_write_them_and_the_last_may_be_today() {
    for (from, until, fault) in [
        ("", "1.12.2026", None),
        ("", "01. 12. 2026", None),
        ("", "2026-12-01", None),
        ("", "25.11.2026", None),
        ("1.12.2026", "1.12.2026", None),
        ("", "", Some((Field::Until, DraftWhy::Missing))),
        ("", "24.11.2026", Some((Field::Until, DraftWhy::Past))),
        ("", "31.11.2026", Some((Field::Until, DraftWhy::NotADate))),
        ("", "29.2.2027", Some((Field::Until, DraftWhy::NotADate))),
        ("", "1.12.26", Some((Field::Until, DraftWhy::NotADate))),
        ("", "i morgen", Some((Field::Until, DraftWhy::NotADate))),
        ("", "1.12", Some((Field::Until, DraftWhy::NotADate))),
        ("", "-1.12.2026", Some((Field::Until, DraftWhy::NotADate))),
        ("24.11.2026", "1.12.2026", Some((Field::From, DraftWhy::Past))),
        ("tull", "1.12.2026", Some((Field::From, DraftWhy::NotADate))),
        ("2.12.2026", "1.12.2026", Some((Field::Until, DraftWhy::BeforeFrom))),
    ] {
        let found = faults(&GrantDraft { from: from.into(), until: until.into(), ..draft() });
        assert_eq!(found, fault.into_iter().collect::<Vec<_>>(), "{from} – {until}");
    }
}

#[test]
fn an_area_must_be_one() {
    let with = |areas: &[&str]| GrantDraft { areas: areas.iter().map(|a| (*a).to_owned()).collect(), ..draft() };
    assert_eq!(faults(&with(&["opplysninger", "alt"])), [(Field::Areas, DraftWhy::UnknownArea)]);
    assert_eq!(faults(&with(&["journal", "journal"])), []);
}

#[test]
fn a_surname_is_compared_without_case_and_space_and_is_never_the_whole_name() {
    let typed = |surname: &str| GrantDraft { surname: surname.into(), ..draft() };
    for (surname, full, is) in [
        ("ŋEŦ", "Áile Myr Ŋeŧ", true),
        ("  Myr   Ŋeŧ ", "Áile Myr Ŋeŧ", true),
        ("eŧ", "Áile Myr Ŋeŧ", false),
        ("Áile Myr Ŋeŧ", "Áile Myr Ŋeŧ", false),
        ("Myr", "Áile Myr Ŋeŧ", false),
        ("Čuohpa-Šiŧŧá", "Žaná ČUOHPA-ŠIŦŦÁ", true),
        ("Ŋeŧ", "Ŋeŧ", false),
    ] {
        let checked = typed(surname).check(d(TODAY), &BTreeSet::new()).unwrap();
        assert_eq!(checked.surname.ends(full), is, "{surname} of {full}");
    }
    assert_eq!(faults(&typed(&"ŋ".repeat(201))), [(Field::Surname, DraftWhy::TooLong)]);
}

#[test]
fn a_draft_does_not_print_itself() {
    let checked = draft().check(d(TODAY), &BTreeSet::new()).unwrap();
    let printed = format!("{:?} {checked:?}", draft());
    assert!(!printed.contains("17912099997") && !printed.to_lowercase().contains("ŋeŧ"), "{printed}");
}
