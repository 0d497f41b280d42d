//! Takes what the log holds over into the database file, beside those who read and write: whoever writes does not wait for it.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{self, JoinHandle};

use rusqlite::Connection;

/// Commits between two rounds: a page of the portal writes some twenty pages of the database.
const EVERY: usize = 32;
/// Pages in the log at which whoever writes does it after all: an import, or a disk that the thread cannot keep up with.
pub(super) const MOST_PAGES: i64 = 16_384;

/// The thread. It ends with this.
pub(super) struct Checkpoints {
    /// `None` while it is told to end.
    due: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Checkpoints {
    pub(super) fn with(conn: Connection) -> std::io::Result<Self> {
        // One round that waits is as good as many.
        let (due, told) = sync_channel(1);
        let thread = thread::Builder::new().name("checkpoint".to_owned()).spawn(move || run(&conn, &told))?;
        Ok(Self { due: Some(due), thread: Some(thread) })
    }

    /// `commits`: how many there were so far.
    pub(super) fn after(&self, commits: usize) {
        let Some(due) = self.due.as_ref().filter(|_| commits.is_multiple_of(EVERY)) else { return };
        if let Err(TrySendError::Disconnected(())) = due.try_send(()) {
            tracing::error!("the thread that keeps the store's log short has ended");
        }
    }
}

impl Drop for Checkpoints {
    fn drop(&mut self) {
        drop(self.due.take());
        if let Some(thread) = self.thread.take() {
            // A panic in it is in the log, and there is nobody else to tell.
            let _ = thread.join();
        }
    }
}

fn run(conn: &Connection, told: &Receiver<()>) {
    while told.recv().is_ok() {
        // Passive: it waits for nobody, and does what can be done.
        if let Err(error) = conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())) {
            tracing::warn!(%error, "the store's log could not be taken over into the database");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_is_taken_over_after_some_commits_and_not_after_each() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        let conn = Connection::open(&path).unwrap();
        conn.pragma_update(None, "journal_mode", "WAL").unwrap();
        conn.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(100000))").unwrap();
        let taken_over = || std::fs::metadata(&path).unwrap().len() > 100_000;
        let at = |commits| drop_after(Connection::open(&path).unwrap(), commits);
        at(1);
        assert!(!taken_over());
        at(EVERY);
        assert!(taken_over());
    }

    /// It ends when it has done what it was told.
    fn drop_after(conn: Connection, commits: usize) {
        Checkpoints::with(conn).unwrap().after(commits);
    }
}
