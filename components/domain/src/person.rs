//! Persons, their numbers and names.

mod identifier;
mod name;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::Value;

pub use identifier::{IdentifierKind, PersonIdentifier};
pub use name::PersonName;

use crate::fhir::read::each;
use crate::fhir::subject::SubjectRef;
use crate::when::When;

/// A person as the sources know them. `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// Ids of Patient resources that are this person: `Patient/<id>` without the type.
    pub patient_ids: BTreeSet<String>,
    /// Numbers that name the person, also those that are no longer in use: results under an old D-number are still theirs. A number that identifies nobody alone (an H-number, an unknown system) is not here.
    pub identifiers: BTreeSet<PersonIdentifier>,
    pub name: PersonName,
    /// `None`: not known. Ages are never taken from a number.
    pub birth_date: Option<Date>,
    /// The last day on which the person can have been born, where any source says something of it: the last of a year or a
    /// month that stands without its day, the later of two that disagree. For what is open from an age on.
    pub born_by: Option<Date>,
    /// Strictly confidential or confidential address (kode 6, kode 7).
    pub protected: bool,
    pub deceased: bool,
}

impl Person {
    /// Reads a FHIR Patient. `None`: not a Patient, or one without an id.
    pub fn from_patient(patient: &Value) -> Option<Self> {
        if patient.get("resourceType")?.as_str()? != "Patient" {
            return None;
        }
        let id = patient.get("id")?.as_str()?.to_owned();
        let identifiers = each(patient, "identifier")
            .filter_map(PersonIdentifier::from_fhir)
            .filter(PersonIdentifier::names_one_person)
            .collect();
        let born = When::at(patient, "birthDate");
        Some(Self {
            patient_ids: BTreeSet::from([id]),
            identifiers,
            name: PersonName::from_fhir(patient.get("name")),
            birth_date: born.day(),
            born_by: born.last_day(),
            protected: is_protected(patient),
            deceased: is_deceased(patient),
        })
    }

    /// Two Patient resources of one person. Protection and death hold if either says so.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.patient_ids.extend(other.patient_ids);
        self.identifiers.extend(other.identifiers);
        if self.name.display().is_none() {
            self.name = other.name;
        }
        self.birth_date = match (self.birth_date, other.birth_date) {
            // Two sources that disagree: we do not know, and unknown means no.
            (Some(a), Some(b)) if a != b => None,
            (a, b) => a.or(b),
        };
        self.born_by = self.born_by.max(other.born_by);
        self.protected |= other.protected;
        self.deceased |= other.deceased;
        self
    }

    /// Whether a reference means this person. A reference that gives both an id and a number must agree on both.
    pub fn is(&self, subject: &SubjectRef) -> bool {
        let known_id = |id: &String| self.patient_ids.contains(id);
        let known_number = |number: &PersonIdentifier| self.identifiers.contains(number);
        match subject {
            SubjectRef::Patient(id) => known_id(id),
            SubjectRef::Identifier(number) => known_number(number),
            SubjectRef::Both(id, number) => known_id(id) && known_number(number),
            SubjectRef::Unresolvable => false,
        }
    }

    /// Whether the two share an id or a number, so that they are one person.
    pub fn shares_identity_with(&self, other: &Self) -> bool {
        !self.patient_ids.is_disjoint(&other.patient_ids) || !self.identifiers.is_disjoint(&other.identifiers)
    }
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(***)")
    }
}

/// `deceasedBoolean` true, or any `deceasedDateTime`, also one that we cannot read.
fn is_deceased(patient: &Value) -> bool {
    match patient.get("deceasedBoolean") {
        Some(Value::Bool(dead)) => *dead,
        Some(Value::Null) | None => patient.get("deceasedDateTime").is_some_and(|v| !v.is_null()),
        Some(_) => true,
    }
}

/// HL7 v3 Confidentiality `V` (very restricted) or `R` (restricted) on the Patient, or a Norwegian address code for
/// protected address in `meta.security`, `meta.tag` or an extension whose address speaks of protection.
fn is_protected(patient: &Value) -> bool {
    let tagged = patient.get("meta").is_some_and(|meta| {
        each(meta, "security").chain(each(meta, "tag")).any(|coding| {
            matches!(coding.get("code").and_then(Value::as_str), Some("R" | "V" | "kode6" | "kode7" | "SPSF" | "SPFO"))
        })
    });
    let extended =
        each(patient, "extension").chain(each(patient, "address").flat_map(|a| each(a, "extension"))).any(|e| {
            let url = e.get("url").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
            let says_no = e.get("valueBoolean").and_then(Value::as_bool) == Some(false);
            let ungraded = e.get("valueCode").and_then(Value::as_str) == Some("ugradert");
            (url.contains("protect") || url.contains("adressebeskyttelse") || url.contains("confidential"))
                && !says_no
                && !ungraded
        });
    tagged || extended
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const FNR: &str = "urn:oid:2.16.578.1.12.4.1.4.1";

    fn patient() -> Person {
        Person::from_patient(&json!({
            "resourceType": "Patient", "id": "p1", "birthDate": "1984-06-02",
            "identifier": [{ "system": FNR, "value": "02868412345" }],
        }))
        .unwrap()
    }

    #[test]
    fn a_reference_that_contradicts_itself_is_nobodys() {
        let number = PersonIdentifier::parse(FNR, "02868412345");
        assert!(patient().is(&SubjectRef::Patient("p1".into())));
        assert!(patient().is(&SubjectRef::Identifier(number.clone())));
        assert!(patient().is(&SubjectRef::Both("p1".into(), number.clone())));
        assert!(!patient().is(&SubjectRef::Both("p2".into(), number)));
        assert!(!patient().is(&SubjectRef::Unresolvable));
    }

    #[test]
    fn two_birth_dates_make_none_and_the_younger_of_the_two_counts_where_an_age_opens_something() {
        let born = |day: &str| {
            Person::from_patient(&json!({ "resourceType": "Patient", "id": "p1", "birthDate": day })).unwrap()
        };
        let both = born("2017-03-05").merge(born("2018-01-02"));
        assert_eq!((both.birth_date, both.born_by), (None, "2018-01-02".parse().ok()));
        assert_eq!((born("2017").birth_date, born("2017").born_by), (None, "2017-12-31".parse().ok()));
        assert_eq!((born("2016-02").birth_date, born("2016-02").born_by), (None, "2016-02-29".parse().ok()));
        assert_eq!((born("in March").birth_date, born("in March").born_by), (None, None));
        // A person can be known without a day by one source and with it by another.
        assert_eq!(born("2017").merge(born("2017-03-05")).birth_date, "2017-03-05".parse().ok());
    }

    #[test]
    fn debug_shows_nothing_of_a_person() {
        assert_eq!(format!("{:?}", patient()), "Person(***)");
    }
}
