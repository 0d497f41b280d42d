//! `/provesvar`: all results, and the rest of them for the island that shows more in place.

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::{IntoResponse, Response};
use http::header::CONTENT_TYPE;
use innsyn_domain::lab_results::ParsedLabResults;
use innsyn_web::pages::{self, FaultKind, LabResultsData, LabResultsPage, Load};
use serde::Deserialize;

use super::reader::{AppState, Reader, Results, status_of};
use super::shown;
use crate::error::Problem;

/// Results of a page, before "vis flere".
const PAGE: usize = 200;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Shown {
    vis: Option<String>,
}

pub(crate) async fn page(
    app: AppState,
    reader: Reader,
    query: Result<Query<Shown>, QueryRejection>,
) -> Result<Response, Problem> {
    // A query that cannot be read asks for nothing special.
    let show_all = query.is_ok_and(|Query(shown)| shown.vis.as_deref() == Some("alle"));
    let most = if show_all { usize::MAX } else { PAGE };
    let results = app.lab_results(&reader.visitor, "lab-results", move |results| Some(data(results, most))).await?;
    let results = match results {
        Load::Ready(Some(data)) => Load::Ready(data),
        Load::Ready(None) => return Err(Problem::server("a list is always there")),
        Load::Failed { reference } => Load::Failed { reference },
    };
    let status = status_of(&results);
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    let page = LabResultsPage { results, show_all };
    shown(status, app.render(move || pages::lab_results(&cx, &page)).await?)
}

fn data(results: Results, most: usize) -> LabResultsData {
    let Results { parsed: ParsedLabResults { value, faults }, provenance } = results;
    let total = value.row_count();
    let value = if total > most { value.window(0, most) } else { value };
    let shown = value.row_count();
    LabResultsData { results: ParsedLabResults { value, faults }, shown, total, provenance }
}

#[derive(Debug, Deserialize)]
pub(crate) struct From {
    fra: usize,
}

/// `/api/provesvar?fra=200`: the next rows as JSON of `LabResults`.
pub(crate) async fn more(
    app: AppState,
    reader: Reader,
    query: Result<Query<From>, QueryRejection>,
) -> Result<Response, Problem> {
    let Ok(Query(From { fra })) = query else {
        return Err(Problem::new(FaultKind::BadRequest, "fra: not a number"));
    };
    let rows = app.lab_results(&reader.visitor, "lab-results-more", move |results| {
        serde_json::to_string(&results.parsed.value.window(fra, PAGE)).ok()
    });
    match rows.await? {
        Load::Ready(Some(json)) => Ok(([(CONTENT_TYPE, "application/json")], json).into_response()),
        Load::Ready(None) => Err(Problem::server("results could not be written as JSON")),
        Load::Failed { reference } => Err(Problem::source(format!("see reference {reference}"))),
    }
}
