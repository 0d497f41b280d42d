use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::access::Basis;

const FNR: &str = "urn:oid:2.16.578.1.12.4.1.4.1";
const NUMBERS: [(&str, &str); 3] = [("a", "17912099997"), ("b", "15507600333"), ("c", "12845531054")];

fn asked(subject: Option<&str>) -> Asked<'_> {
    Asked { subject, now: date(2026, 11, 25).at(12, 0, 0, 0), basis: Basis::Oneself }
}

fn by_id(id: &str) -> Value {
    json!({ "reference": format!("Patient/{id}"), "display": format!("Navn {id}") })
}

fn number_of(id: &str) -> Value {
    let number = NUMBERS.iter().find(|(name, _)| *name == id).map(|(_, number)| number);
    json!({ "system": FNR, "value": number })
}

fn by_number(id: &str) -> Value {
    json!({ "identifier": number_of(id), "display": format!("Navn {id}") })
}

fn patient(id: &str) -> Value {
    json!({ "resourceType": "Patient", "id": id, "identifier": [number_of(id)], "name": [{ "text": format!("Navn {id}") }] })
}

fn consent(id: &str, giver: Value, receivers: &[Value]) -> Value {
    let actors: Vec<Value> =
        receivers.iter().map(|r| json!({ "role": { "coding": [{ "code": "DELEGATEE" }] }, "reference": r })).collect();
    json!({
        "resourceType": "Consent", "id": id, "status": "active", "patient": giver, "dateTime": "2026-01-01",
        "provision": { "provision": [{ "type": "permit", "actor": actors }] },
    })
}

fn bundle(resources: &[Value]) -> Bundle {
    let entries: Vec<Value> = resources.iter().map(|r| json!({ "resource": r })).collect();
    Bundle(json!({ "resourceType": "Bundle", "type": "collection", "entry": entries }))
}

type Told = (Vec<(String, Side)>, usize);

fn told(pages: &[Bundle], subject: Option<&str>) -> Result<Told, BundleFault> {
    let found = grants_of_one(pages, &asked(subject))?;
    let mut grants: Vec<_> = found.grants.iter().map(|one| (one.grant.id.clone(), one.side)).collect();
    grants.sort_by(|one, other| one.0.cmp(&other.0));
    Ok((grants, found.dropped))
}

fn of(resources: &[Value], subject: &str) -> Result<Told, BundleFault> {
    told(&[bundle(resources)], Some(subject))
}

fn is(grants: &[(&str, Side)], dropped: usize) -> Result<Told, BundleFault> {
    Ok((grants.iter().map(|(id, side)| ((*id).to_owned(), *side)).collect(), dropped))
}

use Side::{Giver, Receiver};

#[test]
fn each_of_two_sees_their_own_side_and_nobody_sees_what_is_between_others() {
    let all = [
        consent("ab", by_id("a"), &[by_id("b")]),
        consent("ac", by_id("a"), &[by_id("c")]),
        consent("cb", by_id("c"), &[by_id("b")]),
    ];
    assert_eq!(of(&all, "Patient/a"), is(&[("ab", Giver), ("ac", Giver)], 1));
    assert_eq!(of(&all, "b"), is(&[("ab", Receiver), ("cb", Receiver)], 1));
    assert_eq!(of(&all, "Patient/d"), Err(BundleFault::AnotherPerson));
}

#[test]
fn whose_it_is_must_be_said_also_where_one_is_in_every_consent() {
    let all = [consent("ab", by_id("a"), &[by_id("b")]), consent("ac", by_id("a"), &[by_id("c")])];
    assert_eq!(told(&[bundle(&all)], None), Err(BundleFault::SeveralPersons));
    assert_eq!(told(&[bundle(&all)], Some(" ")), Err(BundleFault::SeveralPersons));
    assert_eq!(told(&[bundle(&[])], None), is(&[], 0), "of nobody there is nothing to hide");
}

#[test]
fn of_one_consent_for_several_each_receiver_sees_only_their_own() {
    let all = [consent("abc", by_id("a"), &[by_id("b"), by_id("c")])];
    let found = grants_of_one(&[bundle(&all)], &asked(Some("Patient/b"))).unwrap();
    let names: Vec<_> = found.grants.iter().map(|one| one.other().name.display()).collect();
    assert_eq!((names, found.dropped), (vec![Some("Navn a")], 0));
}

#[test]
fn who_somebody_is_patients_alone_say() {
    let by_both =
        |id: &str, number: &str| json!({ "reference": format!("Patient/{id}"), "identifier": number_of(number) });
    // The Consent says that b has the number of c, and is not believed.
    let all = [
        consent("ab", by_id("a"), &[by_both("b", "c")]),
        consent("ac", by_id("a"), &[by_number("c")]),
        consent("a-b", by_id("a"), &[by_id("b")]),
    ];
    assert_eq!(of(&all, "Patient/b"), is(&[("a-b", Receiver)], 2));
    let with_patients = [&all[..], &[patient("a"), patient("b"), patient("c")]].concat();
    assert_eq!(of(&with_patients, "Patient/b"), is(&[("a-b", Receiver)], 2));
    assert_eq!(of(&with_patients, "Patient/c"), is(&[("ac", Receiver)], 2));
    assert_eq!(of(&with_patients, &format!("{FNR}|15507600333")), is(&[("a-b", Receiver)], 2));
    let right = [consent("ab", by_id("a"), &[by_both("b", "b")]), patient("b")];
    assert_eq!(of(&right, "b"), is(&[("ab", Receiver)], 0));
    assert_eq!(of(&right[..1], "b"), Err(BundleFault::AnotherPerson), "what cannot be checked is nobody's");
}

#[test]
fn a_representative_is_known_by_the_numbers_of_the_related_person() {
    let related = |id: &str, of: &str| json!({ "resourceType": "RelatedPerson", "id": id, "patient": by_id("a"), "identifier": [number_of(of)] });
    let to = |id: &str| json!({ "reference": format!("RelatedPerson/{id}") });
    let all = [
        consent("ab", by_id("a"), &[to("rb")]),
        consent("ac", by_id("a"), &[to("rc")]),
        related("rb", "b"),
        related("rc", "c"),
        patient("b"),
    ];
    assert_eq!(of(&all, "Patient/b"), is(&[("ab", Receiver)], 1));
}

#[test]
fn the_same_id_at_two_places_is_two_persons_and_shows_nothing() {
    let at = |base: &str, id: &str| json!({ "reference": format!("https://{base}.example/fhir/Patient/{id}") });
    let all = [consent("one", at("x", "a"), &[at("x", "b")]), consent("two", at("x", "c"), &[at("y", "b")])];
    for subject in ["b", "Patient/b", "https://x.example/fhir/Patient/b", "https://y.example/fhir/Patient/b"] {
        assert_eq!(of(&all, subject), Err(BundleFault::SeveralPersons), "{subject}");
    }
    assert_eq!(of(&all[..1], "https://x.example/fhir/Patient/b"), is(&[("one", Receiver)], 0));
    assert_eq!(of(&all[..1], "https://y.example/fhir/Patient/b"), Err(BundleFault::SeveralPersons));
    let related = json!({ "reference": "https://y.example/fhir/RelatedPerson/r" });
    let deep = [consent("one", at("x", "a"), &[at("x", "b"), related])];
    assert_eq!(of(&deep, "b"), Err(BundleFault::SeveralPersons));
}

#[test]
fn of_several_versions_the_newest_counts_and_where_none_is_the_newest_none_does() {
    let version = |number: Value, status: &str| {
        let mut made = consent("ab", by_id("a"), &[by_id("b")]);
        made["meta"] = number;
        made["status"] = status.into();
        made
    };
    let numbered = |number: &str| json!({ "versionId": number });
    let all = [version(numbered("9"), "active"), version(numbered("10"), "inactive"), version(numbered("2"), "active")];
    let found = grants_of_one(&[bundle(&all)], &asked(Some("a"))).unwrap();
    assert_eq!(found.grants.iter().map(|one| one.listed).collect::<Vec<_>>(), [Listed::Ended]);
    assert!(!found.not_whole);
    let stored = |at: &str| json!({ "versionId": "x", "lastUpdated": at });
    let by_time =
        [version(stored("2026-01-02T00:00:00Z"), "inactive"), version(stored("2026-01-01T00:00:00Z"), "active")];
    let found = grants_of_one(&[bundle(&by_time)], &asked(Some("a"))).unwrap();
    assert_eq!(found.grants.iter().map(|one| one.listed).collect::<Vec<_>>(), [Listed::Ended]);
    let unsaid = [version(json!({}), "active"), version(json!({}), "inactive")];
    let found = grants_of_one(&[bundle(&unsaid)], &asked(Some("a"))).unwrap();
    assert_eq!((found.grants.len(), found.not_whole), (0, true));
    let twice = [version(json!({}), "active"), version(json!({}), "active")];
    assert_eq!(of(&twice, "a"), is(&[("ab", Giver)], 0), "what two pages hold is one");
}

#[test]
fn that_the_giver_ended_it_quietly_the_other_one_does_not_see() {
    let mut quiet = consent("ab", by_id("a"), &[by_id("b")]);
    quiet["status"] = "inactive".into();
    quiet["meta"] = json!({ "tag": [{ "system": super::super::ENDINGS, "code": super::super::QUIETLY }] });
    let pages = [bundle(&[quiet])];
    let listed = |subject| grants_of_one(&pages, &asked(Some(subject))).unwrap().grants[0].listed;
    assert_eq!((listed("a"), listed("b")), (Listed::Ended, Listed::Closed(None)));
}

#[test]
fn what_the_source_says_is_missing_is_said() {
    let outcome = |severity: &str| json!({ "resourceType": "OperationOutcome", "issue": [{ "severity": severity }] });
    let whole = |resources: &[Value]| !grants_of_one(&[bundle(resources)], &asked(Some("a"))).unwrap().not_whole;
    let one = consent("ab", by_id("a"), &[by_id("b")]);
    assert!(whole(std::slice::from_ref(&one)) && whole(&[one.clone(), outcome("information")]));
    assert!(!whole(&[one, outcome("warning")]));
    let answer = Bundle(outcome("error"));
    assert!(grants_of_one(&[answer], &asked(Some("a"))).unwrap().not_whole);
}

fn event(id: &str, about: &[Value], by: Value) -> Value {
    let entities: Vec<Value> = about.iter().map(|what| json!({ "what": what })).collect();
    json!({
        "resourceType": "AuditEvent", "id": id, "action": "R", "outcome": "0", "recorded": "2026-11-01T08:00:00Z",
        "agent": [{ "who": by, "requestor": true }], "entity": entities,
    })
}

fn log(resources: &[Value], subject: Option<&str>) -> Result<(Vec<String>, usize), BundleFault> {
    let found = log_of_one(&[bundle(resources)], &asked(subject))?;
    assert_eq!(found.log.faults, []);
    Ok((found.log.value.into_iter().map(|entry| entry.id).collect(), found.dropped))
}

#[test]
fn a_log_holds_what_is_about_one_person_alone() {
    let all = [
        event("1", &[by_id("a")], by_id("b")),
        event("2", &[by_id("b")], by_id("a")),
        event("3", &[by_id("a"), by_id("b")], by_id("c")),
        event("4", &[], by_id("a")),
    ];
    assert_eq!(log(&all, None), Err(BundleFault::SeveralPersons));
    assert_eq!(log(&all, Some("Patient/a")), Ok((vec!["1".to_owned()], 3)));
    assert_eq!(log(&all, Some("Patient/c")), Err(BundleFault::AnotherPerson));
    // The Patient of whoever looked is no part of the log, and says nothing that is left out.
    let with_patients = [event("1", &[by_id("a")], by_id("b")), patient("a"), patient("b")];
    assert_eq!(log(&with_patients, Some("a")), Ok((vec!["1".to_owned()], 0)));
    assert_eq!(log(&with_patients[..1], None), Ok((vec!["1".to_owned()], 0)));
}

#[test]
fn whoever_has_the_same_id_at_another_place_is_not_oneself() {
    let at = |base: &str| json!({ "reference": format!("https://{base}.example/fhir/Patient/a") });
    let found = log_of_one(&[bundle(&[event("1", &[at("x")], at("y"))])], &asked(None)).unwrap();
    assert!(found.log.value.is_empty(), "an id alone names nobody there");
    assert_eq!(found.log.faults.len(), 1);
}
