//! Several changes at a base, all or none of them.

use innsyn_domain::fhir::read::{each, text};
use serde_json::Value;

use super::{Budget, Source, SourceFault};

/// Why nothing was stored, or why nobody knows. `Display` is for developers and holds nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteFault {
    /// What was to be changed is not as it was any more. Nothing was stored.
    #[error("somebody else was quicker")]
    Conflict,
    #[error("the FHIR base refused a transaction with status {0}")]
    Refused(u16),
    /// It was sent, and may have been stored.
    #[error("nobody knows whether a transaction was stored: {0}")]
    Unsure(SourceFault),
}

/// What must be possible at a base, beside transactions, so that something can be stored there with its Provenance and
/// AuditEvent at once.
#[derive(Debug)]
pub(crate) struct Needs {
    /// Created and changed; the base notices when two change the same one.
    types: &'static [&'static str],
    /// One that is there already is not created again.
    once: bool,
}

impl Needs {
    /// For a fullmakt.
    pub(crate) const GRANTS: Self = Self { types: &["Consent"], once: false };
    /// For what is written beside a plan.
    pub(crate) const ENTRIES: Self = Self { types: &["Observation", "Goal", "QuestionnaireResponse"], once: true };
}

impl Source {
    /// Sends a Bundle of type transaction. Gives the `response` of each entry, in their order.
    pub(crate) async fn transact(&self, bundle: &Value, budget: &Budget) -> Result<Vec<Value>, WriteFault> {
        let answer = self.transport.post_json(self.base.root(), bundle.to_string(), budget).await;
        let body = answer.map_err(|fault| match fault {
            SourceFault::Status(409 | 412) => WriteFault::Conflict,
            SourceFault::Status(status @ 400..=499) => WriteFault::Refused(status),
            other => WriteFault::Unsure(other),
        })?;
        let answered: Value = serde_json::from_slice(&body).map_err(|_| WriteFault::Unsure(SourceFault::NotFhir))?;
        let responses: Vec<Value> =
            each(&answered, "entry").filter_map(|entry| entry.get("response")).cloned().collect();
        let went_well = |response: &Value| text(response, "status").is_some_and(|status| status.starts_with('2'));
        let is_whole = text(&answered, "type") == Some("transaction-response")
            && responses.len() == each(bundle, "entry").count()
            && responses.iter().all(went_well);
        if is_whole { Ok(responses) } else { Err(WriteFault::Unsure(SourceFault::NotFhir)) }
    }

    /// Whether the base says of itself that it can store this. Source: FHIR R4 CapabilityStatement.
    pub(crate) async fn takes(&self, needs: &Needs, budget: &Budget) -> Result<bool, SourceFault> {
        let statement = self.statement(budget).await?;
        let can = |holder: &Value, code: &str| each(holder, "interaction").any(|it| text(it, "code") == Some(code));
        Ok(each(&statement, "rest").filter(|rest| text(rest, "mode") == Some("server")).any(|rest| {
            let of_type = |kind: &str| each(rest, "resource").find(|resource| text(resource, "type") == Some(kind));
            let creates = |kind: &str| of_type(kind).is_some_and(|it| can(it, "create"));
            let notices = |kind: &str| {
                of_type(kind).is_some_and(|it| {
                    let once = it.get("conditionalCreate") == Some(&Value::Bool(true));
                    let versions = text(it, "versioning") == Some("versioned-update");
                    can(it, "update") && versions && (once || !needs.once)
                })
            };
            can(rest, "transaction")
                && ["Provenance", "AuditEvent"].into_iter().all(creates)
                && needs.types.iter().all(|kind| creates(kind) && notices(kind))
        }))
    }
}
