//! Where a grant stands today, for lists: F01–F05. Whether it opens anything is for [`crate::access`] to say.

use jiff::civil::Date;

use super::model::{Grant, GrantBasis, GrantStatus};
use super::period::{Edge, Period, Within};
use crate::access::{RuleKey, Rules, years_after};

/// What a list says of a grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// `until`: its last day. `None`: until it is ended.
    Valid { until: Option<Date> },
    /// Given, and begins on this day.
    NotYet { from: Date },
    /// Its last day is past, whatever its status says.
    Expired { on: Date },
    /// Either side ended it. History.
    Ended,
    /// A change made a new one. History.
    Replaced,
    /// A draft, proposed, or declined: never in force.
    NotGiven,
    /// Entered in error: in no list.
    Never,
    /// Its status or its period cannot be read. It gives nothing.
    Unclear,
}

impl Grant {
    /// The days on which it can be in force: its period, and in lack of capacity no more than the years that the rules give.
    /// There, a decision of which nobody knows when it began has none.
    pub fn in_force(&self, rules: Rules<'_>) -> Period {
        let GrantBasis::Capacity { .. } = self.basis else { return self.period };
        let longest = self.first_day().zip(rules.number(RuleKey::CapacityYears));
        let end = longest.and_then(|(start, years)| years_after(start, years)).map_or(Edge::Unreadable, Edge::Day);
        self.period.and(Period { start: Edge::Open, end })
    }

    /// Whether it says that it is in force for longer than the rules allow, or without an end where it must have one.
    pub fn is_too_long(&self, rules: Rules<'_>) -> bool {
        matches!(self.basis, GrantBasis::Capacity { .. }) && self.in_force(rules).end != self.period.end
    }

    pub fn standing(&self, rules: Rules<'_>) -> Standing {
        match self.status {
            GrantStatus::EnteredInError => return Standing::Never,
            GrantStatus::Draft | GrantStatus::Proposed | GrantStatus::Rejected => return Standing::NotGiven,
            _ if self.replaced_by.is_some() => return Standing::Replaced,
            GrantStatus::Inactive => return Standing::Ended,
            GrantStatus::Unknown => return Standing::Unclear,
            GrantStatus::Active => {}
        }
        let days = self.in_force(rules);
        match days.at(rules.day) {
            Within::Inside => Standing::Valid { until: days.last_day() },
            Within::Before(from) => Standing::NotYet { from },
            Within::After(on) => Standing::Expired { on },
            Within::Unknown => Standing::Unclear,
        }
    }

    /// Whether it is valid, and so near its end that renewing it is offered.
    pub fn expires_soon(&self, rules: Rules<'_>) -> bool {
        let Standing::Valid { until: Some(until) } = self.standing(rules) else { return false };
        let days = until.duration_since(rules.day).as_hours() / 24;
        rules.number(RuleKey::RenewalOfferedDays).is_some_and(|offered| days <= i64::from(offered))
    }
}
