//! What the contract tests share: the tree's files, and readers for the few things that they look for. Each reader gives the
//! line, so that a test says where.

use std::path::{Path, PathBuf};

pub mod analytes;
pub mod asked;
pub mod css;
pub mod languages;
pub mod lix;
pub mod manifest;
pub mod messages;

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

/// Names of the folders in a folder of the project.
pub fn folders(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(root().join(folder)).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// `app/web/src/shell.rs:12: what` for each line of code (comments are left out) about which `wrong` has something to say.
pub fn offences(files: &[(String, String)], wrong: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for (file, text) in files {
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            found.extend(wrong(line).map(|what| format!("{file}:{}: {what}", at + 1)));
        }
    }
    found
}

/// Stops the test with one line for each offence.
#[track_caller]
pub fn none(offences: &[String]) {
    assert!(offences.is_empty(), "{} found:\n  {}\n", offences.len(), offences.join("\n  "));
}

/// The line, from 1, of a place in a text.
pub fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
