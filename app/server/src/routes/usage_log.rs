//! `/logg`: who has seen what of oneself, by our own store; and the same as a file.

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::Response;
use http::StatusCode;
use innsyn_domain::access::Acting;
use innsyn_domain::fhir::subject::SubjectRef;
use innsyn_domain::proxy_access::{
    LogEntry, LogFilter, LogKind, LogPeriod, LogWho, LoggedBy, Showed, everybody_in, fold, parse_log,
};
use innsyn_web::download;
use innsyn_web::pages::{self, LogChoice, UsageLogPage, log_fields as fields};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use super::download::file;
use super::reader::{AppState, Reader};
use super::shown;
use crate::address::{Key, looks_like_address};
use crate::app::App;
use crate::audit::{Event, Outcome};
use crate::clock::{local, midnight};
use crate::error::Problem;
use crate::fhir::person;
use crate::fhir::source::Budget;

/// Below here is the file.
pub(super) const FILE: &str = "/logg/last-ned/";
/// Events that are read at once; the embedded store gives no more than a thousand. Older ones are a page of their own.
const MOST: usize = 900;
/// Lines of a page, and of each page that shows more.
const STEP: usize = 20;

/// What is chosen. What is no choice of ours chooses nothing: more is shown then, never less.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Whose acts: a handle.
    av: String,
    periode: String,
    hva: String,
    /// The address of one result or report.
    svar: String,
    /// The last day.
    til: String,
    vis: String,
}

type AskedQuery = Result<Query<Asked>, QueryRejection>;

/// What was found, and what of it was chosen.
struct Found {
    oneself: Acting,
    log: Vec<LogEntry>,
    /// Of them, that fit.
    fitting: Vec<LogEntry>,
    choices: Vec<LogChoice>,
    chosen: String,
    filter: LogFilter,
    about: Option<String>,
    until: Option<Date>,
    more: bool,
    lost: usize,
}

/// For the person alone: nobody reads it for somebody else.
pub(crate) async fn page(app: AppState, reader: Reader, query: AskedQuery) -> Result<Response, Problem> {
    let asked = query.map(|Query(asked)| asked).unwrap_or_default();
    let found = app.log_of(&reader, &asked).await?;
    let total = fold(found.log.iter().cloned(), found.about.as_deref()).len();
    let oldest = found.log.iter().filter_map(|entry| entry.at.day()).min();
    let mut lines = fold(found.fitting, found.about.as_deref());
    let fitting = lines.len();
    lines.truncate(asked.vis.parse().map_or(STEP, |most: usize| most.clamp(STEP, MOST)));
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    let page = UsageLogPage {
        lines,
        fitting,
        total,
        step: STEP,
        choices: found.choices,
        chosen: found.chosen,
        filter: found.filter,
        about: found.about,
        until: found.until,
        older: oldest.filter(|_| found.more),
        lost: found.lost,
    };
    shown(StatusCode::OK, app.render(move || pages::usage_log(&cx, &page)).await?)
}

/// Each act by itself, as far as it fits what is chosen.
pub(crate) async fn csv(app: AppState, reader: Reader, query: AskedQuery) -> Result<Response, Problem> {
    // Less than was asked for, or more, would look like what was asked for.
    let Ok(Query(asked)) = query else {
        return Err(Problem::new(pages::FaultKind::BadRequest, "what to download could not be read"));
    };
    let mut found = app.log_of(&reader, &asked).await?;
    if let Some(address) = &found.about {
        found.fitting.retain(|entry| entry.showed(address) != Showed::Not);
    }
    let locale = reader.visit.locale;
    let text = download::log_csv(locale, &found.fitting, found.about.as_deref(), found.lost > 0 || found.more);
    let text = text.map_err(|fault| Problem::server(fault.to_string()))?;
    let event = Event::Download("log-csv");
    app.audit.write(&found.oneself, event, Outcome::Success).await.map_err(Problem::server)?;
    Ok(file(&app, text, "csv", "text/csv; charset=utf-8"))
}

impl App {
    async fn log_of(&self, reader: &Reader, asked: &Asked) -> Result<Found, Problem> {
        reader.decides()?;
        let oneself = self.oneself(&reader.visitor, &Budget::new()).await?.map_err(Problem::source)?;
        let person = &oneself.person;
        let until: Option<Date> = asked.til.parse().ok();
        let before = until.and_then(|day| day.tomorrow().ok()).and_then(midnight);
        let (events, more) = self.audit.about(person, before, MOST).await.map_err(Problem::server)?;
        let entries: Vec<_> = events.iter().map(|event| (None, event)).collect();
        let parsed = parse_log(&entries, person);
        let lost = parsed.faults.iter().filter(|fault| fault.entry_lost).count();
        let log = parsed.value;
        let about = self.opened(&log, &asked.svar)?;
        let key = person::key_of(person);
        let everybody = everybody_in(&log).into_iter();
        let choices: Vec<_> = everybody.map(|who| LogChoice { handle: handle(&self.key, &key, &who), who }).collect();
        let chosen = choices.iter().find(|choice| choice.handle == asked.av);
        let who = match (asked.av.as_str(), chosen) {
            (fields::OTHERS, _) => Some(LogWho::Others),
            (_, chosen) => chosen.map(|choice| LogWho::One(choice.who.clone())),
        };
        let chosen = who.as_ref().map(|_| asked.av.clone()).unwrap_or_default();
        let filter = LogFilter { who, period: LogPeriod::parse(&asked.periode), kind: LogKind::parse(&asked.hva) };
        // Events have real times, also where today is another day.
        let today = local(Timestamp::now()).date();
        let fitting = log.iter().filter(|entry| filter.fits(entry, today)).cloned().collect();
        Ok(Found { oneself, log, fitting, choices, chosen, filter, about, until, more, lost })
    }

    /// The result that is asked about: one that this person has opened at some time. Of any other address nothing is told.
    fn opened(&self, log: &[LogEntry], address: &str) -> Result<Option<String>, Problem> {
        if address.is_empty() {
            return Ok(None);
        }
        let is_known = looks_like_address(address) && log.iter().any(|entry| entry.showed(address) == Showed::Opened);
        if is_known { Ok(Some(address.to_owned())) } else { Err(Problem::not_found("no such result in this log")) }
    }
}

/// What stands for somebody in an address.
fn handle(key: &Key, person: &str, who: &LoggedBy) -> String {
    let by = match who {
        LoggedBy::Oneself => "oneself".to_owned(),
        LoggedBy::Representative(party) => {
            let refs = party.refs.iter().map(|reference| match reference {
                SubjectRef::Patient(id) => format!("id {id}"),
                SubjectRef::Identifier(number) | SubjectRef::Both(_, number) => {
                    format!("number {}|{}", number.system(), number.expose())
                }
                SubjectRef::Unresolvable => String::new(),
            });
            refs.collect::<Vec<_>>().join(" ")
        }
        LoggedBy::HealthPersonnel { name } => format!("personnel {}", name.as_deref().unwrap_or_default()),
        LoggedBy::Organisation { name } => format!("organisation {}", name.as_deref().unwrap_or_default()),
        LoggedBy::Unknown => "unknown".to_owned(),
    };
    key.choice(person, &format!("log|{by}"))
}
