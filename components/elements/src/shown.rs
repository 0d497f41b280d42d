//! What an element shows, and why not.

use std::sync::Arc;

use innsyn_domain::access::Basis;
use innsyn_domain::bundle::{Asked, Bundle, BundleFault};
use innsyn_domain::lab_results::ResultId;
use innsyn_domain::lab_results::bundle::{OfOne, of_one};
use innsyn_domain::proxy_access::{GrantsOfOne, LogOfOne, grants_of_one, log_of_one};
use innsyn_domain::treatment_plan::{PlansOfOne, plans_of_one};
use jiff::civil::Date;

use crate::drawn::Kind;
use crate::given::{Given, Version, in_address};

/// What there is to show.
#[derive(Debug, Clone)]
pub(crate) enum Shown {
    /// Nothing was given: the page's own words stand.
    Nothing,
    /// It is on its way; the page's own words stand.
    Waiting,
    Failed(Fault),
    Ready(Read),
}

/// What was read: of one person.
#[derive(Debug, Clone)]
pub(crate) enum Read {
    Results(Arc<Results>),
    Plans(Arc<PlansRead>),
    Grants(Arc<GrantsRead>),
    Log(Arc<LogRead>),
}

#[derive(Debug)]
pub(crate) struct Results {
    /// Ids are as they stand in addresses.
    pub(crate) of_one: OfOne,
    /// Of a later version of FHIR than this reads.
    pub(crate) is_of_later_version: bool,
}

#[derive(Debug)]
pub(crate) struct PlansRead {
    /// Ids are the source's own.
    pub(crate) of_one: PlansOfOne,
    pub(crate) is_of_later_version: bool,
    pub(crate) today: Date,
    /// The reader's own.
    pub(crate) is_own: bool,
}

#[derive(Debug)]
pub(crate) struct GrantsRead {
    pub(crate) of_one: GrantsOfOne,
    pub(crate) is_of_later_version: bool,
    pub(crate) today: Date,
}

#[derive(Debug)]
pub(crate) struct LogRead {
    pub(crate) of_one: LogOfOne,
    pub(crate) is_of_later_version: bool,
    pub(crate) today: Date,
}

/// Why nothing is shown. Holds nothing of the data: it may end up in a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Bundle(BundleFault),
    /// `fhir-version` is one that cannot be read as R4.
    OtherVersion,
    /// `basis` is none that is known.
    UnknownBasis,
    /// `today` is no day.
    NoDay,
    /// `src` did not answer.
    Unreachable,
    /// `src` answered with this status.
    Refused(u16),
    /// There is no such result in what was given.
    NotFound,
    /// Its value is no number that can be shown.
    NotANumber,
    /// What was given is no list of persons.
    Persons,
}

impl Fault {
    /// For the event: what a host's code can tell apart.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Bundle(BundleFault::NotJson { .. }) => "not-json",
            Self::Bundle(BundleFault::NotABundle) => "not-a-bundle",
            Self::Bundle(BundleFault::SeveralPersons) => "several-persons",
            Self::Bundle(BundleFault::AnotherPerson) => "another-person",
            Self::OtherVersion => "fhir-version",
            Self::UnknownBasis => "basis",
            Self::NoDay => "today",
            Self::Unreachable => "unreachable",
            Self::Refused(_) => "refused",
            Self::NotFound => "not-found",
            Self::NotANumber => "not-a-number",
            Self::Persons => "persons",
        }
    }
}

/// Reads what was given or fetched, all pages of it.
pub(crate) fn read(kind: Kind, given: &Given, pages: &[Bundle]) -> Shown {
    match try_read(kind, given, pages) {
        Ok(read) => Shown::Ready(read),
        Err(fault) => Shown::Failed(fault),
    }
}

fn try_read(kind: Kind, given: &Given, pages: &[Bundle]) -> Result<Read, Fault> {
    let version = given.version();
    if version == Version::Another {
        return Err(Fault::OtherVersion);
    }
    let is_of_later_version = version == Version::Later;
    let (now, basis) = (given.now().ok_or(Fault::NoDay)?, given.basis()?);
    let asked = Asked { subject: given.text("subject"), now, basis };
    let today = now.date();
    match kind {
        _ if !kind.reads() => Err(Fault::NotFound),
        Kind::Plan => {
            let of_one = plans_of_one(pages, &asked).map_err(Fault::Bundle)?;
            let is_own = basis == Basis::Oneself;
            Ok(Read::Plans(Arc::new(PlansRead { of_one, is_of_later_version, today, is_own })))
        }
        Kind::Grants => {
            let of_one = grants_of_one(pages, &asked).map_err(Fault::Bundle)?;
            Ok(Read::Grants(Arc::new(GrantsRead { of_one, is_of_later_version, today })))
        }
        Kind::Log => {
            let of_one = log_of_one(pages, &asked).map_err(Fault::Bundle)?;
            Ok(Read::Log(Arc::new(LogRead { of_one, is_of_later_version, today })))
        }
        _ => {
            let mut of_one = of_one(pages, &asked).map_err(Fault::Bundle)?;
            of_one.results.value.map_ids(&mut |id| ResultId(in_address(&id.0)));
            Ok(Read::Results(Arc::new(Results { of_one, is_of_later_version })))
        }
    }
}
