//! Numbers with the digits that were reported.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::fhir::read::text;
use crate::json;

/// A decimal exactly as written in the source: `5.60` stays `5.60`. Holds what JSON allows for a number.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Decimal(String);

impl Decimal {
    /// A JSON number. `None`: anything else, also a number inside a string: that is not FHIR, and may mean something else.
    pub fn from_json(value: &Value) -> Option<Self> {
        value.as_number().map(|n| Self(n.to_string()))
    }

    /// A text that is a JSON number.
    pub fn parse(written: &str) -> Option<Self> {
        let value = json::read(written).ok()?;
        // Compared with the text, lest " 1" or "1 " be taken for the number alone.
        Self::from_json(&value).filter(|d| d.0 == written)
    }

    /// The digits, with a point; `format::decimal` of innsyn-i18n writes them for people.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For drawing only. Never shown, never compared with a limit to judge. Two that are equal give the same, however they are
    /// written. (To give the nearest of all `f64` the standard library has a table of 10 kB.)
    pub fn approximate(&self) -> f64 {
        let (is_negative, unsigned) = self.0.strip_prefix('-').map_or((false, self.0.as_str()), |rest| (true, rest));
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = [whole, decimals].concat();
        let digits = all.trim_end_matches('0');
        let significant = digits.trim_start_matches('0');
        let kept = significant.get(..MOST_DIGITS).unwrap_or(significant);
        let beyond = if exponent.starts_with('-') { -BEYOND } else { BEYOND };
        let exponent = exponent.parse::<i32>().unwrap_or(beyond).clamp(-BEYOND, BEYOND)
            + moved(all.len() - digits.len() + significant.len() - kept.len())
            - moved(decimals.len());
        // Exact up to the 22nd power, and so is the quotient's nearest number.
        let power = 10_f64.powi(exponent.abs());
        #[allow(clippy::cast_precision_loss, reason = "for drawing")]
        let kept = kept.parse::<u64>().unwrap_or_default() as f64;
        let number = if exponent < 0 || kept == 0.0 { kept / power } else { kept * power };
        if is_negative { -number } else { number }
    }
}

/// What a `u64` holds of any digits.
const MOST_DIGITS: usize = 19;
/// An exponent that no `f64` has, whatever the digits before it.
const BEYOND: i32 = 100_000_000;

fn moved(digits: usize) -> i32 {
    i32::try_from(digits).unwrap_or(BEYOND).min(BEYOND)
}

/// Which side of the number the value lies on. There is no "equal": then there is no comparator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Comparator {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// A measured amount. Comparator, digits and unit are always together.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quantity {
    pub comparator: Option<Comparator>,
    pub value: Decimal,
    /// For people: tidied for reading (`10E9/L` → `10⁹/L`, `umol/L` → `µmol/L`); `None` where the source has no unit
    /// or the placeholder `0` or `1`.
    pub unit: Option<String>,
    /// UCUM code, for comparing series. Never shown.
    pub ucum: Option<String>,
}

/// Why a FHIR Quantity is not a number that can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuantityFault {
    /// There is no `value`.
    NoValue,
    /// `value` is no JSON number.
    NotANumber,
    /// A comparator outside FHIR R4's four. Without it the number would say something else, so nothing is shown.
    UnknownComparator,
}

impl Quantity {
    /// Source: FHIR R4 Quantity.
    ///
    /// # Errors
    /// See [`QuantityFault`].
    pub fn parse(quantity: &Value) -> Result<Self, QuantityFault> {
        if !quantity.is_object() {
            return Err(QuantityFault::NotANumber);
        }
        let value = match quantity.get("value") {
            None | Some(Value::Null) => return Err(QuantityFault::NoValue),
            Some(value) => Decimal::from_json(value).ok_or(QuantityFault::NotANumber)?,
        };
        let comparator = match quantity.get("comparator") {
            None | Some(Value::Null) => None,
            Some(code) => Some(match code.as_str() {
                Some("<") => Comparator::Less,
                Some("<=") => Comparator::LessOrEqual,
                Some(">") => Comparator::Greater,
                Some(">=") => Comparator::GreaterOrEqual,
                _ => return Err(QuantityFault::UnknownComparator),
            }),
        };
        let is_ucum = text(quantity, "system").is_none_or(|s| s == "http://unitsofmeasure.org");
        let code = text(quantity, "code").filter(|_| is_ucum);
        let unit = text(quantity, "unit").or(code).and_then(readable_unit);
        Ok(Self { comparator, value, unit, ucum: code.map(str::to_owned) })
    }

    /// Whether two amounts are in one unit, by their codes where both have one, else as they are written. Nothing is
    /// converted, so `mg/dL` and `mg/L` are two.
    pub fn is_in_unit_of(&self, other: &Self) -> bool {
        match (&self.ucum, &other.ucum) {
            (Some(one), Some(another)) => one == another,
            _ => written(self.unit.as_deref()) == written(other.unit.as_deref()),
        }
    }
}

/// A unit for comparing: a litre is `l` or `L`.
fn written(unit: Option<&str>) -> Option<String> {
    let unit: String = unit?.chars().filter(|c| !c.is_whitespace()).collect();
    Some(match unit.rsplit_once('/') {
        Some((above, below)) if matches!(below, "l" | "dl" | "ml" | "µl") => {
            format!("{above}/{}", below.replace('l', "L"))
        }
        _ => unit,
    })
}

/// A unit as people read it. `None`: the placeholders `0` and `1`, which laboratories send for "no unit".
pub fn readable_unit(unit: &str) -> Option<String> {
    let unit = unit.trim();
    if matches!(unit, "" | "0" | "1" | "{INR}" | "[arb'U]") {
        return None;
    }
    let compact: String = unit.chars().filter(|c| !c.is_whitespace()).collect();
    if let Some((power, rest)) = power_of_ten(&compact) {
        return Some(format!("10{}{rest}", superscript(power)));
    }
    // Micro is written with a `u` where the keyboard has no µ; only before a known unit, so that `U/L` stays units.
    if let Some(rest) = compact.strip_prefix('u')
        && ["mol", "g", "L", "l", "kat", "m"].iter().any(|u| rest == *u || rest.starts_with(&format!("{u}/")))
    {
        return Some(format!("µ{rest}"));
    }
    Some(unit.split_whitespace().collect::<Vec<_>>().join(" ").replace('μ', "µ"))
}

/// `10E9/L`, `10#9/L`, `10^9/L`, `10*9/L`: the power, and what follows.
fn power_of_ten(unit: &str) -> Option<(&str, &str)> {
    let rest = unit.strip_prefix("10")?.strip_prefix(['E', 'e', '#', '^', '*'])?;
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (power, after) = rest.split_at(end);
    (!power.is_empty() && (after.is_empty() || after.starts_with('/'))).then_some((power, after))
}

fn superscript(digits: &str) -> String {
    const SUPER: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    digits.chars().filter_map(|c| c.to_digit(10)).filter_map(|d| SUPER.get(d as usize)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(json: &str) -> Result<Quantity, QuantityFault> {
        Quantity::parse(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn e31_digits_stand_as_reported() {
        for digits in ["4.0", "0.70", "5.60", "0", "1200", "-3.5", "12345678901234567890.123456789"] {
            assert_eq!(parse(&format!(r#"{{"value":{digits}}}"#)).unwrap().value.as_str(), digits);
        }
    }

    #[test]
    fn e31_units_are_readable_and_placeholders_are_none() {
        for (written, read) in [
            ("10E9/L", Some("10⁹/L")),
            ("10#9/L", Some("10⁹/L")),
            ("10^9 /L", Some("10⁹/L")),
            ("10*12/L", Some("10¹²/L")),
            ("umol/L", Some("µmol/L")),
            ("µmol/L", Some("µmol/L")),
            ("U/L", Some("U/L")),
            ("mL/min/1,73m2", Some("mL/min/1,73m2")),
            ("0", None),
            ("", None),
        ] {
            assert_eq!(readable_unit(written).as_deref(), read, "{written}");
        }
    }

    #[test]
    fn e32_a_unit_is_the_same_only_where_it_says_so() {
        let of = |json: &str| parse(json).unwrap();
        let plain = of(r#"{"value":1,"unit":"mmol/l"}"#);
        assert!(plain.is_in_unit_of(&of(r#"{"value":2,"unit":"mmol/L"}"#)));
        assert!(plain.is_in_unit_of(&of(r#"{"value":2,"unit":"mmol/L","code":"mmol/L"}"#)));
        assert!(!plain.is_in_unit_of(&of(r#"{"value":2,"unit":"mg/dL"}"#)));
        assert!(!plain.is_in_unit_of(&of(r#"{"value":2}"#)));
        assert!(of(r#"{"value":1,"unit":"0"}"#).is_in_unit_of(&of(r#"{"value":2}"#)));
        let coded = of(r#"{"value":1,"unit":"IE/L","code":"[iU]/L"}"#);
        assert!(coded.is_in_unit_of(&of(r#"{"value":1,"unit":"IU/L","code":"[iU]/L"}"#)));
        assert!(!coded.is_in_unit_of(&of(r#"{"value":1,"unit":"IE/L","code":"mg/L"}"#)));
    }

    proptest! {
        #[test]
        fn what_is_drawn_is_the_number(whole in "-?(0|[1-9][0-9]{0,24})", decimals in "(\\.[0-9]{1,24})?", power in "([eE][+-]?[0-9]{1,2})?") {
            let written = format!("{whole}{decimals}{power}");
            let (drawn, nearest) = (Decimal(written.clone()).approximate(), written.parse::<f64>().unwrap());
            prop_assert!((drawn - nearest).abs() <= nearest.abs() * 1e-14, "{written}: {drawn}");
            let longer = if decimals.is_empty() { format!("{whole}.000{power}") } else { format!("{whole}{decimals}00{power}") };
            prop_assert_eq!(Decimal(longer).approximate(), drawn);
        }
    }

    #[test]
    fn what_no_number_can_be_is_drawn_as_the_furthest() {
        let drawn = |written: &str| Decimal(written.to_owned()).approximate();
        assert_eq!(drawn("1E400"), f64::INFINITY);
        assert_eq!(drawn("-1E99999999999999999999"), f64::NEG_INFINITY);
        assert_eq!(drawn("1E-99999999999999999999"), 0.0);
        assert_eq!(drawn("0E99999999999999999999"), 0.0);
        assert_eq!((drawn("5.60"), drawn("56E-1"), drawn("0.070")), (5.6, 5.6, 0.07));
    }

    #[test]
    fn e01_an_unknown_comparator_never_leaves_a_bare_number() {
        assert_eq!(parse(r#"{"value":0.27,"comparator":"<"}"#).unwrap().comparator, Some(Comparator::Less));
        assert_eq!(parse(r#"{"value":0.27,"comparator":"~"}"#), Err(QuantityFault::UnknownComparator));
        assert_eq!(parse(r#"{"value":0.27,"comparator":3}"#), Err(QuantityFault::UnknownComparator));
        assert_eq!(parse(r#"{"comparator":"<"}"#), Err(QuantityFault::NoValue));
        assert_eq!(parse(r#"{"value":"0.27"}"#), Err(QuantityFault::NotANumber));
    }
}
