//! What the kinds of examination ask for: pathology puts the diagnosis first, images share a description.

use super::{Code, LabReport, LabResult, LabValue};
use crate::lab_results::Kind;

/// Puts a report into the order in which its kind is read, and says where a description is shared.
pub(super) fn arrange(report: &mut LabReport) {
    match report.kind {
        Kind::Pathology => diagnosis_first(&mut report.results),
        Kind::Imaging => describe_together(&mut report.results, report.conclusion.is_some()),
        Kind::Laboratory | Kind::Microbiology | Kind::Other => {}
    }
}

/// The rest keeps the laboratory's order.
fn diagnosis_first(results: &mut [LabResult]) {
    results.sort_by_key(|result| !is_diagnosis(&result.value));
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
