//! `/fullmakter`: what one has given, received and ended; and all that can be done with it.

mod change;
mod confirm;
mod draft;
mod drawn;
mod end;
mod entry;
mod give;
mod notices;

use axum::Router;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::Response;
use axum::routing::{get, post};
use http::StatusCode;
use innsyn_domain::access::Reason;
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::Side;
use innsyn_i18n::Locale;
use innsyn_web::pages::{
    self, BegunGrant, GIVE, GRANTS, GiveStep, GrantConflict, GrantLists, GrantSaid, GrantsPage, Load, MayNotGive,
    NOTICES, PAPER,
};
use serde::Deserialize;

use super::reader::{AppState, Reader, failed, status_of};
use super::{Html, Visit, shown};
use crate::app::App;
use crate::error::Problem;
use crate::fhir::grants::{Holdings, holdings};
use crate::fhir::source::{Budget, WriteFault};
use crate::session::Visitor;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(GRANTS, get(page))
        .route(PAPER, get(paper))
        .route(NOTICES, get(notices::page).post(notices::mark))
        .route(GIVE, get(give::begin))
        .route("/fullmakter/gi/{handle}/slett", post(give::delete))
        .route("/fullmakter/gi/{handle}/{step}", get(give::page).post(give::send))
        .route("/fullmakter/{address}/endre", post(change::begin))
        .route("/fullmakter/{address}/avslutt", get(end::page).post(end::end))
}

/// Whether nothing is shown there: it is only posted to.
pub(super) fn is_posted(path: &str) -> bool {
    path.starts_with(GRANTS) && (path.ends_with("/endre") || path.ends_with("/slett"))
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Done {
    gjort: Option<String>,
}

/// For the person alone: nobody reads it for somebody else.
async fn page(app: AppState, reader: Reader, done: Result<Query<Done>, QueryRejection>) -> Result<Response, Problem> {
    reader.decides()?;
    let budget = Budget::new();
    let found = match app.oneself(&reader.visitor, &budget).await? {
        Ok(oneself) => {
            let me = oneself.person;
            holdings(&app.source, &me, app.clock.today(), &budget).await.map(|held| (me, held))
        }
        Err(fault) => Err(fault),
    };
    let owner = app.draft_owner(&reader.visitor);
    let draft = app.drafts.newest_draft(&owner).await.map_err(Problem::server)?;
    let draft = draft.and_then(|(handle, kept)| Some((handle, draft::Kept::read(&kept)?)));
    let draft = draft.filter(|(_, kept)| kept.is_begun()).map(|(handle, kept)| {
        let at = found.as_ref().map_or(GiveStep::Whom, |(me, _)| kept.first_open(app.clock.today(), me));
        BegunGrant { address: format!("{GIVE}/{handle}"), at }
    });
    let (grants, may_give) = match found {
        Ok((me, held)) => {
            let may_give = held.may_give.map_err(MayNotGive::Because);
            (Load::Ready(app.lists(&me, held, reader.visit.locale).await), may_give)
        }
        Err(fault) => (failed(Some("fullmakter"), &fault), Err(MayNotGive::Because(Reason::NoRule))),
    };
    let may_give = if matches!(grants, Load::Failed { .. }) { Ok(()) } else { may_give };
    let said = match done.ok().and_then(|Query(done)| done.gjort).as_deref() {
        Some("gitt") => Some(GrantSaid::Given),
        Some("endret") => Some(GrantSaid::Changed),
        Some("avsluttet") => Some(GrantSaid::Ended),
        Some("slettet") => Some(GrantSaid::Deleted),
        Some(_) | None => None,
    };
    let status = status_of(&grants);
    let page = GrantsPage { grants, may_give, draft, said };
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(status, app.render(move || pages::grants(&cx, &page)).await?)
}

/// A form for everybody.
async fn paper(app: AppState, visitor: Visitor, visit: Visit) -> Result<Html, Problem> {
    let cx = app.context(&visit, visitor.who.as_ref());
    let operator = app.config.operator.clone();
    app.render(move || pages::grant_paper(&cx, &operator)).await.map(Html)
}

impl App {
    /// What drafts of whoever is signed in are kept under.
    fn draft_owner(&self, visitor: &Visitor) -> String {
        self.key.draft_owner(visitor.who.as_ref().map(|who| who.patient.as_str()).unwrap_or_default())
    }

    async fn lists(&self, me: &Person, holdings: Holdings, locale: Locale) -> GrantLists {
        let mut lists = GrantLists { not_whole: holdings.not_whole, ..GrantLists::default() };
        let mut held = holdings.held;
        held.sort_by_key(|one| one.grant.place(one.listed));
        for one in &held {
            let entry = self.entry(me, one, &holdings.closed, locale).await;
            let list = match (one.listed.is_history(), one.side) {
                (true, _) => &mut lists.history,
                (false, Side::Giver) => &mut lists.given,
                (false, Side::Receiver) => &mut lists.received,
            };
            list.push(entry);
        }
        lists
    }

    /// Instead of what was asked for: nothing was done, and why.
    async fn conflict(&self, reader: &Reader, conflict: GrantConflict) -> Result<Response, Problem> {
        let status = match conflict {
            GrantConflict::Changed | GrantConflict::Kept { .. } => StatusCode::CONFLICT,
            GrantConflict::Unconfirmed { .. } => StatusCode::FORBIDDEN,
            GrantConflict::Unsure => StatusCode::BAD_GATEWAY,
        };
        let cx = self.context(&reader.visit, reader.visitor.who.as_ref());
        shown(status, self.render(move || pages::grant_conflict(&cx, &conflict)).await?)
    }

    /// `kept`: what is shown when somebody else was quicker.
    async fn not_stored(&self, reader: &Reader, fault: WriteFault, kept: GrantConflict) -> Result<Response, Problem> {
        match fault {
            WriteFault::Conflict => self.conflict(reader, kept).await,
            WriteFault::Unsure(fault) => {
                tracing::error!(%fault, "nobody knows whether a change of a fullmakt was stored");
                self.conflict(reader, GrantConflict::Unsure).await
            }
            refused @ WriteFault::Refused(_) => Err(Problem::source(refused)),
        }
    }
}
