//! A reference range, and of which age those are whom it is for.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::quantity::{Decimal, Quantity};

/// A reference range as the laboratory wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReferenceRange {
    /// For people: spaces tidied, decimal comma. Empty and "-" are dropped before this.
    pub text: String,
    /// Whom it is for, where there are several, in the source's words («kvinner»).
    pub applies_to: Option<String>,
    /// Of which age they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeRange>,
    /// Bounds, only where the text reads safely (DOMAIN E03) or the source gave numbers. For drawing, never for judging.
    pub bounds: Option<Bounds>,
}

/// Bounds in the unit of the value; at least one is present.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Bounds {
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
}

/// Both ends belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AgeRange {
    From(Age),
    Until(Age),
    Between(Age, Age),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Age {
    pub digits: Decimal,
    pub unit: AgeUnit,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AgeUnit {
    Years,
    Months,
    Days,
    /// As the source writes it.
    Other(String),
}

impl AgeRange {
    /// Of a FHIR Range of ages. `None`: neither end can be read.
    pub(super) fn parse(range: &Value) -> Option<Self> {
        let end = |key: &str| range.get(key).and_then(|end| Quantity::parse(end).ok()).map(Age::of);
        match (end("low"), end("high")) {
            (Some(low), Some(high)) => Some(Self::Between(low, high)),
            (Some(low), None) => Some(Self::From(low)),
            (None, Some(high)) => Some(Self::Until(high)),
            (None, None) => None,
        }
    }
}

impl Age {
    fn of(quantity: Quantity) -> Self {
        let unit = match quantity.ucum.as_deref().or(quantity.unit.as_deref()) {
            Some("a") | None => AgeUnit::Years,
            Some("mo") => AgeUnit::Months,
            Some("d") => AgeUnit::Days,
            Some(other) => AgeUnit::Other(other.to_owned()),
        };
        Self { digits: quantity.value, unit }
    }
}
