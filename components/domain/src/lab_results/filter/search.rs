//! Finding words in what a row says.

use super::super::explained::{analytes, explained};
use super::super::{AbsentReason, Comment, Concept, LabReport, LabResult, LabValue, Name, Party};

/// Words that must all be found, each as a part of what is said, or of what people call an analysis.
#[derive(Debug, Default)]
pub(super) struct Words(Vec<Word>);

#[derive(Debug)]
struct Word {
    folded: String,
    /// Keys of the analyses that are called so. Of most words there are none.
    analytes: Vec<&'static str>,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        Self(text.split_whitespace().map(fold).filter(|word| !word.is_empty()).map(Word::of).collect())
    }

    /// In a row, or in the report around it.
    pub(super) fn are_in(&self, report: &LabReport, row: Option<&LabResult>) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let mut said = String::new();
        say_report(report, &mut said);
        if let Some(row) = row {
            say_result(row, &mut said);
        }
        let said = fold(&said);
        self.0.iter().all(|word| said.contains(&word.folded) || row.is_some_and(|row| word.is_called(row)))
    }
}

impl Word {
    fn of(folded: String) -> Self {
        let is_called = |also: &String| fold(also).contains(&folded);
        let called = analytes().analytes.iter().filter(|analyte| analyte.also.iter().any(is_called));
        let analytes = called.map(|analyte| analyte.key.as_str()).collect();
        Self { folded, analytes }
    }

    /// It, or a part of it.
    fn is_called(&self, result: &LabResult) -> bool {
        if self.analytes.is_empty() {
            return false;
        }
        explained(result).is_some_and(|analyte| self.analytes.contains(&analyte.key.as_str()))
            || result.members.iter().any(|member| self.is_called(member))
    }
}

/// As people type: case does not matter, and neither do the marks on letters that a keyboard may not have. `æ`, `ø` and
/// `å` are letters of their own and stay.
fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'č' | 'ç' => 'c',
        'đ' | 'ð' => 'd',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ï' => 'i',
        'ŋ' | 'ñ' => 'n',
        'ó' | 'ò' | 'ô' => 'o',
        'ö' => 'ø',
        'š' => 's',
        'ŧ' => 't',
        'ú' | 'ü' => 'u',
        'ž' => 'z',
        // The two signs for micro.
        'μ' => 'µ',
        other => other,
    }
}

fn say(text: &str, said: &mut String) {
    said.push('\n');
    said.push_str(text);
}

fn say_report(report: &LabReport, said: &mut String) {
    if let Some(title) = &report.title {
        say_concept(title, said);
    }
    for party in [&report.analysed_by(), &report.requester] {
        if let Party::Named(name) = party {
            say(name, said);
        }
    }
    for specimen in &report.specimens {
        specimen.material.iter().for_each(|material| say_name(material, said));
        specimen.body_site.iter().for_each(|site| say(site, said));
    }
    report.reasons.iter().for_each(|reason| say(reason, said));
    report.request_notes.iter().for_each(|note| say(note, said));
    for information in &report.clinical {
        information.kind.iter().chain(&information.said).for_each(|name| say_name(name, said));
    }
    report.conclusion.iter().for_each(|conclusion| say(conclusion, said));
    say_comments(&report.comments, said);
}

fn say_result(result: &LabResult, said: &mut String) {
    say_name(&result.name, said);
    say_value(&result.value, said);
    result.analysed_by.iter().for_each(|name| say(name, said));
    result.specification.iter().chain(&result.body_site).for_each(|concept| say_concept(concept, said));
    say_comments(&result.comments, said);
    result.members.iter().for_each(|member| say_result(member, said));
}

fn say_value(value: &LabValue, said: &mut String) {
    match value {
        LabValue::Coded(concept) => say_concept(concept, said),
        LabValue::Text(text) | LabValue::ClockTime(text) => say(text, said),
        LabValue::Absent(AbsentReason::Words(words)) => say(words, said),
        LabValue::Components(parts) => {
            for part in parts {
                say_name(&part.name, said);
                say_value(&part.value, said);
            }
        }
        // Numbers and times are not words; and what is not shown is not found.
        LabValue::Measured(_)
        | LabValue::Span { .. }
        | LabValue::Ratio { .. }
        | LabValue::Truth(_)
        | LabValue::Integer(_)
        | LabValue::Time(_)
        | LabValue::Period { .. }
        | LabValue::NotReadableHere
        | LabValue::DescribedTogether
        | LabValue::Group
        | LabValue::NotReady
        | LabValue::Absent(_)
        | LabValue::Cancelled
        | LabValue::Missing
        | LabValue::Withdrawn
        | LabValue::NotSafeToShow
        | LabValue::HeldBack => {}
    }
}

fn say_comments(comments: &[Comment], said: &mut String) {
    for comment in comments {
        if let Comment::Text(text) | Comment::Other(text) = comment {
            say(text, said);
        }
    }
}

fn say_concept(concept: &Concept, said: &mut String) {
    say_name(&concept.text, said);
}

fn say_name(name: &Name, said: &mut String) {
    if let Name::Known(text) | Name::CodeOnly(text) = name {
        say(text, said);
    }
}
