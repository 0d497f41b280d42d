//! A file that is the answer of a search: whether it is all of it, and what only came along.

use innsyn_domain::lab_results::held_by_nothing;
use serde_json::Value;

use super::entries::{Candidate, lend, refused};
use super::report::{ImportReport, Remark};

/// What says that the file is a part of an answer: its links, and how many there are in all.
pub(super) fn parts(file: &Value) -> Vec<Remark> {
    let listed = |key: &str| file.get(key).and_then(Value::as_array).into_iter().flatten();
    let mut said = Vec::new();
    if listed("link").any(|link| link.get("relation").is_some_and(|it| it == "next")) {
        let why = "leads on (next): the file is a part of an answer, and the rest is not in it";
        said.push(refused(None, "Bundle.link", why));
    }
    let came_along =
        |entry: &&Value| matches!(entry.pointer("/search/mode").and_then(Value::as_str), Some("include" | "outcome"));
    let asked_for = listed("entry").filter(|entry| !came_along(entry)).count();
    let all = file.get("total").and_then(Value::as_u64);
    if all.is_some_and(|all| all > asked_for as u64) {
        said.push(refused(None, "Bundle.total", "more than the file holds: it is a part of an answer"));
    }
    said
}

/// Leaves out reports and results that nothing which was asked for holds. In the store, which knows no search modes, they would
/// become results of their own.
pub(super) fn leave_out(found: &mut Vec<Candidate>, report: &mut ImportReport) {
    if !found.iter().any(|candidate| candidate.included) {
        return;
    }
    let left_out = lend(found, held_by_nothing);
    let mut at = 0;
    found.retain(|candidate| {
        let stays = !left_out.contains(&at);
        at += 1;
        if !stays {
            let why = "came along (include), and nothing that was asked for holds it: no result of its own";
            report.refused.push(refused(candidate.entry, "Bundle.entry.search.mode", why));
        }
        stays
    });
}
