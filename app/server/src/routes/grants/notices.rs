//! `/varsler`: what has happened with fullmakter that one has given or received. Told from what is stored anyway; of one's own only
//! what was read is kept.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use axum::response::Response;
use innsyn_domain::access::{Acting, rule_book};
use innsyn_domain::lab_results::{NEW_DAYS, OwnAction, Param, own_fields};
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{GrantBasis, GrantNotice, Happened, Side, TOLD_DAYS, Traces};
use innsyn_domain::when::When;
use innsyn_i18n::Locale;
use innsyn_web::pages::{self, Load, NOTICES, NoticeEntry, NoticesPage};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::super::posted::Posted;
use super::super::reader::{AppState, Reader, failed, status_of};
use super::super::{see_other, shown};
use crate::app::App;
use crate::clock::local;
use crate::error::Problem;
use crate::fhir::grants::{Held, holdings};
use crate::fhir::person;
use crate::fhir::source::{Budget, SourceFault};

/// For the person alone: nobody reads it for somebody else.
pub(crate) async fn page(app: AppState, reader: Reader) -> Result<Response, Problem> {
    reader.decides()?;
    let (notices, not_whole) = match app.told(&reader).await? {
        Ok(Told { notices, not_whole, .. }) => {
            (Load::Ready(notices.into_iter().map(|(notice, _)| notice).collect()), not_whole)
        }
        Err(fault) => (failed(Some("notices"), &fault), false),
    };
    let status = status_of(&notices);
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(status, app.render(move || pages::notices(&cx, &NoticesPage { notices, not_whole })).await?)
}

/// All that is told now has been read.
pub(crate) async fn mark(app: AppState, reader: Reader, posted: Posted) -> Result<Response, Problem> {
    reader.decides()?;
    if OwnAction::from_param(posted.one(own_fields::ACTION)) != Some(OwnAction::ReadAll) {
        return Err(Posted::unreadable());
    }
    let told = app.told(&reader).await?.map_err(Problem::source)?;
    let own = app.own(&told.oneself).await?;
    let new = told.notices.iter().filter(|(notice, _)| notice.is_new).map(|(_, name)| name.as_str());
    app.marks.change(own.noticed(new), app.clock.instant()).await.map_err(Problem::server)?;
    Ok(see_other(NOTICES))
}

struct Told {
    oneself: Acting,
    /// Newest first, each with what its mark is named by.
    notices: Vec<(NoticeEntry, String)>,
    not_whole: bool,
}

impl App {
    async fn told(&self, reader: &Reader) -> Result<Result<Told, SourceFault>, Problem> {
        let budget = Budget::new();
        let oneself = match self.oneself(&reader.visitor, &budget).await? {
            Ok(oneself) => oneself,
            Err(fault) => return Ok(Err(fault)),
        };
        let (me, today) = (&oneself.person, self.clock.today());
        let holdings = match holdings(&self.source, me, today, &budget).await {
            Ok(holdings) => holdings,
            Err(fault) => return Ok(Err(fault)),
        };
        let own = self.own(&oneself).await?;
        let used = self.first_used(me, &holdings.held).await?;
        // Events have real times, also where today is another day.
        let today = today.min(local(Timestamp::now()).date());
        let mut notices = Vec::new();
        for (at, held) in holdings.held.iter().enumerate() {
            let log = match held.giver(me) {
                Some(giver) => self.audit.done_with(giver, &held.grant.id).await.map_err(Problem::server)?,
                None => Vec::new(),
            };
            let first_used = used[at].filter(|_| !was_used_before(&holdings.held, &used, at));
            let traces = Traces { log: &log, first_used };
            let all = held.grant.notices(held.side, held.listed, traces, rule_book().on(self.clock.today()));
            for notice in all.into_iter().filter(|notice| is_told(notice, today)) {
                let name = mark_name(held, notice.what);
                let is_new = is_recent(&notice, today) && !own.has_noticed(&name);
                notices.push((entry(&holdings.held, held, notice, is_new, reader.visit.locale), name));
            }
        }
        notices.sort_by_key(|(entry, _)| Reverse(entry.notice.at.earliest()));
        Ok(Ok(Told { notices, not_whole: holdings.not_whole, oneself }))
    }

    async fn first_used(&self, me: &Person, all: &[Held]) -> Result<Vec<Option<When>>, Problem> {
        let mut used = Vec::new();
        for held in all {
            used.push(match &held.other {
                Some(other) => {
                    let (giver, receiver) = if held.side == Side::Giver { (me, other) } else { (other, me) };
                    self.audit.first_used(giver, receiver, &held.grant.id).await.map_err(Problem::server)?
                }
                None => None,
            });
        }
        Ok(used)
    }
}

/// Whether one that this one took over from was used: then this is not the first time.
fn was_used_before(all: &[Held], used: &[Option<When>], at: usize) -> bool {
    let mut older = all[at].grant.replaces.clone();
    let mut seen = BTreeSet::new();
    while let Some(id) = older.pop() {
        for (held, used) in all.iter().zip(used).filter(|(held, _)| held.grant.id == id) {
            if used.is_some() {
                return true;
            }
            if seen.insert(id.clone()) {
                older.extend(held.grant.replaces.iter().cloned());
            }
        }
    }
    false
}

/// Of an end that nobody has dated it is told that there was one; of the rest a day is needed.
fn is_told(notice: &GrantNotice, today: Date) -> bool {
    match notice.at.last_day() {
        Some(day) => is_within(day, TOLD_DAYS, today),
        None => matches!(notice.what, Happened::Ended(_) | Happened::Declined),
    }
}

fn is_recent(notice: &GrantNotice, today: Date) -> bool {
    let is_recent = notice.at.last_day().is_some_and(|day| is_within(day, NEW_DAYS, today));
    // As long as something can be done about it.
    is_recent || matches!(notice.what, Happened::EndsSoon { .. })
}

fn is_within(day: Date, days: i64, today: Date) -> bool {
    today.checked_sub(days.days()).is_ok_and(|since| day >= since)
}

/// A Consent can hold several: the other one is in the name too.
fn mark_name(held: &Held, what: Happened) -> String {
    let other = held.other.as_ref().map(person::key_of).unwrap_or_default();
    format!("{} {other} {}", held.grant.id, what.name())
}

fn entry(all: &[Held], held: &Held, notice: GrantNotice, is_new: bool, locale: Locale) -> NoticeEntry {
    let is_change = matches!(notice.what, Happened::Changed);
    // Before and after, where the one before is still known.
    let before = all.iter().find(|old| is_change && held.grant.replaces.contains(&old.grant.id));
    let after = &held.grant.areas;
    let (lost, gained) = match before.map(|old| &old.grant.areas) {
        Some(before) => (before.difference(after).copied().collect(), after.difference(before).copied().collect()),
        None => (BTreeSet::new(), BTreeSet::new()),
    };
    NoticeEntry {
        name: held.other_name(locale),
        side: held.side,
        is_capacity: matches!(held.grant.basis, GrantBasis::Capacity { .. }),
        // Of the giver's alone.
        quiet: held.grant.quiet && held.side == Side::Giver,
        may_renew: held.may_change(),
        notice,
        lost,
        gained,
        is_new,
    }
}
