//! `npm`: the custom elements, packed by wasm-pack.

use std::process::Command;

use crate::Outcome;
use crate::process::{at, files, root, run, target};
use crate::tools;

pub(crate) fn npm() -> Outcome {
    tools::wasm_target()?;
    let (bindgen, pack) = (tools::wasm_bindgen()?, tools::wasm_pack()?);
    let out = target().join("npm");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let first = bindgen.parent().map(std::path::Path::to_owned).into_iter();
    let path = std::env::join_paths(first.chain(std::env::split_paths(&path))).map_err(|why| why.to_string())?;
    // wasm-pack takes the wasm-bindgen that it finds on PATH; wasm-opt gains nothing once Brotli is on.
    let mut command = Command::new(pack);
    command.args([
        "build",
        "components/elements",
        "--mode",
        "no-install",
        "--target",
        "web",
        "--no-opt",
        "--profile",
        "wasm",
        "--out-dir",
    ]);
    run(command.arg(&out).current_dir(root()).env("PATH", path))?;
    let from = root().join("components/elements/npm");
    for file in files(&from) {
        let place = out.join(file.file_name().unwrap_or_default());
        std::fs::copy(&file, &place).map_err(at(&file))?;
    }
    Ok(())
}
