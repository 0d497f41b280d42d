//! `target/site`: the files that browsers load.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{at, cargo, files, in_brotli, root, run, target};
use crate::tools;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// As it goes out: as few bytes as can be, with Brotli beside it.
    Small,
    /// For `dev`: as soon as can be.
    Quick,
}

impl Kind {
    /// The folder that the server serves from.
    pub(crate) fn folder(self) -> PathBuf {
        target().join(match self {
            Self::Small => "site",
            Self::Quick => "site-dev",
        })
    }

    const fn profile(self) -> &'static str {
        match self {
            Self::Small => "wasm",
            Self::Quick => "wasm-dev",
        }
    }
}

/// The crates of the islands, and the names of their components, by which pages ask for their files.
pub(crate) const ISLANDS: [(&str, &str); 3] = [
    ("innsyn-island-grant", "GrantInPlace"),
    ("innsyn-island-lab-results", "LabResultsInPlace"),
    ("innsyn-island-trend", "TrendInPlace"),
];

/// Builds the islands' wasm and puts everything in place, and says whether anything was new. The style sheet is in the
/// server.
pub(crate) fn build(kind: Kind) -> Result<bool, String> {
    tools::wasm_target()?;
    let tool = tools::wasm_bindgen()?;
    let build = ["build", "--lib", "--target", "wasm32-unknown-unknown", "--profile", kind.profile()];
    run(cargo(&build).args(ISLANDS.iter().flat_map(|(package, _)| ["-p", package])))?;
    let built = ISLANDS.map(|(package, island)| (wasm_of(package, kind.profile()), island));
    let site = kind.folder();
    // Written last, beside the folder: what was broken off is made anew.
    let mark = site.with_extension("built");
    let others = ["public", "app/web/js"].map(|folder| root().join(folder));
    let mut sources = others.iter().flat_map(|folder| files(folder)).chain(built.iter().map(|(wasm, _)| wasm.clone()));
    if site.exists() && sources.all(|source| is_newer(&mark, &source)) {
        return Ok(false);
    }
    if site.exists() {
        fs::remove_dir_all(&site).map_err(at(&site))?;
    }
    fs::create_dir_all(&site).map_err(at(&site))?;
    for (wasm, island) in &built {
        bind(&tool, wasm, island, kind, &site)?;
    }
    for folder in &others {
        copy(folder, &site)?;
    }
    if kind == Kind::Small {
        compress(&site)?;
    }
    fs::write(&mark, "").map_err(at(&mark))?;
    Ok(true)
}

pub(crate) fn wasm_of(package: &str, profile: &str) -> PathBuf {
    let file = format!("{}.wasm", package.replace('-', "_"));
    target().join("wasm32-unknown-unknown").join(profile).join(file)
}

/// What the page's script loads: `<name>.js` and `<name>_bg.wasm`.
pub(crate) fn bind(tool: &Path, wasm: &Path, name: &str, kind: Kind, folder: &Path) -> Result<(), String> {
    let sections = ["--remove-name-section", "--remove-producers-section"];
    let mut command = Command::new(tool);
    command.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]).arg(folder);
    run(command.args(sections.iter().filter(|_| kind == Kind::Small)).arg(wasm))
}

fn is_newer(made: &Path, source: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|m| m.modified()).ok();
    time(made).is_some_and(|made| time(source).is_none_or(|source| made >= source))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    for file in files(from) {
        let Ok(below) = file.strip_prefix(from) else { continue };
        let place = to.join(below);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(at(folder))?;
        }
        fs::copy(&file, &place).map_err(at(&file))?;
    }
    Ok(())
}

/// Brotli, ahead of time; and the sizes, for each byte has a reason.
fn compress(site: &Path) -> Result<(), String> {
    for file in files(site) {
        let kind = file.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if !matches!(kind, "js" | "wasm" | "css" | "svg" | "txt") {
            continue;
        }
        let body = fs::read(&file).map_err(at(&file))?;
        let small = in_brotli(&body)?;
        println!(
            "      {:28} {:>9} bytes, {:>8} in Brotli",
            file.file_name().unwrap_or_default().to_string_lossy(),
            body.len(),
            small.len()
        );
        let place = site.join(format!("{}.br", file.file_name().unwrap_or_default().to_string_lossy()));
        fs::write(&place, small).map_err(at(&place))?;
    }
    Ok(())
}
