//! What a list of fullmakter says of one of them, to one of its two.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::model::{Grant, GrantBasis, GrantStatus, Relations, Side};
use super::standing::Standing;
use crate::access::{EffectiveAccess, Reason, RuleBook, RuleKey, effective_access, grant_refused};
use crate::person::Person;
use crate::when::days_after;

/// How it stands, as far as it is for the reader to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// It opens something today. `soon`: so near its end that renewing is offered.
    Valid {
        until: Option<Date>,
        soon: bool,
    },
    NotYet {
        from: Date,
    },
    /// In force by its own words, and it opens nothing. `None`: why is not for this reader.
    Closed(Option<Reason>),
    /// `closes`: a decision about capacity can be renewed until then.
    Expired {
        on: Date,
        closes: Option<Date>,
    },
    /// One of the two ended it.
    Ended,
    /// A change made a new one.
    Replaced,
    /// The receiver said no.
    Declined,
    /// Proposed, and never confirmed.
    NotGiven,
}

impl Listed {
    /// Whether it is past, or never came to be: history.
    pub fn is_history(self) -> bool {
        match self {
            Self::Valid { .. } | Self::NotYet { .. } | Self::Closed(_) => false,
            Self::Expired { .. } | Self::Ended | Self::Replaced | Self::Declined | Self::NotGiven => true,
        }
    }
}

impl Grant {
    /// Its place in a list: what is about to end comes first, the next end before others; then the newest.
    pub fn place(&self, listed: Listed) -> impl Ord + use<> {
        let ends = match listed {
            Listed::Valid { until: Some(until), soon: true } => until,
            _ => Date::MAX,
        };
        (ends, Reverse((self.first_day(), self.given.earliest())))
    }
}

/// When somebody last saw something with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastUsed {
    On(Date),
    Never,
    /// What was written down does not reach back so far, or could not be read.
    NotKnown,
}

/// The two of a grant, as the source knows them. `None`: it knows nobody who is named so.
#[derive(Debug, Clone, Copy)]
pub struct Two<'a> {
    pub giver: Option<&'a Person>,
    pub receiver: Option<&'a Person>,
}

impl Grant {
    /// `relations`: what is known of the giver. `None`: in no list (a draft of another system, entered in error).
    pub fn listed(
        &self,
        side: Side,
        two: Two<'_>,
        today: Date,
        relations: &Relations,
        book: &RuleBook,
    ) -> Option<Listed> {
        Some(match self.said(side, today, book)? {
            Listed::Valid { until, soon } => match self.why_closed(side, two, today, relations, book) {
                Ok(()) => Listed::Valid { until, soon },
                Err(why) => Listed::Closed(why),
            },
            said => said,
        })
    }

    /// What it says itself. That it is in force then does not say that it opens anything.
    pub fn said(&self, side: Side, today: Date, book: &RuleBook) -> Option<Listed> {
        let rules = book.on(today);
        if self.quiet && side == Side::Receiver && self.status == GrantStatus::Inactive {
            let unended = Self { status: GrantStatus::Active, ..self.clone() };
            let past = matches!(unended.standing(rules), Standing::Expired { .. } | Standing::Replaced);
            return if past { unended.said(side, today, book) } else { Some(Listed::Closed(None)) };
        }
        Some(match self.standing(rules) {
            Standing::Never => return None,
            Standing::NotGiven => match self.status {
                GrantStatus::Draft => return None,
                GrantStatus::Rejected => Listed::Declined,
                _ => Listed::NotGiven,
            },
            Standing::Ended => Listed::Ended,
            Standing::Replaced => Listed::Replaced,
            Standing::Expired { on } => Listed::Expired { on, closes: self.closes(on, today, book) },
            Standing::Unclear => Listed::Closed(Some(Reason::Unclear)),
            Standing::NotYet { from } => Listed::NotYet { from },
            Standing::Valid { until } => Listed::Valid { until, soon: self.expires_soon(rules) },
        })
    }

    fn closes(&self, on: Date, today: Date, book: &RuleBook) -> Option<Date> {
        let GrantBasis::Capacity { .. } = self.basis else { return None };
        let days = book.on(today).number(RuleKey::CapacityClosedAfterDays)?;
        days_after(on, days).filter(|closes| today < *closes)
    }

    /// Whether it opens anything by itself; else why not, where that may be told.
    fn why_closed(
        &self,
        side: Side,
        Two { giver, receiver }: Two<'_>,
        today: Date,
        relations: &Relations,
        book: &RuleBook,
    ) -> Result<(), Option<Reason>> {
        let (Some(giver), Some(receiver)) = (giver, receiver) else { return Err(None) };
        let reader = if side == Side::Giver { giver } else { receiver };
        if let Some(reason) = grant_refused(self, receiver, giver, today, relations, book) {
            return Err(told(side, reason, reader));
        }
        let alone = Relations { grants: vec![self.clone()], relations: Vec::new(), ..relations.clone() };
        let access = effective_access(receiver, giver, today, &alone, book);
        if access.allows_anything() { Ok(()) } else { Err(told(side, self.most_telling(&access, book), reader)) }
    }

    /// Of what it was given for, else of anything.
    fn most_telling(&self, access: &EffectiveAccess, book: &RuleBook) -> Reason {
        if self.areas.is_empty() {
            return Reason::AreaUnknown;
        }
        let given = self.areas.iter().flat_map(|area| book.services_in(*area));
        let mut reasons = given.filter_map(|service| access.services.get(&service)?.why_not());
        reasons.next().unwrap_or(Reason::NoRule)
    }
}

/// What the one may know of the other. A giver's wishes and consents are the giver's; that somebody has died, or has a
/// protected address, is nobody's to learn here.
fn told(side: Side, reason: Reason, reader: &Person) -> Option<Reason> {
    use Reason as R;
    let may = match reason {
        R::AddressProtected => reader.protected,
        R::PersonAgeUnknown | R::Blocked | R::ConsentUnknown | R::ConsentWithdrawn => side == Side::Giver,
        R::ConsentLevel { .. } | R::Excepted { .. } => side == Side::Giver,
        R::ActorAgeUnknown => side == Side::Receiver,
        R::GiverTooYoung { .. } | R::ReceiverTooYoung { .. } | R::Unclear | R::AreaUnknown => true,
        R::CapacityPersonTooYoung { .. } | R::KinTooYoung { .. } | R::NotNearestKin => true,
        R::NoCertificate | R::GuardianshipOnly => true,
        _ => false,
    };
    may.then_some(reason)
}
