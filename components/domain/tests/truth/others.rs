//! What waits for the person, or is hidden from others, is told to nobody else: no row, no count, no word.

use innsyn_domain::access::Basis;

use super::*;

/// Somebody else's view: a parent's.
const PARENT: Viewer = Viewer { basis: Basis::Foreldrerepresentasjon, ..VIEWER };

#[test]
fn e28_somebody_else_sees_nothing_of_what_waits_for_the_person() {
    let noru = || restricted("NORU");
    let panel = json!({ "valueString": "Hemmelig", "hasMember": [{ "reference": "Observation/part" }] });
    let hidden = [
        with(report("whole", &["w"], telling()), noru()),
        result("w", number(987)),
        with(result("alone", number(987)), noru()),
        report("only", &["o"], telling()),
        with(result("o", number(987)), noru()),
        result("panel", panel),
        with(result("part", number(987)), noru()),
    ];
    let open = [result("b", number(5))];
    let documents = json!({ "presentedForm": [{ "contentType": "text/plain", "data": "SGVtbWVsaWc=" }] });
    let mixed = |results: &[&str]| with(report("mixed", results, telling()), documents.clone());
    let with_hidden: Vec<Value> = open
        .iter()
        .chain(&hidden)
        .cloned()
        .chain([mixed(&["b", "m"]), with(result("m", number(987)), noru())])
        .collect();
    let without: Vec<Value> = open.iter().cloned().chain([report("mixed", &["b"], json!({}))]).collect();
    let seen = parse(&with_hidden, &PARENT).value;
    // Nothing tells it from what it would be, were there nothing.
    assert_eq!(seen, parse(&without, &PARENT).value);
    assert_eq!((seen.row_count(), seen.not_shown()), (1, NotShown::default()));

    let own = read(&with_hidden);
    assert!(!told(&own).contains("987") && !told(&own).contains("Hemmelig"));
    let withheld = own.reports.iter().filter(|r| r.withheld.is_some()).count();
    assert_eq!(withheld, 2, "a neutral row for the report, and one for the results of that day");
    assert!(own.reports.iter().any(|r| r.missing == 1));
}

#[test]
fn e28_what_one_version_keeps_from_somebody_else_no_other_version_misses() {
    let version = |id: &str, results: &[&str]| with(report(id, results, telling()), numbered("Lab"));
    let kalium = |id| with(result(id, number(987)), json!({ "code": { "text": "Kalium" } }));
    let all = [
        version("v1", &["a", "x"]),
        version("v2", &["b", "y"]),
        kalium("a"),
        with(kalium("b"), restricted("NORN_FORANS")),
        result("x", number(5)),
        with(result("y", number(5)), json!({ "code": { "text": "x" } })),
    ];
    let seen = parse(&all, &PARENT).value;
    assert!(!told(&seen).contains("987") && !told(&seen).contains("Hemmelig") && !told(&seen).contains("HeldBack"));
    assert_eq!((seen.reports.len(), seen.reports[0].missing, seen.row_count()), (1, 0, 1));
}

#[test]
fn e28_a_fault_in_what_is_kept_from_somebody_else_is_not_counted_for_them() {
    let version = |id: &str, results: &[&str]| with(report(id, results, json!({})), numbered("Lab"));
    let faulty = |id: &str| with(result(id, number(5)), json!({ "status": "nonsense" }));
    let all = [
        // Open themselves; kept from a parent with another version, and with the same result in another.
        version("v1", &["a"]),
        faulty("a"),
        with(version("v2", &[]), restricted("NORN_FORANS")),
        // Nothing that a parent may see.
        with(report("alone", &["c"], json!({})), restricted("NORU")),
        faulty("c"),
        json!({ "resourceType": "Basic", "id": "x", "meta": restricted("NORS")["meta"] }),
    ];
    let counted = |viewer: &Viewer, all: &[Value]| parse(all, viewer).faults.len();
    assert!(counted(&VIEWER, &all) > 0, "the person is told of those that are the person's to see");
    assert_eq!(counted(&PARENT, &all), 0);
    let open = [report("r", &["b"], json!({})), faulty("b"), json!({ "resourceType": "Basic", "id": "y" })];
    assert_eq!(counted(&PARENT, &open), 2, "and others of what they see");
    assert_eq!(counted(&PARENT, &[&all[..], &open[..]].concat()), 2);
}

#[test]
fn e28_words_that_a_mistake_holds_back_are_said_to_be_to_everybody() {
    let all = [
        report("r", &["a", "b"], telling()),
        with(result("a", number(4)), json!({ "status": "entered-in-error" })),
        result("b", number(5)),
    ];
    assert_eq!(parse(&all, &PARENT).value.reports[0].comments, [Comment::HeldBack]);
}
