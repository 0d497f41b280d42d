//! What is written down of what somebody writes beside a plan.

use innsyn_domain::access::Acting;
use jiff::Timestamp;
use serde_json::Value;

use super::{Audit, Event, Outcome};

/// What was done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryAct {
    Written,
    Corrected,
    Deleted,
}

impl EntryAct {
    /// In the code system of our own events.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Written => "egenbehandling-skrevet",
            Self::Corrected => "egenbehandling-rettet",
            Self::Deleted => "egenbehandling-slettet",
        }
    }
}

impl Audit {
    /// `target`: its type, and where it is below the base.
    pub(crate) fn entry_event(&self, acting: &Acting, act: EntryAct, target: (&str, &str), now: Timestamp) -> Value {
        let event = Event::Entry(act);
        let on = super::basis(acting, event);
        let event = self.event((&acting.actor, &acting.person), on, event, Outcome::Success, now);
        self.with_target(event, target)
    }
}
