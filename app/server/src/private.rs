//! Files that hold health data, or lead to them: for the user who runs the server, and nobody else on the machine.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::Path;

/// Makes the file where there is none, and takes it from others where they may read or write it. What SQLite puts beside
/// it is given the same rights.
pub(crate) fn file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    take(&file, path)
}

#[cfg(unix)]
fn take(file: &fs::File, path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = file.metadata()?.permissions().mode();
    match mode & 0o077 {
        0 => Ok(()),
        _ => fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700)),
    }
}

#[cfg(not(unix))]
fn take(_: &fs::File, _: &Path) -> io::Result<()> {
    Ok(())
}
