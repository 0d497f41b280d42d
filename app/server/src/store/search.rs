//! Searches: the filters as SQL, the matches as pages.

use std::sync::Arc;

use ::http::StatusCode;
use rusqlite::{Connection, params_from_iter};
use serde::Serialize;
use serde_json::json;
use serde_json::value::{RawValue, to_raw_value};

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
) -> Result<Box<RawValue>, Refused> {
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
            .prepare_cached(&format!("SELECT count(*) FROM ({})", statement.text))?
            .query_row(params_from_iter(&statement.args), |row| row.get(0))?;
        return searchset(&json!({ "resourceType": "Bundle", "type": "searchset", "total": total }));
    }
    let matches = conn
        .prepare_cached(&statement.text)?
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
) -> Result<Box<RawValue>, Refused> {
    let (handle, offset) = cursor.split_once('.').ok_or_else(|| Refused::invalid("_cursor: not one of this store"))?;
    let offset: usize = offset.parse().map_err(|_| Refused::invalid("_cursor: not one of this store"))?;
    let pages = store.cursors().find(handle).filter(|pages| pages.def.name == def.name);
    let pages = pages.ok_or_else(|| {
        Refused::new(StatusCode::GONE, "expired", "_cursor: the search is no longer remembered; search again")
    })?;
    page(conn, &pages, offset, Some(handle), base)
}

fn page(
    conn: &Connection,
    pages: &Pages,
    offset: usize,
    handle: Option<&str>,
    base: &str,
) -> Result<Box<RawValue>, Refused> {
    let end = offset.saturating_add(pages.count).min(pages.matches.len());
    let keys = pages.matches.get(offset..end).unwrap_or_default();
    let included = include::included(conn, keys, &pages.includes, &pages.confined)?;
    let mut entry = Vec::with_capacity(keys.len() + included.len());
    for (keys, mode) in [(keys, "match"), (&included, "include")] {
        for (kind, shown) in read::versions(conn, keys)? {
            let full_url = format!("{base}/{kind}/{}", shown.id);
            entry.push(Entry { full_url, resource: shown.resource, search: Mode { mode } });
        }
    }
    let next = handle
        .filter(|_| end < pages.matches.len())
        .map(|handle| Link { relation: "next", url: format!("{base}/{}?_cursor={handle}.{end}", pages.def.name) });
    let total = pages.matches.len();
    searchset(&Bundle { resource_type: "Bundle", r#type: "searchset", total, link: next.into_iter().collect(), entry })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bundle {
    resource_type: &'static str,
    r#type: &'static str,
    total: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    link: Vec<Link>,
    entry: Vec<Entry>,
}

#[derive(Serialize)]
struct Link {
    relation: &'static str,
    url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    full_url: String,
    resource: Box<RawValue>,
    search: Mode,
}

#[derive(Serialize)]
struct Mode {
    mode: &'static str,
}

/// What cannot be written as JSON is nothing that was stored.
fn searchset(bundle: &impl Serialize) -> Result<Box<RawValue>, Refused> {
    to_raw_value(bundle).map_err(|error| Refused::not_json(&error))
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
