//! `hosts`: the example hosts of the elements, each built by its framework's ordinary tools.

use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::process::{cargo, root, run, target};

pub(crate) const HOSTS: [&str; 3] = ["react", "vue", "angular"];

pub(crate) fn hosts() -> Outcome {
    if !target().join("npm/index.js").is_file() {
        return Err("target/npm is not built: cargo xtask npm".to_owned());
    }
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

/// Another Leptos application takes the crates themselves, in both ways that a browser comes to it. The server's way is among
/// the native tests.
pub(crate) fn leptos() -> Outcome {
    for way in ["csr", "hydrate"] {
        let args = ["check", "--quiet", "-p", "innsyn-embedding-leptos", "--lib", "--target", "wasm32-unknown-unknown"];
        run(cargo(&args).args(["--features", way])).map_err(|why| format!("leptos, {way}: {why}"))?;
    }
    Ok(())
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
