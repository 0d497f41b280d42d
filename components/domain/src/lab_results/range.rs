//! Reference ranges: shown as written, read for drawing only where that is safe.

use serde_json::Value;

use super::{AgeRange, Bounds, ReferenceRange};
use crate::fhir::coding::name;
use crate::fhir::read::{each, text};
use crate::lab_results::Name;
use crate::quantity::{Decimal, Quantity};

/// The ranges of an Observation. One that says nothing (empty, `-`) is left out.
pub(super) fn parse(observation: &Value) -> Vec<ReferenceRange> {
    let value = observation.get("valueQuantity").and_then(|value| Quantity::parse(value).ok());
    each(observation, "referenceRange").filter_map(|range| one(range, value.as_ref())).collect()
}

fn one(range: &Value, value: Option<&Quantity>) -> Option<ReferenceRange> {
    let bound = |key: &str| range.get(key).and_then(|q| Quantity::parse(q).ok()).filter(|q| q.comparator.is_none());
    let (low, high) = (bound("low"), bound("high"));
    let written = text(range, "text").map(tidy).filter(|t| !matches!(t.as_str(), "" | "-" | "–"));
    let text = written.or_else(|| from_bounds(low.as_ref(), high.as_ref()))?;
    let bounds = match (given(low.as_ref(), high.as_ref(), value), text_bounds(&text, value)) {
        (Given::Nothing, read) => read,
        // What the source gives twice it must give alike.
        (Given::Bounds(given), Some(read)) => given.is_same(&read).then_some(given),
        (Given::Bounds(given), None) => is_own(&text, low.as_ref(), high.as_ref()).then_some(given),
        (Given::Unsafe, _) => None,
    };
    let age = range.get("age").and_then(AgeRange::parse);
    Some(ReferenceRange { applies_to: applies_to(range), age, bounds, text })
}

/// Bounds that the source gave as numbers.
enum Given {
    Nothing,
    Bounds(Bounds),
    /// In another unit than the value's, or the wrong way round.
    Unsafe,
}

fn given(low: Option<&Quantity>, high: Option<&Quantity>, value: Option<&Quantity>) -> Given {
    if low.is_none() && high.is_none() {
        return Given::Nothing;
    }
    let ends = [low, high];
    let is_of_value = |end: &Quantity| {
        let says_unit = end.unit.is_some() || end.ucum.is_some();
        value.is_none_or(|value| !says_unit || value.is_in_unit_of(end))
    };
    let bounds = Bounds { low: low.map(|q| q.value.clone()), high: high.map(|q| q.value.clone()) };
    let is_one_unit = !are_of_two_units(low, high);
    let is_safe = is_one_unit && ends.iter().flatten().all(|end| is_of_value(end)) && bounds.is_in_order();
    if is_safe { Given::Bounds(bounds) } else { Given::Unsafe }
}

/// The text is ours, made of the bounds.
fn is_own(text: &str, low: Option<&Quantity>, high: Option<&Quantity>) -> bool {
    from_bounds(low, high).is_some_and(|own| own == text)
}

/// Of a text that says the value's own unit after the numbers, the numbers are read.
fn text_bounds(text: &str, value: Option<&Quantity>) -> Option<Bounds> {
    let unit = value.and_then(|value| value.unit.as_deref());
    let bare = unit.and_then(|unit| text.strip_suffix(unit)).map_or(text, str::trim_end);
    read_safely(&tidy(bare))
}

impl Bounds {
    fn is_in_order(&self) -> bool {
        match (&self.low, &self.high) {
            (Some(low), Some(high)) => low.approximate() < high.approximate(),
            (low, high) => low.is_some() || high.is_some(),
        }
    }

    /// By number: `4` is `4.0`.
    fn is_same(&self, other: &Self) -> bool {
        let number = |end: &Option<Decimal>| end.as_ref().map(Decimal::approximate);
        number(&self.low) == number(&other.low) && number(&self.high) == number(&other.high)
    }
}

/// With a decimal comma.
fn digits(quantity: &Quantity) -> String {
    quantity.value.as_str().replace('.', ",")
}

fn from_bounds(low: Option<&Quantity>, high: Option<&Quantity>) -> Option<String> {
    let unit = |q: &Quantity| unit_of(q).map(|u| format!(" {u}")).unwrap_or_default();
    match (low, high) {
        (Some(a), Some(b)) if are_of_two_units(low, high) => {
            Some(format!("{}{} – {}{}", digits(a), unit(a), digits(b), unit(b)))
        }
        (Some(low), Some(high)) => {
            let unit = if unit_of(low).is_some() { unit(low) } else { unit(high) };
            Some(format!("{}–{}{unit}", digits(low), digits(high)))
        }
        (Some(low), None) => Some(format!("≥ {}{}", digits(low), unit(low))),
        (None, Some(high)) => Some(format!("≤ {}{}", digits(high), unit(high))),
        (None, None) => None,
    }
}

fn unit_of(end: &Quantity) -> Option<&str> {
    end.unit.as_deref()
}

/// Both say a unit, and not the same.
fn are_of_two_units(low: Option<&Quantity>, high: Option<&Quantity>) -> bool {
    let says = |q: &Quantity| q.unit.is_some() || q.ucum.is_some();
    low.zip(high).is_some_and(|(low, high)| says(low) && says(high) && !low.is_in_unit_of(high))
}

/// Whom the range is for, in the source's words: `appliesTo`, and `type` where it is no plain reference range.
fn applies_to(range: &Value) -> Option<String> {
    let words = |concept: &Value| match name(concept) {
        Name::Known(words) => Some(words),
        Name::CodeOnly(_) | Name::Nameless => None,
    };
    let kind =
        range.get("type").filter(|t| !each(t, "coding").any(|c| text(c, "code") == Some("normal"))).and_then(words);
    let parts: Vec<String> = kind.into_iter().chain(each(range, "appliesTo").filter_map(words)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Digits of which nobody can say how they are meant: «4.000» is four, or four thousand, and two decimal signs in one text are
/// two ways of writing.
fn is_ambiguous(written: &str) -> bool {
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let numbers = written.split(|c: char| !is_of_number(c)).filter(|n| n.starts_with(|c: char| c.is_ascii_digit()));
    let (mut points, mut commas, mut thousands) = (false, false, false);
    for number in numbers {
        points |= number.contains('.');
        commas |= number.contains(',');
        thousands |= number.split_once(['.', ',']).is_some_and(|(whole, rest)| {
            rest.len() == 3
                && rest.bytes().all(|b| b.is_ascii_digit())
                && (1..=3).contains(&whole.len())
                && whole != "0"
        });
    }
    thousands || (points && commas)
}

/// Spaces to one, decimal points to commas, and a dash between two numbers without spaces around it. Nothing else is touched.
fn tidy(written: &str) -> String {
    if is_ambiguous(written) {
        return written.split_whitespace().collect::<Vec<_>>().join(" ");
    }
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
    if is_ambiguous(text) {
        return None;
    }
    if let Some(high) = text.strip_prefix('<') {
        return Some(Bounds { low: None, high: Some(number(high.trim())?) });
    }
    if let Some(low) = text.strip_prefix('>') {
        return Some(Bounds { low: Some(number(low.trim())?), high: None });
    }
    let (low, high) = text.split_once('–')?;
    let bounds = Bounds { low: Some(number(low)?), high: Some(number(high)?) };
    bounds.is_in_order().then_some(bounds)
}

/// Digits with at most one decimal comma.
fn number(word: &str) -> Option<Decimal> {
    let plain = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || c == ',');
    plain.then(|| Decimal::parse(&word.replacen(',', ".", 1))).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::{Age, AgeUnit};
    use super::*;
    use serde_json::json;

    fn shown(written: &str) -> Option<(String, Option<(String, String)>)> {
        let range = one(&json!({ "text": written }), None)?;
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
            // Four to ten, or four thousand to ten thousand.
            ("4.000  - 10.000", as_is("4.000 - 10.000")),
            ("4,000 - 10,000", as_is("4,000 - 10,000")),
            ("< 1.000", as_is("< 1.000")),
            ("0.400 - 0.500", safe("0,400–0,500", "0.400", "0.500")),
            ("11.7 - 15,3", as_is("11.7 - 15,3")),
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
        assert_eq!(shown, [("11,7–15,30 g/dL", Some("kvinner")), ("13,4–17,0", Some("menn"))]);
        let grown = Age { digits: Decimal::parse("18").unwrap(), unit: AgeUnit::Years };
        assert_eq!(ranges[0].age, None);
        assert_eq!(ranges[1].age, Some(AgeRange::From(grown)));
    }

    #[test]
    fn e03_limits_in_two_units_each_say_theirs() {
        let end = |value: f64, unit: &str| json!({ "value": value, "unit": unit });
        let text = |low: Value, high: Value| shown_text(&json!({ "low": low, "high": high }));
        assert_eq!(text(end(3.5, "mg/L"), end(5.1, "g/L")), "3,5 mg/L – 5,1 g/L");
        assert_eq!(text(end(3.5, "g/L"), end(5.1, "g/L")), "3,5–5,1 g/L");
        assert_eq!(text(json!({ "value": 3.5 }), end(5.1, "g/L")), "3,5–5,1 g/L");
        let two = json!({ "low": end(3.5, "mg/L"), "high": end(5.1, "g/L") });
        assert_eq!(one(&two, None).unwrap().bounds, None);
    }

    fn shown_text(range: &Value) -> String {
        one(range, None).unwrap().text
    }

    #[test]
    fn e04_each_end_of_an_age_keeps_its_digits_and_its_unit() {
        let read = |age: Value| one(&json!({ "text": "1-2", "age": age }), None).unwrap().age;
        let age = |digits: &str, unit| Age { digits: Decimal::parse(digits).unwrap(), unit };
        let (months, years) = (json!({ "value": 6.0, "code": "mo" }), json!({ "value": 2.5, "code": "a" }));
        let between = AgeRange::Between(age("6.0", AgeUnit::Months), age("2.5", AgeUnit::Years));
        assert_eq!(read(json!({ "low": months, "high": years })), Some(between));
        let weeks = json!({ "high": { "value": 6, "code": "wk" } });
        assert_eq!(read(weeks), Some(AgeRange::Until(age("6", AgeUnit::Other("wk".into())))));
        assert_eq!(read(json!({ "low": { "value": 3 } })), Some(AgeRange::From(age("3", AgeUnit::Years))));
        assert_eq!(read(json!({})), None);
    }

    /// The bounds of a range of a value in mmol/L.
    fn read(range: &Value) -> Option<(String, String)> {
        let value = json!({ "value": 4.1, "unit": "mmol/L" });
        let ranges = parse(&json!({ "valueQuantity": value, "referenceRange": [range] }));
        let side = |d: &Option<Decimal>| d.as_ref().map_or(String::new(), |d| d.as_str().to_owned());
        ranges[0].bounds.as_ref().map(|b| (side(&b.low), side(&b.high)))
    }

    #[test]
    fn e03_bounds_in_another_unit_or_said_in_two_ways_are_not_read() {
        let end = |value: f64, unit: &str| json!({ "value": value, "unit": unit });
        let safe = Some(("3.5".to_owned(), "5.0".to_owned()));
        let both = |unit: &str| json!({ "low": end(3.5, unit), "high": end(5.0, unit) });
        assert_eq!(read(&both("mmol/L")), safe);
        assert_eq!(read(&both("mg/dL")), None);
        let with_text = |text: &str| json!({ "low": end(3.5, "mmol/L"), "high": end(5.0, "mmol/L"), "text": text });
        assert_eq!(read(&with_text("3,5 - 5")), safe);
        assert_eq!(read(&with_text("3,5 - 5,2")), None);
        assert_eq!(read(&with_text("< 5 ved svangerskap")), None);
        assert_eq!(read(&json!({ "low": end(5.0, "mmol/L"), "high": end(3.5, "mmol/L") })), None);
        assert_eq!(read(&json!({ "text": "3,5-5,0 mmol/L" })), safe);
        assert_eq!(read(&json!({ "text": "3,5-5,0 g/L" })), None);
    }
}
