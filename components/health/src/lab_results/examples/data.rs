//! Invented results for the examples and the tests.

use innsyn_domain::lab_results::{
    AbsentReason, Attachment, AttachmentContent, Bounds, Code, Comment, Component, Concept, FileKind, Judgement, Kind,
    LabReport, LabResult, LabValue, Name, Party, ReferenceRange, ReportStatus, ResultId, SpecimenFacts, Susceptibility,
    Withheld,
};
use innsyn_domain::quantity::{Comparator, Decimal, Quantity};
use innsyn_domain::when::{Hidden, When};
use innsyn_i18n::{Locale, Phrase};
use jiff::civil::{DateTime, date};

use crate::lab_results::{Explanation, Sourced};

pub(crate) fn moment(month: i8, day: i8, hour: i8, minute: i8) -> When {
    let at: DateTime = date(2026, month, day).at(hour, minute, 0, 0);
    When::Moment(at)
}

pub(crate) fn concept(text: &str) -> Concept {
    Concept { text: Name::Known(text.into()), codes: Vec::new() }
}

pub(crate) fn quantity(digits: &str, unit: Option<&str>, comparator: Option<Comparator>) -> LabValue {
    match Decimal::parse(digits) {
        Some(value) => LabValue::Measured(Quantity { comparator, value, unit: unit.map(Into::into), ucum: None }),
        None => LabValue::Missing,
    }
}

/// A finished result that nobody has marked.
pub(crate) fn result(name: &str, value: LabValue) -> LabResult {
    let id = ResultId(name.to_lowercase().replace(' ', "-"));
    LabResult::unmarked(id, Name::Known(name.into()), value, ReportStatus::Final)
}

/// What `analytes.ftl` would say, in bokmål as that file does where Northern Sámi has none.
pub(crate) fn explanation(locale: Locale) -> Explanation {
    let (measures, prefix) = match locale {
        Locale::Nb | Locale::Se => ("Mengden stjernestøv i blodet.", "P- står for plasma, væsken i blodet."),
        Locale::Nn => ("Mengda stjernestøv i blodet.", "P- står for plasma, væska i blodet."),
    };
    let sourced = |text: &str| Sourced {
        words: Phrase { text: text.into(), lang: (locale == Locale::Se).then_some(Locale::Nb) },
        page: "https://stjerner.example/stov".into(),
        host: "stjerner.example".into(),
        opened: date(2026, 11, 25),
    };
    Explanation { measures: Some(sourced(measures)), prefix: Some(sourced(prefix)), version: "1".into() }
}

pub(crate) fn unexplained() -> Explanation {
    Explanation { measures: None, prefix: None, version: "1".into() }
}

pub(crate) fn range(text: &str, applies_to: Option<&str>) -> ReferenceRange {
    ReferenceRange { text: text.into(), applies_to: applies_to.map(Into::into), age: None, bounds: None }
}

pub(crate) fn report(results: Vec<LabResult>) -> LabReport {
    LabReport {
        id: ResultId("rapport-1".into()),
        title: Some(concept("Blodprøve")),
        kind: Kind::Laboratory,
        status: ReportStatus::Final,
        sampled: moment(11, 19, 8, 15),
        reported: moment(11, 20, 7, 30),
        issued: moment(11, 20, 7, 30),
        laboratory: Party::Named("Laboratoriet ved Sjøbris sykehus".into()),
        requester: Party::Named("Áile Rimpi, Lyngheia legesenter".into()),
        approved: None,
        received: moment(11, 19, 10, 0),
        specimens: vec![SpecimenFacts {
            material: Some(Name::Known("Serum".into())),
            body_site: None,
            collected: moment(11, 19, 8, 15),
            received: moment(11, 19, 10, 0),
            method: None,
            fasting: None,
            additives: Vec::new(),
            remarks: Vec::new(),
        }],
        reasons: Vec::new(),
        request_notes: Vec::new(),
        clinical: Vec::new(),
        comments: Vec::new(),
        conclusion: None,
        attachments: Vec::new(),
        results,
        missing: 0,
        withheld: None,
        is_new: false,
        withdrawn: false,
        earlier: Vec::new(),
    }
}

/// With every kind of attachment, and every reason why one cannot be had.
pub(crate) fn attached() -> LabReport {
    use AttachmentContent::{Elsewhere, HeldBack, Here, Unreadable};
    let attachment = |title: Option<&str>, kind, content| Attachment { title: title.map(Into::into), kind, content };
    let attachments = vec![
        attachment(Some("Brev til deg"), FileKind::Pdf, Here { bytes: 120_400 }),
        attachment(None, FileKind::Jpeg, Here { bytes: 1_230_000 }),
        attachment(Some("Kurve"), FileKind::Other, Here { bytes: 640 }),
        attachment(Some("Notat"), FileKind::Text, Elsewhere),
        attachment(Some("Rapport"), FileKind::Pdf, Unreadable),
        attachment(None, FileKind::Png, HeldBack),
    ];
    LabReport { attachments, ..report(vec![urate()]) }
}

pub(crate) fn urate() -> LabResult {
    LabResult {
        judgement: Judgement::Over,
        ranges: vec![range("155–350 µmol/L", Some("kvinner 18–50 år"))],
        status: ReportStatus::Corrected,
        changed: Some(moment(11, 20, 14, 10)),
        comments: vec![Comment::Text("Prøven er målt på nytt.".into()), Comment::DiffersFromEarlier],
        accredited: Some(false),
        ..result("Urat", quantity("412", Some("µmol/L"), None))
    }
}

pub(crate) fn below_detection() -> LabResult {
    LabResult {
        ranges: vec![range("< 0,5", None)],
        ..result("Troponin T", quantity("0.27", Some("mg/L"), Some(Comparator::Less)))
    }
}

/// With bounds that read safely. A comparator has one of them.
pub(crate) fn on_a_line(digits: &str, comparator: Option<Comparator>) -> LabResult {
    let (text, low, high, judgement) = match comparator {
        None => ("155–350", Some("155"), "350", Judgement::Over),
        Some(_) => ("< 5", None, "5", Judgement::NotJudged),
    };
    let bounds = Bounds { low: low.and_then(Decimal::parse), high: Decimal::parse(high) };
    LabResult {
        judgement,
        ranges: vec![ReferenceRange { bounds: Some(bounds), ..range(text, None) }],
        ..result("Urat", quantity(digits, Some("µmol/L"), comparator))
    }
}

pub(crate) fn several_ranges() -> LabResult {
    LabResult {
        ranges: vec![range("0,2–1,4", Some("follikkelfase")), range("3,3–26", Some("lutealfase"))],
        ..result("Progesteron", quantity("4.0", Some("nmol/L"), None))
    }
}

pub(crate) fn long_text() -> LabResult {
    let text = "Makroskopisk beskrivelse:\nEt vevsstykke på <3 mm & noe fett.\n\nMikroskopisk beskrivelse:\nIkke tegn \
                til ondartet vekst i det undersøkte materialet. Snittene viser normal slimhinne.";
    result("Histologisk undersøkelse", LabValue::Text(text.into()))
}

pub(crate) fn several_days() -> Vec<LabReport> {
    let marked = |name, digits, unit, text, judgement| LabResult {
        judgement,
        ranges: vec![range(text, None)],
        ..result(name, quantity(digits, Some(unit), None))
    };
    let blood = report(vec![
        marked("Hemoglobin", "13.4", "g/dL", "11,7–15,3", Judgement::Within),
        urate(),
        marked("Ferritin", "11", "µg/L", "15–160", Judgement::Under),
        below_detection(),
        LabResult { status: ReportStatus::Registered, ..result("D-vitamin", LabValue::NotReady) },
    ]);
    let urine = LabReport {
        id: ResultId("rapport-2".into()),
        title: None,
        kind: Kind::Microbiology,
        status: ReportStatus::Preliminary,
        sampled: moment(11, 19, 8, 20),
        results: vec![LabResult {
            status: ReportStatus::Preliminary,
            ..result("Bakterier i urin", LabValue::Text("Påvist: Escherichia coli".into()))
        }],
        ..report(Vec::new())
    };
    let images = LabReport {
        id: ResultId("rapport-3".into()),
        title: None,
        kind: Kind::Imaging,
        sampled: moment(11, 12, 13, 40),
        laboratory: Party::Named("Røntgenavdelingen ved Sjøbris sykehus".into()),
        requester: Party::NotGiven,
        specimens: Vec::new(),
        missing: 1,
        results: vec![LabResult { name: Name::Known("Røntgen av brystkassen".into()), ..long_text() }],
        ..report(Vec::new())
    };
    vec![blood, urine, images]
}

pub(crate) fn every_value() -> Vec<LabResult> {
    let amount = |digits: &str, unit: Option<&str>| match quantity(digits, unit, None) {
        LabValue::Measured(q) => Some(q),
        _ => None,
    };
    let mut values = vec![
        ("Målt", quantity("5.60", Some("mmol/L"), None)),
        ("Null", quantity("0", None, None)),
        ("Tiere", quantity("4.0", Some("10⁹/L"), None)),
        ("Mindre", quantity("0.27", Some("mg/L"), Some(Comparator::Less))),
        ("Høyst", quantity("5", Some("mg/L"), Some(Comparator::LessOrEqual))),
        ("Mer", quantity("90", Some("mL/min"), Some(Comparator::Greater))),
        ("Minst", quantity("1200", None, Some(Comparator::GreaterOrEqual))),
        ("Spenn", LabValue::Span { low: amount("2", Some("mm")), high: amount("3", Some("mm")) }),
        ("Åpent spenn", LabValue::Span { low: amount("2", None), high: None }),
        ("Kodet", LabValue::Coded(concept("Påvist"))),
        ("Tekst", LabValue::Text("Ingen vekst, <b>se</b> & les".into())),
        ("Sant", LabValue::Truth(true)),
        ("Usant", LabValue::Truth(false)),
        ("Heltall", LabValue::Integer(0)),
        ("Dato", LabValue::Time(When::Month { year: 2026, month: 3 })),
        ("Klokkeslett", LabValue::ClockTime("08:15".into())),
        ("Periode", LabValue::Period { start: moment(3, 1, 8, 0), end: When::Unknown(Hidden::NotKnown) }),
        ("Kurve", LabValue::NotReadableHere),
        ("RG ankel", LabValue::DescribedTogether),
        ("Ikke klar", LabValue::NotReady),
        ("Hemolysert", LabValue::Absent(AbsentReason::Words("hemolysert".into()))),
        ("Skjult", LabValue::Absent(AbsentReason::Masked)),
        ("Ikke utført", LabValue::Absent(AbsentReason::NotPerformed)),
        ("Mislykket", LabValue::Absent(AbsentReason::Failed)),
        ("Uten grunn", LabValue::Absent(AbsentReason::Unknown)),
        ("Kansellert", LabValue::Cancelled),
        ("Mangler", LabValue::Missing),
        ("Trukket", LabValue::Withdrawn),
        ("Forbehold", LabValue::NotSafeToShow),
        ("Uaktuelt", LabValue::Absent(AbsentReason::NotApplicable)),
        ("Ikke tillatt", LabValue::Absent(AbsentReason::NotPermitted)),
        ("Kommer kanskje", LabValue::Absent(AbsentReason::NotYetKnown)),
        ("Holdt tilbake", LabValue::HeldBack),
    ];
    if let (Some(numerator), Some(denominator)) = (amount("1", None), amount("128", None)) {
        values.push(("Titer", LabValue::Ratio { numerator, denominator }));
    }
    let part = |name: &str, value| Component {
        name: Name::Known(name.into()),
        codes: Vec::new(),
        value,
        judgement: Judgement::NotJudged,
        mark_words: Vec::new(),
        ranges: Vec::new(),
    };
    let pressure = |name: &str, code: &str, value| Component {
        codes: vec![Code { system: Some("http://loinc.org".into()), code: code.into() }],
        ..part(name, value)
    };
    values.push((
        "Blodtrykk",
        LabValue::Components(vec![
            pressure("Systolisk", "8480-6", quantity("128", Some("mmHg"), None)),
            pressure("Diastolisk", "8462-4", LabValue::Absent(AbsentReason::NotPerformed)),
        ]),
    ));
    values.push((
        "Blanding",
        LabValue::Components(vec![
            part("Farge", LabValue::Text("klar".into())),
            part("Mengde", quantity("3.5", Some("mL"), None)),
        ]),
    ));
    let mut results: Vec<LabResult> = values.into_iter().map(|(name, value)| result(name, value)).collect();
    results.push(LabResult { name: Name::CodeOnly("NPU12345".into()), ..result("kode", LabValue::Missing) });
    results.push(LabResult { name: Name::Nameless, ..result("uten navn", LabValue::Missing) });
    results
}

pub(crate) fn every_status() -> Vec<LabResult> {
    use ReportStatus::{
        Amended, Appended, Cancelled, Corrected, EnteredInError, Final, Partial, Preliminary, Registered, Unknown,
    };
    let ordinary = [Partial, Preliminary, Final, Amended, Corrected, Appended, Unknown].map(|status| LabResult {
        status,
        ..result(&format!("Prøve {status:?}"), quantity("5.6", Some("mmol/L"), None))
    });
    let without =
        [(Registered, LabValue::NotReady), (Cancelled, LabValue::Cancelled), (EnteredInError, LabValue::Withdrawn)]
            .map(|(status, value)| LabResult { status, ..result(&format!("Prøve {status:?}"), value) });
    ordinary.into_iter().chain(without).collect()
}

pub(crate) fn every_judgement() -> Vec<LabResult> {
    use Susceptibility::{I, K, R, S};
    let plain = [Judgement::Over, Judgement::Under, Judgement::Outside, Judgement::Within, Judgement::NotJudged].map(
        |judgement| LabResult {
            judgement,
            ranges: vec![range("4,0–6,0", None)],
            ..result(&format!("Glukose {judgement:?}"), quantity("5.60", Some("mmol/L"), None))
        },
    );
    let bacteria = [S, I, R, K].map(|s| LabResult {
        judgement: Judgement::Susceptibility(s),
        ..result(&format!("Cefotaksim {s:?}"), LabValue::Coded(concept(&format!("{s:?}"))))
    });
    let unsuitable = LabResult {
        judgement: Judgement::Unsuitable,
        ..result("Diagnose", LabValue::Text("Uegnet materiale.".into()))
    };
    let in_words = LabResult {
        judgement: Judgement::InWords,
        mark_words: vec![Name::Known("Positiv".into())],
        ..result("Antistoff", quantity("5.60", Some("kU/L"), None))
    };
    plain.into_iter().chain(bacteria).chain([unsuitable, in_words]).collect()
}

pub(crate) fn culture() -> LabReport {
    let antibiotic = |name: &str, s| LabResult {
        judgement: Judgement::Susceptibility(s),
        ..result(name, LabValue::Text("0,125".into()))
    };
    let isolate = LabResult {
        members: vec![antibiotic("Ampicillin", Susceptibility::R), antibiotic("Cefotaksim", Susceptibility::I)],
        missing_members: 1,
        ..result("Identifikasjon", LabValue::Text("Escherichia coli".into()))
    };
    let growth = LabResult { members: vec![isolate], ..result("Dyrking", LabValue::Text("Vekst".into())) };
    let bottle = LabResult { members: vec![growth], ..result("Flaske 1", LabValue::Group) };
    LabReport { title: None, kind: Kind::Microbiology, ..report(vec![bottle]) }
}

pub(crate) fn withheld() -> LabReport {
    LabReport {
        title: None,
        kind: Kind::Pathology,
        withheld: Some(Withheld::Until(When::Day(date(2026, 12, 3)))),
        id: ResultId("rapport-2".into()),
        ..report(Vec::new())
    }
}

/// One that the reader waits with.
pub(crate) fn waiting() -> LabReport {
    LabReport { withheld: Some(Withheld::OwnChoice), ..withheld() }
}

/// A report without results.
pub(crate) fn empty(status: ReportStatus) -> LabReport {
    LabReport { status, comments: vec![Comment::Text("Prøveglasset kom knust fram.".into())], ..report(Vec::new()) }
}

pub(crate) fn undated() -> LabReport {
    LabReport {
        sampled: When::Unknown(Hidden::NotGiven),
        reported: When::Unknown(Hidden::Masked),
        laboratory: Party::Unnamed,
        requester: Party::NotGiven,
        ..report(vec![result("Kalium", quantity("4.1", Some("mmol/L"), None))])
    }
}

/// Changed once: the older version said 171.
pub(crate) fn changed() -> LabReport {
    let old = LabReport {
        issued: moment(11, 20, 7, 30),
        results: vec![result("Urat", quantity("171", Some("µmol/L"), None))],
        ..report(Vec::new())
    };
    LabReport {
        status: ReportStatus::Amended,
        issued: moment(11, 20, 14, 10),
        earlier: vec![old],
        ..report(vec![urate()])
    }
}
