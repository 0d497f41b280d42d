//! What stands behind the results: who analysed, what was sampled, and what the laboratory was told.

use serde::{Deserialize, Serialize};

use super::{LabReport, LabResult, Name};
use crate::quantity::Quantity;
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
    /// How it was taken: «venepunksjon».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fasting: Option<Fasting>,
    /// What was in the containers: «EDTA». Each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub additives: Vec<Name>,
    pub received: When,
    /// As written: «Smittefare».
    pub remarks: Vec<String>,
}

/// Whether the person had eaten.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Fasting {
    /// As the source says it.
    Said(Name),
    /// For so long.
    For(Quantity),
}

/// What the results are to be read in the light of: an illness, a medicine, the week of a pregnancy. At least one part says
/// something.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ClinicalInformation {
    /// What sort it is.
    pub kind: Option<Name>,
    /// The description in words, as a code, and what was remarked, in this order. As written.
    pub said: Vec<Name>,
    pub start: Option<When>,
    pub end: Option<When>,
    /// When it was written down.
    pub recorded: Option<When>,
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
