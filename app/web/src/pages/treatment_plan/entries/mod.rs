//! `/egenbehandling/eget`: what is written beside the plan, by the person or for the person.

mod ask;
mod delete;
mod form;
mod list;
mod shown;
mod trend;
mod versions;

use innsyn_domain::treatment_plan::Plan;
use innsyn_domain::treatment_plan::entries::{
    DoneMeasure, EntryDraft, EntryFault, EntryKind, EntryQuestion, EntryVersion, Measurand, OwnEntry,
};

use super::PlansData;
use crate::pages::Load;

pub use ask::entry_ask;
pub use delete::entry_delete;
pub use form::entry_form;
pub(in crate::pages) use form::urgent;
pub use list::own_entries;
pub(super) use list::{beside_the_plan, changed_since};
pub use trend::entry_trend;
pub use versions::entry_versions;

/// Where all of it is.
pub const OWN_ENTRIES: &str = "/egenbehandling/eget";
/// Where one says yes to writing for somebody.
pub const WRITES_FOR: &str = "/egenbehandling/eget/bekreft";

/// Names of the fields, for whoever reads what is posted.
pub mod entry_fields {
    /// Makes one of two sendings of the same form.
    pub const KEY: &str = "nokkel";
    /// Stands for the version that is corrected or deleted.
    pub const SEEN: &str = "sett";
    /// The address of the plan that it is about.
    pub const PLAN: &str = "plan";
    /// What stands for the plan as the page shows it.
    pub const READ: &str = "lest";
    /// What is corrected, as its address calls the kind.
    pub const KIND: &str = "hva";
    /// A number. A blood pressure has two.
    pub const PART: &str = "verdi";
    pub const WORDS: &str = "tekst";
    pub const DAY: &str = "dag";
    pub const CLOCK: &str = "klokka";
    pub const DONE: &str = "gjort";
    /// What was answered to what was asked about it.
    pub const ANSWER: &str = "svar";
    pub const YES: &str = "ja";
    pub const NO: &str = "nei";
}

/// The form for one thing, new or to be corrected.
#[derive(Debug, Clone)]
pub struct EntryFormPage {
    pub kind: EntryKind,
    /// Where it is posted to.
    pub action: String,
    /// Fields that are not typed, by their names.
    pub hidden: Vec<(&'static str, String)>,
    /// As typed.
    pub draft: EntryDraft,
    pub faults: Vec<EntryFault>,
    /// What can be ticked: what stands for it, and what it is.
    pub measures: Vec<(String, DoneMeasure)>,
    /// The one that is corrected can be deleted there.
    pub delete: Option<String>,
    pub said: Option<EntrySaid>,
    /// In use: whom one can call stands below. None, where the source was not asked.
    pub plans: Vec<Plan>,
}

/// Said before the form.
#[derive(Debug, Clone)]
pub enum EntrySaid {
    /// What was typed when the session had ended has been put back.
    Restored,
    /// The same, of somebody else than whom one sees now: it comes back with that person.
    ForAnother,
    /// It may have been stored or not. What was typed is there.
    NotStored,
    /// The source takes nothing that is written. What was typed is there.
    Cannot,
    /// It has been corrected elsewhere meanwhile: this is how it is now.
    Changed(Box<OwnEntry>),
    /// It has been deleted elsewhere meanwhile.
    Gone,
    /// The same form was sent before, with this in it.
    Sent(Box<OwnEntry>),
}

/// What is asked before it is stored.
#[derive(Debug, Clone)]
pub struct EntryAskPage {
    pub form: EntryFormPage,
    /// Never empty.
    pub questions: Vec<EntryQuestion>,
}

#[derive(Debug, Clone)]
pub struct EntryDeletePage {
    pub entry: OwnEntry,
    /// What stands for the version that is shown.
    pub seen: String,
    /// It has been corrected since the page before was shown.
    pub is_changed: bool,
    /// In use: whom one can call stands below.
    pub plans: Vec<Plan>,
}

/// `/egenbehandling/eget`
#[derive(Debug, Clone)]
pub struct OwnEntriesPage {
    pub plans: Load<PlansData>,
    /// Not the newest alone.
    pub all: bool,
    pub done: Option<EntryDone>,
    /// The source cannot store it safely.
    pub cannot_store: bool,
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryDone {
    Stored,
    Corrected,
    Deleted,
}

#[derive(Debug, Clone)]
pub struct EntryTrendPage {
    pub measurand: &'static Measurand,
    pub plans: Load<PlansData>,
}

/// What one thing has said.
#[derive(Debug, Clone)]
pub struct EntryVersionsPage {
    pub kind: EntryKind,
    /// `None`: the source gives none.
    pub versions: Option<EntryVersions>,
    /// In use: whom one can call stands below.
    pub plans: Vec<Plan>,
}

/// The newest first.
#[derive(Debug, Clone)]
pub struct EntryVersions {
    pub versions: Vec<EntryVersion>,
    /// `false`: some did not come, or cannot be read.
    pub is_whole: bool,
}

/// The form for a new one.
pub fn new_address(kind: EntryKind) -> String {
    format!("{OWN_ENTRIES}/ny/{}", kind.as_str())
}

/// The form for one that there is. `id`: its address.
pub fn entry_address(id: &str) -> String {
    format!("{OWN_ENTRIES}/{id}")
}

/// What it has said. `id`: its address.
fn versions_address(id: &str) -> String {
    format!("{}/versjoner", entry_address(id))
}

/// Measurements over time.
fn trend_address(measurand: &Measurand) -> String {
    format!("{OWN_ENTRIES}/over-tid/{}", measurand.key)
}
