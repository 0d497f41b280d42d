//! What the contract tests share: the tree's files, and the messages in `locales/`.

use std::path::{Path, PathBuf};

/// The project's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Files with one of these extensions below some folders of the project, as (path from the root, text).
pub fn texts(folders: &[&str], extensions: &[&str]) -> Vec<(String, String)> {
    let root = root();
    let mut open: Vec<PathBuf> = folders.iter().map(|f| root.join(f)).collect();
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            if path.file_name().is_some_and(|n| n == "node_modules" || n == "target") {
                continue;
            }
            open.extend(std::fs::read_dir(&path).into_iter().flatten().flatten().map(|e| e.path()));
        } else if path.extension().and_then(|e| e.to_str()).is_some_and(|e| extensions.contains(&e)) {
            let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().into_owned();
            found.push((name, std::fs::read_to_string(&path).unwrap_or_default()));
        }
    }
    found.sort();
    found
}

/// The code of a crate: its `src`, without tests.
pub fn sources(crate_folder: &str) -> Vec<(String, String)> {
    let all = texts(&[&format!("{crate_folder}/src")], &["rs"]);
    all.into_iter().filter(|(name, _)| !name.ends_with("tests.rs")).collect()
}
