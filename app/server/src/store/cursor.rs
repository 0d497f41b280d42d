//! Searches whose pages are still being read. A page link holds a random handle, never a value that was searched for.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::person::PersonKeys;
use super::query::Include;
use super::types::TypeDef;

/// How long a link to the next page can be followed.
const LIFE: Duration = Duration::from_secs(15 * 60);
/// The most matches remembered in all, 16 bytes each. The oldest searches give way.
const MAX_KEPT: usize = 2_000_000;

/// A search as it was answered first: later writes neither move nor repeat its entries.
#[derive(Debug)]
pub(super) struct Pages {
    pub(super) def: &'static TypeDef,
    /// Resource and version of every match, in order.
    pub(super) matches: Vec<(i64, i64)>,
    pub(super) count: usize,
    pub(super) includes: Vec<Include>,
    pub(super) confined: Vec<Vec<PersonKeys>>,
}

/// The searches that are still being read, by handle.
#[derive(Debug, Default)]
pub(super) struct Cursors {
    open: HashMap<String, (Instant, Arc<Pages>)>,
}

impl Cursors {
    pub(super) fn keep(&mut self, handle: String, pages: Arc<Pages>) {
        let now = Instant::now();
        self.open.retain(|_, (since, _)| now.duration_since(*since) < LIFE);
        let mut kept: usize = self.open.values().map(|(_, pages)| pages.matches.len()).sum();
        while kept + pages.matches.len() > MAX_KEPT {
            let Some(oldest) = self.open.iter().min_by_key(|(_, (since, _))| *since).map(|(h, _)| h.clone()) else {
                break;
            };
            if let Some((_, gone)) = self.open.remove(&oldest) {
                kept -= gone.matches.len();
            }
        }
        self.open.insert(handle, (now, pages));
    }

    pub(super) fn find(&self, handle: &str) -> Option<Arc<Pages>> {
        self.open.get(handle).filter(|(since, _)| since.elapsed() < LIFE).map(|(_, pages)| Arc::clone(pages))
    }
}
