//! Numbers with the digits that were reported.

use serde::{Deserialize, Serialize};

/// A decimal exactly as written in the source: `5.60` stays `5.60`. Holds what JSON allows for a number.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Decimal(String);

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
