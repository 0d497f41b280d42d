//! Marks in SQLite.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, params};

use super::{Change, Mark, Row};
use crate::private;

/// Raised when what is kept changes.
const VERSION: i64 = 1;

const SCHEMA: &str = "CREATE TABLE mark (
    owner TEXT NOT NULL,
    mark INTEGER NOT NULL,
    thing TEXT NOT NULL,
    made INTEGER NOT NULL,
    PRIMARY KEY (owner, mark, thing)
) STRICT, WITHOUT ROWID";

/// Of what was read (results; notices), and of what is shown after all, that one reader can have about one person; the oldest give
/// way. There cannot be more to wait with than there are results, and a choice to wait gives way to nothing.
const MOST: i64 = 2000;
/// Days after which it does not matter that something was read: it is no longer new to anybody.
pub(crate) const READ_DAYS: i64 = 2 * innsyn_domain::lab_results::NEW_DAYS;
/// In seconds.
const READ_FOR: i64 = READ_DAYS * 24 * 60 * 60;

#[derive(Debug, thiserror::Error)]
pub enum MarksDbError {
    #[error("the file of own marks failed: {0}")]
    Sql(#[from] rusqlite::Error),
    #[error("the file of own marks is of version {0}, which this innsyn does not know; a newer one made it")]
    Newer(i64),
    #[error("the file of own marks cannot be opened: {0}")]
    File(#[from] std::io::Error),
    #[error("the file of own marks failed: a panic")]
    Panic,
}

/// A handle on the marks; clones share it.
#[derive(Clone)]
pub struct MarksDb(Arc<Mutex<Connection>>);

impl std::fmt::Debug for MarksDb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MarksDb")
    }
}

impl MarksDb {
    pub fn open(path: &Path) -> Result<Self, MarksDbError> {
        private::file(path)?;
        let mut conn = Connection::open(path)?;
        conn.pragma_update(None, "journal_mode", "WAL")?;
        // A choice to wait, and a deletion, that were answered have reached the disk.
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "secure_delete", true)?;
        match conn.pragma_query_value(None, "user_version", |row| row.get(0))? {
            0 => {
                let all = conn.transaction()?;
                all.execute(SCHEMA, [])?;
                all.pragma_update(None, "user_version", VERSION)?;
                all.commit()?;
            }
            VERSION => {}
            other => return Err(MarksDbError::Newer(other)),
        }
        Ok(Self(Arc::new(Mutex::new(conn))))
    }

    /// All marks of one owner.
    pub(crate) async fn of(&self, owner: &str) -> Result<BTreeSet<Row>, MarksDbError> {
        let owner = owner.to_owned();
        self.run(move |all| {
            let mut statement = all.prepare_cached("SELECT mark, thing FROM mark WHERE owner = ?1")?;
            let rows = statement.query_map([owner], |row| Ok((mark(row.get(0)?), row.get(1)?)))?;
            let known = |row: rusqlite::Result<(Option<Mark>, String)>| {
                row.map(|(mark, thing)| mark.map(|mark| (mark, thing))).transpose()
            };
            rows.filter_map(known).collect()
        })
        .await
    }

    /// All of a change, or nothing of it.
    pub(crate) async fn change(&self, change: Change, now: Timestamp) -> Result<(), MarksDbError> {
        let now = now.as_second();
        self.run(move |all| {
            let owners: BTreeSet<String> = change.add.iter().map(|(owner, _)| owner.clone()).collect();
            for (owner, (mark, thing)) in change.remove {
                let sql = "DELETE FROM mark WHERE owner = ?1 AND mark = ?2 AND thing = ?3";
                all.prepare_cached(sql)?.execute(params![owner, mark as i64, thing])?;
            }
            for (owner, (mark, thing)) in change.add {
                let sql = "INSERT INTO mark (owner, mark, thing, made) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT DO UPDATE SET made = excluded.made";
                all.prepare_cached(sql)?.execute(params![owner, mark as i64, thing, now])?;
            }
            let sql = "DELETE FROM mark WHERE owner = ?1 AND (mark, thing) IN (
                SELECT mark, thing FROM (
                    SELECT mark, thing, row_number() OVER (PARTITION BY mark ORDER BY made DESC, thing) AS place
                    FROM mark WHERE owner = ?1 AND mark IN (?3, ?4, ?5)
                ) WHERE place > ?2
            )";
            let [read, see, noticed] = [Mark::Read, Mark::See, Mark::Noticed].map(|mark| mark as i64);
            for owner in owners {
                all.execute(sql, params![owner, MOST, read, see, noticed])?;
            }
            Ok(())
        })
        .await
    }

    /// Deletes that something was read, where it no longer matters, and that there is something of that sort elsewhere.
    pub(crate) async fn sweep(&self, now: Timestamp) -> Result<(), MarksDbError> {
        let before = now.as_second().saturating_sub(READ_FOR);
        self.run(move |all| {
            let sql = "DELETE FROM mark WHERE mark IN (?1, ?2, ?3) AND made <= ?4";
            let [read, noticed, elsewhere] = [Mark::Read, Mark::Noticed, Mark::Elsewhere].map(|mark| mark as i64);
            all.execute(sql, [read, noticed, elsewhere, before]).map(|_| ())
        })
        .await
    }

    /// Deletes everything of one owner, from the file and from its log.
    pub(crate) async fn forget(&self, owner: &str) -> Result<(), MarksDbError> {
        let owner = owner.to_owned();
        self.run(move |all| all.execute("DELETE FROM mark WHERE owner = ?1", [owner]).map(|_| ())).await?;
        let conn = Arc::clone(&self.0);
        let emptied = tokio::task::spawn_blocking(move || {
            let conn = conn.lock().unwrap_or_else(PoisonError::into_inner);
            conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        });
        Ok(emptied.await.map_err(|_| MarksDbError::Panic)??)
    }

    async fn run<T: Send + 'static>(
        &self,
        f: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, MarksDbError> {
        let conn = Arc::clone(&self.0);
        let ran = tokio::task::spawn_blocking(move || {
            // Each use is one transaction, so what a panic leaves is whole.
            let mut conn = conn.lock().unwrap_or_else(PoisonError::into_inner);
            let all = conn.transaction()?;
            let done = f(&all)?;
            all.commit()?;
            Ok(done)
        });
        ran.await.map_err(|_| MarksDbError::Panic)?
    }
}

/// `None`: a mark that this version does not know says nothing here.
fn mark(number: i64) -> Option<Mark> {
    [Mark::Read, Mark::Wait, Mark::See, Mark::WaitKind, Mark::Noticed, Mark::Elsewhere]
        .into_iter()
        .find(|mark| *mark as i64 == number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn add(owner: &str, rows: impl IntoIterator<Item = Row>) -> Change {
        Change { add: rows.into_iter().map(|row| (owner.to_owned(), row)).collect(), remove: Vec::new() }
    }

    fn read(thing: &str) -> Row {
        (Mark::Read, thing.to_owned())
    }

    #[tokio::test]
    async fn marks_are_one_owners_survive_a_restart_and_can_be_deleted_from_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("marks.db");
        let marks = MarksDb::open(&path).unwrap();
        marks.change(add("owner-one", [read("thing-one")]), at(0)).await.unwrap();
        marks.change(add("owner-two", [read("thing-two")]), at(0)).await.unwrap();
        drop(marks);
        let marks = MarksDb::open(&path).unwrap();
        assert_eq!(marks.of("owner-one").await.unwrap(), BTreeSet::from([read("thing-one")]));
        marks.forget("owner-one").await.unwrap();
        assert!(marks.of("owner-one").await.unwrap().is_empty());
        assert_eq!(marks.of("owner-two").await.unwrap().len(), 1);
        for file in std::fs::read_dir(folder.path()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            assert!(!bytes.windows(9).any(|part| part == b"owner-one" || part == b"thing-one"));
        }
    }

    #[tokio::test]
    async fn the_oldest_of_too_many_give_way_and_no_other_sort_of_mark_does() {
        let folder = tempfile::tempdir().unwrap();
        let marks = MarksDb::open(&folder.path().join("marks.db")).unwrap();
        let choice = (Mark::WaitKind, "k".to_owned());
        marks.change(add("o", [choice.clone()]), at(0)).await.unwrap();
        marks.change(add("o", [read("old")]), at(1)).await.unwrap();
        marks.change(add("o", (0..MOST).map(|n| read(&n.to_string()))), at(2)).await.unwrap();
        let all = marks.of("o").await.unwrap();
        assert_eq!(all.len() as i64, MOST + 1);
        assert!(all.contains(&choice) && !all.contains(&read("old")));
    }

    #[tokio::test]
    async fn that_something_was_read_is_forgotten_when_nothing_of_it_can_be_new() {
        let folder = tempfile::tempdir().unwrap();
        let marks = MarksDb::open(&folder.path().join("marks.db")).unwrap();
        let wait = (Mark::Wait, "w".to_owned());
        let [noticed, elsewhere] = [Mark::Noticed, Mark::Elsewhere].map(|mark| (mark, "n".to_owned()));
        marks.change(add("o", [read("old"), noticed, elsewhere, wait.clone()]), at(0)).await.unwrap();
        marks.change(add("o", [read("new")]), at(READ_FOR)).await.unwrap();
        marks.sweep(at(READ_FOR)).await.unwrap();
        assert_eq!(marks.of("o").await.unwrap(), BTreeSet::from([read("new"), wait]));
    }

    #[test]
    fn a_file_of_a_newer_version_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("marks.db");
        drop(MarksDb::open(&path).unwrap());
        Connection::open(&path).unwrap().pragma_update(None, "user_version", 2).unwrap();
        assert!(matches!(MarksDb::open(&path), Err(MarksDbError::Newer(2))));
    }
}
