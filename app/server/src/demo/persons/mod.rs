//! The demo persons: invented, generated, the same every time. Ages are as of 25 November 2026.

mod build;
mod chronic;
mod family;
mod singles;

/// One FHIR Bundle of demo data.
#[derive(Debug, Clone)]
pub struct DemoBundle {
    pub name: &'static str,
    pub json: String,
}

/// All of them.
pub fn bundles() -> Vec<DemoBundle> {
    let mut all = vec![chronic::twelve_years(), chronic::many_values(), singles::every_kind()];
    all.push(singles::nothing());
    all.push(singles::reserved());
    all.extend(family::all());
    all
}

/// Patient id and the key of its story in `demo-persons.ftl`, in the order in which they are listed.
pub const STORIES: &[(&str, &str)] = &[
    ("demo-rolig", "demo-persons-twelve-years"),
    ("demo-taalmodig", "demo-persons-chronic"),
    ("demo-fallu", "demo-persons-every-kind"),
    ("demo-stille", "demo-persons-nothing"),
    ("demo-lukket", "demo-persons-reserved"),
    ("demo-mor", "demo-persons-mother"),
    ("demo-far", "demo-persons-father"),
    ("demo-barn9", "demo-persons-child-9"),
    ("demo-barn13", "demo-persons-child-13"),
    ("demo-ung16", "demo-persons-youth-16"),
    ("demo-eldre", "demo-persons-older-man"),
    ("demo-datter", "demo-persons-daughter"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use innsyn_domain::lab_results::{Viewer, parse};
    use innsyn_domain::person::PersonIdentifier;
    use serde_json::Value;
    use std::collections::BTreeSet;

    fn resources(bundle: &DemoBundle) -> Vec<Value> {
        let read: Value = serde_json::from_str(&bundle.json).unwrap();
        read["entry"].as_array().unwrap().iter().map(|e| e["resource"].clone()).collect()
    }

    fn count(bundle: &DemoBundle, kind: &str) -> usize {
        resources(bundle).iter().filter(|r| r["resourceType"] == kind).count()
    }

    #[test]
    fn every_number_is_synthetic_and_right() {
        for bundle in bundles() {
            let patients: Vec<_> = resources(&bundle).into_iter().filter(|r| r["resourceType"] == "Patient").collect();
            assert_eq!(patients.len(), 1, "{}", bundle.name);
            let number = PersonIdentifier::from_fhir(&patients[0]["identifier"][0]).unwrap();
            assert!(number.is_valid() && number.is_synthetic(), "{}", bundle.name);
        }
    }

    #[test]
    fn ids_are_unique_and_every_story_has_its_person() {
        let mut seen = BTreeSet::new();
        for resource in bundles().iter().flat_map(resources) {
            assert!(seen.insert(format!("{}/{}", resource["resourceType"], resource["id"])), "{}", resource["id"]);
        }
        for (id, _) in STORIES {
            assert!(seen.contains(&format!("\"Patient\"/\"{id}\"")), "{id}");
        }
        assert!(STORIES.len() >= 8);
    }

    #[test]
    fn the_stories_hold_what_they_say() {
        let all = bundles();
        let named = |name: &str| all.iter().find(|b| b.name == name).unwrap();
        assert!((280..=330).contains(&count(named("demo-taalmodig"), "Observation")));
        assert_eq!(count(named("demo-stille"), "DiagnosticReport"), 0);
        let years: BTreeSet<String> = resources(named("demo-rolig"))
            .iter()
            .filter_map(|r| r["effectiveDateTime"].as_str().map(|d| d[..4].to_owned()))
            .collect();
        assert!(years.len() >= 12, "{years:?}");
    }

    #[test]
    fn everything_reads_without_a_fault() {
        let viewer = Viewer { today: jiff::civil::date(2026, 11, 25), age: Some(40) };
        for bundle in bundles() {
            let clinical: Vec<Value> =
                resources(&bundle).into_iter().filter(|r| r["resourceType"] != "Consent").collect();
            assert_eq!(parse(&clinical, &viewer).faults, [], "{}", bundle.name);
        }
    }
}
