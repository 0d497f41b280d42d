//! The reader's own marks: on results, that one was read, is to wait, or is to be seen after all; on notices, that one was read.
//!
//! They belong to one who reads and one who is read about. Who that is and what a mark stands on are HMACs: without the
//! key nobody can tell from the file whose marks they are, or of what. Nothing of an answer is in it.

mod db;

use std::collections::BTreeSet;
use std::sync::Arc;

use innsyn_domain::access::Acting;
use innsyn_domain::lab_results::{Kind, LabReport, OwnAction, Param, waitable};

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
}

/// A mark and the name, under the key, of what it stands on.
pub(crate) type Row = (Mark, String);

/// What one reader has marked about one person's results, and, of oneself, about what one is told.
#[derive(Debug, Clone)]
pub(crate) struct Own(Arc<Inner>);

struct Inner {
    key: Key,
    actor: String,
    person: String,
    owner: String,
    rows: BTreeSet<Row>,
    waiting_kinds: Vec<Kind>,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Own(***)")
    }
}

/// What is to be changed in the file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) add: Vec<Row>,
    pub(crate) remove: Vec<Row>,
}

impl Own {
    pub(crate) async fn of(db: &MarksDb, key: &Key, acting: &Acting) -> Result<Self, MarksDbError> {
        let (actor, person) = (person::key_of(&acting.actor), person::key_of(&acting.person));
        let owner = key.mark_owner(&actor, &person);
        let rows = db.of(&owner).await?;
        let waits = |kind: &Kind| rows.contains(&(Mark::WaitKind, named(key, (&actor, &person), "kind", kind.param())));
        let waiting_kinds = waitable().kinds.iter().map(|waitable| waitable.kind).filter(waits).collect();
        Ok(Self(Arc::new(Inner { key: key.clone(), actor, person, owner, rows, waiting_kinds })))
    }

    /// Whose marks they are, in the file.
    pub(crate) fn owner(&self) -> &str {
        &self.0.owner
    }

    pub(crate) fn is_new(&self, report: &LabReport, today: jiff::civil::Date) -> bool {
        report.is_recent(today) && !self.has(&self.version(Mark::Read, report))
    }

    /// Whether there is anything to ask [`Own::waits`] about.
    pub(crate) fn waits_at_all(&self) -> bool {
        !self.0.waiting_kinds.is_empty() || self.waits_with_some()
    }

    fn waits_with_some(&self) -> bool {
        self.0.rows.iter().any(|(mark, _)| *mark == Mark::Wait)
    }

    /// Whether the reader waits with a report. What is shown after all is shown in that version only.
    pub(crate) fn waits(&self, report: &LabReport) -> bool {
        self.has_chosen_to_wait(report) && !self.has(&self.version(Mark::See, report))
    }

    /// The same, whatever is shown after all.
    pub(crate) fn has_chosen_to_wait(&self, report: &LabReport) -> bool {
        self.waits_with(report.kind) || self.waits_with_some() && self.ids(Mark::Wait, report).any(|row| self.has(&row))
    }

    /// Whether the reader waits with all of a kind, which the list of kinds must still name.
    pub(crate) fn waits_with(&self, kind: Kind) -> bool {
        self.0.waiting_kinds.contains(&kind)
    }

    /// The reports have been read, as they are now.
    pub(crate) fn read<'r>(&self, reports: impl Iterator<Item = &'r LabReport>) -> Change {
        let add = reports.map(|report| self.version(Mark::Read, report)).collect();
        Change { add, remove: Vec::new() }
    }

    /// `name`: what stands for the notice, the same each time.
    pub(crate) fn has_noticed(&self, name: &str) -> bool {
        self.has(&(Mark::Noticed, self.named("notice", name)))
    }

    pub(crate) fn noticed<'n>(&self, names: impl Iterator<Item = &'n str>) -> Change {
        let add = names.map(|name| (Mark::Noticed, self.named("notice", name))).collect();
        Change { add, remove: Vec::new() }
    }

    /// A report is shown, or waits. What neither waits nor is of a kind that may is left as it is.
    pub(crate) fn choose(&self, action: OwnAction, report: &LabReport) -> Change {
        let see = self.version(Mark::See, report);
        match action {
            // That it waits stays: another version does.
            OwnAction::See => Change { add: vec![see], remove: Vec::new() },
            OwnAction::Wait if waitable().holds(report.kind) => {
                Change { add: self.ids(Mark::Wait, report).collect(), remove: vec![see] }
            }
            OwnAction::Wait | OwnAction::ReadAll | OwnAction::Forget => Change::default(),
        }
    }

    /// Reports of these kinds wait (`true`), or do not. Kinds that may not wait are left as they are.
    pub(crate) fn choose_kinds(&self, chosen: &[(Kind, bool)]) -> Change {
        let chosen = chosen.iter().filter(|(kind, _)| waitable().holds(*kind));
        let rows = |waits: bool| {
            let kinds = chosen.clone().filter(|(_, chosen)| *chosen == waits);
            kinds.map(|(kind, _)| (Mark::WaitKind, self.named("kind", kind.param()))).collect()
        };
        Change { add: rows(true), remove: rows(false) }
    }

    fn has(&self, row: &Row) -> bool {
        self.0.rows.contains(row)
    }

    fn version(&self, mark: Mark, report: &LabReport) -> Row {
        (mark, self.named("version", &report.version()))
    }

    /// Under every id of a report of a kind that may wait: results that come without a report have the name of one of them,
    /// and can get a report later. Another kind may hold one such result among its own.
    fn ids(&self, mark: Mark, report: &LabReport) -> impl Iterator<Item = Row> {
        let ids = if waitable().holds(report.kind) { report.ids() } else { report.version_ids().collect() };
        ids.into_iter().map(move |id| (mark, self.named("report", &id.0)))
    }

    fn named(&self, what: &str, name: &str) -> String {
        let Inner { key, actor, person, .. } = &*self.0;
        named(key, (actor, person), what, name)
    }
}

fn named(key: &Key, (actor, person): (&str, &str), what: &str, name: &str) -> String {
    key.mark(actor, person, what, name)
}
