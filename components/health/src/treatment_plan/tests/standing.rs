//! Only what is active is active, and what something is for is said also where it cannot be shown.

use innsyn_domain::treatment_plan::entries::doable;
use serde_json::{Value, json};

use super::fhir::{plan, with};
use super::*;

fn request(id: &str, more: Value) -> Value {
    let mut request = json!({ "status": "active", "intent": "plan", "code": { "text": format!("Tiltak {id}") },
        "basedOn": [{ "reference": "CarePlan/main" }] });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    with("ServiceRequest", id, request)
}

#[test]
fn p07_a_measure_that_is_not_active_is_folded_away_with_its_status_and_is_not_on_the_sheet() {
    let kinds = [
        ("on-hold", "På pause"),
        ("unknown", "Status ukjent"),
        ("tull", "Status ukjent"),
        ("completed", "Gjelder ikke lenger"),
    ];
    let plan = plan(json!({}), kinds.map(|(status, _)| request(status, json!({ "status": status }))).to_vec());
    let look = look(texts(Locale::Nb));
    let page = html(|| whole_with(&plan, &look, &|_, name| Some(view! { <button>{name}</button> }.into_any())));
    let folded = text(select(&page, "details")[0]);
    assert!(folded.starts_with("Tiltak som ikke er i bruk, eller har ukjent status"), "{folded}");
    for (status, words) in kinds {
        assert!(folded.contains(&format!("Tiltak {status} {words}")), "{folded}");
    }
    assert!(!all(&page).contains("Det står ingen tiltak"), "there are some: {}", all(&page));
    assert_eq!(select(&page, "button").len(), 0, "none is ticked");
    assert_eq!(plan.measures.iter().filter_map(doable).count(), 0);
    let paper = all(&html(|| sheet(&plan, &look)));
    assert!(!paper.contains("Tiltak ") && paper.contains("det som ikke gjelder nå, står ikke på arket."), "{paper}");
}

#[test]
fn p02_a_zone_that_is_not_active_says_so_where_one_chooses() {
    let part = |status: &str| {
        with(
            "CarePlan",
            status,
            json!({ "status": status, "intent": "plan", "title": "Når jeg er forkjølet",
            "partOf": [{ "reference": "CarePlan/main" }] }),
        )
    };
    let plan = plan(json!({}), vec![part("on-hold"), part("tull")]);
    let page = screen(&plan, Locale::Nb);
    let choices: Vec<_> = select(&page, "a.innsyn-plan-choice").into_iter().map(text).collect();
    assert_eq!(
        choices,
        ["Sone uten nivå På pause Når jeg er forkjølet", "Sone uten nivå Status ukjent Når jeg er forkjølet"]
    );
}

#[test]
fn p01_a_zone_that_names_a_diagnosis_too_is_one_zone_and_the_diagnosis_is_one() {
    let severity = json!({ "coding": [{ "system": "x/severity-zone-cs", "code": "yellow" }] });
    let zone = with("Condition", "y", json!({ "severity": severity, "code": { "text": "Tyngre pust" } }));
    let kols = with("Condition", "kols", json!({ "code": { "text": "Kols" } }));
    let named =
        |ids: &[&str]| ids.iter().map(|id| json!({ "reference": format!("Condition/{id}") })).collect::<Vec<_>>();
    for main in [&["kols"][..], &[]] {
        let part = with(
            "CarePlan",
            "z",
            json!({ "status": "active", "intent": "plan", "addresses": named(&["kols", "y"]),
            "partOf": [{ "reference": "CarePlan/main" }],
            "activity": [{ "detail": { "status": "in-progress", "description": "Ring i dag" } }] }),
        );
        let plan = plan(json!({ "addresses": named(main) }), vec![part, zone.clone(), kols.clone()]);
        let page = screen(&plan, Locale::Nb);
        let choices: Vec<_> = select(&page, "a.innsyn-plan-choice").into_iter().map(text).collect();
        assert_eq!(choices, ["Gul sone Tyngre pust"]);
        assert!(all(&page).contains("Diagnoser Kols"), "{}", all(&page));
        assert_eq!(all(&page).matches("Ring i dag").count(), 1);
    }
}

#[test]
fn p14_what_a_measure_or_a_goal_is_for_is_said_also_where_it_cannot_be_shown() {
    let condition = |id: &str, words: &str, more: Value| {
        let mut condition = with("Condition", id, json!({ "code": { "text": words } }));
        condition.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        condition
    };
    let refuted = json!({ "verificationStatus": { "coding": [{ "code": "refuted" }] } });
    let of = |reference: Value, more: Value| {
        let mut all = json!({ "reasonReference": [reference] });
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all
    };
    let path = |id: &str| json!({ "reference": format!("Condition/{id}") });
    let beside = vec![
        condition("k", "Kols", json!({})),
        condition("feil", "Avkreftet", refuted),
        request("a", of(path("k"), json!({}))),
        request("b", of(path("borte"), json!({}))),
        request("c", of(json!({ "reference": "Condition/borte", "display": "Diabetes" }), json!({}))),
        request("d", of(path("borte"), json!({ "reasonCode": [{ "text": "Astma" }] }))),
        request("e", of(json!({ "reference": "Condition/feil", "display": "Avkreftet" }), json!({}))),
        request("f", json!({})),
        with(
            "Goal",
            "g",
            json!({ "lifecycleStatus": "active", "description": { "text": "Mål g" }, "addresses": [path("borte")] }),
        ),
    ];
    let plan = plan(json!({ "addresses": [path("k"), path("borte")], "goal": [{ "reference": "Goal/g" }] }), beside);
    let not_shown = "Gjelder en diagnose som ikke kan vises her.";
    let look = look(texts(Locale::Nb));
    for (page, css) in [(html(|| whole(&plan, &look)), ".innsyn-plan-list li"), (html(|| sheet(&plan, &look)), "li")] {
        let items: Vec<_> = select(&page, css).into_iter().map(text).collect();
        for (id, words) in [
            ("a", "Gjelder: Kols"),
            ("b", not_shown),
            ("c", "Gjelder: Diabetes"),
            ("d", "Gjelder: Astma"),
            ("e", not_shown),
        ] {
            assert!(items.contains(&format!("Tiltak {id} {words}")), "{id}: {items:?}");
        }
        assert!(items.contains(&"Tiltak f".to_owned()), "what says nothing is general: {items:?}");
    }
    assert!(all(&screen(&plan, Locale::Nb)).contains(&format!("Mål g {not_shown}")));
}
