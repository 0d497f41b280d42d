//! `<innsyn-number-line value="5.60" low="3.5" high="5.0" unit="mmol/L">`: one value on a line with its reference range.

use innsyn_domain::lab_results::{Bounds, LabResult, LabValue, Name, ReferenceRange, ReportStatus, ResultId};
use innsyn_domain::quantity::{Comparator, Decimal, Quantity};
use innsyn_health::lab_results::LabOneValue;
use innsyn_i18n::{Locale, format};
use leptos::prelude::*;

use crate::given::Given;
use crate::shown::Fault;
use crate::texts::ElementTexts;

/// The value in words, with its mark and range, and the line where its place is sure.
pub(crate) fn line(given: &Given, texts: &ElementTexts) -> Result<AnyView, Fault> {
    let result = result(given, texts.locale())?;
    let words = texts.lab().clone();
    Ok(view! { <div class="innsyn-element-number"><LabOneValue result=result texts=words /></div> }.into_any())
}

/// Every digit is kept as it was written; what is no number is none.
fn result(given: &Given, locale: Locale) -> Result<LabResult, Fault> {
    let written = given.text("value").unwrap_or_default().trim();
    let (comparator, digits) = comparator(written);
    let value = Decimal::parse(digits).ok_or(Fault::NotANumber)?;
    let bound = |name: &str| match given.text(name).map(str::trim) {
        Some(digits) => Decimal::parse(digits).map(Some).ok_or(Fault::NotANumber),
        None => Ok(None),
    };
    let (low, high) = (bound("low")?, bound("high")?);
    let read = |end: &Decimal| format::decimal(locale, end.as_str());
    let text = match (&low, &high) {
        (Some(low), Some(high)) => Some(format!("{}–{}", read(low), read(high))),
        (Some(low), None) => Some(format!("≥ {}", read(low))),
        (None, Some(high)) => Some(format!("≤ {}", read(high))),
        (None, None) => None,
    };
    let range =
        text.map(|text| ReferenceRange { text, applies_to: None, age: None, bounds: Some(Bounds { low, high }) });
    let unit = given.text("unit").map(|unit| unit.trim().to_owned());
    let value = LabValue::Measured(Quantity { comparator, value, unit, ucum: None });
    Ok(LabResult {
        judgement: given.mark(),
        ranges: range.into_iter().collect(),
        ..LabResult::unmarked(ResultId(String::new()), Name::Nameless, value, ReportStatus::Final)
    })
}

fn comparator(written: &str) -> (Option<Comparator>, &str) {
    let signs = [
        ("<=", Comparator::LessOrEqual),
        (">=", Comparator::GreaterOrEqual),
        ("<", Comparator::Less),
        (">", Comparator::Greater),
    ];
    let found = signs.into_iter().find_map(|(sign, comparator)| Some((comparator, written.strip_prefix(sign)?)));
    found.map_or((None, written), |(comparator, digits)| (Some(comparator), digits.trim()))
}
