//! The same words as plain text: for files, which have no markup.
//!
//! Whatever the views hide or say in words is hidden and said here too. A text that fell back to bokmål cannot say so.

use innsyn_domain::lab_results::{
    ClinicalInformation, Comment, Fasting, Judgement, Kind, LabReport, LabResult, LabValue, Name, Party,
    ReferenceRange, ReportStatus, SourceNotice,
};
use innsyn_domain::when::When;
use innsyn_i18n::Phrase;

use super::{LabTexts, background, comments, facts, mark, notices, ranges, reading, report, row, status, when};

/// The value in full, with its unit and its comparator in words. Empty: a heading over members.
pub fn value(value: &LabValue, texts: &LabTexts) -> String {
    reading::text(&reading::pieces(value, texts))
}

/// How the laboratory marked a value. `None`: it did not, or there is no value here that it can have marked.
/// `theirs`: what the laboratory says for it.
pub fn mark(judgement: Judgement, theirs: &[Name], value: &LabValue, texts: &LabTexts) -> Option<String> {
    let words = row::is_judgeable(value).then(|| mark::plain(judgement, theirs, texts)).flatten();
    words.map(|words| words.text)
}

/// The reference ranges, all of them. `None`: the laboratory gave none, or there is no value here to hold beside them.
pub fn ranges(ranges: &[ReferenceRange], value: &LabValue, texts: &LabTexts) -> Option<String> {
    ranges::plain(ranges, texts).filter(|_| row::is_judgeable(value))
}

/// `None`: finished.
pub fn status(status: ReportStatus, kind: Kind, texts: &LabTexts) -> Option<String> {
    status::words(status, kind, &texts.status).map(|(words, _)| words.text)
}

pub fn name(name: &Name, texts: &LabTexts) -> String {
    super::plain_name(name, texts).map_or_else(|ours| ours.text, str::to_owned)
}

/// What the laboratory wrote, or a code without words, which is said to be one.
pub fn said(name: &Name, texts: &LabTexts) -> String {
    reading::said(name, texts).text().to_owned()
}

/// Whether the person had eaten.
pub fn fasting(fasting: &Fasting, texts: &LabTexts) -> String {
    reading::text(&background::fasting(fasting, texts))
}

/// What the results are to be read in the light of, a line for each thing that was said.
pub fn clinical(told: &ClinicalInformation, texts: &LabTexts) -> String {
    reading::text(&background::clinical(told, texts)).replace(" \n", "\n")
}

/// What a report is called. A withheld one has a neutral name.
pub fn title(report: &LabReport, texts: &LabTexts) -> String {
    facts::plain_title(report, texts).map_or_else(|ours| ours.text.clone(), str::to_owned)
}

pub fn party(party: &Party, texts: &LabTexts) -> String {
    facts::plain_party(party, texts).map_or_else(|ours| ours.text.clone(), str::to_owned)
}

/// Comments, a line each.
pub fn comments(comments: &[Comment], texts: &LabTexts) -> String {
    let lines: Vec<String> = comments.iter().map(|c| reading::text(&comments::pieces(c, texts))).collect();
    lines.join("\n")
}

/// Why a report has no results. `None`: it has some, or a conclusion that is the answer.
pub fn why_without_results(report: &LabReport, texts: &LabTexts) -> Option<String> {
    report::why_without_results(report, texts).map(|words| words.text)
}

/// How many results of a report, or parts of a panel, could not be shown.
pub fn missing_of_report(report: &LabReport, texts: &LabTexts) -> Option<String> {
    report::missing_words(report, texts).map(|words| words.text)
}

/// The same for the parts of a panel.
pub fn missing_of_panel(result: &LabResult, texts: &LabTexts) -> Option<String> {
    row::missing_words(result, texts).map(|words| words.text)
}

/// A point in time, as precise as the source.
pub fn when(at: When, texts: &LabTexts) -> String {
    when::when_words(at, texts).text
}

/// What the source said about the answer as a whole: the heading is its first sentence.
pub fn notice(notice: &SourceNotice, texts: &LabTexts) -> Phrase {
    let (heading, body) = notices::words(notice, &texts.notice);
    Phrase { text: format!("{}. {}", heading.text, body.text), lang: body.lang }
}
