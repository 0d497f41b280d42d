//! `bench`: how long the server takes, and what a person waits for in a browser, with persons of 50, 1,000 and 10,000
//! observations, and with a plan; what each island weighs, and what each element would alone. It prints figures and judges none: they are of this machine, now.

mod islands;

use std::process::Command;

use crate::Outcome;
use crate::process::{find, root, run, target};
use crate::{browser, site};

const USAGE: &str = "\
  cargo xtask bench                              all of these
  cargo xtask bench server [REQUESTS]            the server alone, 200 requests of each page
  cargo xtask bench browser [TIMES [50,1000]]    the browser alone, each figure 3 times, lists of so many observations
  cargo xtask bench islands                      what each island weighs
  cargo xtask bench elements                     what each custom element would weigh alone";

pub(crate) fn bench(args: &[String]) -> Outcome {
    if find("node").is_none() {
        return Err("Node.js is missing. Install version 20 or newer.".to_owned());
    }
    let (part, rest) = args.split_first().map_or(("all", args), |(part, rest)| (part.as_str(), rest));
    match part {
        "all" => {
            server(rest)?;
            println!();
            in_browser(rest)?;
            println!();
            islands::weigh()?;
            println!();
            crate::npm::weigh()
        }
        "server" => server(rest),
        "browser" => in_browser(rest),
        "islands" => islands::weigh(),
        "elements" => crate::npm::weigh(),
        other => Err(format!("there is no «{other}» to measure.\n\n{USAGE}")),
    }
}

fn server(args: &[String]) -> Outcome {
    crate::run::build_server()?;
    run(&mut script("server.mjs", args))
}

fn in_browser(args: &[String]) -> Outcome {
    browser::packages()?;
    let chromium = browser::headless()?;
    crate::run::build_server()?;
    site::build(site::Kind::Small)?;
    run(script("browser.mjs", args).env("CHROMIUM", chromium).env("INNSYN_SITE", site::Kind::Small.folder()))
}

/// A script that measures the release build, whichever build is newer.
fn script(name: &str, args: &[String]) -> Command {
    let mut command = Command::new("node");
    command.arg(root().join("tests/bench").join(name)).args(args).current_dir(root());
    if std::env::var_os("INNSYN_TEST_SERVER").is_none() {
        command.env("INNSYN_TEST_SERVER", target().join("release/innsyn-server"));
    }
    command
}
