//! Reference ranges: shown as written, read for drawing only where that is safe.

use serde_json::Value;

use super::{Bounds, ReferenceRange};
use crate::fhir::coding::name;
use crate::fhir::read::{each, text};
use crate::lab_results::Name;
use crate::quantity::{Decimal, Quantity};

/// The ranges of an Observation. One that says nothing (empty, `-`) is left out.
pub(super) fn parse(observation: &Value) -> Vec<ReferenceRange> {
    each(observation, "referenceRange").filter_map(one).collect()
}

fn one(range: &Value) -> Option<ReferenceRange> {
    let bound = |key: &str| range.get(key).and_then(|q| Quantity::parse(q).ok()).filter(|q| q.comparator.is_none());
    let (low, high) = (bound("low"), bound("high"));
    let given = (low.is_some() || high.is_some())
        .then(|| Bounds { low: low.as_ref().map(|q| q.value.clone()), high: high.as_ref().map(|q| q.value.clone()) });
    let written = text(range, "text").map(tidy).filter(|t| !matches!(t.as_str(), "" | "-" | "–"));
    let text = written.or_else(|| from_bounds(low.as_ref(), high.as_ref()))?;
    let bounds = given.or_else(|| read_safely(&text));
    Some(ReferenceRange { applies_to: applies_to(range), bounds, text })
}

fn from_bounds(low: Option<&Quantity>, high: Option<&Quantity>) -> Option<String> {
    let digits = |q: &Quantity| q.value.as_str().replace('.', ",");
    let unit = low.or(high).and_then(|q| q.unit.as_deref()).map(|u| format!(" {u}")).unwrap_or_default();
    match (low, high) {
        (Some(low), Some(high)) => Some(format!("{}–{}{unit}", digits(low), digits(high))),
        (Some(low), None) => Some(format!("≥ {}{unit}", digits(low))),
        (None, Some(high)) => Some(format!("≤ {}{unit}", digits(high))),
        (None, None) => None,
    }
}

/// Whom the range is for, in the source's words: `appliesTo`, `age`, and `type` where it is no plain reference range.
fn applies_to(range: &Value) -> Option<String> {
    let words = |concept: &Value| match name(concept) {
        Name::Known(words) => Some(words),
        Name::CodeOnly(_) | Name::Nameless => None,
    };
    let kind =
        range.get("type").filter(|t| !each(t, "coding").any(|c| text(c, "code") == Some("normal"))).and_then(words);
    let age = range.get("age").and_then(|age| {
        let end = |key: &str| age.get(key).and_then(|q| Quantity::parse(q).ok());
        let unit = |q: &Quantity| match q.ucum.as_deref().or(q.unit.as_deref()) {
            Some("a") | None => "år".to_owned(),
            Some("mo") => "måneder".to_owned(),
            Some("d") => "dager".to_owned(),
            Some(other) => other.to_owned(),
        };
        match (end("low"), end("high")) {
            (Some(low), Some(high)) => Some(format!("{}–{} {}", low.value.as_str(), high.value.as_str(), unit(&high))),
            (Some(low), None) => Some(format!("fra {} {}", low.value.as_str(), unit(&low))),
            (None, Some(high)) => Some(format!("til {} {}", high.value.as_str(), unit(&high))),
            (None, None) => None,
        }
    });
    let parts: Vec<String> = kind.into_iter().chain(each(range, "appliesTo").filter_map(words)).chain(age).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Spaces to one, decimal points to commas, and a dash between two numbers without spaces around it. Nothing else is touched.
fn tidy(written: &str) -> String {
    let spaced: Vec<String> = written.split_whitespace().map(decimal_comma).collect();
    match spaced.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [low, "-" | "–", high] if number(low).is_some() && number(high).is_some() => format!("{low}–{high}"),
        [one] => match one.split_once(['-', '–']) {
            Some((low, high)) if number(low).is_some() && number(high).is_some() => format!("{low}–{high}"),
            _ => (*one).to_owned(),
        },
        _ => spaced.join(" "),
    }
}

/// `11.7` to `11,7`; a word with two points (a date) stands.
fn decimal_comma(word: &str) -> String {
    let points: Vec<usize> = word.match_indices('.').map(|(i, _)| i).collect();
    let between_digits = |at: &usize| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        digit(word.get(..*at).and_then(|b| b.chars().next_back()))
            && digit(word.get(at + 1..).and_then(|a| a.chars().next()))
    };
    let halves = word.split(['-', '–']).all(|half| half.matches('.').count() <= 1);
    if halves && points.iter().all(between_digits) { word.replace('.', ",") } else { word.to_owned() }
}

/// Reads `a–b`, `< a` and `> a`, after [`tidy`]. Any doubt, such as a word or a unit beside the numbers, gives `None`.
fn read_safely(text: &str) -> Option<Bounds> {
    if let Some(high) = text.strip_prefix('<') {
        return Some(Bounds { low: None, high: Some(number(high.trim())?) });
    }
    if let Some(low) = text.strip_prefix('>') {
        return Some(Bounds { low: Some(number(low.trim())?), high: None });
    }
    let (low, high) = text.split_once('–')?;
    let (low, high) = (number(low)?, number(high)?);
    (low.approximate() < high.approximate()).then_some(Bounds { low: Some(low), high: Some(high) })
}

/// Digits with at most one decimal comma.
fn number(word: &str) -> Option<Decimal> {
    let plain = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || c == ',');
    plain.then(|| Decimal::parse(&word.replacen(',', ".", 1))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(written: &str) -> Option<(String, Option<(String, String)>)> {
        let range = one(&json!({ "text": written }))?;
        let side = |d: Option<Decimal>| d.map_or(String::new(), |d| d.as_str().to_owned());
        Some((range.text, range.bounds.map(|b| (side(b.low), side(b.high)))))
    }

    #[test]
    fn e03_e05_a_range_is_tidied_and_read_only_when_safe() {
        let safe = |text: &str, low: &str, high: &str| Some((text.to_owned(), Some((low.to_owned(), high.to_owned()))));
        let as_is = |text: &str| Some((text.to_owned(), None));
        for (written, expected) in [
            ("11,7    - 15,3", safe("11,7–15,3", "11.7", "15.3")),
            ("11.7-15.3", safe("11,7–15,3", "11.7", "15.3")),
            (" 3.5 – 5.0 ", safe("3,5–5,0", "3.5", "5.0")),
            ("< 5", safe("< 5", "", "5")),
            ("<0.40", safe("<0,40", "", "0.40")),
            ("> 60", safe("> 60", "60", "")),
            ("", None),
            ("-", None),
            ("60 -", as_is("60 -")),
            ("Alltid *-merket", as_is("Alltid *-merket")),
            ("< 20 Negativ", as_is("< 20 Negativ")),
            ("15,3 - 11,7", as_is("15,3–11,7")),
            ("1.1.2020", as_is("1.1.2020")),
            ("1.000-2.000.000", as_is("1.000-2.000.000")),
            ("155–350 µmol/L", as_is("155–350 µmol/L")),
        ] {
            assert_eq!(shown(written), expected, "{written}");
        }
    }

    #[test]
    fn e04_each_of_several_ranges_says_whom_it_is_for() {
        let observation = r#"{ "referenceRange": [
            { "low": { "value": 11.7, "unit": "g/dL" }, "high": { "value": 15.30, "unit": "g/dL" }, "appliesTo": [{ "text": "kvinner" }] },
            { "text": "13,4-17,0", "appliesTo": [{ "text": "menn" }], "age": { "low": { "value": 18, "code": "a" } } }
        ] }"#;
        let ranges = parse(&serde_json::from_str(observation).unwrap());
        let shown: Vec<_> = ranges.iter().map(|r| (r.text.as_str(), r.applies_to.as_deref())).collect();
        assert_eq!(shown, [("11,7–15,30 g/dL", Some("kvinner")), ("13,4–17,0", Some("menn, fra 18 år"))]);
    }
}
