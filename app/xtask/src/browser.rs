//! The browser suites: a real Chromium, and a real Firefox for the main journeys, against the real server.

use std::path::PathBuf;
use std::process::Command;

use crate::Outcome;
use crate::process::{find, root, run};
use crate::tools;

pub(crate) fn browser() -> Outcome {
    let folder = packages()?;
    let chromium = headless()?;
    let firefox =
        tools::system(&["firefox-esr", "firefox"], "firefox-esr", "Firefox, for the journeys in another engine,")?;
    let java = tools::system(&["java"], "openjdk-17-jre-headless", "Java, for the HTML checker,")?;
    let soffice = tools::system(
        &["soffice"],
        "libreoffice-calc-nogui",
        "LibreOffice Calc, for the test of the table one downloads,",
    )?;
    tools::system(&["pdftotext"], "poppler-utils", "poppler's pdftotext, for the test of what is printed,")?;
    tools::system(&["pdfinfo"], "poppler-utils", "poppler's pdfinfo, for the test of what is printed,")?;
    tools::system(&["openssl"], "openssl", "openssl, for the test under TLS,")?;
    tools::system(&["prlimit"], "util-linux", "util-linux's prlimit, for the test of a full disk,")?;
    let mut suites: Vec<_> = std::fs::read_dir(&folder)
        .map_err(|why| format!("{}: {why}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    suites.sort();
    let mut command = Command::new("node");
    command.args(["--test", "--test-concurrency=3", "--test-reporter=spec"]).args(suites).current_dir(&folder);
    run(command.env("CHROMIUM", chromium).env("FIREFOX", firefox).env("JAVA", java).env("SOFFICE", soffice))
}

/// Chromium without its windows, where there is one: pages are the same, and each comes three times as fast. Else a whole
/// Chromium.
pub(crate) fn headless() -> Result<PathBuf, String> {
    let shell = ["chromium-headless-shell", "chrome-headless-shell"];
    tools::system(&shell, "chromium-headless-shell", "Chromium without windows").or_else(|_| chromium())
}

fn chromium() -> Result<PathBuf, String> {
    tools::system(&["chromium", "chromium-browser", "google-chrome"], "chromium", "A Chromium browser")
}

/// What the scripts that drive the browser import. Gives their folder.
pub(crate) fn packages() -> Result<PathBuf, String> {
    if find("node").is_none() || find("npm").is_none() {
        return Err("Node.js is missing. Install version 20 or newer, with npm.".to_owned());
    }
    let folder = root().join("tests/browser");
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund", "--silent"]).current_dir(&folder))?;
    Ok(folder)
}
