//! What tells a plan from an earlier state of itself: what it says, and when a part of it was changed.

use super::*;

fn contact(phone: &str) -> Value {
    let nurse =
        json!({ "resourceType": "Practitioner", "id": "n", "telecom": [{ "system": "phone", "value": phone }] });
    with(
        "CareTeam",
        "t",
        json!({ "status": "active", "contained": [nurse],
            "participant": [{ "role": [{ "text": "Sykepleier" }], "member": { "reference": "#n" } }] }),
    )
}

fn parts(sign: &str, action: &str, phone: &str) -> Vec<Value> {
    let measure = |id: &str| {
        with(
            "ServiceRequest",
            id,
            json!({ "status": "active", "intent": "plan", "code": { "text": id },
            "basedOn": [{ "reference": "CarePlan/main" }], "reasonReference": [{ "reference": "Condition/d" }] }),
        )
    };
    let [condition, part] = zone("y", "yellow", sign, Some(action));
    let diagnosis = with("Condition", "d", json!({ "code": { "text": "Kols" } }));
    let main =
        plan(json!({ "careTeam": [{ "reference": "CareTeam/t" }], "addresses": [{ "reference": "Condition/d" }] }));
    vec![main, condition, part, diagnosis, measure("a"), measure("b"), contact(phone)]
}

#[test]
fn a_plan_in_which_any_part_says_something_else_has_another_stamp() {
    let stamp = |resources: Vec<Value>| only(resources).stamp();
    let before = parts("Verre", "Ring i morgen", "55 50 00 01");
    let known = stamp(before.clone());
    assert_ne!(stamp(parts("Verre", "RING 113 NÅ", "55 50 00 01")), known, "what a zone says to do");
    assert_ne!(stamp(parts("Blå lepper", "Ring i morgen", "55 50 00 01")), known, "how it can be told");
    assert_ne!(stamp(parts("Verre", "Ring i morgen", "55 50 00 02")), known, "whom to call");
    let mut on_hold = before.clone();
    on_hold[4]["status"] = json!("on-hold");
    assert_ne!(stamp(on_hold), known, "whether a measure is in force");
    assert_ne!(stamp(before[..5].to_vec()), known, "what is there");
}

#[test]
fn a_plan_that_says_the_same_has_the_same_stamp_in_whatever_order_and_under_whatever_names() {
    let before = parts("Verre", "Ring i morgen", "55 50 00 01");
    let mut other = before.clone();
    other.reverse();
    assert_eq!(only(other).stamp(), only(before.clone()).stamp());
    let renamed = serde_json::to_string(&before).unwrap();
    let renamed = renamed.replace("Condition/d", "Condition/x").replace("\"id\":\"d\"", "\"id\":\"x\"");
    assert_eq!(only(serde_json::from_str(&renamed).unwrap()).stamp(), only(before).stamp());
}

#[test]
fn the_day_on_which_a_plan_is_read_is_no_change_of_it() {
    let mut all = parts("Verre", "Ring i morgen", "55 50 00 01");
    let until = json!({ "end": "2026-11-30" });
    all[6]["participant"][0]["period"] = until.clone();
    all[6]["contained"][0]["telecom"][0]["period"] = until.clone();
    let on = |day| {
        let entry = |resource: &Value| Entry { full_url: None, resource: resource.clone(), included: false };
        let entries: Vec<_> = all.iter().map(entry).collect();
        parse_plans(&entries, &Viewer::oneself(day, Some(60)), &person()).value.current.remove(0)
    };
    let [before, later] = [date(2026, 11, 30), date(2026, 12, 1)].map(|day| on(day.at(12, 0, 0, 0)));
    assert_ne!(later.contacts, before.contacts, "it is nobody to call any more");
    assert_eq!(later.stamp(), before.stamp());
}

/// Where this fails, stamps are made otherwise than before: then `FORM` is counted up and this made anew.
#[test]
fn a_stamp_is_the_same_in_the_next_version_of_the_program_or_says_that_it_is_of_another_form() {
    let stamp = only(parts("Verre", "Ring i morgen", "55 50 00 01")).stamp();
    assert_eq!(stamp, "2:d2808cdae67e6071");
    assert!(is_stamp(&stamp));
    for other in ["", "1|2026-11-02T09:10:00", "2:", "3:0123456789abcdef", "2:0123456789abcdeg", "2:0123456789abcdef0"]
    {
        assert!(!is_stamp(other), "{other}");
    }
}

#[test]
fn a_plan_is_never_older_than_a_part_of_it() {
    let at = |day: &str| json!({ "lastUpdated": format!("2026-{day}T08:00:00Z") });
    let said = json!([{ "url": "x/plan-endret", "extension": [{ "url": "at", "valueDateTime": "2026-02-01" }] }]);
    let changed = |place: usize, key: &str, when: Value, is_said: bool| {
        let mut all = parts("Verre", "Ring", "1");
        all[0]["meta"] = at("03-01");
        if is_said {
            all[0]["extension"] = said.clone();
        }
        all[place][key] = when;
        only(all).changed.at
    };
    let may = When::Moment(date(2026, 5, 1).at(10, 0, 0, 0));
    for is_said in [false, true] {
        for place in [1, 2, 3, 4, 6] {
            assert_eq!(changed(place, "meta", at("05-01"), is_said), may, "{place}, {is_said}");
        }
        assert_eq!(changed(3, "recordedDate", json!("2026-05-02"), is_said), When::Day(date(2026, 5, 2)));
    }
    let own = When::Day(date(2026, 2, 1));
    assert_eq!(changed(2, "meta", at("03-01"), true), own, "stored together with what says when it was changed");
}
