//! `dev`: the demo, built and started again on each change.

use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::process::{files, root};
use crate::{Outcome, run, site};

/// Looked at twice a second; nothing else on the machine needs to be installed for it.
const PAUSE: Duration = Duration::from_millis(500);
const WATCHED: [&str; 4] = ["app", "components", "locales", "public"];

pub(crate) fn dev() -> Outcome {
    let mut seen = newest();
    let mut server = build_and_start(None);
    loop {
        sleep(PAUSE);
        let now = newest();
        if now > seen {
            seen = now;
            println!("\nSomething changed.");
            server = build_and_start(server);
        }
    }
}

fn newest() -> Option<SystemTime> {
    let all = WATCHED.iter().flat_map(|folder| files(&root().join(folder)));
    all.filter_map(|file| std::fs::metadata(file).ok()?.modified().ok()).max()
}

/// A build that fails leaves the old server running.
fn build_and_start(old: Option<Child>) -> Option<Child> {
    if let Err(why) = run::build_server().and_then(|()| site::build()) {
        eprintln!("{why}\nWaiting for the next change.");
        return old;
    }
    if let Some(mut old) = old {
        // It may have ended by itself; then there is nothing to end.
        let _ = old.kill();
        let _ = old.wait();
    }
    let mut command: Command = run::server();
    command.spawn().map_err(|why| eprintln!("The server could not be started: {why}")).ok()
}
