//! `/egenbehandling/eget`: what is written beside the plan, by the person or by somebody who acts for the person. Who may see the
//! plan reads it ([ADR 25](../../../../../docs/adr/0025-what-a-citizen-writes-is-the-citizens.md)).

mod delete;
mod first;
mod form;
mod received;
mod send;
mod versions;
mod writer;

use axum::Router;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::{get, post};
use innsyn_domain::treatment_plan::entries::measurands;
use innsyn_web::pages::{self, EntryDone, EntryTrendPage, OWN_ENTRIES, OwnEntriesPage, WRITES_FOR};
use serde::Deserialize;

use crate::app::App;
use crate::error::Problem;
use crate::fhir::source::{Budget, Needs};
use crate::fhir::treatment_plan::Wanted;
use crate::routes::reader::{AppState, Reader, status_of, there};
use crate::routes::shown;

/// What is written down of looking at it.
const VIEW: &str = "egenbehandling-eget";

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(OWN_ENTRIES, get(list))
        .route(WRITES_FOR, post(first::yes))
        .route("/egenbehandling/eget/over-tid/{what}", get(trend))
        .route("/egenbehandling/eget/ny/{kind}", get(form::new).post(send::new))
        .route("/egenbehandling/eget/{address}", get(form::correct).post(send::correct))
        .route("/egenbehandling/eget/{address}/versjoner", get(versions::page))
        .route("/egenbehandling/eget/{address}/slett", get(delete::page).post(delete::send))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    vis: String,
    gjort: String,
}

async fn list(app: AppState, reader: Reader, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Problem> {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let nothing = || Problem::server("plans that were read are not there");
    let plans = there(app.treatment_plan(&reader.visitor, (VIEW, Wanted::Plan), Some).await?, nothing)?;
    let done = match asked.gjort.as_str() {
        "lagret" => Some(EntryDone::Stored),
        "rettet" => Some(EntryDone::Corrected),
        "slettet" => Some(EntryDone::Deleted),
        _ => None,
    };
    // Where it cannot be found out, the form says so.
    let cannot_store = matches!(app.source.takes(&Needs::ENTRIES, &Budget::new()).await, Ok(false));
    let status = status_of(&plans);
    let page = OwnEntriesPage { plans, all: asked.vis == "alle", done, cannot_store };
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(status, app.render(move || pages::own_entries(&cx, &page)).await?)
}

async fn trend(app: AppState, reader: Reader, Path(what): Path<String>) -> Result<Response, Problem> {
    let unknown = || Problem::not_found("nothing that can be measured");
    let measurand = measurands().iter().find(|it| it.key == what).ok_or_else(unknown)?;
    let plans = there(app.treatment_plan(&reader.visitor, (VIEW, Wanted::Plan), Some).await?, unknown)?;
    let status = status_of(&plans);
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    let page = EntryTrendPage { measurand, plans };
    shown(status, app.render(move || pages::entry_trend(&cx, &page)).await?)
}
