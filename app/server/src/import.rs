//! Files of FHIR into the store: Bundles and single resources, one transaction a file.
//!
//! A feed has faults. What can be kept is kept and the fault reported; a file is refused as a whole only when it is
//! unreadable, of no known type, or would overwrite another person's resource. No report holds anything personal.

mod answer;
mod content;
mod entries;
mod repeated;
mod report;
mod shape;

use std::collections::{HashMap, HashSet};

use http::StatusCode;
use rusqlite::Connection;
use serde_json::Value;

use crate::store::{Condition, MAX_BODY, Refused, Store, TypeDef, Writer, resolve, rewrite};
use entries::{Candidate, candidates};
pub use report::{Change, ImportError, ImportReport, Remark, StoredEntry};

impl Store {
    /// Imports one file. Either all of it that can be stored is stored when this returns, or nothing.
    pub fn import(&self, text: &str) -> Result<ImportReport, ImportError> {
        let text = text.trim_start_matches('\u{feff}');
        if text.len() > MAX_BODY {
            return Err(ImportError::TooLarge { most: MAX_BODY / (1024 * 1024) });
        }
        let file: Value = serde_json::from_str(text)
            .map_err(|error| ImportError::Unreadable { line: error.line(), column: error.column() })?;
        let mut report = ImportReport::default();
        let mut found = candidates(file, text, &mut report)?;
        refuse_repeated(&mut found, text, &mut report)?;
        report.faults.extend(content::faults(&mut found));
        if self.is_synthetic()? {
            report.faults.extend(found.iter().flat_map(content::perhaps_real));
        }
        self.write(|tx| {
            let mut writer = Writer::new(tx);
            let moved = settle_ids(&writer, &mut found)?;
            let mut written = HashSet::new();
            // Patients first, so that the others' subjects are known when they come.
            let (patients, others): (Vec<_>, Vec<_>) =
                found.into_iter().partition(|candidate| candidate.def.name == "Patient");
            for candidate in patients.into_iter().chain(others) {
                store(tx, &mut writer, candidate, &moved, &mut written, &mut report)?;
            }
            report.patients_made = writer.finish().map_err(|refused| ImportError::of(None, refused))?;
            Ok::<_, ImportError>(())
        })?;
        report.sort();
        Ok(report)
    }
}

/// Takes out what says something twice: of a result that is both withdrawn and valid no one could be shown.
fn refuse_repeated(found: &mut Vec<Candidate>, text: &str, report: &mut ImportReport) -> Result<(), ImportError> {
    for entry in repeated::entries(text) {
        if found.iter().any(|candidate| candidate.entry.is_none()) {
            return Err(ImportError::NotTaken { entry, why: repeated::WHY.to_owned() });
        }
        match entry {
            None => report.faults.push(entries::refused(None, "Bundle", repeated::WHY)),
            Some(_) => {
                found.retain(|candidate| candidate.entry != entry);
                report.refused.push(entries::refused(entry, "Bundle.entry", repeated::WHY));
            }
        }
    }
    Ok(())
}

/// Gives an id to each entry that has none which can be used, and tells what every entry's old address becomes.
fn settle_ids(writer: &Writer<'_>, found: &mut [Candidate]) -> Result<HashMap<String, String>, ImportError> {
    let mut moved = HashMap::new();
    for candidate in found {
        if candidate.id.is_none() && candidate.def.name == "Patient" {
            // Somebody whom the store knows by number already.
            let known = writer.patient_like(&candidate.value);
            candidate.id = known.map_err(|refused| ImportError::of(candidate.entry, refused))?;
        }
        let id = candidate.id.get_or_insert_with(|| entries::id_from_content(&candidate.value)).clone();
        let address = format!("{}/{id}", candidate.def.name);
        if let Some(old) = candidate.value.get("id").and_then(Value::as_str)
            && old != id
        {
            moved.insert(format!("{}/{old}", candidate.def.name), address.clone());
            candidate.value["id"] = Value::from(id);
            candidate.as_received = None;
        }
        if let Some(full_url) = &candidate.full_url {
            moved.insert(full_url.clone(), address);
        }
    }
    Ok(moved)
}

fn store(
    conn: &Connection,
    writer: &mut Writer<'_>,
    mut candidate: Candidate,
    moved: &HashMap<String, String>,
    written: &mut HashSet<(&'static str, String)>,
    report: &mut ImportReport,
) -> Result<(), ImportError> {
    let Candidate { entry, def, .. } = candidate;
    let remark = |element: String, why: &str| Remark { entry, element, why: why.to_owned() };
    let mut lost = false;
    let home = candidate.home();
    let changed = rewrite(&mut candidate.value, &mut |reference| {
        let new = new_reference(conn, moved, home.as_deref(), reference);
        lost |= new.is_err();
        Ok::<_, ImportError>(new.unwrap_or_default())
    })?;
    if lost {
        report.faults.push(remark(def.name.to_owned(), "a reference that leads nowhere in the file or the store"));
    }
    let id = candidate.id.unwrap_or_default();
    let body = match candidate.as_received {
        Some(text) if !changed => text,
        _ => candidate.value.to_string(),
    };
    let condition = if candidate.once { Condition::Once } else { Condition::Any };
    if def.name == "Patient" {
        writer.check_same_patient(&id, &candidate.value).map_err(|refused| ImportError::of(entry, refused))?;
    }
    match writer.put(def, &id, &body, &candidate.value, condition) {
        Ok((outcome, faults)) => {
            if !written.insert((def.name, id)) {
                report.faults.push(remark(format!("{}.id", def.name), "twice in the file: kept as versions"));
            }
            report.stored.push(StoredEntry { entry, resource_type: def.name, change: outcome.change });
            report.faults.extend(faults.into_iter().map(|fault| remark(fault.element, fault.why)));
            Ok(())
        }
        // One entry that the store does not take (an AuditEvent that would be changed) does not stop the others.
        Err(refused) if is_about_the_entry(&refused) => {
            report.refused.push(remark(def.name.to_owned(), &refused.diagnostics));
            Ok(())
        }
        Err(refused) => Err(ImportError::of(entry, refused)),
    }
}

fn is_about_the_entry(refused: &Refused) -> bool {
    refused.status.is_client_error() && refused.status != StatusCode::CONFLICT
}

/// What a reference becomes; `None`: it stays.
fn new_reference(
    conn: &Connection,
    moved: &HashMap<String, String>,
    home: Option<&str>,
    reference: &str,
) -> Result<Option<String>, Refused> {
    if let Some(new) = resolve(conn, moved, reference)? {
        return Ok(Some(new));
    }
    // An address on the server that the entry itself comes from: that server's content lives here now.
    let Some(rest) = home.and_then(|home| reference.strip_prefix(home)) else { return Ok(None) };
    let known_type = rest.split_once('/').is_some_and(|(name, _)| TypeDef::named(name).is_some());
    Ok(known_type.then(|| moved.get(rest).cloned().unwrap_or_else(|| rest.to_owned())))
}
