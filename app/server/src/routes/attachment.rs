//! `/provesvar/{address}/vedlegg/{n}`: a document that came with a report. The same way, and the same access, as the page
//! that leads here.

use axum::extract::Path;
use axum::response::Response;
use innsyn_domain::fhir::read::own_name;
use innsyn_domain::lab_results::{AttachmentContent, FileKind, Found, ResultId, attached};

use super::download;
use super::reader::{AppState, Reader, there, whole};
use super::results::{Received, Seen};
use crate::address::looks_like_address;
use crate::audit::Event;
use crate::error::Problem;

/// Between a report's address and the document's number.
const BELOW: &str = "/vedlegg/";

pub(super) fn is_one(path: &str) -> bool {
    path.contains(BELOW)
}

pub(crate) async fn file(
    app: AppState,
    reader: Reader,
    Path((address, number)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let unknown = || Problem::not_found("no such attachment for this person");
    let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let Some(place) = place.filter(|_| looks_like_address(&address)) else { return Err(unknown()) };
    let address = ResultId(address);
    let found = app.lab_results_as_received(&reader.visitor, Event::Download("attachment"), move |seen, received| {
        taken(seen, &received, &address, place)
    });
    let (kind, bytes) = whole(there(found.await?, unknown)?)?;
    let (ending, content_type) = sent_as(kind);
    Ok(download::file(&app, bytes, ending, content_type))
}

/// Only what the page offers, from the very resource that the page was made of.
fn taken(seen: &Seen<'_>, received: &Received, address: &ResultId, place: usize) -> Option<(FileKind, Vec<u8>)> {
    let Found { report, result: None, .. } = seen.by_address(address)? else { return None };
    let attachment = report.attachments.get(place)?;
    let AttachmentContent::Here { .. } = attachment.content else { return None };
    let name = &received.ids.get(&report.id)?.0;
    let entry = received.entries.iter().find(|entry| own_name(&entry.resource).as_ref() == Some(name))?;
    Some((attachment.kind, attached(&entry.resource, place)?))
}

/// Nothing that a browser would run, whatever the source calls it.
const fn sent_as(kind: FileKind) -> (&'static str, &'static str) {
    match kind {
        FileKind::Pdf => ("pdf", "application/pdf"),
        FileKind::Png => ("png", "image/png"),
        FileKind::Jpeg => ("jpg", "image/jpeg"),
        FileKind::Text => ("txt", "text/plain"),
        FileKind::Other => ("bin", "application/octet-stream"),
    }
}
