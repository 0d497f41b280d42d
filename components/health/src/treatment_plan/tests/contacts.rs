//! Whom to call today: nobody whose time is over, and nobody who is gone without a word.

use serde_json::{Value, json};

use super::fhir::{plan, with};
use super::*;

/// A team with these members, each with a number of its own.
fn team(members: Value, more: Value) -> Plan {
    let mut team = with("CareTeam", "t", json!({ "status": "active", "participant": members }));
    team.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    plan(json!({ "careTeam": [{ "reference": "CareTeam/t" }] }), vec![team])
}

fn somebody(id: &str, phone: Value, more: Value) -> Value {
    let mut telecom = json!({ "system": "phone", "value": "55500001" });
    telecom.as_object_mut().unwrap().extend(phone.as_object().unwrap().clone());
    let mut role = json!({ "resourceType": "PractitionerRole", "id": id, "practitioner": { "display": "Inga" },
        "telecom": [telecom] });
    role.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    role
}

/// What stands of one contact on the page, on the sheet and on the card.
fn shown(participant: Value, somebody: Value, team_more: Value) -> [String; 3] {
    let mut participant = participant;
    participant["member"] = json!({ "reference": "#x" });
    let mut more = team_more;
    more["contained"] = json!([somebody]);
    let plan = team(json!([participant]), more);
    let look = look(texts(Locale::Nb));
    let page = html(|| whole(&plan, &look));
    let contacts = text(select(&page, "#kontakter")[0]);
    [contacts, all(&html(|| sheet(&plan, &look))), all(&html(|| card(&plan, "R", &look)))]
}

const CALL: &str = "Ring 55500001";

#[test]
fn p09_whoever_is_not_to_be_called_now_is_told_of_and_has_no_number() {
    let (now, none) = (json!({}), json!({}));
    let period = |start: &str, end: &str| json!({ "period": { "start": start, "end": end } });
    let one = |phone: &Value, more: Value| somebody("x", phone.clone(), more);
    let ended = "Gjaldt til 24. november 2026.";
    for (participant, role, team, words) in [
        (period("2020-01-01", "2026-11-24"), one(&none, json!({})), json!({}), ended),
        (
            json!({ "period": { "start": "2026-11-26" } }),
            one(&none, json!({})),
            json!({}),
            "Gjelder fra 26. november 2026.",
        ),
        (now.clone(), one(&none, json!({ "active": false })), json!({}), "Gjelder ikke nå."),
        (now.clone(), one(&none, period("2020-01-01", "2026-11-24")), json!({}), ended),
        (now.clone(), one(&none, json!({})), period("2020-01-01", "2026-11-24"), ended),
        (now.clone(), one(&none, json!({})), json!({ "status": "inactive" }), "Gjelder ikke nå."),
    ] {
        let [page, sheet, card] = shown(participant, role, team);
        assert!(
            page.contains("Ingen av kontaktene i planen gjelder nå. Kontakter som ikke gjelder nå")
                && page.contains("Inga"),
            "{page}"
        );
        assert!(page.contains(words) && !page.contains(CALL), "{words}: {page}");
        for paper in [sheet, card] {
            assert!(paper.contains("Ingen av kontaktene i planen gjelder nå.") && !paper.contains(CALL), "{paper}");
        }
    }
    // The day on which it ends, and the one on which it begins, are in it.
    for participant in [period("2020-01-01", "2026-11-25"), period("2026-11-25", "2027-01-01"), now] {
        for said in shown(participant, one(&none, json!({})), json!({})) {
            assert!(said.contains(CALL) && !said.contains("ontaktene i planen gjelder nå"), "{said}");
            assert!(!said.contains("Kontakter som ikke gjelder nå"), "{said}");
        }
    }
}

#[test]
fn p09_a_number_that_is_not_in_use_is_not_called_and_is_not_said_to_be_missing() {
    for phone in [json!({ "period": { "end": "2020-01-01" } }), json!({ "use": "old" })] {
        for said in shown(json!({}), somebody("x", phone.clone(), json!({})), json!({})) {
            assert!(said.contains("Telefonnummeret i planen er ikke i bruk nå.") && !said.contains(CALL), "{said}");
            assert!(!said.contains("ikke noe telefonnummer"), "{said}");
        }
    }
}

#[test]
fn p09_when_nobody_is_there_is_said_and_the_number_stays() {
    let away = json!({ "notAvailable": [
        { "description": "Ferie", "during": { "start": "2026-11-01", "end": "2026-12-31" } },
        { "description": "I fjor", "during": { "end": "2025-12-31" } },
    ] });
    for said in shown(json!({}), somebody("x", json!({}), away.clone()), json!({})) {
        assert!(said.contains("Ikke til stede: Ferie fra 1. november 2026 til 31. desember 2026"), "{said}");
        assert!(said.contains(CALL) && !said.contains("I fjor"), "{said}");
    }
}
