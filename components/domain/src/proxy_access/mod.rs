//! Innsyn for andre: who has let whom in, as FHIR Consent and RelatedPerson say it. What it leads to is decided in
//! [`crate::access`].

mod address;
mod changed;
mod consent;
mod draft;
mod listed;
mod log;
mod log_filter;
mod model;
mod notices;
mod of_one;
mod parse;
mod period;
mod provision;
mod related;
mod standing;
mod write;

pub use changed::{Ending, ended};
pub use consent::{CAPACITY, CHANNELS, ENDINGS, FORELDREREPRESENTASJON, FULLMAKT, LEVELS, PAPER, POLICIES, QUIETLY};
pub use draft::{CheckedGrant, DraftFault, DraftPeriod, DraftWhy, Field, GrantDraft, Step, Surname, typed_day};
pub use listed::{LastUsed, Listed, Two};
pub use log::{LogEntry, LoggedAct, LoggedBy, LoggedOutcome, LoggedView, OPENED, PREVIEW, SWITCHED, Showed, parse_log};
pub use log_filter::{LogFilter, LogKind, LogLine, LogPeriod, LogWho, everybody_in, fold};
pub use model::*;
pub use notices::{EndedBy, GrantNotice, Happened, TOLD_DAYS, Traces};
pub use of_one::{GrantOfOne, GrantsOfOne, LogOfOne, grants_of_one, log_of_one};
pub use parse::parse;
pub use period::{Edge, Period, Within};
pub use standing::Standing;
pub use write::Giving;
