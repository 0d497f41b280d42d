//! What stands behind the results: who analysed, and what was sampled.

use serde::{Deserialize, Serialize};

use super::{LabReport, LabResult, Name};
use crate::when::When;

/// A person or organisation. Raw numbers are never shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Party {
    /// A name to show: «Laboratoriet ved Sjøbris sykehus», or «Áile Rimpi, Lyngheia legesenter».
    Named(String),
    /// Something was given, but no name.
    Unnamed,
    NotGiven,
}

/// What was sampled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SpecimenFacts {
    /// «Plasma», «Urin».
    pub material: Option<Name>,
    pub body_site: Option<String>,
    pub collected: When,
    pub received: When,
    /// As written: «Smittefare», containers, additives.
    pub remarks: Vec<String>,
}

impl LabReport {
    /// Who analysed it: whom the report names, else whom its results name. Asked of what is shown, so it tells of nothing else.
    pub fn analysed_by(&self) -> Party {
        self.named_or(&self.results)
    }

    /// Who analysed one of its results: whom the report names, else whom the result does, or those in it or around it.
    pub fn analysed_by_of(&self, result: &LabResult) -> Party {
        let around = self.around(&result.id).into_iter().rev().find(|panel| !panel.analysed_by.is_empty());
        match (self.named_or(std::slice::from_ref(result)), around) {
            (Party::Named(names), _) => Party::Named(names),
            (_, Some(panel)) => Party::Named(panel.analysed_by.join(", ")),
            (Party::Unnamed | Party::NotGiven, None) => self.analysed_by(),
        }
    }

    fn named_or(&self, results: &[LabResult]) -> Party {
        if let Party::Named(name) = &self.laboratory {
            return Party::Named(name.clone());
        }
        let mut names = Vec::new();
        results.iter().for_each(|result| result.add_names(&mut names));
        if names.is_empty() { self.laboratory.clone() } else { Party::Named(names.join(", ")) }
    }
}

impl LabResult {
    /// Whom the result names, where that is not what is said around it.
    pub fn analysed_elsewhere(&self, around: &Party) -> Option<String> {
        let names = self.analysed_by.join(", ");
        (!names.is_empty() && *around != Party::Named(names.clone())).then_some(names)
    }

    fn add_names<'r>(&'r self, names: &mut Vec<&'r str>) {
        for name in &self.analysed_by {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        self.members.iter().for_each(|member| member.add_names(names));
    }
}
