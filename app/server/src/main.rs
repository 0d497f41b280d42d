//! The one binary. Everything is in the library, so that tests reach it.

use std::process::ExitCode;

/// A page is made of many small pieces of text, many at once: the system's allocator took a fifth of its time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    innsyn_server::cli::run(std::env::args_os().skip(1))
}
