//! Invented pages for the tests.

// Helpers are no tests to the linter, and what fails here fails the test.
#![allow(clippy::expect_used)]

mod page;

use innsyn_domain::lab_results::{
    Concept, Judgement, Kind, LabReport, LabResult, LabResults, LabValue, Name, Party, ReferenceRange, ReportStatus,
    ResultId,
};
use innsyn_domain::parsed::Parsed;
use innsyn_domain::quantity::{Decimal, Quantity};
use innsyn_domain::when::When;
use innsyn_web::pages::LabResultsData;
use jiff::civil::date;

pub(crate) use page::{Page, context, provenance, text};

pub(crate) fn result(id: &str, name: &str, digits: &str, unit: &str, judgement: Judgement, range: &str) -> LabResult {
    let value = Decimal::parse(digits).expect("a number");
    let value = LabValue::Measured(Quantity { comparator: None, value, unit: Some(unit.into()), ucum: None });
    LabResult {
        judgement,
        ranges: vec![ReferenceRange { text: range.into(), applies_to: None, age: None, bounds: None }],
        ..LabResult::unmarked(ResultId(id.into()), Name::Known(name.into()), value, ReportStatus::Final)
    }
}

pub(crate) fn report(id: &str, day: i8, results: Vec<LabResult>) -> LabReport {
    LabReport {
        id: ResultId(id.into()),
        title: Some(Concept { text: Name::Known("Blodprøve".into()), codes: Vec::new() }),
        kind: Kind::Laboratory,
        status: ReportStatus::Final,
        sampled: When::Moment(date(2026, 11, day).at(8, 15, 0, 0)),
        reported: When::Day(date(2026, 11, day + 1)),
        issued: When::Day(date(2026, 11, day + 1)),
        laboratory: Party::Named("Laboratoriet ved Sjøbris sykehus".into()),
        requester: Party::Named("Áile Rimpi, Lyngheia legesenter".into()),
        approved: None,
        received: When::Day(date(2026, 11, day)),
        specimens: Vec::new(),
        reasons: Vec::new(),
        request_notes: Vec::new(),
        clinical: Vec::new(),
        comments: Vec::new(),
        conclusion: None,
        attachments: Vec::new(),
        results,
        missing: 0,
        withheld: None,
        is_new: false,
        withdrawn: false,
        earlier: Vec::new(),
    }
}

pub(crate) fn two_days() -> Vec<LabReport> {
    let blood = vec![
        result("a", "Hemoglobin", "13.4", "g/dL", Judgement::Within, "11,7–15,3"),
        result("b", "Urat", "412", "µmol/L", Judgement::Over, "155–350"),
        result("c", "LDL-kolesterol", "3.10", "mmol/L", Judgement::NotJudged, "< 3,0"),
    ];
    let later = vec![result("d", "Ferritin", "11", "µg/L", Judgement::Under, "15–160")];
    vec![report("r1", 19, blood), report("r2", 12, later)]
}

pub(crate) fn data(reports: Vec<LabReport>, total: usize) -> LabResultsData {
    let value = LabResults { reports, ..LabResults::default() };
    let data = LabResultsData::everything(Parsed { value, faults: Vec::new() }, provenance());
    LabResultsData { fitting: total, total, ..data }
}
