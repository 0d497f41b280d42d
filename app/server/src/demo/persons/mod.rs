//! The demo persons: invented, generated, the same every time. Written as of [`WRITTEN`], and moved to the day of whoever
//! begins a demo.

mod build;
mod chronic;
mod family;
mod moved;
mod plan_draft;
mod plans;
mod singles;

use jiff::civil::{Date, date};
use serde_json::Value;

/// The day that the stories are told on.
pub const WRITTEN: Date = date(2026, 11, 25);

/// Moves the stories' entries to `today`, by whole weeks; to no day before [`WRITTEN`].
pub fn move_to(entries: &mut [Value], today: Date) {
    let weeks = (today - WRITTEN).get_days() / 7;
    if weeks > 0 {
        moved::by_weeks(entries, weeks.into());
    }
}

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
    use crate::store::Store;
    use innsyn_domain::lab_results::{Entry, Viewer, parse};
    use innsyn_domain::person::{Person, PersonIdentifier};
    use innsyn_domain::treatment_plan::{Lost, parse_plans};
    use jiff::ToSpan as _;
    use std::collections::BTreeSet;

    fn entries(bundle: &DemoBundle) -> Vec<Value> {
        let read: Value = serde_json::from_str(&bundle.json).unwrap();
        read["entry"].as_array().unwrap().clone()
    }

    fn resources(bundle: &DemoBundle) -> Vec<Value> {
        entries(bundle).iter().map(|e| e["resource"].clone()).collect()
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
        assert!((280..=320).contains(&count(named("demo-taalmodig"), "Observation")));
        assert_eq!(count(named("demo-stille"), "DiagnosticReport"), 0);
        let years: BTreeSet<String> = resources(named("demo-rolig"))
            .iter()
            .filter_map(|r| r["effectiveDateTime"].as_str().map(|d| d[..4].to_owned()))
            .collect();
        assert!(years.len() >= 12, "{years:?}");
    }

    #[test]
    fn everything_reads_without_a_fault() {
        let viewer = Viewer::oneself(jiff::civil::date(2026, 11, 25).at(12, 0, 0, 0), Some(40));
        for bundle in bundles() {
            let is_result = |r: &Value| {
                let kind = r["resourceType"].as_str().unwrap();
                !["Consent", "CarePlan", "Condition", "Goal", "MedicationRequest", "CareTeam"].contains(&kind)
            };
            let clinical: Vec<Value> = resources(&bundle).into_iter().filter(is_result).collect();
            assert_eq!(parse(&clinical, &viewer).faults, [], "{}", bundle.name);
        }
    }

    #[test]
    fn every_plan_reads_without_a_fault_and_says_that_it_is_an_example() {
        let viewer = Viewer::oneself(jiff::civil::date(2026, 11, 25).at(12, 0, 0, 0), Some(40));
        let mut titles = Vec::new();
        for bundle in bundles() {
            let all = resources(&bundle);
            let person = Person::from_patient(&all[0]).unwrap();
            let entry = |resource| Entry { full_url: None, resource, included: false };
            let parsed = parse_plans(&all.into_iter().map(entry).collect::<Vec<_>>(), &viewer, &person);
            assert_eq!(parsed.faults, [], "{}", bundle.name);
            for plan in parsed.value.current {
                assert!(plan.description.unwrap().starts_with("Eksempeltekst"), "{}", bundle.name);
                assert_eq!(plan.lost, Lost::default(), "{}", bundle.name);
                assert!(plan.important.len() == 1 && plan.zones.len() >= 2, "{}", bundle.name);
                titles.extend(plan.title);
            }
        }
        assert_eq!(titles.len(), 5, "{titles:?}");
    }

    #[test]
    fn a_store_takes_everything_and_reports_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("store.db")).unwrap();
        for bundle in bundles() {
            let report = store.import(&bundle.json).unwrap();
            assert_eq!((report.refused, report.faults), (vec![], vec![]), "{}", bundle.name);
            assert_eq!(report.patients_made, 0, "{}: everybody has a Patient of their own", bundle.name);
        }
    }

    #[test]
    fn they_are_the_same_every_time() {
        let written = || bundles().into_iter().map(|b| b.json).collect::<Vec<_>>();
        assert_eq!(written(), written());
    }

    #[test]
    fn names_hold_the_letters_of_northern_sami() {
        let names: String = bundles()
            .iter()
            .flat_map(resources)
            .filter(|r| r["resourceType"] == "Patient")
            .map(|r| r["name"].to_string().to_lowercase())
            .collect();
        for letter in "áčđŋšŧž".chars() {
            assert!(names.contains(letter), "{letter}");
        }
    }

    #[test]
    fn they_show_what_results_can_be() {
        let everything: String = bundles().into_iter().map(|b| b.json).collect();
        for shown in [
            r#""comparator":"<""#,
            r#""comparator":">""#,
            r#"8244","code":"1""#,
            r#"8244","code":"2""#,
            r#"8244","code":"3""#,
            r#"8269","code":"VA""#,
            r#"8271","code":"K""#,
            r#""status":"preliminary""#,
            r#""status":"amended""#,
            r#""status":"corrected""#,
            r#""status":"cancelled""#,
            r#""status":"registered""#,
            "dataAbsentReason",
            "hasMember",
            "Intravenøs kontrast",
        ] {
            assert!(everything.contains(shown), "{shown}");
        }
    }

    #[test]
    fn ages_are_what_the_stories_say() {
        for today in [WRITTEN, date(2026, 12, 1), date(2027, 3, 14), date(2031, 6, 30)] {
            let mut all: Vec<Value> = bundles().iter().flat_map(entries).collect();
            move_to(&mut all, today);
            let patients: Vec<_> =
                all.iter().map(|entry| &entry["resource"]).filter(|r| r["resourceType"] == "Patient").collect();
            for (id, age) in [("demo-barn9", 9), ("demo-barn13", 13), ("demo-ung16", 16), ("demo-eldre", 84)] {
                let patient = patients.iter().find(|patient| patient["id"] == id).unwrap();
                let born: Date = patient["birthDate"].as_str().unwrap().parse().unwrap();
                let years = born.until((jiff::Unit::Year, today)).unwrap().get_years();
                assert_eq!(years, age, "{id} on {today}");
            }
        }
    }

    #[test]
    fn on_another_day_each_is_who_they_were() {
        let mut all: Vec<Value> = bundles().iter().flat_map(entries).collect();
        let before = Value::from(all.clone()).to_string();
        move_to(&mut all, date(2028, 2, 3));
        let after = Value::from(all.clone()).to_string();
        let known: BTreeSet<String> = all
            .iter()
            .filter(|entry| entry["resource"]["resourceType"] == "Patient")
            .map(|entry| {
                let identifier = &entry["resource"]["identifier"][0];
                let number = PersonIdentifier::from_fhir(identifier).unwrap();
                assert!(number.is_valid() && number.is_synthetic(), "{}", entry["resource"]["id"]);
                identifier["value"].as_str().unwrap().to_owned()
            })
            .collect();
        let named = after.split("\"system\":\"urn:oid:2.16.578.1.12.4.1.4.1\",\"value\":\"").skip(1);
        for number in named.map(|rest| &rest[..11]) {
            assert!(known.contains(number), "somebody is named by a number that nobody has");
        }
        // Weekdays and clocks stay: the newest answer of the first story came on a Friday at half past seven.
        assert!(before.contains("\"2026-11-20T07:30:00+01:00\"") && after.contains("\"2028-01-28T07:30:00+01:00\""));
        let days = |text: &str| {
            let mut days: Vec<Date> = text.split('"').filter_map(|it| it.get(..10)?.parse().ok()).collect();
            days.sort_unstable();
            days
        };
        let moved: Vec<Date> = days(&before).into_iter().map(|day| day + 62.weeks()).collect();
        assert_eq!(moved, days(&after), "nothing stays where it was");
    }
}
