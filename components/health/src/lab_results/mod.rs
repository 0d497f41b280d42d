//! Laboratory results: the list by day and report, and one result with everything known about it.
//!
//! What the laboratory wrote is shown as it was written and carries its own `lang`. Nothing here judges a value.

mod attachments;
mod background;
mod change_texts;
mod changes;
mod comments;
mod days;
mod examples;
mod explained;
mod fact_texts;
mod facts;
pub mod filter;
mod inside;
mod mark;
mod microbe;
mod names;
mod notices;
mod number_line;
mod own;
mod parts;
pub mod plain;
mod ranges;
mod reading;
mod report;
mod result;
mod row;
mod status;
#[cfg(test)]
mod tests;
mod texts;
pub mod trend;
mod when;

pub use attachments::AttachmentTexts;
pub use change_texts::ChangeTexts;
pub use days::LabDays;
pub use examples::{EXAMPLES, LabExample, examples};
pub use explained::{ExplainedTexts, Explanation, LabExplained, Sourced};
pub use fact_texts::FactTexts;
pub use facts::{plain_name, report_title, result_title};
pub use filter::{FilterTexts, LabFilterForm, chosen_words};
pub use inside::is_read_whole;
pub use microbe::MicrobeTexts;
pub use names::LabNames;
pub use notices::{NoticeTexts, notices};
pub use number_line::{LabOneValue, LineTexts};
pub use own::OwnTexts;
pub use ranges::AgeTexts;
pub use result::{LabReportView, LabResultView};
pub use status::LabStatus;
pub use texts::{CommentTexts, JudgementTexts, KindTexts, LabTexts, ListTexts, StatusTexts, ValueTexts, WhenTexts};
pub use trend::{LabTrend, LabTrendChoices, Tools, TrendOf, TrendTexts, TrendTools, series_title};
pub use when::{date_words, day_words, when_words};
