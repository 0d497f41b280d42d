use super::*;
use crate::fhir::subject::SubjectRef;
use crate::proxy_access::{Level, Party, Period};
use jiff::civil::date;
use serde_json::json;

fn person(id: &str) -> Person {
    Person::from_patient(&json!({ "resourceType": "Patient", "id": id })).unwrap()
}

/// Oneself, as far as the rules let in.
fn oneself(person: Person, relations: &Relations, book: &RuleBook) -> Acting {
    Acting::on(date(2026, 11, 25), person.clone(), person, relations, book).unwrap()
}

fn level(id: &str, level: ConsentLevel) -> Level {
    let refs = vec![SubjectRef::Patient(id.into())];
    let person = Party { refs, name: Default::default() };
    Level { person, level: Some(level), withdrawn: false, period: Period::ALWAYS }
}

fn about(ids: &[&str]) -> Subject {
    Subject::Persons(ids.iter().map(|id| SubjectRef::Patient((*id).into())).collect())
}

#[test]
fn one_sees_ones_own_and_nothing_else() {
    let me = oneself(person("a"), &Relations::default(), rule_book());
    assert_eq!(may_see(&me, "Observation", &about(&["a"])), Ok(Basis::Oneself));
    assert_eq!(may_see(&me, "Observation", &about(&["b"])), Err(Refusal::NotThisPerson));
    assert_eq!(may_see(&me, "Observation", &about(&["a", "b"])), Err(Refusal::NotThisPerson));
    assert_eq!(may_see(&me, "Observation", &Subject::Persons(vec![])), Err(Refusal::NotThisPerson));
    assert_eq!(may_see(&me, "Observation", &Subject::Missing), Err(Refusal::NoSubject));
    assert_eq!(may_see(&me, "Organization", &Subject::Nobody), Err(Refusal::UnknownType));
    assert_eq!(may_see(&me, "Nonsense", &about(&["a"])), Err(Refusal::UnknownType));
}

#[test]
fn without_having_asked_only_what_is_for_the_person_alone_is_open() {
    let me = Acting::oneself(person("a"));
    for (kind, is_open) in [("AuditEvent", true), ("Consent", true), ("Observation", false), ("CarePlan", false)] {
        assert_eq!(may_see(&me, kind, &about(&["a"])).is_ok(), is_open, "{kind}");
        assert_eq!(me.may_ask_for(kind), is_open, "{kind}");
    }
    assert_eq!(me.basis_of(Service::Eget), Ok(Basis::Oneself));
    assert_eq!(me.basis_of(Service::Provesvar), Err(Reason::NoRule));
    assert!(may_write_beside_plan(&me, rule_book().on(date(2026, 11, 25))).is_err());
}

#[test]
fn ones_own_is_open_as_far_as_one_has_consented() {
    let with =
        |of, withdrawn| Relations { levels: vec![Level { withdrawn, ..level("a", of) }], ..Relations::default() };
    let seen =
        |relations: &Relations, kind| may_see(&oneself(person("a"), relations, rule_book()), kind, &about(&["a"]));
    let basis = with(ConsentLevel::Basis, false);
    let needed = Refusal::Closed(Reason::ConsentLevel { needed: ConsentLevel::BasisPlus });
    assert_eq!(seen(&basis, "Observation"), Ok(Basis::Oneself));
    assert_eq!(seen(&basis, "CarePlan"), Err(needed));
    let plus = with(ConsentLevel::BasisPlus, false);
    assert_eq!(seen(&plus, "CarePlan"), Ok(Basis::Oneself));
    let me = oneself(person("a"), &plus, rule_book());
    assert_eq!(may_write_beside_plan(&me, rule_book().on(date(2026, 11, 25))), Ok(Basis::Oneself));
    let gone = with(ConsentLevel::Full, true);
    for kind in ["Observation", "CarePlan", OWN_MEASUREMENT] {
        assert_eq!(seen(&gone, kind), Err(Refusal::Closed(Reason::ConsentWithdrawn)), "{kind}");
    }
    assert_eq!(seen(&gone, "AuditEvent"), Ok(Basis::Oneself), "who has looked is always one's own to see");
}

#[test]
fn a_line_of_the_rules_closes_a_young_persons_own() {
    let patient = json!({ "resourceType": "Patient", "id": "a", "birthDate": "2012-06-01" });
    let young = Person::from_patient(&patient).unwrap();
    let mut book = rule_book().clone();
    book.rules.iter_mut().filter(|r| r.rule == RuleKey::YouthProvesvar).for_each(|r| {
        r.value = RuleValue::Switch(false);
    });
    let acting = oneself(young, &Relations::default(), &book);
    let closed = Reason::NotForYouth { from: date(2028, 6, 1) };
    assert_eq!(acting.basis_of(Service::Provesvar), Err(closed));
    assert_eq!(may_see(&acting, "Observation", &about(&["a"])), Err(Refusal::Closed(closed)));
    assert_eq!(acting.basis_of(Service::Egenbehandlingsplan), Ok(Basis::Oneself));
}

#[test]
fn a_request_of_a_plan_is_of_the_plan() {
    let request = |intent: Value| json!({ "resourceType": "ServiceRequest", "intent": intent });
    assert_eq!(kind(&request(json!("plan"))), PLAN_REQUEST);
    assert_eq!(kind(&request(json!("order"))), "ServiceRequest");
    assert_eq!(kind(&request(Value::Null)), "ServiceRequest");
    assert_eq!(kind(&json!({ "resourceType": "CarePlan", "intent": "plan" })), "CarePlan");
    assert_eq!(kind(&json!(3)), "");
    assert_eq!(rule_book().service_of(PLAN_REQUEST), Some(Service::Egenbehandlingsplan));
    assert_eq!(rule_book().service_of("ServiceRequest"), Some(Service::Provesvar));
}

#[test]
fn a_persons_own_measurement_is_of_the_plan() {
    let of = |system: &str| {
        let category = json!([{ "coding": [{ "system": system, "code": "maling" }] }]);
        json!({ "resourceType": "Observation", "category": category })
    };
    assert_eq!(kind(&of(crate::treatment_plan::entries::OWN)), OWN_MEASUREMENT);
    assert_eq!(kind(&of("http://example.org")), "Observation");
    assert_eq!(rule_book().service_of(OWN_MEASUREMENT), Some(Service::Egenbehandlingsplan));
}

#[test]
fn nobody_writes_beside_a_plan_that_nothing_was_asked_about() {
    let rules = rule_book().on(date(2026, 11, 25));
    let me = oneself(person("a"), &Relations::default(), rule_book());
    assert_eq!(may_write_beside_plan(&me, rules), Ok(Basis::Oneself));
    let another = Acting { actor: person("a"), person: person("b"), access: None, looks_as: None };
    assert_eq!(may_write_beside_plan(&another, rules), Err(Reason::NoRule));
}

#[test]
fn nobody_acts_for_somebody_they_have_nothing_to_do_with() {
    let today = date(2026, 11, 25);
    let acting = Acting::on(today, person("a"), person("b"), &Relations::default(), rule_book());
    assert_eq!(acting, Err(Reason::NoBasis));
    let unasked = Acting { actor: person("a"), person: person("b"), access: None, looks_as: None };
    assert_eq!(may_see(&unasked, "Observation", &about(&["b"])), Err(Refusal::NotAllowed));
}

#[test]
fn a_young_person_acts_for_oneself_with_less() {
    let patient = json!({ "resourceType": "Patient", "id": "a", "birthDate": "2012-06-01" });
    let young = Person::from_patient(&patient).unwrap();
    let acting = Acting::on(date(2026, 11, 25), young.clone(), young, &Relations::default(), rule_book()).unwrap();
    assert!(acting.is_oneself() && acting.access().is_some());
    assert_eq!(may_see(&acting, "Observation", &about(&["a"])), Ok(Basis::Oneself));
    assert_eq!(may_see(&acting, "Patient", &about(&["a"])), Ok(Basis::Oneself));
    assert_eq!(may_see(&acting, "Observation", &about(&["b"])), Err(Refusal::NotThisPerson));
}

#[test]
fn whoever_looks_as_a_representative_would_sees_that_much_of_ones_own_and_of_nobody_else() {
    let today = date(2026, 11, 25);
    let patient = json!({ "resourceType": "Patient", "id": "a", "birthDate": "1960-06-01" });
    let giver = Person::from_patient(&patient).unwrap();
    let levels = |level_of| Relations { levels: vec![level("a", level_of)], ..Relations::default() };
    let seen_with = |areas: &[Area], level_of| {
        let access = would_see(&giver, areas.iter().copied().collect(), today, &levels(level_of), rule_book());
        Acting::previewing(giver.clone(), None, access)
    };
    let seen = |areas: &[Area]| seen_with(areas, ConsentLevel::Basis);
    let results = seen(&[Area::Opplysninger]).unwrap();
    assert!(results.is_preview() && results.is_oneself());
    assert_eq!(may_see(&results, "Observation", &about(&["a"])), Ok(Basis::Fullmakt));
    assert_eq!(may_see(&results, "Observation", &about(&["b"])), Err(Refusal::NotThisPerson));
    assert_eq!(may_see(&results, "AuditEvent", &about(&["a"])), Err(Refusal::Closed(Reason::OwnOnly)));
    let others = seen(&[Area::DigitaleTjenester]).unwrap();
    let closed = Refusal::Closed(Reason::AreaNotGranted { area: Area::Opplysninger });
    assert_eq!(may_see(&others, "Observation", &about(&["a"])), Err(closed));
    assert!(seen(&[Area::Journal]).is_err(), "the person has consented to less");
    // What a representative would write is told, and nothing is written.
    let rules = rule_book().on(today);
    let plans = seen_with(&[Area::DigitaleTjenester], ConsentLevel::BasisPlus).unwrap();
    assert!(previewed_may_write(&plans, rules) && may_write_beside_plan(&plans, rules).is_err());
    assert!(!previewed_may_write(&results, rules), "plans are closed to them");
    assert!(!previewed_may_write(&Acting::oneself(giver.clone()), rules));
    let access = plans.access().unwrap().clone();
    let known = Acting::previewing(giver.clone(), Some(person("c")), access).unwrap();
    assert_eq!((known.reader(), plans.reader()), (&person("c"), &giver));
    assert!(!Acting::oneself(giver).is_preview());
}

#[test]
fn sign_in_is_open_from_the_thirteenth_birthday() {
    let today = date(2026, 11, 25);
    let born = |day: Option<Date>| Person { born_by: day, ..person("a") };
    assert_eq!(may_sign_in(&born(Some(date(2013, 11, 25))), today), SignIn::Yes);
    assert_eq!(may_sign_in(&born(Some(date(2013, 11, 26))), today), SignIn::TooYoung);
    assert_eq!(may_sign_in(&born(None), today), SignIn::AgeUnknown);
    assert_eq!(may_sign_in(&born(Some(date(2030, 1, 1))), today), SignIn::TooYoung);
    let dead = Person { deceased: true, ..born(Some(date(1940, 1, 1))) };
    assert_eq!(may_sign_in(&dead, today), SignIn::Deceased);
    assert_eq!(age(date(2012, 2, 29), date(2025, 2, 28)), 12);
    assert_eq!(age(date(2012, 2, 29), date(2025, 3, 1)), 13);
}

#[test]
fn a_fullmakt_shows_nothing_of_what_the_giver_has_not_consented_to() {
    let patient = json!({ "resourceType": "Patient", "id": "a", "birthDate": "1960-06-01" });
    let giver = Person::from_patient(&patient).unwrap();
    let closed = |of| {
        let relations = Relations { levels: vec![level("a", of)], ..Relations::default() };
        closed_areas(&giver, date(2026, 11, 25), &relations, rule_book())
    };
    let why = Reason::ConsentLevel { needed: ConsentLevel::BasisPlus };
    let areas: Vec<_> = closed(ConsentLevel::Basis).into_iter().collect();
    assert_eq!(areas, [(Area::Journal, why), (Area::DigitaleTjenester, why)]);
    assert!(closed(ConsentLevel::BasisPlus).is_empty());
}
