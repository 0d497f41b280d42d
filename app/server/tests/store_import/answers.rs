//! Files that are the answer of a search: whether they are all of it, what only came along, and whether there is anything in them.

use innsyn_server::import::ImportError;
use serde_json::{Value, json};

use crate::store_support::{ANE, Base, FNR, by_number, observation};
use crate::{bundle, places};

#[test]
fn a_part_of_an_answer_is_said_to_be_one() {
    let came = |mode: &str| json!({ "resource": observation(mode, by_number(FNR, ANE)), "search": { "mode": mode } });
    let cases = [
        (json!({ "total": 2 }), vec!["Bundle.total"]),
        (json!({ "total": 1 }), vec![]),
        (json!({ "link": [{ "relation": "self", "url": "https://x" }] }), vec![]),
        (json!({ "link": [{ "relation": "next", "url": "https://x" }] }), vec!["Bundle.link"]),
        (json!({ "total": 9, "link": [{ "relation": "next" }] }), vec!["Bundle.link", "Bundle.total"]),
    ];
    for (more, expected) in cases {
        let mut file =
            json!({ "resourceType": "Bundle", "type": "searchset", "entry": [came("match"), came("include")] });
        file.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let report = Base::new().store.import(&file.to_string()).unwrap();
        let said: Vec<_> = report.faults.iter().map(|it| (it.entry, it.element.as_str())).collect();
        assert_eq!(said, expected.into_iter().map(|element| (None, element)).collect::<Vec<_>>(), "{more}");
    }
}

#[tokio::test]
async fn what_came_along_without_anything_that_holds_it_does_not_become_a_result_of_its_own() {
    let entry = |mode: &str, resource: Value| json!({ "resource": resource, "search": { "mode": mode } });
    let of = |id: &str| observation(id, by_number(FNR, ANE));
    let report = |id: &str, result: &str| {
        json!({ "resourceType": "DiagnosticReport", "id": id, "status": "final", "subject": by_number(FNR, ANE),
            "code": { "text": id }, "result": [{ "reference": format!("Observation/{result}") }] })
    };
    let mut panel = of("panel");
    panel["hasMember"] = json!([{ "reference": "Observation/member" }]);
    let file = json!({ "resourceType": "Bundle", "type": "searchset", "entry": [
        entry("match", report("asked", "panel")),
        entry("include", panel),
        entry("include", of("member")),
        entry("include", of("alone")),
        entry("include", report("around", "panel")),
        entry("include", json!({ "resourceType": "Organization", "id": "laboratory", "name": "Fjordheim" })),
    ]});
    let base = Base::new();
    let report = base.store.import(&file.to_string()).unwrap();
    assert_eq!(places(&report), (vec![Some(0), Some(1), Some(2), Some(5)], vec![Some(3), Some(4)]));
    assert!(report.refused.iter().all(|it| it.why.contains("came along")), "{:?}", report.refused);
    let stored = base.search("Observation", &format!("patient:identifier={ANE}")).await;
    assert_eq!(stored.json["total"], 2);
    assert_eq!(base.get("/DiagnosticReport/around").await.status, 404);
}

#[test]
fn a_bundle_without_one_known_type_is_refused_as_a_single_resource_of_such_a_type_is() {
    let base = Base::new();
    let unknown = |kind: &str| json!({ "resourceType": kind, "id": "a" });
    for resources in [vec![unknown("Account")], vec![unknown("Account"), unknown("Media")], vec![json!(17)]] {
        let error = base.store.import(&bundle("collection", resources)).unwrap_err();
        assert!(matches!(error, ImportError::NoKnownType), "{error}");
    }
    assert!(base.store.is_empty().unwrap());
    assert!(base.store.import(&bundle("searchset", vec![])).is_ok(), "an answer that found nothing is one");
    assert!(
        base.store.import(&bundle("searchset", vec![unknown("OperationOutcome")])).is_ok(),
        "and so is one that says why"
    );
    let mixed = vec![unknown("Account"), observation("o", by_number(FNR, ANE))];
    assert_eq!(places(&base.store.import(&bundle("collection", mixed)).unwrap()), (vec![Some(1)], vec![Some(0)]));
}
