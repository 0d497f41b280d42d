//! The log, on stderr: text for a terminal, JSON lines for everything else. It holds route templates, counts and
//! references; never a path, a query, a body, an id or a name.

use std::io::{IsTerminal, stderr};
use std::panic;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::util::SubscriberInitExt;

/// Our own lines, and others' warnings.
const FILTER: &str = "warn,innsyn_server=info";

pub(crate) fn start() {
    let log = tracing_subscriber::fmt().with_env_filter(EnvFilter::new(FILTER)).with_writer(stderr);
    // Only a second start in one process could fail here, and then there is a log already.
    let _ = if stderr().is_terminal() { log.finish().try_init() } else { log.json().finish().try_init() };
    tell_of_panics_without_their_text();
}

/// A panic's text can quote what it stumbled over. Where it happened is enough to find it.
pub fn tell_of_panics_without_their_text() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(|| "(unknown)".to_owned(), ToString::to_string);
        tracing::error!(place, "a panic");
    }));
}
