//! What this application has of data. Where it got them is its own affair.

use innsyn_domain::access::Basis;
use innsyn_domain::bundle::{Asked, Bundle, BundleFault};
use innsyn_domain::lab_results::bundle::{OfOne, of_one};
use innsyn_domain::lab_results::{
    Bounds, Judgement, LabResult, LabValue, Name, ReferenceRange, ReportStatus, ResultId,
};
use innsyn_domain::quantity::{Decimal, Quantity};
use jiff::civil::date;

/// Two answers, as they were fetched.
pub(crate) const FIRST: &str = include_str!("../../../fixtures/lab/E01-E02-comparators.json");
pub(crate) const SECOND: &str = include_str!("../../../fixtures/lab/E19-negative-in-words.json");

/// The one person's results in an answer.
pub(crate) fn read(json: &str) -> Result<OfOne, BundleFault> {
    let asked = Asked { subject: None, now: date(2026, 11, 25).at(12, 0, 0, 0), basis: Basis::Oneself };
    of_one(&[Bundle::parse(json)?], &asked)
}

/// 5.60 mmol/L, which its laboratory marked as over 3.5–5.0. `None`: no number.
pub(crate) fn measured() -> Option<LabResult> {
    let value =
        Quantity { comparator: None, value: Decimal::parse("5.60")?, unit: Some("mmol/L".to_owned()), ucum: None };
    let bounds = Bounds { low: Decimal::parse("3.5"), high: Decimal::parse("5.0") };
    let (id, value) = (ResultId("kalium".to_owned()), LabValue::Measured(value));
    Some(LabResult {
        judgement: Judgement::Over,
        ranges: vec![ReferenceRange {
            text: "3,5–5,0".to_owned(), applies_to: None, age: None, bounds: Some(bounds)
        }],
        ..LabResult::unmarked(id, Name::Nameless, value, ReportStatus::Final)
    })
}
