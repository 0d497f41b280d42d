//! The first time that one writes for somebody else, one is asked whether that is meant.

use axum::response::Response;
use http::StatusCode;
use innsyn_domain::lab_results::own_fields;
use innsyn_domain::treatment_plan::Plan;
use innsyn_domain::treatment_plan::entries::EntryKind;
use innsyn_web::pages::{self, FirstWrite, OWN_ENTRIES, WHOSE, entry_address, entry_fields as fields, new_address};

use super::writer::Writer;
use crate::address::looks_like_address;
use crate::app::App;
use crate::error::Problem;
use crate::fhir::source::Budget;
use crate::routes::posted::Posted;
use crate::routes::reader::{AppState, Reader};
use crate::routes::{see_other, shown};

/// Yes: from now on, and for this change of person, the forms come.
pub(super) async fn yes(app: AppState, reader: Reader, posted: Posted) -> Result<Response, Problem> {
    app.writer(&reader, &Budget::new()).await?.map_err(Problem::source)?;
    reader.visitor.may_write().await?;
    Ok(see_other(&form(posted.one(own_fields::BACK))))
}

/// A form of ours, and never another site's.
fn form(asked: &str) -> String {
    let below = asked.strip_prefix(OWN_ENTRIES).and_then(|below| below.strip_prefix('/')).unwrap_or_default();
    match below.split('/').collect::<Vec<_>>().as_slice() {
        ["ny", kind] => EntryKind::parse(kind).map_or(OWN_ENTRIES.to_owned(), new_address),
        [entry] if looks_like_address(entry) => entry_address(entry),
        [entry, "slett"] if looks_like_address(entry) => format!("{}/slett", entry_address(entry)),
        _ => OWN_ENTRIES.to_owned(),
    }
}

/// What was sent without having been asked is kept until then.
pub(super) async fn keeps(reader: &Reader, here: &str, posted: &Posted) -> Result<Option<Response>, Problem> {
    if !reader.visitor.writes_first() {
        return Ok(None);
    }
    // As what one wants to mend: it was not lost, and nothing is said to have been put back.
    let typed = format!("{}&{}={}", posted.written(), fields::ANSWER, fields::NO);
    reader.visitor.keep_typed(here, posted.one(WHOSE), &typed).await?;
    Ok(Some(see_other(here)))
}

impl App {
    /// `None`: it was answered before, or one writes for oneself.
    pub(super) async fn asks_first(
        &self,
        reader: &Reader,
        writer: &Writer,
        form: &str,
        plans: &[Plan],
    ) -> Result<Option<Response>, Problem> {
        if !reader.visitor.writes_first() {
            return Ok(None);
        }
        if !plans.is_empty() {
            self.wrote_down(writer).await?;
        }
        let (form, plans) = (form.to_owned(), plans.to_vec());
        let cx = self.context(&reader.visit, reader.visitor.who.as_ref());
        let page = self.render(move || pages::write_first(&cx, &FirstWrite::Entry(plans), &form)).await?;
        shown(StatusCode::OK, page).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_on_is_a_form_of_ours() {
        let entry = format!("{OWN_ENTRIES}/0123456789abcdef0123456789abcdef");
        for ours in [format!("{OWN_ENTRIES}/ny/vekt"), entry.clone(), format!("{entry}/slett")] {
            assert_eq!(form(&ours), ours);
        }
        let others = ["", "https://evil.example/egenbehandling/eget/ny/vekt", "//evil.example", "/logg-ut"];
        let below = ["/ny/hoyde", "/x", "/bekreft", "/ny/vekt/../../../logg-ut", "/ny/vekt\r\nx: y"];
        let all = others.map(str::to_owned).into_iter().chain(below.map(|below| format!("{OWN_ENTRIES}{below}")));
        for other in all.chain([format!("{entry}/versjoner")]) {
            assert_eq!(form(&other), OWN_ENTRIES, "{other}");
        }
    }
}
