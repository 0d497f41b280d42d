//! `/`: what this is, and what is new.

use std::collections::BTreeSet;

use axum::response::Response;
use innsyn_domain::access::{Reason, Service};
use innsyn_domain::lab_results::LabResults;
use innsyn_web::pages::{self, FaultKind, HomeClosed, HomePage, HomeResults, Load};

use super::reader::{AppState, status_of};
use super::results::Seen;
use super::{Visit, shown};
use crate::app::App;
use crate::audit::Event;
use crate::error::Problem;
use crate::fhir::source::Budget;
use crate::session::Visitor;

/// What is written down.
pub(super) const VIEW: &str = "home";
/// Reports of the newest that home shows.
const NEWEST: usize = 5;

pub(crate) async fn page(app: AppState, visitor: Visitor, visit: Visit) -> Result<Response, Problem> {
    let mut closed = None;
    let results = match &visitor.who {
        None => None,
        Some(_) => match app.lab_results(&visitor, VIEW, |seen| Some(newest(seen))).await {
            Ok(Load::Ready(results)) => results.map(Load::Ready),
            Ok(Load::Failed { reference }) => Some(Load::Failed { reference }),
            Err(Problem { kind: FaultKind::Closed(Some(Service::Provesvar), why), .. }) => {
                closed = Some(what_else(&app, &visitor, why).await?);
                None
            }
            Err(problem) => return Err(problem),
        },
    };
    // Home is home also when the results could not be fetched.
    let status = results.as_ref().map_or(http::StatusCode::OK, status_of);
    let soon = app.changes_soon(&visitor, visit.locale).await;
    let cx = app.context(&visit, visitor.who.as_ref());
    shown(status, app.render(move || pages::home(&cx, &HomePage { results, closed, soon })).await?)
}

/// Whether the plan is open where results are not.
async fn what_else(app: &App, visitor: &Visitor, results: Reason) -> Result<HomeClosed, Problem> {
    let acting = app.acting(visitor, Event::Read(VIEW), &Budget::new()).await?.map_err(Problem::source)?;
    Ok(HomeClosed { results, plan: acting.basis_of(Service::Egenbehandlingsplan).map(|_| ()) })
}

fn newest(seen: &Seen<'_>) -> HomeResults {
    let all = &seen.parsed().value;
    let new: BTreeSet<_> = seen.new_to_reader().map(|report| &report.id).collect();
    let newest = all.reports.iter().take(NEWEST).cloned().collect();
    let mut newest = LabResults { reports: newest, ..LabResults::default() };
    seen.mark_new(&mut newest, &new);
    HomeResults {
        total_reports: all.reports.len(),
        total_results: all.row_count(),
        new: new.len(),
        newest: newest.reports,
        delivered: seen.said_of_all(),
        provenance: seen.provenance().clone(),
    }
}
