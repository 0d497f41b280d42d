//! What can be granted, and what each part of it shows.

use serde::{Deserialize, Serialize};

/// What a fullmakt is given for (tjenesteområde).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// Innsyn i opplysninger registrert om deg.
    Opplysninger,
    /// Innsyn i pasientjournal.
    Journal,
    /// Digitale helsetjenester.
    DigitaleTjenester,
}

impl Area {
    pub const ALL: [Self; 3] = [Self::Opplysninger, Self::Journal, Self::DigitaleTjenester];

    /// As in the data file, in addresses and in keys of texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Opplysninger => "opplysninger",
            Self::Journal => "journal",
            Self::DigitaleTjenester => "digitale-tjenester",
        }
    }

    pub fn parse(written: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.as_str() == written)
    }
}

/// What people see as one thing. A service is open or closed as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Service {
    Provesvar,
    /// Documents of a patient record.
    Journal,
    Egenbehandlingsplan,
    Meldinger,
    /// Consents, reservations, fullmakter, the log and own marks: in no area, and so for the person alone.
    Eget,
}

impl Service {
    pub const ALL: [Self; 5] = [Self::Provesvar, Self::Journal, Self::Egenbehandlingsplan, Self::Meldinger, Self::Eget];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Provesvar => "provesvar",
            Self::Journal => "journal",
            Self::Egenbehandlingsplan => "egenbehandlingsplan",
            Self::Meldinger => "meldinger",
            Self::Eget => "eget",
        }
    }

    pub fn parse(written: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| service.as_str() == written)
    }
}

/// What a person has consented to use (samtykke, tilgangsnivå). A higher level holds the lower ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentLevel {
    Basis,
    BasisPlus,
    Full,
}

impl ConsentLevel {
    pub fn parse(written: &str) -> Option<Self> {
        match written {
            "basis" => Some(Self::Basis),
            "basis-plus" => Some(Self::BasisPlus),
            "full" => Some(Self::Full),
            _ => None,
        }
    }
}
