//! Microbiology, pathology and imaging; nothing at all; a reservation in force.

use jiff::civil::date;
use serde_json::json;

use super::DemoBundle;
use super::build::{
    Analyte, CLIN, HIST, MBIO, MR, RTG, Report, Story, at, holding, measured, member, susceptibility, worded,
};
use super::plans;

/// A woman of 51 with every kind of answer.
pub(super) fn every_kind() -> DemoBundle {
    let mut story = Story::new("demo-fallu", "Fállu", "Čáhcenjunis", date(1975, 9, 30), 250, false);
    culture(&mut story);
    tissue(&mut story);
    images(&mut story);
    panel(&mut story);
    let mut cancelled = Report::new("avlyst", date(2026, 8, 3), CLIN);
    cancelled.status = "cancelled";
    cancelled.comments = vec!["Prøveglasset var tomt. Det må tas ny prøve."];
    story.report(cancelled, Vec::new());
    plans::crisis(&mut story);
    story.bundle()
}

fn culture(story: &mut Story) {
    let mut preliminary = Report::new("urin-ny", date(2026, 11, 23), MBIO);
    preliminary.status = "preliminary";
    preliminary.lab = "Fjordheim sykehus, Mikrobiologi";
    let mut growth = worded("demo-fallu-urin-ny-vekst", "Urin, dyrkning", "Vekst. Artsbestemmelse følger.");
    growth["status"] = json!("preliminary");
    story.report(preliminary, vec![growth]);

    let id = |name: &str| format!("demo-fallu-urin-{name}");
    let medicines = [
        ("mecillinam", "Mecillinam", "S"),
        ("nitro", "Nitrofurantoin", "S"),
        ("cefo", "Cefotaksim ", "I"),
        ("trim", "Trimetoprim", "R"),
        ("fosfo", "Fosfomycin", "K"),
    ];
    let inside: Vec<String> = medicines.iter().map(|(key, ..)| id(key)).collect();
    let inside: Vec<&str> = inside.iter().map(String::as_str).collect();
    let mut results = vec![
        holding(worded(&id("dyrkning"), "Urin, dyrkning", "Vekst"), &[&id("art")]),
        member(holding(worded(&id("art"), "Funn", "Escherichia coli, mer enn 100 000 per ml"), &inside)),
    ];
    results.extend(medicines.iter().map(|(key, name, code)| susceptibility(&id(key), name, code)));
    let mut report = Report::new("urin", date(2026, 5, 12), MBIO);
    report.lab = "Fjordheim sykehus, Mikrobiologi";
    report.comments = vec!["Fosfomycin: gjelder bare ukomplisert blærekatarr."];
    story.report(report, results);
    let mut none = Report::new("hals", date(2025, 2, 6), MBIO);
    none.lab = "Fjordheim sykehus, Mikrobiologi";
    story.report(none, vec![worded("demo-fallu-hals", "Hals, dyrkning", "Ingen vekst")]);
}

fn tissue(story: &mut Story) {
    let mut report = Report::new("hud", date(2026, 3, 17), HIST);
    report.lab = "Fjordheim sykehus, Patologi";
    let text = "Makroskopisk: Hudbit på 6 x 4 mm.\n\nMikroskopisk: Godartet føflekk. Kantene er frie (<1 mm til nærmeste kant).";
    let parts = ["demo-fallu-hud-diagnose", "demo-fallu-hud-tekst"];
    let head = json!({ "resourceType": "Observation", "id": "demo-fallu-hud", "status": "final", "code": { "text": "Vevsprøve fra hud, rygg" } });
    story.report(
        report,
        vec![
            holding(head, &parts),
            member(worded(parts[0], "Diagnose", "Godartet føflekk")),
            member(worded(parts[1], "Beskrivelse", text)),
        ],
    );
    let mut poor = Report::new("celle", date(2025, 10, 2), HIST);
    poor.lab = "Fjordheim sykehus, Patologi";
    let words = "Uegnet materiale. Det var for få celler til å vurdere.";
    story.report(poor, vec![worded("demo-fallu-celle", "Celleprøve", words)]);
}

fn images(story: &mut Story) {
    let mut mr = Report::new("mr", date(2026, 2, 8), MR);
    mr.lab = "Fjordheim sykehus, Bildediagnostikk";
    mr.sampled = "2026-02-08".to_owned();
    let mut text = worded(
        "demo-fallu-mr",
        "MR lumbosakralkolumna",
        "MR av korsryggen.\nNormal høyde på virvlene. Lett skivebukning i nivå L4/L5 uten press på nerver.",
    );
    text["method"] = json!({ "text": "Intravenøs kontrast" });
    story.report(mr, vec![text]);
    let mut unsigned = Report::new("rtg", date(2026, 11, 20), RTG);
    unsigned.status = "preliminary";
    unsigned.lab = "Fjordheim sykehus, Bildediagnostikk";
    unsigned.sampled = at(date(2026, 11, 20), "13:40");
    let mut text = worded("demo-fallu-rtg", "Røntgen fot", "Ingen synlige brudd.");
    text["status"] = json!("preliminary");
    story.report(unsigned, vec![text]);
}

fn panel(story: &mut Story) {
    let parts = ["demo-fallu-hvite-a", "demo-fallu-hvite-b"];
    let head = json!({ "resourceType": "Observation", "id": "demo-fallu-hvite", "status": "final", "code": { "text": "Hvite blodceller, fordeling" } });
    let share =
        |id: &str, name, code, digits| member(measured(id, Analyte(name, code, "10E9/L", "", ""), digits, None));
    story.report(
        Report::new("hvite", date(2026, 6, 1), CLIN),
        vec![
            holding(head, &parts),
            share(parts[0], "Nøytrofile", "NPU02902", "3.70"),
            share(parts[1], "Lymfocytter", "NPU02636", "2.05"),
        ],
    );
}

/// Nothing at all: absence is not "no results".
pub(super) fn nothing() -> DemoBundle {
    Story::new("demo-stille", "Stille", "Tåkebanke", date(1998, 1, 12), 380, true).bundle()
}

/// Has reserved against sharing. The mark is a Consent; there are no results.
pub(super) fn reserved() -> DemoBundle {
    let mut story = Story::new("demo-lukket", "Lukket", "Skjellŧun", date(1969, 7, 8), 301, false);
    story.add(json!({
        "resourceType": "Consent", "id": "demo-lukket-reservasjon", "status": "active",
        "scope": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy" }] },
        "category": [
            { "coding": [{ "system": "http://loinc.org", "code": "59284-0" }] },
            { "coding": [{ "system": "http://nhn.no/fhir/nilar/CodeSystem/pvk-outcome-cs", "code": "Reservation" }] },
        ],
        "patient": story.subject(), "dateTime": "2025-01-15",
        "policyRule": { "coding": [{ "system": "http://hl7.no/fhir/CodeSystem/no-basis-legal-formality-or-basis", "code": "PBRL5-3" }] },
        "provision": { "type": "deny" },
    }));
    story.bundle()
}
