//! How large the package is on the wire, and what each file must be.

use std::path::Path;

use base64::Engine;
use serde_json::{Value, json};
use sha2::{Digest, Sha384};

use crate::process::{at, files, in_brotli};

/// Of wasm and JavaScript together, in Brotli: what a page needs to show any of the elements in bokmål. The aim is 150 KiB,
/// which it is far from; this only keeps it from growing unseen. The same code weighs a few bytes more or less in another folder.
const BUDGET: usize = 328 * 1024;

pub(super) struct Sizes(Vec<File>);

struct File {
    name: String,
    bytes: usize,
    brotli: usize,
    integrity: String,
}

/// Of the files that browsers load.
pub(super) fn of(out: &Path) -> Result<Sizes, String> {
    let mut all = Vec::new();
    for path in files(out) {
        let name = path.strip_prefix(out).unwrap_or(&path).to_string_lossy().into_owned();
        if !name.ends_with(".js") && !name.ends_with(".wasm") {
            continue;
        }
        let body = std::fs::read(&path).map_err(at(&path))?;
        let brotli = in_brotli(&body)?.len();
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha384::digest(&body));
        all.push(File { name, bytes: body.len(), brotli, integrity: format!("sha384-{hash}") });
    }
    Ok(Sizes(all))
}

impl Sizes {
    fn brotli(&self, counts: impl Fn(&str) -> bool) -> usize {
        self.0.iter().filter(|file| counts(&file.name)).map(|file| file.brotli).sum()
    }

    fn is_needed(name: &str) -> bool {
        !name.starts_with("words/") || name == "words/nb.js"
    }

    pub(super) fn as_json(&self) -> Result<String, String> {
        let files = self.0.iter().map(|file| {
            (file.name.clone(), json!({ "bytes": file.bytes, "brotli": file.brotli, "integrity": file.integrity }))
        });
        let all: Value = files.collect::<serde_json::Map<_, _>>().into();
        serde_json::to_string_pretty(&all).map(|text| text + "\n").map_err(|why| why.to_string())
    }

    pub(super) fn markdown(&self) -> String {
        let kib = |bytes: usize| format!("{:.1} KiB", bytes as f64 / 1024.0);
        let rows = [
            ("the wasm, for all elements", self.brotli(|name| name.ends_with(".wasm"))),
            ("JavaScript, without texts", self.brotli(|name| name.ends_with(".js") && !name.starts_with("words/"))),
            ("texts in bokmål (also what others fall back to)", self.brotli(|name| name == "words/nb.js")),
            ("texts in nynorsk", self.brotli(|name| name == "words/nn.js")),
            ("texts in Northern Sámi", self.brotli(|name| name == "words/se.js")),
            ("all that a page in bokmål loads", self.brotli(Self::is_needed)),
        ];
        let rows = rows.map(|(what, bytes)| format!("| {what} | {} |\n", kib(bytes)));
        format!("| | in Brotli |\n| --- | --- |\n{}", rows.concat())
    }

    pub(super) fn within_budget(&self) -> Result<(), String> {
        println!("{}", self.markdown());
        let all = self.brotli(Self::is_needed);
        if all > BUDGET {
            return Err(format!("the elements are {all} bytes in Brotli, and may be {BUDGET}"));
        }
        Ok(())
    }
}
