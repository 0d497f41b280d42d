//! Which way the crates point: what each must not have, in its manifest and in its code.

use innsyn_contract::manifest::dependencies;
use innsyn_contract::{folders, none, offences, root, sources};

/// What a browser would have to fetch, and what islands must not know.
const IN_A_BROWSER: [&str; 7] = ["fluent", "i18n-embed", "innsyn-web", "axum", "tokio", "serde_json", "leptos_router"];

/// (crate folder, what must not stand among its ordinary dependencies)
const ABSENT: [(&str, &[&str]); 13] = [
    ("app/islands/page", &IN_A_BROWSER),
    ("app/islands/grant", &IN_A_BROWSER),
    ("app/islands/lab_results", &IN_A_BROWSER),
    ("app/islands/trend", &IN_A_BROWSER),
    (
        "components/domain",
        &["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo-net", "hyper", "hyper-util", "reqwest", "axum", "tokio"],
    ),
    ("components/i18n", &["leptos", "innsyn-domain", "web-sys"]),
    ("components/client", &["leptos", "innsyn-ui", "innsyn-health"]),
    ("components/nodes", &["leptos", "innsyn-domain", "innsyn-ui", "web-sys", "js-sys", "wasm-bindgen"]),
    ("components/ui", &["innsyn-domain", "innsyn-client", "fluent", "i18n-embed", "serde_json"]),
    ("components/health", &["innsyn-client", "fluent", "i18n-embed", "leptos_router", "gloo-net"]),
    ("components/elements", &["fluent", "i18n-embed", "leptos_router", "axum"]),
    (
        "app/web",
        &["fluent", "i18n-embed", "axum", "hyper", "hyper-util", "tokio", "rusqlite", "leptos_router", "leptos_axum"],
    ),
    (
        "app/server",
        &["leptos", "innsyn-ui", "innsyn-health", "innsyn-client", "innsyn-elements", "fluent", "i18n-embed"],
    ),
];

/// (crate folder, what its code must not say)
const UNSAID: [(&str, &[&str]); 8] = [
    ("components/domain", &["SystemTime::now", "Timestamp::now", "Zoned::now", "Instant::now", "leptos::"]),
    ("components/i18n", &["leptos::", "Zoned::now", "Timestamp::now", "SystemTime::now"]),
    ("components/health", &["use fluent", "innsyn_client", "Words::of(", "SystemTime::now", "Zoned::now"]),
    ("components/ui", &["innsyn_domain", "use fluent"]),
    ("components/client", &["leptos::", "innsyn_ui", "innsyn_health"]),
    ("components/elements", &["resourceType", "innsyn_domain::fhir", "effective_access(", "may_see(", "use fluent"]),
    ("app/web", &["innsyn_domain::fhir", "resourceType", "use fluent"]),
    ("app/server", &["leptos::", "view!", "<html", "<div"]),
];

fn manifest(folder: &str) -> String {
    std::fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap_or_default()
}

#[test]
fn no_crate_depends_on_what_it_must_not_have() {
    let mut wrong = Vec::new();
    for (folder, absent) in ABSENT {
        let has = dependencies(&manifest(folder));
        assert!(!has.is_empty(), "{folder} has a manifest with dependencies");
        let unwanted = has.iter().filter(|d| absent.contains(&d.name.as_str()));
        wrong.extend(unwanted.map(|d| format!("{folder}/Cargo.toml:{}: depends on {}", d.line, d.name)));
    }
    none(&wrong);
}

#[test]
fn no_crate_says_what_it_must_not_say() {
    let mut wrong = Vec::new();
    for (folder, unsaid) in UNSAID {
        let files = sources(folder);
        assert!(!files.is_empty(), "{folder} has code");
        wrong
            .extend(offences(&files, |line| unsaid.iter().find(|word| line.contains(**word)).map(|w| (*w).to_owned())));
    }
    none(&wrong);
}

/// Who renders is for `web`, the islands and `elements` to say.
#[test]
fn libraries_take_leptos_without_a_renderer() {
    let mut wrong = Vec::new();
    for folder in ["components/ui", "components/health"] {
        let leptos = dependencies(&manifest(folder)).into_iter().filter(|d| d.name == "leptos");
        let rendering =
            leptos.filter(|d| ["ssr", "csr", "hydrate"].iter().any(|r| d.how.contains(&format!("\"{r}\""))));
        wrong.extend(rendering.map(|d| format!("{folder}/Cargo.toml:{}: leptos with a renderer", d.line)));
    }
    none(&wrong);
}

#[test]
fn no_island_has_fluent() {
    let has_words = |folder: &str| {
        let all = dependencies(&manifest(folder));
        let wrong = all.into_iter().filter(|d| d.how.contains("\"words\""));
        wrong.map(|d| format!("{folder}/Cargo.toml:{}: {} with words", d.line, d.name)).collect::<Vec<_>>()
    };
    assert!(!has_words("app/web").is_empty(), "pages have words");
    let islands: Vec<_> = folders("app/islands").iter().map(|island| format!("app/islands/{island}")).collect();
    assert!(islands.len() > 1, "there are islands");
    none(&islands.iter().flat_map(|folder| has_words(folder)).collect::<Vec<_>>());
}

/// Laboratory results, treatment plan and proxy access stand alone: a portal may take one.
#[test]
fn no_health_feature_uses_another() {
    let features = folders("components/health/src");
    assert!(!features.is_empty(), "there are features");
    let mut wrong = Vec::new();
    for feature in &features {
        let others: Vec<String> = features
            .iter()
            .filter(|other| *other != feature)
            .flat_map(|other| [format!("crate::{other}"), format!("super::{other}::")])
            // What is in such a group, on the lines below it, would not be seen.
            .chain(["use crate::{".to_owned()])
            .collect();
        let files = sources("components/health");
        let own: Vec<_> = files.into_iter().filter(|(name, _)| name.contains(&format!("/src/{feature}/"))).collect();
        wrong.extend(offences(&own, |line| others.iter().find(|other| line.contains(other.as_str())).cloned()));
    }
    none(&wrong);
}
