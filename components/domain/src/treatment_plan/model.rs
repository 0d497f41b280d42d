//! What a plan is to those who read it.

use super::{Contact, Medicine, Reach, Schedule};
use crate::lab_results::{Concept, Name};
use crate::parsed::Parsed;
use crate::quantity::Quantity;
use crate::when::When;

/// All plans of one person that may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Plans {
    /// In use, the last changed first. Empty: nothing was delivered, which is not "there is none".
    pub current: Vec<Plan>,
    /// No longer in use, or not now, the last changed first.
    pub earlier: Vec<Plan>,
    pub notices: Vec<PlanNotice>,
}

pub type ParsedPlans = Parsed<Plans>;

/// What the source said about its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanNotice {
    /// The person has not consented to having a plan shared (`CPLF-0017`).
    NoConsent,
    /// The source found nothing.
    NothingFound,
    /// Something may be missing.
    Incomplete,
}

/// The source's own name of a plan, `CarePlan/<id>`; in a page's address something that tells nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlanId(pub String);

#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub id: PlanId,
    pub standing: PlanStanding,
    pub title: Option<String>,
    pub description: Option<String>,
    /// As the source marks the language of what is written (`nn`). `None`: it does not say.
    pub language: Option<String>,
    /// «Hva er viktig for deg?»: what the person has written in the plan.
    pub important: Vec<Note>,
    pub diagnoses: Vec<Diagnosis>,
    pub goals: Vec<Goal>,
    /// How the person manages, in the professionals' words.
    pub function: Vec<Statement>,
    /// Green, yellow, red, then what is neither, whatever the order of the source.
    pub zones: Vec<Zone>,
    pub measures: Vec<Measure>,
    pub medicines: Vec<Medicine>,
    pub contacts: Vec<Contact>,
    /// Written by others than the person, or by nobody that is said.
    pub notes: Vec<Note>,
    /// What else belongs to the plan, in words only.
    pub besides: Vec<String>,
    pub starts: When,
    pub ends: When,
    pub review: When,
    /// Who made it. `None`: not said.
    pub author: Option<String>,
    pub changed: Changed,
    /// `None`: the data do not say that anybody has approved it. That it is active does not say so.
    pub approval: Option<Approval>,
    /// Plans that this one took over from.
    pub replaces: Vec<PlanId>,
    /// Business identifiers, each with its system: versions of one plan share one.
    pub identifiers: Vec<(String, String)>,
    pub lost: Lost,
}

/// Whether a plan is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanStanding {
    Current,
    /// Not in use for now.
    OnHold,
    Completed,
    Revoked,
    /// Another one says that it took over from it, whatever its own status.
    Replaced,
    /// The source does not know, or says what FHIR does not.
    Unknown,
}

/// Who last changed it, and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The plan says it itself; else it is when the source's store last wrote it.
    pub is_said: bool,
    pub at: When,
    pub by: Author,
    /// What those who changed it said of why.
    pub comment: Option<String>,
    /// Of the plan as a whole.
    pub version: Option<String>,
    /// Of what is written in it: a plan can change its status, and nothing in it.
    pub content_version: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    pub by: String,
    pub at: When,
}

/// Something that somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub text: String,
    pub by: Author,
    pub at: When,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    /// The person whose plan it is.
    Citizen,
    /// By the name that stands there. Who it is to the person is not said.
    Named(String),
    NotSaid,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Diagnosis {
    /// The source's own name of it: goals and measures say by this what they are for.
    pub id: String,
    pub name: Name,
    pub since: When,
    pub standing: DiagnosisStanding,
    /// It is not certain: suspected, provisional.
    pub uncertain: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiagnosisStanding {
    Active,
    /// Inactive, in remission, or resolved.
    NotActive,
    /// Nothing is said, or what FHIR does not know.
    NotSaid,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    pub id: String,
    /// `Nameless`: a goal without a description.
    pub text: Name,
    pub by: Author,
    pub of: Vec<Reason>,
    pub standing: GoalStanding,
    pub achievement: Achievement,
    pub targets: Vec<Target>,
    pub notes: Vec<Note>,
}

/// What something is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The id of a diagnosis of the plan.
    Diagnosis(String),
    /// What it is called, where it is none of the plan's.
    Named(Name),
    /// A diagnosis that did not come, or that does not hold.
    NotShown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalStanding {
    /// Proposed or planned.
    Suggested,
    /// Accepted or active.
    Current,
    OnHold,
    Completed,
    Cancelled,
    /// Not taken into the plan.
    Rejected,
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Achievement {
    NotSaid,
    UnderWay,
    Achieved,
    NotAchieved,
    /// A code that is none of FHIR's.
    Unknown,
}

/// A limit that is aimed at. It is shown, and nothing is held against it.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    pub measure: Name,
    pub limit: Limit,
    pub by: When,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Limit {
    Words(Name),
    Amount(Quantity),
    Range {
        low: Option<Quantity>,
        high: Option<Quantity>,
    },
    NotSaid,
    /// Of a kind that has no single reading here.
    NotReadable,
}

/// What the professionals have written of how the person manages.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    pub name: Name,
    pub value: Said,
    pub at: When,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    Words(Name),
    Amount(Quantity),
    /// A whole number on a scale.
    Number(String),
    NotReadable,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    pub id: String,
    pub level: Level,
    /// The plan's own heading for it.
    pub title: Option<String>,
    /// How it can be told, in the plan's words.
    pub signs: Vec<String>,
    /// What the plan says to do. Empty: it does not say.
    pub actions: Vec<Action>,
    pub standing: Standing,
    /// Actions that the zone refers to and that did not come.
    pub lost: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Green,
    Yellow,
    Red,
    /// A level that is none of the three, as it is written.
    Other(String),
    NotSaid,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    pub text: String,
    pub standing: Standing,
    /// It says what not to do.
    pub is_not: bool,
}

/// Whether a part of a plan is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    InForce,
    OnHold,
    /// Completed, stopped, cancelled.
    Over,
    Unknown,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    pub id: String,
    /// `None`: its category is its title.
    pub title: Option<Name>,
    pub category: Category,
    pub detail: Option<String>,
    pub schedule: Option<Schedule>,
    pub who: Doer,
    pub of: Vec<Reason>,
    pub standing: Standing,
    /// It says what not to do.
    pub is_not: bool,
    pub notes: Vec<Note>,
}

/// The kinds of measure that a person takes alone, in the order in which they are shown.
///
/// Source: SNOMED CT codes that Kjernejournal's care plan API lists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    Medicine,
    Measuring,
    Activity,
    Diet,
    MentalHealth,
    Lifestyle,
    /// In the plan's own words, or by a code that we do not know.
    Other(String),
    /// None: what the health service does.
    NotSaid,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doer {
    Citizen,
    Named(String),
    NotSaid,
}

/// What a plan refers to and what did not come, or could not be read: said, never filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lost {
    pub diagnoses: usize,
    pub goals: usize,
    /// Measures and medicines.
    pub activities: usize,
    pub contacts: usize,
    pub zones: usize,
    pub besides: usize,
}

impl Plan {
    pub fn diagnosis(&self, id: &str) -> Option<&Diagnosis> {
        self.diagnoses.iter().find(|diagnosis| diagnosis.id == id)
    }

    /// Measures in force, and those that are not, or not known to be: only what is active is active.
    pub fn measures_by_standing(&self) -> (Vec<&Measure>, Vec<&Measure>) {
        self.measures.iter().partition(|measure| measure.standing == Standing::InForce)
    }

    /// Whom to call, and those who are not to be called now.
    pub fn contacts_by_reach(&self) -> (Vec<&Contact>, Vec<&Contact>) {
        self.contacts.iter().partition(|contact| contact.reach == Reach::Now)
    }

    pub fn medicines_by_standing(&self) -> (Vec<&Medicine>, Vec<&Medicine>) {
        self.medicines.iter().partition(|medicine| medicine.standing != Standing::Over)
    }
}

impl Plans {
    /// Gives every plan the id that `address` makes of its own.
    pub fn map_ids(&mut self, address: &mut impl FnMut(&PlanId) -> PlanId) {
        for plan in self.current.iter_mut().chain(&mut self.earlier) {
            plan.id = address(&plan.id);
            plan.replaces.iter_mut().for_each(|id| *id = address(id));
        }
    }

    /// Nothing was delivered that may be shown.
    pub fn is_empty(&self) -> bool {
        self.current.is_empty() && self.earlier.is_empty()
    }

    pub fn by_id(&self, id: &PlanId) -> Option<&Plan> {
        self.current.iter().chain(&self.earlier).find(|plan| plan.id == *id)
    }
}

/// The words of a concept, where it has some.
pub(super) fn words(concept: &Concept) -> Option<String> {
    match &concept.text {
        Name::Known(words) => Some(words.clone()),
        Name::CodeOnly(_) | Name::Nameless => None,
    }
}
