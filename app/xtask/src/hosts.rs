//! `hosts`: the example hosts of the elements, each built by its framework's ordinary tools.

use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::process::{at, cargo, root, run, target};
use crate::site::{Kind, bind, wasm_of};
use crate::tools;

pub(crate) const HOSTS: [&str; 3] = ["react", "vue", "angular"];

pub(crate) fn hosts() -> Outcome {
    if !target().join("npm/index.js").is_file() {
        return Err("target/npm is not built: cargo xtask npm".to_owned());
    }
    leptos_page()?;
    // Side by side: most of their time is spent waiting for one thing after another.
    let running = HOSTS.map(|host| std::thread::spawn(move || host_page(host)));
    for (host, thread) in HOSTS.iter().zip(running) {
        thread.join().map_err(|_| format!("{host}: its thread ended"))?.map_err(|why| format!("{host}: {why}"))?;
    }
    Ok(())
}

fn host_page(host: &str) -> Outcome {
    let folder = root().join("tests/embedding").join(host);
    packages(&folder)?;
    run(Command::new("npm").args(["run", "build", "--silent"]).current_dir(folder).env("NG_CLI_ANALYTICS", "false"))
}

const LEPTOS: &str = "innsyn-embedding-leptos";

/// Another Leptos application takes the crates themselves. As a page it is made in the browser (`csr`), by cargo and
/// wasm-bindgen: what a Leptos host has no other tool for.
fn leptos_page() -> Outcome {
    tools::wasm_target()?;
    let tool = tools::wasm_bindgen()?;
    let args = ["build", "--quiet", "-p", LEPTOS, "--lib", "--target", "wasm32-unknown-unknown"];
    // Unoptimized: what it is made with is built for the tests already, and nobody waits for this page.
    run(cargo(&args).args(["--features", "csr"])).map_err(|why| format!("leptos: {why}"))?;
    let out = target().join("embedding/leptos");
    bind(&tool, &wasm_of(LEPTOS, "debug"), "page", Kind::Small, &out)?;
    for name in ["index.html", "start.js"] {
        let from = root().join("tests/embedding/leptos").join(name);
        std::fs::copy(&from, out.join(name)).map_err(at(&from))?;
    }
    Ok(())
}

/// The other way that a browser comes to it: it takes over what a server made. The server's own way is among the native tests.
pub(crate) fn leptos_hydrates() -> Outcome {
    let args = ["check", "--quiet", "-p", LEPTOS, "--lib", "--target", "wasm32-unknown-unknown"];
    run(cargo(&args).args(["--features", "hydrate"])).map_err(|why| format!("leptos, hydrate: {why}"))
}

/// What a folder's lock file names, unless it is there already.
pub(crate) fn packages(folder: &Path) -> Outcome {
    let (lock, mark) = (folder.join("package-lock.json"), folder.join("node_modules/.package-lock.json"));
    let time = |path: &Path| std::fs::metadata(path).and_then(|m| m.modified()).ok();
    if time(&mark).zip(time(&lock)).is_some_and(|(made, wanted)| made >= wanted) {
        return Ok(());
    }
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--silent"]).current_dir(folder))
}
