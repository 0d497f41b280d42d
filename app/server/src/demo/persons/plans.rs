//! Four plans. Their words are ours, are marked as example text in each plan, and have been reviewed by no clinician.

use jiff::civil::{Date, date};
use serde_json::{Value, json};

use super::build::{Story, at};

const ZONES: &str = "http://hl7.no/fhir/ig/planer-hacking/CodeSystem/planer-hacking-observation-severity-zone-cs";
const SNOMED: &str = "http://snomed.info/sct";
const ICPC: &str = "urn:oid:2.16.578.1.12.4.1.1.7170";
const OURS: &str = "https://innsyn.example/fhir/StructureDefinition/";
/// In every plan, first.
const EXAMPLE: &str = "Eksempeltekst laget for demoen. Ikke gjennomgått av helsepersonell.";
const EXAMPLE_NN: &str = "Eksempeltekst laga for demoen. Ikkje gjennomgått av helsepersonell.";

/// SNOMED CT codes that Kjernejournal's care plan API lists.
const MEDICINE: &str = "182832007";
const ACTIVITY: &str = "229064008";
const MEASURING: &str = "122869004";
const DIET: &str = "384760004";
const MENTAL_HEALTH: &str = "390808007";
const LIFESTYLE: &str = "313204009";

/// A plan and what it refers to, under ids of its own.
struct Draft<'s> {
    story: &'s mut Story,
    id: String,
    plan: Value,
}

impl<'s> Draft<'s> {
    fn new(story: &'s mut Story, name: &str, title: &str, changed: Date, by: &str) -> Self {
        let id = format!("{}-{name}", story.id);
        let plan = json!({
            "resourceType": "CarePlan", "id": id, "status": "active", "intent": "plan",
            "extension": [changed_by(changed, by)],
            "title": title, "description": EXAMPLE, "subject": story.subject(),
            "author": { "display": by }, "addresses": [], "goal": [], "activity": [],
        });
        Self { story, id, plan }
    }

    fn push(&mut self, key: &str, value: Value) {
        if let Some(list) = self.plan[key].as_array_mut() {
            list.push(value);
        }
    }

    fn important(&mut self, words: &str, written: Date) {
        let note = json!({ "authorReference": self.story.subject(), "time": written, "text": words });
        self.plan["note"] = json!([note]);
    }

    fn review(&mut self, when: Date) {
        let review = json!({ "url": format!("{OURS}plan-neste-gjennomgang"), "valueDateTime": at(when, "10:00") });
        self.push("extension", review);
    }

    fn diagnosis(&mut self, name: &str, code: &str, words: &str) {
        let id = format!("{}-{name}", self.id);
        let condition = json!({
            "resourceType": "Condition", "id": id, "subject": self.story.subject(),
            "clinicalStatus": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active" }] },
            "code": { "coding": [{ "system": ICPC, "code": code }], "text": words },
        });
        self.story.add(condition);
        self.push("addresses", json!({ "reference": format!("Condition/{id}") }));
    }

    /// `of`: the name of a diagnosis.
    fn goal(&mut self, name: &str, words: &str, of: Option<&str>) {
        let id = format!("{}-{name}", self.id);
        let mut goal = json!({
            "resourceType": "Goal", "id": id, "lifecycleStatus": "active", "subject": self.story.subject(),
            "description": { "text": words }, "expressedBy": self.story.subject(),
        });
        if let Some(of) = of {
            goal["addresses"] = json!([{ "reference": format!("Condition/{}-{of}", self.id) }]);
        }
        self.story.add(goal);
        self.push("goal", json!({ "reference": format!("Goal/{id}") }));
    }

    /// As the national API shapes them: a title, a category, the first detail, when, and which diagnosis it is for.
    fn measure(&mut self, name: &str, category: &str, (title, detail): (&str, &str), more: Value) {
        let id = format!("{}-{name}", self.id);
        let mut request = json!({
            "resourceType": "ServiceRequest", "id": id, "status": "active", "intent": "plan", "subject": self.story.subject(),
            "code": { "text": title }, "category": [{ "coding": [{ "system": SNOMED, "code": category }] }],
            "orderDetail": [{ "text": detail }], "performer": [self.story.subject()],
        });
        if let (Some(request), Some(more)) = (request.as_object_mut(), more.as_object()) {
            request.extend(more.clone());
        }
        self.story.add(request);
        self.push("activity", json!({ "reference": { "reference": format!("ServiceRequest/{id}") } }));
    }

    fn of(&self, diagnosis: &str) -> Value {
        json!([{ "reference": format!("Condition/{}-{diagnosis}", self.id) }])
    }

    fn medicine(&mut self, name: &str, words: &str, dosage: Value) {
        let id = format!("{}-{name}", self.id);
        let medicine = json!({
            "resourceType": "MedicationRequest", "id": id, "status": "active", "intent": "order", "subject": self.story.subject(),
            "medicationCodeableConcept": { "text": words }, "dosageInstruction": [dosage],
        });
        self.story.add(medicine);
        self.push("activity", json!({ "reference": { "reference": format!("MedicationRequest/{id}") } }));
    }

    /// A plan of its own for each zone, which names this one and is not named by it.
    fn zone(&mut self, level: &str, signs: &[&str], actions: &[&str]) {
        let id = format!("{}-{level}", self.id);
        self.story.add(json!({
            "resourceType": "Condition", "id": format!("{id}-sone"), "subject": self.story.subject(),
            "severity": { "coding": [{ "system": ZONES, "code": level }] }, "code": { "text": signs.join("\n") },
        }));
        let actions: Vec<Value> =
            actions.iter().map(|text| json!({ "detail": { "status": "not-started", "description": text } })).collect();
        self.story.add(json!({
            "resourceType": "CarePlan", "id": id, "status": "active", "intent": "plan", "subject": self.story.subject(),
            "extension": self.plan["extension"],
            "partOf": [{ "reference": format!("CarePlan/{}", self.id) }],
            "addresses": [{ "reference": format!("Condition/{id}-sone") }], "activity": actions,
        }));
    }

    /// Name, role, place and telephone number; without a place somebody private.
    fn team(&mut self, members: &[(&str, &str, &str, &str)]) {
        let id = format!("{}-team", self.id);
        let (mut contained, mut participants) = (Vec::new(), Vec::new());
        for (place, (name, role, organisation, phone)) in members.iter().enumerate() {
            let own = format!("m{place}");
            let telecom = json!([{ "system": "phone", "value": phone }]);
            let mut member = match organisation.is_empty() {
                true => {
                    json!({ "resourceType": "RelatedPerson", "id": own, "patient": self.story.subject(), "name": [{ "text": name }] })
                }
                false => json!({
                    "resourceType": "PractitionerRole", "id": own,
                    "practitioner": { "display": name }, "organization": { "display": organisation },
                    "availableTime": [{ "daysOfWeek": ["mon", "tue", "wed", "thu", "fri"],
                        "availableStartTime": "08:00:00", "availableEndTime": "15:30:00" }],
                }),
            };
            if !phone.is_empty() {
                member["telecom"] = telecom;
            }
            contained.push(member);
            participants.push(
                json!({ "role": [{ "text": role }], "member": { "reference": format!("#{own}"), "display": name } }),
            );
        }
        self.story.add(json!({
            "resourceType": "CareTeam", "id": id, "status": "active", "subject": self.story.subject(),
            "contained": contained, "participant": participants,
        }));
        self.plan["careTeam"] = json!([{ "reference": format!("CareTeam/{id}") }]);
    }

    fn done(self) {
        let mut plan = self.plan;
        if let Some(plan) = plan.as_object_mut() {
            plan.retain(|_, value| value.as_array().is_none_or(|list| !list.is_empty()));
        }
        self.story.add(plan);
    }
}

fn changed_by(day: Date, by: &str) -> Value {
    let parts = [json!({ "url": "at", "valueDateTime": at(day, "09:10") }), json!({ "url": "by", "valueString": by })];
    json!({ "url": format!("{OURS}plan-endret"), "extension": parts })
}

fn every_day(times: u8) -> Value {
    json!({ "occurrenceTiming": { "repeat": { "frequency": times, "period": 1, "periodUnit": "d" } } })
}

/// Kols, in use; the plan before it had another telephone time and one measure less.
pub(super) fn kols(story: &mut Story) {
    let by = "Inga Heggblom, kolssykepleier";
    let mut old = Draft::new(story, "plan-2025", "Plan for kols (eksempel)", date(2025, 10, 6), by);
    old.plan["status"] = json!("completed");
    old.important("Å gå til naustet og tilbake.", date(2025, 9, 29));
    old.diagnosis("kols", "R95", "Kols");
    old.zone("green", &["Jeg puster som jeg pleier"], &["Ta de faste medisinene"]);
    old.zone("yellow", &["Jeg blir lettere tungpustet"], &["Ring fastlegen innen to dager"]);
    old.zone("red", &["Jeg er tungpustet når jeg sitter stille"], &["Ring 113 nå"]);
    old.done();
    let mut plan = Draft::new(story, "plan", "Plan for kols (eksempel)", date(2026, 11, 2), by);
    plan.plan["replaces"] = json!([{ "reference": format!("CarePlan/{}-2025", plan.id) }]);
    plan.important("Å gå til naustet og tilbake, og klare en kveld med koret.", date(2026, 9, 1));
    plan.review(date(2027, 1, 12));
    plan.diagnosis("kols", "R95", "Kols");
    plan.goal("naust", "Gå til naustet uten å stoppe", Some("kols"));
    plan.zone(
        "red",
        &[
            "Jeg er tungpustet når jeg sitter stille",
            "Jeg klarer ikke å si en hel setning",
            "Jeg er forvirret eller svært slapp",
        ],
        &["Ring 113 nå", "Sitt oppreist, og bruk hurtigvirkende medisin", "La noen være hos deg"],
    );
    plan.zone(
        "green",
        &["Jeg puster som jeg pleier", "Jeg hoster lite, og slimet er lyst", "Jeg sover godt"],
        &["Ta de faste medisinene", "Gå tur hver dag, minst 20 minutter"],
    );
    plan.zone(
        "yellow",
        &["Jeg blir lettere tungpustet", "Jeg hoster mer, eller slimet er gult", "Jeg sover dårlig på grunn av pusten"],
        &["Ta hurtigvirkende inhalator", "Hvil, og bruk leppepust", "Ring kolssykepleieren i dag"],
    );
    let week = json!({ "occurrenceTiming": { "repeat": { "frequency": 5, "period": 1, "periodUnit": "wk",
        "dayOfWeek": ["mon", "tue", "wed", "thu", "fri"] } } });
    plan.measure("tur", ACTIVITY, ("Gåtur", "Minst 20 minutter, gjerne sammen med noen"), week);
    plan.measure("mat", DIET, ("Mat", "Små måltider, ofte"), json!({}));
    plan.measure("royk", LIFESTYLE, ("Røyk", "Hold deg unna rom der noen røyker"), json!({}));
    plan.measure("vekt", MEASURING, ("Vekt", "Skriv ned vekta. Ring hvis den går ned mer enn 2 kg på en måned."),
        json!({ "occurrenceTiming": { "repeat": { "frequency": 1, "period": 1, "periodUnit": "wk", "dayOfWeek": ["mon"] } } }));
    plan.medicine("fast", "Fast inhalator (eksempel)", json!({ "text": "1 inhalasjon morgen og kveld" }));
    plan.medicine("rask", "Hurtigvirkende inhalator (eksempel)", json!({
        "text": "1 til 2 inhalasjoner ved behov", "asNeededCodeableConcept": { "text": "tung pust" },
        "maxDosePerPeriod": { "numerator": { "value": 8, "unit": "inhalasjoner" }, "denominator": { "value": 1, "unit": "døgn" } },
    }));
    plan.team(&[
        ("Inga Heggblom", "Kolssykepleier", "Sjøbris sykehus", "55 50 01 23"),
        ("Áile Rimpi", "Fastlege", "Lyngheia legesenter", "55 50 04 56"),
        ("Máret Čáhput", "Søster", "", "55 50 07 89"),
    ]);
    plan.done();
}

/// Heart failure: weight every morning.
pub(super) fn heart_failure(story: &mut Story) {
    let mut plan = Draft::new(
        story,
        "plan",
        "Plan for hjertesvikt (eksempel)",
        date(2026, 9, 15),
        "Mild Pulsåre, hjertesykepleier",
    );
    plan.important("Å kunne passe hagen selv.", date(2026, 9, 1));
    plan.review(date(2026, 12, 15));
    plan.diagnosis("svikt", "K77", "Hjertesvikt");
    plan.goal("hage", "Jobbe i hagen en time om dagen", Some("svikt"));
    plan.zone(
        "green",
        &["Vekta er stabil", "Jeg puster som jeg pleier"],
        &["Ta medisinene som vanlig", "Vei deg hver morgen"],
    );
    plan.zone(
        "yellow",
        &["Vekta har gått opp 2 kg på 3 dager", "Beina hovner opp", "Jeg må ha flere puter for å sove"],
        &["Ta ekstra vanndrivende slik det er avtalt", "Ring hjertesviktpoliklinikken i dag"],
    );
    plan.zone("red", &["Jeg får ikke puste når jeg ligger", "Jeg har vondt i brystet"], &["Ring 113 nå"]);
    let mut morning = every_day(1);
    morning["occurrenceTiming"]["repeat"]["when"] = json!(["MORN"]);
    plan.measure("vekt", MEASURING, ("Vekt", "Vei deg før frokost. Grensen står i gul sone."), morning);
    plan.measure("drikke", DIET, ("Drikke", "Høyst 1,5 liter om dagen"), json!({}));
    plan.medicine("vann", "Vanndrivende tablett (eksempel)", json!({ "text": "1 tablett om morgenen" }));
    plan.team(&[
        ("Mild Pulsåre", "Hjertesykepleier", "Fjordheim sykehus, hjertesviktpoliklinikken", "55 50 11 22"),
        ("Kvikk Morgenrøde", "Fastlege", "Lyngheia legesenter", "55 50 04 56"),
        ("Varm Bjørkekløft", "Datter", "", ""),
    ]);
    plan.done();
}

/// Diabetes with a tired kidney and high blood pressure: whose measure is for what.
pub(super) fn diabetes(story: &mut Story) {
    let mut plan = Draft::new(
        story,
        "plan",
        "Plan for diabetes, nyrer og blodtrykk (eksempel)",
        date(2026, 10, 20),
        "Raus Doktorsen, fastlege",
    );
    plan.important("Å kunne reise på fjellet med barnebarna.", date(2026, 9, 1));
    plan.review(date(2027, 4, 20));
    plan.diagnosis("diabetes", "T90", "Diabetes type 2");
    plan.diagnosis("nyre", "U99", "Nedsatt nyrefunksjon");
    plan.diagnosis("trykk", "K86", "Høyt blodtrykk");
    plan.goal("fjell", "Gå to timer i fjellet", None);
    plan.zone(
        "green",
        &["Blodsukkeret er der vi er blitt enige om", "Jeg føler meg som vanlig"],
        &["Følg planen som vanlig"],
    );
    plan.zone(
        "yellow",
        &["Jeg har feber, eller kaster opp", "Blodsukkeret er høyere enn avtalt to dager på rad"],
        &["Drikk vann, litt og ofte", "Mål blodsukkeret fire ganger om dagen", "Ring legekontoret samme dag"],
    );
    plan.zone(
        "red",
        &["Jeg er svært slapp, forvirret eller vanskelig å vekke", "Jeg får ikke i meg drikke"],
        &["Ring 113 nå"],
    );
    let of = |mut more: Value, reason: Value| {
        more["reasonReference"] = reason;
        more
    };
    let (diabetes, kidney, pressure) = (plan.of("diabetes"), plan.of("nyre"), plan.of("trykk"));
    plan.measure(
        "sukker",
        MEASURING,
        ("Blodsukker", "Mellom 5 og 10 mmol/L før mat"),
        of(every_day(2), diabetes.clone()),
    );
    let week = json!({ "occurrenceTiming": { "repeat": { "frequency": 2, "period": 1, "periodUnit": "wk" } } });
    plan.measure("trykk-mal", MEASURING, ("Blodtrykk", "Helst under 135/85 hjemme"), of(week, pressure));
    plan.measure("salt", DIET, ("Salt", "Spar på saltet"), of(json!({}), kidney));
    plan.measure("gang", ACTIVITY, ("Gåtur", "30 minutter etter middag"), of(every_day(1), diabetes.clone()));
    plan.measure("tabletter", MEDICINE, ("Tabletter", "Ta dem til måltidene"), of(json!({}), diabetes));
    plan.medicine(
        "sukkertablett",
        "Tablett mot høyt blodsukker (eksempel)",
        json!({ "text": "1 tablett til frokost og 1 til middag" }),
    );
    plan.team(&[
        ("Raus Doktorsen", "Fastlege", "Lyngheia legesenter", "55 50 04 56"),
        ("Stødig Sukkertopp", "Diabetessykepleier", "Lyngheia legesenter", "55 50 04 57"),
    ]);
    plan.done();
}

/// A crisis plan in nynorsk, with two zones and nothing to measure.
pub(super) fn crisis(story: &mut Story) {
    let mut plan = Draft::new(story, "plan", "Kriseplan (døme)", date(2026, 8, 11), "Trygg Samtale, behandlar");
    plan.plan["language"] = json!("nn");
    plan.plan["description"] = json!(EXAMPLE_NN);
    plan.important("Eg vil bli ringt, ikkje besøkt. Mor og naboen Liv er viktige for meg.", date(2026, 8, 4));
    plan.zone(
        "yellow",
        &["Eg søv mindre enn fire timar to netter på rad", "Eg trekkjer meg unna folk"],
        &["Ring behandlaren min på dagtid", "Ta imot hjelp frå naboen", "Gå ut, også når eg ikkje vil"],
    );
    plan.zone(
        "red",
        &["Eg tenkjer på å skade meg sjølv", "Eg høyrer stemmer som ber meg gjere skade"],
        &["Ring 113 eller legevakta på 116 117", "Ver ikkje åleine"],
    );
    plan.measure(
        "hjelper",
        MENTAL_HEALTH,
        ("Dette hjelper meg", "Musikk, ein lang dusj, å snakke om noko heilt anna"),
        json!({}),
    );
    plan.team(&[
        ("Trygg Samtale", "Behandlar", "Fjordheim sjukehus, DPS", "55 50 22 33"),
        ("Liv", "Nabo", "", "55 50 33 44"),
        ("Mor", "Mor", "", ""),
    ]);
    plan.done();
}
