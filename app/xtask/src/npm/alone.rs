//! What each element would weigh by itself, for a page that has one of them and no other.

use std::fs;

use super::definition::{Definitions, Element};
use super::{bundle, copy, package, packages, source, wasm, words, write};
use crate::process::{at, cargo, in_brotli, run, target};
use crate::site::{self, Kind};
use crate::{Outcome, tools};

const PACKAGE: &str = "innsyn-elements";

/// In Brotli: the wasm, the script with Fluent, and of the texts in bokmål those whose keys are in that wasm.
pub(crate) fn weigh() -> Outcome {
    tools::wasm_target()?;
    packages()?;
    let all = Definitions::read(&source().join("elements.json"))?;
    println!("KiB in Brotli{:17}{:>10}{:>12}{:>10}{:>10}", "", "wasm", "its script", "texts", "all");
    for element in &all.elements {
        let parts = of(element)?;
        let [wasm, script, texts] = parts.map(kib);
        println!("{:30}{wasm:>10}{script:>12}{texts:>10}{:>10}", element.tag, kib(parts.into_iter().sum()));
    }
    Ok(())
}

fn kib(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1024.0)
}

fn of(element: &Element) -> Result<[usize; 3], String> {
    let feature = element.tag.trim_start_matches("innsyn-");
    let build = ["build", "--quiet", "--lib", "--target", "wasm32-unknown-unknown", "--profile", "wasm"];
    run(cargo(&build).args(["-p", PACKAGE, "--no-default-features", "--features", feature]))?;
    let folder = target().join("bench-elements").join(feature);
    let out = folder.join("out");
    fs::create_dir_all(&out).map_err(at(&out))?;
    site::bind(&tools::wasm_bindgen()?, &site::wasm_of(PACKAGE, "wasm"), "innsyn_elements", Kind::Small, &folder)?;
    copy(&source().join("npm"), &folder)?;
    write(&folder, "definitions.js", package::definitions(std::slice::from_ref(element)))?;
    bundle(&folder, &out)?;
    let read = |file: &std::path::Path| fs::read(file).map_err(at(file));
    let module = wasm::without_names(&read(&folder.join("innsyn_elements_bg.wasm"))?)?;
    let inside = String::from_utf8_lossy(&module);
    let texts = words::module("nb", |key| inside.contains(key))?;
    let script = read(&out.join("index.js"))?;
    let [wasm, script, texts] = [&*module, &script, texts.as_bytes()].map(|body| in_brotli(body).map(|b| b.len()));
    Ok([wasm?, script?, texts?])
}
