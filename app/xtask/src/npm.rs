//! `npm`: the custom elements as a package, packed by wasm-pack. Types, manifests and the reference are made from
//! `components/elements/elements.json`, the texts from `locales/`.

mod alone;
mod definition;
mod manifest;
mod package;
mod reference;
mod sbom;
mod sizes;
mod types;
mod wasm;
mod words;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{at, files, find, root, run, target};
use crate::tools;
use crate::{Outcome, hosts};
use definition::Definitions;

pub(crate) use alone::weigh;

/// Where the sources are.
fn source() -> PathBuf {
    root().join("components/elements")
}

pub(crate) fn npm() -> Outcome {
    tools::wasm_target()?;
    let built = packed()?;
    packages()?;
    let out = target().join("npm");
    if out.exists() {
        std::fs::remove_dir_all(&out).map_err(at(&out))?;
    }
    std::fs::create_dir_all(&out).map_err(at(&out))?;
    let all = Definitions::read(&source().join("elements.json"))?;
    // Beside the code that wasm-pack made: one script is made of all of it.
    copy(&source().join("npm"), &built)?;
    write(&built, "definitions.js", package::definitions(&all.elements))?;
    // Nobody's: for hosts' own tests.
    for kind in ["lab", "plan", "access"] {
        copy(&root().join("tests/fixtures").join(kind), &out.join("fixtures").join(kind))?;
    }
    for (from, to) in [
        (root().join("LICENSE"), "LICENSE"),
        (root().join("tests/fixtures/README.md"), "fixtures/README.md"),
        (source().join("npm/CHANGELOG.md"), "CHANGELOG.md"),
        (built.join("auto.js"), "auto.js"),
    ] {
        std::fs::copy(&from, out.join(to)).map_err(at(&from))?;
    }
    let module = built.join("innsyn_elements_bg.wasm");
    let bytes = std::fs::read(&module).map_err(at(&module))?;
    write(&out, "innsyn_elements_bg.wasm", wasm::without_names(&bytes)?)?;
    words::write(&out)?;
    write(&out, "index.d.ts", types::index(&all))?;
    write(&out, "react.d.ts", types::react(&all))?;
    write(&out, "custom-elements.json", manifest::custom_elements(&all)?)?;
    write(&out, "html-custom-data.json", manifest::html_custom_data(&all)?)?;
    write(&out, "package.json", package::package_json()?)?;
    write(&out, "sbom.cdx.json", sbom::cyclone_dx()?)?;
    scripts(&built, &out)?;
    let sizes = sizes::of(&out)?;
    write(&out, "integrity.json", sizes.as_json()?)?;
    let readme = source().join("npm/README.md");
    let text = std::fs::read_to_string(&readme).map_err(at(&readme))?;
    let text =
        text.replace("<!-- reference -->", &reference::markdown(&all)).replace("<!-- sizes -->", &sizes.markdown());
    write(&out, "README.md", text)?;
    types::check(&source())?;
    sizes.within_budget()
}

fn write(folder: &Path, name: &str, body: impl AsRef<[u8]>) -> Result<(), String> {
    let place = folder.join(name);
    std::fs::write(&place, body).map_err(at(&place))
}

/// What wasm-pack makes, in a folder of its own.
fn packed() -> Result<PathBuf, String> {
    let (bindgen, pack) = (tools::wasm_bindgen()?, tools::wasm_pack()?);
    let out = target().join("npm-wasm");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let first = bindgen.parent().map(Path::to_owned).into_iter();
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
        "--no-typescript",
    ]);
    command.args(["--profile", "wasm", "--out-dir"]);
    run(command.arg(&out).current_dir(root()).env("PATH", path))?;
    Ok(out)
}

/// Fluent, which goes into the package, and the compiler that checks its types.
fn packages() -> Outcome {
    if find("node").is_none() || find("npm").is_none() {
        return Err("Node.js is missing. Install version 20 or newer, with npm.".to_owned());
    }
    hosts::packages(&source())
}

/// One script of all that the elements need, Fluent and the door to the wasm in it, and the others as they are; without the
/// words that are for those who write it.
fn scripts(from: &Path, out: &Path) -> Outcome {
    let others: Vec<PathBuf> = files(out).into_iter().filter(|f| f.extension().is_some_and(|e| e == "js")).collect();
    let folder = |name: &str| format!("--{name}={}", out.display());
    run(esbuild().args(&others).args(["--allow-overwrite", &folder("outdir"), &folder("outbase")]))?;
    bundle(from, out)
}

fn esbuild() -> Command {
    let mut command = Command::new(source().join("node_modules/.bin/esbuild"));
    command.args(["--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--log-level=warning"]);
    command
}

/// `index.js` with all that it imports. A language is fetched when a page speaks it.
fn bundle(from: &Path, out: &Path) -> Outcome {
    let alias = format!("--alias:@fluent/bundle={}", source().join("node_modules/@fluent/bundle").display());
    let folder = format!("--outdir={}", out.display());
    run(esbuild().arg(from.join("index.js")).args(["--bundle", "--external:./words/*", &alias, &folder]))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    for file in files(from) {
        let Ok(below) = file.strip_prefix(from) else { continue };
        let place = to.join(below);
        if let Some(folder) = place.parent() {
            std::fs::create_dir_all(folder).map_err(at(folder))?;
        }
        std::fs::copy(&file, &place).map_err(at(&file))?;
    }
    Ok(())
}
