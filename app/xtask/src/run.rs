//! `run`: the demo, from a fresh checkout; `import`, `backup`, `restore`: the server's own commands on the same data.

use std::path::PathBuf;
use std::process::Command;

use crate::process::{Steps, cargo, run as run_command, target};
use crate::{Outcome, site};

/// Builds what has changed and starts the server. With words after it (`help`), they are the server's.
pub(crate) fn run(args: &[String]) -> Outcome {
    let mut steps = Steps::new(2);
    steps.step("Building the server (the first time takes some minutes)", build_server)?;
    steps.step("Building what browsers load", || site::build(site::Kind::Small).map(drop))?;
    start(args)
}

pub(crate) fn build_server() -> Outcome {
    run_command(&mut cargo(&["build", "--release", "-p", "innsyn-server"]))
}

/// `profile`: the folder of `target` that holds the binary.
pub(crate) fn server(profile: &str, site: site::Kind) -> Command {
    let mut command = Command::new(target().join(profile).join("innsyn-server"));
    let mut default = |name: &str, value: PathBuf| {
        if std::env::var_os(name).is_none() {
            command.env(name, value);
        }
    };
    default("INNSYN_MODE", PathBuf::from("demo"));
    default("INNSYN_DATA", target().join("demo"));
    default("INNSYN_SITE", site.folder());
    command
}

/// Gives the terminal over to the server: Ctrl-C goes straight to it.
fn start(args: &[String]) -> Outcome {
    let mut command = server("release", site::Kind::Small);
    command.args(args);
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        Err(format!("the server could not be started: {}", command.exec()))
    }
    #[cfg(not(unix))]
    run_command(&mut command)
}

/// `import FILE…`, `backup FILE`, `restore FILE`.
pub(crate) fn store_command(task: &str, files: &[String]) -> Outcome {
    build_server()?;
    run_command(server("release", site::Kind::Small).arg(task).args(files))
}
