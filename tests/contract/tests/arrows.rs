//! Which way the crates point: what each must not have, in its manifest and in its code.

use innsyn_contract::{root, sources};

/// (crate folder, what must not stand among its ordinary dependencies)
const ABSENT: [(&str, &[&str]); 8] = [
    (
        "components/domain",
        &["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo-net", "hyper", "reqwest", "axum", "tokio"],
    ),
    ("components/i18n", &["leptos", "innsyn-domain", "web-sys"]),
    ("components/client", &["leptos", "innsyn-ui", "innsyn-health"]),
    ("components/ui", &["innsyn-domain", "innsyn-client", "fluent", "i18n-embed", "serde_json"]),
    ("components/health", &["innsyn-client", "fluent", "i18n-embed", "leptos_router", "gloo-net"]),
    ("components/elements", &["innsyn-client", "leptos_router", "axum"]),
    ("app/web", &["axum", "hyper", "tokio", "rusqlite", "leptos_router", "leptos_axum"]),
    ("app/server", &["leptos", "innsyn-ui", "innsyn-health", "innsyn-client", "innsyn-elements"]),
];

/// (crate folder, what its code must not say)
const UNSAID: [(&str, &[&str]); 6] = [
    ("components/domain", &["SystemTime::now", "Timestamp::now", "Zoned::now", "Instant::now", "leptos::"]),
    ("components/i18n", &["leptos::", "Zoned::now", "SystemTime::now"]),
    ("components/health", &["use fluent", "innsyn_client", "Words::of("]),
    ("components/ui", &["innsyn_domain", "use fluent"]),
    ("app/web", &["innsyn_domain::fhir", "resourceType"]),
    ("app/server", &["leptos::", "view!", "<html", "<div"]),
];

/// Dependencies of every target and kind but dev.
fn dependencies(folder: &str) -> Vec<String> {
    let manifest = std::fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap_or_default();
    let mut section = String::new();
    let mut found = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            section = name.to_owned();
        } else if section.ends_with("dependencies") && !section.contains("dev-dependencies") {
            found.extend(
                line.split(['.', '=', ' ']).next().filter(|n| !n.is_empty() && !n.starts_with('#')).map(str::to_owned),
            );
        }
    }
    found
}

#[test]
fn no_crate_depends_on_what_it_must_not_have() {
    let mut wrong = Vec::new();
    for (folder, absent) in ABSENT {
        let has = dependencies(folder);
        assert!(!has.is_empty(), "{folder} has a manifest with dependencies");
        wrong.extend(has.iter().filter(|d| absent.contains(&d.as_str())).map(|d| format!("{folder} depends on {d}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_crate_says_what_it_must_not_say() {
    let mut wrong = Vec::new();
    for (folder, unsaid) in UNSAID {
        for (file, text) in sources(folder) {
            for (at, line) in text.lines().enumerate().filter(|(_, l)| !l.trim_start().starts_with("//")) {
                wrong.extend(
                    unsaid.iter().filter(|word| line.contains(**word)).map(|word| format!("{file}:{}: {word}", at + 1)),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_portals_wasm_has_no_fluent() {
    let manifest = std::fs::read_to_string(root().join("app/web/Cargo.toml")).unwrap_or_default();
    let (_, native) = manifest.split_once("cfg(not(target_arch = \"wasm32\"))").unwrap_or_default();
    assert!(native.contains("features = [\"words\"]"), "words are for the server's half");
    assert_eq!(manifest.matches("\"words\"").count(), 1, "and for that half only");
}
