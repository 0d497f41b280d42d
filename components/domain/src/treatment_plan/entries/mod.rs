//! What is written beside a plan: measurements, ticks, comments, a diary, goals, and that the plan has been read.
//!
//! It is the citizen's, or of somebody who acts for the citizen; it is labelled so, and is no part of the plan. A number is kept as
//! it was typed and judged by nobody; one that is hardly possible is asked about, and taken when the answer is yes. A correction
//! and a deletion are versions.

mod draft;
mod elsewhere;
mod kind;
mod read;
mod series;
#[cfg(test)]
mod tests;
mod write;

use crate::quantity::Quantity;
use crate::when::When;

pub use draft::{CheckedEntry, EntryDraft, EntryFault, EntryField, EntryQuestion, EntryWhy, LONGEST_ENTRY};
pub use elsewhere::{MeasuredBy, Measurement, measurements};
pub use kind::{
    EntryKind, Measurand, MeasurandCode, MeasurandPart, Measurands, doable, measurands, own_measurands, title_of,
};
pub use read::{deleted_entries, is_own_measurement, own_entries, own_versions};
pub use series::{series_of_entries, series_of_measurements};
pub use write::{KEYS, OWN, OWN_MEASUREMENTS, Written, corrected, deleted};

/// One thing that the person wrote, or that somebody wrote for the person.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnEntry {
    /// The source's own name, `Observation/<id>`; in a page's address something that tells nothing.
    pub id: String,
    /// Without it, it cannot be changed safely, and so not here.
    pub version: Option<String>,
    /// What makes one of two sendings of the same form.
    pub key: Option<String>,
    pub kind: EntryKind,
    pub by: EntryAuthor,
    /// When it was measured, done, or is written about; else when it was written.
    pub at: When,
    /// When it was first written, which tells two of one day apart. `Unknown`: not said.
    pub written: When,
    /// When what it says now was stored, as the source says: tells two apart that were written at the same time.
    pub stored: When,
    /// Which plan it was written beside, `CarePlan/<id>`; in a page an address that tells nothing. `None`: not said, or written
    /// beside none.
    pub plan: Option<String>,
    pub content: EntryContent,
    /// It has been corrected since it was first written.
    pub is_corrected: bool,
}

impl OwnEntry {
    /// Whether whoever reads it may write it anew: nobody's words are written anew by another. `is_own`: that is the person.
    pub fn may_be_corrected(&self, is_own: bool) -> bool {
        self.version.is_some() && self.by.is_reader(is_own)
    }

    /// Whether whoever reads it may delete it: the person also what somebody wrote for the person.
    pub fn may_be_deleted(&self, is_own: bool) -> bool {
        self.version.is_some() && (is_own || self.by.is_reader(is_own))
    }
}

/// Who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryAuthor {
    /// Whom it is about.
    Person,
    /// Somebody who acted for the person, and now reads it.
    Reader,
    /// Somebody else who acted for the person. `which`: the same for all that one of them wrote. `name`: as it was then; `None`: not
    /// said, or not for this reader to know: whom the person lets in is for the person alone.
    Another { which: usize, name: Option<String> },
}

impl EntryAuthor {
    /// `is_own`: whoever reads it is the person.
    fn is_reader(&self, is_own: bool) -> bool {
        match self {
            Self::Person => is_own,
            Self::Reader => true,
            Self::Another { .. } => false,
        }
    }
}

/// One version of something that was written.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryVersion {
    pub entry: OwnEntry,
    /// With this version it was deleted. What it said until then stands in it.
    pub is_deleted: bool,
}

/// What it says. Its kind says which parts there are.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EntryContent {
    /// One for each part of what is measured.
    pub values: Vec<Quantity>,
    pub words: Option<String>,
    pub done: Vec<DoneMeasure>,
    /// The plan that was read, as [`Plan::stamp`] says it.
    ///
    /// [`Plan::stamp`]: super::Plan::stamp
    pub stamp: Option<String>,
}

/// A measure that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneMeasure {
    /// `ServiceRequest/<id>`. `None`: it stands in the plan alone.
    pub of: Option<String>,
    /// What the plan called it then.
    pub title: String,
}

/// By day, and of one day by when it was written: the newest first.
pub fn sort_entries(entries: &mut [OwnEntry]) {
    let when = |entry: &OwnEntry| [entry.at, entry.written, entry.stored].map(When::earliest);
    entries.sort_by(|a, b| when(b).cmp(&when(a)).then_with(|| a.id.cmp(&b.id)));
}
