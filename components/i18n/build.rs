//! A new file in `locales/` must reach the texts that are compiled in.

fn main() {
    // In the workspace `locales` is a link to the folder that all share; in a package it is that folder.
    let place = std::fs::canonicalize("locales").unwrap_or_else(|_| "locales".into());
    println!("cargo::rerun-if-changed={}", place.display());
}
