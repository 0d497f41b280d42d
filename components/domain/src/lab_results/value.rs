//! Every value[x] that FHIR R4 allows; none is "unsupported".

use serde_json::Value;

use super::explained::best_name;
use super::mark::{self, Mark};
use super::{AbsentReason, Component, LabValue, Name, range};
use crate::fhir::coding::{codes, concept, name};
use crate::fhir::read::{Faults, each, extensions, long_text, text};
use crate::lab_results::Concept;
use crate::parsed::FaultKind;
use crate::quantity::{Quantity, QuantityFault};
use crate::when::{Hidden, When};

/// The value of an Observation or of a component. `None`: there is none, or one that could not be read (then it is a fault).
pub(super) fn parse(holder: &Value, element: &str, faults: &mut Faults) -> Option<LabValue> {
    let keys: Vec<&str> = holder.as_object()?.keys().map(String::as_str).filter(|k| k.starts_with("value")).collect();
    let key = match keys.as_slice() {
        [] => return masked(holder),
        [one] => *one,
        // Which of two is meant, nobody can say.
        _ => {
            faults.element(&format!("{element}.value[x]"), FaultKind::Shape);
            return Some(LabValue::NotReadableHere);
        }
    };
    let value = holder.get(key)?;
    // A name that FHIR does not have is the file's own, and is not told.
    let element = format!("{element}.{}", if TYPES.contains(&key) { key } else { "value[x]" });
    if value.is_null() {
        return masked(holder);
    }
    let read = read(key, holder, value);
    if read.is_none() {
        faults.element(&element, FaultKind::Shape);
        return Some(LabValue::NotReadableHere);
    }
    read
}

/// All that R4 gives an Observation or a component.
const TYPES: [&str; 11] = [
    "valueBoolean",
    "valueCodeableConcept",
    "valueDateTime",
    "valueInteger",
    "valuePeriod",
    "valueQuantity",
    "valueRange",
    "valueRatio",
    "valueSampledData",
    "valueString",
    "valueTime",
];

fn read(key: &str, holder: &Value, value: &Value) -> Option<LabValue> {
    match key {
        "valueQuantity" => match Quantity::parse(value) {
            Ok(quantity) => Some(LabValue::Measured(quantity)),
            Err(QuantityFault::NoValue) => Some(LabValue::Absent(why_no_number(holder, value))),
            Err(QuantityFault::NotANumber | QuantityFault::UnknownComparator) => None,
        },
        "valueRange" => {
            let end = |key: &str| value.get(key).map(Quantity::parse).transpose();
            match (end("low").ok()?, end("high").ok()?) {
                (None, None) => None,
                (low, high) => Some(LabValue::Span { low, high }),
            }
        }
        "valueRatio" => Some(LabValue::Ratio {
            numerator: Quantity::parse(value.get("numerator")?).ok()?,
            denominator: Quantity::parse(value.get("denominator")?).ok()?,
        }),
        "valueCodeableConcept" => coded(value),
        "valueString" => Some(LabValue::Text(long_text(holder, key)?)),
        "valueBoolean" => value.as_bool().map(LabValue::Truth),
        "valueInteger" => value.as_i64().map(LabValue::Integer),
        "valueDateTime" => When::parse(value.as_str()?).map(LabValue::Time),
        "valueTime" => text(holder, key).map(|t| LabValue::ClockTime(t.to_owned())),
        "valuePeriod" => {
            let (start, end) = (When::at(value, "start"), When::at(value, "end"));
            (start.is_known() || end.is_known()).then_some(LabValue::Period { start, end })
        }
        // A curve has no single reading; other types do not exist in R4.
        "valueSampledData" => Some(LabValue::NotReadableHere),
        _ => None,
    }
}

/// 8243 `GR` (a group) without words is a heading, not a value.
fn coded(value: &Value) -> Option<LabValue> {
    let mut concept = concept(value)?;
    if matches!(concept.text, Name::CodeOnly(_)) {
        // What type of text it is (8243) is not what it says.
        let said = concept.codes.iter().find(|c| c.system.as_deref() != Some("no-kodeverk-8243"));
        concept.text = said.map_or(Name::Nameless, |c| Name::CodeOnly(c.code.clone()));
    }
    // The readable result may have several lines.
    if let Some(text) = long_text(value, "text") {
        concept.text = Name::Known(text);
    }
    let is_group = concept.codes.iter().any(|c| c.code == "GR" && c.system.as_deref() == Some("no-kodeverk-8243"));
    if is_group && text(value, "text").is_none() { Some(LabValue::Group) } else { Some(LabValue::Coded(concept)) }
}

/// A value that the source has and hides (`_valueQuantity` with `data-absent-reason`).
fn masked(holder: &Value) -> Option<LabValue> {
    let hidden = holder.as_object()?.iter().find(|(key, _)| key.starts_with("_value"))?.1;
    reason_in(hidden).map(LabValue::Absent)
}

/// A unit without a number: the laboratory may say why beside it, or in it.
fn why_no_number(holder: &Value, quantity: &Value) -> AbsentReason {
    let inside = || reason_in(quantity).or_else(|| reason_in(quantity.get("_value")?));
    absent(holder).or_else(inside).unwrap_or(AbsentReason::Unknown)
}

fn reason_in(element: &Value) -> Option<AbsentReason> {
    let extension =
        each(element, "extension").find(|e| text(e, "url").is_some_and(|u| u.ends_with("/data-absent-reason")))?;
    Some(reason_of_code(text(extension, "valueCode").unwrap_or_default()))
}

/// Why there is no value. The laboratory's words win over a code.
pub(super) fn absent(holder: &Value) -> Option<AbsentReason> {
    let reason = holder.get("dataAbsentReason").filter(|r| !r.is_null())?;
    if let Some(words) = text(reason, "text") {
        return Some(AbsentReason::Words(words.to_owned()));
    }
    let hl7 = each(reason, "coding").find(|c| text(c, "system").is_some_and(|s| s.ends_with("data-absent-reason")));
    match (hl7.and_then(|c| text(c, "code")), name(reason)) {
        (Some(code), _) => Some(reason_of_code(code)),
        (None, Name::Known(words)) => Some(AbsentReason::Words(words)),
        (None, Name::CodeOnly(_) | Name::Nameless) => Some(AbsentReason::Unknown),
    }
}

/// Why there is none, where a value stands beside the reason (FHIR R4 obs-6 forbids that). A blood sample that was destroyed
/// may have given a number; it is none to go by.
pub(super) fn contradicted(holder: &Value, value: Option<&LabValue>) -> Option<AbsentReason> {
    let says_value = value.is_some_and(|v| !matches!(v, LabValue::Absent(_) | LabValue::Group));
    absent(holder).filter(|_| says_value)
}

/// Source: FHIR R4 data-absent-reason.
fn reason_of_code(code: &str) -> AbsentReason {
    match code {
        "masked" => AbsentReason::Masked,
        "not-performed" | "not-asked" | "asked-declined" => AbsentReason::NotPerformed,
        "not-applicable" => AbsentReason::NotApplicable,
        "not-permitted" => AbsentReason::NotPermitted,
        "temp-unknown" => AbsentReason::NotYetKnown,
        "error" | "not-a-number" | "negative-infinity" | "positive-infinity" | "unsupported" => AbsentReason::Failed,
        _ => AbsentReason::Unknown,
    }
}

/// The parts of one measurement («128/92»). A part without a value says why.
pub(super) fn components(observation: &Value, faults: &mut Faults) -> Vec<Component> {
    each(observation, "component").map(|part| component(part, faults)).collect()
}

fn component(part: &Value, faults: &mut Faults) -> Component {
    let modified = each(part, "modifierExtension").next().is_some();
    let (value, mark, ranges) = if modified {
        faults.element("Observation.component.modifierExtension", FaultKind::UnknownModifier);
        (LabValue::NotSafeToShow, Mark::default(), Vec::new())
    } else {
        let own = parse(part, "Observation.component", faults);
        let contradicted = contradicted(part, own.as_ref());
        if contradicted.is_some() {
            faults.element("Observation.component.value[x]", FaultKind::Shape);
        }
        let value = contradicted.map(LabValue::Absent).or(own);
        let value = value.or_else(|| absent(part).map(LabValue::Absent)).unwrap_or(LabValue::Missing);
        let mark = mark::of(part, &value, faults);
        (value, mark, range::parse(part))
    };
    // A part has no comments of its own: what was written beside a mark that is read stands with it.
    let said = mark.said.into_iter().map(Name::Known);
    Component {
        name: part.get("code").map_or(Name::Nameless, best_name),
        codes: part.get("code").map_or_else(Vec::new, codes),
        value,
        judgement: mark.judgement,
        mark_words: mark.words.into_iter().chain(said).collect(),
        ranges,
    }
}

/// The words of a concept that are worth showing as an addition (a method).
pub(super) fn shown_concept(value: Option<&Value>) -> Option<Concept> {
    let concept = concept(value?)?;
    (concept.text != Name::Nameless)
        .then_some(concept)
        .filter(|c| !c.codes.is_empty() || matches!(c.text, Name::Known(_)))
}

/// Susceptibility stands in the value's codes (8271).
pub(super) fn susceptibility_code(holder: &Value) -> Option<String> {
    let value = holder.get("valueCodeableConcept")?;
    codes(value).into_iter().find(|c| c.system.as_deref() == Some("no-kodeverk-8271")).map(|c| c.code)
}

/// What an extension with a point in time says.
pub(super) fn said_when(holder: &Value, extension: &'static str) -> Option<When> {
    extensions(holder, extension).find_map(|e| given(When::at(e, "valueDateTime")))
}

/// A point in time that the source hides is not the same as none.
fn given(when: When) -> Option<When> {
    (when != When::Unknown(Hidden::NotGiven)).then_some(when)
}
