//! What has come in, before the plan is asked for: kept where nobody is signed in any more, and shown where it may not be said.

use axum::response::Response;
use innsyn_domain::treatment_plan::entries::{EntryDraft, EntryKind};
use innsyn_web::pages::{EntryFormPage, FaultKind, WHOSE, entry_fields as fields};

use super::form::draft_of;
use super::writer::Writer;
use crate::app::App;
use crate::audit::EntryAct;
use crate::error::Problem;
use crate::fhir::source::{Budget, SourceFault};
use crate::routes::posted::Posted;
use crate::routes::reader::{Reader, same_person};
use crate::routes::{Visit, language, see_other};
use crate::session::Visitor;

/// `Err`: an answer that is no page of what was sent.
pub(super) async fn received(
    app: &App,
    visitor: Visitor,
    visit: Visit,
    here: &str,
    posted: Posted,
) -> Result<Result<(Reader, Posted), Response>, Problem> {
    let language = posted.one(language::PARAMETER);
    let whose = posted.one(WHOSE);
    if let Some(who) = &visitor.who
        && let Err(refused) = same_person(who, whose)
    {
        // Drawn before one changed person: what one has typed comes back with that person, and with nobody else.
        let kept = who.has_typed(whose) && visitor.keep_typed(here, whose, &posted.written()).await?;
        return Err(if kept {
            Problem::new(FaultKind::Switched { kept }, "kept for the person it was typed for")
        } else {
            refused
        });
    }
    if visitor.who.is_some() && language.is_empty() {
        return Ok(Ok((Reader { visitor, visit }, posted)));
    }
    // Nothing typed is lost because the session has ended, or because another language was chosen.
    visitor.keep_typed(here, whose, &posted.written()).await?;
    if visitor.who.is_none() {
        visitor.remember(here).await?;
        return Ok(Err(see_other("/logg-inn")));
    }
    let mut response = see_other(here);
    language::remember(app, language, &mut response);
    Ok(Err(response))
}

/// The form with what was sent in it, as far as that is known without the source.
pub(super) fn as_sent(kind: EntryKind, action: String, posted: &Posted) -> EntryFormPage {
    let names = [fields::KEY, fields::PLAN, fields::SEEN, fields::KIND];
    let hidden = names.into_iter().map(|name| (name, posted.one(name).to_owned()));
    EntryFormPage {
        kind,
        action,
        hidden: hidden.filter(|(_, value)| !value.is_empty()).collect(),
        draft: draft_of(posted, kind, &[]),
        faults: Vec::new(),
        measures: Vec::new(),
        delete: None,
        said: None,
        plans: Vec::new(),
    }
}

/// What was typed, as it can be shown without the source.
fn typed(EntryDraft { parts, words, day, clock, .. }: &EntryDraft) -> String {
    let lines = [parts.join("/"), words.clone(), format!("{day} {clock}")];
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

impl App {
    /// Whoever may say this; what was typed by somebody who may not (any more) stands on the page that says so.
    pub(super) async fn writes(
        &self,
        reader: &Reader,
        form: &EntryFormPage,
        act: EntryAct,
        budget: &Budget,
    ) -> Result<Result<Writer, SourceFault>, Problem> {
        let refused = |problem: Problem| problem.with_typed(typed(&form.draft));
        let writer = self.writer(reader, budget).await.map_err(refused)?;
        if let Ok(writer) = &writer {
            self.may_say(writer, form.kind, act).await.map_err(refused)?;
        }
        Ok(writer)
    }
}
