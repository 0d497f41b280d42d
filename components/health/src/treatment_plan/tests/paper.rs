//! What must not be missing on the sheet and the card, and what is named as missing there.

use serde_json::json;

use super::fhir::{plan, with};
use super::*;

fn papers(plan: &Plan) -> [String; 2] {
    let look = look(texts(Locale::Nb));
    [html(|| sheet(plan, &look)), html(|| card(plan, "R", &look))].map(|page| all(&page))
}

#[test]
fn the_plans_own_heading_of_a_zone_stands_on_paper() {
    let part = with(
        "CarePlan",
        "z",
        json!({ "status": "active", "intent": "plan", "title": "Når jeg er forkjølet",
        "partOf": [{ "reference": "CarePlan/main" }] }),
    );
    for paper in papers(&plan(json!({}), vec![part])) {
        assert!(paper.contains("Sone uten nivå Når jeg er forkjølet"), "{paper}");
    }
}

#[test]
fn diagnoses_that_did_not_come_are_counted_on_paper_and_what_else_belongs_to_the_plan_is_named() {
    let lost =
        json!({ "addresses": [{ "reference": "Condition/borte" }], "supportingInfo": [{ "display": "Naboen Liv" }] });
    let [sheet, card] = papers(&plan(lost, Vec::new()));
    for paper in [&sheet, &card] {
        assert!(paper.contains("Én diagnose kunne ikke vises.") && !paper.contains("Naboen"), "{paper}");
    }
    assert!(sheet.contains("annet i planen og det som ikke gjelder nå, står ikke på arket."), "{sheet}");
    assert!(card.contains("annet i planen står ikke på kortet."), "{card}");
}

#[test]
fn what_a_plan_says_of_itself_is_inside_the_card() {
    let page = html(|| card(&full(), "R", &look(texts(Locale::Nb))));
    let inside = text(select(&page, ".innsyn-plan-card")[0]);
    assert!(inside.contains("Eksempeltekst. Ikke gjennomgått av helsepersonell."), "{inside}");
}
