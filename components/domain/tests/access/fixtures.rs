//! F01–F17 as FHIR brings them: what is read, and what comes of it.

use innsyn_domain::access::{
    Area, Basis, ConsentLevel, Reason, Ruling, Service, changes, effective_access, grant_refused, may_give,
    may_receive, rule_book,
};
use innsyn_domain::parsed::{FaultKind, Parsed};
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{
    Channel, Grant, GrantBasis, LoggedAct, LoggedBy, LoggedOutcome, Relations, Standing, parse, parse_log,
};
use jiff::civil::Date;
use serde_json::Value;

use super::world::{TODAY, d};

struct Fixture(Value);

fn fixture(name: &str) -> Fixture {
    let path = format!("{}/../../tests/fixtures/access/{name}.json", env!("CARGO_MANIFEST_DIR"));
    Fixture(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
}

impl Fixture {
    fn entries(&self) -> Vec<(Option<&str>, &Value)> {
        let entries = self.0["entry"].as_array().unwrap();
        entries.iter().map(|e| (e["fullUrl"].as_str(), &e["resource"])).collect()
    }

    fn parsed(&self) -> Parsed<Relations> {
        parse(&self.entries())
    }

    /// Without faults.
    fn relations(&self) -> Relations {
        let parsed = self.parsed();
        assert_eq!(parsed.faults, []);
        parsed.value
    }

    fn person(&self, id: &str) -> Person {
        self.entries()
            .into_iter()
            .find_map(|(_, r)| Person::from_patient(r).filter(|p| p.patient_ids.contains(id)))
            .unwrap()
    }

    fn ruling(&self, actor: &str, person: &str, day: &str, service: Service) -> Ruling {
        let relations = self.parsed().value;
        let access = effective_access(&self.person(actor), &self.person(person), d(day), &relations, rule_book());
        access.services[&service].clone()
    }

    /// `None`: open.
    fn why_not(&self, actor: &str, person: &str, service: Service) -> Option<Reason> {
        self.ruling(actor, person, TODAY, service).why_not()
    }
}

fn grant<'r>(relations: &'r Relations, id: &str) -> &'r Grant {
    relations.grants.iter().find(|g| g.id == id).unwrap()
}

fn until(ruling: &Ruling) -> Option<Date> {
    match ruling {
        Ruling::Allowed(allowed) => allowed.until,
        Ruling::Refused(reasons) => panic!("refused: {reasons:?}"),
    }
}

const RESULTS: Service = Service::Provesvar;

#[test]
fn f01_to_f05_each_grant_is_listed_as_what_it_is() {
    let (fixture, rules) = (fixture("F01-F05-listing"), rule_book().on(d(TODAY)));
    let relations = fixture.relations();
    for (id, standing) in [
        ("gyldig", Standing::Valid { until: Some(d("2027-03-31")) }),
        ("andres-form", Standing::Valid { until: Some(d("2027-03-31")) }),
        ("utlopt", Standing::Expired { on: d("2026-11-24") }),
        ("avsluttet", Standing::Ended),
        ("avslatt", Standing::NotGiven),
        ("foreslatt", Standing::NotGiven),
        ("kladd", Standing::NotGiven),
        ("feil", Standing::Never),
        ("fremtidig", Standing::NotYet { from: d("2099-01-01") }),
        ("siste-dag", Standing::Valid { until: Some(d(TODAY)) }),
        ("uten-slutt", Standing::Valid { until: None }),
        ("gammel", Standing::Replaced),
        ("ny", Standing::Valid { until: None }),
    ] {
        assert_eq!(grant(&relations, id).standing(rules), standing, "{id}");
    }
    let valid = grant(&relations, "gyldig");
    assert_eq!(valid.areas.iter().copied().collect::<Vec<_>>(), [Area::Opplysninger, Area::DigitaleTjenester]);
    assert_eq!(valid.receiver.name.display(), Some("Jođáš Šiellačohkka"));
    assert!(valid.giver.is(&fixture.person("giver")) && valid.receiver.is(&fixture.person("taker")));
    assert_eq!(
        (valid.basis, valid.channel, valid.version.as_deref()),
        (GrantBasis::Fullmakt, Channel::Portal, Some("1"))
    );
    let paper = grant(&relations, "andres-form");
    assert_eq!((paper.channel, paper.areas.len(), paper.version.as_deref()), (Channel::Paper, 3, Some("4")));
    assert_eq!(grant(&relations, "gammel").replaced_by.as_deref(), Some("ny"));
    let soon = |id| grant(&relations, id).expires_soon(rules);
    assert!(soon("snart") && soon("siste-dag"));
    assert!(!soon("gyldig") && !soon("uten-slutt") && !soon("utlopt") && !soon("fremtidig"));
}

#[test]
fn f06_too_young_to_give_or_to_receive_is_explained() {
    let (fixture, book) = (fixture("F06-ages"), rule_book());
    let relations = fixture.relations();
    let (giver, taker, young, teen) =
        (fixture.person("giver"), fixture.person("taker"), fixture.person("young"), fixture.person("teen"));
    let from = d("2026-11-26");
    let refused = |id, to, by| grant_refused(grant(&relations, id), to, by, d(TODAY), &relations, book);
    assert_eq!(refused("ung-giver", &taker, &young), Some(Reason::GiverTooYoung { from }));
    assert_eq!(refused("ung-mottaker", &teen, &giver), Some(Reason::ReceiverTooYoung { from }));
    assert_eq!(fixture.ruling("taker", "young", "2026-11-26", RESULTS).why_not(), None);
    assert_eq!(fixture.ruling("teen", "giver", "2026-11-26", RESULTS).why_not(), None);
    assert_eq!(may_give(&young, d(TODAY), &relations, book), Err(Reason::GiverTooYoung { from }));
    assert_eq!(may_give(&giver, d(TODAY), &relations, book), Ok(()));
    assert_eq!(may_receive(&teen, d(TODAY), book), Err(Reason::ReceiverTooYoung { from }));
}

#[test]
fn f07_a_childs_parents_by_responsibility_address_and_birthday() {
    let fixture = fixture("F07-children");
    let relations = fixture.relations();
    assert_eq!(relations.relations.len(), 5);
    for (actor, why_not) in [
        ("mother", None),
        ("father", Some(Reason::AddressNotShared)),
        ("foster", Some(Reason::FosterParent)),
        ("stray", Some(Reason::ResponsibilityUnknown)),
        ("once", Some(Reason::ResponsibilityEnded { on: Some(d("2026-11-24")) })),
    ] {
        assert_eq!(fixture.why_not(actor, "child", RESULTS), why_not, "{actor}");
    }
    let twelve = d("2026-11-26");
    for (day, results, messages) in [
        ("2026-11-25", None, None),
        ("2026-11-26", Some(Reason::HiddenFromParents { since: twelve }), None),
        ("2030-11-25", Some(Reason::HiddenFromParents { since: twelve }), None),
        (
            "2030-11-26",
            Some(Reason::ChildGrown { since: d("2030-11-26") }),
            Some(Reason::ChildGrown { since: d("2030-11-26") }),
        ),
    ] {
        assert_eq!(fixture.ruling("mother", "child", day, RESULTS).why_not(), results, "{day}");
        assert_eq!(fixture.ruling("mother", "child", day, Service::Meldinger).why_not(), messages, "{day}");
    }
    let (mother, child) = (fixture.person("mother"), fixture.person("child"));
    let all = changes(&mother, &child, d(TODAY), &relations, rule_book());
    let days: Vec<(Date, usize)> = all.iter().map(|change| (change.on, change.closes.len())).collect();
    assert_eq!(days, [(twelve, 3), (d("2030-11-26"), 1)]);
    assert!(all.iter().all(|change| change.opens.is_empty()));
    let is_told = |day| all[0].is_soon(rule_book().on(d(day)));
    assert!(!is_told("2026-09-26") && is_told("2026-09-27"), "sixty days before twelve, as the file says");
    let mut unborn = child.clone();
    unborn.birth_date = Some(d(TODAY).tomorrow().unwrap());
    let first = changes(&mother, &unborn, d(TODAY), &relations, rule_book()).into_iter().next();
    assert_eq!(first.map(|change| change.on), unborn.birth_date, "told of before it is born");
    let own = changes(&child, &child, d(TODAY), &relations, rule_book());
    assert_eq!(
        own.iter().map(|c| (c.on, c.opens.len())).collect::<Vec<_>>(),
        [(d("2027-11-26"), 4), (d("2030-11-26"), 1)]
    );
}

#[test]
fn f07_responsibility_of_the_mother_alone_is_not_the_fathers() {
    let fixture = fixture("F07-alone");
    assert_eq!(fixture.why_not("mother", "child", RESULTS), None);
    assert_eq!(fixture.why_not("father", "child", RESULTS), Some(Reason::ResponsibilityOthers));
}

#[test]
fn f08_a_decision_about_capacity_ends_after_five_years_and_is_closed_after_thirty_days() {
    let (fixture, rules) = (fixture("F08-capacity"), rule_book().on(d(TODAY)));
    let relations = fixture.relations();
    let too_long = |id| grant(&relations, id).is_too_long(rules);
    assert!(too_long("for-lenge") && !too_long("fem-ar"));
    assert_eq!(until(&fixture.ruling("taker", "giver", TODAY, Service::Journal)), Some(d("2029-06-01")));
    let ruling = fixture.ruling("other", "giver", TODAY, RESULTS);
    assert!(matches!(&ruling, Ruling::Allowed(a) if a.basis == Basis::Samtykkekompetanse));
    assert_eq!(until(&ruling), Some(d("2030-01-01")));
    let (giver, taker, other) = (fixture.person("giver"), fixture.person("taker"), fixture.person("other"));
    let refused = |id, to, day| grant_refused(grant(&relations, id), to, &giver, d(day), &relations, rule_book());
    let (on, closes) = (d("2026-11-01"), d("2026-12-01"));
    assert_eq!(refused("over", &taker, TODAY), Some(Reason::CapacityExpired { on, closes }));
    assert_eq!(refused("over", &taker, "2026-12-01"), Some(Reason::CapacityClosed { since: closes }));
    assert_eq!(refused("ikke-naermest", &other, TODAY), Some(Reason::NotNearestKin));
}

#[test]
fn f09_a_protected_address_closes_both_ways_and_is_nowhere() {
    let fixture = fixture("F09-protected");
    for (actor, person) in [("hidden", "giver"), ("taker", "hidden")] {
        assert_eq!(fixture.why_not(actor, person, RESULTS), Some(Reason::AddressProtected), "{actor} {person}");
    }
    assert_eq!(fixture.why_not("hidden", "hidden", RESULTS), None);
    let (hidden, relations) = (fixture.person("hidden"), fixture.relations());
    assert_eq!(may_give(&hidden, d(TODAY), &relations, rule_book()), Err(Reason::AddressProtected));
    assert!(!format!("{relations:?}").contains("HEMMELIG"));
}

#[test]
fn f10_a_representative_has_no_more_than_the_level_of_the_person() {
    let fixture = fixture("F10-consent-level");
    let needed = ConsentLevel::BasisPlus;
    assert_eq!(fixture.why_not("taker", "giver", RESULTS), None);
    assert_eq!(fixture.why_not("taker", "giver", Service::Journal), Some(Reason::ConsentLevel { needed }));
    assert_eq!(fixture.why_not("giver", "giver", Service::Journal), Some(Reason::ConsentLevel { needed }));
}

#[test]
fn f11_an_exception_by_type_or_for_a_time_is_honoured() {
    let fixture = fixture("F11-exceptions");
    assert_eq!(fixture.why_not("taker", "giver", RESULTS), Some(Reason::Excepted { until: None }));
    assert_eq!(fixture.why_not("taker", "giver", Service::Meldinger), None);
    assert_eq!(until(&fixture.ruling("other", "giver", TODAY, RESULTS)), Some(d("2026-12-19")));
    let closed = Some(Reason::Excepted { until: Some(d("2027-01-05")) });
    assert_eq!(fixture.ruling("other", "giver", "2026-12-20", RESULTS).why_not(), closed);
    assert_eq!(fixture.ruling("other", "giver", "2027-01-05", RESULTS).why_not(), closed);
    assert_eq!(until(&fixture.ruling("other", "giver", "2027-01-06", RESULTS)), None);
}

#[test]
fn f12_the_log_says_who_looked_for_whom_at_what_and_whether_it_came_to_anything() {
    let fixture = fixture("F12-log");
    let log = parse_log(&fixture.entries(), &fixture.person("giver"));
    // What is about somebody else is not the person's to read, and is not lost in silence.
    assert_eq!(log.faults.iter().map(|f| (f.why, f.entry_lost)).collect::<Vec<_>>(), [(FaultKind::Unresolved, true)]);
    let ids: Vec<&str> = log.value.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(
        ids,
        ["endret", "feilet", "nektet", "ukjent", "bare-organisasjon", "sykehus", "lege", "representant", "selv"]
    );
    let line = |id| log.value.iter().find(|line| line.id == id).unwrap();
    assert_eq!((&line("selv").who, line("selv").outcome), (&LoggedBy::Oneself, LoggedOutcome::Done));
    let LoggedBy::Representative(party) = &line("representant").who else { panic!("a representative") };
    assert!(party.is(&fixture.person("taker")));
    assert_eq!(line("representant").grant.as_deref(), Some("gyldig"));
    assert_eq!(line("representant").what, ["DiagnosticReport"]);
    assert_eq!(line("lege").who, LoggedBy::HealthPersonnel { name: Some("Kvikk Legesen".into()) });
    // Half past eleven in the evening by UTC is the next day.
    assert_eq!(line("lege").at.day(), Some(d("2026-11-04")));
    assert_eq!(line("sykehus").who, LoggedBy::Organisation { name: Some("Testsykehuset".into()) });
    assert_eq!(line("bare-organisasjon").who, LoggedBy::Organisation { name: None });
    assert_eq!(line("ukjent").who, LoggedBy::Unknown);
    assert!(matches!(line("nektet").who, LoggedBy::Representative(_)));
    assert_eq!((line("nektet").outcome, line("feilet").outcome), (LoggedOutcome::Denied, LoggedOutcome::Failed));
    assert_eq!((line("endret").act, line("selv").act), (LoggedAct::Wrote, LoggedAct::Looked));
}

#[test]
fn f13_the_representative_of_a_representative_has_nothing() {
    let fixture = fixture("F13-chain");
    assert_eq!(fixture.why_not("taker", "giver", RESULTS), None);
    assert_eq!(fixture.why_not("other", "taker", RESULTS), None);
    assert_eq!(fixture.why_not("other", "giver", RESULTS), Some(Reason::NoBasis));
}

#[test]
fn f14_a_grant_of_or_to_the_dead_is_not_usable() {
    let fixture = fixture("F14-deceased");
    assert_eq!(fixture.why_not("dead", "giver", RESULTS), Some(Reason::Deceased));
    assert_eq!(fixture.why_not("taker", "dead", RESULTS), Some(Reason::Deceased));
    assert_eq!(fixture.why_not("dead", "dead", RESULTS), Some(Reason::Deceased));
}

#[test]
fn f15_an_area_that_is_unknown_or_absent_opens_nothing() {
    let fixture = fixture("F15-areas");
    let area = Area::Opplysninger;
    assert_eq!(fixture.why_not("taker", "giver", RESULTS), Some(Reason::AreaUnknown));
    assert_eq!(fixture.why_not("other", "giver", RESULTS), Some(Reason::AreaNotGranted { area }));
    let relations = fixture.relations();
    assert!(grant(&relations, "annet-kodeverk").unknown_areas && grant(&relations, "ukjent-omrade").unknown_areas);
    assert!(relations.grants.iter().all(|g| g.areas.is_empty()));
}

#[test]
fn f16_with_own_sign_in_before_16_there_is_less() {
    let fixture = fixture("F16-youth");
    let open = |day, service| fixture.ruling("youth", "youth", day, service).why_not().is_none();
    assert!(!open("2026-11-24", RESULTS) && open(TODAY, RESULTS) && open(TODAY, Service::Egenbehandlingsplan));
    assert!(
        !open(TODAY, Service::Journal) && !open("2029-11-24", Service::Journal) && open("2029-11-25", Service::Journal)
    );
    let (youth, relations) = (fixture.person("youth"), fixture.relations());
    let decides = |day| effective_access(&youth, &youth, d(day), &relations, rule_book()).decides;
    assert_eq!(decides(TODAY), Err(Reason::TooYoungToDecide { from: d("2029-11-25") }));
    assert_eq!(decides("2029-11-25"), Ok(()));
}

#[test]
fn f17_guardianship_alone_is_not_sufficient() {
    let fixture = fixture("F17-guardianship");
    assert_eq!(fixture.why_not("taker", "giver", RESULTS), Some(Reason::GuardianshipOnly));
    assert_eq!(fixture.why_not("other", "giver", RESULTS), Some(Reason::Guardian));
}

#[test]
fn one_bad_entry_neither_hides_the_good_ones_nor_vanishes() {
    let fixture = fixture("one-bad-entry");
    let Parsed { value: relations, faults } = fixture.parsed();
    assert_eq!(fixture.why_not("taker", "giver", RESULTS), None);
    let lost: Vec<&str> = faults.iter().filter(|f| f.entry_lost).map(|f| f.element.as_str()).collect();
    assert_eq!(
        lost,
        [
            "Consent.provision.actor",
            "Consent.patient",
            "Consent.patient",
            "Consent.modifierExtension",
            "RelatedPerson.identifier"
        ]
    );
    let rules = rule_book().on(d(TODAY));
    for id in ["uleselig-slutt", "ukjent-status"] {
        assert_eq!(grant(&relations, id).standing(rules), Standing::Unclear, "{id}");
    }
    assert_eq!(grant(&relations, "ukjent-rolle").basis, GrantBasis::Unknown);
    assert!(grant(&relations, "snevret").areas.is_empty());
    // A doctor, a reservation and a sibling; and nobody is kept out by a reservation.
    assert_eq!((relations.others, relations.blocks.len()), (3, 0));
    let entries = fixture.entries();
    let ours = entries.iter().filter(|(_, r)| matches!(r["resourceType"].as_str(), Some("Consent" | "RelatedPerson")));
    let read = relations.grants.len() + relations.relations.len() + relations.levels.len() + relations.others;
    assert_eq!(read + lost.len(), ours.count());
}

#[test]
fn a_deny_that_cannot_be_read_keeps_everyone_out() {
    let mut fixture = fixture("one-bad-entry");
    let entries = fixture.0["entry"].as_array_mut().unwrap();
    let turned = entries.iter_mut().find(|e| e["resource"]["id"] == "snudd").unwrap();
    turned["resource"]["provision"]["type"] = "deny".into();
    assert_eq!(fixture.why_not("taker", "giver", RESULTS), Some(Reason::Blocked));
    assert_eq!(fixture.why_not("giver", "giver", RESULTS), None);
}

#[test]
fn somebody_who_is_kept_out_by_name_is_and_a_doctor_who_is_concerns_nobody_here() {
    let fixture = fixture("blocked");
    let relations = fixture.relations();
    assert_eq!((relations.blocks.len(), relations.others), (1, 1));
    assert_eq!(fixture.why_not("taker", "giver", RESULTS), None);
    assert_eq!(fixture.why_not("other", "giver", RESULTS), Some(Reason::Blocked));
}

#[test]
fn a_fullmakt_under_a_d_number_is_still_that_persons() {
    let fixture = fixture("d-number-first");
    let relations = fixture.relations();
    let taker = fixture.person("taker");
    assert!(relations.grants.iter().all(|g| g.receiver.is(&taker)));
    assert_eq!(fixture.why_not("taker", "giver", RESULTS), None);
    assert_eq!(fixture.why_not("taker", "giver", Service::Meldinger), None);
}

#[test]
fn every_number_in_the_fixtures_is_synthetic_and_right() {
    let folder = format!("{}/../../tests/fixtures/access", env!("CARGO_MANIFEST_DIR"));
    let mut persons = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        for (_, resource) in fixture(name.trim_end_matches(".json")).entries() {
            for number in Person::from_patient(resource).into_iter().flat_map(|p| p.identifiers) {
                assert!(number.is_valid() && number.is_synthetic(), "{name}");
                persons += 1;
            }
        }
    }
    assert!(persons > 30);
}
