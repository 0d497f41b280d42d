//! `package`: the crates that other portals build on, as `cargo package` makes them, each with all that its sources include, and
//! their documents. Nothing is built from a package: what a crate takes in from outside itself would be missing where somebody
//! else builds it, and is looked for instead.

use std::path::{Component, Path, PathBuf};

use crate::Outcome;
use crate::process::{at, cargo, files, output, root, run, target};

const CRATES: [&str; 6] = ["client", "domain", "health", "i18n", "nodes", "ui"];

pub(crate) fn package() -> Outcome {
    let names = CRATES.map(|name| format!("innsyn-{name}"));
    let named: Vec<&str> = names.iter().flat_map(|name| ["-p", name.as_str()]).collect();
    run(cargo(&["package", "--quiet", "--no-verify", "--allow-dirty"]).args(&named))?;
    for name in CRATES {
        let crate_name = format!("innsyn-{name}");
        let listed = output(&mut cargo(&["package", "--quiet", "--list", "--allow-dirty", "-p", &crate_name]))?;
        let listed: Vec<&Path> = listed.lines().map(Path::new).collect();
        whole(&root().join("components").join(name), &listed).map_err(|why| format!("{crate_name}: {why}"))?;
        println!("{crate_name}: {} files", listed.len());
    }
    println!("packed in {}", target().join("package").display());
    // What their documents link to is there, and what is said to be there is.
    run(cargo(&["doc", "--quiet", "--no-deps"]).args(named).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Whether all that the sources of a crate take in is among its files.
fn whole(folder: &Path, listed: &[&Path]) -> Outcome {
    for source in listed.iter().filter(|path| path.starts_with("src") && path.extension().is_some_and(|e| e == "rs")) {
        let place = folder.join(source);
        let text = std::fs::read_to_string(&place).map_err(at(&place))?;
        for file in included(&text) {
            let wanted = plain(&source.parent().unwrap_or(Path::new("")).join(file));
            if !listed.contains(&wanted.as_path()) {
                return Err(format!("{} includes {file}, which is not packed", source.display()));
            }
        }
        for embedded in quoted_after(&text, "#[folder = ") {
            for file in files(&folder.join(embedded)) {
                let wanted = file.strip_prefix(folder).map_err(|_| format!("{embedded} is outside the crate"))?;
                if wanted.extension().is_some_and(|e| e == "ftl") && !listed.contains(&wanted) {
                    return Err(format!("{} is not packed", wanted.display()));
                }
            }
        }
    }
    Ok(())
}

fn included(text: &str) -> Vec<&str> {
    ["include_str!(", "include_bytes!(", "include!("].iter().flat_map(|how| quoted_after(text, how)).collect()
}

/// The texts in quotes that stand right after these words.
fn quoted_after<'t>(text: &'t str, words: &str) -> Vec<&'t str> {
    let after = text.split(words).skip(1);
    after.filter_map(|rest| rest.strip_prefix('"')?.split_once('"').map(|(quoted, _)| quoted)).collect()
}

/// Without `..`: `src/a/../b.json` is `src/b.json`.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut made, part| {
        match part {
            Component::ParentDir if made.file_name().is_some() => _ = made.pop(),
            Component::CurDir => {}
            other => made.push(other),
        }
        made
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_source_takes_in_from_outside_its_crate_is_found() {
        let text = "const A: &str = include_str!(\"rules.json\"); #[folder = \"locales/\"]";
        assert_eq!((included(text), quoted_after(text, "#[folder = ")), (vec!["rules.json"], vec!["locales/"]));
        assert_eq!(plain(Path::new("src/a/../b.json")), Path::new("src/b.json"));
        assert_eq!(plain(Path::new("src/../../x")), Path::new("../x"));
    }
}
