//! `/api/tilgang`: whether one may still see what an open page shows. It says yes or no, and nothing else. `/tilgang`: where
//! such a page goes by itself when it is no.

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::Response;
use http::StatusCode;
use innsyn_domain::access::Service;
use innsyn_web::pages::{FaultKind, OnDevice};
use serde::Deserialize;

use super::reader::{AppState, Reader};
use super::see_other;
use crate::app::App;
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

type AskedQuery = Result<Query<Asked>, QueryRejection>;

/// 204: yes. 401: no, and [`over`] says why, or, where somebody else reads now, the page itself. Nothing is ended and nothing is written down
/// here: nobody asked.
pub(crate) async fn standing(app: AppState, reader: Reader, asked: AskedQuery) -> Result<StatusCode, Problem> {
    let Query(asked) = asked.map_err(|_| unreadable())?;
    // The worker stands on no page: what lies on the device says whose it is.
    match asked.viser.as_str() {
        "uten-nett" if app.on_device(&reader.visit, reader.visitor.who.as_ref()) != OnDevice::Kept => {
            return Err(Problem::not_found("no plan is to lie on this device"));
        }
        "uten-nett" => {}
        _ => reader.same_person(&asked.hvem)?,
    }
    app.stands(&reader, &asked).await.map(|()| StatusCode::NO_CONTENT)
}

/// Why it is not seen any more. Nothing of the person is asked for here, so nothing is written down: a page that were asked for
/// anew by itself would stand in the log as somebody's try.
pub(crate) async fn over(app: AppState, reader: Reader, asked: AskedQuery) -> Result<Response, Problem> {
    let Query(asked) = asked.map_err(|_| unreadable())?;
    match app.stands(&reader, &asked).await {
        // It was given again meanwhile.
        Ok(()) => Ok(see_other("/")),
        Err(problem) => {
            if problem.kind == FaultKind::AccessEnded {
                reader.visitor.end_access().await?;
            }
            Err(problem)
        }
    }
}

fn unreadable() -> Problem {
    Problem::new(FaultKind::BadRequest, "what is shown could not be read")
}

impl App {
    async fn stands(&self, reader: &Reader, asked: &Asked) -> Result<(), Problem> {
        let ended = || Problem::new(FaultKind::AccessEnded, "access has ended");
        let patient = match reader.visitor.who.as_ref().and_then(|who| who.acts_for.as_ref()) {
            Some(ActsFor::Person { patient, .. }) => patient,
            // Another tab was told so. What this one shows is the other's still, unless it is one's own.
            Some(ActsFor::Ended) if asked.hvem != reader.visitor.mark() => return Err(ended()),
            Some(ActsFor::Ended | ActsFor::Preview { .. }) | None => return Ok(()),
        };
        let budget = Budget::new();
        let oneself = self.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?;
        let today = self.clock.today();
        let asked_of = relations::acting_for(&self.source, &oneself.actor, patient, today, &budget).await;
        let (_, acting) = asked_of.map_err(Problem::source)?;
        let acting = acting.map_err(|_| ended())?;
        let shows = match asked.viser.as_str() {
            "svar" => Some(Service::Provesvar),
            "plan" => Some(Service::Egenbehandlingsplan),
            _ => None,
        };
        match shows.map(|service| acting.basis_of(service)) {
            Some(Err(reason)) => {
                Err(Problem::new(FaultKind::Closed(shows, reason), "what the page shows has been closed"))
            }
            Some(Ok(_)) | None => Ok(()),
        }
    }
}
