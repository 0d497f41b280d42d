//! What the machine must have: found, installed where that can be done, or named.

use std::path::PathBuf;
use std::process::Command;

use crate::process::{cargo, find, output, root, run};

/// The wasm target of the toolchain in use.
pub(crate) fn wasm_target() -> Result<(), String> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let folder = PathBuf::from(sysroot.trim()).join("lib/rustlib/wasm32-unknown-unknown");
    if folder.is_dir() {
        return Ok(());
    }
    if find("rustup").is_none() {
        return Err("the Rust toolchain lacks wasm32-unknown-unknown, and there is no rustup to add it with.\n\
                    Install Rust from https://rustup.rs, or add the target with your system's packages."
            .to_owned());
    }
    run(Command::new("rustup").args(["target", "add", "wasm32-unknown-unknown"]))
}

/// Where tools are kept that cargo installs for us: once for all checkouts.
fn tools_folder() -> Result<PathBuf, String> {
    let cache = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))
        .ok_or("neither XDG_CACHE_HOME nor HOME is set, so there is no place for build tools. Set one of them.")?;
    Ok(cache.join("innsyn/tools"))
}

/// `wasm-bindgen`, of the version that `Cargo.lock` names: tool and crate must match.
pub(crate) fn wasm_bindgen() -> Result<PathBuf, String> {
    let version = locked_version("wasm-bindgen")?;
    // Not `--locked`: its lock file names a version of another crate that is no longer served.
    installed("wasm-bindgen", "wasm-bindgen-cli", Some(&version), &[])
}

pub(crate) fn wasm_pack() -> Result<PathBuf, String> {
    installed("wasm-pack", "wasm-pack", None, &["--locked"])
}

fn installed(program: &str, package: &str, version: Option<&str>, flags: &[&str]) -> Result<PathBuf, String> {
    let folder = tools_folder()?;
    let ours = folder.join("bin").join(program);
    let fits = |path: &PathBuf| {
        let said =
            Command::new(path).arg("--version").output().map(|o| String::from_utf8_lossy(&o.stdout).into_owned());
        said.is_ok_and(|said| version.is_none_or(|v| said.split_whitespace().nth(1) == Some(v)))
    };
    if let Some(found) = find(program).into_iter().chain([ours.clone()]).find(fits) {
        return Ok(found);
    }
    println!("      installing {package} {} into {} (some minutes, once)", version.unwrap_or(""), folder.display());
    let mut command = cargo(&["install", package, "--force", "--root"]);
    command.arg(&folder).args(flags);
    if let Some(version) = version {
        command.args(["--version", version]);
    }
    run(&mut command)?;
    Ok(ours)
}

fn locked_version(package: &str) -> Result<String, String> {
    let path = root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    let head = format!("name = \"{package}\"\nversion = \"");
    let rest = lock.split_once(&head).map(|(_, rest)| rest).unwrap_or_default();
    match rest.split_once('"') {
        Some((version, _)) => Ok(version.to_owned()),
        None => Err(format!("Cargo.lock names no {package}")),
    }
}

/// A program that a system package brings. On Debian, as root, it is installed; elsewhere it is asked for.
pub(crate) fn system(programs: &[&str], debian: &str, what: &str) -> Result<PathBuf, String> {
    let here = || programs.iter().find_map(|program| find(program));
    if let Some(found) = here() {
        return Ok(found);
    }
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if root && find("apt-get").is_some() {
        println!("      installing {debian} (once)");
        run(Command::new("apt-get").args(["update", "-qq"]))?;
        run(Command::new("apt-get").args(["install", "-y", "-qq", debian]).env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    here().ok_or_else(|| {
        format!("{what} is missing. Install it (Debian: {debian}) so that one of {programs:?} is on PATH.")
    })
}
