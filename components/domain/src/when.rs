//! Points in time as precisely as they were given, in Norwegian local time.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// When something happened, never more precise than the source.
///
/// `Moment` is Norwegian local time. A time of exactly 00:00:00 local is read as a day: laboratories' systems
/// write midnight when they only know the date, and an invented clock time is worse than none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum When {
    Year(i16),
    Month { year: i16, month: i8 },
    Day(Date),
    Moment(DateTime),
    Unknown(Hidden),
}

/// Why a point in time (or another element) is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Hidden {
    /// The source says nothing.
    NotGiven,
    /// The source says that nobody knows (`data-absent-reason` unknown, asked-unknown, …).
    NotKnown,
    /// The source has it and hides it (`masked`).
    Masked,
}
