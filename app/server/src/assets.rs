//! The built browser files: read once, served from memory, under a path that names their content.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;
use std::{fs, io};

use axum::body::{Body, Bytes};
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use http::{HeaderMap, HeaderValue};
use sha2::{Digest, Sha256};

/// More than this is not a folder of built browser files.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// What stands in without a build: pages are then whole, only without islands.
const ROBOTS: &[u8] = include_bytes!("../../../public/robots.txt");
const ICON: &[u8] = include_bytes!("../../../public/favicon.png");

const STYLE: &str = "innsyn.css";

/// The style sheet that is compiled in, compressed once.
fn small_style() -> Bytes {
    static SMALL: OnceLock<Bytes> = OnceLock::new();
    let small = SMALL.get_or_init(|| {
        let mut small = Vec::new();
        let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        // Writing to memory does not fail.
        let _ = brotli::BrotliCompress(&mut innsyn_web::stylesheet().as_bytes(), &mut small, &params);
        Bytes::from(small)
    });
    small.clone()
}

/// All files of the site folder.
#[derive(Debug, Clone)]
pub struct Assets {
    /// By path below the folder, `pkg/innsyn.css`.
    files: BTreeMap<String, File>,
    hash: String,
    built: bool,
}

#[derive(Debug, Clone)]
struct File {
    body: Bytes,
    kind: &'static str,
    /// Compressed beforehand, from `<name>.br`.
    brotli: Option<Bytes>,
}

impl Assets {
    /// Reads the folder. Without one there is what is compiled in: style sheet and icon, no islands.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut found = BTreeMap::new();
        let mut left = MAX_BYTES;
        if folder.is_dir() {
            read_folder(folder, "", &mut found, &mut left)?;
        }
        let built = !found.is_empty();
        found.entry("robots.txt".to_owned()).or_insert(Bytes::from_static(ROBOTS));
        found.entry("favicon.png".to_owned()).or_insert(Bytes::from_static(ICON));
        found.insert(STYLE.to_owned(), Bytes::from(innsyn_web::stylesheet()));
        found.insert(format!("{STYLE}.br"), small_style());
        let mut hash = Sha256::new();
        for (name, body) in &found {
            hash.update(name.as_bytes());
            hash.update([0]);
            hash.update(Sha256::digest(body));
        }
        let file = |(name, body): (&String, &Bytes)| {
            let brotli = found.get(&format!("{name}.br")).cloned();
            (name.clone(), File { body: body.clone(), kind: kind(name), brotli })
        };
        let files = found.iter().filter(|(name, _)| !name.ends_with(".br")).map(file).collect();
        Ok(Self { files, hash: crate::address::hex(&hash.finalize()[..8]), built })
    }

    /// Path prefix of the files, without a slash at the end.
    pub(crate) fn prefix(&self) -> String {
        format!("/s/{}", self.hash)
    }

    /// Whether the islands' code is among them.
    pub(crate) fn has_wasm(&self) -> bool {
        self.files.keys().any(|name| name.ends_with(".wasm"))
    }

    /// Whether there was a folder with files.
    pub fn is_built(&self) -> bool {
        self.built
    }

    /// A file under its content's path: it never changes, so it is kept for ever.
    pub(crate) fn hashed(&self, hash: &str, name: &str, headers: &HeaderMap) -> Option<Response> {
        let file = self.files.get(name).filter(|_| hash == self.hash)?;
        Some(file.response(headers, "public, max-age=31536000, immutable"))
    }

    /// A file that browsers look for at the root: `favicon.ico`, `robots.txt`.
    pub(crate) fn at_root(&self, name: &str, headers: &HeaderMap) -> Option<Response> {
        let file = self.files.get(name).filter(|_| !name.contains('/'))?;
        Some(file.response(headers, "public, max-age=3600"))
    }
}

impl File {
    fn response(&self, headers: &HeaderMap, keep: &'static str) -> Response {
        let brotli = self.brotli.as_ref().filter(|_| accepts_brotli(headers));
        let mut response = Body::from(brotli.unwrap_or(&self.body).clone()).into_response();
        let given = response.headers_mut();
        given.insert(CONTENT_TYPE, HeaderValue::from_static(self.kind));
        given.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
        if self.brotli.is_some() {
            given.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        if brotli.is_some() {
            given.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
        response
    }
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    let given = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    given.flat_map(|value| value.split(',')).any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let refused = |part: &str| part.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0);
        parts.next().is_some_and(|name| name.eq_ignore_ascii_case("br")) && !parts.any(refused)
    })
}

fn read_folder(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Bytes>, left: &mut u64) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        let meta = fs::metadata(entry.path())?;
        if meta.is_dir() {
            read_folder(&entry.path(), &format!("{path}/"), found, left)?;
        } else {
            *left = left.checked_sub(meta.len()).ok_or_else(|| {
                io::Error::other(format!("more than {} MiB: not built browser files", MAX_BYTES / (1024 * 1024)))
            })?;
            found.insert(path, fs::read(entry.path())?.into());
        }
    }
    Ok(())
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("html") => "text/html; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepting(encodings: &str) -> HeaderMap {
        [(ACCEPT_ENCODING, encodings.parse().unwrap())].into_iter().collect()
    }

    #[test]
    fn a_file_is_found_under_its_own_hash_only_and_compressed_for_those_who_read_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("pkg")).unwrap();
        fs::write(folder.path().join("pkg/a.wasm"), b"plain").unwrap();
        fs::write(folder.path().join("pkg/a.wasm.br"), b"small").unwrap();
        let assets = Assets::read(folder.path()).unwrap();
        let hash = assets.hash.clone();
        assert!(assets.has_wasm());
        assert!(assets.hashed("0000", "pkg/a.wasm", &HeaderMap::new()).is_none());
        assert!(assets.hashed(&hash, "../secret.key", &HeaderMap::new()).is_none());
        let encoding = |accept: &str| {
            let response = assets.hashed(&hash, "pkg/a.wasm", &accepting(accept)).unwrap();
            assert_eq!(response.headers()[CONTENT_TYPE], "application/wasm");
            assert_eq!(response.headers()[VARY], "accept-encoding");
            response.headers().contains_key(CONTENT_ENCODING)
        };
        assert!(encoding("gzip, br"));
        assert!(encoding("br;q=0.5"));
        assert!(!encoding("gzip"));
        assert!(!encoding("br;q=0, gzip"));
        fs::write(folder.path().join("pkg/a.wasm"), b"other").unwrap();
        assert_ne!(Assets::read(folder.path()).unwrap().hash, hash);
    }

    #[test]
    fn without_a_folder_pages_still_have_their_style_and_robots_are_told_to_stay_away() {
        let assets = Assets::read(Path::new("/nowhere")).unwrap();
        assert!(!assets.is_built() && !assets.has_wasm());
        assert!(assets.hashed(&assets.hash, "innsyn.css", &HeaderMap::new()).is_some());
        assert!(assets.at_root("robots.txt", &HeaderMap::new()).is_some());
    }
}
