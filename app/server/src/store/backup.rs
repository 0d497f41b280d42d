//! Back-up of a store in use, and putting it back.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::db::{KEPT, Store, beside, check_schema, lock_error, lock_file};
use super::error::StoreError;
use super::schema;
use crate::private;

/// Pages copied between two looks at whether somebody writes.
const PAGES: i32 = 4096;

impl Store {
    /// Copies the whole store into a new file, while it is in use. The file is there only when it is complete.
    pub fn back_up(&self, to: &Path) -> Result<(), StoreError> {
        back_up_file(self.path(), to)
    }
}

/// The same of any SQLite file.
pub(crate) fn back_up_file(from: &Path, to: &Path) -> Result<(), StoreError> {
    if to.exists() {
        return Err(StoreError::AlreadyThere { path: to.to_owned() });
    }
    let from = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    name(&copy(&from, to)?, to)
}

/// Puts the copy `from` of any SQLite file, which [`check_file`] has taken, in the place of `to`, which nobody uses.
pub(crate) fn restore_file(from: &Path, to: &Path) -> Result<(), StoreError> {
    put(&Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?, to)
}

/// Refuses a damaged one.
pub(crate) fn check_file(from: &Path) -> Result<(), StoreError> {
    check_whole(&Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?, from)
}

/// Puts the back-up `from` in the place of the store `to`. The back-up is checked first; a store in use is refused.
/// What was there stays beside it, its name ending in `.before-restore`; what an earlier restore left there gets a number.
pub fn restore(from: &Path, to: &Path) -> Result<(), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    // SQLite has one word for "not there", "may not be read" and "is a folder".
    File::open(from).map_err(|source| StoreError::File { path: from.to_owned(), source })?;
    let source =
        Connection::open_with_flags(from, flags).map_err(|_| StoreError::NotAStore { path: from.to_owned() })?;
    check_schema(&source, from)?;
    if schema::version(&source)?.is_none() {
        return Err(StoreError::NotAStore { path: from.to_owned() });
    }
    check_whole(&source, from)?;
    let lock = lock_file(to)?;
    lock.try_lock().map_err(|error| lock_error(to, error))?;
    put(&source, to)
}

fn put(source: &Connection, to: &Path) -> Result<(), StoreError> {
    // Whole and checked before anything of the old one is moved. Stopped between the two, the next start says so.
    let part = copy(source, to)?;
    if to.exists() {
        let kept = beside(to, KEPT);
        if kept.exists() {
            move_away(&kept, &numbered(&kept))?;
        }
        move_away(to, &kept)?;
    }
    name(&part, to)
}

/// The first name of this kind that no file has.
fn numbered(path: &Path) -> PathBuf {
    let mut number = 2;
    while beside(path, &format!("-{number}")).exists() {
        number += 1;
    }
    beside(path, &format!("-{number}"))
}

/// A database and what belongs to it: a log that stayed behind would be read as the next one's.
fn move_away(from: &Path, to: &Path) -> Result<(), StoreError> {
    for ending in ["", "-wal", "-shm"] {
        let (old, new) = (beside(from, ending), beside(to, ending));
        if old.exists() {
            fs::rename(&old, &new).map_err(|source| StoreError::File { path: old, source })?;
        }
    }
    Ok(())
}

/// Copies into a file beside `to`, for its owner alone, and checks it. Gives that file.
fn copy(from: &Connection, to: &Path) -> Result<PathBuf, StoreError> {
    let part = beside(to, ".part");
    let failed = |source| StoreError::File { path: part.clone(), source };
    if part.exists() {
        fs::remove_file(&part).map_err(failed)?;
    }
    private::file(&part).map_err(failed)?;
    let mut copy = Connection::open(&part)?;
    Backup::new(from, &mut copy)?.run_to_completion(PAGES, Duration::from_millis(5), None)?;
    // A file for itself, without a log beside it.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    check_whole(&copy, &part)?;
    copy.close().map_err(|(_, error)| error)?;
    File::open(&part).and_then(|file| file.sync_all()).map_err(failed)?;
    Ok(part)
}

fn name(part: &Path, to: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::File { path: to.to_owned(), source };
    fs::rename(part, to).map_err(failed)?;
    // The name has reached the disk when the folder has.
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)
}

fn check_whole(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    let verdict: Result<String, _> = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    match verdict.as_deref() {
        Ok("ok") => Ok(()),
        _ => Err(StoreError::Damaged { path: path.to_owned() }),
    }
}
