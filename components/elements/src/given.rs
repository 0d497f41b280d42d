//! What a host gives an element, by the names of its attributes.

use std::sync::Arc;

use innsyn_domain::access::Basis;
use innsyn_domain::lab_results::{Judgement, Period, ResultId};
use innsyn_domain::when::When;
use innsyn_ui::HeadingLevel;
use jiff::civil::DateTime;

use crate::shown::Fault;

/// Attributes and texts, as they were written, by name. Cheap to clone: one of them can be a life of results.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Given(Vec<(String, Arc<str>)>);

/// How far data of a version can be read as FHIR R4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    R4,
    /// Later than R4: most of it is the same, and what is not may be missing.
    Later,
    /// Earlier, or none that is known: what is the same cannot be told.
    Another,
}

impl Given {
    /// `None` takes it away. Whether something changed.
    pub(crate) fn set(&mut self, name: &str, value: Option<String>) -> bool {
        match (self.0.binary_search_by(|(known, _)| known.as_str().cmp(name)), value) {
            (Ok(at), Some(value)) => *std::mem::replace(&mut self.0[at].1, value.into()) != *self.0[at].1,
            (Ok(at), None) => {
                self.0.remove(at);
                true
            }
            (Err(at), Some(value)) => {
                self.0.insert(at, (name.to_owned(), value.into()));
                true
            }
            (Err(_), None) => false,
        }
    }

    /// A text with something in it.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        let text = self.0.iter().find(|(known, _)| known == name).map(|(_, text)| &**text);
        text.filter(|text| !text.trim().is_empty())
    }

    /// The level of the first heading: 2 to 6, and 2 where nothing fits.
    pub(crate) fn level(&self) -> HeadingLevel {
        match self.text("heading-level").map(str::trim) {
            Some("3") => HeadingLevel::H3,
            Some("4") => HeadingLevel::H4,
            Some("5") => HeadingLevel::H5,
            Some("6") => HeadingLevel::H6,
            _ => HeadingLevel::H2,
        }
    }

    /// Now, as Norwegian clocks show it; a day alone is its beginning. The host's word goes before the clock's.
    pub(crate) fn now(&self) -> Option<DateTime> {
        self.text("today")
            .or_else(|| self.text("clock"))
            .and_then(When::parse)
            .filter(|when| when.day().is_some())
            .map(When::earliest)
    }

    /// On which basis the one who looks may look. A word that is none closes everything.
    pub(crate) fn basis(&self) -> Result<Basis, Fault> {
        basis(self.text("basis"))
    }

    /// Source: the version numbers of published FHIR releases.
    pub(crate) fn version(&self) -> Version {
        match self.text("fhir-version").map(|version| version.trim().to_ascii_uppercase()).as_deref() {
            None | Some("R4" | "R4B") => Version::R4,
            Some("R5" | "R6") => Version::Later,
            Some(number) => match number.split('.').next().and_then(|major| major.parse::<u32>().ok()) {
                Some(4) => Version::R4,
                Some(5..) => Version::Later,
                Some(0..4) | None => Version::Another,
            },
        }
    }

    /// The result that is meant, as ids are written in addresses.
    pub(crate) fn result(&self) -> Option<ResultId> {
        self.text("result").map(|id| ResultId(in_address(id.trim())))
    }

    /// The plan that is meant, as ids are written in addresses.
    pub(crate) fn plan(&self) -> Option<String> {
        self.text("plan").map(|id| in_address(id.trim()))
    }

    pub(crate) fn link_base(&self) -> Option<String> {
        self.text("link-base").map(str::to_owned)
    }

    /// Whether the host's pages let one do this.
    pub(crate) fn offers(&self, word: &str) -> bool {
        self.text("offers").unwrap_or_default().split_ascii_whitespace().any(|said| said == word)
    }

    pub(crate) fn period(&self) -> Option<Period> {
        match self.text("period").map(str::trim) {
            Some("3-months") => Some(Period::ThreeMonths),
            Some("1-year") => Some(Period::OneYear),
            Some("5-years") => Some(Period::FiveYears),
            _ => None,
        }
    }

    /// A mark as the laboratory made it. A word that is none is no mark.
    pub(crate) fn mark(&self) -> Judgement {
        match self.text("mark").map(str::trim) {
            Some("over") => Judgement::Over,
            Some("under") => Judgement::Under,
            Some("outside") => Judgement::Outside,
            Some("within") => Judgement::Within,
            _ => Judgement::NotJudged,
        }
    }
}

/// By its word; without one it is oneself.
pub(crate) fn basis(word: Option<&str>) -> Result<Basis, Fault> {
    match word.map(str::trim) {
        None | Some("oneself") => Ok(Basis::Oneself),
        Some("foreldrerepresentasjon") => Ok(Basis::Foreldrerepresentasjon),
        Some("fullmakt") => Ok(Basis::Fullmakt),
        Some("samtykkekompetanse") => Ok(Basis::Samtykkekompetanse),
        Some(_) => Err(Fault::UnknownBasis),
    }
}

/// An id as part of an address: whatever it holds, it stays where it is put. Its slash is kept.
pub(crate) fn in_address(id: &str) -> String {
    let mut made = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~') {
            made.push(char::from(byte));
        } else {
            made.push_str(&format!("%{byte:02X}"));
        }
    }
    made
}
