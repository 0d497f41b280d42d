//! The opened database: one writer, a few readers, and the marks of the store as a whole.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, Transaction, TransactionBehavior};

use super::checkpoint::{Checkpoints, MOST_PAGES};
use super::cursor::Cursors;
use super::error::StoreError;
use super::schema;
use crate::private;

/// Readers that are kept open between requests. More are opened where more read at one time: so many threads are for that.
pub const READERS: usize = 16;
/// How long to wait for another process that writes to the same file (an import beside a running server).
const BUSY: Duration = Duration::from_secs(10);
/// Prepared statements kept for each connection.
const STATEMENTS: usize = 64;
/// How the name of a store ends that a restore moved aside.
pub(super) const KEPT: &str = ".before-restore";

/// A handle on an embedded store. Clones share one database.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    path: PathBuf,
    /// Ends before the others close.
    checkpoints: Checkpoints,
    writer: Mutex<Connection>,
    commits: AtomicUsize,
    readers: Mutex<Vec<Connection>>,
    cursors: Mutex<Cursors>,
    /// Held shared while the store is open; a restore needs it alone. The system releases it with the process.
    _lock: File,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Store").field(&self.0.path).finish()
    }
}

impl Store {
    /// Opens the store at `path`, and makes one where there is none. An older schema is brought up to date; a newer
    /// one is refused, untouched.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let lock = lock_file(path)?;
        lock.try_lock_shared().map_err(|error| lock_error(path, error))?;
        if !path.exists() && beside(path, KEPT).exists() {
            return Err(StoreError::RestoreCutOff { path: path.to_owned() });
        }
        private::file(path).map_err(|source| StoreError::File { path: path.to_owned(), source })?;
        let mut writer = Connection::open_with_flags(path, OpenFlags::default())?;
        prepare(&writer)?;
        check_schema(&writer, path)?;
        writer.pragma_update(None, "journal_mode", "WAL")?;
        schema::migrate(&mut writer)?;
        writer.pragma_update(None, "wal_autocheckpoint", MOST_PAGES)?;
        let checkpoints =
            Checkpoints::with(connect(path)?).map_err(|source| StoreError::File { path: path.to_owned(), source })?;
        Ok(Self(Arc::new(Inner {
            path: path.to_owned(),
            writer: Mutex::new(writer),
            checkpoints,
            commits: AtomicUsize::new(0),
            readers: Mutex::default(),
            cursors: Mutex::default(),
            _lock: lock,
        })))
    }

    /// Marks the store as holding synthetic persons only. Demo mode refuses a store without the mark. It cannot be
    /// taken back: real data belong in another store.
    pub fn mark_synthetic(&self) -> Result<(), StoreError> {
        self.write(|tx| {
            tx.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('synthetic', 'true')", [])?;
            Ok(())
        })
    }

    /// Whether the store says of itself that all its persons are synthetic.
    pub fn is_synthetic(&self) -> Result<bool, StoreError> {
        self.read(|conn| Ok(is_synthetic(conn)?))
    }

    /// Whether nothing was ever stored, deleted resources and audit included.
    pub fn is_empty(&self) -> Result<bool, StoreError> {
        self.read(|conn| Ok(conn.query_row("SELECT NOT EXISTS (SELECT 1 FROM resource)", [], |row| row.get(0))?))
    }

    /// Where the database lies.
    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// Runs `f` on one unchanging view of the store.
    pub(super) fn read<T, E: From<rusqlite::Error>>(
        &self,
        f: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let idle = unpoisoned(&self.0.readers).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => self.reader()?,
        };
        let result = conn.unchecked_transaction().map_err(E::from).and_then(|view| f(&view));
        let mut readers = unpoisoned(&self.0.readers);
        if readers.len() < READERS {
            readers.push(conn);
        }
        result
    }

    /// Runs `f` alone among writers; all that it wrote is on disk when this returns `Ok`, and none of it otherwise.
    pub(crate) fn write<T, E: From<rusqlite::Error>>(
        &self,
        f: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writer = unpoisoned(&self.0.writer);
        let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = f(&tx)?;
        tx.commit()?;
        drop(writer);
        self.0.checkpoints.after(self.0.commits.fetch_add(1, Ordering::Relaxed) + 1);
        Ok(value)
    }

    pub(super) fn cursors(&self) -> MutexGuard<'_, Cursors> {
        unpoisoned(&self.0.cursors)
    }

    fn reader(&self) -> rusqlite::Result<Connection> {
        let conn = connect(&self.0.path)?;
        conn.pragma_update(None, "query_only", true)?;
        Ok(conn)
    }
}

/// A further connection to a store that is open.
fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(path, OpenFlags::default() & !OpenFlags::SQLITE_OPEN_CREATE)?;
    prepare(&conn)?;
    Ok(conn)
}

pub(super) fn is_synthetic(conn: &Connection) -> rusqlite::Result<bool> {
    let mark: Option<String> =
        conn.query_row("SELECT value FROM meta WHERE key = 'synthetic'", [], |row| row.get(0)).optional()?;
    Ok(mark.as_deref() == Some("true"))
}

/// Refuses a file that is no store, or one of a newer program.
pub(super) fn check_schema(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    let not_a_store = |error: rusqlite::Error| match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::NotAStore { path: path.to_owned() },
        Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged { path: path.to_owned() },
        _ => StoreError::Database(error),
    };
    match schema::version(conn).map_err(not_a_store)? {
        Some(found) if found > schema::CURRENT => {
            Err(StoreError::NewerSchema { path: path.to_owned(), found, known: schema::CURRENT })
        }
        Some(_) => Ok(()),
        None if schema::is_empty(conn).map_err(not_a_store)? => Ok(()),
        None => Err(StoreError::NotAStore { path: path.to_owned() }),
    }
}

/// The file whose lock says that a store is open. It stays when the store is closed: removing it would race.
pub(super) fn lock_file(path: &Path) -> Result<File, StoreError> {
    let path = beside(path, ".lock");
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|source| StoreError::File { path, source })
}

pub(super) fn lock_error(path: &Path, error: TryLockError) -> StoreError {
    match error {
        TryLockError::WouldBlock => StoreError::InUse { path: path.to_owned() },
        TryLockError::Error(source) => StoreError::File { path: path.to_owned(), source },
    }
}

/// `store.db` and `-wal` give `store.db-wal`.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn prepare(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(BUSY)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    // Otherwise a statement is prepared anew for each value that it is run with.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// A panic inside a transaction has rolled it back, so what the mutex guards is whole.
fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
