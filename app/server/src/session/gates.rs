//! Whoever acts for a person is let through while they are answered, and an end waits until nobody is: what was decided
//! before it has been answered before it, and what comes after is decided anew.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};
use tower_sessions::Session;

use super::{ActsFor, Visitor};
use crate::app::App;

/// Persons share a gate by chance; that costs a wait and nothing else.
const MANY: usize = 64;

/// One gate for each of many persons.
#[derive(Debug)]
pub(crate) struct Gates([RwLock<()>; MANY]);

/// Nobody who acts for the person is being answered.
#[derive(Debug)]
pub(crate) struct Closed<'a> {
    _gates: Vec<RwLockWriteGuard<'a, ()>>,
}

impl Default for Gates {
    fn default() -> Self {
        Self(std::array::from_fn(|_| RwLock::new(())))
    }
}

impl Gates {
    async fn pass(&self, patient: &str) -> RwLockReadGuard<'_, ()> {
        self.0[at(patient)].read().await
    }

    /// `patients`: all that the person is known by. In one order, so that no two wait for each other.
    pub(crate) async fn close(&self, patients: impl Iterator<Item = &String>) -> Closed<'_> {
        let mut wanted: Vec<usize> = patients.map(|patient| at(patient)).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut closed = Vec::new();
        for gate in wanted {
            closed.push(self.0[gate].write().await);
        }
        Closed { _gates: closed }
    }
}

fn at(patient: &str) -> usize {
    let mut hasher = DefaultHasher::new();
    patient.hash(&mut hasher);
    usize::try_from(hasher.finish() % MANY as u64).unwrap_or_default()
}

/// Every answer is whole when it leaves here: none is still being made from what was let in before.
pub(crate) async fn pass(State(app): State<App>, session: Session, request: Request, next: Next) -> Response {
    let who = Visitor::of(session).await.ok().and_then(|visitor| visitor.who);
    let _passing = match who.as_ref().and_then(|who| who.acts_for.as_ref()) {
        Some(ActsFor::Person { patient, .. }) => Some(app.gates.pass(patient).await),
        // What one sees with another one's eyes is one's own.
        Some(ActsFor::Preview { .. } | ActsFor::Ended) | None => None,
    };
    next.run(request).await
}
