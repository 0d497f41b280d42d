//! Long series: twelve years of yearly checks, and a chronic disease with some three hundred values.

use jiff::civil::{Date, date};
use serde_json::json;

use super::DemoBundle;
use super::build::{Analyte, CLIN, Report, Story, measured};
use super::plans;

const HB: Analyte = Analyte("Hemoglobin", "NOR05172", "g/dL", "g/dL", "11,7    - 15,3");
const FERRITIN: Analyte = Analyte("Ferritin", "NPU19763", "µg/L", "ug/L", "15 - 160");
const CRP: Analyte = Analyte("CRP", "NPU19748", "mg/L", "mg/L", "< 5");
const TSH: Analyte = Analyte("TSH", "NPU03577", "mIU/L", "", "0.40 - 4.50");
const VITAMIN_D: Analyte = Analyte("D-vitamin", "NPU10267", "nmol/L", "nmol/L", "50 - 150");
const URATE: Analyte = Analyte("Urat", "NPU09356", "umol/L", "umol/L", "155 - 350");
const WHITE_CELLS: Analyte = Analyte("Leukocytter", "NPU02593", "10E9/L", "", "3,5 - 10,0");
const HBA1C: Analyte = Analyte("HbA1c", "NPU27300", "mmol/mol", "mmol/mol", "");
const CREATININE: Analyte = Analyte("Kreatinin", "NPU04998", "µmol/L", "umol/L", "45 - 90");
const EGFR: Analyte = Analyte("eGFR", "NOR15245", "mL/min/1,73m2", "", "> 60");
const POTASSIUM: Analyte = Analyte("Kalium", "NPU03230", "mmol/L", "mmol/L", "3,5 - 5,0");
const ACR: Analyte = Analyte("U-Albumin/kreatinin-ratio", "NPU03918", "mg/mmol", "mg/mmol", "< 3,0");
const LDL: Analyte = Analyte("LDL-kolesterol", "NPU01568", "mmol/L", "mmol/L", "");

/// A woman of 42, once or twice a year since 2014; the newest answer has a bit of everything.
pub(super) fn twelve_years() -> DemoBundle {
    let mut story = Story::new("demo-rolig", "Rolig", "Havskjell", date(1984, 6, 2), 412, true);
    for (i, year) in (2014..=2025_i16).enumerate() {
        let id = |name: &str| format!("demo-rolig-{year}-{name}");
        let hb = format!("{}.{}", 12 + (i * 7) % 3, (i * 3) % 10);
        let ferritin = 14 + (i * 11) % 40;
        let low = (ferritin < 15).then_some("2");
        let results = vec![
            measured(id("hb"), HB, &hb, None),
            measured(id("ferritin"), FERRITIN, &ferritin.to_string(), low),
            measured(id("crp"), CRP, "<1", None),
            measured(id("tsh"), TSH, &format!("{}.{}0", 1 + i % 2, 2 + i % 7), None),
        ];
        story.report(Report::new(format!("{year}"), date(year, 3 + (i % 8) as i8, 4 + i as i8), CLIN), results);
    }
    let now = date(2026, 11, 19);
    let mut urate = measured("demo-rolig-urat", URATE, "412", Some("1"));
    urate["status"] = json!("corrected");
    urate["note"] = json!([{ "text": "Prøven er målt på nytt. Forrige svar var 421." }]);
    let mut potassium = measured("demo-rolig-kalium", POTASSIUM, "4.0", None);
    potassium["dataAbsentReason"] = json!({ "text": "hemolysert" });
    if let Some(object) = potassium.as_object_mut() {
        object.remove("valueQuantity");
    }
    let mut vitamin = measured("demo-rolig-vitd", VITAMIN_D, "0", None);
    vitamin["status"] = json!("registered");
    if let Some(object) = vitamin.as_object_mut() {
        object.remove("valueQuantity");
    }
    let results = vec![
        measured("demo-rolig-hb", HB, "13.4", None),
        urate,
        measured("demo-rolig-ferritin", FERRITIN, "11", Some("2")),
        measured("demo-rolig-crp", CRP, "<1", None),
        measured("demo-rolig-lpk", WHITE_CELLS, "6.40", None),
        potassium,
        vitamin,
    ];
    let mut report = Report::new("ny", now, CLIN);
    report.status = "amended";
    report.comments = vec!["D-vitamin blir analysert senere. Kalium må tas på nytt."];
    story.report(report, results);
    // A value that no report holds: sent by the doctor's own laboratory.
    let mut loose = measured("demo-rolig-los", HB, "13.1", None);
    loose["subject"] = story.subject();
    loose["effectiveDateTime"] = json!("2026-09-03T10:05:00+02:00");
    loose["performer"] = json!([{ "display": "Lyngheia legesenter" }]);
    story.add(loose);
    plans::kols(&mut story);
    story.bundle()
}

/// A man of 67 with diabetes and a tired kidney: monthly controls for some four years, in which the laboratory changed its
/// method for creatinine.
pub(super) fn many_values() -> DemoBundle {
    let mut story = Story::new("demo-taalmodig", "Tålmodig", "Granšuovva", date(1959, 2, 17), 133, true);
    let mut day = date(2022, 10, 11);
    for i in 0..50_usize {
        let mut report = Report::new(format!("k{i}"), day, CLIN);
        report.coded_comment = (i == 49).then_some("VA");
        story.report(report, control(i));
        day = next_month(day);
    }
    plans::diabetes(&mut story);
    story.bundle()
}

fn control(i: usize) -> Vec<serde_json::Value> {
    let id = |name: &str| format!("demo-taalmodig-{i}-{name}");
    let creatinine = 88 + i + (i * 5) % 9;
    let egfr = 92_usize.saturating_sub(i + (i * 3) % 5);
    let high = |over: bool| over.then_some("1");
    let egfr_digits = if egfr > 90 { ">90".to_owned() } else { egfr.to_string() };
    let acr = if i < 4 { "<0.5".to_owned() } else { format!("{}.{}", 1 + i / 12, (i * 7) % 10) };
    let tenth = (i * 3) % 15;
    let potassium = format!("{}.{}", 4 + tenth / 10, tenth % 10);
    let mut kidney = measured(id("kreatinin"), CREATININE, &creatinine.to_string(), high(creatinine > 90));
    kidney["method"] = json!({ "text": if i < 17 { "Jaffe-metode" } else { "Enzymatisk metode" } });
    vec![
        measured(id("hba1c"), HBA1C, &(48 + (i * 7) % 13).to_string(), None),
        kidney,
        measured(id("egfr"), EGFR, &egfr_digits, (egfr < 60).then_some("2")),
        measured(id("kalium"), POTASSIUM, &potassium, high(tenth > 10)),
        measured(id("acr"), ACR, &acr, (i > 30).then_some("3")),
        measured(id("ldl"), LDL, &format!("{}.{}0", 2 + i % 2, (i * 3) % 10), None),
    ]
}

fn next_month(day: Date) -> Date {
    day.checked_add(jiff::Span::new().months(1)).unwrap_or(day)
}
