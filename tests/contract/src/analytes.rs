//! The list of analyses that are explained.

use innsyn_domain::lab_results::explained::{self, Analytes};

pub fn list() -> &'static Analytes {
    explained::analytes()
}

/// The keys of the words that it asks for.
pub fn keys() -> Vec<String> {
    let all = list();
    let prefixes = all.prefixes.iter().map(|p| format!("analytes-prefix-{}", p.prefix.to_lowercase()));
    all.analytes.iter().map(|a| format!("analytes-{}", a.key)).chain(prefixes).collect()
}
