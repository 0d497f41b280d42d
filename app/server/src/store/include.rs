//! `_include`: what the matches refer to. A search that is confined to a person brings nothing of another's along.

use std::collections::HashSet;

use rusqlite::{Connection, params_from_iter};

use super::error::Refused;
use super::person::PersonKeys;
use super::query::Include;
use super::sql::Sql;
use super::types::TYPES;

/// How far `_include:iterate` is followed.
const MAX_ROUNDS: usize = 8;

/// Resource and version of what is included with these matches, each once, matches themselves left out.
pub(super) fn included(
    conn: &Connection,
    matches: &[(i64, i64)],
    includes: &[Include],
    confined: &[Vec<PersonKeys>],
) -> Result<Vec<(i64, i64)>, Refused> {
    let mut seen: HashSet<i64> = matches.iter().map(|(pk, _)| *pk).collect();
    let mut all = Vec::new();
    let mut from: Vec<i64> = seen.iter().copied().collect();
    for round in 0..MAX_ROUNDS {
        let mut new = Vec::new();
        for include in includes.iter().filter(|include| round == 0 || include.iterate) {
            if from.is_empty() {
                continue;
            }
            let sql = targets(&from, include, confined);
            let mut statement = conn.prepare(&sql.text)?;
            let rows = statement.query_map(params_from_iter(&sql.args), |row| Ok((row.get(0)?, row.get(1)?)))?;
            for row in rows {
                let (pk, version): (i64, i64) = row?;
                if seen.insert(pk) {
                    new.push((pk, version));
                }
            }
        }
        from = new.iter().map(|(pk, _)| *pk).collect();
        all.append(&mut new);
    }
    Ok(all)
}

fn targets(from: &[i64], include: &Include, confined: &[Vec<PersonKeys>]) -> Sql {
    let mut sql = Sql::default();
    sql.push(
        "SELECT DISTINCT t.pk, t.version FROM reference f
         JOIN resource s ON s.pk = f.resource JOIN resource t ON t.type = f.type AND t.id = f.id
         WHERE t.deleted = 0 AND f.resource IN (",
    );
    sql.bind_all(from.iter().copied());
    sql.push(") AND f.param = ");
    sql.bind(include.param.to_owned());
    sql.push(" AND s.type = ");
    sql.bind(include.source.name.to_owned());
    if let Some(target) = include.target {
        sql.push(" AND t.type = ");
        sql.bind(target.to_owned());
    }
    for persons in confined {
        sql.push(" AND (t.type IN (");
        sql.bind_all(TYPES.iter().filter(|def| names_nobody(def.name)).map(|def| def.name.to_owned()));
        sql.push(") OR (t.type = 'Patient' AND t.id IN (");
        sql.bind_all(persons.iter().flat_map(|keys| keys.patients.iter().cloned()));
        sql.push(")) OR t.pk IN (");
        sql.resources_of(persons, &|_| ());
        sql.push("))");
    }
    sql.push(" ORDER BY t.pk");
    sql
}

/// Types that are about no person at all, whoever refers to them.
fn names_nobody(name: &str) -> bool {
    matches!(name, "Practitioner" | "PractitionerRole" | "Organization" | "Questionnaire")
}
