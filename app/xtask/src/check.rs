//! `check`: the quick loop.

use crate::Outcome;
use crate::process::{Steps, cargo, run};
use crate::tools;

pub(crate) const NATIVE_LINTS: [&str; 6] = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
pub(crate) const WASM_LINTS: [&str; 16] = [
    "clippy",
    "-p",
    "innsyn-island-grant",
    "-p",
    "innsyn-island-lab-results",
    "-p",
    "innsyn-island-trend",
    "-p",
    "innsyn-client",
    "--lib",
    "--target",
    "wasm32-unknown-unknown",
    "--quiet",
    "--",
    "-D",
    "warnings",
];

/// Apart from the portal's: in one command Leptos would be built for both ways of mounting at once.
pub(crate) const ELEMENT_LINTS: [&str; 10] = [
    "clippy",
    "-p",
    "innsyn-elements",
    "--lib",
    "--target",
    "wasm32-unknown-unknown",
    "--quiet",
    "--",
    "-D",
    "warnings",
];

pub(crate) fn check() -> Outcome {
    let mut steps = Steps::new(4);
    steps.step("Format", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    steps.step("Lints", || run(&mut cargo(&NATIVE_LINTS)))?;
    steps.step("Lints of what browsers load", || {
        tools::wasm_target()?;
        run(&mut cargo(&WASM_LINTS))
    })?;
    let quick = ["innsyn-domain", "innsyn-i18n", "innsyn-ui", "innsyn-health", "innsyn-contract"];
    let args: Vec<&str> = ["test", "--quiet"].into_iter().chain(quick.iter().flat_map(|p| ["-p", *p])).collect();
    steps.step("Quick tests", || run(cargo(&args).args(["--features", "innsyn-i18n/words"])))
}
