//! What every request shares, and how the routes and layers are put together.

use std::ops::Deref;
use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use innsyn_web::pages::{OnDevice, PageContext};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::address::Key;
use crate::assets::Assets;
use crate::audit::Audit;
use crate::clock::Clock;
use crate::config::{Config, Mode};
use crate::error::Problem;
use crate::fhir::kept::KeptResults;
use crate::fhir::source::Source;
use crate::guard::{self, faults};
use crate::marks::MarksDb;
use crate::routes::results::Results;
use crate::routes::{self, Visit};
use crate::session::gates::{self, Gates};
use crate::session::step_up::Asks;
use crate::session::{self, SessionDb, Who};

/// What the server is made of. Tests put in their own source, audit or clock.
#[derive(Debug)]
pub struct Parts {
    pub config: Config,
    pub source: Source,
    pub audit: Audit,
    pub sessions: SessionDb,
    pub marks: MarksDb,
    pub key: Key,
    pub assets: Assets,
    pub step_up: Asks,
}

/// The running server; clones share it.
#[derive(Debug, Clone)]
pub struct App(Arc<Shared>);

#[derive(Debug)]
pub struct Shared {
    pub(crate) config: Config,
    pub(crate) source: Source,
    pub(crate) audit: Audit,
    pub(crate) marks: MarksDb,
    pub(crate) key: Key,
    pub(crate) assets: Assets,
    pub(crate) clock: Clock,
    pub(crate) kept: KeptResults<Results>,
    /// Drafts lie beside the sessions.
    pub(crate) drafts: SessionDb,
    pub(crate) gates: Gates,
    pub(crate) step_up: Asks,
    turns: Semaphore,
}

impl Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// The whole server as one service.
pub fn router(parts: Parts) -> Router {
    let Parts { config, source, audit, sessions, marks, key, assets, step_up } = parts;
    let drafts = sessions.clone();
    let quiet = session::layer(sessions.without_keeping_alive(), &config.origin);
    let sessions = session::layer(sessions, &config.origin);
    let clock = Clock::new(config.clock);
    let kept = KeptResults::default();
    let gates = Gates::default();
    let turns = Semaphore::new(std::thread::available_parallelism().map_or(1, usize::from));
    let shared = Shared { config, source, audit, marks, key, assets, clock, kept, drafts, gates, step_up, turns };
    let app = App(Arc::new(shared));
    // Outermost last. A problem further in becomes a page where the session is known; what fails outside the session,
    // and a panic anywhere, becomes one at the last stop.
    routes::with_session()
        .layer(from_fn_with_state(app.clone(), gates::pass))
        .layer(from_fn_with_state(app.clone(), faults::show_problems))
        .layer(from_fn_with_state(app.clone(), routes::language::switch))
        .layer(sessions)
        .merge(routes::asked_by_pages().layer(quiet))
        .merge(routes::without_session())
        .layer(from_fn(guard::read_body))
        .layer(from_fn_with_state(app.clone(), guard::refuse_strangers))
        .layer(from_fn_with_state(app.clone(), faults::catch))
        .layer(from_fn_with_state(app.clone(), guard::set_headers))
        .layer(guard::compression())
        .layer(from_fn(guard::only_for_our_own))
        .with_state(app)
}

impl Shared {
    /// What every page needs to know.
    pub(crate) fn context(&self, visit: &Visit, who: Option<&Who>) -> PageContext {
        PageContext {
            locale: visit.locale,
            here: visit.here.clone(),
            signed_in: who.map(Who::shown),
            demo: self.config.mode == Mode::Demo,
            now: self.clock.now(),
            assets: self.assets.prefix(),
            brings_sheet: visit.arrives,
            has_wasm: self.assets.has_wasm(),
            carries: None,
            device: self.on_device(visit, who),
        }
    }

    /// Kept for one's own alone, where one has chosen it. What somebody has chosen stays while nobody is signed in.
    pub(crate) fn on_device(&self, visit: &Visit, who: Option<&Who>) -> OnDevice {
        match who {
            Some(who) if who.acts_for.is_none() && visit.along.as_ref() == Some(&self.key.device(&who.patient)) => {
                OnDevice::Kept
            }
            None if visit.along.is_some() => OnDevice::Untouched,
            Some(_) | None => OnDevice::Deleted,
        }
    }

    /// For reading all that a person has from the store in this process: more at once than there are processors take as long,
    /// and memory each. A foreign base is asked by as many as come.
    pub(crate) async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        // It is never closed.
        if self.source.is_foreign() { None } else { self.turns.acquire().await.ok() }
    }

    /// Renders away from the threads that answer: a long list takes milliseconds of pure computing.
    pub(crate) async fn render(&self, page: impl FnOnce() -> String + Send + 'static) -> Result<String, Problem> {
        tokio::task::spawn_blocking(page).await.map_err(|_| Problem::server("a page could not be rendered"))
    }
}
