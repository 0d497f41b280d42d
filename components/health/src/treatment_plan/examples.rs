//! Plans as they are met: whole, short, for a crisis, and with what did not come. Invented, and reviewed by no clinician.

use innsyn_domain::lab_results::Name;
use innsyn_domain::quantity::{Decimal, Quantity};
use innsyn_domain::treatment_plan::{
    Action, AsNeeded, Author, Category, Changed, ClockTime, Contact, Day, Diagnosis, DiagnosisStanding, Doer, Dosage,
    Goal, GoalStanding, Hours, Level, Limit, Lost, Measure, Medicine, Most, Note, Open, Plan, PlanId, PlanStanding,
    Rate, Reach, Reason, Said, Schedule, Standing, Statement, Target, Unit, Zone,
};
use innsyn_domain::when::{Hidden, When};
use innsyn_ui::HeadingLevel;
use jiff::civil::{date, time};
use leptos::prelude::*;

use super::{PlanLook, PlanTexts, card, changes_view, now, sheet, standing_notice, whole};

/// What it shows, and the view of it.
pub type PlanExample = (&'static str, fn(&PlanTexts) -> AnyView);

pub const EXAMPLES: &[PlanExample] = &[
    ("a whole plan", |t| screen(&full(), t)),
    ("no zones, no contacts, nothing said", |t| screen(&empty(), t)),
    ("zones of every kind, some without words", |t| screen(&odd_zones(), t)),
    ("what did not come", |t| screen(&lost(), t)),
    ("on one sheet", |t| sheet(&full(), &look(t))),
    ("on a card", |t| card(&full(), "Rolig Havskjell", &look(t))),
    ("what changed", |t| changes_view(&empty(), &full(), &look(t))),
    ("taken back", |t| {
        let plan = Plan { standing: PlanStanding::Revoked, ..empty() };
        standing_notice(&plan, t, HeadingLevel::H3).into_any()
    }),
];

pub(super) fn look(texts: &PlanTexts) -> PlanLook<'_> {
    PlanLook { texts, today: date(2026, 11, 25), is_own: true, level: HeadingLevel::H3 }
}

fn screen(plan: &Plan, texts: &PlanTexts) -> AnyView {
    let look = look(texts);
    view! { {now(plan, &look)} {whole(plan, &look)} }.into_any()
}

const UNKNOWN: When = When::Unknown(Hidden::NotGiven);

fn known(words: &str) -> Name {
    Name::Known(words.to_owned())
}

pub(super) fn zone(level: Level, signs: &[&str], actions: &[&str]) -> Zone {
    let action = |text: &&str| Action { text: (*text).to_owned(), standing: Standing::InForce, is_not: false };
    Zone {
        id: format!("{level:?}{signs:?}"),
        level,
        title: None,
        signs: signs.iter().map(|sign| (*sign).to_owned()).collect(),
        actions: actions.iter().map(action).collect(),
        standing: Standing::InForce,
        lost: 0,
    }
}

pub(super) fn quantity(digits: &str, unit: &str) -> Option<Quantity> {
    Some(Quantity { comparator: None, value: Decimal::parse(digits)?, unit: Some(unit.to_owned()), ucum: None })
}

/// Nothing but that it is a plan.
pub(super) fn empty() -> Plan {
    Plan {
        id: PlanId("a1".to_owned()),
        standing: PlanStanding::Current,
        title: None,
        description: None,
        language: None,
        important: Vec::new(),
        diagnoses: Vec::new(),
        goals: Vec::new(),
        function: Vec::new(),
        zones: Vec::new(),
        measures: Vec::new(),
        medicines: Vec::new(),
        contacts: Vec::new(),
        notes: Vec::new(),
        besides: Vec::new(),
        starts: UNKNOWN,
        ends: UNKNOWN,
        review: UNKNOWN,
        author: None,
        changed: Changed {
            is_said: false,
            at: UNKNOWN,
            by: Author::NotSaid,
            comment: None,
            version: None,
            content_version: None,
        },
        approval: None,
        replaces: Vec::new(),
        identifiers: Vec::new(),
        lost: Lost::default(),
    }
}

pub(super) fn week() -> Schedule {
    Schedule {
        words: None,
        rate: Decimal::parse("1").map(|period| Rate {
            times: 5,
            times_most: None,
            period,
            period_most: None,
            unit: Unit::Week,
        }),
        days: Day::ALL.into_iter().take(5).collect(),
        clock: Vec::new(),
        events: Vec::new(),
        occurrence: None,
        is_whole: true,
    }
}

pub(super) fn measure(category: Category, title: Option<&str>, detail: &str) -> Measure {
    Measure {
        id: format!("{category:?}{detail}"),
        title: title.map(known),
        category,
        detail: Some(detail.to_owned()),
        schedule: None,
        who: Doer::Citizen,
        of: Vec::new(),
        standing: Standing::InForce,
        is_not: false,
        notes: Vec::new(),
    }
}

fn diagnosis(id: &str, name: &str) -> Diagnosis {
    Diagnosis {
        id: id.to_owned(),
        name: known(name),
        since: When::Year(2019),
        standing: DiagnosisStanding::Active,
        uncertain: false,
    }
}

fn goal(text: &str, by: Author) -> Goal {
    Goal {
        id: text.to_owned(),
        text: known(text),
        by,
        of: vec![Reason::Diagnosis("Condition/kols".to_owned())],
        standing: GoalStanding::Current,
        achievement: innsyn_domain::treatment_plan::Achievement::NotAchieved,
        targets: quantity("53", "mmol/mol")
            .into_iter()
            .map(|it| Target { measure: known("HbA1c"), limit: Limit::Amount(it), by: When::Day(date(2027, 3, 1)) })
            .collect(),
        notes: Vec::new(),
    }
}

fn medicine() -> Medicine {
    let most = quantity("12", "inhalasjoner").zip(quantity("1", "døgn"));
    Medicine {
        id: "MedicationRequest/1".to_owned(),
        name: known("Hurtigvirkende inhalator (eksempel)"),
        dosages: vec![Dosage {
            text: Some("2 inhalasjoner ved behov".to_owned()),
            besides: Vec::new(),
            doses: Vec::new(),
            ways: Vec::new(),
            schedule: None,
            as_needed: AsNeeded::For("tung pust".to_owned()),
            most: most.into_iter().map(|(amount, period)| Most::InPeriod { amount, period }).collect(),
            is_whole: true,
        }],
        reasons: Vec::new(),
        standing: Standing::InForce,
        is_not: false,
        notes: Vec::new(),
    }
}

fn contact(name: &str, role: &str, phone: &str, is_private: bool) -> Contact {
    let hours = Hours {
        days: Day::ALL.into_iter().take(5).collect(),
        open: Open::Between(ClockTime(time(8, 0, 0, 0)), ClockTime(time(15, 30, 0, 0))),
    };
    Contact {
        role: Some(role.to_owned()),
        name: Some(name.to_owned()),
        place: (!is_private).then(|| "Lyngheia legesenter".to_owned()),
        phones: Some(phone.to_owned()).filter(|it| !it.is_empty()).into_iter().collect(),
        hours: if is_private { Vec::new() } else { vec![hours] },
        hours_words: Vec::new(),
        is_private,
        reach: Reach::Now,
        away: Vec::new(),
        other_phones: Vec::new(),
    }
}

/// Everything that a plan can have.
pub(super) fn full() -> Plan {
    let note = |text: &str, by: Author| Note { text: text.to_owned(), by, at: When::Day(date(2026, 10, 2)) };
    Plan {
        title: Some("Plan for kols (eksempel)".to_owned()),
        description: Some("Eksempeltekst. Ikke gjennomgått av helsepersonell.".to_owned()),
        important: vec![note("Å gå til naustet og tilbake, og klare en kveld med koret.", Author::Citizen)],
        diagnoses: vec![diagnosis("Condition/kols", "Kols"), diagnosis("Condition/svikt", "Hjertesvikt")],
        goals: vec![
            goal("Gå til butikken uten å stoppe", Author::Citizen),
            Goal { text: Name::Nameless, ..goal("", Author::NotSaid) },
        ],
        function: vec![Statement {
            name: known("Skrøpelighet"),
            value: Said::Number("4".to_owned()),
            at: When::Day(date(2026, 9, 1)),
        }],
        zones: vec![
            zone(Level::Green, &["Jeg puster som jeg pleier"], &["Ta de faste medisinene", "Gå en tur hver dag"]),
            zone(Level::Yellow, &["Jeg blir lettere tungpustet", "Slimet er gult"], &["Ring kolssykepleieren i dag"]),
            zone(Level::Red, &["Jeg er tungpustet når jeg sitter stille"], &["Ring 113 nå"]),
        ],
        measures: vec![
            Measure {
                schedule: Some(week()),
                of: vec![Reason::Diagnosis("Condition/kols".to_owned())],
                ..measure(Category::Activity, Some("Gåtur"), "30 minutter")
            },
            measure(Category::Other("Trening".to_owned()), None, "Sitteøvelser hver dag"),
            measure(Category::Measuring, Some("Vekt"), "Si fra hvis vekta går opp 2 kg på 3 dager."),
            Measure { standing: Standing::Over, ..measure(Category::Diet, Some("Gammelt tiltak"), "Ikke lenger") },
            Measure { is_not: true, ..measure(Category::Lifestyle, Some("Tunge løft"), "Over 10 kg") },
        ],
        medicines: vec![medicine(), Medicine { dosages: Vec::new(), standing: Standing::OnHold, ..medicine() }],
        contacts: vec![
            contact("Inga Heggblom", "Kolssykepleier", "55 50 01 23", false),
            contact("Máret Čáhput", "Datter", "55 50 07 89", true),
            contact("Mild Pustesen", "Fysioterapeut", "", false),
        ],
        notes: vec![note("Husk influensavaksine.", Author::Named("Inga Heggblom".to_owned()))],
        besides: vec!["Opplæring i inhalasjon".to_owned()],
        review: When::Day(date(2027, 1, 12)),
        author: Some("Inga Heggblom".to_owned()),
        changed: Changed {
            is_said: true,
            at: When::Day(date(2026, 11, 2)),
            by: Author::Named("Inga Heggblom".to_owned()),
            comment: Some("Nytt telefonnummer".to_owned()),
            version: Some("3".to_owned()),
            content_version: Some("2".to_owned()),
        },
        ..empty()
    }
}

/// Levels that are doubled, unknown and unsaid, a zone without words, and one that is on hold.
pub(super) fn odd_zones() -> Plan {
    let mut silent = zone(Level::Red, &[], &[]);
    silent.lost = 1;
    let paused = Zone { standing: Standing::OnHold, ..zone(Level::NotSaid, &["Noe annet"], &["Vent"]) };
    let mut not = zone(Level::Yellow, &["Eg et lite"], &["Køyr bil"]);
    not.actions.iter_mut().for_each(|action| action.is_not = true);
    Plan {
        language: Some("nn".to_owned()),
        zones: vec![
            zone(Level::Yellow, &["Eg søv mindre enn 4 timar"], &["Ring behandlaren min"]),
            not,
            silent,
            zone(Level::Other("orange".to_owned()), &["Midt imellom"], &["Ring"]),
            paused,
        ],
        ..empty()
    }
}

pub(super) fn lost() -> Plan {
    Plan { lost: Lost { diagnoses: 1, goals: 2, activities: 1, contacts: 1, zones: 1, besides: 1 }, ..full() }
}
