//! Forms that were begun, beside the sessions: one that ends by itself loses nothing typed. What was typed names another
//! person, so a draft is its owner's alone, is gone a day later, and is deleted at sign-out.

use rusqlite::{OptionalExtension, params};
use tower_sessions::session_store::Result;

use super::SessionDb;

/// Seconds that a draft lies untouched.
pub(crate) const DRAFT_AGE: i64 = 24 * 60 * 60;
/// Of one owner; the oldest goes.
const MOST_DRAFTS: i64 = 4;
/// How often one may look for somebody by number and name, and in how many seconds.
const MOST_LOOKS: i64 = 10;
const LOOKS_IN: i64 = 60 * 60;

pub(super) const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS draft (
        owner TEXT NOT NULL,
        handle TEXT NOT NULL,
        data TEXT NOT NULL,
        kept INTEGER NOT NULL,
        PRIMARY KEY (owner, handle)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS look (owner TEXT NOT NULL, at INTEGER NOT NULL) STRICT;";

impl SessionDb {
    /// Keeps it anew, or as it is now.
    pub(crate) async fn keep_draft(&self, owner: &str, handle: &str, data: String) -> Result<()> {
        let (owner, handle) = (owner.to_owned(), handle.to_owned());
        self.run(move |conn, now| {
            conn.execute(
                "INSERT INTO draft (owner, handle, data, kept) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (owner, handle) DO UPDATE SET data = ?3, kept = ?4",
                params![owner, handle, data, now],
            )?;
            conn.execute(
                "DELETE FROM draft WHERE owner = ?1 AND handle NOT IN
                 (SELECT handle FROM draft WHERE owner = ?1 ORDER BY kept DESC, handle = ?2 DESC LIMIT ?3)",
                params![owner, handle, MOST_DRAFTS],
            )
        })
        .await
        .map(|_| ())
    }

    pub(crate) async fn draft(&self, owner: &str, handle: &str) -> Result<Option<String>> {
        let (owner, handle) = (owner.to_owned(), handle.to_owned());
        self.run(move |conn, now| {
            let sql = "SELECT data FROM draft WHERE owner = ?1 AND handle = ?2 AND kept > ?3";
            conn.query_row(sql, params![owner, handle, now - DRAFT_AGE], |row| row.get(0)).optional()
        })
        .await
    }

    /// The one that was last touched: its handle, and what is in it.
    pub(crate) async fn newest_draft(&self, owner: &str) -> Result<Option<(String, String)>> {
        let owner = owner.to_owned();
        self.run(move |conn, now| {
            let sql = "SELECT handle, data FROM draft WHERE owner = ?1 AND kept > ?2 ORDER BY kept DESC LIMIT 1";
            conn.query_row(sql, params![owner, now - DRAFT_AGE], |row| Ok((row.get(0)?, row.get(1)?))).optional()
        })
        .await
    }

    /// Takes it away. `false`: somebody else has, or there was none.
    pub(crate) async fn take_draft(&self, owner: &str, handle: &str) -> Result<bool> {
        let (owner, handle) = (owner.to_owned(), handle.to_owned());
        self.run(move |conn, _| {
            conn.execute("DELETE FROM draft WHERE owner = ?1 AND handle = ?2", params![owner, handle])
        })
        .await
        .map(|taken| taken == 1)
    }

    pub(crate) async fn forget_drafts(&self, owner: &str) -> Result<()> {
        let owner = owner.to_owned();
        self.run(move |conn, _| conn.execute("DELETE FROM draft WHERE owner = ?1", params![owner])).await.map(|_| ())
    }

    /// Counts a look for somebody. `false`: there were too many, and this is none.
    pub(crate) async fn may_look(&self, owner: &str) -> Result<bool> {
        let owner = owner.to_owned();
        self.run(move |conn, now| {
            let counted = conn.execute(
                "INSERT INTO look (owner, at) SELECT ?1, ?2
                 WHERE (SELECT count(*) FROM look WHERE owner = ?1 AND at > ?3) < ?4",
                params![owner, now, now - LOOKS_IN, MOST_LOOKS],
            )?;
            Ok(counted == 1)
        })
        .await
    }

    pub(super) async fn sweep_drafts(&self) -> Result<()> {
        self.run(|conn, now| {
            conn.execute("DELETE FROM draft WHERE kept <= ?1", [now - DRAFT_AGE])?;
            conn.execute("DELETE FROM look WHERE at <= ?1", [now - LOOKS_IN])
        })
        .await
        .map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;

    #[tokio::test]
    async fn a_draft_is_its_owners_alone_and_gone_a_day_later() {
        static NOW: AtomicI64 = AtomicI64::new(1_000_000);
        let mut db = SessionDb::in_memory().unwrap();
        db.now = || NOW.load(Ordering::SeqCst);
        db.keep_draft("meg", "a", "en".into()).await.unwrap();
        db.keep_draft("meg", "a", "to".into()).await.unwrap();
        assert_eq!(db.draft("meg", "a").await.unwrap().as_deref(), Some("to"));
        assert_eq!(db.draft("en annen", "a").await.unwrap(), None);
        NOW.fetch_add(DRAFT_AGE, Ordering::SeqCst);
        assert_eq!(db.draft("meg", "a").await.unwrap(), None);
        db.sweep().await.unwrap();
        assert!(!db.take_draft("meg", "a").await.unwrap());
    }

    #[tokio::test]
    async fn only_one_takes_a_draft_and_the_oldest_of_many_goes() {
        static NOW: AtomicI64 = AtomicI64::new(1_000_000);
        let mut db = SessionDb::in_memory().unwrap();
        db.now = || NOW.fetch_add(1, Ordering::SeqCst);
        for handle in ["a", "b", "c", "d", "e"] {
            db.keep_draft("meg", handle, handle.into()).await.unwrap();
        }
        assert_eq!(db.draft("meg", "a").await.unwrap(), None);
        assert_eq!(db.newest_draft("meg").await.unwrap(), Some(("e".into(), "e".into())));
        assert!(db.take_draft("meg", "e").await.unwrap());
        assert!(!db.take_draft("meg", "e").await.unwrap());
        db.forget_drafts("meg").await.unwrap();
        assert_eq!(db.newest_draft("meg").await.unwrap(), None);
    }

    #[tokio::test]
    async fn looks_are_counted_for_an_hour_each_person_for_themselves() {
        static NOW: AtomicI64 = AtomicI64::new(1_000_000);
        let mut db = SessionDb::in_memory().unwrap();
        db.now = || NOW.load(Ordering::SeqCst);
        for _ in 0..MOST_LOOKS {
            assert!(db.may_look("meg").await.unwrap());
        }
        assert!(!db.may_look("meg").await.unwrap() && db.may_look("en annen").await.unwrap());
        NOW.fetch_add(LOOKS_IN, Ordering::SeqCst);
        assert!(db.may_look("meg").await.unwrap());
    }
}
