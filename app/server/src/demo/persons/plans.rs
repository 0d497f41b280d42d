//! Five plans. Their words are ours, are marked as example text in each plan, and have been reviewed by no clinician.

use jiff::civil::date;
use serde_json::{Value, json};

use super::build::Story;
use super::plan_draft::{ACTIVITY, DIET, Draft, EXAMPLE_NN, LIFESTYLE, MEASURING, MEDICINE, MENTAL_HEALTH, every_day};

/// Kols, in use; the plans before it had fewer signs, and other things to do.
pub(super) fn kols(story: &mut Story) {
    let by = "Inga Heggblom, kolssykepleier";
    for (name, before, changed, (written, important), yellow) in [
        ("plan-2024", None, date(2024, 9, 17), (date(2024, 9, 2), "Å gå til naustet."), "Ring fastlegen innen en uke"),
        (
            "plan-2025",
            Some("plan-2024"),
            date(2025, 10, 6),
            (date(2025, 9, 29), "Å gå til naustet og tilbake."),
            "Ring fastlegen innen to dager",
        ),
    ] {
        let mut old = Draft::new(story, name, "Plan for kols (eksempel)", changed, by);
        old.plan["status"] = json!("completed");
        before.into_iter().for_each(|before| old.replaces(before));
        old.important(important, written);
        old.diagnosis("kols", "R95", "Kols");
        old.zone("green", &["Jeg puster som jeg pleier"], &["Ta de faste medisinene"]);
        old.zone("yellow", &["Jeg blir lettere tungpustet"], &[yellow]);
        old.zone("red", &["Jeg er tungpustet når jeg sitter stille"], &["Ring 113 nå"]);
        old.done();
    }
    let mut plan = Draft::new(story, "plan", "Plan for kols (eksempel)", date(2026, 11, 2), by);
    plan.replaces("plan-2025");
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
    plan.function(
        "Jeg klarer meg selv inne. Jeg trenger hjelp til å bære og til å handle.",
        date(2026, 9, 15),
        "Mild Pulsåre",
    );
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

/// Asthma of a child: read by its parents, and by whoever looks after it at school.
pub(super) fn asthma(story: &mut Story) {
    let by = "Lett Sommerluft, barnelege";
    let mut plan = Draft::new(story, "plan", "Plan for astma (eksempel)", date(2026, 8, 24), by);
    plan.important("Å være med på fotball.", date(2026, 8, 17));
    plan.review(date(2027, 2, 22));
    plan.diagnosis("astma", "R96", "Astma");
    plan.goal("fotball", "Spille hel omgang uten å hoste", Some("astma"));
    plan.zone("green", &["Jeg puster fint og sover godt"], &["Ta fast medisin morgen og kveld", "Lek som vanlig"]);
    plan.zone(
        "yellow",
        &["Jeg hoster om natta", "Det piper når jeg puster"],
        &["Ta hurtigvirkende medisin på kammer", "Sitt rolig sammen med en voksen", "Ring mamma eller pappa"],
    );
    plan.zone(
        "red",
        &["Jeg klarer ikke å snakke fordi jeg puster så fort", "Medisinen hjelper ikke etter ti minutter"],
        &["Ring 113 nå", "Bli sittende oppreist. En voksen blir hos deg."],
    );
    plan.measure("pef", MEASURING, ("PEF", "Blås tre ganger, og skriv ned det beste"), every_day(1));
    plan.measure("varm", ACTIVITY, ("Oppvarming", "Varm rolig opp i ti minutter før fotball"), json!({}));
    plan.medicine("fast", "Fast medisin (eksempel)", json!({ "text": "1 inhalasjon på kammer morgen og kveld" }));
    plan.medicine("rask", "Hurtigvirkende medisin (eksempel)", json!({
        "text": "2 inhalasjoner på kammer ved behov", "asNeededCodeableConcept": { "text": "hoste eller tung pust" },
    }));
    plan.team(&[
        ("Lett Sommerluft", "Barnelege", "Fjordheim sykehus, barneavdelingen", "55 50 61 62"),
        ("Snill Skolebenk", "Helsesykepleier", "Lyngheia skole", "55 50 63 64"),
        ("Munter Liđđi", "Mor", "", "55 50 65 66"),
        ("Guovža Liđđi", "Far", "", "55 50 67 68"),
    ]);
    plan.done();
}
