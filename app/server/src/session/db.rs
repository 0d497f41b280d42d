//! Sessions in SQLite. Ids are hashed at rest: who reads the file cannot become anybody.
//!
//! When a session ends is decided here, by real time, and not by what the cookie or the session layer believes:
//! `IDLE` after the last page, `WHOLE` after sign-in.

pub(crate) mod drafts;

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::{Connection, ErrorCode, OptionalExtension, params};
use sha2::{Digest, Sha256};
use tower_sessions::SessionStore;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

use crate::private;

/// Seconds without a page.
pub(crate) const IDLE: i64 = 30 * 60;
/// Seconds in all.
pub(crate) const WHOLE: i64 = 8 * 60 * 60;
/// Sessions in which nobody is signed in; what was typed too late lies there. Older ones make room.
const MOST_UNKNOWN: i64 = 1000;
/// A page within this many seconds of the last one does not move the idle mark: it saves a write.
const GRAIN: i64 = 30;

const SCHEMA: &str = "CREATE TABLE IF NOT EXISTS session (
    id_hash BLOB PRIMARY KEY,
    data TEXT NOT NULL,
    begun INTEGER NOT NULL,
    seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID";

/// Of a file from before: every session was one of somebody.
const UNKNOWN: &str = "ALTER TABLE session ADD COLUMN is_known INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX session_unknown ON session (seen) WHERE is_known = 0";

#[derive(Debug, thiserror::Error)]
pub enum SessionDbError {
    #[error("the session database cannot be opened: {0}")]
    Database(#[from] rusqlite::Error),
    #[error("the session database cannot be opened: {0}")]
    File(#[from] std::io::Error),
}

/// A handle on the sessions; clones share it.
#[derive(Clone)]
pub struct SessionDb {
    conn: Arc<Mutex<Connection>>,
    now: fn() -> i64,
    /// To load a session is to use it.
    keeps_alive: bool,
}

impl std::fmt::Debug for SessionDb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionDb")
    }
}

impl SessionDb {
    pub fn open(path: &Path) -> std::result::Result<Self, SessionDbError> {
        private::file(path)?;
        Self::prepared(Connection::open(path)?)
    }

    /// Sessions that end with the process.
    pub fn in_memory() -> std::result::Result<Self, SessionDbError> {
        Self::prepared(Connection::open_in_memory()?)
    }

    fn prepared(conn: Connection) -> std::result::Result<Self, SessionDbError> {
        conn.pragma_update(None, "journal_mode", "WAL")?;
        // A sign-out that was answered has reached the disk.
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "secure_delete", true)?;
        conn.execute(SCHEMA, [])?;
        let is_known = "SELECT 1 FROM pragma_table_info('session') WHERE name = 'is_known'";
        if conn.query_row(is_known, [], |_| Ok(())).optional()?.is_none() {
            conn.execute_batch(UNKNOWN)?;
        }
        conn.execute_batch(drafts::SCHEMA)?;
        Ok(Self { conn: Arc::new(Mutex::new(conn)), now: || Timestamp::now().as_second(), keeps_alive: true })
    }

    /// The same sessions, for what a page asks by itself: nobody is there because of that.
    #[must_use]
    pub fn without_keeping_alive(&self) -> Self {
        Self { keeps_alive: false, ..self.clone() }
    }

    /// Deletes what has ended.
    pub async fn sweep(&self) -> Result<()> {
        self.run(|conn, now| {
            conn.execute("DELETE FROM session WHERE seen <= ?1 OR begun <= ?2", params![now - IDLE, now - WHOLE])
        })
        .await?;
        self.sweep_drafts().await
    }

    async fn run<T: Send + 'static>(
        &self,
        f: impl FnOnce(&Connection, i64) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T> {
        let Self { conn, now, .. } = self.clone();
        let ran = tokio::task::spawn_blocking(move || {
            // Each use is one statement or one transaction, so what a panic leaves is whole.
            f(&conn.lock().unwrap_or_else(PoisonError::into_inner), now())
        });
        let ran = ran.await.map_err(|_| Error::Backend("the session database panicked".to_owned()))?;
        ran.map_err(|error| Error::Backend(error.to_string()))
    }
}

#[async_trait]
impl SessionStore for SessionDb {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let data = encode(record)?;
        // A session that goes on under a new id does not begin anew.
        let since = record.data.get(super::SINCE).and_then(serde_json::Value::as_i64);
        loop {
            let (key, data) = (hash(&record.id), data.clone());
            let inserted = self.run(move |conn, now| {
                let sql = "INSERT INTO session (id_hash, data, begun, seen, is_known) VALUES (?1, ?2, ?3, ?4, ?5)";
                let begun = since.map_or(now, |since| since.min(now));
                match conn.execute(sql, params![key, data, begun, now, since.is_some()]) {
                    Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                        return Ok(false);
                    }
                    other => other?,
                };
                let older = "DELETE FROM session WHERE is_known = 0 AND id_hash IN
                    (SELECT id_hash FROM session WHERE is_known = 0 ORDER BY seen DESC LIMIT -1 OFFSET ?1)";
                conn.execute(older, [MOST_UNKNOWN]).map(|_| true)
            });
            if inserted.await? {
                return Ok(());
            }
            record.id = Id::default();
        }
    }

    /// Changes a session that is there. One that was signed out meanwhile stays signed out.
    async fn save(&self, record: &Record) -> Result<()> {
        let (key, data) = (hash(&record.id), encode(record)?);
        self.run(move |conn, _| conn.execute("UPDATE session SET data = ?2 WHERE id_hash = ?1", params![key, data]))
            .await
            .map(|_| ())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let (key, keeps_alive) = (hash(id), self.keeps_alive);
        let found = self.run(move |conn, now| {
            let sql = "SELECT data, begun, seen FROM session WHERE id_hash = ?1";
            let row = conn
                .query_row(sql, params![key], |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?)))
                .optional()?;
            let Some((data, begun, seen)) = row else { return Ok(None) };
            if ended(now, begun, seen) {
                conn.execute("DELETE FROM session WHERE id_hash = ?1", params![key])?;
                return Ok(None);
            }
            if keeps_alive && now - seen > GRAIN {
                conn.execute("UPDATE session SET seen = ?2 WHERE id_hash = ?1", params![key, now])?;
            }
            Ok(Some((data, begun)))
        });
        let Some((data, begun)) = found.await? else { return Ok(None) };
        let data =
            serde_json::from_str(&data).map_err(|_| Error::Decode("a session that cannot be read".to_owned()))?;
        let expiry_date = OffsetDateTime::from_unix_timestamp(begun + WHOLE)
            .map_err(|_| Error::Decode("a session without a readable time".to_owned()))?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let key = hash(id);
        self.run(move |conn, _| conn.execute("DELETE FROM session WHERE id_hash = ?1", params![key])).await.map(|_| ())
    }
}

/// A clock that was set back ends nothing, but a `seen` in the future keeps nothing alive past `WHOLE` either.
fn ended(now: i64, begun: i64, seen: i64) -> bool {
    now - seen >= IDLE || now - begun >= WHOLE
}

fn hash(id: &Id) -> [u8; 32] {
    Sha256::digest(id.0.to_be_bytes()).into()
}

fn encode(record: &Record) -> Result<String> {
    serde_json::to_string(&record.data).map_err(|_| Error::Encode("a session that cannot be written".to_owned()))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;

    fn record() -> Record {
        let data = [("who".to_owned(), serde_json::json!("somebody"))].into();
        Record { id: Id::default(), data, expiry_date: OffsetDateTime::UNIX_EPOCH }
    }

    #[tokio::test]
    async fn what_a_page_asks_by_itself_keeps_no_session_alive() {
        static NOW: AtomicI64 = AtomicI64::new(1_000_000);
        let mut db = SessionDb::in_memory().unwrap();
        db.now = || NOW.load(Ordering::SeqCst);
        let mut left = record();
        db.create(&mut left).await.unwrap();
        let quiet = db.without_keeping_alive();
        for _ in 0..29 {
            NOW.fetch_add(60, Ordering::SeqCst);
            assert!(quiet.load(&left.id).await.unwrap().is_some());
        }
        NOW.fetch_add(60, Ordering::SeqCst);
        assert!(quiet.load(&left.id).await.unwrap().is_none(), "half an hour without anybody");
    }

    #[tokio::test]
    async fn a_session_ends_after_half_an_hour_of_rest_and_after_eight_hours_of_use() {
        static NOW: AtomicI64 = AtomicI64::new(1_000_000);
        let mut db = SessionDb::in_memory().unwrap();
        db.now = || NOW.load(Ordering::SeqCst);
        let mut resting = record();
        db.create(&mut resting).await.unwrap();
        let mut used = record();
        db.create(&mut used).await.unwrap();
        NOW.fetch_add(IDLE - 1, Ordering::SeqCst);
        assert!(db.load(&used.id).await.unwrap().is_some());
        NOW.fetch_add(1, Ordering::SeqCst);
        assert!(db.load(&resting.id).await.unwrap().is_none());
        let mut lived = IDLE;
        while lived + 600 < WHOLE {
            assert!(db.load(&used.id).await.unwrap().is_some(), "after {lived} s");
            NOW.fetch_add(600, Ordering::SeqCst);
            lived += 600;
        }
        NOW.fetch_add(WHOLE - lived, Ordering::SeqCst);
        assert!(db.load(&used.id).await.unwrap().is_none());
    }

    #[tokio::test]
    async fn whoever_is_signed_in_stays_when_sessions_of_nobody_make_room() {
        static NOW: AtomicI64 = AtomicI64::new(1_000_000);
        let mut db = SessionDb::in_memory().unwrap();
        db.now = || NOW.load(Ordering::SeqCst);
        let (mut somebody, mut first) = (record(), record());
        somebody.data.insert(crate::session::SINCE.to_owned(), 1_000_000.into());
        db.create(&mut somebody).await.unwrap();
        db.create(&mut first).await.unwrap();
        NOW.fetch_add(1, Ordering::SeqCst);
        for _ in 0..MOST_UNKNOWN {
            db.create(&mut record()).await.unwrap();
        }
        assert!(db.load(&first.id).await.unwrap().is_none(), "the oldest made room");
        assert!(db.load(&somebody.id).await.unwrap().is_some());
        let count = db.run(|conn, _| conn.query_row("SELECT count(*) FROM session", [], |row| row.get::<_, i64>(0)));
        assert_eq!(count.await.unwrap(), MOST_UNKNOWN + 1);
    }

    #[tokio::test]
    async fn a_new_id_does_not_begin_the_eight_hours_anew() {
        static NOW: AtomicI64 = AtomicI64::new(1_000_000);
        let mut db = SessionDb::in_memory().unwrap();
        db.now = || NOW.load(Ordering::SeqCst);
        let mut switched = record();
        switched.data.insert(crate::session::SINCE.to_owned(), (1_000_000 - WHOLE + 60).into());
        db.create(&mut switched).await.unwrap();
        assert!(db.load(&switched.id).await.unwrap().is_some());
        NOW.fetch_add(60, Ordering::SeqCst);
        assert!(db.load(&switched.id).await.unwrap().is_none());
    }

    #[tokio::test]
    async fn a_session_that_was_signed_out_is_not_brought_back_by_a_slow_request() {
        let db = SessionDb::in_memory().unwrap();
        let mut record = record();
        db.create(&mut record).await.unwrap();
        db.delete(&record.id).await.unwrap();
        db.save(&record).await.unwrap();
        assert!(db.load(&record.id).await.unwrap().is_none());
    }

    #[tokio::test]
    async fn the_file_does_not_hold_the_id() {
        let folder = tempfile::tempdir().unwrap();
        let db = SessionDb::open(&folder.path().join("sessions.db")).unwrap();
        let mut record = record();
        db.create(&mut record).await.unwrap();
        for file in std::fs::read_dir(folder.path()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            for id in [record.id.0.to_be_bytes(), record.id.0.to_le_bytes()] {
                assert!(!bytes.windows(16).any(|window| window == id));
            }
            let cookie = record.id.to_string();
            assert!(!bytes.windows(cookie.len()).any(|window| window == cookie.as_bytes()));
        }
    }
}
