//! Prøvesvar: what laboratories and other examinations reported about one person.

mod around;
mod attachments;
pub mod bundle;
mod changes;
mod comments;
mod cycles;
pub mod explained;
mod filter;
mod handed_out;
mod held_back;
mod kinds;
mod laboratory;
mod mark;
mod model;
mod observation;
mod own;
mod parse;
mod range;
mod reading;
mod report;
mod restriction;
mod rows;
mod same_report;
pub mod trend;
mod value;
mod versions;

pub use attachments::{Attachment, AttachmentContent, FileKind, attached};
pub use changes::{Changes, Difference, ResultChange, Step, What};
pub use filter::{Choices, Filter, Filtered, MOST_WORDS, Param, Period, Place, Sort, StatusGroup, fields};
pub use handed_out::{handed_out, left_out};
pub use model::*;
pub use own::{NEW_DAYS, OwnAction, Waitable, WaitableKind, own_fields, waitable};
pub use parse::{Entry, Viewer, parse, parse_entries};
pub(crate) use restriction::{Access as Restriction, access as restriction};
pub use rows::NotShown;
