//! The one binary. Everything is in the library, so that tests reach it.

use std::process::ExitCode;

fn main() -> ExitCode {
    innsyn_server::cli::run(std::env::args().skip(1))
}
