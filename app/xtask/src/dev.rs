//! `dev`: the demo, built and started again on each change.

use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::process::{cargo, files, root, run as run_command};
use crate::{Outcome, run, site};

/// Looked at twice a second; nothing else on the machine needs to be installed for it.
const PAUSE: Duration = Duration::from_millis(500);
const WATCHED: [&str; 4] = ["app", "components", "locales", "public"];
const MANIFEST: &str = "Cargo.toml";

pub(crate) fn dev() -> Outcome {
    let mut seen = as_it_is();
    let mut server = build_and_start(None);
    loop {
        sleep(PAUSE);
        let now = as_it_is();
        if now != seen {
            seen = now;
            println!("\nSomething changed.");
            server = build_and_start(server);
        }
    }
}

/// How many files there are, and when the newest was written: one that is deleted changes it too.
fn as_it_is() -> (usize, Option<SystemTime>) {
    let all = WATCHED.iter().flat_map(|folder| files(&root().join(folder)));
    let all = all.chain([root().join(MANIFEST)]);
    let times: Vec<_> = all.filter_map(|file| std::fs::metadata(file).ok()?.modified().ok()).collect();
    (times.len(), times.into_iter().max())
}

/// The server first: its pages can be read before what browsers load is built. A build that fails leaves the old one
/// running. Neither is made small or fast here, for that is what takes minutes.
fn build_and_start(old: Option<Child>) -> Option<Child> {
    if let Err(why) = run_command(&mut cargo(&["build", "-p", "innsyn-server"])) {
        eprintln!("{why}\nWaiting for the next change.");
        return old;
    }
    let site = site::Kind::Quick;
    let server = start(old, site);
    match site::build(site) {
        // What browsers load is read when the server starts.
        Ok(true) => start(server, site),
        Ok(false) => server,
        Err(why) => {
            eprintln!("{why}\nThe pages are there without it. Waiting for the next change.");
            server
        }
    }
}

fn start(old: Option<Child>, site: site::Kind) -> Option<Child> {
    if let Some(mut old) = old {
        // It may have ended by itself; then there is nothing to end.
        let _ = old.kill();
        let _ = old.wait();
    }
    let mut command = run::server("debug", site);
    command.spawn().map_err(|why| eprintln!("The server could not be started: {why}")).ok()
}
