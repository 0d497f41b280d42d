//! Dependencies as a manifest writes them.

/// One dependency of a crate.
#[derive(Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The package's name, also where the manifest calls it otherwise.
    pub name: String,
    pub line: usize,
    /// The header that it stands under: `dependencies`, `target.'cfg(…)'.dependencies`.
    pub section: String,
    /// The rest of its line.
    pub how: String,
}

/// All but dev-dependencies, which no user of the crate gets.
pub fn dependencies(manifest: &str) -> Vec<Dependency> {
    let mut section = String::new();
    let mut found: Vec<Dependency> = Vec::new();
    for (at, line) in manifest.lines().map(str::trim).enumerate() {
        if let Some(header) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            section = header.to_owned();
            if let Some((parent, name)) = header.rsplit_once("dependencies.")
                && !parent.ends_with("dev-")
            {
                let section = format!("{parent}dependencies");
                found.push(Dependency { name: name.to_owned(), line: at + 1, section, how: String::new() });
            }
            continue;
        }
        let is_list = section == "dependencies"
            || section == "build-dependencies"
            || section.ends_with(".dependencies")
            || section.ends_with(".build-dependencies");
        if let Some((name, how)) = line.split_once(['.', '=', ' ']).filter(|_| is_list && !line.starts_with('#')) {
            let renamed = how.split_once("package = \"").and_then(|(_, rest)| rest.split('"').next());
            let name = renamed.unwrap_or(name).to_owned();
            found.push(Dependency { name, line: at + 1, section: section.clone(), how: how.to_owned() });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dependencies_are_found_however_they_are_written() {
        let manifest = "[package]\nname = \"x\"\n[dependencies]\na.workspace = true\n# b = 1\nc = { package = \"d\", version = \"1\" }\n\
            [target.'cfg(unix)'.dependencies]\ne = \"1\"\n[dependencies.f]\nversion = \"1\"\n[dev-dependencies]\ng = \"1\"\n[dev-dependencies.h]\n";
        let found: Vec<_> = dependencies(manifest).into_iter().map(|d| (d.name, d.line)).collect();
        let named = |name: &str, line| (name.to_owned(), line);
        assert_eq!(found, [named("a", 4), named("d", 6), named("e", 8), named("f", 9)]);
    }
}
