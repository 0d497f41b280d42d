//! The demo persons, put into a store once for all tests of a file: each test has a copy.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use innsyn_server::demo::persons::bundles;
use innsyn_server::store::Store;
use serde_json::Value;
use tempfile::TempDir;

use super::{FNR, Setup};

static STORE: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("full.db")).unwrap();
    store.mark_synthetic().unwrap();
    for bundle in bundles() {
        store.import(&bundle.json).unwrap();
    }
    store.back_up(&folder.path().join("store.db")).unwrap();
    folder
});

/// The number of each person, by the name of their story.
static NUMBERS: LazyLock<BTreeMap<&str, String>> = LazyLock::new(|| {
    let number = |json: &str| {
        let bundle: Value = serde_json::from_str(json).unwrap();
        bundle["entry"][0]["resource"]["identifier"][0]["value"].as_str().unwrap().to_owned()
    };
    bundles().into_iter().map(|bundle| (bundle.name, number(&bundle.json))).collect()
});

pub fn with_demo() -> Setup {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(STORE.path().join("store.db"), folder.path().join("store.db")).unwrap();
    Setup::of(folder)
}

pub fn number_of(id: &str) -> String {
    NUMBERS[id].clone()
}

pub fn key_of(id: &str) -> String {
    format!("{FNR}|{}", number_of(id))
}
