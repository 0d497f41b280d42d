//! Shapes in which Consents and RelatedPersons come, one thing at a time.

use innsyn_domain::access::{Area, Reason, Service};
use innsyn_domain::parsed::{FaultKind, Parsed};
use innsyn_domain::proxy_access::{Denied, Grant, GrantBasis, Relations, SharedAddress, Side, Whom, parse};
use serde_json::{Value, json};

use super::world::{World, adults, someone};

const AREAS: &str = "https://innsyn.example/fhir/CodeSystem/fullmakt-omrade";

fn permit() -> Value {
    json!({
        "type": "permit",
        "actor": [{ "role": { "coding": [{ "code": "DELEGATEE" }] }, "reference": { "reference": "Patient/aktør" } }],
        "class": [{ "system": AREAS, "code": "1" }, { "system": AREAS, "code": "3" }],
    })
}

fn consent(id: &str, provision: Value) -> Value {
    let patient = json!({ "reference": "Patient/person" });
    json!({ "resourceType": "Consent", "id": id, "status": "active", "patient": patient, "provision": provision })
}

fn read(resources: &[Value]) -> Parsed<Relations> {
    let entries: Vec<_> = resources.iter().map(|r| (None, r)).collect();
    parse(&entries)
}

fn one(provision: Value) -> Grant {
    let mut relations = read(&[consent("f", provision)]).value;
    assert_eq!(relations.grants.len(), 1);
    relations.grants.remove(0)
}

fn after(resources: &[Value]) -> World {
    let mut world = adults();
    let levels = std::mem::take(&mut world.relations.levels);
    world.relations = Relations { levels, ..read(resources).value };
    world
}

fn why_not(resources: &[Value]) -> Option<Reason> {
    after(resources).access().services[&Service::Provesvar].why_not()
}

#[test]
fn the_root_has_no_type_or_permits_itself_or_denies_what_is_not_permitted() {
    for root in [
        json!({ "provision": [permit()] }),
        permit(),
        json!({ "type": "deny", "provision": [permit()] }),
        json!({ "provision": permit() }),
    ] {
        let grant = one(root.clone());
        assert_eq!(grant.basis, GrantBasis::Fullmakt, "{root}");
        assert!(grant.areas.contains(&Area::Opplysninger) && grant.denies.is_empty());
        assert_eq!(why_not(&[consent("f", root)]), None);
    }
}

#[test]
fn a_permission_that_is_narrowed_in_ways_we_do_not_know_gives_nothing() {
    for (element, value) in [
        ("purpose", json!([{ "code": "HRESCH" }])),
        ("securityLabel", json!([{ "code": "R" }])),
        ("data", json!([{ "meaning": "instance" }])),
        ("dataPeriod", json!({ "start": "2020" })),
        ("code", json!([{ "text": "blod" }])),
        ("action", json!([{ "coding": [{ "code": "correct" }] }])),
        ("modifierExtension", json!([{ "url": "x" }])),
    ] {
        let mut inner = permit();
        inner[element] = value.clone();
        let mut outer = json!({ "provision": [permit()] });
        outer[element] = value;
        for root in [inner.clone(), json!({ "provision": [inner] }), outer] {
            assert_eq!(why_not(&[consent("f", root)]), Some(Reason::AreaUnknown), "{element}");
        }
    }
    let mut access = permit();
    access["action"] = json!([{ "coding": [{ "code": "access" }] }]);
    assert_eq!(why_not(&[consent("f", access)]), None);
}

#[test]
fn periods_of_root_and_permission_both_hold() {
    let mut inner = permit();
    inner["period"] = json!({ "start": "2020-01-01" });
    let root = |end| json!({ "period": { "end": end }, "provision": [inner.clone()] });
    assert_eq!(why_not(&[consent("f", root("2026-11-25"))]), None);
    let expired = why_not(&[consent("f", root("2026-11-24"))]);
    assert!(matches!(expired, Some(Reason::Expired { .. })));
    assert_eq!(why_not(&[consent("f", root("2026-13"))]), Some(Reason::Unclear));
}

#[test]
fn one_consent_for_two_is_two_grants() {
    let mut other = permit();
    other["actor"][0]["reference"] = json!({ "reference": "Patient/tredje" });
    other["class"] = json!([{ "system": AREAS, "code": "2" }]);
    let relations = read(&[consent("f", json!({ "provision": [permit(), other] }))]).value;
    assert_eq!(relations.grants.iter().map(|g| g.areas.len()).collect::<Vec<_>>(), [2, 1]);
    assert!(relations.grants.iter().all(|g| g.id == "f"));
}

#[test]
fn somebody_kept_out_by_name_is_not_let_in_by_an_exception() {
    let mut root = permit();
    root["type"] = "deny".into();
    root["class"] = json!([]);
    root["provision"] = json!([permit()]);
    let relations = read(&[consent("sperre", root.clone())]).value;
    assert_eq!((relations.grants.len(), relations.blocks.len()), (0, 1));
    assert_eq!(why_not(&[consent("f", permit()), consent("sperre", root)]), Some(Reason::Blocked));
}

#[test]
fn an_exception_that_does_not_say_what_it_is_or_about_what_keeps_out() {
    for (deny, what) in [
        (json!({ "class": [{ "system": AREAS, "code": "1" }] }), None),
        (json!({ "type": "kanskje", "class": [{ "system": AREAS, "code": "1" }] }), None),
        (
            json!({ "type": "deny", "class": [{ "system": "https://annet.example", "code": "1" }] }),
            Some(Denied::Everything),
        ),
        (json!({ "type": "deny" }), Some(Denied::Everything)),
        (json!({ "type": "deny", "code": [{ "text": "blod" }] }), Some(Denied::Everything)),
    ] {
        let mut root = permit();
        root["provision"] = json!([deny]);
        let grant = one(root.clone());
        assert_eq!(grant.denies.len(), 1, "{deny}");
        assert!(what.is_none_or(|what| grant.denies[0].what == what), "{deny}");
        assert!(matches!(why_not(&[consent("f", root)]), Some(Reason::Excepted { .. })), "{deny}");
    }
}

#[test]
fn whoever_a_deny_names_in_part_is_kept_out() {
    let number = json!({ "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "17912099997" });
    let named = |reference: Value| {
        let mut root = permit();
        root["provision"] = json!([{ "type": "deny", "actor": [{ "reference": reference }] }]);
        why_not(&[consent("f", root)])
    };
    let out = Some(Reason::Excepted { until: None });
    assert_eq!(named(json!({ "reference": "Patient/aktør" })), out);
    // The id is the actor's, the number is not.
    assert_eq!(named(json!({ "reference": "Patient/aktør", "identifier": number })), out);
    assert_eq!(named(json!({ "reference": "Group/alle" })), out);
    assert_eq!(named(json!({ "display": "Noen" })), out);
    assert_eq!(named(json!({ "reference": "Patient/tredje" })), None);
    assert_eq!(named(json!({ "reference": "Practitioner/lege" })), None);
}

#[test]
fn only_the_same_giver_takes_over_from_a_grant() {
    let taking_over = |giver: &str| {
        let mut newer = consent("ny", permit());
        newer["patient"] = json!({ "reference": format!("Patient/{giver}") });
        newer["extension"] =
            json!([{ "url": "x/erstatter", "valueReference": { "reference": "Consent/f/_history/2" } }]);
        let relations = read(&[consent("f", permit()), newer]).value;
        relations.grants[0].replaced_by.clone()
    };
    assert_eq!(taking_over("person").as_deref(), Some("ny"));
    assert_eq!(taking_over("tredje"), None);
}

#[test]
fn persons_are_found_by_urn_inside_and_through_a_related_person() {
    let number = |value: &str| json!([{ "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": value }]);
    let patient = json!({ "resourceType": "Patient", "id": "aktør" });
    let related = json!({ "resourceType": "RelatedPerson", "id": "r", "identifier": number("17912099997") });
    let mut by_urn = permit();
    by_urn["actor"][0]["reference"] = json!({ "reference": "urn:uuid:1" });
    let parsed = parse(&[(Some("urn:uuid:1"), &patient), (None, &consent("f", by_urn))]);
    assert!(parsed.value.grants[0].receiver.is(&someone("aktør", "")));
    let mut inside = consent("f", permit());
    inside["contained"] = json!([{ "resourceType": "Patient", "id": "p", "identifier": number("17912099997") }]);
    inside["provision"]["actor"][0]["reference"] = json!({ "reference": "#p" });
    let mut through = consent("f", permit());
    through["provision"]["actor"][0]["reference"] = json!({ "reference": "RelatedPerson/r" });
    let holder = innsyn_domain::person::Person::from_patient(
        &json!({ "resourceType": "Patient", "id": "aktør", "identifier": number("17912099997") }),
    );
    for resources in [vec![inside], vec![related, through.clone()]] {
        assert!(read(&resources).value.grants[0].receiver.is(holder.as_ref().unwrap()));
    }
    let lost = read(&[through]);
    assert_eq!((lost.value.grants.len(), lost.faults[0].why), (0, FaultKind::Unresolved));
}

#[test]
fn a_parents_address_is_taken_from_the_relation_or_from_the_parent() {
    let home = |line: &str| json!([{ "line": [line], "postalCode": "9730", "city": "Kárášjohka" }]);
    let number = json!([{ "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "17912099997" }]);
    let child = json!({ "resourceType": "Patient", "id": "person", "address": home("Geaidnu 1") });
    let parent = |line: &str| json!({ "resourceType": "Patient", "id": "aktør", "identifier": number.clone(), "address": home(line) });
    let related = json!({
        "resourceType": "RelatedPerson", "id": "r", "patient": { "reference": "Patient/person" }, "identifier": number.clone(),
        "relationship": [{ "coding": [{ "system": "x/no-basis-parental-responsibility", "code": "felles" }] }],
    });
    let address = |resources: &[Value]| read(resources).value.relations[0].address;
    assert_eq!(address(&[child.clone(), related.clone()]), SharedAddress::Unknown);
    assert_eq!(address(&[child.clone(), parent("Geaidnu 1"), related.clone()]), SharedAddress::Shared);
    assert_eq!(address(&[child, parent("Geaidnu 2"), related]), SharedAddress::Elsewhere);
}

#[test]
fn either_side_may_end_a_grant_and_nobody_else() {
    let grant = one(permit());
    assert_eq!(grant.side_of(&someone("person", "")), Some(Side::Giver));
    assert_eq!(grant.side_of(&someone("aktør", "")), Some(Side::Receiver));
    assert_eq!(grant.side_of(&someone("tredje", "")), None);
    assert!(matches!(read(&[consent("x", json!({ "type": "deny" }))]).value.blocks[0].deny.whom, Whom::Everyone));
}
