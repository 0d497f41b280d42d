//! Own measurements over time, for the same drawing and table as results have. Nothing is held against anything.

use super::{EntryKind, Measurand, MeasuredBy, Measurement, OwnEntry};
use crate::lab_results::trend::{AnalysisCode, CodeSystem, Entry, Series};
use crate::lab_results::{Code, Kind, LabResult, LabValue, Name, ReportStatus, ResultId};
use crate::when::When;

/// One series for each part of what is measured. `names`: what each part is called.
pub fn series_of_entries(entries: &[OwnEntry], measurand: &'static Measurand, names: &[String]) -> Vec<Series> {
    let mut own: Vec<_> = entries.iter().filter(|it| it.kind == EntryKind::Measured(measurand)).collect();
    own.sort_by_key(|it| (it.written.earliest(), it.stored.earliest()));
    let values = |it: &OwnEntry| it.content.values.iter().cloned().map(LabValue::Measured).collect();
    series(own.into_iter().map(|it| (it.id.as_str(), it.at, values(it), it.is_corrected)).collect(), measurand, names)
}

/// The same of what one of [`MeasuredBy`] measured elsewhere: in a drawing with nobody else's.
pub fn series_of_measurements(
    measurements: &[Measurement],
    by: MeasuredBy,
    measurand: &'static Measurand,
    names: &[String],
) -> Vec<Series> {
    let theirs = measurements.iter().filter(|it| it.measurand == measurand && it.by == by);
    series(theirs.map(|it| (it.id.as_str(), it.at, it.values.clone(), it.is_corrected)).collect(), measurand, names)
}

/// What is called so, when it was measured, its parts, and whether it has been corrected.
type Measured<'a> = (&'a str, When, Vec<LabValue>, bool);

/// Those of one day stay in the order in which they come.
fn series(mut all: Vec<Measured<'_>>, measurand: &Measurand, names: &[String]) -> Vec<Series> {
    all.sort_by_key(|(_, at, ..)| at.earliest());
    let of_part = |(at, part): (usize, &super::MeasurandPart)| {
        let code = part.codes.first().or_else(|| measurand.codes.first()).map(|it| it.code.clone());
        let name = Name::Known(names.get(at).cloned().unwrap_or_default());
        let code = AnalysisCode { system: CodeSystem::Loinc, code: code.unwrap_or_default() };
        let entries = all.iter().filter_map(|measured| point(measured, at, &name, &code)).collect();
        Series { name, code, entries }
    };
    measurand.parts.iter().enumerate().map(of_part).collect()
}

/// As a result that no laboratory gave: nobody has marked it, and it has no range.
fn point(
    (id, at, values, is_corrected): &Measured<'_>,
    part: usize,
    name: &Name,
    code: &AnalysisCode,
) -> Option<Entry> {
    let value = values.get(part)?.clone();
    let status = if *is_corrected { ReportStatus::Corrected } else { ReportStatus::Final };
    let result = LabResult {
        codes: vec![Code { system: Some("http://loinc.org".to_owned()), code: code.code.clone() }],
        ..LabResult::unmarked(ResultId((*id).to_owned()), name.clone(), value, status)
    };
    Some(Entry { sampled: *at, kind: Kind::Other, result })
}
