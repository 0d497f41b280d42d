//! `/provesvar/{address}`: one result, or a report as a whole, with everything known about it.

use axum::extract::Path;
use axum::response::Response;
use http::Method;
use innsyn_domain::lab_results::{Found, ResultId, waitable};
use innsyn_web::pages::{self, LabResultPage, Load, MayWait, OneResult};

use super::reader::{AppState, Reader, status_of, there};
use super::results::Seen;
use super::shown;
use crate::address::looks_like_address;
use crate::app::App;
use crate::error::Problem;
use crate::marks::Change;

pub(crate) async fn page(
    app: AppState,
    reader: Reader,
    method: Method,
    Path(address): Path<String>,
) -> Result<Response, Problem> {
    // The same answer as for another person's: whether an address exists for somebody else is not told.
    let unknown = || Problem::not_found("no such result for this person");
    if !looks_like_address(&address) {
        return Err(unknown());
    }
    let address = ResultId(address);
    let found = app.lab_results(&reader.visitor, "lab-result", move |seen| one(seen, &address)).await?;
    let result = match there(found, unknown)? {
        Load::Ready((mut result, read)) => {
            if reader.decides().is_err() {
                result.may_wait = None;
            }
            // Of HEAD there is nothing to read, and who looks as somebody else would has not read.
            if method == Method::GET && !reader.previews() {
                app.mark_read(read).await;
            }
            Load::Ready(result)
        }
        Load::Failed { reference } => Load::Failed { reference },
    };
    let status = status_of(&result);
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(status, app.render(move || pages::lab_result(&cx, &LabResultPage { result })).await?)
}

/// With the mark that it has been read, where it was new.
fn one(seen: &Seen<'_>, address: &ResultId) -> Option<(OneResult, Option<Change>)> {
    let Found { report, result, newest } = seen.by_address(address)?;
    let is_newest = newest.is_none();
    let read = seen.new_to_reader().find(|new| is_newest && new.id == report.id);
    let read = read.map(|new| seen.own().read(std::iter::once(new)));
    let waits = is_newest && report.withheld.is_none() && waitable().holds(report.kind);
    let chosen = seen.to_mark(address).is_some_and(|report| seen.has_chosen_to_wait(report));
    let may_wait = waits.then_some(match chosen {
        true => MayWait::AfterAll,
        false => MayWait::ThisOne,
    });
    // Also where the address is the report's, which then means its first result.
    let of = result.as_ref().map_or(&report.id, |result| &result.id);
    let has_trend = is_newest && seen.parsed().value.comparable_with(of) > 1;
    let provenance = seen.provenance().clone();
    Some((OneResult { report, result, newest, may_wait, has_trend, provenance }, read))
}

impl App {
    /// What could not be marked as read is new once more, and is shown all the same.
    async fn mark_read(&self, read: Option<Change>) {
        let Some(change) = read else { return };
        if let Err(error) = self.marks.change(change, self.clock.instant()).await {
            tracing::error!(%error, "that a result was read could not be kept");
        }
    }
}
