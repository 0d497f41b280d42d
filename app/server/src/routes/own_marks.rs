//! `/se-eller-vent` and `/merker`: what a reader chooses to wait with, and marks.

use axum::Form;
use axum::extract::Query;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::response::Response;
use http::StatusCode;
use innsyn_domain::lab_results::{LabReport, OwnAction, Param, ResultId, waitable};
use innsyn_web::pages::{self, FirstWrite, WaitChoice, WaitPage, WaitSaid};
use serde::Deserialize;

use super::posted::Posted;
use super::reader::{AppState, Reader, whole};
use super::results::Seen;
use super::{see_other, shown};
use crate::address::looks_like_address;
use crate::app::App;
use crate::error::Problem;
use crate::fhir::source::Budget;
use crate::marks::{Change, Own};

/// Where marks are posted to.
pub(super) const PATH: &str = pages::MARKS;
const LIST: &str = "/provesvar";

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Done {
    gjort: Option<String>,
}

/// What can be waited with, and what the reader has chosen.
pub(crate) async fn page(
    app: AppState,
    reader: Reader,
    done: Result<Query<Done>, QueryRejection>,
) -> Result<Response, Problem> {
    reader.decides()?;
    let own = app.own_of(&reader).await?;
    let kinds = waitable().kinds.iter().map(|waitable| waitable.kind);
    let choices = kinds.map(|kind| WaitChoice { kind, waits: own.waits_with(kind) }).collect();
    let said = match done.ok().and_then(|Query(done)| done.gjort).as_deref() {
        Some("lagret") => Some(WaitSaid::Saved),
        Some("slettet") => Some(WaitSaid::Deleted),
        Some(_) | None => None,
    };
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    let page = WaitPage { choices, said };
    shown(StatusCode::OK, app.render(move || pages::wait(&cx, &page)).await?)
}

/// Kinds that the form does not have are left as they are.
pub(crate) async fn choose(app: AppState, reader: Reader, posted: Posted) -> Result<Response, Problem> {
    reader.decides()?;
    let own = app.own_of(&reader).await?;
    let mut chosen = Vec::new();
    for (kind, choice) in posted.fields() {
        if let (Some(kind), Some(waits)) = (Param::from_param(kind), WaitChoice::from_value(choice)) {
            chosen.push((kind, waits));
        }
    }
    app.change(own.choose_kinds(&chosen)).await?;
    Ok(see_other("/se-eller-vent?gjort=lagret"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    gjor: String,
    svar: String,
    tilbake: String,
    hvem: String,
    bekreft: String,
}

pub(crate) async fn mark(
    app: AppState,
    reader: Reader,
    form: Result<Form<Asked>, FormRejection>,
) -> Result<Response, Problem> {
    let Ok(Form(asked)) = form else { return Err(Posted::unreadable()) };
    reader.same_person(&asked.hvem)?;
    match OwnAction::from_param(&asked.gjor) {
        Some(OwnAction::ReadAll) => {
            if reader.previews() {
                reader.decides()?;
            }
            if reader.visitor.writes_first() {
                if asked.bekreft != "ja" {
                    return ask_first(&app, &reader, &asked).await;
                }
                reader.visitor.may_write().await?;
            }
            let read = app.changed(&reader, |seen| Some((seen.own().read(seen.new_to_reader()), ()))).await?;
            read.map(|()| see_other(own_page(&asked.tilbake))).ok_or_else(Posted::unreadable)
        }
        Some(action @ (OwnAction::See | OwnAction::Wait)) => {
            reader.decides()?;
            let unknown = || Problem::not_found("no such result for this person");
            if !looks_like_address(&asked.svar) {
                return Err(unknown());
            }
            let address = ResultId(asked.svar);
            let chosen = app.changed(&reader, move |seen| {
                let report = seen.to_mark(&address)?;
                Some((seen.choose(action, report), next(action, report)))
            });
            Ok(see_other(&chosen.await?.ok_or_else(unknown)?))
        }
        Some(OwnAction::Forget) => {
            reader.decides()?;
            let own = app.own_of(&reader).await?;
            for owner in own.owners() {
                app.marks.forget(owner).await.map_err(Problem::server)?;
            }
            Ok(see_other("/se-eller-vent?gjort=slettet"))
        }
        None => Err(Posted::unreadable()),
    }
}

/// Nothing is written for somebody else by mistake: the first time it is asked.
async fn ask_first(app: &App, reader: &Reader, asked: &Asked) -> Result<Response, Problem> {
    let back = own_page(&asked.tilbake).to_owned();
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(StatusCode::OK, app.render(move || pages::write_first(&cx, &FirstWrite::Marks, &back)).await?)
}

/// What was chosen to be seen is shown; what was chosen to wait is in the list.
fn next(action: OwnAction, report: &LabReport) -> String {
    match (action, report.results.as_slice()) {
        (OwnAction::See, [only]) => format!("{LIST}/{}", only.id.0),
        (OwnAction::See, _) => format!("{LIST}/{}", report.id.0),
        (OwnAction::Wait | OwnAction::ReadAll | OwnAction::Forget, _) => format!("{LIST}#r-{}", report.id.0),
    }
}

/// A page of ours that has the button, and never another site's.
fn own_page(asked: &str) -> &str {
    let path = asked.split('?').next().unwrap_or_default();
    let is_plain = asked.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_plain && matches!(path, "/" | LIST) { asked } else { LIST }
}

impl App {
    /// Of whoever is signed in: nobody makes these choices for somebody else.
    async fn own_of(&self, reader: &Reader) -> Result<Own, Problem> {
        let acting = self.oneself(&reader.visitor, &Budget::new()).await?.map_err(Problem::source)?;
        self.own(&acting).await
    }

    async fn change(&self, change: Change) -> Result<(), Problem> {
        self.marks.change(change, self.clock.instant()).await.map_err(Problem::server)
    }

    /// Reads the results, and makes the marks that `mark` says. `None`: nothing is to be marked.
    async fn changed<T: Send + 'static>(
        &self,
        reader: &Reader,
        mark: impl FnOnce(&Seen<'_>) -> Option<(Change, T)> + Send + 'static,
    ) -> Result<Option<T>, Problem> {
        let marked = self.lab_results(&reader.visitor, "own-marks", mark);
        let Some((change, then)) = whole(marked.await?)? else { return Ok(None) };
        self.change(change).await?;
        Ok(Some(then))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_a_page_of_ours() {
        for ours in ["/", "/provesvar", "/provesvar?type=bilder&sorter=navn"] {
            assert_eq!(own_page(ours), ours);
        }
        for other in
            ["", "//evil.example", "https://evil.example", "/\\evil.example", "/logg-ut", "/provesvar?a\r\nb", "/æ"]
        {
            assert_eq!(own_page(other), LIST, "{other}");
        }
    }
}
