//! What an answer about access says, and why. Views put it into words.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Basis;
use super::rules::RuleBook;
use super::services::{Area, ConsentLevel, Service};

/// What one person may see of another, or of themselves, on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectiveAccess {
    /// Every service has a ruling.
    pub services: BTreeMap<Service, Ruling>,
    /// Whether consents, reservations and fullmakter may be set.
    pub decides: Result<(), Reason>,
}

/// One service, open or closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruling {
    Allowed(Allowed),
    /// Why not, the most telling first. Never empty.
    Refused(Vec<Reason>),
}

/// What an open service rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    pub basis: Basis,
    /// The Consent's id, where the basis is one.
    pub grant: Option<String>,
    /// The last day on which the service stays open by what is known today, on this basis or another. `None`: no end is known.
    pub until: Option<Date>,
}

/// How much of an area is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaAccess {
    All,
    Part,
    None,
}

/// Why something is closed. A day that tells of a birthday is for the one whose it is: to the other one it is said without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// Nothing connects the two. Nothing else is said of somebody whom one has nothing to do with.
    NoBasis,
    /// For the person alone: consents, reservations, fullmakter, the log.
    OwnOnly,
    /// No rule in force opens it, or a type that no rule names.
    NoRule,
    /// One of the two has a protected address. It is not said which.
    AddressProtected,
    /// One of the two is dead. It is not said which.
    Deceased,
    /// The person keeps this one out.
    Blocked,
    ActorAgeUnknown,
    PersonAgeUnknown,
    TooYoungToSignIn {
        from: Date,
    },
    /// With own sign-in before 16: not yet.
    NotForYouth {
        from: Date,
    },
    TooYoungToDecide {
        from: Date,
    },
    /// Nobody knows what the person has consented to.
    ConsentUnknown,
    ConsentWithdrawn,
    /// The person has consented to less.
    ConsentLevel {
        needed: ConsentLevel,
    },
    GiverTooYoung {
        from: Date,
    },
    ReceiverTooYoung {
        from: Date,
    },
    /// Proposed, or declined.
    NotGiven,
    Ended,
    Replaced,
    /// Status, period or role cannot be read.
    Unclear,
    NotYet {
        from: Date,
    },
    Expired {
        on: Date,
    },
    AreaNotGranted {
        area: Area,
    },
    /// Areas were granted that we do not know.
    AreaUnknown,
    /// An exception in the grant. `until`: its last day.
    Excepted {
        until: Option<Date>,
    },
    /// The child has turned 16.
    ChildGrown {
        since: Date,
    },
    /// Not for parents of a child between 12 and 15.
    HiddenFromParents {
        since: Date,
    },
    ParentTooYoung {
        from: Date,
    },
    ResponsibilityUnknown,
    ResponsibilityOthers,
    ResponsibilityNotYet {
        from: Date,
    },
    ResponsibilityEnded {
        /// `None`: the source only says that it is over.
        on: Option<Date>,
    },
    AddressNotShared,
    AddressUnknown,
    FosterParent,
    Guardian,
    CapacityPersonTooYoung {
        from: Date,
    },
    KinTooYoung {
        from: Date,
    },
    NotNearestKin,
    NoCertificate,
    /// Guardianship is all that is documented.
    GuardianshipOnly,
    /// `closes`: the day on which what was kept for the next of kin is deleted.
    CapacityExpired {
        on: Date,
        closes: Date,
    },
    CapacityClosed {
        since: Date,
    },
}

impl EffectiveAccess {
    /// What an open service rests on; else why it is closed.
    pub fn of(&self, service: Service) -> Result<&Allowed, Reason> {
        self.services.get(&service).map_or(Err(Reason::NoRule), Ruling::allowed)
    }

    pub fn allows(&self, service: Service) -> bool {
        self.of(service).is_ok()
    }

    /// What the first open service rests on. `None`: nothing is open.
    pub fn any(&self) -> Option<&Allowed> {
        self.services.values().find_map(|ruling| ruling.allowed().ok())
    }

    pub fn allows_anything(&self) -> bool {
        self.any().is_some()
    }

    /// The ruling on a resource type. The person's own Patient is there as soon as any service is; a type that no rule names
    /// never is.
    pub fn of_type(&self, book: &RuleBook, resource_type: &str) -> Ruling {
        if resource_type == "Patient" {
            let open = self.services.values().find(|ruling| matches!(ruling, Ruling::Allowed(_)));
            return open.or_else(|| self.services.values().next()).cloned().unwrap_or_else(Ruling::no_rule);
        }
        let service = book.service_of(resource_type);
        service.and_then(|service| self.services.get(&service)).cloned().unwrap_or_else(Ruling::no_rule)
    }

    pub fn area(&self, book: &RuleBook, area: Area) -> AreaAccess {
        let all = book.services_in(area).count();
        match book.services_in(area).filter(|service| self.allows(*service)).count() {
            0 => AreaAccess::None,
            open if open == all => AreaAccess::All,
            _ => AreaAccess::Part,
        }
    }
}

impl Ruling {
    fn no_rule() -> Self {
        Self::Refused(vec![Reason::NoRule])
    }

    /// What it rests on, where it is open; else why not.
    pub fn allowed(&self) -> Result<&Allowed, Reason> {
        match self {
            Self::Allowed(allowed) => Ok(allowed),
            Self::Refused(reasons) => Err(reasons.first().copied().unwrap_or(Reason::NoRule)),
        }
    }

    /// `None`: open.
    pub fn why_not(&self) -> Option<Reason> {
        self.allowed().err()
    }
}
