//! Reading one resource, one version, or its history.

use ::http::StatusCode;
use rusqlite::{Connection, OptionalExtension};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::content::{instant, present};
use super::error::Refused;
use super::interaction::BEFORE;
use super::types::TypeDef;

/// One version, ready to be shown.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) id: String,
    pub(super) version: i64,
    pub(super) updated: i64,
    pub(super) resource: Box<RawValue>,
}

/// The current version, or version `wanted`. 404 for what never was, 410 for what is deleted.
pub(super) fn read(conn: &Connection, def: &TypeDef, id: &str, wanted: Option<i64>) -> Result<Shown, Refused> {
    let sql = "SELECT v.version, v.updated, v.body FROM resource r JOIN version v ON v.resource = r.pk
               AND v.version = coalesce(?3, r.version) WHERE r.type = ?1 AND r.id = ?2";
    let row: Option<(i64, i64, Option<String>)> = conn
        .prepare_cached(sql)?
        .query_row((def.name, id, wanted), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    match row {
        Some((version, updated, Some(body))) => shown(id, version, updated, &body),
        Some((_, _, None)) => Err(Refused::new(StatusCode::GONE, "deleted", format!("this {} is deleted", def.name))),
        None => Err(Refused::not_found(format!("no such {}", def.name))),
    }
}

/// The versions that `keys` (resource, version) name, in that order, with their types. What was deleted since is left
/// out.
pub(super) fn versions(conn: &Connection, keys: &[(i64, i64)]) -> Result<Vec<(String, Shown)>, Refused> {
    let sql = "SELECT r.type, r.id, v.version, v.updated, v.body FROM resource r JOIN version v ON v.resource = r.pk
               WHERE r.pk = ?1 AND v.version = ?2 AND r.deleted = 0";
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = Vec::with_capacity(keys.len());
    for key in keys {
        let mut rows = statement.query(*key)?;
        if let Some(row) = rows.next()?
            && let Some(body) = row.get_ref(4)?.as_str_or_null().map_err(rusqlite::Error::from)?
        {
            let id: String = row.get(1)?;
            found.push((row.get(0)?, shown(&id, row.get(2)?, row.get(3)?, body)?));
        }
    }
    Ok(found)
}

/// A history Bundle, newest first, with a link to the rest. `count` bounds its entries, and `before` a version that they are older
/// than; `total` counts all.
pub(super) fn history(
    conn: &Connection,
    (def, id): (&TypeDef, &str),
    (count, before): (usize, Option<i64>),
    base: &str,
) -> Result<Value, Refused> {
    let sql = "SELECT v.version, v.updated, v.body FROM resource r JOIN version v ON v.resource = r.pk
               WHERE r.type = ?1 AND r.id = ?2 ORDER BY v.version DESC";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query((def.name, id))?;
    let address = format!("{base}/{}/{id}", def.name);
    let (mut total, mut entries, mut next) = (0usize, Vec::new(), None);
    while let Some(row) = rows.next()? {
        total += 1;
        let version: i64 = row.get(0)?;
        if before.is_some_and(|before| version >= before) {
            continue;
        }
        if entries.len() >= count {
            next = next.or(Some(version + 1));
            continue;
        }
        let (updated, body): (i64, Option<String>) = (row.get(1)?, row.get(2)?);
        let (method, status) = match (&body, version) {
            (None, _) => ("DELETE", "204"),
            (Some(_), 1) => ("PUT", "201"),
            (Some(_), _) => ("PUT", "200"),
        };
        let mut entry = json!({ "fullUrl": address });
        if let Some(body) = body {
            entry["resource"] = json!(shown(id, version, updated, &body)?.resource);
        }
        entry["request"] = json!({ "method": method, "url": format!("{}/{id}", def.name) });
        entry["response"] = json!({ "status": status, "etag": etag(version), "lastModified": instant(updated) });
        entries.push(entry);
    }
    if total == 0 {
        return Err(Refused::not_found(format!("no such {}", def.name)));
    }
    let mut bundle = json!({ "resourceType": "Bundle", "type": "history", "total": total, "entry": entries });
    if let Some(before) = next.filter(|_| count > 0) {
        let url = format!("{address}/_history?_count={count}&{BEFORE}={before}");
        bundle["link"] = json!([{ "relation": "next", "url": url }]);
    }
    Ok(bundle)
}

pub(super) fn etag(version: i64) -> String {
    format!("W/\"{version}\"")
}

fn shown(id: &str, version: i64, updated: i64, body: &str) -> Result<Shown, Refused> {
    // What does not parse was never stored: this would be a damaged file.
    let resource = present(body, id, version, updated).map_err(|error| Refused::not_json(&error))?;
    Ok(Shown { id: id.to_owned(), version, updated, resource })
}
