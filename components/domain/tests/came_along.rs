//! What only came along with what was asked for, where an answer is kept without its search modes.

use innsyn_domain::lab_results::{Entry, held_by_nothing};
use serde_json::{Value, json};

fn resource(kind: &str, id: &str, element: &str, holds: &[&str]) -> Value {
    let held: Vec<Value> = holds.iter().map(|to| json!({ "reference": to })).collect();
    json!({ "resourceType": kind, "id": id, element: held })
}

#[test]
fn what_nothing_asked_for_holds_is_left_out_and_what_is_held_at_any_depth_is_not() {
    let observation = |id: &str, holds: &[&str]| resource("Observation", id, "hasMember", holds);
    let report = |id: &str, holds: &[&str]| resource("DiagnosticReport", id, "result", holds);
    let of_url = |full_url: &str, resource| Entry { full_url: Some(full_url.to_owned()), resource, included: true };
    let entry = |resource, included| Entry { full_url: None, resource, included };
    let entries = [
        entry(report("asked", &["Observation/panel"]), false),
        entry(observation("panel", &["Observation/member", "urn:uuid:1"]), true),
        entry(observation("member", &[]), true),
        of_url("urn:uuid:1", json!({ "resourceType": "Observation" })),
        entry(observation("alone", &["Observation/below"]), true),
        entry(observation("below", &[]), true),
        // A report that came because a result of it was asked for.
        entry(report("around", &["Observation/panel"]), true),
        entry(observation("asked", &[]), false),
        entry(observation("asked", &[]), true),
        entry(json!({ "resourceType": "Patient", "id": "p" }), true),
    ];
    assert_eq!(held_by_nothing(&entries).into_iter().collect::<Vec<_>>(), [4, 5, 6]);
}
