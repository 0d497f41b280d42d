//! Ending one, from either side. Once it is answered that it has ended, nobody is answered by it.

use axum::extract::Path;
use axum::response::Response;
use http::StatusCode;
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{Ending, Side};
use innsyn_web::pages::{self, GRANTS, GrantConflict, GrantEndPage, MayEnd};

use super::super::posted::Posted;
use super::super::reader::{AppState, Reader};
use super::super::{see_other, shown};
use crate::address::looks_like_address;
use crate::app::App;
use crate::error::Problem;
use crate::fhir::grants::{Change, Held, Holdings, holdings, store, stored};
use crate::fhir::source::Budget;

pub(crate) async fn page(app: AppState, reader: Reader, Path(address): Path<String>) -> Result<Response, Problem> {
    reader.decides()?;
    let budget = Budget::new();
    let me = app.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?.person;
    let all = holdings(&app.source, &me, app.clock.today(), &budget).await.map_err(Problem::source)?;
    let closed = all.closed.clone();
    let held = app.held(&me, all, &address)?;
    let entry = app.entry(&me, &held, &closed, reader.visit.locale).await;
    let Some(how) = entry.may_end else { return Ok(see_other(GRANTS)) };
    let page = GrantEndPage { entry, how, seen: app.grant_seen(&held) };
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(StatusCode::OK, app.render(move || pages::grant_end(&cx, &page)).await?)
}

pub(crate) async fn end(
    app: AppState,
    reader: Reader,
    Path(address): Path<String>,
    posted: Posted,
) -> Result<Response, Problem> {
    reader.decides()?;
    let budget = Budget::new();
    let me = app.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?.person;
    let today = app.clock.today();
    let before = holdings(&app.source, &me, today, &budget).await.map_err(Problem::source)?;
    let before = app.held(&me, before, &address)?;
    let Some(giver) = before.giver(&me).cloned() else { return app.conflict(&reader, GrantConflict::Changed).await };
    let _closed = app.gates.close(giver.patient_ids.iter()).await;
    let budget = Budget::new();
    let now = holdings(&app.source, &me, today, &budget).await.map_err(Problem::source)?;
    let held = app.held(&me, now, &address)?;
    let is_as_seen = posted.get("sett") == Some(&app.grant_seen(&held));
    let old = if is_as_seen && held.may_end() {
        stored(&app.source, &held.grant, &budget).await.map_err(Problem::source)?
    } else {
        None
    };
    let Some(old) = old else { return app.conflict(&reader, GrantConflict::Changed).await };
    let how = match (held.side, app.ends(&me, &held).await) {
        (Side::Giver, _) if posted.get("stille").is_some() => Ending::Quietly,
        (Side::Giver, _) => Ending::ByGiver,
        (Side::Receiver, Some(MayEnd::Decline)) => Ending::Declined,
        (Side::Receiver, _) => Ending::ByReceiver,
    };
    let change = Change::End { old, how };
    match store((&app.source, &app.audit), (&me, &giver), change, &budget).await {
        Ok(()) => Ok(see_other(&format!("{GRANTS}?gjort=avsluttet"))),
        Err(fault) => app.not_stored(&reader, fault, GrantConflict::Changed).await,
    }
}

impl App {
    /// The one at this address of the reader's.
    pub(super) fn held(&self, me: &Person, holdings: Holdings, address: &str) -> Result<Held, Problem> {
        let wanted = format!("{GRANTS}/{address}");
        let is_it = |held: &Held| looks_like_address(address) && self.grant_address(me, held) == wanted;
        holdings.held.into_iter().find(is_it).ok_or_else(|| Problem::not_found("no such fullmakt of this person"))
    }
}
