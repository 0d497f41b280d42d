//! The tables, and how an older store becomes a newer one.

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

/// Written into the file's header, so that another program's SQLite file is never taken for a store. "inns".
pub(super) const APPLICATION_ID: i64 = 0x696e_6e73;

/// One step a version; step n leads from schema n to n + 1. A step that has been released is never changed.
const MIGRATIONS: &[&str] = &[SCHEMA_1, SCHEMA_2];

/// The schema that this program writes.
pub(super) const CURRENT: i64 = MIGRATIONS.len() as i64;

/// In `token`, `reference` and `person` an empty text stands for "absent": part of a key, it cannot be null.
const SCHEMA_1: &str = "
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
    pk INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    updated INTEGER NOT NULL, -- milliseconds since 1970, UTC
    deleted INTEGER NOT NULL,
    UNIQUE (type, id)
) STRICT;
CREATE INDEX resource_updated ON resource (type, updated);

CREATE TABLE version (
    resource INTEGER NOT NULL REFERENCES resource (pk),
    version INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    body TEXT, -- as received; null: this version is the deletion
    PRIMARY KEY (resource, version)
) STRICT;

-- What the current version can be found by: one row per (resource, parameter, value).
CREATE TABLE token (
    resource INTEGER NOT NULL REFERENCES resource (pk),
    param TEXT NOT NULL,
    system TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (resource, param, system, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX token_code ON token (param, code, system);

CREATE TABLE moment (
    resource INTEGER NOT NULL REFERENCES resource (pk),
    param TEXT NOT NULL,
    low INTEGER NOT NULL,  -- microseconds since 1970, UTC, inclusive
    high INTEGER NOT NULL, -- exclusive
    PRIMARY KEY (resource, param, low, high)
) STRICT, WITHOUT ROWID;
CREATE INDEX moment_low ON moment (param, low);

CREATE TABLE reference (
    resource INTEGER NOT NULL REFERENCES resource (pk),
    param TEXT NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    system TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (resource, param, type, id, system, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_target ON reference (param, type, id);
CREATE INDEX reference_identifier ON reference (param, value, system);

-- The identifiers of the current Patients. Patients that share a strong one (a valid national number) are one person.
CREATE TABLE person (
    patient INTEGER NOT NULL REFERENCES resource (pk),
    patient_id TEXT NOT NULL,
    system TEXT NOT NULL,
    value TEXT NOT NULL,
    strong INTEGER NOT NULL,
    PRIMARY KEY (patient_id, system, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_identifier ON person (value, system);
CREATE INDEX person_patient ON person (patient);
";

/// How many a person has of a type, and which of them are new, without a look at each of all that the person has.
const SCHEMA_2: &str = "
ALTER TABLE reference ADD COLUMN of TEXT NOT NULL DEFAULT ''; -- type of `resource`
ALTER TABLE reference ADD COLUMN updated INTEGER NOT NULL DEFAULT 0; -- as of `resource`
UPDATE reference SET (of, updated) = (SELECT r.type, r.updated FROM resource r WHERE r.pk = reference.resource);
DROP INDEX reference_target;
DROP INDEX reference_identifier;
CREATE INDEX reference_target ON reference (param, type, id, of, updated);
CREATE INDEX reference_identifier ON reference (param, value, system, of, updated);
";

/// The schema of an opened file: `None` when the file is empty, or not a store of ours.
pub(super) fn version(conn: &Connection) -> rusqlite::Result<Option<i64>> {
    let id: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Ok(None);
    }
    conn.query_row("SELECT max(version) FROM schema_version", [], |row| row.get(0)).optional().map(Option::flatten)
}

/// A file without any table: what SQLite makes of a path that was not there.
pub(super) fn is_empty(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))
}

/// Brings an older or an empty file to [`CURRENT`], all steps or none. The caller has refused a newer one.
pub(super) fn migrate(conn: &mut Connection) -> rusqlite::Result<()> {
    apply(conn, MIGRATIONS)
}

fn apply(conn: &mut Connection, steps: &[&str]) -> rusqlite::Result<()> {
    let tx = Transaction::new(conn, TransactionBehavior::Exclusive)?;
    // Asked inside the transaction: another process may have migrated in the meantime.
    let from = version(&tx)?.unwrap_or(0);
    if from >= steps.len() as i64 {
        return Ok(());
    }
    if from == 0 {
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.execute_batch("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, applied TEXT NOT NULL) STRICT")?;
    }
    for (step, sql) in (1i64..).zip(steps).filter(|(step, _)| *step > from) {
        tx.execute_batch(sql)?;
        tx.execute(
            "INSERT INTO schema_version (version, applied) VALUES (?1, ?2)",
            (step, jiff::Timestamp::now().to_string()),
        )?;
    }
    tx.commit()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A step as a later version may bring it: a column, and what it holds for the resources that are there.
    const NEXT: &str = "ALTER TABLE resource ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
        UPDATE resource SET size = (SELECT length(body) FROM version v
            WHERE v.resource = resource.pk AND v.version = resource.version);";

    fn filled() -> Connection {
        let mut conn = Connection::open_in_memory().unwrap();
        apply(&mut conn, &[SCHEMA_1]).unwrap();
        conn.execute_batch(
            "INSERT INTO resource VALUES (1, 'Observation', 'a', 2, 7, 0);
             INSERT INTO version VALUES (1, 1, 0, '{\"value\":5.6}'), (1, 2, 0, '{\"value\":5.60}');",
        )
        .unwrap();
        conn
    }

    fn body(conn: &Connection) -> String {
        conn.query_row("SELECT body FROM version WHERE version = 2", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn an_older_store_takes_the_steps_it_lacks_and_keeps_what_it_holds() {
        let mut conn = filled();
        apply(&mut conn, &[SCHEMA_1, NEXT]).unwrap();
        assert_eq!(version(&conn).unwrap(), Some(2));
        let size: i64 = conn.query_row("SELECT size FROM resource", [], |row| row.get(0)).unwrap();
        assert_eq!((size, body(&conn).as_str()), (14, "{\"value\":5.60}"));
        apply(&mut conn, &[SCHEMA_1, NEXT]).unwrap();
        let steps: i64 = conn.query_row("SELECT count(*) FROM schema_version", [], |row| row.get(0)).unwrap();
        assert_eq!(steps, 2, "a step is taken once");
    }

    #[test]
    fn references_of_an_older_store_tell_of_what_they_are_and_since_when() {
        let mut conn = filled();
        conn.execute_batch("INSERT INTO reference VALUES (1, 'patient', 'Patient', 'p', '', '')").unwrap();
        apply(&mut conn, &[SCHEMA_1, SCHEMA_2]).unwrap();
        let told = conn.query_row("SELECT of, updated FROM reference", [], |row| Ok((row.get(0)?, row.get(1)?)));
        let told: (String, i64) = told.unwrap();
        assert_eq!(told, ("Observation".to_owned(), 7));
    }

    #[test]
    fn when_one_step_fails_none_is_taken() {
        let mut conn = filled();
        assert!(apply(&mut conn, &[SCHEMA_1, NEXT, "DROP TABLE resource; DROP TABLE unknown"]).is_err());
        assert_eq!(version(&conn).unwrap(), Some(1));
        assert_eq!(body(&conn), "{\"value\":5.60}");
        assert!(conn.query_row("SELECT size FROM resource", [], |_| Ok(())).is_err(), "nor the step before it");
    }
}
