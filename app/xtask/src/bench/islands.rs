//! What each island weighs: the wasm is built with all, without each, and without any.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::process::{at, cargo, run, target};
use crate::tools;

const BUILDS: [(&str, &str); 5] = [
    ("all islands", "grant-in-place,results-in-place,trend-in-place"),
    ("without the one of the list", "grant-in-place,trend-in-place"),
    ("without the one of the curve", "grant-in-place,results-in-place"),
    ("without the one of the form for a fullmakt", "results-in-place,trend-in-place"),
    ("without any: the framework and what starts it", ""),
];

pub(super) fn weigh() -> Outcome {
    tools::wasm_target()?;
    let tool = tools::wasm_bindgen()?;
    let folder = target().join("bench-islands");
    println!("bytes in Brotli{:35}{:>10}{:>12}{:>10}", "", "wasm", "its script", "both");
    for (what, features) in BUILDS {
        let build = ["build", "--quiet", "-p", "innsyn-web", "--lib", "--target", "wasm32-unknown-unknown"];
        run(cargo(&build).args(["--profile", "wasm", "--no-default-features", "--features", features]))?;
        let built = target().join("wasm32-unknown-unknown/wasm/innsyn_web.wasm");
        let mut command = Command::new(&tool);
        command.args(["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"]);
        run(command.arg("--out-dir").arg(&folder).arg(built))?;
        let (wasm, script) = (small(&folder.join("innsyn_web_bg.wasm"))?, small(&folder.join("innsyn_web.js"))?);
        println!("{what:50}{wasm:>10}{script:>12}{:>10}", wasm + script);
    }
    Ok(())
}

/// As it goes out.
fn small(file: &Path) -> Result<usize, String> {
    let body = fs::read(file).map_err(at(file))?;
    let mut small = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut body.as_slice(), &mut small, &params).map_err(at(file))?;
    Ok(small.len())
}
