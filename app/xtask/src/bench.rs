//! `bench`: how long the server takes, with persons of 50, 1,000 and 10,000 observations. It prints figures and judges
//! none: they are of this machine, now.

use std::process::Command;

use crate::Outcome;
use crate::process::{find, root, run};

pub(crate) fn bench(args: &[String]) -> Outcome {
    if find("node").is_none() {
        return Err("Node.js is missing. Install version 20 or newer.".to_owned());
    }
    crate::run::build_server()?;
    run(Command::new("node").arg("tests/bench/server.mjs").args(args).current_dir(root()))
}
