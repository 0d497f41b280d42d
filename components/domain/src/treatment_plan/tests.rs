//! Rules of reading a plan, each on the smallest answer that shows it.

mod medicines;
mod stamp;

use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::lab_results::{Entry, Name, Viewer};
use crate::parsed::FaultKind;
use crate::person::Person;
use crate::when::When;

const VIEWER: Viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), Some(60));
const ZONES: &str = "http://hl7.no/fhir/ig/planer-hacking/CodeSystem/planer-hacking-observation-severity-zone-cs";

fn person() -> Person {
    Person::from_patient(&json!({ "resourceType": "Patient", "id": "p" })).unwrap()
}

pub(super) fn of(resources: Vec<Value>) -> ParsedPlans {
    let entries: Vec<Entry> =
        resources.into_iter().map(|resource| Entry { full_url: None, resource, included: false }).collect();
    parse_plans(&entries, &VIEWER, &person())
}

fn with(kind: &str, id: &str, more: Value) -> Value {
    let mut resource = json!({ "resourceType": kind, "id": id, "subject": { "reference": "Patient/p" } });
    resource.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    resource
}

fn plan(more: Value) -> Value {
    let mut plan = with("CarePlan", "main", json!({ "status": "active", "intent": "plan" }));
    plan.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    plan
}

fn only(resources: Vec<Value>) -> Plan {
    of(resources).value.current.remove(0)
}

fn zone(id: &str, code: &str, sign: &str, action: Option<&str>) -> [Value; 2] {
    let severity = json!({ "coding": [{ "system": ZONES, "code": code }] });
    let condition = with("Condition", &format!("c-{id}"), json!({ "severity": severity, "code": { "text": sign } }));
    let mut part = with(
        "CarePlan",
        id,
        json!({
            "status": "active", "intent": "plan", "partOf": [{ "reference": "CarePlan/main" }],
            "addresses": [{ "reference": format!("Condition/c-{id}") }],
        }),
    );
    if let Some(action) = action {
        part["activity"] = json!([{ "detail": { "status": "not-started", "description": action } }]);
    }
    [condition, part]
}

fn seen(plan: &Plan) -> Vec<(Level, Vec<String>, Vec<String>)> {
    let texts = |actions: &[Action]| actions.iter().map(|it| it.text.clone()).collect();
    plan.zones.iter().map(|it| (it.level.clone(), it.signs.clone(), texts(&it.actions))).collect()
}

#[test]
fn p01_zones_are_found_backwards_and_stand_green_yellow_red() {
    let all = [
        zone("r", "red", "Tung pust i ro", Some("Ring 113")),
        zone("g", "green", "Som vanlig", Some("Fortsett")),
        zone("y", "yellow", "Verre", None),
    ];
    let found = only([vec![plan(json!({}))], all.concat()].concat());
    let expected = [
        (Level::Green, vec!["Som vanlig".to_owned()], vec!["Fortsett".to_owned()]),
        (Level::Yellow, vec!["Verre".to_owned()], vec![]),
        (Level::Red, vec!["Tung pust i ro".to_owned()], vec!["Ring 113".to_owned()]),
    ];
    assert_eq!(seen(&found), expected);
    assert_eq!(found.diagnoses, []);
}

#[test]
fn p01_a_condition_alone_can_be_a_zone_with_its_action_in_a_note() {
    let severity = json!({ "coding": [{ "system": ZONES, "code": "yellow" }] });
    let condition = with(
        "Condition",
        "c",
        json!({ "severity": severity, "code": { "text": "Mellom 50 og 80 prosent" }, "note": [{ "text": "- Hvil\n- Ring" }] }),
    );
    let found = only(vec![plan(json!({ "addresses": [{ "reference": "Condition/c" }] })), condition]);
    let expected =
        [(Level::Yellow, vec!["Mellom 50 og 80 prosent".to_owned()], vec!["Hvil".to_owned(), "Ring".to_owned()])];
    assert_eq!(seen(&found), expected);
}

#[test]
fn p02_no_zone_is_made_up_two_of_a_level_are_two_and_unknown_levels_are_kept() {
    let all = [
        zone("b", "yellow", "Sover lite", Some("Ring")),
        zone("a", "yellow", "Spiser lite", Some("Ta imot hjelp")),
        zone("c", "orange", "Noe annet", Some("Vent")),
    ];
    let found = only([vec![plan(json!({}))], all.concat()].concat());
    let levels: Vec<_> = found.zones.iter().map(|it| it.level.clone()).collect();
    assert_eq!(levels, [Level::Yellow, Level::Yellow, Level::Other("orange".into())]);
}

#[test]
fn p02_a_zone_whose_condition_did_not_come_keeps_what_it_says_to_do() {
    let [_, part] = zone("y", "yellow", "Verre", Some("Ring sykepleieren"));
    let found = only(vec![plan(json!({})), part]);
    assert_eq!(seen(&found), [(Level::NotSaid, vec![], vec!["Ring sykepleieren".to_owned()])]);
    assert_eq!(found.lost.zones, 1);
}

#[test]
fn p02_two_levels_in_one_condition_are_neither() {
    let coding = |code: &str| json!({ "system": ZONES, "code": code });
    let condition = with(
        "Condition",
        "c",
        json!({ "severity": { "coding": [coding("red"), coding("green")] }, "code": { "text": "?" } }),
    );
    let found = only(vec![plan(json!({ "addresses": [{ "reference": "Condition/c" }] })), condition]);
    assert_eq!(found.zones[0].level, Level::Other("green / red".into()));
}

#[test]
fn what_is_over_or_not_meant_for_anybody_is_no_action() {
    let [condition, mut part] = zone("y", "yellow", "Verre", None);
    let detail = |status: &str, words: &str| json!({ "detail": { "status": status, "description": words } });
    part["activity"] = json!([
        detail("completed", "Gammelt"), detail("entered-in-error", "Feil"), detail("cancelled", "Avlyst"),
        detail("on-hold", "Venter"), detail("hva som helst", "Ukjent"),
        { "detail": { "status": "not-started", "description": "Løft tungt", "doNotPerform": true } },
        { "reference": { "reference": "Task/borte" } },
    ]);
    let found = only(vec![plan(json!({})), condition, part]);
    let zone = &found.zones[0];
    let actions: Vec<_> = zone.actions.iter().map(|it| (it.text.as_str(), it.standing, it.is_not)).collect();
    let expected = [
        ("Venter", Standing::OnHold, false),
        ("Ukjent", Standing::Unknown, false),
        ("Løft tungt", Standing::InForce, true),
    ];
    assert_eq!(actions, expected);
    assert_eq!(zone.lost, 1);
}

#[test]
fn p04_only_an_active_plan_is_in_use_and_drafts_and_mistakes_are_nowhere() {
    let all = ["active", "on-hold", "completed", "revoked", "unknown", "hva", "draft", "entered-in-error"];
    let plans =
        all.map(|status| with("CarePlan", status, json!({ "status": status, "intent": "plan", "title": status })));
    let proposal = with("CarePlan", "forslag", json!({ "status": "active", "intent": "proposal" }));
    let none = with("CarePlan", "uten", json!({ "intent": "plan" }));
    let parsed = of([plans.to_vec(), vec![proposal, none]].concat());
    let standing = |plans: &[Plan]| plans.iter().map(|it| it.standing).collect::<Vec<_>>();
    assert_eq!(standing(&parsed.value.current), [PlanStanding::Current]);
    let earlier = standing(&parsed.value.earlier);
    for one in [PlanStanding::OnHold, PlanStanding::Completed, PlanStanding::Revoked] {
        assert!(earlier.contains(&one), "{one:?}");
    }
    assert_eq!(earlier.iter().filter(|it| **it == PlanStanding::Unknown).count(), 3);
    assert_eq!(earlier.len(), 6);
}

#[test]
fn p05_a_plan_that_another_took_over_from_is_not_in_use_whatever_it_says() {
    let plan = |id: &str, more: Value| {
        let mut plan = with("CarePlan", id, json!({ "status": "active", "intent": "plan" }));
        plan.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        plan
    };
    let parsed = of(vec![plan("a", json!({})), plan("b", json!({ "replaces": [{ "reference": "CarePlan/a" }] }))]);
    let ids = |plans: &[Plan]| plans.iter().map(|it| it.id.0.clone()).collect::<Vec<_>>();
    assert_eq!(
        (ids(&parsed.value.current), ids(&parsed.value.earlier)),
        (vec!["CarePlan/b".into()], vec!["CarePlan/a".into()])
    );
    // Each says that it took over from the other: nobody knows, and none is hidden.
    let other = |id: &str, of: &str| plan(id, json!({ "replaces": [{ "reference": format!("CarePlan/{of}") }] }));
    assert_eq!(of(vec![other("a", "b"), other("b", "a")]).value.current.len(), 2);
    // Versions of one plan by its number.
    let version = |id: &str, n: &str| {
        let said = json!({ "url": "x/plan-endret", "extension": [{ "url": "version", "valueString": n }] });
        plan(id, json!({ "identifier": [{ "system": "s", "value": "1" }], "extension": [said] }))
    };
    let parsed = of(vec![version("v2", "2"), version("v10", "10"), version("v9", "9")]);
    assert_eq!(ids(&parsed.value.current), ["CarePlan/v10"]);
}

#[test]
fn p06_what_the_person_wrote_is_known_by_who_it_is_and_not_by_a_word() {
    let note = |by: Value| {
        let mut note = json!({ "text": "Ring meg" });
        note.as_object_mut().unwrap().extend(by.as_object().unwrap().clone());
        note
    };
    let found = only(vec![plan(json!({ "note": [
        note(json!({ "authorReference": { "reference": "Patient/p" } })),
        note(json!({ "authorReference": { "reference": "Patient/annen", "display": "En annen" } })),
        note(json!({ "authorString": "Pasienten" })),
        note(json!({})),
    ] }))]);
    assert_eq!(found.important.len(), 1);
    let by: Vec<_> = found.notes.iter().map(|it| it.by.clone()).collect();
    assert_eq!(by, [Author::Named("En annen".into()), Author::Named("Pasienten".into()), Author::NotSaid]);
}

fn measure(more: Value) -> Measure {
    let mut request = with("ServiceRequest", "s", json!({ "status": "active", "intent": "plan" }));
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let plan = plan(json!({ "activity": [{ "reference": { "reference": "ServiceRequest/s" } }] }));
    only(vec![plan, request]).measures.remove(0)
}

#[test]
fn p07_the_first_detail_is_shown_and_a_category_can_be_the_title() {
    let found = measure(
        json!({ "category": [{ "text": "Trening" }], "orderDetail": [{ "text": "Sitt" }, { "text": "(intern)" }] }),
    );
    assert_eq!((found.title, found.category), (None, Category::Other("Trening".into())));
    assert_eq!(found.detail.as_deref(), Some("Sitt"));
    let coded =
        measure(json!({ "category": [{ "coding": [{ "system": "http://snomed.info/sct", "code": "384760004" }] }] }));
    assert_eq!(coded.category, Category::Diet);
    assert_eq!(measure(json!({})).category, Category::NotSaid);
}

#[test]
fn p07_a_schedule_is_read_or_said_to_say_more() {
    let timing = |repeat: Value| measure(json!({ "occurrenceTiming": { "repeat": repeat } })).schedule.unwrap();
    let week = timing(
        json!({ "frequency": 5, "period": 1, "periodUnit": "wk", "dayOfWeek": ["fri", "mon", "tue", "wed", "thu"] }),
    );
    let rate = week.rate.unwrap();
    assert_eq!((rate.times, rate.unit, rate.period.as_str()), (5, Unit::Week, "1"));
    assert_eq!((week.days, week.is_whole), (Day::ALL[..5].to_vec(), true));
    for more in [
        json!({ "frequency": 5, "period": 1, "periodUnit": "wk", "count": 3 }),
        json!({ "frequency": 2 }),
        json!({ "frequency": 1, "period": 1, "periodUnit": "fortnight" }),
        json!({ "dayOfWeek": ["mon", "funday"] }),
        json!({ "when": ["PHS"] }),
        json!(7),
    ] {
        assert!(!timing(more.clone()).is_whole, "{more}");
    }
}

#[test]
fn p13_a_measure_that_did_not_come_is_counted_and_one_that_may_not_be_told_of_is_not() {
    let closed = with(
        "ServiceRequest",
        "lukket",
        json!({
            "status": "active", "intent": "plan", "code": { "text": "Hemmelig" },
            "meta": { "security": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.9603", "code": "NORS" }] },
        }),
    );
    let references =
        ["ServiceRequest/borte", "ServiceRequest/lukket"].map(|it| json!({ "reference": { "reference": it } }));
    let parsed = of(vec![plan(json!({ "activity": references })), closed]);
    let found = &parsed.value.current[0];
    assert_eq!((found.lost.activities, found.measures.len()), (1, 0));
    assert!(!format!("{parsed:?}").contains("Hemmelig"));
}

#[test]
fn p14_zones_and_what_is_refuted_are_no_diagnoses_and_a_code_is_kept() {
    let refuted =
        json!({ "verificationStatus": { "coding": [{ "code": "refuted" }] }, "code": { "text": "Hjertesvikt" } });
    let bare = json!({ "code": { "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.7170", "code": "R95" }] } });
    let addresses = ["a", "b", "borte"].map(|id| json!({ "reference": format!("Condition/{id}") }));
    let plan = plan(json!({ "addresses": addresses }));
    let found = only(vec![plan, with("Condition", "a", refuted), with("Condition", "b", bare)]);
    assert_eq!(found.diagnoses.iter().map(|it| it.name.clone()).collect::<Vec<_>>(), [Name::CodeOnly("R95".into())]);
    assert_eq!(found.lost.diagnoses, 1);
}

#[test]
fn p15_a_missing_consent_is_known_in_each_way_it_is_said() {
    let said = json!({ "resourceType": "OperationOutcome", "issue": [{
        "severity": "fatal", "code": "exception", "diagnostics": { "errorCode": "CPLF-0017", "errorMessage": "x" },
    }] });
    assert!(says_no_consent(&said));
    assert_eq!(of(vec![said]).value.notices, [PlanNotice::NoConsent]);
    let other =
        json!({ "resourceType": "OperationOutcome", "issue": [{ "diagnostics": { "errorCode": "CPLS-0001" } }] });
    assert!(!says_no_consent(&other));
    assert_eq!(of(vec![other]).value.notices, [PlanNotice::Incomplete]);
}

#[test]
fn an_unknown_modifier_is_never_read_as_ordinary() {
    let modifier = json!([{ "url": "https://example.invalid/ikke" }]);
    let parsed = of(vec![plan(json!({ "modifierExtension": modifier }))]);
    assert_eq!(parsed.value.current, []);
    assert_eq!(parsed.faults.iter().map(|it| it.why).collect::<Vec<_>>(), [FaultKind::UnknownModifier]);
}

#[test]
fn plans_that_are_parts_of_each_other_are_both_read_and_said_to_be_odd() {
    let part = |id: &str, of: &str| {
        with(
            "CarePlan",
            id,
            json!({ "status": "active", "intent": "plan", "partOf": [{ "reference": format!("CarePlan/{of}") }] }),
        )
    };
    let parsed = of(vec![part("a", "b"), part("b", "a"), part("c", "borte")]);
    assert_eq!(parsed.value.current.len(), 2);
    let why: Vec<_> = parsed.faults.iter().map(|it| (it.why, it.entry_lost)).collect();
    assert_eq!(why, [(FaultKind::Cycle, false), (FaultKind::Cycle, false), (FaultKind::Unresolved, true)]);
}

#[test]
fn who_changed_a_plan_is_who_changed_any_part_of_it() {
    let meta = |at: &str, by: &str| json!({ "meta": { "lastUpdated": at, "tag": [{ "code": "HEALTH_CARE_PROFESSIONAL", "display": by }] } });
    let [mut condition, mut part] = zone("y", "yellow", "Verre", Some("Ring"));
    condition["meta"] = meta("2025-10-01T08:00:00Z", "Ingen").get("meta").unwrap().clone();
    part["meta"] = meta("2026-01-02T08:00:00Z", "Mild Pustesen").get("meta").unwrap().clone();
    let found = only(vec![plan(meta("2025-10-01T08:00:00Z", "Kvikk Legesen")), condition, part]);
    assert_eq!(found.changed.by, Author::Named("Mild Pustesen".into()));
    assert_eq!(found.changed.at, When::Moment(date(2026, 1, 2).at(9, 0, 0, 0)));
    assert_eq!(found.approval, None);
}

#[test]
fn planer_becomes_a_plan_with_its_two_versions() {
    let written = json!({
        "id": "b97e", "version": 3, "status": "active", "updated_at": "2025-06-15T09:12:00Z",
        "updated_by": { "name": "Kvikk Legesen" }, "comment": "Justert", "subject": { "nin": "14835730019" },
        "clinical_content": { "version": 2, "title": "Plan", "zones": [
            { "level": "red", "condition": "Under 210", "action": "Ring 113" }, { "level": "green", "condition": "Over 330" }, {},
        ] },
    });
    let read = read_planer(&written).unwrap().unwrap();
    assert_eq!(read.unread, [2]);
    let mut care_plan = read.care_plan;
    care_plan["subject"] = json!({ "reference": "Patient/p" });
    let found = only(vec![care_plan]);
    let expected = [
        (Level::Green, vec!["Over 330".to_owned()], vec![]),
        (Level::Red, vec!["Under 210".to_owned()], vec!["Ring 113".to_owned()]),
    ];
    assert_eq!(seen(&found), expected);
    let Changed { is_said: true, at, by, comment, version, content_version } = found.changed else { panic!() };
    assert_eq!((version.as_deref(), content_version.as_deref()), (Some("3"), Some("2")));
    assert_eq!((by, comment.as_deref()), (Author::Named("Kvikk Legesen".into()), Some("Justert")));
    assert_eq!(at, When::Moment(date(2025, 6, 15).at(11, 12, 0, 0)));
    assert!(read_planer(&json!({ "resourceType": "CarePlan" })).is_none());
    for (key, fault) in [("id", PlanerFault::Id), ("version", PlanerFault::Version), ("subject", PlanerFault::Subject)]
    {
        let mut without = written.clone();
        without.as_object_mut().unwrap().remove(key);
        assert_eq!(read_planer(&without), Some(Err(fault)), "{key}");
    }
}

#[test]
fn what_changed_is_each_part_as_it_was_and_as_it_is() {
    let of = |action: &str, more: Value| {
        let [condition, part] = zone("y", "yellow", "Verre", Some(action));
        only(vec![plan(more), condition, part])
    };
    let before = of("Ring", json!({ "title": "Gammel" }));
    let after = of("Ring i dag", json!({ "title": "Gammel", "description": "Ny" }));
    let found = changes(&before, &after);
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].before.clone(), found[0].after.clone()), (None, Some(Item::Description("Ny"))));
    assert!(matches!((&found[1].before, &found[1].after), (Some(Item::Zone(_)), Some(Item::Zone(_)))));
    assert_eq!(changes(&before, &before), []);
    // The source's own names are no content.
    let mut renamed = before.clone();
    renamed.zones[0].id = "CarePlan/annet".into();
    assert_eq!(changes(&before, &renamed), []);
}
