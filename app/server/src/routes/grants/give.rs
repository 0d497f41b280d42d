//! The steps of giving or changing one. Each is posted, kept as typed, and shown by a page of its own: back, forward, reload
//! and another language lose nothing.

use std::time::Duration;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use innsyn_domain::access::{Acting, may_receive, rule_book};
use innsyn_domain::person::{Person, PersonIdentifier};
use innsyn_domain::proxy_access::Step;
use innsyn_web::pages::{self, GIVE, GRANTS, GiveSaid, GiveStep, GrantConflict, MayNotGive, NotLetIn, WHOSE};

use super::super::posted::Posted;
use super::super::reader::{AppState, Reader};
use super::super::{Visit, language, see_other, shown};
use super::draft::{Kept, step_of};
use super::drawn::{Drawn, SEEN};
use crate::app::App;
use crate::error::Problem;
use crate::fhir::grants::holdings;
use crate::fhir::person;
use crate::fhir::source::{Budget, Needs, SourceFault};
use crate::session::{Visitor, random};

/// A new form, where one may give at all.
pub(crate) async fn begin(app: AppState, reader: Reader) -> Result<Response, Problem> {
    reader.decides()?;
    let budget = Budget::new();
    let me = app.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?.person;
    let held = holdings(&app.source, &me, app.clock.today(), &budget).await.map_err(Problem::source)?;
    if let Err(why) =
        app.may_give(held.may_give.map_err(MayNotGive::Because), &budget).await.map_err(Problem::source)?
    {
        return app.may_not_give(&reader, why).await;
    }
    let owner = app.draft_owner(&reader.visitor);
    let newest = app.drafts.newest_draft(&owner).await.map_err(Problem::server)?;
    // One that was begun and left empty is used again.
    let empty = newest.filter(|(_, kept)| Kept::read(kept).is_some_and(|kept| !kept.is_begun()));
    let handle = match empty {
        Some((handle, _)) => handle,
        None => app.new_draft(&owner, &Kept::default()).await?,
    };
    Ok(see_other(&format!("{GIVE}/{handle}/{}", GiveStep::Whom.as_str())))
}

/// Whoever is looked for, the answer takes as long: more is asked of the source about somebody who is there than about a number
/// that nobody has, and how long that takes would tell which it was.
const LOOK_TIME: Duration = Duration::from_millis(400);

pub(crate) async fn delete(
    app: AppState,
    reader: Reader,
    Path(handle): Path<String>,
    _: Posted,
) -> Result<Response, Problem> {
    reader.decides()?;
    let owner = app.draft_owner(&reader.visitor);
    app.drafts.take_draft(&owner, &handle).await.map_err(Problem::server)?;
    Ok(see_other(&format!("{GRANTS}?gjort=slettet")))
}

pub(crate) async fn page(
    app: AppState,
    reader: Reader,
    Path((handle, step)): Path<(String, String)>,
) -> Result<Response, Problem> {
    reader.decides()?;
    let step = known(&step)?;
    let address = format!("{GIVE}/{handle}");
    let here = format!("{address}/{}", step.as_str());
    let typed = reader.visitor.take_typed(&here).await?;
    let owner = app.draft_owner(&reader.visitor);
    let Some(mut kept) = app.kept_draft(&owner, &handle).await? else { return Ok(see_other(GRANTS)) };
    if step == GiveStep::Whom && kept.is_fixed {
        return Ok(see_other(&format!("{address}/{}", GiveStep::What.as_str())));
    }
    let today = app.clock.today();
    let is_restored = typed.is_some();
    if let Some(typed) = typed {
        kept.take(step, &Posted::of(typed.as_bytes()), today, reader.visit.locale);
        app.keep(&owner, &handle, &kept).await?;
    }
    let budget = Budget::new();
    let me = app.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?.person;
    let open = kept.first_open(today, &me);
    if step > open {
        return Ok(see_other(&format!("{address}/{}", open.as_str())));
    }
    let receiver =
        if kept.is_found() { app.receiver(&kept, &me, &budget).await.map_err(Problem::source)? } else { None };
    if receiver.is_none() && kept.is_fixed {
        return app.conflict(&reader, GrantConflict::Changed).await;
    }
    if step > GiveStep::Whom && receiver.is_none() {
        // Somebody who could be given one when they were looked for, and cannot any more.
        kept.looked(Err(NotLetIn::NotFound));
        app.keep(&owner, &handle, &kept).await?;
        return Ok(see_other(&format!("{address}/{}", GiveStep::Whom.as_str())));
    }
    let said = is_restored.then_some(GiveSaid::GivenBack);
    app.drawn(&reader, &Drawn { step, address, kept: &kept, me: &me, receiver: receiver.as_ref(), said }, &budget).await
}

pub(crate) async fn send(
    app: AppState,
    visitor: Visitor,
    visit: Visit,
    Path((handle, step)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let step = known(&step)?;
    let address = format!("{GIVE}/{handle}");
    if visitor.who.is_none() {
        // Nothing typed is lost because the session has ended: it is put back when its owner has signed in.
        let here = format!("{address}/{}", step.as_str());
        visitor.keep_typed(&here, posted.one(WHOSE), &posted.written()).await?;
        visitor.remember(&here).await?;
        return Ok(see_other("/logg-inn"));
    }
    let reader = Reader { visitor, visit };
    reader.decides()?;
    let owner = app.draft_owner(&reader.visitor);
    let Some(mut kept) = app.kept_draft(&owner, &handle).await? else { return Ok(see_other(GRANTS)) };
    let today = app.clock.today();
    kept.take(step, &posted, today, reader.visit.locale);
    app.keep(&owner, &handle, &kept).await?;
    if let Some(chosen) = posted.get(language::PARAMETER) {
        let mut response = see_other(&format!("{address}/{}", step.as_str()));
        language::remember(&app, chosen, &mut response);
        return Ok(response);
    }
    match posted.get("til") {
        // By the page's own code when it is left some other way than by its buttons.
        Some("behold") => Ok(StatusCode::NO_CONTENT.into_response()),
        Some("forrige") => Ok(see_other(
            &before(&kept, step).map_or_else(|| GRANTS.to_owned(), |it| format!("{address}/{}", it.as_str())),
        )),
        Some("bekreft") if step == GiveStep::Check => app.confirm(&reader, &handle, kept, posted.one(SEEN)).await,
        _ => app.next(&reader, &handle, kept, step).await,
    }
}

/// `None`: out of the form.
fn before(kept: &Kept, step: GiveStep) -> Option<GiveStep> {
    let first = if kept.is_fixed { GiveStep::What } else { GiveStep::Whom };
    GiveStep::ALL.into_iter().rfind(|earlier| *earlier < step && *earlier >= first)
}

fn known(step: &str) -> Result<GiveStep, Problem> {
    GiveStep::parse(step).ok_or_else(|| Problem::not_found("no such step"))
}

impl App {
    pub(super) async fn new_draft(&self, owner: &str, kept: &Kept) -> Result<String, Problem> {
        let handle = random()? + &random()?;
        self.keep(owner, &handle, kept).await?;
        Ok(handle)
    }

    pub(super) async fn keep(&self, owner: &str, handle: &str, kept: &Kept) -> Result<(), Problem> {
        self.drafts.keep_draft(owner, handle, kept.written()).await.map_err(Problem::server)
    }

    async fn kept_draft(&self, owner: &str, handle: &str) -> Result<Option<Kept>, Problem> {
        let kept = self.drafts.draft(owner, handle).await.map_err(Problem::server)?;
        Ok(kept.as_deref().and_then(Kept::read))
    }

    /// Also whether the source can store it.
    async fn may_give(
        &self,
        may_give: Result<(), MayNotGive>,
        budget: &Budget,
    ) -> Result<Result<(), MayNotGive>, SourceFault> {
        if may_give.is_err() {
            return Ok(may_give);
        }
        Ok(if self.source.takes(&Needs::GRANTS, budget).await? { Ok(()) } else { Err(MayNotGive::Store) })
    }

    async fn may_not_give(&self, reader: &Reader, why: MayNotGive) -> Result<Response, Problem> {
        let cx = self.context(&reader.visit, reader.visitor.who.as_ref());
        shown(StatusCode::FORBIDDEN, self.render(move || pages::may_not_give(&cx, why)).await?)
    }

    /// On from a step that was sent; to the same one where something is to be mended.
    async fn next(&self, reader: &Reader, handle: &str, mut kept: Kept, step: GiveStep) -> Result<Response, Problem> {
        let owner = self.draft_owner(&reader.visitor);
        let budget = Budget::new();
        let me = self.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?;
        let faults = step_of(step).map(|at| kept.draft().faults_at(at, self.clock.today(), &me.person.identifiers));
        kept.send(step);
        let mut is_done = faults.is_none_or(|faults| faults.is_empty());
        if step == GiveStep::Whom && is_done && !kept.is_found() {
            let found = self.look(&owner, &kept, &me, &budget).await?;
            is_done = found.is_ok();
            kept.looked(found);
        }
        self.keep(&owner, handle, &kept).await?;
        let next = GiveStep::ALL.into_iter().find(|later| *later > step).filter(|_| is_done).unwrap_or(step);
        Ok(see_other(&format!("{GIVE}/{handle}/{}", next.as_str())))
    }

    /// Looks for whoever is named. The answer is the same whoever they are and whether they are: one that is let in, or not.
    async fn look(
        &self,
        owner: &str,
        kept: &Kept,
        me: &Acting,
        budget: &Budget,
    ) -> Result<Result<(), NotLetIn>, Problem> {
        if !self.drafts.may_look(owner).await.map_err(Problem::server)? {
            tracing::warn!("somebody looks for others too often");
            return Ok(Err(NotLetIn::TooOften));
        }
        let answered = tokio::time::Instant::now() + LOOK_TIME;
        let looked = self.looked(kept, me, budget).await;
        tokio::time::sleep_until(answered).await;
        looked
    }

    async fn looked(&self, kept: &Kept, me: &Acting, budget: &Budget) -> Result<Result<(), NotLetIn>, Problem> {
        let Some(found) = self.receiver(kept, &me.person, budget).await.map_err(Problem::source)? else {
            return Ok(Err(NotLetIn::NotFound));
        };
        let held = holdings(&self.source, &me.person, self.clock.today(), budget).await.map_err(Problem::source)?;
        Ok(if held.in_force_to(&found).is_some() { Err(NotLetIn::Already) } else { Ok(()) })
    }

    /// Whoever is named by number and surname, if they may be given one.
    pub(super) async fn receiver(
        &self,
        kept: &Kept,
        me: &Person,
        budget: &Budget,
    ) -> Result<Option<Person>, SourceFault> {
        let draft = kept.draft();
        let today = self.clock.today();
        if !draft.faults_at(Step::Whom, today, &me.identifiers).is_empty() {
            return Ok(None);
        }
        let digits: String = draft.number.chars().filter(char::is_ascii_digit).collect();
        let number = PersonIdentifier::national(&digits);
        let found = person::find_by_number(&self.source, &number, budget).await?;
        let is_named_so = |person: &Person| person.name.display().is_some_and(|full| draft.is_surname_of(full));
        Ok(found.filter(|person| {
            is_named_so(person) && !person.shares_identity_with(me) && may_receive(person, today, rule_book()).is_ok()
        }))
    }
}
