//! `/api/tilgang`: whether one may still see what an open page shows. It says yes or no, and nothing else.

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use http::StatusCode;
use innsyn_domain::access::Service;
use innsyn_web::pages::{FaultKind, OnDevice};
use serde::Deserialize;

use super::reader::{AppState, Reader};
use crate::error::Problem;
use crate::fhir::relations;
use crate::fhir::source::Budget;
use crate::session::ActsFor;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Which person's page it is.
    hvem: String,
    /// `svar`: it shows results; `plan`: a plan. `uten-nett`: a plan has been put on the device.
    viser: String,
}

/// 204: yes. 401: no, and the page is to be asked for anew, which then says why. Nothing is ended and nothing is written down
/// here: nobody asked.
pub(crate) async fn standing(
    app: AppState,
    reader: Reader,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<StatusCode, Problem> {
    let Query(asked) = asked.map_err(|_| Problem::new(FaultKind::BadRequest, "what is shown could not be read"))?;
    // The worker stands on no page: what lies on the device says whose it is.
    match asked.viser.as_str() {
        "uten-nett" if app.on_device(&reader.visit, reader.visitor.who.as_ref()) != OnDevice::Kept => {
            return Err(Problem::not_found("no plan is to lie on this device"));
        }
        "uten-nett" => {}
        _ => reader.same_person(&asked.hvem)?,
    }
    let acts_for = reader.visitor.who.as_ref().and_then(|who| who.acts_for.as_ref());
    let patient = match acts_for {
        Some(ActsFor::Person { patient, .. }) => patient,
        // Another tab was told so. What this one shows is the other's still, unless it is one's own.
        Some(ActsFor::Ended) if asked.hvem != reader.visitor.mark() => {
            return Err(Problem::new(FaultKind::AccessEnded, "access has ended"));
        }
        Some(ActsFor::Ended | ActsFor::Preview { .. }) | None => return Ok(StatusCode::NO_CONTENT),
    };
    let budget = Budget::new();
    let oneself = app.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?;
    let asked_of = relations::acting_for(&app.source, &oneself.actor, patient, app.clock.today(), &budget).await;
    let (_, acting) = asked_of.map_err(Problem::source)?;
    let acting = acting.map_err(|_| Problem::new(FaultKind::AccessEnded, "access has ended"))?;
    let shows = match asked.viser.as_str() {
        "svar" => Some(Service::Provesvar),
        "plan" => Some(Service::Egenbehandlingsplan),
        _ => None,
    };
    match shows.map(|service| acting.basis_of(service)) {
        Some(Err(reason)) => Err(Problem::new(FaultKind::Closed(shows, reason), "what the page shows has been closed")),
        Some(Ok(_)) | None => Ok(StatusCode::NO_CONTENT),
    }
}
