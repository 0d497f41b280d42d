//! `/logg`: who has seen what of oneself, by our own store.

use axum::response::Response;
use http::StatusCode;
use innsyn_domain::proxy_access::parse_log;
use innsyn_web::pages::{self, UsageLogPage};

use super::reader::{AppState, Reader};
use super::shown;
use crate::error::Problem;
use crate::fhir::source::Budget;

/// Lines of the page.
const MOST: usize = 200;

/// For the person alone: nobody reads it for somebody else.
pub(crate) async fn page(app: AppState, reader: Reader) -> Result<Response, Problem> {
    reader.decides()?;
    let oneself = app.oneself(&reader.visitor, &Budget::new()).await?.map_err(Problem::source)?;
    let (events, more) = app.audit.about(&oneself.person, MOST).await.map_err(Problem::server)?;
    let entries: Vec<_> = events.iter().map(|event| (None, event)).collect();
    let parsed = parse_log(&entries, &oneself.person);
    let lost = parsed.faults.iter().filter(|fault| fault.entry_lost).count();
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    let page = UsageLogPage { lines: parsed.value, more, lost };
    shown(StatusCode::OK, app.render(move || pages::usage_log(&cx, &page)).await?)
}
