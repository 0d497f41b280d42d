//! The reader's own marks: on results, that one was read, is to wait, or is to be seen after all; on notices, that one was read.
//!
//! They belong to one who reads and one who is read about. Who that is and what a mark stands on are HMACs: without the
//! key nobody can tell from the file whose marks they are, or of what. Nothing of an answer is in it.

mod db;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use innsyn_domain::access::Acting;
use innsyn_domain::lab_results::{Kind, LabReport, OwnAction, Param, ResultId, waitable};

use crate::address::Key;
use crate::fhir::person;
pub(crate) use db::READ_DAYS;
pub use db::{MarksDb, MarksDbError};

/// What a mark says of what it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    /// This version of a report has been read.
    Read = 1,
    /// A report waits, whatever its version.
    Wait = 2,
    /// This version of a report is shown, though its kind waits.
    See = 3,
    /// Reports of a kind wait.
    WaitKind = 4,
    /// A notice has been read.
    Noticed = 5,
    /// There are marks of this reader about somebody else. What it stands on is whose they are, so that the reader can delete
    /// them without acting for that person, who may be out of reach by then.
    Elsewhere = 6,
}

/// A mark and the name, under the key, of what it stands on.
pub(crate) type Row = (Mark, String);

/// What one reader has marked about one person's results, and, of oneself, about what one is told.
#[derive(Debug, Clone)]
pub(crate) struct Own(Arc<Inner>);

struct Inner {
    key: Key,
    /// By all that the two are known by; the first is what marks are made under now.
    owners: Vec<Owner>,
    waiting_kinds: Vec<Kind>,
}

/// The two under one of their names, and the marks that stand there.
struct Owner {
    actor: String,
    person: String,
    name: String,
    rows: BTreeSet<Row>,
}

/// The source's id of each address.
pub(crate) type Ids = HashMap<ResultId, ResultId>;

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Own(***)")
    }
}

/// What is to be changed in the file, each with whose it is.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) add: Vec<(String, Row)>,
    pub(crate) remove: Vec<(String, Row)>,
}

impl Own {
    pub(crate) async fn of(db: &MarksDb, key: &Key, acting: &Acting) -> Result<Self, MarksDbError> {
        let actors = person::keys_of(&acting.actor);
        let pairs: Vec<(String, String)> = match acting.is_oneself() {
            true => actors.into_iter().map(|key| (key.clone(), key)).collect(),
            false => {
                let persons = person::keys_of(&acting.person);
                let with = |actor: String| persons.clone().into_iter().map(move |person| (actor.clone(), person));
                actors.into_iter().flat_map(with).collect()
            }
        };
        let mut owners = Vec::new();
        for (actor, person) in pairs {
            let name = key.mark_owner(&actor, &person);
            let rows = db.of(&name).await?;
            owners.push(Owner { actor, person, name, rows });
        }
        let waits = |kind: &Kind| owners.iter().any(|owner| owner.has(key, Mark::WaitKind, "kind", kind.param()));
        let waiting_kinds = waitable().kinds.iter().map(|waitable| waitable.kind).filter(waits).collect();
        Ok(Self(Arc::new(Inner { key: key.clone(), owners, waiting_kinds })))
    }

    /// Whose marks they are, in the file: about oneself, and before these, about everybody whom one has made some about.
    pub(crate) fn owners(&self) -> impl Iterator<Item = &str> {
        let rows = self.0.owners.iter().flat_map(|owner| &owner.rows);
        let others = rows.filter(|(mark, _)| *mark == Mark::Elsewhere).map(|(_, owner)| owner.as_str());
        others.chain(self.0.owners.iter().map(|owner| owner.name.as_str()))
    }

    pub(crate) fn is_new(&self, report: &LabReport, today: jiff::civil::Date) -> bool {
        report.is_recent(today) && !self.has(Mark::Read, "version", &report.version())
    }

    /// Whether there is anything to ask [`Own::waits`] about.
    pub(crate) fn waits_at_all(&self) -> bool {
        !self.0.waiting_kinds.is_empty() || self.0.owners.iter().any(Owner::waits_with_some)
    }

    /// Whether the reader waits with a report. What is shown after all is shown in that version only.
    pub(crate) fn waits(&self, report: &LabReport, ids: &Ids) -> bool {
        self.has_chosen_to_wait(report, ids) && !self.has(Mark::See, "version", &report.version())
    }

    /// The same, whatever is shown after all. A choice that was made while one was known by another number holds: an address
    /// was another one then.
    pub(crate) fn has_chosen_to_wait(&self, report: &LabReport, ids: &Ids) -> bool {
        let some = || self.0.owners.iter().enumerate().filter(|(_, owner)| owner.waits_with_some());
        let waits = |(at, owner): (usize, &Owner)| {
            let mut names = waiting_ids(report).into_iter().filter_map(|id| self.address_then(at, id, ids));
            names.any(|name| owner.has(&self.0.key, Mark::Wait, "report", &name))
        };
        self.waits_with(report.kind) || some().any(waits)
    }

    /// Whether the reader waits with all of a kind, which the list of kinds must still name.
    pub(crate) fn waits_with(&self, kind: Kind) -> bool {
        self.0.waiting_kinds.contains(&kind)
    }

    /// The reports have been read, as they are now.
    pub(crate) fn read<'r>(&self, reports: impl Iterator<Item = &'r LabReport>) -> Change {
        let mut add: Vec<_> = reports.filter_map(|report| self.now(Mark::Read, "version", &report.version())).collect();
        if !add.is_empty() {
            add.extend(self.elsewhere());
        }
        Change { add, remove: Vec::new() }
    }

    /// Tells the reader's own marks that there are some here. `None`: here are the reader's own.
    fn elsewhere(&self) -> Option<(String, Row)> {
        let owner = self.0.owners.first().filter(|owner| owner.actor != owner.person)?;
        Some((self.0.key.mark_owner(&owner.actor, &owner.actor), (Mark::Elsewhere, owner.name.clone())))
    }

    /// `name`: what stands for the notice, the same each time.
    pub(crate) fn has_noticed(&self, name: &str) -> bool {
        self.has(Mark::Noticed, "notice", name)
    }

    pub(crate) fn noticed<'n>(&self, names: impl Iterator<Item = &'n str>) -> Change {
        let add = names.filter_map(|name| self.now(Mark::Noticed, "notice", name)).collect();
        Change { add, remove: Vec::new() }
    }

    /// A report is shown, or waits. What neither waits nor is of a kind that may is left as it is.
    pub(crate) fn choose(&self, action: OwnAction, report: &LabReport, ids: &Ids) -> Change {
        let see = self.now(Mark::See, "version", &report.version()).into_iter().collect();
        match action {
            // That it waits stays: another version does.
            OwnAction::See => Change { add: see, remove: Vec::new() },
            OwnAction::Wait if waitable().holds(report.kind) => {
                Change { add: self.waiting(report, ids).collect(), remove: see }
            }
            OwnAction::Wait | OwnAction::ReadAll | OwnAction::Forget => Change::default(),
        }
    }

    /// Reports of these kinds wait (`true`), or do not: under all that the reader is known by, for one of it may go. Kinds that
    /// may not wait are left as they are.
    pub(crate) fn choose_kinds(&self, chosen: &[(Kind, bool)]) -> Change {
        let chosen = chosen.iter().filter(|(kind, _)| waitable().holds(*kind));
        let rows = |waits: bool| {
            let kinds = chosen.clone().filter(move |(_, chosen)| *chosen == waits);
            let row = |kind: Kind| self.0.owners.iter().map(move |owner| (owner, kind));
            let of = |(owner, kind): (&Owner, Kind)| owner.row(&self.0.key, Mark::WaitKind, "kind", kind.param());
            kinds.flat_map(|(kind, _)| row(*kind)).map(of).collect()
        };
        Change { add: rows(true), remove: rows(false) }
    }

    /// Under every name of the two, and every id of a report of a kind that may wait.
    fn waiting(&self, report: &LabReport, ids: &Ids) -> impl Iterator<Item = (String, Row)> {
        self.0.owners.iter().enumerate().flat_map(move |(at, owner)| {
            let names = waiting_ids(report).into_iter().filter_map(move |id| self.address_then(at, id, ids));
            names.map(move |name| owner.row(&self.0.key, Mark::Wait, "report", &name))
        })
    }

    /// What the address is where the person is known by the name of this owner. `None`: nobody knows what it stands for.
    fn address_then(&self, at: usize, address: &ResultId, ids: &Ids) -> Option<String> {
        let owner = self.0.owners.get(at)?;
        match self.0.owners.first().is_some_and(|first| first.person == owner.person) {
            true => Some(address.0.clone()),
            false => ids.get(address).map(|id| self.0.key.address(&owner.person, &id.0)),
        }
    }

    fn has(&self, mark: Mark, what: &str, name: &str) -> bool {
        self.0.owners.iter().any(|owner| owner.has(&self.0.key, mark, what, name))
    }

    /// A mark as it is made now. `None`: of somebody who is known by nothing.
    fn now(&self, mark: Mark, what: &str, name: &str) -> Option<(String, Row)> {
        self.0.owners.first().map(|owner| owner.row(&self.0.key, mark, what, name))
    }
}

/// Results that come without a report have the name of one of them, and can get a report later. Another kind may hold one such
/// result among its own.
fn waiting_ids(report: &LabReport) -> Vec<&ResultId> {
    if waitable().holds(report.kind) { report.ids() } else { report.version_ids().collect() }
}

impl Owner {
    fn has(&self, key: &Key, mark: Mark, what: &str, name: &str) -> bool {
        !self.rows.is_empty() && self.rows.contains(&(mark, key.mark(&self.actor, &self.person, what, name)))
    }

    fn waits_with_some(&self) -> bool {
        self.rows.iter().any(|(mark, _)| *mark == Mark::Wait)
    }

    fn row(&self, key: &Key, mark: Mark, what: &str, name: &str) -> (String, Row) {
        (self.name.clone(), (mark, key.mark(&self.actor, &self.person, what, name)))
    }
}
