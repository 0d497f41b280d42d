//! What is written down of fullmakter, and when one was first and last used by what is written down.

use innsyn_domain::access::{Allowed, Basis};
use innsyn_domain::fhir::read::{each, text};
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{LastUsed, LogEntry, parse_log};
use innsyn_domain::when::When;
use jiff::Timestamp;
use serde_json::Value;

use super::{Audit, AuditFault, Event, NEWEST, OLDEST, Outcome};
use crate::fhir::person::escaped;

/// What was done with one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GrantAct {
    Given,
    Changed,
    Ended,
}

impl GrantAct {
    /// In the code system of our own events.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Given => "fullmakt-gitt",
            Self::Changed => "fullmakt-endret",
            Self::Ended => "fullmakt-avsluttet",
        }
    }
}

/// Events between two, or of one fullmakt, that are looked at. Who looked at more since is not known to have used an older one.
const MOST: usize = 200;

impl Audit {
    /// For an AuditEvent that lies where the patients do.
    pub(crate) fn at_the_base(&self) -> Self {
        Self { base: self.base.clone(), patients_at: String::new() }
    }

    /// `consent`: where it is, below the base. `on`: the grant that whoever is not the giver acts on.
    pub(crate) fn grant_event(
        &self,
        (actor, giver): (&Person, &Person),
        act: GrantAct,
        consent: &str,
        on: Option<&str>,
        now: Timestamp,
    ) -> Value {
        let acts_on = on.filter(|_| !actor.shares_identity_with(giver));
        let acts_on = acts_on.map(|id| Allowed { basis: Basis::Fullmakt, grant: Some(id.to_owned()), until: None });
        let event = self.event((actor, giver), acts_on.as_ref(), Event::Grant(act), Outcome::Success, now);
        self.with_target(event, ("Consent", consent))
    }

    /// Written as it is.
    pub(crate) async fn write_event(&self, event: &Value) -> Result<(), AuditFault> {
        self.send(event).await
    }

    /// What was done with a fullmakt, as its giver's log has it.
    pub(crate) async fn done_with(&self, giver: &Person, consent: &str) -> Result<Vec<LogEntry>, AuditFault> {
        let entity = format!("{}Consent/{}", self.patients_at, escaped(consent));
        let events = self.search(&[("entity", entity)], NEWEST, MOST).await?;
        let events: Vec<_> = events.iter().map(|event| (None, event)).collect();
        Ok(parse_log(&events, giver).value)
    }

    /// When the receiver first saw something of the giver's with this Consent. `None`: never, or nobody knows.
    pub(crate) async fn first_used(
        &self,
        giver: &Person,
        receiver: &Person,
        consent: &str,
    ) -> Result<Option<When>, AuditFault> {
        let events = self.between(giver, receiver, OLDEST).await?;
        Ok(events.iter().find(|event| is_with(event, consent)).map(|event| When::at(event, "recorded")))
    }

    /// When the receiver last saw something of the giver's with this Consent.
    pub(crate) async fn last_used(&self, giver: &Person, receiver: &Person, consent: &str) -> LastUsed {
        let Ok(events) = self.between(giver, receiver, NEWEST).await else { return LastUsed::NotKnown };
        match events.iter().find(|event| is_with(event, consent)).map(|event| When::at(event, "recorded").day()) {
            Some(Some(day)) => LastUsed::On(day),
            None if events.len() < MOST => LastUsed::Never,
            Some(None) | None => LastUsed::NotKnown,
        }
    }

    /// What the one saw of the other, in this order.
    async fn between(&self, giver: &Person, receiver: &Person, order: &str) -> Result<Vec<Value>, AuditFault> {
        let [entity, agent] = [giver, receiver].map(|person| self.references(person));
        let params = [("entity", entity), ("agent", agent), ("action", "R".to_owned()), ("outcome", "0".to_owned())];
        self.search(&params, order, MOST).await
    }
}

/// Whether something was seen with this Consent.
fn is_with(event: &Value, consent: &str) -> bool {
    let used = format!("urn:consent:{consent}");
    let mut policies = each(event, "agent").flat_map(|agent| each(agent, "policy"));
    text(event, "action") == Some("R") && policies.any(|policy| policy.as_str() == Some(used.as_str()))
}
