//! The texts that elements can say, a module for each language, fetched when a page speaks it.

use std::path::Path;

use crate::process::{at, root};

/// Files of `locales/`, those whose texts the views inside elements say.
const FILES: [&str; 7] =
    ["lab-results", "lab-trend", "marks", "analytes", "treatment-plan", "proxy-access", "elements"];

pub(super) fn write(out: &Path) -> Result<(), String> {
    let folder = out.join("words");
    std::fs::create_dir_all(&folder).map_err(at(&folder))?;
    for language in ["nb", "nn", "se"] {
        let mut all = String::new();
        for file in FILES {
            let path = root().join("locales").join(language).join(format!("{file}.ftl"));
            // What Northern Sámi lacks, it lacks as a file too.
            if let Ok(text) = std::fs::read_to_string(&path) {
                let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
                lines.for_each(|line| all.extend([line, "\n"]));
            }
        }
        let text = serde_json::to_string(&all).map_err(|why| why.to_string())?;
        super::write(&folder, &format!("{language}.js"), format!("export default {text};\n"))?;
    }
    Ok(())
}
