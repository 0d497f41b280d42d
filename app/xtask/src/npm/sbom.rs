//! What the package is made of, as a CycloneDX list: each crate that is in the wasm, and Fluent.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::source;
use crate::process::{at, cargo, output};

const ROOT: &str = "innsyn-elements";

pub(super) fn cyclone_dx() -> Result<String, String> {
    let mut components = crates()?;
    components.push(fluent()?);
    let made = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "library", "bom-ref": format!("pkg:npm/{ROOT}@{}", env!("CARGO_PKG_VERSION")), "name": ROOT,
                "version": env!("CARGO_PKG_VERSION"), "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
    });
    serde_json::to_string_pretty(&made).map(|text| text + "\n").map_err(|why| why.to_string())
}

/// Those that the wasm is linked from: not what builds it, and no macro.
fn crates() -> Result<Vec<Value>, String> {
    let args = ["tree", "--locked", "-p", ROOT, "--target", "wasm32-unknown-unknown", "-e", "normal,no-proc-macro"];
    let tree = output(cargo(&args).args(["--prefix", "none", "--no-dedupe", "--format", "{p} | {l}"]))?;
    let lines: BTreeSet<&str> = tree.lines().collect();
    let crates = lines.into_iter().filter_map(|line| {
        let (package, licence) = line.split_once(" | ")?;
        let (name, rest) = package.split_once(" v")?;
        let version = rest.split(' ').next()?;
        // The older way to write OR.
        let licence = licence.replace('/', " OR ");
        (name != ROOT).then(|| component(&format!("pkg:cargo/{name}@{version}"), name, version, &licence))
    });
    Ok(crates.collect())
}

/// Of the version that is locked.
fn fluent() -> Result<Value, String> {
    let path = source().join("package-lock.json");
    let text = std::fs::read_to_string(&path).map_err(at(&path))?;
    let lock: Value = serde_json::from_str(&text).map_err(|why| why.to_string())?;
    let package = &lock["packages"]["node_modules/@fluent/bundle"];
    let word = |key: &str| package[key].as_str().unwrap_or_default();
    let purl = format!("pkg:npm/%40fluent/bundle@{}", word("version"));
    Ok(component(&purl, "@fluent/bundle", word("version"), word("license")))
}

fn component(purl: &str, name: &str, version: &str, licence: &str) -> Value {
    json!({
        "type": "library", "bom-ref": purl, "purl": purl, "name": name, "version": version,
        "licenses": [{ "expression": licence }],
    })
}
