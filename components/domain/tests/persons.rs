//! Whom the sources know, as the fixture of persons has them.

#![allow(clippy::unwrap_used)]

use innsyn_domain::person::Person;
use serde_json::Value;

fn persons() -> Vec<(String, Person)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/lab/I01-I03-patients.json");
    let bundle: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let each = bundle["entry"].as_array().unwrap().iter().map(|e| &e["resource"]);
    each.map(|r| (r["id"].as_str().unwrap().replace("i01-i03-patients-", ""), Person::from_patient(r).unwrap()))
        .collect()
}

fn person(id: &str) -> Person {
    persons().into_iter().find(|(own, _)| own == id).unwrap().1
}

#[test]
fn i01_every_kind_of_number_is_kept_and_a_wrong_one_is_marked() {
    for (id, valid, synthetic) in [
        ("synt", true, true),
        ("dnr", true, true),
        ("duf", true, false),
        ("feil", false, false),
        ("ny", true, false),
        ("vernet", true, true),
    ] {
        let person = person(id);
        let number = person.identifiers.first().unwrap();
        assert_eq!((number.is_valid(), number.is_synthetic()), (valid, synthetic), "{id}");
    }
    assert!(!person("fh").identifiers.is_empty());
}

#[test]
fn i02_the_current_name_is_the_one_that_is_shown() {
    for (id, name) in
        [("synt", "Rolig Anna Myr Fjellrev"), ("dnr", "Šiela Bálggis"), ("fh", "Mánnu"), ("duf", "Ŋáisi Ŧeŋe")]
    {
        assert_eq!(person(id).name.display(), Some(name));
    }
}

#[test]
fn i03_a_protected_person_is_known_to_be_and_no_address_is_kept_of_anybody() {
    for (id, person) in persons() {
        assert_eq!(person.protected, id == "vernet", "{id}");
        let Person { patient_ids: _, identifiers: _, name, birth_date: _, born_by: _, protected: _, deceased: _ } =
            person;
        assert!(!name.display().unwrap_or_default().contains("Hemmeligveien"));
    }
}
