//! Who wrote it, and who is told.

use serde_json::json;

use super::*;
use crate::access::Basis;

/// What each reader is told of who wrote something. `None`: it is not shown.
fn told(kind: &str, parts: &[&str], author: &Value) -> [Option<EntryAuthor>; 3] {
    let words = if parts.is_empty() { "Hei" } else { "" };
    let checked = match kind {
        "lest" => CheckedEntry::read("1|x".into()),
        _ => draft(kind, parts, words).check(now()).unwrap(),
    };
    let all = [Entry { full_url: None, resource: stored_by(&checked, author), included: false }];
    let other = |id: &str| Person::from_patient(&json!({ "resourceType": "Patient", "id": id })).unwrap();
    [("p", Basis::Oneself), ("r", Basis::Fullmakt), ("s", Basis::Foreldrerepresentasjon)].map(|(reader, basis)| {
        let viewer = Viewer { basis, ..Viewer::oneself(now(), None) };
        let parsed = own_entries(&all, &viewer, (&other(reader), &person()));
        assert_eq!(parsed.value.len() + parsed.faults.len(), 1, "it is shown, or said to be lost");
        parsed.value.into_iter().next().map(|entry| entry.by)
    })
}

#[test]
fn who_wrote_for_a_person_is_told_to_both_and_to_nobody_else() {
    let another = |name: Option<&str>| Some(EntryAuthor::Another { which: 0, name: name.map(str::to_owned) });
    let writer = json!({ "type": "Patient", "reference": "Patient/r", "display": "Ingrid Berg" });
    for (kind, parts) in [("vekt", vec!["81,2"]), ("kommentar", vec![]), ("dagbok", vec![])] {
        let expected = [another(Some("Ingrid Berg")), Some(EntryAuthor::Reader), another(None)];
        assert_eq!(told(kind, &parts, &writer), expected, "{kind}");
    }
    let own = json!({ "reference": "Patient/p", "display": "Ola" });
    assert_eq!(
        told("vekt", &["81,2"], &own),
        [Some(EntryAuthor::Person), Some(EntryAuthor::Person), Some(EntryAuthor::Person)]
    );
    let related = json!({ "reference": "https://fhir.example/RelatedPerson/x", "display": "Ingrid Berg" });
    let expected = [another(Some("Ingrid Berg")), another(None), another(None)];
    assert_eq!(told("vekt", &["81,2"], &related), expected, "as others name whoever acts for somebody");
    let number = json!({ "identifier": { "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "17912099997" } });
    assert_eq!(told("vekt", &["81,2"], &number)[0], another(None), "no name came along");
}

#[test]
fn what_one_wants_and_has_read_nobody_says_for_another_and_a_professional_is_no_representative() {
    let writer = json!({ "type": "Patient", "reference": "Patient/r" });
    for kind in ["mal", "lest"] {
        assert_eq!(told(kind, &[], &writer), [None, None, None], "{kind}");
    }
    let number = json!({ "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "17912099997" });
    for professional in [
        json!({ "reference": "Practitioner/r" }),
        json!({ "type": "Practitioner", "identifier": number }),
        json!({ "reference": "Device/r" }),
        json!({ "display": "Ingrid Berg" }),
    ] {
        assert_eq!(told("vekt", &["81,2"], &professional), [None, None, None], "{professional}");
    }
    // Two who are said to have written it are nobody in particular.
    let mut two = stored(&draft("vekt", &["80"], "").check(now()).unwrap());
    two["performer"] = json!([{ "reference": "Patient/p" }, { "reference": "Patient/r" }]);
    let all = [Entry { full_url: None, resource: two, included: false }];
    let parsed = own_entries(&all, &Viewer::oneself(now(), None), (&person(), &person()));
    assert_eq!((parsed.value, parsed.faults.len()), (vec![], 1));
}
