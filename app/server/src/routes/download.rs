//! `/provesvar/last-ned/…`: what the page shows, as a file. The same way, and the same access, as the page.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use innsyn_domain::lab_results::{Found, LabResults, ParsedLabResults, ResultId, handed_out, left_out};
use innsyn_i18n::Locale;
use innsyn_web::download::{self, Download};
use innsyn_web::pages::{FaultKind, Load};
use serde::Deserialize;

use super::reader::{AppState, Reader, there, whole};
use super::results::{Received, Seen};
use crate::address::looks_like_address;
use crate::app::App;
use crate::audit::Event;
use crate::error::Problem;
use crate::fhir::collection::{self, Said};

/// Below here are files.
pub(super) const PATH: &str = "/provesvar/last-ned/";

/// What is to be in the file. Nothing: everything.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    /// The address of one result or report.
    svar: Option<String>,
    /// Which person's page the link stands on.
    #[serde(default)]
    hvem: String,
}

type Asked = Result<Query<Wanted>, QueryRejection>;

pub(crate) async fn csv(app: AppState, reader: Reader, query: Asked) -> Result<Response, Problem> {
    let (locale, wanted) = (reader.visit.locale, wanted(query, &reader)?);
    let text = app.lab_results(&reader.visitor, Event::Download("results-csv"), move |seen| {
        Some(download::csv(locale, &choose(seen, &wanted)?).map_err(|fault| fault.to_string()))
    });
    Ok(file(&app, made(text.await?)?, "csv", "text/csv; charset=utf-8"))
}

pub(crate) async fn fhir(app: AppState, reader: Reader, query: Asked) -> Result<Response, Problem> {
    let (locale, wanted) = (reader.visit.locale, wanted(query, &reader)?);
    let event = Event::Download("results-fhir");
    let text = app.lab_results_as_received(&reader.visitor, event, move |seen, received| {
        Some(bundle(locale, seen, &choose(seen, &wanted)?, received).map_err(|fault| fault.to_string()))
    });
    Ok(file(&app, made(text.await?)?, "json", "application/fhir+json"))
}

fn wanted(query: Asked, reader: &Reader) -> Result<Wanted, Problem> {
    // Less than was asked for, or more, would look like what was asked for.
    let Ok(Query(wanted)) = query else {
        return Err(Problem::new(FaultKind::BadRequest, "what to download could not be read"));
    };
    // An address that says nothing stands on no page of ours: it was typed, and one types it for oneself.
    let is_typed = wanted.hvem.is_empty() && reader.decides().is_ok();
    if wanted.svar.is_none() && !is_typed {
        reader.same_person(&wanted.hvem)?;
    }
    match &wanted.svar {
        Some(address) if !looks_like_address(address) => Err(unknown()),
        _ => Ok(wanted),
    }
}

fn unknown() -> Problem {
    Problem::not_found("no such result for this person")
}

fn made(text: Load<Option<Result<String, String>>>) -> Result<String, Problem> {
    whole(there(text, unknown)?)?.map_err(Problem::server)
}

/// `None`: this person has no result with that address.
fn choose(seen: &Seen<'_>, wanted: &Wanted) -> Option<Download> {
    let provenance = seen.provenance().clone();
    let Some(address) = &wanted.svar else {
        return Some(Download { results: seen.parsed().clone(), provenance, only: None, newest: None });
    };
    let address = ResultId(address.clone());
    let LabResults { notices, total_elsewhere, not_results, .. } = &seen.parsed().value;
    let Found { report, result, newest } = seen.by_address(&address)?;
    // An address in a report that waits leads to the report.
    let only = Some(result.map_or_else(|| report.id.clone(), |result| result.id));
    let value = LabResults {
        reports: vec![report],
        notices: notices.clone(),
        total_elsewhere: *total_elsewhere,
        not_results: *not_results,
    };
    let results = ParsedLabResults { value, faults: seen.parsed().faults.clone() };
    Some(Download { results, provenance, only, newest })
}

/// The resources as they came. Of one result: the report around it too, for a report cannot be cut.
fn bundle(locale: Locale, seen: &Seen<'_>, chosen: &Download, received: Received) -> serde_json::Result<String> {
    let Received { entries, others, viewer, ids, at } = received;
    let source = |address: &ResultId| ids.get(address).map(|id| id.0.as_str());
    let mut shown = BTreeSet::new();
    let mut wanted = BTreeSet::new();
    for report in &chosen.results.value.reports {
        // Results that came without a report are gathered only by us.
        let is_gathered = source(&report.id).is_some_and(|id| !id.starts_with("DiagnosticReport/"));
        let (all, in_sight) = match chosen.only.as_ref().and_then(|only| report.find(only)) {
            Some(result) if is_gathered => (result.ids(), result.ids_in_sight()),
            Some(_) | None => (report.ids(), report.ids_in_sight()),
        };
        // What is contained leaves, or stays, with its container.
        shown.extend(all.into_iter().filter_map(source).filter_map(|id| id.split('#').next()));
        wanted.extend(in_sight.into_iter().filter_map(source));
    }
    let hidden = seen.hidden().iter().filter_map(source).collect();
    let leaving = handed_out(&entries, &viewer, &wanted, &others, &hidden);
    let left_out = left_out(&entries, &viewer, (&shown, &wanted), &others, &hidden);
    let said = Said { cautions: download::cautions(locale, chosen), left_out };
    collection::write(locale, entries, &leaving, said, at)
}

/// Its name says nothing of whose it is or what it holds: folders of downloads are seen by others.
pub(super) fn file(app: &App, content: impl Into<Body>, ending: &str, kind: &'static str) -> Response {
    let name = format!("attachment; filename=\"innsyn-{}.{ending}\"", app.clock.today());
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-store"), (CONTENT_DISPOSITION, name.as_str())];
    (headers, content.into()).into_response()
}
