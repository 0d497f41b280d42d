//! Plans from Bundles that somebody else has fetched.

use super::{ParsedPlans, PlanNotice, parse_plans};
use crate::bundle::{Admitted, Asked, Bundle, BundleFault, admitted};

/// The plans of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PlansOfOne {
    pub plans: ParsedPlans,
    /// Entries that were left out: another person's, or of a kind that must name a person and names none.
    pub dropped: usize,
}

/// The plans of one person, from all pages of an answer.
pub fn plans_of_one(pages: &[Bundle], asked: &Asked<'_>) -> Result<PlansOfOne, BundleFault> {
    let Admitted { entries, viewer, person, dropped, is_cut, .. } = admitted(pages, asked)?;
    let mut plans = parse_plans(&entries, &viewer, &person);
    if is_cut && !plans.value.notices.contains(&PlanNotice::Incomplete) {
        plans.value.notices.push(PlanNotice::Incomplete);
    }
    Ok(PlansOfOne { plans, dropped })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::*;
    use crate::access::Basis;

    fn planer(id: &str, version: u64, number: &str) -> Value {
        let zone = json!({ "level": "red", "condition": "tegn", "action": "handling" });
        json!({
            "id": id, "version": version, "status": "active", "subject": { "nin": number },
            "clinical_content": { "title": format!("{id} {version}"), "zones": [zone] },
        })
    }

    fn titles(json: &Value, subject: Option<&str>) -> Result<(Vec<String>, usize), BundleFault> {
        let asked = Asked { subject, now: date(2026, 11, 25).at(12, 0, 0, 0), basis: Basis::Oneself };
        let found = plans_of_one(&[Bundle::parse_plans(&json.to_string())?], &asked)?;
        Ok((found.plans.value.current.into_iter().filter_map(|plan| plan.title).collect(), found.dropped))
    }

    const ONE: &str = "17912099997";
    const OTHER: &str = "15507600333";

    #[test]
    fn of_versions_the_newest_is_in_use() {
        let versions = json!([planer("a", 1, ONE), planer("a", 2, ONE)]);
        assert_eq!(titles(&versions, None), Ok((vec!["a 2".to_owned()], 0)));
        assert_eq!(titles(&planer("a", 1, ONE), None), Ok((vec!["a 1".to_owned()], 0)));
    }

    #[test]
    fn plans_of_two_persons_are_nobodys_until_one_is_named() {
        let two = json!([planer("a", 1, ONE), planer("b", 1, OTHER)]);
        assert_eq!(titles(&two, None), Err(BundleFault::SeveralPersons));
        let subject = format!("urn:oid:2.16.578.1.12.4.1.4.1|{OTHER}");
        assert_eq!(titles(&two, Some(&subject)), Ok((vec!["b 1".to_owned()], 1)));
    }

    #[test]
    fn a_plan_that_names_nobody_is_left_out() {
        let plan = json!({ "resourceType": "CarePlan", "id": "x", "status": "active", "intent": "plan", "title": "x" });
        let bundle = json!({ "resourceType": "Bundle", "entry": [{ "resource": plan }] });
        assert_eq!(titles(&bundle, None), Ok((Vec::new(), 1)));
    }

    #[test]
    fn a_zone_that_says_nothing_is_not_left_out_in_silence() {
        let mut plan = planer("a", 1, ONE);
        plan["clinical_content"]["zones"] =
            json!([{ "level": "red" }, {}, "x", { "level": "green", "action": "Gå tur" }]);
        let asked = Asked { subject: None, now: date(2026, 11, 25).at(12, 0, 0, 0), basis: Basis::Oneself };
        let found = plans_of_one(&[Bundle::parse_plans(&plan.to_string()).unwrap()], &asked).unwrap();
        let zones = &found.plans.value.current[0].zones;
        let said: Vec<_> = zones.iter().map(|zone| (zone.signs.len(), zone.actions.len())).collect();
        assert_eq!(said, [(0, 1), (0, 0)], "the red one is there, and says that it does not say");
        assert_eq!(found.plans.faults.iter().filter(|fault| fault.entry_lost).count(), 2);
    }

    #[test]
    fn a_list_with_something_else_in_it_is_no_list_of_plans() {
        for other in [json!([planer("a", 1, ONE), { "id": "a" }]), json!([]), json!({ "resourceType": "CarePlan" })] {
            assert_eq!(titles(&other, None), Err(BundleFault::NotABundle), "{other}");
        }
    }
}
