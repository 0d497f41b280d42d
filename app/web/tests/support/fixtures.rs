//! The fixtures, read as the server reads them.

use std::path::{Path, PathBuf};

use innsyn_domain::lab_results::{Entry, ParsedLabResults, ResultId, Viewer, parse_entries};
use jiff::civil::date;
use serde_json::Value;

const VIEWER: Viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), Some(49));

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/lab")
}

pub(crate) fn parsed(fixture: &str) -> ParsedLabResults {
    understood(&entries(fixture))
}

/// As they were delivered.
pub(crate) fn entries(fixture: &str) -> Vec<Entry> {
    let path = folder().join(format!("{fixture}.json"));
    let bundle: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("a fixture")).expect("JSON");
    let entries = bundle["entry"].as_array().expect("entries").iter().map(|e| Entry {
        full_url: e["fullUrl"].as_str().map(str::to_owned),
        resource: e["resource"].clone(),
        included: e["search"]["mode"] == "include",
    });
    entries.collect()
}

pub(crate) fn understood(entries: &[Entry]) -> ParsedLabResults {
    let mut parsed = parse_entries(entries, &VIEWER);
    // As the server does: addresses instead of ids.
    parsed.value.map_ids(&mut |id| ResultId(id.0.replace('/', "-").to_lowercase()));
    parsed
}

/// The names of all of them.
pub(crate) fn all() -> Vec<String> {
    let files = std::fs::read_dir(folder()).expect("the folder").map(|file| file.expect("a file").path());
    files.filter_map(|path| path.file_stem()?.to_str().map(str::to_owned)).collect()
}
