//! `/egenbehandling`: the plan, on the screen and on paper, and what it was before.

pub(crate) mod along;
pub(super) mod entries;
mod read;

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use innsyn_domain::treatment_plan::PlanId;
use innsyn_web::pages::{self, Load, OnDevice, PageContext, PlanHistoryPage, PlansData, TreatmentPlanPage};

use super::reader::{AppState, Reader, status_of, there};
use super::{Html, Visit, shown};
use crate::address::looks_like_address;
use crate::error::Problem;
use crate::fhir::treatment_plan::Wanted;

pub(crate) async fn page(app: AppState, reader: Reader) -> Result<Response, Problem> {
    draw(app, reader, "treatment-plan", None, pages::treatment_plan).await
}

pub(crate) async fn one(app: AppState, reader: Reader, Path(address): Path<String>) -> Result<Response, Problem> {
    draw(app, reader, "treatment-plan", Some(address), pages::treatment_plan).await
}

pub(crate) async fn sheet(app: AppState, reader: Reader, Path(address): Path<String>) -> Result<Response, Problem> {
    draw(app, reader, "treatment-plan-sheet", Some(address), pages::plan_sheet).await
}

pub(crate) async fn card(app: AppState, reader: Reader, Path(address): Path<String>) -> Result<Response, Problem> {
    draw(app, reader, "treatment-plan-card", Some(address), pages::plan_card).await
}

async fn draw(
    app: AppState,
    reader: Reader,
    view: &'static str,
    address: Option<String>,
    page: fn(&PageContext, &TreatmentPlanPage) -> String,
) -> Result<Response, Problem> {
    // The same answer as for another person's: whether an address exists for somebody else is not told.
    let unknown = || Problem::not_found("no such plan for this person");
    if address.as_ref().is_some_and(|address| !looks_like_address(address)) {
        return Err(unknown());
    }
    let which = address.map(PlanId);
    let wanted = which.clone();
    let pick = move |data: PlansData| {
        let is_there = wanted.as_ref().is_none_or(|id| data.plan(Some(id)).is_some());
        is_there.then_some(data)
    };
    let plans = there(app.treatment_plan(&reader.visitor, (view, Wanted::Plan), pick).await?, unknown)?;
    let status = status_of(&plans);
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(status, app.render(move || page(&cx, &TreatmentPlanPage { plans, which })).await?)
}

/// `?fra=…&til=…`: addresses of two versions. What is none of them compares nothing.
pub(crate) async fn history(app: AppState, reader: Reader, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let asked = |name: &str| {
        let mut all = form_urlencoded::parse(query.as_deref().unwrap_or_default().as_bytes());
        all.find(|(key, _)| key == name).map(|(_, value)| PlanId(value.into_owned()))
    };
    let compared = asked("fra").zip(asked("til"));
    let plans = app.treatment_plan(&reader.visitor, ("treatment-plan-history", Wanted::Versions), Some).await?;
    let plans = match plans {
        Load::Ready(Some(data)) => Load::Ready(data),
        Load::Ready(None) => return Err(Problem::server("plans that were read are not there")),
        Load::Failed { reference } => Load::Failed { reference },
    };
    let status = status_of(&plans);
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(status, app.render(move || pages::plan_history(&cx, &PlanHistoryPage { plans, compared })).await?)
}

/// For anybody, signed in or not: nothing of a session is on it.
pub(crate) async fn emergency(app: AppState, visit: Visit) -> Result<Html, Problem> {
    let cx = PageContext { device: OnDevice::Untouched, ..app.context(&visit, None) };
    app.render(move || pages::plan_emergency(&cx)).await.map(Html)
}
