//! Panels that contain each other.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::observation::members;
use crate::fhir::read::own_name;
use crate::fhir::references::References;
use crate::order;

/// The results that are members of themselves, or stand between two such.
pub(super) fn cyclic<'v>(all: &[(usize, &'v Value)], references: &References<'v>) -> BTreeSet<String> {
    let mut below: HashMap<String, Vec<String>> = HashMap::new();
    for (_, observation) in all {
        let Some(name) = own_name(observation) else { continue };
        let found = members(observation, &name, references).filter_map(|(name, _)| name).collect();
        below.insert(name, found);
    }
    let mut above: HashMap<String, Vec<String>> = below.keys().map(|name| (name.clone(), Vec::new())).collect();
    for (name, members) in &below {
        for member in members {
            above.entry(member.clone()).or_default().push(name.clone());
        }
    }
    // What leads nowhere, and what nothing leads to, is in no circle; nor is what is left without a way on then.
    let mut rest = order::set(above.keys().cloned());
    for (onward, back) in [(&below, &above), (&above, &below)] {
        let ways = |name: &String| onward.get(name).into_iter().flatten().filter(|n| rest.contains(*n)).count();
        let mut count: HashMap<String, usize> = rest.iter().map(|name| (name.clone(), ways(name))).collect();
        let mut ends: Vec<String> = count.iter().filter(|(_, ways)| **ways == 0).map(|(n, _)| n.clone()).collect();
        while let Some(end) = ends.pop() {
            rest.remove(&end);
            for name in back.get(&end).into_iter().flatten() {
                if let Some(ways) = count.get_mut(name).filter(|ways| **ways > 0) {
                    *ways -= 1;
                    if *ways == 0 {
                        ends.push(name.clone());
                    }
                }
            }
        }
    }
    rest
}
