//! Which analysis a result is of, so that it can be said in general what is measured: by its codes, or by its name in the
//! national code system. A wrong explanation is worse than none, so nothing here guesses.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde_json::Value;

use super::{Code, LabResult, Name};
use crate::fhir::coding::{codes, name};
use crate::fhir::read::{each, text, texts};
use crate::json;
use crate::letters::lower;
use crate::when::When;

/// The explanations' list: `analytes.json`. The words are in `locales/*/analytes.ftl`, by the same keys.
#[derive(Debug, Default)]
pub struct Analytes {
    /// Of the list as a whole; changes with its content.
    pub version: String,
    pub prefixes: Vec<Prefix>,
    pub analytes: Vec<Analyte>,
}

/// One analysis, with the page that its explanation rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct Analyte {
    pub key: String,
    /// The short names that Norsk laboratoriekodeverk gives it («P-Kalium»).
    pub names: Vec<String>,
    /// What people call it, in bokmål and nynorsk, as its explanation says. To be found by; never shown.
    pub also: Vec<String>,
    /// Norsk laboratoriekodeverk, 7280.
    pub nlk: Vec<String>,
    pub loinc: Vec<String>,
    pub source: Source,
}

/// What stands before the dash of a national short name, or of a laboratory's name of the same make («fP-Glukose»): where in
/// the body it is measured.
#[derive(Debug, PartialEq, Eq)]
pub struct Prefix {
    pub prefix: String,
    pub source: Source,
}

/// A public page, and when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub page: String,
    pub opened: Date,
}

impl Analytes {
    /// `None`: something in it is not as it must be.
    fn read(file: &Value) -> Option<Self> {
        let prefix = |line| Some(Prefix { prefix: text(line, "prefix")?.to_owned(), source: Source::read(line)? });
        let analyte = |line| {
            let (key, source) = (text(line, "key")?.to_owned(), Source::read(line)?);
            let all = |name| texts(line, name);
            let (names, also, nlk, loinc) = (all("names"), all("also"), all("nlk"), all("loinc"));
            Some(Analyte { key, names, also, nlk, loinc, source })
        };
        Some(Self {
            version: text(file, "version")?.to_owned(),
            prefixes: each(file, "prefixes").map(prefix).collect::<Option<_>>()?,
            analytes: each(file, "analytes").map(analyte).collect::<Option<_>>()?,
        })
    }
}

impl Source {
    /// `None`: it does not say where, or when.
    pub(crate) fn read(written: &Value) -> Option<Self> {
        let opened = When::at(written, "opened").day()?;
        Some(Self { page: text(written, "page")?.to_owned(), opened })
    }

    /// Whose page it is: «nhi.no».
    pub fn host(&self) -> &str {
        let rest = self.page.split_once("://").map_or(self.page.as_str(), |(_, rest)| rest);
        let host = rest.split('/').next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

/// The list, read once. A test holds that it can be read.
pub fn analytes() -> &'static Analytes {
    static ALL: LazyLock<Analytes> = LazyLock::new(|| {
        let file = json::read(include_str!("analytes.json")).unwrap_or_default();
        Analytes::read(&file).unwrap_or_default()
    });
    &ALL
}

/// The analysis that a result is of. `None`: it is not in the list, or the result says two things about itself.
pub fn explained(result: &LabResult) -> Option<&'static Analyte> {
    let named = named(&result.name);
    if !result.codes.iter().any(is_public) {
        return named;
    }
    // Codes that nobody here knows may say something narrower than the name, so the name alone is not enough.
    let mut coded = result.codes.iter().filter_map(coded);
    let first = coded.next()?;
    coded.chain(named).all(|other| other.key == first.key).then_some(first)
}

/// The best name of what was examined: the laboratory's, else the national code system's where the list has just one, else
/// the bare code.
pub(super) fn best_name(code: &Value) -> Name {
    let bare = name(code);
    let Name::CodeOnly(_) = bare else { return bare };
    let coded = codes(code).into_iter().find(|c| c.system.as_deref() == Some(NLK)).as_ref().and_then(coded);
    match coded.map(|analyte| analyte.names.as_slice()) {
        Some([only]) => Name::Known(only.clone()),
        _ => bare,
    }
}

/// What the letters before the name mean. Only where the name is of the national kind: the result has a national code, or
/// its name is known. («B-celler» and «S-100» are no prefixes.)
pub fn prefix(result: &LabResult) -> Option<&'static Prefix> {
    let Name::Known(name) = &result.name else { return None };
    let is_national =
        result.codes.iter().any(|code| code.system.as_deref() == Some(NLK)) || named(&result.name).is_some();
    let (letters, rest) = name.trim().split_once('-').filter(|_| is_national)?;
    rest.starts_with(char::is_uppercase).then_some(())?;
    analytes().prefixes.iter().find(|p| p.prefix == letters)
}

const NLK: &str = "no-kodeverk-7280";
const LOINC: &str = "http://loinc.org";

/// A code that means the same everywhere; a laboratory's own code does not.
fn is_public(code: &Code) -> bool {
    matches!(code.system.as_deref(), Some(NLK | LOINC))
}

fn coded(code: &Code) -> Option<&'static Analyte> {
    let all = &analytes().analytes;
    match code.system.as_deref()? {
        NLK => all.iter().find(|a| a.nlk.contains(&code.code)),
        LOINC => all.iter().find(|a| a.loinc.contains(&code.code)),
        _ => None,
    }
}

fn named(name: &Name) -> Option<&'static Analyte> {
    let Name::Known(name) = name else { return None };
    let name = tidy(name);
    analytes().analytes.iter().find(|a| a.names.iter().any(|known| tidy(known) == name))
}

/// Space and case say nothing in a name.
fn tidy(name: &str) -> String {
    lower(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lab_results::{Viewer, parse};
    use serde_json::{Value, json};

    fn result(code: &Value) -> LabResult {
        let observation = json!({ "resourceType": "Observation", "id": "a", "status": "final", "code": code });
        let parsed = parse(&[observation], &Viewer::oneself(jiff::civil::date(2026, 11, 25).at(12, 0, 0, 0), None));
        parsed.value.reports[0].results[0].clone()
    }

    fn key(code: &Value) -> Option<&'static str> {
        explained(&result(code)).map(|a| a.key.as_str())
    }

    fn nlk(code: &str) -> Value {
        json!({ "system": "urn:oid:2.16.578.1.12.4.1.1.7280", "code": code })
    }

    #[test]
    fn the_list_can_be_read() {
        let all = Analytes::read(&serde_json::from_str(include_str!("analytes.json")).unwrap());
        assert!(all.is_some_and(|all| !all.analytes.is_empty()));
    }

    #[test]
    fn a_national_or_international_code_says_what_is_measured() {
        assert_eq!(key(&json!({ "text": "Jernlager", "coding": [nlk("NPU19763")] })), Some("ferritin"));
        assert_eq!(key(&json!({ "coding": [{ "system": "http://loinc.org", "code": "2276-4" }] })), Some("ferritin"));
        // In another system the same letters are another thing.
        assert_eq!(key(&json!({ "coding": [{ "system": "urn:x", "code": "NPU19763" }] })), None);
        assert_eq!(key(&json!({ "coding": [{ "code": "NPU19763" }] })), None);
    }

    #[test]
    fn a_name_is_known_whole_or_not_at_all() {
        for name in ["P-Ferritin", " p-ferritin ", "P-FERRITIN"] {
            assert_eq!(key(&json!({ "text": name })), Some("ferritin"), "{name}");
        }
        for name in ["Ferritin", "P-Ferriti", "P-Ferritin, ny", "U-Ferritin", "P Ferritin", ""] {
            assert_eq!(key(&json!({ "text": name })), None, "{name}");
        }
    }

    #[test]
    fn nothing_is_guessed_where_a_result_says_two_things() {
        let local = json!({ "system": "http://ehelse.no/fhir/CodeSystem/no-kodeverk-8212", "code": "F" });
        assert_eq!(key(&json!({ "text": "P-Ferritin", "coding": [local] })), Some("ferritin"));
        assert_eq!(key(&json!({ "text": "P-Ferritin", "coding": [nlk("NPU00000")] })), None);
        assert_eq!(key(&json!({ "text": "Noe", "coding": [nlk("NPU19763"), nlk("NPU00000")] })), Some("ferritin"));
    }

    #[test]
    fn a_prefix_is_read_only_from_a_national_name() {
        let letters = |code: &Value| prefix(&result(code)).map(|p| p.prefix.as_str());
        assert_eq!(letters(&json!({ "text": "P-Ferritin" })), Some("P"));
        assert_eq!(letters(&json!({ "text": "P-Noe annet", "coding": [nlk("NPU00000")] })), Some("P"));
        assert_eq!(letters(&json!({ "text": "fP-Glukose", "coding": [nlk("NPU02192")] })), Some("fP"));
        assert_eq!(letters(&json!({ "text": "Ery-MCV" })), Some("Ery"));
        assert_eq!(letters(&json!({ "text": "Us-Muggsopp", "coding": [nlk("NPU59029")] })), Some("Us"));
        // Sweat to one, a throat to another.
        assert_eq!(letters(&json!({ "text": "Sv-Klorid", "coding": [nlk("NPU00000")] })), None);
        assert_eq!(letters(&json!({ "text": "P-Noe annet" })), None);
        assert_eq!(letters(&json!({ "text": "P-noe", "coding": [nlk("NPU00000")] })), None);
        assert_eq!(letters(&json!({ "text": "Ferritin", "coding": [nlk("NPU19763")] })), None);
        assert_eq!(letters(&json!({ "coding": [nlk("NPU00000")] })), None);
    }

    #[test]
    fn e25_a_national_code_without_words_has_its_national_name_where_there_is_just_one() {
        let named = |coding: &[Value]| best_name(&json!({ "coding": coding }));
        assert_eq!(named(&[nlk("NPU03230")]), Name::Known("P-Kalium".into()));
        // Of several names nobody here knows which is meant.
        assert_eq!(named(&[nlk("NPU19748")]), Name::CodeOnly("NPU19748".into()));
        assert_eq!(named(&[nlk("NPU00000")]), Name::CodeOnly("NPU00000".into()));
        assert_eq!(best_name(&json!({ "text": "K", "coding": [nlk("NPU03230")] })), Name::Known("K".into()));
    }

    #[test]
    fn a_source_is_named_by_its_host() {
        let source = |page: &str| Source { page: page.into(), opened: jiff::civil::date(2026, 11, 25) };
        assert_eq!(source("https://www.nhi.no/a/b").host(), "nhi.no");
        assert_eq!(source("http://a.b.no").host(), "a.b.no");
    }
}
