//! Results that were read a moment ago, for the session that read them: who filters, sorts and goes back and forth has
//! the base asked for all of it only when something has changed.
//!
//! Nothing is decided here once and for all. With every request `domain::access` is asked again about what is kept,
//! and the base is asked whether it still has as many, and none that is newer than the newest. A base that cannot say
//! how many it has is asked for everything each time.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::{join, join_all};
use innsyn_domain::access::{self, Acting, Basis, Service, may_see};
use innsyn_domain::fhir::subject::{self, Subject};
use innsyn_domain::lab_results::Entry;
use jiff::civil::Date;
use serde_json::Value;
use tokio::time::{Instant, sleep};

use super::person::keys_of;
use super::questions::Question;
use super::source::{Answer, Budget, Source, SourceFault};

/// What refers to a result is not counted (the name of a laboratory), so nothing is kept for long.
/// The privacy page promises it, so what is old leaves by itself, whether anybody reads or not.
pub(crate) const MOST_AGE: Duration = Duration::from_secs(120);
/// Entries that are kept in all; the session that has rested longest gives way.
const MOST_ENTRIES: usize = 100_000;

/// What a base has, as far as counts can tell, by what it was asked.
#[derive(Debug, Clone)]
pub(crate) struct Counts(Vec<(Question, Count)>);

#[derive(Debug, Clone)]
struct Count {
    all: u64,
    /// `meta.lastUpdated` of the newest, as the base wrote it. `None`: there is none.
    newest: Option<String>,
}

impl Counts {
    /// Of answers of everything. `None`: one failed, or does not say how many there are, or not since when.
    pub(crate) fn of(all: &[(Question, Result<Answer, SourceFault>)]) -> Option<Self> {
        let count = |(question, answer): &(Question, Result<Answer, SourceFault>)| {
            Some((question.clone(), Count::of(answer.as_ref().ok()?)?))
        };
        all.iter().map(count).collect::<Option<_>>().map(Self)
    }

    /// Whether the base still has just this. A base that does not answer has not said so.
    async fn hold(&self, source: &Source, budget: &Budget) -> bool {
        let asked = self.0.iter().map(|(question, count)| async move {
            let [person] = question.params();
            let as_many = async { source.count(question.kind, &[person], budget).await == Some(count.all) };
            let none_newer = async {
                let Some(newest) = &count.newest else { return true };
                let since = format!("gt{newest}");
                source.count(question.kind, &[person, ("_lastUpdated", &since)], budget).await == Some(0)
            };
            let (as_many, none_newer) = join(as_many, none_newer).await;
            as_many && none_newer
        });
        join_all(asked).await.into_iter().all(|same| same)
    }
}

impl Count {
    fn of(answer: &Answer) -> Option<Self> {
        let matches = answer.entries.iter().filter(|entry| !entry.included);
        let mut updated = Vec::new();
        for entry in matches {
            updated.push(entry.resource.get("meta")?.get("lastUpdated").and_then(Value::as_str)?);
        }
        let all = answer.total.filter(|total| *total == updated.len() as u64 && !answer.cut_off)?;
        let newest = updated.iter().max().map(|newest| (*newest).to_owned());
        Some(Self { all, newest })
    }
}

/// The kinds and subjects of some entries, for asking again whether they may be seen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Subjects(BTreeMap<String, Vec<Subject>>);

impl Subjects {
    pub(crate) fn of(entries: &[Entry]) -> Self {
        let mut subjects = Self::default();
        for entry in entries {
            let kind = access::kind(&entry.resource);
            let subject = subject::of(&entry.resource);
            let known = subjects.0.entry(kind.to_owned()).or_default();
            // What names nobody was let in by what referred to it.
            if !matches!(subject, Subject::Nobody) && !known.contains(&subject) {
                known.push(subject);
            }
        }
        subjects
    }

    fn may_be_seen(&self, acting: &Acting) -> bool {
        self.0.iter().all(|(kind, subjects)| subjects.iter().all(|subject| may_see(acting, kind, subject).is_ok()))
    }
}

/// What one session read.
#[derive(Debug)]
struct Kept<T> {
    what: Arc<T>,
    entries: usize,
    /// Another person's, or what somebody else sees of the same person, is never given.
    whose: Whose,
    /// Ages and delays are of a day.
    day: Date,
    counts: Counts,
    subjects: Subjects,
    read: Instant,
    used: Instant,
}

/// Who read, about whom, and on which basis: some results are closed on one and open on another. By all that the two are known by,
/// of which addresses are made. `Debug` would show it.
#[derive(Clone, PartialEq, Eq)]
struct Whose {
    actor: Vec<String>,
    person: Vec<String>,
    basis: Option<Basis>,
}

impl std::fmt::Debug for Whose {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Whose(***)")
    }
}

impl Whose {
    fn of(acting: &Acting) -> Self {
        let basis = acting.basis_of(Service::Provesvar).ok();
        Self { actor: keys_of(&acting.actor), person: keys_of(&acting.person), basis }
    }
}

/// By session. Clones share it.
#[derive(Debug)]
pub(crate) struct KeptResults<T>(Arc<Mutex<BTreeMap<String, Kept<T>>>>);

impl<T> Default for KeptResults<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Clone for KeptResults<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Send + Sync + 'static> KeptResults<T> {
    /// What this session read of this person, if it is still all that the base has and may still be seen.
    pub(crate) async fn find(
        &self,
        session: &str,
        acting: &Acting,
        day: Date,
        source: &Source,
        budget: &Budget,
    ) -> Option<Arc<T>> {
        let (what, counts) = {
            let mut all = self.lock();
            let kept = all.get_mut(session)?;
            let is_good = kept.whose == Whose::of(acting)
                && kept.day == day
                && kept.read.elapsed() < MOST_AGE
                && kept.subjects.may_be_seen(acting);
            if !is_good {
                all.remove(session);
                return None;
            }
            kept.used = Instant::now();
            (Arc::clone(&kept.what), kept.counts.clone())
        };
        counts.hold(source, budget).await.then_some(what)
    }

    pub(crate) fn keep(&self, session: &str, acting: &Acting, day: Date, read: (&Arc<T>, usize, Counts, Subjects)) {
        let (what, entries, counts, subjects) = read;
        if entries > MOST_ENTRIES {
            return;
        }
        let now = Instant::now();
        let whose = Whose::of(acting);
        let kept = Kept { what: Arc::clone(what), entries, whose, day, counts, subjects, read: now, used: now };
        let mut all = self.lock();
        all.insert(session.to_owned(), kept);
        let later = self.clone();
        tokio::spawn(async move {
            sleep(MOST_AGE).await;
            later.lock().retain(|_, kept| kept.read.elapsed() < MOST_AGE);
        });
        while all.values().map(|kept| kept.entries).sum::<usize>() > MOST_ENTRIES {
            let Some(rested) = all.iter().min_by_key(|(_, kept)| kept.used).map(|(session, _)| session.clone()) else {
                return;
            };
            all.remove(&rested);
        }
    }

    /// Nothing is kept of a session that has ended.
    pub(crate) fn forget(&self, session: &str) {
        self.lock().remove(session);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Kept<T>>> {
        // A panic while it was held leaves whole entries: each is put in and taken out at once.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use innsyn_domain::access::rule_book;
    use innsyn_domain::person::Person;
    use innsyn_domain::proxy_access::Relations;
    use serde_json::json;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_is_old_leaves_though_nobody_reads() {
        let kept = KeptResults::default();
        let patient = json!({ "resourceType": "Patient", "id": "p1" });
        let person = Person::from_patient(&patient).unwrap();
        let day = jiff::civil::date(2026, 11, 25);
        let acting = Acting::on(day, person.clone(), person, &Relations::default(), rule_book()).unwrap();
        kept.keep("s", &acting, day, (&Arc::new(()), 1, Counts(Vec::new()), Subjects::default()));
        sleep(MOST_AGE - Duration::from_secs(1)).await;
        assert_eq!(kept.lock().len(), 1);
        sleep(Duration::from_secs(2)).await;
        assert_eq!(kept.lock().len(), 0);
    }
}
