//! What something that was written has said: each version that the source has, for the person alone.

use axum::extract::Path;
use axum::response::Response;
use http::StatusCode;
use innsyn_domain::treatment_plan::entries::own_versions;
use innsyn_web::pages::{self, EntryVersions, EntryVersionsPage};

use super::super::read::viewer;
use super::writer::unknown;
use crate::error::Problem;
use crate::fhir::entries;
use crate::fhir::source::Budget;
use crate::fhir::treatment_plan::Wanted;
use crate::routes::reader::{AppState, Reader};
use crate::routes::shown;

pub(super) async fn page(app: AppState, reader: Reader, Path(address): Path<String>) -> Result<Response, Problem> {
    reader.decides()?;
    let budget = Budget::new();
    let writer = app.writer(&reader, &budget).await?.map_err(Problem::source)?;
    let mut own = app.own_of_plan(&writer, Wanted::Plan, &budget).await.map_err(Problem::source)?;
    let all = own.data.entries.iter().chain(&own.data.deleted);
    let kind =
        all.into_iter().find(|entry| app.key.address(&writer.person, &entry.id) == address).map(|entry| entry.kind);
    let kind = kind.ok_or_else(unknown)?;
    let resource = app.resource(&writer, &mut own, &address)?;
    let found = entries::versions(&app.source, &writer.acting, &resource, &budget).await.map_err(Problem::source)?;
    app.wrote_down(&writer).await?;
    let versions = found.map(|(entries, is_whole)| {
        let viewer = viewer(&app, &writer.acting.person, writer.basis);
        let read = own_versions(&entries, &viewer, (&writer.acting.actor, &writer.acting.person));
        EntryVersions { is_whole: is_whole && read.faults.is_empty(), versions: read.value }
    });
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    let page = EntryVersionsPage { kind, versions, plans: own.data.plans.value.current };
    shown(StatusCode::OK, app.render(move || pages::entry_versions(&cx, &page)).await?)
}
