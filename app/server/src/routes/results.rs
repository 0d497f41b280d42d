//! The one way that clinical data take to a page: session → acting → ask → let in → parse → addresses → own marks → audit →
//! page.
//! What comes back may be shown, for it is written down.

mod room;
mod seen;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use futures_util::future::join;
use innsyn_domain::access::{Acting, Basis, SignIn, age, may_sign_in};
use innsyn_domain::lab_results::{Choices, Entry, ParsedLabResults, ResultId, SourceNotice, Viewer, parse_entries};
use innsyn_domain::person::Person;
use innsyn_domain::when::{Hidden, When};
use innsyn_web::pages::{FaultKind, Load, Provenance};
use jiff::Timestamp;

use crate::address::Key;
use crate::app::App;
use crate::audit::{Event, Outcome};
use crate::clock::local;
use crate::error::Problem;
use crate::fhir::kept::Subjects;
use crate::fhir::lab_results::{Delivered, ask};
use crate::fhir::person;
use crate::fhir::relations;
use crate::fhir::source::{Budget, SourceFault};
use crate::marks::{Ids, Own};
use crate::routes::home;
use crate::routes::reader::failed;
use crate::session::{ActsFor, Visitor};
pub(crate) use seen::Seen;

/// One person's results: ids are addresses. A page gets them as [`Seen`].
#[derive(Debug)]
pub(crate) struct Results {
    parsed: ParsedLabResults,
    provenance: Provenance,
    key: Key,
    /// All that the person is known by; addresses are made of the first.
    person: Vec<String>,
    ids: Ids,
    /// What there is to choose from, in the order in which it first occurs, where the reader waits with nothing.
    choices: OnceLock<Choices>,
}

/// What results were read from, as it came, for a file that hands it on.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) entries: Vec<Entry>,
    /// The names of what was not let in.
    pub(crate) others: BTreeSet<String>,
    pub(crate) viewer: Viewer,
    pub(crate) ids: Ids,
    pub(crate) at: Timestamp,
}

impl App {
    /// Reads laboratory results for a page or a file. `pick` takes from them what it shows; `None`: there is no such
    /// thing. `event`: what is written down, the name of a view mostly.
    ///
    /// What this session read a moment ago is not asked for again while the base says that it is still the same.
    pub(crate) async fn lab_results<T: Send + 'static>(
        &self,
        visitor: &Visitor,
        event: impl Into<Event>,
        pick: impl FnOnce(&Seen<'_>) -> Option<T> + Send + 'static,
    ) -> Result<Load<Option<T>>, Problem> {
        let event = event.into();
        let budget = Budget::new();
        let acting = match self.acting(visitor, event, &budget).await? {
            Ok(acting) => acting,
            Err(fault) => return Ok(failed(event.what(), &fault)),
        };
        let basis = self.may_read(&acting, event).await?;
        let (session, day) = (visitor.session_id(), self.clock.today());
        let kept = async {
            let session = session.as_ref()?;
            self.kept.find(session, &acting, day, &self.source, &budget).await
        };
        let (own, kept) = join(self.own(&acting), kept).await;
        let own = own?;
        if let Some(results) = kept {
            let found = tokio::task::spawn_blocking(move || picked(Seen::by(&results, &own), pick)).await;
            return self.written_down(&acting, event, found).await;
        }
        let turn = self.turn().await;
        // The wait for it was not the source's.
        let budget = if turn.is_some() { Budget::new() } else { budget };
        let delivered = match ask(&self.source, &acting, &budget).await {
            Ok(delivered) => delivered,
            Err(fault) => return self.not_fetched(&acting, event, &fault).await,
        };
        let (app, reading) = (self.clone(), acting.clone());
        let found = tokio::task::spawn_blocking(move || {
            let results = Arc::new(read(&app, (&reading.person, basis), &delivered).0);
            if let (Some(session), Some(counts)) = (session, delivered.counts) {
                let subjects = Subjects::of(&delivered.entries);
                app.kept.keep(&session, &reading, day, (&results, delivered.entries.len(), counts, subjects));
            }
            // What it was read from is several times as large, and is not needed for the page.
            drop(delivered.entries);
            picked(Seen::by(&results, &own), pick)
        });
        let found = found.await;
        drop(turn);
        self.written_down(&acting, event, found).await
    }

    /// The same, asked anew, with what the results were read from.
    pub(crate) async fn lab_results_as_received<T: Send + 'static>(
        &self,
        visitor: &Visitor,
        event: impl Into<Event>,
        pick: impl FnOnce(&Seen<'_>, Received) -> Option<T> + Send + 'static,
    ) -> Result<Load<Option<T>>, Problem> {
        let event = event.into();
        let budget = Budget::new();
        let acting = match self.acting(visitor, event, &budget).await? {
            Ok(acting) => acting,
            Err(fault) => return Ok(failed(event.what(), &fault)),
        };
        let basis = self.may_read(&acting, event).await?;
        let own = self.own(&acting).await?;
        let delivered = match ask(&self.source, &acting, &budget).await {
            Ok(delivered) => delivered,
            Err(fault) => return self.not_fetched(&acting, event, &fault).await,
        };
        let (app, person) = (self.clone(), acting.person.clone());
        let found = tokio::task::spawn_blocking(move || {
            let (results, viewer, at) = read(&app, (&person, basis), &delivered);
            let ids = results.ids.clone();
            let Delivered { entries, dropped_names, .. } = delivered;
            let received = Received { entries, others: dropped_names, viewer, ids, at };
            picked(Seen::by(&results, &own), |seen| pick(seen, received))
        });
        self.written_down(&acting, event, found.await).await
    }

    /// Who acts for whom, asked anew of the source with every request, with what is known and what day it is now. `event` is
    /// what they want; where access has ended it is written down that they tried, and the session forgets whom they chose.
    pub(crate) async fn acting(
        &self,
        visitor: &Visitor,
        event: Event,
        budget: &Budget,
    ) -> Result<Result<Acting, SourceFault>, Problem> {
        let oneself = match self.oneself(visitor, budget).await? {
            Ok(oneself) => oneself,
            Err(fault) => return Ok(Err(fault)),
        };
        let patient = match visitor.who.as_ref().and_then(|who| who.acts_for.as_ref()) {
            None => return self.as_oneself(oneself.person, budget).await,
            Some(ActsFor::Ended) => return Err(ended()),
            Some(ActsFor::Preview { of, .. }) => return self.previewing(oneself, of, budget).await,
            Some(ActsFor::Person { patient, .. }) => patient,
        };
        let actor = &oneself.actor;
        let today = self.clock.today();
        let (person, acting) = match relations::acting_for(&self.source, actor, patient, today, budget).await {
            Ok(answer) => answer,
            Err(fault) => return Ok(Err(fault)),
        };
        if let Ok(acting) = acting {
            return Ok(Ok(acting));
        }
        visitor.end_access().await?;
        if let Some(person) = person {
            self.audit.write_refused(actor, &person, event).await.map_err(Problem::server)?;
        }
        Err(ended())
    }

    /// One's own, as far as the rules let in today.
    async fn as_oneself(&self, person: Person, budget: &Budget) -> Result<Result<Acting, SourceFault>, Problem> {
        match relations::as_oneself(&self.source, person, self.clock.today(), budget).await {
            Ok(acting) => acting.map(Ok).map_err(|why| {
                Problem::new(FaultKind::Closed(None, why), "nothing of one's own is open to who is signed in")
            }),
            Err(fault) => Ok(Err(fault)),
        }
    }

    /// Who is signed in, for what is for the person alone. Who is gone, or may not be signed in, is so no longer.
    pub(crate) async fn oneself(
        &self,
        visitor: &Visitor,
        budget: &Budget,
    ) -> Result<Result<Acting, SourceFault>, Problem> {
        let Some(who) = &visitor.who else {
            return Err(Problem::new(FaultKind::SignedOut, "nobody is signed in"));
        };
        let why = match person::find(&self.source, &who.patient, budget).await {
            Ok(Some(person)) => match may_sign_in(&person, self.clock.today()) {
                SignIn::Yes | SignIn::AgeUnknown => return Ok(Ok(Acting::oneself(person))),
                SignIn::TooYoung => "too young to be signed in",
                SignIn::Deceased => "whoever is signed in is dead",
            },
            Ok(None) => "the source no longer knows who is signed in",
            Err(fault) => return Ok(Err(fault)),
        };
        visitor.sign_out().await?;
        Err(Problem::new(FaultKind::SignedOut, why))
    }

    /// On which basis what `event` shows is open. Where it is not, that is written down, and said with why: but for home, which
    /// everybody is led to, and which says what is open.
    pub(super) async fn may_read(&self, acting: &Acting, event: Event) -> Result<Basis, Problem> {
        match acting.basis_of(event.service()) {
            Ok(basis) => Ok(basis),
            Err(reason) => {
                if event != Event::Read(home::VIEW) {
                    self.audited(acting, event, Outcome::Denied).await?;
                }
                Err(Problem::new(FaultKind::Closed(Some(event.service()), reason), "not open to the one who acts"))
            }
        }
    }

    /// The marks of whoever acts. Where they cannot be read, nothing is shown: what waits would be shown too.
    pub(crate) async fn own(&self, acting: &Acting) -> Result<Own, Problem> {
        Own::of(&self.marks, &self.key, acting).await.map_err(Problem::server)
    }

    pub(super) async fn written_down<T>(
        &self,
        acting: &Acting,
        event: Event,
        found: Result<(Option<T>, Vec<String>), tokio::task::JoinError>,
    ) -> Result<Load<Option<T>>, Problem> {
        let (picked, opened) = found.map_err(|_| Problem::server("what was fetched could not be read: a panic"))?;
        let outcome = if picked.is_some() { Outcome::Success } else { Outcome::Denied };
        self.audit.write_opened(acting, event, outcome, &opened).await.map_err(Problem::server)?;
        Ok(Load::Ready(picked))
    }

    pub(super) async fn not_fetched<T>(
        &self,
        acting: &Acting,
        event: Event,
        fault: &SourceFault,
    ) -> Result<Load<Option<T>>, Problem> {
        self.audited(acting, event, Outcome::Failed).await?;
        Ok(failed(event.what(), fault))
    }

    async fn audited(&self, acting: &Acting, event: Event, outcome: Outcome) -> Result<(), Problem> {
        self.audit.write(acting, event, outcome).await.map_err(Problem::server)
    }
}

/// What a page shows, and the addresses of what it opened.
fn picked<T>(seen: Seen<'_>, pick: impl FnOnce(&Seen<'_>) -> Option<T>) -> (Option<T>, Vec<String>) {
    let picked = pick(&seen);
    (picked, seen.opened())
}

fn ended() -> Problem {
    Problem::new(FaultKind::AccessEnded, "access to the person acted for has ended")
}

fn read(app: &App, (person, basis): (&Person, Basis), delivered: &Delivered) -> (Results, Viewer, Timestamp) {
    let at = app.clock.instant();
    let fetched = local(at);
    let today = fetched.date();
    let viewer = Viewer { now: fetched, age: person.birth_date.map(|birth| age(birth, today)), basis };
    let mut parsed = parse_entries(&delivered.entries, &viewer);
    // What the source sent of others may be told of in a document or a conclusion of this person's.
    parsed.value.hold_back(&delivered.entries, &viewer, &delivered.dropped_names);
    parsed.value.total_elsewhere = delivered.reports_elsewhere;
    if !delivered.failed.is_empty() && !parsed.value.notices.contains(&SourceNotice::Incomplete) {
        parsed.value.notices.push(SourceNotice::Incomplete);
    }
    if basis != Basis::Oneself {
        // What the person has reserved or blocked is for the person to know.
        parsed.value.notices.retain(|notice| matches!(notice, SourceNotice::NothingFound | SourceNotice::Incomplete));
        // A source may count what it keeps from others. What could not be had of the rest is among what failed.
        parsed.value.total_elsewhere = None;
    }
    let (key, person, mut ids) = (person::key_of(person), person::keys_of(person), Ids::new());
    parsed.value.map_ids(&mut |id: &ResultId| {
        let address = ResultId(app.key.address(&key, &id.0));
        ids.insert(address.clone(), id.clone());
        address
    });
    room::give_back(&mut parsed.value);
    let sampled = parsed.value.reports.iter().map(|report| report.sampled).filter(|when| when.is_known());
    let oldest = sampled.min_by_key(|when| when.earliest()).unwrap_or(When::Unknown(Hidden::NotGiven));
    let failed = delivered.failed.iter().copied().collect();
    let source = app.config.source_name();
    let provenance = Provenance { fetched, oldest, dropped: delivered.dropped, source, failed };
    let choices = OnceLock::new();
    (Results { parsed, provenance, key: app.key.clone(), person, ids, choices }, viewer, at)
}
