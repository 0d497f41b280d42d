//! `/provesvar/{address}`: one result, or a report as a whole, with everything known about it.

use axum::extract::Path;
use axum::response::Response;
use innsyn_domain::lab_results::{Found, ResultId};
use innsyn_web::pages::{self, LabResultPage, Load, OneResult};

use super::reader::{AppState, Reader, status_of};
use super::results::Results;
use super::shown;
use crate::address::looks_like_address;
use crate::error::Problem;

pub(crate) async fn page(app: AppState, reader: Reader, Path(address): Path<String>) -> Result<Response, Problem> {
    // The same answer as for another person's: whether an address exists for somebody else is not told.
    let unknown = || Problem::not_found("no such result for this person");
    if !looks_like_address(&address) {
        return Err(unknown());
    }
    let address = ResultId(address);
    let found = app.lab_results(&reader.visitor, "lab-result", move |results| one(results, &address)).await?;
    let result = match found {
        Load::Ready(Some(result)) => Load::Ready(result),
        Load::Ready(None) => return Err(unknown()),
        Load::Failed { reference } => Load::Failed { reference },
    };
    let status = status_of(&result);
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(status, app.render(move || pages::lab_result(&cx, &LabResultPage { result })).await?)
}

fn one(results: &Results, address: &ResultId) -> Option<OneResult> {
    let Found { report, result, newest } = results.parsed.value.by_address(address)?;
    Some(OneResult { report, result, newest, provenance: results.provenance.clone() })
}
