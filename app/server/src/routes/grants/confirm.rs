//! The last step: it is looked over by the server once more, and stored.

use axum::response::Response;
use innsyn_domain::access::rule_book;
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{Channel, CheckedGrant, Giving};
use innsyn_web::pages::{GIVE, GRANTS, GiveSaid, GiveStep, GrantConflict};
use serde_json::Value;

use super::super::reader::Reader;
use super::super::see_other;
use super::draft::{Kept, Replaces};
use super::drawn::Drawn;
use crate::app::App;
use crate::error::Problem;
use crate::fhir::grants::{Change, Held, Holdings, holdings, reference, store, stored};
use crate::fhir::source::{Budget, Needs};
use crate::session::step_up::StepUp;

impl App {
    /// `seen`: what stood for what the page showed.
    pub(super) async fn confirm(
        &self,
        reader: &Reader,
        handle: &str,
        mut kept: Kept,
        seen: &str,
    ) -> Result<Response, Problem> {
        let budget = Budget::new();
        let me = self.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?.person;
        let address = format!("{GIVE}/{handle}");
        let check = format!("{address}/{}", GiveStep::Check.as_str());
        let today = self.clock.today();
        let to = |step: GiveStep| see_other(&format!("{address}/{}", step.as_str()));
        let Ok(checked) = kept.draft().check(today, &me.identifiers) else {
            return Ok(to(kept.first_open(today, &me)));
        };
        if !kept.is_found() {
            return Ok(to(GiveStep::Whom));
        }
        let Some(receiver) = self.receiver(&kept, &me, &budget).await.map_err(Problem::source)? else {
            return Ok(to(GiveStep::Whom));
        };
        if seen != self.draft_seen((&me, &receiver), &checked, &kept) {
            let (step, said) = (GiveStep::Check, Some(GiveSaid::Changed));
            let now = Drawn { step, address, kept: &kept, me: &me, receiver: Some(&receiver), said };
            return self.drawn(reader, &now, &budget).await;
        }
        if (self.step_up)() == StepUp::Refused {
            return self.conflict(reader, GrantConflict::Unconfirmed { check }).await;
        }
        // From here on nobody else changes what this person has given, and nobody is answered by it.
        let _closed = self.gates.close(me.patient_ids.iter()).await;
        let budget = Budget::new();
        let held = holdings(&self.source, &me, today, &budget).await.map_err(Problem::source)?;
        let owner = self.draft_owner(&reader.visitor);
        let conflict = GrantConflict::Kept { check };
        if held.may_give.is_err() || !self.source.takes(&Needs::GRANTS, &budget).await.map_err(Problem::source)? {
            return Ok(see_other(GIVE));
        }
        let replaced = match is_as_it_was(&held, &kept, &receiver) {
            Ok(replaced) => replaced,
            Err(now) => {
                // What was typed goes on from how it is now.
                kept.replaces = now;
                self.keep(&owner, handle, &kept).await?;
                return self.conflict(reader, conflict).await;
            }
        };
        let old = match replaced {
            Some(held) => match stored(&self.source, &held.grant, &budget).await.map_err(Problem::source)? {
                Some(old) => Some(old),
                None => return self.conflict(reader, conflict).await,
            },
            None => None,
        };
        // Of two that are sent at once, one finds the draft.
        if !self.drafts.take_draft(&owner, handle).await.map_err(Problem::server)? {
            return Ok(see_other(GRANTS));
        }
        let given = self.clock.now().date().to_string();
        let new = consent(&checked, (&me, &receiver), &given, old.as_ref());
        let change = match old {
            Some(old) => Change::Replace { old, new },
            None => Change::Give(new),
        };
        let is_change = matches!(change, Change::Replace { .. });
        if let Err(fault) = store((&self.source, &self.audit), (&me, &me), change, &budget).await {
            self.keep(&owner, handle, &kept).await?;
            return self.not_stored(reader, fault, conflict).await;
        }
        Ok(see_other(&format!("{GRANTS}?gjort={}", if is_change { "endret" } else { "gitt" })))
    }
}

/// What is to be replaced, while all is as it was when the form was begun. `Err`: it is not; and what there is to replace now.
fn is_as_it_was<'h>(held: &'h Holdings, kept: &Kept, receiver: &Person) -> Result<Option<&'h Held>, Option<Replaces>> {
    let now = held.in_force_to(receiver);
    let replaces = now
        .filter(|now| now.may_change())
        .map(|now| Replaces { consent: now.grant.id.clone(), version: now.grant.version.clone().unwrap_or_default() });
    if replaces == kept.replaces && now.is_some() == replaces.is_some() { Ok(now) } else { Err(replaces) }
}

fn consent(checked: &CheckedGrant, (giver, receiver): (&Person, &Person), given: &str, old: Option<&Value>) -> Value {
    let (giver, receiver) = (reference(giver), reference(receiver));
    let replaces = old.and_then(|old| old["id"].as_str());
    let giving = Giving { giver: &giver, receiver: &receiver, given, channel: Channel::Portal, replaces };
    checked.consent(giving, rule_book())
}
