//! The stories as of another day: ages, fullmakter and newest results are then what the stories say.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::Value;
use std::collections::BTreeMap;

use super::build::{FNR, number, offset};

/// Moves every day in `entries` by so many whole weeks, so that weekdays stay, and the numbers that hold a birth date with them.
pub(super) fn by_weeks(entries: &mut [Value], weeks: i64) {
    let numbers = numbers(entries, weeks);
    for entry in entries {
        each_text(entry, &mut |text| {
            if let Some(moved) = numbers.get(text.as_str()).cloned().or_else(|| moved(text, weeks)) {
                *text = moved;
            }
        });
    }
}

/// Every person's number, and what it becomes.
fn numbers(entries: &[Value], weeks: i64) -> BTreeMap<String, String> {
    let pair = |entry: &Value| {
        let patient = entry.get("resource").filter(|resource| resource["resourceType"] == "Patient")?;
        let all = patient["identifier"].as_array()?;
        let old = all.iter().find(|it| it["system"] == FNR)?["value"].as_str()?;
        let born = later(patient["birthDate"].as_str()?.parse().ok()?, weeks)?;
        Some((old.to_owned(), number(born, old.get(6..9)?.parse().ok()?)))
    };
    entries.iter().filter_map(pair).collect()
}

fn later(day: Date, weeks: i64) -> Option<Date> {
    day.checked_add(weeks.weeks()).ok()
}

/// A date or a time, moved. `None`: it is neither.
fn moved(text: &str, weeks: i64) -> Option<String> {
    let (day, rest) = text.split_at_checked(10)?;
    let day = later(day.parse().ok()?, weeks)?;
    match rest.split_once('+') {
        None if rest.is_empty() => Some(day.to_string()),
        // Clocks show the same; what that is elsewhere follows the season.
        Some((clock, _)) if clock.starts_with('T') => Some(format!("{day}{clock}{}", offset(day))),
        _ => None,
    }
}

fn each_text(value: &mut Value, change: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => change(text),
        Value::Array(all) => all.iter_mut().for_each(|one| each_text(one, change)),
        Value::Object(all) => all.values_mut().for_each(|one| each_text(one, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
