//! Reports of several versions.

use innsyn_domain::lab_results::{Comment, Judgement, Kind, LabReport, LabResult, LabValue, ReportStatus, ResultId};

use super::data::{concept, moment, quantity, range, report, result};

/// Everything that a correction can change, and a version before that.
pub(crate) fn corrected() -> LabReport {
    let earlier = version("r-2", ReportStatus::Final, 20, before());
    let first = LabReport {
        results: vec![potassium("kalium-1", "4.1", ReportStatus::Preliminary)],
        ..version("r-1", ReportStatus::Preliminary, 19, Vec::new())
    };
    let now = LabReport {
        comments: vec![Comment::DiffersFromEarlier],
        conclusion: Some("Kalium er målt på nytt.\nSvaret er høyt.".into()),
        requester: innsyn_domain::lab_results::Party::NotGiven,
        ..version("r-3", ReportStatus::Corrected, 23, after())
    };
    LabReport { earlier: vec![earlier, first], ..now }
}

/// Text that grew by a line.
pub(crate) fn appended() -> LabReport {
    let diagnosis = |id: &str, text: &str| LabResult {
        id: ResultId(id.into()),
        ..result("Diagnose", LabValue::Coded(concept(text)))
    };
    let text = "Hudbiopsi <3 mm.\nIkke tegn til ondartet vekst.";
    let pathology = |r| LabReport { title: None, kind: Kind::Pathology, ..r };
    let before = pathology(version("r-1", ReportStatus::Final, 20, vec![diagnosis("d-1", text)]));
    let after = diagnosis("d-2", &format!("{text}\nSpesialfarging er negativ for sopp."));
    let now = pathology(version("r-2", ReportStatus::Appended, 23, vec![after]));
    LabReport { earlier: vec![before], ..now }
}

fn version(id: &str, status: ReportStatus, day: i8, results: Vec<LabResult>) -> LabReport {
    LabReport { id: ResultId(id.into()), status, issued: moment(11, day, 13, 15), ..report(results) }
}

fn potassium(id: &str, digits: &str, status: ReportStatus) -> LabResult {
    LabResult {
        id: ResultId(id.into()),
        status,
        ranges: vec![range("3,5–5,0", None)],
        ..result("Kalium", quantity(digits, Some("mmol/L"), None))
    }
}

fn before() -> Vec<LabResult> {
    vec![
        potassium("kalium-2", "4.1", ReportStatus::Final),
        result("Natrium", quantity("140", Some("mmol/L"), None)),
        LabResult { status: ReportStatus::Registered, ..result("TSH", LabValue::NotReady) },
        LabResult {
            judgement: Judgement::Over,
            comments: vec![Comment::Text("Hemolyse.".into())],
            sampled: Some(moment(11, 19, 9, 0)),
            ..result("Hemoglobin", quantity("15.6", Some("g/dL"), None))
        },
        result("Glukose", quantity("5.60", Some("mmol/L"), None)),
        result("Troponin T", quantity("987", Some("ng/L"), None)),
        result("Corona", LabValue::Coded(concept("Påvist"))),
        result("LD", quantity("250", Some("U/L"), None)),
    ]
}

fn after() -> Vec<LabResult> {
    let after = |name: &str, value| {
        let same = result(name, value);
        LabResult { id: ResultId(format!("{}-3", same.id.0)), ..same }
    };
    vec![
        LabResult {
            judgement: Judgement::Over,
            ranges: vec![range("3,5–4,4", None)],
            ..potassium("kalium-3", "4.6", ReportStatus::Corrected)
        },
        after("Natrium", quantity("140", Some("mmol/L"), None)),
        after("TSH", quantity("2.30", Some("mU/L"), None)),
        LabResult {
            comments: vec![Comment::Text("Prøven er tatt kl. 10.".into())],
            sampled: Some(moment(11, 19, 10, 0)),
            accredited: Some(false),
            ..after("Hemoglobin", quantity("15.6", Some("g/dL"), None))
        },
        LabResult { status: ReportStatus::Cancelled, ..after("Glukose", LabValue::Cancelled) },
        LabResult { status: ReportStatus::EnteredInError, ..after("Troponin T", LabValue::Withdrawn) },
        after("Corona", LabValue::Coded(concept("Ikke påvist <b>"))),
        after("Urat", quantity("412", Some("µmol/L"), None)),
    ]
}
