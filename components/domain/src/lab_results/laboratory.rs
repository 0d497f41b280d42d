//! Which laboratory sent a report, as far as that can be told: a report's number is its own only inside one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::around;
use crate::fhir::read::{each, text};
use crate::fhir::references::References;
use crate::letters::lower;

/// Everything that the performers of a report say of who they are. One laboratory may be spelt in several ways.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Laboratory {
    /// The organisations' numbers, by register.
    numbers: BTreeMap<String, BTreeSet<String>>,
    /// Their names, tidied; of people where no organisation is named, and of what was not delivered its reference.
    names: BTreeSet<String>,
}

/// Whether two are one laboratory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    Same,
    /// It may be so: two names and no number, or one says nothing.
    Unsure,
    Different,
}

/// Registers whose numbers name one unit: HER and RESH. An organisation's number may be a whole hospital's, in which each
/// laboratory counts its own reports.
///
/// Source: Volven 9051 (HER, RSH, ENH).
const OF_ONE_UNIT: [&str; 2] = ["2.16.578.1.12.4.1.2", "2.16.578.1.12.4.1.4.102"];

impl Laboratory {
    pub(super) fn of<'v>(report: &'v Value, references: &References<'v>) -> Self {
        let mut all = Self::default();
        let mut people = BTreeSet::new();
        for performer in each(report, "performer") {
            let names = around::names(performer, report, references);
            all.names.extend(names.organisation.as_deref().map(tidy));
            people.extend(names.person.as_deref().map(tidy));
            for (register, number) in numbers(performer, report, references) {
                all.numbers.entry(register).or_default().insert(number);
            }
            if references.resolve(performer, report).is_none() {
                let says_who = names.organisation.is_some() || performer.get("identifier").is_some();
                all.names.extend(text(performer, "reference").filter(|_| !says_who).map(str::to_owned));
            }
        }
        if all.says_nothing() {
            all.names = people;
        }
        all.names.remove("");
        all
    }

    pub(super) fn says_nothing(&self) -> bool {
        self.names.is_empty() && self.numbers.is_empty()
    }

    pub(super) fn has_numbers(&self) -> bool {
        !self.numbers.is_empty()
    }

    pub(super) fn likeness(&self, other: &Self) -> Likeness {
        let named = self.is_named_as(other);
        if self.has_other_number_than(other) {
            // Two units of one name, or one that was given a new number.
            return if named == Some(true) { Likeness::Unsure } else { Likeness::Different };
        }
        let mut shared = self.numbers.keys().filter(|register| other.numbers.contains_key(*register)).peekable();
        let any_shared = shared.peek().is_some();
        let is_unit = shared.any(|register| OF_ONE_UNIT.contains(&register.as_str()));
        let is_same = is_unit
            || named == Some(true)
            || (any_shared && named.is_none())
            || (self.says_nothing() && other.says_nothing());
        if is_same { Likeness::Same } else { Likeness::Unsure }
    }

    /// In a register that both are in.
    pub(super) fn has_other_number_than(&self, other: &Self) -> bool {
        self.numbers
            .iter()
            .any(|(register, own)| other.numbers.get(register).is_some_and(|theirs| !is_nested(own, theirs)))
    }

    /// `None`: one of them has no name.
    fn is_named_as(&self, other: &Self) -> Option<bool> {
        (!self.names.is_empty() && !other.names.is_empty()).then(|| is_nested(&self.names, &other.names))
    }
}

/// One says all that the other does. What they have in common may be the hospital around two laboratories.
fn is_nested(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    a.is_subset(b) || b.is_subset(a)
}

/// The words alone, in small letters: spaces and signs between them are written in many ways.
fn tidy(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(lower).collect::<Vec<_>>().join(" ")
}

/// Register and number of the organisations that a performer leads to. A person's number is none of them.
fn numbers<'v>(performer: &'v Value, report: &'v Value, references: &References<'v>) -> Vec<(String, String)> {
    let of_organisation = |organisation: &'v Value| each(organisation, "identifier").filter_map(number);
    let Some(target) = references.resolve(performer, report) else {
        let is_person = matches!(text(performer, "type"), Some("Practitioner" | "PractitionerRole"));
        return of_organisation(performer).filter(|_| !is_person).collect();
    };
    match text(target, "resourceType") {
        Some("Organization") => of_organisation(performer).chain(of_organisation(target)).collect(),
        Some("PractitionerRole") => {
            let inner = each(target, "organization");
            inner
                .flat_map(|o| {
                    of_organisation(o).chain(references.resolve(o, target).into_iter().flat_map(of_organisation))
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

fn number(identifier: &Value) -> Option<(String, String)> {
    let register = text(identifier, "system")?;
    let register = register.strip_prefix("urn:oid:").unwrap_or(register);
    let is_person = ["2.16.578.1.12.4.1.4.1", "2.16.578.1.12.4.1.4.2", "2.16.578.1.12.4.1.4.4"].contains(&register);
    let number = text(identifier, "value")?.chars().filter(|c| !c.is_whitespace()).collect();
    (!is_person).then(|| (register.to_owned(), number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const HER: &str = "2.16.578.1.12.4.1.2";
    const ENH: &str = "2.16.578.1.12.4.1.4.101";

    fn of(performer: &Value) -> Laboratory {
        let report = json!({ "resourceType": "DiagnosticReport", "id": "r", "performer": performer });
        Laboratory::of(&report, &References::of(std::iter::empty()))
    }

    fn organisation(register: &str, number: &str, name: Option<&str>) -> Value {
        json!([{ "identifier": { "system": format!("urn:oid:{register}"), "value": number }, "display": name }])
    }

    fn named(name: &str) -> Value {
        json!([{ "display": name }])
    }

    #[test]
    fn e11_one_laboratory_is_known_by_its_number_and_then_by_its_name_however_it_is_spelt() {
        let her = |number, name| organisation(HER, number, Some(name));
        let enh = |number, name| organisation(ENH, number, Some(name));
        let nothing = json!([]);
        let hospital = json!([{ "display": "Fjordheim" }, { "display": "Biokjemi" }]);
        let other_part = json!([{ "display": "Fjordheim" }, { "display": "Mikrobiologi" }]);
        for (a, b, expected) in [
            (her("1", "Medisinsk biokjemi"), her("1", "Med. biokjemi"), Likeness::Same),
            (her("90 00 01", "Lab"), organisation(HER, "900001", None), Likeness::Same),
            (her("1", "Lab"), her("2", "Lab"), Likeness::Unsure),
            (her("1", "Lab A"), her("2", "Lab B"), Likeness::Different),
            (her("1", "Lab"), organisation(HER, "2", None), Likeness::Different),
            // A whole hospital's number.
            (enh("9", "Biokjemi"), enh("9", "Mikrobiologi"), Likeness::Unsure),
            (enh("9", "Biokjemi"), organisation(ENH, "9", None), Likeness::Same),
            (her("1", "Lab"), enh("9", "lab."), Likeness::Same),
            (her("1", "Lab A"), enh("9", "Lab B"), Likeness::Unsure),
            (named("Fjordheim sykehus, Biokjemi"), named("Fjordheim sykehus,biokjemi "), Likeness::Same),
            (named("Lab 1 1"), named("Lab 11"), Likeness::Unsure),
            (named("Lab A"), named("Lab B"), Likeness::Unsure),
            (named("Fjordheim"), hospital.clone(), Likeness::Same),
            (hospital, other_part, Likeness::Unsure),
            (nothing.clone(), her("1", "Lab"), Likeness::Unsure),
            (nothing.clone(), nothing, Likeness::Same),
        ] {
            assert_eq!(of(&a).likeness(&of(&b)), expected, "{a} {b}");
            assert_eq!(of(&b).likeness(&of(&a)), expected, "{b} {a}");
        }
    }

    #[test]
    fn e11_a_persons_number_is_no_laboratorys() {
        let doctor = json!([{ "type": "Practitioner", "display": "Kari",
            "identifier": { "system": "urn:oid:2.16.578.1.12.4.1.4.4", "value": "1" } }]);
        assert!(!of(&doctor).has_numbers());
    }
}
