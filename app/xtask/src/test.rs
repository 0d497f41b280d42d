//! `test`: everything. A suite that fails does not stop the others.

use std::time::Instant;

use crate::process::{cargo, run};
use crate::{Outcome, browser, check, gallery, hosts, npm, package, site, tools};

type Suite = (&'static str, fn() -> Outcome);

const SUITES: [Suite; 9] = [
    ("format", || run(&mut cargo(&["fmt", "--all", "--check"]))),
    ("lints", || run(&mut cargo(&check::NATIVE_LINTS))),
    // All but examples in comments: there are none (tests/contract/tests/tidy.rs), and to look for them takes most of a minute.
    ("native tests", || {
        run(cargo(&["test", "--workspace", "--all-targets", "--quiet", "--no-fail-fast"])
            .args(["--features", "innsyn-i18n/words"]))
    }),
    ("packed crates", package::package),
    ("server build", crate::run::build_server),
    ("browser build", || {
        tools::wasm_target()?;
        run(&mut cargo(&check::WASM_LINTS))?;
        site::build(site::Kind::Small).map(drop)
    }),
    ("elements", || {
        run(&mut cargo(&check::ELEMENT_LINTS))?;
        npm::npm()?;
        hosts::leptos_hydrates()?;
        hosts::hosts()
    }),
    ("gallery", gallery::gallery),
    ("browser", browser::browser),
];

pub(crate) fn test() -> Outcome {
    let mut lines = Vec::new();
    let mut failed = 0;
    let begun = Instant::now();
    for (name, suite) in SUITES {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = suite();
        let seconds = start.elapsed().as_secs();
        let line = match &outcome {
            Ok(()) => format!("suite {name}: ok ({seconds} s)"),
            Err(why) => format!("suite {name}: FAILED ({seconds} s): {why}"),
        };
        println!("{line}");
        failed += usize::from(outcome.is_err());
        lines.push(line);
    }
    let whole = begun.elapsed().as_secs();
    println!("\n{}\nall suites: {} min {} s\n", lines.join("\n"), whole / 60, whole % 60);
    println!("{} passed, {failed} failed", SUITES.len() - failed);
    if failed == 0 { Ok(()) } else { Err(format!("{failed} of {} suites failed", SUITES.len())) }
}
