//! Searches: the filters as SQL, the matches as pages.

use std::sync::Arc;

use ::http::StatusCode;
use rusqlite::{Connection, params_from_iter};
use serde_json::{Value, json};

use super::cursor::Pages;
use super::db::Store;
use super::error::Refused;
use super::include;
use super::index::Target;
use super::person::{self, PersonKeys};
use super::query::{Filter, Query, ReferenceTest};
use super::read;
use super::sql::Sql;
use super::types::TypeDef;
use super::write::random_id;

/// Answers a search with its first page, or the page that `_cursor` names.
pub(super) fn search(
    store: &Store,
    conn: &Connection,
    def: &'static TypeDef,
    params: &[(String, String)],
    base: &str,
) -> Result<Value, Refused> {
    if let [(name, cursor)] = params
        && name == "_cursor"
    {
        return next_page(store, conn, def, cursor, base);
    }
    let query = Query::parse(def, params)?;
    let confined = confinement(conn, &query)?;
    let statement = Sql::search(def, &query, &confined);
    if query.only_total {
        let total: i64 = conn
            .prepare(&format!("SELECT count(*) FROM ({})", statement.text))?
            .query_row(params_from_iter(&statement.args), |row| row.get(0))?;
        return Ok(json!({ "resourceType": "Bundle", "type": "searchset", "total": total }));
    }
    let matches = conn
        .prepare(&statement.text)?
        .query_map(params_from_iter(&statement.args), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(i64, i64)>, _>>()?;
    let pages = Arc::new(Pages { def, matches, count: query.count, includes: query.includes, confined });
    let handle = match pages.matches.len() > pages.count {
        true => {
            let handle = random_id()?;
            store.cursors().keep(handle.clone(), Arc::clone(&pages));
            Some(handle)
        }
        false => None,
    };
    page(conn, &pages, 0, handle.as_deref(), base)
}

/// The ids of all that match, for a conditional reference.
pub(super) fn ids(
    conn: &Connection,
    def: &'static TypeDef,
    params: &[(String, String)],
) -> Result<Vec<String>, Refused> {
    let query = Query::parse(def, params)?;
    let confined = confinement(conn, &query)?;
    let statement = Sql::search(def, &query, &confined);
    let sql = format!("SELECT id FROM resource WHERE pk IN (SELECT pk FROM ({}))", statement.text);
    let mut prepared = conn.prepare(&sql)?;
    Ok(prepared.query_map(params_from_iter(&statement.args), |row| row.get(0))?.collect::<Result<_, _>>()?)
}

fn next_page(
    store: &Store,
    conn: &Connection,
    def: &'static TypeDef,
    cursor: &str,
    base: &str,
) -> Result<Value, Refused> {
    let (handle, offset) = cursor.split_once('.').ok_or_else(|| Refused::invalid("_cursor: not one of this store"))?;
    let offset: usize = offset.parse().map_err(|_| Refused::invalid("_cursor: not one of this store"))?;
    let pages = store.cursors().find(handle).filter(|pages| pages.def.name == def.name);
    let pages = pages.ok_or_else(|| {
        Refused::new(StatusCode::GONE, "expired", "_cursor: the search is no longer remembered; search again")
    })?;
    page(conn, &pages, offset, Some(handle), base)
}

fn page(conn: &Connection, pages: &Pages, offset: usize, handle: Option<&str>, base: &str) -> Result<Value, Refused> {
    let end = offset.saturating_add(pages.count).min(pages.matches.len());
    let keys = pages.matches.get(offset..end).unwrap_or_default();
    let included = include::included(conn, keys, &pages.includes, &pages.confined)?;
    let mut entries = Vec::with_capacity(keys.len() + included.len());
    for shown in read::versions(conn, keys)? {
        entries.push(entry(base, shown.resource, "match"));
    }
    for shown in read::versions(conn, &included)? {
        entries.push(entry(base, shown.resource, "include"));
    }
    let mut bundle = json!({ "resourceType": "Bundle", "type": "searchset", "total": pages.matches.len() });
    if let Some(handle) = handle
        && end < pages.matches.len()
    {
        let url = format!("{base}/{}?_cursor={handle}.{end}", pages.def.name);
        bundle["link"] = json!([{ "relation": "next", "url": url }]);
    }
    bundle["entry"] = Value::Array(entries);
    Ok(bundle)
}

fn entry(base: &str, resource: Value, mode: &str) -> Value {
    let part = |key| resource.get(key).and_then(Value::as_str).unwrap_or_default();
    let address = format!("{base}/{}/{}", part("resourceType"), part("id"));
    json!({ "fullUrl": address, "resource": resource, "search": { "mode": mode } })
}

/// For each filter that names persons, who they are: a resource must be of one of each.
fn confinement(conn: &Connection, query: &Query) -> Result<Vec<Vec<PersonKeys>>, Refused> {
    let mut confined = Vec::new();
    for filter in &query.filters {
        let Filter::Person { any } = filter else { continue };
        let mut persons = Vec::new();
        for test in any {
            for target in named(conn, test)? {
                persons.push(person::expand(conn, &target)?);
            }
        }
        confined.push(persons);
    }
    Ok(confined)
}

/// Whom a parameter's value names: nobody, where its type is not Patient.
fn named(conn: &Connection, test: &ReferenceTest) -> rusqlite::Result<Vec<Target>> {
    let patient = |id: &str, system: &str, value: &str| Target {
        kind: "Patient".to_owned(),
        id: id.to_owned(),
        system: system.to_owned(),
        value: value.to_owned(),
    };
    match test {
        ReferenceTest::Target { kind: Some(kind), .. } if kind != "Patient" => Ok(Vec::new()),
        ReferenceTest::Target { id, .. } => Ok(vec![patient(id, "", "")]),
        ReferenceTest::Identifier { system: Some(system), value } => Ok(vec![patient("", system, value)]),
        ReferenceTest::Identifier { system: None, value } => {
            let sql = "SELECT system FROM person WHERE value = ?1
                       UNION SELECT system FROM reference WHERE param = 'patient' AND value = ?1";
            let mut statement = conn.prepare_cached(sql)?;
            let systems = statement.query_map([value], |row| row.get::<_, String>(0))?;
            systems.map(|system| Ok(patient("", &system?, value))).collect()
        }
    }
}
