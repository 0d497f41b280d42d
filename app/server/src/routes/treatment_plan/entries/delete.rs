//! Deleting one: what it said stays a version at the source, and is shown to nobody.

use axum::extract::Path;
use axum::response::Response;
use http::StatusCode;
use innsyn_domain::treatment_plan::Plan;
use innsyn_domain::treatment_plan::entries::{OwnEntry, deleted};
use innsyn_web::pages::{self, EntryDeletePage, OWN_ENTRIES, entry_address, entry_fields as fields};

use super::writer::{Found, Writer};
use crate::app::App;
use crate::audit::EntryAct;
use crate::error::Problem;
use crate::fhir::entries::{EntryChange, store};
use crate::fhir::source::{Budget, WriteFault};
use crate::fhir::treatment_plan::Wanted;
use crate::routes::posted::Posted;
use crate::routes::reader::{AppState, Reader};
use crate::routes::{see_other, shown};

pub(super) async fn page(app: AppState, reader: Reader, Path(address): Path<String>) -> Result<Response, Problem> {
    let budget = Budget::new();
    let writer = app.writer(&reader, &budget).await?.map_err(Problem::source)?;
    let mut own = app.own_of_plan(&writer, Wanted::Plan, &budget).await.map_err(Problem::source)?;
    let found = app.found(&writer, &mut own, &address)?;
    let plans = own.data.plans.value.current;
    match found {
        Found::Here { entry, .. } if entry.may_be_deleted(writer.is_oneself()) => {
            let here = format!("{}/slett", entry_address(&address));
            if let Some(question) = app.asks_first(&reader, &writer, &here, &plans).await? {
                return Ok(question);
            }
            app.to_delete(&reader, &writer, *entry, address, plans, false).await
        }
        Found::Here { .. } | Found::Gone => Ok(see_other(OWN_ENTRIES)),
    }
}

pub(super) async fn send(
    app: AppState,
    reader: Reader,
    Path(address): Path<String>,
    posted: Posted,
) -> Result<Response, Problem> {
    let budget = Budget::new();
    let writer = app.writer(&reader, &budget).await?.map_err(Problem::source)?;
    if reader.visitor.writes_first() {
        return Ok(see_other(&format!("{}/slett", entry_address(&address))));
    }
    for _ in 0..2 {
        let mut own = app.own_of_plan(&writer, Wanted::Plan, &budget).await.map_err(Problem::source)?;
        let Found::Here { entry, resource: old } = app.found(&writer, &mut own, &address)? else { break };
        if !entry.may_be_deleted(writer.is_oneself()) {
            app.tried(&writer.acting, EntryAct::Deleted).await?;
            return Ok(see_other(OWN_ENTRIES));
        }
        if posted.one(fields::SEEN) != app.seen(&entry) {
            let plans = own.data.plans.value.current;
            return app.to_delete(&reader, &writer, *entry, address, plans, true).await;
        }
        let new = deleted(&old);
        let change = EntryChange::Put { old: &old, new: &new, act: EntryAct::Deleted };
        match store((&app.source, &app.audit), &writer.acting, change, &budget).await {
            Ok(_) => break,
            Err(WriteFault::Conflict) => {}
            Err(fault) => return Err(Problem::source(fault)),
        }
    }
    Ok(see_other(&format!("{OWN_ENTRIES}?gjort=slettet")))
}

impl App {
    /// `plans`: those in use; `is_changed`: it has been corrected since it was asked for the first time.
    async fn to_delete(
        &self,
        reader: &Reader,
        writer: &Writer,
        entry: OwnEntry,
        address: String,
        plans: Vec<Plan>,
        is_changed: bool,
    ) -> Result<Response, Problem> {
        self.wrote_down(writer).await?;
        let status = if is_changed { StatusCode::CONFLICT } else { StatusCode::OK };
        let seen = self.seen(&entry);
        let page = EntryDeletePage { entry: OwnEntry { id: address, ..entry }, seen, is_changed, plans };
        let cx = self.context(&reader.visit, reader.visitor.who.as_ref());
        shown(status, self.render(move || pages::entry_delete(&cx, &page)).await?)
    }
}
