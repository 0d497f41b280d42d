//! Own measurements over time, for the same drawing and table as results have. Nothing is held against anything.

use super::{EntryKind, Measurand, OwnEntry};
use crate::lab_results::trend::{AnalysisCode, CodeSystem, Entry, Series};
use crate::lab_results::{Code, Kind, LabResult, LabValue, Name, ReportStatus, ResultId};

/// One series for each part of what is measured. `names`: what each part is called.
pub fn series_of_entries(entries: &[OwnEntry], measurand: &'static Measurand, names: &[String]) -> Vec<Series> {
    let mut own: Vec<&OwnEntry> = entries.iter().filter(|it| it.kind == EntryKind::Measured(measurand)).collect();
    own.sort_by_key(|entry| entry.at.earliest());
    let of_part = |(at, part): (usize, &super::MeasurandPart)| {
        let code = part.codes.first().or_else(|| measurand.codes.first()).map(|it| it.code.clone());
        let name = Name::Known(names.get(at).cloned().unwrap_or_default());
        let code = AnalysisCode { system: CodeSystem::Loinc, code: code.unwrap_or_default() };
        let entries = own.iter().filter_map(|entry| point(entry, at, &name, &code)).collect();
        Series { name, code, entries }
    };
    measurand.parts.iter().enumerate().map(of_part).collect()
}

/// As a result that no laboratory gave: nobody has marked it, and it has no range.
fn point(entry: &OwnEntry, part: usize, name: &Name, code: &AnalysisCode) -> Option<Entry> {
    let value = entry.content.values.get(part)?.clone();
    let status = if entry.is_corrected { ReportStatus::Corrected } else { ReportStatus::Final };
    let result = LabResult {
        codes: vec![Code { system: Some("http://loinc.org".to_owned()), code: code.code.clone() }],
        ..LabResult::unmarked(ResultId(entry.id.clone()), name.clone(), LabValue::Measured(value), status)
    };
    Some(Entry { sampled: entry.at, kind: Kind::Other, result })
}
