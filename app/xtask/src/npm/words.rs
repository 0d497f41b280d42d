//! The texts that elements can say, a module for each language, fetched when a page speaks it.

use std::path::Path;

use crate::process::{at, files, root};

/// Files of `locales/`. The portal's pages say more of each than the elements do: only what a source of the views names goes
/// along.
const FILES: [&str; 8] =
    ["lab-results", "lab-trend", "marks", "treatment-plan", "proxy-access", "elements", "proxy-grants", "usage-log"];

/// Whose keys are put together of what a result is of.
const WHOLE: &str = "analytes";
const PREFIX: &str = "analytes-";

pub(super) fn write(out: &Path) -> Result<(), String> {
    let folder = out.join("words");
    std::fs::create_dir_all(&folder).map_err(at(&folder))?;
    let sources = sources()?;
    for language in ["nb", "nn", "se"] {
        let text = module(language, |key| key == PREFIX || sources.contains(&format!("\"{key}\"")))?;
        super::write(&folder, &format!("{language}.js"), text)?;
    }
    Ok(())
}

/// The script of a language, with the texts that are said.
pub(super) fn module(language: &str, is_said: impl Fn(&str) -> bool) -> Result<String, String> {
    let (mut all, with_whole) = (String::new(), is_said(PREFIX));
    for file in FILES.into_iter().chain([WHOLE]) {
        let path = root().join("locales").join(language).join(format!("{file}.ftl"));
        // What Northern Sámi lacks, it lacks as a file too.
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let mut is_in = true;
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
                is_in = if file == WHOLE { with_whole } else { is_said(key) };
            }
            if is_in {
                all.extend([line, "\n"]);
            }
        }
    }
    let text = serde_json::to_string(&all).map_err(|why| why.to_string())?;
    Ok(format!("export default {text};\n"))
}

fn sources() -> Result<String, String> {
    let folders = ["components/health/src", "components/elements/src"].map(|folder| files(&root().join(folder)));
    let sources = folders.into_iter().flatten().filter(|file| file.extension().is_some_and(|e| e == "rs"));
    sources.map(|file| std::fs::read_to_string(&file).map_err(at(&file))).collect()
}
