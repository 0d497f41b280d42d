//! Synthetic persons, for trying innsyn without anybody's data.

pub mod persons;

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::import::{ImportError, ImportReport};
use crate::store::{Store, StoreError};

#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    #[error("the demo persons could not be stored: {0}")]
    Import(#[from] ImportError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the demo persons are not readable: {0}")]
    Unreadable(&'static str),
}

/// A demo person's story, by Patient id: its place in the order of stories, and the key of its message.
pub(crate) fn story(patient: &str) -> Option<(usize, &'static str)> {
    persons::STORIES.iter().enumerate().find(|(_, (id, _))| *id == patient).map(|(place, (_, key))| (place, *key))
}

/// Puts the demo persons, as they are `today`, into an empty store and marks it as synthetic. `None`: there was something in
/// it, and nothing was touched.
pub fn seed(store: &Store, today: Date) -> Result<Option<ImportReport>, SeedError> {
    if !store.is_empty()? {
        return Ok(None);
    }
    // The mark first, then all persons in one transaction: killed in between, the store is still empty.
    store.mark_synthetic()?;
    let bundle = everybody(today)?;
    Ok(Some(store.import(&bundle)?))
}

fn everybody(today: Date) -> Result<String, SeedError> {
    let mut entries = Vec::new();
    for bundle in persons::bundles() {
        let read = serde_json::from_str::<Value>(&bundle.json).map_err(|_| SeedError::Unreadable(bundle.name))?;
        match read.get("entry") {
            Some(Value::Array(of_bundle)) => entries.extend(of_bundle.iter().cloned()),
            _ => return Err(SeedError::Unreadable(bundle.name)),
        }
    }
    persons::move_to(&mut entries, today);
    Ok(json!({ "resourceType": "Bundle", "type": "collection", "entry": entries }).to_string())
}
