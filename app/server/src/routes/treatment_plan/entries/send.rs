//! What was sent: mended, asked about, and stored once. Whatever happens, what was typed is stored, or stands on the page that is
//! answered.

use axum::extract::Path;
use axum::response::Response;
use http::StatusCode;
use innsyn_domain::treatment_plan::entries::{CheckedEntry, EntryKind, OwnEntry, Written, corrected};
use innsyn_domain::treatment_plan::{Plan, PlanId, is_stamp};
use innsyn_web::pages::{
    EntryFormPage, EntrySaid, OWN_ENTRIES, PLAN, WHOSE, entry_address, entry_fields as fields, new_address,
};
use serde_json::Value;

use super::super::read::read;
use super::first;
use super::form::{ASKS, draft_of, known, of_new};
use super::received::{as_sent, received};
use super::writer::{Found, Own, Writer};
use crate::app::App;
use crate::audit::EntryAct;
use crate::error::Problem;
use crate::fhir::entries::{EntryChange, Stored, store, with_key};
use crate::fhir::grants::reference;
use crate::fhir::person;
use crate::fhir::source::{Budget, Needs, SourceFault, WriteFault};
use crate::fhir::treatment_plan::{Delivered, History, Wanted};
use crate::routes::posted::{Anybodys, Posted};
use crate::routes::reader::{AppState, Reader};
use crate::routes::{Visit, see_other};
use crate::session::{Visitor, random};

pub(super) async fn new(
    app: AppState,
    visitor: Visitor,
    visit: Visit,
    Path(kind): Path<String>,
    Anybodys(posted): Anybodys,
) -> Result<Response, Problem> {
    let kind = known(&kind)?;
    let (reader, posted) = match received(&app, visitor, visit, &new_address(kind), posted).await? {
        Ok(both) => both,
        Err(response) => return Ok(response),
    };
    let budget = Budget::new();
    let mut form = as_sent(kind, new_address(kind), &posted);
    let writer = match app.writes(&reader, &form, EntryAct::Written, &budget).await? {
        Ok(writer) => writer,
        Err(fault) => return app.stays_on_page(&reader, form, &fault).await,
    };
    if let Some(response) = first::keeps(&reader, &form.action, &posted).await? {
        return Ok(response);
    }
    match app.send_new(&reader, &writer, &posted, &mut form, &budget).await? {
        Ok(response) => Ok(response),
        Err(fault) => app.stays_on_page(&reader, form, &fault).await,
    }
}

pub(super) async fn correct(
    app: AppState,
    visitor: Visitor,
    visit: Visit,
    Path(address): Path<String>,
    Anybodys(posted): Anybodys,
) -> Result<Response, Problem> {
    let here = entry_address(&address);
    let (reader, posted) = match received(&app, visitor, visit, &here, posted).await? {
        Ok(both) => both,
        Err(response) => return Ok(response),
    };
    let kind = known(posted.one(fields::KIND))?;
    let budget = Budget::new();
    let mut form = as_sent(kind, here, &posted);
    let writer = match app.writes(&reader, &form, EntryAct::Corrected, &budget).await? {
        Ok(writer) => writer,
        Err(fault) => return app.stays_on_page(&reader, form, &fault).await,
    };
    if let Some(response) = first::keeps(&reader, &form.action, &posted).await? {
        return Ok(response);
    }
    // Twice: when somebody else was quicker, it is asked for anew, and both texts are shown.
    for _ in 0..2 {
        let wanted = if kind == EntryKind::Done { Wanted::Plan } else { Wanted::Entries };
        let mut own = match app.own_of_plan(&writer, wanted, &budget).await {
            Ok(own) => own,
            Err(fault) => return app.stays_on_page(&reader, form, &fault).await,
        };
        let (entry, old) = match app.found(&writer, &mut own, &address)? {
            Found::Here { entry, resource } if entry.kind == kind && entry.may_be_corrected(writer.is_oneself()) => {
                (entry, resource)
            }
            Found::Here { .. } => {
                app.tried(&writer.acting, EntryAct::Corrected).await?;
                return Ok(see_other(OWN_ENTRIES));
            }
            Found::Gone => return app.gone(&reader, &writer, form, &budget).await,
        };
        form.measures = app.measures_of(&writer, own.data.plans.value.current.first(), &entry);
        form.draft = draft_of(&posted, kind, &form.measures);
        form.plans.clone_from(&own.data.plans.value.current);
        let checked = match app.checked(&reader, &writer, &posted, &mut form, &budget).await? {
            Ok(checked) => checked,
            Err(response) => return Ok(response),
        };
        if checked.is_in(&entry) {
            return Ok(see_other(&format!("{OWN_ENTRIES}?gjort=rettet")));
        }
        if posted.one(fields::SEEN) != app.seen(&entry) {
            return app.corrected_meanwhile(&reader, &writer, form, entry, &budget).await;
        }
        let now = app.clock.instant().to_string();
        let (whom, author) = (reference(&writer.acting.person), reference(&writer.acting.actor));
        let written = Written { person: &whom, author: &author, key: "", plan: None, now: &now };
        let new = corrected(&old, &checked, written);
        let change = EntryChange::Put { old: &old, new: &new, act: EntryAct::Corrected };
        match store((&app.source, &app.audit), &writer.acting, change, &budget).await {
            Ok(_) => return Ok(see_other(&format!("{OWN_ENTRIES}?gjort=rettet"))),
            Err(WriteFault::Conflict) => {}
            Err(fault) => return app.stays_on_page(&reader, form, &fault).await,
        }
    }
    app.stays_on_page(&reader, form, &"others were quicker twice").await
}

/// The plan with this address; where there is none (any more), the one in use.
fn plan_of<'o>(app: &App, writer: &Writer, own: &'o Own, address: &str) -> Option<&'o Plan> {
    let plans = &own.data.plans.value;
    let is_it = |plan: &&Plan| app.key.address(&writer.person, &plan.id.0) == address;
    plans.current.iter().chain(&plans.earlier).find(is_it).or(plans.current.first())
}

impl App {
    async fn send_new(
        &self,
        reader: &Reader,
        writer: &Writer,
        posted: &Posted,
        form: &mut EntryFormPage,
        budget: &Budget,
    ) -> Result<Result<Response, SourceFault>, Problem> {
        let kind = form.kind;
        let mut plan: Option<PlanId> = None;
        if kind.is_of_plan() {
            let own = match self.own_of_plan(writer, Wanted::Plan, budget).await {
                Ok(own) => own,
                Err(fault) => return Ok(Err(fault)),
            };
            form.plans.clone_from(&own.data.plans.value.current);
            let of = plan_of(self, writer, &own, posted.one(fields::PLAN));
            plan = of.map(|plan| plan.id.clone());
            if kind == EntryKind::Done {
                form.measures = self.measures(writer, of, &[]);
                form.draft = draft_of(posted, kind, &form.measures);
            }
        }
        let (checked, key) = match (kind, &plan, posted.one(fields::READ)) {
            // What was read is what the page showed, whatever the plan says since.
            (EntryKind::Read, Some(id), stamp) if is_stamp(stamp) => {
                (CheckedEntry::read(stamp.to_owned()), format!("{}|{stamp}", id.0))
            }
            (EntryKind::Read, ..) => return Ok(Ok(see_other(PLAN))),
            _ => match self.checked(reader, writer, posted, form, budget).await? {
                Ok(checked) => (checked, posted.one(fields::KEY).to_owned()),
                Err(response) => return Ok(Ok(response)),
            },
        };
        match self.source.takes(&Needs::ENTRIES, budget).await {
            Ok(true) => {}
            Ok(false) if kind.has_form() => {
                self.find_contacts(writer, form, budget).await?;
                let page = EntryFormPage { said: Some(EntrySaid::Cannot), ..form.clone() };
                return self.form(reader, StatusCode::BAD_GATEWAY, page).await.map(Ok);
            }
            // The list says why.
            Ok(false) => return Ok(Ok(see_other(OWN_ENTRIES))),
            Err(fault) => return Ok(Err(fault)),
        }
        // Two who write the same for one person have written it twice.
        let key =
            if writer.acting.is_oneself() { key } else { format!("{}|{key}", person::key_of(&writer.acting.actor)) };
        let key = self.key.entry_key(&writer.person, &key);
        let (whom, author) = (reference(&writer.acting.person), reference(&writer.acting.actor));
        let now = self.clock.instant().to_string();
        let plan = plan.as_ref().map(|id| id.0.as_str());
        let resource = checked.resource(Written { person: &whom, author: &author, key: &key, plan, now: &now });
        self.store_once(reader, writer, (&checked, &resource, &key), form, budget).await
    }

    async fn store_once(
        &self,
        reader: &Reader,
        writer: &Writer,
        (checked, resource, key): (&CheckedEntry, &Value, &str),
        form: &mut EntryFormPage,
        budget: &Budget,
    ) -> Result<Result<Response, SourceFault>, Problem> {
        let done = if form.kind == EntryKind::Read { PLAN.to_owned() } else { format!("{OWN_ENTRIES}?gjort=lagret") };
        let kind = resource["resourceType"].as_str().unwrap_or_default();
        for _ in 0..2 {
            let there = match with_key(&self.source, &writer.acting, (kind, key), budget).await {
                Ok(entries) => {
                    let delivered =
                        Delivered { entries, is_whole: true, no_consent: false, history: History::NotAsked };
                    read(self, &writer.acting, writer.basis, &delivered).entries.into_iter().next()
                }
                Err(fault) => return Ok(Err(fault)),
            };
            match there {
                Some(there) if checked.is_in(&there) => return Ok(Ok(see_other(&done))),
                Some(there) => {
                    self.shows_written(writer, form, budget).await?;
                    let said = EntrySaid::Sent(Box::new(there));
                    return self.sent_before(reader, form, said).await.map(Ok);
                }
                None => {}
            }
            let change = EntryChange::New { resource, key };
            match store((&self.source, &self.audit), &writer.acting, change, budget).await {
                Ok(Stored::Done) => return Ok(Ok(see_other(&done))),
                Ok(Stored::WasThere) => {}
                Err(fault) => {
                    let form = form.clone();
                    return self.stays_on_page(reader, form, &fault).await.map(Ok);
                }
            }
        }
        // What was sent with this key has been deleted since.
        self.find_contacts(writer, form, budget).await?;
        self.sent_before(reader, form, EntrySaid::Gone).await.map(Ok)
    }

    /// Under a new key: sent again, it is another one.
    async fn sent_before(&self, reader: &Reader, form: &EntryFormPage, said: EntrySaid) -> Result<Response, Problem> {
        let plan = form.hidden.iter().find(|(name, _)| *name == fields::PLAN).map(|(_, plan)| plan.clone());
        let hidden = of_new(random()? + &random()?, plan);
        let page = EntryFormPage { hidden, said: Some(said), ..form.clone() };
        self.form(reader, StatusCode::CONFLICT, page).await
    }

    /// `Err`: something is to be mended, or is asked about.
    async fn checked(
        &self,
        reader: &Reader,
        writer: &Writer,
        posted: &Posted,
        form: &mut EntryFormPage,
        budget: &Budget,
    ) -> Result<Result<CheckedEntry, Response>, Problem> {
        let now = self.clock.now();
        let checked = match form.draft.check(now) {
            Ok(checked) => checked,
            Err(faults) => {
                form.faults = faults;
                self.find_contacts(writer, form, budget).await?;
                return self.form(reader, StatusCode::UNPROCESSABLE_ENTITY, form.clone()).await.map(Err);
            }
        };
        match posted.one(fields::ANSWER) {
            fields::YES => {
                reader.visitor.take_typed(&form.action).await?;
                return Ok(Ok(checked));
            }
            // Both lead on to a page that is asked for, so that going back sends nothing again.
            fields::NO if reader.visitor.keep_typed(&form.action, posted.one(WHOSE), &posted.written()).await? => {
                return Ok(Err(see_other(&form.action)));
            }
            fields::NO => {
                self.find_contacts(writer, form, budget).await?;
                return self.form(reader, StatusCode::OK, form.clone()).await.map(Err);
            }
            _ => {}
        }
        let questions = checked.questions(now);
        if questions.is_empty() {
            return Ok(Ok(checked));
        }
        if reader.visitor.keep_typed(&form.action, posted.one(WHOSE), &posted.written()).await? {
            return Ok(Err(see_other(&format!("{}?{ASKS}", form.action))));
        }
        self.find_contacts(writer, form, budget).await?;
        self.ask(reader, form.clone(), questions).await.map(Err)
    }

    /// Whom the plan says that one can call, for a page that what was sent is answered with. Without the plan there are the numbers
    /// that are everybody's.
    async fn find_contacts(&self, writer: &Writer, form: &mut EntryFormPage, budget: &Budget) -> Result<(), Problem> {
        if form.plans.is_empty()
            && let Ok(own) = self.own_of_plan(writer, Wanted::Plan, budget).await
        {
            form.plans = own.data.plans.value.current;
        }
        if form.plans.is_empty() { Ok(()) } else { self.wrote_down(writer).await }
    }

    /// The same for a page that also shows what was written before.
    async fn shows_written(&self, writer: &Writer, form: &mut EntryFormPage, budget: &Budget) -> Result<(), Problem> {
        self.find_contacts(writer, form, budget).await?;
        if form.plans.is_empty() { self.wrote_down(writer).await } else { Ok(()) }
    }

    async fn corrected_meanwhile(
        &self,
        reader: &Reader,
        writer: &Writer,
        mut form: EntryFormPage,
        now: Box<OwnEntry>,
        budget: &Budget,
    ) -> Result<Response, Problem> {
        self.shows_written(writer, &mut form, budget).await?;
        let hidden = vec![(fields::SEEN, self.seen(&now)), (fields::KIND, form.kind.as_str().to_owned())];
        let page = EntryFormPage { hidden, said: Some(EntrySaid::Changed(now)), ..form };
        self.form(reader, StatusCode::CONFLICT, page).await
    }

    /// Deleted meanwhile: what was typed can be stored as a new one.
    async fn gone(
        &self,
        reader: &Reader,
        writer: &Writer,
        mut form: EntryFormPage,
        budget: &Budget,
    ) -> Result<Response, Problem> {
        self.find_contacts(writer, &mut form, budget).await?;
        let (action, hidden) = (new_address(form.kind), of_new(random()? + &random()?, None));
        let page = EntryFormPage { action, hidden, said: Some(EntrySaid::Gone), ..form };
        self.form(reader, StatusCode::CONFLICT, page).await
    }

    /// The form with all that was typed, and with its key: sent again, it is stored once.
    async fn stays_on_page(
        &self,
        reader: &Reader,
        form: EntryFormPage,
        why: &impl std::fmt::Display,
    ) -> Result<Response, Problem> {
        tracing::error!(%why, "nobody knows whether what a person wrote was stored");
        if !form.kind.has_form() {
            return Err(Problem::source(why));
        }
        let page = EntryFormPage { said: Some(EntrySaid::NotStored), ..form };
        self.form(reader, StatusCode::BAD_GATEWAY, page).await
    }
}
