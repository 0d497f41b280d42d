//! Builds, runs, tests and measures innsyn: `cargo xtask help`.

mod bench;
mod browser;
mod check;
mod dev;
mod gallery;
mod hosts;
mod lix;
mod locales;
mod npm;
mod package;
mod process;
mod run;
mod site;
mod test;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
innsyn

  cargo xtask run                 build everything, start the demo at http://127.0.0.1:8080
  cargo xtask dev                 the same, and again on each change
  cargo xtask check               format, lints and the quick tests
  cargo xtask test                everything; what continuous integration runs
  cargo xtask import FILE…        read FHIR R4 JSON files into the demo's store
  cargo xtask backup FILE         copy the store to a file
  cargo xtask restore FILE        put such a copy back
  cargo xtask gallery             every component's examples as static pages, in target/gallery
  cargo xtask lix [WORDS]         how heavy each page is to read, and each text of so many words (10) over the limit
  cargo xtask locales             what each language has: translated, sourced, drafts, missing, faults
  cargo xtask bench [server|browser|islands|elements]   how long the server takes, what a person waits for, what parts weigh
  cargo xtask npm                 the custom elements as an npm package, in target/npm
  cargo xtask hosts               pages of React, Vue, Angular and Leptos with our views in them, in target/embedding
  cargo xtask package             the crates that other portals build on, packed, with all that they include

Settings come from the environment: `cargo xtask run help` lists them.";

/// What went wrong, for a person: what happened and what to do.
pub(crate) type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let task = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let outcome = match task.as_str() {
        "run" => run::run(&rest),
        "dev" => dev::dev(),
        "check" => check::check(),
        "test" => test::test(),
        "import" | "backup" | "restore" => run::store_command(&task, &rest),
        "bench" => bench::bench(&rest),
        "gallery" => gallery::gallery(),
        "lix" => lix::lix(&rest),
        "locales" => locales::locales(),
        "npm" => npm::npm(),
        "hosts" => hosts::hosts(),
        "package" => package::package(),
        "" | "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no task «{other}».\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}
