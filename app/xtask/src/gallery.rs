//! `gallery`: every component's examples as static pages.

use crate::Outcome;
use crate::process::{cargo, run, target};

pub(crate) fn gallery() -> Outcome {
    let mut command = cargo(&["run", "--quiet", "-p", "innsyn-gallery", "--"]);
    command.arg(target().join("gallery"));
    // Without the package the elements' pages are there, and show none.
    let package = target().join("npm");
    if package.join("index.js").is_file() {
        command.arg(package);
    }
    run(&mut command)
}
