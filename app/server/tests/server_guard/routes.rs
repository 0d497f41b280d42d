//! The list of paths that the other tests walk through, held against the routes that there are in the source.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::support::PATHS;

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => rust_files(&path, found),
            false if path.extension().is_some_and(|it| it == "rs") => found.push(path),
            false => {}
        }
    }
}

/// The texts of the server's own source and of the pages', each with the name of its module.
fn sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    rust_files(&root.join("src"), &mut files);
    rust_files(&root.join("../web/src"), &mut files);
    let module = |file: &PathBuf| file.file_stem().unwrap().to_str().unwrap().to_owned();
    files.iter().map(|file| (module(file), std::fs::read_to_string(file).unwrap())).collect()
}

/// What `const … : &str` stands for, by module and name.
fn constants(sources: &[(String, String)]) -> BTreeMap<(&str, &str), &str> {
    let mut found = BTreeMap::new();
    for (module, text) in sources {
        for line in text.lines() {
            let Some((_, rest)) = line.split_once("const ") else { continue };
            let Some((name, value)) = rest.split_once(": &str = ") else { continue };
            // A path, or another constant; no other text.
            if value.starts_with("\"/") || !value.starts_with('"') {
                found.insert((module.as_str(), name), value.trim_end_matches(';'));
            }
        }
    }
    found
}

/// The path that an argument of `.route(` is: written out, or the name of a constant.
fn path_of(argument: &str, constants: &BTreeMap<(&str, &str), &str>) -> String {
    if let Some(literal) = argument.strip_prefix('"') {
        return literal.trim_end_matches('"').to_owned();
    }
    let (module, name) = argument.rsplit_once("::").unwrap_or(("", argument));
    let all = constants.iter().filter(|((_, known), _)| *known == name);
    let (of_module, others): (Vec<_>, Vec<_>) = all.partition(|((known, _), _)| *known == module);
    let values = if of_module.is_empty() { others } else { of_module };
    assert_eq!(values.len(), 1, "{argument} is one constant");
    path_of(values[0].1, constants)
}

/// Every route, as axum has it: `/provesvar/{address}`.
fn routes() -> Vec<String> {
    let sources = sources();
    let constants = constants(&sources);
    let calls = sources.iter().flat_map(|(_, text)| text.split(".route(").skip(1));
    calls.map(|call| path_of(call.split(',').next().unwrap().trim(), &constants)).collect()
}

/// Whether the route takes the path.
fn takes(route: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (route.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(rest), Some(_)) if rest.starts_with("{*") => return true,
            (Some(wanted), Some(given)) if wanted == given || (wanted.starts_with('{') && !given.is_empty()) => {}
            _ => return false,
        }
    }
}

#[test]
fn every_route_of_the_source_is_among_the_paths() {
    let routes = routes();
    assert!(routes.len() > 40, "the routes are found: {routes:?}");
    // What is written out goes before what is open, so a path is its route's that has the fewest open parts.
    let of = |path: &str| {
        let path = path.split('?').next().unwrap();
        routes.iter().filter(|route| takes(route, path)).min_by_key(|route| route.matches('{').count())
    };
    let walked: Vec<&String> = PATHS.into_iter().filter_map(of).collect();
    let missing: Vec<_> = routes.iter().filter(|route| !walked.contains(route)).collect();
    assert!(missing.is_empty(), "add a path of each to PATHS: {missing:#?}");
}
