//! Whoever reads, and the one way that clinical data take to a page.

use std::collections::{BTreeSet, HashMap};

use axum::extract::{FromRequestParts, State};
use axum::response::{IntoResponse, Response};
use http::request::Parts;
use innsyn_domain::access::{Acting, SignIn, age, may_sign_in};
use innsyn_domain::lab_results::{Entry, ParsedLabResults, ResultId, SourceNotice, Viewer, parse_entries};
use innsyn_domain::person::Person;
use innsyn_domain::when::{Hidden, When};
use innsyn_web::pages::{FaultKind, Load, Provenance};
use jiff::Timestamp;

use super::{Visit, download, see_other};
use crate::address::Key;
use crate::app::App;
use crate::audit::{Event, Outcome};
use crate::clock::local;
use crate::error::{Problem, Reference};
use crate::fhir::lab_results::{Delivered, ask};
use crate::fhir::person;
use crate::fhir::source::{Budget, SourceFault};
use crate::session::Visitor;

/// Somebody who is signed in. Everybody else is led to the sign-in page, and back afterwards; a script is told.
#[derive(Debug)]
pub(crate) struct Reader {
    pub(crate) visitor: Visitor,
    pub(crate) visit: Visit,
}

impl FromRequestParts<App> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visitor = Visitor::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        let visit = Visit::of(&parts.method, &parts.uri, &parts.headers);
        match &visitor.who {
            Some(_) => Ok(Self { visitor, visit }),
            None if parts.uri.path().starts_with("/api/") => {
                Err(Problem::new(FaultKind::SignedOut, "nobody is signed in").into_response())
            }
            None => {
                // A file is no page to come back to: the browser would stay where one signs in.
                let back = if visit.here.starts_with(download::PATH) { "/provesvar" } else { &visit.here };
                visitor.remember(back).await.map_err(IntoResponse::into_response)?;
                Err(see_other("/logg-inn"))
            }
        }
    }
}

/// One person's results, ready for a page: ids are addresses.
#[derive(Debug)]
pub(crate) struct Results {
    pub(crate) parsed: ParsedLabResults,
    pub(crate) provenance: Provenance,
    /// What they were read from, for a file that hands it on.
    pub(crate) received: Received,
    key: Key,
    person: String,
}

/// What was let in, as it came.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) entries: Vec<Entry>,
    /// The names of what was not.
    pub(crate) others: BTreeSet<String>,
    pub(crate) viewer: Viewer,
    /// The source's id of each address.
    pub(crate) ids: HashMap<ResultId, ResultId>,
    pub(crate) at: Timestamp,
}

impl Results {
    /// What stands for a name of this person's results in an address.
    pub(crate) fn handle(&self, name: &str) -> String {
        self.key.choice(&self.person, name)
    }
}

impl App {
    /// Reads laboratory results for a page or a file. `pick` takes from them what it shows; `None`: there is no such thing.
    /// `event`: what is written down, the name of a view mostly.
    ///
    /// This is the whole way of clinical data: session → acting → ask → let in → parse → addresses → audit → page.
    /// What comes back may be shown, for it is written down.
    pub(crate) async fn lab_results<T: Send + 'static>(
        &self,
        visitor: &Visitor,
        event: impl Into<Event>,
        pick: impl FnOnce(Results) -> Option<T> + Send + 'static,
    ) -> Result<Load<Option<T>>, Problem> {
        let event = event.into();
        let budget = Budget::new();
        let acting = match self.acting(visitor, &budget).await? {
            Ok(acting) => acting,
            Err(fault) => return Ok(failed(event, &fault)),
        };
        let delivered = match ask(&self.source, &acting, &budget).await {
            Ok(delivered) => delivered,
            Err(fault) => {
                self.audited(&acting, event, Outcome::Failed).await?;
                return Ok(failed(event, &fault));
            }
        };
        let (app, person) = (self.clone(), acting.person.clone());
        let picked = tokio::task::spawn_blocking(move || pick(results(&app, &person, delivered)));
        let picked = picked.await.map_err(|_| Problem::server("results could not be read: a panic"))?;
        let outcome = if picked.is_some() { Outcome::Success } else { Outcome::Denied };
        self.audited(&acting, event, outcome).await?;
        Ok(Load::Ready(picked))
    }

    /// Who acts for whom, asked anew of the source with every request. Who is gone, or may not be signed in, is so no
    /// longer.
    pub(crate) async fn acting(
        &self,
        visitor: &Visitor,
        budget: &Budget,
    ) -> Result<Result<Acting, SourceFault>, Problem> {
        let Some(who) = &visitor.who else {
            return Err(Problem::new(FaultKind::SignedOut, "nobody is signed in"));
        };
        let why = match person::find(&self.source, &who.patient, budget).await {
            Ok(Some(person)) if may_sign_in(person.birth_date, self.clock.today()) != SignIn::TooYoung => {
                return Ok(Ok(Acting::oneself(person)));
            }
            Ok(Some(_)) => "too young to be signed in",
            Ok(None) => "the source no longer knows who is signed in",
            Err(fault) => return Ok(Err(fault)),
        };
        visitor.sign_out().await?;
        Err(Problem::new(FaultKind::SignedOut, why))
    }

    async fn audited(&self, acting: &Acting, event: Event, outcome: Outcome) -> Result<(), Problem> {
        self.audit.write(acting, event, outcome).await.map_err(Problem::server)
    }
}

fn failed<T>(event: Event, fault: &SourceFault) -> Load<T> {
    let reference = Reference::new();
    tracing::error!(%reference, view = event.what(), %fault, "nothing could be fetched");
    Load::Failed { reference: reference.as_str().to_owned() }
}

fn results(app: &App, person: &Person, delivered: Delivered) -> Results {
    let Delivered { entries, dropped, dropped_names, reports_elsewhere, incomplete } = delivered;
    let at = app.clock.instant();
    let fetched = local(at);
    let today = fetched.date();
    let viewer = Viewer { today, age: person.birth_date.map(|birth| age(birth, today)) };
    let mut parsed = parse_entries(&entries, &viewer);
    parsed.value.total_elsewhere = reports_elsewhere;
    if incomplete && !parsed.value.notices.contains(&SourceNotice::Incomplete) {
        parsed.value.notices.push(SourceNotice::Incomplete);
    }
    let key = person::key_of(person);
    let mut ids = HashMap::new();
    parsed.value.map_ids(&mut |id: &ResultId| {
        let address = ResultId(app.key.address(&key, &id.0));
        ids.insert(address.clone(), id.clone());
        address
    });
    let sampled = parsed.value.reports.iter().map(|report| report.sampled).filter(|when| when.is_known());
    let oldest = sampled.min_by_key(|when| when.earliest()).unwrap_or(When::Unknown(Hidden::NotGiven));
    let provenance = Provenance { fetched, oldest, dropped };
    let received = Received { entries, others: dropped_names, viewer, ids, at };
    Results { parsed, provenance, received, key: app.key.clone(), person: key }
}

/// For handlers that show a page also when nothing could be fetched: it is then not an answer of ours.
pub(crate) fn status_of<T>(load: &Load<T>) -> http::StatusCode {
    match load {
        Load::Ready(_) => http::StatusCode::OK,
        Load::Failed { .. } => http::StatusCode::BAD_GATEWAY,
    }
}

pub(crate) type AppState = State<App>;
