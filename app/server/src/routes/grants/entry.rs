//! From what the source says of a fullmakt to what a page shows of it.

use std::collections::BTreeMap;

use innsyn_domain::access::{Area, Reason};
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{LastUsed, Listed, Side};
use innsyn_i18n::Locale;
use innsyn_web::pages::{GRANTS, GrantEntry, MayEnd};

use super::super::sign_in::name;
use crate::app::App;
use crate::fhir::grants::Held;
use crate::fhir::person;

impl App {
    /// Where the pages of one are, for its reader.
    pub(super) fn grant_address(&self, me: &Person, held: &Held) -> String {
        format!("{GRANTS}/{}", self.key.grant(&person::key_of(me), &held.grant.id))
    }

    /// What stands for the version of it that is shown.
    pub(super) fn grant_seen(&self, held: &Held) -> String {
        self.key.grant_seen(&held.grant.id, held.grant.version.as_deref().unwrap_or_default())
    }

    /// `closed`: as of [`Holdings::closed`](crate::fhir::grants::Holdings).
    pub(super) async fn entry(
        &self,
        me: &Person,
        held: &Held,
        closed: &BTreeMap<Area, Reason>,
        locale: Locale,
    ) -> GrantEntry {
        let used = self.used(me, held).await;
        // What the giver has consented to is for the giver to know, and of what holds or will.
        let is_now = matches!(held.listed, Listed::Valid { .. } | Listed::NotYet { .. });
        let tells_why = held.side == Side::Giver && is_now;
        GrantEntry {
            address: self.grant_address(me, held),
            name: held.other_name(locale),
            closed: if tells_why { closed.clone() } else { BTreeMap::new() },
            last_used: used,
            may_change: held.may_change(),
            may_end: may_end(held, used),
            ..GrantEntry::of(&held.grant, held.side, held.listed, self.clock.today())
        }
    }

    /// How it can be ended by the one who reads, if at all.
    pub(super) async fn ends(&self, me: &Person, held: &Held) -> Option<MayEnd> {
        may_end(held, self.used(me, held).await)
    }

    /// `None`: it never came to be.
    async fn used(&self, me: &Person, held: &Held) -> Option<LastUsed> {
        if matches!(held.listed, Listed::NotGiven | Listed::NotYet { .. }) {
            return None;
        }
        let Some(other) = &held.other else { return Some(LastUsed::NotKnown) };
        let (giver, receiver) = if held.side == Side::Giver { (me, other) } else { (other, me) };
        Some(self.audit.last_used(giver, receiver, &held.grant.id).await)
    }
}

impl Held {
    /// The other one's: as the source knows them, else as the fullmakt names them.
    pub(super) fn other_name(&self, locale: Locale) -> Option<String> {
        let party = if self.side == Side::Giver { &self.grant.receiver } else { &self.grant.giver };
        let known = self.other.as_ref().map(|other| name(other, locale));
        known.or_else(|| party.name.display().map(str::to_owned))
    }
}

fn may_end(held: &Held, used: Option<LastUsed>) -> Option<MayEnd> {
    held.may_end().then_some(match (held.side, used) {
        (Side::Giver, _) => MayEnd::End,
        (Side::Receiver, None | Some(LastUsed::Never)) => MayEnd::Decline,
        (Side::Receiver, Some(LastUsed::On(_) | LastUsed::NotKnown)) => MayEnd::Leave,
    })
}
