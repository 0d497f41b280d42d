//! What the kinds of examination ask for: pathology puts the diagnosis first, images share a description, and a letter of
//! microbiology means what it meant when it was written.

use super::{Code, Concept, Judgement, Kind, LabReport, LabResult, LabValue, Name, Susceptibility};
use crate::letters::lower;
use crate::order;
use crate::when::When;

/// Puts a report into the order in which its kind is read, and says where a description is shared.
pub(super) fn arrange(report: &mut LabReport) {
    match report.kind {
        Kind::Pathology => diagnosis_first(&mut report.results),
        Kind::Imaging => describe_together(&mut report.results, report.conclusion.is_some()),
        Kind::Laboratory | Kind::Microbiology | Kind::Other => {}
    }
    let answered = report.issued.or(report.reported);
    date_letters(&mut report.results, answered, report.sampled);
}

/// The year from which `I` means «susceptible, increased exposure»: EUCAST changed it in 2019, and Norwegian laboratories
/// went over around the turn of that year.
const NEW_MEANING_OF_I: i16 = 2020;

/// The day of the answer decides what an `I` means; of an old answer that is sent again, the day of the sample.
pub(super) fn date_letters(results: &mut [LabResult], answered: When, around: When) {
    for result in results {
        let sampled = result.sampled.unwrap_or(around);
        if result.judgement == Judgement::Susceptibility(Susceptibility::I) {
            let written = if result.repeated { sampled } else { answered.or(sampled) };
            result.judgement = Judgement::Susceptibility(meaning_of_i(written, &result.value));
        }
        date_letters(&mut result.members, answered, sampled);
    }
}

/// The laboratory's own word for it can contradict the day, and then nobody can say.
fn meaning_of_i(written: When, value: &LabValue) -> Susceptibility {
    let says_intermediate = match value {
        LabValue::Text(text) | LabValue::Coded(Concept { text: Name::Known(text), .. }) => {
            lower(text).contains("intermedi")
        }
        _ => false,
    };
    match (written.is_known().then(|| written.earliest().year() < NEW_MEANING_OF_I), says_intermediate) {
        (Some(true), _) => Susceptibility::Intermediate,
        (Some(false), false) => Susceptibility::I,
        (None, _) | (Some(false), true) => Susceptibility::UncertainI,
    }
}

impl LabResult {
    /// One medicine that a microbe was tried against: a row that means nothing away from its microbe.
    ///
    /// Source: Volven 8243 `RSB`, 8271.
    pub fn is_of_a_microbe(&self) -> bool {
        let is_tried = match &self.value {
            LabValue::Coded(concept) => concept.codes.iter().any(|c| is_of(c, "8243") && c.code == "RSB"),
            _ => false,
        };
        let is_leaf = self.members.is_empty() && self.missing_members == 0;
        is_leaf && (is_tried || matches!(self.judgement, Judgement::Susceptibility(_)))
    }
}

/// The rest keeps the laboratory's order.
fn diagnosis_first(results: &mut [LabResult]) {
    order::sort_by_key(results, |result| !is_diagnosis(&result.value));
    for result in results {
        diagnosis_first(&mut result.members);
    }
}

/// Source: Volven 8243, `DIAG`.
fn is_diagnosis(value: &LabValue) -> bool {
    let LabValue::Coded(concept) = value else { return false };
    concept.codes.iter().any(|c| is_of(c, "8243") && c.code == "DIAG")
}

/// Several examinations often have one description, on what holds them: theirs is then not missing.
fn describe_together(results: &mut [LabResult], is_described: bool) {
    for result in results {
        if is_described && result.value == LabValue::Missing {
            result.value = LabValue::DescribedTogether;
        }
        let has_own = matches!(result.value, LabValue::Text(_) | LabValue::Coded(_));
        describe_together(&mut result.members, is_described || has_own);
    }
}

/// The material could not be examined: a finding, and never a normal one.
///
/// Source: NORPAT (7010), `M 09000`, written with and without its space.
pub(super) fn is_unsuitable(codes: &[Code]) -> bool {
    codes.iter().any(|c| is_of(c, "7010") && c.code.split_whitespace().collect::<String>() == "M09000")
}

fn is_of(code: &Code, number: &str) -> bool {
    code.system.as_deref().and_then(|s| s.strip_prefix("no-kodeverk-")) == Some(number)
}

#[cfg(test)]
mod tests {
    use super::super::changes::tests::result;
    use super::*;
    use crate::when::Hidden;
    use jiff::civil::date;

    #[test]
    fn e18_the_day_of_the_answer_tells_what_an_i_means_and_words_against_it_leave_it_open() {
        let day = |year| When::Day(date(year, 1, 5));
        let unknown = When::Unknown(Hidden::NotGiven);
        let letter = |answered, sampled, repeated, words: &str| {
            let mut results = vec![LabResult {
                judgement: Judgement::Susceptibility(Susceptibility::I),
                repeated,
                ..result("1", "Cefotaksim", LabValue::Text(words.into()))
            }];
            date_letters(&mut results, answered, sampled);
            results[0].judgement
        };
        use Susceptibility::{I, Intermediate, UncertainI};
        for (answered, sampled, repeated, words, expected) in [
            (day(2019), day(2019), false, "0,5", Intermediate),
            (day(2020), day(2020), false, "0,5", I),
            // Sampled before the change, answered after it.
            (day(2020), day(2019), false, "0,5", I),
            // An old answer sent again.
            (day(2024), day(2018), true, "0,5", Intermediate),
            (unknown, day(2018), false, "0,5", Intermediate),
            (unknown, unknown, false, "0,5", UncertainI),
            (day(2024), day(2024), false, "Intermediært følsom", UncertainI),
            // A display of today on an old code changes nothing of what was meant.
            (day(2018), day(2018), false, "Sensitiv, økt eksponering", Intermediate),
        ] {
            let found = letter(answered, sampled, repeated, words);
            assert_eq!(found, Judgement::Susceptibility(expected), "{answered:?} {sampled:?} {repeated} {words}");
        }
    }
}
