//! Numbers that name persons, and their control digits.

use serde_json::Value;

/// OID arc under which Norway registers person identifiers.
const ROOT: &str = "urn:oid:2.16.578.1.12.4.1.4.";

/// Which register a number comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IdentifierKind {
    /// Folkeregisteret, `…4.1`.
    Fodselsnummer,
    /// Folkeregisteret, for persons without a fødselsnummer, `…4.2`: day + 40.
    DNummer,
    /// Felles hjelpenummer, `…4.3`.
    FellesHjelpenummer,
    /// Utlendingsdirektoratet's number, `…4.5`: twelve digits.
    Duf,
    /// A hospital's own number; unique only within one organisation.
    HNummer,
    /// A system that we do not know.
    Other,
}

/// A number that names a person. It never prints itself: no `Display`, no `Serialize`, and `Debug` shows nothing.
/// Equal when system (in its one form) and value are equal.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonIdentifier {
    kind: IdentifierKind,
    system: String,
    value: String,
}

impl PersonIdentifier {
    /// Never fails: what cannot be checked is kept and said to be so by [`Self::is_valid`].
    pub fn parse(system: &str, value: &str) -> Self {
        let system = normal_system(system.trim());
        let kind = match system.as_str() {
            "urn:oid:2.16.578.1.12.4.1.4.1" => IdentifierKind::Fodselsnummer,
            "urn:oid:2.16.578.1.12.4.1.4.2" => IdentifierKind::DNummer,
            "urn:oid:2.16.578.1.12.4.1.4.3" => IdentifierKind::FellesHjelpenummer,
            "urn:oid:2.16.578.1.12.4.1.4.5" => IdentifierKind::Duf,
            "HNR" => IdentifierKind::HNummer,
            _ => IdentifierKind::Other,
        };
        let value = match kind {
            // People and systems group the digits; the number is the digits.
            IdentifierKind::Other | IdentifierKind::HNummer => value.trim().to_owned(),
            _ => value.chars().filter(|c| !c.is_whitespace()).collect(),
        };
        Self { kind, system, value }
    }

    /// A FHIR Identifier. `None`: without a value, or without a system (a bare number could be anybody's).
    pub fn from_fhir(identifier: &Value) -> Option<Self> {
        let text = |key| identifier.get(key).and_then(Value::as_str).map(str::trim).filter(|s: &&str| !s.is_empty());
        Some(Self::parse(text("system")?, text("value")?))
    }

    /// Eleven digits as people type them: a fødselsnummer, or a D-number where the day is shifted by 40. Whether it is
    /// either, [`Self::is_valid`] says.
    pub fn national(digits: &str) -> Self {
        let is_shifted = digits.bytes().next().is_some_and(|first| (b'4'..=b'7').contains(&first));
        Self::parse(&format!("{ROOT}{}", if is_shifted { 2 } else { 1 }), digits)
    }

    pub fn kind(&self) -> IdentifierKind {
        self.kind
    }

    /// The system in its one form; what to search with.
    pub fn system(&self) -> &str {
        &self.system
    }

    /// The number itself: for comparing and for searching by POST. Never for a page, a log, an address or an error.
    pub fn expose(&self) -> &str {
        &self.value
    }

    /// Whether the number alone says who it is. An H-number is unique only within a hospital; of a system that we do
    /// not know, nobody can say.
    pub fn names_one_person(&self) -> bool {
        !matches!(self.kind, IdentifierKind::HNummer | IdentifierKind::Other) && !self.is_placeholder()
    }

    /// Whether it stands in the place of a fødselsnummer or D-number and can be none, whatever was mistyped: zeros, «ukjent».
    /// Many have the same one, so it names nobody.
    pub fn is_placeholder(&self) -> bool {
        matches!(self.kind, IdentifierKind::Fodselsnummer | IdentifierKind::DNummer)
            && !digits(&self.value).is_some_and(|digits| digits.len() == 11 && has_day(&digits))
    }

    /// Year, month and day of birth as a fødselsnummer or D-number has them, `"841102"`: without the shifts, and without the
    /// century. `None` for other numbers.
    pub fn born(&self) -> Option<String> {
        let is_national = matches!(self.kind, IdentifierKind::Fodselsnummer | IdentifierKind::DNummer);
        let digits = digits(&self.value).filter(|digits| is_national && digits.len() == 11)?;
        let month = match digits[2] * 10 + digits[3] {
            shifted @ 81..=92 => shifted - 80,
            shifted @ 66..=77 => shifted - 65,
            shifted @ 41..=52 => shifted - 40,
            month => month,
        };
        let day = (digits[0] % 4) * 10 + digits[1];
        Some(format!("{}{}{month:02}{day:02}", digits[4], digits[5]))
    }

    /// Right length and right control digits. From 2032 the first control digit may leave a remainder of 0–3, and we
    /// read both kinds already. An invalid number is still a number to compare with.
    pub fn is_valid(&self) -> bool {
        let Some(digits) = digits(&self.value) else { return false };
        match self.kind {
            IdentifierKind::Fodselsnummer | IdentifierKind::DNummer => {
                digits.len() == 11 && has_day(&digits) && controls_hold(&digits)
            }
            IdentifierKind::FellesHjelpenummer => {
                digits.len() == 11 && matches!(digits[0], 8 | 9) && controls_hold(&digits)
            }
            IdentifierKind::Duf => digits.len() == 12,
            IdentifierKind::HNummer => digits.len() == 11,
            IdentifierKind::Other => false,
        }
    }

    /// Made for tests: the month is shifted by 80 (Skatteetaten), 65 or 40 (NAV, NHN). A number that is not marked
    /// so may be a real person's.
    pub fn is_synthetic(&self) -> bool {
        matches!(self.kind, IdentifierKind::Fodselsnummer | IdentifierKind::DNummer)
            && digits(&self.value)
                .is_some_and(|d| d.len() == 11 && matches!(d[2] * 10 + d[3], 41..=52 | 66..=77 | 81..=92))
    }
}

impl std::fmt::Debug for PersonIdentifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}(***)", self.kind)
    }
}

/// The three spellings of a register to one.
fn normal_system(system: &str) -> String {
    let bare = system.strip_prefix("urn:oid:").unwrap_or(system);
    if let Some(last) = bare.strip_prefix("2.16.578.1.12.4.1.4.") {
        return format!("{ROOT}{last}");
    }
    let name = system.rsplit('/').next().unwrap_or(system).to_ascii_uppercase();
    match name.as_str() {
        "FNR" => format!("{ROOT}1"),
        "DNR" => format!("{ROOT}2"),
        "FHN" | "FH" | "FHNR" => format!("{ROOT}3"),
        "DUF" => format!("{ROOT}5"),
        "HNR" => "HNR".to_owned(),
        _ => system.to_owned(),
    }
}

fn digits(value: &str) -> Option<Vec<u8>> {
    value.bytes().map(|b| b.is_ascii_digit().then(|| b - b'0')).collect()
}

/// A day of a month, or one shifted by 40 (D-number). Eleven zeros, which stand where a number is not known, have
/// right control digits and no day.
fn has_day(digits: &[u8]) -> bool {
    matches!(digits[0] * 10 + digits[1], 1..=31 | 41..=71)
}

/// Skatteetaten's control digits: k1 with a remainder of 0–3 (new from 2032), k2 with 0.
fn controls_hold(digits: &[u8]) -> bool {
    const K1: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const K2: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let sum = |weights: &[u32]| weights.iter().zip(digits).map(|(w, d)| w * u32::from(*d)).sum::<u32>() % 11;
    sum(&K1) <= 3 && sum(&K2) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    const FNR: &str = "urn:oid:2.16.578.1.12.4.1.4.1";
    const DNR: &str = "urn:oid:2.16.578.1.12.4.1.4.2";

    #[test]
    fn i01_numbers_are_checked_and_never_refused() {
        for (system, value, valid, synthetic) in [
            (FNR, "17912099997", true, true),
            (FNR, "15507600333", true, true),
            (FNR, "13717404089", true, true),
            (DNR, "52829400197", true, true),
            // Numbers of the 2032 kind.
            (FNR, "02013299997", true, false),
            (FNR, "30108299920", true, false),
            (FNR, "30108299939", true, false),
            (FNR, "17912099998", false, true),
            (FNR, "1791209999", false, false),
            (FNR, "00000000000", false, false),
            (FNR, "abc", false, false),
            (FNR, "", false, false),
            ("urn:oid:2.16.578.1.12.4.1.4.5", "201012345678", true, false),
            // Felles hjelpenummer, one with a wrong digit, and a hospital's own.
            ("urn:oid:2.16.578.1.12.4.1.4.3", "80000000179", true, false),
            ("urn:oid:2.16.578.1.12.4.1.4.3", "80000000170", false, false),
            ("HNR", "01410012345", true, false),
            ("https://example.invalid/id", "x", false, false),
        ] {
            let number = PersonIdentifier::parse(system, value);
            assert_eq!(number.is_valid(), valid, "{value}");
            assert_eq!(number.is_synthetic(), synthetic, "{value}");
        }
    }

    #[test]
    fn spellings_of_one_register_are_equal() {
        let one = PersonIdentifier::parse(FNR, "17912099997");
        for system in ["2.16.578.1.12.4.1.4.1", "http://hl7.no/fhir/NamingSystem/FNR"] {
            assert_eq!(PersonIdentifier::parse(system, "179120 99997"), one);
        }
        assert_ne!(PersonIdentifier::parse(DNR, "17912099997"), one);
    }

    #[test]
    fn a_number_does_not_print_itself() {
        assert_eq!(format!("{:?}", PersonIdentifier::parse(FNR, "17912099997")), "Fodselsnummer(***)");
    }

    #[test]
    fn a_hospitals_own_number_and_what_stands_for_an_unknown_one_name_nobody_alone() {
        assert!(!PersonIdentifier::parse("HNR", "12345678901").names_one_person());
        for unknown in ["00000000000", "99999999999", "ukjent", "1791209999"] {
            assert!(!PersonIdentifier::parse(FNR, unknown).names_one_person(), "{unknown}");
        }
        assert!(PersonIdentifier::parse(FNR, "17912099998").names_one_person(), "mistyped, it is still somebody's");
    }

    #[test]
    fn a_number_tells_the_day_of_birth_whatever_it_is_shifted_by() {
        for (system, value, born) in [
            (FNR, "17912099997", Some("201117")),
            (FNR, "15507600333", Some("761015")),
            (FNR, "13717404089", Some("740613")),
            (DNR, "52829400197", Some("940212")),
            (FNR, "30108299939", Some("821030")),
            ("urn:oid:2.16.578.1.12.4.1.4.5", "201012345678", None),
            (FNR, "1791209999", None),
        ] {
            assert_eq!(PersonIdentifier::parse(system, value).born().as_deref(), born, "{value}");
        }
    }
}
