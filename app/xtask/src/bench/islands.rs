//! What each island weighs as it goes out, and what of that is the framework and what starts it.

use std::fs;

use crate::Outcome;
use crate::process::{at, cargo, in_brotli, run, target};
use crate::site::{self, ISLANDS, Kind};
use crate::tools;

/// What every island holds, and nothing else.
const NONE: (&str, &str) = ("innsyn-island", "NoIsland");

pub(super) fn weigh() -> Outcome {
    tools::wasm_target()?;
    let tool = tools::wasm_bindgen()?;
    let folder = target().join("bench-islands");
    println!("bytes in Brotli{:15}{:>10}{:>12}{:>10}", "", "wasm", "its script", "both");
    for (package, island) in ISLANDS.into_iter().chain([NONE]) {
        let build = ["build", "--quiet", "--lib", "--target", "wasm32-unknown-unknown", "--profile", "wasm", "-p"];
        run(cargo(&build).arg(package))?;
        site::bind(&tool, &site::wasm_of(package, "wasm"), island, Kind::Small, &folder)?;
        let small = |ending: &str| {
            let file = folder.join(format!("{island}{ending}"));
            in_brotli(&fs::read(&file).map_err(at(&file))?).map(|small| small.len())
        };
        let (wasm, script) = (small("_bg.wasm")?, small(".js")?);
        println!("{island:30}{wasm:>10}{script:>12}{:>10}", wasm + script);
    }
    Ok(())
}
