//! The form, empty or filled in with what there is; it holds what was typed when the session had ended.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use http::StatusCode;
use innsyn_domain::treatment_plan::Plan;
use innsyn_domain::treatment_plan::entries::{DoneMeasure, EntryDraft, EntryKind, EntryQuestion, OwnEntry};
use innsyn_domain::when::When;
use innsyn_i18n::{Locale, format};
use innsyn_web::pages::{
    self, EntryAskPage, EntryFormPage, EntrySaid, OWN_ENTRIES, PLAN, entry_address, entry_fields as fields, new_address,
};

use super::writer::{Found, Writer};
use crate::app::App;
use crate::audit::EntryAct;
use crate::error::Problem;
use crate::fhir::source::{Budget, Needs};
use crate::fhir::treatment_plan::Wanted;
use crate::routes::language;
use crate::routes::posted::Posted;
use crate::routes::reader::{AppState, Reader};
use crate::routes::{see_other, shown};
use crate::session::random;

/// After the address of a form: what was typed there is asked about.
pub(super) const ASKS: &str = "spor";
/// Ticks that are looked at.
const MOST: usize = 200;

pub(super) async fn new(
    app: AppState,
    reader: Reader,
    Path(kind): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let kind = known(&kind)?;
    if !kind.has_form() {
        return Ok(see_other(PLAN));
    }
    let budget = Budget::new();
    let writer = app.writer(&reader, &budget).await?.map_err(Problem::source)?;
    app.may_say(&writer, kind, EntryAct::Written).await?;
    if !app.source.takes(&Needs::ENTRIES, &budget).await.map_err(Problem::source)? {
        // The list says why.
        return Ok(see_other(OWN_ENTRIES));
    }
    let plans = match app.own_of_plan(&writer, Wanted::Plan, &budget).await {
        Ok(own) => own.data.plans.value.current,
        Err(fault) if kind.is_of_plan() => return Err(Problem::source(fault)),
        // A number can be written down without the plan, and without whom it says that one can call.
        Err(_) => Vec::new(),
    };
    if let Some(question) = app.asks_first(&reader, &writer, &new_address(kind), &plans).await? {
        return Ok(question);
    }
    let (mut plan, mut measures) = (None, Vec::new());
    if kind.is_of_plan() {
        let Some(current) = plans.first() else { return Ok(see_other(OWN_ENTRIES)) };
        plan = Some(app.key.address(&writer.person, &current.id.0));
        measures = if kind == EntryKind::Done { app.measures(&writer, Some(current), &[]) } else { Vec::new() };
        if kind == EntryKind::Done && measures.is_empty() {
            // No way leads here.
            return Ok(see_other(OWN_ENTRIES));
        }
    }
    if !plans.is_empty() {
        app.wrote_down(&writer).await?;
    }
    let action = new_address(kind);
    let asks = asks(query.as_deref());
    let typed = typed(&reader, &action, asks).await?;
    let key = match typed.as_ref().map(|typed| typed.one(fields::KEY)) {
        Some(key) if !key.is_empty() => key.to_owned(),
        Some(_) | None => random()? + &random()?,
    };
    let draft = match &typed {
        Some(typed) => draft_of(typed, kind, &measures),
        None if kind.has_day() => {
            EntryDraft { day: format::date_short(reader.visit.locale, app.clock.today()), ..EntryDraft::new(kind) }
        }
        None => EntryDraft::new(kind),
    };
    let page = EntryFormPage {
        kind,
        action,
        hidden: of_new(key, plan),
        draft,
        faults: Vec::new(),
        measures,
        delete: None,
        said: said(&reader, typed.as_ref(), &new_address(kind)).await?,
        plans,
    };
    if asks { app.asked(&reader, page, typed.is_some()).await } else { app.form(&reader, StatusCode::OK, page).await }
}

pub(super) async fn correct(
    app: AppState,
    reader: Reader,
    Path(address): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let budget = Budget::new();
    let writer = app.writer(&reader, &budget).await?.map_err(Problem::source)?;
    let mut own = app.own_of_plan(&writer, Wanted::Plan, &budget).await.map_err(Problem::source)?;
    let Found::Here { entry, .. } = app.found(&writer, &mut own, &address)? else { return Ok(see_other(OWN_ENTRIES)) };
    if !entry.kind.has_form() || !entry.may_be_corrected(writer.is_oneself()) {
        return Ok(see_other(OWN_ENTRIES));
    }
    let plans = &own.data.plans.value.current;
    if let Some(question) = app.asks_first(&reader, &writer, &entry_address(&address), plans).await? {
        return Ok(question);
    }
    app.wrote_down(&writer).await?;
    let measures = app.measures_of(&writer, own.data.plans.value.current.first(), &entry);
    let action = entry_address(&address);
    let asks = asks(query.as_deref());
    let typed = typed(&reader, &action, asks).await?;
    // What was seen when it was typed counts: what has happened since is a conflict, and is said.
    let seen = match typed.as_ref().map(|typed| typed.one(fields::SEEN)) {
        Some(seen) if !seen.is_empty() => seen.to_owned(),
        Some(_) | None => app.seen(&entry),
    };
    let draft = match &typed {
        Some(typed) => draft_of(typed, entry.kind, &measures),
        None => as_typed(&entry, reader.visit.locale),
    };
    let page = EntryFormPage {
        kind: entry.kind,
        action,
        hidden: vec![(fields::SEEN, seen), (fields::KIND, entry.kind.as_str().to_owned())],
        draft,
        faults: Vec::new(),
        measures,
        delete: Some(address.clone()),
        said: said(&reader, typed.as_ref(), &entry_address(&address)).await?,
        plans: own.data.plans.value.current,
    };
    if asks { app.asked(&reader, page, typed.is_some()).await } else { app.form(&reader, StatusCode::OK, page).await }
}

fn asks(query: Option<&str>) -> bool {
    form_urlencoded::parse(query.unwrap_or_default().as_bytes()).any(|(name, _)| name == ASKS)
}

/// What was typed and not stored. While it is asked about it stays, so that the page can be asked for again.
async fn typed(reader: &Reader, action: &str, asks: bool) -> Result<Option<Posted>, Problem> {
    let typed = if asks { reader.visitor.typed(action).await? } else { reader.visitor.take_typed(action).await? };
    Ok(typed.map(|typed| Posted::of(typed.as_bytes())))
}

pub(super) fn known(kind: &str) -> Result<EntryKind, Problem> {
    EntryKind::parse(kind).ok_or_else(|| Problem::not_found("nothing that can be written"))
}

/// Nothing that was typed is cut off here. `measures`: what a tick can stand for.
pub(super) fn draft_of(posted: &Posted, kind: EntryKind, measures: &[(String, DoneMeasure)]) -> EntryDraft {
    let empty = EntryDraft::new(kind);
    let parts = posted.all(fields::PART).map(str::to_owned).chain(empty.parts.clone());
    let ticked: Vec<&str> = posted.all(fields::DONE).take(MOST).collect();
    let done = measures.iter().filter(|(handle, _)| ticked.contains(&handle.as_str()));
    EntryDraft {
        kind,
        parts: parts.take(empty.parts.len()).collect(),
        words: posted.one(fields::WORDS).to_owned(),
        day: posted.one(fields::DAY).to_owned(),
        clock: posted.one(fields::CLOCK).to_owned(),
        done: done.map(|(_, measure)| measure.clone()).collect(),
    }
}

/// The hidden fields of a new one.
pub(super) fn of_new(key: String, plan: Option<String>) -> Vec<(&'static str, String)> {
    let plan = plan.map(|plan| (fields::PLAN, plan));
    [(fields::KEY, key)].into_iter().chain(plan).collect()
}

/// Another language is no reason to say that anything was put back; nor is what one wants to mend.
async fn said(reader: &Reader, typed: Option<&Posted>, page: &str) -> Result<Option<EntrySaid>, Problem> {
    let is_lost = |typed: &&Posted| [language::PARAMETER, fields::ANSWER].iter().all(|name| typed.one(name).is_empty());
    Ok(match typed {
        Some(typed) => Some(typed).filter(is_lost).map(|_| EntrySaid::Restored),
        None => reader.visitor.typed_for_another(page).await?.then_some(EntrySaid::ForAnother),
    })
}

/// As the reader would type it.
fn as_typed(entry: &OwnEntry, locale: Locale) -> EntryDraft {
    let (day, clock) = match entry.at {
        When::Moment(moment) => {
            let clock = format!("{:02}.{:02}", moment.hour(), moment.minute());
            (format::date_short(locale, moment.date()), clock)
        }
        other => (other.day().map(|day| format::date_short(locale, day)).unwrap_or_default(), String::new()),
    };
    EntryDraft::of(entry, |digits| format::decimal(locale, digits), day, clock)
}

impl App {
    pub(super) fn measures_of(
        &self,
        writer: &Writer,
        plan: Option<&Plan>,
        entry: &OwnEntry,
    ) -> Vec<(String, DoneMeasure)> {
        match entry.kind {
            EntryKind::Done => self.measures(writer, plan, &entry.content.done),
            _ => Vec::new(),
        }
    }

    /// Where nothing is typed (any more), or nothing to be asked about it, one is led to the form.
    async fn asked(&self, reader: &Reader, form: EntryFormPage, is_typed: bool) -> Result<Response, Problem> {
        let now = self.clock.now();
        let questions = form.draft.check(now).map(|checked| checked.questions(now)).unwrap_or_default();
        match is_typed && !questions.is_empty() {
            true => self.ask(reader, form, questions).await,
            false => Ok(see_other(&form.action)),
        }
    }

    pub(super) async fn ask(
        &self,
        reader: &Reader,
        form: EntryFormPage,
        questions: Vec<EntryQuestion>,
    ) -> Result<Response, Problem> {
        let page = EntryAskPage { form, questions };
        let cx = self.context(&reader.visit, reader.visitor.who.as_ref());
        shown(StatusCode::OK, self.render(move || pages::entry_ask(&cx, &page)).await?)
    }

    pub(super) async fn form(
        &self,
        reader: &Reader,
        status: StatusCode,
        page: EntryFormPage,
    ) -> Result<Response, Problem> {
        let cx = self.context(&reader.visit, reader.visitor.who.as_ref());
        shown(status, self.render(move || pages::entry_form(&cx, &page)).await?)
    }
}
