//! A step of the form as it is drawn, and what stands for all that its last page shows.

use std::collections::BTreeMap;

use axum::response::Response;
use http::StatusCode;
use innsyn_domain::access::{closed_areas, rule_book};
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{CheckedGrant, Grant};
use innsyn_web::pages::{self, GivePage, GiveSaid, GiveStep, Receiver};

use super::super::reader::Reader;
use super::super::shown;
use super::super::sign_in::name;
use super::draft::{Kept, a_year_on, step_of};
use crate::app::App;
use crate::error::Problem;
use crate::fhir::source::Budget;
use crate::fhir::{person, relations};

/// What a page with something to confirm posts of what it showed.
pub(super) const SEEN: &str = "sett";

pub(super) struct Drawn<'a> {
    pub(super) step: GiveStep,
    /// Where the steps are.
    pub(super) address: String,
    pub(super) kept: &'a Kept,
    pub(super) me: &'a Person,
    pub(super) receiver: Option<&'a Person>,
    pub(super) said: Option<GiveSaid>,
}

impl App {
    /// 409 where it is shown instead of what was asked for.
    pub(super) async fn drawn(&self, reader: &Reader, at: &Drawn<'_>, budget: &Budget) -> Result<Response, Problem> {
        let Drawn { step, kept, me, .. } = *at;
        let today = self.clock.today();
        let draft = kept.draft();
        let faults = step_of(step).filter(|_| kept.was_sent(step));
        let faults = faults.map(|step| draft.faults_at(step, today, &me.identifiers)).unwrap_or_default();
        // The other steps show no areas.
        let (closed, before) = match step {
            GiveStep::What | GiveStep::Check => {
                let known = relations::of(&self.source, me, budget).await.map_err(Problem::source)?;
                let old = |grant: &&Grant| kept.replaces.as_ref().is_some_and(|old| grant.id == old.consent);
                let before = known.grants.iter().find(old).map(|grant| grant.areas.clone());
                (closed_areas(me, today, &known, rule_book()), before)
            }
            GiveStep::Whom | GiveStep::HowLong => (BTreeMap::new(), None),
        };
        let checked = draft.check(today, &me.identifiers).ok();
        let seen = checked.as_ref().zip(at.receiver).map(|(checked, to)| self.draft_seen((me, to), checked, kept));
        let page = GivePage {
            step,
            address: at.address.clone(),
            faults,
            not_let_in: kept.not_let_in().filter(|_| step == GiveStep::Whom),
            receiver: at.receiver.map(|it| Receiver { name: name(it, reader.visit.locale), born: it.birth_date }),
            checked: checked.map(|checked| (checked.areas, checked.from, checked.until)),
            seen: seen.unwrap_or_default(),
            closed,
            before,
            is_change: kept.replaces.is_some(),
            is_fixed: kept.is_fixed,
            said: at.said,
            a_year_on: a_year_on(today),
            draft,
        };
        let status = if at.said == Some(GiveSaid::Changed) { StatusCode::CONFLICT } else { StatusCode::OK };
        let cx = self.context(&reader.visit, reader.visitor.who.as_ref());
        shown(status, self.render(move || pages::give(&cx, &page)).await?)
    }

    /// A draft is one for all tabs, and a first day that nobody chose is today: what is confirmed is what was shown, whatever
    /// the draft says meanwhile.
    pub(super) fn draft_seen(
        &self,
        (giver, receiver): (&Person, &Person),
        checked: &CheckedGrant,
        kept: &Kept,
    ) -> String {
        let areas: Vec<_> = checked.areas.iter().map(|area| area.as_str()).collect();
        let until = checked.until.map(|day| day.to_string()).unwrap_or_default();
        let (consent, version) = kept.replaces.as_ref().map_or(("", ""), |old| (&old.consent, &old.version));
        let parties = [person::key_of(giver), person::key_of(receiver)];
        let [giver, receiver] = parties.each_ref().map(String::as_str);
        let from = checked.from.to_string();
        self.key.draft_seen(&[giver, receiver, &areas.join(" "), &from, &until, consent, version])
    }
}
