//! `gallery`: every component's examples as static pages.

use crate::Outcome;
use crate::process::{cargo, run, target};

pub(crate) fn gallery() -> Outcome {
    run(cargo(&["run", "--quiet", "-p", "innsyn-gallery", "--"]).arg(target().join("gallery")))
}
